// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/special_times.hpp: times that make sense beside another, or beside now: "a year
// earlier", "the same period", "last month".
#pragma once

#include <bilatrade/text/language_pack.hpp>
#include <bilatrade/text/mention.hpp>

#include <cstdint>

namespace bilatrade::detail {

/// What a sense says of a time.
struct special_row {
    sense what;
    time_word special;
};

inline constexpr special_row special_rows[] = {
    {sense::year_before, time_word::year_before},
    {sense::year_after, time_word::year_after},
    {sense::same_period, time_word::same_period},
    {sense::unit_before, time_word::unit_before},
    {sense::month_on_month, time_word::month_on_month},
    {sense::quarter_on_quarter, time_word::quarter_on_quarter},
    {sense::relative_month, time_word::month_from_now},
    {sense::relative_quarter, time_word::quarter_from_now},
    {sense::same_month, time_word::same_period},
    {sense::same_quarter, time_word::same_period},
    {sense::same_half, time_word::same_period},
    {sense::weekday, time_word::weekday_name},
    {sense::year_on_year, time_word::year_on_year},
    {sense::undated, time_word::undated},
    {sense::year_end, time_word::year_end},
};

/// All of their senses.
inline constexpr sense_set special_senses = [] {
    sense_set all;
    for (const special_row& r : special_rows) all.add(r.what);
    return all;
}();

/// Of "that month", "the quarter", "the half-year"; 0 of "the period".
[[nodiscard]] constexpr std::int16_t months_of_same(sense what) {
    return what == sense::same_month ? 1 : what == sense::same_quarter ? 3 : what == sense::same_half ? 6 : 0;
}

} // namespace bilatrade::detail
