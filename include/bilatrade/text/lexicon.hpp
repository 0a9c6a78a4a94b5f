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

/// "WHEAT": a word in capitals, longer than initials are.
[[nodiscard]] constexpr bool is_shouted(const unit& u) noexcept {
    return u.letters == letter_case::all_capitals && u.end - u.begin > 3;
}
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

/// Whether a word, by its hash, may stand in a form behind another: "way" of "two way trade".
[[nodiscard]] constexpr bool may_be_inner(const language_pack& pack, std::uint64_t hash) noexcept {
    constexpr unsigned bits = 16;
    const auto at = static_cast<std::size_t>(hash >> (64 - bits));
    return pack.inner.empty() || (static_cast<unsigned char>(pack.inner[at / 8]) >> (at % 8) & 1U) != 0;
}

/// The node's index plus one, or 0.
[[nodiscard]] constexpr std::uint16_t find_node(const language_pack& pack, std::uint64_t hash) noexcept {
    const std::size_t bucket = static_cast<std::size_t>(hash >> (64 - pack.bucket_bits)) * 2;
    const std::uint64_t low = hash & 0xFFFFFFFFFFFFULL;
    const std::size_t end = read_two_bytes(pack.buckets, bucket + 2);
    for (std::size_t i = read_two_bytes(pack.buckets, bucket); i != end; ++i) {
        if (read_six_bytes(pack.nodes, i * lexicon_node::size) == low)
            return static_cast<std::uint16_t>(i + 1);
    }
    return 0;
}

/// Whether a mark between two words of a form may be passed over: a hyphen, the point of an abbreviation
/// ("St. Lucia", not "the West. Germany"), the slash of "y/y" and "n/a".
[[nodiscard]] constexpr bool is_joint(std::string_view text, const token& mark, const token& before,
                                      const token& after) noexcept {
    if (after.lines_before != 0) return false;
    if (mark.is('-')) return !mark.space_before && !after.space_before;
    if (mark.is('/'))
        return !mark.space_before && !after.space_before && before.end - before.begin == 1 &&
               after.end - after.begin == 1;
    const std::uint32_t longest = is_upper(text[after.begin]) ? 3 : 4;
    return mark.is('.') && !mark.space_before && before.end - before.begin <= longest;
}

/// Adds the senses of a node that is written like that.
inline void add_senses(const language_pack& pack, std::uint16_t node, letter_case letters,
                       sense_set& all) noexcept {
    const lexicon_node found = node_at(pack, node);
    for (std::size_t i = found.first_sense; i != found.senses_end(); ++i) {
        const lexicon_sense one = sense_at(pack, i);
        if (one.letters <= letters) all.add(one.what);
    }
}

[[nodiscard]] inline bool has_sense(const language_pack& pack, const lexicon_node& found,
                                    letter_case letters) noexcept {
    for (std::size_t i = found.first_sense; i != found.senses_end(); ++i) {
        if (sense_at(pack, i).letters <= letters) return true;
    }
    return false;
}

/// A word, by its hash, written like that, and what the pack says of it.
struct known_word {
    std::uint64_t hash = 0;
    letter_case letters = letter_case::any;
    bool continues = false; ///< longer forms begin with it
    std::uint16_t node = 0; ///< where it has a sense alone
    sense_set senses{};     ///< of that node
};

/// The words met last: most of a text are among a few hundred.
class word_memory {
public:
    /// What the pack, always the same one, says of a word.
    [[nodiscard]] const known_word& find(const language_pack& pack, std::uint64_t hash, letter_case letters) {
        if (words_.empty()) words_.assign_new(std::size_t{1} << bits);
        known_word& word =
            words_[static_cast<std::size_t>(hash >> (64 - bits)) ^ static_cast<std::size_t>(letters)];
        if (word.hash != hash || word.letters != letters) learn(pack, hash, letters, word);
        return word;
    }

private:
    static constexpr unsigned bits = 11;

