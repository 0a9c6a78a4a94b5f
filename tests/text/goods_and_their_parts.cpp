// SPDX-License-Identifier: BSL-1.0
// tests/text/goods_and_their_parts.cpp: plain sentences in which goods are the part of a flow, earn it or own
// it by what a clause, an object or a bracket tells.
#include "reading.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

using namespace text_test;

TEST_CASE("Goods are the part of a flow, whatever the verb says") {
    static const row rows[] = {
        {"Nigeria's oil exports accounted for 85% of its total exports in 2022.",
         "share 85 of NGA WLD exports 2022, oil in NGA WLD exports"},
        {"Oil exports were 85% of Nigeria's total exports in 2022.",
         "share 85 of NGA WLD exports 2022, oil in NGA WLD exports"},
        {"Crude oil exports from Nigeria represented 85% of total exports in 2022.",
         "share 85 of NGA WLD exports 2022, crude oil in NGA WLD exports"},
        {"In 2022 textile exports made up 85% of Bangladesh's exports.",
         "share 85 of BGD WLD exports 2022, textile in BGD WLD exports"},
        {"In 2022 Bangladesh's exports to China made up 25% of its total exports.",
         "share 25 of BGD CHN exports 2022 in BGD WLD exports"},
        {"Analysts expect gas to make up 45% of Azerbaijan's exports in 2027.",
         "share 45 of AZE WLD exports 2027, gas in AZE WLD exports"},
        {"High-technology goods constituted 48% of Israel's manufacturing exports in 2021.",
         "share 48 of ISR WLD exports 2021, high-technology goods in ISR WLD exports"},
        {"Of Botswana's exports in 2021, diamonds earned 63%.",
         "share 63 of BWA WLD exports 2021, diamonds in BWA WLD exports"},
        {"Minerals earned Peru half of its exports in 2021.",
         "share 50 of PER WLD exports 2021, minerals in PER WLD exports"},
        {"Exports to Russia brought Kyrgyzstan 19.2 percent of its export earnings in 2021.",
         "share 19.2 of KGZ RUS exports 2021 in KGZ WLD exports"},
        {"A third of Uganda's export earnings in 2021 came from coffee.",
         "share 33.33 of UGA WLD exports 2021, coffee in UGA WLD exports"},
        {"Spain took 25.3 per cent of the goods which Portugal exported in 2021.",
         "share 25.3 of PRT ESP exports 2021 in PRT WLD exports"},
        {"Fuels had a 49.7% share in the FOB value of Colombia's exports in November 2022.",
         "share 49.7 of COL WLD exports 2022-11, fuels in COL WLD exports"},
        {"Switzerland and Italy accounted for 71.5% and 9.8%, respectively, of Peru's gold exports in 2021.",
         "share 71.5 of PER CHE exports 2021, gold in PER WLD exports; share 9.8 of PER ITA exports 2021, "
         "gold in PER WLD exports"},
        {"Tunisian exports of 2021 go to three customers: France (28.7%), Italy (19.9%) and Germany (8.9%).",
         "share 28.7 of TUN FRA exports 2021 in TUN WLD exports; share 19.9 of TUN ITA exports 2021 in TUN "
         "WLD exports; share 8.9 of TUN DEU exports 2021 in TUN WLD exports"},
    };
    check_wholes(rows);
}

TEST_CASE("The other end of a share's way is of the same goods") {
    static const row rows[] = {
        {"Copper's share in Zambia's exports fell to 70.4 per cent in 2022 from 74.1 per cent in 2021.",
         "share 70.4 of ZMB WLD exports 2022, copper in ZMB WLD exports; share 74.1 of ZMB WLD exports 2021, "
         "copper in ZMB WLD exports"},
        {"Semiconductors generated 23.9 percent of South Korea's exports in May, up from 16.6 percent a year "
         "earlier.",
         "share 23.9 of KOR WLD exports 2023-05, semiconductors in KOR WLD exports; share 16.6 of KOR WLD "
         "exports 2022-05, semiconductors in KOR WLD exports"},
        {"Brazil worries. China's share of its exports climbed from 15.2% in 2010 to 32.4% in 2020.",
         "share 15.2 of BRA CHN exports 2010 in BRA WLD exports; share 32.4 of BRA CHN exports 2020 in BRA "
         "WLD exports"},
        {"Tobacco's share in Malawian exports is expected to slip below 60% this year from 64% in 2022.",
         "share 60 of MWI WLD exports 2023, tobacco in MWI WLD exports; share 64 of MWI WLD exports 2022, "
         "tobacco in MWI WLD exports"},
    };
    check_wholes(rows);
}

