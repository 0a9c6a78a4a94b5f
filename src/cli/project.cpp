// SPDX-License-Identifier: BSL-1.0
// src/cli/project.cpp: series in, where they may go out; or what would have been said of what is known by
// now.
#include "commands.hpp"
#include "diagnostics.hpp"
#include "output.hpp"
#include "series_input.hpp"
#include "terminal.hpp"

#include <bilatrade/projection/backtest.hpp>
#include <bilatrade/projection/project.hpp>
#include <bilatrade/report/projection_rows.hpp>
#include <bilatrade/report/projection_table.hpp>

#include <algorithm> // max
#include <cmath>     // abs
#include <string>
#include <vector>

namespace bilatrade::cli {

namespace {

/// Why a series cannot be projected as asked.
std::string reason(errc why, const series<double>& known, const projection_options& how) {
    const bool prior = how.method == method_choice::prior;
    if (prior && why != errc::out_of_range)
        return "comparable pairs are yearly flows in USD, with a last figure above zero";
    if (why == errc::too_short)
        return std::string(message(why)) + ": " + std::to_string(known.known()) + " known, from " +
               known.first_period().to_string() + " to " + known.last_period().to_string();
    return std::string(message(why));
}

/// Why the values make no series.
std::string not_a_series(const input_series& one, errc why) {
    if (one.values.empty()) return "no figure is known";
    const period first = one.values.begin()->first;
    if (first.frequency() == frequency::irregular)
        return first.to_string() + " is no month, quarter, half-year or year";
    return std::string(message(why));
}

/// The unit of the largest known figure.
amount_unit unit_of(const series<double>& known) {
    double largest = 0;
    for (std::size_t i = 0; i != known.size(); ++i)
        if (const auto figure = known[i]) largest = std::max(largest, std::abs(figure->value));
    return detail::unit_of_size(largest);
}

struct writer {
    const project_arguments& given;
    std::vector<std::string> columns;
    text_style style;

    void append_header(std::string& out) const {
        if (given.format != output_format::csv) return;
        if (given.backtest)
            append_backtest_csv_header(out, columns, given.how.levels);
        else
            append_projection_csv_header(out, columns, given.how.levels);
    }
    /// none, or why there is nothing to write.
    errc append(std::string& out, const series_label& label, const series<double>& known) const {
        return given.backtest ? append_backtest(out, label, known) : append_path(out, label, known);
    }

private:
    errc append_path(std::string& out, const series_label& label, const series<double>& known) const {
        const auto path = project(known, given.how);
        if (!path) return path.error().code;
        if (given.format == output_format::csv)
            append_projection_csv(out, columns, label, *path);
        else if (given.format == output_format::jsonl)
            append_projection_jsonl(out, label, *path);
        else
            append_projection(out, detail::heading_text(label, unit_of(known)), known, *path, unit_of(known),
                              style);
        return errc::none;
    }
    errc append_backtest(std::string& out, const series_label& label, const series<double>& known) const {
        const auto tested = backtest(known, given.how);
        if (!tested) return tested.error().code;
        const auto scores = scores_by_horizon(known, *tested);
        if (given.format == output_format::csv)
            append_backtest_csv(out, columns, label, scores);
        else if (given.format == output_format::jsonl)
            append_backtest_jsonl(out, label, given.how.levels, scores);
        else
            append_backtest_table(out, label, given.how.levels, scores, style);
        return errc::none;
    }
};

} // namespace

int run(const project_arguments& given) {
    diagnostics report(given.rejects);
    output out(given.output);
    const auto all = read_series(given.files, given.select, given, given.rates, report);
    const writer write{given, key_columns(all), style_of(out)};
    std::string text;
    write.append_header(text);
    out.write(text);
    for (const input_series& one : all) {
        text.clear();
        const auto refuse = [&](const std::string& why) {
            report.refuse(one.file, 0, to_string(one.key) + ": " + why);
        };
        const auto known = to_series(one);
        if (!known)
            refuse(not_a_series(one, known.error().code));
        else if (const errc why = write.append(text, one.label, *known); why != errc::none)
            refuse(reason(why, *known, given.how));
        if (!out.write(text)) break;
    }
    return finish(out, report);
}

} // namespace bilatrade::cli
