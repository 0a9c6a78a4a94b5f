// SPDX-License-Identifier: BSL-1.0
// tests/value/compile_fail/decimal_from_binary.cpp: a binary number has no digits that were written.
// expect: (deleted)
#include <bilatrade/value/decimal.hpp>

#ifdef BILATRADE_MUST_NOT_COMPILE
constexpr bilatrade::decimal percent(16.5);
#else
constexpr bilatrade::decimal percent(165, 1);
#endif
static_assert(percent.text() == "16.5");
