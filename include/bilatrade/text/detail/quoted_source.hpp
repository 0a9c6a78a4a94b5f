// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/quoted_source.hpp: who tells each claim of a text, sentence by sentence: who is
// quoted in its own sentence, whose words go on, or whose statistics still are spoken of.
#pragma once

#include <bilatrade/text/detail/claim_scene.hpp>
#include <bilatrade/text/detail/compiler_named.hpp>
#include <bilatrade/text/detail/quotation.hpp>
#include <bilatrade/text/detail/sentence.hpp>
#include <bilatrade/value/claim.hpp>

#include <cstddef>
#include <string_view>

namespace bilatrade::detail {

class quoted_source {
public:
    /// `speech` are the words for whose speech the text is, none where it is no speech.
    void begin_document(text_span speech) {
        *this = {};
        speech_ = speech;
    }
    void begin_paragraph() {
        is_open_ = false;
        last_here_ = {};
    }

    /// `claims` are those of the sentences before it.
    void begin_sentence(const sentence& s, std::size_t claims) {
        goes_on_ = is_open_ || s.is(0, '"');
        if (!is_open_) first_of_quote_ = claims;
        for (std::size_t i = 0; i != s.size(); ++i)
            if (s.is(i, '"')) is_open_ = !is_open_;
        of_sentence_ = {};
        first_of_sentence_ = claims;
    }

    /// Of the claim of the figure at `at`. Where the sentence does not name whose statistics it quotes, the
    /// claim has them from one before.
    void tell(const sentence& s, std::size_t at, const compiler_named& compiler, bool names_compiler,
              claim& c, claim_set& out) {
        speaker_words who = quotation_reader(s).read(at);
        const bool quotes_other = who.outsider && !who.again && !names_compiler;
        if (who.again) who.words = last_;
        if (who.known()) {
            keep(who.words);
        } else if (!c.compiler.empty() && !names_compiler) {
            who.words = compiler.words.end != 0 ? compiler.words : counted_;
        } else {
            who.words = goes_on_ ? last_here_ : speech_;
        }
        if (names_compiler && who.known()) counted_ = who.words;
        if (quotes_other && compiler.words.end == 0)
            c.compiler = {}; // "…, the customs said. A lobby group puts it at $5bn"
        c.source = add_as_told(s.text(), who.words, out);
    }

    /// Who is named where a quotation ends said all of it.
    void end_sentence(const sentence& s, bool names_compiler, claim_set& out) {
        const speaker_words who = quotation_reader(s).read(s.size());
        if (who.known() && !who.again) {
            keep(who.words);
            if (names_compiler && out.size() == first_of_sentence_) counted_ = who.words;
        }
        if (!goes_on_ || is_open_ || of_sentence_.end == of_sentence_.begin) return;
        const word_slice words = add_as_told(s.text(), of_sentence_, out);
        for (std::size_t i = first_of_quote_; i != out.size(); ++i)
            if (out[i].source.empty()) out.take_source(i, words);
    }

private:
    void keep(text_span words) { last_ = last_here_ = of_sentence_ = words; }

    text_span speech_{};
    text_span last_{};        ///< who spoke last
    text_span last_here_{};   ///< in this paragraph
    text_span of_sentence_{}; ///< in this sentence
    text_span counted_{};     ///< whose statistics were quoted last
    std::size_t first_of_quote_ = 0, first_of_sentence_ = 0;
    bool is_open_ = false; ///< a quotation has begun and not ended
    bool goes_on_ = false; ///< this sentence stands in one
};

} // namespace bilatrade::detail
