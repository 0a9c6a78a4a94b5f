// SPDX-License-Identifier: BSL-1.0
// bilatrade/ledger/detail/least_sum.hpp: the least that deviations can cost, by prices: in binary floating
// point for the way there, as fractions to know that it is the end. Costs bend where variables stand, so that
// no row or variable is added for them (Fourer 1985).
#pragma once

#include <bilatrade/ledger/detail/bent_costs.hpp>
#include <bilatrade/ledger/detail/simplex.hpp>

#include <algorithm> // max
#include <cmath>     // fabs
#include <cstddef>
#include <cstdint>
#include <type_traits> // is_same
#include <vector>

namespace bilatrade::detail {

template <class Number>
[[nodiscard]] Number to(const fraction& exact) {
    if constexpr (std::is_same_v<Number, double>)
        return exact.to_double();
    else
        return exact;
}
template <class Number>
[[nodiscard]] Number ratio_of(const whole& over, const whole& under) {
    if constexpr (std::is_same_v<Number, double>)
        return over.to_double() / under.to_double();
    else
        return fraction(over, under);
}

/// What each variable that is not basic costs for each unit that it goes up, by those that are basic.
template <class Number>
std::vector<Number> simplex::prices_by_rows() const {
    std::vector<Number> prices(tables_.size());
    for (const bent_costs::bent& one : costs_->all()) {
        if (!tables_.is_basic(one.variable)) continue;
        const tableau_row& row = tables_.row_of(one.variable);
        const Number slope = to<Number>(one.lines[one.now]);
        for (const auto& [variable, coefficient] : row.entries)
            prices[variable] = prices[variable] + slope * ratio_of<Number>(coefficient, row.denominator);
    }
    return prices;
}

/// With its own cost to that side of where it stands.
template <class Number>
Number simplex::price(std::uint32_t variable, side way, const Number& by_rows) const {
    const bent_costs::bent* own = costs_->find(variable);
    return own == nullptr ? by_rows
                          : by_rows + to<Number>(own->lines[own->line_at(way, tables_.value_of(variable))]);
}

/// A variable that is not basic goes that way, as far as costs are lines and bounds allow. False where
/// nothing stops it.
inline bool simplex::go(std::uint32_t entering, side way) {
    costs_->turn(entering, way, tables_.value_of(entering));
    const reach until = find_reach(entering, way);
    if (until.met != none) step(entering, way, until);
    return until.met != none;
}

/// Near to the least, by prices in binary floating point: bounds hold exactly at every step, only where it
/// ends is not sure.
inline void simplex::descend() {
    constexpr double sure = 1e-9; // of the largest price: beyond what rounding leaves
    // Far more steps than it takes; prices in floating point might go round in circles.
    for (std::size_t steps = 4 * tables_.size(); steps != 0 && pivots_left_ != 0; --steps) {
        const std::vector<double> by_rows = prices_by_rows<double>();
        double largest = 0, best = 0;
        std::uint32_t steepest = none;
        side steepest_way = side::low;
        for (std::uint32_t v = 0; v != by_rows.size(); ++v) {
            if (tables_.is_basic(v)) continue;
            for (const side way : {side::low, side::high}) {
                const double up = price(v, way, by_rows[v]);
                largest = std::max(largest, std::fabs(up));
                const double gain = way == side::low ? up : -up;
                if (gain <= best || !can_go(v, way)) continue;
                best = gain, steepest = v, steepest_way = way;
            }
        }
        if (best <= sure * largest || !go(steepest, steepest_way)) return;
    }
}

/// Costs are the least where each variable keeps to where its own cost and its price together are.
inline void simplex::keep_to_least(const std::vector<fraction>& by_rows) {
    for (std::uint32_t v = 0; v != by_rows.size(); ++v) {
        const bool basic = tables_.is_basic(v);
        const bent_costs::bent* own = costs_->find(v);
        for (const side which : {side::low, side::high}) {
            const whole* end = nullptr;
            if (!basic && price(v, which, by_rows[v]).sign() != 0)
                end = &tables_.value_of(v);
            else if (own != nullptr)
                end = own->end(basic ? own->now : own->line_at(which, tables_.value_of(v)), which);
            if (end != nullptr) limits_.add(v, which, *end, no_tag);
        }
    }
    costs_.reset();
}

inline void simplex::begin_costs(const std::vector<deviation_cost>& costs) {
    for (const deviation_cost& one : costs)
        (void)in_units(one.wanted * scales_[one.variable]); // the same for all
    costs_.emplace(tables_.size());
    for (const deviation_cost& one : costs) {
        const fraction& scale = scales_[one.variable];
        costs_->add(one.variable, in_units(one.wanted * scale), one.weight / scale);
    }
    for (const tableau_row& row : tables_.rows())
        costs_->turn(row.basic, side::high, row.numerator, row.denominator);
}

inline simplex_outcome simplex::keep_least(const std::vector<deviation_cost>& costs) {
    if (const auto feasible = find_feasible(); feasible != simplex_outcome::done) return feasible;
    begin_costs(costs);
    descend();
    for (;;) {
        const std::vector<fraction> by_rows = prices_by_rows<fraction>();
        std::uint32_t entering = none;
        side way = side::low;
        for (std::uint32_t v = 0; v != by_rows.size() && entering == none; ++v)
            for (const side s : {side::low, side::high})
                if (!tables_.is_basic(v) && can_go(v, s) &&
                    price(v, s, by_rows[v]).sign() == (s == side::low ? 1 : -1))
                    entering = v, way = s;
        if (entering == none) {
            keep_to_least(by_rows);
            return simplex_outcome::done;
        }
        if (pivots_left_ == 0) return simplex_outcome::unfinished;
        (void)go(entering, way); // no cost is below 0
    }
}

} // namespace bilatrade::detail
