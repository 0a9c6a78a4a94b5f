// SPDX-License-Identifier: BSL-1.0
// tests/text/wordings.cpp: the same fact in other words: goods that lead a list, times that are only compared
// with, partners named far from their figure, shares of another time, and what only looks like trade.
#include "reading.hpp"

using namespace text_test;

TEST_CASE("Goods that lead a list, or stand aside with their figure, are what it is about") {
    static const row rows[] = {
        {"Brazil's exports to India were $8.6 billion in 2022. Soya led with $1.9 billion, followed by iron "
         "ore "
         "with $1.2 billion and beef with $500 million.",
         "level 8600000000 USD of BRA IND exports 2022; level 1900000000 USD of BRA IND exports 2022, soya; "
         "level "
         "1200000000 USD of BRA IND exports 2022, iron ore; level 500000000 USD of BRA IND exports 2022, "
         "beef"},
        {"Brazil's exports to India were $8.6 billion in 2022. Sugar was the top item, with sales of $1.9 "
         "billion.",
         "level 8600000000 USD of BRA IND exports 2022; level 1900000000 USD of BRA IND exports 2022, sugar"},
        {"Peru's exports to China were $20 billion in 2022. Cherries, at $400 million, made up 2 percent of "
         "its "
         "exports to China.",
         "level 20000000000 USD of PER CHN exports 2022; level 400000000 USD of PER CHN exports 2022, "
         "cherries; "
         "share 2 of PER CHN exports 2022, cherries"},
        {"Trade between Vietnam and India was $14.4 billion in 2022. Phones and their parts alone brought in "
         "$1.5 "
         "billion.",
         "level 14400000000 USD of VNM IND turnover 2022; level 1500000000 USD of VNM IND exports 2022, "
         "phones and "
         "their parts"},
        {"Uruguay's exports to Argentina reached $118 million in May, thanks to electricity, which brought "
         "in $41 "
         "million.",
         "level 118000000 USD of URY ARG exports 2023-05; level 41000000 USD of URY ARG exports 2023-05, "
         "electricity"},
        {"Brazil's exports to China were $88 billion in 2021. Soybeans and iron ore, $27 billion and $29 "
         "billion "
         "respectively, made up the greater part of the exports to China.",
         "level 88000000000 USD of BRA CHN exports 2021; level 27000000000 USD of BRA CHN exports 2021, "
         "soybeans; "
         "level 29000000000 USD of BRA CHN exports 2021, iron ore"},
        {"Britain's surplus on services with Norway was £2 billion in 2022.",
         "level 2000000000 GBP of GBR NOR balance 2022, services"},
        {"Serbian exports to China came to $1.2 billion in 2022, over 90 percent of it copper from Bor.",
         "level 1200000000 USD of SRB CHN exports 2022; share 90 of SRB CHN exports 2022, copper"},
        {"Egypt's exports to Jordan were $2.7bn in 2022, with construction materials ($610m) and fruit "
         "($320m) at "
         "the top.",
         "level 2700000000 USD of EGY JOR exports 2022; level 610000000 USD of EGY JOR exports 2022, "
         "construction "
         "materials; level 320000000 USD of EGY JOR exports 2022, fruit"},
        {"Egypt's exports to Jordan were $2.7bn in 2022, mainly fruit ($320m).",
         "level 2700000000 USD of EGY JOR exports 2022; level 320000000 USD of EGY JOR exports 2022, fruit"},
    };
    check_goods(rows);
}

