// SPDX-License-Identifier: BSL-1.0
// tests/text/comparisons.cpp: figures beside figures: which one changed, by how much, from which level and
// since when; which one is aimed at, expected, or replaced by another.
#include "reading.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

using namespace text_test;

/// "level 5000000000 USD of KEN UGA exports 2021", with the pair and the flow left out.
std::string figure_and_times(const claim& c) {
    std::string text =
        std::string(to_string(c.kind)) + " " + text_of(c.figure.value) + " " + text_of(c.period);
    if (c.kind == claim_kind::growth || c.kind == claim_kind::difference) text += " on " + text_of(c.base);
    return text;
}
std::string status_and_period(const claim& c) {
    return std::string(to_string(c.status)) + " " + text_of(c.figure.value) + " " + text_of(c.period);
}
std::string stage_and_value(const claim& c) {
    const std::string stage(to_string(c.stage));
    return (stage.empty() ? "-" : stage) + " " + text_of(c.figure.value);
}

} // namespace

TEST_CASE("So much more or less than another amount is a difference") {
    static const row rows[] = {
        {"Azerbaijan's exports to Italy were $5 billion more in 2022 than in 2021.",
         "difference 5000000000 2022 on 2021"},
        {"Kenya sold Uganda goods worth $900 million in 2022, $200 million more than in 2021.",
         "level 900000000 2022; difference 200000000 2022 on 2021"},
        {"In 2022 Chad's imports from China were €310 million less than in 2019.",
         "difference -310000000 2022 on 2019"},
        {"In 2022 Togo's exports to Mali came to $443 million, 44 million short of the $487 million of 2017.",
         "level 443000000 2022; difference -44000000 2022 on 2017; level 487000000 2017"},
        {"Czech exports to Germany grew to CZK 412bn in 2022, plus CZK 29bn.",
         "level 412000000000 2022; difference 29000000000 2022 on 2021"},
        {"Egypt's exports to Jordan showed an increase of $41 million over 2021.",
         "difference 41000000 2022 on 2021"},
        {"Exports of Oman to India fell 3.0% or $70 million in 2022.",
         "growth -3 2022 on 2021; difference -70000000 2022 on 2021"},
        {"Peru's imports of $5 billion from Chile more than doubled in 2022.",
         "level 5000000000 2022; growth 100 2022 on 2021"},
        {"Tajikistan's trade with China was $1.21 bln in 2022, which is $373 mln, or 44.6%, more than in "
         "2021.",
         "level 1210000000 2022; difference 373000000 2022 on 2021; growth 44.6 2022 on 2021"},
        {"Fiji's exports to Tonga were $90 million in 2022, a 9.5% ($8 million) increase from 2021.",
         "level 90000000 2022; growth 9.5 2022 on 2021; difference 8000000 2022 on 2021"},
        {"Cuba's exports to Spain fell short of $300 million in 2022.", "level 300000000 2022"},
        {"In 2022 customs saw a $3 billion drop in Turkey's exports to Russia.",
         "difference -3000000000 2022 on 2021"},
        {"Fiji's exports to Tonga came to $52 million in 2019, $6 million below the 2018 figure.",
         "level 52000000 2019; difference -6000000 2019 on 2018"},
    };
    check(rows, figure_and_times);
}

TEST_CASE("A level in brackets, after another or against it is that of the base") {
    static const row rows[] = {
        {"German exports to Norway were €2.5 billion in September 2022 (September 2021: €1.9 billion), and "
         "imports were €5.9 billion.",
         "level 2500000000 2022-09; level 1900000000 2021-09; level 5900000000 2022-09"},
        {"In January-October 2022 Latvia's exports to Estonia reached €3 billion (January-October 2021: €2 "
         "billion; +50.0%).",
         "level 3000000000 2022-01/2022-10; level 2000000000 2021-01/2021-10; growth 50 2022-01/2022-10 on "
         "2021-01/2021-10"},
        {"Exports of Ghana to Togo were $400 million in 2022 ($350 million in 2020).",
         "level 400000000 2022; level 350000000 2020"},
        {"Turkey's exports to Russia rose to $9 billion in 2022 from $5 billion, and imports to $58 billion "
         "after $29 billion.",
         "level 9000000000 2022; level 5000000000 2021; level 58000000000 2022; level 29000000000 2021"},
        {"Oman's imports from India in 2022 were double the 2020 value of $2 billion.",
         "growth 100 2022 on 2020; level 2000000000 2020"},
        {"Italy's imports from Algeria were €16 billion in 2022, four times the €4 billion of 2020.",
         "level 16000000000 2022; growth 300 2022 on 2020; level 4000000000 2020"},
        {"Mexico's surplus with Canada was $22 billion larger than in 2020, when it was $10 billion.",
         "difference 22000000000 2021 on 2020; level 10000000000 2020"},
    };
    check(rows, figure_and_times);
}

