// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/figure_time_words.hpp: words that tell which figure a time belongs to.
#pragma once

#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/text/detail/sentence.hpp>
#include <bilatrade/text/detail/stated_figure.hpp>
#include <bilatrade/value/claim.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// "with $47.9 billion, kept the second place it took from Spain in 2020": what it did then.
[[nodiscard]] inline bool is_own_clause(const sentence& s, std::size_t k, const stated_figure& f) {
    return f.kind != claim_kind::share && is_it_or_they(s, k) && k > f.at + 1U &&
           s.is(k - 1, mention_kind::word) && s[k - 1].node == 0 && s.is(k + 1, mention_kind::word) &&
           !s.has(k + 1, sense::preposition) && !s.has(k + 1, sense::say);
}

/// "At $6bn, exports in May were 3% lower"
[[nodiscard]] inline bool is_set_in_front(const sentence& s, const stated_figure& f) {
    return f.kind == claim_kind::level && f.at <= 2 && f.head != 0 && s.is(f.at + 1U, ',');
}
/// ", in 2022 $5bn", "and in 2022 exports were": the time leads what comes after it.
[[nodiscard]] inline bool belongs_ahead(const sentence& s, std::size_t time) {
    if (s.is(time + 1, '(')) return false;                          // "went to Oman in May ($2bn)"
    if (s.is(time + 1, ',') && s.is_change(time + 2)) return false; // ", respectively, in May, down 9%"
    for (std::size_t k = time + 1; k < s.size() && k - time <= 8; ++k) {
        if (s.is_break(k)) return false;
        if (s.is_figure(k)) return true;
    }
    return false;
}

/// "to bring trade, now around $3 billion a year, to $20 billion by 2030"
[[nodiscard]] inline bool is_told_of_now(const sentence& s, std::size_t figure) {
    const std::size_t next = figure + 1;
    const bool rate =
        s.has(next, sense::term) || (s.is(next, mention_kind::time) && s.time_of(next).is_rate());
    if (!s.is(rate ? next + 1 : next, ',')) return false;
    for (std::size_t k = figure; k-- > 1 && figure - k <= 5 && s.is(k, mention_kind::word);)
        if (s.has(k, sense::nowadays)) return s.is(k - 1, ',') || s.has(k - 1, sense::relative);
    return false;
}

/// "So far this year they have come to $2bn", "have been $2bn so far this year"
[[nodiscard]] inline bool is_of_year_so_far(const sentence& s, std::size_t figure) {
    if (s.value(figure + 1, sense::so_far) == 1) return true;
    for (std::size_t k = figure; k-- > 0 && figure - k <= 8 && !s.is_figure(k) && !s.is_break(k);) {
        if (s.is(k, mention_kind::time)) return false;
        if (s.value(k, sense::so_far) == 1)
            return k == 0 || s.is(k - 1, ',') || s.has(k - 1, sense::and_word) ||
                   s.is(k - 1, preposition::in);
    }
    return false;
}

/// "2021: $3bn", and in a sentence that names no flow "In 2021, about $3bn."
[[nodiscard]] inline bool follows_time_alone(const sentence& s, std::size_t figure, bool names_none) {
    const std::size_t time = s.is(0, preposition::in) ? 1 : 0, mark = time + 1;
    const std::size_t told = s.has(mark + 1, sense::qualifier) ? mark + 2 : mark + 1;
    if (!s.is(time, mention_kind::time) || figure != told || s.is(figure, mention_kind::percent))
        return false;
    return time == 0 ? s.is(mark, ':') : names_none && s[mark].kind == mention_kind::mark;
}

/// "(9% versus 3% in April) after a 2% fall a month earlier"
[[nodiscard]] inline bool follows_up(const sentence& s, std::size_t figure) {
    const std::size_t b = before(s, figure);
    return b != s.size() && s.has(b, sense::after_level);
}

} // namespace bilatrade::detail
