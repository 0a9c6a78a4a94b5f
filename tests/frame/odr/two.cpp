// SPDX-License-Identifier: BSL-1.0
// tests/frame/odr/two.cpp: one of two units with the whole library; they must link into one program.
#include <bilatrade/bilatrade.hpp>

const char* version_of_two() { return BILATRADE_VERSION_TEXT; }
