// SPDX-License-Identifier: BSL-1.0
// tests/value/compile_fail/result_of_error.cpp: an error is not a value.
// expect: (static assertion|static_assert)
#include <bilatrade/value/result.hpp>

#ifdef BILATRADE_MUST_NOT_COMPILE
using refused = bilatrade::result<bilatrade::error>;
#else
using refused = bilatrade::result<int>;
#endif
constexpr refused nothing(bilatrade::errc::empty);
