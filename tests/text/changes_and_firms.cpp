// SPDX-License-Identifier: BSL-1.0
// tests/text/changes_and_firms.cpp: the goods and the times of changes that are told beside one another, and
// what firms have and is no trade.
#include "reading.hpp"

#include <doctest/doctest.h>

namespace {

using namespace text_test;

TEST_CASE("Goods of a role, of a list and of a word that is to double") {
    static const row rows[] = {
        {"India is the biggest buyer of Egyptian cotton, with purchases of $97 million in 2022.",
         "level 97000000 USD of IND EGY imports 2022, cotton"},
        {"The largest market for Norwegian seafood was Poland, with purchases of 1.6 billion euros in "
         "2022.",
         "level 1600000000 EUR of POL NOR imports 2022, seafood"},
        {"Ukraine's exports to Spain were €3.1bn in 2022, including sunflower oil for €1.2bn and maize for "
         "€900m.",
         "level 3100000000 EUR of UKR ESP exports 2022; level 1200000000 EUR of UKR ESP exports 2022, "
         "sunflower oil; level 900000000 EUR of UKR ESP exports 2022, maize"},
        {"In 2021 Malawi exported tea to Britain for K21 billion, tobacco to Belgium for K98 billion and "
         "soya to Tanzania for K44 billion.",
         "level 21000000000 MWK of MWI GBR exports 2021, tea; level 98000000000 MWK of MWI BEL exports "
         "2021, tobacco; level 44000000000 MWK of MWI TZA exports 2021, soya"},
        {"Japan plans to double its farm exports to Oman by 2027.",
         "growth 100 of JPN OMN exports 2027 on -, farm"},
        {"Of Bolivia's gas exports in 2022, worth $2.9bn, Brazil took $1.5bn and Argentina $1.4bn.",
         "level 2900000000 USD of BOL WLD exports 2022, gas; level 1500000000 USD of BOL BRA exports 2022, "
         "gas; level 1400000000 USD of BOL ARG exports 2022, gas"},
        {"Azerbaijan exported 9.1 billion dollars' worth of gas to Italy in 2022, nearly treble the figure "
         "for 2021.",
         "level 9100000000 USD of AZE ITA exports 2022, gas; growth 200 of AZE ITA exports 2022 on 2021, "
         "gas"},
    };
    check_wholes(rows);
}

TEST_CASE("Times of changes that others are compared with") {
    static const row rows[] = {
        {"Peru's exports grew 8.8 pct in the first quarter of 2023, against 12.4 pct in the same quarter "
         "of 2022. Imports rose 3 pct.",
         "growth 8.8 of PER WLD exports 2023-Q1 on 2022-Q1; growth 12.4 of PER WLD exports 2022-Q1 on "
         "2021-Q1; growth 3 of PER WLD imports 2023-Q1 on 2022-Q1"},
        {"Peru's exports grew 8.8 pct in the first quarter of 2023, against a 12.4 pct decline a year "
         "earlier. Imports rose 3 pct.",
         "growth 8.8 of PER WLD exports 2023-Q1 on 2022-Q1; growth -12.4 of PER WLD exports 2022-Q1 on "
         "2021-Q1; growth 3 of PER WLD imports 2023-Q1 on 2022-Q1"},
        {"Peru's exports grew 8.8 pct in the first quarter of 2023, against 12.4 pct in the previous "
         "quarter. Imports rose 3 pct.",
         "growth 8.8 of PER WLD exports 2023-Q1 on 2022-Q1; growth 12.4 of PER WLD exports 2022-Q4 on "
         "2021-Q4; growth 3 of PER WLD imports 2023-Q1 on 2022-Q1"},
        {"U.S. output grew in the fourth quarter of 2022. U.S. exports rose $15.3bn after falling $9.4 bn "
         "in the third quarter.",
         "difference 15300000000 USD of USA WLD exports 2022-Q4 on 2022-Q3; difference -9400000000 USD of "
         "USA WLD exports 2022-Q3 on 2022-Q2"},
        {"The report sees a 2.75 pct rise in Switzerland's exports and a 3.5 pct rise in imports in 2024 "
         "after rises of 3.25 pct and 6.5 pct respectively in 2022.",
         "growth 2.75 of CHE WLD exports 2024 on 2023; growth 3.5 of CHE WLD imports 2024 on 2023; growth "
         "3.25 of CHE WLD exports 2022 on 2021; growth 6.5 of CHE WLD imports 2022 on 2021"},
        {"Bangladesh's exports in 2007/08 were 1.1 billion dollars against imports of 1.805 billion "
         "dollars, compared with 2006/07's one billion dollars of exports and 1.113 billion dollars of "
         "imports.",
         "level 1100000000 USD of BGD WLD exports 2007-07/2008-06; level 1805000000 USD of BGD WLD imports "
         "2007-07/2008-06; level 1000000000 USD of BGD WLD exports 2006-07/2007-06; level 1113000000 USD "
         "of BGD WLD imports 2006-07/2007-06"},
        {"Japan's trade surplus with the EC hit a record 18 billion dollars in 2022. Exports so far this "
         "year have jumped by 30 pct.",
         "level 18000000000 USD of JPN EU balance 2022; growth 30 of JPN EU exports - on -"},
        {"Germany's trade surplus was 10.6 billion euros in May. Exports rose from a year earlier by 6.6 "
         "pct to 43.3 billion euros.",
         "level 10600000000 EUR of DEU WLD balance 2023-05; growth 6.6 of DEU WLD exports 2023-05 on "
         "2022-05; level 43300000000 EUR of DEU WLD exports 2023-05"},
        {"Philippine exports of 368 million dollars in January were up on the 314 million in January 2022.",
         "level 368000000 USD of PHL WLD exports 2023-01; level 314000000 USD of PHL WLD exports 2022-01"},
        {"In the second quarter of 2023 Malaysia's trade with Singapore was down 12% from the first.",
         "growth -12 of MYS SGP turnover 2023-Q2 on 2023-Q1"},
        {"LONDON, March 3 - Vietnam's exports to Laos were $3bn in 2022.",
         "level 3000000000 USD of VNM LAO exports 2022"},
    };
    check_wholes(rows);
}

TEST_CASE("What firms earn, own and owe is no trade") {
    static const row rows[] = {
        {"FISONS SEES GROWTH\n\nFisons Plc <FISN.L> reported a 50 pct increase in U.S. sales during 2022. "
         "Sales in Germany were up 70 pct.",
         ""},
        {"Volkswagen AG said foreign sales fell to 27.18 billion marks in 2022 from 31.92 billion in 2021. "
         "Overseas sales were 70 pct of the total.",
         ""},
        {"TOKYO, June 1 - Ajinomoto Co Inc <AJIN.T> will buy 50 pct of Knorr Foods Co Ltd for $30 million.",
         ""},
        {"Best Products Co <BES> said current year net includes provisions of 4,868,000 dollars and sales "
         "of 38.1 mln dollars in Mexico.",
         ""},
        {"Sony Corp said sales of 400 billion yen were down 12 pct. Exports to China from Japan were $3bn "
         "in 2022.",
         "level 3000000000 USD of JPN CHN exports 2022"},
        {"On the last triple witching Friday, New York and London traded heavily while Japan's exports "
         "stood still.",
         ""},
        {"Chile and Peru met. The reform would lower Chile's federal deficit by 100 million dollars in "
         "2022.",
         ""},
    };
    check_wholes(rows);
}

TEST_CASE("When something was forecast is not the time that it is of") {
    static const row rows[] = {
        {"Norway's imports should grow by 3.5 percent in 2023 against the 6.5 percent forecast in December.",
         "growth 3.5 of NOR WLD imports 2023 on 2022; growth 6.5 of NOR WLD imports 2023 on 2022"},
    };
    check_wholes(rows);
}

} // namespace
