// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/figure_time_words.hpp: words that tell which figure a time belongs to.
#pragma once

#include <bilatrade/text/detail/base_times.hpp>
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
        if (s.value(k, sense::nowadays) == 0) return s.is(k - 1, ',') || s.has(k - 1, sense::relative);
    return false;
}

/// "So far this year they have come to $2bn", "have been $2bn so far this year"
[[nodiscard]] inline bool is_of_year_so_far(const sentence& s, std::size_t figure) {
    constexpr int this_year = 1; // the value of `so_far` for "year to date"
    if (s.value(figure + 1, sense::so_far) == this_year)
        return !s.is(figure + 2, '('); // "in the year to date (January-June)"
    for (std::size_t k = figure; k-- > 0 && figure - k <= 14 && !s.is_figure(k) && !s.is_break(k);) {
        if (s.is(k, mention_kind::time)) return false;
        if (s.value(k, sense::so_far) == this_year)
            return k == 0 || s.is(k - 1, ',') || s.has(k - 1, sense::and_word) ||
                   s.is(k - 1, preposition::in) || s.has(k - 1, sense::flow_noun) ||
                   s.is(k - 1, mention_kind::economy); // "Exports to Peru so far this year"
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

/// "were £164 million (September £158 million) and from Norway £119 million"
[[nodiscard]] inline bool leads_in_bracket(const sentence& s, std::size_t time) {
    for (std::size_t figure = time + 1; figure <= time + 2; ++figure)
        if (s.is_figure(figure) && time_in_bracket(s, figure) == time + 1) return true;
    return false;
}

/// "grew 5% (3% in 2022)": where a bracket closes that tells of another time, else the same place.
[[nodiscard]] inline std::size_t past_bracket(const sentence& s, std::size_t open, mention_kind kind) {
    const bool other = s.is(open, '(') && s.is(open + 1, kind) && s.is_figure(open + 1) &&
                       s.is(open + 2, preposition::in) && s.is(open + 4, ')');
    return other ? open + 4 : open;
}

/// "A year ago, in the same months, they were": the year says which.
[[nodiscard]] inline std::size_t year_before_same(const sentence& s, std::size_t time) {
    std::size_t k = time;
    if (s.time_of(time).special != time_word::same_period || k < 2 || !s.is(--k, preposition::in))
        return time;
    if (s.is(k - 1, ',') && k > 1) --k;
    const bool before = s.is(k - 1, mention_kind::time) && tells_time_before(s.time_of(k - 1));
    return before ? k - 1 : time;
}

/// "The deficit, which had been $2bn in 1990, fell to"
[[nodiscard]] inline bool is_told_in_clause(const sentence& s, std::size_t at, std::size_t to) {
    for (std::size_t k = at + 1; k < to; ++k)
        if (s.is(k, ',') && relative_clause_begin(s, k) < at) return true;
    return false;
}

/// "was 12.7 per cent, and in 1991 less than 5 per cent"
[[nodiscard]] inline bool follows_next_time(const sentence& s, std::size_t figure) {
    if (figure < 5) return false;
    const std::size_t time = s.has(figure - 1, sense::qualifier) ? figure - 2 : figure - 1;
    return s.is(time, mention_kind::time) && s.is(time - 1, preposition::in) &&
           s.has(time - 2, sense::and_word);
}

/// "(9% versus 3% in April) after a 2% fall a month earlier"
[[nodiscard]] inline bool follows_up(const sentence& s, std::size_t figure) {
    const std::size_t b = before(s, figure);
    return b != s.size() && s.has(b, sense::after_level);
}

/// "rose 3.2% in August, against a fall of 2.9% in the same month last year and growth of 1% in July"
[[nodiscard]] inline bool compares_change(const figure_scene& in, const stated_figure& f) {
    if (f.kind != claim_kind::growth || &f == in.figures.begin()) return false;
    const stated_figure& last = (&f)[-1];
    const std::size_t b = before(in.s, f.at);
    if (last.kind != claim_kind::growth || last.head != f.head || b == in.s.size()) return false;
    if (in.s.has(b, sense::and_word)) return last.is_compared_change;
    const std::size_t k =
        in.s.is(b, preposition::of) && b > 0 && in.s.is_change(b - 1) ? before(in.s, b - 1) : b;
    return k < in.s.size() && in.s.has(k, sense::compare) && !in.s.has(k, sense::qualifier);
}

/// "eased from $34.6bn, September's record, to $34.1bn": the time, plus one, or 0.
[[nodiscard]] inline std::uint16_t apposed_time(const figure_scene& in, std::size_t figure) {
    const std::size_t time = figure + 2;
    if (!in.s.is(figure + 1, ',') || !base_time_reader(in.s).is_usable(time) || !in.s.is(time + 1, 's'))
        return 0;
    std::size_t end = time + 2;
    while (end < in.s.size() && in.s.is(end, mention_kind::word) && !in.head_at(end)) ++end;
    const bool closed = end > time + 2 && (in.s.is(end, ',') || in.s.is(end, '.'));
    return closed ? static_cast<std::uint16_t>(time + 1) : std::uint16_t{0};
}

} // namespace bilatrade::detail
