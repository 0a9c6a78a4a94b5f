// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/claim_sieve.hpp: which texts can hold no claim, told from their bytes before any
// token is made. Knows no language: the words it looks for are the pack's. Lets through texts that hold none,
// but stops none that hold one.
#pragma once

#include <bilatrade/text/detail/sieve_words.hpp>
#include <bilatrade/text/language_pack.hpp>
#include <bilatrade/text/scan.hpp>
#include <bilatrade/value/buffer.hpp>
#include <bilatrade/value/currency.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace bilatrade::detail {

/// Some sentences of a text, by their bytes.
struct text_stretch {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool has_flow = false;  ///< else it may state a claim only where the text goes on about one
    bool is_likely = false; ///< "trade … 5 million": of most such texts it is not worth to ask more
};

/// What a walk passes by. Used again for the next text, so that nothing is allocated.
struct sieve_notes {
    buffer<text_stretch> telling; ///< stretches with a flow that the text may go on about
    buffer<text_stretch> rows;    ///< lines that look like rows of a table
};

/// Walks over the bytes of one text. A claim needs a figure (a percentage, a ratio, a fraction, money of a
/// hundred thousand or more) and a word for a flow in its sentence, or such a word before that the text goes
/// on about; or it stands in a table that tells its money or percent. Stretches are one sentence or several.
class sieve_walk {
public:
    sieve_walk(std::string_view text, const sieve_words& words, sieve_notes& notes) noexcept
        : text_(text), words_(words), notes_(notes) {
        notes.telling.clear();
        notes.rows.clear();
    }

    /// Goes on to the end of the next stretch that may state a claim; false where the text has no more.
    [[nodiscard]] bool find_stretch() noexcept {
        while (at_ < text_.size()) {
            const std::uint64_t eight = eight_bytes_from(text_, at_);
            const unsigned letters = leading_letters(eight);
            if (letters != 0)
                take_word(eight, letters);
            else if (take_other())
                return true;
        }
        return end_line() || end_stretch();
    }
    [[nodiscard]] text_stretch stretch() const noexcept { return found_; }

    /// Behind the last stretch: a table that may state claims, or parts a stretch that may.
    [[nodiscard]] bool holds_table() const noexcept {
        return is_table_ && (found_.end != 0 || tells_money_of_flow());
    }

private:
    static constexpr unsigned flows =
        sieve_tells | sieve_verb | sieve_moves | sieve_pays | sieve_role | sieve_others;
    static constexpr unsigned pairs = sieve_tells | sieve_verb | sieve_moves;
    // What a stretch has, beside the bits of sieve_word.
    static constexpr unsigned has_percent = 1U << 16U; ///< "5 percent"
    static constexpr unsigned has_scaled = 1U << 17U;  ///< "5 million", "250,000"
    static constexpr unsigned has_moved = 1U << 18U;   ///< "went to", "ended up in"
    static constexpr unsigned has_sum = 1U << 19U;     ///< "5 million Hong Kong dollars", "Rs. 500", "$"

    [[nodiscard]] char byte(std::size_t at) const noexcept { return at < text_.size() ? text_[at] : '\0'; }

    /// Of the word that the first letters, at least one, of eight bytes are.
    [[nodiscard]] unsigned bits_of(std::uint64_t eight, unsigned letters) const noexcept {
        return words_[first_letters(eight, letters)];
    }

    // ── Words and numbers ────────────────────────────────────────────────────────────────────────────────

