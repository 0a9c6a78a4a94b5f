// SPDX-License-Identifier: BSL-1.0
// tests/series/compile_fail/map_of_a_temporary.cpp: a map must not outlive its series.
// expect: (deleted|use of deleted)
#include <bilatrade/series/eigen.hpp>

bilatrade::series<double> made();

#ifdef BILATRADE_MUST_NOT_COMPILE
double sum() { return bilatrade::map_values(made()).value().sum(); }
#else
double sum() {
    const auto s = made();
    return bilatrade::map_values(s).value().sum();
}
#endif
