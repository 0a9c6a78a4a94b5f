// SPDX-License-Identifier: BSL-1.0
// src/examples/projection.cpp: ten years ahead from two, and what the intervals mean.
#include <bilatrade/projection/project.hpp>
#include <bilatrade/series/series.hpp>

#include <fmt/core.h>

#include <array>
#include <optional>
#include <string>

namespace {

namespace bt = bilatrade;
using namespace bt::literals;

/// Two digits, in millions: more would be more than anyone knows.
std::string millions(double dollars) {
    return fmt::format("{:.0f}", bt::round_to_significant(dollars) / 1e6);
}

} // namespace

int main() {
    const std::array<std::optional<double>, 2> known{370.47e6, 431.6e6}; // 2020 and 2021
    const auto turnover = bt::series<double>::from_values(
        {"RUS"_economy, "MMR"_economy, bt::flow::turnover, {}, "USD"_currency},
        bt::calendar_year(2020).value(), known);
    if (!turnover) return 1;

    const auto path = bt::project(*turnover, {.horizon = 10, .levels = {0.80, 0.95}});
    if (!path) return 1; // path.error().code says why

    fmt::print("{:>11}{:>8}{:>17}{:>17}\n", "million USD", "median", "80 %", "95 %");
    for (const bt::projected_point& p : path->points) {
        const bt::projected_interval likely = p.intervals[0], wide = p.intervals[1];
        fmt::print("{:>11}{:>8}{:>9} to {:>4}{:>9} to {:>4}\n", p.when.to_string(), millions(p.value),
                   millions(likely.low), millions(likely.high), millions(wide.low), millions(wide.high));
    }
    const bt::projected_point& last = path->points.back();
    fmt::print("{}, by {}: {}\n", last.when.to_string(), to_string(path->basis.method),
               bt::interval_meaning(*path, 0, millions(last.intervals[0].low),
                                    millions(last.intervals[0].high) + " million"));
}
