// SPDX-License-Identifier: BSL-1.0
// src/cli/settle.cpp: claims and tables in, what follows from them out: figures with exact bounds, and what
// cannot all be true.
#include "claims_input.hpp"
#include "commands.hpp"
#include "diagnostics.hpp"
#include "output.hpp"
#include "rates_input.hpp"
#include "selection.hpp"
#include "settling.hpp"
#include "terminal.hpp"

#include <bilatrade/ledger/pair_series.hpp>
#include <bilatrade/ledger/settled_figure.hpp>
#include <bilatrade/report/figures_jsonl.hpp>
#include <bilatrade/report/pair_report.hpp>

#include <algorithm> // all_of
#include <cstdint>
#include <string>
#include <thread> // hardware_concurrency
#include <vector> // erase_if

namespace bilatrade::cli {

namespace {

/// Leaves what the options ask for. What is asked is of the answer: figures of other periods and flows imply
/// those that are asked for.
void choose(settlement<>& answer, const claim_set& set, const selection& select) {
    const auto is_other_claim = [&](std::uint32_t n) {
        return !passes(select, set, *answer.claims[n].claim);
    };
    std::erase_if(answer.figures, [&](const settled_figure<>& f) { return !passes(select, f); });
    std::erase_if(answer.findings,
                  [&](const finding& found) { return std::ranges::all_of(found.claims, is_other_claim); });
    std::erase_if(answer.asides, [&](const claim_aside& one) { return is_other_claim(one.claim); });
}

void append_json_lines(std::string& out, const claim_set& set, const settlement<>& answer) {
    for (const auto& f : answer.figures)
        if (f.spoken) append_figure_jsonl(out, answer, f);
    append_disagreements_jsonl(out, set, answer, to_pair_series(answer));
}

void append_csv(std::string& out, const settlement<>& answer) {
    append_figures_csv_header(out);
    for (const auto& f : answer.figures)
        if (f.spoken) append_figure_csv(out, answer, f);
}

void append_text(std::string& out, const claim_set& set, const std::vector<claim>& claims,
                 const settlement<>& answer, const text_style& style) {
    const auto series = to_pair_series(answer);
    for (const trade_pair& pair : pairs_of(claims)) {
        std::string of_pair;
        append_settled(of_pair, set, answer, series, pair, style);
        append_disagreements(of_pair, set, answer, series, pair, style);
        if (of_pair.empty()) continue;
        append_pair_title(out, pair, style);
        out += '\n' + of_pair;
    }
}

} // namespace

int run(const settle_arguments& given) {
    diagnostics report(given.rejects);
    output out(given.output);
    const text_style style = style_of(out);
    const claim_set set = read_claims(given.files, given, given.tolerance, report);
    const std::vector<claim> claims = published(given.select, set);
    if (claims.empty() && !report.has_refused())
        report.note("no figure about the trade of two economies is in what was read");
    settle_options how = given.how;
    how.threads = std::thread::hardware_concurrency();
    const auto rates = read_rates(given.rates, report);
    auto answer = settle_claims(set, claims, how);
    for (const claim_aside& one : answer.asides)
        if (one.why == aside_reason::negative_flow || one.why == aside_reason::bounds_reversed)
            report.refuse(answer.claims[one.claim].name, 0, message(one.why));
    if (rates) convert(answer, converted_to(given.select), *rates, report);
    choose(answer, set, rates ? in_any_currency(given.select) : given.select);
    std::string text;
    if (given.format == output_format::jsonl)
        append_json_lines(text, set, answer);
    else if (given.format == output_format::csv)
        append_csv(text, answer);
    else
        append_text(text, set, claims, answer, style);
    out.write(text);
    return finish(out, report);
}

} // namespace bilatrade::cli
