// SPDX-License-Identifier: BSL-1.0
// bilatrade/report/pair_projections.hpp: where the settled series of a pair may go: the one that tells most
// in full, the others in a line each. Says of which series too little is known.
#pragma once

#include <bilatrade/ledger/pair_series.hpp>
#include <bilatrade/projection/project.hpp>
#include <bilatrade/projection/projection.hpp>
#include <bilatrade/report/pair_report.hpp> // as_told, append_item
#include <bilatrade/report/projection_table.hpp>
#include <bilatrade/report/series_text.hpp> // title_of
#include <bilatrade/report/settled_table.hpp>
#include <bilatrade/series/series.hpp>
#include <bilatrade/series/settled.hpp>

#include <fmt/format.h>

#include <algorithm> // max_element
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace bilatrade {

/// A settled series by years, and where it may go.
struct projected_series {
    std::string title;
    amount_unit unit{};
    series<double> known;
    projection path;
};

namespace detail {

/// Nothing where the series has no years, or too few for a projection.
[[nodiscard]] inline std::optional<projected_series> projected(const pair_series<rational>& settled,
                                                               int horizon) {
    const auto exact = to_series(settled);
    if (!exact) return {};
    auto years = to_double(*exact);
    if (!years) return {};
    auto path = project(*years, {.horizon = horizon});
    if (!path) return {};
    return projected_series{title_of(settled), unit_for(settled), *std::move(years), *std::move(path)};
}

/// An interval whose ends differ by more than a factor of a hundred says nothing that a reader could use.
[[nodiscard]] inline bool says_too_little(const projection& path) {
    const projected_interval& widest = path.points.back().intervals.back();
    return widest.low > 0 && widest.high > 100 * widest.low;
}

/// Trade as a whole before products, then more figures before fewer, then turnover before its parts.
[[nodiscard]] inline auto weight_of(const projected_series& one) {
    constexpr std::array<int, 4> by_flow{3, 2, 4, 1}; // exports, imports, turnover, balance
    const series_key& key = one.path.key;
    return std::tuple(key.product.empty(), one.path.basis.known,
                      by_flow.at(static_cast<std::size_t>(key.flow)));
}

/// The last year of each series.
inline void append_other_projections(std::string& out, const std::vector<projected_series>& all,
                                     const projected_series& lead, const text_style& style) {
    using enum alignment;
    text_table table({left, left, right, right, right, right});
    table.row({"the other series", "in", "year", "median", "80 % between", "95 % between"});
    for (const projected_series& one : all) {
        if (&one == &lead) continue;
        const projected_point& last = one.path.points.back();
        constexpr std::size_t longest = 36;
        const std::string money =
            std::string(one.unit.name) + ' ' + std::string(one.path.key.currency.code());
        table.row({cut_to_width(title_of(one.path.key), longest), money.substr(money.find_first_not_of(' ')),
                   last.when.to_string(), rough_text(last.value, one.unit),
                   interval_text(last.intervals.front(), one.unit),
                   interval_text(last.intervals.back(), one.unit)});
    }
    table.append_to(out, 2, style.width);
    out += '\n';
}

/// What is known of a series that is not shown, and how far its interval reaches.
[[nodiscard]] inline std::string too_little_text(const projected_series& one) {
    const projected_point& last = one.path.points.back();
    const bool single = one.path.basis.known == 1;
    return fmt::format("{}: {} known figure{} too little: in {} {} paths end anywhere from {}", one.title,
                       one.path.basis.known, single ? " tells" : "s tell", last.when.to_string(),
                       chance_in_words(one.path.levels.back()),
                       interval_text(last.intervals.back(), one.unit));
}

} // namespace detail

/// The projections of a pair's yearly series under one heading, `horizon` years ahead, with intervals of 80
/// and 95 %. Nothing where no series is long enough.
inline void append_projections(std::string& out, const std::vector<pair_series<rational>>& all,
                               trade_pair pair, int horizon, const text_style& style) {
    std::vector<projected_series> shown;
    std::string too_little;
    for (const auto& series : all) {
        if (trade_pair{series.reporter, series.partner} != pair) continue;
        auto one = detail::projected(detail::as_told(series, pair), horizon);
        if (!one) continue;
        if (detail::says_too_little(one->path))
            detail::append_item(too_little, detail::too_little_text(*one), style);
        else
            shown.push_back(*std::move(one));
    }
    if (shown.empty() && too_little.empty()) return;
    out += style.heading("Where it may go") + "\n\n";
    if (!shown.empty()) {
        const auto lead = std::ranges::max_element(
            shown, {}, [](const projected_series& one) { return detail::weight_of(one); });
        append_projection(out, lead->title, lead->known, lead->path, lead->unit, style);
        if (shown.size() > 1) detail::append_other_projections(out, shown, *lead, style);
    }
    if (!too_little.empty()) out += too_little + '\n';
}

} // namespace bilatrade
