// SPDX-License-Identifier: BSL-1.0
// bilatrade/projection/project.hpp: from a series, even one of two points, to the periods that follow: a
// random walk with drift on logs. Annual series in dollars take drift and spread from comparable pairs, and
// from their own past as far as it is long; others have their own past alone. Refuses a single figure without
// a currency.
#pragma once

#include <bilatrade/projection/detail/growth_prior.hpp>
#include <bilatrade/projection/detail/random_walk.hpp>
#include <bilatrade/projection/projection.hpp>
#include <bilatrade/series/series.hpp>
#include <bilatrade/value/result.hpp>

#include <algorithm> // max, min, ranges::all_of
#include <cmath>     // exp, hypot, isfinite, log, sqrt
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

namespace bilatrade {
namespace detail {

/// More years than the prior was fitted with say nothing of how far it holds.
inline constexpr std::size_t most_known_years = 20;

/// A figure's place on the scale that is projected, and back. What a double cannot hold is its largest.
class projection_scale {
public:
    projection_scale(bool on_logs, bool never_negative)
        : on_logs_(on_logs), never_negative_(never_negative) {}
    [[nodiscard]] double to(double figure) const { return on_logs_ ? std::log(figure) : figure; }
    [[nodiscard]] double from(double x) const {
        constexpr double most = std::numeric_limits<double>::max();
        const double figure = std::clamp(on_logs_ ? std::exp(x) : x, -most, most);
        return never_negative_ ? std::max(0.0, figure) : figure;
    }

private:
    bool on_logs_;
    bool never_negative_;
};

/// The known figures of a series, from its first to its last one.
struct known_past {
    std::vector<std::optional<double>> figures;
    bounded<double> last;
    bool positive = true;
    bool negative = false;

    explicit known_past(const series<double>& s) : last(*s[s.last_known()]) {
        for (std::size_t i = s.first_known(); i <= s.last_known(); ++i) {
            const auto figure = s[i];
            figures.push_back(figure ? std::optional(figure->value) : std::nullopt);
            if (figure && !(figure->value > 0)) positive = false;
            if (figure && figure->value < 0) negative = true;
        }
    }
};

/// Yearly growths back to the last gap that is no year, zero or negative figure. A growth over several years
/// counts as one of a year with the same spread.
[[nodiscard]] inline pair_past to_pair_past(const known_past& past) {
    pair_past pair{past.last.value, {}, {}};
    std::size_t later = past.figures.size() - 1;
    for (std::size_t i = later; i-- != 0;) {
        if (!past.figures[i]) continue;
        if (!(*past.figures[i] > 0)) break;
        const double years = static_cast<double>(later - i);
        const double growth = std::log(*past.figures[later] / *past.figures[i]) / std::sqrt(years);
        if (later + 1 == past.figures.size() && years == 1)
            pair.last_growth = growth;
        else
            pair.earlier_growths.push_back(growth);
        if (pair.earlier_growths.size() + 2 >= most_known_years) break;
        later = i;
    }
    return pair;
}

[[nodiscard]] inline comparable_pairs describe_pool(const pair_past& past) {
    const std::size_t size = size_class(past.dollars), growth = growth_class(past.last_growth);
    comparable_pairs pairs{prior_sizes[size], {}, {}, {}, prior_counts[size][growth][0]};
    const auto rate = [](double log_growth) {
        return growth_rate<double>::from_ratio(std::expm1(log_growth));
    };
    if (size + 1 != std::size(prior_sizes)) pairs.dollars_to = prior_sizes[size + 1];
    if (growth > 1) pairs.growth_from = rate(prior_growths[growth - 2]);
    if (growth > 0 && growth <= std::size(prior_growths)) pairs.growth_to = rate(prior_growths[growth - 1]);
    return pairs;
}

/// On the scale projected: the median and, for each level, how far below and above it an interval reaches.
struct step_ahead {
    double median;
    std::vector<std::pair<double, double>> reaches;
};

[[nodiscard]] inline step_ahead prior_step(const pair_past& past, int h, const std::vector<double>& levels) {
    const prior_row change = prior_change(past, h);
    step_ahead step{std::log(past.dollars) + change[prior_median], {}};
    for (const double level : levels) {
        step.reaches.emplace_back(change[prior_median] - quantile_of(change, 0.5 - level / 2),
                                  quantile_of(change, 0.5 + level / 2) - change[prior_median]);
    }
    return step;
}

[[nodiscard]] inline step_ahead walk_step(double start, const walk& w, double steps,
                                          const std::vector<double>& levels) {
    step_ahead step{start + steps * w.drift, {}};
    for (const double level : levels) {
        const double reach = w.reach(level, steps);
        step.reaches.emplace_back(reach, reach);
    }
    return step;
}

/// How uncertain the last figure is by its own digits: the standard deviation of what is spread evenly
/// between its bounds, on the scale projected.
[[nodiscard]] inline double digit_spread(const bounded<double>& last, const projection_scale& scale,
                                         bool on_logs) {
    if (!last.low || !last.high || (on_logs && !(*last.low > 0))) return 0;
    return (scale.to(*last.high) - scale.to(*last.low)) / std::sqrt(12.0);
}

/// Intervals do not become narrower with time, and the digits of the last figure are part of what is not
/// known.
inline void settle_reaches(std::vector<step_ahead>& steps, const std::vector<double>& levels, double digits) {
    for (std::size_t k = 0; k != levels.size(); ++k) {
        const double from_digits = digits * normal_quantile(0.5 + levels[k] / 2);
        std::pair<double, double> before{0, 0};
        for (step_ahead& step : steps) {
            auto& [down, up] = step.reaches[k];
            before = {std::max(before.first, down), std::max(before.second, up)};
            down = std::hypot(before.first, from_digits);
            up = std::hypot(before.second, from_digits);
        }
    }
}

/// Errors: out_of_range.
[[nodiscard]] inline errc check_options(const series<double>& s, const projection_options& how) {
    const auto sound = [](double level) { return level > 0 && level < 1; };
    if (how.horizon < 1 || how.horizon > 1000 || !std::ranges::all_of(how.levels, sound))
        return errc::out_of_range;
    const period last = s.period_at(s.last_known() + static_cast<std::size_t>(how.horizon));
    return last <= s.period_at(s.last_known()) ? errc::out_of_range : errc::none; // not beyond the year 9999
}

/// Fills in the basis and gives the steps.
class projector {
public:
    projector(const series<double>& s, const projection_options& how)
        : series_(s), how_(how), past_(s),
          on_logs_(past_.last.value > 0 && (past_.positive || uses_prior()) && s.key().flow != flow::balance),
          scale_(on_logs_, !on_logs_ && !past_.negative && s.key().flow != flow::balance) {}

