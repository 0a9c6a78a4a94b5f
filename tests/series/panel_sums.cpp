// SPDX-License-Identifier: BSL-1.0
// tests/series/panel_sums.cpp: groups, the rest of the world, other currencies, constant prices and months
// out of cumulative figures, each exact and each with what it leaves out.
#include <bilatrade/series/aggregate.hpp>
#include <bilatrade/series/convert.hpp>
#include <bilatrade/series/cumulative.hpp>

#include "series/tables.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <array>
#include <map>

namespace {

using namespace series_test;

TEST_CASE(
    "a group has the members of the time: Croatia's trade is the EU's from 2013 on, Britain's until 2019") {
    const auto p = read("reporter,partner,flow,period,value\n"
                        "RUS,HRV,exports,2012,1\nRUS,DEU,exports,2012,10\nRUS,GBR,exports,2012,100\n"
                        "RUS,HRV,exports,2013,1\nRUS,DEU,exports,2013,10\nRUS,GBR,exports,2013,100\n"
                        "RUS,HRV,exports,2020,1\nRUS,DEU,exports,2020,10\nRUS,GBR,exports,2020,100\n"
                        "RUS,MMR,exports,2020,1000\n");
    const auto eu = aggregate(p, who("EU")).value();
    CHECK(lines_of(eu.sums) ==
          lines{"RUS EU exports  2012 110", "RUS EU exports  2013 111", "RUS EU exports  2020 11"});
    const auto of_2020 = aggregate(p, who("EU"), {.members_on = parse_date("2020-12-31").value()}).value();
    CHECK(lines_of(of_2020.sums) ==
          lines{"RUS EU exports  2012 11", "RUS EU exports  2013 11", "RUS EU exports  2020 11"});
    CHECK(lines_of(aggregate(p, who("WLD")).value().sums)[2] == "RUS WLD exports  2020 1111");
    CHECK(aggregate(p, who("MMR")).error().code == errc::unknown_economy);
}

TEST_CASE("a sum tells which members it is without, and is as weak as its weakest part") {
    const auto p = read("reporter,partner,flow,period,value,status\n"
                        "DEU,MMR,exports,2020,1.25,\nFRA,MMR,exports,2020,2,estimated\n"
                        "ITA,MMR,exports,2020,,confidential\nESP,MMR,exports,2020,0,\n"
                        "ITA,MMR,exports,2021,,confidential\nESP,MMR,exports,2021,,missing\n"
                        "FRA,DEU,exports,2020,7,\n");
    const auto eu = aggregate(p, who("EU"), {.side = trade_side::reporter}).value();
    CHECK(lines_of(eu.sums) ==
          lines{"EU DEU exports  2020 7", "EU MMR exports  2020 3.25", "EU MMR exports  2021 confidential"});
    CHECK(eu.sums.index().statuses()[1] == cell_status::estimated);
    REQUIRE(eu.absent.size() == 3);
    CHECK(eu.absent[1].member == who("ITA"));
    CHECK(eu.absent[1].at.row == 4);
    CHECK(eu.absent[1].status == cell_status::confidential);
    CHECK(
        aggregate(p, who("EU"), {.side = trade_side::reporter, .among_members = false}).value().sums.size() ==
        2);
}

TEST_CASE("sums go beyond 64 bits, and what 128 bits do not hold is an error") {
    std::string table = "reporter,partner,flow,period,value\n";
    for (const char* partner : {"RUS", "CHN", "IND"})
        table += "MMR," + std::string(partner) + ",exports,2020,9223372036854775807\n";
    const auto sums = aggregate(read(table), who("WLD")).value().sums;
    CHECK(sums.value_at(0).error() == error{errc::overflow, 0});
    CHECK(sums.number_at(0) == static_cast<detail::int128>(9223372036854775807LL) * 3);
    CHECK(panel<double>(sums).value_at(0).value() == doctest::Approx(27670116110564327421.0));
    detail::int128 largest = static_cast<detail::int128>(~detail::uint128{0} >> 1);
    CHECK_FALSE(detail::add_to(largest, detail::int128{1}));
}

TEST_CASE("the rest of the world is the world less the partners named, or all the others") {
    const auto p =
        read("reporter,partner,flow,period,value,status\n"
             "MMR,WLD,exports,2020,100,\nMMR,RUS,exports,2020,30.32,\nMMR,CHN,exports,2020,50,\n"
             "MMR,RUS,exports,2021,30,\nMMR,CHN,exports,2021,51,\nMMR,EU,exports,2021,9,\n"
             "MMR,X-NES,exports,2021,2,\nMMR,WLD,exports,2022,100,\nMMR,RUS,exports,2022,,confidential\n"
             "MMR,WLD,exports,2023,10,\nMMR,RUS,exports,2023,11,\n");
    const std::array named{who("RUS")};
    const auto rest = rest_of_world(p, named, who("X-NES")).value();
    CHECK(lines_of(rest.rest) == lines{"MMR X-NES exports  2020 69.68", "MMR X-NES exports  2021 53",
                                       "MMR X-NES exports  2022 missing"});
    REQUIRE(rest.absent.size() == 1);
    CHECK(rest.absent[0].member == who("RUS"));
    REQUIRE(rest.refused.size() == 1);
    CHECK(rest.refused[0].why == errc::out_of_range);
    CHECK(lines_of(rest_of_world(panel<double>(p), named).value().rest)[0] == "MMR  exports  2020 69.680000");
}

TEST_CASE("a group's trade is the sum of its members'") {
    CHECK(rc::check("additivity", [] {
        static constexpr const char* codes[] = {"BRN", "KHM", "IDN", "LAO", "MYS", "MMR", "CHN", "RUS"};
        std::map<std::tuple<std::string, int>, std::int64_t> figures;
        for (const int n : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 24)))
            figures[{codes[n % 8], 2010 + n / 8}] = *rc::gen::arbitrary<std::int32_t>();
        panel_builder builder;
        std::map<int, std::int64_t> sum;
        for (const auto& [key, value] : figures) {
            const auto& [code, year] = key;
            cell c{who(code), who("RUS"), flow::imports, calendar_year(year).value(), "27"};
            c.value = decimal(value, 2);
            builder.add(c);
            if (is_member(who(code), who("ASEAN"), c.period.last())) sum[year] += value;
        }
        std::vector<refused_cell> refused;
        const auto asean =
            aggregate(builder.finish(refused), who("ASEAN"), {.side = trade_side::reporter}).value();
        RC_ASSERT(asean.sums.size() == sum.size());
        std::size_t row = 0;
        for (const auto& [year, value] : sum)
            RC_ASSERT(asean.sums.value_at(row++).value() == decimal(value, 2));
    }));
}