TEST_CASE("What a change is counted from may stand far from it") {
    static const row rows[] = {
        {"In 2022 Uzbekistan's trade with China was 23.8% above the figure for 2019.",
         "growth 23.8 2022 on 2019"},
        {"Moroccan exports to Spain topped 85 billion dirhams in 2022, an advance of 14 billion dirhams on "
         "2021.",
         "level 85000000000 2022; difference 14000000000 2022 on 2021"},
        {"Canada's exports to Peru edged down 0.6% from February to $50 million in March 2023, and its "
         "surplus with Peru narrowed by $8 million.",
         "growth -0.6 2023-03 on 2023-02; level 50000000 2023-03; difference -8000000 2023-03 on 2023-02"},
        {"In 2022 Azerbaijan sold Italy eight times what it had sold there in 2016.",
         "growth 700 2022 on 2016"},
        {"Kenya's exports to Uganda in April rose 3.2% year-on-year after a 1.5% drop in the previous month.",
         "growth 3.2 2023-04 on 2022-04; growth -1.5 2023-03 on 2022-03"},
        {"Kenya's tea exports to Oman registered 12.5 percent negative growth in 2022.",
         "growth -12.5 2022 on 2021"},
        {"Pakistan's exports to Oman in April 2023 were $24 million as compared to $25 million in March 2023 "
         "showing a decrease of 4 percent.",
         "level 24000000 2023-04; level 25000000 2023-03; growth -4 2023-04 on 2023-03"},
        {"Australia's exports to Japan eased 1.7% in the March quarter from the December quarter.",
         "growth -1.7 2023-Q1 on 2022-Q4"},
        {"Russia's trade with Belarus was $63 billion in 2013; by 2015 it was down to $42 billion, a loss of "
         "a third.",
         "level 63000000000 2013; level 42000000000 2015; growth -33.33 2015 on 2013"},
        {"Nepal's deficit with India reached $9 billion in 2022, as against a shortfall of $2 billion with "
         "China.",
         "level -9000000000 2022; level -2000000000 2022"},
        {"France's deficit with Germany shrank from €18 billion in 2021 to €10 billion in 2022, or by 44%.",
         "level -18000000000 2021; level -10000000000 2022; growth -44 2022 on 2021"},
        {"India's imports from Iran slumped to $1.4 billion in 2019 and again, by 76%, to $331 million in "
         "2020.",
         "level 1400000000 2019; growth -76 2020 on 2019; level 331000000 2020"},
        {"Irish imports from Britain in 2022 were one and a half times the 2020 level.",
         "growth 50 2022 on 2020"},
        {"Laos's exports to China rose from $1 billion in 2015 to $3 billion in 2021, up 200% in six years.",
         "level 1000000000 2015; level 3000000000 2021; growth 200 2021 on 2015"},
        {"Belarus tripled its trade with Zimbabwe within three years, to $84 million in 2022.",
         "growth 200 2022 on 2019; level 84000000 2022"},
        {"German exports to Iran halved between 2017 and 2019, to €1.5 billion.",
         "growth -50 2019 on 2017; level 1500000000 2019"},
        {"Polish exports to Ukraine in January-July 2022 were up 6.2% from a year earlier, and imports €2.9 "
         "billion.",
         "growth 6.2 2022-01/2022-07 on 2021-01/2021-07; level 2900000000 2022-01/2022-07"},
        {"Exports of Malta to Libya moderated by 8.5% in 2022 and imports saw a fall of a third.",
         "growth -8.5 2022 on 2021; growth -33.33 2022 on 2021"},
        {"Over the first four months of 2023 Peru's imports from Chile rose 3%.",
         "growth 3 2023-01/2023-04 on 2022-01/2022-04"},
        {"Japan's exports to Thailand rose 3% over the three months to April 2023 on the previous three "
         "months.",
         "growth 3 2023-02/2023-04 on 2022-11/2023-01"},
        {"Ghana's exports to Mali fell by 12% between September and October 2022, to $51 million.",
         "growth -12 2022-10 on 2022-09; level 51000000 2022-10"},
        {"Togo's exports to Mali were $28 million in September 2022, $4 million more than in August and 9.3 "
         "percent above their level in September 2021.",
         "level 28000000 2022-09; difference 4000000 2022-09 on 2022-08; growth 9.3 2022-09 on 2021-09"},
        {"Fiji's exports to Tonga were $15 million in September 2022, down $1.1 million on August.",
         "level 15000000 2022-09; difference -1100000 2022-09 on 2022-08"},
        {"Exports of Fiji to Tonga tripled between 2019 and 2022 and now make up 6.2 percent of everything "
         "the country sells abroad.",
         "growth 200 2022 on 2019; share 6.2 2022"},
        {"Oman sold India goods worth $2.9 billion in 2021, nearly twice the 1.6 billion of 1980.",
         "level 2900000000 2021; growth 100 2021 on 1980; level 1600000000 1980"},
    };
    check(rows, figure_and_times);
}

