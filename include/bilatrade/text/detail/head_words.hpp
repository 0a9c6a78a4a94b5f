// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/head_words.hpp: the words of a sentence that name a flow, or something that is no
// trade of economies. Whose flow it is, is not told here.
#pragma once

#include <bilatrade/text/detail/barrier.hpp>
#include <bilatrade/text/detail/discourse.hpp>
#include <bilatrade/text/detail/head.hpp>
#include <bilatrade/text/detail/sentence.hpp>
#include <bilatrade/value/buffer.hpp>

#include <cstddef>
#include <cstdint>

namespace bilatrade::detail {

/// Finds the heads of a sentence.
class head_word_reader {
public:
    head_word_reader(const sentence& s, const discourse& state, buffer<head>& out) noexcept
        : s_(s), state_(state), out_(out) {}

    /// Adds the head that a mention is, if it is one.
    void read(std::size_t i) {
        if (is_left_out(i)) return add_left_out(i);
        const bool role = names_role(i);
        const bool compound = s_.has(i, sense::noise_compound) && !s_.has(i, sense::noise);
        if (!s_.is(i, mention_kind::word) || (compound && !role)) return;
        head h;
        h.at = static_cast<std::uint16_t>(i);
        if (role) {
            h.word = static_cast<flow_word>(*s_.value(i, sense::role));
            h.is_role = true;
            return out_.push_back(h);
        }
        if (const auto noun = s_.value(i, sense::flow_noun)) {
            if (is_compound_noise(i) || is_in_aside(i)) return;
            h.word = static_cast<flow_word>(*noun);
        } else if (const auto verb = s_.value(i, sense::flow_verb)) {
            if (is_of_noise(i) || is_kind_of_goods(i)) return;
            h.word = static_cast<flow_word>(*verb);
            h.is_verb = true;
            h.is_passive = is_passive(i);
        } else if (s_.has(i, sense::same_flow)) {
            if (!stands_for_flow(i) || !knows_flow()) return;
            h.is_repeat = true;
            h.word = s_.is(i + 1, preposition::with) && s_.has(i, sense::article) ? undirected_before()
                                                                                  : word_before();
        } else if (moves(i) || crosses(i) || is_sent(i) || moves_in_front(i)) {
            h.word = s_.value(i, sense::moves) == 1 ? flow_word::imports : flow_word::exports;
            h.is_verb = h.is_passive = true;
        } else if (takes(i) && takes_of_exports(i)) {
            h.word = flow_word::exports;
            h.is_taken = h.is_repeat = true;
        } else if (is_brought(i)) {
            h.word = flow_word::imports;
        } else if (enters(i)) {
            h.word = flow_word::imports;
            h.is_verb = h.is_passive = true;
        } else if (pays(i) || takes(i)) {
            h.word = flow_word::imports;
            h.is_verb = true;
        } else if (sends(i)) {
            h.word = flow_word::exports;
            h.is_verb = true;
        } else if (is_opposite(i)) {
            h.is_opposite = h.is_passive = h.is_repeat = true;
            h.word = flow_word::exports;
        } else if (is_of_something_else(i)) {
            h.is_noise = true;
            h.is_subject = !after_preposition(i);
        } else {
            return;
        }
        if (!h.is_verb || h.is_passive) h.is_noise = h.is_noise || is_under_barrier(s_, i);
        out_.push_back(h);
    }

    /// "companies with exports of over €100m", "turnover at the Alaba market": of firms, of a place.
    [[nodiscard]] bool is_of_others(const head& h) const {
        if (h.is_verb || h.is_repeat) return false;
        if (h.at > 1 && s_.is(h.at - 1U, 's') &&
            (s_.has(h.at - 2U, sense::authority) || s_.has(h.at - 2U, sense::firm)))
            return true; // "the port authority's turnover"
        std::size_t k = h.at;
        while (k > 0 && (s_.has(k - 1, sense::neutral) || s_.has(k - 1, sense::article))) --k;
        if (k > 1 && s_.is(k - 1, preposition::with) && s_.has(k - 2, sense::firm)) return true;
        k = h.at + 1U;
        if (!s_.has(k, sense::at_place) || !s_.has(k + 1, sense::article)) return false;
        return s_.is(k + 2, mention_kind::word) && s_[k + 2].node == 0 &&
               s_[k + 2].letters != letter_case::any;
    }

