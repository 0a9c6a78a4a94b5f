// SPDX-License-Identifier: BSL-1.0
// tests/frame/consumers/main.cpp: what somebody else's program looks like; it needs Boost, Eigen and fmt.
#include <bilatrade/ledger/rational.hpp>
#include <bilatrade/series/eigen.hpp>
#include <bilatrade/value/decimal.hpp>
#include <bilatrade/version.hpp>

#include <fmt/core.h>

int main() {
    const auto turnover = bilatrade::to_exact(bilatrade::parse_decimal("431.6").value());
    fmt::print("bilatrade {} reads {}\n", BILATRADE_VERSION_TEXT,
               bilatrade::to_fixed(turnover, 1, bilatrade::rounding::to_nearest));
}
