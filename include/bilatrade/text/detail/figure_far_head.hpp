// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/figure_far_head.hpp: flows that a figure belongs to though another one, or none,
// stands nearest. Looks at one sentence only; what stands beside a figure is for figure_head.hpp.
#pragma once

#include <bilatrade/text/detail/change_words.hpp>
#include <bilatrade/text/detail/compared_levels.hpp>
#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/text/detail/opening_goods.hpp>
#include <bilatrade/text/detail/stated_figure.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// Finds flows by their index plus one, 0 where there is none.
class far_head_reader {
public:
    explicit far_head_reader(const figure_scene& scene) noexcept : in_(scene), s_(scene.s) {}

    /// "against $2bn the other way", "the $2bn that flowed in the opposite direction"
    [[nodiscard]] std::size_t went_back(std::size_t i) const {
        std::size_t back = i + 1;
        while (back < i + 4 && s_.is(back, mention_kind::word) && !s_.has(back, sense::opposite)) ++back;
        for (std::size_t k = 0; k != in_.heads.size(); ++k)
            if (in_.heads[k].at == back && in_.heads[k].is_opposite) return k + 1;
        return 0;
    }
    /// "covered half of imports, which rose by $38m to $610m": what stands right before the clause.
    [[nodiscard]] std::size_t of_relative(std::size_t i) const {
        for (std::size_t k = i; k-- > 1 && !s_.is_break(k) && !s_.is(k, ',');) {
            if (in_.head_at(k) != 0 || s_.is(k, mention_kind::economy)) return 0;
            if (!s_.has(k, sense::relative) || !s_.is(k - 1, ',')) continue;
            const std::size_t h = k > 1 ? in_.head_at(k - 2) : 0;
            const bool plain = h > 1 && !in_.heads[h - 1].is_verb && !in_.heads[h - 1].is_noise;
            return plain && (s_.has(k + 1, sense::level) || changes_by_verb(s_, k + 1)) ? h : 0;
        }
        return 0;
    }
    /// "€394 million – Latvian exports to Russia": an item that opens with its figure.
    [[nodiscard]] std::size_t behind_dash(std::size_t i) const {
        if (i > 1 || (i == 1 && !s_.is(0, '*')) || !(s_.is_dash(i + 1) || s_.is(i + 1, ':'))) return 0;
        for (std::size_t k = i + 2; k < s_.size() && k <= i + 9; ++k) {
            if (s_.is_figure(k) || s_.is_break(k) || s_.is(k, ',')) return 0;
            if (const std::size_t h = in_.head_at(k); h != 0) return in_.heads[h - 1].is_noise ? 0 : h;
        }
        return 0;
    }
    /// "Vanilla brought home $580m in 2019, a quarter of Madagascar's exports": of which it is a part.
    [[nodiscard]] std::size_t of_told_part(std::size_t i) const {
        const std::size_t part = part_told_behind(s_, i);
        const word_run goods = part != 0 ? goods_of_told_part(s_, i) : word_run{};
        if (goods.end == goods.begin) return 0;
        for (const head& h : in_.heads)
            if (h.at < i && !h.is_noise) return 0;
        for (std::size_t k = part + 1; k < s_.size() && !s_.is_figure(k) && !s_.is(k, ','); ++k)
            if (const std::size_t h = in_.head_at(k); h != 0) return in_.is_directed(h) ? h : 0;
        return 0;
    }
    /// The flow behind a figure whose words lead there.
    [[nodiscard]] std::size_t behind(std::size_t i) const {
        if (const std::size_t those = in_.repeat_behind(i); those != 0) return those;
        for (const auto find :
             {&far_head_reader::moved_right, &far_head_reader::led_from, &far_head_reader::led_by_change,
              &far_head_reader::told_next, &far_head_reader::ranks_among})
            if (const std::size_t h = (this->*find)(i); h != 0) return h;
        return 0;
    }

