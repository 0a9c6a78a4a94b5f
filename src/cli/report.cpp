// SPDX-License-Identifier: BSL-1.0
// src/cli/report.cpp: for every pair that the texts speak of: what is said, what follows, and where it may
// go.
#include "commands.hpp"
#include "diagnostics.hpp"
#include "input.hpp"
#include "languages.hpp"
#include "output.hpp"
#include "selection.hpp"
#include "terminal.hpp"

#include <bilatrade/ledger/pair_series.hpp>
#include <bilatrade/ledger/settle.hpp>
#include <bilatrade/report/claims_jsonl.hpp>
#include <bilatrade/report/figures_jsonl.hpp>
#include <bilatrade/report/overview.hpp>
#include <bilatrade/report/pair_projections.hpp>
#include <bilatrade/report/pair_report.hpp>

#include <algorithm> // find, move
#include <iterator>  // back_inserter
#include <string>
#include <vector>

namespace bilatrade::cli {

namespace {

/// Everything read, and what it settles to.
struct gathered {
    claim_set claims;
    std::vector<claim> chosen; ///< those that the options let pass
    std::vector<said_of_pair> said;
    settlement<> answer;
    std::vector<pair_series<rational>> series;
    std::vector<trade_pair> pairs; ///< in the order in which the claims speak of them
};

/// The claims from `first` on that the options let pass.
std::vector<claim> choose(const claim_set& claims, std::size_t first, const selection& select) {
    std::vector<claim> chosen;
    for (std::size_t i = first; i != claims.size(); ++i)
        if (passes(select, claims, claims[i])) chosen.push_back(claims[i]);
    return chosen;
}

/// Texts and claims; a table is refused with the command that takes it.
std::vector<std::string> documents_among(const std::vector<std::string>& files, diagnostics& report) {
    std::vector<std::string> documents;
    for (const std::string& name : files) {
        if (name.ends_with(".csv") || name.ends_with(".tsv"))
            report.refuse(name, 0, "a table: report reads texts and claims, growth and project read tables");
        else
            documents.push_back(name);
    }
    return documents;
}

void gather(const report_arguments& given, diagnostics& report, const text_style& style, gathered& all) {
    readers by_language;
    read_documents(documents_among(given.files, report), given, report, &all.claims,
                   [&](const document& doc, std::string_view file, std::uint64_t line) {
                       const std::size_t first = all.claims.size();
                       by_language.read(doc, all.claims, file, line, report);
                       auto said = collect_passages(doc, by_language.dateline(),
                                                    choose(all.claims, first, given.select), style);
                       std::ranges::move(said, std::back_inserter(all.said));
                       return true;
                   });
    all.chosen = choose(all.claims, 0, given.select);
    for (const claim& c : all.chosen)
        if (const trade_pair pair{c.reporter, c.partner};
            std::ranges::find(all.pairs, pair) == all.pairs.end())
            all.pairs.push_back(pair);
    if (all.chosen.empty() && !report.has_refused())
        report.note("no figure about the trade of two economies is in what was read");
    all.answer = settle(all.claims, all.chosen);
    all.series = to_pair_series(all.answer);
}

void append_json_lines(std::string& out, const gathered& all) {
    for (const claim& c : all.chosen) append_claim_jsonl(out, all.claims, c);
    for (const auto& series : all.series)
        for (const auto& f : series.figures) append_figure_jsonl(out, all.answer, f);
    for (const finding& found : all.answer.findings) append_finding_jsonl(out, all.claims, all.answer, found);
    for (const auto& series : all.series)
        for (const auto& d : series.differences) append_difference_jsonl(out, all.answer, d);
    for (const claim_aside& aside : all.answer.asides) append_aside_jsonl(out, all.answer, aside);
}

void append_text(std::string& out, const gathered& all, int horizon, const text_style& style) {
    append_overview(out, all.claims, all.answer, all.series, all.pairs, horizon, style);
    for (const trade_pair& pair : all.pairs) {
        append_pair_title(out, pair, style);
        out += '\n';
        append_said(out, all.claims, all.chosen, all.said, pair, style);
        append_settled(out, all.claims, all.answer, all.series, pair, style);
        append_disagreements(out, all.claims, all.answer, all.series, pair, style);
        append_projections(out, all.series, pair, horizon, style);
    }
}

} // namespace

int run(const report_arguments& given) {
    diagnostics report(given.rejects);
    output out(given.output);
    const text_style style = style_of(out);
    gathered all;
    gather(given, report, style, all);
    std::string text;
    if (given.format == output_format::jsonl)
        append_json_lines(text, all);
    else
        append_text(text, all, static_cast<int>(given.horizon), style);
    out.write(text);
    return finish(out, report);
}

} // namespace bilatrade::cli
