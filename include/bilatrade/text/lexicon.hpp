// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/lexicon.hpp: tokens to units: the longest forms that a language pack knows, or single
// tokens.
#pragma once

#include <bilatrade/text/language_pack.hpp>
#include <bilatrade/text/scan.hpp>
#include <bilatrade/value/buffer.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace bilatrade {

/// A word or phrase with its senses, a number, or a mark.
struct unit {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    token_kind kind = token_kind::mark;
    char mark = 0;
    letter_case letters = letter_case::any;
    std::uint8_t lines_before = 0;
    bool space_before = false;
    std::uint16_t node = 0;   ///< of the pack, 0 for an unknown word
    std::int32_t number = -1; ///< of up to six digits alone
    sense_set senses{};       ///< those that the node has when written like this

    [[nodiscard]] constexpr bool is(char m) const noexcept { return kind == token_kind::mark && mark == m; }
    [[nodiscard]] constexpr bool is_dash() const noexcept { return is('-') || is('n') || is('m'); }
};

namespace detail {

/// The unit that begins the line behind that of unit `at`, or the end.
[[nodiscard]] inline std::size_t end_of_line(const buffer<unit>& units, std::size_t at) noexcept {
    do ++at;
    while (at < units.size() && units[at].lines_before == 0);
    return at;
}

[[nodiscard]] constexpr letter_case letters_of(std::string_view word) noexcept {
    const bool upper = is_upper(word[0]) || (static_cast<unsigned char>(word[0]) == 0xC3 && word.size() > 1 &&
                                             static_cast<unsigned char>(word[1]) < 0xA0);
    if (!upper) return letter_case::any;
    std::size_t capitals = 0;
    for (const char c : word) {
        if (c >= 'a' && c <= 'z') return letter_case::capital;
        if (is_upper(c)) ++capitals;
    }
    return capitals > 1 ? letter_case::all_capitals : letter_case::capital;
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

/// Whether a mark between two words of a form may be passed over: a hyphen, the point of an abbreviation, the
/// slash of "y/y" and "n/a".
[[nodiscard]] constexpr bool is_joint(const token& mark, const token& before, const token& after) noexcept {
    if (after.lines_before != 0) return false;
    if (mark.is('-')) return !mark.space_before && !after.space_before;
    if (mark.is('/'))
        return !mark.space_before && !after.space_before && before.end - before.begin == 1 &&
               after.end - after.begin == 1;
    return mark.is('.') && !mark.space_before && before.end - before.begin < 5;
}

/// The longest form that begins at token `at`: the node, and the token after it.
struct lexicon_match {
    std::uint16_t node = 0;
    std::size_t end = 0;
};

/// The senses of a node that is written like that.
[[nodiscard]] inline sense_set senses_of(const language_pack& pack, std::uint16_t node,
                                         letter_case letters) noexcept {
    sense_set all;
    const lexicon_node found = node_at(pack, node);
    for (std::size_t i = found.first_sense; i != found.senses_end(); ++i) {
        const lexicon_sense one = sense_at(pack, i);
        if (one.letters <= letters) all.add(one.what);
    }
    return all;
}

[[nodiscard]] inline bool has_sense(const language_pack& pack, std::uint16_t node,
                                    letter_case letters) noexcept {
    const lexicon_node found = node_at(pack, node);
    for (std::size_t i = found.first_sense; i != found.senses_end(); ++i) {
        if (sense_at(pack, i).letters <= letters) return true;
    }
    return false;
}

[[nodiscard]] inline lexicon_match match_at(std::string_view text, const buffer<token>& tokens,
                                            std::size_t at, const language_pack& pack, letter_case letters) {
    lexicon_match longest{0, at + 1};
    std::uint64_t hash = fnv_start;
    for (std::size_t i = at; i != tokens.size();) {
        hash = hash_token(text, tokens[i], hash);
        const std::uint16_t node = find_node(pack, hash);
        if (node == 0) break;
        if (has_sense(pack, node, letters)) longest = {node, i + 1};
        if (!node_at(pack, node).continues || ++i == tokens.size() || tokens[i].lines_before > 1) break;
        if (i + 1 != tokens.size() && is_joint(tokens[i], tokens[i - 1], tokens[i + 1])) ++i;
        if (tokens[i].is('$') && tokens[i].space_before) break;
        if (tokens[i].kind == token_kind::mark && !tokens[i].is('s') && !tokens[i].is('&') &&
            !tokens[i].is('$'))
            break;
        hash = fnv_step(hash, ' ');
    }
    return longest;
}

} // namespace detail

/// The value of a sense of a unit, where it has that sense.
[[nodiscard]] inline sense_value sense_of(const language_pack& pack, const unit& u, sense what) noexcept {
    return u.senses.has(what) ? detail::sense_of(pack, u.node, u.letters, what) : sense_value();
}

namespace detail {

/// What up to six digits write; -1 where there is anything else among them.
[[nodiscard]] constexpr std::int32_t small_number_of(std::string_view digits) noexcept {
    if (digits.size() > 6) return -1;
    std::int32_t number = 0;
    for (const char c : digits) {
        if (!is_digit(c)) return -1;
        number = number * 10 + (c - '0');
    }
    return number;
}

} // namespace detail

/// All units of the tokens of `text`, into `out`.
inline void find_units(std::string_view text, const buffer<token>& tokens, const language_pack& pack,
                       buffer<unit>& out) {
    out.clear();
    for (std::size_t at = 0; at != tokens.size();) {
        const token& first = tokens[at];
        unit u{first.begin,        first.end,          first.kind, first.mark, letter_case::any,
               first.lines_before, first.space_before, 0,          -1,         {}};
        std::size_t end = at + 1;
        if (first.kind != token_kind::mark) {
            if (first.kind == token_kind::word)
                u.letters = detail::letters_of(text.substr(first.begin, first.end - first.begin));
            const auto found = detail::match_at(text, tokens, at, pack, u.letters);
            u.node = found.node;
            end = found.end;
            u.end = tokens[end - 1].end;
            if (u.node == 0 && first.kind == token_kind::number) {
                u.number = detail::small_number_of(text.substr(first.begin, first.end - first.begin));
            } else if (u.node != 0) {
                u.kind = token_kind::word;
                u.senses = detail::senses_of(pack, u.node, u.letters);
            }
        }
        out.push_back(u);
        at = end;
    }
}

} // namespace bilatrade