    /// "Exports were $6bn and imports $7bn, up 21% and 24%": of as many levels as changes the one in its
    /// place, index plus one of its flow, or 0.
    [[nodiscard]] std::size_t of_two_levels(std::size_t i) const {
        const std::size_t told = in_.figures.size();
        if (!s_.is(i, mention_kind::percent) || told < 2) return 0;
        const bool second = in_.figures.back().kind == claim_kind::growth;
        if (second && (told < 3 || !leads_to_next(in_.figures.back().at, i) || goes_on(i))) return 0;
        const stated_figure& last = in_.figures[told - (second ? 2 : 1)];
        const stated_figure& first = in_.figures[told - (second ? 3 : 2)];
        const bool levels = first.kind == claim_kind::level && last.kind == claim_kind::level &&
                            first.why_not == rejection::none && last.why_not == rejection::none &&
                            !first.is_base && !last.is_base && first.head != 0 && last.head != 0 &&
                            first.head != last.head && first.twin == 0 && last.twin == 0;
        if (!levels || !in_.head_of(first).directed() || !in_.head_of(last).directed()) return 0;
        if (second) return in_.figures.back().head == first.head ? last.head : 0;
        std::size_t next = i + 1;
        while (next <= i + 5 && next < s_.size() && !s_.is_figure(next)) ++next;
        const std::size_t end = in_.head_of(last).at > last.at ? in_.head_of(last).at : last.at;
        const bool behind = s_.is(end + 1U, ',') || s_.is(end + 1U, '(');
        return behind && leads_to_next(end, i) && s_.is(next, mention_kind::percent) &&
                       s_.has_sense(i + 1, next, sense::and_word) && leads_to_next(i, next) && !goes_on(next)
                   ? first.head
                   : 0;
    }

    /// "a surplus of $8bn (€7bn) in its trade with Oman": of the surplus.
    [[nodiscard]] bool is_of_balance(std::size_t i, std::size_t right) const {
        const std::size_t b = s_.is(i - 1, '(') && i > 2 ? before(s_, i - 2) : before(s_, i);
        if (in_.heads[right - 1].is_noise || in_.heads[right - 1].word != flow_word::turnover ||
            b == s_.size() || b == 0 || !s_.is(b, preposition::of))
            return false;
        const std::size_t left = in_.head_at(b - 1);
        return left != 0 && in_.heads[left - 1].is_balance();
    }

    /// "Exports were $6bn and imports $7bn, compared with $5bn and $4bn", "Exports made up $4bn of the
    /// turnover (+57%)": not of the nearest flow, which is `left`.
    [[nodiscard]] std::size_t told_beside(std::size_t i, std::size_t left) const {
        const std::size_t count = in_.figures.size();
        if (left == 0 || count == 0) return left;
        const stated_figure& last = in_.figures.back();
        const head& h = in_.heads[left - 1];
        if (last.head != 0 && last.head < left && last.at < h.at && s_.is(h.at + 1U, '(') && i <= h.at + 3U &&
            s_.is(last.at + 1U, preposition::of))
            return last.head;
        if (count < 2 || last.head != left || !is_compared(s_, i) || !s_.has(i + 1, sense::and_word) ||
            !s_.is_figure(i + 2))
            return left;
        const stated_figure& first = in_.figures[count - 2];
        const bool sides = first.kind == claim_kind::level && last.kind == claim_kind::level &&
                           first.head != 0 && first.head < left && in_.heads[first.head - 1U].directed() &&
                           h.directed();
        return sides ? first.head : left;
    }

