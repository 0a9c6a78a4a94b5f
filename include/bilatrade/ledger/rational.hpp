// SPDX-License-Identifier: BSL-1.0
// bilatrade/ledger/rational.hpp: exact numbers for what follows from stated figures, and their way out as
// decimals. Refuses binary floating point: it would round where a bound must hold.
#pragma once

#include <bilatrade/value/decimal.hpp>

#include <boost/multiprecision/cpp_int.hpp>

#include <cstdint>
#include <limits>
#include <string>
#include <type_traits>

namespace bilatrade {

/// A fraction of whole numbers of any size.
using rational =
    boost::multiprecision::number<boost::multiprecision::cpp_rational_backend, boost::multiprecision::et_off>;
/// A whole number of any size.
using integer =
    boost::multiprecision::number<boost::multiprecision::cpp_int_backend<>, boost::multiprecision::et_off>;

/// A field in which sums, products and quotients are exact. double, long double and decimal floats are not.
template <class T>
concept ExactScalar = std::numeric_limits<T>::is_specialized && std::numeric_limits<T>::is_exact &&
                      !std::numeric_limits<T>::is_integer && requires(const T& a, const T& b) {
                          T(a + b), T(a - b), T(a * b), T(a / b);
                          a < b;
                          T(1);
                      };

/// 10^n.
template <ExactScalar Scalar = rational>
[[nodiscard]] Scalar ten_to(unsigned n) {
    Scalar power(1);
    for (; n != 0; --n) power = Scalar(power * Scalar(10));
    return power;
}

template <ExactScalar Scalar = rational>
[[nodiscard]] Scalar to_exact(decimal value) {
    return Scalar(Scalar(value.coefficient()) / ten_to<Scalar>(value.scale()));
}

namespace detail {

/// The largest whole number that is not above over / under; `under` is above 0.
[[nodiscard]] inline integer floor_of(const integer& over, const integer& under) {
    const integer quotient = over / under; // towards zero
    return quotient * under > over ? integer(quotient - 1) : quotient;
}

} // namespace detail

/// `value` * 10^places as a whole number, rounded as told.
[[nodiscard]] inline integer round_to_integer(const rational& value, unsigned places, rounding how) {
    integer over = numerator(value);
    const integer under = denominator(value);
    for (; places != 0; --places) over *= 10;
    if (how == rounding::down) return detail::floor_of(over, under);
    if (how == rounding::up) return -detail::floor_of(-over, under);
    return detail::floor_of(2 * over + under, 2 * under);
}

namespace detail {

/// The digits of number * 10^-places, with the point in its place.
[[nodiscard]] inline std::string point_placed(const integer& number, unsigned places) {
    const bool negative = number < 0;
    std::string digits = (negative ? integer(-number) : number).str();
    if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
    if (places != 0) digits.insert(digits.size() - places, 1, '.');
    return negative ? '-' + digits : digits;
}

} // namespace detail

/// `value` to `places` places, with all of them: 370.67.
[[nodiscard]] inline std::string to_fixed(const rational& value, unsigned places, rounding how) {
    return detail::point_placed(round_to_integer(value, places, how), places);
}

/// `value` to at most `places` places, without zeros at the end: 370270270.27027.
[[nodiscard]] inline std::string to_decimal_text(const rational& value, unsigned places, rounding how) {
    std::string text = to_fixed(value, places, how);
    if (places == 0) return text;
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text;
}

} // namespace bilatrade