    /// "trade in emission allowances", "sales of shares"; "traded" without goods or partners.
    [[nodiscard]] bool trades_something_else(const head& h) const {
        if (h.is_verb && h.word == flow_word::turnover) {
            for (std::size_t k = h.at + 1U; k < s_.size() && k <= h.at + 6U; ++k) {
                if (s_.has(k, sense::goods) || s_.is_figure(k)) return false;
                if (s_.is(k, preposition::with) || s_.has(k, sense::services)) return false;
            }
            return true;
        }
        std::size_t k = h.at + 1U;
        if (!s_.is(k, preposition::of) && !s_.is(k, preposition::in)) return false;
        for (++k; k < s_.size() && k <= h.at + 4U; ++k) {
            if (s_.has(k, sense::noise) && !s_.is_change(k)) return true;
            if (s_[k].kind != mention_kind::word || s_.has(k, sense::preposition) || s_.has(k, sense::goods))
                return false;
        }
        return false;
    }

private:
    /// "West Germany's was 6.6 billion", "and El Salvador's to $1.2 billion": the flow of the one before.
    [[nodiscard]] bool is_left_out(std::size_t i) const {
        if (!s_.is(i, 's') || i == 0 || !s_.is(i - 1, mention_kind::economy) || !knows_flow()) return false;
        if (s_.has(i + 1, sense::say) || s_.has(i + 1, sense::flow_noun)) return false;
        const std::size_t figure = s_.has(i + 1, sense::qualifier) ? i + 2 : i + 1;
        if (s_.is(figure, mention_kind::money)) return !s_.is(figure + 1, mention_kind::word);
        return s_.has(i + 1, sense::level) || s_.is_change(i + 1) ||
               (s_.is(i + 1, preposition::to) && s_.is_figure(i + 2));
    }
    void add_left_out(std::size_t i) {
        head h;
        h.at = static_cast<std::uint16_t>(i);
        h.is_repeat = h.is_left_out = true;
        h.word = word_before();
        out_.push_back(h);
    }

    /// "China was its biggest customer with $2bn", "its markets were China with $2bn": partners that stand
    /// with their figures, where no other word of the statement names a flow.
    [[nodiscard]] bool names_role(std::size_t i) const {
        const bool turned =
            !out_.empty() && out_.back().is_opposite; // "Going the other way, Oman was the best"
        if (!s_.has(i, sense::role) || (!turned && flow_since_break(i) && !told_since_flow(i))) return false;
        bool level = false;
        for (std::size_t k = i + 1; k < s_.size() && k <= i + 9; ++k) {
            if (s_.is(k, mention_kind::money))
                return s_.is(k - 1, '(') || s_.has(k - 1, sense::with_figure) || adds_figure(k - 1);
            if (s_.is(k, mention_kind::percent))
                return (s_.is(k - 1, '(') && s_.is(k + 1, ')')) || s_.is(k - 1, preposition::with);
            if (s_.is(k, mention_kind::time) || s_.is(k, preposition::of) || s_.is(k, preposition::in) ||
                s_.has(k, sense::with_figure) || s_.has(k, sense::article) || s_.has(k, sense::qualifier) ||
                adds_figure(k) || is_kind_of_goods(k) || is_kind_of_goods(k - 1) ||
                (s_.is(k, mention_kind::economy) && s_[k].named == naming::adjective) ||
                (s_.has(k, sense::goods) && s_.is(k - 1, mention_kind::economy)))
                continue;
            level = level || s_.has(k, sense::level);
            const bool named = s_.is(k, mention_kind::economy) &&
                               (level || s_.is(k - 1, preposition::of) || s_.is(k - 1, preposition::in));
            if (!named && !s_.has(k, sense::level) && !(s_.is(k, '(') || s_.is(k, ','))) return false;
        }
        return false;
    }

