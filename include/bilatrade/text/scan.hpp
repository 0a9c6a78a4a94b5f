// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/scan.hpp: bytes to tokens: words, numbers and marks, with what stood before them.
// Knows UTF-8 and typography, no language. Refuses nothing: bytes that are no text become marks of their own.
#pragma once

#include <bilatrade/value/buffer.hpp>

#include <bit> // countr_zero, endian, rotl
#include <cstddef>
#include <cstdint>
#include <cstring> // memcpy
#include <string_view>

namespace bilatrade {

enum class token_kind : std::uint8_t { word, number, mark };

/// What a mark is, whatever bytes wrote it: curly and straight quotes are '"', all spaced bullets '*',
/// an en dash 'n', an em dash 'm', a minus sign '-', a currency symbol '$', a possessive 's is 's', and any
/// other character beyond ASCII that is no letter, or byte that is none, '~'.
struct token {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    token_kind kind = token_kind::mark;
    char mark = 0;
    std::uint8_t lines_before = 0; ///< line ends between this token and the one before, at most 3
    bool space_before = false;
    std::uint64_t hash = 0; ///< of its bytes in lower case: see detail::word_hash; 0 for most marks

    [[nodiscard]] constexpr bool is(char m) const noexcept { return kind == token_kind::mark && mark == m; }
};

namespace detail {

/// Eight bytes, the first one lowest, whatever the machine.
[[nodiscard]] inline std::uint64_t eight_bytes(const char* at) noexcept {
    std::uint64_t all = 0;
    std::memcpy(&all, at, sizeof all);
    if constexpr (std::endian::native == std::endian::little) return all;
    std::uint64_t turned = 0;
    for (unsigned i = 0; i != 8; ++i) turned = turned << 8U | (all >> (8 * i) & 0xFFU);
    return turned;
}
/// Those of a text from a place on, zeros behind its end.
[[nodiscard]] inline std::uint64_t eight_bytes_from(std::string_view text, std::size_t at) noexcept {
    if (text.size() - at >= 8) return eight_bytes(text.data() + at);
    char last[8] = {};
    std::memcpy(static_cast<char*>(last), text.data() + at, text.size() - at);
    return eight_bytes(static_cast<const char*>(last));
}

/// How many of eight bytes are letters of ASCII before the first that is none: 5 of "trade, a".
[[nodiscard]] constexpr unsigned leading_letters(std::uint64_t eight) noexcept {
    constexpr std::uint64_t each = 0x0101010101010101ULL, high = 0x80 * each;
    const std::uint64_t lower = (eight | 0x20 * each) & ~high;
    const std::uint64_t from_a = lower + (0x80 - 'a') * each, past_z = lower + (0x80 - 'z' - 1) * each;
    const std::uint64_t others = ~(from_a & ~past_z & ~eight) & high;
    return static_cast<unsigned>(std::countr_zero(others)) / 8;
}
/// The first letters, at least one, of eight bytes in lower case, and zeros.
[[nodiscard]] constexpr std::uint64_t first_letters(std::uint64_t eight, unsigned letters) noexcept {
    return (eight | 0x2020202020202020ULL) & ~std::uint64_t{0} >> (64 - 8 * letters);
}

/// The hash of a word, its bytes in lower case, eight at a time; of a phrase, word by word. As
/// data/language/generate.py makes it.
class word_hash {
public:
    constexpr void put_eight(std::uint64_t eight) noexcept { value_ = step(value_, eight); }
    constexpr void put(char byte) noexcept {
        part_ |= std::uint64_t{static_cast<unsigned char>(byte)} << (8 * size_);
        if (++size_ == 8) end_part();
    }
    /// Of a word that is complete.
    [[nodiscard]] constexpr std::uint64_t value() noexcept {
        if (size_ != 0) end_part();
        return value_;
    }
    /// "two way" and "trade": the phrase of both.
    [[nodiscard]] static constexpr std::uint64_t join(std::uint64_t phrase, std::uint64_t word) noexcept {
        return step(std::rotl(phrase, 23), word);
    }

private:
    [[nodiscard]] static constexpr std::uint64_t step(std::uint64_t hash, std::uint64_t eight) noexcept {
        const std::uint64_t mixed = (hash ^ eight) * 0x9E3779B97F4A7C15ULL;
        return mixed ^ mixed >> 32U;
    }
    constexpr void end_part() noexcept {
        put_eight(part_);
        part_ = 0, size_ = 0;
    }

