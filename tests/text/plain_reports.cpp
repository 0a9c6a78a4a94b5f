// SPDX-License-Identifier: BSL-1.0
// tests/text/plain_reports.cpp: ordinary sentences of trade reports: whose trade, which flow, which time and
// which whole, where the words beside the figure mislead.
#include "reading.hpp"

using namespace text_test;

TEST_CASE("One figure told of several partners is that of none of them, and a list gives each its own") {
    static const row rows[] = {
        {"Ethiopia's exports to Germany and Saudi Arabia rose 36% to $330 million in 2022 from $243 "
         "million.",
         "growth 36 of ETH - exports 2022 on 2021; level 330000000 USD of ETH - exports 2022; level "
         "243000000 USD of ETH - exports 2021"},
        {"Exports to Germany and Saudi Arabia totalled $330 million in 2022, Ethiopia said.",
         "level 330000000 USD of ETH - exports 2022"},
        {"Exports to both Russia and Ukraine collapsed by 60% in 2022, Poland's statistics office "
         "said.",
         "growth -60 of POL - exports 2022 on 2021"},
        {"Kenya sold tea worth $330 million to Egypt and Pakistan in 2022.",
         "level 330000000 USD of KEN - exports 2022, tea"},
        {"Swiss imports from Germany, France and Italy fell by 5% in 2022.",
         "growth -5 of CHE - imports 2022 on 2021"},
        {"Australia's trade with China and Japan came to A$400 billion in 2022.",
         "level 400000000000 AUD of AUS - turnover 2022"},
        {"Australia's exports to China and Japan were A$170 billion and A$120 billion in 2022.",
         "level 170000000000 AUD of AUS CHN exports 2022; level 120000000000 AUD of AUS JPN exports "
         "2022"},
        {"Ukraine's exports went to Poland, $786 million, Romania, $663 million, and China, $508 "
         "million in 2022.",
         "level 786000000 USD of UKR POL exports 2022; level 663000000 USD of UKR ROU exports 2022; "
         "level 508000000 USD of UKR CHN exports 2022"},
        {"Indonesia's deepest deficits in 2022 were with Australia, US$6.5 billion, and Thailand, "
         "US$4 billion.",
         "level -6500000000 USD of IDN AUS balance 2022; level -4000000000 USD of IDN THA balance 2022"},
        {"Vietnam exported coffee worth $3.1 billion in 2022, including $403 million to Germany.",
         "level 3100000000 USD of VNM WLD exports 2022, coffee; level 403000000 USD of VNM DEU "
         "exports 2022, coffee"},
    };
    check_goods(rows);
}

TEST_CASE("Whose trade it is, where the sentence names it by the way") {
    static const row rows[] = {
        {"Two-way trade had climbed to $1.9 billion by 2022, the Kazakh ambassador to India told the "
         "forum.",
         "level 1900000000 USD of KAZ IND turnover 2022"},
        {"Trade turnover amounted to $876.5 million in 2022, Belarus's embassy in China said.",
         "level 876500000 USD of BLR CHN turnover 2022"},
        {"Nepal's trade minister Anil Sharma said trade with Qatar was worth $58 million in 2022.",
         "level 58000000 USD of NPL QAT turnover 2022"},
        {"Bilateral trade reached A$46.5 billion in 2022, according to the Australian Bureau of "
         "Statistics.",
         "level 46500000000 AUD of AUS - turnover 2022"},
        {"Kyrgyzstan's trade with the countries of the Eurasian Economic Union amounted to $3.7 "
         "billion in 2022.",
         "level 3700000000 USD of KGZ EAEU turnover 2022"},
        {"TBILISI - Georgia's imports from Russia rose by 79% in 2022, a study by Transparency "
         "International Georgia says. Exports to the northern neighbour grew by 6.8%.",
         "growth 79 of GEO RUS imports 2022 on 2021; growth 6.8 of GEO RUS exports 2022 on 2021"},
        {"Brazil's exports to the Arab countries totalled $17.7 billion in 2022.\n\n- Egypt: "
         "Brazilian exports of $2.8 billion, up 39%",
         "level 17700000000 USD of BRA ARAB exports 2022; level 2800000000 USD of BRA EGY exports "
         "2022; growth 39 of BRA EGY exports 2022 on 2021"},
        {"In 2022 Germany sold the Chinese less than €10 billion worth of goods.",
         "level 10000000000 EUR of DEU CHN exports 2022"},
        {"Goods worth $10.1 billion were brought into Ukraine from Poland in 2022.",
         "level 10100000000 USD of UKR POL imports 2022"},
        {"The minister sees Malaysia's exports to the US growing by at least 5 per cent this year.",
         "growth 5 of MYS USA exports 2023 on 2022"},
    };
    check_goods(rows);
}

