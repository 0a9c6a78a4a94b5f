// SPDX-License-Identifier: BSL-1.0
// tests/text/spans_and_goods.cpp: what a sentence leaves to the times and goods told before it.
#include "reading.hpp"

using namespace text_test;

TEST_CASE("Over the same period means the years told before") {
    static const row rows[] = {
        {"Between 2019 and 2022 France's exports to Algeria slid by 8%. Imports rose over the same "
         "period from €3.3 billion to €7.4 billion.",
         "growth -8 of FRA DZA exports 2022 on 2019; level 3300000000 EUR of FRA DZA imports 2019; "
         "level 7400000000 EUR of FRA DZA imports 2022"},
        {"France's exports to Algeria slid from €4.9 billion in 2019 to €4.5 billion in 2022. Imports "
         "more than doubled in the same span, from €3.3 billion to €7.4 billion.",
         "level 4900000000 EUR of FRA DZA exports 2019; level 4500000000 EUR of FRA DZA exports 2022; "
         "growth 100 of FRA DZA imports 2022 on 2019; level 3300000000 EUR of FRA DZA imports 2019; "
         "level 7400000000 EUR of FRA DZA imports 2022"},
        {"Japan's exports to Mexico rose from ¥560 billion in 2004 to ¥1.2 trillion in 2019. Imports "
         "tripled over the same period.",
         "level 560000000000 JPY of JPN MEX exports 2004; level 1200000000000 JPY of JPN MEX exports "
         "2019; growth 200 of JPN MEX imports 2019 on 2004"},
        {"Canada's exports to Saudi Arabia in 2018 were C$1.35 billion; in 2022 they were C$1.4 "
         "billion. Imports fell in the meantime, from C$3.4 billion to C$2.1 billion.",
         "level 1350000000 CAD of CAN SAU exports 2018; level 1400000000 CAD of CAN SAU exports 2022; "
         "level 3400000000 CAD of CAN SAU imports 2018; level 2100000000 CAD of CAN SAU imports 2022"},
    };
    check_wholes(rows);
}

TEST_CASE("What came before a year is of no year") {
    static const row rows[] = {
        {"Before 2011 trade between Tunisia and Libya exceeded $1.25 billion a year.",
         "level 1250000000 USD of TUN LBY turnover -"},
        {"Before the March ban, Georgia sold Russia wine for some $63 million a year.",
         "level 63000000 USD of GEO RUS exports -, wine"},
    };
    check_wholes(rows);
}

TEST_CASE("Words and times of a change") {
    static const row rows[] = {
        {"Portuguese exports to Angola fell to 951 million euros in 2021, down a quarter on 2019.",
         "level 951000000 EUR of PRT AGO exports 2021; growth -25 of PRT AGO exports 2021 on 2019"},
        {"Lithuania's exports to Poland were EUR 0.42 billion in March 2023, down a tenth on the year "
         "and up 4.5 per cent on the month.",
         "level 420000000 EUR of LTU POL exports 2023-03; growth -10 of LTU POL exports 2023-03 on "
         "2022-03; growth 4.5 of LTU POL exports 2023-03 on 2023-02"},
        {"German exports to the United States were up 9.4% in February 2023 on January 2023, at 13.9 "
         "billion euros.",
         "growth 9.4 of DEU USA exports 2023-02 on 2023-01; level 13900000000 EUR of DEU USA exports "
         "2023-02"},
        {"Nigeria's exports to Britain in 2020 were 41 per cent above those of 2019.",
         "growth 41 of NGA GBR exports 2020 on 2019"},
        {"In 2021 Romania's imports from Ukraine were 1.2 billion euros. A year later they were two "
         "and a half times as much.",
         "level 1200000000 EUR of ROU UKR imports 2021; growth 150 of ROU UKR imports 2022 on 2021"},
        {"China's exports to ASEAN plunged 16.9% in May 2023, the steepest fall in three years.",
         "growth -16.9 of CHN ASEAN exports 2023-05 on 2022-05"},
        {"India's crude imports from Russia rose thirteenfold in 2022.",
         "growth 1200 of IND RUS imports 2022 on 2021, crude"},
        {"Kyrgyzstan's turnover with Russia was $2.5 billion in 2021 and a billion more in 2022.",
         "level 2500000000 USD of KGZ RUS turnover 2021; difference 1000000000 USD of KGZ RUS turnover "
         "2022 on 2021"},
        {"Greek imports grew by 1.71 billion dlrs to 9.35 billion in the first nine months of 1987, "
         "exports by 801 mln to 4.27 billion.",
         "difference 1710000000 USD of GRC WLD imports 1987-01/1987-09 on 1986-01/1986-09; level "
         "9350000000 USD of GRC WLD imports 1987-01/1987-09; difference 801000000 USD of GRC WLD "
         "exports 1987-01/1987-09 on 1986-01/1986-09; level 4270000000 USD of GRC WLD exports "
         "1987-01/1987-09"},
    };
    check_wholes(rows);
}

