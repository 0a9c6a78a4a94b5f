// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/firm_flows.hpp: flows of the firm that a text has turned to, in sentences that do not
// name it: "Toshiba Corp expects a profit of 38bn yen. Exports to China should rise." What names a firm
// within a sentence is for head_firms.hpp.
#pragma once

#include <bilatrade/text/detail/discourse.hpp>
#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/text/detail/head.hpp>
#include <bilatrade/text/detail/head_firms.hpp>
#include <bilatrade/text/detail/sentence.hpp>
#include <bilatrade/text/mention.hpp>
#include <bilatrade/value/buffer.hpp>

#include <cstddef>
#include <string_view>

namespace bilatrade::detail {

/// Follows a text from firms to economies and back.
class firm_flow_reader {
public:
    firm_flow_reader(const sentence& s, const buffer<party>& parties, const discourse& state) noexcept
        : s_(s), parties_(parties), state_(state) {}

    /// Marks the flows of the firm that the text speaks of.
    void read(buffer<head>& heads) const {
        bool firm = begins_with_firm(heads);
        for (head& h : heads) {
            if (firm && !h.is_noise && (h.directed() || s_.is_loose_flow(h.at)) && !tells_whose(h))
                h.is_noise = h.is_subject = h.is_of_firm = true;
            firm = goes_on(h, firm);
        }
    }
    /// Hands what the sentence speaks of on to the next one.
    void remember(const buffer<head>& heads, discourse& state) const {
        bool firm = begins_with_firm(heads);
        for (const head& h : heads) firm = goes_on(h, firm);
        state.speaks_of_firm = firm;
        for (std::size_t i = 0; i < s_.size(); ++i)
            if (is_sign_of_firm(s_, i))
                state.name_firm(name_at(i));
            else if (ends_name_of_person(i))
                state.name_person(s_.words(i));
    }

private:
    /// "Qazi (Alimullah) said": two words that no list has.
    [[nodiscard]] bool ends_name_of_person(std::size_t i) const {
        const bool ends = !s_.is(i + 1, '<') &&
                          (!s_.is(i + 1, mention_kind::word) || s_[i + 1].letters == letter_case::any);
        return ends && i > 0 && is_capitalized_name(s_, i) && is_capitalized_name(s_, i - 1) &&
               !is_known_firm(i - 1);
    }
    /// Of the firm with its sign there: "<Ina>", "Isuzu <ISUM.T>"
    [[nodiscard]] std::string_view name_at(std::size_t sign) const {
        const bool inside = s_.is(sign, '<') && s_[sign + 1].letters != letter_case::all_capitals;
        return inside && is_unknown_name(s_, sign + 1) ? s_.words(sign + 1) : name_before(sign);
    }
    /// The first word of the name that ends before mention `i`, where no list has it.
    [[nodiscard]] std::string_view name_before(std::size_t i) const {
        std::size_t first = i;
        while (first > 0 && i - first < 4 && s_.is(first - 1, mention_kind::word) &&
               s_[first - 1].letters != letter_case::any)
            --first;
        return first != i && is_unknown_name(s_, first) ? s_.words(first) : std::string_view();
    }
    [[nodiscard]] bool is_known_firm(std::size_t i) const {
        return is_unknown_name(s_, i) && state_.knows_firm(s_.words(i));
    }

    /// Whether a sentence opens with a firm, or goes on from one that the text speaks of.
    [[nodiscard]] bool begins_with_firm(const buffer<head>& heads) const {
        constexpr std::size_t far = 12;
        std::size_t flow = s_.size();
        for (std::size_t k = heads.size(); k-- > 0;)
            if (!heads[k].is_noise || heads[k].is_of_firm) flow = heads[k].at;
        if (!state_.has_told_trade && tells_account(flow)) return true;
        for (std::size_t i = 0; i < flow && i <= far; ++i) {
            if (speaks_for_economy(i)) return false;
            if (s_.has(i, sense::preposition)) break; // "according to Mitsui Ltd", "in Oman"
            if (is_described_firm(i)) return true;
            if (is_known_firm(i) || is_sign_of_firm(s_, i)) return !is_of_observer(s_, i);
        }
        return state_.speaks_of_firm;
    }
    /// "Lianhe Micro, a maker of chips, posted a net profit of": what only firms tell.
    [[nodiscard]] bool tells_account(std::size_t flow) const {
        for (std::size_t i = 0; i < flow; ++i) {
            if (speaks_for_economy(i)) return false;
            if (s_.value(i, sense::firm) == firm_account) return true;
        }
        return false;
    }
    /// "Sweden's bearing maker Norrlager said", "The carmaker expects"
    [[nodiscard]] bool is_described_firm(std::size_t i) const {
        if (s_.value(i, sense::firm) != 0) return false;
        const bool the = i > 0 && s_.has(i - 1, sense::definite);
        return is_capitalized_name(s_, i + 1) ||
               (the && (s_.has(i + 1, sense::say) || s_.has(i + 1, sense::forecast)));
    }
    /// "Japan said", "the ministry said"
    [[nodiscard]] bool speaks_for_economy(std::size_t i) const {
        if (s_.has(i, sense::authority)) return true;
        for (const party& p : parties_)
            if (p.at == i && p.by == tie::bare && p.as == reference::named && !p.is_place) return true;
        return false;
    }

    [[nodiscard]] bool goes_on(const head& h, bool firm) const {
        if (h.is_noise && s_.is(h.at + 1U, preposition::of) && s_.is(h.at + 2U, mention_kind::economy))
            return firm; // "said the Exchange of Togo"
        if (h.is_noise && !h.is_verb && !h.is_balance() && s_.is_loose_flow(h.at))
            return true; // "the sale of assets … a target of $3bn"
        if (h.is_noise) return firm || (h.is_of_firm && (!h.is_verb || !state_.has_told_trade));
        return firm && !tells_whose(h);
    }
    /// "Japan's exports", "trade was": not "its exports" where no economy stands before.
    [[nodiscard]] bool tells_whose(const head& h) const {
        const bool trade = !h.directed() && !s_.is_loose_flow(h.at) && s_.has_figure(0, s_.size());
        if (h.both || (trade && !h.has_product)) return true;
        if (s_.has(h.at, sense::total) || h.is_repeat) return false; // "Of the European total", "those to"
        if (h.owner_party == 0) return static_cast<bool>(h.owner);
        const party& owner = parties_[h.owner_party - 1U];
        if (owner.by == tie::in && s_.is_loose_flow(h.at)) return false; // "Sales in the United States rose"
        if (owner.as != reference::its && owner.as != reference::it && owner.as != reference::their &&
            owner.as != reference::they)
            return !owner.is_place &&
                   !(owner.at > 0 && s_.has(owner.at - 1U, sense::possessive)); // "its Swedish"
        for (const party& p : parties_)
            if (p.at < owner.at && p.as == reference::named && !p.is_place && p.by != tie::adjective)
                return true;
        return false;
    }

    const sentence& s_;
    const buffer<party>& parties_;
    const discourse& state_;
};

} // namespace bilatrade::detail
