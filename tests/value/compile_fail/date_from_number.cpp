// SPDX-License-Identifier: BSL-1.0
// tests/value/compile_fail/date_from_number.cpp: a number of days is a date only where it is said to be one.
// expect: (conversion|no viable|could not convert|cannot convert)
#include <bilatrade/value/date.hpp>

#ifdef BILATRADE_MUST_NOT_COMPILE
constexpr bilatrade::date day = 19207;
#else
constexpr bilatrade::date day = bilatrade::date::from_days(19207);
#endif
static_assert(day.text() == "2022-08-03");
