// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/claim_product.hpp: what is traded where neither the figure nor its flow says so: the
// goods that the text has come to speak of.
#pragma once

#include <bilatrade/text/detail/claim_scene.hpp>
#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/text/detail/opening_goods.hpp>
#include <bilatrade/value/claim.hpp>

#include <cstddef>
#include <string_view>

namespace bilatrade::detail {

/// Finds the product of a figure. Keeps that of the last share of a sentence.
class claim_product_writer {
public:
    explicit claim_product_writer(const claim_scene& scene) noexcept
        : in_(scene), s_(scene.s), opening_(opening_goods(scene.s)) {}

    /// The figure's own product, else that of a share's subject, else its flow's, else that of the text.
    [[nodiscard]] text_span read(const stated_figure& f, text_span of_share) {
        text_span product = f.product_end != 0 ? text_span{f.product_begin, f.product_end} : of_share;
        if (product.end == 0 && f.head != 0 && in_.head_of(f).has_product && !is_of_any_goods(f))
            product = {in_.head_of(f).product_begin, in_.head_of(f).product_end};
        if (product.end == 0) product = spoken_of(f);
        if (f.kind == claim_kind::level) last_level_ = product;
        last_share_ = f.kind == claim_kind::share ? product : text_span{};
        share_at_ = f.at;
        share_head_ = f.head;
        return product;
    }

private:
    /// "bought gas from Algeria, and Algeria goods worth $2bn", "a market of $4bn for Omani goods": not of
    /// what was named before.
    [[nodiscard]] bool is_of_any_goods(const stated_figure& f) const {
        std::size_t goods = before(s_, f.at);
        if (goods != s_.size() && s_.has(goods, sense::worth) && goods > 0 && s_.has(goods - 1, sense::goods))
            return goods > 1 && s_.is(goods - 2, mention_kind::economy) && in_.head_of(f).at + 2U < goods;
        goods = f.at + 2U;
        if (s_.is(goods, mention_kind::economy) && s_[goods].named == naming::adjective) ++goods;
        return s_.is(f.at + 1U, preposition::whose) && s_.has(goods, sense::goods) && goods > f.at + 2U;
    }

    [[nodiscard]] text_span spoken_of(const stated_figure& f) {
        if (stands_for_goods(f) || is_framed(f)) return goods_before(f);
        if (opening_.goods.end != opening_.goods.begin && is_moved(f)) {
            const bool verb = opening_.goods.end > opening_.goods.begin + 1 &&
                              s_.has(opening_.goods.end, sense::article); // "cars bore the brunt"
            return {s_[opening_.goods.begin].begin, s_[opening_.goods.end - (verb ? 2U : 1U)].end};
        }
        if (f.head != 0 && !in_.head_of(f).is_total && announces_goods(in_.head_of(f).at))
            return goods_before(f);
        if (f.owner && f.head != 0 && !in_.head_of(f).is_verb && in_.head_of(f).inward() &&
            in_.state.last_flow == flow::exports && in_.state.pair.reporter == f.partner)
            return {in_.state.product_begin, in_.state.product_end}; // "came second with purchases of $2m"
        if (last_share_.end != 0 && tells_again(f)) return last_share_;
        if (last_level_.end != 0 && follows_level(f)) return last_level_;
        if (f.head == 0 && f.kind == claim_kind::level && in_.state.last_was_share && stands_for_share(f))
            return {in_.state.shared_begin, in_.state.shared_end};
        if (f.kind == claim_kind::share && opens_with_that(s_))
            return {in_.state.product_begin, in_.state.product_end}; // "That was 5% of its total exports"
        if (f.head == 0 && f.of_last_whole) return {in_.state.shared_begin, in_.state.shared_end};
        if (f.head != 0 && in_.head_of(f).is_verb && in_.head_of(f).inward() && f.kind == claim_kind::level &&
            !s_.has(in_.head_of(f).at, sense::pays) &&
            (s_.is(in_.head_of(f).at + 1U, preposition::whose) ||
             (in_.head_of(f).at + 1U == f.at && in_.head_of(f).partner_party == 0 &&
              (in_.head_of(f).owner != in_.state.pair.reporter ||
               !s_.has_sense(f.at + 1U, f.at + 3U, sense::worth)))))
            return {in_.state.product_begin, in_.state.product_end}; // "France bought for $3m"
        const bool of_heading = f.head != 0 && in_.head_of(f).is_role && !in_.state.has_told_trade;
        if (f.head == 0 || goes_on(in_.head_of(f)) || is_bare_worth(f) || is_side_of_trade(f) || of_heading)
            return {in_.state.product_begin, in_.state.product_end};
        if (const head* same = flow_there(in_.head_of(f)); same != nullptr)
            return {same->product_begin, same->product_end};
        if (in_.head_of(f).is_total &&
            !(in_.head_of(f).at > 0 && s_.has(in_.head_of(f).at - 1U, sense::goods)))
            return {in_.state.services_begin, in_.state.services_end};
        return {};
    }

