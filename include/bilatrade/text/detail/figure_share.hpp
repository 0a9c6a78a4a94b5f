// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/figure_share.hpp: which percents and fractions are shares of a flow, and the words
// that state them. What the share is a share of is for claim_whole.hpp.
#pragma once

#include <bilatrade/text/detail/figure_share_lists.hpp>
#include <bilatrade/text/detail/figure_share_takers.hpp>
#include <bilatrade/text/detail/figure_time_words.hpp>
#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/text/detail/stated_figure.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// Tells shares from growth.
class figure_share_reader {
public:
    explicit figure_share_reader(const figure_scene& scene) noexcept
        : in_(scene), s_(scene.s), lists_(scene), takers_(scene) {}

    [[nodiscard]] bool is_share(std::size_t i) const {
        if (s_[i].kind == mention_kind::ratio) return false;
        const std::size_t b = before(s_, i);
        if (b != s_.size() && s_.is_change(b) && s_.is_change(i - 1) && s_.has(i - 1, sense::qualifier) &&
            b + 1 != i && has_share_word(b))
            return true; // "Germany's share of exports fell below 14%"
        if (b != s_.size() && s_.is_change(b) && !s_.has(b, sense::share_verb)) return false;
        if (b != s_.size() && s_.is(b, preposition::by)) return false;
        if (is_of_change(i)) return false;
        if (is_listed_part(s_, i)) return true;
        if (s_.is(i + 1, preposition::of) || s_.has(i + 1, sense::of_which) || is_of_next_whole(i))
            return true;
        if (s_.has(i + 1, sense::share) && (s_.is(i + 2, preposition::in) || s_.is(i + 2, preposition::of)) &&
            flow_behind(i + 2))
            return true;
        if (s_.has(i + 1, sense::share) &&
            (s_.is(i + 2, ')') || s_.has(i + 2, sense::of_which) || // "a 7.3% share of the total"
             (s_.is(i + 2, preposition::to) && s_.has(i + 3, sense::same_flow))))
            return true; // "(14.2 percent share)", "a 15.8 percent share to the total"
        const bool earned = b != s_.size() && s_.is(0, preposition::of) && s_.has(b, sense::earns);
        if (earned || (b != s_.size() && s_.has(b, sense::share_verb)))
            return s_.change_behind(i) == 0; // "Of Botswana's exports, diamonds earned 63%"
        if (s_.has(i + 1, sense::share) && s_.has(i - 1, sense::article) && s_.is_or(i - 2))
            return is_of_level(i); // "imports were $5bn, or a 20% share, in"
        if (s_.has(i + 1, sense::share_verb) &&
            s_.is(s_.has(i + 2, sense::article) ? i + 3 : i + 2, mention_kind::economy))
            return true;                               // "73.1 percent falls on Russia"
        if (partner_behind(i) != nullptr) return true; // "40% went to Oman, 20% to Qatar"
        if (b != s_.size() && s_.has(b, sense::of_which))
            return s_.change_behind(i) == 0; // "of which 90% was with"
        return part_before(i) != nullptr || lists_.is_of_goods_list(i) || lists_.is_fronted(i) ||
               lists_.repeats_in_brackets(i) || behind_share_word(i) || lists_.is_in_brackets(i) ||
               lists_.is_in_colon_list(i) || is_of_role(i) || goes_on(i) || is_beside_next(i) ||
               lists_.is_of_fronted_whole(i);
    }

    /// "were 21%, 17% and 9% of exports"
    [[nodiscard]] bool is_of_next_whole(std::size_t i) const {
        std::size_t k = i + 1;
        const std::size_t b = before(s_, i); // "from 66% to 54% of exports"
        if (b != s_.size() && s_.is(b, preposition::from) && s_.is(k, preposition::to)) ++k;
        while (s_.has(k, sense::and_word) || s_.is(k, ',') || s_.is(k, mention_kind::percent)) ++k;
        return k > i + 2 && s_.is(i, mention_kind::percent) && s_.is(k - 1, mention_kind::percent) &&
               s_.is(k, preposition::of) && s_.change_behind(i) == 0 && !is_of_change(k - 1);
    }
    /// "$1 billion, up from a third of that"
    [[nodiscard]] bool leads_up(std::size_t i) const {
        const std::size_t b = before(s_, i);
        return b != s_.size() && b > 0 && s_.is(b, preposition::from) && s_.is_change(b - 1);
    }

