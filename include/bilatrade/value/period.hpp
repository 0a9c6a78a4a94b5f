// SPDX-License-Identifier: BSL-1.0
// bilatrade/value/period.hpp: the time that a figure covers, from its first to its last day, and nothing
// else. The text form is derived: the shortest of 2021, 2021-Q3, 2021-03, 2021-01/2021-06, 2015/2020, and
// days.
#pragma once

#include <bilatrade/value/date.hpp>
#include <bilatrade/value/result.hpp>

#include <compare>
#include <cstdint>
#include <string_view>

namespace bilatrade {

/// How long a period is, where it is a calendar unit.
enum class frequency : std::uint8_t { irregular, monthly, quarterly, half_yearly, annual };

class period {
public:
    /// 1970-01-01 alone; a period is made by the functions below.
    constexpr period() noexcept = default;

    [[nodiscard]] constexpr date first() const noexcept { return first_; }
    [[nodiscard]] constexpr date last() const noexcept { return last_; }
    [[nodiscard]] constexpr std::int32_t days() const noexcept { return last_.days() - first_.days() + 1; }

    /// From the first of a month to the last of one.
    [[nodiscard]] constexpr bool is_whole_months() const noexcept {
        return first_.day() == 1 && last_.plus_days(1).day() == 1;
    }
    /// The number of months, 0 where they are not whole.
    [[nodiscard]] constexpr int months() const noexcept {
        if (!is_whole_months()) return 0;
        return (last_.year() - first_.year()) * 12 + last_.month() - first_.month() + 1;
    }
    [[nodiscard]] constexpr bool is_calendar_year() const noexcept {
        return months() == 12 && first_.month() == 1;
    }
    /// Twelve months, or the days of one year from any day on.
    [[nodiscard]] constexpr bool is_year_long() const noexcept {
        return months() == 12 || (months() == 0 && (days() == 365 || days() == 366));
    }
    [[nodiscard]] constexpr bilatrade::frequency frequency() const noexcept {
        const int n = months();
        if (n == 12) return bilatrade::frequency::annual;
        if (n == 6 && first_.month() % 6 == 1) return bilatrade::frequency::half_yearly;
        if (n == 3 && first_.month() % 3 == 1) return bilatrade::frequency::quarterly;
        return n == 1 ? bilatrade::frequency::monthly : bilatrade::frequency::irregular;
    }

    [[nodiscard]] constexpr bool contains(period inner) const noexcept {
        return first_ <= inner.first_ && inner.last_ <= last_;
    }
    [[nodiscard]] constexpr bool overlaps(period other) const noexcept {
        return first_ <= other.last_ && other.first_ <= last_;
    }
    /// The same part of the year, `n` years later (earlier where negative). These three stay where they are
    /// rather than leave the years 1 to 9999.
    [[nodiscard]] constexpr period plus_years(int n) const noexcept;
    /// Whole months: as many months, `n` months later.
    [[nodiscard]] constexpr period plus_months(int n) const noexcept;
    /// The period of the same length that ends where this one begins.
    [[nodiscard]] constexpr period preceding() const noexcept;

    [[nodiscard]] constexpr fixed_text<21> text() const noexcept;
    template <class String = std::string>
    [[nodiscard]] String to_string() const {
        return text().template to_string<String>();
    }

    /// By first day, then by last day.
    friend constexpr auto operator<=>(period, period) noexcept = default;
    friend constexpr bool operator==(period, period) noexcept = default;