TEST_CASE("A time that a figure is compared with is not the figure's own") {
    static const row rows[] = {
        {"Dutch exports to Germany were €154 billion in 2022, 11% down on the record year 2021. Imports came "
         "to "
         "€103 billion.",
         "level 154000000000 EUR of NLD DEU exports 2022; growth -11 of NLD DEU exports 2022 on 2021; level "
         "103000000000 EUR of NLD DEU imports 2022"},
        {"Irish exports to Spain were €72 million in May 2023, a drop of €18 million (-20%) on May 2022.",
         "level 72000000 EUR of IRL ESP exports 2023-05; difference -18000000 EUR of IRL ESP exports 2023-05 "
         "on "
         "2022-05; growth -20 of IRL ESP exports 2023-05 on 2022-05"},
        {"Japan's exports to Peru were $5 million in January, half as large again as in January of last "
         "year. Its "
         "imports came to $3 million.",
         "level 5000000 USD of JPN PER exports 2023-01; growth 50 of JPN PER exports 2023-01 on 2022-01; "
         "level "
         "3000000 USD of JPN PER imports 2023-01"},
        {"Moldova's sales to Romania went up 2.2 times against January-July 2021, to $813 million.",
         "growth 120 of MDA ROU exports 2022-01/2022-07 on 2021-01/2021-07; level 813000000 USD of MDA ROU "
         "exports "
         "2022-01/2022-07"},
        {"The UK's deficit with Norway narrowed to £1.6 billion in April; in March it was £4.3 billion. "
         "Exports "
         "were £0.5 billion.",
         "level -1600000000 GBP of GBR NOR balance 2023-04; level -4300000000 GBP of GBR NOR balance "
         "2023-03; level "
         "500000000 GBP of GBR NOR exports 2023-04"},
        {"Chile's trade balance with Japan was -$0.8bn in April after -$1.2bn in March.",
         "level -800000000 USD of CHL JPN balance 2023-04; level -1200000000 USD of CHL JPN balance 2023-03"},
        {"Egypt posted a trade balance of -$3.1bn with Greece in April, after -$2.7bn in March.",
         "level -3100000000 USD of EGY GRC balance 2023-04; level -2700000000 USD of EGY GRC balance "
         "2023-03"},
        {"Following a 2.6% increase in March, Canada's exports to Chile fell 3.5% in April, seasonally "
         "adjusted.",
         "growth 2.6 of CAN CHL exports 2023-03 on 2023-02; growth -3.5 of CAN CHL exports 2023-04 on "
         "2023-03"},
        {"Canada's exports to Chile rose 26.5% in April, after a 22.2% gain in March.",
         "growth 26.5 of CAN CHL exports 2023-04 on 2022-04; growth 22.2 of CAN CHL exports 2023-03 on "
         "2022-03"},
        {"China absorbed 25.5 percent of Chile's exports in 2022, against 21.9 percent in 2021. Imports from "
         "China "
         "were $2 billion.",
         "share 25.5 of CHL CHN exports 2022; share 21.9 of CHL CHN exports 2021; level 2000000000 USD of "
         "CHL CHN "
         "imports 2022"},
    };
    check(rows, summary_of);
}

TEST_CASE("A change says since when by a level told before") {
    static const row rows[] = {
        {"Trade between Korea and Vietnam was $4 billion in 1992. In 2022 it was worth $80 billion, twenty "
         "times as "
         "much.",
         "level 4000000000 USD of KOR VNM turnover 1992; level 80000000000 USD of KOR VNM turnover 2022; "
         "growth 1900 "
         "of KOR VNM turnover 2022 on 1992"},
        {"In 1993 Chile sold Mexico goods worth $42 million; by 2019 this had grown sixfold, to $256 "
         "million.",
         "level 42000000 USD of CHL MEX exports 1993; growth 500 of CHL MEX exports 2019 on 1993; level "
         "256000000 USD "
         "of CHL MEX exports 2019"},
        {"Brazil's exports to Argentina fell from $22.7 billion in 2011 to $11.9 billion ten years later.",
         "level 22700000000 USD of BRA ARG exports 2011; level 11900000000 USD of BRA ARG exports 2021"},
        {"Between March and April Kenya's exports to Germany climbed to $9.3 million from $9.0 million.",
         "level 9300000 USD of KEN DEU exports 2023-04; level 9000000 USD of KEN DEU exports 2023-03"},
        {"Trade between Peru and Chile was $3 billion in 2022. This represents a decrease of $1 billion, or "
         "25 "
         "percent, compared with 2021.",
         "level 3000000000 USD of PER CHL turnover 2022; difference -1000000000 USD of PER CHL turnover 2022 "
         "on 2021; "
         "growth -25 of PER CHL turnover 2022 on 2021"},
        {"Deliveries of Kyrgyzstan to Russia fell 2.5 times in 2022.",
         "growth -60 of KGZ RUS exports 2022 on 2021"},
        {"China's trade with Kenya hit $8.2 billion in 2022, a 1.5% year-on-year increase.",
         "level 8200000000 USD of CHN KEN turnover 2022; growth 1.5 of CHN KEN turnover 2022 on 2021"},
        {"In April Japan's imports from Peru fell 12.3% month on month and 20.1% year on year.",
         "growth -12.3 of JPN PER imports 2023-04 on 2023-03; growth -20.1 of JPN PER imports 2023-04 on "
         "2022-04"},
        {"The US deficit with China was $279.4 billion in 2022, a 26.9 percent decrease ($102.9 billion) "
         "over "
         "2021.",
         "level -279400000000 USD of USA CHN balance 2022; growth -26.9 of USA CHN balance 2022 on 2021; "
         "difference 102900000000 USD of USA CHN balance 2022 on 2021"},
        {"Peru and Chile want trade of $5 billion by the end of the decade.",
         "level 5000000000 USD of PER CHL turnover 2030"},
    };
    check(rows, summary_of);
}

