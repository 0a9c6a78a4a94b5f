// SPDX-License-Identifier: BSL-1.0
// bilatrade/projection/backtest.hpp: what a projection would have said of years that are known by now: at
// every origin only what came before it is used. Refuses a series too short to be cut.
#pragma once

#include <bilatrade/projection/project.hpp>
#include <bilatrade/projection/projection.hpp>
#include <bilatrade/series/series.hpp>
#include <bilatrade/value/period.hpp>
#include <bilatrade/value/result.hpp>

#include <cmath> // abs
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace bilatrade {

/// One period, projected from an earlier one, beside what it became.
struct backtested_point {
    period origin; ///< the last period that was used
    int horizon;   ///< periods from there
    projected_point projected;
    double actual;
};

struct backtest_result {
    std::vector<double> levels;
    std::vector<backtested_point> points; ///< by origin, then by horizon

    /// The share of points that the interval of a level held, 0 to 1; 0 where there are none.
    [[nodiscard]] double coverage(std::size_t level) const {
        std::size_t held = 0;
        for (const backtested_point& p : points) {
            const projected_interval& range = p.projected.intervals[level];
            held += range.low <= p.actual && p.actual <= range.high ? 1 : 0;
        }
        return points.empty() ? 0 : static_cast<double>(held) / static_cast<double>(points.size());
    }
};

namespace detail {

/// What is known up to a place.
[[nodiscard]] inline result<series<double>> series_until(const series<double>& s, std::size_t last) {
    std::vector<observation<double>> figures;
    for (std::size_t i = 0; i <= last; ++i) {
        if (const auto figure = s[i]) figures.push_back({s.period_at(i), *figure});
    }
    return series<double>::from_observations(s.key(), figures);
}

} // namespace detail

/// From every origin with at least `least_known` known figures (2 or more) that the method can go on from,
/// itself known and with a known figure within the horizon. Errors: too_short where there is no such origin;
/// others as `project`; out_of_range for least_known below 2 too.
[[nodiscard]] inline result<backtest_result>
backtest(const series<double>& s, const projection_options& how = {}, std::size_t least_known = 2) {
    if (least_known < 2) return errc::out_of_range;
    backtest_result all{how.levels, {}};
    std::size_t known = 0;
    for (std::size_t origin = 0; origin != s.size(); ++origin) {
        if (!s[origin]) continue;
        if (++known < least_known || known == s.known()) continue;
        const auto past = detail::series_until(s, origin);
        if (!past) return past.error();
        auto ahead = project(*past, how);
        if (const errc why = ahead.error().code; why == errc::too_short || why == errc::not_positive)
            continue;
        if (!ahead) return ahead.error();
        for (std::size_t i = 0; i != ahead->points.size() && origin + i + 1 < s.size(); ++i) {
            const auto actual = s[origin + i + 1];
            if (actual)
                all.points.push_back({s.period_at(origin), static_cast<int>(i) + 1,
                                      std::move(ahead->points[i]), actual->value});
        }
    }
    if (all.points.empty()) return errc::too_short;
    return all;
}

/// How well the projections so many periods ahead did. Errors are means of |actual - median|, in the unit of
/// the series.
struct backtest_score {
    int horizon = 0;
    std::size_t points = 0;
    double error = 0;
    double naive_error = 0;         ///< of the last known figure in place of the median, for the same points
    std::vector<double> coverage{}; ///< for each level the share of points that its interval held

    /// Below 1 where the projection did better than the last known figure; none where that never missed.
    [[nodiscard]] std::optional<double> relative_error() const {
        return naive_error > 0 ? std::optional(error / naive_error) : std::nullopt;
    }
};

/// The scores of a series' backtest by horizon; horizons without points are left out.
[[nodiscard]] inline std::vector<backtest_score> scores_by_horizon(const series<double>& s,
                                                                   const backtest_result& tested) {
    std::vector<backtest_result> by_horizon;
    for (const backtested_point& p : tested.points) {
        const auto place = static_cast<std::size_t>(p.horizon - 1);
        if (place >= by_horizon.size()) by_horizon.resize(place + 1, {tested.levels, {}});
        by_horizon[place].points.push_back(p);
    }
    std::vector<backtest_score> scores;
    for (const backtest_result& of_horizon : by_horizon) {
        if (of_horizon.points.empty()) continue;
        backtest_score score{of_horizon.points.front().horizon, of_horizon.points.size()};
        const double n = static_cast<double>(score.points);
        for (const backtested_point& p : of_horizon.points) {
            score.error += std::abs(p.actual - p.projected.value) / n;
            score.naive_error += std::abs(p.actual - s.at(p.origin).value().value) / n;
        }
        for (std::size_t k = 0; k != tested.levels.size(); ++k)
            score.coverage.push_back(of_horizon.coverage(k));
        scores.push_back(std::move(score));
    }
    return scores;
}

} // namespace bilatrade
