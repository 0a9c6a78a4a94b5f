// SPDX-License-Identifier: BSL-1.0
// bilatrade/report/chart.hpp: a chart in text, a line a period: what was, and the fan of what may come. The
// scale is linear and holds zero, so that lengths can be compared.
#pragma once

#include <fmt/format.h>

#include <algorithm> // clamp, max, min
#include <cmath>     // floor, log10, pow
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bilatrade {

/// One period. Values in the unit of the axis.
struct fan_row {
    std::string label;
    std::optional<double> value{};
    std::optional<std::pair<double, double>> inner{}; ///< the narrower interval
    std::optional<std::pair<double, double>> outer{};
    bool observed = true; ///< not projected
};

/// Where the axis begins and ends.
struct chart_scale {
    double from = 0;
    double to = 1;
    std::size_t columns = 48;

    /// The column of a value, the nearest one at the ends.
    [[nodiscard]] std::size_t column(double value) const {
        const double part = (value - from) / (to - from) * static_cast<double>(columns - 1);
        return static_cast<std::size_t>(std::clamp(part + 0.5, 0.0, static_cast<double>(columns - 1)));
    }
};

namespace detail {

/// The next of 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8 times a power of ten that is not below `value`.
[[nodiscard]] inline double round_up_to_nice(double value) {
    if (!(value > 0)) return 0;
    const double power = std::pow(10, std::floor(std::log10(value)));
    for (const double step : {1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0})
        if (step * power >= value) return step * power;
    return 10 * power;
}

inline void fill(std::vector<std::string_view>& cells, const chart_scale& scale,
                 std::pair<double, double> range, std::string_view with) {
    for (std::size_t i = scale.column(range.first); i <= scale.column(range.second); ++i) cells[i] = with;
}

} // namespace detail

/// A scale that holds all values of the rows, and zero.
[[nodiscard]] inline chart_scale scale_for(std::span<const fan_row> rows, std::size_t columns) {
    double low = 0, high = 0;
    const auto see = [&](double value) { low = std::min(low, value), high = std::max(high, value); };
    for (const fan_row& row : rows) {
        if (row.value) see(*row.value);
        for (const auto* range : {&row.inner, &row.outer})
            if (*range) see((*range)->first), see((*range)->second);
    }
    if (low == high) high = 1;
    return {0.0 - detail::round_up_to_nice(-low), detail::round_up_to_nice(high), columns};
}

/// "  ░░▒▒▒◆▒▒▒▒░░░": the outer interval light, the inner one darker, ● what was and ◆ the median of what may
/// be.
[[nodiscard]] inline std::string fan_bar(const fan_row& row, const chart_scale& scale) {
    std::vector<std::string_view> cells(scale.columns, " ");
    if (row.outer) detail::fill(cells, scale, *row.outer, "░");
    if (row.inner) detail::fill(cells, scale, *row.inner, "▒");
    if (row.value) cells[scale.column(*row.value)] = row.observed ? "●" : "◆";
    std::string bar;
    for (const std::string_view cell : cells) bar += cell;
    bar.erase(bar.find_last_not_of(' ') + 1);
    return bar;
}

/// The axis below the bars: its ends, and the middle where it is wide enough.
[[nodiscard]] inline std::string axis_line(const chart_scale& scale) {
    const std::string left = fmt::format("{:g}", scale.from), right = fmt::format("{:g}", scale.to);
    const std::string middle = fmt::format("{:g}", (scale.from + scale.to) / 2);
    std::string line(scale.columns, ' ');
    const auto put = [&line](std::size_t at, const std::string& text) {
        if (at + text.size() <= line.size()) line.replace(at, text.size(), text);
    };
    put(0, left);
    put(line.size() / 2 - middle.size() / 2, middle);
    put(line.size() - std::min(line.size(), right.size()), right);
    return line;
}

} // namespace bilatrade
