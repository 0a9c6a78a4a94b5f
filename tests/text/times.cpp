// SPDX-License-Identifier: BSL-1.0
// tests/text/times.cpp: the time that a figure covers: years and their parts, fiscal years of each economy,
// words that are read against the document's date, its dateline, or what the text itself gives away.
#include "reading.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

using namespace text_test;

std::string periods_of(const claim_set& found) {
    return joined(found, [](const claim& c) { return text_of(c.period); });
}

} // namespace

TEST_CASE("A figure covers the time that its sentence names") {
    static const struct {
        std::string when;
        std::string period;
    } rows[] = {
        {"in 2021", "2021"},
        {"for the whole of 2021", "2021"},
        {"in calendar year 2021", "2021"},
        {"in the third quarter of 2021", "2021-Q3"},
        {"in Q3 2021", "2021-Q3"},
        {"in the July-September quarter of 2021", "2021-Q3"},
        {"in the first half of 2021", "2021-01/2021-06"},
        {"in the half-year to March 2021", "2020-10/2021-03"},
        {"in the December 2021 quarter", "2021-Q4"},
        {"in the June 2021 year", "2020-07/2021-06"},
        {"by the end of August 2021", "2021-01/2021-08"},
        {"in the second half of 2021", "2021-07/2021-12"},
        {"in H1 2021", "2021-01/2021-06"},
        {"in March 2021", "2021-03"},
        {"in March of 2021", "2021-03"},
        {"in January-May 2021", "2021-01/2021-05"},
        {"in January\u2013May 2021", "2021-01/2021-05"},
        {"from January to May 2021", "2021-01/2021-05"},
        {"between January and May 2021", "2021-01/2021-05"},
        {"in January-March 2021", "2021-Q1"},
        {"in the first five months of 2021", "2021-01/2021-05"},
        {"in the first nine months of 2021", "2021-01/2021-09"},
        {"in the first three months of 2021", "2021-Q1"},
        {"in the first 20 days of May 2021", "2021-05-01/2021-05-20"},
        {"in calendar 2021", "2021"},
        {"in 9M 2021", "2021-01/2021-09"},
        {"in 10M/2021", "2021-01/2021-10"},
        {"in the four quarters to the end of the second quarter of 2021", "2020-07/2021-06"},
        {"in the year to the end of Q3 2021", "2020-10/2021-09"},
        {"over the period 2016-2021", "2016/2021"},
        {"in the five-year period 2016-21", "2016/2021"},
        {"in the first half of May 2021", "2021-05-01/2021-05-15"},
        {"between January 1 and March 15, 2021", "2021-01-01/2021-03-15"},
        {"in quarter 2 April to June 2021", "2021-Q2"},
        {"in Quarter 2 (Apr to June) 2021", "2021-Q2"},
        {"over the period from January to May 2021", "2021-01/2021-05"},
        {"in the year to date (January-June)", "2022-01/2022-06"},
    };
    for (const auto& row : rows) {
        const std::string text = "Trade between Russia and Myanmar reached $431.6 mln " + row.when + ".";
        CAPTURE(text);
        CHECK(joined(read(text, "2022-08-03"), dated_trade_of) == "RUS MMR turnover " + row.period);
    }
}

