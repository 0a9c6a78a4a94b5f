// SPDX-License-Identifier: BSL-1.0
// tests/value/compile_fail/currency_from_text.cpp: text becomes a currency by parsing only, which can fail.
// expect: (no matching function|conversion from|no viable)
#include <bilatrade/value/currency.hpp>

#ifdef BILATRADE_MUST_NOT_COMPILE
constexpr bilatrade::currency money = "USD";
#else
constexpr bilatrade::currency money = bilatrade::parse_currency("USD").value();
#endif
static_assert(!money.is_null());
