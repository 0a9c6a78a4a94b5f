// SPDX-License-Identifier: BSL-1.0
// tests/text/many_parties.cpp: several partners, members of a group and two who count: whose figure each is.
#include "reading.hpp"

#include <doctest/doctest.h>

namespace {

using namespace text_test;

TEST_CASE("Partners whose shares stand in a list before the whole") {
    static const row rows[] = {
        {"Germany took 12%, France 8% and Italy 6% of Tunisia's exports in 2022.",
         "share 12 of TUN DEU exports 2022 in TUN WLD exports; share 8 of TUN FRA exports 2022 in TUN WLD "
         "exports; share 6 of TUN ITA exports 2022 in TUN WLD exports"},
        {"China supplied 22 percent and India 14 percent of Kenya's imports in 2022.",
         "share 22 of KEN CHN imports 2022 in KEN WLD imports; share 14 of KEN IND imports 2022 in KEN WLD "
         "imports"},
        {"South Africa absorbed 17.4% and China 12.6% of Namibia's exports in October.",
         "share 17.4 of NAM ZAF exports 2022-10 in NAM WLD exports; share 12.6 of NAM CHN exports 2022-10 "
         "in NAM WLD exports"},
        {"In June Saudi Arabia accounted for 14 pct of total U.S. oil imports and Mexico for 11 pct.",
         "share 14 of USA SAU imports 2022-06, oil in USA WLD imports; share 11 of USA MEX imports "
         "2022-06, oil in USA WLD imports"},
        {"Of Turkey's imports in 2022, Russia supplied 16.2%.",
         "share 16.2 of TUR RUS imports 2022 in TUR WLD imports"},
    };
    check_wholes(rows);
}

TEST_CASE("Members' parts of what their group trades") {
    static const row rows[] = {
        {"In 2022 ASEAN exports to China were $400 billion, and Vietnam accounted for 14% of them.",
         "level 400000000000 USD of ASEAN CHN exports 2022; share 14 of VNM CHN exports 2022 in ASEAN CHN "
         "exports"},
        {"In 2022 ASEAN exports to China were $400 billion; Vietnam's share was 14%.",
         "level 400000000000 USD of ASEAN CHN exports 2022; share 14 of VNM CHN exports 2022 in ASEAN CHN "
         "exports"},
        {"In 2022 ASEAN exports to China were $400 billion, of which Vietnam accounted for $58 billion.",
         "level 400000000000 USD of ASEAN CHN exports 2022; level 58000000000 USD of VNM CHN exports 2022"},
        {"In 2018 Trinidad shipped goods worth US$1.06 billion to its CARICOM partners, while its imports "
         "from them were US$127 million.",
         "level 1060000000 USD of TTO CARICOM exports 2018; level 127000000 USD of TTO CARICOM imports "
         "2018"},
        {"Portugal's trade deficit narrowed in 1986. In its first year as a member of the European "
         "Community, Portugal recorded a deficit of 98.1 billion escudos in its trade with the other "
         "Community states in 1986 compared with a deficit of 2.4 billion escudos in 1985.",
         "level -98100000000 PTE of PRT EU balance 1986; level -2400000000 PTE of PRT EU balance 1985"},
        {"Among the Member States, Germany was the largest importer of Vietnamese goods in 2022 (€13.5 "
         "billion), ahead of the Netherlands (€10.2 billion) and Italy (€4.8 billion).",
         "level 13500000000 EUR of DEU VNM imports 2022; level 10200000000 EUR of NLD VNM imports 2022; "
         "level 4800000000 EUR of ITA VNM imports 2022"},
    };
    check_wholes(rows);
}

TEST_CASE("Two who count the same trade") {
    static const row rows[] = {
        {"Athens reports exports to Egypt of €51 million for 2022, Cairo only €43 million.",
         "level 51000000 EUR of GRC EGY exports 2022; level 43000000 EUR of GRC EGY exports 2022"},
        {"Greek exports to Egypt stood at €51 million in 2022 by Greek and at €43 million by Egyptian "
         "figures.",
         "level 51000000 EUR of GRC EGY exports 2022; level 43000000 EUR of GRC EGY exports 2022"},
        {"Ask Athens and exports to Egypt were €51 million in 2022; ask Cairo and they were €43 million.",
         "level 51000000 EUR of GRC EGY exports 2022; level 43000000 EUR of GRC EGY exports 2022"},
        {"Greece and Armenia exchanged €51 million in 2022, says ELSTAT, and Yerevan makes it $43 million.",
         "level 51000000 EUR of GRC ARM turnover 2022; level 43000000 USD of GRC ARM turnover 2022"},
        {"Greek imports from Egypt were €51 million in 2022, by ELSTAT's count. CAPMAS counts €43 million "
         "and Eurostat €47 million.",
         "level 51000000 EUR of GRC EGY imports 2022; level 43000000 EUR of GRC EGY imports 2022; level "
         "47000000 EUR of GRC EGY imports 2022"},
    };
    check_wholes(rows);
}

TEST_CASE("Ours, theirs and the other direction") {
    static const row rows[] = {
        {"Address by the President of Egypt\n\nOur trade with Jordan is lively. In 2022 it reached 1.01 "
         "billion dollars.",
         "level 1010000000 USD of EGY JOR turnover 2022"},
        {"Egypt and Jordan. Last year we sold them $1.2bn of goods and they sold us $3.6bn.",
         "level 1200000000 USD of EGY JOR exports 2022; level 3600000000 USD of JOR EGY exports 2022"},
        {"Iran imported $1.33 billion of Turkish goods in 2009. Trade in the opposite direction came to "
         "$4.1 billion.",
         "level 1330000000 USD of IRN TUR imports 2009; level 4100000000 USD of IRN TUR exports 2009"},
        {"Iran sold $2.1bn of steel to Iraq in 2022. To Turkey went $410m.",
         "level 2100000000 USD of IRN IRQ exports 2022, steel; level 410000000 USD of IRN TUR exports 2022"},
        {"In 2022 Vietnam exported $8.6bn worth of goods to Thailand, spending $14.1bn on imports from it.",
         "level 8600000000 USD of VNM THA exports 2022; level 14100000000 USD of VNM THA imports 2022"},
        {"Jordan trades with Syria and Iraq. In 2022 the former bought $97 million of its goods, the "
         "latter $42 million.",
         "level 97000000 USD of SYR JOR imports 2022; level 42000000 USD of SYR JOR imports 2022"},
        {"In January Indonesia's exports to China were US$5.25 billion and those to the United States "
         "US$2.04 billion.",
         "level 5250000000 USD of IDN CHN exports 2023-01; level 2040000000 USD of IDN USA exports 2023-01"},
    };
    check_wholes(rows);
}

TEST_CASE("Balances told from the other side, by an excess or by a colour") {
    static const row rows[] = {
        {"In Japan's trade with South Korea the excess of exports over imports amounted to $57.3 billion "
         "in 1994.",
         "level 57300000000 USD of JPN KOR balance 1994"},
        {"Brazil and Argentina exchanged $14 billion in goods in 1996. Brazilian exports were $6.8 billion "
         "but fell short of imports from its neighbour by $1.02 billion.",
         "level 14000000000 USD of BRA ARG turnover 1996; level 6800000000 USD of BRA ARG exports 1996; "
         "level -1020000000 USD of BRA ARG balance 1996"},
        {"Brazil's surplus with Argentina was $4.8 billion in 2023; in 2019 Argentina had a surplus of "
         "$0.7 billion.",
         "level 4800000000 USD of BRA ARG balance 2023; level 700000000 USD of ARG BRA balance 2019"},
        {"Hungary turned a deficit of 140 million marks in trade with West Germany into a surplus of 310 "
         "million marks in the first nine months of 1990.",
         "level -140000000 DEM of HUN DEU balance 1989-01/1989-09; level 310000000 DEM of HUN DEU balance "
         "1990-01/1990-09"},
        {"Italy's surplus with France was 2.1 billion euros in 2022; with the United States it was 1.5bn "
         "euros in the red.",
         "level 2100000000 EUR of ITA FRA balance 2022; level -1500000000 EUR of ITA USA balance 2022"},
        {"The United States wants to cut the $12 billion trade deficit with Mexico.",
         "level -12000000000 USD of USA MEX balance -"},
        {"Member states of the European Community (EC) met. Japan's trade surplus with the Community has "
         "grown to 2.13 billion dollars in March.",
         "level 2130000000 USD of JPN EU balance 2023-03"},
        {"CHICAGO, March 4 - South Korea's record 7.1 billion dollar trade surplus with the U.S. is "
         "shrinking.",
         "level 7100000000 USD of KOR USA balance -"},
        {"CHICAGO, March 4 - South Korea's $7.1 billion trade surplus with the U.S. in 2022 is bound to "
         "diminish as the country switches purchases from Japan in favor of U.S. companies.",
         "level 7100000000 USD of KOR USA balance 2022"},
    };
    check_wholes(rows);
}

} // namespace