TEST_CASE("Parts of a fiscal year are those of the economy that speaks, and days those of this month") {
    static const row rows[] = {
        {"Japan's exports to Peru rose 12.8 percent in the second half of the fiscal year.",
         "growth 12.8 of JPN PER exports 2022-10/2023-03 on 2021-10/2022-03"},
        {"Japan's exports to Peru rose 12.8 percent in the fiscal second half.",
         "growth 12.8 of JPN PER exports 2022-10/2023-03 on 2021-10/2022-03"},
        {"Korea's exports to Peru rose 9.6 percent in the first 10 days of this month.",
         "growth 9.6 of KOR PER exports 2023-06-01/2023-06-10 on 2022-06-01/2022-06-10"},
    };
    check(rows, summary_of);
}

TEST_CASE("A partner may stand far from its figure") {
    static const row rows[] = {
        {"Trade between the EU and Mercosur is small. For Paraguay, Europe hardly counts: just 4.1% of its "
         "exports "
         "went to the EU in 2022.",
         "share 4.1 of PRY EU exports 2022"},
        {"Chile earned $8.7 billion from its sales to China in 2022, against $3.1 billion from those to "
         "Japan.",
         "level 8700000000 USD of CHL CHN exports 2022; level 3100000000 USD of CHL JPN exports 2022"},
        {"Britain's trade with Peru was £1 billion in 2022. Compare this with Chile, to which we exported "
         "goods worth "
         "£2 billion in that year.",
         "level 1000000000 GBP of GBR PER turnover 2022; level 2000000000 GBP of GBR CHL exports 2022"},
        {"Germany's exports to the Commonwealth of Independent States (CIS) climbed 30% in 2022 to €7 "
         "billion.",
         "growth 30 of DEU CIS exports 2022 on 2021; level 7000000000 EUR of DEU CIS exports 2022"},
        {"In 2022 Nigeria had a surplus of $8.4 billion in its goods trade with Ghana.",
         "level 8400000000 USD of NGA GHA balance 2022"},
        {"Kuwait's surplus with Japan was $6 billion in April. Japan's global trade balance was $3 billion "
         "in the red.",
         "level 6000000000 USD of KWT JPN balance 2023-04; level -3000000000 USD of JPN WLD balance 2023-04"},
        {"Uruguay exported goods worth $1.3 billion in May. China alone took $427 million.",
         "level 1300000000 USD of URY WLD exports 2023-05; level 427000000 USD of URY CHN exports 2023-05"},
        {"Uganda's exports to Sudan were worth $598 million in 2022, whereas Kenyan buyers took $554 "
         "million.",
         "level 598000000 USD of UGA SDN exports 2022; level 554000000 USD of UGA KEN exports 2022"},
        {"Ecuador's exports in 2022 were $639 million and imports $628 million, compared with $771 million "
         "and $500 "
         "million respectively in 2021.",
         "level 639000000 USD of ECU WLD exports 2022; level 628000000 USD of ECU WLD imports 2022; level "
         "771000000 "
         "USD of ECU WLD exports 2021; level 500000000 USD of ECU WLD imports 2021"},
        {"The EU's exports to Mercosur totalled €55.7 billion in 2022 and its imports €53.7 billion. The "
         "Union's "
         "surplus has thus melted to €2 billion.",
         "level 55700000000 EUR of EU MERCOSUR exports 2022; level 53700000000 EUR of EU MERCOSUR imports "
         "2022; level "
         "2000000000 EUR of EU MERCOSUR balance 2022"},
        {"Korea's exports to China were $9 billion in April. To the European Union shipments slipped 8.1 "
         "percent.",
         "level 9000000000 USD of KOR CHN exports 2023-04; growth -8.1 of KOR EU exports 2023-04 on 2022-04"},
        {"Trade between the two neighbours, Georgia and Armenia, was $1.2 billion in 2022.",
         "level 1200000000 USD of GEO ARM turnover 2022"},
        {"Exports of Estonia to Finland fell by €480 million to €2.8 billion in 2022, and to Latvia by €390 "
         "million.",
         "difference -480000000 EUR of EST FIN exports 2022 on 2021; level 2800000000 EUR of EST FIN exports "
         "2022; difference -390000000 EUR of EST LVA exports 2022 on 2021"},
        {"Vietnam's import turnover from Korea was 2 billion USD in April, $100 million more than at the "
         "same point in "
         "2022.",
         "level 2000000000 USD of VNM KOR imports 2023-04; difference 100000000 USD of VNM KOR imports "
         "2023-04 on "
         "2022-04"},
        {"Trade between Nepal and India reached $6.5 billion in 2022, with Nepal importing $6 billion.",
         "level 6500000000 USD of NPL IND turnover 2022; level 6000000000 USD of NPL IND imports 2022"},
    };
    check(rows, summary_of);
}

