// SPDX-License-Identifier: BSL-1.0
// tests/text/parts_of_trade.cpp: parts of a trade: shares, parts of an earlier level, and those who take
// them.
#include "reading.hpp"

using namespace text_test;

TEST_CASE("A part of the level of another time is a growth by what is missing or above") {
    static const row rows[] = {
        {"Trade between Belarus and China in 2022 was 130.1% of the level of 2021.",
         "growth 30.1 of BLR CHN turnover 2022 on 2021"},
        {"In January-August 2022 trade between Belarus and China stood at $4.0 billion, or 130.1% of "
         "the level of the same period of 2021.",
         "level 4000000000 USD of BLR CHN turnover 2022-01/2022-08; growth 30.1 of BLR CHN turnover "
         "2022-01/2022-08 on 2021-01/2021-08"},
        {"Belarus's imports from Kazakhstan were USD 175.4 million in 2022 (141.2% of the previous "
         "year's level).",
         "level 175400000 USD of BLR KAZ imports 2022; growth 41.2 of BLR KAZ imports 2022 on 2021"},
        {"In 2022 exports of Belarus to Kazakhstan made up USD 946.9 million (113.6% of the level of "
         "2021), imports from there USD 175.4 million (141.2%).",
         "level 946900000 USD of BLR KAZ exports 2022; growth 13.6 of BLR KAZ exports 2022 on 2021; "
         "level 175400000 USD of BLR KAZ imports 2022; growth 41.2 of BLR KAZ imports 2022 on 2021"},
        {"In 2022 exports of Latvia to Russia stood at 85% of the 2021 level.",
         "growth -15 of LVA RUS exports 2022 on 2021"},
        {"Estonia's imports from Russia were 28 million euros in February 2023, a quarter of the sum "
         "in February 2022.",
         "level 28000000 EUR of EST RUS imports 2023-02; growth -75 of EST RUS imports 2023-02 on "
         "2022-02"},
        {"China took 55.6% of Peru's exports in 2022.",
         "share 55.6 of PER CHN exports 2022 in PER WLD exports"},
    };
    check_wholes(rows);
}

TEST_CASE("Who takes a part of a trade is its partner") {
    static const row rows[] = {
        {"Kazakhstan's foreign trade turnover in 2022 was $64.1 billion; of this, Russia accounted for "
         "$12.2 billion and China for $11.5 billion.",
         "level 64100000000 USD of KAZ WLD turnover 2022; level 12200000000 USD of KAZ RUS turnover "
         "2022; level 11500000000 USD of KAZ CHN turnover 2022"},
        {"Kazakhstan's foreign trade turnover in 2022 was $64.1 billion. Russia accounted for $12.2 "
         "billion and China for $11.5 billion.",
         "level 64100000000 USD of KAZ WLD turnover 2022; level 12200000000 USD of KAZ RUS turnover "
         "2022; level 11500000000 USD of KAZ CHN turnover 2022"},
        {"South Africa's trade with BRICS partners had risen to R830 billion in 2022. China alone "
         "accounted for R614 billion of it.",
         "level 830000000000 ZAR of ZAF BRICS turnover 2022; level 614000000000 ZAR of ZAF CHN "
         "turnover 2022"},
        {"Ethiopia earned 82 million USD in 2022 from electricity sold to Djibouti, Sudan and Kenya. "
         "Of this, Djibouti paid 36 million USD and Kenya 31 million USD.",
         "level 82000000 USD of ETH - exports 2022, electricity; level 36000000 USD of ETH DJI exports "
         "2022, electricity; level 31000000 USD of ETH KEN exports 2022, electricity"},
        {"Azerbaijan's natural gas exports to the EU earned it $15.6 billion in 2022, of which Italy "
         "paid $13.1 billion.",
         "level 15600000000 USD of AZE EU exports 2022, natural gas; level 13100000000 USD of AZE ITA "
         "exports 2022, natural gas"},
        {"Some 40 percent of Kazakh exports were taken by the European Union in 2022.",
         "share 40 of KAZ EU exports 2022 in KAZ WLD exports"},
        {"Trade with Singapore contributed 14.9% to Malaysia's total trade in April 2023.",
         "share 14.9 of MYS SGP turnover 2023-04 in MYS WLD turnover"},
        {"In 2022, Mongolia's total foreign trade turnover amounted to USD 13.6 billion. Trade with "
         "China accounted for 72.2 percent of it.",
         "level 13600000000 USD of MNG WLD turnover 2022; share 72.2 of MNG CHN turnover 2022 in MNG "
         "WLD turnover"},
    };
    check_wholes(rows);
}

TEST_CASE("A share of two partners together is nobody's; one behind a comma is his own") {
    static const row rows[] = {
        {"Uganda and Tanzania together absorbed 24 percent of Kenyan exports in 2003.",
         "share 24 of KEN - exports 2003 in KEN WLD exports"},
        {"Russia accounted for 14.6% of Georgia's foreign trade in 2022. It ranked second after "
         "Turkey, whose share was 15.5%.",
         "share 14.6 of GEO RUS turnover 2022 in GEO WLD turnover; share 15.5 of GEO TUR turnover 2022 "
         "in GEO WLD turnover"},
        {"Germany took 27% of Ghana's exports in 2021, overtaking France, whose share dropped to 19% "
         "from 34% in 2020.",
         "share 27 of GHA DEU exports 2021 in GHA WLD exports; share 19 of GHA FRA exports 2021 in GHA "
         "WLD exports; share 34 of GHA FRA exports 2020 in GHA WLD exports"},
        {"Tajikistan's trade with Russia in 2022 stood at $246.8 million, or 22% of the total; with "
         "China, $178.1 million.",
         "level 246800000 USD of TJK RUS turnover 2022; share 22 of TJK RUS turnover 2022 in TJK WLD "
         "turnover; level 178100000 USD of TJK CHN turnover 2022"},
        {"Exports to Spain and France were 21% and 17% of Moroccan exports in 2022, respectively.",
         "share 21 of MAR ESP exports 2022 in MAR WLD exports; share 17 of MAR FRA exports 2022 in MAR "
         "WLD exports"},
        {"East Germany's trade with Hungary was 5 percent of its total in 1980. Trade with the rest of "
         "Comecon made up 27 percent.",
         "share 5 of DDR HUN turnover 1980 in DDR WLD turnover; share 27 of DDR - turnover 1980 in DDR "
         "WLD turnover"},
    };
    check_wholes(rows);
}

