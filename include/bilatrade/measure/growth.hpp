// SPDX-License-Identifier: BSL-1.0
// bilatrade/measure/growth.hpp: how fast: year on year, in logs, compound, required to reach a target; and
// who contributed. Each with the bounds that the bounds of its figures leave: exact where the scalar is, else
// rounded outward. Refuses a base that is not positive: growth from nothing, or of a balance, is no number.
#pragma once

#include <bilatrade/series/bounded.hpp>
#include <bilatrade/series/series.hpp>
#include <bilatrade/value/growth_rate.hpp>
#include <bilatrade/value/period.hpp>
#include <bilatrade/value/result.hpp>

#include <cmath> // log, pow
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace bilatrade {

/// A scalar with logarithms and roots, found by argument: double, a decimal float; not a rational, whose
/// roots are none.
template <class T>
concept ScalarWithLogarithm = RealNumber<T> && !std::numeric_limits<T>::is_exact && requires(const T& x) {
    log(x);
    pow(x, x);
};

namespace detail {

/// Both levels can be compared: a figure not below zero against one above it.
template <RealNumber T>
[[nodiscard]] constexpr errc check_levels(const T& now, const T& base) {
    return !(T(0) < base) || now < T(0) ? errc::not_positive : errc::none;
}

/// now / base - 1, as a number at most, and at least, as large.
template <RealNumber T>
[[nodiscard]] T ratio_down(const T& now, const T& base) {
    return round_outward_down(T(round_outward_down(T(now / base)) - T(1)));
}
template <RealNumber T>
[[nodiscard]] T ratio_up(const T& now, const T& base) {
    return round_outward_up(T(round_outward_up(T(now / base)) - T(1)));
}

/// x^power with an allowance for `pow` itself, which may be off by a few of the last places.
template <ScalarWithLogarithm T>
[[nodiscard]] T power_down(const T& x, const T& power) {
    T y = T(pow(x, power));
    for (int i = 0; i != 4; ++i) y = round_outward_down(y);
    return y;
}
template <ScalarWithLogarithm T>
[[nodiscard]] T power_up(const T& x, const T& power) {
    T y = T(pow(x, power));
    for (int i = 0; i != 4; ++i) y = round_outward_up(y);
    return y;
}

template <RealNumber T>
[[nodiscard]] bool is_positive(const std::optional<T>& bound) {
    return bound && T(0) < *bound;
}

} // namespace detail

/// now / base - 1. The bounds take the two figures as independent, the widest that can be: where a growth was
/// itself stated, the ledger narrows them. Errors: not_positive (base zero or below, now below zero).
template <RealNumber T>
[[nodiscard]] result<bounded<growth_rate<T>>> growth_between(const bounded<T>& now, const bounded<T>& base) {
    using rate = growth_rate<T>;
    if (const errc wrong = detail::check_levels(now.value, base.value); wrong != errc::none) return wrong;
    bounded<rate> growth{rate::from_ratio(T(now.value / base.value - T(1))), {}, {}};
    if (now.low && base.high) growth.low = rate::from_ratio(detail::ratio_down(*now.low, *base.high));
    if (now.high && detail::is_positive(base.low))
        growth.high = rate::from_ratio(detail::ratio_up(*now.high, *base.low));
    return growth;
}

/// Against the same part of the year before. Errors: missing_value (a gap in either year), out_of_range
/// (either lies outside the series), not_positive.
template <RealNumber T>
[[nodiscard]] result<bounded<growth_rate<T>>> year_on_year(const series<T>& s, period when) {
    const auto now = s.at(when);
    if (!now) return now.error();
    const auto base = s.at(when.plus_years(-1));
    return base ? growth_between(*now, *base) : base.error();
}

/// ln(now / base), in log points of the whole span (0.153 for 16.5 %). Errors: as year_on_year; not_positive
/// where now is zero too.
template <ScalarWithLogarithm T>
[[nodiscard]] result<bounded<T>> log_growth(const series<T>& s, period first, period last) {
    const auto now = s.at(last);
    const auto base = s.at(first);
    if (!now || !base) return now ? base.error() : now.error();
    if (!(T(0) < now->value) || !(T(0) < base->value)) return errc::not_positive;
    bounded<T> growth{T(log(T(now->value / base->value))), {}, {}};
    const auto outward = [](T x, bool up) {
        for (int i = 0; i != 4; ++i) x = up ? detail::round_outward_up(x) : detail::round_outward_down(x);
        return x;
    };
    if (detail::is_positive(now->low) && base->high)
        growth.low = outward(T(log(detail::round_outward_down(T(*now->low / *base->high)))), false);
    if (now->high && detail::is_positive(base->low))
        growth.high = outward(T(log(detail::round_outward_up(T(*now->high / *base->low)))), true);
    return growth;
}

/// The yearly growth that leads from a level to a target in so many years: (target / level)^(1 / years) - 1.
/// Errors: out_of_range (years below 1), not_positive (level zero or below, target below zero).
template <ScalarWithLogarithm T>
[[nodiscard]] result<bounded<growth_rate<T>>> required_growth(const bounded<T>& level,
                                                              const bounded<T>& target, int years) {
    using rate = growth_rate<T>;
    if (years < 1) return errc::out_of_range;
    if (years == 1) return growth_between(target, level);
    if (const errc wrong = detail::check_levels(target.value, level.value); wrong != errc::none) return wrong;
    const T root = T(T(1) / T(years));
    bounded<rate> growth{rate::from_ratio(T(pow(T(target.value / level.value), root) - T(1))), {}, {}};
    if (target.low && level.high && !(*target.low < T(0))) {
        const T ratio = detail::round_outward_down(T(*target.low / *level.high));
        const T least = ratio < T(0) ? T(0) : detail::power_down(ratio, root);
        growth.low = rate::from_ratio(detail::round_outward_down(T(least - T(1))));
    }
    if (target.high && detail::is_positive(level.low)) {
        const T most = detail::power_up(detail::round_outward_up(T(*target.high / *level.low)), root);
        growth.high = rate::from_ratio(detail::round_outward_up(T(most - T(1))));
    }
    return growth;
}

/// Compound annual growth (now / base)^(1 / years) - 1, the periods a whole number of years apart.
/// Errors: period_mismatch where they are not, or not in order; missing_value, out_of_range, not_positive.
template <ScalarWithLogarithm T>
[[nodiscard]] result<bounded<growth_rate<T>>> cagr(const series<T>& s, period first, period last) {
    const int months = detail::months_between(first, last);
    if (months <= 0 || months % 12 != 0) return errc::period_mismatch;
    const auto now = s.at(last);
    const auto base = s.at(first);
    if (!now || !base) return now ? base.error() : now.error();
    return required_growth(*base, *now, months / 12);
}

/// The yearly growth from the figure of a series' period to a target in a later one, whole years apart.
/// Errors: period_mismatch, missing_value, out_of_range, not_positive.
template <ScalarWithLogarithm T>
[[nodiscard]] result<bounded<growth_rate<T>>> required_growth(const series<T>& s, period from,
                                                              const bounded<T>& target, period when) {
    const int months = detail::months_between(from, when);
    if (months <= 0 || months % 12 != 0) return errc::period_mismatch;
    const auto level = s.at(from);
    return level ? required_growth(*level, target, months / 12) : level.error();
}

/// One part of a whole, in two periods.
template <RealNumber T>
struct part_of_growth {
    bounded<T> now;
    bounded<T> base;
};

/// What each part adds to the growth of the whole, in percentage points: (now - base) / base of the whole *
/// 100. They sum to the growth where the parts make up the whole. A part may be zero or negative (a balance),
/// the whole's base may not: not_positive. Bounds take parts and whole as independent.
template <RealNumber T>
[[nodiscard]] result<std::vector<bounded<percentage_points<T>>>>
contributions(const bounded<T>& whole_base, std::span<const part_of_growth<T>> parts) {
    using points = percentage_points<T>;
    if (!(T(0) < whole_base.value)) return errc::not_positive;
    const auto of_whole = [](const T& change, const T& whole) { return T(change * T(100) / whole); };
    std::vector<bounded<points>> all;
    for (const part_of_growth<T>& part : parts) {
        const T change = T(part.now.value - part.base.value);
        bounded<points> share{points::from_points(of_whole(change, whole_base.value)), {}, {}};
        const std::optional<T>&small = whole_base.low, &large = whole_base.high;
        if (part.now.low && part.base.high) {
            const T least = detail::round_outward_down(T(*part.now.low - *part.base.high));
            const std::optional<T>& whole =
                least < T(0) ? small : large; // a fall weighs most on the smallest whole
            if (detail::is_positive(whole))
                share.low = points::from_points(
                    detail::round_outward_down(detail::round_outward_down(of_whole(least, *whole))));
        }
        if (part.now.high && part.base.low) {
            const T most = detail::round_outward_up(T(*part.now.high - *part.base.low));
            const std::optional<T>& whole = most < T(0) ? large : small;
            if (detail::is_positive(whole))
                share.high = points::from_points(
                    detail::round_outward_up(detail::round_outward_up(of_whole(most, *whole))));
        }
        all.push_back(share);
    }
    return all;
}

} // namespace bilatrade
