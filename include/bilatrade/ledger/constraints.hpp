// SPDX-License-Identifier: BSL-1.0
// bilatrade/ledger/constraints.hpp: a claim as linear rows over the figures of its book, with the closed
// bounds that its digits allow. Refuses, with the reason, what binds nothing.
#pragma once

#include <bilatrade/ledger/aside.hpp>
#include <bilatrade/ledger/system.hpp>
#include <bilatrade/value/claim.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

namespace bilatrade {

namespace detail {

/// An amount or a growth of each of the parts of a period, not of the whole.
[[nodiscard]] constexpr bool is_averaged(const claim_terms& terms) noexcept {
    return terms.has(term::per_year) || terms.has(term::per_month) || terms.has(term::per_day);
}

/// How often `unit` fits into the period, for amounts that are said to hold a year or a month.
[[nodiscard]] inline std::optional<int> times_in(period p, const claim_terms& terms) {
    const int months = p.months();
    if (terms.has(term::per_month)) return months > 0 ? std::optional(months) : std::nullopt;
    if (!terms.has(term::per_year)) return 1;
    return months > 0 && months % 12 == 0 ? std::optional(months / 12) : std::nullopt;
}

/// Whole years from the end of one period to the end of another.
[[nodiscard]] inline std::optional<int> years_between(period base, period to) {
    const int years = to.last().year() - base.last().year();
    return years > 0 && base.plus_years(years).last() == to.last() ? std::optional(years) : std::nullopt;
}

template <ExactScalar Scalar>
[[nodiscard]] bounds<Scalar> times(const bounds<Scalar>& range, const Scalar& by) {
    bounds<Scalar> out;
    const bool turned = by < Scalar(0);
    if (range.low) (turned ? out.high : out.low) = Scalar(*range.low * by);
    if (range.high) (turned ? out.low : out.high) = Scalar(*range.high * by);
    return out;
}

/// Half a unit of the last digit that is not zero: what a one-sided figure was rounded by.
template <ExactScalar Scalar>
[[nodiscard]] Scalar half_of_last_digit(decimal value) {
    const decimal digits = value.normalized();
    Scalar unit = Scalar(Scalar(1) / ten_to<Scalar>(digits.scale()));
    for (std::int64_t rest = digits.coefficient(); rest != 0 && rest % 10 == 0; rest /= 10)
        unit = Scalar(unit * Scalar(10));
    return Scalar(unit / Scalar(2));
}

/// The figure's bounds with every half-width `stretch` times as wide.
template <ExactScalar Scalar>
[[nodiscard]] bounds<Scalar> stretched(const stated& figure, const Scalar& stretch) {
    bounds<Scalar> range = to_bounds<Scalar>(figure);
    const Scalar value = to_exact<Scalar>(figure.value);
    const Scalar more = Scalar(stretch - Scalar(1));
    const bool both = range.low && range.high;
    const Scalar half = half_of_last_digit<Scalar>(figure.value);
    if (range.low) range.low = Scalar(*range.low - more * (both ? Scalar(value - *range.low) : half));
    if (range.high)
        range.high =
            Scalar(*range.high + more * (both ? Scalar(*to_bounds<Scalar>(figure).high - value) : half));
    return range;
}

template <ExactScalar Scalar>
[[nodiscard]] Scalar raised(const Scalar& factor, int n) {
    Scalar power(1);
    for (; n > 0; --n) power = Scalar(power * factor);
    return power;
}

} // namespace detail

/// Whether a balance was a deficit (-1), a surplus (1), or nothing tells (0).
struct balance_signs {
    int now = 0;
    int then = 0;
};

/// Turns the claims of one book into rows. `Scalar` is exact.
template <ExactScalar Scalar>
class constraint_builder {
public:
    /// Each side has an account of its own where `by_side`. Every half-width is taken `stretch` times as wide
    /// as stated.
    constraint_builder(const claim_set& set, linear_system<Scalar>& system, bool by_side = false,
                       Scalar stretch = Scalar(1))
        : set_(set), system_(system), by_side_(by_side), stretch_(std::move(stretch)) {}

    /// The unknown that a claim's figure is, in `money`.
    [[nodiscard]] oriented_key subject(const claim& c, currency money) const {
        return key_of(c.reporter, c.partner, c.flow, *c.period, c.product, money);
    }
    [[nodiscard]] oriented_key base(const claim& c, currency money) const {
        return key_of(c.reporter, c.partner, c.flow, *c.base, c.product, money);
    }
    [[nodiscard]] oriented_key whole(const claim& c, currency money) const {
        return key_of(c.whole.reporter, c.whole.partner, c.whole.flow, *c.period, c.whole.product, money);
    }

    /// Adds the rows of a claim that `find_aside` lets pass. `signs` are needed for the growth of a balance
    /// only.
    aside_reason add(const claim& c, currency money, std::uint32_t number, balance_signs signs = {}) {
        switch (c.kind) {
        case claim_kind::level: return add_level(c, money, number);
        case claim_kind::growth: return add_growth(c, money, number, signs);
        case claim_kind::difference: return add_difference(c, money, number);
        case claim_kind::share: return add_share(c, money, number);
        }
        return aside_reason::none;
    }

private:
    using term_type = linear_term<Scalar>;

