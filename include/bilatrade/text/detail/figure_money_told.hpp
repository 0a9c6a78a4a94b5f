// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/figure_money_told.hpp: figures of money itself: what it is worth, what part of the
// trade is paid in it, what other money it is bought with.
#pragma once

#include <bilatrade/text/detail/change_words.hpp>
#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/text/detail/sentence.hpp>
#include <bilatrade/text/mention.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// Tells figures of money from those of trade.
class money_told_reader {
public:
    explicit money_told_reader(const sentence& s) noexcept : s_(s) {}

    [[nodiscard]] bool is_told(std::size_t i) const {
        if (s_.is(i, mention_kind::percent) || s_.is(i, mention_kind::fraction))
            return is_of_money(i) || is_share_of_money(i) || is_of_settlement(i);
        return is_paid_in_other_money(i);
    }

private:
    /// "The kip lost 39 percent against the dollar": what became dearer or cheaper is money.
    [[nodiscard]] bool is_of_money(std::size_t i) const {
        if (is_of_money_behind(i)) return true;
        if (const std::size_t noun = s_.change_behind(i); noun != 0 && s_.is(noun + 1, preposition::of) &&
                                                          s_.has(noun + 2, sense::definite) &&
                                                          s_.names_money(noun + 3))
            return true; // "the 70 percent rise of the dollar"
        std::size_t change = change_before(s_, i);
        if (change == 0) change = s_.change_behind(i);          // "The dram is a quarter stronger"
        for (std::size_t k = change; change != 0 && k < i; ++k) // "a decline in the dollar's value of 40 pct"
            if (s_.names_money(k) && s_.is(k + 1, 's')) return true;
        for (std::size_t k = change == 0 ? 0 : change - 1; k-- > 0 && change - k <= 6;) {
            if (s_.is(k, ',') && s_.has(k + 1, sense::relative) && k > 0) // "its currency, which rose by 18%"
                return s_.names_money(k - 1) || s_.has(k - 1, sense::settlement);
            if (s_.is(k, ',')) { // "The peso, at 1,900 to the dollar, has gained 25%"
                std::size_t open = k;
                while (open > 0 && !s_.is(open - 1, ',')) --open;
                for (std::size_t verb = k + 1; verb + 1 < change;
                     ++verb) // "…, the report forecast a 3% rise"
                    if (open != 0 && !s_.has(verb, sense::auxiliary) && !s_.has(verb, sense::also))
                        return false;
                if (open == 0) // "The peso, up 20%"
                    return k > 0 && k <= 2 && s_.names_money(k - 1) && !s_.is(0, preposition::in);
                change = k = open;
                continue;
            }
            if (s_.has(k, sense::flow_noun) || s_.has(k, sense::pronoun) || s_[k].is_figure()) return false;
            if (s_.names_money(k)) return !s_.is(k - 1, preposition::in);
        }
        return false;
    }
    /// "The yuan accounts for 20% of the trade", "the yuan's share of it was 20%": how it is paid for
    [[nodiscard]] bool is_share_of_money(std::size_t i) const {
        for (std::size_t k = i; k-- > 1 && i - k <= 10 && !s_.is_figure(k) && !s_.is_break(k);) {
            if (!s_.has(k, sense::share) && !s_.has(k, sense::share_verb)) continue;
            if (s_.names_money(s_.is(k - 1, 's') ? k - 2 : k - 1)) return true;
        }
        return false;
    }
    /// "the share of the yuan in", "65% of the trade is settled in national currencies": how it was paid for.
    [[nodiscard]] bool is_of_settlement(std::size_t i) const {
        if (!s_.holds(sense::share) && !s_.holds(sense::settlement)) return false;
        for (std::size_t k = 0; k + 2 < s_.size(); ++k) {
            const bool share = s_.has(k, sense::share) && s_.is(k + 1, preposition::of);
            const bool paid = s_.value(k, sense::settlement) == 0 && s_.is(k + 1, preposition::in);
            if ((!share && !paid) || s_.has_mark(k < i ? k : i, k < i ? i : k, ',')) continue;
            std::size_t money = k + 2;
            while (money < k + 5 && s_.is(money, mention_kind::word) && !names_money(money)) ++money;
            if (names_money(money)) return true;
        }
        return false;
    }
    /// "bought 50 mln dlrs through the sale of yen"
    [[nodiscard]] bool is_paid_in_other_money(std::size_t i) const {
        constexpr std::size_t near = 5;
        if (i == 0 || !s_.is(i, mention_kind::money) || !s_.has(i - 1, sense::flow_verb) ||
            !s_.has(i + 1, sense::at_place))
            return false;
        for (std::size_t k = i + 2; k <= i + near; ++k)
            if (s_.names_money(k)) return true;
        return false;
    }
    /// "a rise of 23 percent in the value of the Taiwan dollar"
    [[nodiscard]] bool is_of_money_behind(std::size_t i) const {
        bool of = false;
        for (std::size_t k = i + 1; s_.is_inside(i + 1) && k <= i + 7 && !s_.is_figure(k); ++k) {
            if (s_.has(k, sense::flow_noun) || s_.is_break(k) || s_.is(k, ',')) return false;
            if (of && s_.names_money(k)) return true;
            if (s_.names_money(k) && s_.has(k - 1, sense::definite) && !s_.has(k + 1, sense::in_terms))
                return s_.has(k + 1, sense::compare) || s_.is_break(k + 1) ||
                       s_.is(k + 1, ','); // "in the dollar"
            of = of || s_.is(k, preposition::of);
        }
        return false;
    }
    [[nodiscard]] bool names_money(std::size_t i) const {
        return s_.names_money(i) || s_.value(i, sense::settlement) == 1;
    }

    const sentence& s_;
};

} // namespace bilatrade::detail