    /// "half of the increase", "60% of last year's growth", "of the market": no part of the trade.
    [[nodiscard]] bool is_of_change(std::size_t i) const {
        if (!s_.is(i + 1, preposition::of)) return false;
        std::size_t k = i + 2;
        while (k <= i + 4 && (s_.has(k, sense::article) || s_.is(k, mention_kind::time) || s_.is(k, 's') ||
                              s_.has(k, sense::neutral)))
            ++k;
        std::size_t noun = i + 2;
        bool of_economy = false, of_flow = false;
        while (noun <= i + 6 &&
               (s_.has(noun, sense::article) || s_.is(noun, mention_kind::economy) || s_.is(noun, 's') ||
                s_.has(noun, sense::neutral) || s_.has(noun, sense::total) ||
                s_.has(noun, sense::possessive) || s_.may_name_goods(noun))) {
            of_economy = of_economy || s_.is(noun, 's');
            of_flow = of_flow || s_.has(noun, sense::flow_noun);
            ++noun;
        }
        const std::size_t verb = before(s_, i); // "Russia supplied 27 pct of Germany's gas"
        if (of_economy && verb != s_.size() && !of_flow && !s_.has(noun, sense::flow_noun) &&
            s_.value(verb, sense::flow_verb) == static_cast<int>(flow_word::exports))
            return true;
        if (s_.has(noun, sense::role) || (s_.has(noun, sense::noise) && !s_.has(noun, sense::flow_noun) &&
                                          !s_.has(noun, sense::earnings) && !s_.is_change(noun)))
            return true; // "20 pct of the Japanese market", "of domestic demand"
        return k != i + 2 && s_.is_change(k) && !s_.has(k, sense::qualifier) && !s_.has(k, sense::compare) &&
               !s_.has(k + 1, sense::flow_noun) && !s_.has(k, sense::flow_noun);
    }

    /// "China took a third of them, India 12% and Japan, at 5%, hardly any": goes on about the whole of the
    /// share before.
    [[nodiscard]] bool continues(std::size_t i) const {
        if (in_.figures.empty() || s_.change_behind(i) != 0) return false;
        const stated_figure& last = share_before();
        if (last.kind != claim_kind::share || last.why_not != rejection::none) return false;
        if (time_in_bracket(s_, i) != 0) return true; // "38% (in 2020 - 21%)"
        const bool then = s_.is(i + 1, preposition::in) && s_.is(i + 2, mention_kind::time);
        if (then && s_.is(i - 1, '(') && s_.is(i + 3, ')')) return true; // "40% in 2021 (28% in 2020)"
        if (then && s_.has(i - 1, sense::and_word) && s_.is(i - 2, mention_kind::time)) return true;
        if (then && s_.is(i - 1, ',') && s_.is(i - 2, mention_kind::time) && last.at + 4U == i)
            return true;                           // "7.4% in 2022, 7.9% in 2021"
        if (follows_next_time(s_, i)) return true; // "and in 1991 less than 5%"
        if (next_goods_begin(i, last.at) != i)
            return true; // "made up 56% of exports, bananas 2% and tuna 1%"
        const std::size_t b = before(s_, i);
        bool named = b != s_.size() && b > last.at && s_.has(b, sense::compare); // ", against 21.9%"
        const std::size_t led = led_from(i, last.at);
        const bool same = b != s_.size() && b > 0 && s_.has(b, sense::happened) && is_it_or_they(s_, b - 1);
        named = named || (b != s_.size() && b > last.at && s_.has(b, sense::earns)); // "tea brings 9%"
        named = named || led != 0 || leads_back(i, last.at) || same; // "; in 1991 it was 4.9 per cent"
        for (std::size_t k = behind_figure(s_, last.at); k < i; ++k) {
            const bool ranks = s_.is(k + 1, mention_kind::economy) || s_.is(k + 2, mention_kind::economy);
            if (s_.is(k, '(') && k < in_.figures.back().at && &last != &in_.figures.back()) {
                while (k + 1 < i && !s_.is(k, ')')) ++k; // "41% of imports ($2m), and China 14%"
                continue;
            }
            const bool changes = s_.is_change(k) && k != led && !(same && s_.has(k, sense::qualifier));
            if ((changes && !ranks) || s_.is(k, '(')) return false; // "behind only Italy with"
            if (s_.has(k, sense::share) && flow_behind(k))
                return false; // "and its share in Peru's imports from"
            named = named || s_.is(k, mention_kind::economy);
        }
        return named;
    }

