// SPDX-License-Identifier: BSL-1.0
// bilatrade/ledger/settled_growth.hpp: what a settled series grew by, with the bounds that levels and stated
// growths together leave.
#pragma once

#include <bilatrade/ledger/constraints.hpp> // years_between
#include <bilatrade/ledger/pair_series.hpp>
#include <bilatrade/ledger/settled_figure.hpp>
#include <bilatrade/ledger/system.hpp>

#include <algorithm> // none_of
#include <optional>
#include <string>
#include <vector>

namespace bilatrade {

/// From one figure to a later one: by what the earlier was multiplied.
template <ExactScalar Scalar>
struct settled_growth {
    bilatrade::period base{};
    bilatrade::period period{};
    bounds<Scalar> factor{};
    std::optional<Scalar> value{}; ///< of the two points
    bool stated = false;           ///< a kept claim says this very growth
};

/// The growth between two figures of one subject, neither negative. A growth that was stated for the same
/// figures in the book of either, in their own currency, narrows what the levels leave.
template <ExactScalar Scalar>
[[nodiscard]] settled_growth<Scalar> growth_between(const claim_set& set, const settlement<Scalar>& answer,
                                                    const settled_figure<Scalar>& base,
                                                    const settled_figure<Scalar>& now) {
    settled_growth<Scalar> grown{base.period, now.period, implied_factor(now.range, base.range), {}, false};
    if (base.value && now.value && Scalar(0) < *base.value) grown.value = Scalar(*now.value / *base.value);
    const auto subject = key_in_any_currency(now);
    for (std::uint32_t n = 0; n != answer.claims.size(); ++n) {
        const claim& c = *answer.claims[n].claim;
        if (c.kind != claim_kind::growth || c.terms.has(term::per_year) || c.period != now.period ||
            c.base != base.period || (c.terms.currency != currency{} && c.terms.currency != now.currency))
            continue;
        if (make_key(c.reporter, c.partner, c.flow, *c.period, std::string(set.words(c.product)), {}).key !=
            subject)
            continue;
        const auto same_book = [&](const settled_figure<Scalar>& f) {
            return answer.books[f.book] == book_of(set, c);
        };
        const bool kept =
            std::ranges::none_of(answer.asides, [n](const claim_aside& a) { return a.claim == n; }) &&
            std::ranges::none_of(answer.findings, [n](const finding& f) { return f.aside == n; });
        const bool converted = now.converted_from != currency{} || base.converted_from != currency{};
        if (!kept || converted || base.book != now.book || !same_book(now)) continue;
        grown.factor = intersect(grown.factor, factor_bounds<Scalar>(c.figure));
        grown.stated = true;
    }
    return grown;
}

/// Each figure against that of the same part of the year before, where the series has it.
template <ExactScalar Scalar>
[[nodiscard]] std::vector<settled_growth<Scalar>>
year_on_year(const claim_set& set, const settlement<Scalar>& answer, const pair_series<Scalar>& series) {
    std::vector<settled_growth<Scalar>> all;
    if (series.flow == flow::balance) return all;
    for (const auto& now : series.figures)
        for (const auto& base : series.figures)
            if (base.period.plus_years(1) == now.period)
                all.push_back(growth_between(set, answer, base, now));
    return all;
}

} // namespace bilatrade