    std::uint64_t value_ = 0x243F6A8885A308D3ULL; // the first digits of pi
    std::uint64_t part_ = 0;
    unsigned size_ = 0;
};

[[nodiscard]] constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_ascii_letter(char c) noexcept {
    return static_cast<unsigned char>((c | 0x20) - 'a') < 26;
}
/// What stands before the first space or line end of a text.
[[nodiscard]] constexpr std::string_view first_word(std::string_view text) noexcept {
    return text.substr(0, text.find_first_of(" \t\r\n"));
}
[[nodiscard]] constexpr bool is_upper(char c) noexcept { return c >= 'A' && c <= 'Z'; }
[[nodiscard]] constexpr char to_lower(char c) noexcept { return is_upper(c) ? static_cast<char>(c + 32) : c; }

/// The bytes of one UTF-8 character and its code point; a byte that begins none stands for itself.
struct character {
    char32_t code = 0;
    std::uint8_t size = 1;
};

[[nodiscard]] constexpr character decode(std::string_view text, std::size_t at) noexcept {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(at);
    if (lead < 0x80) return {lead, 1};
    const std::uint8_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || at + size > text.size()) return {0xFFFD, 1};
    char32_t code = lead & (0x7FU >> size);
    for (std::size_t i = 1; i != size; ++i) {
        if ((byte(at + i) & 0xC0U) != 0x80U) return {0xFFFD, 1};
        code = code << 6 | (byte(at + i) & 0x3FU);
    }
    return {code, size};
}

enum class letter_class : std::uint8_t { letter, space, mark };

/// What a character beyond ASCII is, and the mark that stands for it.
[[nodiscard]] constexpr letter_class classify(char32_t c, char& mark) noexcept {
    mark = '~';
    if (c == 0xA0 || (c >= 0x2000 && c <= 0x200D) || c == 0x202F || c == 0x3000 || c == 0xFEFF ||
        (c >= 0xFE00 && c <= 0xFE0F)) // and what only says how the character before is drawn
        return letter_class::space;
    if (c == 0x2018 || c == 0x2019 || c == 0x02BC || c == 0xB4) return mark = '\'', letter_class::mark;
    if (c == 0x201C || c == 0x201D || c == 0x201E || c == 0xAB || c == 0xBB)
        return mark = '"', letter_class::mark;
    if (c == 0x2010 || c == 0x2011 || c == 0x2212 || c == 0xAD) return mark = '-', letter_class::mark;
    if (c == 0x2012 || c == 0x2013) return mark = 'n', letter_class::mark;
    if (c == 0x2014 || c == 0x2015) return mark = 'm', letter_class::mark;
    if (c == 0x2026) return mark = '.', letter_class::mark;
    if (c == 0x2022 || c == 0x25CF || c == 0x25AA || c == 0x25A0 || c == 0xB7 || c == 0x2023)
        return mark = '*', letter_class::mark;
    if ((c >= 0xA2 && c <= 0xA5) || (c >= 0x20A0 && c <= 0x20CF) || c == 0x0E3F || c == 0x17DB || c == 0xFDFC)
        return mark = '$', letter_class::mark;
    if (c == 0xFFFD || (c >= 0xA1 && c <= 0xBF && c != 0xAA && c != 0xB5 && c != 0xBA) ||
        (c >= 0x2000 && c <= 0x2BFF) || (c >= 0x1F000 && c <= 0x1FAFF)) // pictures
        return letter_class::mark;
    return letter_class::letter;
}

/// Of a word of a text, whatever its case.
[[nodiscard]] constexpr std::uint64_t hash_of_word(std::string_view word) noexcept {
    word_hash hash;
    for (const char c : word) hash.put(to_lower(c));
    return hash.value();
}

/// Of the token's bytes in lower case, the points of an abbreviation left out.
[[nodiscard]] constexpr std::uint64_t hash_token(std::string_view text, const token& t) noexcept {
    word_hash hash;
    if (t.is('s')) {
        hash.put('\''), hash.put('s');
        return hash.value();
    }
    for (std::uint32_t i = t.begin; i != t.end; ++i) {
        if (text[i] == '.' && t.kind == token_kind::word) continue;
        if (text[i] == '\xE2' && t.end - i > 2 && text[i + 1] == '\x80' &&
            text[i + 2] == '\x99') { // a curly apostrophe
            hash.put('\'');
            i += 2;
            continue;
        }
        hash.put(to_lower(text[i]));
    }
    return hash.value();
}

/// Makes the tokens of a text, one after the other.
class scanner {
public:
    explicit scanner(std::string_view text) noexcept : text_(text) {}

    /// Fills in the next token, which is new; false at the end.
    bool next(token& out) {
        skip_space(out);
        if (at_ >= text_.size()) return false;
        out.begin = static_cast<std::uint32_t>(at_);
        const char c = text_[at_];
        if (is_ascii_letter(c))
            read_word(out);
        else if (is_digit(c))
            read_number(out);
        else
            read_other(out);
        out.end = static_cast<std::uint32_t>(at_);
        after_word_ = out.kind != token_kind::mark;
        const bool in_forms = after_word_ || out.mark == 's' || out.mark == '$' || out.mark == '&';
        if (out.hash == 0 && in_forms) out.hash = hash_token(text_, out);
        return true;
    }

private:
    [[nodiscard]] char peek(std::size_t ahead = 0) const noexcept {
        return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
    }

