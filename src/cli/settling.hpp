// SPDX-License-Identifier: BSL-1.0
// src/cli/settling.hpp: settling, compiled once for all commands.
#pragma once

#include <bilatrade/ledger/settle_options.hpp>
#include <bilatrade/ledger/settled_figure.hpp>
#include <bilatrade/value/claim.hpp>

#include <span>

namespace bilatrade::cli {

/// As bilatrade::settle does.
[[nodiscard]] settlement<> settle_claims(const claim_set& set, std::span<const claim> claims,
                                         const settle_options& how = {});

} // namespace bilatrade::cli
