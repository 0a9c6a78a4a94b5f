// SPDX-License-Identifier: BSL-1.0
// bilatrade/ledger/detail/least_sum.hpp: the least that a weighted sum of a simplex's variables can be, by
// prices: in binary floating point for the way there, as fractions to know that it is the end.
#pragma once

#include <bilatrade/ledger/detail/simplex.hpp>

#include <algorithm> // max
#include <cmath>     // fabs
#include <cstddef>
#include <cstdint>
#include <type_traits> // is_same
#include <utility>
#include <vector>

namespace bilatrade::detail {

template <class Number>
std::vector<Number> simplex::prices_of(const std::vector<std::pair<std::uint32_t, Number>>& sum) const {
    std::vector<Number> prices(tables_.size());
    const auto add = [&prices](std::uint32_t variable, const Number& price) {
        prices[variable] = prices[variable] + price;
    };
    const auto ratio = [](const whole& over, const whole& under) {
        if constexpr (std::is_same_v<Number, double>)
            return over.to_double() / under.to_double();
        else
            return fraction(over, under);
    };
    for (const auto& [variable, weight] : sum) {
        if (!tables_.is_basic(variable)) {
            add(variable, weight);
            continue;
        }
        const tableau_row& row = tables_.row_of(variable);
        for (const tableau_entry& one : row.entries)
            add(one.variable, weight * ratio(one.coefficient, row.denominator));
    }
    return prices;
}

/// Near to the least, by prices in binary floating point: bounds hold exactly at every step, only where it
/// ends is not sure.
inline void simplex::descend(const std::vector<std::pair<std::uint32_t, double>>& sum) {
    constexpr double sure = 1e-9; // of the largest price: beyond what rounding leaves
    // Far more steps than it takes; prices in floating point might go round in circles.
    for (std::size_t steps = 4 * tables_.size(); steps != 0 && pivots_left_ != 0; --steps) {
        const std::vector<double> prices = prices_of(sum);
        double largest = 0, best = 0;
        for (const double price : prices) largest = std::max(largest, std::fabs(price));
        std::uint32_t steepest = none;
        for (std::uint32_t v = 0; v != prices.size(); ++v) {
            if (std::fabs(prices[v]) <= std::max(best, sure * largest)) continue;
            if (!can_go(v, prices[v] > 0 ? side::low : side::high)) continue;
            best = std::fabs(prices[v]);
            steepest = v;
        }
        if (steepest == none) return;
        const side way = prices[steepest] > 0 ? side::low : side::high;
        const reach until = find_reach(steepest, way);
        if (until.met == none) return;
        step(steepest, way, until);
    }
}

inline simplex_outcome simplex::keep_least(const weighted_sum& sum) {
    if (const auto feasible = find_feasible(); feasible != simplex_outcome::done) return feasible;
    std::vector<std::pair<std::uint32_t, double>> rough;
    for (const auto& [variable, weight] : sum) rough.emplace_back(variable, weight.to_double());
    descend(rough);
    for (;;) {
        const std::vector<fraction> prices = prices_of(sum);
        const auto way_of_price = [&prices](std::uint32_t v) {
            return prices[v].sign() > 0 ? side::low : side::high;
        };
        std::uint32_t entering = none;
        for (std::uint32_t v = 0; v != prices.size() && entering == none; ++v)
            if (prices[v].sign() != 0 && can_go(v, way_of_price(v))) entering = v;
        if (entering == none) {
            for (std::uint32_t v = 0; v != prices.size(); ++v)
                if (prices[v].sign() != 0) keep(v);
            return simplex_outcome::done;
        }
        if (pivots_left_ == 0) return simplex_outcome::unfinished;
        const reach until = find_reach(entering, way_of_price(entering));
        if (until.met == none) return simplex_outcome::unbounded;
        step(entering, way_of_price(entering), until);
    }
}

} // namespace bilatrade::detail
