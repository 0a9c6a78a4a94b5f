// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/goods_moved.hpp: trade told without a word for it: goods that go, come, are paid for,
// sent or taken. Reads only where no other word of the statement names a flow.
#pragma once

#include <bilatrade/text/detail/discourse.hpp>
#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/text/detail/flows_before.hpp>
#include <bilatrade/text/detail/head.hpp>
#include <bilatrade/text/detail/opening_goods.hpp>
#include <bilatrade/text/detail/sentence.hpp>
#include <bilatrade/value/buffer.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// Finds the words that move goods.
class goods_moved_reader {
public:
    goods_moved_reader(const sentence& s, const discourse& state, const buffer<head>& heads) noexcept
        : s_(s), state_(state), heads_(heads), flows_(s, state, heads) {}

    /// Says what a head is, whose place is set; false where its word moves no goods.
    [[nodiscard]] bool read(head& h) const {
        const std::size_t i = h.at;
        if (moves(i) || crosses(i) || is_sent(i) || moves_in_front(i)) {
            h.word = s_.value(i, sense::moves) == 1 ? flow_word::imports : flow_word::exports;
            h.is_verb = h.is_passive = true;
        } else if (moves_between(i)) {
            h.word = flow_word::turnover;
            h.is_verb = true;
        } else if (takes_from_fronted(i)) {
            h.word = flow_word::imports;
            h.is_verb = true;
        } else if (takes_more_or_less(i) || (takes(i) && takes_of_exports(i))) {
            h.word = flow_word::exports;
            h.is_taken = h.is_repeat = true;
        } else if (is_part_of_trade(i)) {
            h.word = flow_word::exports;
        } else if (is_brought(i)) {
            h.word = flow_word::imports;
        } else if (enters(i)) {
            h.word = flow_word::imports;
            h.is_verb = h.is_passive = true;
        } else if (pays(i) || takes(i)) {
            h.word = flow_word::imports;
            h.is_verb = true;
        } else if (are_sent(i) || earns(i)) {
            h.word = flow_word::exports;
            h.is_verb = h.is_passive = true;
        } else if (sends(i)) {
            h.word = flow_word::exports;
            h.is_verb = true;
        } else if (is_opposite(i)) {
            h.is_opposite = h.is_passive = h.is_repeat = true;
            h.word = flow_word::exports;
        } else {
            return false;
        }
        return true;
    }

private:
    /// "Cocoa went to Holland for 398 billion", "a third comes from Iraq": no other word names a flow.
    [[nodiscard]] bool moves(std::size_t i) const {
        const auto inward = s_.value(i, sense::moves);
        if (s_.value(i + 1, sense::also) == mostly) ++i; // "went mainly to Pakistan"
        const std::size_t there = inward == 1 && s_.is(i + 1, preposition::from) ? i + 2 : i + 1;
        if (inward && (*inward == 0) == (there == i + 1) && // "went there", "came from there"
            s_.value(there, sense::pronoun) == static_cast<int>(person::there))
            return state_.pair.complete() && (!flows_.since_break(i) || flows_.told_since(i)) &&
                   !persons_since_break(i);
        const bool through = inward == 0 && s_.is(i + 1, preposition::from); // "went from Iceland to Britain"
        if (inward == 1 && comes_to(i)) return !flows_.since_break(i) && !persons_since_break(i);
        if (!inward || !(through || s_.is(i + 1, *inward == 1 ? preposition::from : preposition::to)))
            return false;
        bool economy = state_.pair.complete() && is_it_or_they(s_, i + 2); // "arrived from it"
        for (std::size_t k = i + 2; k < s_.size() && k <= i + 4; ++k) {
            if (!s_.is(k, mention_kind::economy)) continue;
            economy = s_[k].named != naming::capital && !s_[k].who.is_world() && !s_.is(k + 1, 's');
            break;
        }
        for (std::size_t k = i; k-- > 0 && !s_.is_break(k) && !s_.is(k, ',');)
            if (s_.has(k, sense::noise) && !s_.is_change(k)) return false; // "financing will come from Peru"
        return economy && !flows_.since_break(i) && !persons_since_break(i);
    }
    /// "Crude for $3bn came to Germany from Kazakhstan", "arrived in Peru from Chile"
    [[nodiscard]] bool comes_to(std::size_t i) const {
        if (!s_.is(i + 1, preposition::to) && !s_.is_inside(i + 1)) return false;
        const std::size_t whom = s_.has(i + 2, sense::article) ? i + 3 : i + 2;
        const std::size_t from = s_.has(whom + 2, sense::article) ? whom + 3 : whom + 2;
        bool money = false;
        for (std::size_t k = i; k-- > 0 && !s_.is_break(k);) money = money || s_.is(k, mention_kind::money);
        return money && s_.is(whom, mention_kind::economy) && s_.is(whom + 1, preposition::from) &&
               s_.is(from, mention_kind::economy);
    }
    /// "Goods worth $35bn crossed between the two"
    [[nodiscard]] bool moves_between(std::size_t i) const {
        if (s_.value(i, sense::moves) != 0 || !s_.is(i + 1, preposition::between) || flows_.since_break(i))
            return false;
        bool goods = false, money = false;
        for (std::size_t k = i; k-- > 0 && !s_.is_break(k);) {
            if (s_.has(k, sense::noise)) return false;
            goods = goods || s_.has(k, sense::goods);
            money = money || s_.is(k, mention_kind::money);
        }
        return goods && money;
    }
    /// "To Iceland went DKK 3.8bn", "From Peru came ores worth $3bn"
    [[nodiscard]] bool moves_in_front(std::size_t i) const {
        const auto inward = s_.value(i, sense::moves);
        if (!inward || i < 2 || flows_.since_break(i) || !s_.is(i - 1, mention_kind::economy)) return false;
        const std::size_t to = s_.before_article(i - 1);
        if (!s_.is(to, *inward == 1 ? preposition::from : preposition::to)) return false;
        std::size_t open = to; // "From Italy to Tunisia went"
        if (to > 1 && s_.is(to - 1, mention_kind::economy) &&
            s_.has(s_.before_article(to - 1), sense::preposition))
            open = s_.before_article(to - 1);
        if (open != 0 && !s_.is_break(open - 1) && !s_.has(open - 1, sense::and_word)) return false;
        for (std::size_t k = i + 1; k < s_.size() && k <= i + 8; ++k) { // "went German machines worth $3bn"
            if (s_.is(k, mention_kind::money))
                return before(s_, k) == i || s_.has(k - 1, sense::worth) ||
                       s_.has(k - 1, sense::with_figure) || s_.has(before(s_, k), sense::worth);
            const bool goods = s_.is(k, mention_kind::word) || s_.is(k, ',') ||
                               (s_.is(k, mention_kind::economy) && s_[k].named == naming::adjective);
            if (!goods || s_.has(k, sense::noise) || s_.is_break(k)) return false;
        }
        return false;
    }
    /// "Trade came to $689 million, with Serbian goods making up $109 million"
    [[nodiscard]] bool is_part_of_trade(std::size_t i) const {
        if (!s_.has(i, sense::goods) || i == 0 || !s_.is(i - 1, mention_kind::economy) ||
            s_[i - 1].named != naming::adjective)
            return false;
        const bool of_which = i > 1 && s_.has(i - 2, sense::of_which) && s_.has(i + 1, sense::level);
        if (!of_which && !s_.has(i + 1, sense::share_verb)) return false;
        const std::size_t figure = s_.has(i + 2, sense::qualifier) ? i + 3 : i + 2;
        return s_.is(figure, mention_kind::money) && (state_.last_flow || !heads_.empty()) &&
               flows_.last_word() == flow_word::turnover;
    }
    /// "merchandise from India was valued at $5bn"
    [[nodiscard]] bool is_brought(std::size_t i) const {
        if (!s_.has(i, sense::goods) || !s_.is(i + 1, preposition::from) || flows_.since_break(i))
            return false;
        const std::size_t from = s_.has(i + 2, sense::article) ? i + 3 : i + 2;
        if (!s_.is(from, mention_kind::economy) || !s_.has(from + 1, sense::level)) return false;
        for (std::size_t k = from + 2; k < s_.size() && k <= from + 5; ++k) {
            if (s_.is(k, mention_kind::money)) return true;
            if (!s_.is(k, mention_kind::word)) return false;
        }
        return false;
    }
    /// "goods from China worth $12bn entered Pakistan", "goods worth $3bn were brought into the country"
    [[nodiscard]] bool enters(std::size_t i) const {
        if (!s_.has(i, sense::enters) || flows_.since_break(i) || persons_since_break(i)) return false;
        bool goods = false, money = false;
        for (std::size_t k = i; k-- > 0 && !s_.is_break(k);) {
            if (s_.has(k, sense::noise)) return false;
            money = money || s_.is(k, mention_kind::money);
            goods = goods || s_.has(k, sense::goods) ||
                    (s_.is(k, preposition::from) && s_.is(k + 1, mention_kind::economy));
        }
        const std::size_t k = s_.has(i + 1, sense::article) ? i + 2 : i + 1;
        return goods && money && (s_.is(k, mention_kind::economy) || s_.has(k, sense::the_country));
    }
    /// "Cotton worth $3bn went across the border": away from the one that speaks.
    [[nodiscard]] bool crosses(std::size_t i) const {
        return s_.has(i, sense::moves) && s_.has(i + 1, sense::across_border) && !flows_.since_break(i) &&
               !persons_since_break(i);
    }
    /// "Cut flowers sent to Japan earned $811m"
    [[nodiscard]] bool is_sent(std::size_t i) const {
        if (!s_.has(i, sense::sends) || !s_.is(i + 1, preposition::to) || flows_.since_break(i) ||
            persons_since_break(i) || i == 0 || s_.is(i - 1, mention_kind::economy))
            return false;
        bool economy = false, level = false;
        for (std::size_t k = i + 2; k < s_.size() && k <= i + 8 && !s_.is_break(k); ++k) {
            economy = economy || s_.is(k, mention_kind::economy);
            if (s_.is(k, mention_kind::money)) return economy && level;
            level = level || s_.has(k, sense::level) || s_.has(k, sense::worth) || s_.is_change(k);
        }
        return false;
    }
    /// "Spain paid 2.4 trillion naira for Nigerian crude", "spent $14.5bn on American goods"
    [[nodiscard]] bool pays(std::size_t i) const {
        if (!s_.has(i, sense::pays)) return false;
        if (i > 2 && s_.is(i - 3, preposition::whose) && s_.has(i - 2, sense::relative) &&
            s_.is(i - 1, mention_kind::economy))
            return s_.is(i + 1, mention_kind::money); // "electricity, for which Brazil paid $2bn"
        for (const head& h : heads_)                  // "spent $57bn on seafood; France spent $45bn"
            if (!h.is_noise && h.is_verb &&
                (s_.has(h.at, sense::pays) || (h.inward() && s_.has_mark(h.at, i, ';'))))
                return s_[i + 1].holds_amount;
        bool figure = false;
        for (std::size_t k = i + 1; k < s_.size() && k <= i + 6; ++k) {
            figure = figure || s_.is_figure(k);
            const bool seat = s_.has(i + 1, sense::the_country) && s_.is(i + 2, preposition::of);
            if (figure && s_.is(k, preposition::whose) && s_.is(seat ? i + 3 : i + 1, mention_kind::economy))
                return s_.may_name_goods(k + 1); // "paid (the emirate of) Iran $2.1 billion for crude oil"
            if (!figure || !(s_.is(k, preposition::whose) || s_.is(k, preposition::in))) continue;
            const bool on = !s_.is(k, preposition::whose);
            while (s_.has(k + 1, sense::article)) ++k;
            if (s_.is(k + 1, mention_kind::economy) && s_[k + 1].named == naming::adjective)
                return !on || s_.may_name_goods(k + 2); // "on Icelandic seafood"
            if (s_.is(k + 1, mention_kind::economy) && s_.is(k + 2, 's') && s_.may_name_goods(k + 3))
                return true; // "for Iceland's seafood"
            const bool it = s_.has(k + 1, sense::pronoun) && (!on || s_.has_sense(0, i, sense::role));
            return is_made_in(k + 1) || it || (!on && s_.has(k + 1, sense::product_head));
        }
        return false;
    }
    /// "copper ore from Chile"
    [[nodiscard]] bool is_made_in(std::size_t k) const {
        for (const std::size_t last = k + 4; k < last && s_.is(k, mention_kind::word); ++k) {
            if (s_.is(k, preposition::from))
                return s_.is(s_.has(k + 1, sense::article) ? k + 2 : k + 1, mention_kind::economy);
            if (s_[k].node != 0 && !s_.has(k, sense::goods) && !s_.has(k, sense::and_word)) return false;
        }
        return false;
    }
    /// "sold tea for $3m to Peru; Oman took $2m": the same goods, of another buyer.
    [[nodiscard]] bool takes_next(std::size_t i) const {
        if (state_.last_flow == flow::exports) {
            const std::size_t subject = before_aside(i);
            const bool alone = heads_.empty() || (heads_.size() == 1 && heads_.back().at > subject);
            if (alone && subject > 0 && subject <= 3 && s_.is(subject - 1, mention_kind::economy))
                return true; // "China(, the second buyer,) took $11bn"
            const bool alone_or_whole = i > 1 && (s_.has(i - 1, sense::alone) || s_.has(i - 1, sense::total));
            if (alone_or_whole && i <= 3 && s_.is(i - 2, mention_kind::economy))
                return true; // "China alone took $11bn", "the EU as a whole took"
        }
        if (i > 1 && s_.has(i - 1, sense::role) && s_.is(i - 2, mention_kind::economy))
            return true; // "Kenyan buyers took $554 million"
        if (i == 0 || heads_.empty() || !heads_.back().is_verb) return false;
        if (heads_.back().inward()) // "Kenya bought goods worth $3bn from Oman, while Rwanda took $2bn"
            return i > 1 && s_.is(i - 1, mention_kind::economy) &&
                   (s_.has(i - 2, sense::while_word) || s_.has(i - 2, sense::and_word));
        if (!heads_.back().outward()) return false;
        return s_.has(i - 1, sense::and_word) || // "shipped $15bn and received $13bn"
               (i > 1 && s_.is(i - 1, mention_kind::economy) && s_.is(i - 2, ';'));
    }
    /// "Germany took Turkish goods worth $21bn", "Peru took $1bn of its neighbour's crude"
    [[nodiscard]] bool takes(std::size_t i) const {
        if (!s_.has(i, sense::takes) || is_done_by_others(i)) return false;
        if (s_.is(i + 1, mention_kind::money) && s_.is(i + 2, preposition::whose)) return false; // is paid
        bool figure = false, goods = s_.is(i + 1, mention_kind::money) && takes_next(i);
        for (std::size_t k = i + 1; k < s_.size() && k <= i + 6 && !s_.is_break(k) && !s_.is(k, ','); ++k) {
            figure = figure || s_.is(k, mention_kind::money) ||
                     (s_.is(k, mention_kind::number) && s_[k].holds_amount && s_.amount_of(k).exponent >= 6);
            goods = goods || (figure && s_.is(k, 's')) || is_of_ours(k) || s_.has(k, sense::goods) ||
                    (figure && i > 0 && s_.is(i - 1, mention_kind::economy) &&
                     s_.has(k, sense::of_which)) || // "Peru took $900 million of them"
                    (s_.has(k, sense::worth) && k > i + 1 && s_[k - 1].node == 0) || // "took apparel worth"
                    s_.has(k, sense::product_head) ||
                    (s_.is(k, mention_kind::economy) && s_[k].named == naming::adjective &&
                     (k == i + 1 || (s_.is(k - 1, preposition::of) && s_.is(k - 2, mention_kind::money))));
            if (s_.has(k, sense::flow_noun) || s_.has(k, sense::noise)) return false;
        }
        return (figure && goods) || takes_from(i);
    }
    /// "Exports fell by 9%. China took 5% less"
    [[nodiscard]] bool takes_more_or_less(std::size_t i) const {
        return s_.has(i, sense::takes) && state_.last_flow == flow::exports && heads_.empty() &&
               s_.is(before_aside(i) - 1, mention_kind::economy) && s_.is(i + 1, mention_kind::percent) &&
               s_.change_behind(listed_parts(s_, i + 1).last) != 0;
    }
    /// "Kosovo's army will receive drones worth $10m": no economy does.
    [[nodiscard]] bool is_done_by_others(std::size_t verb) const {
        std::size_t k = verb;
        while (k > 0 && (s_.has(k - 1, sense::auxiliary) || s_.has(k - 1, sense::also))) --k;
        return k > 1 && s_.is(k - 1, mention_kind::word) && s_[k - 1].node == 0 && s_.is(k - 2, 's');
    }
    /// "(India), the second buyer, (took)": where the aside begins that ends before `i`, else `i`.
    [[nodiscard]] std::size_t before_aside(std::size_t i) const {
        if (i < 3 || !s_.is(i - 1, ',')) return i;
        for (std::size_t k = i - 2; k > 0 && i - k <= 8 && !s_.is_figure(k); --k)
            if (s_.is(k, ',')) return k;
        return i;
    }
    /// "took $18bn of ours"
    [[nodiscard]] bool is_of_ours(std::size_t k) const {
        return s_.has(k, sense::possessive) && s_.is(k - 1, preposition::of) &&
               s_.is(k - 2, mention_kind::money);
    }
    /// "we took from Peru, mainly in the form of fuels, $1.6 billion", "gets wheat from Russia for $300m"
    [[nodiscard]] bool takes_from(std::size_t i) const {
        std::size_t from = i + 1;
        while (from <= i + 4 && s_.may_name_goods(from)) ++from;
        if (!s_.is(from, preposition::from)) return false;
        const std::size_t whom = s_.has(from + 1, sense::article) ? from + 2 : from + 1;
        if (!s_.is(whom, mention_kind::economy) && !s_.has(whom, sense::pronoun)) return false;
        for (std::size_t k = whom + 1; k < s_.size() && k <= whom + 12 && !s_.is_break(k); ++k) {
            if (s_.has(k, sense::flow_noun) || s_.has(k, sense::flow_verb) || s_.has(k, sense::noise))
                return false;
            if (s_.is(k, mention_kind::money)) return true;
        }
        return false;
    }
    /// "; from Azerbaijan it received gas for $637 million"
    [[nodiscard]] bool takes_from_fronted(std::size_t i) const {
        if (!s_.has(i, sense::takes) || i < 3) return false;
        const std::size_t whom = i - 2,
                          from = s_.has(whom - 1, sense::article) && i > 3 ? whom - 2 : whom - 1;
        const bool opens = from == 0 || s_.is_break(from - 1) || s_.is(from - 1, ',');
        if (!opens || !s_.is(from, preposition::from) || !s_.is(whom, mention_kind::economy)) return false;
        for (std::size_t k = i + 1; k < s_.size() && k <= i + 8 && !s_.is_break(k); ++k) {
            if (s_.has(k, sense::flow_noun) || s_.has(k, sense::noise)) return false;
            if (s_.is(k, mention_kind::money)) return true;
        }
        return false;
    }
    /// "India took goods worth $1bn": of whose exports it is, the text has said before.
    [[nodiscard]] bool takes_of_exports(std::size_t i) const {
        if (flows_.last_word() != flow_word::exports || (heads_.empty() && state_.last_flow != flow::exports))
            return false;
        if (i > 0 && s_.has(i - 1, sense::and_word) && !heads_.empty() && heads_.back().is_verb)
            return false; // "sold goods worth $3bn there and received goods worth $2bn"
        for (std::size_t k = i + 1; k < s_.size() && !s_.is_break(k) && !s_.is(k, ','); ++k) {
            if (s_.has(k, sense::of_which)) return true; // "took $900 million of them"
            if (s_.is(k, mention_kind::economy) || s_.has(k, sense::possessive) ||
                s_.is(k, preposition::from))
                return false;
        }
        return true;
    }

