// SPDX-License-Identifier: BSL-1.0
// tests/series/compile_fail/map_of_exact_values.cpp: statistics begin by an explicit conversion.
// expect: (constraint|RealNumber|no matching function)
#include <bilatrade/series/eigen.hpp>

#ifdef BILATRADE_MUST_NOT_COMPILE
using value = bilatrade::exact;
#else
using value = double;
#endif
bool has_gap(const bilatrade::panel<value>& p) { return !bilatrade::map_values(p).has_value(); }
