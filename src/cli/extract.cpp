// SPDX-License-Identifier: BSL-1.0
// src/cli/extract.cpp: documents in, claims out, one document at a time.
#include "commands.hpp"
#include "diagnostics.hpp"
#include "input.hpp"
#include "languages.hpp"
#include "output.hpp"
#include "selection.hpp"
#include "terminal.hpp"

#include <bilatrade/report/claims_csv.hpp>
#include <bilatrade/report/claims_jsonl.hpp>
#include <bilatrade/report/claims_table.hpp>
#include <bilatrade/report/explanations_jsonl.hpp>
#include <bilatrade/report/explanations_table.hpp>
#include <bilatrade/value/claim.hpp>

#include <span>
#include <string>
#include <vector>

namespace bilatrade::cli {

namespace {

void append_claims(std::string& out, const claim_set& set, const std::vector<claim>& chosen,
                   const extract_arguments& given, const text_style& style) {
    if (given.format == output_format::table) return append_claims_table(out, set, chosen, style);
    const auto append = given.format == output_format::csv ? append_claim_csv : append_claim_jsonl;
    for (const claim& c : chosen) append(out, set, c);
}

/// Of each figure of the document, but for claims that the options do not let pass.
void append_explanations(std::string& out, const document& doc, const claim_set& set,
                         std::span<const explanation> all, const extract_arguments& given,
                         const text_style& style) {
    std::vector<explanation> chosen;
    for (const explanation& why : all)
        if (!why.is_claim() || passes(given.select, set, set[why.claim])) chosen.push_back(why);
    if (given.format == output_format::table) return append_explanations_table(out, doc, set, chosen, style);
    for (const explanation& why : chosen) append_explanation_jsonl(out, doc, set, why);
}

} // namespace

int run(const extract_arguments& given) {
    diagnostics report(given.rejects);
    output out(given.output);
    const text_style style = style_of(out);
    readers by_language(given.explain);
    claim_set set;
    std::vector<claim> chosen;
    std::string text;
    if (given.format == output_format::csv) append_claims_csv_header(text);
    out.write(text);
    read_documents(given.files, given, report, nullptr,
                   [&](const document& doc, std::string_view file, std::uint64_t line) {
                       set.clear();
                       chosen.clear();
                       text.clear();
                       by_language.read(doc, set, file, line, report);
                       for (const claim& c : set)
                           if (passes(given.select, set, c)) chosen.push_back(c);
                       if (given.explain)
                           append_explanations(text, doc, set, by_language.explanations(), given, style);
                       else
                           append_claims(text, set, chosen, given, style);
                       return out.write(text);
                   });
    return finish(out, report);
}

} // namespace bilatrade::cli
