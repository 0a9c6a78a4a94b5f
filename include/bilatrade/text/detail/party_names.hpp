// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/party_names.hpp: names that are no parties of their own, and kinds of names.
#pragma once

#include <bilatrade/text/detail/sentence.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// "the Treaty of Asunción"
[[nodiscard]] inline bool is_inside_name(const sentence& s, std::size_t i) {
    if (!s.is(i, mention_kind::economy) || s[i].named != naming::capital || i < 2) return false;
    return s.is(i - 1, preposition::of) && s.is(i - 2, mention_kind::word) &&
           !s.has(i - 2, sense::authority) && s[i - 2].letters == letter_case::capital && i > 2;
}

/// "the Commonwealth of Independent States (CIS)": named once.
[[nodiscard]] inline bool is_short_name(const sentence& s, std::size_t i) {
    return i > 1 && s.is(i - 1, '(') && s.is(i + 1, ')') && s.is(i - 2, mention_kind::economy) &&
           s.is(i, mention_kind::economy) && s[i].who == s[i - 2].who;
}

/// "the province of Mendoza"
[[nodiscard]] inline bool is_kind_of_place(const sentence& s, std::size_t noun, std::size_t place) {
    return s.is(place, mention_kind::place) && noun > 0 && s.has(noun - 1, sense::article) &&
           s[noun].node == 0 && s[noun].letters == letter_case::any;
}

/// "sold the Chinese (less than) €10 billion worth of goods"
[[nodiscard]] inline bool is_people(const sentence& s, std::size_t i) {
    std::size_t figure = i + 1;
    while (s.has(figure, sense::qualifier) || s.has(figure, sense::also) ||
           (figure == i + 1 && s.is(figure, preposition::whose)))
        ++figure; // "and the French for $2m"
    const bool acts = s.has(i + 1, sense::auxiliary) || s.has(i + 1, sense::flow_verb); // "had bought"
    return i > 0 && s.has(i - 1, sense::article) && (acts || s.is(figure, mention_kind::money));
}

} // namespace bilatrade::detail
