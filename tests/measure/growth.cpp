// SPDX-License-Identifier: BSL-1.0
// tests/measure/growth.cpp: growth in doubles, in decimals of fifty places and in rationals, with what
// rounding leaves.
#include <bilatrade/measure/growth.hpp>

#include <boost/multiprecision/cpp_dec_float.hpp>
#include <boost/multiprecision/cpp_int.hpp>
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <cmath>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using namespace bilatrade;
using exact_number = boost::multiprecision::cpp_rational;
using long_decimal = boost::multiprecision::cpp_dec_float_50;
using std::string_view;

period in(string_view text) { return parse_period(text).value(); }
decimal of(string_view text) { return parse_decimal(text).value(); }

template <class T>
series<T> stated_series(std::vector<std::pair<string_view, string_view>> figures) {
    std::vector<observation<T>> all;
    for (const auto& [when, digits] : figures) {
        const auto figure = state(of(digits), of("1")).value();
        all.push_back({in(when), to_bounded<T>(figure)});
    }
    return series<T>::from_observations({}, all).value();
}

TEST_CASE("year on year is exact where the scalar is, and so are its bounds") {
    // 431.6 / 370.5 = 8632/7410: by hand 16.4912 %, bounds 431.55/370.55 and 431.65/370.45.
    const auto s = stated_series<exact_number>({{"2020", "370.5"}, {"2021", "431.6"}});
    const auto growth = year_on_year(s, in("2021")).value();
    CHECK(growth.value.ratio() == exact_number(4316, 3705) - 1);
    CHECK(growth.low->ratio() == exact_number(43155, 37055) - 1);
    CHECK(growth.high->ratio() == exact_number(43165, 37045) - 1);
}

TEST_CASE("binary and decimal floating point give bounds that contain the exact ones, and hardly more") {
    const std::pair<string_view, string_view> cases[] = {
        {"370.5", "431.6"}, {"3", "1"}, {"0.07", "12345.6"}, {"1", "1"}};
    for (const auto& [base, now] : cases) {
        const auto truth =
            year_on_year(stated_series<exact_number>({{"2020", base}, {"2021", now}}), in("2021")).value();
        const auto binary =
            year_on_year(stated_series<double>({{"2020", base}, {"2021", now}}), in("2021")).value();
        const auto decimals =
            year_on_year(stated_series<long_decimal>({{"2020", base}, {"2021", now}}), in("2021")).value();
        CHECK(exact_number(binary.low->ratio()) <= truth.low->ratio());
        CHECK(exact_number(binary.high->ratio()) >= truth.high->ratio());
        CHECK(long_decimal(truth.low->ratio()) >= decimals.low->ratio());
        CHECK(long_decimal(truth.high->ratio()) <= decimals.high->ratio());
        CHECK(binary.high->ratio() - static_cast<double>(truth.high->ratio()) <
              1e-11 * (1 + binary.high->ratio()));
    }
}

TEST_CASE("growth of months and quarters is against the same part of the year before") {
    const auto s = stated_series<double>({{"2020-Q1", "10"}, {"2020-Q4", "90"}, {"2021-Q1", "12"}});
    CHECK(year_on_year(s, in("2021-Q1")).value().value.percent() == doctest::Approx(20.0));
}

