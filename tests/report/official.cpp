// SPDX-License-Identifier: BSL-1.0
// tests/report/official.cpp: what is said beside what is counted by both sides.
#include "../ledger/claims.hpp"

#include <bilatrade/report/official_figures.hpp>
#include <bilatrade/report/official_rows.hpp>
#include <bilatrade/series/mirror.hpp>
#include <bilatrade/series/read_panel.hpp>
#include <bilatrade/table/delimited.hpp>
#include <bilatrade/table/table_reader.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace bilatrade;
using ledger_test::article;

constexpr std::string_view header = "reporter,partner,flow,product,period,value,currency,valuation,status\n";

std::vector<official_table> table_of(const std::string& rows, bool reconciled = false) {
    const std::string text = std::string(header) + rows;
    table_reader<delimited_reader<memory_source>> reader("a.csv", "", memory_source(text));
    return {{"a.csv", mirror(read_panel(reader).value().figures).value(), reconciled}};
}

compared_claim beside(const article& a, const claim& c, const std::vector<official_table>& tables) {
    return compare(a.set, c, tables);
}

const std::string both_sides = "RUS,MMR,exports,,2021,200000000,USD,FOB,\n"
                               "RUS,MMR,imports,,2021,100000000,USD,CIF,\n"
                               "MMR,RUS,imports,,2021,30000000,USD,CIF,\n"
                               "MMR,RUS,exports,,2021,20000000,USD,FOB,\n"
                               "RUS,MMR,exports,,2020,160000000,USD,FOB,\n"
                               "RUS,MMR,imports,,2020,90000000,USD,CIF,\n";

} // namespace

TEST_CASE("A flow as its reporter counts it stands beside the partner's count of the same goods") {
    article a;
    struct {
        flow of;
        const char *said, *by_reporter, *by_partner, *gap;
    } const cases[] = {{flow::exports, "210", "200000000", "30000000", "1/20"},
                       {flow::imports, "110", "100000000", "20000000", "1/10"},
                       {flow::turnover, "330", "300000000", "50000000", "1/10"},
                       {flow::balance, "110", "100000000", "10000000", "1/10"}};
    for (const auto& one : cases) {
        const claim c = a.level(one.of, "2021", one.said);
        const auto made = beside(a, c, table_of(both_sides));
        REQUIRE(made.official.size() == 2);
        CHECK(made.official[0].by == c.reporter);
        CHECK(made.official[0].value == rational(one.by_reporter));
        CHECK(made.official[1].by == c.partner);
        CHECK(made.official[1].value == rational(one.by_partner));
        CHECK(made.official[0].gap == rational(one.gap));
    }
}

TEST_CASE("The valuations of both counts are named, and the rows that they stand in") {
    article a;
    const claim c = a.level(flow::turnover, "2021", "300");
    const auto tables = table_of(both_sides);
    const auto made = beside(a, c, tables);
    CHECK(detail::parts_text(made.official[0]) == "exports FOB, imports CIF");
    CHECK(detail::parts_text(made.official[1]) == "imports CIF, exports FOB");
    const std::vector<std::string> files{"a.csv"};
    CHECK(detail::places_text(made.official[1], files) == "a.csv:4 a.csv:5");
    CHECK(made.official[0].within);
    CHECK(detail::gap_text(c, made.official[0]) == "none");
    CHECK(detail::gap_text(c, made.official[1]) == "6.0 times");
}

TEST_CASE("A growth is compared in points with that of the counts, and rests on the rows of both years") {
    article a;
    const claim c = a.growth(flow::turnover, "2021", "2020", "16.5");
    const auto made = beside(a, c, table_of(both_sides));
    REQUIRE(made.official.size() == 2);
    CHECK(made.official[0].value == rational(1, 5));
    CHECK(made.official[0].gap == rational(-35, 1000));
    CHECK(detail::gap_text(c, made.official[0]) == "-3.5 points");
    const std::vector<std::string> files{"a.csv"};
    CHECK(detail::places_text(made.official[0], files) == "a.csv:2 a.csv:6 a.csv:3 a.csv:7");
    CHECK_FALSE(made.official[1].value); // Myanmar's 2020 is not there
}

