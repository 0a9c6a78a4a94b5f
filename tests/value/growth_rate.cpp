// SPDX-License-Identifier: BSL-1.0
// tests/value/growth_rate.cpp: relative changes and percentage points are different things.
#include <bilatrade/value/growth_rate.hpp>

#include <doctest/doctest.h>

#include <concepts>
#include <type_traits>

namespace {

using namespace bilatrade;
using rate = growth_rate<double>;
using points = percentage_points<double>;

static_assert(!std::is_convertible_v<double, rate> && !std::is_convertible_v<double, points>);
static_assert(!std::is_convertible_v<rate, double> && !std::is_convertible_v<rate, points>);
static_assert(!std::is_convertible_v<points, rate>);

template <class A, class B>
concept Adds = requires(A a, B b) { a + b; };
static_assert(!Adds<rate, rate>);   // 10 % and then 10 % are 21 %: compound
static_assert(!Adds<points, rate>); // a rate is moved by points, not the other way round
static_assert(Adds<rate, points> && Adds<points, points>);

static_assert(std::same_as<decltype(rate::from_percent(12) - rate::from_percent(10)), points>);
static_assert(std::same_as<decltype(rate::from_percent(12) + points::from_points(2)), rate>);

// In whole numbers of one percent the arithmetic is exact.
struct percents {
    long hundredths = 0;
    constexpr percents() = default;
    constexpr explicit percents(long n) : hundredths(n * 100) {}
    static constexpr percents raw(long n) {
        percents p;
        p.hundredths = n;
        return p;
    }
    friend constexpr percents operator+(percents a, percents b) { return raw(a.hundredths + b.hundredths); }
    friend constexpr percents operator-(percents a, percents b) { return raw(a.hundredths - b.hundredths); }
    friend constexpr percents operator*(percents a, percents b) {
        return raw(a.hundredths * b.hundredths / 100);
    }
    friend constexpr percents operator/(percents a, percents b) {
        return raw(a.hundredths * 100 / b.hundredths);
    }
    friend constexpr auto operator<=>(percents, percents) = default;
    friend constexpr bool operator==(percents, percents) = default;
};
using exact_rate = growth_rate<percents>;
static_assert(exact_rate::from_percent(percents(16)).ratio() == percents::raw(16));
static_assert(exact_rate::from_percent(percents(16)).percent() == percents(16));
static_assert(exact_rate::from_percent(percents(16)).factor() == percents::raw(116));
static_assert(exact_rate::from_ratio(percents::raw(-50)).percent() == percents(-50));
static_assert(compound(exact_rate::from_percent(percents(10)), exact_rate::from_percent(percents(10))) ==
              exact_rate::from_percent(percents(21)));
static_assert((exact_rate::from_percent(percents(12)) - exact_rate::from_percent(percents(10))).points() ==
              percents(2));
static_assert(exact_rate::from_percent(percents(10)) +
                  percentage_points<percents>::from_points(percents(2)) ==
              exact_rate::from_percent(percents(12)));
static_assert(exact_rate::from_percent(percents(-3)) < exact_rate::from_percent(percents(2)));

TEST_CASE("a rise of a half and a fall of a third bring trade back to where it was") {
    const rate there_and_back = compound(rate::from_percent(50), rate::from_ratio(-1.0 / 3));
    CHECK(there_and_back.percent() == doctest::Approx(0).epsilon(1e-12));
    CHECK(rate::from_percent(16.5).factor() == doctest::Approx(1.165).epsilon(1e-15));
}

TEST_CASE("from ten percent to twelve are two points, and the rate grew by a fifth") {
    const rate before = rate::from_percent(10), after = rate::from_percent(12);
    CHECK((after - before).points() == doctest::Approx(2).epsilon(1e-12));
    CHECK((before + points::from_points(2)).percent() == doctest::Approx(12).epsilon(1e-12));
    CHECK((points::from_points(2) + points::from_points(1)).points() == 3);
    CHECK(points::from_points(1) < points::from_points(2));
}

} // namespace
