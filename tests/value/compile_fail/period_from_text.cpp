// SPDX-License-Identifier: BSL-1.0
// tests/value/compile_fail/period_from_text.cpp: text may be no period: it is parsed.
// expect: (conversion|no viable|could not convert|cannot convert)
#include <bilatrade/value/period.hpp>

#ifdef BILATRADE_MUST_NOT_COMPILE
constexpr bilatrade::period year = "2021";
#else
constexpr bilatrade::period year = bilatrade::parse_period("2021").value();
#endif
static_assert(year.is_calendar_year());