TEST_CASE("A share may follow its level, or another share") {
    static const row rows[] = {
        {"Italy accounted for 24 percent of Georgia's trade in 2022; Turkey was next with $2.5 billion, or "
         "13 percent.",
         "share 24 of GEO ITA turnover 2022; level 2500000000 USD of GEO TUR turnover 2022; share 13 of GEO "
         "TUR "
         "turnover 2022"},
        {"Kosovo took 9.1 per cent of Albania's exports in 2022, behind only Italy with 43.6 per cent.",
         "share 9.1 of ALB XKX exports 2022; share 43.6 of ALB ITA exports 2022"},
        {"Statisticians put Germany's share of Czech exports at 32.6% in 2022, down from a peak of 38.9% in "
         "1998.",
         "share 32.6 of CZE DEU exports 2022; share 38.9 of CZE DEU exports 1998"},
        {"Peru's trade with China was $11 billion in 2022 (15 percent of the total), with Japan $4 billion "
         "(5 percent).",
         "level 11000000000 USD of PER CHN turnover 2022; share 15 of PER CHN turnover 2022; level "
         "4000000000 USD of "
         "PER JPN turnover 2022; share 5 of PER JPN turnover 2022"},
        {"In 1988 China bought 27.6 per cent of everything that Hungary exported.",
         "share 27.6 of HUN CHN exports 1988"},
        {"Of Chile's copper exports in 2022, about 38 percent went to China and 16 percent to Japan.",
         "share 38 of CHL CHN exports 2022; share 16 of CHL JPN exports 2022"},
        {"Of the $2.9 billion that Mali exported in 2022, $1.6 billion went to Ghana.",
         "level 2900000000 USD of MLI WLD exports 2022; level 1600000000 USD of MLI GHA exports 2022"},
    };
    check(rows, summary_of);
}

TEST_CASE("Turnover of firms, customers of banks and a count of things are no trade") {
    static const row rows[] = {
        {"Estonia and Finland share a sea. Tallink reported a turnover of €950 million in 2022.", ""},
        {"The trading house lifted its turnover by 8% to €1.4 billion in 2022. Sales in China fell by 4% to "
         "€612 "
         "million.",
         ""},
        {"Singapore's exports rose. Its loans to customers in China stood at $48 billion.", ""},
        {"Peru's exports to Chile rose 5% in 2022. The government says that the economy will grow 4.8% in "
         "2023.",
         "growth 5 of PER CHL exports 2022 on 2021"},
        {"Cuba's trade with China was $77 million in 1965. Havana learned to ride Chinese bicycles, 1.2 "
         "million of "
         "them.",
         "level 77000000 USD of CUB CHN turnover 1965"},
    };
    check(rows, summary_of);
}

TEST_CASE("Dollars are those of a note, and of whose trade is told") {
    static const row rows[] = {
        {"Canada's exports to Chile fell to $45 million in April.\n\nNote to readers: All values are in "
         "Canadian "
         "dollars unless otherwise stated.",
         "level 45000000 CAD of CAN CHL exports 2023-04"},
        {"Canada sold America oil for 83 billion Canadian dollars in 2019. The United States exported goods "
         "worth 42 "
         "billion dollars to Mexico in 2019.",
         "level 83000000000 CAD of CAN USA exports 2019; level 42000000000 USD of USA MEX exports 2019"},
    };
    check(rows, summary_of);
}