    void skip_space(token& out) {
        if (at_ + 1 < text_.size() && text_[at_] == ' ' && is_ascii_letter(text_[at_ + 1])) {
            out.space_before = true;
            ++at_;
            return;
        }
        for (; at_ < text_.size();) {
            const char c = text_[at_];
            std::size_t size = 1;
            if (static_cast<unsigned char>(c) >= 0x80) {
                const character wide = decode(text_, at_);
                char mark = 0;
                if (classify(wide.code, mark) != letter_class::space) return;
                size = wide.size;
            } else if (static_cast<unsigned char>(c) > ' ') {
                return;
            }
            if (c == '\n' && out.lines_before < 3) ++out.lines_before;
            out.space_before = true;
            at_ += size;
        }
    }

    /// Digits, with points and commas between digits, or spaces that do not break between groups of three.
    void read_number(token& out) {
        out.kind = token_kind::number;
        const std::size_t begin = at_;
        while (is_digit(peek()) || ((peek() == '.' || peek() == ',') && is_digit(peek(1)))) ++at_;
        if (at_ - begin > 3) return;
        for (std::size_t group = group_at(at_); group != 0; group = group_at(at_)) at_ += group;
        if (peek() == '.' && is_digit(peek(1)) && at_ - begin > 3) {
            ++at_;
            while (is_digit(peek())) ++at_;
        }
    }
    /// The size of a no-break or thin space and three digits behind it; 0 where there are none.
    [[nodiscard]] std::size_t group_at(std::size_t at) const noexcept {
        if (at >= text_.size() || static_cast<unsigned char>(text_[at]) < 0x80) return 0;
        const character space = decode(text_, at);
        if (space.code != 0xA0 && space.code != 0x2007 && space.code != 0x2009 && space.code != 0x202F)
            return 0;
        const std::size_t end = at + space.size + 3;
        if (end > text_.size() || (end < text_.size() && is_digit(text_[end]))) return 0;
        for (std::size_t i = at + space.size; i != end; ++i) {
            if (!is_digit(text_[i])) return 0;
        }
        return space.size + 3U;
    }

    /// Letters and letters only; an apostrophe or a point between single letters ("U.S.") holds a word
    /// together.
    void read_word(token& out) {
        out.kind = token_kind::word;
        if (read_abbreviation()) return;
        read_plain_letters(out);
        if (static_cast<unsigned char>(peek()) < 0x80 && peek() != '\'') return;
        for (std::size_t more = letter_at(at_); more != 0; more = letter_at(at_)) {
            at_ += more;
            out.hash = 0; // of more than plain letters
        }
    }

    bool read_abbreviation() {
        if (peek(1) != '.') return false;
        const std::size_t begin = at_;
        while (peek(1) == '.' && is_ascii_letter(peek()) && is_ascii_letter(peek(2)) &&
               !is_ascii_letter(peek(3)))
            at_ += 2;
        if (at_ == begin) return false;
        ++at_;
        if (peek() == '.') ++at_;
        return true;
    }

    /// The letters of ASCII at a place, hashed as they go by: all of "exports".
    void read_plain_letters(token& out) {
        word_hash hash;
        const std::size_t begin = at_;
        for (unsigned letters = 8; letters == 8;) {
            const std::uint64_t eight = eight_bytes_from(text_, at_);
            letters = leading_letters(eight);
            if (letters == 0) break;
            hash.put_eight(first_letters(eight, letters));
            at_ += letters;
        }
        if (at_ != begin) out.hash = hash.value();
    }

    /// The size of the letter at a place, an apostrophe inside a word included; 0 where none is.
    [[nodiscard]] std::size_t letter_at(std::size_t at) const noexcept {
        if (at >= text_.size()) return 0;
        if (is_ascii_letter(text_[at])) return 1;
        const character wide = decode(text_, at);
        char mark = text_[at];
        if (wide.code >= 0x80 && classify(wide.code, mark) == letter_class::letter) return wide.size;
        if (mark != '\'' || at + wide.size >= text_.size()) return 0;
        const std::string_view rest = text_.substr(at + wide.size);
        const bool possessive =
            (rest[0] == 's' || rest[0] == 'S') && (rest.size() == 1 || !is_ascii_letter(rest[1]));
        return is_ascii_letter(rest[0]) && !possessive ? wide.size : 0;
    }

    void read_other(token& out) {
        const character wide = decode(text_, at_);
        out.mark = static_cast<char>(wide.code < 0x80 ? wide.code : 0);
        if (wide.code >= 0x80 && classify(wide.code, out.mark) == letter_class::letter) return read_word(out);
        at_ += wide.size;
        // Mongolian and Kazakh currency signs and the like are classified above; a possessive 's closes a
        // word.
        if (out.mark == '\'' && after_word_ && !out.space_before) {
            out.mark = 's';
            if ((peek() == 's' || peek() == 'S') && !is_ascii_letter(peek(1))) ++at_;
        }
    }

    std::string_view text_;
    std::size_t at_ = 0;
    bool after_word_ = false;
};

} // namespace detail

/// All tokens of a text of at most 4 GiB, into `out`.
inline void scan(std::string_view text, buffer<token>& out) {
    out.clear();
    detail::scanner scanner(text);
    while (scanner.next(out.push_new())) continue;
    out.pop_back();
}

} // namespace bilatrade
