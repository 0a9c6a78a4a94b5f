// SPDX-License-Identifier: BSL-1.0
// bilatrade/value/stated.hpp: a figure as it was stated, and what its digits and its words allow.
// Refuses figures whose bounds do not fit into a decimal.
#pragma once

#include <bilatrade/value/decimal.hpp>
#include <bilatrade/value/flow.hpp> // detail::index_of
#include <bilatrade/value/result.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace bilatrade {

/// What the words around a figure say of it.
enum class qualifier : std::uint8_t { exact, about, more_than, less_than, nearly, range };

namespace detail {
inline constexpr std::array<std::string_view, 6> qualifier_names{"exact",     "about",  "more_than",
                                                                 "less_than", "nearly", "range"};
} // namespace detail

[[nodiscard]] constexpr std::string_view to_string(qualifier q) noexcept {
    return detail::qualifier_names[static_cast<std::size_t>(q)];
}

/// A figure with the closed bounds of what was said; no bound on a side is nullopt.
struct stated {
    decimal value;
    std::optional<decimal> low;
    std::optional<decimal> high;
    qualifier how = qualifier::exact;

    friend constexpr bool operator==(const stated&, const stated&) = default;
};

namespace detail {

/// The unit that the writer rounded to: that of the last digit; of a whole number said to be `about`, that of
/// the last digit that is not zero.
[[nodiscard]] constexpr decimal rounding_unit(decimal digits, qualifier how) noexcept {
    decimal unit = digits.last_place();
    if (how != qualifier::about || digits.scale() != 0 || digits.is_zero()) return unit;
    std::int64_t whole = digits.coefficient();
    std::int64_t tens = 1;
    for (; whole % 10 == 0; whole /= 10) tens *= 10;
    return decimal(tens);
}

/// `value` less and more `half`, where the qualifier leaves both sides.
[[nodiscard]] constexpr result<stated> with_bounds(decimal value, decimal half, qualifier how) {
    stated figure{value, {}, {}, how};
    if (how == qualifier::more_than)
        figure.low = value;
    else if (how == qualifier::less_than || how == qualifier::nearly)
        figure.high = value;
    else {
        const auto low = subtract(value, half);
        const auto high = add(value, half);
        if (!low || !high) return errc::overflow;
        figure.low = *low;
        figure.high = *high;
    }
    return figure;
}

/// The figure with its value and both bounds changed.
template <class Change>
[[nodiscard]] constexpr result<stated> each(stated figure, Change change) {
    for (decimal* part :
         {&figure.value, figure.low ? &*figure.low : nullptr, figure.high ? &*figure.high : nullptr}) {
        if (part == nullptr) continue;
        const auto changed = change(*part);
        if (!changed) return changed.error();
        *part = *changed;
    }
    return figure;
}

} // namespace detail

/// "431.6" millions: `digits` as written, times `unit`; half a unit of the last digit either side.
/// Errors: overflow.
[[nodiscard]] constexpr result<stated> state(decimal digits, decimal unit, qualifier how = qualifier::exact) {
    const auto value = multiply(digits, unit);
    const auto rounded_to = multiply(detail::rounding_unit(digits, how), unit);
    if (!value || !rounded_to) return errc::overflow;
    const auto half = multiply(*rounded_to, decimal(5, 1));
    return half ? detail::with_bounds(*value, *half, how) : result<stated>(half.error());
}

/// "between 8.5 and 9": the two ends are the bounds, and the middle is the value.
[[nodiscard]] constexpr result<stated> state_range(decimal from, decimal to, decimal unit) {
    const auto low = multiply(from < to ? from : to, unit);
    const auto high = multiply(from < to ? to : from, unit);
    if (!low || !high) return errc::overflow;
    const auto sum = add(*low, *high);
    if (!sum) return sum.error();
    const auto middle = multiply(*sum, decimal(5, 1));
    if (!middle) return middle.error();
    return stated{*middle, *low, *high, qualifier::range};
}

/// The change in percent that a ratio in digits states: "2.5-fold" is 150, between 145 and 155.
[[nodiscard]] constexpr result<stated> state_ratio(decimal digits, qualifier how = qualifier::exact) {
    const auto level = state(digits, decimal(100), how);
    return level ? detail::each(*level, [](decimal part) { return subtract(part, decimal(100)); }) : level;
}

/// What a fall by a ratio in digits states: "fell 2.5 times" leaves a part of 2.5, a change of -60 percent,
/// between -60.78 and -59.18, to two places. Errors: division_by_zero, overflow.
[[nodiscard]] constexpr result<stated> state_fall(decimal digits, qualifier how = qualifier::exact) {
    const auto ratio = state(digits, decimal(1), how);
    if (!ratio) return ratio;
    const auto change = detail::each(*ratio, [](decimal part) {
        const auto left = divide(decimal(100), part, 2, rounding::to_nearest);
        const auto less = left ? subtract(*left, decimal(100)) : left;
        return less ? result<decimal>(less->normalized()) : less;
    });
    if (!change) return change;
    return stated{change->value, change->high, change->low, how}; // the greater the ratio, the less is left
}

/// A ratio in words, as percent: a twentieth of `percent_of_base` either side of `percent`, to two places.
/// Give what has no end with more places than two, so that the bounds are those of the ratio itself.
/// "doubled" is (100, 200), "halved" (-50, 50), "by a third" (33.333333, 33.333333), which is 33.33, 31.67
/// to 35.
[[nodiscard]] constexpr result<stated> state_in_words(decimal percent, decimal percent_of_base,
                                                      qualifier how = qualifier::exact) {
    const auto size = absolute(percent_of_base);
    const auto twentieth = size ? multiply(*size, decimal(5, 2)) : size;
    if (!twentieth) return twentieth.error();
    const auto figure = detail::with_bounds(percent, *twentieth, how);
    if (!figure) return figure;
    return detail::each(*figure, [](decimal part) {
        const auto rounded = divide(part, decimal(1), 2, rounding::to_nearest);
        return rounded ? result<decimal>(rounded->normalized()) : rounded;
    });
}

/// The same figure with the other sign: bounds change places, and "more than" speaks of the size still.
[[nodiscard]] constexpr result<stated> negate(const stated& figure) {
    const auto value = negate(figure.value);
    if (!value) return value.error();
    stated other{*value, {}, {}, figure.how};
    const auto turn = [](const std::optional<decimal>& bound, std::optional<decimal>& into) {
        if (!bound) return errc::none;
        const auto turned = negate(*bound);
        if (turned) into = *turned;
        return turned.error().code;
    };
    errc why = turn(figure.high, other.low);
    if (why == errc::none) why = turn(figure.low, other.high);
    return why == errc::none ? result<stated>(other) : why;
}

} // namespace bilatrade
