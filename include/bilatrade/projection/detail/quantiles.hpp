// SPDX-License-Identifier: BSL-1.0
// bilatrade/projection/detail/quantiles.hpp: quantiles of the normal and of Student's t, without a library.
#pragma once

#include <cmath> // atan, cos, erfc, exp, log, sin, sqrt, tan
#include <numbers>

namespace bilatrade::detail {

/// The chance of a standard normal below z.
[[nodiscard]] inline double normal_below(double z) { return 0.5 * std::erfc(-z / std::numbers::sqrt2); }

/// The z below which a standard normal falls with chance p, 0 < p < 1: bisection on the tail, where erfc
/// keeps its relative accuracy, to the last place but one.
[[nodiscard]] inline double normal_quantile(double p) {
    if (p == 0.5) return 0;
    if (p > 0.5) return -normal_quantile(1 - p);
    double low = -40, high = 0;
    for (int i = 0; i != 80; ++i) {
        const double middle = (low + high) / 2;
        (normal_below(middle) < p ? low : high) = middle;
    }
    return (low + high) / 2;
}

/// The chance of Student's t between -sqrt(n) tan(angle) and sqrt(n) tan(angle), for a whole number n of
/// degrees of freedom. Abramowitz and Stegun 1964, equations 26.7.3 and 26.7.4.
[[nodiscard]] inline double student_within(double angle, int n) {
    const double cosine = std::cos(angle), sine = std::sin(angle);
    const bool odd = n % 2 == 1;
    double term = odd ? cosine : 1, sum = n == 1 ? 0 : term;
    for (int k = odd ? 3 : 2; k <= n - 2; k += 2) {
        term *= cosine * cosine * (k - 1) / k;
        sum += term;
    }
    return odd ? 2 / std::numbers::pi * (angle + sine * sum) : sine * sum;
}

/// The t that Student's t with n degrees of freedom does not exceed in size with chance `level`; beyond 300
/// degrees the normal's, which is then as good to three digits.
[[nodiscard]] inline double student_reach(double level, int n) {
    if (n > 300) return normal_quantile(0.5 + level / 2);
    double low = 0, high = std::numbers::pi / 2;
    for (int i = 0; i != 60; ++i) {
        const double middle = (low + high) / 2;
        (student_within(middle, n) < level ? low : high) = middle;
    }
    return std::sqrt(static_cast<double>(n)) * std::tan((low + high) / 2);
}

} // namespace bilatrade::detail