    /// The days from one to the other, both included. Error: period_reversed.
    [[nodiscard]] static constexpr result<period> from_days(date first, date last) noexcept {
        if (last < first) return errc::period_reversed;
        period whole;
        whole.first_ = first;
        whole.last_ = last;
        return whole;
    }

private:
    date first_, last_;
};

namespace detail {

/// A day of a month, or that month's last one.
[[nodiscard]] constexpr date clamped_day(int year, int month, int day) noexcept {
    const int longest = days_in_month(year, month);
    return *make_date(year, month, day < longest ? day : longest);
}

/// Years and months counted together, so that months can be added.
[[nodiscard]] constexpr int month_count(date day) noexcept { return day.year() * 12 + day.month() - 1; }

} // namespace detail

/// From the start of one month to the end of another. Errors: no_such_day, period_reversed.
[[nodiscard]] constexpr result<period> months_from_to(int year, int month, int last_year,
                                                      int last_month) noexcept {
    const auto first = make_date(year, month, 1);
    const auto last = make_date(last_year, last_month, days_in_month(last_year, last_month));
    if (!first || !last) return errc::no_such_day;
    return period::from_days(*first, *last);
}

/// Calendar units. Error: no_such_day where the year or the part of it does not exist.
[[nodiscard]] constexpr result<period> calendar_year(int year) noexcept {
    return months_from_to(year, 1, year, 12);
}
[[nodiscard]] constexpr result<period> calendar_years(int first, int last) noexcept {
    return months_from_to(first, 1, last, 12);
}
[[nodiscard]] constexpr result<period> half_year(int year, int half) noexcept {
    return half < 1 || half > 2 ? result<period>(errc::no_such_day)
                                : months_from_to(year, half * 6 - 5, year, half * 6);
}
[[nodiscard]] constexpr result<period> quarter(int year, int number) noexcept {
    return number < 1 || number > 4 ? result<period>(errc::no_such_day)
                                    : months_from_to(year, number * 3 - 2, year, number * 3);
}
[[nodiscard]] constexpr result<period> calendar_month(int year, int month) noexcept {
    return months_from_to(year, month, year, month);
}

constexpr period period::plus_months(int n) const noexcept {
    const int begin = detail::month_count(first_) + n;
    const int end = detail::month_count(last_) + n;
    if (begin < 12 || end >= 120000) return *this;
    const bool to_the_end = is_whole_months();
    return *from_days(detail::clamped_day(begin / 12, begin % 12 + 1, first_.day()),
                      detail::clamped_day(end / 12, end % 12 + 1, to_the_end ? 31 : last_.day()));
}
constexpr period period::plus_years(int n) const noexcept { return plus_months(n * 12); }
constexpr period period::preceding() const noexcept {
    if (const int n = months(); n != 0) return plus_months(-n);
    const date begin = first_.plus_days(-days());
    return begin < *make_date(1, 1, 1) ? *this : *from_days(begin, first_.plus_days(-1));
}

constexpr fixed_text<21> period::text() const noexcept {
    const auto from = first_.text();
    const auto to = last_.text();
    fixed_text<21> text;
    if (frequency() == bilatrade::frequency::quarterly) {
        text.append(from.view().substr(0, 5)).append('Q');
        return text.append(static_cast<char>('0' + last_.month() / 3));
    }
    const bool whole_years = first_.month() == 1 && last_.month() == 12;
    const std::size_t shown = !is_whole_months() ? 10 : whole_years ? 4 : 7;
    text.append(from.view().substr(0, shown));
    if (from.view().substr(0, shown) != to.view().substr(0, shown))
        text.append('/').append(to.view().substr(0, shown));
    return text;
}

namespace detail {

/// One side of a period's text: a year, a quarter, a half, a month or a day.
[[nodiscard]] constexpr result<period> parse_calendar_unit(std::string_view text) noexcept {
    const int year = text.size() < 4 ? -1 : parse_digits(text.substr(0, 4));
    if (year < 0) return errc::not_a_period;
    if (text.size() == 4) return calendar_year(year);
    if (text[4] != '-') return errc::not_a_period;
    if (text.size() == 7 && (text[5] == 'Q' || text[5] == 'H')) {
        const int part = text[6] - '0';
        return text[5] == 'Q' ? quarter(year, part) : half_year(year, part);
    }
    if (text.size() == 7) {
        const int month = parse_digits(text.substr(5));
        return month < 0 ? result<period>(errc::not_a_period) : calendar_month(year, month);
    }
    const auto day = parse_date(text);
    if (day) return period::from_days(*day, *day);
    return day.error().code == errc::not_a_date ? result<period>(errc::not_a_period) : day.error();
}

} // namespace detail

/// Reads all of `text`, any of the forms above; the half-years 2021-H1 and 2021-H2 too.
/// Errors: not_a_period, no_such_day, period_reversed.
[[nodiscard]] constexpr result<period> parse_period(std::string_view text) noexcept {
    const std::size_t slash = text.find('/');
    const auto first = detail::parse_calendar_unit(text.substr(0, slash));
    if (!first || slash == std::string_view::npos) return first;
    const auto last = detail::parse_calendar_unit(text.substr(slash + 1));
    return last ? period::from_days(first->first(), last->last()) : last;
}

} // namespace bilatrade