exchange_rates rates_of_kyat() {
    exchange_rates rates(money("USD"));
    CHECK(rates.add(money("MMK"), in("2020"), of("1381.62")) == errc::none);
    for (const auto& [month, rate] :
         std::map<const char*, const char*>{{"2021-01", "1328"}, {"2021-02", "1395"}})
        CHECK(rates.add(money("MMK"), in(month), of(rate)) == errc::none);
    CHECK(rates.add(money("EUR"), in("2020"), of("0.8755")) == errc::none);
    return rates;
}

TEST_CASE(
    "rates of a period's end are refused, and so are rates twice, none above zero, and the base's own") {
    auto rates = rates_of_kyat();
    CHECK(rates.add(money("EUR"), in("2021"), of("0.9"), rate_kind::end_of_period) ==
          errc::end_of_period_rate);
    CHECK(rates.add(money("EUR"), in("2020"), of("0.9")) == errc::duplicate_key);
    CHECK(rates.add(money("EUR"), in("2021"), of("0")) == errc::not_positive);
    CHECK(rates.add(currency(), in("2021"), of("1")) == errc::unknown_currency);
    CHECK(rates.add(money("USD"), in("2021"), of("1.01")) == errc::out_of_range);
    CHECK(rates.average(money("MMK"), in("2021-01/2021-02")).value() == of("1361.5"));
    CHECK(rates.average(money("MMK"), in("2021")).error().code == errc::missing_value);
}

