// SPDX-License-Identifier: BSL-1.0
// tests/value/compile_fail/economy_from_text.cpp: text becomes an economy by parsing only, which can fail.
// expect: (no matching function|conversion from|no viable)
#include <bilatrade/value/economy.hpp>

#ifdef BILATRADE_MUST_NOT_COMPILE
constexpr bilatrade::economy reporter = "RUS";
#else
constexpr bilatrade::economy reporter = bilatrade::parse_economy("RUS").value();
#endif
static_assert(!reporter.is_null());