TEST_CASE("Counted from January on") {
    static const row rows[] = {
        {"The ministry stated that as at October bilateral trade between Malaysia and Türkiye stood at "
         "RM20.1 billion in 2022.",
         "level 20100000000 MYR of MYS TUR turnover 2022-01/2022-10"},
        {"As of the end of April 2023, Mongolia's imports from Japan were USD 276 million.",
         "level 276000000 USD of MNG JPN imports 2023-01/2023-04"},
    };
    check_wholes(rows);
}

TEST_CASE("This month and not last year's") {
    static const row rows[] = {
        {"West Germany's trade surplus narrowed to 7.2 billion marks in January 1987 from 11.5 billion "
         "in December. In January 1986 the surplus was 6.9 billion marks. Exports were worth 39.6 "
         "billion marks, down nine pct from December.",
         "level 7200000000 DEM of DEU WLD balance 1987-01; level 11500000000 DEM of DEU WLD balance "
         "1986-12; level 6900000000 DEM of DEU WLD balance 1986-01; level 39600000000 DEM of DEU WLD "
         "exports 1987-01; growth -9 of DEU WLD exports 1987-01 on 1986-12"},
        {"Sweden's trade surplus was 1.2 billion crowns in August 1987, against a provisional 980 mln "
         "in July and 1.1 billion a year ago.",
         "level 1200000000 SEK of SWE WLD balance 1987-08; level 980000000 SEK of SWE WLD balance "
         "1987-07; level 1100000000 SEK of SWE WLD balance 1986-08"},
        {"Dutch exports in March 1987 were 15.94 billion guilders vs 14.41 billion in Feb. Imports "
         "15.29 billion vs 13.89 billion.",
         "level 15940000000 NLG of NLD WLD exports 1987-03; level 14410000000 NLG of NLD WLD exports "
         "1987-02; level 15290000000 NLG of NLD WLD imports 1987-03; level 13890000000 NLG of NLD WLD "
         "imports 1987-02"},
        {"The Soviet Union's share of Finnish exports dropped to 19% in 1990 from 34% in 1989. Finnish "
         "imports from the Soviet Union were 5 billion marks.",
         "share 19 of FIN SUN exports 1990 in FIN WLD exports; share 34 of FIN SUN exports 1989 in FIN "
         "WLD exports; level 5000000000 FIM of FIN SUN imports 1990"},
        {"In 2022 exports from Kazakhstan to Russia went up to $9.7 billion (in 2021: $7.8 billion).",
         "level 9700000000 USD of KAZ RUS exports 2022; level 7800000000 USD of KAZ RUS exports 2021"},
        {"Sweden's exports to Argentina were 40 million kronor in 1929 and 11 million in 1932; "
         "imports, 62 million and 30 million.",
         "level 40000000 SEK of SWE ARG exports 1929; level 11000000 SEK of SWE ARG exports 1932; "
         "level 62000000 SEK of SWE ARG imports 1929; level 30000000 SEK of SWE ARG imports 1932"},
        {"In 2022 Serbia's deficit with China was €3.7 billion. The mine at Bor, bought by Zijin in "
         "2018, dominated Serbian exports to China, which came to €1.1 billion.",
         "level -3700000000 EUR of SRB CHN balance 2022; level 1100000000 EUR of SRB CHN exports 2022"},
        {"In 2021 Argentina paid Bolivia $1.6 billion for gas; in 2022 it was a mere $740 million, and "
         "by 2024 it will be nothing.",
         "level 1600000000 USD of ARG BOL imports 2021, gas; level 740000000 USD of ARG BOL imports "
         "2022, gas"},
    };
    check_wholes(rows);
}

