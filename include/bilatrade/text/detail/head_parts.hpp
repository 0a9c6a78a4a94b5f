// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/head_parts.hpp: two flows of a sentence that are one: a part and its whole, a balance
// and the trade that it is of, what was moved and that it went.
#pragma once

#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/text/detail/head.hpp>
#include <bilatrade/text/detail/sentence.hpp>
#include <bilatrade/value/buffer.hpp>

#include <cstddef>
#include <cstdint>

namespace bilatrade::detail {

/// Lets a head and the one before it take from one another.
class head_part_reader {
public:
    head_part_reader(const sentence& s, buffer<head>& out) noexcept : s_(s), out_(out) {}

    /// `k` is not the first one.
    void read(std::size_t k) const {
        take_of_whole(k);
        take_of_balance(k);
        take_of_trade(k);
        take_of_moved(k);
        give_to_balance(k);
    }

private:
    /// "To China went ¥7.27 trillion of exports": they are what went there.
    void take_of_moved(std::size_t k) const {
        head& h = out_[k];
        const head& moved = out_[k - 1];
        if (h.is_verb || h.is_noise || !h.directed() || h.owner_party != 0 || h.partner_party != 0 ||
            !moved.is_verb || !moved.is_passive || moved.is_noise || moved.word != h.word ||
            moved.partner_party == 0)
            return;
        if (s_.is(h.at - 1U, preposition::of) && s_.is_figure(h.at - 2U) && h.at <= moved.at + 4U)
            h.take_partner(moved);
    }

    /// "a surplus of $8bn in its trade with Oman": with Oman.
    void give_to_balance(std::size_t k) const {
        head& balance = out_[k - 1];
        if (!balance.is_balance() || balance.is_noise || balance.partner_party != 0 || balance.is_verb ||
            out_[k].word != flow_word::turnover || out_[k].partner_party == 0 ||
            !s_.is(balance.at + 1U, preposition::of))
            return;
        bool in = false, figure = false;
        for (std::size_t i = balance.at + 2U; i < out_[k].at; ++i) {
            if (s_.is_break(i) || s_.is(i, ',')) return;
            figure = figure || s_.is_figure(i);
            in = in || (figure && s_.is(i, preposition::in));
        }
        if (in) balance.take_partner(out_[k]);
    }

    /// "Japan's global trade balance was 432 billion yen in the red": the deficit is that of the balance.
    void take_of_balance(std::size_t k) const {
        head& h = out_[k];
        const head& before = out_[k - 1];
        const bool bare =
            h.owner_party == 0 && h.partner_party == 0 && !h.has_product && !h.both && !h.is_verb;
        if (!bare || !h.is_balance() || h.word == flow_word::balance || before.word != flow_word::balance ||
            before.is_noise || !s_.unbroken(before.at, h.at))
            return;
        const flow_word side = h.word;
        const std::uint16_t at = h.at;
        h = before;
        h.word = side;
        h.at = at;
    }

    /// "The increase in exports was biggest in trade with Latvia ($3bn)": exports to there.
    void take_of_trade(std::size_t k) const {
        head& trade = out_[k];
        const head& told = out_[k - 1];
        if (trade.word != flow_word::turnover || trade.is_verb || trade.is_noise ||
            trade.partner_party == 0 || trade.owner_party != 0 || trade.at < 2 ||
            !s_.is_inside(trade.at - 1U))
            return;
        if (!told.directed() || told.is_noise || told.is_verb || told.partner_party != 0) return;
        for (std::size_t i = told.at; i < trade.at; ++i)
            if (s_.is_figure(i) || s_.is_break(i) || s_.is(i, ',')) return;
        trade.word = told.word;
        trade.owner = told.owner;
        trade.owner_party = told.owner_party;
        trade.both = false;
    }

    /// "Of all that Kenya exported, Uganda absorbed goods worth $1bn": a part of the flow in front.
    void take_of_whole(std::size_t k) const {
        head& h = out_[k];
        const head& whole = out_[k - 1];
        if (!h.is_verb || !h.inward() || whole.is_noise || !whole.outward() || !whole.owner || !h.owner ||
            h.owner == whole.owner || h.partner_party != 0 || is_behind_role(s_, whole))
            return;
        bool of = false;
        for (std::size_t i = whole.at; i-- > 0 && whole.at - i <= 6 && !s_.is_break(i);)
            of = of || s_.is(i, preposition::of);
        for (std::size_t i = whole.at; i < h.at; ++i) {
            if (s_.is_figure(i) || s_.is_break(i)) return;
        }
        if (!of) return;
        h.word = flow_word::exports;
        h.partner = h.owner;
        h.partner_party = h.owner_party;
        h.partner_count = 1;
        h.owner = whole.owner;
        h.owner_party = whole.owner_party;
    }

    const sentence& s_;
    buffer<head>& out_;
};

} // namespace bilatrade::detail