    void take_word(std::uint64_t eight, unsigned letters) noexcept {
        ++item_;
        if (letters == 1 && is_abbreviation(at_)) return take_abbreviation();
        const std::size_t begin = at_;
        const unsigned seen = bits_of(eight, letters);
        if (letters == 3 && (eight & 0x202020U) == 0 && parse_currency(text_.substr(at_, 3)))
            note(sieve_money);
        at_ += letters;
        if (letters == 8)
            while (is_ascii_letter(byte(at_))) ++at_;
        plain_ = letters != 1 && (seen & sieve_closing) == 0;
        if (letters != 1 && (seen & sieve_row) == 0 && !is_inside_word(begin)) ++line_plain_;
        last_ = seen;
        if ((seen & ~unsigned{sieve_row}) != 0) note(seen);
        if (byte(at_) == ' ' && byte(at_ + 1) >= '0') ++at_;
    }
    /// Beside an apostrophe, or a character that may be a letter: "Neill" of "O'Neill", "ller" of "Müller".
    [[nodiscard]] bool is_inside_word(std::size_t begin) const noexcept {
        const auto joins = [](char c) { return c == '\'' || static_cast<unsigned char>(c) >= 0x80; };
        return joins(byte(at_)) || (begin != 0 && joins(text_[begin - 1]));
    }
    void note(unsigned seen) noexcept {
        const std::size_t behind = item_ - number_;
        if ((seen & sieve_percent) != 0 && behind <= 2) part_ |= has_percent | sieve_figure;
        if ((seen & sieve_parts) != 0 && behind == 1) part_ |= sieve_figure;
        if ((seen & sieve_scale) != 0) {
            if (behind == 1 || (behind == 2 && item_ - money_ == 1)) part_ |= has_scaled; // "4.2 USD billion"
            scale_ = item_;
            unit_told_ = unit_told_ || item_ - money_ <= 2; // "USD million"
        }
        if ((seen & sieve_pair) != 0) {
            const unsigned first = item_ - paired_ == 1 ? pair_ : 0;
            pair_ = seen & pairs, paired_ = item_;
            seen = (seen & ~pairs) | first;
        }
        if ((seen & sieve_moves) != 0) moved_ = item_;
        if ((seen & sieve_towards) != 0 && item_ - moved_ <= 2) part_ |= has_moved;
        if ((seen & sieve_money) != 0) {
            money_ = item_;
            if (behind <= 12) part_ |= has_sum;
            unit_told_ = unit_told_ || item_ - scale_ <= 4; // "millions of U.S. dollars"
        }
        part_ |= seen & (flows | sieve_money | sieve_percent | sieve_figure);
        if ((seen & sieve_number) != 0) number_ = item_;
    }

    /// "U.S", "p.c.": single letters with points, as the scanner reads them.
    [[nodiscard]] bool is_abbreviation(std::size_t at) const noexcept {
        return byte(at + 1) == '.' && is_ascii_letter(byte(at + 2)) && !is_ascii_letter(byte(at + 3));
    }
    void take_abbreviation() noexcept {
        std::uint64_t word = 0;
        unsigned seen = 0;
        for (unsigned n = 0;; ++n, at_ += 2) {
            const std::uint64_t letter = static_cast<unsigned char>(text_[at_] | 0x20);
            if (n < 8) word |= letter << (8 * n);
            seen |= words_[letter];
            if (!is_abbreviation(at_)) break;
        }
        ++at_;
        plain_ = false;
        last_ = seen | words_[word];
        note(last_);
    }

    void take_number() noexcept {
        unsigned digits = 0;
        for (; is_digit(byte(at_)) || ((byte(at_) == '.' || byte(at_) == ',') && is_digit(byte(at_ + 1)));
             ++at_)
            digits += is_digit(text_[at_]) ? 1 : 0;
        number_ = ++item_;
        if (item_ - money_ <= 6) part_ |= has_sum;
        ++line_numbers_;
        plain_ = false;
        const bool groups = static_cast<unsigned char>(byte(at_)) >= 0x80; // "250 000" with spaces that hold
        if (digits >= 6 || groups || unit_told_) part_ |= has_scaled;
    }

    // ── Marks ────────────────────────────────────────────────────────────────────────────────────────────

    bool take_other() noexcept {
        const char c = text_[at_];
        if (is_digit(c)) return take_number(), false;
        if (static_cast<unsigned char>(c) >= 0x80) return take_wide(), false;
        ++at_;
        switch (c) {
        case '\n': return end_line();
        case '.':
        case '!':
        case '?': return take_stop(c);
        case ' ': parted_ = parted_ || byte(at_) == ' ' || byte(at_) == '-'; break;
        case '\t':
        case ';':
        case '|': parted_ = true; break;
        case '-':
        case '/': may_miss_ = true; break;
        case '(':
        case '[': bracket_ = true; break;
        case '$': take_sign(); break;
        case '%':
            part_ |= sieve_percent;
            if (item_ == number_) part_ |= has_percent | sieve_figure;
            plain_ = false;
            break;
        default: break;
        }
        return false;
    }
    /// Quotation marks, dashes and spaces; any other character may be a sign of money or a letter.
    void take_wide() noexcept {
        const auto lead = static_cast<unsigned char>(text_[at_]);
        const auto next = static_cast<unsigned char>(byte(at_ + 1));
        const bool general = lead == 0xE2 && next == 0x80;
        may_miss_ = true;
        at_ += general && text_.size() - at_ > 2 ? 3 : 1;
        if (general) {
            parted_ =
                parted_ || (at_ > 3 && at_ <= text_.size() && text_[at_ - 4] == ' ' && byte(at_) == ' ');
            return;
        }
        take_sign();
    }
    /// "$", "million €"
    void take_sign() noexcept {
        plain_ = false;
        part_ |= sieve_money | has_sum, money_ = item_;
        unit_told_ = unit_told_ || item_ - scale_ <= 4;
    }

