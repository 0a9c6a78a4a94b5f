// SPDX-License-Identifier: BSL-1.0
// bilatrade/series/bounded.hpp: a figure with which one can compute and what its digits allow, in any scalar:
// double, a rational, a decimal float of Boost.Multiprecision. Refuses bounds that the figure does not lie
// within.
#pragma once

#include <bilatrade/value/decimal.hpp>
#include <bilatrade/value/result.hpp>
#include <bilatrade/value/stated.hpp>

#include <cmath> // nextafter
#include <concepts>
#include <limits>
#include <optional>
#include <type_traits>
#include <utility>

namespace bilatrade {

/// What growth is computed with: an ordered field, exact or not. Integers are none: their quotients are cut
/// off.
template <class T>
concept RealNumber = std::numeric_limits<T>::is_specialized && !std::numeric_limits<T>::is_integer &&
                     std::copyable<T> && requires(const T& a, const T& b) {
                         T(a + b), T(a - b), T(a * b), T(a / b);
                         { a < b } -> std::convertible_to<bool>;
                         T(1);
                     };

/// A figure and its closed bounds; nullopt where there is none on that side. Units are those of the value.
template <class T>
struct bounded {
    T value;
    std::optional<T> low{};
    std::optional<T> high{};

    [[nodiscard]] static bounded exactly(const T& value) { return {value, value, value}; }
    [[nodiscard]] bool is_consistent() const {
        return (!low || !(value < *low)) && (!high || !(*high < value));
    }
    friend bool operator==(const bounded&, const bounded&) = default;
};

namespace detail {

/// The next number of the scalar below what a rounded operation gave; the number itself where operations are
/// exact.
template <RealNumber T>
[[nodiscard]] T round_outward_down(const T& x) {
    if constexpr (std::numeric_limits<T>::is_exact)
        return x;
    else if constexpr (std::is_floating_point_v<T>)
        return std::nextafter(x, -std::numeric_limits<T>::infinity());
    else
        return T(x - (x < T(0) ? T(-x) : x) * std::numeric_limits<T>::epsilon());
}
template <RealNumber T>
[[nodiscard]] T round_outward_up(const T& x) {
    return T(-round_outward_down(T(-x)));
}

template <RealNumber T>
[[nodiscard]] T nearest_to(decimal value) {
    if constexpr (std::is_floating_point_v<T>)
        return static_cast<T>(value.to_double());
    else {
        T unit(1);
        for (unsigned i = 0; i != value.scale(); ++i) unit = T(unit * T(10));
        return T(T(value.coefficient()) / unit);
    }
}

/// Whole numbers of up to 53 bits are exact in every scalar; of others the quotient is rounded.
template <RealNumber T>
[[nodiscard]] bool holds_exactly(decimal value) {
    if (std::numeric_limits<T>::is_exact) return true;
    const decimal shortest = value.normalized();
    constexpr std::int64_t most = std::int64_t{1} << 53;
    return shortest.scale() == 0 && -most <= shortest.coefficient() && shortest.coefficient() <= most;
}
template <RealNumber T>
[[nodiscard]] T at_most(decimal value) {
    const T near = nearest_to<T>(value);
    return holds_exactly<T>(value) ? near : round_outward_down(near);
}
template <RealNumber T>
[[nodiscard]] T at_least(decimal value) {
    const T near = nearest_to<T>(value);
    return holds_exactly<T>(value) ? near : round_outward_up(near);
}

} // namespace detail

/// The explicit way from exact decimals to a scalar. Bounds are rounded outward where the scalar cannot hold
/// them.
template <RealNumber T>
[[nodiscard]] bounded<T> to_bounded(const stated& figure) {
    bounded<T> numbers{detail::nearest_to<T>(figure.value), {}, {}};
    if (figure.low) numbers.low = detail::at_most<T>(*figure.low);
    if (figure.high) numbers.high = detail::at_least<T>(*figure.high);
    return numbers;
}

/// A decimal that is known exactly, such as a figure of an official table.
template <RealNumber T>
[[nodiscard]] bounded<T> to_bounded(decimal value) {
    return to_bounded<T>(stated{value, value, value, qualifier::exact});
}

} // namespace bilatrade
