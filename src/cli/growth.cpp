// SPDX-License-Identifier: BSL-1.0
// src/cli/growth.cpp: series in, their growth out.
#include "commands.hpp"
#include "diagnostics.hpp"
#include "output.hpp"
#include "series_input.hpp"
#include "terminal.hpp"

#include <bilatrade/measure/growth_rows.hpp>
#include <bilatrade/report/growth_table.hpp>

#include <iterator> // back_inserter
#include <string>
#include <utility>
#include <vector>

namespace bilatrade::cli {

namespace {

/// What the options ask of one series. What they ask in vain is refused.
std::vector<growth_row> rows_of(const input_series& one, const known_flow& known,
                                const growth_arguments& given, diagnostics& report) {
    const auto refuse = [&](const std::string& why) {
        report.refuse(one.file, 0, to_string(one.key) + ": " + why);
        return std::vector<growth_row>();
    };
    if (known.figures.empty()) return refuse("no figure is known");
    std::vector<growth_row> rows;
    if (given.base) {
        auto since = growth_since(known, *given.base);
        if (!since)
            return refuse(since.error().code == errc::missing_value
                              ? "no figure for the base " + given.base->to_string()
                              : "no figure after the base " + given.base->to_string());
        rows = *std::move(since);
    } else {
        rows = year_on_year_rows(known);
        if (const auto whole = growth_over_all(known)) rows.push_back(*whole);
    }
    if (!given.target) return rows;
    const auto required = growth_to_target(known, given.target->value, given.target->period);
    if (!required)
        return refuse("the target's period " + given.target->period.to_string() +
                      " is not a whole number of years after a figure");
    rows.push_back(*required);
    return rows;
}

void append_rows(std::string& out, const std::vector<std::string>& columns, const series_label& label,
                 flow what, const std::vector<growth_row>& rows, output_format format,
                 const text_style& style) {
    if (format == output_format::table) return append_growth_table(out, label, what, rows, style);
    for (const growth_row& row : rows)
        if (format == output_format::csv)
            append_growth_csv(out, columns, label, row, what);
        else
            append_growth_jsonl(out, label, row, what);
}

} // namespace

int run(const growth_arguments& given) {
    diagnostics report(given.rejects);
    output out(given.output);
    const text_style style = style_of(out);
    const auto all = read_series(given.files, given.select, given, given.rates, report);
    const auto columns = key_columns(all);
    std::string text;
    if (given.format == output_format::csv) append_growth_csv_header(text, columns);
    out.write(text);
    for (const input_series& one : all) {
        text.clear();
        const known_flow known = to_known_flow(one);
        const auto rows = rows_of(one, known, given, report);
        if (!rows.empty()) append_rows(text, columns, one.label, known.flow, rows, given.format, style);
        if (!out.write(text)) break;
    }
    return finish(out, report);
}

} // namespace bilatrade::cli
