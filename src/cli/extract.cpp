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
#include <bilatrade/value/claim.hpp>

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

} // namespace

int run(const extract_arguments& given) {
    diagnostics report(given.rejects);
    output out(given.output);
    const text_style style = style_of(out);
    readers by_language;
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
                       append_claims(text, set, chosen, given, style);
                       return out.write(text);
                   });
    return finish(out, report);
}

} // namespace bilatrade::cli
