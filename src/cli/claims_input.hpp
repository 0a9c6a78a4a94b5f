// SPDX-License-Identifier: BSL-1.0
// src/cli/claims_input.hpp: what texts state, claims, and the figures of tables, in one set of claims.
#pragma once

#include "arguments.hpp"
#include "diagnostics.hpp"

#include <bilatrade/value/claim.hpp>
#include <bilatrade/value/decimal.hpp>

#include <optional>
#include <string>
#include <vector>

namespace bilatrade::cli {

/// Of all files: texts, JSON Lines of documents or claims, any known table, whose figures are as exact as
/// they are written or, with a tolerance, within that share of each. Cells without a value are told.
[[nodiscard]] claim_set read_claims(const std::vector<std::string>& files, const document_arguments& how,
                                    std::optional<decimal> tolerance, diagnostics& report);

} // namespace bilatrade::cli
