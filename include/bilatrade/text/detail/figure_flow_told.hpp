// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/figure_flow_told.hpp: whether the flow of a figure is one of economies, in a text
// that may be about a firm, a budget or a market: what has been told before decides. Which figures belong to
// no flow, whatever the text, is for figure_refusal.hpp.
#pragma once

#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/text/detail/head.hpp>
#include <bilatrade/text/detail/stated_figure.hpp>

#include <cstddef>
#include <cstdint>

namespace bilatrade::detail {

/// Tells flows of economies from those of others.
class told_flow_reader {
public:
    explicit told_flow_reader(const figure_scene& scene) noexcept : in_(scene), s_(scene.s) {}

    /// "Sales rose 5% to $3bn": of whom, in a text that has named no trade yet?
    [[nodiscard]] bool is_of_economies(std::size_t index, std::size_t figure) const {
        const head& h = in_.heads[index];
        const bool loose = s_.has(h.at, sense::loose_flow) || h.is_repeat;
        const bool told = names(h.partner_party) && (names(h.owner_party) || h.is_balance());
        if (!told && !in_.state.has_told_trade) {
            if (h.is_role && !in_.state.names_trade && speaks_of_one())
                return false; // "the U.S. market is worth $840m"
            if (s_.is_loose_flow(h.at) && is_bare(h) && !tells_goods(h, figure)) return false;
        }
        if (loose && !told && tells_of_firm() && !follows_trade(index))
            return false; // "The group lifted its turnover to $1.5bn. Sales in China fell"
        if (in_.state.names_trade || in_.state.flows_told != 0) return true;
        const std::size_t end = index + (is_balance_of_next(index) ? 2 : 1);
        for (std::size_t k = 0; k != end; ++k)
            if (names_trade(s_, in_.heads[k]) && !is_of_it(s_, in_.heads[k], in_.parties)) return true;
        return !s_.is_loose_flow(h.at);
    }

private:
    /// "A deficit of $16m was recorded in Peru's trade"
    [[nodiscard]] bool is_balance_of_next(std::size_t index) const {
        return index + 1 < in_.heads.size() && in_.heads[index].is_balance() &&
               in_.heads[index + 1].word == flow_word::turnover &&
               s_.unbroken(in_.heads[index].at, in_.heads[index + 1].at);
    }
    [[nodiscard]] bool tells_of_firm() const {
        return in_.state.tells_of_firm || (!in_.state.has_told_trade && names_firm(s_));
    }
    [[nodiscard]] bool names(std::uint16_t party) const {
        return party != 0 && in_.parties[party - 1U].as == reference::named;
    }
    /// "It sold another $80m": neither what nor to whom is told, nor any trade beside it.
    [[nodiscard]] bool is_bare(const head& h) const {
        if (h.partner_party != 0 || h.has_product || h.is_repeat || !h.directed()) return false;
        if (s_.has(h.at + 1U, sense::total) || (h.at > 0 && s_.has(h.at - 1U, sense::total)))
            return false; // "all that it sold abroad", "its overseas sales"
        for (const head& other : in_.heads) {
            if (&other == &h || other.is_noise) continue;
            if (!s_.has(other.at, sense::loose_flow) || names(other.partner_party)) return false;
        }
        return speaks_of_one();
    }
    /// "sold goods", "coconut product sales", "bought $1bn worth of cocoa"
    [[nodiscard]] bool tells_goods(const head& h, std::size_t figure) const {
        const std::size_t b = before(s_, figure);
        const bool before_flow = h.at > 1 && s_.has(h.at - 1U, sense::goods) && s_.may_name_goods(h.at - 2U);
        return before_flow || s_.has_sense(h.at + 1U, h.at + 3U, sense::goods) ||
               s_.has(figure + 1, sense::worth) || (b != s_.size() && s_.has(b, sense::worth)) ||
               (s_.is(figure + 1, preposition::of) && s_.may_name_goods(figure + 2));
    }
    /// Of no two economies, named or meant: "the former bought $97m of its goods".
    [[nodiscard]] bool speaks_of_one() const {
        economy first;
        for (const party& p : in_.parties) {
            if (p.as == reference::former || p.as == reference::latter) return false;
            if (first && p.who && p.who != first) return false;
            if (!first) first = p.who;
        }
        return true;
    }
    /// "The EC had a trade deficit of $5bn in 1984, compared with a surplus in 1975"
    [[nodiscard]] bool follows_trade(std::size_t index) const {
        for (std::size_t k = 0; k != index; ++k)
            if (names(in_.heads[k].owner_party) && names_trade(s_, in_.heads[k]) &&
                !s_.has(in_.heads[k].at, sense::loose_flow))
                return true;
        return false;
    }

    const figure_scene& in_;
    const sentence& s_;
};

} // namespace bilatrade::detail
