// SPDX-License-Identifier: BSL-1.0
// tests/value/fiscal_year.cpp: fiscal years of governments by economy and year, quarters, names.
#include "value/rows.hpp"

#include <bilatrade/value/fiscal_year.hpp>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <string_view>

namespace {

using namespace bilatrade;
using namespace bilatrade::literals;
using std::string_view;

constexpr date day(string_view text) { return parse_date(text).value(); }
constexpr bool is(result<period> p, string_view text) { return p && p->text() == text; }
constexpr bool fails(result<period> p, errc code) { return p.error().code == code; }

struct year_of {
    string_view economy;
    int begins;
    string_view period;
};
constexpr year_of years[] = {
    {"IND", 2023, "2023-04/2024-03"},
    {"PAK", 2022, "2022-07/2023-06"},
    {"BGD", 2022, "2022-07/2023-06"},
    {"JPN", 2022, "2022-04/2023-03"},
    {"USA", 2022, "2022-10/2023-09"},
    {"USA", 1974, "1974-07/1975-06"},
    {"USA", 1976, "1976-10/1977-09"},
    {"THA", 2022, "2022-10/2023-09"},
    {"EGY", 2022, "2022-07/2023-06"},
    {"AUS", 2022, "2022-07/2023-06"},
    {"SGP", 2022, "2022-04/2023-03"},
    {"NPL", 2022, "2022-07-16/2023-07-15"},
    {"ETH", 2022, "2022-07-08/2023-07-07"},
    {"IRN", 2022, "2022-03-21/2023-03-20"}, // 1401
    {"IRN", 2020, "2020-03-20/2021-03-20"}, // 1399, a leap year
    {"IRN", 2023, "2023-03-21/2024-03-19"}, // 1402
    {"AFG", 2010, "2010-03-21/2011-03-20"},
    {"AFG", 2012, "2012-12-21/2013-12-21"}, // 1392
    {"AFG", 2021, "2021-12-22/2022-03-20"},
    {"AFG", 2022, "2022-03-21/2023-03-20"},
    {"RUS", 2022, "2022"},
    {"CHN", 2022, "2022"},
    {"MMR", 2017, "2017-04/2018-03"},
    {"MMR", 2018, "2018-10/2019-09"},
    {"MMR", 2020, "2020-10/2021-09"},
    {"MMR", 2021, "2021-10/2022-03"},
    {"MMR", 2022, "2022-04/2023-03"},
    {"BUR", 1985, "1985-04/1986-03"},
    {"IDN", 1998, "1998-04/1999-03"},
    {"IDN", 2005, "2005"},
    {"MWI", 2021, "2021-07/2022-03"},
    {"EU", 2020, "2020"},
};
static_assert(std::ranges::all_of(years, [](const year_of& row) {
    return is(fiscal_year(parse_economy(row.economy).value(), row.begins), row.period);
}));

// A bare "FY2023", and a year told by its end.
static_assert(is(fiscal_year_named("IND"_economy, 2023), "2022-04/2023-03"));
static_assert(is(fiscal_year_named("USA"_economy, 2023), "2022-10/2023-09"));
static_assert(is(fiscal_year_named("JPN"_economy, 2023), "2023-04/2024-03"));
static_assert(is(fiscal_year_named("CHN"_economy, 2023), "2023"));
static_assert(is(fiscal_year_named("MMR"_economy, 2021), "2020-10/2021-09"));
static_assert(is(fiscal_year_named("LAO"_economy, 2016), "2015-10/2016-09"));
static_assert(fails(fiscal_year_named("GBR"_economy, 2023), errc::ambiguous));
static_assert(is(fiscal_year_ending("IND"_economy, 2024), "2023-04/2024-03"));
static_assert(is(fiscal_year_ending("MMR"_economy, 2022), "2021-10/2022-03"));
static_assert(is(fiscal_year_ending("RUS"_economy, 2022), "2022"));
static_assert(fails(fiscal_year_ending("FJI"_economy, 2016), errc::not_in_force));

// Refused: no rule, a rule that is not known for that time, years and months that there are not.
static_assert(fails(fiscal_year("ATA"_economy, 2020), errc::no_fiscal_year));
static_assert(fails(fiscal_year(economy{}, 2020), errc::no_fiscal_year));
static_assert(fails(fiscal_year("WLD"_economy, 2020), errc::no_fiscal_year));
static_assert(fails(fiscal_year("EGY"_economy, 1970), errc::not_in_force));
static_assert(fails(fiscal_year("IND"_economy, 1899), errc::out_of_range));
static_assert(fails(fiscal_year("IND"_economy, 2201), errc::out_of_range));
static_assert(fails(fiscal_year_ending("ATA"_economy, 2020), errc::no_fiscal_year));
static_assert(fails(fiscal_year_named("ATA"_economy, 2020), errc::no_fiscal_year));
static_assert(fails(fiscal_year_at("ATA"_economy, day("2020-01-01")), errc::no_fiscal_year));
static_assert(fails(fiscal_year_at("EGY"_economy, day("1970-01-01")), errc::not_in_force));
static_assert(fails(fiscal_quarter("IND"_economy, 2023, 0), errc::out_of_range));
static_assert(fails(fiscal_quarter("IND"_economy, 2023, 5), errc::out_of_range));
static_assert(fails(fiscal_months("IND"_economy, 2023, 5, 4), errc::period_reversed));
static_assert(fails(fiscal_months("MMR"_economy, 2021, 1, 7), errc::out_of_range)); // it had six

// Parts: India's first quarter is the second of the calendar; Iran and Ethiopia have months of their own.
static_assert(is(fiscal_quarter("IND"_economy, 2023, 1), "2023-Q2"));
static_assert(is(fiscal_quarter("IND"_economy, 2023, 4), "2024-Q1"));
static_assert(is(fiscal_half("PAK"_economy, 2022, 1), "2022-07/2022-12"));
static_assert(is(fiscal_half("JPN"_economy, 2022, 2), "2022-10/2023-03"));
static_assert(is(fiscal_months("PAK"_economy, 2022, 1, 7), "2022-07/2023-01"));
static_assert(is(fiscal_months("IRN"_economy, 2022, 1, 5), "2022-03-21/2022-08-22")); // claims.md
static_assert(is(fiscal_quarter("IRN"_economy, 2022, 3), "2022-09-23/2022-12-21"));
static_assert(is(fiscal_months("NPL"_economy, 2022, 1, 1), "2022-07-16/2022-08-15"));
static_assert(is(fiscal_quarter("ETH"_economy, 2019, 1), "2019-07-08/2019-10-11")); // Pagume had six days
static_assert(is(fiscal_quarter("ETH"_economy, 2020, 1), "2020-07-08/2020-10-10"));
static_assert(is(fiscal_months("ETH"_economy, 2022, 12, 12), "2023-06-08/2023-07-07"));

static_assert(is(fiscal_year_at("IND"_economy, day("2023-03-31")), "2022-04/2023-03"));
static_assert(is(fiscal_year_at("IND"_economy, day("2023-04-01")), "2023-04/2024-03"));
static_assert(is(fiscal_year_at("MMR"_economy, day("2018-05-05")), "2018-04/2018-09"));
static_assert(is(fiscal_year_at("USA"_economy, day("1976-08-01")), "1976-Q3"));
static_assert(is(fiscal_year_at("IRN"_economy, day("2021-03-20")), "2020-03-20/2021-03-20"));

// The first day of the solar Hijri years 1380 to 1406: the 20th of March where the equinox came before noon.
TEST_CASE("the Iranian year begins on the day of the equinox in Tehran") {
    const int twentieth[] = {2004, 2008, 2012, 2016, 2020, 2024};
    for (int year = 2001; year != 2028; ++year) {
        const bool early = std::ranges::find(twentieth, year) != std::end(twentieth);
        CHECK(fiscal_year("IRN"_economy, year)->first() == make_date(year, 3, early ? 20 : 21).value());
    }
}

TEST_CASE("the fiscal rules are in order, so that they can be searched") {
    const auto rows = rows_of(bilatrade::detail::fiscal_rows);
    CHECK(std::ranges::is_sorted(rows, {}, &bilatrade::detail::fiscal_row::economy));
}

TEST_CASE("the fiscal years of an economy follow one another without gap or overlap") {
    for (const economy e : all_economies()) {
        const auto start = fiscal_year_at(e, day("2007-07-01"));
        if (!start) continue;
        CAPTURE(e.code());
        for (date next = start->last().plus_days(1); next.year() < 2040;) {
            const auto year = fiscal_year_at(e, next);
            REQUIRE(year);
            CAPTURE(year->to_string());
            CHECK(year->first() == next);
            next = year->last().plus_days(1);
        }
    }
}

TEST_CASE("the four quarters of a fiscal year make up the year") {
    rc::check([] {
        const auto at = *rc::gen::inRange<std::size_t>(0, std::size(bilatrade::detail::fiscal_rows));
        const auto e = economy::from_packed(bilatrade::detail::fiscal_rows[at].economy).value();
        const int year = *rc::gen::inRange(1990, 2035);
        const auto whole = fiscal_year(e, year);
        if (!whole || !whole->is_year_long()) return;
        date next = whole->first();
        for (int quarter = 1; quarter <= 4; ++quarter) {
            const auto part = fiscal_quarter(e, year, quarter);
            RC_ASSERT(part.has_value() && part->first() == next);
            next = part->last().plus_days(1);
        }
        RC_ASSERT(next == whole->last().plus_days(1));
    });
}

} // namespace