    /// "Goods sent to Ghana in 2005 were worth $92m"
    [[nodiscard]] bool are_sent(std::size_t i) const {
        return s_.has(i, sense::sends) && i > 0 && s_.has(i - 1, sense::goods) &&
               (s_.is(i + 1, preposition::to) || s_.is(i + 1, preposition::from)) &&
               s_.is(s_.has(i + 2, sense::article) ? i + 3 : i + 2, mention_kind::economy);
    }
    /// "Caracas sent fertilizer and scrap for $73 million"
    [[nodiscard]] bool sends(std::size_t i) const {
        if (!s_.has(i, sense::sends) || persons_since_break(i)) return false;
        bool named = false;
        for (std::size_t k = i; k-- > 0 && !s_.is_break(k);)
            named = named || s_.is(k, mention_kind::economy) ||
                    s_.value(k, sense::pronoun) == static_cast<int>(person::we) ||
                    s_.value(k, sense::pronoun) == static_cast<int>(person::it);
        for (std::size_t k = i + 1; named && k < s_.size() && k <= i + 9; ++k) {
            if (s_.is_break(k) || s_.has(k, sense::noise) || s_.has(k, sense::flow_noun)) return false;
            if (s_.is(k, mention_kind::money) &&
                (s_.has(k - 1, sense::the_country) || s_.is(k - 1, mention_kind::economy) ||
                 s_.has(k - 1, sense::pronoun)))
                return k <= i + 4;               // "sent its big neighbour $2.1 billion"
            const std::size_t b = before(s_, k); // "sent (you) a paltry $2m"
            if (s_.is(k, mention_kind::money))
                return s_.is(k - 1, preposition::whose) || s_.has(k - 1, sense::worth) || b == i ||
                       s_.has(k + 1, sense::worth) || (b == i + 1 && s_.has(b, sense::pronoun));
        }
        return false;
    }
    /// "Saffron earned Afghanistan $127 million in India", "wheat brought growers $2bn from Indonesia"
    [[nodiscard]] bool earns(std::size_t i) const {
        if (!s_.has(i, sense::earns) || flows_.since_break(i) || persons_since_break(i)) return false;
        const opening found = opening_goods(s_);
        if (found.framed || found.goods.end == found.goods.begin || found.goods.end > i) return false;
        for (std::size_t k = found.goods.begin; k != i; ++k)
            if (s_.is_figure(k) || s_.has(k, sense::noise) || s_.is_break(k)) return false;
        bool money = false;
        for (std::size_t k = i + 1; k < s_.size() && k <= i + 9 && !s_.is_break(k); ++k) {
            if (s_.is(k, mention_kind::money) || (s_.is_figure(k) && s_.is(k, mention_kind::number)))
                money = true;
            if (money && s_.value(k, sense::total) == 2) return true; // "fetched $1.4 billion abroad"
            const std::size_t b = s_.before_article(k);
            const bool tied = s_.is_inside(b) || s_.is(b, preposition::from);
            if (money && tied && s_.is(k, mention_kind::economy)) return true;
        }
        const std::size_t end = found.goods.end; // "Garments for Germany fetched $1.2 billion"
        const bool meant = s_.is(end, preposition::whose) && s_.is(end + 1, mention_kind::economy);
        const bool made = found.goods.begin > 0 && (s_.is(found.goods.begin - 1, mention_kind::economy) ||
                                                    s_.is(found.goods.begin - 1, 's'));
        return money && ((meant && made) || ((meant || s_.has(end, sense::alone)) && state_.pair.complete()));
    }
    /// "In the opposite direction went goods for $45bn": no other word of the statement names a flow.
    [[nodiscard]] bool is_opposite(std::size_t i) const {
        if (!s_.has(i, sense::opposite) || (flows_.since_break(i) && !flows_.told_since(i))) return false;
        for (std::size_t k = i + 1; k < s_.size() && !s_.is_break(k); ++k) {
            if (s_.has(k, sense::flow_noun) || s_.has(k, sense::flow_verb)) return false;
        }
        return true;
    }
    [[nodiscard]] bool persons_since_break(std::size_t i) const {
        for (std::size_t k = i; k-- > 0 && !s_.is_break(k);) {
            if (s_.has(k, sense::official) || s_.has(k, sense::firm)) return true;
            if (k > 0 && s_.is(k, mention_kind::economy) && s_.is(k - 1, mention_kind::number))
                return true; // "140,000 Danes travelled to Oman"
        }
        return false;
    }

    const sentence& s_;
    const discourse& state_;
    const buffer<head>& heads_;
    flows_before flows_;
};

} // namespace bilatrade::detail
