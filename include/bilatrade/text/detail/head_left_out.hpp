// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/head_left_out.hpp: words that stand for a flow that is not said again: "Laos's was
// $2bn", "Swiss ones $8bn".
#pragma once

#include <bilatrade/text/detail/head.hpp>
#include <bilatrade/text/detail/sentence.hpp>
#include <bilatrade/text/mention.hpp>
#include <bilatrade/value/buffer.hpp>
#include <bilatrade/value/economy.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// The item of a list ends: "Japan's $3bn and", "Japan's 3%.", "Latvia's 4 billion in 2018"
[[nodiscard]] inline bool ends_item(const sentence& s, std::size_t i) {
    const std::size_t next = s.has(i, sense::preposition) ? i + 1 : i; // "in 2018"
    return i >= s.size() || s.is(i, ',') || s.is_break(i) || s.is(i, '.') || s.has(i, sense::and_word) ||
           s.has(i, sense::clause) || s.is(next, mention_kind::time);
}

/// "2% of Cuba's and 3% of Peru's": the flow that the first part is of.
[[nodiscard]] inline bool ends_part(const sentence& s, std::size_t i) {
    const std::size_t of = s.has(i - 2, sense::article) ? i - 3 : i - 2;
    return i > 3 && s.is(of, preposition::of) && s.is(of - 1, mention_kind::percent) && ends_item(s, i + 1);
}

/// "West Germany's was 6.6 billion", "and El Salvador's to $1.2 billion": the flow of the one before.
[[nodiscard]] inline bool leaves_flow_out(const sentence& s, std::size_t i) {
    if (!s.is(i, 's') || i == 0 || !s.is(i - 1, mention_kind::economy)) return false;
    if (s.has(i + 1, sense::say) || s.has(i + 1, sense::flow_noun)) return false;
    const std::size_t of = s.is(i + 1, preposition::of) ? i + 2 : i + 1; // "against Japan's of $58bn"
    const std::size_t figure = s.has(of, sense::qualifier) ? of + 1 : of;
    if (s.is_figure(figure))
        return ends_item(s, figure + 1) ||
               (s.is(figure, mention_kind::money) && !s.is(figure + 1, mention_kind::word));
    if (ends_part(s, i)) return true;
    const bool tied = s.is(i + 1, preposition::to) || s.is(i + 1, preposition::from);
    const std::size_t whom = s.has(i + 2, sense::article) ? i + 3 : i + 2;
    if (tied && s.is(whom, mention_kind::economy)) // "Latvia's to Lithuania were €3.8bn"
        return s.is_figure(whom + 1) || s.has(whom + 1, sense::level) || s.is_change(whom + 1);
    const bool noun = s.has(i + 2, sense::level) || s.has(i + 2, sense::neutral); // "Kenya's growth was"
    return s.has(i + 1, sense::level) || (s.is_change(i + 1) && !noun) || s.leads_to_figure(i + 1);
}

/// "German exports were $14bn, Swiss ones $8bn": the same flow of another economy.
[[nodiscard]] inline bool is_one_of_others(const sentence& s, std::size_t i) {
    return s.value(i, sense::figures_word) == 1 && i > 1 && s.is(i - 1, mention_kind::economy) &&
           s[i - 1].named == naming::adjective && !s.has(i - 2, sense::preposition);
}

/// "those of the EU $3bn"
[[nodiscard]] inline bool is_of_owner(const sentence& s, std::size_t i) {
    const std::size_t who = s.has(i + 2, sense::article) ? i + 3 : i + 2;
    if (!s.has(i, sense::article) || !s.is(i + 1, preposition::of) || !s.is(who, mention_kind::economy))
        return false;
    return s.is_figure(who + 1) || s.has(who + 1, sense::with_figure) || s.has(who + 1, sense::level) ||
           s.has(who + 1, sense::qualifier) || s.is_change(who + 1) || s.leads_to_figure(who + 1);
}

/// "those of Kyrgyzstan to Kazakhstan"
[[nodiscard]] inline bool is_of_pair(const sentence& s, std::size_t i) {
    const std::size_t who = s.has(i + 2, sense::article) ? i + 3 : i + 2, tie = who + 1;
    return s.is(who, mention_kind::economy) &&
           (s.is(tie, preposition::to) || s.is(tie, preposition::from) || s.is(tie, preposition::with)) &&
           s.is(s.has(tie + 1, sense::article) ? tie + 2 : tie + 1, mention_kind::economy);
}

/// "India's exports to China were $2bn and those of China $3bn": the other way.
inline void face_back(buffer<head>& heads) {
    for (std::size_t k = 1; k < heads.size(); ++k) {
        head& h = heads[k];
        const economy before = heads[k - 1].owner;
        if (h.is_repeat && !h.is_noise && h.partner_party == 0 && h.owner && h.owner == h.partner && before &&
            before != h.owner)
            h.partner = before;
    }
}

} // namespace bilatrade::detail