    [[nodiscard]] result<projection> run();

private:
    /// Why comparable pairs say nothing of this series, if so.
    [[nodiscard]] errc check_prior() const {
        const series_key& key = series_.key();
        if (key.currency.code() != "USD") return errc::currency_mismatch;
        if (series_.frequency() != frequency::annual) return errc::period_mismatch;
        return key.flow != flow::balance && past_.last.value > 0 ? errc::none : errc::not_positive;
    }
    [[nodiscard]] bool uses_prior() const {
        const bool wanted = how_.method == method_choice::automatic ? how_.prior == prior_use::automatic
                                                                    : how_.method == method_choice::prior;
        return wanted && check_prior() == errc::none;
    }
    void describe(projection_method method, std::size_t known, double drift);
    [[nodiscard]] std::vector<step_ahead> from_prior();
    [[nodiscard]] result<std::vector<step_ahead>> from_own_past();

    const series<double>& series_;
    const projection_options& how_;
    known_past past_;
    bool on_logs_;
    projection_scale scale_;
    projection_basis basis_{};
};

inline void projector::describe(projection_method method, std::size_t known, double drift) {
    basis_.method = method;
    basis_.on_logs = on_logs_;
    basis_.known = known;
    basis_.last = series_.period_at(series_.last_known());
    basis_.last_value = past_.last.value;
    basis_.last_is_bound = past_.last.low.has_value() != past_.last.high.has_value();
    basis_.drift = drift;
    const std::size_t n = past_.figures.size();
    if (n > 1 && past_.figures[n - 2] && *past_.figures[n - 2] > 0 && past_.last.value >= 0)
        basis_.last_growth = growth_rate<double>::from_ratio(past_.last.value / *past_.figures[n - 2] - 1);
}

inline std::vector<step_ahead> projector::from_prior() {
    pair_past pair = to_pair_past(past_);
    if (how_.method == method_choice::prior) pair.earlier_growths.clear();
    const bool own = pair.known_years() >= prior_histories[0];
    std::vector<step_ahead> steps;
    for (int h = 1; h <= how_.horizon; ++h) steps.push_back(prior_step(pair, h, how_.levels));
    const double first_drift = steps.front().median - std::log(pair.dollars);
    describe(own ? projection_method::prior_and_drift : projection_method::prior,
             static_cast<std::size_t>(pair.known_years()), first_drift);
    basis_.comparable = describe_pool(pair);
    return steps;
}

inline result<std::vector<step_ahead>> projector::from_own_past() {
    transformed y;
    for (const auto& figure : past_.figures)
        y.push_back(figure ? std::optional(scale_.to(*figure)) : std::nullopt);
    const auto season = static_cast<std::size_t>(periods_a_year(series_.frequency()));
    const bool automatic = how_.method == method_choice::automatic;
    const bool by_season = season > 1 && (automatic || how_.method == method_choice::seasonal_naive);
    const bool drifts = automatic || how_.method == method_choice::drift;
    const error too_short{errc::too_short, static_cast<std::uint32_t>(series_.last_known())};
    if (series_.known() < (how_.method == method_choice::drift ? 3 : 2)) return too_short;
    const auto seasonal = by_season ? seasonal_walk::fit(y, season, drifts) : std::nullopt;
    if (by_season && !seasonal && !automatic) return too_short;
    const walk plain = fit_walk(y, drifts);
    std::vector<step_ahead> steps;
    for (int h = 1; h <= how_.horizon; ++h) {
        if (!seasonal) {
            steps.push_back(walk_step(*y.back(), plain, h, how_.levels));
            continue;
        }
        const std::size_t place = y.size() - 1 + static_cast<std::size_t>(h);
        const std::size_t base = seasonal->last_of_season[place % season];
        const std::size_t years = (place - base) / season;
        steps.push_back(walk_step(*y[base], seasonal->yearly, static_cast<double>(years), how_.levels));
    }
    const auto method = seasonal && drifts              ? projection_method::seasonal_drift
                        : seasonal                      ? projection_method::seasonal_naive
                        : drifts && series_.known() > 2 ? projection_method::drift
                                                        : projection_method::naive;
    const double drift = seasonal ? seasonal->yearly.drift / static_cast<double>(season) : plain.drift;
    describe(method, series_.known(), drift);
    return steps;
}

inline result<projection> projector::run() {
    if (const errc wrong = check_options(series_, how_); wrong != errc::none) return wrong;
    if (const errc wrong = check_prior(); how_.method == method_choice::prior && wrong != errc::none)
        return error{wrong, static_cast<std::uint32_t>(series_.last_known())};
    auto found = uses_prior() ? result<std::vector<step_ahead>>(from_prior()) : from_own_past();
    if (!found) return found.error();
    std::vector<step_ahead>& steps = *found;
    settle_reaches(steps, how_.levels, digit_spread(past_.last, scale_, on_logs_));
    projection made{series_.key(), how_.levels, {}, basis_};
    for (std::size_t i = 0; i != steps.size(); ++i) {
        const step_ahead& step = steps[i];
        projected_point point{series_.period_at(series_.last_known() + i + 1), scale_.from(step.median), {}};
        for (const auto& [down, up] : step.reaches)
            point.intervals.push_back({scale_.from(step.median - down), scale_.from(step.median + up)});
        made.points.push_back(std::move(point));
    }
    return made;
}

} // namespace detail

/// The `horizon` periods that follow the last known figure (gaps at the end are projected too), each with its
/// median and an interval for every level; all numbers are finite, and low <= value <= high, wider for a
/// higher level.
///
/// * Annual, in US dollars, the last figure above zero: quantiles of the growth of comparable pairs by size,
/// last
///   growth and horizon (data/prior/README.md). From three known years on their spread is scaled by the
///   pair's own mean growth, shrunk to theirs, and the drift by normal-normal shrinkage (Efron and Morris
///   1975) towards theirs.
/// * Otherwise the series' own random walk with drift on logs (Hyndman and Athanasopoulos 2021, section 5.2),
/// by season
///   where there is one; two figures tell of a spread with one degree of freedom and of no drift.
/// * On the figures themselves where one is zero or negative, or the flow is a balance.
/// Bounds of the last figure widen the intervals.
///
/// A method that is asked for is taken alone: `prior` is the pool without the pair's own past, `naive` and
/// `seasonal_naive` have no drift, and for yearly figures the two are the same.
///
/// Errors: out_of_range (horizon, level, or beyond the year 9999); too_short, with the place of the last
/// figure (one alone, where the prior of dollars does not apply; two, for a drift; seasons not all known);
/// where the prior is asked for and does not apply, currency_mismatch (not in dollars), period_mismatch (not
/// annual), not_positive (the last figure, or a balance).
[[nodiscard]] inline result<projection> project(const series<double>& s, const projection_options& how = {}) {
    return detail::projector(s, how).run();
}

} // namespace bilatrade
