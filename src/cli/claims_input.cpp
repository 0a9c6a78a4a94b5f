// SPDX-License-Identifier: BSL-1.0
// src/cli/claims_input.cpp
#include "claims_input.hpp"

#include "input.hpp"
#include "languages.hpp"
#include "table_input.hpp"

#include <bilatrade/ledger/cell_claims.hpp>

#include <cstdint>

namespace bilatrade::cli {

namespace {

/// The figures of one table.
void read_cells(const std::string& name, table_input& tables, cell_claims& cells, diagnostics& report) {
    const std::string file = name_in_messages(name);
    std::uint64_t without_value = 0, without_partner = 0;
    const auto add = [&](const table_row& row) {
        const std::string_view source = row.source == "long" ? std::string_view() : row.source;
        const errc why = cells.add(row.cell, file, source, row.compiler);
        if (why == errc::missing_value)
            ++without_value;
        else if (why == errc::unknown_economy)
            ++without_partner;
        else if (why != errc::none)
            report.refuse(file, row.cell.row, message(why));
        return true;
    };
    tables.read(name, add, [&](const row_account& account, std::string_view source) {
        note_account_of_figures(tables, name, account, source);
    });
    if (without_value != 0)
        report.note(file + ": " + std::to_string(without_value) + " rows without a value take no part");
    if (without_partner != 0)
        report.note(file + ": " + std::to_string(without_partner) +
                    " rows of partners that are no economy take no part");
}

} // namespace

claim_set read_claims(const std::vector<std::string>& files, const document_arguments& how,
                      std::optional<decimal> tolerance, diagnostics& report) {
    claim_set claims;
    cell_claims cells(claims, tolerance);
    table_input tables({}, report);
    readers by_language;
    for (const std::string& name : tables.take_codes(files)) {
        bool table = false;
        {
            input_file input(name);
            table = input.get() != nullptr && holds_table(name, input);
        }
        if (table) {
            read_cells(name, tables, cells, report);
            continue;
        }
        read_documents({name}, how, report, &claims,
                       [&](const document& doc, std::string_view file, std::uint64_t line) {
                           by_language.read(doc, claims, file, line, report);
                           return true;
                       });
    }
    return claims;
}

} // namespace bilatrade::cli
