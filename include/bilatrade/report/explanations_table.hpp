// SPDX-License-Identifier: BSL-1.0
// bilatrade/report/explanations_table.hpp: why the figures of a document are claims or none, for people: each
// sentence with its figures marked, and below it the words that filled each role, or the reason.
#pragma once

#include <bilatrade/report/claims_table.hpp> // figure_text, one_line
#include <bilatrade/report/codes.hpp>
#include <bilatrade/report/explanations_jsonl.hpp> // words_at
#include <bilatrade/report/passages.hpp>
#include <bilatrade/report/style.hpp>
#include <bilatrade/report/text_table.hpp>
#include <bilatrade/text/explain.hpp>
#include <bilatrade/value/claim.hpp>
#include <bilatrade/value/document.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace bilatrade {

namespace detail {

[[nodiscard]] inline std::string words_quoted(std::string_view text, text_span span) {
    const std::string words = one_line(words_at(text, span));
    return words.empty() ? words : "“" + words + "”";
}

/// Where a value without words of its own in the sentence comes from.
[[nodiscard]] inline std::string role_source(std::string_view text, text_span words, bool known) {
    std::string quoted = words_quoted(text, words);
    if (!quoted.empty()) return quoted;
    return known ? "from the context" : "not told";
}

/// A base that no words name is the same period of the year before, or what the text compares with.
[[nodiscard]] inline std::string base_source(std::string_view text, text_span words, const claim& c) {
    const bool year_before = c.base && c.period && c.base->plus_years(1) == *c.period;
    return words.begin == words.end && year_before ? "none named: the year before"
                                                   : role_source(text, words, c.base.has_value());
}

[[nodiscard]] constexpr bool has_words(const role_words& by) noexcept {
    const auto is_told = [](text_span span) { return span.begin != span.end; };
    return is_told(by.flow) || is_told(by.reporter) || is_told(by.partner) || is_told(by.period) ||
           is_told(by.base) || is_told(by.change);
}

/// The values of a claim, and by which words.
inline void append_roles(text_table& table, std::string_view text, const claim& c, const role_words& by) {
    const auto role = [&table](std::string_view name, std::string value, std::string source) {
        table.row({std::string(name), value.empty() ? "?" : std::move(value), std::move(source)});
    };
    role("flow", std::string(to_string(c.flow)), role_source(text, by.flow, true));
    role("reporter", code_text(c.reporter), role_source(text, by.reporter, c.reporter != economy{}));
    role("partner", code_text(c.partner), role_source(text, by.partner, c.partner != economy{}));
    role("period", code_text(c.period), role_source(text, by.period, c.period.has_value()));
    if (c.kind == claim_kind::growth || c.kind == claim_kind::difference)
        role("base", code_text(c.base), base_source(text, by.base, c));
    if (by.change.begin != by.change.end)
        role("change", c.figure.value.is_negative() ? "down" : "up", words_quoted(text, by.change));
}

/// One figure: what it is, and the roles or the reason below it.
inline void append_explanation(std::string& out, const document& doc, const claim_set& set,
                               const explanation& why, const text_style& style) {
    std::string head = words_quoted(doc.text, why.span);
    if (!why.is_claim()) {
        head += " is no claim: " + std::string(message(why.why_not));
        const std::string owner = words_quoted(doc.text, why.by.flow);
        append_wrapped(out, owner.empty() ? head : head + ": " + owner, 4, style.width);
        return;
    }
    const claim& c = set[why.claim];
    std::string more = remarks(set, c);
    if (!c.source.empty()) more += (more.empty() ? "says " : ", says ") + std::string(set.words(c.source));
    head += " is a " + std::string(to_string(c.kind)) + ": " + figure_text(c);
    append_wrapped(out, more.empty() ? head : head + ", " + more, 4, style.width);
    if (!has_words(why.by)) { // a cell of a table, or a sentence that leaves all to what stands before it
        out += "      " + pair_text(c.reporter, c.partner) + ' ' + std::string(to_string(c.flow)) + ' ' +
               (c.period ? c.period->to_string() : "?") + ": from the headings or the context\n";
        return;
    }
    using enum alignment;
    text_table table({left, left, left});
    append_roles(table, doc.text, c, why.by);
    table.append_to(out, 6, style.width);
}

} // namespace detail

/// The figures of one document under its id; nothing where there are none. `set` holds its claims.
inline void append_explanations_table(std::string& out, const document& doc, const claim_set& set,
                                      std::span<const explanation> all, const text_style& style) {
    if (all.empty()) return;
    out += style.heading(detail::one_line(doc.id)) + "\n\n";
    for (std::size_t at = 0, end = 0; at != all.size(); at = end) {
        passage sentence{all[at].sentence, {}};
        for (end = at; end != all.size() && all[end].sentence == all[at].sentence; ++end)
            sentence.figures.push_back(all[end].span);
        append_wrapped(out, marked_words(doc.text, sentence, style), 2, style.width);
        for (const explanation& why : all.subspan(at, end - at))
            detail::append_explanation(out, doc, set, why, style);
        out += '\n';
    }
}

} // namespace bilatrade
