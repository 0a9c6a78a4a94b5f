// SPDX-License-Identifier: BSL-1.0
// tests/value/compile_fail/decimal_with_nineteen_places.cpp: a decimal has at most eighteen places.
// expect: (constant expression|bad_result|throw)
#include <bilatrade/value/decimal.hpp>

#ifdef BILATRADE_MUST_NOT_COMPILE
constexpr bilatrade::decimal tiny(1, 19);
#else
constexpr bilatrade::decimal tiny(1, 18);
#endif
static_assert(!tiny.is_zero());
