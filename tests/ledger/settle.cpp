// SPDX-License-Identifier: BSL-1.0
// tests/ledger/settle.cpp: figures that follow from what one book says, by hand-computed fractions; findings;
// asides.
#include "ledger/claims.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <random>

using namespace ledger_test;
using enum flow;

namespace {

std::vector<std::string> names(const settlement<>& answer, const std::vector<std::uint32_t>& claims) {
    std::vector<std::string> out;
    for (const auto c : claims) out.push_back(answer.claims[c].name);
    return out;
}

article seed() {
    article a("tass-2022-08-03");
    a.add(a.level(turnover, "2021", "431.6")).add(a.growth(turnover, "2021", "2020", "16.5"));
    return a;
}

} // namespace

TEST_CASE("The article of August 2022 implies 370.27 to 370.67 million for 2020") {
    const article a = seed();
    const auto answer = settle(a.set);
    REQUIRE(answer.figures.size() == 2);
    const auto before = find(answer, turnover, "2020");
    CHECK(to_decimal_text(*before.range.low, 6, rounding::down) == "370270270.27027");
    CHECK(to_decimal_text(*before.value, 6, rounding::to_nearest) == "370472103.004292");
    CHECK(to_decimal_text(*before.range.high, 6, rounding::up) == "370674109.059683");
    CHECK(before.basis == figure_basis::implied);
    CHECK(before.exact);
    CHECK(names(answer, before.claims) ==
          std::vector<std::string>{"tass-2022-08-03:0-1", "tass-2022-08-03:1-2"});
    const auto now = find(answer, turnover, "2021");
    CHECK(now.basis == figure_basis::stated);
    CHECK(names(answer, now.claims) == std::vector<std::string>{"tass-2022-08-03:0-1"});
    CHECK(to_string(answer.books.at(now.book)) == "tass-2022-08-03");
}

