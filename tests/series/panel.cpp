// SPDX-License-Identifier: BSL-1.0
// tests/series/panel.cpp: a panel keeps every cell apart by its key and its state, exactly, and gives it back
// as series; what it sums, it sums exactly.
#include <bilatrade/series/eigen.hpp>
#include <bilatrade/series/panel.hpp>
#include <bilatrade/series/panel_builder.hpp>

#include "series/tables.hpp"

#include <boost/multiprecision/cpp_int.hpp>
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <random>

namespace {

using namespace series_test;
using exact_number = boost::multiprecision::cpp_rational;

constexpr const char* several = "reporter,partner,flow,product,period,value,currency,valuation,status\n"
                                "RUS,MMR,exports,,2021,431.60,USD,FOB,\n"
                                "CHN,MMR,exports,,2020,18.9,USD,FOB,\n"
                                "RUS,MMR,exports,,2019,0.125,USD,FOB,\n"
                                "RUS,MMR,exports,,2020,,USD,FOB,\n"
                                "RUS,MMR,exports,27,2021,1,USD,FOB,\n"
                                "RUS,MMR,exports,,2022,,USD,FOB,confidential\n"
                                "RUS,MMR,exports,,2018,0,USD,FOB,\n"
                                "CHN,MMR,exports,,2021,9223372036854775807,USD,FOB,\n"
                                "RUS,MMR,imports,,2021,5,USD,CIF,\n"
                                "RUS,MMR,imports,,2021,4,USD,FOB,\n";

series_key key_of(const char* reporter, const char* product = "", flow what = flow::exports,
                  valuation counted = valuation::fob) {
    return {who(reporter), who("MMR"), what, product, money("USD"), counted};
}

TEST_CASE("a panel gives back each pair's series, exact or as doubles") {
    const auto p = read(several);
    CHECK(p.size() == 10);
    CHECK(p.scale() == 3);
    const auto s = p.select<exact_number>(key_of("RUS")).value();
    CHECK(s.size() == 4);
    CHECK(s.known() == 3);
    CHECK(s.at(in("2021")).value().value == exact_number(4316, 10));
    CHECK(s.at(in("2020")).error().code == errc::missing_value);
    const panel<double> d(p);
    CHECK(d.select(key_of("RUS")).value().at(in("2021")).value().value == 431.6);
    CHECK(d.select<float>(key_of("RUS")).value().at(in("2021")).value().value == 431.6F);
    CHECK(p.select(key_of("RUS", "27")).value().known() == 1);
    CHECK(p.select(key_of("RUS", "28")).error().code == errc::missing_value);
    CHECK(d.select(key_of("CHN", "27")).error().code == errc::missing_value);
    CHECK(p.select(key_of("CHN")).value().at(in("2020")).value().value == 18.9);
}

TEST_CASE("missing, confidential and zero are three states of a cell, and imports CIF and FOB two series") {
    const auto p = read(several);
    CHECK(lines_of(p.where({.reporter = who("RUS")})) ==
          lines{"RUS MMR exports  2018 0", "RUS MMR exports  2019 0.125", "RUS MMR exports  2020 missing",
                "RUS MMR exports  2021 431.6", "RUS MMR exports  2022 confidential",
                "RUS MMR exports 27 2021 1", "RUS MMR imports  2021 4", "RUS MMR imports  2021 5"});
    CHECK(p.index().statuses()[2] == cell_status::zero);
    CHECK(p.value_at(4).error() == error{errc::missing_value, 4});
    CHECK_FALSE(p.number_at(6).has_value());
    CHECK(p.with_values().size() == 8);
    CHECK(p.select(key_of("RUS", "", flow::imports, valuation::cif)).value().at(in("2021")).value().value ==
          5);
    CHECK(p.select(key_of("RUS", "", flow::imports)).value().at(in("2021")).value().value == 4);
}

TEST_CASE("what is asked for is found by pair, flow, product, currency, valuation, period and frequency") {
    const auto p = read(several);
    const auto count = [&](const panel_query& query) { return p.where(query).size(); };
    CHECK(count({}) == 10);
    CHECK(count({.reporter = who("CHN")}) == 2);
    CHECK(count({.reporter = who("CHN"), .partner = who("RUS")}) == 0);
    CHECK(count({.partner = who("MMR"), .flow = flow::imports}) == 2);
    CHECK(count({.product = "27"}) == 1);
    CHECK(count({.product = "28"}) == 0);
    CHECK(count({.currency = money("EUR")}) == 0);
    CHECK(count({.flow = flow::imports, .valuation = valuation::cif}) == 1);
    CHECK(count({.within = in("2019/2020")}) == 3);
    CHECK(count({.every = frequency::monthly}) == 0);
}

TEST_CASE("of two cells with one key the later is refused, and both are named by file and row") {
    std::vector<refused_cell> refused;
    panel_builder builder;
    cell c{who("RUS"), who("MMR"), flow::exports, in("2021"), "", of("1"), money("USD")};
    for (const auto& [file, row, value] : {std::tuple(0U, 7U, "3"), {1U, 2U, "4"}, {1U, 3U, "5"}}) {
        c.file = file, c.row = row, c.value = of(value);
        builder.add(c);
    }
    const auto p = builder.finish(refused);
    CHECK(builder.size() == 0);
    CHECK(lines_of(p) == lines{"RUS MMR exports  2021 3"});
    REQUIRE(refused.size() == 2);
    CHECK(refused[1].at == cell_origin{1, 3});
    CHECK(refused[1].earlier == cell_origin{0, 7});
    CHECK(refused[1].why == errc::duplicate_key);
}

TEST_CASE("a newer figure stands beside the older one until the newest of a day is asked for") {
    const auto p = read("reporter,partner,flow,period,value,vintage\n"
                        "RUS,MMR,exports,2020,1,\nRUS,MMR,exports,2020,3,2022-05-01\n"
                        "RUS,MMR,exports,2020,2,2021-03-01\nRUS,MMR,exports,2021,9,2022-05-01\n");
    CHECK(p.size() == 4);
    CHECK(p.select({who("RUS"), who("MMR"), flow::exports}).error().code == errc::duplicate_key);
    CHECK(lines_of(p.newest()) == lines{"RUS MMR exports  2020 3", "RUS MMR exports  2021 9"});
    CHECK(lines_of(p.newest(parse_date("2021-12-31").value())) == lines{"RUS MMR exports  2020 2"});
}

TEST_CASE("years and months of one key in a panel are no series") {
    const auto p =
        read("reporter,partner,flow,period,value\nRUS,MMR,exports,2021,1\nRUS,MMR,exports,2021-01,1\n");
    CHECK(p.select(p.index().key_of(0)).error().code == errc::frequency_mixed);
    CHECK(p.where({.every = frequency::annual}).select(p.index().key_of(0)).has_value());
}

TEST_CASE("Eigen sees the numbers of a panel without a copy, and none where one is missing") {
    const panel<double> d(read(several));
    CHECK(map_values(d).error() == error{errc::missing_value, 4});
    const auto known = d.with_values();
    const auto map = map_values(known).value();
    CHECK(map.size() == 8);
    CHECK(map.data() == known.values().value().data());
    CHECK(map(3) == 0.125);
}

TEST_CASE("numbers beyond 64 bits become the double that is nearest but for one more rounding") {
    const auto wide = static_cast<detail::int128>(9'007'199'254'740'993LL) * 1'000'000'000'000LL;
    CHECK(detail::to_number<double>(wide + 1, 3) == 9'007'199'254'740'993e9);
    CHECK(detail::to_number<double>(-(wide + 1), 3) == -9'007'199'254'740'993e9);
    CHECK(detail::to_number<exact_number>(-(wide + 1), 3) ==
          -(exact_number(9'007'199'254'740'993LL) * 1'000'000'000'000LL + 1) / 1000);
}

TEST_CASE("the order of the cells does not change the panel") {
    CHECK(rc::check("permutations", [] {
        std::vector<cell> cells;
        static constexpr const char* codes[] = {"RUS", "MMR", "CHN", "EU", "X-NES"};
        static constexpr const char* products[] = {"", "27", "2709", "01"};
        for (const int n : *rc::gen::unique<std::vector<int>>(rc::gen::inRange(0, 1600))) {
            cell c{who(codes[n % 5]), who(codes[n / 5 % 5]), static_cast<flow>(n / 25 % 4)};
            c.product = products[n / 100 % 4];
            c.period = in("2019").plus_years(n / 400);
            c.value = decimal(n, static_cast<unsigned>(n % 7));
            cells.push_back(c);
        }
        std::vector<refused_cell> refused;
        const auto sorted = to_panel(cells, refused);
        std::shuffle(cells.begin(), cells.end(), std::mt19937(*rc::gen::arbitrary<unsigned>()));
        const auto shuffled = to_panel(cells, refused);
        RC_ASSERT(refused.empty());
        RC_ASSERT(lines_of(sorted) == lines_of(shuffled));
        RC_ASSERT(sorted.size() == cells.size());
        for (const cell& c : cells) {
            const series_key key{c.reporter, c.partner, c.flow, std::string(c.product)};
            const auto found = sorted.select<exact_number>(key).value().at(c.period).value().value;
            RC_ASSERT(found == detail::nearest_to<exact_number>(*c.value));
        }
    }));
}

} // namespace
