// SPDX-License-Identifier: BSL-1.0
// bilatrade/value/growth_rate.hpp: a relative change and a difference of rates, which are not the same thing:
// they do not convert into one another, and a rate does not add to percentage points but is moved by them.
#pragma once

#include <compare>

namespace bilatrade {

template <class Scalar>
class percentage_points;

/// A relative change, kept as a ratio: 0.165 for 16.5 %. `Scalar` is double or an exact number.
template <class Scalar>
class growth_rate {
public:
    [[nodiscard]] static constexpr growth_rate from_ratio(Scalar ratio) { return growth_rate(ratio); }
    [[nodiscard]] static constexpr growth_rate from_percent(Scalar percent) {
        return growth_rate(Scalar(percent / Scalar(100)));
    }

    [[nodiscard]] constexpr const Scalar& ratio() const noexcept { return ratio_; }
    [[nodiscard]] constexpr Scalar percent() const { return Scalar(ratio_ * Scalar(100)); }
    /// What a level is multiplied by: 1.165.
    [[nodiscard]] constexpr Scalar factor() const { return Scalar(ratio_ + Scalar(1)); }

    /// Growth upon growth: (1 + a)(1 + b) - 1.
    [[nodiscard]] friend constexpr growth_rate compound(const growth_rate& a, const growth_rate& b) {
        return growth_rate(Scalar(a.factor() * b.factor() - Scalar(1)));
    }
    [[nodiscard]] friend constexpr percentage_points<Scalar> operator-(const growth_rate& a,
                                                                       const growth_rate& b) {
        return percentage_points<Scalar>::from_points(Scalar((a.ratio_ - b.ratio_) * Scalar(100)));
    }
    [[nodiscard]] friend constexpr growth_rate operator+(const growth_rate& a,
                                                         const percentage_points<Scalar>& by) {
        return growth_rate(Scalar(a.ratio_ + by.points() / Scalar(100)));
    }
    friend constexpr auto operator<=>(const growth_rate&, const growth_rate&) = default;
    friend constexpr bool operator==(const growth_rate&, const growth_rate&) = default;

private:
    constexpr explicit growth_rate(Scalar ratio) : ratio_(ratio) {}
    Scalar ratio_;
};

/// A difference of two rates or shares: from 10 % to 12 % are 2 percentage points.
template <class Scalar>
class percentage_points {
public:
    [[nodiscard]] static constexpr percentage_points from_points(Scalar points) {
        return percentage_points(points);
    }
    [[nodiscard]] constexpr const Scalar& points() const noexcept { return points_; }

    [[nodiscard]] friend constexpr percentage_points operator+(const percentage_points& a,
                                                               const percentage_points& b) {
        return percentage_points(Scalar(a.points_ + b.points_));
    }
    friend constexpr auto operator<=>(const percentage_points&, const percentage_points&) = default;
    friend constexpr bool operator==(const percentage_points&, const percentage_points&) = default;

private:
    constexpr explicit percentage_points(Scalar points) : points_(points) {}
    Scalar points_;
};

} // namespace bilatrade
