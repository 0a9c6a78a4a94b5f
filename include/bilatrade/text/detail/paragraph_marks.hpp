// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/paragraph_marks.hpp: what the breaks of lines mean: paragraphs that are told by the
// indent of their first line, as on the wire, where other texts have a blank line; lines that are broken
// because they are full.
#pragma once

#include <bilatrade/text/detail/sentence_bounds.hpp>
#include <bilatrade/text/language_pack.hpp>
#include <bilatrade/text/lexicon.hpp>
#include <bilatrade/text/scan.hpp>
#include <bilatrade/value/buffer.hpp>

#include <cstddef>
#include <string_view>

namespace bilatrade::detail {

/// Puts a blank line before each unit that opens an indented paragraph: behind a stop, or behind the
/// headline.
inline void mark_indented_paragraphs(std::string_view text, buffer<unit>& units) {
    constexpr std::size_t indent = 3;
    bool in_headline = true;
    for (std::size_t i = 1; i < units.size(); ++i) {
        unit& u = units[i];
        if (u.lines_before == 0) continue;
        const bool behind = in_headline || units[i - 1].is('.') || units[i - 1].is('"');
        in_headline = false;
        const std::size_t line = text.rfind('\n', u.begin) + 1;
        const bool opens = u.is('"') || (u.kind == token_kind::word && u.letters != letter_case::any);
        if (u.lines_before == 1 && behind && opens && u.begin - line >= indent) u.lines_before = 2;
    }
}

/// Calls take(line, the first word of the next) for each line end between two lines of a paragraph.
template <class Take>
void for_each_break(std::string_view text, Take take) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find('\n', at);
        if (end == text.npos) return;
        const std::string_view line = text.substr(at, end - at), word = first_word(text.substr(end + 1));
        if (line.find_first_not_of(" \t\r") != line.npos && !word.empty()) take(line, word);
        at = end + 1;
    }
}

/// Lines that are broken where they are full: most of them go on in lower case, or have no room for the
/// next word.
[[nodiscard]] inline bool has_wrapped_lines(std::string_view text) {
    constexpr std::size_t narrowest = sentence_bounds::full_line, widest = 100;
    const auto letters = [](std::string_view bytes) {
        std::size_t count = 0;
        for (const char c : bytes) count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1U : 0U;
        return count;
    };
    std::size_t breaks = 0, lower = 0, full = 0, low = 0, width = 0;
    for_each_break(text, [&](std::string_view line, std::string_view word) {
        const bool goes_on = word[0] >= 'a' && word[0] <= 'z';
        ++breaks;
        lower += goes_on ? 1U : 0U;
        low += goes_on || is_digit(word[0]) || line.ends_with(',') ? 1U : 0U;
    });
    if (lower >= 2 && lower * 2 >= breaks) return true;
    if (breaks == 0 || (breaks < 3 && low != breaks)) return false;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view line = text.substr(at, text.find('\n', at) - at);
        if (const std::size_t wide = letters(line); wide > width) width = wide;
        at += line.size() + 1;
    }
    if (width < narrowest || width > widest) return false;
    for_each_break(text, [&](std::string_view line, std::string_view word) {
        full += letters(line) + 1 + letters(word) > width ? 1U : 0U;
    });
    return full * 4 >= breaks * 3;
}

/// Forgets the breaks of a text with wrapped lines where these are full, so that a paragraph is read as if it
/// stood on one line. Those behind the first line, which may be a headline, and those of tables and lists
/// stay.
inline void join_wrapped_lines(const language_pack& pack, buffer<unit>& units) {
    const sentence_bounds bounds(units, pack);
    std::size_t line = 0; // the unit that begins it
    bool spaced = false;  // it has gaps, as the rows of tables
    for (std::size_t i = 1; i < units.size(); ++i) {
        unit& u = units[i];
        const unit& last = units[i - 1];
        if (u.lines_before == 0) {
            spaced = spaced || (u.begin - last.end > 1 && !last.is('.'));
            continue;
        }
        const bool goes_on = u.kind == token_kind::word && u.letters == letter_case::any;
        const bool full = last.end - units[line].begin >= sentence_bounds::full_line &&
                          (line != 0 || goes_on || bounds.leads_on(i));
        const bool item = u.kind == token_kind::mark && !u.is('"') && !u.is('$') && !u.is('(');
        if (u.lines_before == 1 && full && !spaced && !item && !last.is(':') && !(last.is('.') && goes_on))
            u.lines_before = 0;
        line = i;
        spaced = false;
    }
}

} // namespace bilatrade::detail
