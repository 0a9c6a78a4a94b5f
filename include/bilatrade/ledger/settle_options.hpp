// SPDX-License-Identifier: BSL-1.0
// bilatrade/ledger/settle_options.hpp: what may be asked of settling.
#pragma once

#include <bilatrade/value/decimal.hpp>
#include <bilatrade/value/economy.hpp>
#include <bilatrade/value/flow.hpp>
#include <bilatrade/value/period.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace bilatrade {

/// A figure in whatever currency a book counts it.
struct asked_figure {
    economy reporter{};
    economy partner{};
    bilatrade::flow flow = bilatrade::flow::turnover;
    bilatrade::period period{};
    std::string product{};
};

struct settle_options {
    bool join = false;              ///< one book of all that speak of a pair in a currency
    std::uint64_t effort = 100'000; ///< pivots for each part of a book that no claim ties to others
    /// Periods to tell of each pair, flow, product and currency that claims speak of.
    std::vector<period> at{};
    /// Figures to tell by every book that speaks of their pair, or of the partners that one of them is a
    /// group of.
    std::vector<asked_figure> figures{};
    /// What one side imports is the other's exports times a factor between these; else it is the same.
    std::optional<std::pair<decimal, decimal>> cif{};
};

} // namespace bilatrade