    /// "re-exports included,", "(exports plus imports)": beside the flow that is spoken of.
    [[nodiscard]] bool is_in_aside(std::size_t i) const {
        constexpr std::size_t longest = 8;
        for (std::size_t k = i + 1; k < s_.size() && k <= i + longest; ++k) {
            if (s_.is_figure(k) || s_.is_break(k)) return false;
            if (s_.is(k, ',')) return s_.has(k - 1, sense::included) || s_.has(k - 1, sense::set_aside);
            if (s_.is(k, ')')) return opens_without_figure(i);
        }
        return false;
    }
    [[nodiscard]] bool opens_without_figure(std::size_t i) const {
        while (i-- > 0 && !s_.is(i, '(')) {
            if (s_.is_figure(i)) return false;
        }
        return i < s_.size();
    }

    /// "trade contracts", "export prices": the noun behind decides.
    [[nodiscard]] bool is_compound_noise(std::size_t i) const {
        return s_.is(i + 1, mention_kind::word) && s_.has(i + 1, sense::noise) &&
               !s_.has(i + 1, sense::level) && !s_.is_change(i + 1) && !s_.has(i + 1, sense::flow_noun);
    }

    /// Something that is no trade of economies; not "purchases from Thailand cost $2bn", nor "Slovenian
    /// exporters", who are those of their country, nor "manufacturing exports".
    [[nodiscard]] bool is_of_something_else(std::size_t i) const {
        if (s_.has(i, sense::level) && flow_since_break(i) && word_before() == flow_word::imports)
            return false;
        if (s_.value(i, sense::firm) == 1 && i > 0 && s_.is(i - 1, mention_kind::economy) &&
            s_[i - 1].named == naming::adjective)
            return false;
        if (s_.has(i, sense::product_head) && s_.has(i + 1, sense::flow_noun)) return false;
        if (s_.has(i + 1, sense::in_terms)) return false; // "in hard currency terms"
        return s_.has(i, sense::noise) || s_.has(i, sense::firm) || is_rate_of_money(i);
    }
    /// "the dollar fell 5 percent", "a 40 percent dollar fall", "the yen's rise": the worth of a money.
    [[nodiscard]] bool is_rate_of_money(std::size_t i) const {
        if (!s_.has(i, sense::money_family) && !s_.has(i, sense::currency)) return false;
        const bool changes = s_.is_change(i + 1) || s_.has(i + 1, sense::auxiliary) || s_.is(i + 1, 's');
        return changes && i > 0 && !s_.is(i - 1, preposition::in) && !s_.is(i - 1, mention_kind::money);
    }