    /// "Russia was the biggest market for tea; sales there were $9m": the flow that told the goods.
    [[nodiscard]] const head* flow_there(const head& h) const {
        if (h.partner_party == 0 || h.is_total) return nullptr;
        const party& with = in_.parties[h.partner_party - 1U];
        if (with.as != reference::there && with.as != reference::country) return nullptr;
        for (const head& told : in_.heads)
            if (told.at < h.at && told.has_product && told.word == h.word && told.partner == h.partner)
                return &told;
        return nullptr;
    }
    /// "Plastics from here did well: sales were", "Pipes are our daily bread: we exported them"
    [[nodiscard]] bool announces_goods(std::size_t flow) const {
        const std::size_t next = opening_.goods.end;
        if (next == opening_.goods.begin || opening_.framed || !s_.has_mark(next, flow, ':')) return false;
        if (s_.is(next, ':')) return flow == next + 1; // "Chilean wine: exports to Brazil"
        return s_.is(next, preposition::from) || (s_.has(next, sense::level) && !s_.has(next, sense::worth));
    }
    /// "40 percent of white shrimp exports went to Taiwan. They were worth $104 million"
    [[nodiscard]] bool stands_for_share(const stated_figure& f) const {
        return says_it_or_they(s_, 0, f.at < 3 ? f.at : 3);
    }
    /// "Iron ore did that. China paid $101bn for it", "shipments of them", "It made up 71% of": the goods
    /// that this sentence or the one before opens with.
    [[nodiscard]] bool stands_for_goods(const stated_figure& f) const {
        if (f.head != 0 && s_.has(in_.head_of(f).at + 1U, sense::of_which)) return true;
        const bool of = s_.has(f.at + 1U, sense::worth) || s_.is(f.at + 1U, preposition::whose) ||
                        s_.is(f.at + 1U, preposition::of);
        if (of && (is_it_or_they(s_, f.at + 2U) || s_.has(f.at + 2U, sense::of_which))) return true;
        const std::size_t b = before(s_, f.at);
        return f.kind == claim_kind::share && b != s_.size() && b > 0 && is_it_or_they(s_, b - 1) &&
               !s_.has(b, sense::takes) && !s_.has(b, sense::flow_verb); // not "It took 40% of them"
    }
    /// "Gas piped from the desert and sold to Italy brings $9bn", "Copper to China was $18 billion": what the
    /// sentence opens with.
    [[nodiscard]] bool is_moved(const stated_figure& f) const {
        if (opening_.framed) return false;
        const std::size_t next = opening_.goods.end;
        if (f.head == 0 && f.is_anaphoric && f.kind == claim_kind::level && s_.has_mark(next, f.at, ':'))
            return true; // "Passenger cars bore the brunt: $3.6 billion"
        if (f.head == 0)
            return f.is_anaphoric && s_.is(next, preposition::to) && s_.is(next + 1, mention_kind::economy);
        const head& h = in_.head_of(f);
        const bool participle = s_.is(h.at + 1U, preposition::to) || s_.is(h.at + 1U, preposition::from);
        if (h.is_verb && s_.has(h.at, sense::earns)) return true;
        if (h.is_opposite && s_.has(before(s_, f.at), sense::earns)) return true;
        return h.is_verb && participle && h.at < f.at && h.owner_party == 0 && h.at > next;
    }
    [[nodiscard]] text_span goods_before(const stated_figure& f) const {
        const bool here = opening_.goods.end != opening_.goods.begin && opening_.goods.end <= f.at;
        if (!here) return {in_.state.goods_begin, in_.state.goods_end};
        return {s_[opening_.goods.begin].begin, s_[opening_.goods.end - 1].end};
    }

    /// "For aluminium the ledgers agree. Maputo reported sales of $1.08bn", "In rice Laos sells $3bn"
    [[nodiscard]] bool is_framed(const stated_figure& f) const {
        if (f.head == 0 || in_.head_of(f).is_total) return false;
        return opening_.goods.end != opening_.goods.begin ? opening_.framed : in_.state.goods_framed;
    }

