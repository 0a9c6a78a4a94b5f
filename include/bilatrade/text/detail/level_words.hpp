// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/level_words.hpp: words around a level or a time that tell which of two is the
// earlier: "January's 623 million", "130% of the level of 2021", "in the previous month".
#pragma once

#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/text/detail/sentence.hpp>
#include <bilatrade/text/mention.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// "January's 623 million", "2021's record $1.8bn": the time that a figure is said to be of, index plus one.
[[nodiscard]] inline std::size_t possessive_time(const sentence& s, std::size_t figure) {
    std::size_t owner = before(s, figure);
    while (owner != s.size() && owner > 0 && s.is(owner, mention_kind::word) &&
           (s[owner].node == 0 || s.has(owner, sense::revised)) && figure - owner <= 3)
        --owner; // "last year's dismal $10bn", "December's revised $778 million"
    if (owner == s.size() || owner == 0 || !s.is(owner, 's') || !s.is(owner - 1, mention_kind::time))
        return 0;
    return owner;
}

/// "were $436 million", "fell by 16% to $436 million": whether a verb at a place leads to a level.
[[nodiscard]] inline bool leads_to_level(const sentence& s, std::size_t verb) {
    if (!s.has(verb, sense::happened) && !s.has(verb, sense::level) && !s.is_change(verb)) return false;
    for (std::size_t k = verb + 1; k < s.size() && k - verb <= 6; ++k) {
        if (s.is_break(k) || s.is(k, ',') || s.has(k, sense::flow_noun)) return false;
        if (!s.is(k, mention_kind::money)) continue;
        const std::size_t b = before(s, k);
        return b == verb ? !s.is_change(verb) : b != s.size() && s.is(b, preposition::to);
    }
    return false;
}

/// "exports to Oman, which had been $518 million in 2021, were $436 million": a level in a clause set off,
/// where the sentence goes on to what it became.
[[nodiscard]] inline bool is_what_it_was(const sentence& s, std::size_t figure) {
    std::size_t end = figure + 1;
    while (end < s.size() && end - figure <= 8 && !s.is(end, ',')) {
        if (s.is_figure(end) || s.is_break(end)) return false;
        ++end;
    }
    return s.is(end, ',') && relative_clause_begin(s, end) < figure && leads_to_level(s, end + 1);
}

/// "in the previous month", "a year earlier"
[[nodiscard]] inline bool tells_time_before(const time_mention& t) {
    return t.special == time_word::unit_before || t.special == time_word::year_before;
}

/// "was 130.1% of the level of 2021", "85% of the 2021 level", "113.6% to the same period of 2022": the time
/// of the level that a figure tells its own as a part of, index plus one.
[[nodiscard]] inline std::size_t level_compared(const sentence& s, std::size_t figure) {
    std::size_t time = 0;
    bool level = false;
    if (!s.is(figure + 1, preposition::of) &&
        !(s.is(figure + 1, preposition::to) && s.is(figure, mention_kind::percent) &&
          change_before(s, figure) == 0))
        return 0;
    for (std::size_t k = figure + 2; k < s.size() && k - figure <= 9; ++k) {
        if (s.has(k, sense::flow_noun)) return 0;
        if (s.is(k, mention_kind::time)) {
            if (time == 0) time = k + 1;
            const bool alone =
                k == figure + 2 && s.is(figure, mention_kind::percent) &&
                (k + 1 == s.size() || (s[k + 1].kind == mention_kind::mark && !s.is(k + 1, 's')));
            level = level || alone || s.time_of(k).special == time_word::same_period; // "(119.6% of 2020)"
        } else if (s.has(k, sense::level_noun)) {
            level = true;
        } else if (!s.is(k, 's') && !s.has(k, sense::article) && !s.has(k, sense::neutral) &&
                   !s.is(k, preposition::of) && !s.is(k, preposition::in) && !s.has(k, sense::recorded)) {
            return 0;
        }
        if (level && time != 0) return s.has(k + 1, sense::flow_noun) ? 0 : time;
    }
    return 0;
}

/// "rose to 4.5 mln tonnes in 1986 from 3.2 mln in 1985, earning $3bn"
[[nodiscard]] inline bool is_of_quantity_before(const sentence& s, std::size_t time) {
    const std::size_t i = time > 1 && s.is(time - 1, preposition::in) ? time - 2 : time - 1;
    if (time < 3 || !s[i].holds_amount || s[i].is_figure()) return false;
    const std::size_t b = before(s, i);
    return b != s.size() && (s.is(b, preposition::from) || s.has(b, sense::compare));
}
/// "After the border was closed in February 2019, exports fell": when that was.
[[nodiscard]] inline bool is_of_event(const sentence& s, std::size_t time) {
    for (std::size_t k = time; k-- > 0 && !s.is_break(k) && !s.is(k, ',') && !s.is_figure(k);)
        if (s.has(k, sense::after_level) || s.has(k, sense::since)) return time - k > 3;
    return false;
}

/// "With a share of 17.8 percent, exports to Japan were"
[[nodiscard]] inline bool fronts_share(const sentence& s, std::size_t figure) {
    return s.is(0, preposition::with) && figure <= 6 && s.is(figure + 1, ',') &&
           s.has_sense(0, figure, sense::share);
}

/// "five times as much gas in January as a year earlier", "as high in 2022 as in 2021": the time that a ratio
/// is compared with, or 0.
[[nodiscard]] inline std::size_t time_as_much(const sentence& s, std::size_t ratio) {
    constexpr std::size_t farthest = 14;
    const std::size_t as = ratio + 1;
    if (!s.is(ratio, mention_kind::ratio) || !s.has(as, sense::clause) || !s.is(as + 1, mention_kind::word))
        return 0;
    for (std::size_t k = as + 2; k < s.size() && k <= as + farthest; ++k) {
        if (s.is_figure(k) || s.is_break(k) || s.is(k, ',')) return 0;
        const std::size_t time = s.is(k + 1, preposition::in) ? k + 2 : k + 1;
        if (s[k].node == s[as].node || (s.has(k, sense::compare) && s.is(k - 1, mention_kind::time)))
            return s.is(time, mention_kind::time) ? time : 0;
    }
    return 0;
}

} // namespace bilatrade::detail
