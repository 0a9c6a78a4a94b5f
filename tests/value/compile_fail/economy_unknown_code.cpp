// SPDX-License-Identifier: BSL-1.0
// tests/value/compile_fail/economy_unknown_code.cpp: a literal economy has to be one.
// expect: (consteval|constant expression|immediate)
#include <bilatrade/value/economy.hpp>

using namespace bilatrade::literals;

#ifdef BILATRADE_MUST_NOT_COMPILE
constexpr auto partner = "RSU"_economy;
#else
constexpr auto partner = "RUS"_economy;
#endif
static_assert(partner.name() == "Russia");