    /// "Wine made up 24% of the exports to Russia; in money, $80.8 million"
    [[nodiscard]] bool tells_again(const stated_figure& f) const {
        if (f.kind != claim_kind::level || f.head != share_head_ || figure_between(s_, share_at_, f.at))
            return false;
        std::size_t i = f.at;
        bool apart = false;
        for (; i > share_at_ && (s_[i - 1].kind == mention_kind::mark || is_filler(i - 1)); --i)
            apart = apart || s_.is(i - 1, ',') || s_.is(i - 1, ';');
        return apart && !s_.is(i - 1, mention_kind::time);
    }
    [[nodiscard]] bool is_filler(std::size_t i) const {
        return s_.has(i, sense::also) || s_.has(i, sense::qualifier) || s_.is(i, preposition::in) ||
               s_.has(i, sense::noise) || s_.has(i, sense::worth) || s_.has(i, sense::money_family);
    }

    /// "Peru took $196 million worth, five times as much as in 2020": the change is that of the level.
    [[nodiscard]] bool follows_level(const stated_figure& f) const {
        std::size_t comma = share_at_ + 2U; // "worth,", "worth to China,"
        if (s_.is(comma, preposition::to) || s_.is(comma, preposition::from)) comma += 2;
        if (f.owner && f.kind == claim_kind::level && f.head == share_head_)
            return true; // "bought $3bn worth of tea, Oman $2bn"
        if (f.kind == claim_kind::level && s_.has(f.at - 1U, sense::one_article) &&
            s_.has(f.at - 1U, sense::also))
            return true; // "and Oman bought another $2bn"
        return f.kind == claim_kind::growth && f.head == share_head_ && s_.is(comma, ',') &&
               s_.has(share_at_ + 1U, sense::worth) && f.at <= comma + 3U;
    }
    /// "the exports will ease", "these sales": of the product that was spoken of.
    [[nodiscard]] bool goes_on(const head& h) const {
        if (h.is_repeat) return !h.is_opposite;
        if (h.is_role && h.owner_party == 0 && !h.is_verb && in_.state.last_flow == flow_of(h.word))
            for (std::size_t k = h.at; k-- > 0 && h.at - k <= 3 && s_.is(k, mention_kind::word);)
                if (s_.has(k, sense::ordinal)) return true; // "Peru was the second biggest market with $3m"
        const bool loose = h.at == 0 && s_.is_loose_flow(0) && h.directed() && h.owner_party == 0 &&
                           in_.state.last_flow == flow_of(h.word) && !in_.state.opens_paragraph();
        if (loose && !h.is_verb) return true; // "gas worth $2bn to Italy. Deliveries to Peru"
        if (h.is_verb || h.at == 0 || h.partner_party != 0 || h.owner_party != 0) return false;
        if (h.is_balance() && s_.is_phrase(h.at)) return false; // "the trade surplus": of all goods
        const bool in_time = h.at > 1 && s_.is(h.at - 1U, 's') && s_.is(h.at - 2U, mention_kind::time);
        return (in_time || (s_.has(h.at - 1U, sense::article) && !s_.has(h.at - 1U, sense::possessive))) &&
               in_.state.last_flow == flow_of(h.word);
    }
    /// "Trade in services came to $5bn. Exports amounted to $3bn and imports to $2bn"
    [[nodiscard]] bool is_side_of_trade(const stated_figure& f) {
        const head& h = in_.head_of(f);
        const bool of_this = s_.has(0, sense::of_which) || // "Of this, Omani exports were $3bn"
                             s_.has(f.at + 1U, sense::of_which);
        const bool bare = h.directed() && !h.is_verb && !h.is_total &&
                          (of_this || (h.owner_party == 0 && h.partner_party == 0));
        const bool opens = in_.state.last_flow == flow::turnover && (of_this || h.at < 2);
        sides_ = bare && (opens || sides_);
        return sides_;
    }
    /// "Oman bought Turkish rice. Peru supplied $2m worth": of the goods that the one before buys.
    [[nodiscard]] bool goes_to_same_buyer(const head& h) const {
        return h.is_verb && h.outward() && in_.state.last_flow == flow::imports &&
               in_.state.pair.reporter != h.owner;
    }
    /// "to sell some $6 billion's worth to the French"
    [[nodiscard]] bool is_bare_worth(const stated_figure& f) const {
        const std::size_t i = s_.is(f.at + 1U, 's') ? f.at + 2U : f.at + 1U;
        return s_.has(i, sense::worth) && !s_.is_phrase(i) && !s_.is(i + 1, preposition::of) &&
               !s_.has(i + 1, sense::of_which) &&
               (in_.state.last_flow == flow_of(in_.head_of(f).word) || goes_to_same_buyer(in_.head_of(f)));
    }

    const claim_scene& in_;
    const sentence& s_;
    opening opening_;
    bool sides_ = false; ///< the flows of the sentence are those of the trade before it
    text_span last_share_{}, last_level_{};
    std::size_t share_at_ = 0, share_head_ = 0;
};

} // namespace bilatrade::detail