TEST_CASE("what is missing, outside, or not positive gives no growth") {
    const auto s = stated_series<double>({{"2017", "5"}, {"2019", "4"}, {"2020", "6"}});
    CHECK(year_on_year(s, in("2018")).error().code == errc::missing_value);
    CHECK(year_on_year(s, in("2019")).error().code == errc::missing_value);
    CHECK(year_on_year(s, in("2017")).error().code == errc::out_of_range);
    CHECK(year_on_year(s, in("2021")).error().code == errc::out_of_range);
    CHECK(log_growth(s, in("2018"), in("2020")).error().code == errc::missing_value);
    CHECK(cagr(s, in("2018"), in("2020")).error().code == errc::missing_value);
    CHECK(cagr(s, in("2020"), in("2019")).error().code == errc::period_mismatch);
    CHECK(cagr(s, in("2020"), in("2020")).error().code == errc::period_mismatch);

    const auto from_nothing = stated_series<double>({{"2019", "0"}, {"2020", "6"}, {"2021", "0"}});
    CHECK(year_on_year(from_nothing, in("2020")).error().code == errc::not_positive);
    CHECK(log_growth(from_nothing, in("2020"), in("2021")).error().code == errc::not_positive);
    CHECK(year_on_year(from_nothing, in("2021")).value().value.ratio() == -1.0);

    const auto deficit = stated_series<double>({{"2019", "-3"}, {"2020", "-6"}});
    CHECK(year_on_year(deficit, in("2020")).error().code == errc::not_positive);

    const auto five = bounded<double>::exactly(5);
    CHECK(required_growth(five, five, 0).error().code == errc::out_of_range);
    CHECK(required_growth(bounded<double>::exactly(0), five, 3).error().code == errc::not_positive);
    CHECK(required_growth(five, bounded<double>::exactly(-1), 3).error().code == errc::not_positive);
    CHECK(required_growth(s, in("2020"), five, in("2019")).error().code == errc::period_mismatch);
    CHECK(required_growth(s, in("2018"), five, in("2025")).error().code == errc::missing_value);
}

TEST_CASE(
    "a base that may be zero leaves growth without an upper bound, and 'over' leaves it without either") {
    const auto s = stated_series<double>({{"2019", "0.4"}, {"2020", "6"}});
    bounded<double> base{0.4, 0.0, 0.8};
    CHECK_FALSE(growth_between(*s[1], base).value().high.has_value());
    CHECK(growth_between(*s[1], base).value().low.has_value());
    const auto over = to_bounded<double>(state(of("6"), of("1"), qualifier::more_than).value());
    CHECK_FALSE(growth_between(over, *s[0]).value().high.has_value());
    CHECK_FALSE(growth_between(*s[0], over).value().low.has_value());
}

TEST_CASE("log growth is the logarithm of the ratio") {
    const auto s = stated_series<double>({{"2018", "100"}, {"2021", "272"}});
    const auto growth = log_growth(s, in("2018"), in("2021")).value();
    CHECK(growth.value == doctest::Approx(std::log(2.72)).epsilon(1e-15));
    CHECK(*growth.low == doctest::Approx(std::log(271.5 / 100.5)).epsilon(1e-13));
    CHECK(*growth.high == doctest::Approx(std::log(272.5 / 99.5)).epsilon(1e-13));
    CHECK(*growth.low < std::log(271.5 / 100.5));
}

TEST_CASE("compound growth of a doubling in ten years is 7.177 % a year") {
    // 2^(1/10) - 1 = 0.0717734625362931642..., to fifty places by the decimal scalar.
    const auto s = stated_series<long_decimal>({{"2010", "50"}, {"2020", "100"}});
    const auto growth = cagr(s, in("2010"), in("2020")).value();
    CHECK(abs(growth.value.ratio() - long_decimal("0.07177346253629316421300632502334202290638460497756")) <
          long_decimal("1e-45"));
    CHECK(cagr(stated_series<double>({{"2010", "50"}, {"2020", "100"}}), in("2010"), in("2020"))
              .value()
              .value.ratio() == doctest::Approx(0.0717734625362931).epsilon(1e-14));
    CHECK(growth.low->ratio() < growth.value.ratio());
    CHECK(growth.value.ratio() < growth.high->ratio());
}

