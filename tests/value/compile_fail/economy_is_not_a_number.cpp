// SPDX-License-Identifier: BSL-1.0
// tests/value/compile_fail/economy_is_not_a_number.cpp: 643 is Russia by M49 and since 1992.
// expect: (private|conversion from|no viable|no matching)
#include <bilatrade/value/economy_codes.hpp>

#ifdef BILATRADE_MUST_NOT_COMPILE
constexpr bilatrade::economy reporter(643);
#else
constexpr bilatrade::economy reporter = bilatrade::economy_at_m49(643, 2021).value();
#endif
static_assert(reporter.code() == "RUS");