TEST_CASE("What a level was before has the time before it") {
    static const row rows[] = {
        {"Peru's exports to Chile rose from $2bn to $3bn in 2022.",
         "level 2000000000 2021; level 3000000000 2022"},
        {"Peru's exports to Chile fell from 300 to 200 million dollars in 2022.",
         "level 300000000 2021; level 200000000 2022"},
        {"Oman's deficit with Fiji of $3bn turned into a surplus of $2bn in 2022.",
         "level -3000000000 2021; level 2000000000 2022"},
        {"Oman's exports to Fiji were $5bn in 2022. Both flows were above the year before, exports by 12%.",
         "level 5000000000 2022; growth 12 2022 on 2021"},
        {"Oman's exports to Fiji doubled in 2021 and doubled again in 2022.",
         "growth 100 2021 on 2020; growth 100 2022 on 2021"},
        {"Oman's exports to Fiji have doubled since 2018 and in 2022 came to $5bn.",
         "growth 100 2022 on 2018; level 5000000000 2022"},
        {"Oman's exports to Fiji in 2022 were two and a half times the 2019 figure.",
         "growth 150 2022 on 2019"},
        {"From June, ships were scarce: in the second half of 2022 Oman's exports to Fiji fell by 8%.",
         "growth -8 2022-07/2022-12 on 2021-07/2021-12"},
        {"Oman's exports to Fiji were $3bn in 2022. It hopes to double that by 2026.",
         "level 3000000000 2022; growth 100 2026 on 2022"},
        {"Peru's exports to Chile were $81 million in 2017 and $9 million in 2019. Its imports fell from "
         "$812 million to $98 million over the same two years.",
         "level 81000000 2017; level 9000000 2019; level 812000000 2017; level 98000000 2019"},
        {"Peru's exports to Chile were $81 million in March 2022 and $90 million in June. Its imports fell "
         "from $812 million to $98 million between those two months.",
         "level 81000000 2022-03; level 90000000 2022-06; level 812000000 2022-03; level 98000000 2022-06"},
        {"Fiji's exports rose to $28 million in February from $27 million in January and $25 million a year "
         "earlier, while imports fell to $28 million from $29 million.",
         "level 28000000 2023-02; level 27000000 2023-01; level 25000000 2022-02; level 28000000 2023-02; "
         "level 29000000 2023-01"},
        {"Fiji's April surplus was $132 million, against a $148 million surplus in March and a $14 million "
         "surplus in April 1986.",
         "level 132000000 2023-04; level 148000000 2023-03; level 14000000 1986-04"},
        {"Peru's exports to Chile were $81 million in 1999 and $90 million in 2016. Its imports rose from "
         "$512 million to $3 billion in the same years.",
         "level 81000000 1999; level 90000000 2016; level 512000000 1999; level 3000000000 2016"},
        {"Chile's exports rose 15.3 billion dlrs in the fourth quarter after a decline of 9.4 billion in the "
         "third quarter.",
         "difference 15300000000 2022-Q4 on 2022-Q3; difference -9400000000 2022-Q3 on 2022-Q2"},
        {"Swedish exports were 2.86 billion crowns in February against 2.83 billion in January and 2.23 "
         "billion a year earlier. Imports were 2.63 billion against 2.25 billion and 2.32 billion.",
         "level 2860000000 2023-02; level 2830000000 2023-01; level 2230000000 2022-02; level 2630000000 "
         "2023-02; level 2250000000 2023-01; level 2320000000 2022-02"},
    };
    check(rows, figure_and_times);
}