    static void learn(const language_pack& pack, std::uint64_t hash, letter_case letters, known_word& word) {
        word = {};
        word.hash = hash;
        word.letters = letters;
        const std::uint16_t node = find_node(pack, hash);
        if (node == 0) return;
        const lexicon_node found = node_at(pack, node);
        word.continues = found.continues;
        if (!has_sense(pack, found, letters)) return;
        word.node = node;
        add_senses(pack, node, letters, word.senses);
    }

    buffer<known_word> words_;
};

/// Finds the longest form that begins at token `at` with a word: its node, or 0; what it can mean, and the
/// token after it.
inline void match_at(std::string_view text, const buffer<token>& tokens, std::size_t at,
                     const language_pack& pack, const known_word& first, unit& u, std::size_t& end) {
    u.node = first.node;
    u.senses = first.senses;
    std::uint64_t hash = first.hash;
    bool continues = first.continues;
    for (std::size_t i = at; continues && ++i != tokens.size() && tokens[i].lines_before <= 1;) {
        if (i + 1 != tokens.size() && is_joint(text, tokens[i], tokens[i - 1], tokens[i + 1])) ++i;
        const token& next = tokens[i];
        if (!may_be_inner(pack, next.hash) || (next.is('$') && next.space_before)) break;
        if (next.kind == token_kind::mark && !next.is('s') && !next.is('&') && !next.is('$')) break;
        hash = word_hash::join(hash, next.hash);
        const std::uint16_t node = find_node(pack, hash);
        if (node == 0) break;
        const lexicon_node found = node_at(pack, node);
        continues = found.continues;
        if (!has_sense(pack, found, u.letters)) continue;
        u.node = node;
        u.senses = {};
        end = i + 1;
    }
    if (u.node != first.node) add_senses(pack, u.node, u.letters, u.senses);
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

/// The letters that a sign of money begins with, "$US", "$A", "£stg"; 0 where it stands before its number.
[[nodiscard]] inline std::size_t code_behind_sign(const buffer<token>& tokens, std::size_t sign) noexcept {
    const std::size_t next = sign + 1;
    if (!tokens[sign].is('$') || next == tokens.size()) return 0;
    const bool glued = !tokens[next].space_before && tokens[next].lines_before == 0;
    return glued && tokens[next].kind == token_kind::word ? next : 0;
}

} // namespace detail

/// All units of the tokens of `text`, into `out`; the senses of any of them.
inline sense_set find_units(std::string_view text, const buffer<token>& tokens, const language_pack& pack,
                            detail::word_memory& words, buffer<unit>& out) {
    sense_set senses;
    out.clear();
    for (std::size_t at = 0; at != tokens.size();) {
        const token& first = tokens[at];
        unit& u = out.push_new();
        u.begin = first.begin;
        u.end = first.end;
        u.kind = first.kind;
        u.mark = first.mark;
        u.lines_before = first.lines_before;
        u.space_before = first.space_before;
        std::size_t end = at + 1;
        if (const std::size_t code = detail::code_behind_sign(tokens, at); code != 0) {
            unit money = u;
            money.kind = token_kind::word;
            money.letters = detail::letters_of(text.substr(tokens[code].begin, 1));
            detail::match_at(text, tokens, at, pack, words.find(pack, first.hash, money.letters), money, end);
            money.end = tokens[end - 1].end;
            if (end != at + 1) {
                u = money;
                senses.add(u.senses);
            }
        } else if (first.kind != token_kind::mark || first.is('&')) { // "oil & gas"
            const std::string_view word = text.substr(first.begin, first.end - first.begin);
            if (first.kind == token_kind::word) u.letters = detail::letters_of(word);
            detail::match_at(text, tokens, at, pack, words.find(pack, first.hash, u.letters), u, end);
            u.end = tokens[end - 1].end;
            if (u.node != 0) {
                u.kind = token_kind::word;
                senses.add(u.senses);
            } else if (first.kind == token_kind::number) {
                u.number = detail::small_number_of(word);
            }
        }
        at = end;
    }
    return senses;
}

inline sense_set find_units(std::string_view text, const buffer<token>& tokens, const language_pack& pack,
                            buffer<unit>& out) {
    detail::word_memory words;
    return find_units(text, tokens, pack, words, out);
}

} // namespace bilatrade