TEST_CASE("A base level and a growth imply the level, and two levels narrow a growth's other end") {
    article a;
    a.add(a.level(exports, "2020", "200")).add(a.growth(exports, "2021", "2020", "10"));
    const auto answer = settle(a.set);
    const auto now = find(answer, exports, "2021");
    CHECK(print(now.range.low) == print(millions(1995 * 1095, 10'000))); // 199.5 * 1.095
    CHECK(print(now.range.high) == print(millions(2005 * 1105, 10'000)));
    CHECK(print(now.value) == print(millions(220)));
}

TEST_CASE("A difference and a level imply the base") {
    article a;
    a.add(a.level(imports, "2022", "95.3")).add(a.difference(imports, "2022", "2021", "11.5"));
    const auto base = find(settle(a.set), imports, "2021");
    CHECK(print(base.range.low) == print(millions(8370, 100))); // 95.25 - 11.55
    CHECK(print(base.range.high) == print(millions(8390, 100)));
    CHECK(print(base.value) == print(millions(838, 10)));
}

TEST_CASE("A share and a level imply the whole") {
    article a;
    a.add(a.level(imports, "2022", "250")).add(a.share(imports, "2022", "12.5"));
    const auto answer = settle(a.set);
    const auto whole =
        std::ranges::find_if(answer.figures, [](const auto f) { return f.partner.is_world(); });
    REQUIRE(whole != answer.figures.end());
    CHECK(print(whole->range.low) == print(millions(2495 * 1000, 1255))); // 249.5 / 0.1255
    CHECK(print(whole->range.high) == print(millions(2505 * 1000, 1245)));
    CHECK(print(whole->value) == print(millions(2000)));
}

TEST_CASE("Exports, imports, turnover and balance: two of them imply the others") {
    struct row {
        flow first;
        const char* first_value;
        flow second;
        const char* second_value;
    };
    // All tell of exports of 1300 and imports of 700.
    const row rows[] = {{exports, "1300", imports, "700"},   {turnover, "2000", balance, "600"},
                        {turnover, "2000", exports, "1300"}, {turnover, "2000", imports, "700"},
                        {balance, "600", exports, "1300"},   {balance, "600", imports, "700"}};
    for (const row& r : rows) {
        CAPTURE(to_string(r.first));
        CAPTURE(to_string(r.second));
        article a;
        a.add(a.level(r.first, "2021", r.first_value)).add(a.level(r.second, "2021", r.second_value));
        const auto answer = settle(a.set);
        CHECK(answer.figures.size() == 4);
        for (const auto& f : answer.figures) {
            const bool from_partner = f.reporter.code() == "MMR"; // its exports are our imports
            const rational expected = f.flow == turnover  ? millions(2000)
                                      : f.flow == balance ? millions(from_partner ? -600 : 600)
                                      : (f.flow == exports) != from_partner ? millions(1300)
                                                                            : millions(700);
            CHECK(print(f.value) == print(expected));
            CHECK(f.exact);
            const bool own = !from_partner && (f.flow == r.first || f.flow == r.second);
            if (own)
                CHECK(*f.range.high - *f.range.low == millions(1));
            else
                CHECK(*f.range.high - *f.range.low <=
                      millions(3)); // turnover is twice the exports less the balance
        }
    }
}

TEST_CASE("Turnover and balance bound both flows by their halves, not by the wider sums") {
    article a;
    a.add(a.level(turnover, "2021", "2000")).add(a.level(balance, "2021", "600"));
    const auto answer = settle(a.set);
    const auto sent = find(answer, exports, "2021", "RUS");
    CHECK(print(sent.range.low) == print(millions(12995, 10))); // (1999.5 + 599.5) / 2
    CHECK(print(sent.range.high) == print(millions(13005, 10)));
    CHECK_FALSE(sent.spoken);
}

TEST_CASE("A year is its quarters") {
    article a;
    a.add(a.level(exports, "2021", "100.0"));
    for (const char* quarter : {"2021-Q1", "2021-Q2", "2021-Q3"}) a.add(a.level(exports, quarter, "20.0"));
    const auto last = find(settle(a.set), exports, "2021-Q4");
    CHECK(print(last.range.low) == print(millions(398, 10))); // 99.95 - 3 * 20.05
    CHECK(print(last.range.high) == print(millions(402, 10)));
    CHECK(print(last.value) == print(millions(40)));
}

TEST_CASE("Exports named by one side and imports named by the other are one flow, told twice") {
    article a;
    a.add(a.level(exports, "2021", "100"));
    claim mirrored = a.growth(imports, "2021", "2020", "25");
    std::swap(mirrored.reporter, mirrored.partner);
    a.add(mirrored);
    const auto answer = settle(a.set);
    CHECK(find(answer, imports, "2021", "MMR").range == find(answer, exports, "2021", "RUS").range);
    CHECK(find(answer, imports, "2020", "MMR").value == millions(80));
}

TEST_CASE("Growth a year over several years is compound") {
    article a;
    claim each_year = a.growth(turnover, "2021", "2019", "10");
    each_year.terms.add(term::per_year);
    a.add(a.level(turnover, "2021", "121")).add(each_year);
    const auto start = find(settle(a.set), turnover, "2019");
    CHECK(print(start.value) == print(millions(100)));
    CHECK(print(start.range.low) == print(millions(1205 * 100'000, 1'221'025))); // 120.5 / 1.105^2
}

TEST_CASE("Amounts a month are a twelfth of the year") {
    article a;
    claim monthly = a.level(imports, "2021", "5");
    monthly.terms.add(term::per_month);
    const auto year = find(settle(a.add(monthly).set), imports, "2021");
    CHECK(print(year.range.low) == print(millions(54)));
    CHECK(print(year.value) == print(millions(60)));
}

TEST_CASE("A deficit that grew binds only where something tells that it was one") {
    article a;
    a.add(a.level(balance, "2022", "-38.0"));
    claim wider = a.growth(balance, "2022", "2021", "8");
    SUBCASE("nothing tells the sign of the year before") {
        const auto answer = settle(a.add(wider).set);
        REQUIRE(answer.asides.size() == 1);
        CHECK(answer.asides[0].why == aside_reason::sign_unknown);
    }
    SUBCASE("the text says deficit") {
        wider.side = balance_side::deficit;
        const auto answer = settle(a.add(wider).set);
        const auto before = find(answer, balance, "2021");
        CHECK(print(before.value) == print(millions(-3800, 108)));
        CHECK(print(before.range.low) == print(millions(-3805 * 10, 1075))); // -38.05 / 1.075
        CHECK(print(before.range.high) == print(millions(-3795 * 10, 1085)));
    }
    SUBCASE("exports and imports tell") {
        a.add(a.level(exports, "2021", "10")).add(a.level(imports, "2021", "45")).add(wider);
        CHECK(settle(a.set).asides.empty());
    }
}

TEST_CASE("What binds nothing is set aside, with the reason") {
    article a;
    const claim good = a.level(turnover, "2021", "431.6");
    struct row {
        aside_reason why;
        void (*spoil)(claim&);
    };
    const row rows[] = {
        {aside_reason::target, [](claim& c) { c.status = claim_status::target; }},
        {aside_reason::forecast, [](claim& c) { c.status = claim_status::forecast; }},
        {aside_reason::no_pair, [](claim& c) { c.partner = economy{}; }},
        {aside_reason::no_period, [](claim& c) { c.period.reset(); }},
        {aside_reason::no_currency, [](claim& c) { c.currency = currency{}; }},
        {aside_reason::not_nominal, [](claim& c) { c.terms.add(term::real); }},
        {aside_reason::not_nominal, [](claim& c) { c.terms.add(term::volume); }},
        {aside_reason::not_nominal, [](claim& c) { c.terms.add(term::seasonally_adjusted); }},
        {aside_reason::not_nominal, [](claim& c) { c.terms.add(term::annualised); }},
        {aside_reason::averaged_by_day, [](claim& c) { c.terms.add(term::per_day); }},
        {aside_reason::bounds_reversed, [](claim& c) { std::swap(c.figure.low, c.figure.high); }},
        {aside_reason::negative_flow, [](claim& c) { c.figure = negate(c.figure).value(); }},
        {aside_reason::averaged_unevenly,
         [](claim& c) { c.terms.add(term::per_year), c.period = quarter(2021, 1).value(); }},
    };
    for (const row& r : rows) {
        CAPTURE(message(r.why));
        article one;
        claim c = good;
        r.spoil(c);
        const auto answer = settle(one.add(c).set);
        REQUIRE(answer.asides.size() == 1);
        CHECK(answer.asides[0].why == r.why);
        CHECK(answer.figures.empty());
    }
}

TEST_CASE("A growth binds in the money of the amount beside it, and not where two currencies compete") {
    article a;
    const auto currencies = [](const settlement<>& answer) {
        std::string all;
        for (const auto& f : answer.figures)
            if (f.period.to_string() == "2020") all += f.currency.code();
        return all;
    };
    SUBCASE("the first money claim of the same figure") {
        a.add(a.level(exports, "2021", "9.2", qualifier::exact, "AED")).add(a.level(exports, "2021", "2.5"));
        a.add(a.growth(exports, "2021", "2020", "10"));
        CHECK(currencies(settle(a.set)) == "AED");
    }
    SUBCASE("its own terms come first") {
        a.add(a.level(exports, "2021", "2.5"));
        claim in_yuan = a.growth(exports, "2021", "2020", "10");
        in_yuan.terms.currency = parse_currency("CNY").value();
        CHECK(currencies(settle(a.add(in_yuan).set)) == "CNY");
    }
    SUBCASE("the base's currency, where the figure itself has none") {
        a.add(a.level(exports, "2020", "2.5", qualifier::exact, "EUR"))
            .add(a.growth(exports, "2021", "2020", "10"));
        CHECK(currencies(settle(a.set)) == "EUR");
    }
    SUBCASE("two currencies of the pair, none of them of the figure") {
        a.add(a.level(imports, "2021", "1", qualifier::exact, "EUR")).add(a.level(turnover, "2021", "3"));
        a.add(a.growth(exports, "2021", "2020", "10"));
        const auto answer = settle(a.set);
        REQUIRE(answer.asides.size() == 1);
        CHECK(answer.asides[0].why == aside_reason::no_currency);
    }
}

TEST_CASE("Two levels and a growth that do not fit are one finding, of claims none of which can be spared") {
    article a;
    a.add(a.level(turnover, "2020", "86.0")).add(a.growth(turnover, "2021", "2020", "16.5"));
    a.add(a.level(turnover, "2021", "104.1")).add(a.level(exports, "2019", "7"));
    const auto answer = settle(a.set);
    REQUIRE(answer.findings.size() == 1);
    const finding& found = answer.findings[0];
    // The narrowest claims are tried first: the levels are kept, and the growth does not fit.
    CHECK(names(answer, found.claims) == std::vector<std::string>{"doc:2-3", "doc:0-1", "doc:1-2"});
    CHECK_FALSE(found.is_rounding());
    // 86.0 + 0.05 s and 16.5 + 0.05 s make 104.1 - 0.05 s at the latest with s = 26.2: (86.0 + 1.31) * 1.1781
    // = 102.86.
    REQUIRE(found.stretch);
    const rational s = to_exact(*found.stretch);
    const auto most = [](const rational& x) {
        return rational((rational(86) + x / 20) * (rational(1) + (fraction(165, 10) + x / 20) / 100) -
                        (fraction(1041, 10) - x / 20));
    };
    CHECK(most(s) >= 0);
    CHECK(most(s - fraction(1, 10)) < 0);
}

TEST_CASE("A growth computed before rounding is rounding, not a contradiction") {
    article a;
    // 370.44 to 431.6 is 16.51 %; with 370.2 it would be 16.6 %.
    a.add(a.level(turnover, "2020", "370.2"))
        .add(a.level(turnover, "2021", "431.6"))
        .add(a.growth(turnover, "2021", "2020", "16.5"));
    const auto answer = settle(a.set);
    REQUIRE(answer.findings.size() == 1);
    CHECK(answer.findings[0].is_rounding());
    CHECK(*answer.findings[0].stretch > decimal(1));
}

TEST_CASE("Compilers, vintages and superseded figures are books of their own and contradict nobody") {
    article a;
    claim revised = a.level(turnover, "2021", "431.6");
    revised.stage = claim_stage::revised;
    claim old = a.level(turnover, "2021", "420.0");
    old.stage = claim_stage::superseded;
    claim chinese = a.level(turnover, "2021", "500.0");
    chinese.compiler = a.set.add_words("CHN");
    a.add(revised).add(old).add(chinese);
    a.document("other", "2023-01-01").add(a.level(turnover, "2021", "600.0"));
    const auto answer = settle(a.set);
    CHECK(answer.findings.empty());
    CHECK(answer.figures.size() == 4);
    std::vector<std::string> books;
    for (const auto& b : answer.books) books.push_back(to_string(b));
    CHECK(books == std::vector<std::string>{"CHN@2022-08-03", "doc", "doc#superseded", "other"});
    SUBCASE("joined, they contradict one another") {
        CHECK_FALSE(settle(a.set, settle_options{.join = true}).findings.empty());
    }
}

TEST_CASE("Goods and services are goods and services") {
    article a;
    claim all = a.level(exports, "2021", "500");
    all.product = a.set.add_words("goods and services");
    claim services = a.level(exports, "2021", "120");
    services.product = a.set.add_words("services");
    a.add(all).add(services);
    const auto answer = settle(a.set);
    const auto goods = std::ranges::find_if(answer.figures, [](const auto f) { return f.product.empty(); });
    REQUIRE(goods != answer.figures.end());
    CHECK(print(goods->value) == print(millions(380)));
}

TEST_CASE("A product is no more than its whole, and services are no part of goods") {
    article a;
    claim oil = a.level(exports, "2021", "500", qualifier::more_than);
    oil.product = a.set.add_words("crude oil");
    claim services = a.level(exports, "2021", "900");
    services.product = a.set.add_words("services");
    a.add(oil).add(services).add(a.level(exports, "2021", "600", qualifier::less_than));
    const auto answer = settle(a.set);
    CHECK(answer.findings.empty());
    for (const auto& f : answer.figures)
        if (f.product.empty()) CHECK(f.range == bounds<rational>{millions(500), millions(600)});
}

TEST_CASE("A share that stretching makes nothing, and a fall of 100 %, are settled") {
    article shares; // 41.6 %, half a unit 832 times wider: one of the factors that are tried
    shares.add(shares.share(flow::exports, "2021", "41.6")).add(shares.level(flow::exports, "2021", "1"));
    shares.partner = parse_economy("WLD").value();
    shares.add(shares.level(flow::exports, "2021", "5000000"));
    const auto divided = settle(shares.set);
    REQUIRE(divided.findings.size() == 1);
    CHECK(divided.findings[0].claims.size() == 3);

    article fallen;
    fallen.add(fallen.level(flow::exports, "2020", "4"))
        .add(fallen.growth(flow::exports, "2021", "2020", "-100"));
    const auto answer = settle(fallen.set);
    // From 3.5 to 4.5 millions, a half percent of which may be left.
    CHECK(print(find(answer, flow::exports, "2021").range) == "0 to 22500");

    article none; // of exports that are nothing, and a whole of which nobody speaks
    none.add(none.share(flow::exports, "2021", "0")).add(none.level(flow::exports, "2021", "0"));
    CHECK(settle(none.set).findings.empty());
}

TEST_CASE("The answer does not depend on the order of the claims") {
    CHECK(rc::check("shuffled claims give the same figures and findings", [](std::uint32_t seed_of_shuffle) {
        article a;
        a.add(a.level(turnover, "2020", "86.0")).add(a.growth(turnover, "2021", "2020", "16.5"));
        a.add(a.level(turnover, "2021", "104.1"))
            .add(a.level(balance, "2021", "12"))
            .add(a.growth(exports, "2021", "2020", "3.1"));
        a.add(a.level(exports, "2021-Q1", "9"))
            .add(a.difference(imports, "2021", "2019", "-4.5"))
            .add(a.share(exports, "2021", "2.0"));
        std::vector<claim> shuffled(a.set.begin(), a.set.end());
        std::shuffle(shuffled.begin(), shuffled.end(), std::mt19937(seed_of_shuffle));
        const auto print = [](const settlement<>& answer) {
            std::string out;
            for (const auto& f : answer.figures) {
                out += std::string(f.reporter.code()) + std::string(to_string(f.flow)) +
                       f.period.to_string() + ' ';
                for (const auto& end : {f.range.low, f.value, f.range.high})
                    out += (end ? end->str() : "-") + ' ';
                for (const auto c : f.claims) out += answer.claims[c].name + ' ';
            }
            for (const auto& found : answer.findings) {
                for (const auto c : found.claims) out += answer.claims[c].name + '!';
                out += found.stretch ? found.stretch->to_string() : "-";
            }
            return out;
        };
        RC_ASSERT(print(settle(a.set)) == print(settle(a.set, std::span<const claim>(shuffled))));
    }));
}

TEST_CASE("Bounds hold: a world that made the claims lies within them") {
    CHECK(rc::check("no finding, and true figures within their bounds",
                    [](std::uint16_t x0, std::uint16_t m0, std::uint16_t x1, std::uint16_t m1) {
                        // Whole millions, stated without error.
                        const auto text = [](long long n) { return std::to_string(n); };
                        const long long sent0 = x0 + 1, got0 = m0 + 1, sent1 = x1 + 1, got1 = m1 + 1;
                        article a;
                        a.add(a.level(turnover, "2021", text(sent1 + got1).c_str()))
                            .add(a.level(balance, "2020", text(sent0 - got0).c_str()));
                        a.add(a.difference(exports, "2021", "2020", text(sent1 - sent0).c_str()));
                        a.add(a.level(imports, "2021", text(got1).c_str()));
                        const auto answer = settle(a.set);
                        RC_ASSERT(answer.findings.empty());
                        for (const auto& f : answer.figures) {
                            const bool now = f.period.to_string() == "2021", own = f.reporter.code() == "RUS";
                            const long long out = now ? sent1 : sent0, in = now ? got1 : got0;
                            const long long truth = f.flow == turnover           ? out + in
                                                    : f.flow == balance          ? (own ? out - in : in - out)
                                                    : (f.flow == exports) == own ? out
                                                                                 : in;
                            RC_ASSERT(f.range.contains(millions(truth)));
                        }
                    }));
}
