// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/direction_behind.hpp: changes of trade that are told for each direction behind them:
// "trade with Peru rose 5% for exports and 3% for imports".
#pragma once

#include <bilatrade/text/detail/head.hpp>
#include <bilatrade/text/detail/sentence.hpp>
#include <bilatrade/text/mention.hpp>
#include <bilatrade/value/buffer.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// The trade that a direction behind a percentage is a part of: index plus one of its head, or 0.
[[nodiscard]] inline std::size_t trade_of_direction(const sentence& s, const buffer<head>& heads,
                                                    std::size_t k) {
    const head& h = heads[k];
    if (!h.directed() || h.is_verb || h.is_noise || h.at < 2) return 0;
    std::size_t to = h.at - 1U;
    while (to > 0 && h.at - to <= 4 && !s.has(to, sense::preposition) &&
           (s.has(to, sense::article) || s.has(to, sense::possessive) || s.is(to, mention_kind::economy) ||
            s.is(to, 's')))
        --to;
    const bool told =
        to > 0 && s.is(to - 1, mention_kind::percent) &&
        (s.is(to, preposition::whose) || s.is(to, preposition::in) || s.has(to, sense::compare_on));
    for (std::size_t t = k; told && t-- > 0;)
        if (heads[t].word == flow_word::turnover && !heads[t].is_noise && !heads[t].is_verb &&
            !s.has_mark(heads[t].at, h.at, ';'))
            return t + 1;
    return 0;
}

/// The direction, index plus one, that a percentage is told for, or 0.
[[nodiscard]] inline std::size_t direction_behind(const sentence& s, const buffer<head>& heads,
                                                  std::size_t figure) {
    for (std::size_t k = 0; k != heads.size(); ++k)
        if (heads[k].at > figure)
            return heads[k].at <= figure + 5 && !s.has_figure(figure + 1, heads[k].at) &&
                           trade_of_direction(s, heads, k) != 0
                       ? k + 1
                       : 0;
    return 0;
}

/// Such directions are between the two whose trade it is.
inline void take_sides_of_trade(const sentence& s, buffer<head>& heads) {
    for (std::size_t k = 0; k != heads.size(); ++k) {
        const std::size_t trade = trade_of_direction(s, heads, k);
        if (trade == 0) continue;
        head& h = heads[k];
        const head& of = heads[trade - 1];
        if (h.owner_party == 0) {
            h.owner = of.owner;
            h.owner_party = of.owner_party;
        }
        if (h.partner_party != 0) continue;
        if (h.owner && h.owner == of.partner)
            h.partner = of.owner;
        else
            h.take_partner(of);
    }
}

} // namespace bilatrade::detail
