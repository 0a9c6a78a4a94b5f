// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/sentence_gate.hpp: whether any sentence of a text may state a claim: one that has a
// figure and names a flow, or comes after one that does. Reads the few sentences that could; of most texts
// all are left unread.
#pragma once

#include <bilatrade/text/detail/discourse.hpp>
#include <bilatrade/text/detail/figure_gate.hpp>
#include <bilatrade/text/detail/head.hpp>
#include <bilatrade/text/detail/head_words.hpp>
#include <bilatrade/text/detail/mentions.hpp>
#include <bilatrade/text/detail/sentence.hpp>
#include <bilatrade/text/detail/sentence_bounds.hpp>
#include <bilatrade/text/lexicon.hpp>
#include <bilatrade/text/mention.hpp>
#include <bilatrade/value/buffer.hpp>
#include <bilatrade/value/decimal.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace bilatrade::detail {

/// Goes through sentences until one may state a claim. A figure is a claim only where a flow stands in its
/// sentence, or where the text goes on about one; the first flow it can go on about is one that a sentence
/// without figures names, which is read here as it will be read later.
class sentence_gate {
public:
    sentence_gate(std::string_view text, const buffer<unit>& units, const language_pack& pack,
                  sentence_mentions& mentions, buffer<head>& heads) noexcept
        : text_(text), units_(units), pack_(pack), gate_(units), mentions_(mentions), heads_(heads) {}

    /// Whether a sentence in front of unit `reach` may state a claim; the dateline is no sentence.
    [[nodiscard]] bool may_hold_claims(std::size_t reach, std::size_t dateline_begin,
                                       std::size_t dateline_end) {
        for (std::size_t at = 0; at < reach;) {
            if (at == dateline_begin && dateline_end > at) at = dateline_end;
            if (at >= reach) break;
            const std::size_t end = sentence_bounds(units_, pack_).end_of(at);
            if (may_state_claim(at, end)) return true;
            at = end;
        }
        return false;
    }

private:
    [[nodiscard]] bool may_state_claim(std::size_t begin, std::size_t end) {
        sense_set senses;
        bool number = false;
        for (std::size_t i = begin; i != end; ++i) {
            senses.add(units_[i].senses);
            number = number || gate_.is_number(i);
        }
        for (std::size_t i = end; i != units_.size() && i <= end + 2; ++i)
            number = number || gate_.is_number(i); // "USD", at the end of a paragraph
        const bool flow = senses.has_any_of(head_word_reader::first_flows);
        if (number ? !flow && !told_ : !flow || told_) return false;
        mention_reader(text_, units_, pack_, {}).read(begin, end, mentions_);
        const sentence s(text_, pack_, mentions_);
        const bool named = flow && names_flow(s);
        if ((named || told_) && has_figure(s)) return true;
        told_ = told_ || (named && hands_on(s));
        return false;
    }

    /// The heads of a sentence, those out that are none of trade.
    [[nodiscard]] bool names_flow(const sentence& s) {
        const discourse none;
        heads_.clear();
        head_word_reader words(s, none, heads_);
        for (std::size_t i = 0; i != s.size(); ++i) words.read(i);
        bool any = false;
        for (head& h : heads_) {
            h.is_noise = h.is_noise || words.is_of_others(h) || words.trades_something_else(h);
            any = any || !h.is_noise;
        }
        return any;
    }

    /// Something that may become a figure; not "$78", which is a price.
    [[nodiscard]] static bool has_figure(const sentence& s) {
        for (std::size_t i = 0; i != s.size(); ++i) {
            if (s.is(i, mention_kind::fraction)) return true;
            if (!s.is_figure(i)) continue;
            if (!s.is(i, mention_kind::money) || s.amount_of(i).has_scale ||
                !(s.amount_of(i).digits < decimal(100000)))
                return true;
        }
        return false;
    }

    /// A heading, a question, or a sentence that begins with its flow: what follows may be of that flow.
    [[nodiscard]] bool hands_on(const sentence& s) const {
        const bool stop = s.is(s.size() - 1, '.');
        const bool heading = s.is(s.size() - 1, '?') || ((s[0].lines_before > 0 || s[0].begin == 0) && !stop);
        for (const head& h : heads_) {
            if (h.is_noise || h.is_repeat) continue;
            if (heading || (stop && ((!h.is_verb && h.at <= 3) || !h.directed()))) return true;
        }
        return false;
    }

    std::string_view text_;
    const buffer<unit>& units_;
    const language_pack& pack_;
    figure_gate gate_;
    sentence_mentions& mentions_;
    buffer<head>& heads_;
    bool told_ = false; ///< a flow that the text may go on about
};

} // namespace bilatrade::detail
