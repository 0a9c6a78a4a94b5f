// SPDX-License-Identifier: BSL-1.0
// tests/value/date.cpp: days, their text and their weekdays.
#include <bilatrade/value/date.hpp>

#include <doctest/doctest.h>

#include <string_view>

namespace {

using namespace bilatrade;
using std::string_view;

// Day numbers and weekdays as Python 3.11's datetime.date gives them (toordinal() - 719163, weekday()).
struct known_day {
    string_view text;
    int days;
    weekday of_week;
};
constexpr known_day known[] = {
    {"0001-01-01", -719162, weekday::monday},   {"1582-10-15", -141427, weekday::friday},
    {"1900-02-28", -25509, weekday::wednesday}, {"1900-03-01", -25508, weekday::thursday},
    {"1969-12-31", -1, weekday::wednesday},     {"1970-01-01", 0, weekday::thursday},
    {"2000-02-29", 11016, weekday::tuesday},    {"2022-08-03", 19207, weekday::wednesday},
    {"2023-12-31", 19722, weekday::sunday},     {"2024-02-29", 19782, weekday::thursday},
    {"2026-03-01", 20513, weekday::sunday},     {"2100-02-28", 47540, weekday::sunday},
    {"9999-12-31", 2932896, weekday::friday},
};
constexpr bool all_known() {
    for (const known_day& row : known) {
        const auto read = parse_date(row.text);
        if (!read || read->days() != row.days || read->weekday() != row.of_week || read->text() != row.text)
            return false;
    }
    return true;
}
static_assert(all_known());

struct refusal {
    string_view text;
    errc code;
};
constexpr refusal refusals[] = {
    {"", errc::not_a_date},
    {"2022", errc::not_a_date},
    {"2022-08", errc::not_a_date},
    {"2022-8-3", errc::not_a_date},
    {"2022/08/03", errc::not_a_date},
    {"2022-08-03T00:00", errc::not_a_date},
    {"22-08-0003", errc::not_a_date},
    {"2022-o8-03", errc::not_a_date},
    {"-022-08-03", errc::not_a_date},
    {"2022-08- 3", errc::not_a_date},
    {"2022-08-00", errc::no_such_day},
    {"2022-08-32", errc::no_such_day},
    {"2022-13-01", errc::no_such_day},
    {"2022-00-01", errc::no_such_day},
    {"2023-02-29", errc::no_such_day},
    {"1900-02-29", errc::no_such_day},
    {"2100-02-29", errc::no_such_day},
    {"0000-12-31", errc::no_such_day},
};
constexpr bool all_refused() {
    for (const refusal& row : refusals)
        if (parse_date(row.text).error().code != row.code) return false;
    return true;
}
static_assert(all_refused());

static_assert(make_date(10000, 1, 1).error().code == errc::no_such_day);
static_assert(make_date(0, 1, 1).error().code == errc::no_such_day);
static_assert(make_date(2024, 2, 29)->plus_days(366).text() == "2025-03-01");
static_assert(make_date(2024, 3, 1)->plus_days(-1) == make_date(2024, 2, 29).value());
static_assert(days_in_month(2024, 2) == 29 && days_in_month(1900, 2) == 28 && days_in_month(2000, 2) == 29);
static_assert(days_in_month(2024, 0) == 0 && days_in_month(2024, 13) == 0);
static_assert(make_date(2021, 12, 31).value() < make_date(2022, 1, 1).value());

TEST_CASE("every day of the years 1 to 9999 follows the day before it, in text, number and weekday") {
    int days = make_date(1, 1, 1)->days();
    int of_week = 0; // 0001-01-01 was a Monday
    bool all_right = true;
    for (int year = 1; year <= 9999; ++year) {
        for (int month = 1; month <= 12; ++month) {
            for (int day = 1; day <= days_in_month(year, month); ++day, ++days, of_week = (of_week + 1) % 7) {
                const auto made = make_date(year, month, day);
                const date back = date::from_days(days);
                all_right = all_right && made && made->days() == days && back.year() == year &&
                            back.month() == month && back.day() == day &&
                            static_cast<int>(back.weekday()) == of_week;
            }
        }
    }
    CHECK(all_right);
    CHECK(days == make_date(9999, 12, 31)->days() + 1);
}

} // namespace