TEST_CASE("Rates that changed are no changes") {
    static const row rows[] = {
        {"The growth of Oman's exports to Fiji slowed from 8% to 5% in 2022.", ""},
        {"Oman's exports to Fiji rose 5% to $3bn in 2022.", "growth 5 2022 on 2021; level 3000000000 2022"},
    };
    check(rows, figure_and_times);
}

TEST_CASE("A time in a clause of its own is that of its clause") {
    static const row rows[] = {
        {"Finland's exports to Estonia, which had hit €400 million in December, eased to €380 million in "
         "January.",
         "level 400000000 2022-12; level 380000000 2023-01"},
        {"Imports from Peru sank to $1.6bn in the first half of 2022, and exports there, which had been $518 "
         "million in the same months of 2021, were $436 million.",
         "level 1600000000 2022-01/2022-06; level 518000000 2021-01/2021-06; level 436000000 "
         "2022-01/2022-06"},
        {"In 1994, the year of the treaty, Mexico's exports to Canada were $3 billion.",
         "level 3000000000 1994"},
        {"This year has been slower. Kenya's exports to Uganda were $200 million.", "level 200000000 2023"},
        {"In 2012 China's trade with Ghana was $5.4 billion; ten years later it was $10.2 billion.",
         "level 5400000000 2012; level 10200000000 2022"},
        {"Two years ago India's trade with Nepal was $7 billion.", "level 7000000000 2021"},
        {"China takes 40% of Laos's exports.", "share 40 -"},
        {"Qatar sells $340 million of gas a year to Oman.", "level 340000000 -"},
    };
    check(rows, figure_and_times);
}

TEST_CASE("Days, quarters and runs of months tell the period") {
    static const row rows[] = {
        {"Iran's exports to Iraq were $2 billion in the first five months of the Iranian year (March "
         "21-August 22, 2022).",
         "level 2000000000 2022-03-21/2022-08-22"},
        {"In the solar year 1400 (21 March 2021 to 20 March 2022) Iran's trade with India was $510 million.",
         "level 510000000 2021-03-21/2022-03-20"},
        {"Trade between Iran and Oman was $2 billion in the Iranian year 1401, which ended on March 20.",
         "level 2000000000 2022-03-21/2023-03-20"},
        {"Iran's exports to Iraq were $6 billion in the year that ended on 20 March 2023.",
         "level 6000000000 2022-03-21/2023-03-20"},
        {"Nepal's imports from India were $7 billion in the fiscal year 2021/22, which ended on July 16.",
         "level 7000000000 2021-07-17/2022-07-16"},
        {"New Zealand's exports to Japan were $900 million in the December quarter of 2021.",
         "level 900000000 2021-Q4"},
        {"British trade with Turkey was £24 billion in the four quarters to the end of Q3 2022.",
         "level 24000000000 2021-10/2022-09"},
        {"From October 2021 to March 2022 Myanmar's exports to Thailand were $2 billion.",
         "level 2000000000 2021-10/2022-03"},
        {"In the year to end-October 2022 Swiss exports to Italy were CHF 12 billion, compared with CHF 10 "
         "billion in the preceding twelve months.",
         "level 12000000000 2021-11/2022-10; level 10000000000 2020-11/2021-10"},
        {"The EU's deficit with Russia was €17 billion in the month of March.", "level -17000000000 2023-03"},
        {"In the 1990s Brazil's exports to Argentina were $5 billion.", "level 5000000000 -"},
        {"Togo's March surplus was $3 million. The January surplus last year was $9 million.",
         "level 3000000 2023-03; level 9000000 2022-01"},
        {"Fiji's current account deficit for the first eight months of 2022 was $9bn. The cumulative trade "
         "deficit was $2bn, against $1bn.",
         "level -2000000000 2022-01/2022-08; level -1000000000 2021-01/2021-08"},
        {"In fiscal 2022, that is, the year which closed on 30 September, Trinidad and Tobago exported goods "
         "worth $4.1 billion to Guyana.",
         "level 4100000000 2021-10/2022-09"},
        {"Fiji's bureau has the March figures out. Fiji imported goods worth $49 million from Tonga in that "
         "month.",
         "level 49000000 2023-03"},
        {"Bangladesh's exports to Italy were $1.1 billion in 1987/88, against 1986/7's one billion dollars.",
         "level 1100000000 1987-07/1988-06; level 1000000000 1986-07/1987-06"},
        {"In 2014 Portugal exported goods worth 3.2 billion euros to Angola. Last year: 1.5 billion.",
         "level 3200000000 2014; level 1500000000 2022"},
        {"Samoa's imports from Fiji came to $254 million in 2021. That is 27.7% of all that the country "
         "bought abroad.",
         "level 254000000 2021; share 27.7 2021"},
    };
    check(rows, figure_and_times);
}

