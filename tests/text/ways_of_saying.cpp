// SPDX-License-Identifier: BSL-1.0
// tests/text/ways_of_saying.cpp: one fact in every combination of ordinary words, so that what is read does
// not hang on the one that was thought of: what is to come, what it is compared with, when it was.
#include "reading.hpp"

#include <bilatrade/value/claim.hpp>
#include <bilatrade/value/date.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

using namespace text_test;

/// The only claim of a text that has one; else one of a level of nothing.
claim only_claim(std::string_view text) {
    const claim_set found = read(text, "2023-06-15");
    return found.size() == 1 ? found[0] : claim{};
}
bool is_of_peru_and_oman(const claim& c) {
    return code_of(c.reporter) == "PER" && code_of(c.partner) == "OMN";
}

/// Holds the second claim of a text of two against "PER OMN exports 2022"; the first is of Peru and Oman.
void check_second(const std::string& text, std::string_view trade) {
    CAPTURE(text);
    const claim_set found = read(text, "2023-06-15");
    REQUIRE(found.size() == 2);
    CHECK(is_of_peru_and_oman(found[0]));
    CHECK(dated_trade_of(found[1]) == trade);
}

constexpr std::string_view wills[] = {
    "will",
    "is to",
    "should",
    "could",
    "can",
    "may",
    "might",
    "must",
    "would",
    "is expected to",
    "is forecast to",
    "is projected to",
    "is set to",
    "is likely to",
    "is due to",
    "is bound to",
    "looks set to",
    "needs to",
    "is predicted to",
    "is going to",
    "ought to",
    "is on track to",
    "has to",
};

TEST_CASE("What is to rise or fall is a change to come, whatever says that it will") {
    struct {
        std::string_view verb;
        int percent;
    } const changes[] = {
        {"grow by 6%", 6},      {"rise by 6%", 6},      {"increase by 6%", 6},     {"expand by 6%", 6},
        {"be raised by 6%", 6}, {"be lifted by 6%", 6}, {"be increased by 6%", 6}, {"fall by 6%", -6},
        {"drop by 6%", -6},     {"shrink by 6%", -6},   {"be cut by 6%", -6},      {"double", 100},
        {"triple", 200},        {"be doubled", 100},    {"be halved", -50},
    };
    for (const std::string_view will : wills)
        for (const auto& change : changes) {
            const std::string text = "Trade between Peru and Oman " + std::string(will) + " " +
                                     std::string(change.verb) + " in 2024.";
            CAPTURE(text);
            const claim c = only_claim(text);
            CHECK(c.kind == claim_kind::growth);
            CHECK(text_of(c.figure.value) == std::to_string(change.percent));
            CHECK(c.status != claim_status::actual);
            CHECK(dated_trade_of(c) == "PER OMN turnover 2024");
        }
}

TEST_CASE("What is to reach a level is a level to come") {
    constexpr std::string_view verbs[] = {"reach",     "hit",     "exceed",       "total",
                                          "amount to", "come to", "be raised to", "be brought to",
                                          "rise to",   "fall to", "grow to",      "approach"};
    for (const std::string_view will : wills)
        for (const std::string_view verb : verbs) {
            const std::string text = "Trade between Peru and Oman " + std::string(will) + " " +
                                     std::string(verb) + " $6 billion in 2024.";
            CAPTURE(text);
            const claim c = only_claim(text);
            CHECK(text_of(c.figure.value) == "6000000000");
            CHECK(c.status != claim_status::actual);
            CHECK(dated_trade_of(c) == "PER OMN turnover 2024");
        }
}

