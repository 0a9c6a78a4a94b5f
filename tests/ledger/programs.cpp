// SPDX-License-Identifier: BSL-1.0
// tests/ledger/programs.cpp: figures that several claims tie to one another in cycles, by hand-computed
// fractions; values where not all can be as stated; what is left when pivots run out.
#include "ledger/claims.hpp"

#include <bilatrade/ledger/detail/whole.hpp>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

using namespace ledger_test;
using enum flow;

namespace {

bool all_exact(const settlement<>& answer) {
    return std::ranges::all_of(answer.figures, &settled_figure<>::exact);
}

/// What once took more than a second: propagation gains less with every round.
article slowly_converging() {
    article a;
    a.add(a.level(turnover, "2021", "100")).add(a.growth(exports, "2021", "2020", "-20"));
    a.add(a.difference(exports, "2021", "2020", "21")).add(a.level(turnover, "2021-Q1", "15"));
    return a;
}

} // namespace

TEST_CASE("The article of August 2022 implies the same for 2020 in any order of its claims") {
    article a;
    std::vector<claim> claims{a.level(turnover, "2021", "431.6"), a.growth(turnover, "2021", "2020", "16.5"),
                              a.level(exports, "2021", "100", qualifier::more_than)}; // binds nothing of 2020
    std::ranges::sort(claims, {}, &claim::span);
    do {
        const auto before = find(settle(a.set, std::span<const claim>(claims)), turnover, "2020");
        CHECK(to_decimal_text(*before.range.low, 6, rounding::down) == "370270270.27027");
        CHECK(to_decimal_text(*before.value, 6, rounding::to_nearest) == "370472103.004292");
        CHECK(to_decimal_text(*before.range.high, 6, rounding::up) == "370674109.059683");
    } while (std::ranges::next_permutation(claims, {}, &claim::span).found);
}

TEST_CASE("A growth and a difference of the same years imply both levels") {
    article a;
    a.add(a.growth(exports, "2021", "2020", "25")).add(a.difference(exports, "2021", "2020", "10"));
    const auto answer = settle(a.set);
    // 24.5 to 25.5 % are 9.5 to 10.5 million.
    const auto before = find(answer, exports, "2020");
    CHECK(print(before.range.low) == print(millions(9500, 255)));
    CHECK(print(before.range.high) == print(millions(10500, 245)));
    CHECK(before.claims.size() == 2);
    CHECK(print(before.value) == print(millions(40)));
    CHECK(print(find(answer, exports, "2021").range.high) == print(millions(10500 * 1245, 245 * 1000)));
    CHECK(all_exact(answer));
}

TEST_CASE("What one side sent in a quarter is part of what went both ways in the year") {
    article a;
    a.add(a.level(turnover, "2021", "100")).add(a.level(exports, "2021-Q1", "60", qualifier::more_than));
    a.add(a.level(imports, "2021-Q2", "10"));
    const auto answer = settle(a.set);
    CHECK(find(answer, exports, "2021-Q1").range ==
          bounds<rational>{millions(60), millions(91)});                                   // 100.5 - 9.5
    for (const auto& f : answer.figures) CHECK(f.period.to_string() != "2021-07/2021-12"); // nobody's figure
}

TEST_CASE("A product that one side sends is part of the turnover") {
    article a;
    claim oil = a.level(exports, "2021", "30", qualifier::more_than);
    oil.product = a.set.add_words("crude oil");
    a.add(oil).add(a.level(turnover, "2021", "50"));
    for (const auto& f : settle(a.set).figures)
        if (!f.product.empty()) CHECK(f.range == bounds<rational>{millions(30), millions(505, 10)});
}

TEST_CASE("Two growths of one figure that exclude each other leave nothing to grow") {
    article a;
    a.add(a.growth(exports, "2021", "2020", "10")).add(a.growth(exports, "2021", "2020", "20"));
    a.add(a.level(imports, "2019", "1")); // tells the currency
    const auto answer = settle(a.set);
    CHECK(answer.findings.empty());
    CHECK(find(answer, exports, "2020").range == bounds<rational>::exactly(rational(0)));
    a.add(a.level(exports, "2020", "1"));
    CHECK(settle(a.set).findings.size() == 1);
}

