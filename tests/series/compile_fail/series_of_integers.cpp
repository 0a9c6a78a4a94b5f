// SPDX-License-Identifier: BSL-1.0
// tests/series/compile_fail/series_of_integers.cpp: growth of integers would be cut off.
// expect: (constraint|RealNumber)
#include <bilatrade/series/series.hpp>

#ifdef BILATRADE_MUST_NOT_COMPILE
using number = long;
#else
using number = double;
#endif
bilatrade::result<bilatrade::series<number>> read();