TEST_CASE("A target or forecast reaches over 'and', but not over what was") {
    static const row rows[] = {
        {"Kazakhstan hopes to raise trade with Iran to $3 billion and exports to $1 billion by 2026.",
         "target 3000000000 2026; target 1000000000 2026"},
        {"Vietnam expects trade with Cuba to reach $500 million in 2025, and exports were $300 million in "
         "2022.",
         "forecast 500000000 2025; actual 300000000 2022"},
        {"Brazil had promised imports of $1.2 billion from Bolivia for 2022.", "target 1200000000 2022"},
        {"Last November Oman and Iran pledged to raise their trade to $3 billion.", "target 3000000000 -"},
        {"Ivory Coast wants the part of Mali in its exports to go up from 24% in 2021 to 30% by 2025.",
         "actual 24 2021; target 30 2025"},
    };
    check(rows, status_and_period);
}

TEST_CASE("Plans of the past, fears and points of view") {
    static const row rows[] = {
        {"Under the treaty trade between Oman and Fiji was to total $6bn in 2023.", "target 6000000000 2023"},
        {"Japan posted a trade surplus of $5 billion in April, exceeding forecasts for a surplus of $4 "
         "billion.",
         "actual 5000000000 2023-04; forecast 4000000000 2023-04"},
        {"Oman and Fiji want to raise their trade to $10bn in five years.", "target 10000000000 2028"},
        {"Oman and Fiji want to raise their trade from the current $6bn to $10bn by 2028.",
         "actual 6000000000 -; target 10000000000 2028"},
        {"Brokers fear a fall of 40% in what Oman sells to Fiji in 2024.", "forecast -40 2024"},
        {"In Omani eyes exports to Fiji came to $5bn in 2022.", "actual 5000000000 2022"},
        {"Oman eyes exports of $5bn to Fiji in 2024.", "target 5000000000 2024"},
        {"Oman's exports to Fiji rose more than expected in March, to $5bn.", "actual 5000000000 2023-03"},
        {"Oman's exports to Fiji beat expectations in March, rising 7% from February.", "actual 7 2023-03"},
        {"Oman's exports to Fiji rose 5% in March, beating analysts' forecasts of a 3% gain.",
         "actual 5 2023-03; forecast 3 2023-03"},
        {"Analysts had expected Oman's exports to Fiji to rise to $5bn in March.",
         "forecast 5000000000 2023-03"},
        {"Analysts expect Oman's exports to Fiji to rise to $5bn in December.",
         "forecast 5000000000 2023-12"},
        {"Oman's trade with Fiji is on track to hit the $5bn target in 2024.", "target 5000000000 2024"},
        {"Oman's exports to Fiji are seen rising 5% in 2024.", "forecast 5 2024"},
    };
    check(rows, status_and_period);
}

