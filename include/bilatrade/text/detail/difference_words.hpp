// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/difference_words.hpp: the words around an amount that make it the change of a flow,
// not its level. Which of the two it is, is for figure_kind.hpp.
#pragma once

#include <bilatrade/text/detail/change_words.hpp>
#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/text/detail/stated_figure.hpp>
#include <bilatrade/value/claim.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// Looks around one amount.
class difference_words {
public:
    explicit difference_words(const figure_scene& scene) noexcept : in_(scene), s_(scene.s) {}

    /// "to cut its $5.6 billion shortfall with Japan": as large as that
    [[nodiscard]] bool is_level_of_noun(const stated_figure& f) const {
        const std::size_t at = f.head != 0 ? in_.head_of(f).at : 0;
        return at > f.at && at - f.at <= 2 && s_.change_behind(f.at) == 0 && f.at > 0 &&
               s_.has(f.at - 1U, sense::possessive);
    }

    /// "fell below four billion marks", "rose above $5bn": a level that was passed
    [[nodiscard]] bool is_passed(std::size_t change, std::size_t i) const {
        return s_.is_change(change) && s_.has(i - 1, sense::qualifier) && s_.is_change(i - 1) &&
               !s_.has(i - 1, sense::compare) && change + 2 == i;
    }

    /// "$5.6 billion more than in 2021", "$300 million up on 2021", "$2bn less, compared with 2020": not
    /// "imports of $5bn more than doubled".
    [[nodiscard]] bool is_more_behind(std::size_t next) const {
        if (!s_.is_change(next) || s_.is_figure(next + 1)) return false;
        if (s_.has(next, sense::compare) || s_.has(next + 1, sense::compare_on)) return true;
        const std::size_t b = next > 1 ? before(s_, next - 1) : s_.size(); // "In 2012 it was $12bn less."
        if (b != s_.size() && b > 0 && s_.has(b, sense::level) && is_it_or_they(s_, b - 1) &&
            s_.is(next + 1, mention_kind::mark))
            return true;
        if (opens_with_that(s_) && next <= 4 && s_[next + 1].kind == mention_kind::mark)
            return true;                                                      // "That is $16m less."
        if (s_.has(next, sense::qualifier)) return true;                      // "$6m below the 2018 figure"
        for (std::size_t k = next + 1; k < s_.size() && k - next <= 6; ++k) { // "more in 2022 than in 2021"
            if (s_.is_figure(k) || s_.is_break(k) || s_.is(k, ',')) return false;
            if (s_.has(k, sense::compare)) return true;
        }
        return false;
    }

    /// "Non-oil exports were $14m. Re-exports added $2m": more of the trade.
    [[nodiscard]] bool adds_to_whole(const stated_figure& f) const {
        if (!in_.has_head_before(f)) return false;
        const head& h = in_.head_of(f); // "Informal exports added $2m"
        return s_.has(h.at, sense::product_head) ||
               ((h.has_product || (h.at > 0 && s_.has(h.at - 1U, sense::neutral))) && !h.is_verb &&
                s_.has(h.at + 1U, sense::adds));
    }

    /// "was $2.5 billion in 2021 and a billion more in 2022": than the level before.
    [[nodiscard]] bool is_more_than_last(std::size_t i) const {
        const std::size_t time = s_.is(i + 2, preposition::in) ? i + 3 : i + 2, b = before(s_, i);
        return s_.is_change(i + 1) && s_.is(time, mention_kind::time) && b != s_.size() &&
               s_.has(b, sense::and_word) && !in_.figures.empty() &&
               in_.figures.back().kind == claim_kind::level && s_.unbroken(in_.figures.back().at, i);
    }

    /// "$373.4 mln, or 44.6%, more than in 2021": the word behind what is said again, or 0.
    [[nodiscard]] std::size_t more_behind_percent(std::size_t i) const {
        std::size_t k = s_.is(i + 1, ',') || s_.is(i + 1, '(') ? i + 2 : i + 1;
        const bool again = s_.is(i + 1, '(') || s_.is_or(k); // "or"
        if (s_.has(k, sense::also)) ++k;
        if (!again || !s_.is(k, mention_kind::percent)) return 0;
        const bool closed = s_.is(k + 1, ',') || s_.is(k + 1, ')');
        if (!closed && !(i > 0 && s_.is(i - 1, ',') && s_.is_or(i + 1)))
            return 0; // ", $1bn or 16 percent more than", not "were $7bn or 16 percent more than"
        k += closed ? 2 : 1;
        return is_more_behind(k) ? k : 0;
    }

