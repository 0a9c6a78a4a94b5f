// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/change_words.hpp: words of change around figures and flows: which change came before
// another one, which flow a change is in.
#pragma once

#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/text/detail/sentence.hpp>
#include <bilatrade/text/mention.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// "recovering from a 1.3% drop", "after climbing 16.1 percent", "after a fall of $9bn", "but up from 2.1%":
/// the change before the one that is told.
[[nodiscard]] inline bool is_change_before(const sentence& s, std::size_t figure) {
    const bool money = s.is(figure, mention_kind::money);
    if (!(money || s.is(figure, mention_kind::percent)) || figure < 2) return false;
    std::size_t k = figure - 1;
    bool change = s.is_change(figure + 1);
    for (; k > 0 && figure - k <= 4; --k) {
        change = change || (s.is_change(k) && !s.has(k, sense::after_level));
        if (!s.is_change(k) && !s.has(k, sense::article) && !s.has(k, sense::qualifier) &&
            !s.has(k, sense::also) && !s.is(k, preposition::of))
            break;
    }
    const bool from = !money && s.is(k, preposition::from);
    if (!from && !s.has(k, sense::after_level)) return false;
    return change || (from && s.is_change(k - 1));
}

/// "rose", "fell", "were down": not "growth".
[[nodiscard]] inline bool changes_by_verb(const sentence& s, std::size_t i) {
    return s.is_change(i) && (s.has(i, sense::happened) || (i > 0 && s.has(i - 1, sense::to_be)));
}

/// "rose a fifth", ", down a fifth on 2019", "were still down a fifth": a word that a fraction may follow.
[[nodiscard]] inline bool changes_by_so_much(const sentence& s, std::size_t i) {
    const bool beside = s.is_change(i) && i > 0 &&
                        (s.is(i - 1, ',') || s.has(i - 1, sense::also) || s.has(i - 1, sense::and_word));
    return beside || changes_by_verb(s, i);
}

/// "(as compared to $2.3bn in December) showing a decrease of (3%)"
[[nodiscard]] inline bool leads_to_change(const sentence& s, std::size_t from, std::size_t figure) {
    while (from < figure && (s.is(from, ',') || s.has(from, sense::say) || s.has(from, sense::article) ||
                             s.is_change(from) || s.is(from, preposition::of)))
        ++from;
    return from == figure;
}

/// "a decrease in the goods deficit": the word of change before a flow, index plus one, or 0.
[[nodiscard]] inline std::size_t change_in(const sentence& s, std::size_t flow) {
    std::size_t k = flow;
    while (k > 1 && flow - k <= 4 && !s.is(k - 1, preposition::in) &&
           (s.is(k - 1, mention_kind::word) || s.is(k - 1, mention_kind::economy) || s.is(k - 1, 's')))
        --k;
    return k > 1 && s.is_inside(k - 1) && s.is_change(k - 2) ? k - 1 : 0;
}

/// A word of change anywhere before: "Both were higher than in 2021, exports by 1.6%", "shrank from $18bn
/// to $10bn, or by 46%".
[[nodiscard]] inline std::size_t both_changed(const sentence& s, std::size_t i) {
    const std::size_t b = before(s, i);
    if (b == s.size() || !s.is(b, preposition::by)) return 0;
    std::size_t first = 0;
    for (std::size_t k = i; k-- > 0 && !s.is(k, ';') && (!s.is_figure(k) || s.is(k, mention_kind::money));) {
        if (s.is_change(k)) first = k + 1;
    }
    return first;
}

/// "a $3 billion drop in exports", "the 15 to 20 billion dollar reduction of this year": the word of the
/// change that a figure is the size of, or 0.
[[nodiscard]] inline std::size_t change_of_size(const sentence& s, std::size_t i) {
    const bool again = s.is_or(i + 1) && s.is(i + 2, mention_kind::percent); // "a $3bn or 4% rise in"
    const bool said = i > 2 && s.is_or(i - 1) && s.is(i - 2, mention_kind::percent);
    const std::size_t size = again ? i + 2 : i, lead = said ? i - 2 : i;
    const std::size_t change = s.is(size + 1, '-') ? size + 2 : size + 1;
    const bool sizes = lead > 0 && (s.has(lead - 1, sense::article) || s.has(lead - 1, sense::forecast)) &&
                       s.is_change(change) && !s.has(change, sense::compare) &&
                       (s.is(change + 1, preposition::in) || s.is(change + 1, preposition::of) ||
                        s.is(change + 1, mention_kind::time) || s.is_break(change + 1));
    return sizes ? change : 0;
}

/// "$41bn in 2022, plus $3bn"
[[nodiscard]] inline bool is_sign(const sentence& s, std::size_t b, std::size_t i) {
    return b > 0 && b + 1 == i && s.has(b, sense::sign_word) && (s.is(b - 1, ',') || s.is(b - 1, '('));
}

} // namespace bilatrade::detail
