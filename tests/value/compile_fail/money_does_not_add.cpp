// SPDX-License-Identifier: BSL-1.0
// tests/value/compile_fail/money_does_not_add.cpp: two amounts may be of two currencies.
// expect: (no match|invalid operands)
#include <bilatrade/value/money.hpp>

#ifdef BILATRADE_MUST_NOT_COMPILE
constexpr bilatrade::money one{bilatrade::decimal(1), bilatrade::parse_currency("USD").value()};
constexpr auto two = one + one;
#else
constexpr bilatrade::money one{bilatrade::decimal(1), bilatrade::parse_currency("USD").value()};
constexpr auto two = add(one, one);
#endif
static_assert(two.value().amount == bilatrade::decimal(2));
