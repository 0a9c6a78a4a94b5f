// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/figure_goods.hpp: figures without a flow of their own that are told of goods:
// "Exports were $3bn. Refined fuels led with $2bn". Which goods these are is for figure_products.hpp.
#pragma once

#include <bilatrade/text/detail/compared_levels.hpp>
#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/text/detail/listed_goods.hpp>
#include <bilatrade/text/detail/opening_goods.hpp>
#include <bilatrade/text/detail/stated_figure.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// Tells which figures are of goods of an earlier flow.
class figure_goods_reader {
public:
    explicit figure_goods_reader(const figure_scene& scene) noexcept : in_(scene), s_(scene.s) {}

    /// "Exports were $3bn. Petrochemicals accounted for 61 pct": of them.
    [[nodiscard]] bool is_share_of_goods(std::size_t i) const {
        const bool directed = in_.state.last_flow == flow::exports || in_.state.last_flow == flow::imports;
        const std::size_t b = before(s_, i);
        const bool of_it = s_.is(i, mention_kind::money) && s_.is(i + 1, preposition::of) &&
                           s_.has(i + 2, sense::article); // "Tea accounted for $3m of the total"
        if (!directed || b == s_.size() || !s_.has(b, sense::share_verb)) return false;
        if (!of_it &&
            (!s_.is(i, mention_kind::percent) || s_.change_behind(i) != 0 || s_.is(i + 1, preposition::of)))
            return false;
        const opening found = opening_goods(s_);
        return !found.framed && found.goods.end != found.goods.begin && found.goods.end == b;
    }

    /// "Exports fell 22%. Wood products lost 28%, while footwear, at $4.1bn, was down by 35%": of the flow
    /// that the paragraph speaks of.
    [[nodiscard]] bool is_of_goods(std::size_t i) const {
        const bool directed = in_.state.last_flow == flow::exports || in_.state.last_flow == flow::imports;
        const word_run goods = goods_in_front(s_, i);
        if (!directed || in_.state.opens_paragraph() || goods.end == goods.begin) return false;
        if (s_.has(goods.end, sense::level) && s_.has(goods.end + 1, sense::ordinal))
            return true;                                  // "Coal was second"
        if (s_.has(goods.end, sense::moves)) return true; // "Wool comes a distant second"
        if (s_.has(goods.end - 1, sense::goods)) return goods.end - goods.begin > 1;
        return in_.figures.empty() ? goes_on_with_goods(i, goods) : in_.figures.back().of_goods;
    }
    /// "Exports fell by 15%. Passenger cars bore the brunt: $3.6 billion, versus $4.7 billion in 2017"
    [[nodiscard]] bool is_set_behind_goods(std::size_t i) const {
        const bool directed = in_.state.last_flow == flow::exports || in_.state.last_flow == flow::imports;
        if (!directed || in_.state.opens_paragraph() || !s_.is(i, mention_kind::money)) return false;
        if (!in_.figures.empty())
            return in_.figures.back().is_anaphoric && is_compared(s_, i) && s_.has_mark(0, i, ':');
        const opening found = opening_goods(s_);
        return before(s_, i) == i - 1U && s_.is(i - 1, ':') && !found.framed &&
               found.goods.end != found.goods.begin && found.goods.end < i;
    }
    /// "Exports were $3bn. Refined fuels led with $2bn"
    [[nodiscard]] bool is_told_of_goods(std::size_t i) const {
        const bool directed = in_.state.last_flow == flow::exports || in_.state.last_flow == flow::imports;
        if (!directed) return false;
        for (const head& h : in_.heads) // "made up the greater part of what went to China": of that
            if (h.is_noise || h.is_verb) return false;
        if (!in_.figures.empty()) {
            const stated_figure& last = in_.figures.back();
            const word_run next = next_goods(s_, i, last.at);
            const bool in_turn =
                last.at + 2U == i && s_.has(i - 1, sense::and_word) && is_told_in_turn(s_, i);
            return last.is_anaphoric && last.is_part && (in_turn || next.end != next.begin);
        }
        if (!s_.is(i, mention_kind::money) && !s_.is(i, mention_kind::number)) return false;
        const opening found = opening_goods(s_);
        const bool told = in_.state.product_end > in_.state.product_begin || is_ranked_behind(i);
        const bool lists_on =
            told && s_.is(i - 1, '(') &&
            found.goods.end + 1U == i; // "Coffee ($418 million) and leather ($396 million) followed"
        const word_run goods = lists_on ? found.goods : goods_told_of(s_);
        return goods.end != goods.begin && goods.end <= i;
    }

    /// Of the flow that the text speaks of.
    [[nodiscard]] bool is_in_fronted_list(std::size_t i) const {
        const bool directed = in_.state.last_flow == flow::exports || in_.state.last_flow == flow::imports;
        const word_run goods = directed ? fronted_goods(s_, i) : word_run{};
        return goods.end != goods.begin;
    }
    [[nodiscard]] bool lists_goods(std::size_t i) const {
        for (std::size_t k = 0; k + 1 < i && k < 6; ++k) {
            if (s_.has(k, sense::goods) && ((s_.has(k + 1, sense::level) && !s_.has(k + 1, sense::worth)) ||
                                            (s_.is(k + 1, ':') && k <= 2)))
                return true;
        }
        return false;
    }

private:
    /// "Exports of cars rose by 3%. Steel fell 5%"
    [[nodiscard]] bool goes_on_with_goods(std::size_t i, word_run goods) const {
        if (!in_.heads.empty() && in_.heads[0].at < i) return false;
        const std::size_t change = s_.has(goods.end, sense::level) ? goods.end + 1 : goods.end; // "was up"
        return s_.is(i, mention_kind::percent) && s_.is_change(change) &&
               !s_.is(before(s_, i), preposition::to) && !in_.state.tells_of_firm &&
               in_.state.product_end > in_.state.product_begin;
    }
    [[nodiscard]] bool is_ranked_behind(std::size_t i) const {
        if (!in_.heads.empty()) return false;
        for (std::size_t k = i + 1; k < s_.size(); ++k)
            if (s_.has(k, sense::ordinal) || s_.has(k, sense::which) || s_.has(k, sense::leads))
                return !in_.state.opens_paragraph();
        return false;
    }

    const figure_scene& in_;
    const sentence& s_;
};

} // namespace bilatrade::detail
