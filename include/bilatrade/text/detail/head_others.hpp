// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/head_others.hpp: flows that are no trade of economies: those of firms and places, of
// budgets and other accounts, and trade in what is no goods.
#pragma once

#include <bilatrade/text/detail/discourse.hpp>
#include <bilatrade/text/detail/head.hpp>
#include <bilatrade/text/detail/head_sides.hpp>
#include <bilatrade/text/detail/sentence.hpp>
#include <bilatrade/text/mention.hpp>
#include <bilatrade/value/buffer.hpp>

#include <cstddef>
#include <string_view>

namespace bilatrade::detail {

/// "Tallink reported a turnover of $900 million", "the port saw its turnover double": of a name that is none
/// of an economy.
[[nodiscard]] inline bool is_reported_of_firm(const sentence& s, const head& h) {
    const bool of_two = s.is(h.at + 1U, preposition::between) || s.is(h.at + 1U, preposition::with);
    if (!s.is_loose_flow(h.at) || h.at < 2 || of_two) return false;
    const bool had = h.word == flow_word::exports && !h.is_verb && h.partner_party == 0 && // "had sales of"
                     (s.has(h.at - 1U, sense::happened) || s.has(h.at - 1U, sense::recorded) ||
                      s.has(h.at - 1U, sense::say));
    if (!had && (h.word != flow_word::turnover || h.at < 3)) return false;
    const std::size_t verb = had ? h.at - 1U : h.at - 2U;
    if (!had && !s.has(h.at - 1U, sense::article) && !s.has(h.at - 1U, sense::possessive)) return false;
    if (!s.has(verb, sense::recorded) && !s.has(verb, sense::say) && !s.has(verb, sense::happened))
        return false;
    bool named = false;
    for (std::size_t k = verb; k-- > 0 && !s.is_break(k);) {
        const bool there = k > 0 && s.is(k - 1, preposition::in); // "In Croatia, Dinamo reported"
        if ((s.is(k, mention_kind::economy) && !there) || s.has(k, sense::the_country) ||
            s.has(k, sense::pronoun) || s.has(k, sense::authority) || s.has(k, sense::both_economies))
            return false;
        named = named || (s.is(k, mention_kind::word) && s[k].node == 0);
    }
    return named;
}

/// "companies with exports of over €100m", "turnover at the Alaba market": of firms, of a place; "closed
/// lower on turnover of $3bn": of shares.
[[nodiscard]] inline bool is_of_others(const sentence& s, const head& h) {
    if (h.is_verb || h.is_repeat) return false;
    if (h.word == flow_word::turnover && h.at > 1 && s.has(h.at - 1U, sense::compare_on) &&
        !s.has(h.at - 2U, sense::flow_noun) && s.is(h.at + 1U, preposition::of))
        return true;
    if (h.at > 1 && s.is(h.at - 1U, 's') &&
        (s.has(h.at - 2U, sense::authority) || s.has(h.at - 2U, sense::firm)))
        return true; // "the port authority's turnover"
    std::size_t k = h.at;
    while (k > 0 && (s.has(k - 1, sense::neutral) || s.has(k - 1, sense::article))) --k;
    if (k > 1 && s.is(k - 1, preposition::with) && s.has(k - 2, sense::firm)) return true;
    if (is_reported_of_firm(s, h)) return true;
    if (h.word == flow_word::turnover && s.is_loose_flow(h.at) && s.has(h.at, sense::neutral) && h.at > 0 &&
        (s.is(h.at - 1U, mention_kind::place) || s.is(h.at - 1U, mention_kind::economy)))
        return true; // "shares on the Dhaka exchange"
    k = h.at + 1U;
    if (!s.is_loose_flow(h.at) || h.directed()) // "sales in British shops", "exports from its Swedish plants"
        for (std::size_t in = k; (s.is_inside(k) || s.is(k, preposition::from)) && in <= h.at + 4U; ++in)
            if (s.value(in, sense::firm) == 1)
                return s.is_loose_flow(h.at) || s.has(k + 1, sense::possessive);
    if (s.is_loose_flow(h.at) && (s.has(k, sense::at_place) || s.is(k, preposition::by)) &&
        is_unknown_name(s, k + 1))
        return true; // "sales at Carrefour", "deliveries by Airbus"
    if (s.is_loose_flow(h.at) && s.is_inside(k) && s.is(k + 1, mention_kind::place) &&
        h.word != flow_word::turnover)
        return true; // "sales in Dubai"
    if (!s.has(k, sense::at_place) || !s.has(k + 1, sense::article)) return false;
    return is_unknown_name(s, k + 2);
}

/// "trade in emission allowances", "sales of shares"; "traded" without goods or partners.
[[nodiscard]] inline bool trades_something_else(const sentence& s, const head& h) {
    if (h.is_verb && h.word == flow_word::turnover) {
        for (std::size_t k = h.at; k-- > 0 && h.at - k <= 6 && !s.is_break(k);)
            if (s.has(k, sense::goods) || s.has(k, sense::what)) return false; // "the goods traded between"
        for (std::size_t k = h.at + 1U; k < s.size() && k <= h.at + 6U; ++k) {
            if (s.has(k, sense::goods) || s.is_figure(k)) return false;
            if (s.is(k, preposition::with) || s.has(k, sense::services)) return false;
        }
        return true;
    }
    if (s.is_loose_flow(h.at) && !h.is_verb && h.at > 0 && s.names_money(h.at - 1U))
        return true; // "dollar purchases"
    std::size_t k = h.at + 1U;
    if (h.is_verb && s.is_loose_flow(h.at)) { // "selling Chilean treasury bills"
        std::size_t object = k;
        while (s.has(object, sense::article) || s.names_maker(object)) ++object;
        if (s.has(object, sense::noise) && !s.has(object, sense::goods) && !s.is_change(object)) return true;
    }
    const bool on =
        s.is_loose_flow(h.at) && s.has(k, sense::compare_on); // "turnover on the Amsterdam Bourse"
    if (!on && !s.is(k, preposition::of) && !s.is(k, preposition::in)) return false;
    for (++k; k < s.size() && k <= h.at + 4U; ++k) {
        if (s.is(k, mention_kind::place) && on) continue;
        if (s.is(k, mention_kind::economy) &&
            (on || s[k].named != naming::name || s.has(k + 1, sense::noise)))
            continue;
        if (s.has(k, sense::noise) && !s.is_change(k)) return true;
        if (s.names_money(k) && s.is_loose_flow(h.at)) return true; // "selling of the yen"
        if (s[k].kind != mention_kind::word || s.has(k, sense::preposition)) return false;
        if (s.has(k, sense::goods) && !s.has(k + 1, sense::noise)) return false; // not "gold futures"
    }
    return false;
}

/// "Toyota's US sales", "MTN Ghana's sales": of a firm, though they name an economy.
[[nodiscard]] inline bool is_abroad_of_firm(const sentence& s, const head& h) {
    if (h.is_verb || !s.is_loose_flow(h.at) || h.at < 3) return false;
    std::size_t k = h.at - 1U;
    while (k > 1 &&
           (s.has(k, sense::neutral) || (s.is(k, mention_kind::economy) && s[k].named != naming::name) ||
            (s.is(k, mention_kind::economy) && s.is(k - 1, 's'))))
        --k;
    if (s.has(k, sense::say) && k + 1U != h.at && h.word == flow_word::exports)
        return is_unknown_name(s, k - 1); // "Volkswagen said US sales fell"
    if (!s.is(k, 's')) return false;
    const bool whose = k + 1U != h.at && is_unknown_name(s, k - 1);
    return whose || (k > 1 && s.is(k - 1, mention_kind::economy) && is_unknown_name(s, k - 2));
}

/// Whether the words beside a flow say that it is of others, whoever owns it.
[[nodiscard]] inline bool is_told_elsewhere(const sentence& s, const head& h) {
    return is_of_others(s, h) || trades_something_else(s, h) || is_abroad_of_firm(s, h);
}

/// Tells the flows of others apart.
class head_other_reader {
public:
    head_other_reader(const sentence& s, const buffer<party>& parties, const discourse& state,
                      head_sides& sides, const buffer<head>& out) noexcept
        : s_(s), parties_(parties), state_(state), sides_(sides), out_(out) {}