TEST_CASE("Goods own the level whose part in a flow is told behind it") {
    static const row rows[] = {
        {"Vanilla brought home $580 million in 2021, i.e. a quarter of Madagascar's total exports.",
         "level 580000000 USD of MDG WLD exports 2021, vanilla; share 25 of MDG WLD exports 2021, vanilla in "
         "MDG WLD exports"},
        {"Vanilla brought Madagascar $580 million last year, 25% of its exports.",
         "level 580000000 USD of MDG WLD exports 2022, vanilla; share 25 of MDG WLD exports 2022, vanilla in "
         "MDG WLD exports"},
        {"Vanilla earned Madagascar $580 million in 2021, and that was 25% of its export earnings.",
         "level 580000000 USD of MDG WLD exports 2021, vanilla; share 25 of MDG WLD exports 2021, vanilla in "
         "MDG WLD exports"},
        {"Vanilla has become Madagascar's leading export: $580 million in 2021, or 25% of all exports.",
         "level 580000000 USD of MDG WLD exports 2021, vanilla; share 25 of MDG WLD exports 2021, vanilla in "
         "MDG WLD exports"},
        {"Gold, 80.5% of Mali's exports in 2022, fetched 2,300 billion CFA francs.",
         "share 80.5 of MLI WLD exports 2022, gold in MLI WLD exports; level 2300000000000 XOF of MLI WLD "
         "exports 2022, gold"},
        {"Coffee brought Uganda export earnings of $416.2 million in 2021.",
         "level 416200000 USD of UGA WLD exports 2021, coffee"},
        {"Debt service took $580 million in 2021, a quarter of Madagascar's total exports.", ""},
    };
    check_wholes(rows);
}

TEST_CASE("A figure has the time of its own clause, and is compared with that of no other") {
    static const row rows[] = {
        {"Textiles constituted 58% of the $23 billion in goods that Pakistan exported in 2021.",
         "share 58 of PAK WLD exports 2021, textiles in PAK WLD exports; level 23000000000 USD of PAK WLD "
         "exports 2021"},
        {"Japan's exports to Korea were $3.8 billion in January, the lowest since the $3.6 billion recorded "
         "in July 2014.",
         "level 3800000000 USD of JPN KOR exports 2023-01; level 3600000000 USD of JPN KOR exports 2014-07"},
        {"Japan's exports rose 1.3% in May over April.", "growth 1.3 of JPN WLD exports 2023-05 on 2023-04"},
        {"Sweden's exports dropped 6 percent over 2022 as a whole.",
         "growth -6 of SWE WLD exports 2022 on 2021"},
        {"Taiwan's shipments to Japan fell by 23.6% in May, a smaller drop than April's 29.1%.",
         "growth -23.6 of TWN JPN exports 2023-05 on 2022-05; growth -29.1 of TWN JPN exports 2023-04 on "
         "2022-04"},
        {"Botswana's exports rose by 18 percent in pula but by 31 percent in dollars in 2022.",
         "growth 18 of BWA WLD exports 2022 on 2021; growth 31 of BWA WLD exports 2022 on 2021"},
        {"Trade between Uzbekistan and Kazakhstan came to $3.4 billion in 2022 (+23.7% to 2021).",
         "level 3400000000 USD of UZB KAZ turnover 2022; growth 23.7 of UZB KAZ turnover 2022 on 2021"},
    };
    check_wholes(rows);
}

