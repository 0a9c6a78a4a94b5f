// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/paragraph_marks.hpp: paragraphs that are told by the indent of their first line, as
// on the wire, where other texts have a blank line.
#pragma once

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

} // namespace bilatrade::detail
