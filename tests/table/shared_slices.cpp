// SPDX-License-Identifier: BSL-1.0
// tests/table/shared_slices.cpp: every slice of an official table beside the repository: its account of rows,
// and rows looked up in it.
#include "table/reading_tables.hpp"

#include <bilatrade/table/baci_codes.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

using namespace table_test;

namespace {

std::string bytes_of(const std::string& name) {
    std::ifstream file(BILATRADE_SHARED_DIR "/data/tables/" + name, std::ios::binary);
    REQUIRE_MESSAGE(file, name);
    return {std::istreambuf_iterator<char>(file), {}};
}

struct slice {
    const char* file;
    const char* source;
    std::uint64_t in, out, refused, left_out;
    std::vector<const char*> rows; ///< how some rows begin
};

} // namespace

TEST_CASE("Every slice of an official table is read with its account of rows closed") {
    const slice slices[] = {
        {"baci_HS92_Y2021_V202301_i4_i710_slice.csv",
         "baci",
         6000,
         6000,
         0,
         0,
         {"AFG,AGO,exports,382390,2021,52051,USD,FOB,reported,baci,4,24,202301,HS1992,goods,CEPII,,",
          "AFG,ARG,exports,852390,2021,29,USD,FOB,reported,baci,4,32"}},
        {"comtradeplus_TradeData_latin1.csv",
         "comtrade",
         1178,
         1178,
         0,
         0,
         {"THA,WLD,imports,8542,2014,9680795326,USD,CIF,reported,comtrade,764,0,,HS2012,goods"}},
        {"comtrade_legacy_full_header_excerpt.csv",
         "comtrade",
         6,
         5,
         0,
         1,
         {"AUS,WLD,imports,01,2016,91128858,USD,,reported,comtrade,36,0,,HS2012,goods"}},
        {"cow_trade_4.0_RUS_MMR_1990_2014.csv",
         "cow",
         15968,
         15968,
         0,
         0,
         {"USA,SUN,imports,,1990,1168000000,USD,,reported,cow,2,365", "SUN,USA,imports,,1990,3396000000,USD",
          "RUS,MMR,imports,"}},
        {"wits_DataJobID_tariff_trade.csv",
         "wits",
         295,
         295,
         0,
         0,
         {"MEX,AUS,imports,10,2018,255007,USD,,reported,wits,484,036,,GP,goods"}},
        {"eurostat_comext_easy_download_flags.csv", "comext", 4000, 0, 0, 4000, {}},
        {"eurostat_ds-045409_sdmxcsv_labels.csv", "comext", 120, 0, 0, 120, {}},
        {"eurostat_ds-plastic_export_value_trailing_comma.csv",
         "comext",
         84,
         84,
         0,
         0,
         {"DEU,WLD,exports,\"Waste, parings and scrap, of polymers of "
          "ethylene\",2010,254618870,EUR,FOB,reported,comext,"}},
        {"imf_dots_Myanmar_Exports_grid.csv",
         "dots",
         14030,
         13115,
         61,
         854,
         {"MMR,AUS,exports,,1966,100000,USD,FOB,reported,dots,Myanmar,Australia,,,goods,IMF",
          "MMR,AUS,exports,,1960,,USD,FOB,missing", "MMR,AUS,exports,,1982,40000,USD,FOB,estimated",
          "MMR,RUS,exports,,1993,90000,USD,FOB,estimated"}},
        {"imf_dots_Myanmar_Imports_grid.csv",
         "dots",
         13847,
         12932,
         61,
         854,
         {"MMR,AUS,imports,,1981,13069999.999999997,USD,CIF,reported,dots", "MMR,SUN,imports,"}},
        {"imf_dots_RussianFederation_Exports_grid.csv",
         "dots",
         6786,
         6351,
         29,
         406,
         {"RUS,MMR,exports,,2020,"}},
        {"imf_dots_RussianFederation_Imports_grid.csv",
         "dots",
         6844,
         6409,
         29,
         406,
         {"RUS,TWN,imports,,2020,"}},
        {"rus_mmr.csv", "long", 249, 249, 0, 0, {"MMR,RUS,exports,,1993,90000,USD,FOB,estimated,"}},
    };
    for (const slice& s : slices) {
        CAPTURE(s.file);
        const auto read = read_csv(bytes_of(s.file), s.file);
        CHECK(read.source == s.source);
        CHECK(read.account.in == s.in);
        CHECK(read.account.out == s.out);
        CHECK(read.account.refused == s.refused);
        CHECK(read.account.left_out == s.left_out);
        CHECK(read.account.is_closed());
        for (const std::string_view begin : s.rows) {
            CAPTURE(begin);
            CHECK(std::any_of(read.rows.begin(), read.rows.end(),
                              [&](const auto& row) { return row.starts_with(begin); }));
        }
    }
}