TEST_CASE("Who stands in front of a clause, behind \"cost\" or in the place of a subject owns the flow") {
    static const row rows[] = {
        {"Kenya wants more from Uganda, which ran a $7.4 million trade deficit with Kenya last year.",
         "level -7400000 USD of UGA KEN balance 2022"},
        {"Kenya talked to Uganda, which last year had a trade deficit of $7.4 million with Tanzania.",
         "level -7400000 USD of UGA TZA balance 2022"},
        {"Even Mexico had a trade surplus of only $5.2 billion with the United States last year, against "
         "Japan's of $58.6 billion.",
         "level 5200000000 USD of MEX USA balance 2022; level 58600000000 USD of JPN USA balance 2022"},
        {"Imports from China cost Kenya $3 billion in 2022.", "level 3000000000 USD of KEN CHN imports 2022"},
        {"Rice sold to the Philippines earned Vietnam $1.06 billion last year.",
         "level 1060000000 USD of VNM PHL exports 2022, rice"},
        {"Kenya paid $212 million for its rice imports from Pakistan last year.",
         "level 212000000 USD of KEN PAK imports 2022, rice"},
        {"Kenya spent $5.4 million on rice from Pakistan in 2022.",
         "level 5400000 USD of KEN PAK imports 2022, rice"},
        {"China is to purchase $40 billion of American farm products in 2024.",
         "level 40000000000 USD of CHN USA imports 2024, farm products"},
        {"Under the pact signed in Lima, Oman is to buy $40 million of Peruvian cotton in 2024.",
         "level 40000000 USD of OMN PER imports 2024, cotton"},
        {"China is South Africa's main supplier: imports from there ran to $3.4 billion in May.",
         "level 3400000000 USD of ZAF CHN imports 2023-05"},
        {"The dollar was the reason for an 8.3 percent fall in German exports to Japan in 2022, an 11.4 "
         "percent drop to Italy and 22.6 percent plunge to Spain.",
         "growth -8.3 of DEU JPN exports 2022 on 2021; growth -11.4 of DEU ITA exports 2022 on 2021; growth "
         "-22.6 of DEU ESP exports 2022 on 2021"},
        {"A deficit of $16.5 billion was recorded in Peru's trade in May.",
         "level -16500000000 USD of PER WLD balance 2023-05"},
        {"Australia had a surplus of $11.3 billion in its services trade with China in 2022.",
         "level 11300000000 USD of AUS CHN balance 2022, services"},
    };
    check_wholes(rows);
}

TEST_CASE("Words that only look like a pair, a place or a count") {
    static const row rows[] = {
        {"Australia's output rose, helped by both private and public spending. Exports rose 13 percent in "
         "2022.",
         "growth 13 of AUS WLD exports 2022 on 2021"},
        {"Dutch growth slowed. While the two percent growth was within its range, prices fell. Exports rose "
         "13 percent in 2022.",
         "growth 13 of NLD WLD exports 2022 on 2021"},
        {"Peru turned east. China took 41 percent of Peru's exports in 2022.",
         "share 41 of PER CHN exports 2022 in PER WLD exports"},
        {"Japan's exports to China in February, on provisional figures, rose 2.5% from a year earlier.",
         "growth 2.5 of JPN CHN exports 2023-02 on 2022-02"},
        {"Chinese imports leapt 55.9 percent in May, far outpacing exports, which rose 17.7 percent.",
         "growth 55.9 of CHN WLD imports 2023-05 on 2022-05; growth 17.7 of CHN WLD exports 2023-05 on "
         "2022-05"},
        {"Oman takes 44444444444444444444 of goods.", ""},
        {"S.KOREA CURRENT A/C SURPLUS SEEN NEAR $10 BLN", ""},
    };
    check_wholes(rows);
}

TEST_CASE("A change in money and in percent is of the same goods, and a forecast goes on behind \"but\"") {
    static const row rows[] = {
        {"Peru's farm exports rose because of a $600 million or nine percent increase in maize exports in "
         "2022.",
         "difference 600000000 USD of PER WLD exports 2022 on 2021, maize actual; growth 9 of PER WLD "
         "exports 2022 on 2021, maize actual"},
        {"Peru's farm exports rose because of a 104 percent or $600 million increase in maize exports in "
         "2022.",
         "growth 104 of PER WLD exports 2022 on 2021, maize actual; difference 600000000 USD of PER WLD "
         "exports 2022 on 2021, maize actual"},
        {"The ministers want to double Peru's trade with Oman to $5 billion by 2025.",
         "growth 100 of PER OMN turnover 2025 on - target; level 5000000000 USD of PER OMN turnover 2025 "
         "target"},
        {"The bank forecasts slower growth in Japan but with a rise in exports of 3.3 percent in 2024.",
         "growth 3.3 of JPN WLD exports 2024 on 2023 forecast"},
        {"The Reserve Bank of Fiji forecasts a decline of 18.6 percent in Fiji's imports this year.",
         "growth -18.6 of FJI WLD imports 2023 on 2022 forecast"},
        {"Washington forecasts U.S. farm exports of $131 billion in fiscal 2024 (October 2023 to September "
         "2024), $8 billion less than in fiscal 2023.",
         "level 131000000000 USD of USA WLD exports 2023-10/2024-09, farm forecast; difference -8000000000 "
         "USD of USA WLD exports 2023-10/2024-09 on 2022-10/2023-09, farm forecast"},
    };
    check_in_set(rows, [](const claim_set& found, const claim& c) {
        return whole_of(found, c) + " " + std::string(to_string(c.status));
    });
}

