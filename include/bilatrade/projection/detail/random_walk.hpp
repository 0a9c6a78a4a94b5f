// SPDX-License-Identifier: BSL-1.0
// bilatrade/projection/detail/random_walk.hpp: random walks with drift, plain and by season, from the series
// alone.
#pragma once

#include <bilatrade/projection/detail/quantiles.hpp>

#include <algorithm> // max
#include <cmath>     // sqrt
#include <cstddef>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

namespace bilatrade::detail {

/// Figures by place, from the first known to the last known one; gaps are empty.
using transformed = std::vector<std::optional<double>>;

/// Changes with mean `drift` and standard deviation `spread`, seen over `span` steps with `freedom` degrees.
struct walk {
    double drift = 0;
    double spread = 0;
    int freedom = 1;
    double span = std::numeric_limits<double>::infinity();

    /// Half the width of an interval so many steps ahead: the noise of the steps and that of the drift.
    /// Hyndman and Athanasopoulos 2021, table 5.2, with Student's t for the normal as the spread is
    /// estimated.
    [[nodiscard]] double reach(double level, double steps) const {
        return student_reach(level, freedom) * spread * std::sqrt(steps * (1 + steps / span));
    }
};

/// Changes from one known figure to the next one, and over how many steps: a change over k steps has k times
/// the variance of one. One change tells of no drift.
[[nodiscard]] inline walk fit_walk(const transformed& y, bool drifts = true) {
    std::vector<std::pair<double, double>> changes;
    std::size_t before = 0;
    for (std::size_t i = 1; i < y.size(); ++i) {
        if (!y[i]) continue;
        changes.emplace_back(*y[i] - *y[before], static_cast<double>(i - before));
        before = i;
    }
    if (changes.size() == 1) return {0, std::abs(changes[0].first) / std::sqrt(changes[0].second), 1};
    walk fit;
    if (drifts) {
        fit.span = static_cast<double>(y.size() - 1);
        fit.drift = (*y.back() - *y.front()) / fit.span;
    }
    fit.freedom = static_cast<int>(changes.size()) - (drifts ? 1 : 0);
    double squares = 0;
    for (const auto& [change, steps] : changes) {
        const double rest = change - fit.drift * steps;
        squares += rest * rest / steps;
    }
    fit.spread = std::sqrt(squares / fit.freedom);
    return fit;
}

/// The last known place of each season, counted back from the end; none unless all seasons are known, with at
/// least two yearly changes, or one where there is no drift.
struct seasonal_walk {
    walk yearly;
    std::vector<std::size_t> last_of_season; ///< by place modulo season

    [[nodiscard]] static std::optional<seasonal_walk> fit(const transformed& y, std::size_t season,
                                                          bool drifts = true);
};

inline std::optional<seasonal_walk> seasonal_walk::fit(const transformed& y, std::size_t season,
                                                       bool drifts) {
    constexpr std::size_t none = static_cast<std::size_t>(-1);
    seasonal_walk found{{}, std::vector<std::size_t>(season, none)};
    std::vector<double> changes;
    for (std::size_t i = 0; i != y.size(); ++i) {
        if (!y[i]) continue;
        found.last_of_season[i % season] = i;
        if (i >= season && y[i - season]) changes.push_back(*y[i] - *y[i - season]);
    }
    for (const std::size_t last : found.last_of_season) {
        if (last == none) return std::nullopt;
    }
    const int estimated = drifts ? 1 : 0;
    const int freedom = static_cast<int>(changes.size()) - estimated;
    if (freedom < 1) return std::nullopt;
    double sum = 0, squares = 0;
    for (const double c : changes) sum += c * estimated;
    const double n = static_cast<double>(changes.size());
    for (const double c : changes) squares += (c - sum / n) * (c - sum / n);
    found.yearly = {sum / n, std::sqrt(squares / freedom), freedom};
    // Yearly changes of neighbouring months overlap: only whole years are independent of one another.
    if (drifts) found.yearly.span = std::max(1.0, n / static_cast<double>(season));
    return found;
}

} // namespace bilatrade::detail