    /// "exceeded the level of 2018 by $67m", index plus one
    [[nodiscard]] std::size_t exceeds_before(std::size_t by) const {
        bool time = false;
        const std::size_t level =
            by > 2 && s_.is(by - 1, mention_kind::money) && s_.is(by - 2, 's') ? by - 1 : by;
        for (std::size_t k = level; k-- > 0 && by - k <= 8 && !s_.is_break(k);) {
            if (time && s_.is(k, mention_kind::money)) { // "exceeding the $9bn of 2021 by 14%"
                const std::size_t word = s_.before_article(k);
                return s_.has(word, sense::qualifier) || s_.has(word, sense::exceeds) ? word + 1 : 0;
            }
            if (s_[k].holds_amount) return 0;
            time = time || s_.is(k, mention_kind::time);
            if (time && !s_.has(k, sense::preposition) &&
                (s_.has(k, sense::qualifier) || s_.has(k, sense::exceeds)))
                return k + 1; // or "outstripping that of 2022 by 43%"
        }
        return 0;
    }

    /// "up 8.6% ($202.7 billion) from 2017": the change before in money.
    [[nodiscard]] const stated_figure* change_in_front(std::size_t i) const {
        if (in_.figures.empty() || i < 2 || !s_.is(i - 1, '(') || !s_.is(i + 1, ')')) return nullptr;
        const stated_figure& last = in_.figures.back();
        const bool growth = last.kind == claim_kind::growth && last.why_not == rejection::none;
        const bool beside = last.at + 2U == i || last.direction + 1U == i; // or "a 4% decrease ($6.2bn)"
        return growth && beside && last.direction != 0 ? &last : nullptr;
    }

    /// The growth that an amount says again: "a decrease of 3.0% or £764 million", "or by £764 million".
    [[nodiscard]] const stated_figure* same_change(std::size_t i) const {
        if (in_.figures.empty() || i < 2) return nullptr;
        const stated_figure& last = in_.figures.back();
        const std::size_t b = s_.is(i - 1, preposition::by) ? i - 2 : i - 1;
        std::size_t end = s_.is_dash(b - 1) || s_.is(b - 1, ',') ? b - 2 : b - 1; // "by 32% – or €467m"
        while (end > last.at && (s_.is(end, mention_kind::time) || s_.is_inside(end)))
            --end; // "in 2022, or by"
        if (end != last.at) return nullptr;
        const bool of_change = last.direction != 0 && last.why_not == rejection::none;
        return s_.is_or(b) && of_change && last.kind == claim_kind::growth ? &last : nullptr;
    }

    /// "rose by $210 million and exports by $61 million", "fell by $48m to $280m, and to Latvia by $39m"
    [[nodiscard]] const stated_figure* difference_before(std::size_t by) const {
        const bool partner =
            by > 0 && (s_.is(by - 1, mention_kind::economy) || s_.has(by - 1, sense::pronoun) ||
                       (in_.head_at(by - 1) != 0 && s_.is(by - 2, ',')));
        for (std::size_t k = in_.figures.size(); k-- > 0;) {
            const stated_figure& last = in_.figures[k];
            if (last.why_not != rejection::none) return nullptr;
            if (last.kind == claim_kind::difference)
                return partner || (by - last.at < 5U && s_.has(last.at + 1U, sense::and_word)) ? &last
                                                                                               : nullptr;
            if (!partner || last.kind != claim_kind::level) return nullptr;
        }
        return nullptr;
    }

    /// "exports of $20bn were $770 million lower."
    [[nodiscard]] bool is_lower_by(const stated_figure& f) const {
        const std::size_t b = before(s_, f.at);
        return s_.is_change(f.at + 1U) && (f.at + 2U >= s_.size() || s_.is(f.at + 2U, '.')) &&
               b != s_.size() && s_.has(b, sense::level) && !in_.figures.empty() &&
               in_.figures.back().head == f.head && f.head != 0 &&
               in_.figures.back().kind == claim_kind::level;
    }

    /// "grew to $4bn in 2022, (by) nearly a half", "up from $2bn in 2014, (or) 50%": where the change is
    /// told, or 0.
    [[nodiscard]] std::size_t change_of_last_level(std::size_t end) const {
        if (in_.figures.empty() || in_.figures.back().kind != claim_kind::level) return 0;
        for (std::size_t k = end; k-- > 0;) {
            if (s_.is_change(k))
                return s_.is(k + 1, preposition::to) || s_.is(k + 1, preposition::from) ? k : 0;
            if (!s_.is_figure(k) && !s_.is(k, mention_kind::time) && !s_.is_inside(k) && !s_.is(k, ',') &&
                !s_.is(k, preposition::from) && !s_.is(k, preposition::to) && !s_.is_or(k) &&
                !s_.has(k, sense::qualifier) && !s_.has(k, sense::article))
                return 0;
        }
        return 0;
    }

private:
    const figure_scene& in_;
    const sentence& s_;
};

} // namespace bilatrade::detail
