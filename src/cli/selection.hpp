// SPDX-License-Identifier: BSL-1.0
// src/cli/selection.hpp: which claims and figures the options let pass.
#pragma once

#include "arguments.hpp"

#include <bilatrade/ledger/settled_figure.hpp>
#include <bilatrade/value/claim.hpp>

#include <vector>

namespace bilatrade::cli {

/// True where nothing in the selection speaks against the claim. A growth without a currency of its own
/// passes any.
[[nodiscard]] bool passes(const selection& select, const claim_set& set, const claim& c);
/// Those that had been published by the day that the options tell.
[[nodiscard]] std::vector<claim> published(const selection& select, const claim_set& set);
/// `as_of` is of claims, not of what follows from them.
[[nodiscard]] bool passes(const selection& select, const settled_figure<>& f);

} // namespace bilatrade::cli
