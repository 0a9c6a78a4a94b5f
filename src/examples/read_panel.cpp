// SPDX-License-Identifier: BSL-1.0
// src/examples/read_panel.cpp: BACI and UN Comtrade to a panel each, with what was refused.
#include <bilatrade/report/series_text.hpp>
#include <bilatrade/series/read_panel.hpp>
#include <bilatrade/table/delimited.hpp>
#include <bilatrade/table/table_reader.hpp>

#include <fmt/core.h>

#include <cstddef>
#include <exception>
#include <string_view>

namespace bt = bilatrade;

namespace {

// Invented figures. A file: bt::mapped_source(std::fopen("BACI_HS17_Y2021_V202401.csv", "rb")) of
// table/file.hpp; a JSON answer: bt::json_records of table/json.hpp instead of the delimited_reader.
constexpr std::string_view baci_text = "t,i,j,k,v,q\n"
                                       "2021,643,104,010121,52.051,1\n"
                                       "2021,643,999,010121,1,1\n"
                                       "2021,104,643,100630,1250,3\n";
constexpr std::string_view comtrade_text =
    "typeCode,freqCode,refYear,period,reporterCode,flowCode,partnerCode,partner2Code,classificationCode,"
    "cmdCode,customsCode,motCode,fobvalue,cifvalue,primaryValue\n"
    "C,A,2021,2021,104,X,643,0,H5,TOTAL,C00,0,1200000,,1200000\n"
    "C,A,2021,2021,643,M,104,0,H5,TOTAL,C00,0,,1330000.5,1330000.5\n";

void read() {
    using table = bt::table_reader<bt::delimited_reader<bt::memory_source>>;
    table baci("BACI_HS17_Y2021_V202401.csv", "", bt::memory_source(baci_text));
    table comtrade("comtrade.csv", "", bt::memory_source(comtrade_text));
    const bt::panel_reading reconciled = bt::read_panel(baci).value();
    const bt::panel_reading reported = bt::read_panel(comtrade).value();

    for (const bt::unread_row& row : reconciled.refused)
        fmt::print("line {}: {}: {}\n", row.line, bt::message(row.why), row.detail);
    for (const bt::panel_reading* one : {&reconciled, &reported})
        for (std::size_t row = 0; row != one->figures.size(); ++row)
            fmt::print("{} {} {} USD\n", bt::title_of(one->figures.index().key_of(row)),
                       one->figures.index().periods()[row].to_string(),
                       one->figures.value_at(row).value().normalized().to_string());
}

} // namespace

int main() {
    try {
        read();
    } catch (const std::exception& e) { // bilatrade::bad_result: a header that no source knows
        fmt::print(stderr, "{}\n", e.what());
        return 1;
    }
}
