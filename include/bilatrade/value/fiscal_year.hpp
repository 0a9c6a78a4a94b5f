// SPDX-License-Identifier: BSL-1.0
// bilatrade/value/fiscal_year.hpp: the fiscal years of governments and their statistics as periods, by
// economy and year. Refuses economies whose fiscal year is not known, and bare names ("FY2023") where usage
// is divided.
#pragma once

#include <bilatrade/value/date.hpp>
#include <bilatrade/value/detail/fiscal_calendar.hpp>
#include <bilatrade/value/detail/fiscal_table.hpp>
#include <bilatrade/value/detail/letter_code.hpp>
#include <bilatrade/value/economy.hpp>
#include <bilatrade/value/period.hpp>
#include <bilatrade/value/result.hpp>

#include <cstddef>
#include <cstdint>

namespace bilatrade {

/// What a fiscal year with one number is called after: the year in which it begins (Japan), or ends (India).
enum class fiscal_naming : std::uint8_t { by_start, by_end, ambiguous };

namespace detail {

/// A fiscal year: the rule that it follows, and the year in which it begins.
struct fiscal_start {
    fiscal_row rule{};
    int year = 0;

    [[nodiscard]] constexpr date begin() const noexcept { return fiscal_month_begin(rule, year, 1); }
    [[nodiscard]] constexpr date last() const noexcept {
        return fiscal_month_begin(rule, year, rule.months + 1).plus_days(-1);
    }
    [[nodiscard]] constexpr period whole() const noexcept { return *period::from_days(begin(), last()); }
};

/// The first rule of the economy that `fits`, in the order of the table: years of twelve months before
/// shorter ones; one without months where none fits. `known` tells whether it has any.
template <class Fits>
[[nodiscard]] constexpr fiscal_row find_rule(economy of, Fits fits, bool& known) noexcept {
    constexpr std::size_t all = fiscal_rows.size();
    const auto key = [](std::size_t i) noexcept { return fiscal_rows[i].economy; };
    const std::uint16_t code = of.renamed().packed();
    for (std::size_t i = lower_bound(all, code, key); i != all && key(i) == code; ++i) {
        known = true;
        if (fits(fiscal_rows[i])) return fiscal_rows[i];
    }
    return {};
}

[[nodiscard]] constexpr bool begins_in(const fiscal_row& row, int year) noexcept {
    return row.from <= year && year <= row.to;
}

/// Errors: no_fiscal_year, not_in_force, out_of_range for a year before 1900 or after 2200.
[[nodiscard]] constexpr result<fiscal_start> find_fiscal_start(economy of, int year) noexcept {
    if (year < 1900 || year > 2200) return errc::out_of_range;
    bool known = false;
    const auto rule = find_rule(
        of, [year](const fiscal_row& row) noexcept { return begins_in(row, year); }, known);
    if (rule.months != 0) return fiscal_start{rule, year};
    return known ? errc::not_in_force : errc::no_fiscal_year;
}

} // namespace detail

/// The fiscal year that begins in a year: India's of 2023 ("2023-24") is 2023-04/2024-03. A short one between
/// two rules only where no full one begins in that year (Myanmar's six months from October 2021). Errors:
/// no_fiscal_year for an economy whose is not known, not_in_force for a year for which it is not,
/// out_of_range.
[[nodiscard]] constexpr result<period> fiscal_year(economy of, int starting_year) noexcept {
    const auto start = detail::find_fiscal_start(of, starting_year);
    return start ? start->whole() : result<period>(start.error());
}

/// The fiscal year that ends in a year: India's of 2024 is 2023-04/2024-03. Errors as above.
[[nodiscard]] constexpr result<period> fiscal_year_ending(economy of, int ending_year) noexcept {
    const auto later = fiscal_year(of, ending_year);
    const auto earlier = fiscal_year(of, ending_year - 1);
    const bool ends_later = later && later->last().year() == ending_year;
    const bool ends_earlier = earlier && earlier->last().year() == ending_year;
    if (ends_later && (!ends_earlier || later->days() >= earlier->days())) return later;
    if (ends_earlier) return earlier;
    return later ? result<period>(errc::not_in_force) : later;
}

/// The fiscal year that is called by one number: "FY2023" is 2022-04/2023-03 in India, 2023-04/2024-03 in
/// Japan. Error `ambiguous` where both are said (the United Kingdom), else as above.
[[nodiscard]] constexpr result<period> fiscal_year_named(economy of, int year) noexcept {
    const auto start = detail::find_fiscal_start(of, year);
    if (!start) return start.error();
    switch (static_cast<fiscal_naming>(start->rule.named)) {
    case fiscal_naming::by_start: return start->whole();
    case fiscal_naming::by_end: return fiscal_year_ending(of, year);
    case fiscal_naming::ambiguous: break;
    }
    return errc::ambiguous;
}

/// The fiscal year that a day lies in, the short ones between two rules too. Errors: no_fiscal_year,
/// not_in_force.
[[nodiscard]] constexpr result<period> fiscal_year_at(economy of, date day) noexcept {
    bool known = false;
    for (int year = day.year(); year >= day.year() - 1; --year) {
        const auto holds = [&](const detail::fiscal_row& row) noexcept {
            if (!detail::begins_in(row, year) || year < 1900 || year > 2200) return false;
            const detail::fiscal_start start{row, year};
            return start.begin() <= day && day <= start.last();
        };
        const auto rule = detail::find_rule(of, holds, known);
        if (rule.months != 0) return detail::fiscal_start{rule, year}.whole();
    }
    return known ? errc::not_in_force : errc::no_fiscal_year;
}

/// From one month of a fiscal year to another, 1 to 12, in the months of the calendar that it is counted in:
/// the first five of Iran's of 2022 are 2022-03-21/2022-08-22. Errors: out_of_range for months that it does
/// not have, period_reversed, else as above.
[[nodiscard]] constexpr result<period> fiscal_months(economy of, int starting_year, int first,
                                                     int last) noexcept {
    const auto start = detail::find_fiscal_start(of, starting_year);
    if (!start) return start.error();
    if (first < 1 || last > start->rule.months) return errc::out_of_range;
    if (last < first) return errc::period_reversed;
    return period::from_days(detail::fiscal_month_begin(start->rule, starting_year, first),
                             detail::fiscal_month_begin(start->rule, starting_year, last + 1).plus_days(-1));
}

/// Quarters 1 to 4 and halves 1 and 2 of the fiscal year that begins in a year. Errors as above.
[[nodiscard]] constexpr result<period> fiscal_quarter(economy of, int starting_year, int quarter) noexcept {
    return fiscal_months(of, starting_year, quarter * 3 - 2, quarter * 3);
}
[[nodiscard]] constexpr result<period> fiscal_half(economy of, int starting_year, int half) noexcept {
    return fiscal_months(of, starting_year, half * 6 - 5, half * 6);
}

} // namespace bilatrade