TEST_CASE("A country that a sheet of the IMF lists twice is refused the second time") {
    const auto read = read_csv(bytes_of("imf_dots_Myanmar_Exports_grid.csv"));
    CHECK(read.refused ==
          std::vector<std::string>{"32: two values for one key: Australia stands in line 8 too"});
}

TEST_CASE("Leading zeros that a slice of BACI has lost are restored, and all its products have six digits") {
    const auto read = read_csv(bytes_of("baci_HS92_Y2021_V202301_i4_i710_slice.csv"));
    const auto restored = std::count_if(read.rows.begin(), read.rows.end(), [](const std::string& row) {
        return row.find(",exports,0") != std::string::npos;
    });
    CHECK(restored == 509);
}

TEST_CASE("The API's answer converts whole, and slices without trade are refused whole") {
    const auto answer = read_json(bytes_of("comtrade_v1_answer.json"));
    CHECK(answer.rows.size() == 4);
    CHECK(answer.rows.front() ==
          "CHN,ARG,imports,,2010,6804128143,USD,CIF,reported,comtrade,156,32,,HS2007,goods,,,");
    CHECK(answer.account.is_closed());
    const auto gravity = read_csv(bytes_of("cepii_gravity_V202211_TGO_semicolon_decimalcomma.csv"));
    CHECK(gravity.why == errc::missing_field);
    CHECK(gravity.detail.starts_with("tradeflow_comtrade_o; the header has year, country_id_o"));
    const auto trimmed = read_csv(bytes_of("comtrade_legacy_TradeValueUS.csv"));
    CHECK(trimmed.why == errc::missing_field);
    CHECK(trimmed.detail.starts_with("reporterCode, partnerCode; the header has Year"));
    for (const char* name : {"comtrade_reporters.json", "comtrade_dataitems.json"})
        CHECK(read_json(bytes_of(name)).why == errc::unknown_source);
    CHECK(read_csv(bytes_of("eurostat_comext_declarant_labels.csv")).why == errc::unknown_source);
}

TEST_CASE("Every file of country codes that came with BACI agrees with the codes known, but for 490") {
    for (const char* name : {"baci_country_codes_V202001.csv", "baci_country_codes_V202201.csv",
                             "baci_country_codes_V202301.csv"}) {
        const std::string bytes = bytes_of(name);
        CAPTURE(name);
        table_reader<delimited_reader<memory_source>> reader(
            "b.csv", "", memory_source("t,i,j,k,v\n2021,490,56,010121,1\n"));
        REQUIRE(reader.read_header() == errc::none);
        delimited_reader<memory_source> records{memory_source(bytes)};
        REQUIRE(records.read_header() == errc::none);
        REQUIRE(has_baci_country_codes(table_header(records.header())));
        const auto codes = read_baci_country_codes(records);
        CHECK(codes.size() > 220);
        for (const auto& [code, letters] : codes) reader.sources().baci().name_code(code, letters);
        REQUIRE(reader.next());
        const bool taiwan = std::string_view(name).find("V202301") != std::string_view::npos;
        CHECK(reader.current()->cell.reporter.code() == (taiwan ? "TWN" : "X-OTHERASIA"));
    }
}
