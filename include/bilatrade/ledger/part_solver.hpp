// SPDX-License-Identifier: BSL-1.0
// bilatrade/ledger/part_solver.hpp: the exact bounds of the figures of one part of a book, and the fewest
// claims that these bounds, or a contradiction, rest on. Where rows form no cycle, propagation gives the
// bounds; else linear programs do. When their pivots are used up, bounds still hold, but may be wider than
// need be, and say so.
#pragma once

#include <bilatrade/ledger/component.hpp>
#include <bilatrade/ledger/detail/part_program.hpp>
#include <bilatrade/ledger/propagate.hpp>
#include <bilatrade/ledger/system.hpp>

#include <algorithm> // binary_search, set_union
#include <cstddef>
#include <cstdint>
#include <iterator> // back_inserter
#include <optional>
#include <utility>
#include <vector>

namespace bilatrade {

template <ExactScalar Scalar>
class part_solver {
public:
    using claim_numbers = std::vector<std::uint32_t>;
    using answer = detail::solved_bounds<Scalar>;

    /// The part stays the caller's. `effort` limits the pivots of all that is asked.
    part_solver(const linear_system<Scalar>& part, std::uint64_t effort) : part_(part), effort_(effort) {
        if (forms_no_cycle(part)) chain_.emplace(part);
    }

    /// Keeps a claim. False where those kept and this one cannot all be true; then nothing changes but that
    /// `conflict` names claims of which this holds.
    bool add(std::uint32_t claim) {
        if (!chain_) {
            program().rank(claim, kept_.size());
            program().hold(claim, true);
            const auto outcome = program().lp.find_feasible();
            if (outcome == detail::simplex_outcome::contradicted) {
                program().hold(claim, false);
                conflict_ = program().lp.reasons();
                return false;
            }
            if (outcome == detail::simplex_outcome::unfinished) fall_back();
        }
        if (chain_ && !chain_->add(claim)) {
            conflict_ = chain_->conflict();
            return false;
        }
        kept_.push_back(claim);
        return true;
    }
    [[nodiscard]] const claim_numbers& conflict() const noexcept { return conflict_; }
    [[nodiscard]] const claim_numbers& kept() const noexcept { return kept_; }

    /// By the claims kept.
    [[nodiscard]] answer solve(std::uint32_t unknown) {
        if (!chain_) {
            program().hold_only(kept_);
            if (auto found = program().bounds_of(unknown)) return std::move(*found);
            fall_back();
        }
        return {chain_->of(unknown),
                {chain_->support(unknown, bound_side::low), chain_->support(unknown, bound_side::high)},
                !fell_back_ && !chain_->cut_off(),
                chain_->needs_all_support(unknown, bound_side::low) &&
                    chain_->needs_all_support(unknown, bound_side::high)};
    }

    /// Of the claims kept those that give these bounds; where pivots did not run out none can be spared.
    [[nodiscard]] claim_numbers spare(std::uint32_t unknown, const answer& all) {
        auto supports = all.support;
        const auto both = [&supports] {
            claim_numbers claims;
            std::ranges::set_union(supports[0], supports[1], std::back_inserter(claims));
            return claims;
        };
        if (!all.exact || all.irreducible) return both();
        const auto holds = [&](const claim_numbers& rest,
                               std::uint32_t spared) -> std::optional<claim_numbers> {
            program().hold_only(rest);
            auto others = supports;
            for (const auto side : {bound_side::low, bound_side::high}) {
                auto& support = others[static_cast<std::size_t>(side)];
                if (!std::ranges::binary_search(support, spared)) continue;
                auto other = program().support_of(unknown, side, *all.range.at(side));
                if (!other) return std::nullopt;
                support = std::move(*other);
            }
            supports = std::move(others);
            return both();
        };
        return spare_claims(kept_, both(), holds);
    }

    /// Of the claims kept those that contradict the last one that was refused; likewise.
    [[nodiscard]] claim_numbers spare_conflict(std::uint32_t refused) {
        claim_numbers conflict = conflict_;
        std::erase(conflict, refused);
        const auto contradicts = [&](claim_numbers rest, std::uint32_t) -> std::optional<claim_numbers> {
            rest.push_back(refused);
            program().hold_only(std::move(rest));
            if (program().lp.find_feasible() != detail::simplex_outcome::contradicted) return std::nullopt;
            return program().lp.reasons();
        };
        claim_numbers spared = spare_claims(kept_, std::move(conflict), contradicts);
        program().hold_only(kept_);
        return spared;
    }

    /// A copy to add to; none where pivots ran out.
    [[nodiscard]] std::optional<detail::part_program<Scalar>> program_of_kept() {
        if (fell_back_) return std::nullopt;
        program().hold_only(kept_);
        return program();
    }

private:
    [[nodiscard]] detail::part_program<Scalar>& program() {
        if (program_) return *program_;
        program_.emplace(part_, effort_);
        for (std::size_t i = 0; i != kept_.size(); ++i) program_->rank(kept_[i], i);
        return *program_;
    }

    void fall_back() {
        fell_back_ = true;
        chain_.emplace(part_);
        for (const std::uint32_t claim : kept_) chain_->add(claim);
    }

    const linear_system<Scalar>& part_;
    std::uint64_t effort_;
    std::optional<propagation<Scalar>> chain_; ///< where rows form no cycle, or pivots ran out
    std::optional<detail::part_program<Scalar>> program_;
    bool fell_back_ = false;
    claim_numbers kept_;
    claim_numbers conflict_;
};

} // namespace bilatrade
