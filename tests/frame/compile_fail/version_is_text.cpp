// SPDX-License-Identifier: BSL-1.0
// tests/frame/compile_fail/version_is_text.cpp: shows that the mechanism of the compile-failure twins works.
// expect: (static assertion failed|static_assert failed).*major.minor.patch
#include <bilatrade/version.hpp>

constexpr char version[] = BILATRADE_VERSION_TEXT;

#ifdef BILATRADE_MUST_NOT_COMPILE
static_assert(sizeof(version) < sizeof("0.0"), "major.minor.patch");
#else
static_assert(sizeof(version) >= sizeof("0.0.0"), "major.minor.patch");
#endif
