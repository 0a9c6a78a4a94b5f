// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/sentence_gate.hpp: whether a sentence of a stretch that the sieve found may state a
// claim: it has a figure and names a flow, or comes after one that does. Of most texts it reads a few
// sentences, and the others are left unread.
#pragma once

#include <bilatrade/text/detail/claim_sieve.hpp>
#include <bilatrade/text/detail/dateline.hpp>
#include <bilatrade/text/detail/discourse.hpp>
#include <bilatrade/text/detail/document_tables.hpp>
#include <bilatrade/text/detail/figure_gate.hpp>
#include <bilatrade/text/detail/head.hpp>
#include <bilatrade/text/detail/head_others.hpp>
#include <bilatrade/text/detail/head_words.hpp>
#include <bilatrade/text/detail/mentions.hpp>
#include <bilatrade/text/detail/sentence.hpp>
#include <bilatrade/text/detail/sentence_bounds.hpp>
#include <bilatrade/text/language_pack.hpp>
#include <bilatrade/text/lexicon.hpp>
#include <bilatrade/text/mention.hpp>
#include <bilatrade/text/scan.hpp>
#include <bilatrade/value/buffer.hpp>
#include <bilatrade/value/decimal.hpp>

#include <cstddef>
#include <string_view>

namespace bilatrade::detail {

/// Reads the stretches that the sieve finds in one text, until one may state a claim. A figure is a claim
/// only where a flow stands in its sentence, or where the text goes on about one; the first flow it can go on
/// about is one that a sentence without figures names. Uses the memory of others.
class sentence_gate {
public:
    sentence_gate(std::string_view text, const language_pack& pack, buffer<token>& tokens, word_memory& words,
                  buffer<unit>& units, sentence_mentions& mentions, buffer<head>& heads,
                  dateline_evidence& evidence, document_tables& tables) noexcept
        : text_(text), pack_(pack), tokens_(tokens), words_(words), units_(units), mentions_(mentions),
          heads_(heads), evidence_(evidence), tables_(tables), is_open_(pack.sieve.empty()) {}

    /// Whether a stretch, which comes behind those that were asked of before, may state a claim; those that
    /// tell of flows in front of it.
    [[nodiscard]] bool may_state_claim(const text_stretch& stretch, const buffer<text_stretch>& telling) {
        has_figure_ = false;
        is_open_ = stretch.is_likely || (stretch.has_flow && reads_claim(stretch));
        if (is_open_ || (stretch.has_flow && !has_figure_)) return is_open_;
        while (!is_open_ && !told_ && read_ != telling.size() && telling[read_].end <= stretch.begin)
            is_open_ = reads_claim(telling[read_++]);
        is_open_ = is_open_ || (told_ && (stretch.has_flow || reads_claim(stretch)));
        return is_open_;
    }
    /// The last stretch may; and where there is no sieve, any.
    [[nodiscard]] bool is_open() const noexcept { return is_open_; }

    /// Whether a line may be a row of a table.
    [[nodiscard]] bool may_be_row(const text_stretch& line) {
        const unit_range units = read_units(line);
        if (units.begin == units.end) return false;
        const bool whole = units_[units.begin].lines_before > 0 || units.begin == 0; // no form over its ends
        return !whole || units_[units.end - 1].end + begin_ > line.end ||
               tables_.begins_table(part_, units_, pack_, units.begin);
    }

private:
    struct unit_range {
        std::size_t begin, end;
    };

    /// The units of bytes [begin, end), and some in front and behind, as far as a form could reach.
    unit_range read_units(const text_stretch& stretch) {
        constexpr std::size_t far = 64;
        const std::size_t begin = stretch.begin, end = stretch.end;
        begin_ = begin > far ? begin - far : 0;
        std::size_t last = text_.size() - end > far ? end + far : text_.size();
        while (begin_ != 0 && begin_ != begin && !is_space(begin_)) ++begin_;
        while (last != text_.size() && !is_space(last)) ++last;
        part_ = text_.substr(begin_, last - begin_);
        scan(part_, tokens_);
        find_units(part_, tokens_, pack_, words_, units_);
        unit_range range{0, units_.size()};
        while (range.begin != units_.size() && units_[range.begin].begin + begin_ < begin) ++range.begin;
        while (range.end > range.begin && units_[range.end - 1].begin + begin_ >= end) --range.end;
        return range;
    }
    [[nodiscard]] bool is_space(std::size_t at) const noexcept {
        return static_cast<unsigned char>(text_[at]) <= ' ';
    }