TEST_CASE("A month, a quarter or a half that is not named again is the one that was named last") {
    static const struct {
        std::string text;
        std::string periods;
    } rows[] = {
        {"Peru opened a port in March 2021. In that month its exports to Fiji were $5bn.", "2021-03"},
        {"In the first half of 2022 Peru's sales to Fiji rose. Imports for the half-year were $3bn.",
         "2022-01/2022-06"},
        {"Peru's exports to Fiji in July 2023 were $3bn. For the half-year they were $20bn.",
         "2023-07; 2023-01/2023-06"},
        {"Peru's exports to Fiji rose to $3bn in the fourth quarter of 2021 from $2bn in the third, and were "
         "$1bn in the 1985 first quarter.",
         "2021-Q4; 2021-Q3; 1985-Q1"},
        {"Peru's sales to Fiji were $3bn in the second half of 2022 and $2bn in the first. Imports had been "
         "$1bn in the third 1986 quarter.",
         "2022-07/2022-12; 2022-01/2022-06; 1986-Q3"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CHECK(periods_of(read(row.text, "2023-08-20")) == row.periods);
    }
}

TEST_CASE("Each figure of a list has its own of as many times") {
    static const struct {
        std::string text;
        std::string periods;
    } rows[] = {
        {"Peru's exports to Fiji were $2.1bn and $2.4bn in 2021 and 2022 respectively.", "2021; 2022"},
        {"In 2019, 2020 and 2021 Peru's exports to Fiji were $2bn, $3bn and $4bn.", "2019; 2020; 2021"},
        {"Peru's exports to Fiji grew by 3, 5 and 8% in 2020, 2021 and 2022.", "2020; 2021; 2022"},
        {"Peru's exports to Fiji and Mali were $2.1bn and $2.4bn in 2021.", "2021; 2021"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CHECK(periods_of(read(row.text, "2023-08-20")) == row.periods);
    }
}

TEST_CASE("The year before is that of the level beside it, and what a change is counted from") {
    static const struct {
        std::string text;
        std::string periods;
    } rows[] = {
        {"In 2021 trade of India with Indonesia was $21bn, and the year before it was $14.2bn.",
         "2021; 2020"},
        {"In 2021 trade of India with Indonesia was $21bn; the year before, it had been $14.2bn.",
         "2021; 2020"},
        {"Danish exports to Sweden were worth $15bn in 2021 and imports from Sweden $13bn. Both were above "
         "the year before, exports by 12.4% and imports by 9.8%.",
         "2021; 2021; 2021; 2021"},
        {"Exports of Kosovo to Albania have doubled since 2018 and in 2022 were worth \u20AC132 million.",
         "2022; 2022"},
        {"Trade of the EU with New Zealand was \u20AC9.1bn in 2022: exports were \u20AC6.5bn.", "2022; 2022"},
        {"Azerbaijan's trade with Italy was $17bn in 2022. A year ago it had been $7bn. Exports made up "
         "$16bn.",
         "2022; 2021; 2022"},
        {"Oman's exports to Peru rose to $7bn in May 2022 from the year-ago total of $6bn.",
         "2022-05; 2021-05"},
        {"In 2020 Oman exported goods worth $8bn to Peru. A year later the total had slipped to $7bn, a drop "
         "of 7 per cent.",
         "2020; 2021; 2021"},
        {"Finland's exports in May 2022 were $7bn compared with exports of $6bn and imports of $5bn in March "
         "and exports of $4bn and imports of $3bn in May 2021.",
         "2022-05; 2022-03; 2022-03; 2021-05; 2021-05"},
        {"Exports of Peru to Brazil came to $14bn in 1998. The devaluation of January 1999 ended the boom; "
         "Peru's sales to Brazil fell by 29% in that year.",
         "1998; 1999"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CHECK(periods_of(read(row.text, "2023-02-03")) == row.periods);
    }
}

TEST_CASE("A fiscal year is that of the economy whose trade it counts") {
    static const struct {
        std::string text;
        std::string period;
    } rows[] = {
        {"India's exports to Kenya reached $2bn in 2023-24.", "2023-04/2024-03"},
        {"India's exports to Kenya reached $2bn in FY2023-24.", "2023-04/2024-03"},
        {"India's exports to Kenya reached $2bn in fiscal 2023-24.", "2023-04/2024-03"},
        {"India's exports to Kenya reached $2bn in FY24.", "2023-04/2024-03"},
        {"India's exports to Kenya reached $2bn in the fiscal year 2023-24.", "2023-04/2024-03"},
        {"India's exports to Kenya reached $2bn in the first quarter of 2023-24.", "2023-Q2"},
        {"Pakistan's exports to China reached $2bn in FY23.", "2022-07/2023-06"},
        {"Pakistan's exports to China reached $2bn in fiscal year 2022-23.", "2022-07/2023-06"},
        {"Bangladesh's exports to India reached $2bn in FY2022-23.", "2022-07/2023-06"},
        {"Japan's exports to India reached $2bn in fiscal 2022.", "2022-04/2023-03"},
        {"Myanmar's exports to Thailand reached $2bn in fiscal year 2019-20.", "2019-10/2020-09"},
        {"Iran's exports to Oman reached $2bn in the first five months of the current Iranian year.",
         "2024-03-20/2024-08-21"},
        {"Iran's exports to Oman reached $2bn in the previous Iranian year, which ended on March 19.",
         "2023-03-20/2024-03-19"},
        {"India's exports to Kenya reached $2bn in the first ten months of fiscal 2022/23 ending March.",
         "2022-04/2023-01"},
        {"Tanzania's trade with India was $6bn in the Indian financial year 2022-23, against $4bn in "
         "2021-22.",
         "2022-04/2023-03; 2021-04/2022-03"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CHECK(periods_of(read(row.text, "2024-06-10")) == row.period);
    }
}

TEST_CASE("Relative words are read against the document's date") {
    static const struct {
        std::string day;
        std::string when;
        std::string period;
    } rows[] = {
        {"2022-08-03", "last year", "2021"},
        {"2022-08-03", "this year", "2022"},
        {"2022-08-03", "in the first half", "2022-01/2022-06"},
        {"2022-08-03", "in the first half of this year", "2022-01/2022-06"},
        {"2022-08-03", "in the second quarter", "2022-Q2"},
        {"2022-08-03", "in the second quarter of last year", "2021-Q2"},
        {"2022-08-03", "in June", "2022-06"},
        {"2022-08-03", "in December", "2021-12"},
        {"2022-08-03", "last month", "2022-07"},
        {"2022-01-15", "last month", "2021-12"},
        {"2022-08-03", "last quarter", "2022-Q2"},
        {"2022-01-15", "in the past quarter", "2021-Q4"},
        {"2022-08-03", "in the first six months", "2022-01/2022-06"},
        {"2022-08-03", "in January-May", "2022-01/2022-05"},
    };
    for (const auto& row : rows) {
        const std::string text = "Trade between Russia and Myanmar reached $431.6 mln " + row.when + ".";
        CAPTURE(text);
        CAPTURE(row.day);
        CHECK(periods_of(read(text, row.day)) == row.period);
    }
}

TEST_CASE("A change compares with the time that is named, else with the same time a year before") {
    static const struct {
        std::string words;
        std::string base;
    } rows[] = {
        {"In 2021 trade between Russia and Myanmar grew by 16.5%.", "2021 on 2020"},
        {"In the first half of 2021 trade between Russia and Myanmar grew by 16.5%.",
         "2021-01/2021-06 on 2020-01/2020-06"},
        {"In March 2021 trade between Russia and Myanmar grew by 16.5% year on year.", "2021-03 on 2020-03"},
        {"In Q1 2021 trade between Russia and Myanmar grew by 16.5% from the previous quarter.",
         "2021-Q1 on 2020-Q4"},
        {"In 2021 trade between Russia and Myanmar grew by 16.5% compared with 2015.", "2021 on 2015"},
        {"In 2021 trade between Russia and Myanmar was 16.5% higher than in 2019.", "2021 on 2019"},
        {"Trade between Russia and Myanmar grew by 16.5% from 2015 to 2021.", "2021 on 2015"},
        {"Trade between Russia and Myanmar doubled between 2015 and 2021.", "2021 on 2015"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.words);
        CHECK(joined(read(row.words, "2022-08-03"), [](const claim& c) {
                  return text_of(c.period) + " on " + text_of(c.base);
              }) == row.base);
    }
}

TEST_CASE("Without a date of its own a text is as old as its dateline, or what it gives away") {
    static const struct {
        std::string text;
        std::string day; ///< "-" where it cannot be told
        std::string period;
    } rows[] = {
        {"MOSCOW, August 3, 2022. Trade between Russia and Myanmar reached $431.6 mln last year.",
         "2022-08-03", "2021"},
        {"MOSCOW, August 3. /TASS/. Trade between Russia and Myanmar reached $431.6 mln in 2021, up by 16.5% "
         "compared with 2020.",
         "-", "2021; 2021"},
        {"MOSCOW, August 3. /TASS/. Trade between Russia and Myanmar reached $200 mln this year, up by 16.5% "
         "compared with 2021.",
         "2022-08-03", "2022; 2022"},
        {"MOSCOW, August 3. /TASS/. The minister said on Wednesday that trade between Russia and Myanmar "
         "reached $431.6 mln last year, and $370 mln in 2020.",
         "2022-08-03", "2021; 2020"},
        {"Trade between Russia and Myanmar reached $431.6 mln last year.", "-", "-"},
        {"MOSCOW, August 3. /TASS/. Trade between Russia and Myanmar reached $431.6 mln last year.", "-",
         "-"},
        {"FROM: TRADE SECTION\nTO: HEAD OFFICE\n14 FEB 2020\n\nFrance's exports to Angola were $2 billion "
         "last year.",
         "2020-02-14", "2019"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        const std::optional<date> day = dateline_of(row.text);
        CHECK((day ? std::string(day->to_string()) : "-") == row.day);
        CHECK(periods_of(read(row.text)) == row.period);
    }
}

TEST_CASE("The document's own date counts for more than its dateline") {
    const claim_set found =
        read("MOSCOW, August 3, 2022. Trade between Russia and Myanmar reached $431.6 mln last year.",
             "2019-02-01");
    CHECK(periods_of(found) == "2018");
    REQUIRE(found.size() == 1);
    CHECK(found[0].vintage.has_value());
}

TEST_CASE("Targets and forecasts have the time at which they shall be true") {
    static const struct {
        std::string text;
        std::string claims;
    } rows[] = {
        {"Russia and Myanmar plan to raise their trade to $1 billion by 2030.", "2030 target"},
        {"Russia and Myanmar plan to raise their trade to $1 billion by the end of this year.",
         "2022 target"},
        {"Russia and Myanmar plan to raise their trade to $1 billion by year-end.", "2022 target"},
        {"Trade between Russia and Myanmar is expected to reach $1 billion in 2025.", "2025 forecast"},
        {"Trade between Russia and Myanmar reached $431.6 mln in 2021.", "2021 actual"},
        {"Kenya's exports to Uganda are forecast at $640 million this year, and should reach $700 million in "
         "2025.",
         "2022 forecast; 2025 forecast"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CHECK(joined(read(row.text, "2022-08-03"), [](const claim& c) {
                  return text_of(c.period) + " " + std::string(to_string(c.status));
              }) == row.claims);
    }
}
