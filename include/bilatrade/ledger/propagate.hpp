// SPDX-License-Identifier: BSL-1.0
// bilatrade/ledger/propagate.hpp: narrows the bounds of unknowns by the rows that hold for them, to a fixed
// point. What it derives always holds; it is also the tightest where the rows form no cycle. It stops after
// `most_rounds` narrowings of one bound by each of its rows, which cycles could go on with for ever, and then
// says so.
#pragma once

#include <bilatrade/ledger/system.hpp>

#include <algorithm> // any_of, binary_search, equal_range, find, sort, unique
#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <utility>
#include <vector>

namespace bilatrade {

/// The bounds of all unknowns as rows are switched on one after the other, and which claims each bound rests
/// on.
template <ExactScalar Scalar>
class propagation {
public:
    static constexpr std::uint32_t most_rounds = 20;

    /// The rows stay the caller's. Rows without a claim hold from the start; so does that flows are not
    /// negative.
    explicit propagation(const linear_system<Scalar>& system);

    /// Switches on the rows of a claim. False where the bounds would contradict one another; then nothing
    /// changes but that `conflict` names claims that cannot all be true.
    bool add(std::uint32_t claim);

    [[nodiscard]] bounds<Scalar> of(std::uint32_t unknown) const {
        return {value(unknown, lower), value(unknown, upper)};
    }
    /// Claims that give the unknown's bound on that side; sorted.
    [[nodiscard]] std::vector<std::uint32_t> support(std::uint32_t unknown, bound_side which) const {
        std::vector<std::uint32_t> claims;
        trace({current_[unknown][static_cast<std::size_t>(which)]}, claims);
        return claims;
    }
    /// Without any one of that support, and all claims that were added later and are none of it, the bound
    /// would be wider. False may mean either.
    [[nodiscard]] bool needs_all_support(std::uint32_t unknown, bound_side which) const {
        return !is_tied({current_[unknown][static_cast<std::size_t>(which)]}, support(unknown, which));
    }
    [[nodiscard]] const std::vector<std::uint32_t>& conflict() const noexcept { return conflict_; }
    /// A cycle was cut off: bounds hold but may not be the tightest.
    [[nodiscard]] bool cut_off() const noexcept { return cut_off_; }
    [[nodiscard]] bool consistent() const noexcept { return conflict_.empty() && !broken_; }

private:
    enum side : std::uint8_t { lower, upper };
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    /// One narrowing: what it replaced, the row that it came from, and the narrowings that it rests on.
    struct step {
        std::uint32_t unknown;
        side which;
        Scalar value;
        std::uint32_t row;
        std::uint32_t replaced;
        std::vector<std::uint32_t> rests_on;
        bool tied = false;                     ///< another row gives the same
        std::vector<std::uint32_t> repeated{}; ///< claims added later that say the same of the unknown itself
    };
    /// The smallest or largest that a row's other terms can sum to.
    struct extreme {
        Scalar sum{0};
        std::size_t unbounded = 0;
        std::size_t last_unbounded = 0;
    };

    [[nodiscard]] std::optional<Scalar> value(std::uint32_t unknown, side which) const {
        const std::uint32_t at = current_[unknown][which];
        return at == none ? std::nullopt : std::optional<Scalar>(steps_[at].value);
    }
    /// The side of a term's unknown that makes the term smallest (or largest).
    static side extreme_side(const linear_term<Scalar>& term, bool smallest) {
        return (Scalar(0) < term.coefficient) == smallest ? lower : upper;
    }
    [[nodiscard]] extreme extreme_of(const linear_row<Scalar>& row, bool smallest) const;
    void narrow_by(std::uint32_t row, bool from_high);
    void narrow(std::uint32_t row, std::size_t term, bool from_high, const extreme& others);
    void take(std::uint32_t unknown, side which, const Scalar& value, std::uint32_t row,
              std::vector<std::uint32_t> rests_on);
    void switch_rows_of(std::uint32_t claim, bool on);
    void queue_rows_of(std::uint32_t unknown);
    void run();
    void undo(std::size_t until);
    /// Visits the steps that these rest on, these included, until `visit` gives false.
    template <class Visit>
    void walk(std::vector<std::uint32_t> open, Visit visit) const;
    void trace(std::vector<std::uint32_t> open, std::vector<std::uint32_t>& claims) const;
    void tie(step& now, std::uint32_t row) const;
    [[nodiscard]] bool is_tied(std::vector<std::uint32_t> open,
                               const std::vector<std::uint32_t>& support) const;

