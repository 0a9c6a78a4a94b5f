// SPDX-License-Identifier: BSL-1.0
// tests/report/explanations.cpp: why figures are claims or none, for people and for machines.
#include "report/texts.hpp"

#include <bilatrade/report/explanations_jsonl.hpp>
#include <bilatrade/report/explanations_table.hpp>
#include <bilatrade/text/extractor.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

using namespace bilatrade;
using namespace report_test;

struct explained {
    document doc;
    claim_set claims{};
    extractor reader{};

    explicit explained(std::string_view text) : doc{"note", text, {}} {
        reader.explain(true);
        reader.read(doc, claims);
    }
    std::string table() {
        std::string out;
        append_explanations_table(out, doc, claims,
                                  {reader.explanations().begin(), reader.explanations().end()}, {});
        return out;
    }
    std::string lines() {
        std::string out;
        for (const explanation& why : reader.explanations()) append_explanation_jsonl(out, doc, claims, why);
        return out;
    }
};

} // namespace

TEST_CASE("A claim is explained by the words of its sentence, and by the context where they do not tell") {
    explained all(
        "Kenya's exports to Uganda fell by 4.2% to $840 million in 2023. Imports came to $300 million.");
    const std::string shown = all.table();
    REQUIRE(all.claims.size() == 3);
    CHECK(
        shown.starts_with("note\n\n  Kenya's exports to Uganda »fell by 4.2%« to »$840 million« in 2023.\n"));
    CHECK(has(shown, "“fell by 4.2%” is a growth: -4.2%, on 2022\n"));
    CHECK(has(shown, "flow      exports  “exports”\n"));
    CHECK(has(shown, "reporter  KEN      “Kenya”\n"));
    CHECK(has(shown, "partner   UGA      “Uganda”\n"));
    CHECK(has(shown, "period    2023     “2023”\n"));
    CHECK(has(shown, "base      2022     none named: the year before\n"));
    CHECK(has(shown, "change    down     “fell”\n"));
    const std::string second = shown.substr(shown.find("“$300 million”"));
    CHECK(has(second, "flow      imports  “Imports”\n"));
    CHECK(has(second, "partner   UGA      from the context\n"));
    CHECK(!has(second, "base"));
}

TEST_CASE("An amount that is no claim has its reason, and the word that it belongs to") {
    explained all("China lent Laos $2 billion for a railway. Laos's economy expanded 4%.");
    CHECK(all.claims.empty());
    CHECK(has(all.table(),
              "“4%” is no claim: " + std::string(message(rejection::not_trade)) + ": “economy”\n"));
    CHECK(explained("Nothing is said here.").table().empty());
}

TEST_CASE("As JSON a claim has all its fields, what is none its reason, and roles their places") {
    explained all("Kenya's exports to Uganda came to $840 million in 2023. Uganda's economy expanded 4%.");
    REQUIRE(all.claims.size() == 1);
    std::string claim;
    append_claim_jsonl(claim, all.claims, all.claims[0]);
    const std::string shown = all.lines();
    CHECK(shown.starts_with(claim.substr(0, claim.size() - 2) +
                            ",\"roles\":{\"flow\":{\"span\":[8,15],\"words\":\"exports\"}"));
    CHECK(has(shown, "\"base\":null,\"change\":null},\"sentence\":["));
    const std::string none = shown.substr(shown.find('\n') + 1);
    CHECK(none.starts_with("{\"doc\":\"note\",\"span\":["));
    CHECK(has(none, "\"quote\":\"4%\",\"reason\":\"" + std::string(message(rejection::not_trade)) + '"'));
}