    /// A stop behind a word that is no abbreviation, nor counts ("$6 billion. That was our trade"), and in
    /// front of what begins a sentence, ends one.
    bool take_stop(char stop) noexcept {
        if (byte(at_) == '.') may_miss_ = true;
        if (stop == '?') part_asks_ = true;
        std::size_t end = at_;
        while (byte(end) == '"' || byte(end) == ')' || byte(end) == '\'') ++end;
        // "… we sell!", "… we sell."': no stop is the last mark of the sentence, as of a heading
        if (stop != '.' || end != at_ || static_cast<unsigned char>(byte(end)) >= 0x80) part_closes_ = true;
        const char next = byte(end + 1);
        const bool begins = byte(end) == ' ' && next > ' ' && (next < 'a' || next > 'z');
        const bool counts = (last_ & (sieve_scale | sieve_percent | sieve_money)) != 0;
        if (!begins || (stop == '.' && (counts || !follows_long_word(at_ - 1)))) return false;
        is_stopped_ = stop == '.' && end == at_;
        at_ = end + 1;
        return end_stretch();
    }
    /// Five letters of lower case: no abbreviation, nor joined with the next word by its point.
    [[nodiscard]] bool follows_long_word(std::size_t stop) const noexcept {
        constexpr std::size_t long_enough = 5;
        if (stop < long_enough) return false;
        for (std::size_t i = stop - long_enough; i != stop; ++i)
            if (text_[i] < 'a' || text_[i] > 'z') return false;
        return true;
    }

    // ── Stretches ────────────────────────────────────────────────────────────────────────────────────────

    /// What stands in a line so far is part of the stretch. A heading opens a line and does not end in a
    /// stop.
    void end_part() noexcept {
        constexpr std::size_t longest = 400; // the units after which sentences end anyhow, of a byte or more
        const bool heading =
            part_asks_ || (opens_line_ && (!is_stopped_ || part_closes_)) || at_ - stretch_begin_ >= longest;
        const bool tells = (part_ & sieve_tells) != 0 || (heading && (part_ & (sieve_verb | has_moved)) != 0);
        tells_next_ = tells_next_ || tells;
        stretch_ |= part_;
        part_ = 0;
        part_asks_ = part_closes_ = is_stopped_ = opens_line_ = false;
    }
    bool end_stretch() noexcept {
        end_part();
        const unsigned all = stretch_;
        const bool in_money = (all & sieve_money) != 0 || (text_has_ & has_sum) != 0; // "$3bn … 4 billion"
        const bool figure = (all & sieve_figure) != 0 || (in_money && (all & has_scaled) != 0);
        unsigned wanted = sieve_tells | sieve_verb | sieve_pays | has_moved;
        if ((all & has_sum) != 0) wanted |= sieve_moves | sieve_role | sieve_others;
        if ((all & has_percent) != 0) wanted |= sieve_role;
        const bool flow = (all & wanted) != 0;
        const bool found = figure && (flow || !notes_.telling.empty());
        const bool counts = (all & has_percent) != 0 || ((all & has_scaled) != 0 && (all & has_sum) != 0);
        const bool likely = (all & sieve_tells) != 0 && counts;
        if (found) found_ = {stretch_begin_, at_, flow, likely};
        if (tells_next_) notes_.telling.push_back({stretch_begin_, at_});
        tells_next_ = false;
        text_has_ |= all;
        stretch_ = 0;
        unit_told_ = false;
        stretch_begin_ = at_;
        return found;
    }