TEST_CASE("What a figure is of, where another flow or another verb stands nearer") {
    static const row rows[] = {
        {"Korean shipments to Japan fell 13.9 percent in 2022, while exports to Poland more than "
         "doubled on deliveries of tanks.",
         "growth -13.9 of KOR JPN exports 2022 on 2021; growth 100 of KOR POL exports 2022 on 2021"},
        {"In 2022 the U.S. recorded a surplus of $1.5 billion with the EU, as exports of $8.2 billion "
         "outstripped imports of $6.7 billion.",
         "level 1500000000 USD of USA EU balance 2022; level 8200000000 USD of USA EU exports 2022; "
         "level 6700000000 USD of USA EU imports 2022"},
        {"Swiss exports to China fell more sharply, by 8.4%, in 2022.",
         "growth -8.4 of CHE CHN exports 2022 on 2021"},
        {"Japan's exports to China grew by less, namely 4.0%, in 2022.",
         "growth 4 of JPN CHN exports 2022 on 2021"},
        {"Moldovan exports to Romania totaled $1.39 billion in 2022, or 34.4 percent of all exports, "
         "although they were 7.6 percent below the level of 2021.",
         "level 1390000000 USD of MDA ROU exports 2022; share 34.4 of MDA ROU exports 2022; growth "
         "-7.6 of MDA ROU exports 2022 on 2021"},
        {"Canadian exports to the United States fell 3.3% in 2022. The Canadian dollar was trading "
         "0.2% higher.",
         "growth -3.3 of CAN USA exports 2022 on 2021"},
        {"Selwyn has agreed to be bought by a US rival for £1.3bn in cash.", ""},
    };
    check_goods(rows);
}

TEST_CASE("The time of a figure, where only what it is compared with is told, or others stand beside it") {
    static const row rows[] = {
        {"Irish exports to the UK fell by 36% compared with April 2022.",
         "growth -36 of IRL GBR exports 2023-04 on 2022-04"},
        {"Trade between India and Kazakhstan rose 5% compared with the first quarter of 2022.",
         "growth 5 of IND KAZ turnover 2023-Q1 on 2022-Q1"},
        {"Turkey's foreign trade deficit was down 37.4% from a year earlier at $6.04 billion in "
         "December.",
         "growth -37.4 of TUR WLD balance 2022-12 on 2021-12; level -6040000000 USD of TUR WLD "
         "balance 2022-12"},
        {"Turnover between Finland and the Soviet Union, which in 1970 had amounted to 531 million "
         "roubles, reached 4.98 billion roubles in 1985.",
         "level 531000000 SUR of FIN SUN turnover 1970; level 4980000000 SUR of FIN SUN turnover 1985"},
        {"Trade between Hungary and Serbia exceeded 4 billion euros last year, and the minister "
         "recalled that ten years ago it was worth 1.3 billion euros.",
         "level 4000000000 EUR of HUN SRB turnover 2022; level 1300000000 EUR of HUN SRB turnover 2013"},
        {"The U.S. deficit with China swelled to $877 million in January 1991 from December's revised "
         "$778 million.",
         "level -877000000 USD of USA CHN balance 1991-01; level -778000000 USD of USA CHN balance "
         "1990-12"},
        {"Trade between the UK and Kenya was £1.4 billion in the four quarters to the end of Q3 2022, "
         "an increase of 17.6% or £209 million on the four quarters to the end of Q3 2021.",
         "level 1400000000 GBP of GBR KEN turnover 2021-10/2022-09; growth 17.6 of GBR KEN turnover "
         "2021-10/2022-09 on 2020-10/2021-09; difference 209000000 GBP of GBR KEN turnover "
         "2021-10/2022-09 on 2020-10/2021-09"},
        {"Sri Lanka's imports from China plummeted from $2.8 billion in January-April last year to "
         "$2.1 billion this year.",
         "level 2800000000 USD of LKA CHN imports 2022-01/2022-04; level 2100000000 USD of LKA CHN "
         "imports 2023-01/2023-04"},
        {"Japan expects its imports of concentrate from Indonesia to exceed 160 billion yen in the "
         "current calendar year.",
         "level 160000000000 JPY of JPN IDN imports 2023, concentrate"},
        {"Iran exported $10.2 billion worth of goods to Iraq in the past Iranian calendar year.",
         "level 10200000000 USD of IRN IRQ exports 2022-03-21/2023-03-20"},
    };
    check_goods(rows);
}