TEST_CASE("A ratio is growth on the time behind its second 'as'") {
    struct {
        std::string_view text, claim;
    } const rows[] = {
        {"Peru's exports to Oman were five times as high in January as a year earlier.",
         "growth 400 of PER OMN exports 2023-01 on 2022-01"},
        {"Peru's exports to Oman in 2022 were 2.5 times as high as in 2021.",
         "growth 150 of PER OMN exports 2022 on 2021"},
        {"Peru sold Oman three times as much steel in 2022 as in 2021.",
         "growth 200 of PER OMN exports 2022 on 2021"},
        {"Peru imported twice as much from Oman in 2022 as in 2019.",
         "growth 100 of PER OMN imports 2022 on 2019"},
        {"In 2022 Peru sold Oman ten times as much furniture as ten years before.",
         "growth 900 of PER OMN exports 2022 on 2012"},
        {"Peru paid five times as much for Omani gas in January as a year earlier.",
         "growth 400 of PER OMN imports 2023-01 on 2022-01"},
        {"Peru's exports to Oman rose 6% in 2022 over 2019.", "growth 6 of PER OMN exports 2022 on 2019"},
        {"In January-March Peru's exports to Oman were 54% lower than in the whole of 2022.",
         "growth -54 of PER OMN exports 2023-Q1 on 2022"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CHECK(summary_of(only_claim(row.text)) == row.claim);
    }
}

TEST_CASE("When it was is read in every wording of a time") {
    struct {
        std::string_view when, period;
    } const times[] = {
        {"last month", "2023-05"},
        {"last year", "2022"},
        {"in the first five months of this year", "2023-01/2023-05"},
        {"from January to May", "2023-01/2023-05"},
        {"in the year to May", "2022-06/2023-05"},
        {"in the second half of last year", "2022-07/2022-12"},
        {"in the final quarter of last year", "2022-Q4"},
        {"in December", "2022-12"},
        {"in the whole of 2022", "2022"},
        {"over the course of 2022", "2022"},
        {"in 11M 2022", "2022-01/2022-11"},
        {"in the fiscal year that closed in March", "2022-04/2023-03"},
        {"in the January-April period", "2023-01/2023-04"},
    };
    for (const auto& time : times) {
        const std::string text = "Peru sold Oman goods worth $3.2 billion " + std::string(time.when) + ".";
        CAPTURE(text);
        CHECK(summary_of(only_claim(text)) ==
              "level 3200000000 USD of PER OMN exports " + std::string(time.period));
    }
}

TEST_CASE("The next sentence goes on about the same two, whatever the first one told") {
    constexpr std::string_view firsts[] = {
        "Peru's exports to Oman reached $3.2 billion in 2022.",
        "In 2022 Peru sold Oman goods worth $3.2 billion.",
        "Peru imported goods for $3.2 billion from Oman in 2022.",
        "Peru's trade with Oman amounted to $3.2 billion in 2022.",
        "Peru's trade deficit with Oman was $3.2 billion in 2022.",
        "Peru and Oman traded goods worth $3.2 billion in 2022.",
    };
    struct {
        std::string_view text, trade;
    } const nexts[] = {
        {"Its exports there were $1.2 billion.", "PER OMN exports 2022"},
        {"Imports from that country were $1.2 billion.", "PER OMN imports 2022"},
        {"Exports came to $1.2 billion.", "PER OMN exports 2022"},
        {"Omani exports to Peru were $1.2 billion.", "OMN PER exports 2022"},
        {"Oman bought goods worth $1.2 billion from Peru.", "OMN PER imports 2022"},
        {"It bought goods worth $1.2 billion from Oman.", "PER OMN imports 2022"},
        {"Peru ran a surplus of $0.4 billion.", "PER OMN balance 2022"},
        {"In 2021 Peru's exports to Chile were $4 billion.", "PER CHL exports 2021"},
    };
    for (const std::string_view first : firsts)
        for (const auto& next : nexts)
            check_second(std::string(first) + " " + std::string(next.text), next.trade);
}

TEST_CASE("A third country named in passing is not what the text goes on about") {
    constexpr std::string_view passing[] = {
        "Competition from China is strong.",
        "Much of it is carried on Greek ships.",
        "Freight rates from Singapore have risen.",
        "Growers are losing buyers to Sri Lanka.",
        "The minister had come from a visit to France.",
    };
    struct {
        std::string_view text, trade;
    } const nexts[] = {
        {"Exports came to $1.2 billion.", "PER OMN exports 2022"},
        {"Peru's exports were $1.2 billion in 2021.", "PER OMN exports 2021"},
        {"In 2021 imports had been $2.8 billion.", "PER OMN imports 2021"},
        {"Exports to Brazil were $1.2 billion.", "PER BRA exports 2022"},
    };
    for (const std::string_view aside : passing)
        for (const auto& next : nexts)
            check_second("Trade between Peru and Oman came to $3.2 billion in 2022. " + std::string(aside) +
                             " " + std::string(next.text),
                         next.trade);
}

} // namespace
