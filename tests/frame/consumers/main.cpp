// SPDX-License-Identifier: BSL-1.0
// tests/frame/consumers/main.cpp: what somebody else's program looks like.
#include <bilatrade/value/decimal.hpp>
#include <bilatrade/version.hpp>

#include <cstdio>

int main() {
    const auto turnover = bilatrade::parse_decimal("431.6");
    std::printf("bilatrade %s reads %s\n", BILATRADE_VERSION_TEXT, turnover.value().to_string().c_str());
}
