// SPDX-License-Identifier: BSL-1.0
// bilatrade/report/claims_csv.hpp: claims as rows of CSV, with the fields of the JSON Lines as columns.
#pragma once

#include <bilatrade/report/codes.hpp>
#include <bilatrade/report/csv_text.hpp>
#include <bilatrade/value/claim.hpp>

#include <optional>
#include <string>

namespace bilatrade {

/// The header: to be written once.
inline void append_claims_csv_header(std::string& out) {
    append_csv_row(
        out,
        {"doc",       "kind",           "reporter",      "partner",    "flow",          "period",   "base",
         "value",     "percent",        "low",           "high",       "currency",      "product",  "status",
         "qualifier", "whole_reporter", "whole_partner", "whole_flow", "whole_product", "compiler", "source",
         "side",      "vintage",        "stage",         "terms",      "begin",         "end",      "quote"});
}

/// One claim as a row; terms are separated by spaces, and what is not told is empty.
inline void append_claim_csv(std::string& out, const claim_set& set, const claim& c) {
    using detail::code_text;
    const bool share = c.kind == claim_kind::share;
    const std::string figure = code_text(std::optional<decimal>(c.figure.value));
    std::string terms;
    detail::for_each_term(c.terms,
                          [&terms](const std::string& term) { terms += (terms.empty() ? "" : " ") + term; });
    append_csv_row(out, {set.document_id(c),
                         to_string(c.kind),
                         code_text(c.reporter),
                         code_text(c.partner),
                         to_string(c.flow),
                         code_text(c.period),
                         code_text(c.base),
                         is_percent(c.kind) ? "" : figure,
                         is_percent(c.kind) ? figure : "",
                         code_text(c.figure.low),
                         code_text(c.figure.high),
                         code_text(c.currency),
                         set.words(c.product),
                         to_string(c.status),
                         to_string(c.figure.how),
                         code_text(c.whole.reporter),
                         code_text(c.whole.partner),
                         share ? to_string(c.whole.flow) : "",
                         set.words(c.whole.product),
                         set.words(c.compiler),
                         set.words(c.source),
                         to_string(c.side),
                         code_text(c.vintage),
                         to_string(c.stage),
                         terms,
                         std::to_string(c.span.begin),
                         std::to_string(c.span.end),
                         set.words(c.quote)});
}

} // namespace bilatrade
