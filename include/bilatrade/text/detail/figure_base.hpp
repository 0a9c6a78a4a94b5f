// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/figure_base.hpp: which figures of a sentence are levels that others are compared
// with: "against $5bn", "(2021: $5bn)". Of which time they are is for figure_times.hpp.
#pragma once

#include <bilatrade/text/detail/base_times.hpp>
#include <bilatrade/text/detail/compared_levels.hpp>
#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/text/detail/stated_figure.hpp>
#include <bilatrade/text/mention.hpp>
#include <bilatrade/value/buffer.hpp>
#include <bilatrade/value/claim.hpp>

#include <cstddef>
#include <utility>

namespace bilatrade::detail {

/// Tells the levels of before from those that are reported.
class figure_base_reader {
public:
    explicit figure_base_reader(const figure_scene& scene) noexcept : in_(scene), s_(scene.s) {}

    [[nodiscard]] bool is_base(const stated_figure& f) const {
        const std::size_t i = f.at;
        if (in_.repeat_behind(i) != 0) return false; // of another partner
        if (f.head != 0 && in_.head_of(f).is_opposite && in_.head_of(f).at > i) return false;
        const std::size_t sign =
            f.is_signed && i > 0 && !s_.amount_of(i).is_negative ? i - 1 : i; // "after -$54.5bn in May"
        return is_compared(s_, sign) || head_is_compared(f) || joins_base(i) || in_brackets(i) ||
               is_told_level(i) || is_replaced(f) || is_in_front(i) || is_what_it_was(s_, i) ||
               (possessive_time(s_, i) != 0 && (!in_.figures.empty() || base_time_reader(s_).is_base(i - 2)));
    }

private:
    /// "Compared with February ($100.9m), however, they were higher"
    [[nodiscard]] bool is_in_front(std::size_t i) const {
        return i == 3 && s_.has(0, sense::compare) && s_.is(1, mention_kind::time) && s_.is(2, '(');
    }
    /// "a deficit of $1bn has become a surplus of $2bn"
    [[nodiscard]] bool is_replaced(const stated_figure& f) const {
        if (f.head == 0) return false;
        const head& h = in_.head_of(f);
        return h.is_balance() && becomes_behind(s_, f.at) != 0;
    }

    /// "more than double the 2021 value of $2bn"
    [[nodiscard]] bool is_told_level(std::size_t i) const {
        std::size_t k = before(s_, i);
        if (k == s_.size() || k < 2 || s_.has(k, sense::with_figure)) return false; // "at $2bn"
        if (s_.is(k, preposition::of)) --k;
        if (!s_.has(k, sense::same_flow) && !s_.has(k, sense::level)) return false;
        return s_.is(k - 1, mention_kind::time) && base_time_reader(s_).is_base(k - 1);
    }

    /// "from $497 million in March and $231 million in April 2022", "against $929m, revised from $971m, in
    /// December and $816m a year earlier"
    [[nodiscard]] bool joins_base(std::size_t i) const {
        std::size_t last = in_.figures.size();
        while (last != 0 && in_.figures[last - 1].stage == claim_stage::superseded) --last;
        if (last == 0 || !in_.figures[last - 1].is_base || in_.figures[last - 1].at >= i) return false;
        bool joined = false;
        for (std::size_t k = in_.figures.back().at + 1U; k != i; ++k) {
            if (s_.has(k, sense::and_word) || s_.is(k, ','))
                joined = true;
            else if (!s_.is(k, mention_kind::time) && !s_.has(k, sense::article) &&
                     !s_.is(k, preposition::in) && !s_.is(k, ')') && !s_.has(k, sense::qualifier) &&
                     !s_.has(k, sense::also) &&
                     !(s_.has(k, sense::flow_noun) && s_.is(k + 1, preposition::of)) &&
                     !(s_.has(k, sense::flow_noun) && (s_.is_figure(k - 1) || s_.is(k - 1, ')')) &&
                       s_.has(i + 1, sense::flow_noun)) &&
                     !(s_.is(k, preposition::of) && s_.has(k - 1, sense::flow_noun)))
                return false; // "against exports of $6bn and imports of $5bn in March"
        }
        return joined;
    }

