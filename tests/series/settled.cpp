// SPDX-License-Identifier: BSL-1.0
// tests/series/settled.cpp: what the ledger settled is a series with the same exact bounds; what does not fit
// into one frequency stays out.
#include <bilatrade/ledger/pair_series.hpp>
#include <bilatrade/series/settled.hpp>

#include "ledger/claims.hpp"

#include <doctest/doctest.h>

namespace {

using namespace bilatrade;
using ledger_test::fraction;

pair_series<rational> settled(ledger_test::article& told) {
    return to_pair_series(ledger_test::settle(told.set)).at(0);
}
period in(const char* text) { return parse_period(text).value(); }

TEST_CASE("a settled turnover is a series with the exact bounds of what was said") {
    ledger_test::article told;
    told.add(told.level(flow::turnover, "2021", "431.6"))
        .add(told.growth(flow::turnover, "2021", "2020", "16.5"));
    const auto exact = to_series(settled(told)).value();
    CHECK(exact.key().reporter.code() == "RUS");
    CHECK(exact.key().currency.code() == "USD");
    CHECK(exact.size() == 2);
    const auto before = exact.at(in("2020")).value(); // 431.55 / 1.1655 and 431.65 / 1.1645, claims.md
    CHECK(before.low == fraction(431'550'000LL * 10'000, 11'655));
    CHECK(before.high == fraction(431'650'000LL * 10'000, 11'645));
    const auto rough = to_double(exact).value();
    CHECK(rough.at(in("2021")).value().high == 431'650'000.0);
}

TEST_CASE("quarters, and fiscal years among calendar years, stay out of a yearly series") {
    ledger_test::article told;
    for (const char* when : {"2018", "2019-Q2", "2019-04/2020-03", "2020", "2021-Q1"})
        told.add(told.level(flow::turnover, when, "100"));
    const auto years = to_series(settled(told)).value();
    CHECK(years.size() == 3);
    CHECK(years.known() == 2); // 2019 is a gap
    CHECK(years.last_period() == in("2020"));
    const auto quarters = to_series(settled(told), frequency::quarterly).value();
    CHECK(quarters.first_period() == in("2019-Q2"));
    CHECK(quarters.known() == 2);
}

TEST_CASE("a settled series without a figure of that frequency is refused") {
    ledger_test::article told;
    told.add(told.level(flow::turnover, "2018", "100"));
    CHECK(to_series(settled(told), frequency::monthly).error().code == errc::empty);
    CHECK(to_series(settled(told), frequency::irregular).error().code == errc::empty);
}

} // namespace
