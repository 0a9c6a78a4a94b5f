// SPDX-License-Identifier: BSL-1.0
// tests/value/compile_fail/decimal_is_no_integer.cpp: a bare number does not say its places.
// expect: (no match|invalid operands)
#include <bilatrade/value/decimal.hpp>

#ifdef BILATRADE_MUST_NOT_COMPILE
constexpr bool same = bilatrade::decimal(5) == 5;
#else
constexpr bool same = bilatrade::decimal(5) == bilatrade::decimal(50, 1);
#endif
static_assert(same);
