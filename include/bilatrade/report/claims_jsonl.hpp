// SPDX-License-Identifier: BSL-1.0
// bilatrade/report/claims_jsonl.hpp: claims as JSON Lines: one object a line, decimals as exact strings, in
// the order in which the claims stand. What a text does not tell is null.
#pragma once

#include <bilatrade/report/codes.hpp>
#include <bilatrade/report/json_text.hpp>
#include <bilatrade/value/claim.hpp>

#include <string>

namespace bilatrade {

namespace detail {

inline std::string whole_json(const claim_set& set, const claim_whole& whole) {
    std::string out;
    json_object object(out);
    object.field_or_null("reporter", code_text(whole.reporter))
        .field_or_null("partner", code_text(whole.partner));
    object.field("flow", to_string(whole.flow));
    if (!whole.product.empty()) object.field("product", set.words(whole.product));
    object.close();
    return out;
}

inline std::string span_json(text_span span) {
    return '[' + std::to_string(span.begin) + ',' + std::to_string(span.end) + ']';
}

inline std::string terms_json(const claim_terms& terms) {
    std::string out = "[";
    for_each_term(terms, [&out](const std::string& term) {
        if (out.size() > 1) out += ',';
        append_json_string(out, term);
    });
    return out += ']';
}

/// What is stated: the figure with its bounds, and what the kind of claim says of it.
inline void append_figure_fields(json_object& object, const claim_set& set, const claim& c) {
    object.field(is_percent(c.kind) ? "percent" : "value", std::optional<decimal>(c.figure.value));
    object.field("low", c.figure.low).field("high", c.figure.high);
    if (!is_percent(c.kind)) object.field_or_null("currency", code_text(c.currency));
    if (c.kind == claim_kind::growth || c.kind == claim_kind::difference)
        object.field_or_null("base", code_text(c.base));
    if (c.kind == claim_kind::share) object.raw("whole", whole_json(set, c.whole));
}

/// Who says it, when, and in which words.
inline void append_provenance_fields(json_object& object, const claim_set& set, const claim& c) {
    object.field_or_null("compiler", set.words(c.compiler)).field_or_null("source", set.words(c.source));
    object.field_or_null("side", to_string(c.side)).field_or_null("vintage", code_text(c.vintage));
    object.field_or_null("stage", to_string(c.stage)).raw("terms", terms_json(c.terms));
    object.raw("span", span_json(c.span));
    object.field("quote", set.words(c.quote));
}

/// All that a claim says, in the order of the contract.
inline void append_claim_fields(json_object& object, const claim_set& set, const claim& c) {
    if (!c.id.empty()) object.field("id", set.words(c.id));
    object.field("doc", set.document_id(c)).field("kind", to_string(c.kind));
    object.field_or_null("reporter", code_text(c.reporter)).field_or_null("partner", code_text(c.partner));
    object.field("flow", to_string(c.flow)).field_or_null("period", code_text(c.period));
    append_figure_fields(object, set, c);
    object.field_or_null("product", set.words(c.product)).field("status", to_string(c.status));
    object.field("qualifier", to_string(c.figure.how));
    append_provenance_fields(object, set, c);
}

} // namespace detail

/// One claim of `set` as a line with its LF.
inline void append_claim_jsonl(std::string& out, const claim_set& set, const claim& c) {
    json_object object(out);
    detail::append_claim_fields(object, set, c);
    object.close();
    out += '\n';
}

} // namespace bilatrade
