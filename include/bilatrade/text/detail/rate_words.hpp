// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/rate_words.hpp: percentages that are rates: what a rate came to is no change; a
// growth that fell to 5 percent is one of 5 percent.
#pragma once

#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/text/detail/sentence.hpp>
#include <bilatrade/text/mention.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// "fell", "could fall"
[[nodiscard]] inline bool moves(const sentence& s, std::size_t verb) {
    return s.has(verb, sense::happened) || (verb > 0 && s.has(verb - 1, sense::auxiliary));
}

/// "the rise in imports fell to 6%", "export growth fell to 6%": the noun, index plus one, or 0.
[[nodiscard]] inline std::size_t rate_led_to(const sentence& s, std::size_t verb, std::size_t figure) {
    const std::size_t b = before(s, figure);
    if (b == s.size() || !s.is(b, preposition::to) || !moves(s, verb)) return 0;
    for (std::size_t k = verb; k-- > 0 && verb - k <= 8 && !s.is_figure(k) && !s.is_break(k);) {
        if (!s.is_change(k) || s.has(k, sense::happened) || s.has(k, sense::flow_noun)) continue;
        const bool of_flow = k > 0 && k + 1 == verb && s.has(k - 1, sense::flow_noun);
        if (of_flow || s.is(k + 1, preposition::in) || s.is(k + 1, preposition::of)) return k + 1;
    }
    return 0;
}

/// "shipments have risen to 5.7 pct of the U.S. market"
[[nodiscard]] inline bool is_part_led_to(const sentence& s, std::size_t i) {
    const std::size_t b = before(s, i);
    return b != s.size() && b > 0 && s.is(b, preposition::to) && s.is_change(b - 1) &&
           s.is(i + 1, preposition::of);
}

/// "oil imports, rapidly rising, could hit 50%": of what is not told
[[nodiscard]] inline bool is_hit_behind_aside(const sentence& s, std::size_t i) {
    const std::size_t b = before(s, i), left = change_before(s, i);
    return b != s.size() && s.has(b, sense::level) && !s.is_change(b) && left != 0 && left != b + 1 &&
           s.has_mark(left, b, ',') && !s.has(left - 2, sense::flow_noun) && s.change_behind(i) == 0;
}

/// "growth slowed from 8% to 5%", "coverage rose from 77% to 84%": rates that changed, no changes.
[[nodiscard]] inline bool is_step_of_rate(const sentence& s, std::size_t i) {
    const std::size_t b = before(s, i);
    if (b == s.size() || !s.is(i, mention_kind::percent)) return false;
    if (s.is(b, preposition::from)) // "from 8% to 5%", "cut to 3.5 from seven percent"
        return (s.is(i + 1, preposition::to) && s.is_figure(i + 2)) ||
               (b > 1 && s.is(b - 1, mention_kind::number) && s.is(b - 2, preposition::to));
    return b > 1 && s.is(b, preposition::to) && s.is(b - 1, mention_kind::percent) &&
           is_step_of_rate(s, b - 1);
}

/// "raises local content to 60%", "pushed it higher to 5%": what a rate came to; not "growth rose to 5%"
[[nodiscard]] inline bool is_rate_reached(const sentence& s, std::size_t i) {
    const std::size_t b = before(s, i), left = change_before(s, i);
    return b != s.size() && s.is(b, preposition::to) && s.is(i, mention_kind::percent) && left != 0 &&
           (moves(s, left - 1) || (left == b && b > 1 && s.is(b - 2, preposition::to))) &&
           rate_led_to(s, left - 1, i) == 0;
}

/// A percentage that is no change, though a word of change stands before it.
[[nodiscard]] inline bool is_rate(const sentence& s, std::size_t i) {
    return is_step_of_rate(s, i) || is_part_led_to(s, i) || is_hit_behind_aside(s, i) ||
           is_rate_reached(s, i);
}

/// "2.5 percent export growth", "a 3 percent import decline"
[[nodiscard]] inline std::size_t change_of_flow_behind(const sentence& s, std::size_t i) {
    std::size_t k = i + 1;
    while (k <= i + 3 && s.is(k, mention_kind::word) && !s.has(k, sense::flow_noun) &&
           (s[k].node == 0 || s.may_name_goods(k) || s.has(k, sense::neutral)))
        ++k;
    const bool change = s.is_change(k + 1) && !s.has(k + 1, sense::happened);
    return s.has(k, sense::flow_noun) && change ? k + 1 : 0;
}

} // namespace bilatrade::detail