    /// The last figure, or the one before what is told beside it: "1% of them go to Peru ($2bn), and 2% to"
    [[nodiscard]] const stated_figure& share_before() const {
        const std::size_t n = in_.figures.size();
        const bool aside = n > 1 && bracket_around(s_, in_.figures[n - 1].at) != 0;
        return in_.figures[aside ? n - 2 : n - 1];
    }

    /// Where the goods begin that alone stand between a figure and the one before it, or `i`.
    [[nodiscard]] std::size_t next_goods_begin(std::size_t i, std::size_t last) const {
        const std::size_t end = s_.is(i - 1, preposition::whose) ? i - 1 : i; // "vehicles for 15%"
        std::size_t begin = end;
        while (begin > last + 1 && is_product_word(s_, begin - 1) && !s_.has(begin - 1, sense::and_word))
            --begin;
        std::size_t gap = begin;
        while (gap > last + 1 && (s_.has(gap - 1, sense::and_word) || s_.is(gap - 1, ',') ||
                                  s_.is(gap - 1, preposition::of) || s_.has(gap - 1, sense::of_which) ||
                                  s_.is(gap - 1, mention_kind::time) || s_.is_inside(gap - 1)))
            --gap;
        const bool behind = gap == last + 1 || (gap > last + 1 && in_.head_at(gap - 1) != 0 && gap < begin &&
                                                !figure_between(s_, last, i)); // "half of income and tea 9%"
        return behind && gap < begin && !names_nothing(s_, begin, end) ? begin : i;
    }
    /// "32.6% in 2022, down from a peak of 38.9%": the place of the word of change, or 0.
    [[nodiscard]] std::size_t led_from(std::size_t i, std::size_t last) const {
        std::size_t k = before(s_, i);
        if (k == s_.size()) return 0;
        if (k > last + 2 && s_.is(k, preposition::of) &&
            (s_.has(k - 1, sense::level) || s_.has(k - 1, sense::neutral)))
            k = before(s_, k - 1); // "from a peak of"
        return k != s_.size() && k > last + 1 && s_.is(k, preposition::from) && s_.is_change(k - 1) ? k - 1
                                                                                                    : 0;
    }

    /// "has come down to 17.6% in 2023 from 38% two years ago"
    [[nodiscard]] bool leads_back(std::size_t i, std::size_t last) const {
        const std::size_t from = before(s_, i), to = before(s_, last);
        if (from == s_.size() || !s_.is(from, preposition::from) || to == s_.size() ||
            !s_.is(to, preposition::to))
            return false;
        for (std::size_t k = last + 1; k < from; ++k)
            if (!s_.is(k, mention_kind::time) && !s_.has(k, sense::preposition) && !s_.is(k, ','))
                return false;
        return true;
    }

    /// "and a third to China", "20% from Laos": of the whole of the share before; null where not told so.
    [[nodiscard]] const party* partner_behind(std::size_t i) const {
        if (in_.figures.empty() || s_.change_behind(i) != 0) return nullptr;
        const stated_figure& last = share_before();
        if (last.kind != claim_kind::share || last.why_not != rejection::none) return nullptr;
        const std::size_t at = s_.has(i + 2, sense::article) ? i + 3 : i + 2;
        for (const party& p : in_.parties)
            if (((p.at == at &&
                  (ties_partner(p.by) || (p.by == tie::whose && s_.is(i + 1, preposition::whose)) ||
                   (p.by == tie::in && s_.has(last.at + 1U, sense::share_verb)))) ||
                 (p.at + 1U == i && (p.by == tie::of || ties_partner(p.by)))) &&
                p.as == reference::named && !p.is_place)
                return &p; // "…, that of Canada 2.7%"
        return nullptr;
    }