    /// Whether a flow whose sides are known is of a firm, of a budget or of another account.
    [[nodiscard]] bool is_no_trade(std::size_t k) const {
        return is_of_firm(k) || is_of_budget(k) || is_of_other_account(k);
    }

private:
    /// "The budget for 2023 has a deficit of $3bn": not of trade.
    [[nodiscard]] bool is_of_budget(std::size_t k) const {
        const head& h = out_[k];
        if (k == 0 || h.is_noise || h.is_verb || !h.is_balance() || h.owner_party != 0 ||
            h.partner_party != 0 || s_.is_phrase(h.at))
            return false;
        while (k > 1 && !out_[k - 1].is_noise && out_[k - 1].is_balance() && !s_.is_phrase(out_[k - 1].at))
            --k; // "the fund, in surplus until 1985,"
        return out_[k - 1].is_noise && out_[k - 1].is_subject && s_.unbroken(out_[k - 1].at, h.at) &&
               !s_.has(out_[k - 1].at, sense::firm);
    }

    /// "The current account surplus was $3bn, up from a $2bn surplus", "The deficit of the year narrowed"
    /// where the text speaks of the current account.
    [[nodiscard]] bool is_of_other_account(std::size_t k) const {
        const head& h = out_[k];
        const bool bare = !h.is_noise && h.is_balance() && h.partner_party == 0 && !h.has_product &&
                          !h.both && !s_.is_phrase(h.at);
        if (!bare) return false;
        if (s_.has(h.at + 1U, sense::compare_on) && s_.has(h.at + 2U, sense::other_account))
            return true; // "the deficit on transfers"
        if (s_.is_inside(h.at + 1U) && s_.has_sense(h.at + 2U, h.at + 6U, sense::other_account))
            return true; // "the shortfall in the EC budget"
        for (std::size_t i = h.at + 1U; i < s_.size() && i <= h.at + 3U; ++i)
            if (s_.value(i, sense::flow_noun) == static_cast<int>(flow_word::turnover))
                return false; // "for trade"
        for (std::size_t i = h.at; i-- > 0;) {
            if (s_.has(i, sense::other_account)) return true;
            const auto noun = s_.value(i, sense::flow_noun);
            if (noun == static_cast<int>(flow_word::turnover)) return false; // "a deficit in visible trade"
            if (noun && s_.is_phrase(i)) return false;
        }
        return state_.of_other_account;
    }

