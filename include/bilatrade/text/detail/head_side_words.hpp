// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/head_side_words.hpp: what the words around a party say of its side of a flow. Sets
// nothing.
#pragma once

#include <bilatrade/text/detail/head.hpp>
#include <bilatrade/text/detail/sentence.hpp>
#include <bilatrade/value/buffer.hpp>
#include <bilatrade/value/economy.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// Reads the words around the parties of a sentence.
class head_side_words {
public:
    head_side_words(const sentence& s, const buffer<party>& parties) noexcept : s_(s), parties_(parties) {}

    /// "Canada, long accustomed to the market, exported": said of the subject.
    [[nodiscard]] bool is_in_aside(const party& p, const head& h) const {
        if (!s_.has_mark(p.at, h.at, ',')) return false;
        std::size_t close = p.at;
        while (!s_.is(close, ',')) ++close;
        if (!h.is_verb && !s_.has(close + 1, sense::takes)) return false; // "took $2bn of Peru's exports"
        std::size_t open = p.at;
        while (open > 0 && !s_.is(open, ',') && !s_.is_break(open)) --open;
        for (const party& subject : parties_)
            if (s_.is(open, ',') && subject.at + 1U == open) return subject.by == tie::bare;
        return false;
    }

    /// "Exports to China aside, sales to Japan rose"
    [[nodiscard]] bool is_set_aside(const party& p, const head& h) const {
        std::size_t k = p.at + 1U;
        while (k < h.at && !s_.is(k, ',')) ++k;
        return k < h.at && s_.has(k - 1, sense::set_aside) && k - p.at <= 4;
    }

    /// "Amid the trade dispute with Oman, Iran's exports to Iraq": tied to what is no trade.
    [[nodiscard]] bool is_tied_to_noise(const party& p) const {
        if (!ties_partner(p.by)) return false;
        std::size_t k = p.at;
        while (k > 0 && p.at - k <= 4 && !s_.has(k - 1, sense::preposition)) --k;
        return k > 1 && (s_.has(k - 2, sense::noise) || s_.has(k - 2, sense::noise_compound) ||
                         s_.has(k - 2, sense::figures_word) || s_.has(k - 2, sense::authority));
    }

    /// "Brazil's sales in Argentina", "purchases of coal in Colombia"
    [[nodiscard]] bool is_market(const head& h, const party& p) const {
        const std::size_t in = s_.before_article(p.at);
        if (!s_.has(h.at, sense::sold_in) || h.is_passive || p.is_capital || !s_.is(in, preposition::in))
            return false;
        for (std::size_t k = h.at + 1U; k < in; ++k)
            if (!s_.may_name_goods(k) && !s_.is(k, preposition::of) && !s_.has(k, sense::and_word) &&
                !s_.names_maker(k))
                return false;
        return true;
    }

    /// "Spain took 68% of its exports": who takes a part of what somebody sells sells none of it.
    [[nodiscard]] economy taker_of(const head& h, const party& its) const {
        if (!h.outward() || h.is_verb || its.as != reference::its || its.at < 4 ||
            !s_.is(its.at - 1U, preposition::of) || !s_.is_figure(its.at - 2U))
            return {};
        std::size_t verb = its.at - 2U;
        while (verb > 0 && (s_.is_figure(verb) || s_.has(verb, sense::qualifier))) --verb;
        if (s_.has(verb, sense::earns) ||
            (!s_.has(verb, sense::takes) && (!s_.has(verb, sense::share_verb) || s_.has(verb, sense::sends))))
            return {};
        while (verb > 0 && (s_.has(verb - 1, sense::also) || s_.has(verb - 1, sense::auxiliary))) --verb;
        if (verb > 1 && s_.is(verb - 1, ',')) // "Spain, on the other hand, took"
            for (--verb; verb > 0 && !s_.is(verb - 1, ',');) --verb;
        if (verb > 1 && s_.is(verb - 1, ',')) --verb;
        for (const party& p : parties_)
            if (p.at + 1U == verb && p.by == tie::bare && p.as == reference::named) return p.who;
        return {};
    }

    /// "between Malaysia and its largest partner, China,": who the other one is, or null.
    [[nodiscard]] const party* called_behind(const party& first) const {
        std::size_t k = first.at + 1U;
        if (!s_.has(k, sense::and_word) || !s_.begins_with(k + 1, sense::possessive)) return nullptr;
        while (k <= first.at + 7U && !s_.is(k, ',') && !s_.is(k, mention_kind::economy)) ++k;
        if (s_.is(k, ',')) ++k;
        for (const party& q : parties_)
            if (q.at == k && q.as == reference::named && !q.is_place) return &q;
        return nullptr;
    }

    /// "between the two smallest members, Armenia and Kyrgyzstan": the names behind say who they are.
    [[nodiscard]] const party* list_behind(const party& p) const {
        std::size_t comma = p.at + 1U;
        while (comma <= p.at + 3U && s_.is(comma, mention_kind::word)) ++comma;
        if (!s_.is(comma, ',')) return nullptr;
        for (const party& q : parties_) {
            if (q.at == comma + 1U && q.as == reference::named && q.by == tie::bare) return &q;
        }
        return nullptr;
    }

private:
    const sentence& s_;
    const buffer<party>& parties_;
};

} // namespace bilatrade::detail
