// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/figure_kind.hpp: what a figure states of its flow: a level, a difference, a growth or
// a share, and in which direction. Refuses changes without a direction and ratios that compare nothing.
#pragma once

#include <bilatrade/text/detail/base_times.hpp>
#include <bilatrade/text/detail/change_words.hpp>
#include <bilatrade/text/detail/difference_words.hpp>
#include <bilatrade/text/detail/figure_anaphora.hpp>
#include <bilatrade/text/detail/figure_base.hpp>
#include <bilatrade/text/detail/figure_excess.hpp>
#include <bilatrade/text/detail/figure_share.hpp>
#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/text/detail/opening_goods.hpp>
#include <bilatrade/text/detail/quantity_words.hpp>
#include <bilatrade/text/detail/rate_words.hpp>
#include <bilatrade/text/detail/stated_figure.hpp>
#include <bilatrade/value/claim.hpp>

#include <cstddef>
#include <cstdint>

namespace bilatrade::detail {

/// Chooses what a figure states.
class figure_kind_reader {
public:
    explicit figure_kind_reader(const figure_scene& scene) noexcept
        : in_(scene), s_(scene.s), changes_(scene), quantities_(scene) {}

    /// Sets what a figure states, its direction and its sign, or why it states nothing.
    void read(stated_figure& f) const {
        switch (s_[f.at].kind) {
        case mention_kind::money:
        case mention_kind::number: return money_kind(f);
        case mention_kind::fraction: return fraction_kind(f);
        default: return percent_kind(f);
        }
    }

private:
    /// "7.7% ($119bn)": of money alone
    [[nodiscard]] bool leads_to_bracket(std::size_t i) const {
        return s_.is(i + 1, '(') && s_.is(i + 2, mention_kind::money) && s_.is(i + 3, ')');
    }
    /// "4.8 billion roubles ($7.2 billion) less": in both moneys
    [[nodiscard]] bool difference_told_again(stated_figure& f) const {
        const std::size_t i = f.at;
        if (leads_to_bracket(i) && changes_.is_more_behind(i + 4)) {
            difference(f, i + 4);
            return true;
        }
        if (!s_.is(i - 1, '(') || in_.figures.empty() || in_.figures.back().at + 2U != i ||
            in_.figures.back().kind != claim_kind::difference)
            return false;
        difference_like(f, in_.figures.back());
        return true;
    }
    void money_kind(stated_figure& f) const {
        const std::size_t i = f.at;
        const std::size_t b = before(s_, i);
        f.is_signed = read_sign(f);
        f.is_base = figure_base_reader(in_).is_base(f);
        if (const std::size_t change = change_of_size(s_, i); change != 0) {
            f.is_base = false;
            return difference(f, change);
        }
        if (f.is_base || b == s_.size() || figure_excess_reader(in_).read(f)) return;
        if (changes_.is_level_of_noun(f)) return;
        if (f.is_signed) { // "a balance of -9.7 bn euro", "exports of $3bn (+$200m)"
            if (f.head != 0 && !in_.head_of(f).is_balance()) f.kind = claim_kind::difference;
            return;
        }
        const bool balance = f.head != 0 ? in_.head_of(f).is_balance()
                                         : f.is_anaphoric && in_.state.last_flow == flow::balance;
        if (balance && b + 1 == i && s_.has(b, sense::sign_word)) {
            f.is_excess = true; // "the balance is ours: plus 4.1 billion"
            return set_direction(f, b);
        }
        if (is_sign(s_, b, i)) return difference(f, b);
        if (changes_.is_passed(b, i) || difference_told_again(f)) return;
        if (changes_.is_more_behind(i + 1) || changes_.is_more_than_last(i) || changes_.is_lower_by(f))
            return difference(f, i + 1);
        if (const std::size_t more = changes_.more_behind_percent(i); more != 0) return difference(f, more);
        if (const stated_figure* same = changes_.same_change(i); same != nullptr)
            return difference_like(f, *same);
        if (s_.has(b, sense::by) || s_.is(b, preposition::by)) {
            if (const std::size_t word = change_before(s_, b); word != 0) return difference(f, word - 1);
            if (const std::size_t word = changes_.exceeds_before(b); word != 0)
                return difference(f, word - 1);
            if (const stated_figure* same =
                    s_.is(b, preposition::by) ? changes_.difference_before(b) : nullptr;
                same != nullptr)
                difference_like(f, *same);
            return;
        }
        if (s_.is(b, preposition::of) && b > 0 && s_.is_change(b - 1) && !s_.has(b - 1, sense::level))
            return difference(f, b - 1);
        const bool in_flow = in_.has_head_before(f) && s_.is(b, preposition::of) &&
                             b <= in_.head_of(f).at + 5U && !figure_between(s_, in_.head_of(f).at, b);
        if (const std::size_t word = in_flow ? change_in(s_, in_.head_of(f).at) : 0; word != 0)
            return difference(f, word - 1); // "a decrease in the goods deficit of $1.2 billion"
        if (const stated_figure* same = changes_.change_in_front(i); same != nullptr)
            return difference_like(f, *same);
        if (f.is_anaphoric && figure_anaphora_reader(in_).maker_of(i) != nullptr)
            return; // "Greek products added"
        if (s_.has(b, sense::adds)) {
            const word_run goods = goods_in_front(s_, i);
            if (goods_told_of(s_).end == b || changes_.adds_to_whole(f) ||
                (goods.end == b && goods.begin != b))
                return;
        }
        std::size_t the = i - 1; // "cutting the record $170bn deficit"
        while (the > b && s_.has(the, sense::neutral) && !s_.has(the, sense::definite)) --the;
        const bool the_flow = s_.has(the, sense::definite) && f.head != 0 && !in_.head_of(f).is_verb &&
                              in_.head_of(f).at > i && in_.head_of(f).at <= i + 3U; // "cut the $12bn deficit"
        if (s_.is_change(b) && !s_.has(b, sense::level) && !s_.has(b, sense::qualifier) && !the_flow)
            difference(f, b);
    }

