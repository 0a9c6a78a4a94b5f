// SPDX-License-Identifier: BSL-1.0
// bilatrade/report/projection_rows.hpp: projections and their backtests as JSON Lines and as CSV, not
// rounded, and a backtest as a table for people. The columns of an interval are called by its level: low80,
// high80.
#pragma once

#include <bilatrade/projection/backtest.hpp>
#include <bilatrade/projection/projection.hpp>
#include <bilatrade/report/csv_text.hpp>
#include <bilatrade/report/json_text.hpp>
#include <bilatrade/report/series_text.hpp>
#include <bilatrade/report/style.hpp>
#include <bilatrade/report/text_table.hpp>

#include <fmt/format.h>

#include <algorithm> // max
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bilatrade {

namespace detail {

/// "low80".
[[nodiscard]] inline std::string level_column(std::string_view what, double level) {
    return fmt::format("{}{:g}", what, level * 100);
}

[[nodiscard]] inline std::vector<std::string> number_columns(const std::vector<double>& levels) {
    std::vector<std::string> names{"value"};
    for (const double level : levels) {
        names.push_back(level_column("low", level));
        names.push_back(level_column("high", level));
    }
    return names;
}

[[nodiscard]] inline std::vector<std::string> numbers_of(const projected_point& point) {
    std::vector<std::string> numbers{plain_number(point.value)};
    for (const projected_interval& range : point.intervals) {
        numbers.push_back(plain_number(range.low));
        numbers.push_back(plain_number(range.high));
    }
    return numbers;
}

[[nodiscard]] inline std::vector<std::string> score_columns(const std::vector<double>& levels) {
    std::vector<std::string> names{"horizon", "points", "error", "naive_error", "relative_error"};
    for (const double level : levels) names.push_back(level_column("coverage", level));
    return names;
}

[[nodiscard]] inline std::vector<std::string> numbers_of(const backtest_score& score) {
    const auto relative = score.relative_error();
    std::vector<std::string> numbers{std::to_string(score.horizon), std::to_string(score.points),
                                     plain_number(score.error), plain_number(score.naive_error),
                                     relative ? plain_number(*relative) : std::string()};
    for (const double share : score.coverage) numbers.push_back(plain_number(share));
    return numbers;
}

inline void append(std::vector<std::string>& texts, const std::vector<std::string>& more) {
    texts.insert(texts.end(), more.begin(), more.end());
}

inline void append_fields(json_object& object, const series_label& label) {
    for (const auto& [column, text] : label.fields) object.field_or_null(column, text);
}
inline void append_numbers(json_object& object, const std::vector<std::string>& names,
                           const std::vector<std::string>& numbers) {
    for (std::size_t i = 0; i != names.size(); ++i)
        object.raw(names[i], numbers[i].empty() ? "null" : numbers[i]);
}

} // namespace detail

/// The header: to be written once. `key_columns` name what the series are.
inline void append_projection_csv_header(std::string& out, std::span<const std::string> key_columns,
                                         const std::vector<double>& levels) {
    std::vector<std::string> names(key_columns.begin(), key_columns.end());
    names.emplace_back("period");
    detail::append(names, detail::number_columns(levels));
    names.emplace_back("method");
    append_csv_row(out, names);
}

/// A row for each period ahead.
inline void append_projection_csv(std::string& out, std::span<const std::string> key_columns,
                                  const series_label& label, const projection& path) {
    for (const projected_point& point : path.points) {
        auto texts = detail::texts_in(key_columns, label);
        texts.push_back(point.when.to_string());
        detail::append(texts, detail::numbers_of(point));
        texts.emplace_back(to_string(path.basis.method));
        append_csv_row(out, texts);
    }
}

inline void append_projection_jsonl(std::string& out, const series_label& label, const projection& path) {
    for (const projected_point& point : path.points) {
        json_object object(out);
        detail::append_fields(object, label);
        object.field("period", point.when.to_string());
        detail::append_numbers(object, detail::number_columns(path.levels), detail::numbers_of(point));
        object.field("method", to_string(path.basis.method)).close();
        out += '\n';
    }
}

inline void append_backtest_csv_header(std::string& out, std::span<const std::string> key_columns,
                                       const std::vector<double>& levels) {
    std::vector<std::string> names(key_columns.begin(), key_columns.end());
    detail::append(names, detail::score_columns(levels));
    append_csv_row(out, names);
}

inline void append_backtest_csv(std::string& out, std::span<const std::string> key_columns,
                                const series_label& label, std::span<const backtest_score> scores) {
    for (const backtest_score& score : scores) {
        auto texts = detail::texts_in(key_columns, label);
        detail::append(texts, detail::numbers_of(score));
        append_csv_row(out, texts);
    }
}

inline void append_backtest_jsonl(std::string& out, const series_label& label,
                                  const std::vector<double>& levels, std::span<const backtest_score> scores) {
    for (const backtest_score& score : scores) {
        json_object object(out);
        detail::append_fields(object, label);
        detail::append_numbers(object, detail::score_columns(levels), detail::numbers_of(score));
        object.close();
        out += '\n';
    }
}

/// How far the medians were off, and how many figures the intervals held.
inline void append_backtest_table(std::string& out, const series_label& label,
                                  const std::vector<double>& levels, std::span<const backtest_score> scores,
                                  const text_style& style) {
    double largest = 0;
    for (const backtest_score& score : scores) largest = std::max(largest, score.naive_error);
    const amount_unit unit = detail::unit_of_size(largest);
    text_table table(std::vector(levels.size() + 4, alignment::right));
    std::vector<std::string> cells{"ahead", "tested", "mean error", "of naive"};
    for (const double level : levels) cells.push_back(fmt::format("held by {:g} %", level * 100));
    table.row(std::move(cells));
    for (const backtest_score& score : scores) {
        const auto relative = score.relative_error();
        cells = {std::to_string(score.horizon), std::to_string(score.points),
                 fmt::format("{:.3g}", score.error / static_cast<double>(unit.size)),
                 relative ? fmt::format("{:.2f}", *relative) : ""};
        for (const double share : score.coverage) cells.push_back(fmt::format("{:.0f} %", share * 100));
        table.row(std::move(cells));
    }
    out += "  " + style.heading(detail::heading_text(label, unit)) + '\n';
    table.append_to(out, 4, style.width);
    out += '\n';
}

} // namespace bilatrade