    [[nodiscard]] bool reads_claim(const text_stretch& stretch) {
        const unit_range units = read_units(stretch);
        return any_may_state(units.begin, units.end) || any_behind_dateline(units);
    }

    /// Any sentence of units [at, end).
    [[nodiscard]] bool any_may_state(std::size_t at, std::size_t end) {
        while (at < end) {
            const std::size_t next = sentence_bounds(units_, pack_, true).end_of(at);
            if (may_state(at, next)) return true;
            at = next;
        }
        return false;
    }
    /// "LIMA, May 5 - Exports rose": a dateline is no part of the sentence behind it.
    [[nodiscard]] bool any_behind_dateline(unit_range units) {
        const dateline_reader dateline(part_, units_, pack_, evidence_);
        std::size_t left = dateline_reader::most_lines;
        for (std::size_t line = units.begin; line < units.end && left-- != 0;
             line = end_of_line(units_, line)) {
            const std::size_t first = dateline.end_of(line);
            if (first != line && any_may_state(first, units.end)) return true;
        }
        return false;
    }

    [[nodiscard]] bool may_state(std::size_t begin, std::size_t end) {
        const figure_gate gate(units_);
        sense_set senses;
        bool number = false;
        for (std::size_t i = begin; i != end; ++i) {
            senses.add(units_[i].senses);
            number = number || gate.is_number(i);
        }
        for (std::size_t i = end; i != units_.size() && i <= end + 2; ++i)
            number = number || gate.is_number(i); // "USD", at the end of a paragraph
        const bool flow = senses.has_any_of(head_word_reader::first_flows);
        if (!flow) has_figure_ = has_figure_ || number;
        if (number ? !flow && !told_ : !flow || told_) return false;
        mention_reader(part_, units_, pack_, {}).read(begin, end, mentions_);
        const sentence s(part_, pack_, mentions_);
        const bool figure = has_figure(s);
        const bool named = flow && names_flow(s);
        if (figure && (named || told_)) return true;
        has_figure_ = has_figure_ || figure;
        told_ = told_ || (named && hands_on(s)) || opens_list(s);
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
            h.is_noise = h.is_noise || is_told_elsewhere(s, h);
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

    /// "Top 5 import sources of Jordan in 2022:": who plays a role stands in the lines behind it.
    [[nodiscard]] bool opens_list(const sentence& s) const {
        return !s.is(s.size() - 1, '.') && s.holds(sense::role) && opens_line(s, 0);
    }

    /// A heading, a question, or a sentence that begins with its flow: what follows may be of that flow.
    [[nodiscard]] bool hands_on(const sentence& s) const {
        const bool stop = s.is(s.size() - 1, '.');
        for (const head& h : heads_) {
            if (h.is_noise || h.is_repeat) continue;
            const bool heading =
                s.is(s.size() - 1, '?') || ((!stop || ends_line(s, h.at)) && opens_line(s, h.at));
            std::size_t line = h.at; // where lines are not wrapped, a sentence may begin there
            while (line != 0 && s[line].lines_before == 0) --line;
            if (heading || (stop && ((!h.is_verb && h.at - line <= 3) || !h.directed()))) return true;
        }
        return false;
    }

    /// The line of a word, which may be a heading where lines are not wrapped, or one before it begins there.
    [[nodiscard]] bool opens_line(const sentence& s, std::size_t word) const {
        for (std::size_t k = 0; k <= word; ++k)
            if (s[k].lines_before > 0) return true;
        return begin_ + s[0].begin == 0;
    }

    /// Where lines are not wrapped, the line of a word ends before one that does not go on in lower case.
    [[nodiscard]] static bool ends_line(const sentence& s, std::size_t word) {
        for (std::size_t k = word + 1; k < s.size(); ++k)
            if (s[k].lines_before > 0)
                return !s.is(k, mention_kind::word) || s[k].letters != letter_case::any;
        return false;
    }

    std::string_view text_;
    const language_pack& pack_;
    buffer<token>& tokens_;
    word_memory& words_;
    buffer<unit>& units_;
    sentence_mentions& mentions_;
    buffer<head>& heads_;
    dateline_evidence& evidence_;
    document_tables& tables_;
    std::string_view part_; ///< of the text, what `units_` are of
    std::size_t begin_ = 0; ///< where it begins
    std::size_t read_ = 0;  ///< so many stretches that tell of flows have been read for those
    bool is_open_;
    bool told_ = false;       ///< a flow that the text may go on about
    bool has_figure_ = false; ///< there may be one of no flow told so far
};

} // namespace bilatrade::detail
