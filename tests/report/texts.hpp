// SPDX-License-Identifier: BSL-1.0
// tests/report/texts.hpp: what the tests of this room ask of texts.
#pragma once

#include <bilatrade/value/decimal.hpp>

#include <string_view>

namespace report_test {

inline bilatrade::decimal number(std::string_view text) { return bilatrade::parse_decimal(text).value(); }
inline bool has(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

} // namespace report_test
