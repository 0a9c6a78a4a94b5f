// SPDX-License-Identifier: BSL-1.0
// tests/text/two_of_a_kind.cpp: two partners, two flows, two years and two counts told in one breath, and
// what looks like a country and is none.
#include "reading.hpp"

#include <doctest/doctest.h>

namespace {

using namespace text_test;

TEST_CASE("The former and the latter of two partners, and goods back from both") {
    static const row rows[] = {
        {"Lithuania's exports to Latvia reached 1.33 bn euros in 2020 and to Germany 1.94 bn euros; "
         "the former went down by 2.7%, while the latter grew by 9.4%.",
         "level 1330000000 EUR of LTU LVA exports 2020; level 1940000000 EUR of LTU DEU exports 2020; "
         "growth -2.7 of LTU LVA exports 2020 on 2019; growth 9.4 of LTU DEU exports 2020 on 2019"},
        {"Bulgaria's imports from Turkey in January-September 2004 amounted to 603.9 million euros, "
         "those from Greece to 568.1 million. The former were up 29.8 percent and the latter 6.0 "
         "percent.",
         "level 603900000 EUR of BGR TUR imports 2004-01/2004-09; level 568100000 EUR of BGR GRC "
         "imports 2004-01/2004-09; growth 29.8 of BGR TUR imports 2004-01/2004-09 on 2003-01/2003-09; "
         "growth 6 of BGR GRC imports 2004-01/2004-09 on 2003-01/2003-09"},
        {"Sweden exported goods worth 9.1 billion crowns to Denmark and 12.2 billion to Norway in 1986 "
         "and imported goods worth 5.8 billion and 6.1 billion crowns respectively from these "
         "countries.",
         "level 9100000000 SEK of SWE DNK exports 1986; level 12200000000 SEK of SWE NOR exports 1986; "
         "level 5800000000 SEK of SWE DNK imports 1986; level 6100000000 SEK of SWE NOR imports 1986"},
        {"Chile sold copper worth $7 billion to Japan and $9 billion to Korea in 2016. In 2012 the two "
         "countries had bought $5 billion and $6 billion worth respectively.",
         "level 7000000000 USD of CHL JPN exports 2016, copper; level 9000000000 USD of CHL KOR "
         "exports 2016, copper; level 5000000000 USD of JPN CHL imports 2012, copper; level 6000000000 "
         "USD of KOR CHL imports 2012, copper"},
        {"Belarus exported goods worth $6.2 billion to Russia in 2022; exports of Kazakhstan to Russia "
         "were $2.3 billion, those of Kyrgyzstan to Kazakhstan $86.1 million.",
         "level 6200000000 USD of BLR RUS exports 2022; level 2300000000 USD of KAZ RUS exports 2022; "
         "level 86100000 USD of KGZ KAZ exports 2022"},
    };
    check_wholes(rows);
}

TEST_CASE("Who takes a part of exports, and whose its is") {
    static const row rows[] = {
        {"Portugal supplied 41% of Mali's imports in 2020 and Spain took 68% of its exports.",
         "share 41 of MLI PRT imports 2020 in MLI WLD imports; share 68 of MLI ESP exports 2020 in MLI "
         "WLD exports"},
        {"Norway sold Russia fish for NOK 1.9 billion in 2012, a quarter of its exports.",
         "level 1900000000 NOK of NOR RUS exports 2012, fish; share 25 of NOR RUS exports 2012, fish "
         "in NOR WLD exports"},
        {"China is Brazil's largest partner, with bilateral trade at $150 billion in 2022, accounting "
         "for 25 per cent of the country's foreign trade.",
         "level 150000000000 USD of BRA CHN turnover 2022; share 25 of BRA CHN turnover 2022 in BRA "
         "WLD turnover"},
        {"Belgium received 27.3 percent (P1.6 billion) of Botswana's total exports in 2015, and India "
         "15.4 percent (P902.5 million).",
         "share 27.3 of BWA BEL exports 2015 in BWA WLD exports; level 1600000000 BWP of BWA BEL "
         "exports 2015; share 15.4 of BWA IND exports 2015 in BWA WLD exports; level 902500000 BWP of "
         "BWA IND exports 2015"},
        {"In February 2023 South Africa supplied 41 percent of all Zimbabwe's imports (US$262 million) "
         "and China 14 percent.",
         "share 41 of ZWE ZAF imports 2023-02 in ZWE WLD imports; level 262000000 USD of ZWE ZAF "
         "imports 2023-02; share 14 of ZWE CHN imports 2023-02 in ZWE WLD imports"},
    };
    check_wholes(rows);
}

TEST_CASE("Changes of two flows told together, and in front of their subject") {
    static const row rows[] = {
        {"For the first nine months of 2022, Swedish exports to Poland were SEK 52.3 billion and "
         "imports SEK 71.0 billion, up 21% and 24% respectively.",
         "level 52300000000 SEK of SWE POL exports 2022-01/2022-09; level 71000000000 SEK of SWE POL "
         "imports 2022-01/2022-09; growth 21 of SWE POL exports 2022-01/2022-09 on 2021-01/2021-09; "
         "growth 24 of SWE POL imports 2022-01/2022-09 on 2021-01/2021-09"},
        {"In 2022 Swedish exports to Poland were SEK 52.3 billion and imports SEK 71.0 billion (+21% "
         "and +24%).",
         "level 52300000000 SEK of SWE POL exports 2022; level 71000000000 SEK of SWE POL imports "
         "2022; growth 21 of SWE POL exports 2022 on 2021; growth 24 of SWE POL imports 2022 on 2021"},
        {"Finland's trade with Estonia: for 2021 the sums are EUR 2.4 billion of imports and EUR 1.8 "
         "billion of exports, increases of 14 per cent and 18 per cent.",
         "level 2400000000 EUR of FIN EST imports 2021; level 1800000000 EUR of FIN EST exports 2021; "
         "growth 14 of FIN EST imports 2021 on 2020; growth 18 of FIN EST exports 2021 on 2020"},
        {"Having risen by 40 percent in 2009, Mongolia's exports to China doubled in 2010.",
         "growth 40 of MNG CHN exports 2009 on 2008; growth 100 of MNG CHN exports 2010 on 2009"},
        {"Up 40 percent on the year, Mongolia's exports to China reached $877 million in 2010.",
         "growth 40 of MNG CHN exports 2010 on 2009; level 877000000 USD of MNG CHN exports 2010"},
        {"Worth JD 312 million in 2002, Jordan's exports to Iraq were JD 100 million in 2003.",
         "level 312000000 JOD of JOR IRQ exports 2002; level 100000000 JOD of JOR IRQ exports 2003"},
        {"UK goods exports to the EU slipped £0.4bn, or 2.9 per cent, in October 2022 to £14.6bn.",
         "difference -400000000 GBP of GBR EU exports 2022-10 on 2021-10; growth -2.9 of GBR EU "
         "exports 2022-10 on 2021-10; level 14600000000 GBP of GBR EU exports 2022-10"},
    };
    check_wholes(rows);
}

TEST_CASE("Who overtook whom, who else supplies, and who bought of the same seller") {
    static const row rows[] = {
        {"The US overtook China as India's top trading partner in FY23, with bilateral trade "
         "increasing 7.65 per cent to $128.55 billion.",
         "growth 7.65 of IND USA turnover 2022-04/2023-03 on 2021-04/2022-03; level 128550000000 USD "
         "of IND USA turnover 2022-04/2023-03"},
        {"West Germany was Iran's biggest supplier in 1974, with sales of 83.6 billion rials. Next "
         "came the United States with 79.1 billion and Japan with 66.2 billion.",
         "level 83600000000 IRR of DEU IRN exports 1974; level 79100000000 IRR of USA IRN exports "
         "1974; level 66200000000 IRR of JPN IRN exports 1974"},
        {"Italy's main suppliers in 1977 were West Germany, with 7,100 billion lire, France, with "
         "5,800 billion, and Saudi Arabia, with 2,300 billion.",
         "level 7100000000000 ITL of ITA DEU imports 1977; level 5800000000000 ITL of ITA FRA imports "
         "1977; level 2300000000000 ITL of ITA SAU imports 1977"},
        {"In 2022, Ukraine's exports to the EU amounted to $28.0 bn. Poland alone absorbed $6.7 bn, "
         "Romania $3.8 bn, Hungary $2.4 bn.",
         "level 28000000000 USD of UKR EU exports 2022; level 6700000000 USD of POL UKR imports 2022; "
         "level 3800000000 USD of ROU UKR imports 2022; level 2400000000 USD of HUN UKR imports 2022"},
        {"In 2022 Madagascar earned $332 million from sales of vanilla to the United States. The "
         "French bought for $96 million.",
         "level 332000000 USD of MDG USA exports 2022, vanilla; level 96000000 USD of FRA MDG imports "
         "2022, vanilla"},
        {"Bangladesh bought Indian oilmeals worth 1,140 crore rupees in 2022. Vietnam's purchases "
         "stood at 790 crore rupees.",
         "level 11400000000 INR of BGD IND imports 2022, oilmeals; level 7900000000 INR of VNM IND "
         "imports 2022"},
        {"Iran's non-oil exports to Iraq were worth $2.3 billion in 2022. Iraq was the second "
         "destination after China, to which Iran exported $3.3 billion.",
         "level 2300000000 USD of IRN IRQ exports 2022, non-oil; level 3300000000 USD of IRN CHN "
         "exports 2022"},
    };
    check_wholes(rows);
}

TEST_CASE("A part of what it had been, a target that is passed, and the size of a revision") {
    static const row rows[] = {
        {"Brazil's exports to Argentina totalled 548 million dollars in 1985, half their 1980 value.",
         "level 548000000 USD of BRA ARG exports 1985; growth -50 of BRA ARG exports 1985 on 1980"},
        {"Japan's exports to South Korea rose to 1.27 billion dollars in July 1988. That left a "
         "surplus of 230 million dollars, less than half the 440 million of July 1987.",
         "level 1270000000 USD of JPN KOR exports 1988-07; level 230000000 USD of JPN KOR balance "
         "1988-07; growth -50 of JPN KOR balance 1988-07 on 1987-07; level 440000000 USD of JPN KOR "
         "balance 1987-07"},
        {"Moldovan wine sales to Russia, which stood at 28.9 million dollars in 2012, crumbled to a "
         "tenth of that in 2014.",
         "level 28900000 USD of MDA RUS exports 2012, wine; growth -90 of MDA RUS exports 2014 on "
         "2012, wine"},
        {"Austria's exports to Hungary fell short of the 1986 level by 1.1 billion schillings in 1987.",
         "difference -1100000000 ATS of AUT HUN exports 1987 on 1986"},
        {"Vietnam-Cambodia trade reached $10.57 billion in 2022, exceeding the $10 billion target set "
         "for 2025.",
         "level 10570000000 USD of VNM KHM turnover 2022; level 10000000000 USD of VNM KHM turnover "
         "2025"},
        {"Finland's exports to Estonia in 2020 were revised downwards by EUR 40 million, to EUR 1.52 "
         "billion.",
         "level 1520000000 EUR of FIN EST exports 2020"},
        {"Georgia's exports to Russia reached $652 million in 2022, their highest level since 2013, up "
         "79%.",
         "level 652000000 USD of GEO RUS exports 2022; growth 79 of GEO RUS exports 2022 on 2021"},
    };
    check_wholes(rows);
}

TEST_CASE("Increases of goods under a heading that compares two years") {
    static const row rows[] = {
        {"Russia's exports to Myanmar in 2021 amounted to $251,114,310.\n\nThe largest increase in "
         "Russia's exports to Myanmar in 2021 compared with 2020 was recorded for the following "
         "product groups:\n\nFertilizers (HS code 31) - an increase of $12,345,678;\nIron and steel "
         "(HS code 72) - an increase of $1,345,678.",
         "level 251114310 USD of RUS MMR exports 2021; difference 12345678 USD of RUS MMR exports 2021 "
         "on 2020, fertilizers; difference 1345678 USD of RUS MMR exports 2021 on 2020, iron and steel"},
        {"Russia's exports to Myanmar in 2021 amounted to $251 million. The main increases were in "
         "fertilizers (up 12%) and iron and steel (up $1.3 million).",
         "level 251000000 USD of RUS MMR exports 2021; growth 12 of RUS MMR exports 2021 on 2020, "
         "fertilizers; difference 1300000 USD of RUS MMR exports 2021 on 2020, iron and steel"},
        {"China took 40% of Laos's exports in 2021 (28% in 2020).",
         "share 40 of LAO CHN exports 2021 in LAO WLD exports; share 28 of LAO CHN exports 2020 in LAO "
         "WLD exports"},
    };
    check_wholes(rows);
}

TEST_CASE("Whole countries, and not their provinces and firms") {
    static const row rows[] = {
        {"Argentina's exports to Brazil were $12.7 billion in 2022. The province of Mendoza exported "
         "wine for $480 million.",
         "level 12700000000 USD of ARG BRA exports 2022"},
        {"Germany's exports to Brazil were $12.7 billion in 2022. The state of Bavaria exported cars "
         "for $480 million.",
         "level 12700000000 USD of DEU BRA exports 2022"},
        {"Germany's exports to Russia were 26.6 billion euros in 2021. Some 3,650 companies with "
         "German capital are registered in Russia. Their sales were 83 billion euros.",
         "level 26600000000 EUR of DEU RUS exports 2021"},
        {"The U.S. deficit with the state of Israel was 210 million dollars in August 1987, that with "
         "the island nation of Jamaica 24 million.",
         "level -210000000 USD of USA ISR balance 1987-08; level -24000000 USD of USA JAM balance "
         "1987-08"},
        {"Peru's exports to China, its No. 1 market, were $5.2 billion in 2022.",
         "level 5200000000 USD of PER CHN exports 2022"},
        {"Trade between Malaysia and its largest partner, China, was RM487 billion in 2022.",
         "level 487000000000 MYR of MYS CHN turnover 2022"},
    };
    check_wholes(rows);
}

TEST_CASE("Times of a run of months, of years to a year, and beside when") {
    static const row rows[] = {
        {"Bangladesh exported goods worth $1.9 billion to India in 10 months of FY2023.",
         "level 1900000000 USD of BGD IND exports 2022-07/2023-04"},
        {"In the January-to-October 2022 period, Jamaica's exports to the United States were US$762.9 "
         "million.",
         "level 762900000 USD of JAM USA exports 2022-01/2022-10"},
        {"Trade between East Germany and the Soviet Union totalled 80 billion roubles in the five "
         "years to 1987.",
         "level 80000000000 SUR of DDR SUN turnover 1983/1987"},
        {"Uzbek-Tajik trade has grown sevenfold since 2016, when the border posts were reopened, and "
         "came to $505.1 million in 2023.",
         "growth 600 of UZB TJK turnover 2023 on 2016; level 505100000 USD of UZB TJK turnover 2023"},
        {"Kosovo's exports to Albania rose from 47.9 million euros in the first nine months of 2016 to "
         "54.6 million euros in the corresponding period of 2017.",
         "level 47900000 EUR of XKX ALB exports 2016-01/2016-09; level 54600000 EUR of XKX ALB exports "
         "2017-01/2017-09"},
        {"Botswana's August 2016 trade figures are out. Belgium received 27.3 percent of total exports.",
         "share 27.3 of BWA BEL exports 2016-08 in BWA WLD exports"},
    };
    check_wholes(rows);
}

} // namespace
