// SPDX-License-Identifier: BSL-1.0
// src/cli/profile.cpp: tables in, what there is to say of a pair over the years out.
#include "commands.hpp"
#include "diagnostics.hpp"
#include "output.hpp"
#include "panel_input.hpp"
#include "terminal.hpp"

#include <bilatrade/measure/profile.hpp>
#include <bilatrade/report/profile_table.hpp>

#include <string>

namespace bilatrade::cli {

int run(const profile_arguments& given) {
    diagnostics report(given.rejects);
    output out(given.output);
    const panel_input read = read_panel(given, given.rates, report);
    const auto& [reporter, partner] = given.of;
    profile_options how{given.years, given.products};
    how.currency = given.select.currency;
    const auto made = profile(read.figures, reporter, partner, how);
    std::string text;
    if (!made) {
        report.note("neither side reports a year of " + std::string(reporter.code()) + '-' +
                    std::string(partner.code()));
    } else if (given.format == output_format::table) {
        append_profile_table(text, *made, style_of(out));
    } else if (given.format == output_format::csv) {
        append_profile_csv_header(text, *made);
        append_profile_csv(text, *made);
    } else {
        append_profile_jsonl(text, *made);
    }
    out.write(text);
    return finish(out, report);
}

} // namespace bilatrade::cli
