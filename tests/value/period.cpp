// SPDX-License-Identifier: BSL-1.0
// tests/value/period.cpp: the time that a figure covers: its text forms, arithmetic, containment.
#include <bilatrade/value/period.hpp>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <string_view>

namespace {

using namespace bilatrade;
using std::string_view;

constexpr period of(string_view text) { return parse_period(text).value(); }
constexpr bool is(const period& p, string_view text) { return p.text() == text; }

// ── The text forms ───────────────────────────────────────────────────────────────────────────────────────

// The shortest form of what is written, its days, its whole months and its unit.
struct form {
    string_view written, shortest, first, last;
    int months;
    frequency unit;
};
constexpr form forms[] = {
    {"2021", "2021", "2021-01-01", "2021-12-31", 12, frequency::annual},
    {"2021-Q3", "2021-Q3", "2021-07-01", "2021-09-30", 3, frequency::quarterly},
    {"2021-Q1", "2021-Q1", "2021-01-01", "2021-03-31", 3, frequency::quarterly},
    {"2021-03", "2021-03", "2021-03-01", "2021-03-31", 1, frequency::monthly},
    {"2024-02", "2024-02", "2024-02-01", "2024-02-29", 1, frequency::monthly},
    {"2021-01/2021-06", "2021-01/2021-06", "2021-01-01", "2021-06-30", 6, frequency::half_yearly},
    {"2021-H2", "2021-07/2021-12", "2021-07-01", "2021-12-31", 6, frequency::half_yearly},
    {"2021-02/2021-04", "2021-02/2021-04", "2021-02-01", "2021-04-30", 3, frequency::irregular},
    {"2023-04/2024-03", "2023-04/2024-03", "2023-04-01", "2024-03-31", 12, frequency::annual},
    {"2015/2020", "2015/2020", "2015-01-01", "2020-12-31", 72, frequency::irregular},
    {"2022-03-21/2022-08-22", "2022-03-21/2022-08-22", "2022-03-21", "2022-08-22", 0, frequency::irregular},
    {"2023-05-01/2023-05-20", "2023-05-01/2023-05-20", "2023-05-01", "2023-05-20", 0, frequency::irregular},
    {"2023-05-20", "2023-05-20", "2023-05-20", "2023-05-20", 0, frequency::irregular},
    // Longer ways to write the same time.
    {"2021-01-01/2021-12-31", "2021", "2021-01-01", "2021-12-31", 12, frequency::annual},
    {"2021/2021", "2021", "2021-01-01", "2021-12-31", 12, frequency::annual},
    {"2021-01/2021-12", "2021", "2021-01-01", "2021-12-31", 12, frequency::annual},
    {"2021-Q1/2021-Q2", "2021-01/2021-06", "2021-01-01", "2021-06-30", 6, frequency::half_yearly},
    {"2021-07/2021-09", "2021-Q3", "2021-07-01", "2021-09-30", 3, frequency::quarterly},
    {"2021/2022-06", "2021-01/2022-06", "2021-01-01", "2022-06-30", 18, frequency::irregular},
    {"2024-02-01/2024-02-29", "2024-02", "2024-02-01", "2024-02-29", 1, frequency::monthly},
    {"0001", "0001", "0001-01-01", "0001-12-31", 12, frequency::annual},
    {"9999-Q4", "9999-Q4", "9999-10-01", "9999-12-31", 3, frequency::quarterly},
};
constexpr bool all_forms() {
    for (const form& row : forms) {
        const auto read = parse_period(row.written);
        if (!read || !is(*read, row.shortest) || read->first().text() != row.first ||
            read->last().text() != row.last)
            return false;
        if (read->months() != row.months || read->frequency() != row.unit) return false;
    }
    return true;
}
static_assert(all_forms());

struct refusal {
    string_view text;
    errc code;
};
constexpr refusal refusals[] = {
    {"", errc::not_a_period},
    {"21", errc::not_a_period},
    {"20211", errc::not_a_period},
    {"2021-", errc::not_a_period},
    {"2021-3", errc::not_a_period},
    {"2021-Q", errc::not_a_period},
    {"2021Q3", errc::not_a_period},
    {"2021-q3", errc::not_a_period},
    {"2021-Q33", errc::not_a_period},
    {"2021/", errc::not_a_period},
    {"/2021", errc::not_a_period},
    {"2021/2022/2023", errc::not_a_period},
    {"last year", errc::not_a_period},
    {"2021-1-111", errc::not_a_period},
    {"2021-Q0", errc::no_such_day},
    {"2021-Q5", errc::no_such_day},
    {"2021-Q~", errc::no_such_day},
    {"2021-H3", errc::no_such_day},
    {"2021-13", errc::no_such_day},
    {"2021-00", errc::no_such_day},
    {"0000", errc::no_such_day},
    {"2023-02-29", errc::no_such_day},
    {"2022/2021", errc::period_reversed},
    {"2021-06/2021-01", errc::period_reversed},
};
constexpr bool all_refused() {
    for (const refusal& row : refusals)
        if (parse_period(row.text).error().code != row.code) return false;
    return true;
}
static_assert(all_refused());

static_assert(quarter(2021, 0).error().code == errc::no_such_day);
static_assert(quarter(2021, 1 << 30).error().code == errc::no_such_day);
static_assert(half_year(2021, 1 << 30).error().code == errc::no_such_day);
static_assert(calendar_month(2021, 13).error().code == errc::no_such_day);
static_assert(calendar_years(2022, 2021).error().code == errc::period_reversed);
static_assert(period::from_days(of("2021").last(), of("2021").first()).error().code == errc::period_reversed);

// ── Arithmetic ───────────────────────────────────────────────────────────────────────────────────────────

static_assert(is(of("2021").plus_years(-1), "2020"));
static_assert(is(of("2021-Q3").plus_years(-1), "2020-Q3"));
static_assert(is(of("2023-02").plus_years(1), "2024-02")); // to its last day
static_assert(is(of("2024-02").plus_years(-1), "2023-02"));
static_assert(is(of("2023-04/2024-03").plus_years(-1), "2022-04/2023-03"));
static_assert(is(of("2022-03-21/2022-08-22").plus_years(-1), "2021-03-21/2021-08-22"));
static_assert(is(of("2024-02-29").plus_years(-1), "2023-02-28"));
static_assert(is(of("2021-11").plus_months(3), "2022-02"));
static_assert(is(of("2021-11/2022-01").plus_months(-12), "2020-11/2021-01"));
static_assert(is(of("2021").preceding(), "2020"));
static_assert(is(of("2021-Q1").preceding(), "2020-Q4"));
static_assert(is(of("2021-01").preceding(), "2020-12"));
static_assert(is(of("2021-01/2021-06").preceding(), "2020-07/2020-12"));
static_assert(is(of("2023-05-01/2023-05-20").preceding(), "2023-04-11/2023-04-30"));

// The calendar ends: a period stays where it is.
static_assert(is(of("0001").plus_years(-1), "0001"));
static_assert(is(of("9999").plus_years(1), "9999"));
static_assert(is(of("9998-12").plus_months(1), "9999-01"));
static_assert(is(of("9999-11").plus_months(1), "9999-12"));
static_assert(is(of("0001-01-02/9999-12-30").preceding(), "0001-01-02/9999-12-30"));

// ── Containment ──────────────────────────────────────────────────────────────────────────────────────────

static_assert(of("2021").contains(of("2021-Q3")) && of("2021").contains(of("2021")));
static_assert(!of("2021-Q3").contains(of("2021")) && !of("2021").contains(of("2021-12/2022-01")));
static_assert(of("2021").overlaps(of("2021-12/2022-01")) && !of("2021").overlaps(of("2022")));
static_assert(of("2023-04/2024-03").contains(of("2024-Q1")));
static_assert(of("2021").is_calendar_year() && !of("2023-04/2024-03").is_calendar_year());
static_assert(of("2023-04/2024-03").is_year_long() && of("2022-03-21/2023-03-20").is_year_long());
static_assert(!of("2015/2020").is_year_long() && !of("2021-Q3").is_year_long());
static_assert(of("2024").days() == 366 && of("2023").days() == 365 && of("2024-02-29").days() == 1);
// By first day, then by last.
static_assert(of("2021-01") < of("2021-Q1") && of("2021") < of("2021-02"));

date any_day() {
    return date::from_days(
        *rc::gen::inRange(make_date(1, 1, 1)->days(), make_date(9999, 12, 31)->days() + 1));
}
period any_period() {
    const date a = any_day(), b = any_day();
    const period days = period::from_days(a < b ? a : b, a < b ? b : a).value();
    const auto months =
        months_from_to(days.first().year(), days.first().month(), days.last().year(), days.last().month());
    const int number = *rc::gen::inRange(1, 5);
    switch (*rc::gen::inRange(0, 5)) {
    case 0: return days;
    case 1: return months.value();
    case 2: return calendar_month(a.year(), a.month()).value();
    case 3: return quarter(a.year(), number).value();
    default: return calendar_years(days.first().year(), days.last().year()).value();
    }
}

TEST_CASE("every period is read back from its text") {
    CHECK(rc::check("round trip", [] {
        const period p = any_period();
        RC_ASSERT(parse_period(p.text()).value() == p);
        RC_ASSERT(p.to_string() == p.text().view());
    }));
}

TEST_CASE("months added to whole months are taken off again, and keep their number") {
    CHECK(rc::check("plus_months", [] {
        const int year = *rc::gen::inRange(1000, 9000), month = *rc::gen::inRange(1, 13);
        const int length = *rc::gen::inRange(0, 240), shift = *rc::gen::inRange(-2000, 2000);
        const int end = year * 12 + month - 1 + length;
        const period p = months_from_to(year, month, end / 12, end % 12 + 1).value();
        const period moved = p.plus_months(shift);
        RC_ASSERT(moved.months() == p.months());
        RC_ASSERT(moved.plus_months(-shift) == p);
        RC_ASSERT(p.plus_years(3) == p.plus_months(36));
        RC_ASSERT((moved < p) == (shift < 0));
    }));
}

TEST_CASE("the preceding period is as long and ends the day before") {
    CHECK(rc::check("preceding", [] {
        const period p = any_period();
        const period before = p.preceding();
        if (before == p) { // the calendar has begun
            RC_ASSERT(p.first().year() <= p.last().year() - p.first().year() + 1);
            return;
        }
        RC_ASSERT(before.last().plus_days(1) == p.first());
        if (p.is_whole_months())
            RC_ASSERT(before.months() == p.months());
        else
            RC_ASSERT(before.days() == p.days());
    }));
}

TEST_CASE("a period contains what begins and ends within it") {
    CHECK(rc::check("contains", [] {
        const period a = any_period(), b = any_period();
        RC_ASSERT(a.contains(b) == (a.contains(period::from_days(b.first(), b.first()).value()) &&
                                    a.contains(period::from_days(b.last(), b.last()).value())));
        RC_ASSERT(a.overlaps(b) == b.overlaps(a));
        if (a.contains(b) && b.contains(a)) RC_ASSERT(a == b);
        if (a.contains(b)) RC_ASSERT(a.overlaps(b));
    }));
}

TEST_CASE("the four quarters of a year, its halves and its months make up the year") {
    for (int year = 1850; year != 2100; ++year) {
        const period whole = calendar_year(year).value();
        int in_quarters = 0, in_months = 0;
        for (int q = 1; q <= 4; ++q) in_quarters += quarter(year, q)->days();
        for (int m = 1; m <= 12; ++m) in_months += calendar_month(year, m)->days();
        CHECK(in_quarters == whole.days());
        CHECK(in_months == whole.days());
        CHECK(half_year(year, 1)->days() + half_year(year, 2)->days() == whole.days());
    }
}

} // namespace
