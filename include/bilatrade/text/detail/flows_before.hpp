// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/flows_before.hpp: which flows a sentence, or the text before it, has named so far.
#pragma once

#include <bilatrade/text/detail/discourse.hpp>
#include <bilatrade/text/detail/head.hpp>
#include <bilatrade/text/detail/sentence.hpp>
#include <bilatrade/value/buffer.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// Looks back over the heads found.
class flows_before {
public:
    flows_before(const sentence& s, const discourse& state, const buffer<head>& heads) noexcept
        : s_(s), state_(state), heads_(heads) {}

    [[nodiscard]] bool since_break(std::size_t i) const {
        const std::size_t n = heads_.size();
        for (std::size_t k = n; k-- > 0;) {
            if (!heads_[k].is_noise) return s_.unbroken(heads_[k].at, i);
        }
        return false;
    }
    /// "exports were $450m, and goods for $74m went the other way": the flow before has its figure.
    [[nodiscard]] bool told_since(std::size_t i) const {
        bool figure = false;
        for (std::size_t k = heads_.back().at + 1U; k < i; ++k) {
            if (figure && s_.is(k, mention_kind::money)) return true; // "…, against $2bn the other way"
            if (figure && s_.has(k, sense::and_word)) return true;
            if (s_.is(k, mention_kind::money) && s_.has(k - 1, sense::and_word))
                return true; // "$3bn went to Peru and $2bn came back"
            figure = figure || s_.is(k, mention_kind::money);
        }
        return false;
    }
    /// Whether the text has named a flow yet.
    [[nodiscard]] bool any() const {
        for (const head& h : heads_)
            if (!h.is_noise) return true;
        return state_.last_flow.has_value();
    }
    [[nodiscard]] flow_word last_word() const {
        for (std::size_t k = heads_.size(); k-- > 0;) {
            if (!heads_[k].is_noise) return heads_[k].word;
        }
        return state_.last_flow ? static_cast<flow_word>(*state_.last_flow) : flow_word::turnover;
    }

    /// "Trade was $18bn. Exports were $16bn. Last year the volume was $20bn": of both directions.
    [[nodiscard]] bool goes_back_to_trade() const {
        for (const head& h : heads_)
            if (!h.is_noise) return false;
        return state_.speaks_of_sides() || state_.told_part;
    }

    /// "figure" without "the" or "this", and without what tells it apart: "the July figure", "last year's
    /// exact figure", "a slightly higher figure" stand for a flow.
    [[nodiscard]] bool is_plain_figure(std::size_t i) const {
        if (s_.value(i, sense::same_flow) != 2) return false;
        if (i > 1 && s_.has(i - 2, sense::definite) && s_.may_name_goods(i - 1))
            return false; // "the cheese figure"
        std::size_t k = i;
        while (k > 0 && i - k < 3 && (s_.has(k - 1, sense::also) || s_.has(k - 1, sense::neutral))) --k;
        if (k > 0 && s_.is(k - 1, 's')) --k;
        return !(k > 0 && (s_.is(k - 1, mention_kind::time) || s_.is_change(k - 1)));
    }

    /// The direction told last, and the one before it; exports and imports where both were told as one.
    [[nodiscard]] maybe<flow_word> one_of_two(bool latter) const {
        for (std::size_t k = heads_.size(); k-- > 1;) {
            const head &first = heads_[k - 1], &second = heads_[k];
            const bool two = first.directed() && second.directed() && first.word != second.word;
            if (two && !first.is_noise && !second.is_noise) return latter ? second.word : first.word;
        }
        const bool both = state_.has_told(flow::exports) && state_.has_told(flow::imports);
        if (state_.last_flow != flow::turnover && !both) return {};
        const bool exports_last = state_.last_flow == flow::exports;
        return latter == exports_last ? flow_word::exports : flow_word::imports;
    }

    /// "trade was $9bn, with exports at $8bn; that with India": no exports.
    [[nodiscard]] flow_word last_undirected() const {
        for (std::size_t k = heads_.size(); k-- > 0;) {
            if (!heads_[k].is_noise && !heads_[k].directed()) return heads_[k].word;
        }
        return last_word();
    }

private:
    const sentence& s_;
    const discourse& state_;
    const buffer<head>& heads_;
};

} // namespace bilatrade::detail
