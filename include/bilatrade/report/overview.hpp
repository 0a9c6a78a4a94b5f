// SPDX-License-Identifier: BSL-1.0
// bilatrade/report/overview.hpp: the pairs of a report in a line each, before what is said of every one: the
// newest figure of the trade as a whole, what it grew by, and where it may go.
#pragma once

#include <bilatrade/ledger/pair_series.hpp>
#include <bilatrade/ledger/settled_growth.hpp>
#include <bilatrade/report/finding_text.hpp>
#include <bilatrade/report/pair_projections.hpp>
#include <bilatrade/report/pair_report.hpp>
#include <bilatrade/report/settled_table.hpp>
#include <bilatrade/report/style.hpp>
#include <bilatrade/report/text_table.hpp>
#include <bilatrade/value/claim.hpp>

#include <algorithm> // find_if, max_element
#include <array>
#include <cstddef>
#include <ranges> // views::reverse
#include <span>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace bilatrade {

namespace detail {

/// The newest figure of a series that has a value; null where none has.
[[nodiscard]] inline const settled_figure<>* newest_figure(const pair_series<rational>& series) {
    for (const auto& f : series.figures | std::views::reverse)
        if (f.value) return &f;
    return nullptr;
}

/// Trade as a whole before products, turnover before its parts, what was stated before what follows.
[[nodiscard]] inline auto headline_weight(const pair_series<rational>& series) {
    constexpr std::array<int, 4> by_flow{3, 2, 4, 1}; // exports, imports, turnover, balance
    const settled_figure<>* newest = newest_figure(series);
    return std::tuple(newest != nullptr, series.product.empty(),
                      by_flow.at(static_cast<std::size_t>(series.flow)),
                      newest != nullptr && newest->basis == figure_basis::stated, series.figures.size());
}

/// "2025: 290 to 850", of the narrower interval; empty where that tells too little.
[[nodiscard]] inline std::string ahead_text(const pair_series<rational>& series, int horizon) {
    const auto one = projected(series, horizon);
    if (!one || says_too_little(one->path)) return {};
    const projected_point& last = one->path.points.back();
    return last.when.to_string() + ": " + interval_text(last.intervals.front(), one->unit) +
           std::string(one->unit.name);
}

inline void append_headline(text_table& table, const claim_set& set, const settlement<>& answer,
                            const pair_series<rational>& series, std::string name, int horizon) {
    const settled_figure<>& newest = *newest_figure(series);
    const auto grown = year_on_year(set, answer, series);
    const auto growth =
        std::ranges::find_if(grown, [&](const auto& g) { return g.period == newest.period && g.value; });
    const std::string percent =
        growth == grown.end() ? "" : factor_text(*growth->value, factor_places(growth->factor)) + '%';
    const std::string of = series.product.empty() ? "" : " of " + series.product;
    constexpr std::size_t longest = 20;
    const std::string what = cut_to_width(std::string(to_string(series.flow)) + of, longest);
    table.row({std::move(name), what + ' ' + newest.period.to_string(), figure_value_text(newest), percent,
               ahead_text(series, horizon)});
}

} // namespace detail

/// One line for each of `pairs`, in their order; nothing where there are fewer than two.
inline void append_overview(std::string& out, const claim_set& set, const settlement<>& answer,
                            const std::vector<pair_series<rational>>& all, std::span<const trade_pair> pairs,
                            int horizon, const text_style& style) {
    if (pairs.size() < 2) return;
    using enum alignment;
    text_table table({left, left, right, right, left});
    table.row({"pair", "newest", "value", "growth", "four in five end between"});
    for (const trade_pair& pair : pairs) {
        std::vector<pair_series<rational>> of_pair;
        for (const auto& series : all)
            if (trade_pair{series.reporter, series.partner} == pair)
                of_pair.push_back(detail::as_told(series, pair));
        std::string name = detail::pair_text(pair.reporter, pair.partner);
        const auto lead = std::ranges::max_element(
            of_pair, {}, [](const auto& series) { return detail::headline_weight(series); });
        if (lead == of_pair.end() || detail::newest_figure(*lead) == nullptr)
            table.row({std::move(name), "no amount"});
        else
            detail::append_headline(table, set, answer, *lead, std::move(name), horizon);
    }
    out += style.heading("In short") + '\n';
    detail::append_rule(out, style);
    out += '\n';
    table.append_to(out, 2, style.width);
    out += '\n';
}

} // namespace bilatrade