    bool end_line() noexcept {
        if (line_numbers_ != 0 || may_miss_ || line_plain_ != 0) end_row();
        is_stopped_ =
            at_ > 1 && text_[at_ - 1] == '\n' && text_[at_ - 2] == '.' && follows_long_word(at_ - 2);
        line_numbers_ = line_plain_ = 0;
        bracket_ = plain_ = may_miss_ = false;
        const bool ends = is_stopped_ ? (last_ & sieve_money) == 0
                                      : !is_amount_open() && (begins_blank_line() || parts_heading());
        const bool enough = ends ? end_stretch() : (end_part(), false);
        opens_line_ = true;
        line_begin_ = at_;
        return enough;
    }
    /// "… teaching unions / Teachers are divided": neither word can be part of a longer form, nor lead on.
    [[nodiscard]] bool parts_heading() const noexcept {
        if (at_ < 2 || !is_ascii_letter(text_[at_ - 2]) || (last_ & sieve_row) != 0 || !is_upper(byte(at_)))
            return false;
        const std::uint64_t eight = eight_bytes_from(text_, at_);
        const unsigned letters = leading_letters(eight);
        const unsigned next = bits_of(eight, letters);
        return (next & sieve_row) == 0 && letters > 1 && letters < 8 && byte(at_ + letters) == ' ';
    }
    /// "USD", "12, 15 and": an amount goes on over the end of a line, and even of a paragraph.
    [[nodiscard]] bool is_amount_open() const noexcept { return item_ - number_ <= 3 || item_ - money_ <= 3; }
    [[nodiscard]] bool begins_blank_line() const noexcept {
        std::size_t next = at_;
        while (byte(next) == ' ' || byte(next) == '\t' || byte(next) == '\r') ++next;
        return byte(next) == '\n';
    }

    // ── Tables ───────────────────────────────────────────────────────────────────────────────────────────

    /// A row has a label of few words, then numbers, and ends in one unless there are brackets; a table has
    /// two of them, or one of two numbers, or one under a head whose parts are set apart.
    void end_row() noexcept {
        constexpr std::size_t longest_label = 12;
        const bool is_short = line_plain_ <= longest_label + 3 * line_numbers_;
        if (is_short && rows_near_ != 0 && (line_numbers_ != 0 || may_miss_)) is_table_ = true;
        if (rows_near_ != 0) --rows_near_;
        if (!is_short || line_numbers_ == 0 || (plain_ && !bracket_)) return;
        if (line_numbers_ > 1 || may_miss_ || parted_) is_table_ = true;
        rows_near_ = 2;
        notes_.rows.push_back({line_begin_, at_});
    }
    [[nodiscard]] bool tells_money_of_flow() const noexcept {
        return (text_has_ & flows) != 0 && (text_has_ & (sieve_money | sieve_percent)) != 0;
    }

    std::string_view text_;
    const sieve_words& words_;
    sieve_notes& notes_;
    std::size_t at_ = 0;
    std::size_t item_ = 32; ///< the words and numbers so far
    std::size_t number_ = 0, moved_ = 0, money_ = 0, paired_ = 0, scale_ = 0; ///< the last one of its kind
    std::size_t stretch_begin_ = 0;
    unsigned last_ = 0;                              ///< bits of the last word
    unsigned pair_ = 0;                              ///< what the last word of a pair tells with another one
    unsigned part_ = 0, stretch_ = 0, text_has_ = 0; ///< what they have
    std::size_t line_begin_ = 0;
    std::size_t line_numbers_ = 0, line_plain_ = 0; ///< the latter: words that can stand in a label only
    unsigned rows_near_ = 0;                        ///< so many lines further on a second row may stand
    bool tells_next_ = false;                       ///< the stretch has a flow that the text may go on about
    bool opens_line_ = true, is_stopped_ = false, part_asks_ = false, part_closes_ = false;
    bool bracket_ = false, plain_ = false, may_miss_ = false; ///< of the line; the last word closes no row
    bool parted_ = false, is_table_ = false;
    bool unit_told_ = false; ///< of the stretch: its numbers may be of "USD million"
    text_stretch found_{};   ///< the last one
};

/// Keeps the words of a pack where a walk finds them.
class claim_sieve {
public:
    /// The gate is asked of each stretch of the text that has what a claim needs, and of rows of tables.
    template <class Gate>
    [[nodiscard]] bool may_hold_claims(std::string_view text, const language_pack& pack, Gate&& gate) {
        if (pack.sieve.empty()) return true;
        if (words_.empty()) words_.fill(pack);
        sieve_walk walk(text, words_, notes_);
        while (walk.find_stretch())
            if (gate.may_state_claim(walk.stretch(), notes_.telling)) return true;
        if (!walk.holds_table()) return false;
        for (const text_stretch& row : notes_.rows)
            if (gate.may_be_row(row)) return true;
        return false;
    }

private:
    sieve_words words_;
    sieve_notes notes_;
};

} // namespace bilatrade::detail