    /// "half of its exports", "a fifth of this": not "half of the workers".
    [[nodiscard]] bool is_fraction_of_trade(const stated_figure& f) const {
        if (is_of_change(f.at) || leads_up(f.at)) return false;
        if (partner_behind(f.at) != nullptr || is_part_of_named(s_, f.at)) return true;
        if (s_.has(f.at + 1U, sense::of_which)) return f.head != 0 || f.is_anaphoric;
        if (const std::size_t b = before(s_, f.at); b != s_.size() && s_.has(b, sense::share_verb) &&
                                                    f.head != 0 && in_.head_of(f).at < f.at &&
                                                    !s_.is(f.at + 1U, preposition::of))
            return s_[f.at + 1U < s_.size() ? f.at + 1U : f.at].kind == mention_kind::mark;
        if (!s_.is(f.at + 1U, preposition::of) || f.head == 0) return false;
        return in_.head_of(f).at > f.at || (is_of_total(s_, f.at) && is_of_level(f.at)) ||
               s_.has(f.at + 2U, sense::same_flow) || s_.has(f.at + 2U, sense::article) ||
               s_.has(f.at + 2U, sense::the_latter);
    }

    void read(stated_figure& f) const {
        f.kind = claim_kind::share;
        f.sign = 1;
        f.of_level = is_of_level(f.at);
        if (const stated_figure* part = part_before(f.at); part != nullptr) {
            f.product_begin = part->product_begin;
            f.product_end = part->product_end;
            f.is_part = true;
        } else if (f.of_level && in_.figures.back().is_part && s_.value(f.at + 1U, sense::of_which) == 1) {
            f.product_begin =
                in_.figures.back().product_begin; // "of which cars were $3bn, or 40% of the total"
            f.product_end = in_.figures.back().product_end;
            f.is_part = true;
        }
        f.of_last_whole = !is_part_of(s_, f.at) && !s_.has(f.at + 1U, sense::of_which) &&
                          (continues(f.at) || (goes_on(f.at) && !lists_.is_in_brackets(f.at)) ||
                           partner_behind(f.at) != nullptr || lists_.is_follower(f.at));
        if (f.of_last_whole && !in_.figures.empty() && s_.is(before(s_, f.at), preposition::from) &&
            share_before().partner)
            f.partner = share_before().partner; // "Russia's part shrank to 3.9% from 9.3%"
        if (const party* p = partner_behind(f.at); p != nullptr && f.of_last_whole) f.partner = p->who;
        const percent_list list = listed_parts(s_, f.at);
        if (takers_.has_whole_in_front(f)) {
            f.head = 1; // "Of Turkey's imports, Russia supplied 16%"
            f.partner = takers_.named_before(f.at);
        }
        if (list.count > 1) f.partner = list.with_names ? takers_.named_before(f.at) : takers_.nth(list);
        f.of_several = list.count == 1 && takers_.are_two(f.at);
        for (const party& p : in_.parties)
            if (s_.has(f.at + 1U, sense::share_verb) && p.at > f.at && p.at <= f.at + 3U &&
                p.as == reference::named)
                f.partner = p.who;                // "73.1 percent falls on Russia"
        if (s_.has(f.at + 1U, sense::of_which)) { // "64% of these exports", "12% of it"
            const std::size_t end = s_.has(f.at + 2U, sense::flow_noun) ? f.at + 2U : f.at + 1U;
            f.span_end = s_[end].end;
        } else if (is_part_of(s_, f.at) && behind_figure(s_, f.at) == f.at + 1U) {
            take_whole_into_span(f);
        }
    }

private:
    /// "of which crude oil was R39.2 billion, or 98.5%", "R39.2 billion (98.5%)", "crude oil (R39.2 billion,
    /// 98.5%)": the goods whose part that is.
    [[nodiscard]] const stated_figure* part_before(std::size_t i) const {
        if (in_.figures.empty() || !s_.is(i, mention_kind::percent) || s_.change_behind(i) != 0)
            return nullptr;
        const stated_figure& last = in_.figures.back();
        if (last.product_end == last.product_begin || last.why_not != rejection::none ||
            last.kind != claim_kind::level)
            return nullptr;
        if (last.at > 0 && s_.is(last.at - 1U, '(') && s_.is(i + 1, ')'))
            return last.at + 2U == i || (last.at + 3U == i && s_.is_or(i - 1)) ? &last : nullptr;
        if (!last.is_part) return nullptr;
        std::size_t next = last.at + 1U;
        if (s_.is(next, preposition::of) || s_.has(next, sense::of_which)) // "$3bn of these exports, or 83%"
            while (next < i && !s_.is(next, ',') && !s_.is_or(next) && !s_.is_break(next)) ++next;
        if (s_.is(next, ',')) ++next;
        const bool again = next + 1 == i && (s_.is_or(next) || (s_.is(next, '(') && s_.is(i + 1, ')')));
        const bool closes = i + 1 >= s_.size() || s_[i + 1].kind == mention_kind::mark;
        return again && closes ? &last : nullptr;
    }
    /// "a 37.8% share in Namibia's total imports": not in a bank.
    [[nodiscard]] bool flow_behind(std::size_t i) const {
        for (const head& h : in_.heads)
            if (!h.is_noise && h.at > i &&
                (h.at - i <= 4 || (h.at - i <= 8 && s_.is_inside(i) && s_.is(h.at - 1U, 's'))))
                return true; // "in the FOB value of Peru's exports"
        return false;
    }
    /// "Oman was the leading source with 18 per cent"
    [[nodiscard]] bool is_of_role(std::size_t i) const {
        const std::size_t b = before(s_, i);
        if (b == s_.size() || b < 2 || !s_.is(i, mention_kind::percent) || !s_.has(b, sense::with_figure))
            return false;
        if (is_called_by_role(s_, s_.is(b - 1, ',') ? b - 2 : b - 1) && !figure_between(s_, 0, i))
            return s_.change_behind(i) == 0; // "The main markets were Oman, at 33%, and Laos, at 9%"
        if (!s_.is(b, preposition::with)) return false;
        for (const head& h : in_.heads)
            if (h.at < b && (h.is_role ? b - h.at <= 2 : is_behind_role(s_, h)) &&
                !figure_between(s_, h.at, i))
                return s_.change_behind(i) == 0;
        return false;
    }
    /// "The main origins of imports were": a flow of its own.
    [[nodiscard]] bool names_flow_before(std::size_t i) const {
        for (const head& h : in_.heads)
            if (h.at < i && !h.is_noise && !h.is_verb && !h.is_repeat) return true;
        return false;
    }
    /// Behind a sentence that told a share: "Spain (11.4%) and Peru (10.9%) came next", "China followed with
    /// 17%", "Singapore had 16%".
    [[nodiscard]] bool goes_on(std::size_t i) const {
        const std::size_t b = before(s_, i);
        if (!in_.state.last_was_share || !s_.is(i, mention_kind::percent) || s_.change_behind(i) != 0)
            return false;
        if (b == s_.size() || b == 0 || !in_.state.last_whole.reporter || names_flow_before(i)) return false;
        if (s_.is(b, '(')) return s_.is(i + 1, ')') && s_.is(b - 1, mention_kind::economy);
        const bool down = s_.is(b, preposition::to) && s_.is_change(b - 1);
        if (down || s_.has(b, sense::happened)) { // "By 1990 it was down to 12.7%", "It had been 10.1%"
            for (std::size_t k = down ? b - 1 : b; k-- > 0 && b - k <= 4;)
                if (is_it_or_they(s_, k)) return true;
            if (down) return false;
        }
        const bool has =
            s_.has(b, sense::flow_verb) || s_.has(b, sense::auxiliary) || s_.has(b, sense::share_verb);
        if (!has && !s_.is(b, preposition::with)) return false;
        std::size_t subject = b;
        if (subject > 0 && s_.is(subject - 1, ',')) // "South Africa, its old market, took"
            for (--subject; subject > 0 && !s_.is(subject - 1, ',');) --subject;
        for (std::size_t k = subject; k-- > 0 && subject - k <= 3;)
            if (s_.is(k, mention_kind::economy)) return !figure_between(s_, k, i);
        return false;
    }
    /// "Italy accounted for 23.6% of the trade; Türkiye was next with $2.5 billion, or 12.8%"
    [[nodiscard]] bool is_beside_next(std::size_t i) const {
        if (i < 3 || !s_.is(i, mention_kind::percent) || !s_.is_or(i - 1) || s_.change_behind(i) != 0)
            return false;
        const bool again = in_.state.last_was_share && s_.is(i + 1, mention_kind::mark);
        return s_.is(s_.is(i - 2, ',') ? i - 3 : i - 2, mention_kind::money) &&
               (lists_.follows_share() || again);
    }
    /// "its share rose to 41%", "a share of 12%", "the part of the region went up from 24%"
    [[nodiscard]] bool behind_share_word(std::size_t i) const {
        const std::size_t b = before(s_, i);
        const bool moved = b != s_.size() && (s_.is(b, preposition::to) || s_.is(b, preposition::from) ||
                                              s_.is(b, preposition::in));
        for (std::size_t k = i; k-- > 0 && i - k <= 15;) {
            if (s_.has(k, sense::share)) return true;
            if (s_.is(k, ':') && k + 1 == i) continue; // "its share in the trade of Laos: 19.2%"
            if (s_.is_break(k) || s_.has(k, sense::noise)) return false; // "as a share of GDP"
            if ((s_.is_figure(k) || s_.is_change(k)) && !moved) return false;
            if (s_.is_figure(k) && s_[k].kind != mention_kind::percent) return false;
        }
        return false;
    }

