// SPDX-License-Identifier: BSL-1.0
// bilatrade/ledger/system.hpp: the figures of a book as unknowns, and what is said of them as linear rows.
#pragma once

#include <bilatrade/ledger/bounds.hpp>
#include <bilatrade/value/currency.hpp>
#include <bilatrade/value/economy.hpp>
#include <bilatrade/value/flow.hpp>
#include <bilatrade/value/period.hpp>

#include <algorithm> // min
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace bilatrade {

/// What is measured between two economies, of which `first` sorts before `second`.
enum class measure_of_pair : std::uint8_t { first_sends, second_sends, turnover, balance };

/// One unknown, whichever side speaks of it: A's exports to B are B's imports from A, a turnover has no
/// direction, and a balance is that of the first economy.
struct unknown_key {
    economy first{};
    economy second{};
    std::string product{}; ///< empty: trade as a whole
    bilatrade::currency currency{};
    measure_of_pair measure = measure_of_pair::turnover;
    bilatrade::period period{};
    economy counted_by{}; ///< whose account it is, where what one side exports is not what the other imports

    friend auto operator<=>(const unknown_key&, const unknown_key&) = default;
    friend bool operator==(const unknown_key&, const unknown_key&) = default;
};

/// A key, and -1 where the speaker counts it with the other sign (a balance of the second economy).
struct oriented_key {
    unknown_key key;
    int sign = 1;
};

/// `by_side`: each side has an account of its own.
[[nodiscard]] inline oriented_key make_key(economy reporter, economy partner, flow f, period p,
                                           std::string product, currency c, bool by_side = false) {
    const bool swapped = partner < reporter;
    const auto one_way =
        (f == flow::exports) != swapped ? measure_of_pair::first_sends : measure_of_pair::second_sends;
    const auto measure = f == flow::turnover  ? measure_of_pair::turnover
                         : f == flow::balance ? measure_of_pair::balance
                                              : one_way;
    const int sign = f == flow::balance && swapped ? -1 : 1;
    return {{swapped ? partner : reporter, swapped ? reporter : partner, std::move(product), c, measure, p,
             by_side ? reporter : economy{}},
            sign};
}

/// Of a figure that is settled or asked for: whichever side speaks of it, whatever it is counted in.
template <class Figure>
[[nodiscard]] unknown_key key_in_any_currency(const Figure& f) {
    return make_key(f.reporter, f.partner, f.flow, f.period, f.product, {}).key;
}

/// Everything but balances, which may have either sign.
[[nodiscard]] constexpr bool is_never_negative(measure_of_pair m) noexcept {
    return m != measure_of_pair::balance;
}

template <ExactScalar Scalar>
struct linear_term {
    std::uint32_t unknown = 0;
    Scalar coefficient{1};
};

/// The row follows from what a book says of itself, not from a claim.
inline constexpr std::uint32_t no_claim = 0xFFFFFFFF;

/// low <= sum of coefficient * unknown <= high.
template <ExactScalar Scalar>
struct linear_row {
    std::vector<linear_term<Scalar>> terms;
    bounds<Scalar> range;
    std::uint32_t claim = no_claim; ///< index of the claim that says so
};

/// sum of coefficient * unknown = right, with the figures as they were stated: for a point within the bounds.
template <ExactScalar Scalar>
struct point_equation {
    std::vector<linear_term<Scalar>> terms;
    Scalar right{0};
    std::uint32_t claim = no_claim;
    Scalar half_width{0};  ///< of what is stated
    bool relative = false; ///< to the second term's figure
};

/// The unknowns and rows of one book. Unknowns are numbered in the order in which they are first asked for.
template <ExactScalar Scalar>
struct linear_system {
    std::vector<unknown_key> unknowns;
    std::map<unknown_key, std::uint32_t> numbers;
    std::vector<linear_row<Scalar>> rows;
    std::vector<point_equation<Scalar>> equations;
    /// Unknowns from this one on are pieces that figures are made of, and are no figures themselves.
    std::size_t first_piece = static_cast<std::size_t>(-1);

    [[nodiscard]] std::uint32_t figures() const {
        return static_cast<std::uint32_t>(std::min(first_piece, unknowns.size()));
    }
    std::uint32_t number(const unknown_key& key) {
        const auto [at, added] = numbers.try_emplace(key, static_cast<std::uint32_t>(unknowns.size()));
        if (added) unknowns.push_back(key);
        return at->second;
    }
    [[nodiscard]] bool knows(const unknown_key& key) const { return numbers.contains(key); }

    /// A row and, where it is an equation, the same for the point.
    void add_row(std::vector<linear_term<Scalar>> terms, bounds<Scalar> range,
                 std::uint32_t claim = no_claim) {
        rows.push_back({std::move(terms), std::move(range), claim});
    }
    void add_equation(std::vector<linear_term<Scalar>> terms, Scalar right, std::uint32_t claim = no_claim,
                      Scalar half_width = Scalar(0), bool relative = false) {
        equations.push_back({std::move(terms), std::move(right), claim, std::move(half_width), relative});
    }
    void add_identity(const std::vector<linear_term<Scalar>>& terms) {
        add_row(terms, bounds<Scalar>::exactly(Scalar(0)));
        add_equation(terms, Scalar(0));
    }
};

} // namespace bilatrade
