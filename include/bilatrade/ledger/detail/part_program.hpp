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

    /// Unknowns are the first variables; no claim holds yet.
    part_program(const linear_system<Scalar>& part, std::uint64_t pivots) : lp(pivots) {
        for (const unknown_key& key : part.unknowns) {
            const std::uint32_t variable = lp.add_variable();
            if (is_never_negative(key.measure))
                lp.limit(variable, bounds<fraction>::at_least(fraction(0)), no_claim);
        }
        for (const auto& row : part.rows) {
            const auto [variable, factor] = lp.add_form(sum_of(row.terms));
            lp.limit(variable, detail::times(to_fractions(row.range), factor.inverse()), row.claim);
            if (row.claim != no_claim) holds_[row.claim] = false;
        }
    }

    static simplex::form sum_of(const std::vector<linear_term<Scalar>>& terms) {
        simplex::form sum;
        for (const auto& term : terms) sum[term.unknown] = sum[term.unknown] + fraction(term.coefficient);
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
        solved_bounds<Scalar> found;
        found.irreducible = true;
        for (const auto side : {bound_side::low, bound_side::high}) {
            const simplex_outcome outcome = lp.optimise(unknown, side);
            if (outcome == simplex_outcome::unbounded) continue;
            if (outcome != simplex_outcome::done) return std::nullopt;
            found.range.at(side) = Scalar(lp.value(unknown));
            found.support[static_cast<std::size_t>(side)] = lp.reasons();
            found.irreducible = found.irreducible && lp.needs_all_reasons(unknown, side);
        }
        return found;
    }

    /// Claims among those that hold that give the unknown this bound, sorted; none where they do not.
    [[nodiscard]] std::optional<claim_numbers> support_of(std::uint32_t unknown, bound_side side,
                                                          const Scalar& bound) {
        const fraction target(bound);
        if (lp.optimise(unknown, side, target) != simplex_outcome::done || lp.value(unknown) != target)
            return std::nullopt;
        return lp.reasons();
    }

    simplex lp;

private:
    std::map<std::uint32_t, bool> holds_; ///< by claim
};

} // namespace bilatrade::detail
