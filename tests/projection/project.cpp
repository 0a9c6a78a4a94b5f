// SPDX-License-Identifier: BSL-1.0
// tests/projection/project.cpp: paths and intervals from two points and from many, in dollars and in plain
// numbers.
#include <bilatrade/projection/backtest.hpp>
#include <bilatrade/projection/project.hpp>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <cmath>
#include <limits>
#include <optional>
#include <string_view>
#include <vector>

namespace {

using namespace bilatrade;
using std::string_view;

period in(string_view text) { return parse_period(text).value(); }

series_key dollars(flow f = flow::turnover) {
    return {parse_economy("RUS").value(), parse_economy("MMR").value(), f, {}, parse_currency("USD").value()};
}

/// Values from a first period on; NaN stands for a gap in these tests alone.
constexpr double gap = std::numeric_limits<double>::quiet_NaN();
series<double> make(const series_key& key, string_view first, const std::vector<double>& values) {
    std::vector<std::optional<double>> all;
    for (const double v : values) all.push_back(std::isnan(v) ? std::nullopt : std::optional(v));
    return series<double>::from_values(key, in(first), all).value();
}
series<double> plain(string_view first, const std::vector<double>& values) { return make({}, first, values); }

bool is_sound(const projection& p, int horizon) {
    if (p.points.size() != static_cast<std::size_t>(horizon)) return false;
    for (const auto& point : p.points) {
        if (!std::isfinite(point.value)) return false;
        for (std::size_t k = 0; k != p.levels.size(); ++k) {
            const auto& range = point.intervals[k];
            if (!std::isfinite(range.low) || !std::isfinite(range.high)) return false;
            if (!(range.low <= point.value && point.value <= range.high)) return false;
            if (k == 0 || !(p.levels[k - 1] < p.levels[k])) continue;
            if (range.low > point.intervals[k - 1].low || range.high < point.intervals[k - 1].high)
                return false;
        }
    }
    return true;
}

TEST_CASE("a level and a growth are enough for a projection in dollars") {
    // The article of 2022: 431.6 million dollars in 2021, 16.5 % more than in 2020.
    const auto p = project(make(dollars(), "2020", {431.6e6 / 1.165, 431.6e6}), {.horizon = 9}).value();
    CHECK(is_sound(p, 9));
    CHECK(p.points.front().when == in("2022"));
    CHECK(p.points.back().when == in("2030"));
    CHECK(p.basis.method == projection_method::prior);
    CHECK(to_string(p.basis.method) == "prior");
    CHECK(p.basis.known == 2);
    CHECK(p.basis.last_growth->percent() == doctest::Approx(16.5));
    REQUIRE(p.basis.comparable.has_value());
    CHECK(p.basis.comparable->dollars_from == 1e8);
    CHECK(p.basis.comparable->dollars_to == 1e9);
    CHECK(p.basis.comparable->growth_from->percent() == doctest::Approx(0.0));
    CHECK(p.basis.comparable->growth_to->ratio() == doctest::Approx(std::exp(0.25) - 1));
    CHECK(p.basis.comparable->growths > 10000);
    // One year ahead, by the row of the cases that the generator writes: median 0.0572, 80 % -0.2677 to
    // 0.3339.
    CHECK(std::log(p.points[0].value / 431.6e6) == doctest::Approx(0.0572110847).epsilon(1e-5));
    CHECK(std::log(p.points[0].intervals[0].low / 431.6e6) == doctest::Approx(-0.2677174054).epsilon(1e-5));
    CHECK(std::log(p.points[0].intervals[0].high / 431.6e6) == doctest::Approx(0.3339383157).epsilon(1e-5));
}

TEST_CASE("a growth of a kind is needed for no projection in dollars, but it narrows one") {
    const auto alone = project(make(dollars(), "2021", {431.6e6})).value();
    const auto grown = project(make(dollars(), "2020", {370.47e6, 431.6e6})).value();
    CHECK(is_sound(alone, 10));
    CHECK(alone.basis.method == projection_method::prior);
    CHECK_FALSE(alone.basis.last_growth.has_value());
    CHECK_FALSE(alone.basis.comparable->growth_to.has_value());
    const auto width = [](const projection& p) {
        return std::log(p.points[0].intervals[0].high / p.points[0].intervals[0].low);
    };
    CHECK(width(grown) < width(alone));
}

TEST_CASE(
    "a pair that has been steady for long is known better than its two last years, a restless one worse") {
    std::vector<double> steady, restless;
    for (int i = 0; i != 12; ++i) {
        steady.push_back(1e8 * std::pow(1.04, i));
        restless.push_back(1e8 * std::pow(1.04, i) * (i % 2 == 1 || i < 2 ? 1 : 0.5));
    }
    steady[11] = steady[10] * 1.05;
    restless[10] = restless[11] / 1.05;
    const auto width = [](const std::vector<double>& values, std::size_t h) {
        const auto p = project(make(dollars(), "2008", values)).value();
        return std::log(p.points[h].intervals[0].high / p.points[h].intervals[0].low);
    };
    for (const std::size_t h : {std::size_t{0}, std::size_t{4}, std::size_t{9}}) {
        const double two = width({steady[10], steady[11]}, h);
        CHECK(width(steady, h) < two);
        CHECK(width(restless, h) > width(steady, h));
    }
    CHECK(project(make(dollars(), "2008", steady)).value().basis.method ==
          projection_method::prior_and_drift);
    CHECK(project(make(dollars(), "2008", steady)).value().basis.known == 12);
}

TEST_CASE("plain numbers have no prior of dollars: drift and spread are their own") {
    // 100, 110, 130, 140: mean log change d = ln(1.4)/3, s from three changes with two degrees of freedom;
    // interval h steps ahead: exp(ln 140 + h d ± t s sqrt(h (1 + h/3))), t = 1.886 and 4.303.
    const auto p = project(plain("2018", {100, 110, 130, 140}), {.horizon = 3}).value();
    const double d = std::log(1.4) / 3;
    double squares = 0;
    for (const double ratio : {1.1, 130.0 / 110, 140.0 / 130}) squares += std::pow(std::log(ratio) - d, 2);
    const double s = std::sqrt(squares / 2);
    CHECK(p.basis.method == projection_method::drift);
    CHECK_FALSE(p.basis.comparable.has_value());
    for (int h = 1; h <= 3; ++h) {
        const auto& point = p.points[static_cast<std::size_t>(h) - 1];
        const double reach = s * std::sqrt(h * (1 + h / 3.0));
        CHECK(point.value == doctest::Approx(140 * std::exp(h * d)).epsilon(1e-12));
        CHECK(point.intervals[0].high ==
              doctest::Approx(140 * std::exp(h * d + 1.885618 * reach)).epsilon(1e-6));
        CHECK(point.intervals[1].low ==
              doctest::Approx(140 * std::exp(h * d - 4.302653 * reach)).epsilon(1e-6));
    }
}

TEST_CASE(
    "another currency has no prior of dollars, nor has a series in dollars that is told to do without") {
    auto key = dollars();
    key.currency = parse_currency("EUR").value();
    const auto values = {1e8, 1.1e8, 1.2e8};
    CHECK(project(make(key, "2019", values)).value().basis.method == projection_method::drift);
    CHECK(project(make(dollars(), "2019", values), {.prior = prior_use::none}).value().basis.method ==
          projection_method::drift);
    CHECK(project(make(dollars(), "2019", values)).value().basis.method ==
          projection_method::prior_and_drift);
}

TEST_CASE("two plain figures are projected without a drift, and one is refused") {
    const auto p = project(plain("2020", {100, 120}), {.horizon = 2}).value();
    CHECK(p.basis.method == projection_method::naive);
    CHECK(p.points[1].value == doctest::Approx(120.0));
    CHECK(p.points[0].intervals[0].high == doctest::Approx(120 * std::pow(1.2, 3.0776835372)).epsilon(1e-9));
    CHECK(project(plain("2020", {100})).error() == error{errc::too_short, 0});
    CHECK(project(plain("2019", {gap, 100})).error() == error{errc::too_short, 1});
    CHECK(project(make(dollars(flow::balance), "2020", {5e6})).error().code == errc::too_short);
    CHECK(project(make(dollars(), "2020", {0})).error().code == errc::too_short);
    CHECK(project(make(dollars(), "2020-Q1", {5e6})).error().code == errc::too_short);
}

TEST_CASE("what was asked for must be possible") {
    const auto s = plain("2018", {100, 110, 130, 140});
    CHECK(project(s, {.horizon = 0}).error().code == errc::out_of_range);
    CHECK(project(s, {.horizon = 1001}).error().code == errc::out_of_range);
    for (const double level : {0.0, 1.0, -0.5, 80.0, gap})
        CHECK(project(s, {.levels = {level}}).error().code == errc::out_of_range);
    CHECK(project(plain("9990", {1, 2, 3}), {.horizon = 8}).error().code == errc::out_of_range);
    CHECK(project(plain("9990", {1, 2, 3}), {.horizon = 7}).value().points.back().when == in("9999"));
    CHECK(project(s, {.levels = {}}).value().points[0].intervals.empty());
}

TEST_CASE("gaps are bridged, and what follows the last known figure is projected") {
    // 100 in 2015, 121 in 2017: two steps of 10 %; 133.1 in 2018; a gap at the end.
    const auto p = project(plain("2015", {100, gap, 121, 133.1, gap}), {.horizon = 2}).value();
    CHECK(p.points[0].when == in("2019"));
    CHECK(p.points[0].value == doctest::Approx(146.41).epsilon(1e-12));
    CHECK(p.points[0].intervals[1].high == doctest::Approx(146.41).epsilon(1e-9)); // no spread was seen
    const auto in_dollars = project(make(dollars(), "2015", {1e8, gap, gap, 2e8}), {.horizon = 2}).value();
    CHECK(in_dollars.basis.method == projection_method::prior);
    CHECK_FALSE(in_dollars.basis.last_growth.has_value());
}

TEST_CASE("a zero or a deficit is projected on the figures themselves") {
    const auto zero = project(plain("2016", {4, 0, 3, 1}), {.horizon = 4}).value();
    CHECK_FALSE(zero.basis.on_logs);
    CHECK(is_sound(zero, 4));
    CHECK(zero.points[0].value == 0.0);
    CHECK(zero.points[3].intervals[1].low == 0.0); // trade is not below zero
    const auto deficit =
        project(make(dollars(flow::balance), "2017", {-4, 1, -3, -2}), {.horizon = 3}).value();
    CHECK_FALSE(deficit.basis.on_logs);
    CHECK(deficit.points[2].value == doctest::Approx(-2 + 3 * 2.0 / 3));
    CHECK(deficit.points[0].intervals[0].low < -2);
    // A trade that once was nil has a past in dollars only since then.
    const auto revived = project(make(dollars(), "2017", {3e6, 0, 2e6, 2.2e6}), {.horizon = 3}).value();
    CHECK(revived.basis.method == projection_method::prior);
    CHECK(revived.basis.known == 2);
}

TEST_CASE("a season comes back, with the mean yearly change") {
    // Each quarter 10 % above its last year's: the next year is 10 % above this one, season by season.
    std::vector<double> quarters;
    for (int year = 0; year != 4; ++year)
        for (const double level : {50.0, 80.0, 100.0, 300.0}) quarters.push_back(level * std::pow(1.1, year));
    const auto p = project(plain("2018-Q1", quarters), {.horizon = 8}).value();
    CHECK(p.basis.method == projection_method::seasonal_drift);
    CHECK(p.points[0].when == in("2022-Q1"));
    CHECK(p.points[0].value == doctest::Approx(50 * std::pow(1.1, 4)).epsilon(1e-9));
    CHECK(p.points[7].when == in("2023-Q4"));
    CHECK(p.points[7].value == doctest::Approx(300 * std::pow(1.1, 5)).epsilon(1e-9));
    quarters.resize(3);
    CHECK(project(plain("2018-Q1", quarters), {.horizon = 2}).value().basis.method ==
          projection_method::drift);
}

TEST_CASE("the digits of the last figure are part of what is not known") {
    const auto exact = project(make(dollars(), "2020", {3.7e8, 4.3e8})).value();
    const std::vector<observation<double>> figures{{in("2020"), bounded<double>::exactly(3.7e8)},
                                                   {in("2021"), {4.3e8, 3.5e8, 5.1e8}}};
    const auto rounded = project(series<double>::from_observations(dollars(), figures).value()).value();
    for (std::size_t i = 0; i != 10; ++i) {
        CHECK(rounded.points[i].value == exact.points[i].value);
        CHECK(rounded.points[i].intervals[0].low < exact.points[i].intervals[0].low);
        CHECK(rounded.points[i].intervals[1].high > exact.points[i].intervals[1].high);
    }
    const std::vector<observation<double>> over{{in("2021"), {2e9, 2e9, std::nullopt}}};
    CHECK(project(series<double>::from_observations(dollars(), over).value()).value().basis.last_is_bound);
}

TEST_CASE("what an interval means is said with it") {
    const auto p = project(make(dollars(), "2020", {370.47e6, 431.6e6})).value();
    CHECK(interval_meaning(p, 0, "$300 million", "$760 million") ==
          "nominal dollars; four in five comparable pairs ended between $300 million and $760 million; "
          "no allowance for sanctions or war");
    const auto own = project(plain("2018", {100, 110, 130})).value();
    CHECK(interval_meaning(own, 1, "90", "190") ==
          "plain numbers; if it goes on as before, nineteen in twenty paths end between 90 and 190; "
          "no allowance for sanctions or war");
    CHECK(chance_in_words(0.99) == "99 %");
    CHECK(chance_in_words(0.5) == "one in two");
    CHECK(round_to_significant(473211000) == doctest::Approx(470000000));
    CHECK(round_to_significant(-0.0996) == doctest::Approx(-0.1));
    CHECK(round_to_significant(0) == 0);
    CHECK(round_to_significant(995, 2) == doctest::Approx(1000));
}

TEST_CASE("a backtest sees only what came before its origin") {
    std::vector<double> values;
    for (int i = 0; i != 10; ++i) values.push_back(1e8 * std::pow(1.03, i));
    const auto s = make(dollars(), "2010", values);
    const auto test = backtest(s, {.horizon = 3}, 4).value();
    CHECK(test.points.size() == 3 + 3 + 3 + 3 + 2 + 1);
    CHECK(test.points.front().origin == in("2013"));
    CHECK(test.points.back().origin == in("2018"));
    CHECK(test.coverage(1) == 1.0);
    const auto at_origin =
        project(make(dollars(), "2010", {values.begin(), values.begin() + 4}), {.horizon = 3}).value();
    CHECK(test.points[2].projected.value == at_origin.points[2].value);
    CHECK(test.points[2].actual == values[6]);
    CHECK(backtest(s, {.horizon = 3}, 1).error().code == errc::out_of_range);
    CHECK(backtest(s, {.horizon = 3}, 10).error().code == errc::too_short);
    CHECK(backtest(s, {.horizon = 0}).error().code == errc::out_of_range);
}

std::vector<double> any_values(bool positive) {
    auto values = *rc::gen::nonEmpty(rc::gen::container<std::vector<double>>(
        rc::gen::map(rc::gen::inRange(-2000, 4001), [](int n) { return std::pow(10.0, n / 200.0); })));
    for (double& v : values) {
        const int kind = *rc::gen::inRange(0, 8);
        if (kind == 0) v = gap;
        if (!positive && kind == 1) v = 0;
        if (!positive && kind == 2) v = -v;
    }
    values.push_back(1 + *rc::gen::inRange(0, 100));
    return values;
}

TEST_CASE("whatever the figures, every number is finite, and intervals hold the median and one another") {
    CHECK(rc::check("order of bounds", [] {
        const auto values = any_values(*rc::gen::arbitrary<bool>());
        const auto key = *rc::gen::element(dollars(), dollars(flow::balance), series_key{});
        const auto first =
            *rc::gen::element(string_view("1990"), string_view("1990-Q3"), string_view("1990-11"));
        const auto p = project(make(key, first, values), {.horizon = 14, .levels = {0.5, 0.8, 0.95, 0.999}});
        if (!p)
            RC_ASSERT(p.error().code == errc::too_short);
        else
            RC_ASSERT(is_sound(*p, 14));
    }));
}

TEST_CASE("plain numbers in another unit have the same projection in that unit") {
    CHECK(rc::check("scale", [] {
        auto values = any_values(true);
        values.push_back(7);
        const double unit = std::pow(2.0, *rc::gen::inRange(-20, 20));
        auto scaled = values;
        for (double& v : scaled) v *= unit;
        const auto a = project(plain("1990", values), {.horizon = 5}).value();
        const auto b = project(plain("1990", scaled), {.horizon = 5}).value();
        const auto same = [unit](double x, double y) {
            return x * unit == y || std::abs(x * unit / y - 1) < 1e-9 || x > 1e300 || y > 1e300 ||
                   x < 1e-300 || y < 1e-300;
        };
        for (std::size_t i = 0; i != 5; ++i) {
            RC_ASSERT(same(a.points[i].value, b.points[i].value));
            for (std::size_t k = 0; k != 2; ++k) {
                RC_ASSERT(same(a.points[i].intervals[k].low, b.points[i].intervals[k].low));
                RC_ASSERT(same(a.points[i].intervals[k].high, b.points[i].intervals[k].high));
            }
        }
    }));
}

TEST_CASE("intervals of trade in dollars do not become narrower with the horizon") {
    CHECK(rc::check("width", [] {
        std::vector<double> values;
        const int n = *rc::gen::inRange(1, 16);
        for (int i = 0; i != n; ++i)
            values.push_back(std::exp(*rc::gen::inRange(0, 30) + *rc::gen::inRange(0, 100) / 50.0));
        const auto p = project(make(dollars(), "1990", values), {.horizon = 20}).value();
        for (std::size_t i = 1; i != p.points.size(); ++i) {
            for (std::size_t k = 0; k != 2; ++k) {
                const auto reach = [&](std::size_t at) {
                    return std::log(p.points[at].intervals[k].high / p.points[at].intervals[k].low);
                };
                RC_ASSERT(reach(i) >= reach(i - 1) - 1e-9);
            }
        }
    }));
}

} // namespace