TEST_CASE("Titles tell quarters, months and moneys in short") {
    static const row rows[] = {
        {"U.S. TRADE DEFICIT 38.37 BILLION DLRS IN 4TH QTR",
         "level -38370000000 USD of USA WLD balance 2022-Q4"},
        {"ECUADOR POSTS 71.3 MLN DLR 8-MTH TRADE DEFICIT",
         "level -71300000 USD of ECU WLD balance 2022-01/2022-08"},
        {"TAIPEI, March 12 - Taiwan's trade surplus reached a record 15.6 billion dollars in 2022.",
         "level 15600000000 USD of TWN WLD balance 2022"},
        {"Oil & gas exports of Oman reached $5 billion in 2022.",
         "level 5000000000 USD of OMN WLD exports 2022, oil & gas"},
    };
    check_wholes(rows);
}

TEST_CASE("Who is told among markets and suppliers has the figure behind its name") {
    static const row rows[] = {
        {"The main markets for Ecuador's shrimp exports in 2022 were China, at $3.55 billion, the United "
         "States, at $1.47 billion, and Spain, at $338 million.",
         "level 3550000000 USD of ECU CHN exports 2022, shrimp; level 1470000000 USD of ECU USA exports "
         "2022, shrimp; level 338000000 USD of ECU ESP exports 2022, shrimp"},
        {"The main market for Ecuador's shrimp in 2022 was China, with $338 million.",
         "level 338000000 USD of ECU CHN exports 2022, shrimp"},
        {"The main markets for Ecuador's exports in 2022 were China, at 33%, the United States, at 21%, and "
         "Spain, at 5%.",
         "share 33 of ECU CHN exports 2022 in ECU WLD exports; share 21 of ECU USA exports 2022 in ECU WLD "
         "exports; share 5 of ECU ESP exports 2022 in ECU WLD exports"},
        {"Sweden's largest export market last year was Norway with 10.7 percent; Germany ranked second with "
         "10.3 percent.",
         "share 10.7 of SWE NOR exports 2022 in SWE WLD exports; share 10.3 of SWE DEU exports 2022 in SWE "
         "WLD exports"},
        {"Russia was Georgia's biggest market for mineral water; sales there were worth $24.1 million in "
         "2005.",
         "level 24100000 USD of GEO RUS exports 2005, mineral water"},
        {"Lebanon bought 66% of its wheat from Ukraine and 12% from Russia in 2020.",
         "share 66 of LBN UKR imports 2020, wheat in LBN WLD imports; share 12 of LBN RUS imports 2020, "
         "wheat in LBN WLD imports"},
        {"In 2022 two thirds of Mongolia's exports went to China, and Russia provided 38.5 percent of its "
         "imports.",
         "share 66.67 of MNG CHN exports 2022 in MNG WLD exports; share 38.5 of MNG RUS imports 2022 in MNG "
         "WLD imports"},
        {"Russia accounted for half of the foreign trade of Belarus in 2022 and for 55 percent of its "
         "imports.",
         "share 50 of BLR RUS turnover 2022 in BLR WLD turnover; share 55 of BLR RUS imports 2022 in BLR WLD "
         "imports"},
        {"Vietnam spent $1.02 billion on cotton from the United States in 2022 and $389 million on cotton "
         "from India.",
         "level 1020000000 USD of VNM USA imports 2022, cotton; level 389000000 USD of VNM IND imports 2022, "
         "cotton"},
        {"A third of India's trade deficit in 2022 came from its trade with China.",
         "share 33.33 of IND CHN balance 2022 in IND WLD balance"},
    };
    check_wholes(rows);
}

