// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/noise_objects.hpp: nouns of flows that something else is told of: "guarantees for
// sales", "the yuan's part in settlements for exports", "after a gap of four months".
#pragma once

#include <bilatrade/text/detail/sentence.hpp>
#include <bilatrade/text/mention.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// "the yuan's part in settlements for exports": not of the exports
[[nodiscard]] inline bool is_settled(const sentence& s, std::size_t i) {
    std::size_t k = i;
    while (k > 0 && (s.has(k - 1, sense::article) || s.has(k - 1, sense::neutral) ||
                     s.is(k - 1, mention_kind::economy)))
        --k;
    return k > 1 && s.is(k - 1, preposition::whose) && s.has(k - 2, sense::settlement);
}

/// "losses in peanut exports", "insurance for exports", "damage to its exports": not of the exports
[[nodiscard]] inline bool is_object_of_noise(const sentence& s, std::size_t i) {
    std::size_t k = i;
    while (k > 0 && i - k <= 4 &&
           (s.has(k - 1, sense::article) || s.has(k - 1, sense::neutral) || s.has(k - 1, sense::possessive) ||
            s.is(k - 1, 's') || s.is(k - 1, mention_kind::economy) || s.may_name_goods(k - 1) ||
            (k == i && s.is_change(k - 1))))
        --k;
    if (k > 0 && s.is_phrase(k - 1) && s.value(k - 1, sense::noise) == 1)
        return true; // "costing $5bn in lost vodka sales"
    if (k < 2 || !s.has(k - 1, sense::preposition) || s.is(k - 1, preposition::from)) return false;
    if (s.is(k - 1, preposition::to) && s.has(k - 2, sense::flow_noun) && k - 2 != i)
        return is_object_of_noise(s, k - 2); // "the ratio of exports to imports"
    std::size_t noun = k - 2;                // "the guarantee line authorized for sales"
    while (noun > 0 && k - noun <= 3 && s.is(noun, mention_kind::word) && !s.has(noun, sense::noise) &&
           !s.has(noun, sense::flow_noun) && !s.has(noun, sense::preposition))
        --noun;
    return s.value(noun, sense::noise) == 1;
}

/// "rose after a gap of four months"
[[nodiscard]] inline bool is_pause(const sentence& s, std::size_t i) {
    if (!s.is(i + 1, preposition::of)) return false;
    if (s.is(i + 2, mention_kind::time)) // not "the surplus of the seven months"
        return s.time_of(i + 2).told == year_told::no && !s.begins_with(i + 2, sense::definite);
    return s.is(i + 2, mention_kind::number) &&
           (s.has(i + 3, sense::unit_year) || s.has(i + 3, sense::unit_month));
}

} // namespace bilatrade::detail
