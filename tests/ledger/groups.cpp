// SPDX-License-Identifier: BSL-1.0
// tests/ledger/groups.cpp: partners sum to no more than their group; accounts by side; figures that are asked
// for.
#include "ledger/claims.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace ledger_test;
using enum flow;

namespace {

economy code(const char* text) { return parse_economy(text).value(); }

/// Exports of one economy, partner by partner.
class exporter {
public:
    explicit exporter(const char* who) { article_.reporter = code(who); }
    exporter& to(const char* partner, const char* millions, const char* when = "2020",
                 qualifier how = qualifier::exact, flow f = exports) {
        article_.partner = code(partner);
        article_.add(article_.level(f, when, millions, how));
        return *this;
    }
    [[nodiscard]] settlement<> settled(const settle_options& how = {}) const {
        return settle(article_.set, how);
    }
    [[nodiscard]] article& said() { return article_; }

private:
    article article_;
};

settled_figure<> with(const settlement<>& answer, const char* partner, const char* when, flow f = exports) {
    for (const auto& one : answer.figures)
        if (one.flow == f && one.period.to_string() == when && one.partner.code() == partner) return one;
    throw std::runtime_error("no such figure");
}

constexpr long long million = 1'000'000;

} // namespace

TEST_CASE("Exports to two members are no more than exports to all") {
    const auto answer = exporter("RUS")
                            .to("VNM", "30")
                            .to("THA", "20")
                            .to("ASEAN", "10", "2020", qualifier::more_than)
                            .settled();
    CHECK(answer.findings.empty());
    CHECK(print(with(answer, "ASEAN", "2020").range) == print({rational(49 * million), {}}));
}

TEST_CASE("A group all of whose members are spoken of is their sum, whoever of them exports") {
    const auto answer = exporter("RUS")
                            .to("ARM", "1.0")
                            .to("BLR", "2.0")
                            .to("KAZ", "3.0")
                            .to("EAEU", "10.0")
                            .to("KGZ", "9", "2020", qualifier::less_than)
                            .settled();
    CHECK(answer.findings.empty());
    // 9.95 to 10.05 less 5.85 to 6.15
    CHECK(print(with(answer, "KGZ", "2020").range) == print({rational(3'800'000), rational(4'200'000)}));
}

TEST_CASE("Partners that sum to more than the world cannot all be true") {
    const auto answer = exporter("RUS").to("CHN", "50").to("EU", "60").to("WLD", "100").settled();
    REQUIRE(answer.findings.size() == 1);
    CHECK(answer.findings[0].claims.size() == 3);
    CHECK_FALSE(answer.findings[0].is_rounding());
}

TEST_CASE("A member of two groups is counted once") {
    // China is of BRICS and not of ASEAN; Indonesia was of ASEAN alone.
    const auto answer =
        exporter("RUS").to("BRICS", "50").to("ASEAN", "40").to("IDN", "20").to("WLD", "95").settled();
    CHECK(answer.findings.empty());
    CHECK(exporter("RUS").to("BRICS", "50").to("ASEAN", "40").to("WLD", "80").settled().findings.size() == 1);
}

TEST_CASE("Who joined a group later is none of its members before") {
    CHECK(exporter("RUS").to("POL", "50", "2003").to("EU", "40", "2003").settled().findings.empty());
    CHECK(
        exporter("RUS").to("POL", "50", "2004").to("EU", "40", "2004").settled().findings.empty()); // in May
    CHECK(exporter("RUS").to("POL", "50", "2005").to("EU", "40", "2005").settled().findings.size() == 1);
}

TEST_CASE("What is exported to a member in a quarter is part of the year's turnover with the group") {
    const auto answer = exporter("RUS")
                            .to("VNM", "30", "2020-Q1")
                            .to("ASEAN", "100", "2020", qualifier::less_than, turnover)
                            .settled();
    CHECK(answer.findings.empty());
    CHECK(exporter("RUS")
              .to("VNM", "130", "2020-Q1")
              .to("ASEAN", "100", "2020", qualifier::less_than, turnover)
              .settled()
              .findings.size() == 1);
}

TEST_CASE("Balances with members sum to that with their group only where all are told") {
    exporter eaeu("RUS");
    for (const auto& [partner, millions] : {std::pair("ARM", "1.0"), {"BLR", "-2.0"}, {"KAZ", "3.0"}})
        eaeu.to(partner, millions, "2020", qualifier::exact, balance);
    CHECK(eaeu.to("EAEU", "-10.0", "2020", qualifier::exact, balance).settled().findings.empty());
    CHECK(eaeu.to("KGZ", "1.0", "2020", qualifier::exact, balance).settled().findings.size() == 1);
}

TEST_CASE("A figure that is asked for follows from its quarters, and is told in the words of each side") {
    article a;
    for (const auto& [when, millions] :
         {std::pair("2020-Q1", "10.0"), {"2020-Q2", "20.0"}, {"2020-Q3", "30.0"}, {"2020-Q4", "40.0"}})
        a.add(a.level(exports, when, millions));
    std::swap(a.reporter, a.partner);
    a.add(a.level(imports, "2020-Q1", "10.0"));
    const auto answer = settle(a.set, {.at = {parse_period("2020").value(), parse_period("2019").value()}});
    for (const auto& [f, reporter] : {std::pair(exports, "RUS"), {imports, "MMR"}}) {
        const auto year = find(answer, f, "2020", reporter);
        CHECK(print(year.range) == print({rational(99'800'000), rational(100'200'000)}));
        CHECK(year.claims.size() >= 4);
        CHECK(print(find(answer, f, "2019", reporter).range) == "0 to -");
    }
}

TEST_CASE("With carriage of up to a tenth, what one side imports may be more than the other exports") {
    article a;
    a.add(a.level(exports, "2020", "100.0"));
    a.add(a.growth(imports, "2021", "2020", "10.0"));
    std::swap(a.reporter, a.partner);
    a.add(a.level(imports, "2020", "105.0"));
    a.add(a.growth(exports, "2021", "2020", "10.0"));
    CHECK(settle(a.set).findings.size() == 1);
    const settle_options carriage{.cif = std::pair(decimal(1), parse_decimal("1.1").value())};
    CHECK(settle(a.set, carriage).findings.empty());
    a.add(a.level(turnover, "2020", "250"));
    const auto answer = settle(a.set, carriage);
    CHECK(answer.findings.empty());
    // Myanmar counts 104.95 to 105.05 of imports, so that 144.45 to 145.55 are its exports; Russia imports
    // those.
    CHECK(print(find(answer, exports, "2020", "MMR").range) ==
          print({rational(144'450'000), rational(145'550'000)}));
    CHECK(print(find(answer, imports, "2020", "RUS").range) ==
          print({rational(144'450'000), rational(160'105'000)}));
}