TEST_CASE("A direction's part of the trade, a product's part of what was supplied") {
    static const row rows[] = {
        {"In 2020 Uzbekistan's trade with Afghanistan reached 780 million dollars, 98 per cent of it "
         "Uzbek exports.",
         "level 780000000 USD of UZB AFG turnover 2020; share 98 of UZB AFG exports 2020 in UZB AFG "
         "turnover"},
        {"In 2020 Uzbekistan's trade with Afghanistan reached 780 million dollars, 98 per cent of "
         "which was exports.",
         "level 780000000 USD of UZB AFG turnover 2020; share 98 of UZB AFG exports 2020 in UZB AFG "
         "turnover"},
        {"Cuba supplied Spain with $458 million worth of merchandise in 1996, 75 per cent of it sugar.",
         "level 458000000 USD of CUB ESP exports 1996; share 75 of CUB ESP exports 1996, sugar in CUB "
         "ESP exports"},
        {"Ghana relied on cocoa for 25% of its export earnings in 2020.",
         "share 25 of GHA WLD exports 2020, cocoa in GHA WLD exports"},
        {"Electricity from Itaipu made up half of Brazil's purchases from Paraguay in 2021.",
         "share 50 of BRA PRY imports 2021, electricity in BRA PRY imports"},
    };
    check_wholes(rows);
}

TEST_CASE("A ratio of two flows, a part of all of itself and a part of needs are no shares") {
    static const row rows[] = {
        {"Costa Rica's imports from Panama were $212 million in 2022, a third of its exports there.",
         "level 212000000 USD of CRI PAN imports 2022"},
        {"Costa Rica's exports to Panama were $640 million in 2022, and imports came to $212 million, "
         "a third of that sum.",
         "level 640000000 USD of CRI PAN exports 2022; level 212000000 USD of CRI PAN imports 2022"},
        {"Bulgaria's trade with Turkey went beyond EUR 7.3 billion in 2022. In 2015 it had been half "
         "of that.",
         "level 7300000000 EUR of BGR TUR turnover 2022"},
        {"Russia supplied 27 pct of Germany's gas in 2012.", ""},
    };
    check_wholes(rows);
}
TEST_CASE("A part is told again, of all and of what one country supplied") {
    static const row rows[] = {
        {"Nigeria supplied India with 9% of its crude oil in 2022.",
         "share 9 of IND NGA imports 2022, crude oil in IND WLD imports"},
        {"Exports to Italy made up 30% of Albania's total exports in 2022 and rose by 12%.",
         "share 30 of ALB ITA exports 2022 in ALB WLD exports; growth 12 of ALB ITA exports 2022 on "
         "2021"},
        {"Trade between Serbia and Italy came to $689 million in 2022, with Serbian goods accounting "
         "for $109 million.",
         "level 689000000 USD of SRB ITA turnover 2022; level 109000000 USD of SRB ITA exports 2022"},
        {"In 2021, Latvia's exports to Russia were €1.19 billion, a 7.3% share of the total. By 2022 "
         "this share had fallen to 5.6%.",
         "level 1190000000 EUR of LVA RUS exports 2021; share 7.3 of LVA RUS exports 2021 in LVA WLD "
         "exports; share 5.6 of LVA RUS exports 2022 in LVA WLD exports"},
        {"Malta's imports from Italy were €245 million, or a 20% share, in 2022.",
         "level 245000000 EUR of MLT ITA imports 2022; share 20 of MLT ITA imports 2022 in MLT WLD "
         "imports"},
        {"Türkiye imported gold worth $20.4 billion in 2022, of which Switzerland supplied $8.3 "
         "billion.",
         "level 20400000000 USD of TUR WLD imports 2022, gold; level 8300000000 USD of CHE TUR exports "
         "2022, gold"},
        {"Trade between Kazakhstan and Azerbaijan totalled $461.6 million last year, of which exports "
         "from Kazakhstan accounted for $361.3 million. In the first quarter of 2023 the indicator "
         "reached $87.5 million.",
         "level 461600000 USD of KAZ AZE turnover 2022; level 361300000 USD of KAZ AZE exports 2022; "
         "level 87500000 USD of KAZ AZE turnover 2023-Q1"},
    };
    check_wholes(rows);
}
TEST_CASE("A part of the exports is of those told of") {
    static const row rows[] = {
        {"The Philippines' trade with South Korea reached $14.6 billion in 2022, with $3.5 billion in "
         "exports and $11.1 billion in imports. Electronics accounted for 41.2 percent of the exports.",
         "level 14600000000 USD of PHL KOR turnover 2022; level 3500000000 USD of PHL KOR exports "
         "2022; level 11100000000 USD of PHL KOR imports 2022; share 41.2 of PHL KOR exports 2022, "
         "electronics in PHL KOR exports"},
    };
    check_wholes(rows);
}
