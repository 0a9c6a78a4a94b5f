// SPDX-License-Identifier: BSL-1.0
// tests/table/long.cpp: the long form in its dialects, and each way in which a row is refused.
#include <bilatrade/table/long.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace bilatrade;

namespace {

struct read_row {
    std::uint64_t line = 0;
    errc why = errc::none;
    std::string detail;
    std::string text; ///< reporter partner flow period value status
};

std::vector<read_row> read_rows(std::string_view table) {
    long_reader<memory_source> rows{memory_source(table)};
    REQUIRE(rows.read_header() == errc::none);
    std::vector<read_row> read;
    while (rows.next()) {
        const auto current = rows.current();
        read_row one{rows.line(), current.error().code, current ? std::string() : rows.detail(), {}};
        if (current) {
            const cell& c = current->cell;
            one.text = std::string(c.reporter.code()) + ' ' + std::string(c.partner.code()) + ' ' +
                       std::string(to_string(c.flow)) + ' ' + c.period.to_string() + ' ' +
                       (c.value ? c.value->to_string() : "-") + ' ' + std::string(to_string(c.status));
        }
        read.push_back(one);
    }
    return read;
}

} // namespace

TEST_CASE("Columns are found by name in any order and case, between commas, semicolons or tabs; empty rows "
          "are none") {
    for (const char* table :
         {"reporter,partner,flow,period,value\nRUS,MMR,exports,2021,431.60\n",
          "\xEF\xBB\xBFValue;FLOW;Partner;\"Reporter\";period\r\n431.60;exports;MMR;RUS;2021\r\n;;;;\r\n",
          "other\tperiod\tvalue\treporter\tpartner\tflow\n\t2021\t431.60\tRUS\tMMR\texports",
          "reporter,partner,flow,period,value\n\n RUS , \"MMR\",exports,\"2021\",431.60,,\n, ,,,\n"}) {
        const auto rows = read_rows(table);
        REQUIRE(rows.size() == 1);
        CHECK(rows[0].text == "RUS MMR exports 2021 431.60 reported");
    }
}

TEST_CASE("Missing, zero and confidential are three different things") {
    struct row {
        const char* value;
        const char* status;
        const char* read;
    };
    const row rows[] = {{"", "", "- missing"},
                        {"NA", "", "- missing"},
                        {"nan", "reported", "- missing"},
                        {"0", "", "0 zero"},
                        {"0.00", "", "0.00 zero"},
                        {"", "confidential", "- confidential"},
                        {"7", "estimated", "7 estimated"},
                        {"7", "provisional", "7 provisional"}};
    for (const row& r : rows) {
        const auto read =
            read_rows(std::string("reporter,partner,flow,period,value,status\nRUS,MMR,exports,2021,") +
                      r.value + ',' + r.status);
        REQUIRE(read.size() == 1);
        CHECK(read[0].text == std::string("RUS MMR exports 2021 ") + r.read);
    }
}

TEST_CASE("A bad row is refused by its line, with its column and value, and the next is read") {
    struct row {
        const char* text;
        errc why;
        const char* detail;
    };
    const row rows[] = {
        {"RUX,MMR,exports,2021,1,", errc::unknown_economy, "reporter is \"RUX\""},
        {"RUS,,exports,2021,1,", errc::empty, "partner is \"\""},
        {"RUS,MMR,sales,2021,1,", errc::unknown_flow, "flow is \"sales\""},
        {"RUS,MMR,exports,21,1,", errc::not_a_period, "period is \"21\""},
        {"RUS,MMR,exports,2021,1.2.3,", errc::not_a_number, "value is \"1.2.3\""},
        {"RUS,MMR,exports,2021,\"1,234\",", errc::not_a_number, "value is \"1,234\""},
        {"RUS,MMR,exports,2021,inf,", errc::not_a_number, "value is \"inf\""},
        {"RUS,MMR,exports,2021,1e999,", errc::out_of_range, "value is \"1e999\""},
        {"RUS,MMR,exports,2021,1,ZZZ", errc::unknown_currency, "currency is \"ZZZ\""},
        {"RUS,MMR,exports,2021,1", errc::missing_field, "5 fields, and the header has 6"},
        {"RUS,MMR,exports,2021,1,USD,more", errc::out_of_range, "a field beyond the header holds \"more\""},
        {"RUS,MMR,exports,2021,\"1,USD", errc::missing_field, "a quotation mark is not closed on its line"},
        {"RUS,MMR,exports,2021,1,\xFF", errc::invalid_utf8, "byte 23 of the line"},
    };
    for (const row& r : rows) {
        CAPTURE(r.text);
        const auto read = read_rows(std::string("reporter,partner,flow,period,value,currency\n") + r.text +
                                    "\nRUS,MMR,imports,2020,5,EUR\n");
        REQUIRE(read.size() == 2);
        CHECK(read[0].line == 2);
        CHECK(read[0].why == r.why);
        CHECK(read[0].detail == r.detail);
        CHECK(read[1].text == "RUS MMR imports 2020 5 reported");
    }
}

TEST_CASE("A table without the columns that it needs is refused as a whole") {
    struct row {
        const char* table;
        errc why;
        const char* detail;
    };
    const row rows[] = {
        {"", errc::empty, ""},
        {"reporter,partner,value\n", errc::missing_field,
         "flow, period; the header has reporter, partner, value"},
        {"series,value\n", errc::missing_field, "period; the header has series, value"},
        {"Value,VALUE,period\n", errc::duplicate_key, "the column VALUE"},
        {"reporter,\"partner\n", errc::missing_field, "a quotation mark is not closed on its line"},
    };
    for (const row& r : rows) {
        long_reader<memory_source> rows_of{memory_source(r.table)};
        CHECK(rows_of.read_header() == r.why);
        CHECK(rows_of.detail() == r.detail);
    }
}

TEST_CASE("Named series need no codes, and their numbers need not be exact") {
    long_reader<memory_source> rows{
        memory_source("series,period,value\nlynx,1821,2.69e2\nlynx,1822,12345678901234567890\n")};
    REQUIRE(rows.read_header() == errc::none);
    CHECK(rows.is_named());
    REQUIRE(rows.next());
    CHECK(rows.current().value().series == "lynx");
    CHECK(rows.current().value().number == 269);
    CHECK_FALSE(rows.current().value().cell.value);
    REQUIRE(rows.next());
    CHECK(rows.current().value().number == 12345678901234567890.0);
}