    /// "Cocoa went to Holland for 398 billion", "a third of its oil comes from Iraq": goods move where no
    /// other word of the statement names a flow.
    [[nodiscard]] bool moves(std::size_t i) const {
        const auto inward = s_.value(i, sense::moves);
        const bool through = inward == 0 && s_.is(i + 1, preposition::from); // "went from Iceland to Britain"
        if (!inward || !(through || s_.is(i + 1, *inward == 1 ? preposition::from : preposition::to)))
            return false;
        bool economy = false;
        for (std::size_t k = i + 2; k < s_.size() && k <= i + 4; ++k) {
            if (!s_.is(k, mention_kind::economy)) continue;
            economy = s_[k].named != naming::capital && !s_.is(k + 1, 's');
            break;
        }
        return economy && !flow_since_break(i) && !persons_since_break(i);
    }
    /// "To Iceland went DKK 3.8bn"
    [[nodiscard]] bool moves_in_front(std::size_t i) const {
        if (s_.value(i, sense::moves).value_or(1) == 1 || i < 2 || flow_since_break(i)) return false;
        const std::size_t to = s_.has(i - 2, sense::article) && i > 2 ? i - 3 : i - 2;
        const bool opens = to == 0 || s_.is_break(to - 1) || s_.has(to - 1, sense::and_word);
        const std::size_t figure =
            s_.has(i + 1, sense::qualifier) || s_.has(i + 1, sense::also) ? i + 2 : i + 1;
        return opens && s_.is(to, preposition::to) && s_.is(i - 1, mention_kind::economy) &&
               s_.is(figure, mention_kind::money);
    }
    /// "the price of imported crude": a kind of goods that something else is told of.
    [[nodiscard]] bool is_of_noise(std::size_t i) const {
        return i > 1 && s_.is(i - 1, preposition::of) && s_.has(i - 2, sense::noise);
    }
    /// "the largest supplier, accounting for $2bn"
    [[nodiscard]] bool adds_figure(std::size_t i) const {
        return s_.has(i, sense::share_verb) && s_.is(i - 1, ',') && !s_.has(i, sense::takes);
    }
    /// "the biggest supplier of imported goods"
    [[nodiscard]] bool is_kind_of_goods(std::size_t i) const {
        return i > 1 && s_.has(i, sense::flow_verb) && s_.is(i - 1, preposition::of) &&
               s_.has(i - 2, sense::role) && s_.has(i + 1, sense::goods);
    }
    /// "merchandise from India was valued at $5bn"
    [[nodiscard]] bool is_brought(std::size_t i) const {
        if (!s_.has(i, sense::goods) || !s_.is(i + 1, preposition::from) || flow_since_break(i)) return false;
        const std::size_t from = s_.has(i + 2, sense::article) ? i + 3 : i + 2;
        if (!s_.is(from, mention_kind::economy) || !s_.has(from + 1, sense::level)) return false;
        for (std::size_t k = from + 2; k < s_.size() && k <= from + 5; ++k) {
            if (s_.is(k, mention_kind::money)) return true;
            if (!s_.is(k, mention_kind::word)) return false;
        }
        return false;
    }
    /// "goods from China worth $12bn entered Pakistan"
    [[nodiscard]] bool enters(std::size_t i) const {
        if (!s_.has(i, sense::enters) || flow_since_break(i) || persons_since_break(i)) return false;
        bool from = false, money = false;
        for (std::size_t k = i; k-- > 0 && !s_.is_break(k);) {
            money = money || s_.is(k, mention_kind::money);
            from = from || (s_.is(k, preposition::from) && s_.is(k + 1, mention_kind::economy));
        }
        const std::size_t k = s_.has(i + 1, sense::article) ? i + 2 : i + 1;
        return from && money && (s_.is(k, mention_kind::economy) || s_.has(k, sense::the_country));
    }
    /// "Cotton worth $3bn went across the border": away from the one that speaks.
    [[nodiscard]] bool crosses(std::size_t i) const {
        return s_.has(i, sense::moves) && s_.has(i + 1, sense::across_border) && !flow_since_break(i) &&
               !persons_since_break(i);
    }
    /// "Cut flowers sent to Japan earned $811m"
    [[nodiscard]] bool is_sent(std::size_t i) const {
        if (!s_.has(i, sense::sends) || !s_.is(i + 1, preposition::to) || flow_since_break(i) ||
            persons_since_break(i) || i == 0 || s_.is(i - 1, mention_kind::economy))
            return false;
        bool economy = false, level = false;
        for (std::size_t k = i + 2; k < s_.size() && k <= i + 8 && !s_.is_break(k); ++k) {
            economy = economy || s_.is(k, mention_kind::economy);
            if (s_.is(k, mention_kind::money)) return economy && level;
            level = level || s_.has(k, sense::level) || s_.has(k, sense::worth);
        }
        return false;
    }
    /// "Spain paid 2.4 trillion naira for Nigerian crude", "spent $14.5bn on American goods"
    [[nodiscard]] bool pays(std::size_t i) const {
        if (!s_.has(i, sense::pays)) return false;
        bool figure = false;
        for (std::size_t k = i + 1; k < s_.size() && k <= i + 6; ++k) {
            figure = figure || s_.is_figure(k);
            if (!figure || !(s_.is(k, preposition::whose) || s_.is(k, preposition::in))) continue;
            const bool on = !s_.is(k, preposition::whose);
            while (s_.has(k + 1, sense::article)) ++k;
            if (s_.is(k + 1, mention_kind::economy) && s_[k + 1].named == naming::adjective)
                return !on || s_.may_name_goods(k + 2); // "on Icelandic seafood"
            return !on &&
                   (s_.has(k + 1, sense::product_head) || s_.has(k + 1, sense::pronoun) || is_made_in(k + 1));
        }
        return false;
    }
    /// "copper ore from Chile"
    [[nodiscard]] bool is_made_in(std::size_t k) const {
        for (const std::size_t last = k + 4; k < last && s_.is(k, mention_kind::word); ++k) {
            if (s_.is(k, preposition::from)) return s_.is(k + 1, mention_kind::economy);
            if (s_[k].node != 0 && !s_.has(k, sense::goods) && !s_.has(k, sense::and_word)) return false;
        }
        return false;
    }
    /// "Germany took Turkish goods worth $21bn", "Peru took $1bn of its neighbour's crude"
    [[nodiscard]] bool takes(std::size_t i) const {
        if (!s_.has(i, sense::takes)) return false;
        bool figure = false, goods = false;
        for (std::size_t k = i + 1; k < s_.size() && k <= i + 6 && !s_.is_break(k) && !s_.is(k, ','); ++k) {
            figure = figure || s_.is(k, mention_kind::money);
            goods = goods || (figure && s_.is(k, 's')) || s_.has(k, sense::goods) ||
                    s_.has(k, sense::product_head) ||
                    (s_.is(k, mention_kind::economy) && s_[k].named == naming::adjective && k == i + 1);
            if (s_.has(k, sense::flow_noun) || s_.has(k, sense::noise)) return false;
        }
        return figure && goods;
    }
    /// "India took goods worth $1bn": of whose exports it is, the text has said before.
    [[nodiscard]] bool takes_of_exports(std::size_t i) const {
        if (word_before() != flow_word::exports || (out_.empty() && state_.last_flow != flow::exports))
            return false;
        for (std::size_t k = i + 1; k < s_.size() && !s_.is_break(k) && !s_.is(k, ','); ++k) {
            if (s_.is(k, mention_kind::economy) || s_.has(k, sense::possessive) ||
                s_.is(k, preposition::from))
                return false;
        }
        return true;
    }

