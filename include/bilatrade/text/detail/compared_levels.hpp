// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/compared_levels.hpp: whether the words before an amount make it one that others are
// compared with. Which figures of a sentence are such levels is for figure_base.hpp.
#pragma once

#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/text/detail/sentence.hpp>
#include <bilatrade/text/mention.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// "a 12% increase over $9bn": what stands at a place compares, whatever it can say of an amount.
[[nodiscard]] inline bool follows_change(const sentence& s, std::size_t i) {
    return i > 1 && s.has(i, sense::compare) && s.is_change(i - 1) && s.is_figure(i - 2);
}

[[nodiscard]] inline bool leads_to_year_before(const sentence& s, std::size_t i) {
    const std::size_t next = s.has(i + 1, sense::recorded) ? i + 2 : i + 1; // "reached in"
    const std::size_t time = s.is(next, preposition::in) ? next + 1 : next;
    return s.is(time, mention_kind::time) && s.time_of(time).special == time_word::year_before;
}

/// "up 11%", "a drop of 9%", "up by a modest 2%": a percentage that is the size of a change.
[[nodiscard]] inline bool is_of_change(const sentence& s, std::size_t percent) {
    if (s.is_change(percent - 1) || s.has(percent - 1, sense::qualifier)) return true;
    const std::size_t b = before(s, percent);
    return b != s.size() && b > 0 && (s.is(b, preposition::by) || s.is_change(b) || s.is_change(b - 1));
}

/// "up (on)", "up 11% (on)", "a gain of 14%, or $4m, (on)": whether a change is told right before a place, by
/// itself or with its size, of two sizes the first.
[[nodiscard]] inline bool ends_change(const sentence& s, std::size_t at) {
    if (s.is_change(at - 1)) return true;
    const std::size_t last = s.is(at - 1, ',') ? at - 2 : at - 1;
    if (!s.is_figure(last)) return false;
    if (last > 2 && s.is_or(last - 1)) {
        const std::size_t first = s.is(last - 2, ',') ? last - 3 : last - 2;
        if (s.is_figure(first)) return is_of_change(s, first);
    }
    return s.is(last, mention_kind::percent) && is_of_change(s, last);
}

[[nodiscard]] inline bool is_compared(const sentence& s, std::size_t i) {
    bool article = false;
    const bool of_time = s.is(i + 1, preposition::of) && s.is(i + 2, mention_kind::time);
    for (std::size_t k = i; k-- > 0;) {
        if (article && of_time && (s.has(k, sense::exceeds) || s.has(k, sense::qualifier)))
            return true; // "exceeding the $5bn of 2021"
        if (s.has(k, sense::compare)) {
            // "more than $5bn" qualifies; "less than the $9bn of" and "5% more than $9bn" compare.
            if (!s.has(k, sense::qualifier) || article || (k > 0 && s.is_figure(k - 1))) return true;
            if (leads_to_year_before(s, i)) return true; // "$1.8bn in FY22 over $1.5bn a year before"
            if (follows_change(s, k)) return true;
            continue;
        }
        if (s.is(k, preposition::from) || s.has(k, sense::after_level)) return true;
        if (s.is(k, preposition::of) && k > 1 && s.is(k - 1, mention_kind::number) &&
            (s.has(k - 2, sense::after_level) ||
             (s.has(k - 2, sense::compare) && !s.has(k - 2, sense::qualifier))))
            return true; // "a surplus of 400 million after one of 150 million"
        if ((article || k + 1 == i) && s.has(k, sense::compare_on) && k > 1 &&
            !s.is(i, mention_kind::percent) && ends_change(s, k))
            return true; // "up 11% on the $343.6 million of 1986", "up on the $314 million of"
        if (s.is(k, mention_kind::ratio) || s.is(k, mention_kind::fraction))
            return article; // "four times the $4bn of 2021", "half the $4bn of 2021"
        if (s.has(k, sense::qualifier) && s.is_change(k) && k > 0 &&
            (s.is_figure(k - 1) || (article && leads_to_year_before(s, i))))
            return true; // "5% above $9bn", "above the $9bn reached a year before"
        if (s.is(k, preposition::of) && (s.has(k - 1, sense::same_flow) ||
                                         s.has(k - 1, sense::figures_word) || s.has(k - 1, sense::total))) {
            --k; // "from the year-ago month total of $6bn"
            while (k > 0 &&
                   (s.is(k - 1, mention_kind::time) || s.is(k - 1, 's') || s.has(k - 1, sense::neutral) ||
                    s.has(k - 1, sense::unit_month) || s.has(k - 1, sense::unit_quarter)))
                --k;
            continue;
        }
        if (s.has(k, sense::article))
            article = true;
        else if (!s.has(k, sense::qualifier) && !s.has(k, sense::also) && !s.has(k, sense::revised) &&
                 !s.has(k, sense::provisional))
            return false;
    }
    return false;
}

} // namespace bilatrade::detail