    /// "$20.9 billion (2021: $16.1 billion)", "$20.9 billion ($16.1 billion in 2021)"
    [[nodiscard]] bool in_brackets(std::size_t i) const {
        if (i < 3 || in_.figures.empty()) return false;
        if (time_in_bracket(s_, i) != 0) return true;
        if (s_.is(i - 1, ':') && s_.is(i - 2, mention_kind::time))
            return s_.time_of(i - 2).special == time_word::same_period;
        if (s_.is(i - 1, '(') && s_.is(i + 1, ')') &&
            s_.is(i - 2, mention_kind::time)) // "the level of 2021 ($26bn)"
            return base_time_reader(s_).is_base(i - 2);
        const std::size_t time = s_.is(i + 1, preposition::in) ? i + 2 : i + 1;
        return s_.is(i - 1, '(') && s_.is(time, mention_kind::time) && s_.is(time + 1, ')') &&
               (in_.figures.back().at == i - 2 ||
                (in_.figures.back().at == i - 3 &&
                 s_.is(i - 2, mention_kind::time))); // "on year ($9bn in 2023)"
    }

    /// "imports of $742bn against exports of $514bn": two flows of one time
    [[nodiscard]] bool sets_against(const stated_figure& f) const {
        if (in_.figures.empty() || in_.figures.back().head == 0) return false;
        const head& now = in_.head_of(f);
        const head& last = in_.head_of(in_.figures.back());
        return now.directed() && last.directed() && now.word != last.word;
    }

    /// "compared with a deficit of $0.1bn"
    [[nodiscard]] bool head_is_compared(const stated_figure& f) const {
        if (f.head == 0) return false;
        const std::size_t at = in_.head_of(f).at;
        if (at >= f.at || f.at - at > 3 || sets_against(f)) return false;
        if (s_.is(at, mention_kind::economy)) return false; // "and from India by 5% to $3bn"
        const std::size_t time = at - 1;                    // "against a 1985 deficit of $900m"
        std::size_t b = before(s_, at > 0 && s_.is(time, mention_kind::time) ? time : at);
        if (b != s_.size() && (s_.has(b, sense::cumulative) || s_.has(b, sense::revised))) b = before(s_, b);
        return b != s_.size() &&
               (s_.has(b, sense::compare) || s_.has(b, sense::after_level) ||
                (s_.is(b, preposition::from) && b != 0)); // not "From January to March exports were"
    }

    const figure_scene& in_;
    const sentence& s_;
};

/// "compared with 2006's $2bn of exports and $3bn of imports": of the same time.
[[nodiscard]] inline bool is_owned_by_same_time(const sentence& s, const stated_figure& a,
                                                const stated_figure& b) {
    if (possessive_time(s, a.at) == 0 || b.kind != claim_kind::level || a.head == b.head) return false;
    const std::size_t link = before(s, b.at);
    return link != s.size() && link > a.at && s.has(link, sense::and_word) && !s.has_mark(a.at, link, ',');
}

/// "$2.6bn against $2.3bn and $2.1bn": as the sentence before compared.
inline void pair_bases(const sentence& s, buffer<stated_figure>& figures) {
    for (std::size_t k = 0; k + 1 < figures.size(); ++k) {
        stated_figure& a = figures[k];
        stated_figure& b = figures[k + 1];
        const bool joined = a.is_base && b.is_base && b.at == a.at + 2U && s.has(a.at + 1U, sense::and_word);
        if (a.is_base && !b.is_base && b.at > a.at && is_owned_by_same_time(s, a, b)) {
            b.is_base = true;
            b.time = a.time;
            continue;
        }
        if (!joined || a.time != 0 || (a.head == b.head) != (b.time == 0)) continue;
        if (b.time != 0) {
            a.time = b.time; // "compared with $7bn and $5bn respectively in the same period"
        } else {
            a.nth_base = 1;
            b.nth_base = 2;
        }
    }
}

/// "exports rose 4% and imports 9% after rises of 3% and 6% respectively in 2006": the first two are of the
/// first flow and of the second.
inline void pair_changes_before(const sentence& s, buffer<stated_figure>& figures) {
    for (std::size_t k = 3; k < figures.size() && s.holds(sense::respectively); ++k) {
        const stated_figure& first = figures[k - 3];
        const stated_figure& second = figures[k - 2];
        stated_figure& a = figures[k - 1];
        stated_figure& b = figures[k];
        const bool joined = b.at == a.at + 2U && s.has(a.at + 1U, sense::and_word) &&
                            s.has(b.at + 1U, sense::respectively) && a.head == b.head;
        if (!joined || first.head == 0 || first.head == second.head) continue;
        for (const stated_figure* f : {&first, &second, &std::as_const(a), &std::as_const(b)})
            if (f->kind != claim_kind::growth || f->why_not != rejection::none) return;
        a.head = first.head;
        b.head = second.head;
        a.time = b.time;
        a.base_time = b.base_time;
        a.of_preceding = b.of_preceding;
    }
}

} // namespace bilatrade::detail
