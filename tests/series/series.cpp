// SPDX-License-Identifier: BSL-1.0
// tests/series/series.cpp: a series knows its gaps; periods in step make it, others are refused.
#include <bilatrade/series/eigen.hpp>
#include <bilatrade/series/series.hpp>

#include <boost/multiprecision/cpp_dec_float.hpp>
#include <boost/multiprecision/cpp_int.hpp>
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <optional>
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

series_key russia_myanmar() {
    return {parse_economy("RUS").value(),
            parse_economy("MMR").value(),
            flow::turnover,
            {},
            parse_currency("USD").value()};
}

template <class T>
observation<T> at(string_view when, T value) {
    return {in(when), bounded<T>::exactly(value)};
}

template <class T>
result<series<T>> make(std::vector<observation<T>> figures) {
    return series<T>::from_observations(russia_myanmar(), figures);
}

TEST_CASE("a year that nobody reported is a gap and not a zero") {
    const auto s = make<double>({at("2021", 5.0), at("2018", 2.0), at("2019", 0.0)}).value();
    CHECK(s.size() == 4);
    CHECK(s.known() == 3);
    CHECK(s.has_gaps());
    CHECK(s.frequency() == frequency::annual);
    CHECK(s.first_period() == in("2018"));
    CHECK(s.last_period() == in("2021"));
    CHECK(s.at(in("2019")).value().value == 0.0);
    CHECK(s.at(in("2020")).error() == error{errc::missing_value, 2});
    CHECK_FALSE(s[2].has_value());
    CHECK(s.at(in("2022")).error().code == errc::out_of_range);
    CHECK(s.at(in("2017")).error().code == errc::out_of_range);
    CHECK(s.at(in("2019-Q1")).error().code == errc::out_of_range);
    CHECK(s.period_at(5) == in("2023"));
}

TEST_CASE("periods that do not follow in step make no series") {
    struct {
        std::vector<string_view> periods;
        error why;
    } const cases[] = {
        {{"2020", "2021-Q1"}, {errc::frequency_mixed, 1}},
        {{"2021", "2020", "2021"}, {errc::duplicate_key, 2}},
        {{"2020", "2021-04/2022-03"}, {errc::period_mismatch, 1}},
        {{"2020-01-01/2020-01-20"}, {errc::period_mismatch, 0}},
        {{"2020/2021"}, {errc::period_mismatch, 0}},
        {{}, {errc::empty, 0}},
    };
    for (const auto& c : cases) {
        std::vector<observation<double>> figures;
        for (const string_view when : c.periods) figures.push_back(at(when, 1.0));
        CHECK(make(figures).error() == c.why);
    }
    const std::vector<std::optional<double>> nothing{std::nullopt, std::nullopt};
    CHECK(series<double>::from_values({}, in("2020"), nothing).error().code == errc::empty);
    CHECK(series<double>::from_values({}, in("2020-01-02/2020-01-03"), nothing).error().code ==
          errc::period_mismatch);
}

TEST_CASE("a figure outside its own bounds is refused") {
    const std::vector<observation<double>> figures{{in("2020"), {5.0, 5.5, 6.0}}};
    CHECK(series<double>::from_observations({}, figures).error().code == errc::out_of_range);
}

TEST_CASE("months, quarters, half-years and fiscal years are series of their own step") {
    const std::pair<string_view, string_view> cases[] = {{"2021-11", "2022-02"},
                                                         {"2021-Q2", "2022-Q1"},
                                                         {"2021-H1", "2022-H2"},
                                                         {"2020-04/2021-03", "2023-04/2024-03"}};
    for (const auto& [first, fourth] : cases) {
        const auto s = make<double>({at(first, 1.0), at(fourth, 4.0)}).value();
        CHECK(s.size() == 4);
        CHECK(s.place_of(in(fourth)) == std::size_t{3});
    }
    CHECK(periods_a_year(frequency::monthly) == 12);
    CHECK(periods_a_year(frequency::quarterly) == 4);
    CHECK(periods_a_year(frequency::irregular) == 0);
}

TEST_CASE("a rational holds a stated figure exactly, a double holds bounds that contain it") {
    const stated figure = state(of("431.6"), of("1")).value();
    const auto rational = to_bounded<exact_number>(figure);
    CHECK(rational.value == exact_number(4316, 10));
    CHECK(rational.low == exact_number(43155, 100));
    CHECK(rational.high == exact_number(43165, 100));

    const auto binary = to_bounded<double>(figure);
    CHECK(binary.value == 431.6);
    CHECK(exact_number(*binary.low) <= *rational.low);
    CHECK(exact_number(*binary.high) >= *rational.high);
    CHECK(*binary.high - *binary.low < 0.1000001);

    CHECK(to_bounded<double>(of("431600000")) == bounded<double>::exactly(431600000.0));
    CHECK(to_bounded<long_decimal>(figure).value == long_decimal("431.6"));
    CHECK_FALSE(to_bounded<double>(state(of("2"), of("1"), qualifier::more_than).value()).high.has_value());
}

TEST_CASE(
    "a series in exact numbers becomes one in double by explicit conversion, with its gaps and bounds") {
    const auto s = make<exact_number>({{in("2020"), {exact_number(1, 4), exact_number(1, 8), std::nullopt}},
                                       at("2022", exact_number(3))})
                       .value();
    const auto d = to_double(s).value();
    CHECK(d.key() == s.key());
    CHECK(d[0] == bounded<double>{0.25, 0.125, std::nullopt});
    CHECK_FALSE(d[1].has_value());
    CHECK(d[2] == bounded<double>::exactly(3.0));
    const auto l = convert<long_decimal>(s, [](const exact_number& x) { return long_decimal(x); }).value();
    CHECK(l[0]->value == long_decimal("0.25"));
}

TEST_CASE("Eigen reads the very numbers of a series, and none of a series with gaps") {
    const auto s = make<double>({at("2019", 1.0), at("2020", 2.0), at("2021", 4.0)}).value();
    const auto map = map_values(s).value();
    CHECK(map.data() == map_values(s).value().data());
    CHECK(map.sum() == 7.0);
    const auto gap = make<double>({at("2019", 1.0), at("2021", 2.0)}).value();
    CHECK(map_values(gap).error() == error{errc::missing_value, 1});
    const auto tenth = make<long_decimal>({at("2019", long_decimal("0.1"))}).value();
    CHECK(map_values(tenth).value()[0] == long_decimal("0.1"));
}

TEST_CASE("a series does not depend on the order in which its figures come") {
    CHECK(rc::check("order does not matter", [] {
        auto values = *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(-500, 1000)));
        values.front() = 7; // what is below zero is a gap
        std::vector<observation<double>> figures;
        for (std::size_t i = 0; i != values.size(); ++i) {
            if (values[i] >= 0)
                figures.push_back(
                    {in("1990").plus_years(static_cast<int>(i)), bounded<double>::exactly(values[i])});
        }
        const auto forward = make(figures).value();
        std::reverse(figures.begin(), figures.end());
        RC_ASSERT(make(figures).value() == forward);
        RC_ASSERT(forward.known() == figures.size());
        for (const auto& f : figures) RC_ASSERT(forward.at(f.period).value() == f.figure);
        RC_ASSERT(!forward.at(forward.last_period().plus_years(1)).has_value());
    }));
}

} // namespace
