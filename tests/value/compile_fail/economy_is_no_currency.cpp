// SPDX-License-Identifier: BSL-1.0
// tests/value/compile_fail/economy_is_no_currency.cpp: SUR is Suriname, and the Soviet rouble.
// expect: no match for .operator==|invalid operands
#include <bilatrade/value/currency.hpp>
#include <bilatrade/value/economy.hpp>

using namespace bilatrade::literals;

#ifdef BILATRADE_MUST_NOT_COMPILE
static_assert("SUR"_economy == "SUR"_currency);
#else
static_assert("SUR"_economy.packed() == "SUR"_currency.packed());
#endif