TEST_CASE("Seasonal adjustment holds for a paragraph, the money of a growth for its sentence") {
    static const row rows[] = {
        {"In April 2023, after seasonal adjustment, Peru sold goods worth $3bn to Fiji, 4% more than in "
         "March. Imports from Fiji fell by 2% on the month; against April 2022 they rose by 5%.",
         "3000000000 adjusted; 4 adjusted; -2 adjusted; 5"},
        {"In April 2023 Peru's exports to Fiji were, seasonally adjusted, $3bn. Without adjustment they were "
         "$4bn.",
         "3000000000 adjusted; 4000000000"},
        {"In April 2023 Peru's exports to Fiji were, seasonally adjusted, $3bn.\n\nImports were $4bn.",
         "3000000000 adjusted; 4000000000"},
        {"In dollar terms China's exports to Fiji rose by 7% in 2022 and imports by 5%; in yuan they rose by "
         "9%.",
         "7 USD; 5 USD; 9 CNY"},
        {"Japan's real exports to Fiji grew by 3% in 2022.", "3 real"},
        {"The real growth of Japan is 1%, and its exports to Fiji grew by 3% in 2022.", "3"},
    };
    check(rows, [](const claim& c) {
        std::string text = text_of(c.figure.value);
        if (c.terms.has(term::seasonally_adjusted)) text += " adjusted";
        if (c.terms.has(term::real)) text += " real";
        if (c.terms.currency) text += " " + code_of(c.terms.currency);
        return text;
    });
}

TEST_CASE("A revised figure and the one it replaces are told apart") {
    static const row rows[] = {
        {"Jordan's exports to Syria in 2022 were raised to $82 million from the $80 million first reported.",
         "revised 82000000; superseded 80000000"},
        {"Mexico's deficit with China in May, first given as $9.1 billion, is now put at $9.4 billion.",
         "superseded -9100000000; revised -9400000000"},
        {"Germany's exports to Ukraine in August have been revised from €0.6 billion to €0.5 billion.",
         "superseded 600000000; revised 500000000"},
        {"The deficit of Fiji with Japan in 2021 is now $600 million (first estimate: $500 million).",
         "revised -600000000; superseded -500000000"},
        {"The U.S. deficit with Japan fell to $12.2 billion in April from a revised $13.2 billion in March.",
         "- -12200000000; revised -13200000000"},
        {"Japan had a surplus of $7 billion with Britain and a deficit of $4 billion with China in March, "
         "preliminary data showed.",
         "provisional 7000000000; provisional -4000000000"},
        {"Latvia's exports to Estonia were $3 billion in 2021.\n\nNote. Data for 2021 are provisional.",
         "provisional 3000000000"},
        {"Latvia's exports to Estonia were $3 billion in 2021.\n\nData for 2022 are provisional.",
         "- 3000000000"},
        {"Zambia's surplus in February has been revised to $16 million from the $19 million published "
         "before.",
         "revised 16000000; superseded 19000000"},
        {"Zambia's surplus in February was revised to $16 million (originally $19 million).",
         "revised 16000000; superseded 19000000"},
        {"Trade of Togo in March 2023 (provisional)\n\nTogo's exports to Mali were $3 billion.",
         "provisional 3000000000"},
    };
    check(rows, stage_and_value);

    static const row times[] = {
        {"Latvia's exports to Estonia were $905 million in January 2023 against $929 million, revised from "
         "$971 million, in December and $816 million a year earlier, while imports fell to $858 million.",
         "level 905000000 2023-01; level 929000000 2022-12; level 971000000 2022-12; level 816000000 "
         "2022-01; level 858000000 2023-01"},
        {"Togo had a surplus of $3 million in March 2023. The surplus for February was revised to $16 "
         "million from the $19 million published last month.",
         "level 3000000 2023-03; level 16000000 2023-02; level 19000000 2023-02"},
        {"Togo's exports to Mali in February, originally reported in last month's release at $52 million, "
         "were revised to $49 million.",
         "level 52000000 2023-02; level 49000000 2023-02"},
    };
    check(times, figure_and_times);
}
