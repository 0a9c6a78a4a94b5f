// SPDX-License-Identifier: BSL-1.0
// bilatrade/ledger/uncovered_reason.hpp: why nothing that is counted stands beside a claim. One table holds
// the words.
#pragma once

#include <cstdint>
#include <string_view>

namespace bilatrade {

enum class uncovered_reason : std::uint8_t {
    none,
    not_actual,
    pair,
    period,
    product,
    currency,
    terms,
    untold
};

[[nodiscard]] constexpr std::string_view message(uncovered_reason why) noexcept {
    switch (why) {
    case uncovered_reason::none: return "covered";
    case uncovered_reason::not_actual: return "a target or a forecast";
    case uncovered_reason::pair: return "no table has this pair";
    case uncovered_reason::period: return "no table has this pair for all of the period";
    case uncovered_reason::product: return "no table has a product of this name: they go by codes";
    case uncovered_reason::currency:
        return "the tables count in another currency whose rate is not known, or in several";
    case uncovered_reason::terms:
        return "the text counts it otherwise than the tables, which have nominal sums";
    case uncovered_reason::untold: return "the text does not tell the pair, the period or the base";
    }
    return {};
}

} // namespace bilatrade
