// SPDX-License-Identifier: BSL-1.0
// src/cli/check.cpp: claims held against the books of tables; exit status 3 where one is contradicted.
#include "claims_input.hpp"
#include "commands.hpp"
#include "diagnostics.hpp"
#include "output.hpp"
#include "rates_input.hpp"
#include "selection.hpp"
#include "terminal.hpp"

#include <bilatrade/ledger/check.hpp>
#include <bilatrade/report/check_rows.hpp>
#include <bilatrade/series/convert_settled.hpp>

#include <algorithm> // any_of, erase_if
#include <string>
#include <thread> // hardware_concurrency
#include <vector>

namespace bilatrade::cli {

int run(const check_arguments& given) {
    diagnostics report(given.rejects);
    output out(given.output);
    const text_style style = style_of(out);
    const claim_set said = read_claims(given.files, given, given.tolerance, report);
    const claim_set counted = read_claims(given.against, given, given.tolerance, report);
    const auto rates = read_rates(given.rates, report);
    check_options<> how{given.revision, {.threads = std::thread::hardware_concurrency()}, {}};
    if (rates)
        how.rate = [&rates](currency from, currency to, period when) {
            return exact_rate(*rates, from, to, when);
        };
    const checker<> books(said, counted, published(given.select, counted), how);
    auto all = books.check();
    std::erase_if(all,
                  [&](const checked_claim<>& one) { return !passes(given.select, said, *one.said.claim); });
    if (all.empty() && !report.has_refused()) report.note("no claim is of what is asked for");
    std::string text;
    if (given.format == output_format::table) append_check_table(text, said, books.answer(), all, style);
    for (const checked_claim<>& one : all) {
        const auto fields = check_fields(said, books.answer(), one);
        if (given.format == output_format::csv && &one == &all.front()) append_field_names_csv(text, fields);
        if (given.format == output_format::csv) append_fields_csv(text, fields);
        if (given.format == output_format::jsonl) append_fields_jsonl(text, fields);
    }
    out.write(text);
    const int status = finish(out, report);
    const bool any = std::ranges::any_of(
        all, [](const checked_claim<>& one) { return one.verdict == check_verdict::contradicted; });
    return any ? int{contradicted} : status;
}

} // namespace bilatrade::cli
