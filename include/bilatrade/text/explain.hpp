// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/explain.hpp: why a figure became the claim that it is, or none: which words filled which
// role.
#pragma once

#include <bilatrade/value/claim.hpp>
#include <bilatrade/value/result.hpp>

#include <cstdint>
#include <string_view>

namespace bilatrade {

/// Why an amount is no claim; `none` where it is one.
enum class rejection : std::uint8_t {
    none,
    no_flow,
    not_trade,
    price,
    quantity,
    points,
    no_direction,
    no_whole,
    no_economy,
    no_figure
};

/// One sentence for a reader.
[[nodiscard]] constexpr std::string_view message(rejection why) noexcept {
    switch (why) {
    case rejection::none: return "a claim";
    case rejection::no_flow: return "no flow of trade that it could belong to";
    case rejection::not_trade: return "belongs to something that is not trade between economies";
    case rejection::price: return "a price for each unit";
    case rejection::quantity: return "a quantity or a fraction of something else";
    case rejection::points: return "percentage points are not a change in percent";
    case rejection::no_direction: return "no word of change, and no whole that it is a share of";
    case rejection::no_whole: return "a share whose whole the text does not tell";
    case rejection::no_economy: return "of the trade of no economy that the text names";
    case rejection::no_figure: return "a figure that does not fit into 64 bits";
    }
    return "unknown";
}

/// The words that filled a role; empty where none did and the text before it decided.
struct role_words {
    text_span flow{};
    text_span reporter{};
    text_span partner{};
    text_span period{};
    text_span base{};
    text_span change{};
};

/// What the reader made of one figure.
struct explanation {
    text_span span{};
    rejection why_not = rejection::none;
    role_words by{};
    std::uint32_t claim = 0; ///< its index in the claim_set, where it is one
    text_span sentence{};

    [[nodiscard]] constexpr bool is_claim() const noexcept { return why_not == rejection::none; }
};

} // namespace bilatrade