    void difference_like(stated_figure& f, const stated_figure& growth) const {
        f.kind = claim_kind::difference;
        f.direction = growth.direction;
        f.sign = growth.sign;
    }

    void difference(stated_figure& f, std::size_t word) const {
        f.kind = claim_kind::difference;
        set_direction(f, word);
    }

    void set_direction(stated_figure& f, std::size_t word) const {
        f.direction = static_cast<std::uint16_t>(word + 1);
        const bool short_of = s_.value(word, sense::qualifier) == static_cast<int>(qualifier::less_than);
        f.sign = s_.has(word, sense::down) || short_of ? -1 : 1;
        const bool behind_others = in_.figures.empty() || in_.figures.back().at < word;
        if (s_[word].begin < f.span_begin && behind_others) f.span_begin = s_[word].begin;
        if (s_[word].end > f.span_end) f.span_end = s_[word].end;
    }

    void percent_kind(stated_figure& f) const {
        const std::size_t i = f.at;
        if (quantities_.is_counted(f)) return f.reject(rejection::quantity);
        if (s_[i].kind == mention_kind::ratio) {
            if (!ratio_compares(i) || is_of_amount(i) || is_beside_last_flow(f))
                return f.reject(rejection::no_direction);
            if (s_.amount_of(i).in_words) {
                f.kind = claim_kind::growth;
                f.sign = 1;
                return;
            }
        }
        const bool is_signed = i > 0 && s_.is(i - 1, '+'); // "(+24% to 2021)", not "(124% to 2021)"
        if (s_.is(i, mention_kind::percent) && !is_signed &&
            (level_compared(s_, i) != 0 || lists_parts_of_base(i)))
            return part_of_base(f);
        const figure_share_reader shares(in_);
        if (shares.is_share(i) || shares.continues(i)) return shares.read(f);
        if (is_rate(s_, i)) return f.reject(rejection::no_direction);
        f.kind = claim_kind::growth;
        if (!read_sign(f)) find_direction(f);
    }