TEST_CASE("Goods told one after the other keep to their own figures") {
    static const row rows[] = {
        {"Tobacco made up three fifths of Malawi's exports in 2022; tea accounted for 9 per cent.",
         "share 60 of MWI WLD exports 2022, tobacco in MWI WLD exports; share 9 of MWI WLD exports 2022, tea "
         "in MWI WLD exports"},
        {"In 2022 tobacco brought Malawi three fifths of its export income; tea brought another 9 per cent.",
         "share 60 of MWI WLD exports 2022, tobacco in MWI WLD exports; share 9 of MWI WLD exports 2022, tea "
         "in MWI "
         "WLD exports"},
        {"Motor cars topped the list of Georgian exports in 2022 ($501 million, 24.3 percent of the total), "
         "followed by ferro-alloys ($178 million, 8.6 percent).",
         "level 501000000 USD of GEO WLD exports 2022, motor cars; share 24.3 of GEO WLD exports 2022, motor "
         "cars in GEO WLD exports; level 178000000 USD of GEO WLD exports 2022, ferro-alloys; share 8.6 of "
         "GEO WLD exports 2022, ferro-alloys in GEO WLD exports"},
        {"Motor cars were Georgia's main export in 2022: $501 million, 24.3 percent of the total.",
         "level 501000000 USD of GEO WLD exports 2022, motor cars; share 24.3 of GEO WLD exports 2022, motor "
         "cars in GEO WLD exports"},
        {"Motor vehicles were Japan's biggest single export in 2022, at 15.4% of the total.",
         "share 15.4 of JPN WLD exports 2022, motor vehicles in JPN WLD exports"},
        {"Mongolia sold mineral products worth $5.6 billion abroad last year, which is 79.5 percent of all "
         "its exports.",
         "level 5600000000 USD of MNG WLD exports 2022, mineral products; share 79.5 of MNG WLD exports "
         "2022, mineral products in MNG WLD exports"},
        {"Liquefied natural gas is expected to make up 55% of Qatar's exports by 2027.",
         "share 55 of QAT WLD exports 2027, liquefied natural gas in QAT WLD exports"},
        {"Coffee rose from 29 per cent of Uganda's exports in 1990 to 49 per cent in 2006.",
         "share 29 of UGA WLD exports 1990, coffee in UGA WLD exports; share 49 of UGA WLD exports 2006, "
         "coffee in UGA WLD exports"},
        {"In agricultural products, Tunisia had a surplus of €310 million with Libya last year.",
         "level 310000000 EUR of TUN LBY balance 2022, agricultural products"},
        {"Poland's exports of household appliances in 2021: Germany PLN 9.8 billion; France PLN 4.1 billion.",
         "level 9800000000 PLN of POL DEU exports 2021, household appliances; level 4100000000 PLN of POL "
         "FRA exports 2021, household appliances"},
        {"Poland's exports of men's clothing came to PLN 4.1 billion in 2021.",
         "level 4100000000 PLN of POL WLD exports 2021, men's clothing"},
    };
    check_wholes(rows);
}

TEST_CASE("A part of what was told of goods is a part of those goods") {
    static const row rows[] = {
        {"Ghana exported cocoa worth $165 million in 2022. Oman took 41% of these exports and Brazil 17%.",
         "- in -; OMN cocoa in cocoa; BRA cocoa in cocoa"},
        {"Ghana exported cocoa worth $165 million in 2022. Of this, 41% went to Oman.",
         "- in -; OMN cocoa in cocoa"},
        {"Ghana's cocoa exports reached $165 million in 2022; Oman absorbed 41% of them.",
         "- in -; OMN cocoa in cocoa"},
        {"Ghana's exports reached $165 million in 2022; Oman absorbed 41% of them.", "- in -; OMN - in -"},
    };
    check_in_set(rows, [](const claim_set& found, const claim& c) {
        const auto words = [&](auto span) {
            return span.size == 0 ? std::string("-") : std::string(found.words(span));
        };
        if (c.kind != claim_kind::share) return std::string("- in -");
        return code_of(c.partner) + " " + words(c.product) + " in " + words(c.whole.product);
    });
}

} // namespace
