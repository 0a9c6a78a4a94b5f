// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/scan.hpp: bytes to tokens: words, numbers and marks, with what stood before them.
// Knows UTF-8 and typography, no language. Refuses nothing: bytes that are no text become marks of their own.
#pragma once

#include <bilatrade/value/buffer.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace bilatrade {

enum class token_kind : std::uint8_t { word, number, mark };

/// What a mark is, whatever bytes wrote it: curly and straight quotes are '"', all spaced bullets '*',
/// an en dash 'n', an em dash 'm', a minus sign '-', a currency symbol '$', a possessive 's is 's'.
struct token {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    token_kind kind = token_kind::mark;
    char mark = 0;
    std::uint8_t lines_before = 0; ///< line ends between this token and the one before, at most 3
    bool space_before = false;
    std::uint64_t hash = 0; ///< of its bytes in lower case: see detail::hash_token

    [[nodiscard]] constexpr bool is(char m) const noexcept { return kind == token_kind::mark && mark == m; }
};

namespace detail {

/// FNV-1a, 64 bits (Fowler, Noll and Vo 1991), one byte at a time so that phrases grow.
inline constexpr std::uint64_t fnv_start = 14695981039346656037ULL;
[[nodiscard]] constexpr std::uint64_t fnv_step(std::uint64_t hash, char byte) noexcept {
    return (hash ^ static_cast<unsigned char>(byte)) * 1099511628211ULL;
}

[[nodiscard]] constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_ascii_letter(char c) noexcept {
    return static_cast<unsigned char>((c | 0x20) - 'a') < 26;
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
    mark = '?';
    if (c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F || c == 0x2009 || c == 0x3000 || c == 0xFEFF)
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
        (c >= 0x2000 && c <= 0x2BFF))
        return letter_class::mark;
    return letter_class::letter;
}

/// Hashes the token's bytes in lower case, the points of an abbreviation left out.
[[nodiscard]] constexpr std::uint64_t hash_token(std::string_view text, const token& t,
                                                 std::uint64_t hash) noexcept {
    if (t.is('s')) return fnv_step(fnv_step(hash, '\''), 's');
    for (std::uint32_t i = t.begin; i != t.end; ++i) {
        if (text[i] == '.' && t.kind == token_kind::word) continue;
        if (text[i] == '\xE2' && t.end - i > 2 && text[i + 1] == '\x80' &&
            text[i + 2] == '\x99') { // a curly apostrophe
            hash = fnv_step(hash, '\'');
            i += 2;
            continue;
        }
        hash = fnv_step(hash, to_lower(text[i]));
    }
    return hash;
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
        if (is_digit(c))
            read_number(out);
        else if (is_ascii_letter(c))
            read_word(out);
        else
            read_other(out);
        out.end = static_cast<std::uint32_t>(at_);
        after_word_ = out.kind != token_kind::mark;
        if (out.hash == 0) out.hash = hash_token(text_, out, fnv_start);
        return true;
    }

private:
    [[nodiscard]] char peek(std::size_t ahead = 0) const noexcept {
        return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
    }

    void skip_space(token& out) {
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
        const std::size_t begin = at_;
        while (peek(1) == '.' && is_ascii_letter(peek()) && is_ascii_letter(peek(2)) &&
               !is_ascii_letter(peek(3)))
            at_ += 2;
        if (at_ != begin) {
            ++at_;
            if (peek() == '.') ++at_;
            return;
        }
        read_plain_letters(out);
        for (std::size_t more = letter_at(at_); more != 0; more = letter_at(at_)) {
            at_ += more;
            out.hash = 0; // of more than plain letters
        }
    }

    /// The letters of ASCII at a place, hashed as they go by: all of "exports".
    void read_plain_letters(token& out) {
        const std::size_t size = text_.size();
        std::uint64_t hash = fnv_start;
        std::size_t at = at_;
        for (; at != size && is_ascii_letter(text_[at]); ++at)
            hash = fnv_step(hash, static_cast<char>(text_[at] | 0x20));
        out.hash = at != at_ ? hash : 0;
        at_ = at;
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
