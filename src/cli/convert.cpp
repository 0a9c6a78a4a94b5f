// SPDX-License-Identifier: BSL-1.0
// src/cli/convert.cpp: tables of official sources in, the long form out.
#include "commands.hpp"
#include "diagnostics.hpp"
#include "output.hpp"
#include "table_input.hpp"
#include "terminal.hpp"

#include <bilatrade/table/long_csv.hpp>

#include <string>
#include <string_view>

namespace bilatrade::cli {

namespace {

constexpr std::size_t written_at_once = std::size_t{1} << 18;

/// False where nothing more can be written.
bool convert(const std::string& name, table_input& tables, output& out) {
    long_csv_writer rows;
    bool written = true;
    const auto flush = [&] {
        written = out.write(rows.text());
        rows.clear();
        return written;
    };
    const auto append = [&](const table_row& row) {
        rows.append(row);
        return rows.text().size() < written_at_once || flush();
    };
    const bool go_on = tables.read(name, append, [&](const row_account& account, std::string_view source) {
        if (written) flush();
        tables.note_account(name, account, source);
    });
    return go_on && written;
}

} // namespace

int run(const convert_arguments& given) {
    diagnostics report(given.rejects);
    output out(given.output);
    table_input tables(given, report);
    const auto files = tables.take_codes(given.files);
    out.write(long_csv_header);
    for (const std::string& name : files)
        if (!convert(name, tables, out)) break;
    return finish(out, report);
}

} // namespace bilatrade::cli
