// SPDX-License-Identifier: BSL-1.0
// src/examples/read_baci.cpp: rows of an official table, with what was refused and why.
#include <bilatrade/table/delimited.hpp>
#include <bilatrade/table/table_reader.hpp>

#include <fmt/core.h>

#include <string_view>

namespace bt = bilatrade;

int main() {
    // A file: bt::mapped_source(std::fopen("BACI_HS17_Y2021_V202401.csv", "rb")) of table/file.hpp.
    constexpr std::string_view invented = "t,i,j,k,v,q\n"
                                          "2021,643,104,010121,52.051,1\n"
                                          "2021,643,999,010121,1,1\n"
                                          "1998,58,842,10121,0.5,1\n";
    const std::string_view name = "BACI_HS17_V202401.csv";

    using records = bt::delimited_reader<bt::memory_source>;
    bt::table_reader<records> table(name, "", bt::memory_source(invented));
    if (table.read_header() != bt::errc::none) return 1; // table.detail() says why
    while (table.next()) {
        const bt::table_row* row = table.current(); // null where the row was refused
        if (row == nullptr)
            fmt::print("line {}: {}: {}\n", table.line(), bt::message(table.why()), table.detail());
        else
            fmt::print("{}-{} {} {} {} USD\n", row->cell.reporter.code(), row->cell.partner.code(),
                       row->cell.period.to_string(), row->cell.product, row->cell.value->to_string());
    }
    fmt::print("{} rows, {} out\n", table.account().in, table.account().out);
}
