// SPDX-License-Identifier: BSL-1.0
// bilatrade/ledger/detail/fraction.hpp: exact fractions that cost little while both parts are below 2^126:
// what settling computes with. In lowest terms, as Knuth 1997, section 4.5.1, keeps them.
#pragma once

#include <bilatrade/ledger/detail/whole.hpp>
#include <bilatrade/ledger/rational.hpp>

#include <compare>
#include <cstdint>
#include <limits>
#include <utility>

namespace bilatrade::detail {

class fraction;

} // namespace bilatrade::detail

template <>
struct std::numeric_limits<bilatrade::detail::fraction> : std::numeric_limits<bilatrade::rational> {};

namespace bilatrade::detail {

class fraction {
public:
    fraction() = default;
    fraction(std::int64_t n) : over_(n) {}
    fraction(whole over, whole under) {
        const bool turned = under.sign() < 0;
        const whole common = gcd(over, under);
        over_ = exact_quotient(turned ? -over : over, common);
        under_ = exact_quotient(under.size(), common);
    }
    explicit fraction(const rational& r) : over_(integer(numerator(r))), under_(integer(denominator(r))) {}
    explicit operator rational() const { return {over_.to_integer(), under_.to_integer()}; }

    [[nodiscard]] const whole& over() const noexcept { return over_; }
    /// Above 0.
    [[nodiscard]] const whole& under() const noexcept { return under_; }
    [[nodiscard]] int sign() const { return over_.sign(); }
    [[nodiscard]] double to_double() const { return over_.to_double() / under_.to_double(); }
    [[nodiscard]] fraction inverse() const {
        const bool turned = over_.sign() < 0;
        return {turned ? -under_ : under_, over_.size(), lowest_terms{}};
    }

    friend fraction operator-(const fraction& a) { return {-a.over_, a.under_, lowest_terms{}}; }
    friend fraction operator+(const fraction& a, const fraction& b) {
        if (a.under_.is_one() && b.under_.is_one()) return {a.over_ + b.over_, whole(1), lowest_terms{}};
        const whole common = gcd(a.under_, b.under_);
        if (common.is_one())
            return {a.over_ * b.under_ + b.over_ * a.under_, a.under_ * b.under_, lowest_terms{}};
        const whole own = exact_quotient(a.under_, common);
        const whole sum = a.over_ * exact_quotient(b.under_, common) + b.over_ * own;
        const whole left = gcd(sum, common);
        return {exact_quotient(sum, left), own * exact_quotient(b.under_, left), lowest_terms{}};
    }
    friend fraction operator-(const fraction& a, const fraction& b) { return a + -b; }
    friend fraction operator*(const fraction& a, const fraction& b) {
        if (a.under_.is_one() && b.under_.is_one()) return {a.over_ * b.over_, whole(1), lowest_terms{}};
        const whole c = gcd(a.over_, b.under_), d = gcd(b.over_, a.under_);
        return {exact_quotient(a.over_, c) * exact_quotient(b.over_, d),
                exact_quotient(a.under_, d) * exact_quotient(b.under_, c), lowest_terms{}};
    }
    /// `b` is not 0.
    friend fraction operator/(const fraction& a, const fraction& b) { return a * b.inverse(); }

    friend bool operator==(const fraction& a, const fraction& b) {
        return a.over_ == b.over_ && a.under_ == b.under_;
    }
    friend std::strong_ordering operator<=>(const fraction& a, const fraction& b) {
        if (a.under_ == b.under_) return a.over_ <=> b.over_;
        if (const auto signs = a.sign() <=> b.sign(); signs != 0) return signs;
        return a.over_ * b.under_ <=> b.over_ * a.under_;
    }

private:
    struct lowest_terms {};
    fraction(whole over, whole under, lowest_terms) : over_(std::move(over)), under_(std::move(under)) {}

    whole over_;
    whole under_{1};
};

[[nodiscard]] inline fraction abs(const fraction& value) { return value.sign() < 0 ? -value : value; }

} // namespace bilatrade::detail

namespace bilatrade {

template <>
inline detail::fraction ten_to<detail::fraction>(unsigned n) {
    detail::whole power(1);
    for (; n > 18; --n) power = power * detail::whole(10);
    return {power * detail::whole(static_cast<std::int64_t>(detail::power_of_ten(n))), detail::whole(1)};
}

template <>
inline detail::fraction to_exact<detail::fraction>(decimal value) {
    if (value.scale() == 0) return value.coefficient();
    return {detail::whole(value.coefficient()), ten_to<detail::fraction>(value.scale()).over()};
}

} // namespace bilatrade
