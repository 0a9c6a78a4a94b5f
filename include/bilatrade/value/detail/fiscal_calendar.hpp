// SPDX-License-Identifier: BSL-1.0
// bilatrade/value/detail/fiscal_calendar.hpp: the days on which the months of a fiscal year begin, in the
// three calendars in which governments count them.
#pragma once

#include <bilatrade/value/date.hpp>
#include <bilatrade/value/detail/fiscal_table.hpp>

#include <cstdint>

namespace bilatrade::detail {

enum class fiscal_calendar : std::uint8_t { gregorian, solar_hijri, ethiopic };

/// Leap years of the solar Hijri calendar before a year, by cycles of 33 of which the 1st, 5th, 9th, 13th,
/// 17th, 22nd, 26th and 30th are leap: the arithmetic that agrees with the equinox in Tehran from 1178 to
/// 1633 (Heydari-Malayeri, "A concise review of the Iranian calendar", 2004).
[[nodiscard]] constexpr int solar_hijri_leap_years(int year) noexcept {
    const int of_cycle = year % 33;
    return year / 33 * 8 + (of_cycle <= 18 ? (of_cycle + 2) / 4 : (of_cycle + 1) / 4);
}

/// The first day of a month: six of 31 days, five of 30, one of 29 or 30. Months from 13 on are those of the
/// next year.
[[nodiscard]] constexpr date solar_hijri_month(int year, int month) noexcept {
    if (month > 12) return solar_hijri_month(year + 1, month - 12);
    constexpr int first_of_1400 = 18707; // 2021-03-21
    const int leap_days = solar_hijri_leap_years(year) - solar_hijri_leap_years(1400);
    const int of_year = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
    return date::from_days(first_of_1400 + (year - 1400) * 365 + leap_days + of_year);
}

/// The first day of the `n`th month from Hamle on, 1 to 13, where Hamle begins on the 8th of July of `year`:
/// thirty days each, and the five or six days that end the Ethiopian year counted with its last month.
[[nodiscard]] constexpr date ethiopic_month(int year, int n) noexcept {
    const int leap_day = is_leap_year(year + 1) ? 1 : 0; // before the leap year of others
    const int of_year = n <= 2 ? (n - 1) * 30 : n == 13 ? 365 + leap_day : 35 + leap_day + (n - 2) * 30;
    return make_date(year, 7, 8)->plus_days(of_year);
}

/// A day of a month, months from 13 on being those of the next year.
[[nodiscard]] constexpr date gregorian_month(int year, int month, int day) noexcept {
    return *make_date(year + (month - 1) / 12, (month - 1) % 12 + 1, day);
}

/// The day on which the `n`th month (1 is the first) of the fiscal year begins that begins in `year`.
[[nodiscard]] constexpr date fiscal_month_begin(const fiscal_row& row, int year, int n) noexcept {
    switch (static_cast<fiscal_calendar>(row.calendar)) {
    case fiscal_calendar::solar_hijri: return solar_hijri_month(year - 621, row.month + n - 1);
    case fiscal_calendar::ethiopic: return ethiopic_month(year, n);
    case fiscal_calendar::gregorian: break;
    }
    return gregorian_month(year, row.month + n - 1, row.day);
}

} // namespace bilatrade::detail
