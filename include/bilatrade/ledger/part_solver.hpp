// SPDX-License-Identifier: BSL-1.0
// bilatrade/ledger/part_solver.hpp: the exact bounds of the figures of one part of a book, and the fewest
// claims that these bounds, or a contradiction, rest on. Where rows form no cycle, propagation gives them;
// else linear programs do. When their pivots are used up, bounds still hold, but may be wider than need be,
// and say so.
#pragma once

#include <bilatrade/ledger/component.hpp>
#include <bilatrade/ledger/detail/part_program.hpp>
#include <bilatrade/ledger/propagate.hpp>
#include <bilatrade/ledger/system.hpp>

#include <cstdint>
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
    part_solver(const linear_system<Scalar>& part, std::uint64_t effort) : part_(part) {
        if (forms_no_cycle(part))
            chain_.emplace(part);
        else
            program_.emplace(part, effort);
    }

    /// Keeps a claim. False where those kept and this one cannot all be true; then nothing changes but that
    /// `conflict` names claims of which this holds.
    bool add(std::uint32_t claim) {
        if (program_) {
            program_->hold(claim, true);
            const auto outcome = program_->lp.find_feasible();
            if (outcome == detail::simplex_outcome::contradicted) {
                program_->hold(claim, false);
                conflict_ = program_->lp.reasons();
                return false;
            }
            if (outcome == detail::simplex_outcome::unfinished) give_up();
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
        if (program_) {
            program_->hold_only(kept_);
            if (auto found = program_->bounds_of(unknown)) return std::move(*found);
            give_up();
        }
        return {chain_->of(unknown), chain_->support(unknown), !given_up_ && !chain_->cut_off()};
    }

    /// Of the claims kept those that give these bounds; where pivots did not run out none can be spared.
    [[nodiscard]] claim_numbers spare(std::uint32_t unknown, const answer& all) {
        if (given_up_) return all.support;
        return spare_claims(kept_, all.support, [&](const claim_numbers& rest) {
            std::optional<claim_numbers> support;
            if (auto other = solve_by(rest, unknown); other && other->range == all.range)
                support = std::move(other->support);
            return support;
        });
    }

    /// Of the claims kept those that contradict the last one that was refused; likewise.
    [[nodiscard]] claim_numbers spare_conflict(std::uint32_t refused) {
        claim_numbers conflict = conflict_;
        std::erase(conflict, refused);
        if (given_up_) return conflict;
        claim_numbers spared = spare_claims(kept_, std::move(conflict), [&](const claim_numbers& rest) {
            return conflict_of(rest, refused);
        });
        if (program_) program_->hold_only(kept_);
        return spared;
    }

    /// The program over the claims kept, for what else is asked of it; none where there is no need of one, or
    /// no pivots are left.
    [[nodiscard]] const std::optional<detail::part_program<Scalar>>& program() const noexcept {
        return program_;
    }

private:
    void give_up() {
        program_.reset();
        given_up_ = true;
        chain_.emplace(part_);
        for (const std::uint32_t claim : kept_) chain_->add(claim);
    }

    [[nodiscard]] std::optional<answer> solve_by(const claim_numbers& claims, std::uint32_t unknown) {
        if (program_) {
            program_->hold_only(claims);
            return program_->bounds_of(unknown);
        }
        const auto state = propagate(part_, claims);
        return answer{state.of(unknown), state.support(unknown), true};
    }

    [[nodiscard]] std::optional<claim_numbers> conflict_of(claim_numbers rest, std::uint32_t refused) {
        if (program_) {
            rest.push_back(refused);
            program_->hold_only(std::move(rest));
            if (program_->lp.find_feasible() != detail::simplex_outcome::contradicted) return std::nullopt;
            return program_->lp.reasons();
        }
        auto state = propagate(part_, rest);
        if (state.add(refused)) return std::nullopt;
        return state.conflict();
    }

    const linear_system<Scalar>& part_;
    std::optional<propagation<Scalar>> chain_;
    std::optional<detail::part_program<Scalar>> program_;
    bool given_up_ = false;
    claim_numbers kept_;
    claim_numbers conflict_;
};

} // namespace bilatrade