    /// "A logistics firm in Oman saw its turnover double", "Daewoo Corp, the Korea-based venture, said it
    /// will boost its imports": the firm's.
    [[nodiscard]] bool is_of_firm(std::size_t k) const {
        const head& h = out_[k];
        if (h.is_noise || h.is_verb || h.owner_party == 0) return false;
        const party& owner = parties_[h.owner_party - 1U];
        const party* before = owner.at > 0 ? sides_.party_at(owner.at - 1U) : nullptr;
        const party& its = before != nullptr && before->as == reference::its ? *before : owner;
        if ((its.as != reference::its && its.as != reference::their) || its.at > h.at) return false;
        if (its.at == 0 && its.as == reference::their && state_.of_firms && s_.is_loose_flow(h.at))
            return true; // "Some 300 companies are registered there. Their sales"
        if (s_.value(1, sense::firm) == 0 && s_.has(2, sense::say))
            return true; // "The company said imports were 5% of its total purchases"
        for (std::size_t i = its.at; i-- > 0 && !s_.is_break(i);) {
            const party* p = sides_.party_at(i);
            const bool seat = i > 1 && s_.has(i - 1, sense::and_word) && s_.is(i - 2, mention_kind::place);
            const bool names = p != nullptr && !p->is_place && p->as != reference::it && !s_.is(i + 1, '-') &&
                               !seat; // "a firm of Hamburg and Hong Kong"
            if (names && (p->by == tie::bare || p->by == tie::possessive)) return false;
            const bool own = s_.is_phrase(its.at); // "its own"
            if (i == 0 && own && s_.is(0, mention_kind::word) && s_[0].node == 0)
                return true; // "Samsung has seen its own shipments shrink"
            for (const head& firm : out_)
                if (firm.at == i && firm.is_subject && s_.has(i, sense::firm)) return true;
        }
        return false;
    }

    const sentence& s_;
    const buffer<party>& parties_;
    const discourse& state_;
    head_sides& sides_;
    const buffer<head>& out_;
};

} // namespace bilatrade::detail
