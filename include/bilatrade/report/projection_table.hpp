// SPDX-License-Identifier: BSL-1.0
// bilatrade/report/projection_table.hpp: where a series may go: the periods ahead with their intervals, a
// chart in text, and a sentence that says what the intervals mean.
#pragma once

#include <bilatrade/projection/projection.hpp>
#include <bilatrade/report/amount.hpp> // amount_unit
#include <bilatrade/report/chart.hpp>
#include <bilatrade/report/passages.hpp> // append_wrapped
#include <bilatrade/report/style.hpp>
#include <bilatrade/report/text_table.hpp>
#include <bilatrade/series/series.hpp>

#include <fmt/format.h>

#include <algorithm> // reverse
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bilatrade {

namespace detail {

/// Two significant digits: more would be more than anyone knows.
[[nodiscard]] inline std::string rough_text(double value, amount_unit unit) {
    return fmt::format("{:.12g}", round_to_significant(value / static_cast<double>(unit.size)));
}

[[nodiscard]] inline std::string interval_text(const projected_interval& range, amount_unit unit) {
    return rough_text(range.low, unit) + " to " + rough_text(range.high, unit);
}

/// The last figures of the series. A gap is a line without a mark, a long one a line with dots.
[[nodiscard]] inline std::vector<fan_row> past_rows(const series<double>& known, double size) {
    constexpr std::size_t most = 12;
    constexpr std::size_t longest_gap = 2;
    std::vector<fan_row> rows; // the newest first
    std::size_t gap = 0;
    for (std::size_t i = known.last_known() + 1; i-- > known.first_known() && rows.size() != most;) {
        const auto figure = known[i];
        gap = figure ? 0 : gap + 1;
        if (gap == longest_gap + 1) {
            rows.pop_back();
            rows.back().label = "…";
        }
        if (gap <= longest_gap) rows.push_back({known.period_at(i).to_string()});
        if (figure) rows.back().value = figure->value / size;
    }
    while (!rows.back().value) rows.pop_back();
    std::ranges::reverse(rows);
    return rows;
}

/// The last figures of the series, and the fan ahead.
inline void append_fan(std::string& out, const series<double>& known, const projection& path,
                       amount_unit unit, const text_style& style) {
    const auto size = static_cast<double>(unit.size);
    const auto range = [size](const projected_interval& i) { return std::pair(i.low / size, i.high / size); };
    std::vector<fan_row> rows = past_rows(known, size);
    for (const projected_point& p : path.points)
        rows.push_back({p.when.to_string(), p.value / size, range(p.intervals.front()),
                        range(p.intervals.back()), false});
    constexpr std::size_t margin = 24; // labels and indents
    const chart_scale scale = scale_for(rows, style.width > 2 * margin ? style.width - margin : margin);
    std::size_t widest = 0;
    for (const fan_row& row : rows) widest = row.label.size() > widest ? row.label.size() : widest;
    for (const fan_row& row : rows) {
        const std::string bar = fan_bar(row, scale);
        out += fmt::format("    {:<{}}", row.label, bar.empty() ? 0 : widest + 2) + bar + '\n';
    }
    out += fmt::format("    {:<{}}  {}\n", "", widest, axis_line(scale));
}

} // namespace detail

/// A projection of `known` under a title that names its unit: the periods ahead with an interval for every
/// level, a chart, and a sentence.
inline void append_projection(std::string& out, std::string_view title, const series<double>& known,
                              const projection& path, amount_unit unit, const text_style& style) {
    text_table table(std::vector(path.levels.size() + 2, alignment::right));
    std::vector<std::string> cells{"period", "median"};
    for (const double level : path.levels) cells.push_back(fmt::format("{:g} % between", level * 100));
    table.row(std::move(cells));
    for (const projected_point& p : path.points) {
        cells = {p.when.to_string(), detail::rough_text(p.value, unit)};
        for (const projected_interval& range : p.intervals)
            cells.push_back(detail::interval_text(range, unit));
        table.row(std::move(cells));
    }
    out += "  " + style.heading(title) + '\n';
    out += fmt::format("    by {}, from {} known figure{} up to {}\n\n", to_string(path.basis.method),
                       path.basis.known, path.basis.known == 1 ? "" : "s", path.basis.last.to_string());
    table.append_to(out, 4, style.width);
    out += '\n';
    detail::append_fan(out, known, path, unit, style);
    const projected_interval& last = path.points.back().intervals.front();
    const std::string currency(path.key.currency.code());
    const std::string money = std::string(unit.name) + (currency.empty() ? "" : ' ' + currency);
    const std::string meaning = path.points.back().when.to_string() + ": " +
                                interval_meaning(path, 0, detail::rough_text(last.low, unit),
                                                 detail::rough_text(last.high, unit) + money);
    out += '\n';
    append_wrapped(out, meaning, 4, style.width);
    out += '\n';
}

} // namespace bilatrade