    /// "Exports were $431 million. Imports were five times larger": than exports.
    [[nodiscard]] bool is_beside_last_flow(const stated_figure& f) const {
        const std::size_t b = before(s_, f.at);
        if (b == s_.size() || !s_.has(b, sense::level) || !in_.has_head_before(f) || !in_.figures.empty())
            return false;
        const std::size_t larger = s_.change_behind(f.at);
        if (larger == 0 || s_.has_sense(larger, s_.size(), sense::compare)) return false;
        const auto& last = in_.state.last_flow;
        return last && in_.head_of(f).directed() && *last != flow_of(in_.head_of(f).word) &&
               !in_.state.opens_paragraph();
    }

    /// "four times the $669 million from India": a ratio of two partners
    [[nodiscard]] bool is_of_amount(std::size_t i) const {
        const std::size_t money = s_.has(i + 1, sense::article) ? i + 2 : i + 1;
        return s_.is(money, mention_kind::money) &&
               (s_.is(money + 1, preposition::from) || s_.is(money + 1, preposition::to) ||
                s_.is(money + 1, preposition::with));
    }

    /// "+12.2%", "(-4%)", "-9.7 bn euro"; not "fell the most—4.3 times"
    [[nodiscard]] bool read_sign(stated_figure& f) const {
        const std::size_t i = f.at;
        if (s_[i].is_figure() && s_.amount_of(i).is_negative) {
            f.sign = -1;
            return true;
        }
        if (i == 0 || s_[i].space_before) return false;
        const bool parted = i == 1 || s_[i - 1].space_before || s_[i - 2].kind == mention_kind::mark;
        if (!s_.is(i - 1, '+') && !(s_.is_dash(i - 1) && parted)) return false;
        f.sign = s_.is(i - 1, '+') ? 1 : -1;
        f.span_begin = s_[i - 1].begin;
        return true;
    }

    void find_direction(stated_figure& f) const {
        const std::size_t i = f.at;
        // "up 5%, but down from 7% in March"
        if (is_change_before(s_, i) && s_.is(before(s_, i), preposition::from) && s_.change_behind(i) == 0) {
            const bool fell = !in_.figures.empty() && in_.figures.back().kind == claim_kind::growth &&
                              in_.figures.back().sign < 0;
            f.sign = fell ? -1 : 1;
            return;
        }
        const std::size_t next = s_.change_behind(leads_to_bracket(i) ? i + 3 : i); // "a 7.7% ($119bn) rise"
        const std::size_t left = change_before(s_, i);
        const bool left_close = left != 0 && i - (left - 1) <= 2;
        if (next != 0 && !left_close) return set_direction(f, next);
        if (const std::size_t rate = left == 0 ? 0 : rate_led_to(s_, left - 1, i); rate != 0)
            return set_direction(f, rate - 1);
        if (const std::size_t of_flow = left_close ? 0 : change_of_flow_behind(s_, i); of_flow != 0)
            return set_direction(f, of_flow);
        if (left != 0) return set_direction(f, verb_compared(left - 1));
        if (const std::size_t higher = both_changed(s_, i); higher != 0) {
            f.sign = s_.has(higher - 1, sense::down) ? -1 : 1;
            return;
        }
        if (const stated_figure* first = said_again(i); first != nullptr) {
            f.sign = first->sign;
            return;
        }
        const bool again = s_.is(i, mention_kind::percent) && s_.is_or(i - 1);
        if (const std::size_t change = again ? changes_.change_of_last_level(i - 1) : 0; change != 0)
            return set_direction(f, change);
        if (const std::size_t verb = change_of_list(i); verb != 0) {
            f.sign = s_.has(verb, sense::down) ? -1 : 1;
            return;
        }
        const std::size_t b = before(s_, i);
        if (b != s_.size() && s_.is(b, preposition::by))
            if (const std::size_t word = changes_.exceeds_before(b); word != 0)
                return set_direction(f, word - 1);
        const bool of_flow = in_.has_head_before(f) && b != s_.size() && s_.has(b, sense::level) &&
                             !figure_between(s_, in_.head_of(f).at, i);
        if (const std::size_t word = of_flow ? change_in(s_, in_.head_of(f).at) : 0; word != 0)
            return set_direction(f, word - 1); // "The growth of exports to Oman in May was 5%"
        if (take_last_sign(f)) return; // "rose by 5.8%, 13% and 21.4%", "exports by 1.6% and imports by 4.0%"
        if (s_[i].kind == mention_kind::ratio) {
            f.sign = 1;
            return;
        }
        f.reject(rejection::no_direction);
    }