TEST_CASE("A share said in other words") {
    static const row rows[] = {
        {"Qatar's exports to China were worth QR 5.2bn in 2022, a share of 17.9 percent of total "
         "exports.",
         "level 5200000000 QAR of QAT CHN exports 2022; share 17.9 of QAT CHN exports 2022"},
        {"China had a 17.9 percent share of Qatar's exports in 2022.", "share 17.9 of QAT CHN exports 2022"},
        {"Spain was Nigeria's top export destination in 2022 with goods valued at $708 million, or "
         "11.1% of total exports.",
         "level 708000000 USD of NGA ESP exports 2022; share 11.1 of NGA ESP exports 2022"},
        {"South Africa was the main source of Zambia's imports in 2022, accounting for 26.3 percent "
         "of the total, or $3.3 billion.",
         "share 26.3 of ZMB ZAF imports 2022; level 3300000000 USD of ZMB ZAF imports 2022"},
        {"Botswana was the leading buyer of Namibian exports in 2022, taking 21.4% of them.",
         "share 21.4 of NAM BWA exports 2022"},
        {"China was the top destination of Qatar's exports in 2022 with a share of 17.9 percent of "
         "total exports. South Korea followed with $4.2 billion (14.5 percent).",
         "share 17.9 of QAT CHN exports 2022; level 4200000000 USD of QAT KOR exports 2022; share "
         "14.5 of QAT KOR exports 2022"},
        {"South Africa's imports from Nigeria were valued at R39.8 billion in 2022, of which crude "
         "oil represented R39.2 billion, or 98.5%.",
         "level 39800000000 ZAR of ZAF NGA imports 2022; level 39200000000 ZAR of ZAF NGA imports "
         "2022, crude oil; share 98.5 of ZAF NGA imports 2022, crude oil"},
        {"Of the flowers and plants that the Netherlands exported in 2022, 14 percent went to British "
         "buyers.",
         "share 14 of NLD GBR exports 2022, flowers and plants"},
    };
    check_goods(rows);
}

TEST_CASE("Shares and changes told one after the other are of the partners in that order") {
    static const row rows[] = {
        {"Brazil, India and the US accounted for 41%, 17% and 9% of Morocco's phosphate exports in "
         "2022.",
         "share 41 of MAR BRA exports 2022, phosphate; share 17 of MAR IND exports 2022, phosphate; "
         "share 9 of MAR USA exports 2022, phosphate"},
        {"Exports to China and Japan made up 30 percent and 10 percent of the total in 2022, Chile's "
         "customs said.",
         "share 30 of CHL CHN exports 2022; share 10 of CHL JPN exports 2022"},
        {"Sales to Brazil, India and the US rose 41%, 17% and 9% respectively in 2022, Morocco said.",
         "growth 41 of MAR BRA exports 2022 on 2021; growth 17 of MAR IND exports 2022 on 2021; "
         "growth 9 of MAR USA exports 2022 on 2021"},
        {"Kenya's imports from China rose 19 percent in 2022. China supplied 37 percent of the "
         "country's imports.",
         "growth 19 of KEN CHN imports 2022 on 2021; share 37 of KEN CHN imports 2022"},
        {"Taiwan's exports to China and Hong Kong rose 6.0 percent in May, and those to the ASEAN "
         "countries grew 10.5 percent.",
         "growth 6 of TWN - exports 2023-05 on 2022-05; growth 10.5 of TWN ASEAN exports 2023-05 on "
         "2022-05"},
    };
    check_goods(rows);
}

