// SPDX-License-Identifier: BSL-1.0
// tests/text/invariants.hpp: what holds of the claims of any text whatsoever, for properties and for fuzzing.
#pragma once

#include <bilatrade/text/extractor.hpp>

#include <string>
#include <string_view>

namespace text_test {

using namespace bilatrade;

/// UTF-8 that is whole: spans lie on boundaries of its characters.
inline bool is_continuation(std::string_view text, std::size_t at) noexcept {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

inline bool holds(const std::optional<decimal>& low, const std::optional<decimal>& high) {
    return !low || !high || *low <= *high;
}

/// Why a claim cannot be one of `text`; empty where it can.
inline std::string flaw_of(const claim_set& found, const claim& c, std::string_view text) {
    if (c.span.begin >= c.span.end || c.span.end > text.size()) return "the span is not inside the text";
    if (found.words(c.quote) != text.substr(c.span.begin, c.span.end - c.span.begin))
        return "the quote is not what the span holds";
    if (!holds(c.figure.low, c.figure.high) || !holds(c.figure.low, c.figure.value) ||
        !holds(c.figure.value, c.figure.high))
        return "the value is outside its bounds";
    const bool money = c.kind == claim_kind::level || c.kind == claim_kind::difference;
    if (!money && c.currency) return "percent in a currency";
    if (c.kind == claim_kind::level && c.flow != flow::balance && c.figure.value < decimal(0))
        return "a negative amount of trade";
    if ((c.kind == claim_kind::level || c.kind == claim_kind::share) && c.base)
        return "a level or a share has a base";
    if (c.period && c.base == c.period) return "a change on its own period";
    if (c.figure.how == qualifier::range && (!c.figure.low || !c.figure.high))
        return "a range without an end";
    return {};
}

/// Why `found` cannot be all claims of `text`; empty where it can.
inline std::string flaw_of(const claim_set& found, std::string_view text) {
    std::uint32_t last = 0;
    for (const claim& c : found) {
        if (const std::string flaw = flaw_of(found, c, text); !flaw.empty()) return flaw;
        if (c.span.begin < last) return "a claim stands before the one above it";
        last = c.span.begin;
    }
    return {};
}

} // namespace text_test