TEST_CASE("What converges slowly is exact within a thousand pivots") {
    const auto answer = settle(slowly_converging().set, settle_options{.effort = 1000});
    CHECK(all_exact(answer));
    REQUIRE(answer.findings.size() == 1);
    // Exports cannot fall and rise: 0.8 + 0.005 s has to be more than 1.
    CHECK(answer.findings[0].claims.size() == 2);
    CHECK(answer.findings[0].stretch->to_string() == "40.1");

    article found; // by fuzzing
    found.add(found.level(turnover, "2021", "159")).add(found.level(exports, "2021", "0"));
    claim mirrored = found.growth(turnover, "2021", "2020", "30");
    std::swap(mirrored.reporter, mirrored.partner);
    found.add(mirrored).add(found.growth(imports, "2021", "2020", "-8"));
    const auto other = settle(found.set, settle_options{.effort = 1000});
    CHECK(all_exact(other));
    CHECK(other.findings.size() == 1); // imports of 2020 are more than the turnover
}

TEST_CASE("When pivots run out, bounds hold but are not called exact") {
    article a = slowly_converging();
    const auto exact = settle(a.set);
    const auto rough = settle(a.set, settle_options{.effort = 1});
    REQUIRE(rough.figures.size() == exact.figures.size());
    CHECK_FALSE(all_exact(rough));
    CHECK_FALSE(find(rough, exports, "2020").exact);
    CHECK(find(rough, turnover, "2021-Q1").range.contains(millions(15)));
}

TEST_CASE("Exports, imports and a turnover that is a little more share what is amiss") {
    article a;
    a.add(a.level(exports, "2021", "60.0")).add(a.level(imports, "2021", "40.0"));
    a.add(a.level(turnover, "2021", "100.1"));
    const auto answer = settle(a.set);
    // A tenth of a million, in three equal parts.
    CHECK(print(find(answer, exports, "2021").value) == print(millions(1801, 30)));
    CHECK(print(find(answer, imports, "2021").value) == print(millions(1201, 30)));
    CHECK(print(find(answer, turnover, "2021").value) == print(millions(3002, 30)));
}

TEST_CASE("What one amount gives way, by its growth, another does not, and the values still sum") {
    article a;
    a.add(a.level(exports, "2019", "658.6")).add(a.level(imports, "2019", "717.5"));
    a.add(a.level(turnover, "2019", "1376.0")).add(a.level(exports, "2018", "877.868"));
    a.add(a.growth(exports, "2019", "2018", "-25.0")); // of 877.868 leaves 658.4
    const auto answer = settle(a.set);
    // Exports are at their least; what remains of the tenth may be imports' or turnover's: half of it each.
    CHECK(print(find(answer, exports, "2019").value) == print(millions(65855, 100)));
    CHECK(print(find(answer, imports, "2019").value) == print(millions(717475, 1000)));
    CHECK(print(find(answer, turnover, "2019").value) == print(millions(1376025, 1000)));
}

TEST_CASE("Of two figures for one amount the one with more digits gives the value") {
    article a;
    a.add(a.level(turnover, "2021", "432")).add(a.level(turnover, "2021", "431.6"));
    CHECK(print(find(settle(a.set), turnover, "2021").value) == print(millions(4316, 10)));
}

TEST_CASE("What nothing states is as near the middle of its bounds as the rest allows") {
    article a;
    a.add(a.level(turnover, "2021", "100")).add(a.growth(exports, "2021", "2020", "0"));
    const auto answer = settle(a.set);
    // The flow of the economy that sorts first is between nothing and 100.5; the other is the rest of 100.
    CHECK(print(find(answer, exports, "2021", "MMR").value) == print(millions(5025, 100)));
    CHECK(print(find(answer, exports, "2021").value) == print(millions(4975, 100)));
    CHECK(print(find(answer, exports, "2020").value) == print(millions(4975, 100)));
}

TEST_CASE("Whole numbers of any size add, multiply and divide like those of Boost") {
    CHECK(rc::check("below and above 2^126", [](std::int64_t a, std::int64_t b, std::int64_t c, bool wide) {
        using detail::whole;
        const integer x = integer(a) * b * (wide ? integer(c) * b : integer(1)), y = integer(c) * a;
        const whole p = whole(a) * whole(b) * (wide ? whole(c) * whole(b) : whole(1)),
                    q = whole(c) * whole(a);
        RC_ASSERT((p + q).to_integer() == x + y);
        RC_ASSERT((p - q).to_integer() == x - y);
        RC_ASSERT((p * q).to_integer() == x * y);
        RC_ASSERT(gcd(p, q).to_integer() == boost::multiprecision::gcd(x, y));
        RC_ASSERT((p < q) == (x < y));
        if (y != 0) RC_ASSERT(exact_quotient(p * q, q).to_integer() == x);
        RC_ASSERT(whole(integer(x * y)) == p * q);
    }));
}
