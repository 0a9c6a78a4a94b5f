// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/headline_times.hpp: the times of what a headline tells: it leaves them to the text
// below.
#pragma once

#include <bilatrade/value/claim.hpp>
#include <bilatrade/value/stated.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// Whether two figures can be of one amount: "$3 billion", "$2.97 billion".
[[nodiscard]] inline bool may_agree(const stated& a, const stated& b) {
    return !(a.high && b.low && *a.high < *b.low) && !(b.high && a.low && *b.high < *a.low);
}

/// "Exports to China up 20 percent", and below: "In March exports to China rose 20.7 percent".
[[nodiscard]] inline bool is_told_below(const claim& headline, const claim& below) {
    const bool same = below.period && below.kind == headline.kind && below.flow == headline.flow &&
                      below.reporter == headline.reporter && below.partner == headline.partner &&
                      below.status == headline.status;
    return same && (headline.kind == claim_kind::growth || may_agree(headline.figure, below.figure));
}

/// Claims of headlines, which are those from `begin` to `end` of a text, take the time of the first claim
/// below them that is of the same trade.
inline void date_headlines(claim_set& claims, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i != end; ++i) {
        for (std::size_t k = end; !claims[i].period && k != claims.size(); ++k)
            if (is_told_below(claims[i], claims[k])) claims.take_times(i, k);
    }
}

} // namespace bilatrade::detail
