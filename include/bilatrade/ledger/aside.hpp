// SPDX-License-Identifier: BSL-1.0
// bilatrade/ledger/aside.hpp: why a claim takes no part in settling. One table holds the words.
#pragma once

#include <bilatrade/value/claim.hpp>

#include <cstdint>
#include <string_view>

namespace bilatrade {

enum class aside_reason : std::uint8_t {
    none,
    target,
    forecast,
    no_pair,
    no_period,
    no_base,
    no_whole,
    not_nominal,
    no_currency,
    negative_flow,
    bounds_reversed,
    sign_unknown,
    averaged_unevenly,
    averaged_by_day,
    not_additive,
};

[[nodiscard]] constexpr std::string_view message(aside_reason why) noexcept {
    switch (why) {
    case aside_reason::none: return "takes part";
    case aside_reason::target: return "takes no part: a target";
    case aside_reason::forecast: return "takes no part: a forecast";
    case aside_reason::no_pair: return "takes no part: the text does not tell the pair";
    case aside_reason::no_period: return "takes no part: the text does not tell the period";
    case aside_reason::no_base: return "takes no part: the text does not tell what it is compared with";
    case aside_reason::no_whole: return "takes no part: the text does not tell of what it is a share";
    case aside_reason::not_nominal: return "takes no part: not in current money for the period itself";
    case aside_reason::no_currency: return "takes no part: the currency cannot be told";
    case aside_reason::negative_flow: return "takes no part: a negative flow";
    case aside_reason::bounds_reversed: return "takes no part: its lower bound is above its upper one";
    case aside_reason::sign_unknown: return "takes no part: nothing tells whether the balance was a deficit";
    case aside_reason::averaged_unevenly:
        return "takes no part: an average over a period of no whole number of them";
    case aside_reason::averaged_by_day:
        return "takes no part: an amount a day, of all days or of working days";
    case aside_reason::not_additive: return "takes no part: a share of a balance";
    }
    return "takes no part";
}

/// What can be told from the claim alone.
[[nodiscard]] constexpr aside_reason find_aside(const claim& c) noexcept {
    if (c.status == claim_status::target) return aside_reason::target;
    if (c.status == claim_status::forecast) return aside_reason::forecast;
    if (c.reporter == economy{} || c.partner == economy{}) return aside_reason::no_pair;
    if (!c.period) return aside_reason::no_period;
    const bool compares = c.kind == claim_kind::growth || c.kind == claim_kind::difference;
    if (compares && !c.base) return aside_reason::no_base;
    if (c.kind == claim_kind::share && (c.whole.reporter == economy{} || c.whole.partner == economy{}))
        return aside_reason::no_whole;
    for (const term t : {term::real, term::volume, term::seasonally_adjusted, term::annualised})
        if (c.terms.has(t)) return aside_reason::not_nominal;
    if (c.terms.has(term::per_day)) return aside_reason::averaged_by_day;
    if (c.figure.low && c.figure.high && *c.figure.high < *c.figure.low) return aside_reason::bounds_reversed;
    const bool flow_only = c.flow != flow::balance;
    const bool negative = c.figure.value.is_negative() || (c.figure.high && c.figure.high->is_negative());
    if (c.kind == claim_kind::level && flow_only && negative) return aside_reason::negative_flow;
    if (c.kind == claim_kind::share && !flow_only) return aside_reason::not_additive;
    return aside_reason::none;
}

} // namespace bilatrade