    /// "fell more sharply, by 8%", "rose less than imports": the verb in front of a word that compares.
    [[nodiscard]] std::size_t verb_compared(std::size_t word) const {
        std::size_t verb = word;
        while (verb > 0 && (s_.has(verb - 1, sense::also) || s_.is(verb - 1, preposition::by))) --verb;
        return verb > 0 && !s_.has(word, sense::happened) && changes_by_verb(s_, verb - 1) ? verb - 1 : word;
    }

    /// Of a change that goes on from the one before.
    [[nodiscard]] bool take_last_sign(stated_figure& f) const {
        for (std::size_t k = in_.figures.size(); k-- > 0;) {
            if (in_.figures[k].kind != claim_kind::growth || in_.figures[k].why_not != rejection::none)
                continue;
            f.kind = claim_kind::growth;
            f.sign = in_.figures[k].sign; // of "were halved", too
            if (s_[in_.figures[k].at].kind == mention_kind::ratio &&
                s_.amount_of(in_.figures[k].at).in_words &&
                s_.amount_of(in_.figures[k].at).digits < decimal(100))
                f.sign = -1;
            return true;
        }
        return false;
    }

    /// "ships (35.5%), cars (12%) and phones (10.9%) increased": the verb behind the list, or 0.
    [[nodiscard]] std::size_t change_of_list(std::size_t i) const {
        if (i == 0 || !s_.is(i - 1, '(') || !s_.is(i + 1, ')')) return 0;
        bool closed = true;
        for (std::size_t k = i + 2; k < s_.size() && !s_.is_break(k); ++k) {
            if (closed && s_.is_change(k)) return k;
            if (s_.is(k, '(')) closed = false;
            if (!closed && s_.is_change(k)) return 0;
            closed = closed || s_.is(k, ')');
            if (closed && s_.is_figure(k)) return 0;
        }
        return 0;
    }

    /// "fell by €640 million, or 24%", "increased by £0.2 billion (7.7%)": the change before in percent.
    [[nodiscard]] const stated_figure* said_again(std::size_t i) const {
        if (in_.figures.empty() || in_.figures.back().kind != claim_kind::difference) return nullptr;
        for (std::size_t k = in_.figures.back().at + 1U; k < i; ++k) {
            const bool link = s_.is(k, ',') || s_.is(k, '(') || s_.is_dash(k) || s_.has(k, sense::and_word) ||
                              s_.has(k, sense::also) || s_.has(k, sense::qualifier);
            const bool base = s_.is_or(i - 1) && (s_.has(k, sense::compare) || s_.is_inside(k) ||
                                                  s_.is(k, mention_kind::time)); // "more than in 2014, or"
            if (!link && !base) return nullptr;
        }
        return &in_.figures.back();
    }