TEST_CASE("figures convert at the average of their period, and months one by one where they sum to it") {
    const auto p =
        read("reporter,partner,flow,period,value,currency\n"
             "MMR,RUS,exports,2020,1381620,MMK\n"            // 1000 dollars
             "MMR,CHN,exports,2021-01,1328000,MMK\n"         // 1000
             "MMR,CHN,exports,2021-02,2790000,MMK\n"         // 2000
             "MMR,CHN,exports,2021-01/2021-02,4118000,MMK\n" // 3000, not 4118000 / 1361.5 = 3024.61
             "MMR,IND,exports,2021-01/2021-02,4118000,MMK\n"
             "MMR,RUS,exports,2022,5,MMK\n"
             "MMR,THA,exports,2020,,MMK\n"
             "MMR,LAO,exports,2020,0.875,EUR\n" // 0.875 / 0.8755 = 0.99943
             "MMR,LAO,exports,1990,2,USD\n");
    const auto dollars = convert_currency(p, money("USD"), rates_of_kyat());
    CHECK(lines_of(dollars.values) ==
          lines{"MMR CHN exports  2021-01 1000", "MMR CHN exports  2021-01/2021-02 3000",
                "MMR CHN exports  2021-02 2000", "MMR IND exports  2021-01/2021-02 3024.61",
                "MMR LAO exports  1990 2", "MMR LAO exports  2020 1", "MMR RUS exports  2020 1000",
                "MMR THA exports  2020 missing"});
    CHECK(dollars.values.index().currencies()[0] == money("USD"));
    REQUIRE(dollars.refused.size() == 1);
    CHECK(dollars.refused[0].why == errc::missing_value);
    CHECK(dollars.refused[0].at.row == 7);
    const auto rough = convert_currency(panel<double>(p), money("USD"), rates_of_kyat());
    CHECK(rough.values.value_at(1).value() == doctest::Approx(3000));
    const auto euros = convert_currency(p, money("EUR"), rates_of_kyat());
    CHECK(euros.values.value_at(1).value() == of("875.5"));
}

TEST_CASE("a figure in two currencies is one figure after conversion, and one too large is refused") {
    const auto p = read("reporter,partner,flow,period,value,currency\n"
                        "MMR,RUS,exports,2020,1381620,MMK\nMMR,RUS,exports,2020,1001,USD\n"
                        "MMR,CHN,exports,2020,0.000000000000000001,USD\n"
                        "MMR,IND,exports,2020,9223372036854775807,USD\n");
    const auto kyats = convert_currency(p, money("MMK"), rates_of_kyat(), 18);
    CHECK(kyats.values.size() == 2);
    REQUIRE(kyats.refused.size() == 2);
    CHECK(kyats.refused[0].why == errc::overflow);
    CHECK(kyats.refused[1].why == errc::duplicate_key);
}

TEST_CASE("values in the prices of a base are those of their time over the reporter's own index") {
    trade_prices prices(in("2015"));
    CHECK(prices.add(who("MMR"), flow::exports, "", in("2020"), of("125")) == errc::none);
    CHECK(prices.add(who("MMR"), flow::exports, "27", in("2020"), of("80")) == errc::none);
    CHECK(prices.add(who("MMR"), flow::exports, "27", in("2020"), of("81")) == errc::duplicate_key);
    CHECK(prices.add(who("MMR"), flow::exports, "28", in("2020"), of("-1")) == errc::not_positive);
    const auto real = deflate(read("reporter,partner,flow,product,period,value\nMMR,RUS,exports,,2020,10.01\n"
                                   "MMR,RUS,exports,27,2020,1\nMMR,RUS,exports,01,2020,1\n"
                                   "MMR,RUS,imports,,2020,1\n"),
                              prices);
    CHECK(lines_of(real.values) ==
          lines{"MMR RUS exports  2020 8.01", "MMR RUS exports 01 2020 0.8", "MMR RUS exports 27 2020 1.25"});
    REQUIRE(real.refused.size() == 1);
    CHECK(real.refused[0].why == errc::missing_value);
}

