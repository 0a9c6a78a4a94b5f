// SPDX-License-Identifier: BSL-1.0
// tests/table/number.cpp: numbers, periods and units as official tables write them.
#include <bilatrade/table/dates.hpp>
#include <bilatrade/table/number.hpp>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <string>
#include <string_view>

using namespace bilatrade;

namespace {

std::string text_of(const result<stated_value>& read) {
    if (!read) return std::string(message(read.error().code));
    return (read->value ? read->value->to_string() : "-") + ' ' + std::string(to_string(read->status));
}

} // namespace

TEST_CASE("A value is brought to whole units exactly, whatever its source writes around it") {
    struct row {
        const char* text;
        number_style style;
        const char* read;
    };
    const number_style comma{.decimal_mark = ','}, eurostat{.eurostat = true};
    const row rows[] = {
        {"52.051", {.exponent = 3}, "52051 reported"},
        {"0.0005", {.exponent = 3}, "0.5 reported"},
        {"13.069999999999997", {.exponent = 6}, "13069999.999999997 reported"},
        {"6804128143.0", {}, "6804128143 reported"},
        {"0.04 e", {.exponent = 6}, "40000 estimated"},
        {"9e-9", {.exponent = 6}, "0.009 reported"},
        {"2.5E3", {}, "2500 reported"},
        {"12p", eurostat, "12 provisional"},
        {":", eurostat, "- missing"},
        {": c", eurostat, "- confidential"},
        {":C", eurostat, "- confidential"},
        {":", {}, "not a number"},
        {"", {}, "- missing"},
        {"NA", {}, "- missing"},
        {"nan", {}, "- missing"},
        {"0", {}, "0 zero"},
        {"0.000", {.exponent = 3}, "0 zero"},
        {"-9", {.exponent = 6}, "-9000000 reported"},
        {"1,234,567", {}, "1234567 reported"},
        {"1,234.5", {.exponent = 6}, "1234500000 reported"},
        {"1,23", {}, "not a number"},
        {"1234,567", {}, "not a number"},
        {"1.234.567,5", comma, "1234567.5 reported"},
        {"0,213368997", comma, "0.213368997 reported"},
        {"12.5", comma, "12.5 reported"},
        {"1.234", comma, "not a number"}, // 1234 or 1.234
        {"1 234 567", {}, "1234567 reported"},
        {"12x", {}, "not a number"},
        {"1.2.3", {}, "not a number"},
        {"1.", {}, "not a number"},
        {".5", {}, "not a number"},
        {"--1", {}, "not a number"},
        {"12345678901234567890", {}, "more digits than 64 bits hold"},
        {"9000000000000", {.exponent = 9}, "too large to be held exactly"},
        {"1e-30", {}, "more digits than 64 bits hold"},
    };
    for (const row& r : rows) {
        CAPTURE(r.text);
        CHECK(text_of(read_value(r.text, r.style)) == r.read);
    }
}

TEST_CASE("What a decimal prints is what a table reads") {
    rc::check([](std::int64_t coefficient) {
        const decimal written(coefficient / 16,
                              static_cast<unsigned>(static_cast<std::uint64_t>(coefficient) % 10));
        const auto read = read_value(written.to_string(), {});
        RC_ASSERT(read && read->value == written);
        RC_ASSERT((read->status == cell_status::zero) == written.is_zero());
    });
}

TEST_CASE("A period is read in the forms of each source") {
    const std::pair<const char*, const char*> rows[] = {
        {"2021", "2021"},           {"201803", "2018-03"},    {"202152", "2021"},
        {"2024-M01", "2024-01"},    {"2024M11", "2024-11"},   {"2024-Q1", "2024-Q1"},
        {"2024Q4", "2024-Q4"},      {"2015-01", "2015-01"},   {"2021-H1", "2021-01/2021-06"},
        {"Jan.-Dec. 2010", "2010"}, {"Mar. 2011", "2011-03"}, {"2021-03/2021-05", "2021-03/2021-05"}};
    for (const auto& [text, period] : rows) {
        CAPTURE(text);
        const auto read = read_period(text);
        REQUIRE(read);
        CHECK(read->to_string() == period);
    }
    for (const char* text : {"", "21", "20213", "2021-13", "2021-Q5", "202100", "Xyz 2010", "unit", "2021-1"})
        CHECK_FALSE(read_period(text));
}

TEST_CASE("A unit is a currency and a power of ten, in any order") {
    struct row {
        const char* text;
        const char* currency;
        int exponent;
    };
    for (const row& r : {row{"USD millions", "USD", 6}, row{"US Dollars, Millions", "USD", 6},
                         row{"EUR", "EUR", 0}, row{"thousand CNY", "CNY", 3},
                         row{"Goods, Value of Exports, Free on board (FOB), US Dollars", "USD", 0}}) {
        const auto read = read_unit(r.text);
        REQUIRE(read);
        CHECK(read->currency.code() == r.currency);
        CHECK(read->exponent == r.exponent);
    }
    CHECK(read_unit("tonnes").error().code == errc::unknown_currency);
}
