// SPDX-License-Identifier: BSL-1.0
// bilatrade/ledger/pair_series.hpp: what all books together say of one pair's flow through time: for each
// period the stated figure of the newest vintage, else the implied one with the tightest bounds; gaps and
// revisions beside it.
#pragma once

#include <bilatrade/ledger/settled_figure.hpp>
#include <bilatrade/ledger/system.hpp>

#include <algorithm> // find_if, max_element, stable_sort, unique
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace bilatrade {

/// Two books that allow no common figure: a revision where one compiler speaks twice, else a gap.
template <ExactScalar Scalar>
struct book_difference {
    bool revision = false;
    settled_figure<Scalar> from; ///< the older vintage
    settled_figure<Scalar> to;
    std::optional<Scalar> relative; ///< (to - from) / from
};

/// One figure a period, in the order of the periods, all seen from one side.
template <ExactScalar Scalar>
struct pair_series {
    economy reporter{};
    economy partner{};
    bilatrade::flow flow = bilatrade::flow::turnover;
    std::string product{};
    bilatrade::currency currency{};
    std::vector<settled_figure<Scalar>> figures{};
    std::vector<book_difference<Scalar>> differences{};
};

namespace detail {

template <ExactScalar Scalar>
[[nodiscard]] bool is_tighter(const bounds<Scalar>& a, const bounds<Scalar>& b) {
    const auto is_open = [](const bounds<Scalar>& range) { return !range.low || !range.high; };
    if (is_open(a) || is_open(b)) return !is_open(a) && is_open(b);
    return Scalar(*a.high - *a.low) < Scalar(*b.high - *b.low);
}

/// For max_element: whether `b` is to be preferred to `a` for their period. Of two that are as new, the one
/// of the book that states more of the series, so that it changes books as seldom as can be.
template <ExactScalar Scalar>
[[nodiscard]] bool is_preferred(const settlement<Scalar>& answer,
                                const std::map<std::uint32_t, std::size_t>& stated_by,
                                const settled_figure<Scalar>& a, const settled_figure<Scalar>& b) {
    const auto &of_a = answer.books[a.book], &of_b = answer.books[b.book];
    if (of_a.superseded != of_b.superseded) return of_a.superseded;
    if (a.basis != b.basis) return b.basis == figure_basis::stated;
    if (a.basis == figure_basis::stated && of_a.vintage != of_b.vintage) return of_a.vintage < of_b.vintage;
    const auto many = [&stated_by](const auto& f) {
        const auto at = stated_by.find(f.book);
        return at == stated_by.end() ? 0 : at->second;
    };
    return many(a) != many(b) ? many(a) < many(b) : is_tighter(b.range, a.range);
}

template <ExactScalar Scalar>
[[nodiscard]] book_difference<Scalar> difference_of(const settlement<Scalar>& answer,
                                                    settled_figure<Scalar> a, settled_figure<Scalar> b) {
    const auto &of_a = answer.books[a.book], &of_b = answer.books[b.book];
    const bool same_compiler = of_a.name == of_b.name && of_a.compiled == of_b.compiled;
    const bool turned = of_a.superseded != of_b.superseded ? of_b.superseded : of_b.vintage < of_a.vintage;
    if (turned) std::swap(a, b);
    book_difference<Scalar> found{same_compiler, std::move(a), std::move(b), {}};
    if (found.from.value && found.to.value && *found.from.value != Scalar(0))
        found.relative = Scalar((*found.to.value - *found.from.value) / *found.from.value);
    return found;
}

/// The figures of one period, one a book, become the series' next figure; what they do not agree on is noted.
template <ExactScalar Scalar>
void add_period(pair_series<Scalar>& series, const settlement<Scalar>& answer,
                const std::map<std::uint32_t, std::size_t>& stated_by,
                std::vector<settled_figure<Scalar>> figures) {
    std::ranges::stable_sort(figures, {}, &settled_figure<Scalar>::book);
    const auto last = std::ranges::unique(figures, {}, &settled_figure<Scalar>::book).begin();
    figures.erase(last, figures.end());
    for (std::size_t i = 0; i != figures.size(); ++i)
        for (std::size_t j = i + 1; j != figures.size(); ++j)
            if (!meet(figures[i].range, figures[j].range))
                series.differences.push_back(difference_of(answer, figures[i], figures[j]));
    const auto better = [&](const auto& a, const auto& b) { return is_preferred(answer, stated_by, a, b); };
    series.figures.push_back(*std::ranges::max_element(figures, better));
}

} // namespace detail

/// The same series as one of its two sides counts it.
template <ExactScalar Scalar>
[[nodiscard]] pair_series<Scalar> seen_by(pair_series<Scalar> series, economy reporter) {
    for (auto& f : series.figures) f = seen_by(std::move(f), reporter);
    for (auto& d : series.differences) {
        d.from = seen_by(std::move(d.from), reporter);
        d.to = seen_by(std::move(d.to), reporter);
    }
    if (series.reporter == reporter) return series;
    std::swap(series.reporter, series.partner);
    series.flow = mirror(series.flow);
    return series;
}

/// All pairs, flows, products and currencies that figures speak of, in the order of their codes. What nobody
/// speaks of is in it where it follows for a period of which somebody speaks.
template <ExactScalar Scalar>
[[nodiscard]] std::vector<pair_series<Scalar>> to_pair_series(const settlement<Scalar>& answer) {
    std::map<unknown_key, std::vector<settled_figure<Scalar>>> by_subject;
    std::set<period> periods;
    for (const auto& f : answer.figures) {
        auto key = make_key(f.reporter, f.partner, f.flow, {}, f.product, f.currency).key;
        by_subject[key].push_back(f);
        if (f.spoken) periods.insert(f.period);
    }
    std::vector<pair_series<Scalar>> all;
    for (auto& [key, figures] : by_subject) {
        const auto first = std::ranges::find_if(figures, &settled_figure<Scalar>::spoken);
        const settled_figure<Scalar>& voice = first == figures.end() ? figures.front() : *first;
        pair_series<Scalar> series{voice.reporter, voice.partner, voice.flow, voice.product, voice.currency};
        std::map<period, std::vector<settled_figure<Scalar>>> by_period;
        for (const auto& f : figures)
            if (f.spoken || periods.contains(f.period))
                by_period[f.period].push_back(seen_by(f, series.reporter));
        std::map<std::uint32_t, std::size_t> stated_by;
        for (const auto& [when, of_period] : by_period)
            for (const auto& f : of_period) stated_by[f.book] += f.basis == figure_basis::stated ? 1 : 0;
        for (auto& [when, of_period] : by_period)
            detail::add_period(series, answer, stated_by, std::move(of_period));
        all.push_back(std::move(series));
    }
    return all;
}

} // namespace bilatrade
