// SPDX-License-Identifier: BSL-1.0
// tests/value/compile_fail/points_are_no_growth.cpp: two percentage points are not a growth of two percent.
// expect: (no match|conversion|no viable|could not convert|cannot convert)
#include <bilatrade/value/growth_rate.hpp>

#ifdef BILATRADE_MUST_NOT_COMPILE
constexpr bilatrade::growth_rate<double> rate = bilatrade::percentage_points<double>::from_points(2);
#else
constexpr bilatrade::growth_rate<double> rate = bilatrade::growth_rate<double>::from_percent(2);
#endif
static_assert(rate.percent() > 1.9);
