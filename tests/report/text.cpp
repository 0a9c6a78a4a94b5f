// SPDX-License-Identifier: BSL-1.0
// tests/report/text.cpp: amounts, numbers, tables, charts, and text that CSV and JSON can hold.
#include "report/texts.hpp"

#include <bilatrade/report/amount.hpp>
#include <bilatrade/report/chart.hpp>
#include <bilatrade/report/csv_text.hpp>
#include <bilatrade/report/json_text.hpp>
#include <bilatrade/report/series_text.hpp>
#include <bilatrade/report/style.hpp>
#include <bilatrade/report/text_table.hpp>
#include <bilatrade/table/delimited.hpp>

#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <simdjson.h>

#include <cmath>
#include <cstdlib>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace bilatrade;
using namespace report_test;

std::string read_json(const std::string& json) {
    simdjson::dom::parser parser;
    return std::string(std::string_view(parser.parse(json).get_string()));
}

std::string json_of(std::string_view text) {
    std::string out;
    append_json_string(out, text);
    return out;
}

} // namespace

TEST_CASE("Amounts of money keep the digits that were stated, in the largest unit that fits") {
    struct row {
        const char* digits;
        const char* unit;
        const char* shown;
    };
    const row rows[] = {{"431.6", "1000000", "431.6 mln"},
                        {"5.0", "1000000000", "5.0 bln"},
                        {"5", "1000000000", "5 bln"},
                        {"999.9", "1", "999.9"},
                        {"1200", "1", "1.200 thousand"},
                        {"-2.35", "1000000", "-2.35 mln"},
                        {"1.5", "1000000000000", "1.5 trln"},
                        {"12345", "1000000000000", "12,345 trln"},
                        {"0", "1", "0"}};
    for (const row& r : rows) {
        CAPTURE(r.digits);
        CHECK(amount_text(state(number(r.digits), number(r.unit)).value()) == r.shown);
    }
}

TEST_CASE("Growth in percent has its sign") {
    CHECK(percent_text(number("16.5")) == "+16.5%");
    CHECK(percent_text(number("-3.20")) == "-3.2%");
    CHECK(percent_text(number("0")) == "+0%");
}

TEST_CASE("Numbers for machines are read back to twelve digits, and those of trade have no exponent") {
    CHECK(rc::check("read back", [](double x) {
        if (!std::isfinite(x)) return;
        const double back = std::strtod(plain_number(x).c_str(), nullptr);
        RC_ASSERT(std::isfinite(back));
        RC_ASSERT(std::abs(back - x) <= 1e-11 * std::abs(x));
    }));
    for (const double x : {std::numeric_limits<double>::max(), std::numeric_limits<double>::denorm_min()})
        CHECK(std::isfinite(std::strtod(plain_number(-x).c_str(), nullptr)));
    CHECK(plain_number(431600000) == "431600000");
    CHECK(plain_number(25e12) == "25000000000000");
    CHECK(plain_number(0.125) == "0.125");
    CHECK(plain_number(-0.0) == "0");
}

TEST_CASE("What texts quote is written as JSON that says the same") {
    for (const char* text : {"", "\"quoted\" \\ back", "line\nnext\tcell\r", "café 茶 😀", "\x01\x1f\x7f"})
        CHECK(read_json(json_of(text)) == text);
    CHECK(read_json(json_of("a\xff"
                            "b\xc3")) == "a\uFFFDb\uFFFD");
    CHECK(rc::check("any bytes are JSON", [](const std::string& bytes) {
        const std::string json = json_of(bytes);
        const std::string once = read_json(json);
        RC_ASSERT(read_json(json_of(once)) == once);
    }));
}

TEST_CASE("Fields of CSV come back through the reader of tables") {
    for (const std::string text : {"plain", "Tea, black", "the \"old\" ones", "a;b", "", "茶"}) {
        std::string table = "name,other\n";
        append_csv_row(table, std::vector<std::string>{text, "x"});
        delimited_reader<memory_source> reader{memory_source(table)};
        REQUIRE(reader.read_header() == errc::none);
        REQUIRE(reader.next());
        CHECK(reader.fields()[0] == text);
        CHECK(reader.fields()[1] == "x");
    }
    std::string lines;
    append_csv_row(lines, {"a\nb", "c"});
    CHECK(lines == "\"a\nb\",c\n");
}

TEST_CASE("Columns of a table align on a terminal, wide letters included") {
    using enum alignment;
    text_table table({left, right, left});
    table.row({"茶", "1", "x"}).row({"tea", "100"});
    std::string out;
    table.append_to(out, 1);
    CHECK(out == " 茶     1  x\n tea  100\n");
    text_table numbers({left, right});
    numbers.row({"held", "by 95 %"}).row({"1", "100 %"});
    out.clear();
    numbers.append_to(out, 0);
    CHECK(out == "held  by 95 %\n1       100 %\n");
    CHECK(display_width("\x1b[1m茶é\x1b[0m") == 3);
    CHECK(cut_to_width("abcdef", 4) == "abc…");
    CHECK(cut_to_width("abcd", 4) == "abcd");
}

TEST_CASE("A chart's scale holds every figure and nothing, and equal lengths are equal amounts") {
    const std::vector<fan_row> rows{{"2020", 370.0},
                                    {"2021", 431.6},
                                    {"2022", 460, std::pair(330.0, 600.0), std::pair(240.0, 760.0), false}};
    const chart_scale scale = scale_for(rows, 41);
    CHECK(scale.from == 0);
    CHECK(scale.to == 800);
    CHECK(scale.column(0) == 0);
    CHECK(scale.column(400) == 20);
    CHECK(scale.column(800) == 40);
    CHECK(fan_bar(rows[1], scale) == std::string(22, ' ') + "●");
    // 240, 330, 460, 600, 760 at 20 a column: 12, 16.5, 23, 30, 38.
    CHECK(fan_bar(rows[2], scale) == std::string(12, ' ') + "░░░░░▒▒▒▒▒▒◆▒▒▒▒▒▒▒░░░░░░░░");
    CHECK(axis_line(scale) == "0                  400                800");
    const std::vector<fan_row> balance{{"2020", -3.0}, {"2021", 7.5}};
    CHECK(scale_for(balance, 10).from == -3);
    CHECK(scale_for(balance, 10).to == 8);
}
