// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/claim_flow_words.hpp: the words beside a flow that tell whether it is one with all,
// or with whom the text is about. Writes no pair; that is for claim_flow.hpp.
#pragma once

#include <bilatrade/text/detail/claim_scene.hpp>
#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/value/economy.hpp>
#include <bilatrade/value/flow.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// Looks at the words of one sentence.
class claim_flow_words {
public:
    explicit claim_flow_words(const claim_scene& scene) noexcept : in_(scene) {}

    /// "Peru bought Georgian wine for $3m; Oman remained the biggest buyer with $9m"
    [[nodiscard]] bool is_next_buyer(const head& h) const {
        return h.is_role && h.outward() && h.owner_party == 0 && h.partner && in_.state.takes &&
               in_.state.last_flow == flow::imports && in_.state.pair.complete() &&
               !in_.state.pair.holds(h.partner);
    }

    /// "supplied 78% of Peru's imports, which totalled $3bn": what the part was of.
    [[nodiscard]] bool tells_whole(const head& h, const stated_figure& f) const {
        const sentence& s = in_.s;
        if (f.kind == claim_kind::level && h.at > f.at &&
            h.partner_party == 0) // "30% of Kenya's $1bn exports"
            for (std::size_t k = f.at; k-- > 1 && f.at - k <= 5 && !s.is_figure(k) && !s.is(k, ',');)
                if (s.is(k, preposition::of))
                    return s.is(k - 1, mention_kind::percent) || s.is(k - 1, mention_kind::fraction);
        if (f.kind != claim_kind::level || !s.is(h.at + 1U, ',') || !s.has(h.at + 2U, sense::relative) ||
            !s.has(h.at + 3U, sense::level) || before(s, f.at) != h.at + 3U)
            return false;
        for (std::size_t k = h.at; k-- > 1 && h.at - k <= 6;)
            if (s.is(k, preposition::of))
                return s.is(k - 1, mention_kind::percent) || s.is(k - 1, mention_kind::fraction);
        return false;
    }

    /// "exports to the CEFTA countries were $3bn, and imports $2bn": from a group that has no code.
    [[nodiscard]] bool follows_uncoded(const head& h) const {
        if (h.is_total || h.is_verb || h.owner_party != 0 || h.partner_party != 0 || !h.directed())
            return false;
        for (std::size_t k = in_.heads.size(); k-- > 0;) {
            const head& before = in_.heads[k];
            if (before.at >= h.at || before.is_noise) continue;
            return before.directed() && before.word != h.word && before.partner_party != 0 &&
                   !before.partner && in_.parties[before.partner_party - 1U].uncoded &&
                   in_.s.unbroken(before.at, h.at);
        }
        return false;
    }

    /// "Exports to America rebounded": a headline. "Germany exported goods worth €137bn": all that it
    /// exports; behind figures of the pair, "Canada's deficit" is that with all, too.
    [[nodiscard]] bool goes_on_to_all(const head& h) const {
        if (h.partner_party != 0 || h.owner_party == 0) return false;
        const party& owner = in_.parties[h.owner_party - 1U];
        if (h.directed() && owner.by == tie::bare) return true;
        return in_.state.counted_a_pair && owner.as == reference::named && !h.both &&
               h.word != flow_word::turnover && in_.s.is(in_.s.size() - 1, '.');
    }

    /// "Oman imported British goods. In return Britain bought for $2bn. The deficit was thus": Oman's, of
    /// which the text tells.
    [[nodiscard]] bool returns_to_anchor(const head& h) const {
        const economy_pair known = in_.state.the_pair();
        return h.is_balance() && !h.both && in_.state.takes && known.partner == in_.state.anchor &&
               !known.partner.is_group() && &h == in_.heads.data();
    }

    /// "Exports to China were $3bn, to India $2bn and to Oman $1bn. Imports reached $9bn": from all.
    [[nodiscard]] bool follows_list(const head& h) const {
        if (!in_.state.has_listed_partners()) return false;
        for (const head& other : in_.heads)
            if (!other.is_noise && other.at <= h.at && (other.partner || other.partner_party != 0))
                return false;
        return true;
    }

    /// "… Exports to Laos fell 3%. ¶ New Zealand's exports were $3.8bn": a text that has gone from one
    /// partner to the next goes back to all.
    [[nodiscard]] bool goes_back_to_all(const head& h) const {
        if (!in_.state.opens_paragraph() || !in_.state.has_many_partners() || h.both ||
            h.partner_party != 0 || h.owner_party == 0 || h.owner != in_.state.anchor)
            return false;
        const party& owner = in_.parties[h.owner_party - 1U];
        return owner.as == reference::named && owner.by != tie::to;
    }