    /// "Caracas sent fertilizer and scrap for $73 million"
    [[nodiscard]] bool sends(std::size_t i) const {
        if (!s_.has(i, sense::sends) || persons_since_break(i)) return false;
        bool named = false;
        for (std::size_t k = i; k-- > 0 && !s_.is_break(k);) named = named || s_.is(k, mention_kind::economy);
        for (std::size_t k = i + 1; named && k < s_.size() && k <= i + 9; ++k) {
            if (s_.is_break(k) || s_.has(k, sense::noise) || s_.has(k, sense::flow_noun)) return false;
            if (s_.is(k, mention_kind::money))
                return s_.is(k - 1, preposition::whose) || s_.has(k - 1, sense::worth) || k == i + 1 ||
                       s_.has(k + 1, sense::worth);
        }
        return false;
    }
    /// "In the opposite direction went goods for $45bn": no other word of the statement names a flow.
    [[nodiscard]] bool is_opposite(std::size_t i) const {
        if (!s_.has(i, sense::opposite) || (flow_since_break(i) && !told_since_flow(i))) return false;
        for (std::size_t k = i + 1; k < s_.size() && !s_.is_break(k); ++k) {
            if (s_.has(k, sense::flow_noun) || s_.has(k, sense::flow_verb)) return false;
        }
        return true;
    }
    [[nodiscard]] bool flow_since_break(std::size_t i) const {
        const std::size_t n = out_.size();
        for (std::size_t k = n; k-- > 0;) {
            if (!out_[k].is_noise) return s_.unbroken(out_[k].at, i);
        }
        return false;
    }
    /// "exports were $450m, and goods for $74m went the other way": the flow before has its figure.
    [[nodiscard]] bool told_since_flow(std::size_t i) const {
        bool figure = false;
        for (std::size_t k = out_.back().at + 1U; k < i; ++k) {
            if (figure && s_.has(k, sense::and_word)) return true;
            figure = figure || s_.is(k, mention_kind::money);
        }
        return false;
    }
    [[nodiscard]] bool persons_since_break(std::size_t i) const {
        for (std::size_t k = i; k-- > 0 && !s_.is_break(k);) {
            if (s_.has(k, sense::official) || s_.has(k, sense::firm)) return true;
        }
        return false;
    }

