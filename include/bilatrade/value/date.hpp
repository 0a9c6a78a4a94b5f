// SPDX-License-Identifier: BSL-1.0
// bilatrade/value/date.hpp: a day of the proleptic Gregorian calendar. Refuses days that do not exist.
#pragma once

#include <bilatrade/value/fixed_text.hpp>
#include <bilatrade/value/result.hpp>

#include <compare>
#include <cstdint>
#include <string_view>

namespace bilatrade {

/// Monday is 0, Sunday 6.
enum class weekday : std::uint8_t { monday, tuesday, wednesday, thursday, friday, saturday, sunday };

[[nodiscard]] constexpr bool is_leap_year(int year) noexcept {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

/// Days in a month, 0 for a month that does not exist.
[[nodiscard]] constexpr int days_in_month(int year, int month) noexcept {
    if (month < 1 || month > 12) return 0;
    if (month == 2) return is_leap_year(year) ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

/// A day, counted from 1970-01-01.
class date {
public:
    constexpr date() noexcept = default;
    [[nodiscard]] static constexpr date from_days(std::int32_t days) noexcept {
        date day;
        day.days_ = days;
        return day;
    }

    [[nodiscard]] constexpr std::int32_t days() const noexcept { return days_; }
    [[nodiscard]] constexpr int year() const noexcept { return civil().year; }
    [[nodiscard]] constexpr int month() const noexcept { return civil().month; }
    [[nodiscard]] constexpr int day() const noexcept { return civil().day; }
    [[nodiscard]] constexpr bilatrade::weekday weekday() const noexcept {
        return static_cast<bilatrade::weekday>((days_ % 7 + 10) % 7); // 1970-01-01 was a Thursday
    }
    [[nodiscard]] constexpr date plus_days(int n) const noexcept { return from_days(days_ + n); }

    /// YYYY-MM-DD.
    [[nodiscard]] constexpr fixed_text<10> text() const noexcept {
        const auto [y, m, d] = civil();
        fixed_text<10> text;
        text.append_digits(static_cast<unsigned>(y), 4);
        text.append('-').append_digits(static_cast<unsigned>(m), 2);
        text.append('-').append_digits(static_cast<unsigned>(d), 2);
        return text;
    }
    template <class String = std::string>
    [[nodiscard]] String to_string() const {
        return text().template to_string<String>();
    }

    friend constexpr auto operator<=>(date, date) noexcept = default;
    friend constexpr bool operator==(date, date) noexcept = default;

private:
    struct fields {
        int year, month, day;
    };
    /// Howard Hinnant, "chrono-compatible low-level date algorithms", civil_from_days.
    [[nodiscard]] constexpr fields civil() const noexcept {
        const int shifted = days_ + 719468;
        const int era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
        const int of_era = shifted - era * 146097;
        const int year_of_era = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
        const int of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        const int from_march = (5 * of_year + 2) / 153;
        const int month = from_march < 10 ? from_march + 3 : from_march - 9;
        return {year_of_era + era * 400 + (month <= 2 ? 1 : 0), month,
                of_year - (153 * from_march + 2) / 5 + 1};
    }

    std::int32_t days_ = 0;
};

/// The day, or `no_such_day`; years 1 to 9999.
[[nodiscard]] constexpr result<date> make_date(int year, int month, int day) noexcept {
    if (year < 1 || year > 9999 || day < 1 || day > days_in_month(year, month)) return errc::no_such_day;
    const int y = month <= 2 ? year - 1 : year; // days_from_civil, of the same author
    const int era = y / 400;
    const int of_era = y - era * 400;
    const int of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    return date::from_days(era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468);
}

namespace detail {

/// All of `text` as an unsigned number of that many digits, or -1.
[[nodiscard]] constexpr int parse_digits(std::string_view text) noexcept {
    if (text.empty() || text.size() > 9) return -1;
    int number = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return -1;
        number = number * 10 + (c - '0');
    }
    return number;
}

} // namespace detail

/// Reads all of `text`, YYYY-MM-DD. Errors: not_a_date, no_such_day.
[[nodiscard]] constexpr result<date> parse_date(std::string_view text) noexcept {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return errc::not_a_date;
    const int year = detail::parse_digits(text.substr(0, 4));
    const int month = detail::parse_digits(text.substr(5, 2));
    const int day = detail::parse_digits(text.substr(8, 2));
    if (year < 0 || month < 0 || day < 0) return errc::not_a_date;
    return make_date(year, month, day);
}

} // namespace bilatrade
