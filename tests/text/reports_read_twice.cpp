// SPDX-License-Identifier: BSL-1.0
// tests/text/reports_read_twice.cpp: what reports, columns and briefs say in words that are not the nearest.
#include "reading.hpp"

#include <bilatrade/value/claim.hpp>

#include <doctest/doctest.h>

#include <string>

namespace {

using namespace text_test;

TEST_CASE("Groups of digits apart, signs behind a code, and capitals that are no money") {
    static const row rows[] = {
        {"EU exports to Kyrgyzstan went from EUR 263 million in 2021 to EUR 1 068 million in 2022.",
         "level 263000000 EUR of EU KGZ exports 2021; level 1068000000 EUR of EU KGZ exports 2022"},
        {"Spain's trade balance with Peru was EUR -422 million in 2015.",
         "level -422000000 EUR of ESP PER balance 2015"},
        {"Spain's trade balance with Peru was USD -3.2 billion in 2015.",
         "level -3200000000 USD of ESP PER balance 2015"},
        {"BANK OF ZAMBIA GIVES EXPORTS TO JAPAN IN 1977 AS 153 MILLION DOLLARS.",
         "level 153000000 USD of ZMB JPN exports 1977"},
        {"In 1997 Croatia bought Slovene goods for 1.47 billion marks.",
         "level 1470000000 DEM of HRV SVN imports 1997"},
    };
    check(rows, summary_of);
}

TEST_CASE("A figure may stand in front of what it tells, and a clause belongs to what it follows") {
    static const row rows[] = {
        {"€394 million – Latvian exports to Russia in 2013, according to the statistical bureau.",
         "level 394000000 EUR of LVA RUS exports 2013"},
        {"Yugoslav exports to Germany, worth 264 million dollars in 1972, covered well under half of "
         "imports, which rose by 38 million dollars to 610 million.",
         "level 264000000 USD of YUG DEU exports 1972; difference 38000000 USD of YUG DEU imports 1972 on "
         "1971; level 610000000 USD of YUG DEU imports 1972"},
        {"The Netherlands, gateway to northern Europe, received $1.4 billion of Peru's exports in 2022.",
         "level 1400000000 USD of PER NLD exports 2022"},
        {"Norway's exports to Poland came to $10.1bn in 2016; France, long the first, was left behind with "
         "$8.9bn.",
         "level 10100000000 USD of NOR POL exports 2016; level 8900000000 USD of NOR FRA exports 2016"},
        {"Spain sold Portugal goods worth 18 billion euros in 2015. That is more than it sold to the whole "
         "of Latin America. Its purchases from Portugal came to 9.9 billion euros.",
         "level 18000000000 EUR of ESP PRT exports 2015; level 9900000000 EUR of ESP PRT imports 2015"},
        {"France sold Algeria goods worth 13.1 billion euros in 2015, while its purchases there came to 9.6 "
         "billion.",
         "level 13100000000 EUR of FRA DZA exports 2015; level 9600000000 EUR of FRA DZA imports 2015"},
        {"Last year Japan had a surplus of $51.5 billion with the United States and economists do not expect "
         "it to fall any time soon.",
         "level 51500000000 USD of JPN USA balance 2022"},
        {"Spanish exports to Morocco were €12 billion in 2022; imports from it came to €9 billion. In 2011 "
         "those sums were €4 billion and €3 billion.",
         "level 12000000000 EUR of ESP MAR exports 2022; level 9000000000 EUR of ESP MAR imports 2022; level "
         "4000000000 EUR of ESP MAR exports 2011; level 3000000000 EUR of ESP MAR imports 2011"},
        {"Germany's exports to Iran went up by 24.5 percent in the first eight months of 2000, after two "
         "years of decline.",
         "growth 24.5 of DEU IRN exports 2000-01/2000-08 on 1999-01/1999-08"},
    };
    check(rows, summary_of);
}

TEST_CASE("Shares go to whom the sentence names, in its order, and are of what it names") {
    static const row rows[] = {
        {"Finland, Sweden and Latvia were the main destinations of Estonia's exports in May, with 16, 11 and "
         "9 per cent of total exports, respectively.",
         "share 16 of EST FIN exports 2023-05; share 11 of EST SWE exports 2023-05; share 9 of EST LVA "
         "exports 2023-05"},
        {"Peru's exports to Japan were valued at $2.7 billion in 2022. With a share of 17.8 percent, they "
         "were the largest.",
         "level 2700000000 USD of PER JPN exports 2022; share 17.8 of PER JPN exports 2022"},
        {"Oman, with 12% of exports, was Peru's main market in 2022.", "share 12 of PER OMN exports 2022"},
        {"With 12% of its exports, Oman was Peru's main market in 2022.", "share 12 of PER OMN exports 2022"},
        {"Trade between South Africa and China was $3.9 billion in 2003. Trade between the two countries "
         "made up 20.9 percent of China's total trade with Africa.",
         "level 3900000000 USD of ZAF CHN turnover 2003; share 20.9 of CHN ZAF turnover 2003"},
        {"Botswana's imports from South Africa were $3.3 billion in 2019, contributing 58.7 percent to total "
         "imports, which stood at $5.6 billion.",
         "level 3300000000 USD of BWA ZAF imports 2019; share 58.7 of BWA ZAF imports 2019; level 5600000000 "
         "USD of BWA WLD imports 2019"},
        {"By 1975 the Soviet share of Cuba's foreign trade had climbed to 48 per cent, and in 1985 it was "
         "more than 70 per cent.",
         "share 48 of CUB SUN turnover 1975; share 70 of CUB SUN turnover 1985"},
    };
    check(rows, summary_of);
}

TEST_CASE("What 'we' see is to come, what an office sees was counted, and a pledge is a target") {
    static const row rows[] = {
        {"Egyptian exports to the EU climbed to €8 billion in 2022, and we see them at €9 billion this year.",
         "2022 actual; 2023 forecast"},
        {"Argentina sold Vietnam goods for 2.4 billion dollars in 2022. Our statisticians at INDEC see only "
         "2.1 "
         "billion.",
         "2022 actual; 2022 actual"},
        {"Seoul has promised to hold South Korea's surplus with the United States to $7 billion in 2024.",
         "2024 target"},
        {"Trade between Peru and Oman is to be doubled in 2024.", "2024 target"},
    };
    check(rows, [](const claim& c) { return text_of(c.period) + " " + std::string(to_string(c.status)); });
}

TEST_CASE("Who 'we' are is told by the only national money that a text counts in") {
    static const row rows[] = {
        {"Remarks at the luncheon, Bangkok. In the year to June 2022 we bought NZ$3.0 billion worth from "
         "Thailand, "
         "and we sold it NZ$52 million worth of kiwifruit.",
         "NZL THA imports 2021-07/2022-06; NZL THA exports 2021-07/2022-06"},
        {"An interview. Q: What did we sell China? A: We sold China goods worth A$916 million in 2021.",
         "AUS CHN exports 2021"},
    };
    check(rows, dated_trade_of);
}

TEST_CASE("Bills, fire and borrowed money are no trade") {
    static const row rows[] = {
        {"Germany's exports to Ghana rose. The central bank bought 16 million pounds of bills from it in "
         "2022.",
         ""},
        {"The Treasury will sell 13 billion dollars of three and six-month bills next week.", ""},
        {"Pakistan and Afghanistan reopened the crossing after an exchange of fire. It cost 40 million "
         "dollars.",
         ""},
        {"The council borrowed 187 million pounds in 2020 to buy property from Germany.", ""},
    };
    check_wholes(rows);
}

TEST_CASE("The sentence above a table tells its year, its title the goods before a colon") {
    static const row rows[] = {
        {"Answer. The following table shows the value of UK trade in goods (£ million) in 2021.\n\n"
         "Country | UK exports | UK imports\nJamaica | 88.5 | 41.7\nGuyana | 71.2 | 236.9\n",
         "level 88500000 GBP of GBR JAM exports 2021; level 41700000 GBP of GBR JAM imports 2021; level "
         "71200000 "
         "GBP of GBR GUY exports 2021; level 236900000 GBP of GBR GUY imports 2021"},
        {"Australian wine: exports by market, 2021 (A$ million)\n\nCanada | 186.0\nSingapore | 171.9\n",
         "level 186000000 AUD of AUS CAN exports 2021, wine; level 171900000 AUD of AUS SGP exports 2021, "
         "wine"},
    };
    check_goods(rows);
}

} // namespace