    /// "Taiwan's surplus with America widened. ¶ Taiwan's textile exports fell": those to all.
    [[nodiscard]] bool is_of_own_goods(const head& h) const {
        if (!h.has_product || h.of_services || h.is_verb || !h.directed() || h.owner_party == 0 || h.both)
            return false;
        const party& owner = in_.parties[h.owner_party - 1U];
        return owner.as == reference::named && owner.by == tie::possessive && in_.state.opens_paragraph() &&
               in_.state.last_flow == flow::balance;
    }

    /// "Oman's exports fell. … Thailand bought fish for $52m": from the economy that the text is about.
    [[nodiscard]] bool acts_on_anchor(const head& h) const {
        const economy about = in_.state.anchor;
        const bool bought =
            h.is_verb && h.inward() && !h.is_passive && h.partner_party == 0 && h.owner_party != 0;
        if (!bought || !about || h.owner == about || h.owner.is_group() || in_.state.topic) return false;
        const party& buyer = in_.parties[h.owner_party - 1U];
        const bool sells = in_.state.last_flow == flow::exports ||
                           (in_.state.last_flow == flow::imports && in_.state.pair.partner == about);
        const bool none = !in_.state.pair.complete() || in_.state.pair.partner.is_world();
        return buyer.as == reference::named && buyer.by == tie::bare &&
               ((in_.state.pair.holds(about) && sells) || none);
    }

    /// "Japan's surplus with America was $58bn. The U.S. trade deficit hit $169bn": of all its trade, for the
    /// text has told the pair's from the other side, or not at all.
    [[nodiscard]] bool is_of_the_other(const head& h) const {
        const bool balance = h.is_balance() && !h.in_favour && !h.both;
        const bool owned = h.owner_party != 0 && in_.parties[h.owner_party - 1U].as == reference::named;
        if (balance && is_of_the_country(h)) return true;
        if (balance && h.owner_party != 0 && h.partner_party == 0 && !in_.state.counted_a_pair &&
            in_.parties[h.owner_party - 1U].as == reference::country)
            return true; // "the nation's trade gap"
        if (!balance || !owned || h.partner_party != 0 || in_.state.balance_named.holds(h.owner))
            return false;
        if (!in_.state.counted_a_pair) return true;
        const bool one_way = in_.state.has_told(flow::exports) != in_.state.has_told(flow::imports) &&
                             !in_.state.has_told(flow::turnover);
        if (one_way && h.owner == in_.state.pair.reporter && in_.s.is_phrase(h.at))
            return true; // "Kenya's exports to Uganda were $3bn. Kenya's trade deficit was $9bn"
        return h.owner == in_.state.pair.partner && in_.state.last_flow == flow::balance;
    }

    /// "a surplus of $4bn, including a record $7bn with the United States"
    [[nodiscard]] bool includes_part(const head& h) const {
        for (std::size_t k = h.at + 1U; k < in_.s.size() && !in_.s.is_break(k); ++k) {
            if (!in_.s.has(k, sense::included)) continue;
            for (const head& part : in_.heads)
                if (part.at > k && part.word == h.word && part.partner_party != 0)
                    return h.partner_party == 0;
        }
        return false;
    }

    /// "Japan's surplus narrowed in June": no partner has been spoken of. A turnover seldom is with all.
    [[nodiscard]] bool is_of_all(const head& h) const {
        if (in_.state.is_bilateral || h.word == flow_word::turnover || h.both || h.partner_party != 0)
            return false;
        for (const party& p : in_.parties)
            if (p.as == reference::both) return false;
        for (std::size_t i = h.at > 2 ? h.at - 2U : 0; i <= h.at; ++i) // "Japan's bilateral trade surplus"
            if (in_.s.has(i, sense::bilateral)) return false;
        return true;
    }

    /// "Peru ($3bn) and Chile ($2bn) come next among the buyers"
    [[nodiscard]] sense_value role_behind(std::size_t figure) const {
        for (std::size_t k = figure + 1; k < in_.s.size() && in_.s.is(figure - 1, '('); ++k) {
            if (!in_.s.has(k, sense::role)) continue;
            const std::size_t b = in_.s.before_article(k);
            if (in_.s.is(b, preposition::between)) return in_.s.value(k, sense::role);
        }
        return {};
    }

private:
    /// "From Congo came $2bn, from China $3bn. The country's trade deficit widened": that with all.
    [[nodiscard]] bool is_of_the_country(const head& h) const {
        if (h.owner_party == 0 || h.partner_party != 0 || !in_.state.has_many_partners()) return false;
        const party& owner = in_.parties[h.owner_party - 1U];
        return owner.as == reference::country && owner.by == tie::possessive;
    }

    const claim_scene& in_;
};

} // namespace bilatrade::detail
