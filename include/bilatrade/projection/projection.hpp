// SPDX-License-Identifier: BSL-1.0
// bilatrade/projection/projection.hpp: what a projection is: paths with intervals, and what they rest on, so
// that a report can say what the intervals mean. How one is made is in project.hpp.
#pragma once

#include <bilatrade/series/series.hpp>
#include <bilatrade/value/growth_rate.hpp>
#include <bilatrade/value/period.hpp>

#include <array>
#include <cmath> // floor, log10, pow, round
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bilatrade {

/// Whether a short series may borrow from comparable pairs.
enum class prior_use : std::uint8_t { automatic, none };

/// What to project by. Automatic: comparable pairs where they apply, else the seasons with drift, else drift.
enum class method_choice : std::uint8_t { automatic, naive, seasonal_naive, drift, prior };

namespace detail {
inline constexpr std::array<std::string_view, 5> method_choice_names{"auto", "naive", "snaive", "drift",
                                                                     "prior"};
} // namespace detail

struct projection_options {
    int horizon = 10; ///< periods, 1 to 1000; the prior was made for ten years
    std::vector<double> levels{
        0.80, 0.95}; ///< chance that an interval means to hold the figure, each above 0, below 1
    prior_use prior = prior_use::automatic;
    method_choice method = method_choice::automatic;
};

/// How the paths were found. The names are those of the program's column `method`.
enum class projection_method : std::uint8_t {
    prior,           ///< comparable pairs alone
    prior_and_drift, ///< comparable pairs, the spread and the drift shrunk from the pair's own
    drift,           ///< random walk with the series' own drift
    naive,           ///< random walk without drift
    seasonal_drift,  ///< each season from its last, with the mean yearly change
    seasonal_naive,  ///< each season from its last
};

[[nodiscard]] constexpr std::string_view to_string(projection_method m) noexcept {
    constexpr std::array<std::string_view, 6> names{"prior", "prior+drift",  "drift",
                                                    "naive", "snaive+drift", "snaive"};
    return names[static_cast<std::size_t>(m)];
}

struct projected_interval {
    double low;
    double high;
};

/// In the unit of the series.
struct projected_point {
    period when;
    double value;                              ///< the median
    std::vector<projected_interval> intervals; ///< one a level, in the order asked for
};

/// The pairs whose growth the prior took, around the size of the flow (neighbouring classes are blended).
struct comparable_pairs {
    double dollars_from = 0;
    std::optional<double> dollars_to;               ///< none: and more
    std::optional<growth_rate<double>> growth_from; ///< of their last year; none: and less, or not known
    std::optional<growth_rate<double>> growth_to;   ///< none: and more, or not known
    int growths = 0;                                ///< that many one-year changes
};

struct projection_basis {
    projection_method method = projection_method::drift;
    bool on_logs = true;   ///< else on the figures themselves: some were zero or negative
    std::size_t known = 0; ///< figures of the series that were used
    period last{};         ///< the last known one
    double last_value = 0;
    bool last_is_bound = false; ///< stated as "over" or "under": the projection starts at the bound
    std::optional<growth_rate<double>> last_growth{}; ///< into the last period from the one before
    std::optional<comparable_pairs> comparable{};
    double drift = 0; ///< a period: in logs where on_logs, else in the unit of the series
};

struct projection {
    series_key key;
    std::vector<double> levels;
    std::vector<projected_point> points;
    projection_basis basis;
};

/// "four in five" for 0.8, "nineteen in twenty" for 0.95, else percent.
[[nodiscard]] inline std::string chance_in_words(double level) {
    if (level == 0.5) return "one in two";
    if (level == 0.8) return "four in five";
    if (level == 0.9) return "nine in ten";
    if (level == 0.95) return "nineteen in twenty";
    std::string digits = std::to_string(level * 100);
    while (digits.back() == '0') digits.pop_back();
    if (digits.back() == '.') digits.pop_back();
    return digits + " %";
}

/// A projection has two significant digits at most: 473,211,000 is 470,000,000.
[[nodiscard]] inline double round_to_significant(double value, int digits = 2) {
    if (value == 0) return 0;
    const double unit = std::pow(10.0, std::floor(std::log10(value < 0 ? -value : value)) + 1 - digits);
    return unit == 0 || unit * unit == 0 ? value : std::round(value / unit) * unit;
}

/// What an interval means, with its ends as the report prints them: "nominal dollars; four in five comparable
/// pairs ended between $300 million and $760 million; no allowance for sanctions or war".
[[nodiscard]] inline std::string interval_meaning(const projection& p, std::size_t level,
                                                  std::string_view low, std::string_view high) {
    const std::string unit = p.key.currency.is_null() ? "plain numbers"
                             : p.key.currency.code() == "USD"
                                 ? "nominal dollars"
                                 : "nominal " + std::string(p.key.currency.code());
    const std::string chance = chance_in_words(p.levels[level]);
    const std::string who = p.basis.comparable ? chance + " comparable pairs ended between "
                                               : "if it goes on as before, " + chance + " paths end between ";
    return unit + "; " + who + std::string(low) + " and " + std::string(high) +
           "; no allowance for sanctions or war";
}

} // namespace bilatrade
