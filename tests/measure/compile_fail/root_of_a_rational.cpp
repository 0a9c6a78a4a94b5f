// SPDX-License-Identifier: BSL-1.0
// tests/measure/compile_fail/root_of_a_rational.cpp: compound growth is a root, which a rational has not.
// expect: (constraint|ScalarWithLogarithm)
#include <bilatrade/measure/growth.hpp>

#include <boost/multiprecision/cpp_int.hpp>

#ifdef BILATRADE_MUST_NOT_COMPILE
using number = boost::multiprecision::cpp_rational;
#else
using number = double;
#endif
auto growth(const bilatrade::series<number>& s) {
    return bilatrade::cagr(s, s.first_period(), s.last_period());
}
