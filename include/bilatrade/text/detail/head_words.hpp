// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/head_words.hpp: the words of a sentence that name a flow, or something that is no
// trade of economies. Whose flow it is, is not told here.
#pragma once

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
        if (!s_.is(i, mention_kind::word) || s_.has(i, sense::noise_compound)) return;
        head h;
        h.at = static_cast<std::uint16_t>(i);
        if (const auto noun = s_.value(i, sense::flow_noun)) {
            if (is_compound_noise(i) || is_in_aside(i)) return;
            h.word = static_cast<flow_word>(*noun);
        } else if (const auto verb = s_.value(i, sense::flow_verb)) {
            h.word = static_cast<flow_word>(*verb);
            h.is_verb = true;
            h.is_passive = is_passive(i);
        } else if (s_.has(i, sense::same_flow)) {
            if (!stands_for_flow(i)) return;
            h.is_repeat = true;
            h.word = word_before();
        } else if (s_.has(i, sense::noise) || s_.has(i, sense::firm)) {
            h.is_noise = true;
            h.is_subject = !after_preposition(i);
        } else {
            return;
        }
        out_.push_back(h);
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

    [[nodiscard]] bool is_passive(std::size_t i) const {
        if (s_.has(i, sense::progressive)) return false; // "we were buying"
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

    [[nodiscard]] flow_word word_before() const {
        for (std::size_t k = out_.size(); k-- > 0;) {
            if (!out_[k].is_noise) return out_[k].word;
        }
        return state_.last_flow ? static_cast<flow_word>(*state_.last_flow) : flow_word::turnover;
    }

    [[nodiscard]] bool after_preposition(std::size_t i) const {
        for (std::size_t back = i; back-- > 0 && i - back <= 7;) {
            const mention& m = s_[back];
            if (m.kind == mention_kind::mark && !m.is('-') && !m.is('s')) return false;
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
