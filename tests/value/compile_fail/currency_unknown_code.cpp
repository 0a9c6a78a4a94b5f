// SPDX-License-Identifier: BSL-1.0
// tests/value/compile_fail/currency_unknown_code.cpp: a literal currency has to be one.
// expect: (consteval|constant expression|immediate)
#include <bilatrade/value/currency.hpp>

using namespace bilatrade::literals;

#ifdef BILATRADE_MUST_NOT_COMPILE
constexpr auto money = "UDS"_currency;
#else
constexpr auto money = "USD"_currency;
#endif
static_assert(money.minor_units() == 2);