    [[nodiscard]] bool is_passive(std::size_t i) const {
        if (s_.has(i, sense::progressive)) return false; // "we were buying"
        if (s_.is(i + 1, preposition::by) &&
            s_.is(s_.has(i + 2, sense::article) ? i + 3 : i + 2, mention_kind::economy))
            return true; // "crude bought by Britain"
        for (std::size_t back = i; back-- > 0 && i - back <= 3;) {
            const auto w = s_.words(back);
            if (s_.has(back, sense::level) && !s_.has(back, sense::say) && w.size() <= 5) return true;
            if (!s_.has(back, sense::also)) return false;
        }
        return false;
    }

    /// "those to", "that from", "the figure": not "the value of the lira".
    [[nodiscard]] bool stands_for_flow(std::size_t i) const {
        const bool bare_pronoun = s_.has(i, sense::article);
        if (!bare_pronoun) return !s_.has(i + 1, sense::noise);
        return s_.is(i + 1, preposition::to) || s_.is(i + 1, preposition::from) ||
               s_.is(i + 1, preposition::with);
    }

    /// Whether the text has named a flow yet.
    [[nodiscard]] bool knows_flow() const {
        for (const head& h : out_)
            if (!h.is_noise) return true;
        return state_.last_flow.has_value();
    }
    [[nodiscard]] flow_word word_before() const {
        for (std::size_t k = out_.size(); k-- > 0;) {
            if (!out_[k].is_noise) return out_[k].word;
        }
        return state_.last_flow ? static_cast<flow_word>(*state_.last_flow) : flow_word::turnover;
    }

    /// "trade was $9bn, with exports at $8bn; that with India": no exports.
    [[nodiscard]] flow_word undirected_before() const {
        for (std::size_t k = out_.size(); k-- > 0;) {
            if (!out_[k].is_noise && !out_[k].directed()) return out_[k].word;
        }
        return word_before();
    }

    [[nodiscard]] bool after_preposition(std::size_t i) const {
        for (std::size_t back = i; back-- > 0 && i - back <= 7;) {
            const mention& m = s_[back];
            if (m.kind == mention_kind::mark && !m.is('-') && !m.is('s')) return false;
            if (s_.has(back, sense::clause) && s_.has(back, sense::article))
                return false; // "showing that the"
            if (s_.has(back, sense::preposition) || s_.has(back, sense::according_to)) return true;
            if (s_.has(back, sense::say) && i - back <= 3) return true; // "says one bank in Sydney"
            if (m.is_figure()) return false;
        }
        return false;
    }

    const sentence& s_;
    const discourse& state_;
    buffer<head>& out_;
};

} // namespace bilatrade::detail