    /// "bought 92% of the soybeans that Brazil exported": who sold them is told behind.
    [[nodiscard]] std::size_t flow_of_goods(std::size_t i) const {
        if (s_.is(i, mention_kind::money) || !s_.is(i + 1, preposition::of)) return 0;
        std::size_t k = i + 2;
        while (s_.has(k, sense::total) || (s_.has(k, sense::article) && !s_.has(k, sense::relative))) ++k;
        const std::size_t goods = k;
        while (s_.may_name_goods(k) || s_.has(k, sense::measure_unit) ||
               (k > goods && s_.has(k, sense::and_word)))
            ++k;
        const bool done = k != goods && s_.has(k, sense::flow_verb) && s_.is(k + 1, preposition::by);
        if (done && s_.is(s_.before_article(k + 3) == k + 1 ? k + 3 : k + 2, mention_kind::economy))
            return in_.head_at(k); // "of all goods imported by Peru"
        if (k == goods || !s_.has(k, sense::relative)) return 0;
        ++k;
        while (s_.has(k, sense::article)) ++k;
        if (!s_.is(k, mention_kind::economy)) return 0;
        ++k;
        while (s_.has(k, sense::auxiliary) || s_.has(k, sense::also)) ++k;
        return in_.head_at(k);
    }

private:
    /// ", up by", "and down": only such words stand between two figures.
    [[nodiscard]] bool leads_to_next(std::size_t from, std::size_t to) const {
        for (std::size_t k = from + 1; k < to; ++k) {
            const bool mark = s_.is(k, ',') || s_.is(k, '(') || s_.is(k, '+') || s_.is_dash(k);
            if (!mark && !s_.is_change(k) && !s_.has(k, sense::and_word) && !s_.has(k, sense::also) &&
                !s_.has(k, sense::qualifier) && !s_.is(k, preposition::by) && !s_.is(k, preposition::of))
                return false;
        }
        return true;
    }
    /// "up 21%, 24% and 12%": more of them than flows.
    [[nodiscard]] bool goes_on(std::size_t i) const {
        std::size_t k = i + 1;
        while (s_.is(k, ',') || s_.has(k, sense::and_word)) ++k;
        return s_.is(k, mention_kind::percent);
    }
    /// "exports were $450 million, and goods from Fiji worth $74 million went the other way": what is worth
    /// so much is moved by the verb behind it, where its statement has no flow before it.
    [[nodiscard]] std::size_t moved_right(std::size_t i) const {
        const std::size_t b = before(s_, i);
        if (b == s_.size() || !s_.has(b, sense::worth)) return 0;
        for (std::size_t k = b;
             k-- > 0 && !s_.is_break(k) && !s_.is(k, ',') && !s_.has(k, sense::and_word);) {
            if (in_.head_at(k) != 0) return 0;
        }
        for (std::size_t k = i + 1; k < s_.size() && k <= i + 4 && !s_.is(k, ','); ++k) {
            for (std::size_t h = 0; h != in_.heads.size(); ++h) {
                const head& moved = in_.heads[h];
                if (moved.at == k) return moved.is_noise || !moved.is_passive ? 0 : h + 1;
            }
        }
        return 0;
    }

    /// "From $8 million in 2003, Vietnam's exports to Angola rose to $65 million"
    [[nodiscard]] std::size_t led_from(std::size_t i) const {
        if (!s_.is(0, preposition::from) || !s_.is(i, mention_kind::money) || !is_compared(s_, i)) return 0;
        for (std::size_t k = 0; k != i; ++k)
            if (s_.is_figure(k) || in_.head_at(k) != 0) return 0;
        const std::size_t h = first_behind(i);
        return h != 0 && is_main_clause(i, in_.heads[h - 1]) ? h : 0;
    }

    /// "Following a 2.6% increase in July, exports fell 3.5% in August"
    [[nodiscard]] std::size_t led_by_change(std::size_t i) const {
        if (!s_.has(0, sense::after_level) || i > 3 || !s_.is(i, mention_kind::percent) ||
            s_.change_behind(i) == 0)
            return 0;
        const bool first = first_behind(i) == 1;
        return first && is_main_clause(i, in_.heads[0]) && !figure_between(s_, i, in_.heads[0].at) ? 1 : 0;
    }

