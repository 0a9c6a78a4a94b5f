// SPDX-License-Identifier: BSL-1.0
// tests/value/compile_fail/growth_from_number.cpp: a number may be a ratio or a percentage.
// expect: (conversion|no viable|could not convert|cannot convert)
#include <bilatrade/value/growth_rate.hpp>

#ifdef BILATRADE_MUST_NOT_COMPILE
constexpr bilatrade::growth_rate<double> rate = 0.165;
#else
constexpr bilatrade::growth_rate<double> rate = bilatrade::growth_rate<double>::from_ratio(0.165);
#endif
static_assert(rate.percent() > 16);
