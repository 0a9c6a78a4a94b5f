// SPDX-License-Identifier: BSL-1.0
// tests/value/compile_fail/growth_rates_do_not_add.cpp: 10 % and then 10 % are not 20 %.
// expect: (no match|invalid operands)
#include <bilatrade/value/growth_rate.hpp>

#ifdef BILATRADE_MUST_NOT_COMPILE
constexpr auto both =
    bilatrade::growth_rate<double>::from_percent(10) + bilatrade::growth_rate<double>::from_percent(10);
#else
constexpr auto both = compound(bilatrade::growth_rate<double>::from_percent(10),
                               bilatrade::growth_rate<double>::from_percent(10));
#endif
static_assert(both.percent() > 20.9);
