// SPDX-License-Identifier: BSL-1.0
// bilatrade/report/figures_jsonl.hpp: what settling answers as JSON Lines and CSV: figures, findings, gaps,
// revisions and what takes no part. Bounds have six decimals, low down and high up.
#pragma once

#include <bilatrade/ledger/pair_series.hpp>
#include <bilatrade/ledger/settled_figure.hpp>
#include <bilatrade/report/codes.hpp>
#include <bilatrade/report/csv_text.hpp>
#include <bilatrade/report/finding_text.hpp>
#include <bilatrade/report/json_text.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace bilatrade {

namespace detail {

inline constexpr unsigned bound_places = 6;

/// Empty where there is none.
[[nodiscard]] inline std::string bound_text(const std::optional<rational>& value, rounding how) {
    return value ? to_decimal_text(*value, bound_places, how) : std::string();
}

[[nodiscard]] inline std::string claim_names_json(const settlement<>& answer,
                                                  const std::vector<std::uint32_t>& claims) {
    std::string out = "[";
    for (const std::uint32_t claim : claims) {
        if (out.size() > 1) out += ',';
        append_json_string(out, answer.claims[claim].name);
    }
    return out += ']';
}

} // namespace detail

inline void append_figure_jsonl(std::string& out, const settlement<>& answer, const settled_figure<>& f) {
    json_object object(out);
    object.field("kind", "figure").field("book", to_string(answer.books[f.book]));
    object.field("reporter", f.reporter.code())
        .field("partner", f.partner.code())
        .field("flow", to_string(f.flow));
    object.field("period", f.period.text())
        .field_or_null("product", f.product)
        .field("currency", f.currency.code());
    object.field_or_null("low", detail::bound_text(f.range.low, rounding::down));
    object.field_or_null("value", detail::bound_text(f.value, rounding::to_nearest));
    object.field_or_null("high", detail::bound_text(f.range.high, rounding::up));
    object.field("basis", to_string(f.basis)).raw("claims", detail::claim_names_json(answer, f.claims));
    if (!f.exact) object.raw("exact", "false");
    object.close();
    out += '\n';
}

inline void append_finding_jsonl(std::string& out, const claim_set& set, const settlement<>& answer,
                                 const finding& found) {
    json_object object(out);
    object.field("kind", found.is_rounding() ? "rounding" : "contradiction")
        .field("book", to_string(answer.books[found.book]));
    object.field("stretch", found.stretch).raw("claims", detail::claim_names_json(answer, found.claims));
    object.field("aside", answer.claims[found.aside].name).field("text", finding_text(set, answer, found));
    object.close();
    out += '\n';
}

inline void append_aside_jsonl(std::string& out, const settlement<>& answer, const claim_aside& aside) {
    json_object object(out);
    object.field("kind", "aside")
        .field("claim", answer.claims[aside.claim].name)
        .field("text", message(aside.why));
    object.close();
    out += '\n';
}

inline void append_difference_jsonl(std::string& out, const settlement<>& answer,
                                    const book_difference<rational>& d) {
    std::string books = "[";
    append_json_string(books, to_string(answer.books[d.from.book]));
    append_json_string(books += ',', to_string(answer.books[d.to.book]));
    json_object object(out);
    object.field("kind", d.revision ? "revision" : "gap");
    object.field("reporter", d.from.reporter.code())
        .field("partner", d.from.partner.code())
        .field("flow", to_string(d.from.flow));
    object.field("period", d.from.period.text())
        .field_or_null("product", d.from.product)
        .field("currency", d.from.currency.code());
    object.raw("books", books += ']')
        .field_or_null("relative", detail::bound_text(d.relative, rounding::to_nearest));
    object.field("text", difference_text(answer, d));
    object.close();
    out += '\n';
}

/// What cannot all be true, what books differ in, what takes no part.
inline void append_disagreements_jsonl(std::string& out, const claim_set& set, const settlement<>& answer,
                                       const std::vector<pair_series<rational>>& all) {
    for (const finding& found : answer.findings) append_finding_jsonl(out, set, answer, found);
    for (const auto& series : all)
        for (const auto& d : series.differences) append_difference_jsonl(out, answer, d);
    for (const claim_aside& aside : answer.asides) append_aside_jsonl(out, answer, aside);
}

inline void append_figures_csv_header(std::string& out) {
    append_csv_row(out, {"book", "reporter", "partner", "flow", "period", "product", "currency", "low",
                         "value", "high", "basis", "exact", "claims"});
}

/// The claims' names are separated by spaces.
inline void append_figure_csv(std::string& out, const settlement<>& answer, const settled_figure<>& f) {
    std::string claims;
    for (const std::uint32_t claim : f.claims)
        claims += (claims.empty() ? "" : " ") + answer.claims[claim].name;
    append_csv_row(out, {to_string(answer.books[f.book]), f.reporter.code(), f.partner.code(),
                         to_string(f.flow), f.period.text(), f.product, f.currency.code(),
                         detail::bound_text(f.range.low, rounding::down),
                         detail::bound_text(f.value, rounding::to_nearest),
                         detail::bound_text(f.range.high, rounding::up), to_string(f.basis),
                         f.exact ? "true" : "false", claims});
}

} // namespace bilatrade