    const linear_system<Scalar>& system_;
    std::vector<std::vector<std::uint32_t>> rows_of_; ///< by unknown
    std::vector<std::uint32_t> by_claim_;             ///< rows, by the claim that they come from
    std::vector<char> switched_on_;
    std::vector<char> queued_;
    std::deque<std::uint32_t> queue_;
    std::vector<step> steps_;
    std::vector<std::array<std::uint32_t, 2>> current_;
    std::vector<std::array<std::uint32_t, 2>> count_;
    std::vector<std::uint32_t> conflict_;
    bool contradicted_ = false;
    bool broken_ = false;
    bool cut_off_ = false;
};

// Implementation

template <ExactScalar Scalar>
propagation<Scalar>::propagation(const linear_system<Scalar>& system)
    : system_(system), rows_of_(system.unknowns.size()), switched_on_(system.rows.size()),
      queued_(system.rows.size()), current_(system.unknowns.size(), {none, none}),
      count_(system.unknowns.size(), {0, 0}) {
    for (std::uint32_t r = 0; r != system.rows.size(); ++r) {
        by_claim_.push_back(r);
        for (const auto& term : system.rows[r].terms) rows_of_[term.unknown].push_back(r);
    }
    std::ranges::stable_sort(by_claim_, {}, [this](std::uint32_t r) { return system_.rows[r].claim; });
    for (std::uint32_t u = 0; u != system.unknowns.size(); ++u)
        if (is_never_negative(system.unknowns[u].measure)) take(u, lower, Scalar(0), none, {});
    switch_rows_of(no_claim, true);
    run();
    broken_ = contradicted_;
}

template <ExactScalar Scalar>
bool propagation<Scalar>::add(std::uint32_t claim) {
    const std::size_t before = steps_.size();
    conflict_.clear();
    contradicted_ = false;
    switch_rows_of(claim, true);
    run();
    if (!contradicted_) return true;
    switch_rows_of(claim, false);
    undo(before);
    return false;
}

template <ExactScalar Scalar>
void propagation<Scalar>::switch_rows_of(std::uint32_t claim, bool on) {
    const auto rows = std::ranges::equal_range(by_claim_, claim, {},
                                               [this](std::uint32_t r) { return system_.rows[r].claim; });
    for (const std::uint32_t row : rows) {
        switched_on_[row] = on;
        queued_[row] = on;
        if (on) queue_.push_back(row);
    }
}

template <ExactScalar Scalar>
void propagation<Scalar>::run() {
    while (!queue_.empty() && !contradicted_) {
        const std::uint32_t row = queue_.front();
        queue_.pop_front();
        queued_[row] = 0;
        if (system_.rows[row].range.high) narrow_by(row, true);
        if (system_.rows[row].range.low && !contradicted_) narrow_by(row, false);
    }
    for (const std::uint32_t row : queue_) queued_[row] = 0;
    queue_.clear();
}

template <ExactScalar Scalar>
typename propagation<Scalar>::extreme propagation<Scalar>::extreme_of(const linear_row<Scalar>& row,
                                                                      bool smallest) const {
    extreme all;
    for (std::size_t t = 0; t != row.terms.size(); ++t) {
        if (row.terms[t].coefficient == Scalar(0)) continue;
        const auto bound = value(row.terms[t].unknown, extreme_side(row.terms[t], smallest));
        if (bound)
            all.sum = Scalar(all.sum + *bound * row.terms[t].coefficient);
        else
            ++all.unbounded, all.last_unbounded = t;
    }
    return all;
}

/// From sum <= high: each term is at most high less the smallest that the others sum to; from sum >= low
/// likewise. A coefficient of 0 (a share that may be nothing, a fall of 100 %) binds nothing.
template <ExactScalar Scalar>
void propagation<Scalar>::narrow_by(std::uint32_t row, bool from_high) {
    const auto& terms = system_.rows[row].terms;
    const extreme all = extreme_of(system_.rows[row], from_high);
    if (all.unbounded > 1) return;
    for (std::size_t t = 0; t != terms.size() && !contradicted_; ++t)
        if (terms[t].coefficient != Scalar(0) && (all.unbounded == 0 || all.last_unbounded == t))
            narrow(row, t, from_high, all);
}

template <ExactScalar Scalar>
void propagation<Scalar>::narrow(std::uint32_t row, std::size_t term, bool from_high, const extreme& all) {
    const auto& terms = system_.rows[row].terms;
    const auto& own = terms[term];
    Scalar others = all.sum;
    if (const std::uint32_t at = current_[own.unknown][extreme_side(own, from_high)]; at != none)
        others = Scalar(others - steps_[at].value * own.coefficient);
    const auto& range = system_.rows[row].range;
    const Scalar limit = Scalar(Scalar((from_high ? *range.high : *range.low) - others) / own.coefficient);
    const side narrowed = (Scalar(0) < own.coefficient) == from_high ? upper : lower;
    if (const std::uint32_t at = current_[own.unknown][narrowed]; at != none) {
        step& now = steps_[at];
        if (limit == now.value && now.row != row) tie(now, row);
        if (!(narrowed == upper ? limit < now.value : now.value < limit)) return;
    }
    std::vector<std::uint32_t> rests_on;
    for (std::size_t t = 0; t != terms.size(); ++t)
        if (t != term && terms[t].coefficient != Scalar(0))
            rests_on.push_back(current_[terms[t].unknown][extreme_side(terms[t], from_high)]);
    take(own.unknown, narrowed, limit, row, std::move(rests_on));
}

template <ExactScalar Scalar>
void propagation<Scalar>::take(std::uint32_t unknown, side which, const Scalar& limit, std::uint32_t row,
                               std::vector<std::uint32_t> rests_on) {
    if (count_[unknown][which] > most_rounds * (rows_of_[unknown].size() + 1)) {
        cut_off_ = true;
        return;
    }
    ++count_[unknown][which];
    const auto at = static_cast<std::uint32_t>(steps_.size());
    steps_.push_back({unknown, which, limit, row, current_[unknown][which], std::move(rests_on)});
    current_[unknown][which] = at;
    const auto [low, high] = current_[unknown];
    if (low != none && high != none && steps_[high].value < steps_[low].value) {
        contradicted_ = true;
        trace({current_[unknown][lower], current_[unknown][upper]}, conflict_);
        return;
    }
    queue_rows_of(unknown);
}

template <ExactScalar Scalar>
void propagation<Scalar>::queue_rows_of(std::uint32_t unknown) {
    for (const std::uint32_t row : rows_of_[unknown]) {
        if (!switched_on_[row] || queued_[row]) continue;
        queued_[row] = 1;
        queue_.push_back(row);
    }
}

template <ExactScalar Scalar>
void propagation<Scalar>::undo(std::size_t until) {
    while (steps_.size() != until) {
        const step& last = steps_.back();
        current_[last.unknown][last.which] = last.replaced;
        --count_[last.unknown][last.which];
        steps_.pop_back();
    }
}

template <ExactScalar Scalar>
template <class Visit>
void propagation<Scalar>::walk(std::vector<std::uint32_t> open, Visit visit) const {
    std::vector<std::uint32_t> seen;
    while (!open.empty()) {
        const std::uint32_t at = open.back();
        open.pop_back();
        if (at == none || std::find(seen.begin(), seen.end(), at) != seen.end()) continue;
        seen.push_back(at);
        if (!visit(steps_[at])) return;
        open.insert(open.end(), steps_[at].rests_on.begin(), steps_[at].rests_on.end());
    }
}

template <ExactScalar Scalar>
void propagation<Scalar>::trace(std::vector<std::uint32_t> open, std::vector<std::uint32_t>& claims) const {
    walk(std::move(open), [&](const step& one) {
        if (one.row != none && system_.rows[one.row].claim != no_claim)
            claims.push_back(system_.rows[one.row].claim);
        return true;
    });
    std::sort(claims.begin(), claims.end());
    claims.erase(std::unique(claims.begin(), claims.end()), claims.end());
}

template <ExactScalar Scalar>
void propagation<Scalar>::tie(step& now, std::uint32_t row) const {
    const bool repeats = now.row != none && system_.rows[row].terms.size() == 1 &&
                         system_.rows[now.row].terms.size() == 1 && system_.rows[row].claim != no_claim;
    if (repeats)
        now.repeated.push_back(system_.rows[row].claim);
    else
        now.tied = true;
}

template <ExactScalar Scalar>
bool propagation<Scalar>::is_tied(std::vector<std::uint32_t> open,
                                  const std::vector<std::uint32_t>& support) const {
    bool tied = false;
    walk(std::move(open), [&](const step& one) {
        tied = one.tied || std::ranges::any_of(one.repeated, [&support](std::uint32_t claim) {
                   return std::ranges::binary_search(support, claim);
               });
        return !tied;
    });
    return tied;
}

} // namespace bilatrade
