// SPDX-License-Identifier: BSL-1.0
// bilatrade/measure/growth_rows.hpp: the growth of one flow, row by row: each figure on the year before or on
// a base, the whole series, and what a target asks for. Periods may be of any length, as texts have them. A
// row whose growth is no number says why: nothing is filled in.
#pragma once

#include <bilatrade/measure/growth.hpp>
#include <bilatrade/series/bounded.hpp>
#include <bilatrade/value/flow.hpp>
#include <bilatrade/value/growth_rate.hpp>
#include <bilatrade/value/period.hpp>
#include <bilatrade/value/result.hpp>

#include <algorithm> // ranges::find
#include <array>
#include <cmath> // log1p
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace bilatrade {

/// A known figure, in the unit of its series.
struct dated_figure {
    bilatrade::period period;
    bounded<double> figure;
    /// On the year before, where more is known of it than the two figures tell.
    std::optional<bounded<growth_rate<double>>> growth{};
};

/// What is known of one flow, by period, each once.
struct known_flow {
    bilatrade::flow flow = bilatrade::flow::exports;
    std::vector<dated_figure> figures{};

    [[nodiscard]] const dated_figure* find(period when) const {
        const auto at = std::ranges::find(figures, when, &dated_figure::period);
        return at == figures.end() ? nullptr : &*at;
    }
};

enum class growth_kind : std::uint8_t {
    year_on_year,
    since_base,
    whole,    ///< from the first figure to the last, whole years apart
    required, ///< from the last figure to a target
};

[[nodiscard]] constexpr std::string_view to_string(growth_kind kind) noexcept {
    constexpr std::array<std::string_view, 4> names{"year-on-year", "since-base", "whole", "required"};
    return names[static_cast<std::size_t>(kind)];
}

/// From `base` to `period`. The errors: missing_value (no figure for the base), out_of_range (the series
/// begins after the base), not_positive (the base, or a balance), period_mismatch (no whole years apart:
/// nothing a year).
struct growth_row {
    growth_kind kind;
    bilatrade::period period;
    bilatrade::period base;
    bounded<double> figure; ///< of `period`
    result<bounded<growth_rate<double>>> growth;
    result<bounded<double>> log_growth;
    result<bounded<growth_rate<double>>> a_year; ///< compound
};

namespace detail {

/// The whole years from one period to the same part of a later year; 0 where there are none.
[[nodiscard]] constexpr int whole_years_between(period base, period when) noexcept {
    const int years = when.first().year() - base.first().year();
    return years > 0 && base.plus_years(years) == when ? years : 0;
}

/// ln(1 + growth), with an allowance for the logarithm itself.
[[nodiscard]] inline result<bounded<double>> log_of(const result<bounded<growth_rate<double>>>& growth) {
    if (!growth) return growth.error();
    if (!(growth->value.factor() > 0)) return errc::not_positive;
    bounded<double> logs{std::log1p(growth->value.ratio()), {}, {}};
    const auto outward = [](double x, auto round) {
        for (int i = 0; i != 4; ++i) x = round(x);
        return x;
    };
    if (growth->low && growth->low->factor() > 0)
        logs.low = outward(std::log1p(growth->low->ratio()), round_outward_down<double>);
    if (growth->high) logs.high = outward(std::log1p(growth->high->ratio()), round_outward_up<double>);
    return logs;
}

[[nodiscard]] inline growth_row without_growth(growth_kind kind, const dated_figure& now, period base,
                                               errc why) {
    return {kind, now.period, base, now.figure, why, why, why};
}

[[nodiscard]] inline growth_row make_growth_row(growth_kind kind, flow what, const dated_figure& now,
                                                const dated_figure& base) {
    if (what == flow::balance) return without_growth(kind, now, base.period, errc::not_positive);
    const int years = whole_years_between(base.period, now.period);
    const auto growth = years == 1 && now.growth ? result<bounded<growth_rate<double>>>(*now.growth)
                                                 : growth_between(now.figure, base.figure);
    growth_row row{kind, now.period, base.period, now.figure, growth, log_of(growth), growth};
    if (growth && years != 1)
        row.a_year = years == 0 ? result<bounded<growth_rate<double>>>(errc::period_mismatch)
                                : required_growth(base.figure, now.figure, years);
    return row;
}

} // namespace detail

/// A row for each figure, on the same part of the year before.
[[nodiscard]] inline std::vector<growth_row> year_on_year_rows(const known_flow& known) {
    std::vector<growth_row> rows;
    for (const dated_figure& now : known.figures) {
        const period before = now.period.plus_years(-1);
        const dated_figure* base = known.find(before);
        const errc why = before < known.figures.front().period ? errc::out_of_range : errc::missing_value;
        rows.push_back(base == nullptr
                           ? detail::without_growth(growth_kind::year_on_year, now, before, why)
                           : detail::make_growth_row(growth_kind::year_on_year, known.flow, now, *base));
    }
    return rows;
}

/// A row for each figure after the base period. Errors: missing_value (no figure for it), too_short (none
/// after it).
[[nodiscard]] inline result<std::vector<growth_row>> growth_since(const known_flow& known, period base) {
    const dated_figure* from = known.find(base);
    if (from == nullptr) return errc::missing_value;
    std::vector<growth_row> rows;
    for (const dated_figure& now : known.figures)
        if (base < now.period)
            rows.push_back(detail::make_growth_row(growth_kind::since_base, known.flow, now, *from));
    if (rows.empty()) return errc::too_short;
    return rows;
}

/// From the first figure that lies whole years before the last one. Error: too_short where none does.
[[nodiscard]] inline result<growth_row> growth_over_all(const known_flow& known) {
    for (const dated_figure& first : known.figures)
        if (detail::whole_years_between(first.period, known.figures.back().period) != 0)
            return detail::make_growth_row(growth_kind::whole, known.flow, known.figures.back(), first);
    return errc::too_short;
}

/// From the newest figure that lies whole years before the target, which is taken as exact. Errors:
/// period_mismatch where none does, or where the target is not after the last figure.
[[nodiscard]] inline result<growth_row> growth_to_target(const known_flow& known, double target,
                                                         period when) {
    const dated_figure goal{when, bounded<double>::exactly(target), {}};
    if (known.figures.empty() || !(known.figures.back().period < when)) return errc::period_mismatch;
    for (auto last = known.figures.rbegin(); last != known.figures.rend(); ++last)
        if (detail::whole_years_between(last->period, when) != 0)
            return detail::make_growth_row(growth_kind::required, known.flow, goal, *last);
    return errc::period_mismatch;
}

} // namespace bilatrade
