// SPDX-License-Identifier: BSL-1.0
// bilatrade/report/growth_table.hpp: the growth of a series as a table for people, as JSON Lines and as CSV.
// Growth is in percent; where it is no number, the row says why.
#pragma once

#include <bilatrade/measure/growth_rows.hpp>
#include <bilatrade/report/csv_text.hpp>
#include <bilatrade/report/json_text.hpp>
#include <bilatrade/report/passages.hpp> // append_wrapped
#include <bilatrade/report/series_text.hpp>
#include <bilatrade/report/style.hpp>
#include <bilatrade/report/text_table.hpp>

#include <fmt/format.h>

#include <algorithm> // any_of, max, min
#include <array>
#include <cmath> // abs, floor, log10, pow, round
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bilatrade {

/// Why the row has no growth, or nothing a year; empty where it has both.
[[nodiscard]] inline std::string growth_reason(const growth_row& row, flow what) {
    const errc why = row.growth ? row.a_year.error().code : row.growth.error().code;
    const std::string base = row.base.to_string();
    switch (why) {
    case errc::none: return {};
    case errc::missing_value: return "no figure for " + base;
    case errc::out_of_range: return "no figure before";
    case errc::period_mismatch: return "no whole years from " + base;
    case errc::not_positive: break;
    default: return std::string(message(why));
    }
    if (what == flow::balance) return "a balance has no rate of growth";
    return row.figure.value < 0 ? row.period.to_string() + " is below zero" : base + " is not above zero";
}

namespace detail {

using growth_bounds = std::optional<bounded<double>>;

[[nodiscard]] inline growth_bounds to_percent(const result<bounded<growth_rate<double>>>& growth) {
    if (!growth) return {};
    bounded<double> percent{growth->value.percent(), {}, {}};
    if (growth->low) percent.low = growth->low->percent();
    if (growth->high) percent.high = growth->high->percent();
    return percent;
}

/// What stands behind the period and the base: a figure and three measures, each with its bounds; empty where
/// there is none.
inline constexpr std::array<std::string_view, 12> growth_columns{
    "value",      "low",     "high",     "percent",        "percent_low",        "percent_high",
    "log_growth", "log_low", "log_high", "percent_a_year", "percent_a_year_low", "percent_a_year_high"};

[[nodiscard]] inline std::vector<std::string> growth_numbers(const growth_row& row) {
    std::vector<std::string> texts;
    const auto number = [](const std::optional<double>& x) { return x ? plain_number(*x) : std::string(); };
    const growth_bounds logs = row.log_growth ? growth_bounds(*row.log_growth) : std::nullopt;
    for (const growth_bounds& one :
         {growth_bounds(row.figure), to_percent(row.growth), logs, to_percent(row.a_year)}) {
        texts.push_back(one ? plain_number(one->value) : std::string());
        texts.push_back(one ? number(one->low) : std::string());
        texts.push_back(one ? number(one->high) : std::string());
    }
    return texts;
}

/// "+16.5", "-3.2", "+10,276.7"; what is nothing at that many places is "+0.0".
[[nodiscard]] inline std::string signed_text(double value, unsigned places) {
    std::string digits = fmt::format("{:.{}f}", std::abs(value), places);
    const bool negative = value < 0 && digits.find_first_of("123456789") != std::string::npos;
    return (negative ? '-' : '+') + with_thousands(digits);
}

/// Bounds that leave something open.
[[nodiscard]] inline bool is_open(const bounded<double>& x) {
    constexpr double rounding_noise = 1e-12;
    if (x.low && x.high) return *x.high - *x.low > rounding_noise * std::abs(x.value);
    return x.low || x.high;
}

/// "370.27 to 370.67", or one-sided; empty where nothing is open. `text` writes a number.
template <class Text>
[[nodiscard]] std::string between_text(const bounded<double>& x, Text text) {
    if (!is_open(x)) return {};
    const std::string low = x.low ? text(*x.low) : "";
    const std::string high = x.high ? text(*x.high) : "";
    if (low.empty()) return "at most " + high;
    return high.empty() ? "at least " + low : low + " to " + high;
}

/// "+16.5% (+16.45 to +16.55)": as many places as make the width between the bounds two digits; one where
/// there are not both.
[[nodiscard]] inline std::string growth_text(const growth_bounds& percent) {
    if (!percent) return {};
    unsigned places = 1;
    if (percent->low && percent->high && is_open(*percent)) {
        double width = *percent->high - *percent->low;
        for (places = 0; places < 4 && width < 1 - 1e-6; ++places) width *= 10;
    }
    const std::string range =
        between_text(*percent, [places](double x) { return signed_text(x, places + 1); });
    return signed_text(percent->value, places) + '%' + (range.empty() ? "" : " (" + range + ')');
}

/// Places of the figures of one table in one unit.
class figure_places {
public:
    figure_places(std::span<const growth_row> rows, amount_unit unit)
        : unit_(static_cast<double>(unit.size)) {
        for (const growth_row& row : rows) {
            const double value = std::abs(row.figure.value) / unit_;
            for (unsigned p = 0; p != 2; ++p)
                if (const double scaled = value * std::pow(10, p);
                    std::abs(scaled - std::round(scaled)) > 1e-9 * scaled)
                    common_ = std::max(common_, p + 1);
        }
    }
    [[nodiscard]] std::string value(const bounded<double>& f) const { return text(f.value, places(f)); }
    [[nodiscard]] std::string range(const bounded<double>& f) const {
        const unsigned shown = places(f) + (is_stated(f) ? 1 : 0);
        bounded<double> in_unit{f.value / unit_, f.low, f.high};
        if (in_unit.low) *in_unit.low /= unit_;
        if (in_unit.high) *in_unit.high /= unit_;
        return between_text(in_unit, [&](double x) { return text(x * unit_, shown); });
    }

private:
    [[nodiscard]] static bool has_width(const bounded<double>& f) {
        return f.low && f.high && *f.low < *f.high;
    }
    /// Bounds one unit of a digit apart are those of a figure as it was written.
    [[nodiscard]] static bool is_stated(const bounded<double>& f) {
        if (!has_width(f)) return false;
        const double digits = std::log10(*f.high - *f.low);
        return std::abs(digits - std::round(digits)) < 1e-6;
    }
    [[nodiscard]] unsigned places(const bounded<double>& f) const {
        if (has_width(f)) {
            unsigned places = 0;
            const double wanted = is_stated(f) ? 1 - 1e-6 : 10;
            for (double width = (*f.high - *f.low) / unit_; places < 6 && width < wanted; ++places)
                width *= 10;
            return places;
        }
        const double size = std::abs(f.value) / unit_;
        if (size == 0 || size >= 0.1) return common_;
        return static_cast<unsigned>(std::min(6.0, 2 - std::floor(std::log10(size))));
    }
    [[nodiscard]] std::string text(double value, unsigned places) const {
        return with_thousands(fmt::format("{:.{}f}", value / unit_ + 0.0, places));
    }

    double unit_;
    unsigned common_ = 0;
};

/// "2017 to 2019": the periods between two figures that follow one another in a regular series; empty where
/// there are none.
[[nodiscard]] inline std::string gap_text(period before, period after) {
    const int step = step_of(before.frequency());
    if (step == 0 || before.frequency() != after.frequency()) return {};
    const period first = before.plus_months(step), last = after.plus_months(-step);
    if (last < first) return {};
    return first.to_string() + (first == last ? "" : " to " + last.to_string());
}

/// "2010 to 2021: +8.1% a year; +135.3% in all".
[[nodiscard]] inline std::string span_text(const growth_row& row, const series_label& label, flow what) {
    std::string text = row.base.to_string() + " to " + row.period.to_string() + ": ";
    if (row.kind == growth_kind::required) {
        const amount_unit unit = unit_of_size(std::abs(row.figure.value));
        text = fmt::format("{:.12g}", row.figure.value / static_cast<double>(unit.size)) +
               money_text(label, unit) + " in " + row.period.to_string() + " from " + row.base.to_string() +
               ": ";
    }
    if (!row.a_year) return text + "no growth, as " + growth_reason(row, what);
    text += growth_text(to_percent(row.a_year)) + " a year";
    if (whole_years_between(row.base, row.period) == 1) return text;
    return text + "; " + growth_text(to_percent(row.growth)) + " in all";
}

[[nodiscard]] inline bool is_line(const growth_row& row) {
    return row.kind == growth_kind::year_on_year || row.kind == growth_kind::since_base;
}

/// The cells of one figure. The first of a series has nothing to say of growth.
[[nodiscard]] inline std::vector<std::string> growth_cells(const growth_row& row, flow what,
                                                           const figure_places& places) {
    const bool silent = row.growth || row.growth.error().code == errc::out_of_range;
    return {row.period.to_string(),
            places.value(row.figure),
            places.range(row.figure),
            silent ? growth_text(to_percent(row.growth)) : growth_reason(row, what),
            row.log_growth ? signed_text(row.log_growth->value, 3) : "",
            row.kind == growth_kind::since_base ? growth_text(to_percent(row.a_year)) : ""};
}

[[nodiscard]] inline text_table growth_table(std::span<const growth_row> lines, flow what,
                                             const figure_places& places) {
    const bool since = lines.front().kind == growth_kind::since_base;
    const bool open = std::ranges::any_of(
        lines, [&places](const growth_row& row) { return !places.range(row.figure).empty(); });
    using enum alignment;
    text_table table({left, right, right, left, right, left});
    table.row({"period", "value", open ? "may be" : "",
               since ? "on " + lines.front().base.to_string() : "on a year before", "log growth",
               since ? "a year" : ""});
    period before = since ? lines.front().base : lines.front().period;
    for (const growth_row& row : lines) {
        if (const std::string gap = gap_text(before, row.period); !gap.empty())
            table.row({gap, "?", "", "not known"});
        table.row(growth_cells(row, what, places));
        before = row.period;
    }
    return table;
}

} // namespace detail

/// The header: to be written once. `key_columns` name what the series are.
inline void append_growth_csv_header(std::string& out, std::span<const std::string> key_columns) {
    std::vector<std::string> names(key_columns.begin(), key_columns.end());
    for (const std::string_view name : {"kind", "period", "base"}) names.emplace_back(name);
    names.insert(names.end(), detail::growth_columns.begin(), detail::growth_columns.end());
    names.emplace_back("reason");
    append_csv_row(out, names);
}

inline void append_growth_csv(std::string& out, std::span<const std::string> key_columns,
                              const series_label& label, const growth_row& row, flow what) {
    std::vector<std::string> texts = detail::texts_in(key_columns, label);
    texts.emplace_back(to_string(row.kind));
    texts.push_back(row.period.to_string());
    texts.push_back(row.base.to_string());
    for (std::string& number : detail::growth_numbers(row)) texts.push_back(std::move(number));
    texts.push_back(growth_reason(row, what));
    append_csv_row(out, texts);
}

inline void append_growth_jsonl(std::string& out, const series_label& label, const growth_row& row,
                                flow what) {
    json_object object(out);
    for (const auto& [column, text] : label.fields) object.field_or_null(column, text);
    object.field("kind", to_string(row.kind))
        .field("period", row.period.to_string())
        .field("base", row.base.to_string());
    const auto numbers = detail::growth_numbers(row);
    for (std::size_t i = 0; i != numbers.size(); ++i)
        object.raw(detail::growth_columns[i], numbers[i].empty() ? "null" : numbers[i]);
    object.field_or_null("reason", growth_reason(row, what)).close();
    out += '\n';
}

/// The rows of one series, one or more: a line for each figure, and then sentences for the whole, where that
/// is more than one year, and for a target.
inline void append_growth_table(std::string& out, const series_label& label, flow what,
                                std::span<const growth_row> rows, const text_style& style) {
    std::vector<growth_row> lines;
    std::string sentences;
    double largest = 0;
    for (const growth_row& row : rows) {
        if (detail::is_line(row)) {
            lines.push_back(row);
            largest = std::max(largest, std::abs(row.figure.value));
        } else if (row.kind == growth_kind::required ||
                   (what != flow::balance && detail::whole_years_between(row.base, row.period) > 1)) {
            append_wrapped(sentences, detail::span_text(row, label, what), 4, style.width);
        }
    }
    const amount_unit unit = detail::unit_of_size(largest);
    out += style.heading(detail::heading_text(label, unit)) + '\n';
    if (!lines.empty())
        detail::growth_table(lines, what, detail::figure_places(lines, unit)).append_to(out, 2, style.width);
    if (!sentences.empty()) out += '\n' + sentences;
    out += '\n';
}

} // namespace bilatrade