    /// "€10.1 billion. That's what Poland sold to Ukraine"
    [[nodiscard]] std::size_t told_next(std::size_t i) const {
        const std::size_t h = s_.is(i + 1, '.') ? first_behind(i) : 0;
        return h != 0 && in_.heads[h - 1].at - i <= 9 ? h : 0;
    }

    /// "Steel worth $1.2 billion was the largest item among the Turkish exports", "Gas, at $3bn, was Peru's
    /// main export to Chile", "Apparel, at $1bn, made up half of Peru's exports", "Rice came to $1bn, or half
    /// of"
    [[nodiscard]] std::size_t ranks_among(std::size_t i) const {
        const std::size_t next = s_.is(i + 1, ',') ? i + 2 : i + 1;
        if (makes_up_part(i, next)) {
            const std::size_t part = past_rank(next + 1);
            const bool told = s_.is(part, mention_kind::percent) || s_.is(part, mention_kind::fraction);
            return told ? flow_among(part + 1) : 0;
        }
        if (!s_.has(next, sense::level)) return 0;
        const std::size_t k = past_rank(next + 1);
        const bool called = s_.has(k - 1, sense::neutral) || s_.has(k - 1, sense::qualifier);
        if (const std::size_t h = called ? in_.head_at(k) : 0; h != 0 && in_.heads[h - 1].directed())
            return in_.heads[h - 1].is_noise || in_.heads[h - 1].is_verb ? 0 : h;
        return flow_among(k);
    }
    /// Whether goods, not a partner, and no flow stand before a figure, and what they make up behind it.
    [[nodiscard]] bool makes_up_part(std::size_t i, std::size_t next) const {
        const bool set_off = s_.is(i + 1, ',') || s_.has(before(s_, i), sense::worth);
        return set_off && (s_.has(next, sense::share_verb) || s_.is_or(next)) && first_behind(0) == 1 &&
               in_.heads[0].at > i && !s_.is(i - 1, '(') && !is_of_party(i);
    }
    /// "the largest item", "Peru's main": the first mention behind such words.
    [[nodiscard]] std::size_t past_rank(std::size_t k) const {
        while (s_.has(k, sense::article) || s_.has(k, sense::neutral) || s_.has(k, sense::qualifier) ||
               s_.has(k, sense::also) || s_.has(k, sense::goods) || s_.has(k, sense::possessive) ||
               s_.is(k, mention_kind::economy) || s_.is(k, 's'))
            ++k;
        return k;
    }
    /// "(the largest) of Peru's exports", "(the largest item) among the Turkish exports"
    [[nodiscard]] std::size_t flow_among(std::size_t k) const {
        const bool among = s_.is(k, preposition::of) || s_.is(k, preposition::between);
        const std::size_t h = among ? first_behind(k) : 0;
        if (h == 0) return 0;
        const head& flow = in_.heads[h - 1];
        const bool near = flow.at <= k + 5U && !figure_between(s_, k, flow.at);
        return near && flow.directed() && !flow.is_noise ? h : 0;
    }

    /// "Kenya took $1bn, or half of the exports": of a partner, not of goods.
    [[nodiscard]] bool is_of_party(std::size_t i) const {
        return !in_.parties.empty() && in_.parties[0].at < i && in_.parties[0].by != tie::adjective;
    }

    [[nodiscard]] std::size_t first_behind(std::size_t i) const {
        for (std::size_t h = 0; h != in_.heads.size(); ++h)
            if (in_.heads[h].at > i) return h + 1;
        return 0;
    }

    /// The flow of what follows the words that a sentence opens with, and a comma.
    [[nodiscard]] bool is_main_clause(std::size_t i, const head& flow) const {
        return !flow.is_noise && flow.at <= i + 10U && s_.has_mark(i, flow.at, ',');
    }

    const figure_scene& in_;
    const sentence& s_;
};

} // namespace bilatrade::detail
