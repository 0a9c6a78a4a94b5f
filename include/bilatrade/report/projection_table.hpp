// SPDX-License-Identifier: BSL-1.0
// bilatrade/report/projection_table.hpp: where a settled series may go: the years ahead with their intervals,
// a chart
// in text, and a sentence that says what the intervals mean. Nothing where the series is too short to tell.
#pragma once

#include <bilatrade/ledger/pair_series.hpp>
#include <bilatrade/projection/project.hpp>
#include <bilatrade/projection/projection.hpp>
#include <bilatrade/report/chart.hpp>
#include <bilatrade/report/passages.hpp> // append_wrapped
#include <bilatrade/report/settled_table.hpp>
#include <bilatrade/series/series.hpp>

#include <fmt/format.h>

#include <algorithm> // max, min
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bilatrade {

namespace detail {

[[nodiscard]] inline double to_binary(const rational& value) { return static_cast<double>(value); }

/// The years of a settled series, with their bounds; what covers parts of years stays out.
[[nodiscard]] inline std::vector<observation<double>> years_of(const pair_series<rational>& settled) {
    std::vector<observation<double>> years;
    for (const auto& f : settled.figures) {
        if (!f.value || f.period.frequency() != frequency::annual) continue;
        if (!years.empty() && f.period.first().month() != years.front().period.first().month()) continue;
        bounded<double> figure{to_binary(*f.value)};
        if (f.range.low) figure.low = to_binary(*f.range.low);
        if (f.range.high) figure.high = to_binary(*f.range.high);
        years.push_back({f.period, figure});
    }
    return years;
}

/// Two significant digits: more would be more than anyone knows.
[[nodiscard]] inline std::string rough_text(double value, amount_unit unit) {
    return fmt::format("{:.12g}", round_to_significant(value / static_cast<double>(unit.size)));
}

[[nodiscard]] inline std::string interval_text(const projected_interval& range, amount_unit unit) {
    return rough_text(range.low, unit) + " to " + rough_text(range.high, unit);
}

/// The last figures of the series, and the fan ahead. A gap is a line without a mark.
inline void append_fan(std::string& out, const series<double>& known, const projection& path,
                       amount_unit unit, const text_style& style) {
    constexpr std::size_t shown = 12; // of the past
    const auto size = static_cast<double>(unit.size);
    const auto range = [size](const projected_interval& i) { return std::pair(i.low / size, i.high / size); };
    std::vector<fan_row> rows;
    const std::size_t last = known.last_known();
    for (std::size_t i = std::max(known.first_known(), last + 1 - std::min(last + 1, shown)); i <= last;
         ++i) {
        fan_row row{known.period_at(i).to_string()};
        if (const auto figure = known[i]) row.value = figure->value / size;
        rows.push_back(std::move(row));
    }
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

/// The projection of a settled series, `horizon` years ahead, with intervals of 80 and 95 %.
inline void append_projection(std::string& out, const pair_series<rational>& settled, int horizon,
                              const text_style& style) {
    const auto years = series<double>::from_observations(
        {settled.reporter, settled.partner, settled.flow, settled.product, settled.currency},
        detail::years_of(settled));
    if (!years) return;
    const auto path = project(*years, {.horizon = horizon});
    if (!path) return;
    out += style.heading("Where it may go") + "\n\n";
    append_projection(out, detail::title_of(settled), *years, *path, detail::unit_for(settled), style);
}

} // namespace bilatrade