    /// "doubled", "grew 2.5 times", "2.5 times more", "eight times what it had sold in 2016": not "twice as
    /// fast".
    [[nodiscard]] bool ratio_compares(std::size_t i) const {
        const bool word = s_.amount_of(i).in_words && s_.begins_with(i, sense::multiple);
        if (word) return true;
        if (change_before(s_, i) != 0 || s_.change_behind(i) != 0) return true;
        if (s_.begins_with(i, sense::fold)) return true;
        if (tells_amount_of_base(s_, i)) return true;
        return compares_with_level(i) || is_as_much(s_, i) || time_as_much(s_, i) != 0;
    }

    /// "1.5 times the 2020 level", "half the level seen in 2014"
    [[nodiscard]] bool compares_with_level(std::size_t i) const {
        bool level = false;
        for (std::size_t k = i + 1; k < s_.size() && k <= i + 8; ++k) {
            if (s_.is_break(k) || s_.is_figure(k)) break;
            level = level || s_.has(k, sense::same_flow) || s_.has(k, sense::what) ||
                    s_.has(k, sense::level_noun) || s_.has(k, sense::level) ||
                    (s_.has(k, sense::qualifier) && s_.has(k, sense::also)) || s_.has(k, sense::which);
            if ((level || k <= i + 3) && s_.is(k, mention_kind::time)) return true;
        }
        return false;
    }

    void fraction_kind(stated_figure& f) const {
        const std::size_t b = before(s_, f.at);
        if (quantities_.is_counted(f)) return f.reject(rejection::quantity);
        if (b > 0 && b != s_.size() && s_.is(b, preposition::of) &&
            s_.is_change(b - 1)) { // a loss of a third
            f.kind = claim_kind::growth;
            return set_direction(f, b - 1);
        }
        if (b != s_.size() && s_.is(b, preposition::by)) {
            if (const std::size_t word = change_before(s_, b); word != 0) {
                f.kind = claim_kind::growth;
                return set_direction(f, word - 1);
            }
            if (take_last_sign(f)) return; // "rose by a fifth, and those to Peru by a tenth"
            if (const std::size_t change = changes_.change_of_last_level(b); change != 0) {
                f.kind = claim_kind::growth;
                return set_direction(f, change);
            }
        }
        if (const std::size_t change = s_.change_behind(f.at); change != 0) {
            f.kind = claim_kind::growth;
            return set_direction(f, change);
        }
        if (b != s_.size() && changes_by_so_much(s_, b) &&
            !s_.is(f.at + 1U, preposition::of)) { // "rose a fifth"
            f.kind = claim_kind::growth;
            return set_direction(f, b);
        }
        const bool falls_to = b != s_.size() && b > 0 && s_.is(b, preposition::to) &&
                              s_.has(b - 1, sense::down) &&
                              s_.value(f.at + 1U, sense::of_which) == 0; // "crumbled to a tenth of that"
        if (level_compared(s_, f.at) != 0 || tells_amount_of_base(s_, f.at) || falls_to)
            return part_of_base(f);
        const figure_share_reader shares(in_);
        if (shares.is_fraction_of_trade(f)) return shares.read(f);
        const bool of_what = s_.is(f.at + 1U, preposition::of) && s_.has(f.at + 2U, sense::what) &&
                             !s_.has(f.at + 3U, sense::flow_verb); // "half of what it had been in 2021"
        if ((of_what || !s_.is(f.at + 1U, preposition::of)) && compares_with_level(f.at))
            return part_of_base(f);
        f.reject(rejection::quantity);
    }

    /// "(113.6% of the level of 2021), imports $175m (141.2%)"
    [[nodiscard]] bool lists_parts_of_base(std::size_t i) const {
        if (bracket_around(s_, i) == 0) return false;
        for (const stated_figure& other : in_.figures)
            if (other.of_base) return true;
        return false;
    }

    /// "113.6% of the level of 2021", "half of what it had been": a growth by what is missing or above.
    static void part_of_base(stated_figure& f) {
        f.kind = claim_kind::growth;
        f.sign = 1;
        f.of_base = true;
    }

    const figure_scene& in_;
    const sentence& s_;
    difference_words changes_;
    quantity_words quantities_;
};

} // namespace bilatrade::detail
