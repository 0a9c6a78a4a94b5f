// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/barrier.hpp: whether a flow or a figure is what a barrier to trade is laid on.
#pragma once

#include <bilatrade/text/detail/sentence.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// "tariffs of 25% on $50 billion of Chinese imports", "duties levied on imports from Laos": what bears
/// them is told of as the rules have it, not as trade went.
[[nodiscard]] inline bool is_under_barrier(const sentence& s, std::size_t i) {
    if (!s.holds(sense::barrier)) return false;
    constexpr std::size_t longest = 8;
    std::size_t on = i;
    bool named = false; // "since the ban on timber Laos's exports" have fallen
    while (on-- > 0 && i - on <= longest && !s.has(on, sense::compare_on)) {
        if (s.is_break(on) || s.is(on, ',') || s.is_change(on) || s.has(on, sense::and_word) ||
            (s.has(on, sense::preposition) && !s.is(on, preposition::of)) ||
            (named && s.is(on, mention_kind::word) && s[on].node == 0) ||
            (s.has(on, sense::possessive) && !s.has(on - 1, sense::compare_on)))
            return false;
        named = named || s.is(on, mention_kind::economy);
    }
    if (on >= i || i - on > longest) return false;
    for (std::size_t k = on; k-- > 0 && on - k <= longest;) {
        if (s.has(k, sense::barrier)) return true;
        if (!s.is_figure(k) && !s.is(k, preposition::of) && !s.has(k, sense::qualifier) &&
            !s.has(k, sense::auxiliary))
            return false;
    }
    return false;
}

} // namespace bilatrade::detail