TEST_CASE("months come out of cumulative figures, and two months where one is not known") {
    const auto p =
        read("reporter,partner,flow,period,value,status\n"
             "CHN,MMR,exports,2021-01/2021-02,20,\nCHN,MMR,exports,2021-01/2021-03,35,\n"
             "CHN,MMR,exports,2021-01/2021-04,,missing\nCHN,MMR,exports,2021-01/2021-05,60,provisional\n"
             "CHN,MMR,exports,2021,140,\nCHN,MMR,exports,2022-01,5,\nCHN,MMR,exports,2022-01/2022-02,4,\n"
             "CHN,MMR,imports,2021-02,3,\n");
    const auto months = decumulate(p).value();
    CHECK(lines_of(months.values) ==
          lines{"CHN MMR exports  2021-01/2021-02 20", "CHN MMR exports  2021-03 15",
                "CHN MMR exports  2021-04/2021-05 25", "CHN MMR exports  2021-06/2021-12 80",
                "CHN MMR exports  2022-01 5", "CHN MMR exports  2022-02 -1", "CHN MMR imports  2021-02 3"});
    CHECK(months.values.index().statuses()[2] == cell_status::provisional);
    REQUIRE(months.findings.size() == 1);
    CHECK(months.findings[0].why == errc::not_positive);
    CHECK(months.findings[0].at.row == 8);
    CHECK(months.findings[0].earlier.row == 7);
}

TEST_CASE("months summed from January on and taken apart again are the same months") {
    CHECK(rc::check("identity", [] {
        panel_builder builder;
        for (int year = 2019; year != 2022; ++year) {
            const int first = *rc::gen::inRange(0, 3), last = *rc::gen::inRange(1, 13);
            for (int month = first == 0 ? 2 : 1; month <= last; ++month) {
                cell c{who("CHN"), who("MMR"), flow::exports, calendar_month(year, month).value()};
                if (month == 2 && first == 0) c.period = months_from_to(year, 1, year, 2).value();
                c.value = decimal(*rc::gen::inRange(1, 1'000'000'000), 3);
                builder.add(c);
            }
        }
        std::vector<refused_cell> refused;
        const auto months = builder.finish(refused);
        const auto back = decumulate(cumulate(months).value()).value();
        RC_ASSERT(back.findings.empty());
        RC_ASSERT(lines_of(back.values) == lines_of(months));
    }));
}

TEST_CASE("January and February are one figure beside a source that publishes them so") {
    const auto p =
        read("reporter,partner,flow,period,value,status\n"
             "RUS,CHN,imports,2021-01,1.5,\nRUS,CHN,imports,2021-02,2,\nRUS,CHN,imports,2021-03,3,\n"
             "RUS,CHN,imports,2022-01,1,\nRUS,CHN,imports,2023-01,1,\nRUS,CHN,imports,2023-02,,missing\n"
             "RUS,CHN,imports,2024-01/2024-02,7,\n");
    CHECK(lines_of(join_january_february(p).value()) == lines{"RUS CHN imports  2021-01/2021-02 3.5",
                                                              "RUS CHN imports  2021-03 3",
                                                              "RUS CHN imports  2024-01/2024-02 7"});
}

TEST_CASE("what stands behind a gap has no sum from January on") {
    const auto p =
        read("reporter,partner,flow,period,value\nRUS,CHN,imports,2021-01,1\nRUS,CHN,imports,2021-02,2\n"
             "RUS,CHN,imports,2021-04,4\nRUS,CHN,imports,2021,9\n");
    CHECK(lines_of(cumulate(p).value()) == lines{"RUS CHN imports  2021-01 1",
                                                 "RUS CHN imports  2021-01/2021-02 3",
                                                 "RUS CHN imports  2021 9"});
}

} // namespace
