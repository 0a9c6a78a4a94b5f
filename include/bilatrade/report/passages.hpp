// SPDX-License-Identifier: BSL-1.0
// bilatrade/report/passages.hpp: the sentences of a text in which figures stand, with the figures' words
// marked.
#pragma once

#include <bilatrade/report/style.hpp>
#include <bilatrade/report/text_table.hpp> // display_width
#include <bilatrade/value/claim.hpp>

#include <algorithm> // sort
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bilatrade {

/// A stretch of a text and the figures in it, as bytes of the text.
struct passage {
    text_span where;
    std::vector<text_span> figures;
};

namespace detail {

inline constexpr std::size_t longest_half_passage = 280;

[[nodiscard]] constexpr bool is_blank(char c) noexcept {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}
[[nodiscard]] constexpr bool is_continuation(char c) noexcept {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// The letters just before `at`.
[[nodiscard]] constexpr std::size_t word_before(std::string_view text, std::size_t at) noexcept {
    std::size_t size = 0;
    while (size < at && !is_blank(text[at - size - 1]) && text[at - size - 1] != '.') ++size;
    return size;
}

/// A sentence ends behind `at`: a stop, a blank, and then no small letter; but not behind an initial ("U.S.")
/// nor between a short word and a number ("Feb. 8", "Rs. 5").
[[nodiscard]] constexpr bool ends_sentence(std::string_view text, std::size_t at) noexcept {
    const char c = text[at];
    if (c == '\n') return at + 1 < text.size() && text[at + 1] == '\n';
    if (c != '.' && c != '!' && c != '?') return false;
    if (at + 2 >= text.size() || !is_blank(text[at + 1])) return at + 1 == text.size();
    const std::size_t word = word_before(text, at);
    const char next = text[at + 2];
    const bool goes_on = (next >= 'a' && next <= 'z') || (next >= '0' && next <= '9' && word <= 4);
    return word != 1 && !goes_on;
}

[[nodiscard]] constexpr std::size_t passage_begin(std::string_view text, std::size_t at) noexcept {
    const std::size_t least = at > longest_half_passage ? at - longest_half_passage : 0;
    std::size_t begin = at;
    while (begin > least && !ends_sentence(text, begin - 1)) --begin;
    if (begin == least && least != 0)
        while (begin < at && !is_blank(text[begin])) ++begin;
    while (begin < at && is_blank(text[begin])) ++begin;
    return begin;
}

[[nodiscard]] constexpr std::size_t passage_end(std::string_view text, std::size_t at) noexcept {
    const std::size_t most =
        text.size() - at > longest_half_passage ? at + longest_half_passage : text.size();
    std::size_t end = at;
    while (end < most && !(end > at && ends_sentence(text, end - 1))) ++end;
    if (end == most && most != text.size())
        while (end > at && !is_blank(text[end - 1])) --end;
    while (end > at && is_blank(text[end - 1])) --end;
    return end;
}

} // namespace detail

/// The passages of the figures at `spans`, in the order of the text; figures of one sentence share a passage.
[[nodiscard]] inline std::vector<passage> find_passages(std::string_view text, std::vector<text_span> spans) {
    std::ranges::sort(spans);
    std::vector<passage> found;
    for (const text_span span : spans) {
        if (span.end > text.size() || span.end < span.begin) continue;
        const text_span where{static_cast<std::uint32_t>(detail::passage_begin(text, span.begin)),
                              static_cast<std::uint32_t>(detail::passage_end(text, span.end))};
        if (!found.empty() && where.begin < found.back().where.end) {
            found.back().where.end = std::max(found.back().where.end, where.end);
            found.back().figures.push_back(span);
        } else {
            found.push_back({where, {span}});
        }
    }
    return found;
}

/// The passage as words with their marks, so that a mark is never cut from its word.
[[nodiscard]] inline std::vector<std::string> marked_words(std::string_view text, const passage& p,
                                                           const text_style& style) {
    std::vector<std::string> words;
    std::string word;
    const auto finish = [&] {
        if (!word.empty()) words.push_back(std::exchange(word, {}));
    };
    for (std::size_t at = p.where.begin; at < p.where.end;) {
        const auto figure =
            std::ranges::find_if(p.figures, [at](text_span f) { return f.begin == at && f.end > f.begin; });
        if (figure != p.figures.end()) {
            // A figure's words stay on one line.
            std::string shown;
            for (const char c : text.substr(at, figure->end - at)) shown += detail::is_blank(c) ? ' ' : c;
            word += style.marked(shown);
            at = figure->end;
            continue;
        }
        const char c = text[at++];
        if (detail::is_blank(c))
            finish();
        else if (static_cast<unsigned char>(c) >= ' ' && c != '\x7f')
            word += c;
    }
    finish();
    return words;
}

/// Words in lines of at most `width` columns, each behind `indent` spaces.
inline void append_wrapped(std::string& out, std::span<const std::string> words, std::size_t indent,
                           std::size_t width) {
    std::size_t used = 0;
    for (const std::string& word : words) {
        const std::size_t columns = display_width(word);
        if (used != 0 && used + 1 + columns > width) {
            out += '\n';
            used = 0;
        }
        if (used == 0)
            out.append(indent, ' '), used = indent;
        else
            out += ' ', ++used;
        out += word;
        used += columns;
    }
    if (used != 0) out += '\n';
}

/// The same for plain text.
inline void append_wrapped(std::string& out, std::string_view text, std::size_t indent, std::size_t width) {
    std::vector<std::string> words;
    for (std::size_t at = text.find_first_not_of(' '); at != std::string_view::npos;) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        words.emplace_back(text.substr(at, end - at));
        at = text.find_first_not_of(' ', end);
    }
    append_wrapped(out, words, indent, width);
}

} // namespace bilatrade