    [[nodiscard]] oriented_key key_of(economy reporter, economy partner, flow f, period when,
                                      word_slice product, currency money) const {
        return make_key(reporter, partner, f, when, std::string(set_.words(product)), money, by_side_);
    }

    [[nodiscard]] bounds<Scalar> range_of(const claim& c) const {
        return detail::stretched(c.figure, stretch_);
    }
    [[nodiscard]] Scalar half_width_of(const claim& c) const {
        const bounds<Scalar> range = to_bounds<Scalar>(c.figure);
        return range.low && range.high ? Scalar(Scalar(*range.high - *range.low) / Scalar(2))
                                       : detail::half_of_last_digit<Scalar>(c.figure.value);
    }
    [[nodiscard]] term_type term_of(const oriented_key& key, const Scalar& factor) {
        return {system_.number(key.key), Scalar(Scalar(key.sign) * factor)};
    }

    aside_reason add_level(const claim& c, currency money, std::uint32_t number) {
        const auto times = detail::times_in(*c.period, c.terms);
        if (!times) return aside_reason::averaged_unevenly;
        const auto term = term_of(subject(c, money), Scalar(1));
        system_.add_row({term}, detail::times(range_of(c), Scalar(*times)), number);
        system_.add_equation({term}, Scalar(to_exact<Scalar>(c.figure.value) * Scalar(*times)), number,
                             Scalar(half_width_of(c) * Scalar(*times)));
        return aside_reason::none;
    }

    aside_reason add_difference(const claim& c, currency money, std::uint32_t number) {
        const auto now = term_of(subject(c, money), Scalar(1));
        const auto then = term_of(base(c, money), Scalar(-1));
        system_.add_row({now, then}, range_of(c), number);
        system_.add_equation({now, then}, to_exact<Scalar>(c.figure.value), number, half_width_of(c));
        return aside_reason::none;
    }

    /// now - low * then >= 0 and now - high * then <= 0, of sizes where it is a balance. `half_width` is that
    /// of a ratio with one bound.
    void add_ratio(const oriented_key& now, const oriented_key& then, const bounds<Scalar>& ratio,
                   const Scalar& middle, const Scalar& half_width, std::uint32_t number,
                   balance_signs signs) {
        const auto rows = [&](const Scalar& factor) {
            return std::vector<term_type>{term_of(now, Scalar(signs.now)),
                                          term_of(then, Scalar(Scalar(-signs.then) * factor))};
        };
        if (ratio.low) system_.add_row(rows(*ratio.low), bounds<Scalar>::at_least(Scalar(0)), number);
        if (ratio.high) system_.add_row(rows(*ratio.high), bounds<Scalar>::at_most(Scalar(0)), number);
        const Scalar half =
            ratio.low && ratio.high ? Scalar(Scalar(*ratio.high - *ratio.low) / Scalar(2)) : half_width;
        system_.add_equation(rows(middle), Scalar(0), number, half, true);
    }

    aside_reason add_growth(const claim& c, currency money, std::uint32_t number, balance_signs signs) {
        const bool balance = c.flow == flow::balance;
        if (balance && (signs.now == 0 || signs.then == 0)) return aside_reason::sign_unknown;
        const auto years =
            c.terms.has(term::per_year) ? detail::years_between(*c.base, *c.period) : std::optional(1);
        if (!years || c.terms.has(term::per_month)) return aside_reason::averaged_unevenly;
        bounds<Scalar> factor = detail::times(range_of(c), Scalar(Scalar(1) / Scalar(100)));
        for (auto* end : {&factor.low, &factor.high})
            if (*end) *end = Scalar(**end + Scalar(1));
        if (factor.low && *factor.low < Scalar(0))
            factor.low = Scalar(0); // a size does not fall below nothing
        if (factor.low) factor.low = detail::raised(*factor.low, *years);
        if (factor.high) factor.high = detail::raised(*factor.high, *years);
        const Scalar middle = detail::raised(factor_of<Scalar>(c.figure.value), *years);
        const auto now = subject(c, money);
        const auto then = base(c, money);
        add_ratio(now, then, factor, middle, Scalar(half_width_of(c) / Scalar(100)), number,
                  balance ? signs : balance_signs{1, 1});
        if (balance && c.side != balance_side::none)
            for (const auto& [key, sign] : {std::pair(now, signs.now), std::pair(then, signs.then)})
                system_.add_row({term_of(key, Scalar(sign))}, bounds<Scalar>::at_least(Scalar(0)), number);
        return aside_reason::none;
    }

    aside_reason add_share(const claim& c, currency money, std::uint32_t number) {
        bounds<Scalar> part = detail::times(range_of(c), Scalar(Scalar(1) / Scalar(100)));
        const Scalar middle = Scalar(to_exact<Scalar>(c.figure.value) / Scalar(100));
        add_ratio(subject(c, money), whole(c, money), part, middle, Scalar(half_width_of(c) / Scalar(100)),
                  number, {1, 1});
        return aside_reason::none;
    }

    const claim_set& set_;
    linear_system<Scalar>& system_;
    bool by_side_;
    Scalar stretch_;
};

} // namespace bilatrade
