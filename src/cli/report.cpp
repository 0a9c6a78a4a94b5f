// SPDX-License-Identifier: BSL-1.0
// src/cli/report.cpp: for every pair that the texts speak of: what is said, what tables count, what follows,
// and where it may go.
#include "commands.hpp"
#include "diagnostics.hpp"
#include "input.hpp"
#include "languages.hpp"
#include "output.hpp"
#include "panel_input.hpp"
#include "selection.hpp"
#include "settling.hpp"
#include "terminal.hpp"

#include <bilatrade/ledger/pair_series.hpp>
#include <bilatrade/ledger/settled_figure.hpp>
#include <bilatrade/report/claims_jsonl.hpp>
#include <bilatrade/report/figures_jsonl.hpp>
#include <bilatrade/report/official_figures.hpp>
#include <bilatrade/report/official_rows.hpp>
#include <bilatrade/report/overview.hpp>
#include <bilatrade/report/pair_projections.hpp>
#include <bilatrade/report/pair_report.hpp>
#include <bilatrade/series/mirror.hpp>
#include <bilatrade/series/panel_builder.hpp>
#include <bilatrade/series/read_panel.hpp>

#include <algorithm> // find, move
#include <array>
#include <iterator> // back_inserter
#include <map>
#include <string>
#include <string_view>
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
    std::vector<official_table> tables;
    std::vector<std::string> table_files;
    std::vector<compared_claim> compared; ///< nothing without a table
};

bool is_table(std::string_view name) {
    constexpr std::array<std::string_view, 3> endings{".csv", ".tsv", ".dat"};
    return std::ranges::any_of(endings, [name](std::string_view end) { return name.ends_with(end); });
}

/// The claims from `first` on that the options let pass.
std::vector<claim> choose(const claim_set& claims, std::size_t first, const selection& select) {
    std::vector<claim> chosen;
    for (std::size_t i = first; i != claims.size(); ++i)
        if (passes(select, claims, claims[i])) chosen.push_back(claims[i]);
    return chosen;
}

/// Texts and claims, or tables, of the files.
std::vector<std::string> files_among(const std::vector<std::string>& files, bool tables) {
    std::vector<std::string> chosen;
    for (const std::string& name : files)
        if (is_table(name) == tables) chosen.push_back(name);
    return chosen;
}

/// The tables source by source: two sources may have a figure of one key each. Of each the rows of the pairs
/// that the texts speak of.
void read_official(const report_arguments& given, diagnostics& report, gathered& all) {
    figures_input tables(given.select, given.rates, report);
    std::map<std::string, panel_builder> by_source;
    tables.read(files_among(given.files, true), [&](const table_row& row, std::uint32_t file) {
        const trade_pair pair{row.cell.reporter, row.cell.partner};
        if (std::ranges::find(all.pairs, pair) != all.pairs.end())
            by_source[row.source == "long" ? tables.files()[file] : std::string(row.source)].add(
                cell_of(row, file));
    });
    all.table_files = tables.files();
    for (auto& [name, cells] : by_source) {
        const auto flows = mirror(tables.finish(cells));
        if (!flows)
            report.note(name + ": " + std::string(message(flows.error().code)));
        else
            all.tables.push_back({name, *flows, name == "baci"});
    }
}

void gather(const report_arguments& given, diagnostics& report, const text_style& style, gathered& all) {
    readers by_language;
    read_documents(files_among(given.files, false), given, report, &all.claims,
                   [&](const document& doc, std::string_view file, std::uint64_t line) {
                       const std::size_t first = all.claims.size();
                       by_language.read(doc, all.claims, file, line, report);
                       auto said = collect_passages(doc, by_language.dateline(),
                                                    choose(all.claims, first, given.select), style);
                       std::ranges::move(said, std::back_inserter(all.said));
                       return true;
                   });
    all.chosen = choose(all.claims, 0, given.select);
    all.pairs = pairs_of(all.chosen);
    if (all.chosen.empty() && !report.has_refused())
        report.note("no figure about the trade of two economies is in what was read");
    all.answer = settle_claims(all.claims, all.chosen);
    all.series = to_pair_series(all.answer);
    read_official(given, report, all);
    if (!all.table_files.empty()) all.compared = compare(all.claims, all.chosen, all.tables);
}

/// One row a figure, one for a claim without any.
template <class Append>
void for_each_official(const gathered& all, Append append) {
    for (const compared_claim& one : all.compared) {
        const auto fields = [&](const official_figure* f) {
            return official_fields(all.claims, one, f, all.answer, all.tables, all.table_files);
        };
        if (one.official.empty()) append(fields(nullptr));
        for (const official_figure& f : one.official) append(fields(&f));
    }
}

/// What is said beside what is counted.
void append_csv(std::string& out, const gathered& all) {
    bool first = true;
    for_each_official(all, [&](const std::vector<output_field>& fields) {
        if (first) append_field_names_csv(out, fields);
        first = false;
        append_fields_csv(out, fields);
    });
}

void append_json_lines(std::string& out, const gathered& all) {
    for (const claim& c : all.chosen) append_claim_jsonl(out, all.claims, c);
    for (const auto& series : all.series)
        for (const auto& f : series.figures) append_figure_jsonl(out, all.answer, f);
    append_disagreements_jsonl(out, all.claims, all.answer, all.series);
    for_each_official(all,
                      [&out](const std::vector<output_field>& fields) { append_fields_jsonl(out, fields); });
}

void append_text(std::string& out, const gathered& all, int horizon, const text_style& style) {
    append_overview(out, all.claims, all.answer, all.series, all.pairs, horizon, style);
    for (const trade_pair& pair : all.pairs) {
        append_pair_title(out, pair, style);
        out += '\n';
        append_said(out, all.claims, all.chosen, all.said, pair, style);
        append_official(out, all.claims, all.compared, all.tables, pair, style);
        append_settled(out, all.claims, all.answer, all.series, pair, style);
        append_disagreements(out, all.claims, all.answer, all.series, pair, style);
        append_projections(out, all.series, pair, horizon, style);
    }
}

} // namespace

int run(const report_arguments& given) {
    diagnostics report(given.rejects);
    if (given.format == output_format::csv && files_among(given.files, true).empty()) {
        report.note("--format csv: claims beside official figures, for which a table is needed");
        return wrong_usage;
    }
    output out(given.output);
    const text_style style = style_of(out);
    gathered all;
    gather(given, report, style, all);
    std::string text;
    if (given.format == output_format::jsonl)
        append_json_lines(text, all);
    else if (given.format == output_format::csv)
        append_csv(text, all);
    else
        append_text(text, all, static_cast<int>(given.horizon), style);
    out.write(text);
    return finish(out, report);
}

} // namespace bilatrade::cli
