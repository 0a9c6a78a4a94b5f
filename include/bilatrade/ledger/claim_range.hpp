// SPDX-License-Identifier: BSL-1.0
// bilatrade/ledger/claim_range.hpp: what a claim's own number may be, money or percent, by bounds of the
// figures that it speaks of.
#pragma once

#include <bilatrade/ledger/bounds.hpp>
#include <bilatrade/ledger/constraints.hpp> // times
#include <bilatrade/value/claim.hpp>

namespace bilatrade {

/// Of a level that is `now`. `other` is the base of a growth or difference, and the whole of a share.
template <ExactScalar Scalar>
[[nodiscard]] bounds<Scalar> claim_range(claim_kind kind, const bounds<Scalar>& now,
                                         const bounds<Scalar>& other) {
    bounds<Scalar> range;
    switch (kind) {
    case claim_kind::level: return now;
    case claim_kind::difference:
        if (now.low && other.high) range.low = Scalar(*now.low - *other.high);
        if (now.high && other.low) range.high = Scalar(*now.high - *other.low);
        return range;
    case claim_kind::growth:
    case claim_kind::share: break;
    }
    range = detail::times(implied_factor(now, other), Scalar(100));
    if (kind == claim_kind::growth)
        for (auto* end : {&range.low, &range.high})
            if (*end) *end = Scalar(**end - Scalar(100));
    return range;
}

} // namespace bilatrade
