// SPDX-License-Identifier: BSL-1.0
// bilatrade/report/explanations_jsonl.hpp: why figures are claims or none, as JSON Lines: one object a
// figure, a claim with all its fields, another with its reason; and the words of each role.
#pragma once

#include <bilatrade/report/claims_jsonl.hpp>
#include <bilatrade/report/json_text.hpp>
#include <bilatrade/text/explain.hpp>
#include <bilatrade/value/claim.hpp>
#include <bilatrade/value/document.hpp>

#include <string>
#include <string_view>

namespace bilatrade {

namespace detail {

/// The bytes of the document at `span`; empty where it does not lie within.
[[nodiscard]] constexpr std::string_view words_at(std::string_view text, text_span span) noexcept {
    return span.begin < span.end && span.end <= text.size() ? text.substr(span.begin, span.end - span.begin)
                                                            : std::string_view();
}

/// Null for a role that no words of the sentence fill.
inline std::string words_json(std::string_view text, text_span span) {
    const std::string_view words = words_at(text, span);
    if (words.empty()) return "null";
    std::string out;
    json_object object(out);
    object.raw("span", span_json(span)).field("words", words).close();
    return out;
}

inline std::string roles_json(std::string_view text, const role_words& by) {
    std::string out;
    json_object object(out);
    object.raw("flow", words_json(text, by.flow));
    object.raw("reporter", words_json(text, by.reporter)).raw("partner", words_json(text, by.partner));
    object.raw("period", words_json(text, by.period)).raw("base", words_json(text, by.base));
    object.raw("change", words_json(text, by.change)).close();
    return out;
}

} // namespace detail

/// A figure of `doc` as a line with its LF. `set` holds the claims of the document.
inline void append_explanation_jsonl(std::string& out, const document& doc, const claim_set& set,
                                     const explanation& why) {
    json_object object(out);
    if (why.is_claim()) {
        detail::append_claim_fields(object, set, set[why.claim]);
    } else {
        object.field("doc", doc.id).raw("span", detail::span_json(why.span));
        object.field("quote", detail::words_at(doc.text, why.span)).field("reason", message(why.why_not));
    }
    object.raw("roles", detail::roles_json(doc.text, why.by));
    object.raw("sentence", detail::span_json(why.sentence)).close();
    out += '\n';
}

} // namespace bilatrade
