// SPDX-License-Identifier: BSL-1.0
// tests/text/totals_and_marks.cpp: what is told of all that was told, marks passed, and signs of money before
// letters.
#include "reading.hpp"

#include <doctest/doctest.h>

namespace {

using namespace text_test;

TEST_CASE("Shares, ratios and sums of what was told before") {
    static const row rows[] = {
        {"Algerian exports to France, 97 percent of them oil and gas, were 4.2 billion euros in 2022.",
         "share 97 of DZA FRA exports 2022, oil and gas in DZA FRA exports; level 4200000000 EUR of DZA "
         "FRA exports 2022"},
        {"Chile exported goods worth $1.86 billion to China in 2022, 60 percent of it copper, and bought "
         "$1.29 billion in return.",
         "level 1860000000 USD of CHL CHN exports 2022; share 60 of CHL CHN exports 2022, copper in CHL "
         "CHN exports; level 1290000000 USD of CHL CHN imports 2022"},
        {"Georgia's exports to Turkey were $455 million in 2022. Copper makes up 27% of the exports.",
         "level 455000000 USD of GEO TUR exports 2022; share 27 of GEO TUR exports 2022, copper in GEO TUR "
         "exports"},
        {"In 2022 Poland's exports to Germany were 28% of total exports (27% in 2021). Imports from "
         "Germany were PLN 315.8 bn.",
         "share 28 of POL DEU exports 2022 in POL WLD exports; share 27 of POL DEU exports 2021 in POL WLD "
         "exports; level 315800000000 PLN of POL DEU imports 2022"},
        {"Kenya bought goods worth $531 million from Tanzania in 2022, while Rwanda took $234 million.",
         "level 531000000 USD of KEN TZA imports 2022; level 234000000 USD of RWA TZA imports 2022"},
        {"India's exports to China were $2.3 billion in 2022 and those of China $2.7 billion.",
         "level 2300000000 USD of IND CHN exports 2022; level 2700000000 USD of CHN IND exports 2022"},
        {"Japan's exports to the EC were double its imports from it.", ""},
    };
    check_wholes(rows);
}

TEST_CASE("Balances of the trade of two") {
    static const row rows[] = {
        {"EU-China trade ended in 2022 with a Chinese surplus of €291 billion.",
         "level 291000000000 EUR of CHN EU balance 2022"},
        {"Trade between China and India reached $118 billion in 2022, with a deficit of $85 billion for "
         "India.",
         "level 118000000000 USD of CHN IND turnover 2022; level -85000000000 USD of IND CHN balance 2022"},
        {"Trade between China and India was $118 billion in 2022, with an Indian deficit of $85 billion.",
         "level 118000000000 USD of CHN IND turnover 2022; level -85000000000 USD of IND CHN balance 2022"},
    };
    check_wholes(rows);
}

TEST_CASE("Marks, steps and what was exceeded") {
    static const row rows[] = {
        {"Trade between India and Sri Lanka crossed the two billion dollar mark in 2022.",
         "level 2000000000 USD of IND LKA turnover 2022"},
        {"Trade between India and Sri Lanka crossed the billion-dollar mark in 2022.",
         "level 1000000000 USD of IND LKA turnover 2022"},
        {"South Korea's exports to Japan exceeded last year's $10.1 billion by $3 billion.",
         "level 10100000000 USD of KOR JPN exports 2022; difference 3000000000 USD of KOR JPN exports 2023 "
         "on 2022"},
        {"Latvia's exports to Estonia increased 7.1% in 2022, or by 110 million euros.",
         "growth 7.1 of LVA EST exports 2022 on 2021; difference 110000000 EUR of LVA EST exports 2022 on "
         "2021"},
        {"Trade between Denmark and Sweden was 33 billion euros in 2022. In 2012 it was a third lower.",
         "level 33000000000 EUR of DNK SWE turnover 2022; growth -33.33 of DNK SWE turnover 2012 on 2022"},
        {"Uganda's exports to Rwanda lost a third in 2022.", "growth -33.33 of UGA RWA exports 2022 on 2021"},
        {"Iran and Iraq want to lift trade from $3 billion to $10 billion by 2030.",
         "level 3000000000 USD of IRN IRQ turnover -; level 10000000000 USD of IRN IRQ turnover 2030"},
        {"Azerbaijan's trade with Hungary was $54 million in 2021. Our aim is plain: $250 million by 2027.",
         "level 54000000 USD of AZE HUN turnover 2021; level 250000000 USD of AZE HUN turnover 2027"},
        {"Libya's imports from Egypt may double this year.", "growth 100 of LBY EGY imports 2023 on 2022"},
        {"Trade between the UAE and India rose 16% between April 2021 and March 2022.",
         "growth 16 of ARE IND turnover 2021-04/2022-03 on 2020-04/2021-03"},
        {"Brazil's exports to Argentina were $16 billion in 2022. Imports, first reported as $12.4 "
         "billion, are now $12.7 billion.",
         "level 16000000000 USD of BRA ARG exports 2022; level 12400000000 USD of BRA ARG imports 2022; "
         "level 12700000000 USD of BRA ARG imports 2022"},
        {"China overtook the US as Brazil's top partner, with trade of $36.1 billion in 2022.",
         "level 36100000000 USD of BRA CHN turnover 2022"},
        {"China bought $15 billion in US goods in 2022.", "level 15000000000 USD of CHN USA imports 2022"},
        {"Qatar will supply $2 billion worth of LNG to Bangladesh.",
         "level 2000000000 USD of QAT BGD exports -, lng"},
    };
    check_wholes(rows);
}

TEST_CASE("Signs of money that stand before letters") {
    static const row rows[] = {
        {"Australia's exports to Japan were $A280 million in 2022.",
         "level 280000000 AUD of AUS JPN exports 2022"},
        {"Australia's exports to Japan were $US280 million in 2022.",
         "level 280000000 USD of AUS JPN exports 2022"},
        {"Canada's exports to Japan were $C 280 million in 2022.",
         "level 280000000 CAD of CAN JPN exports 2022"},
        {"New Zealand's exports to Japan were $NZ280 million in 2022.",
         "level 280000000 NZD of NZL JPN exports 2022"},
        {"Egypt's exports to Japan were £E280 million in 2022.",
         "level 280000000 EGP of EGY JPN exports 2022"},
    };
    check_wholes(rows);
}

} // namespace