TEST_CASE("Goods of a list, goods joined, goods added") {
    static const row rows[] = {
        {"Kenya's exports of coffee, tea, mate and spices to Germany were US$45.6 million in 2022.",
         "level 45600000 USD of KEN DEU exports 2022, coffee, tea, mate and spices"},
        {"In 2022 Cuba sold Spain €110 million in rum, tobacco and shellfish.",
         "level 110000000 EUR of CUB ESP exports 2022, rum, tobacco and shellfish"},
        {"Vietnam's top exports to the Netherlands in 2022:\n1. Phones – $1.7 billion\n2. Footwear – "
         "$1.1 billion",
         "level 1700000000 USD of VNM NLD exports 2022, phones; level 1100000000 USD of VNM NLD "
         "exports 2022, footwear"},
        {"Exports of Chile's copper to China reached $24 billion in 2022.",
         "level 24000000000 USD of CHL CHN exports 2022, copper"},
        {"France's farm and food exports rose to 1.8 billion francs in February 1987.",
         "level 1800000000 FRF of FRA WLD exports 1987-02, farm and food"},
        {"Irish exports of goods to Korea were €1.6 billion in 2021. Services added another €1.9 "
         "billion.",
         "level 1600000000 EUR of IRL KOR exports 2021; level 1900000000 EUR of IRL KOR exports 2021, "
         "services"},
        {"Non-oil exports from Oman to Tanzania reached OMR 13.6 million in 2021. Re-exports added OMR "
         "2.1 million.",
         "level 13600000 OMR of OMN TZA exports 2021, non-oil; level 2100000 OMR of OMN TZA exports "
         "2021, re-exports"},
        {"Burkina Faso's purchases from Ghana rose to 129.6 billion CFA francs in 2022. Electricity "
         "made up 44 billion.",
         "level 129600000000 XOF of BFA GHA imports 2022; level 44000000000 XOF of BFA GHA imports "
         "2022, electricity"},
        {"Danish exports of butter to Britain in 1985 were worth 742 million kroner, and bacon brought "
         "in 1,012 million.",
         "level 742000000 DKK of DNK GBR exports 1985, butter; level 1012000000 DKK of DNK GBR exports "
         "1985, bacon"},
        {"Armenia's re-exports of mobile phones to Russia grew eightfold in 2022.",
         "growth 700 of ARM RUS exports 2022 on 2021, mobile phones"},
    };
    check_wholes(rows);
}

TEST_CASE("Lines that are broken where they are full go on") {
    static const row rows[] = {
        {"West Germany's exports were 42.9 billion marks in February 1987 and imports\n32.5 billion.",
         "level 42900000000 DEM of DEU WLD exports 1987-02; level 32500000000 DEM of DEU WLD imports "
         "1987-02"},
    };
    check_wholes(rows);
}

TEST_CASE("Goods are somebody's who made them") {
    static const row rows[] = {
        {"Australian coal worth ¥4.1 trillion was imported by Japan in 2022.",
         "level 4100000000000 JPY of JPN AUS imports 2022, coal"},
        {"Sales of Irish beef in Britain brought in £1.1bn in 2022.",
         "level 1100000000 GBP of IRL GBR exports 2022, beef"},
        {"Georgia delivered to Azerbaijan goods for 672 million dollars in 2022; from Azerbaijan it "
         "received gas for 637 million dollars.",
         "level 672000000 USD of GEO AZE exports 2022; level 637000000 USD of GEO AZE imports 2022, gas"},
    };
    check_wholes(rows);
}

TEST_CASE("A balance may be a gap, a sum with a sign, or one after another") {
    static const row rows[] = {
        {"The gap between Britain's imports from Norway and its exports there was £22bn in 2021.",
         "level -22000000000 GBP of GBR NOR balance 2021"},
        {"Germany's import surplus in trade with China was 84.3 billion euros in 2022.",
         "level -84300000000 EUR of DEU CHN balance 2022"},
        {"The Czech balance with Poland was minus 24 billion crowns in 2022. In 2021 it had been minus "
         "31 billion.",
         "level -24000000000 CZK of CZE POL balance 2022; level -31000000000 CZK of CZE POL balance "
         "2021"},
        {"The United States ran a deficit of $383bn with China in 2022; with Vietnam it was $116bn and "
         "with Canada $80bn.",
         "level -383000000000 USD of USA CHN balance 2022; level -116000000000 USD of USA VNM balance "
         "2022; level -80000000000 USD of USA CAN balance 2022"},
    };
    check_wholes(rows);
}

TEST_CASE("Bare exports are those of the pair") {
    static const row rows[] = {
        {"Peru's exports to Chile were $2 billion in 2022. Grapes made up 12% of exports.",
         "level 2000000000 USD of PER CHL exports 2022; share 12 of PER CHL exports 2022, grapes in "
         "PER CHL exports"},
        {"Chile's shipments to China in 2021 were 36.5 billion dollars. That is 38.5 percent of the "
         "total.",
         "level 36500000000 USD of CHL CHN exports 2021; share 38.5 of CHL CHN exports 2021 in CHL WLD "
         "exports"},
    };
    check_wholes(rows);
}