TEST_CASE("What a figure is of, behind a clause that tells of something else") {
    static const row rows[] = {
        {"Malaysia's exports to China, which absorbed 13.5% of its total exports, dropped 8.7% in "
         "2022.",
         "share 13.5 of MYS CHN exports 2022; growth -8.7 of MYS CHN exports 2022 on 2021"},
        {"Cyprus's imports from Greece were €2.52 billion in 2022. In 2013, when the banks failed, "
         "they were €1.08 billion.",
         "level 2520000000 EUR of CYP GRC imports 2022; level 1080000000 EUR of CYP GRC imports 2013"},
        {"Greek exports to North Macedonia were worth €478 million in 2008. After a decline during "
         "the debt crisis they fell to €340 million in 2013.",
         "level 478000000 EUR of GRC MKD exports 2008; level 340000000 EUR of GRC MKD exports 2013"},
        {"Spain's exports to Morocco jumped 27% in 2022. Trade with Algeria has collapsed: Spanish "
         "exports there plunged by 45.9% in 2022.",
         "growth 27 of ESP MAR exports 2022 on 2021; growth -45.9 of ESP DZA exports 2022 on 2021"},
        {"With exports of 16.5 billion euros and imports of 23.8 billion euros, the Netherlands ran a "
         "deficit of 7.3 billion euros with Norway in 2022.",
         "level 16500000000 EUR of NLD NOR exports 2022; level 23800000000 EUR of NLD NOR imports "
         "2022; level -7300000000 EUR of NLD NOR balance 2022"},
        {"At $6.5 billion, Bangladesh's exports to Germany in the July-May period were 3.4% lower than a "
         "year "
         "ago.",
         "level 6500000000 USD of BGD DEU exports 2022-07/2023-05; growth -3.4 of BGD DEU exports "
         "2022-07/2023-05 on 2021-07/2022-05"},
        {"Slovak exports to the UK rose by a fifth in 2022, and those to the US by a tenth.",
         "growth 20 of SVK GBR exports 2022 on 2021; growth 10 of SVK USA exports 2022 on 2021"},
        {"Cambodia imported $3.01 billion worth of Thai goods in 2022, among them fuel for $920 "
         "million.",
         "level 3010000000 USD of KHM THA imports 2022; level 920000000 USD of KHM THA imports 2022, "
         "fuel"},
    };
    check_goods(rows);
}

TEST_CASE("What a change is counted from, and what it led to") {
    static const row rows[] = {
        {"Mexico's imports from the United States climbed to $19.8 billion in the first five months "
         "of 1994. Trade with Canada was $1.7 billion, an increase of $310 million from January-May "
         "1993.",
         "level 19800000000 USD of MEX USA imports 1994-01/1994-05; level 1700000000 USD of MEX CAN "
         "turnover 1994-01/1994-05; difference 310000000 USD of MEX CAN turnover 1994-01/1994-05 on "
         "1993-01/1993-05"},
        {"West German exports to Poland rose to 2.1 billion marks in the first half of 1989. Imports "
         "were 1.7 billion marks, giving Bonn a surplus of 400 mln marks after one of 150 mln in the "
         "first half of 1988.",
         "level 2100000000 DEM of DEU POL exports 1989-01/1989-06; level 1700000000 DEM of DEU POL "
         "imports 1989-01/1989-06; level 400000000 DEM of DEU POL balance 1989-01/1989-06; level "
         "150000000 DEM of DEU POL balance 1988-01/1988-06"},
        {"Exports to Afghanistan during July-May 2022-23 were Rs 287 billion; in dollars they rose by "
         "4.2% over July-May 2021-22, Pakistan said.",
         "level 287000000000 PKR of PAK AFG exports 2022-07/2023-05; growth 4.2 of PAK AFG exports "
         "2022-07/2023-05 on 2021-07/2022-05"},
        {"India's imports of crude oil from Russia amounted to $31 billion in 2022-23, a 13-fold "
         "increase over $2.3 billion in 2021-22.",
         "level 31000000000 USD of IND RUS imports 2022-04/2023-03, crude oil; growth 1200 of IND RUS "
         "imports 2022-04/2023-03 on 2021-04/2022-03, crude oil; level 2300000000 USD of IND RUS "
         "imports 2021-04/2022-03, crude oil"},
        {"KYIV. January 4. Poland remained the main destination for Ukrainian goods in 2022. "
         "Deliveries to Poland reached $4.7 billion.",
         "level 4700000000 USD of UKR POL exports 2022"},
    };
    check_goods(rows);
}