TEST_CASE("Rows of a table may be grouped below a flow, and brackets are a minus") {
    CHECK(joined(read("Trade of Botswana (million pula)\n\n"
                      "                     May 2022    June 2022\n"
                      "Imports from:\n"
                      "  South Africa        4,401.2      4,873.6\n"
                      "Exports to:\n"
                      "  Belgium             1,760.3      1,548.8\n"),
                 summary_of) ==
          "level 4401200000 BWP of BWA ZAF imports 2022-05; level 4873600000 BWP of BWA ZAF imports 2022-06; "
          "level "
          "1760300000 BWP of BWA BEL exports 2022-05; level 1548800000 BWP of BWA BEL exports 2022-06");
    CHECK(
        joined(read("UK trade in goods with Norway (£ million)\n\n"
                    "Year    Exports    Imports    Balance\n"
                    "2021    3,120      19,870     (16,750)\n"
                    "2022    4,015      41,900     (37,885)\n"),
               summary_of) ==
        "level 3120000000 GBP of GBR NOR exports 2021; level 19870000000 GBP of GBR NOR imports 2021; level "
        "-16750000000 GBP of GBR NOR balance 2021; level 4015000000 GBP of GBR NOR exports 2022; level "
        "41900000000 "
        "GBP of GBR NOR imports 2022; level -37885000000 GBP of GBR NOR balance 2022");
}

TEST_CASE("What one flow has over the other is a balance, also where the partner is named in between") {
    static const row rows[] = {
        {"The UK imported £21bn more from the Netherlands in 2021 than it exported.",
         "level -21000000000 GBP of GBR NLD balance 2021"},
        {"Japan exported $14bn more to Australia than it imported in 1980.",
         "level 14000000000 USD of JPN AUS balance 1980"},
        {"The UK sold Ireland £15bn more than it bought from it in 2021.",
         "level 15000000000 GBP of GBR IRL balance 2021"},
    };
    check_wholes(rows);
}

TEST_CASE("Those who take parts of a country's exports are told one after the other") {
    static const row rows[] = {
        {"Kenyan exports rose to KSh 900bn in 2022, with Uganda taking KSh 97bn and Tanzania KSh 50bn.",
         "level 900000000000 KES of KEN WLD exports 2022; level 97000000000 KES of KEN UGA exports "
         "2022; level 50000000000 KES of KEN TZA exports 2022"},
        {"Ghana's cocoa exports came to $2bn in 2022, with the Netherlands taking 25% and Belgium 10%.",
         "level 2000000000 USD of GHA WLD exports 2022, cocoa; share 25 of GHA NLD exports 2022, cocoa "
         "in GHA WLD exports; share 10 of GHA BEL exports 2022, cocoa in GHA WLD exports"},
    };
    check_wholes(rows);
}

TEST_CASE("What was spent buying goods is imports") {
    static const row rows[] = {
        {"Vietnam spent $2.1 billion importing cars from Thailand in 2022.",
         "level 2100000000 USD of VNM THA imports 2022, cars"},
        {"Vietnam spent $2.1 billion to buy cars from Thailand in 2022.",
         "level 2100000000 USD of VNM THA imports 2022, cars"},
        {"Vietnam spent $2.1 billion on imports of cars from Thailand in 2022.",
         "level 2100000000 USD of VNM THA imports 2022, cars"},
    };
    check_wholes(rows);
}

TEST_CASE("Parts of a trade are told one after the other, and trade operations are carried out") {
    static const row rows[] = {
        {"Azerbaijan carried out trade operations with Georgia worth $833.8 million in 2022. Of the "
         "total trade, $718.1 million accounted for exports and $115.7 million for imports.",
         "level 833800000 USD of AZE GEO turnover 2022; level 718100000 USD of AZE GEO exports 2022; "
         "level 115700000 USD of AZE GEO imports 2022"},
        {"Armenia's trade with Russia accounted for 35.8% of its foreign trade in 2022, and that with "
         "the EU for 16.3%.",
         "share 35.8 of ARM RUS turnover 2022 in ARM WLD turnover; share 16.3 of ARM EU turnover 2022 "
         "in ARM WLD turnover"},
    };
    check_wholes(rows);
}

TEST_CASE("A money does not make its issuer one of those who trade") {
    static const row rows[] = {
        {"The overall exports to Afghanistan were recorded at US $439.521 million in 2021.",
         "level 439521000 USD of - AFG exports 2021"},
    };
    check_wholes(rows);
}

TEST_CASE("Nothing grows on its own period, also where the year before is called last year's") {
    static const row rows[] = {
        {"Dutch exports to Oman in January 2022 were 25% below last year's level.",
         "growth -25 of NLD OMN exports 2022-01 on 2021-01"},
    };
    check_wholes(rows);
}
