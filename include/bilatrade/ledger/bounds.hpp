// SPDX-License-Identifier: BSL-1.0
// bilatrade/ledger/bounds.hpp: what a figure may be, exactly, and what levels and growths imply of one
// another. Refuses inexact scalars. A missing bound is no bound, never a large number.
#pragma once

#include <bilatrade/ledger/rational.hpp>
#include <bilatrade/value/stated.hpp>

#include <cstdint>
#include <optional>

namespace bilatrade {

enum class bound_side : std::uint8_t { low, high };

[[nodiscard]] constexpr bound_side opposite(bound_side side) noexcept {
    return side == bound_side::low ? bound_side::high : bound_side::low;
}

/// Closed bounds; nullopt where there is none.
template <ExactScalar Scalar = rational>
struct bounds {
    std::optional<Scalar> low;
    std::optional<Scalar> high;

    [[nodiscard]] static bounds at_least(Scalar low) { return {std::move(low), {}}; }
    [[nodiscard]] static bounds at_most(Scalar high) { return {{}, std::move(high)}; }
    [[nodiscard]] static bounds exactly(const Scalar& value) { return {value, value}; }

    [[nodiscard]] const std::optional<Scalar>& at(bound_side side) const {
        return side == bound_side::low ? low : high;
    }
    [[nodiscard]] std::optional<Scalar>& at(bound_side side) { return side == bound_side::low ? low : high; }
    /// No number lies within.
    [[nodiscard]] bool is_empty() const { return low && high && *high < *low; }
    [[nodiscard]] bool contains(const Scalar& value) const {
        return (!low || !(value < *low)) && (!high || !(*high < value));
    }
    friend bool operator==(const bounds&, const bounds&) = default;
};

/// What both allow.
template <ExactScalar Scalar>
[[nodiscard]] bounds<Scalar> intersect(const bounds<Scalar>& a, const bounds<Scalar>& b) {
    bounds<Scalar> both = a;
    if (b.low && (!both.low || *both.low < *b.low)) both.low = b.low;
    if (b.high && (!both.high || *b.high < *both.high)) both.high = b.high;
    return both;
}

/// True where one number lies in both.
template <ExactScalar Scalar>
[[nodiscard]] bool meet(const bounds<Scalar>& a, const bounds<Scalar>& b) {
    return !intersect(a, b).is_empty();
}

/// What a stated figure's digits and words allow.
template <ExactScalar Scalar = rational>
[[nodiscard]] bounds<Scalar> to_bounds(const stated& figure) {
    bounds<Scalar> allowed;
    if (figure.low) allowed.low = to_exact<Scalar>(*figure.low);
    if (figure.high) allowed.high = to_exact<Scalar>(*figure.high);
    return allowed;
}

/// 1 + percent / 100.
template <ExactScalar Scalar = rational>
[[nodiscard]] Scalar factor_of(decimal percent) {
    return Scalar(Scalar(1) + to_exact<Scalar>(percent) / Scalar(100));
}

/// What a stated growth multiplies by: 1.1645 to 1.1655 for "16.5%".
template <ExactScalar Scalar = rational>
[[nodiscard]] bounds<Scalar> factor_bounds(const stated& percent) {
    bounds<Scalar> factor;
    if (percent.low) factor.low = factor_of<Scalar>(*percent.low);
    if (percent.high) factor.high = factor_of<Scalar>(*percent.high);
    return factor;
}

/// The level that `factor` makes of `base`; neither is negative.
template <ExactScalar Scalar>
[[nodiscard]] bounds<Scalar> implied_level(const bounds<Scalar>& base, const bounds<Scalar>& factor) {
    bounds<Scalar> level = bounds<Scalar>::at_least(Scalar(0));
    if (base.low && factor.low && Scalar(0) < *factor.low) level.low = Scalar(*base.low * *factor.low);
    if (base.high && factor.high) level.high = Scalar(*base.high * *factor.high);
    return level;
}

/// The level from which `factor` makes `level`; neither is negative. No upper bound where the factor may be
/// 0.
template <ExactScalar Scalar>
[[nodiscard]] bounds<Scalar> implied_base(const bounds<Scalar>& level, const bounds<Scalar>& factor) {
    bounds<Scalar> base = bounds<Scalar>::at_least(Scalar(0));
    if (level.low && factor.high && Scalar(0) < *factor.high) base.low = Scalar(*level.low / *factor.high);
    if (level.high && factor.low && Scalar(0) < *factor.low) base.high = Scalar(*level.high / *factor.low);
    return base;
}

/// The factor between two levels, neither negative; no upper bound where the base may be 0.
template <ExactScalar Scalar>
[[nodiscard]] bounds<Scalar> implied_factor(const bounds<Scalar>& level, const bounds<Scalar>& base) {
    return implied_base(level, base);
}

} // namespace bilatrade
