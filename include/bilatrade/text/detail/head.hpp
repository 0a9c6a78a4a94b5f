// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/head.hpp: a word of a sentence that figures may belong to. Holds what was found;
// finds nothing.
#pragma once

#include <bilatrade/text/detail/discourse.hpp>
#include <bilatrade/text/language_pack.hpp>
#include <bilatrade/value/claim.hpp> // balance_side
#include <bilatrade/value/economy.hpp>
#include <bilatrade/value/flow.hpp>

#include <cstdint>

namespace bilatrade::detail {

/// What a word tells of a claim: deficits and surpluses are balances with a side.
[[nodiscard]] constexpr flow flow_of(flow_word word) noexcept {
    return word == flow_word::deficit || word == flow_word::surplus ? flow::balance : static_cast<flow>(word);
}
[[nodiscard]] constexpr balance_side side_of(flow_word word) noexcept {
    return word == flow_word::deficit   ? balance_side::deficit
           : word == flow_word::surplus ? balance_side::surplus
                                        : balance_side::none;
}

/// A word that figures may belong to: a flow, or something that is no trade of economies.
struct head {
    std::uint16_t at = 0;
    flow_word word = flow_word::turnover;
    bool is_verb = false;
    bool is_noise = false;    ///< loans, prices, firms, regions
    bool is_subject = false;  ///< of noise: what the sentence speaks about, not a word beside
    bool is_of_firm = false;  ///< of noise: a firm's flow
    bool is_repeat = false;   ///< stands for the flow of the head before: "those to", "with Qatar"
    bool is_taken = false;    ///< "India took goods worth" of the exports spoken of before
    bool is_opposite = false; ///< "in the opposite direction": exports of the one that received before
    bool is_role = false;     ///< "its biggest customer with $2bn"
    bool is_left_out = false; ///< "Laos's was $2bn"
    bool is_of_two = false;   ///< "the former" of two partners
    bool is_total = false;
    bool is_passive = false;
    bool figures_first = false; ///< "sold $3bn to Uganda, $2bn to Kenya"
    bool has_product = false;
    bool of_services = false;   ///< or of goods and services
    bool of_everything = false; ///< of goods and services
    bool in_favour = false;     ///< "trade is in our favour": a surplus of its owner
    bool both = false;          ///< of two economies named together
    economy owner{};
    economy partner{};
    std::uint16_t partner_party = 0; ///< index plus one of the first party of the partner's list
    std::uint16_t partner_count = 0;
    std::uint16_t owner_party = 0;
    std::uint32_t product_begin = 0;
    std::uint32_t product_end = 0;

    [[nodiscard]] bool outward() const noexcept { return word == flow_word::exports; }
    [[nodiscard]] bool inward() const noexcept { return word == flow_word::imports; }
    [[nodiscard]] bool directed() const noexcept { return outward() || inward(); }
    [[nodiscard]] bool is_balance() const noexcept { return !directed() && word != flow_word::turnover; }

    /// "the euro area's exports", "the euro area raised its exports": of a group that has no code.
    [[nodiscard]] bool is_of_uncoded(const buffer<party>& parties) const {
        return owner_party != 0 && !owner && parties[owner_party - 1U].uncoded;
    }

    void take_both(economy_pair of) noexcept {
        both = true;
        owner = of.reporter;
        partner = of.partner;
    }
    void take_partner(const head& from) noexcept {
        partner = from.partner;
        partner_party = from.partner_party;
        partner_count = from.partner_count;
    }
    void set_product(std::uint32_t begin, std::uint32_t end) noexcept {
        has_product = true;
        product_begin = begin;
        product_end = end;
    }
    void take_product(const head& from) noexcept {
        set_product(from.product_begin, from.product_end);
        of_services = from.of_services;
        of_everything = from.of_everything;
    }
};

} // namespace bilatrade::detail