TEST_CASE("Months make a half-year where they are all there, and no total is made of some") {
    article a;
    std::string rows;
    for (int month = 1; month <= 6; ++month)
        rows += "RUS,MMR,exports,,2021-0" + std::to_string(month) + ",1000000,USD,FOB,\n";
    const auto tables = table_of(rows);
    const claim half = a.level(flow::exports, "2021-01/2021-06", "6");
    const auto made = beside(a, half, tables);
    REQUIRE(made.official.size() == 2);
    CHECK(made.official[0].value == rational(6'000'000));
    CHECK(detail::parts_text(made.official[0]) == "exports FOB in 6 parts");
    CHECK(detail::counted_text(half, made.official[1]) == "no report");
    CHECK(beside(a, a.level(flow::exports, "2021-01/2021-07", "6"), tables).why == uncovered_reason::period);
}

TEST_CASE("A table without totals is summed over products of six digits, a reconciled one has one figure") {
    article a;
    const auto tables = table_of("RUS,MMR,exports,270112,2021,1000000,USD,FOB,\n"
                                 "RUS,MMR,exports,310210,2021,2000000,USD,FOB,\n"
                                 "MMR,RUS,exports,100630,2021,4000000,USD,FOB,\n",
                                 true);
    const auto made = beside(a, a.level(flow::turnover, "2021", "7"), tables);
    REQUIRE(made.official.size() == 1);
    CHECK(made.official[0].by == economy());
    CHECK(made.official[0].value == rational(7'000'000));
    CHECK(detail::by_text(made.official[0]) == "both, reconciled");
    CHECK(detail::parts_text(made.official[0]) == "exports FOB of 2 products, imports FOB of 1 product");
}

TEST_CASE("A figure that is confidential is said to be, and is no zero") {
    article a;
    const auto tables =
        table_of("RUS,MMR,exports,,2021,,USD,FOB,confidential\nMMR,RUS,imports,,2021,5000000,USD,CIF,\n");
    const claim c = a.level(flow::exports, "2021", "5");
    const auto made = beside(a, c, tables);
    REQUIRE(made.official.size() == 2);
    CHECK(detail::counted_text(c, made.official[0]) == "confidential");
    CHECK_FALSE(made.official[0].gap);
    CHECK(detail::gap_text(c, made.official[1]) == "none");
}

TEST_CASE("What no table covers has a reason") {
    article a;
    const auto tables = table_of(both_sides);
    claim elsewhere = a.level(flow::exports, "2021", "5");
    elsewhere.partner = parse_economy("USA").value();
    CHECK(beside(a, elsewhere, tables).why == uncovered_reason::pair);
    CHECK(beside(a, a.level(flow::exports, "2019", "5"), tables).why == uncovered_reason::period);
    CHECK(beside(a, a.level(flow::exports, "2021", "5", qualifier::exact, "RUB"), tables).why ==
          uncovered_reason::currency);
    claim oil = a.level(flow::exports, "2021", "5");
    oil.product = a.set.add_words("oil");
    CHECK(beside(a, oil, tables).why == uncovered_reason::product);
    claim real = a.growth(flow::exports, "2021", "2020", "5");
    real.terms.add(term::real);
    CHECK(beside(a, real, tables).why == uncovered_reason::terms);
    claim untold = a.growth(flow::exports, "2021", "2020", "5");
    untold.base.reset();
    CHECK(beside(a, untold, tables).why == uncovered_reason::untold);
    claim target = a.level(flow::exports, "2021", "5");
    target.status = claim_status::target;
    CHECK_FALSE(is_comparable(target));
}

TEST_CASE("A surplus that is counted is no deficit that is said") {
    article a;
    claim deficit = a.level(flow::balance, "2021", "-100");
    const auto made = beside(a, deficit, table_of(both_sides));
    REQUIRE(made.official.size() == 2);
    CHECK_FALSE(made.official[0].gap);
    CHECK_FALSE(made.official[0].within);
    const std::string other_way = "RUS,MMR,exports,,2021,50000000,USD,FOB,\n"
                                  "RUS,MMR,imports,,2021,150000000,USD,CIF,\n";
    CHECK(beside(a, deficit, table_of(other_way)).official[0].within);
}
