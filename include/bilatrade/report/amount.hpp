// SPDX-License-Identifier: BSL-1.0
// bilatrade/report/amount.hpp: figures as a person reads them: in thousands, millions, billions or trillions,
// with as many places as their digits allow. For eyes only: exact figures are in the JSON Lines and the CSV.
#pragma once

#include <bilatrade/value/decimal.hpp>
#include <bilatrade/value/stated.hpp>

#include <algorithm> // min, max
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bilatrade {

/// A power of ten and its short name.
struct amount_unit {
    std::int64_t size = 1;
    std::string_view name{};
};

namespace detail {

inline constexpr std::array<amount_unit, 5> amount_units{{{1'000'000'000'000, " trln"},
                                                          {1'000'000'000, " bln"},
                                                          {1'000'000, " mln"},
                                                          {1'000, " thousand"},
                                                          {1, ""}}};

/// Commas between the thousands of a plain number, with its sign or without.
[[nodiscard]] inline std::string with_thousands(std::string_view number) {
    const std::size_t begin = number.starts_with('-') || number.starts_with('+') ? 1 : 0;
    std::string digits(number);
    std::size_t at = std::min(digits.find('.'), digits.size());
    for (; at > begin + 3; at -= 3) digits.insert(at - 3, 1, ',');
    return digits;
}

/// Places behind the point that `number` needs when it is written in `unit`.
[[nodiscard]] constexpr unsigned places_in(decimal number, amount_unit unit) {
    unsigned places = 0;
    for (std::int64_t size = unit.size; size > 1; size /= 10) ++places;
    const decimal shorter = number.normalized();
    if (shorter.scale() > 0) return places + shorter.scale();
    for (std::int64_t rest = shorter.coefficient(); places > 0 && rest % 10 == 0; rest /= 10) --places;
    return places;
}

} // namespace detail

/// The largest unit in which the size of `value` is at least 1.
[[nodiscard]] constexpr amount_unit unit_of(decimal value) {
    const decimal size = value.is_negative() ? absolute(value).value_or(value) : value;
    for (const amount_unit unit : detail::amount_units)
        if (size >= decimal(unit.size)) return unit;
    return {};
}

/// `value` in `unit`, rounded to nearest, without the unit's name.
[[nodiscard]] inline std::string number_in(decimal value, amount_unit unit, unsigned places) {
    const auto scaled = divide(value, decimal(unit.size), places, rounding::to_nearest);
    return detail::with_thousands(scaled ? scaled->to_string() : value.to_string());
}

/// "431.6 mln": all digits that were stated, zeros too where the bounds tell of them ("$5.0 billion").
[[nodiscard]] inline std::string amount_text(const stated& figure) {
    const amount_unit unit = unit_of(figure.value);
    unsigned places = detail::places_in(figure.value, unit);
    if (figure.low && figure.high && figure.how == qualifier::exact) {
        if (const auto last_digit = subtract(*figure.high, *figure.low))
            places = std::max(places, detail::places_in(*last_digit, unit));
    }
    return number_in(figure.value, unit, std::min(places, 12U)) += unit.name;
}

/// "+16.5%", "-3.2%".
[[nodiscard]] inline std::string percent_text(decimal percent) {
    std::string text(percent.is_negative() ? "" : "+");
    text += percent.normalized().text();
    return text += '%';
}

} // namespace bilatrade
