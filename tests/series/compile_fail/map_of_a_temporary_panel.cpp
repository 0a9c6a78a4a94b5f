// SPDX-License-Identifier: BSL-1.0
// tests/series/compile_fail/map_of_a_temporary_panel.cpp: a map must not outlive its panel.
// expect: (deleted|use of deleted)
#include <bilatrade/series/eigen.hpp>

bilatrade::panel<double> made();

#ifdef BILATRADE_MUST_NOT_COMPILE
double sum() { return bilatrade::map_values(made()).value().sum(); }
#else
double sum() {
    const auto p = made();
    return bilatrade::map_values(p).value().sum();
}
#endif