TEST_CASE("the growth that a target asks for leads to the target") {
    // $431.6 mln in 2021 to $1 bn in 2030: (1000 / 431.6)^(1/9) - 1.
    const auto s = stated_series<double>({{"2021", "431.6"}});
    const auto growth = required_growth(s, in("2021"), bounded<double>::exactly(1000), in("2030")).value();
    CHECK(growth.value.ratio() == doctest::Approx(std::pow(1000 / 431.6, 1.0 / 9) - 1).epsilon(1e-14));
    CHECK(431.6 * std::pow(growth.value.factor(), 9) == doctest::Approx(1000));
    CHECK(growth.low->ratio() < growth.value.ratio());
    CHECK(required_growth(s, in("2021"), bounded<double>::exactly(0), in("2030")).value().value.ratio() ==
          -1.0);
}

TEST_CASE("the contributions of parts sum to the growth of the whole") {
    const auto number = [](int n) { return bounded<exact_number>::exactly(exact_number(n)); };
    const std::vector<part_of_growth<exact_number>> parts{
        {number(30), number(20)}, {number(5), number(10)}, {number(-3), number(2)}};
    const auto shares =
        contributions(number(32), std::span<const part_of_growth<exact_number>>(parts)).value();
    REQUIRE(shares.size() == 3);
    CHECK(shares[0].value.points() == exact_number(1000, 32));
    CHECK(shares[1].value.points() == exact_number(-500, 32));
    CHECK(shares[0].value + shares[1].value + shares[2].value ==
          growth_between(number(32), number(32)).value().value - growth_rate<exact_number>::from_ratio(0));
    CHECK(contributions(number(0), std::span<const part_of_growth<exact_number>>(parts)).error().code ==
          errc::not_positive);
}

TEST_CASE("a contribution's bounds are those of the figures it was made of") {
    // A fall of 4 to 6 in a whole of 95 to 105 takes 3.81 to 6.32 points.
    const std::vector<part_of_growth<exact_number>> parts{
        {{exact_number(10), exact_number(19, 2), exact_number(21, 2)},
         {exact_number(15), exact_number(29, 2), exact_number(31, 2)}}};
    const auto share = contributions(bounded<exact_number>{100, exact_number(95), exact_number(105)},
                                     std::span<const part_of_growth<exact_number>>(parts))
                           .value()
                           .front();
    CHECK(share.value.points() == -5);
    CHECK(share.low->points() == exact_number(-600, 95));
    CHECK(share.high->points() == exact_number(-400, 105));
}

TEST_CASE("growth does not depend on the unit, and growth over growth is growth over both years") {
    CHECK(rc::check("unit and chain", [] {
        const auto figure = [] {
            return exact_number(*rc::gen::inRange(1, 100000), *rc::gen::inRange(1, 1000));
        };
        const exact_number a = figure(), b = figure(), c = figure(), unit = figure();
        const auto grew = [](const exact_number& now, const exact_number& base) {
            return growth_between(bounded<exact_number>::exactly(now), bounded<exact_number>::exactly(base))
                .value()
                .value;
        };
        RC_ASSERT(grew(b * unit, a * unit) == grew(b, a));
        RC_ASSERT(compound(grew(b, a), grew(c, b)) == grew(c, a));
    }));
}

TEST_CASE("every pair of figures within their bounds grows by something within the bounds of growth") {
    CHECK(rc::check("containment", [] {
        const auto part = [] { return exact_number(*rc::gen::inRange(0, 101), 100); };
        const exact_number base(*rc::gen::inRange(2, 1000)), now(*rc::gen::inRange(0, 1000));
        const bounded<double> b{static_cast<double>(base), static_cast<double>(base - 1),
                                static_cast<double>(base + 1)};
        const bounded<double> n{static_cast<double>(now), static_cast<double>(now),
                                static_cast<double>(now + 2)};
        const exact_number true_base = base - 1 + 2 * part(), true_now = now + 2 * part();
        const auto growth = growth_between(n, b).value();
        RC_ASSERT(exact_number(growth.low->ratio()) <= true_now / true_base - 1);
        RC_ASSERT(exact_number(growth.high->ratio()) >= true_now / true_base - 1);
    }));
}

} // namespace