    [[nodiscard]] bool has_share_word(std::size_t i) const {
        for (std::size_t k = i; k-- > 0 && i - k <= 8 && !s_.is_break(k) && !s_.is_figure(k);)
            if (s_.has(k, sense::share)) return true;
        return false;
    }

    /// "$152 billion, or 35.2 percent of all that it sold", "€23.1 billion, that is 50.7% of the total"
    [[nodiscard]] bool is_of_level(std::size_t i) const {
        if (in_.figures.empty()) return false;
        const stated_figure& level = in_.figures.back();
        if (level.kind != claim_kind::level || level.why_not != rejection::none) return false;
        const bool goods = level.product_begin > level.span_begin; // "$3bn worth of tea, a third of"
        for (std::size_t k = level.at + 1U; k < i; ++k) {
            if (goods && s_[k].begin < level.product_end) continue;
            const bool link =
                s_.is(k, ',') || s_.is(k, '(') || s_.is_dash(k) || s_.is(k, ')') ||
                s_.is(k, mention_kind::time) || s_.has(k, sense::also) || s_.has(k, sense::and_word) ||
                s_.has(k, sense::article) || s_.has(k, sense::qualifier) || s_.has(k, sense::clause) ||
                s_.has(k, sense::level) || s_.has(k, sense::share_verb) || s_.is(k, preposition::in) ||
                s_.has(k, sense::share) || (s_.is(k, preposition::of) && s_.has(k - 1, sense::share)) ||
                (s_.is(k, mention_kind::economy) && s_.has(k - 1, sense::preposition)) ||
                (s_.has(k, sense::preposition) && s_.is(k + 1, mention_kind::economy)) ||
                s_.value(k, sense::total) == 2 || s_.has(k, sense::relative) || // "abroad, which is"
                (level.head != 0 && in_.head_of(level).at == k); // "Coal worth $2bn was exported, a tenth"
            if (!link) return false;
        }
        return true;
    }

    void take_whole_into_span(stated_figure& f) const {
        std::size_t end = f.at + 1U;
        if (f.head == 0 || in_.head_of(f).at < f.at) { // "91.4% of that"
            while (end + 1 < s_.size() && s_.is(end + 1, mention_kind::word) && end - f.at < 3) ++end;
        } else {
            const head& whole = in_.head_of(f);
            end = whole.at;
            const std::size_t with = whole.partner_party != 0 ? in_.parties[whole.partner_party - 1U].at : 0;
            if (with > end && !s_.has(with - 2U, sense::moves)) end = with;
        }
        if (end < s_.size()) f.span_end = s_[end].end;
    }

    const figure_scene& in_;
    const sentence& s_;
    figure_share_list_reader lists_;
    figure_share_taker_reader takers_;
};

} // namespace bilatrade::detail