TEST_CASE("What it was a year before") {
    static const row rows[] = {
        {"Taiwan's trade surplus rose to 1.24 billion U.S. Dlrs in February 1987 and 929 mln a year "
         "earlier. Exports totalled 3.41 billion dlrs.",
         "level 1240000000 USD of TWN WLD balance 1987-02; level 929000000 USD of TWN WLD balance "
         "1986-02; level 3410000000 USD of TWN WLD exports 1987-02"},
        {"Chile exported goods for $6.6 billion to South Korea in 2022, having exported $5.1 billion "
         "the year before.",
         "level 6600000000 USD of CHL KOR exports 2022; level 5100000000 USD of CHL KOR exports 2021"},
        {"Norway's exports to the United Kingdom were NOK 479 billion in 2022, more than twice those "
         "of 2021.",
         "level 479000000000 NOK of NOR GBR exports 2022; growth 100 of NOR GBR exports 2022 on 2021"},
        {"In 2022, Germany's exports to China totalled €106.8 billion. This represents a 3.1% increase "
         "compared with the previous year.",
         "level 106800000000 EUR of DEU CHN exports 2022; growth 3.1 of DEU CHN exports 2022 on 2021"},
        {"Lebanon's exports to Syria were cut by half in 2012, its imports by a third.",
         "growth -50 of LBN SYR exports 2012 on 2011; growth -33.33 of LBN SYR imports 2012 on 2011"},
    };
    check_wholes(rows);
}

TEST_CASE("Lists of goods from their first word") {
    static const row rows[] = {
        {"Georgia delivered to Azerbaijan cars, mineral water and cattle for 672 million dollars in "
         "2022.",
         "level 672000000 USD of GEO AZE exports 2022, cars, mineral water and cattle"},
        {"Soybeans, iron ore and petroleum accounted for three-quarters of Brazil's sales to China in "
         "2022.",
         "share 75 of BRA CHN exports 2022, soybeans, iron ore and petroleum in BRA CHN exports"},
    };
    check_wholes(rows);
}
TEST_CASE("So many times as much, and on the level of then") {
    static const row rows[] = {
        {"Angola's exports to China were $23 billion in 2022, three times as high as in 2020.",
         "level 23000000000 USD of AGO CHN exports 2022; growth 200 of AGO CHN exports 2022 on 2020"},
        {"Angola's exports to China were $23 billion in 2022, twice as large as those of 2020.",
         "level 23000000000 USD of AGO CHN exports 2022; growth 100 of AGO CHN exports 2022 on 2020"},
        {"Serbia's exports to Germany were $372 million in 2021 and twice as much in 2022.",
         "level 372000000 USD of SRB DEU exports 2021; growth 100 of SRB DEU exports 2022 on 2021"},
        {"Argentina's exports totalled $381.4 million in the first quarter, up 11% on the $343.6 "
         "million of the same period in 2022.",
         "level 381400000 USD of ARG WLD exports 2023-Q1; growth 11 of ARG WLD exports 2023-Q1 on "
         "2022-Q1; level 343600000 USD of ARG WLD exports 2022-Q1"},
        {"Peru's imports should rise 3% from last year's $409 billion.",
         "growth 3 of PER WLD imports 2023 on 2022; level 409000000000 USD of PER WLD imports 2022"},
        {"Chile exported cherries and other fruit worth $2 billion to China in 2022.",
         "level 2000000000 USD of CHL CHN exports 2022, cherries and other fruit"},
        {"The EU's deficit with China in trade in goods reached €396 billion in 2022.",
         "level -396000000000 EUR of EU CHN balance 2022"},
    };
    check_wholes(rows);
}

TEST_CASE("A unit told before the numbers of a list is that of each") {
    static const row rows[] = {
        {"Uganda's exports to Kenya (USD million): 2021: 465.1; 2022: 480.9.",
         "level 465100000 USD of UGA KEN exports 2021; level 480900000 USD of UGA KEN exports 2022"},
        {"Russia's trade in 2022 with (in $ million): Germany – 26,063.0; Italy – 11,420.3.",
         "level 26063000000 USD of RUS DEU turnover 2022; level 11420300000 USD of RUS ITA turnover "
         "2022"},
        {"Canada's goods trade with the United States in January 2023 (C$ billion): exports 28.1, "
         "imports 34.0.",
         "level 28100000000 CAD of CAN USA exports 2023-01; level 34000000000 CAD of CAN USA imports "
         "2023-01"},
        {"Canada ran deficits in 2022, in billions of dollars, with China (4.9) and Mexico (2.3).",
         "level -4900000000 USD of CAN CHN balance 2022; level -2300000000 USD of CAN MEX balance 2022"},
        {"Trade with Oman employs millions of people; exports: 28.1, they say.", ""},
    };
    check_wholes(rows);
}

TEST_CASE("Products of a kind stand before their flow") {
    static const row rows[] = {
        {"Korea's steel products exports rose 5% in 2022.",
         "growth 5 of KOR WLD exports 2022 on 2021, steel products"},
        {"The U.S. takes 90% of Korea's computer products exports.",
         "share 90 of KOR USA exports -, computer products in KOR WLD exports"},
        {"Korea's goods exports rose 5% in 2022.", "growth 5 of KOR WLD exports 2022 on 2021"},
    };
    check_wholes(rows);
}
