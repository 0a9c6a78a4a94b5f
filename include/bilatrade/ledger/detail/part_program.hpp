// SPDX-License-Identifier: BSL-1.0
// bilatrade/ledger/detail/part_program.hpp: a part of a book as linear programs, over whichever of its claims
// hold.
#pragma once

#include <bilatrade/ledger/constraints.hpp> // times
#include <bilatrade/ledger/detail/simplex.hpp>
#include <bilatrade/ledger/system.hpp>

#include <algorithm> // binary_search, sort
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

namespace bilatrade::detail {

/// What the claims allow one unknown to be, and claims that either bound rests on, sorted.
template <ExactScalar Scalar>
struct solved_bounds {
    bounds<Scalar> range;
    std::array<std::vector<std::uint32_t>, 2> support; ///< by side
    bool exact = true;
    bool irreducible = false; ///< no claim of either support can be spared
};

template <ExactScalar Scalar>
class part_program {
public:
    using claim_numbers = std::vector<std::uint32_t>;

    /// No claim holds yet.
    part_program(const linear_system<Scalar>& part, std::uint64_t pivots)
        : lp(pivots), variables_(part.unknowns.size(), none) {
        for (const auto& row : part.rows)
            if (row.claim == no_claim && is_identity(row)) add_identity(part, row);
        for (std::uint32_t u = 0; u != variables_.size(); ++u)
            if (variables_[u] == none) add_free(part, u);
        for (const auto& row : part.rows)
            if (row.claim != no_claim || !is_identity(row)) add_row(row);
    }

    [[nodiscard]] std::uint32_t variable_of(std::uint32_t unknown) const { return variables_[unknown]; }
    [[nodiscard]] simplex::form sum_of(const std::vector<linear_term<Scalar>>& terms) const {
        simplex::form sum;
        for (const auto& term : terms) {
            fraction& coefficient = sum[variables_[term.unknown]];
            coefficient = coefficient + fraction(term.coefficient);
        }
        return sum;
    }
    static bounds<fraction> to_fractions(const bounds<Scalar>& range) {
        bounds<fraction> exact;
        if (range.low) exact.low = fraction(*range.low);
        if (range.high) exact.high = fraction(*range.high);
        return exact;
    }

    /// The order in which claims are kept.
    void rank(std::uint32_t claim, std::size_t rank) {
        lp.rank_tag(claim, static_cast<std::uint32_t>(rank) + 1);
    }
    void hold(std::uint32_t claim, bool holds) {
        bool& now = holds_[claim];
        if (now != holds) lp.switch_tag(claim, holds);
        now = holds;
    }
    /// These claims hold and no others.
    void hold_only(claim_numbers claims) {
        std::ranges::sort(claims);
        for (const auto& [claim, now] : holds_) hold(claim, std::ranges::binary_search(claims, claim));
    }

    /// None where pivots are used up. The claims that hold do not contradict one another.
    [[nodiscard]] std::optional<solved_bounds<Scalar>> bounds_of(std::uint32_t unknown) {
        const std::uint32_t variable = variables_[unknown];
        solved_bounds<Scalar> found;
        found.irreducible = true;
        for (const auto side : {bound_side::low, bound_side::high}) {
            const simplex_outcome outcome = lp.optimise(variable, side);
            if (outcome == simplex_outcome::unbounded) continue;
            if (outcome != simplex_outcome::done) return std::nullopt;
            found.range.at(side) = Scalar(lp.value(variable));
            found.support[static_cast<std::size_t>(side)] = lp.reasons();
            found.irreducible = found.irreducible && lp.needs_all_reasons(variable, side);
        }
        return found;
    }

    /// Claims among those that hold that give the unknown this bound, sorted; none where they do not.
    [[nodiscard]] std::optional<claim_numbers> support_of(std::uint32_t unknown, bound_side side,
                                                          const Scalar& bound) {
        const std::uint32_t variable = variables_[unknown];
        const fraction target(bound);
        if (lp.optimise(variable, side, target) != simplex_outcome::done || lp.value(variable) != target)
            return std::nullopt;
        return lp.reasons();
    }

    simplex lp;

private:
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    [[nodiscard]] static bool is_identity(const linear_row<Scalar>& row) {
        return row.range.low && row.range.high && *row.range.low == Scalar(0) &&
               *row.range.high == Scalar(0) && row.terms.size() > 1;
    }
    void add_free(const linear_system<Scalar>& part, std::uint32_t unknown) {
        variables_[unknown] = lp.add_variable();
        limit_to_sign(part, unknown);
    }
    void limit_to_sign(const linear_system<Scalar>& part, std::uint32_t unknown) {
        if (is_never_negative(part.unknowns[unknown].measure))
            lp.limit(variables_[unknown], bounds<fraction>::at_least(fraction(0)), no_claim);
    }
    void add_row(const linear_row<Scalar>& row) {
        const auto [variable, factor] = lp.add_form(sum_of(row.terms));
        lp.limit(variable, detail::times(to_fractions(row.range), factor.inverse()), row.claim);
        if (row.claim != no_claim) holds_[row.claim] = false;
    }
    /// An identity gives one of its figures as the sum of the others, so that this one needs no row: that
    /// which is the most of a sum, and has not been given.
    void add_identity(const linear_system<Scalar>& part, const linear_row<Scalar>& row) {
        const auto rank = [&part](const linear_term<Scalar>& term) {
            const unknown_key& key = part.unknowns[term.unknown];
            return std::tuple(key.measure == measure_of_pair::balance,
                              key.measure == measure_of_pair::turnover, key.period.days());
        };
        const linear_term<Scalar>* given = nullptr;
        for (const auto& term : row.terms)
            if (variables_[term.unknown] == none && (given == nullptr || rank(*given) < rank(term)))
                given = &term;
        for (const auto& term : row.terms)
            if (variables_[term.unknown] == none && &term != given) add_free(part, term.unknown);
        if (given == nullptr || row.terms.size() < 3) {
            if (given != nullptr) add_free(part, given->unknown);
            add_row(row);
            return;
        }
        std::vector<linear_term<Scalar>> others;
        for (const auto& term : row.terms)
            if (&term != given)
                others.push_back({term.unknown, Scalar(Scalar(-term.coefficient) / given->coefficient)});
        variables_[given->unknown] = lp.add_form(sum_of(others)).first;
        limit_to_sign(part, given->unknown);
    }

    std::vector<std::uint32_t> variables_; ///< by unknown
    std::map<std::uint32_t, bool> holds_;  ///< by claim
};

} // namespace bilatrade::detail
