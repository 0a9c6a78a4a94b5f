// SPDX-License-Identifier: BSL-1.0
// tests/measure/profile.cpp: a pair's years, the partner's place among the others, records and products.
// Figures are invented.
#include <bilatrade/measure/profile.hpp>

#include "series/tables.hpp"

#include <doctest/doctest.h>

namespace {

using namespace series_test;
using doctest::Approx;

constexpr const char* header = "reporter,partner,flow,product,period,value,currency,valuation\n";

pair_profile profile_of(const std::string& rows, const profile_options& how = {}) {
    return profile(read(header + rows), who("MMR"), who("RUS"), how).value();
}

const std::string exports = "MMR,RUS,exports,,2010,5,USD,FOB\nMMR,RUS,exports,,2011,9,USD,FOB\n"
                            "MMR,RUS,exports,,2012,4,USD,FOB\nMMR,RUS,exports,,2014,6,USD,FOB\n"
                            "MMR,RUS,exports,,2015,8,USD,FOB\nMMR,RUS,exports,,2016,3,USD,FOB\n"
                            "MMR,RUS,exports,,2017,12,USD,FOB\n";

TEST_CASE("a pair's years stand one after the other, gaps included, with growth on the year before") {
    const auto p = profile_of(exports, {.years = 5});
    CHECK(p.currency == money("USD"));
    REQUIRE(p.flows.size() == 4);
    const auto& years = p.flows[0].years;
    REQUIRE(years.size() == 5);
    CHECK(years[0].period == in("2013"));
    CHECK_FALSE(years[0].value.has_value());
    CHECK(years[1].value == of("6"));
    CHECK_FALSE(years[1].growth.has_value());
    CHECK(years[4].growth->percent() == Approx(300));
    CHECK(p.flows[0].a_year->percent() == Approx((std::cbrt(2.0) - 1) * 100)); // 6 in 2014, 12 in 2017
    CHECK_FALSE(p.flows[2].years[4].value.has_value());
}

TEST_CASE("a record tells since when, over all years that are known") {
    const auto p = profile_of(exports);
    const auto& years = p.flows[0].years;
    const auto record = [&](int year) { return years[static_cast<std::size_t>(year - 2010)].record; };
    CHECK(record(2015)->highest);
    CHECK(record(2015)->since == in("2011"));
    CHECK(record(2015)->years == 2);
    CHECK_FALSE(record(2016)->highest);
    CHECK_FALSE(record(2016)->since.has_value());
    CHECK(record(2016)->years == 5);
    CHECK(record(2017)->highest);
    CHECK_FALSE(record(2017)->since.has_value());
    CHECK_FALSE(record(2011).has_value());
    CHECK_FALSE(record(2014).has_value()); // above 2012 alone
}

TEST_CASE("a partner has a rank among economies and a share of the world, or of all partners") {
    const auto p = profile_of("MMR,RUS,exports,,2020,30,USD,FOB\nMMR,CHN,exports,,2020,50,USD,FOB\n"
                              "MMR,THA,exports,,2020,30,USD,FOB\nMMR,IND,exports,,2020,1,USD,FOB\n"
                              "MMR,EU,exports,,2020,40,USD,FOB\nMMR,X-NES,exports,,2020,99,USD,FOB\n"
                              "MMR,WLD,exports,,2020,300,USD,FOB\n"
                              "MMR,RUS,imports,,2020,2,USD,CIF\nMMR,RUS,imports,,2020,1,USD,FOB\n"
                              "MMR,CHN,imports,,2020,6,USD,CIF\n");
    const auto& sold = p.flows[0].years[0];
    CHECK(sold.rank == 2U);
    CHECK(sold.partners == 4);
    CHECK(sold.share == Approx(0.1));
    const auto& bought = p.flows[1].years[0];
    CHECK(bought.value == of("2"));
    CHECK(bought.valuation == valuation::cif);
    CHECK(bought.rank == 2U);
    CHECK(bought.share == Approx(0.25));
    CHECK(p.flows[2].years[0].value == of("32"));
    CHECK(p.flows[3].years[0].value == of("28"));
}

TEST_CASE(
    "where the reporter is silent its partner's report stands in and no growth leads from one to the other") {
    const auto p = profile_of("MMR,RUS,exports,,2019,30,USD,FOB\nRUS,MMR,imports,,2020,40,USD,CIF\n"
                              "RUS,MMR,imports,,2021,50,USD,CIF\nRUS,MMR,imports,,2019,99,USD,CIF\n");
    const auto& years = p.flows[0].years;
    CHECK(years[0].value == of("30"));
    CHECK_FALSE(years[0].by_partner);
    CHECK(years[1].value == of("40"));
    CHECK(years[1].by_partner);
    CHECK(years[1].valuation == valuation::cif);
    CHECK_FALSE(years[1].growth.has_value());
    CHECK_FALSE(years[1].rank.has_value());
    CHECK(years[2].growth->percent() == Approx(25));
    CHECK_FALSE(p.flows[0].a_year.has_value());
}

TEST_CASE("main products are those of the last year, and a chapter's headings do not count beside it") {
    const auto p = profile_of("MMR,RUS,exports,,2020,100,USD,FOB\nMMR,RUS,exports,62,2020,60,USD,FOB\n"
                              "MMR,RUS,exports,6201,2020,60,USD,FOB\nMMR,RUS,exports,10,2020,25,USD,FOB\n"
                              "MMR,RUS,exports,03,2020,5,USD,FOB\nMMR,RUS,exports,62,2019,40,USD,FOB\n"
                              "MMR,RUS,imports,crude oil,2019,7,USD,CIF\n",
                              {.products = 2});
    const auto& sold = p.flows[0];
    CHECK(sold.products_of == in("2020"));
    REQUIRE(sold.products.size() == 2);
    CHECK(sold.products[0].product == "62");
    CHECK(sold.products[0].share == Approx(0.6));
    CHECK(sold.products[0].growth->percent() == Approx(50));
    CHECK(sold.products[1].product == "10");
    CHECK(p.flows[1].products_of == in("2019"));
    CHECK(p.flows[1].products.at(0).share == 1.0);
}

TEST_CASE("a pair that nobody reports has no profile") {
    const auto p =
        read(std::string(header) + "MMR,CHN,exports,,2020,1,USD,FOB\nMMR,RUS,exports,,2020,,USD,FOB\n");
    CHECK(profile(p, who("MMR"), who("RUS")).error().code == errc::missing_value);
    CHECK(profile(p, who("MMR"), who("CHN"), {.currency = money("EUR")}).error().code == errc::missing_value);
}

} // namespace
