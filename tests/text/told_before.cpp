// SPDX-License-Identifier: BSL-1.0
// tests/text/told_before.cpp: figures whose time, flow or whole is that of what was told before them, and
// what stands beside the trade of two and is not theirs.
#include "reading.hpp"

#include <doctest/doctest.h>

namespace {

using namespace text_test;

TEST_CASE("Times of as many figures told before, in brackets or in front") {
    static const row rows[] = {
        {"Hong Kong's exports to the United States in the first two months of the year were worth "
         "HK$13.7 billion, a jump of 27 percent over January-February 2022.",
         "level 13700000000 HKD of HKG USA exports 2023-01/2023-02; growth 27 of HKG USA exports "
         "2023-01/2023-02 on 2022-01/2022-02"},
        {"Japan's surplus with the United States was $3.2 billion in June, the first year-on-year rise "
         "in three months.",
         "level 3200000000 USD of JPN USA balance 2022-06"},
        {"Britain's imports from Sweden in October were £164 million (September £158 million) and from "
         "Norway £119 million (September £112 million).",
         "level 164000000 GBP of GBR SWE imports 2022-10; level 158000000 GBP of GBR SWE imports "
         "2022-09; level 119000000 GBP of GBR NOR imports 2022-10; level 112000000 GBP of GBR NOR "
         "imports 2022-09"},
        {"Italy had a deficit of 412 million euros with Austria in January. The shortfall with Libya "
         "was 188 million, compared with one of 141 million in January 2022.",
         "level -412000000 EUR of ITA AUT balance 2023-01; level -188000000 EUR of ITA LBY balance "
         "2023-01; level -141000000 EUR of ITA LBY balance 2022-01"},
        {"South Korea's deficit with Japan was 12.4 billion dollars in January-November, against 14.6 "
         "billion a year earlier. For the United States the corresponding figures were 8.1 billion and "
         "10.9 billion dollars.",
         "level -12400000000 USD of KOR JPN balance 2022-01/2022-11; level -14600000000 USD of KOR JPN "
         "balance 2021-01/2021-11; level -8100000000 USD of KOR USA balance 2022-01/2022-11; level "
         "-10900000000 USD of KOR USA balance 2021-01/2021-11"},
        {"UK exports of goods to Bahrain were £262 million in 2008 and £221 million in 2009. Imports "
         "from Bahrain were £106 million and £64 million respectively.",
         "level 262000000 GBP of GBR BHR exports 2008; level 221000000 GBP of GBR BHR exports 2009; "
         "level 106000000 GBP of GBR BHR imports 2008; level 64000000 GBP of GBR BHR imports 2009"},
        {"Kazakh exports to Hungary were $22.4 mln in 2019. In 2020: $19.8 mln.",
         "level 22400000 USD of KAZ HUN exports 2019; level 19800000 USD of KAZ HUN exports 2020"},
        {"In October Norway's exports to Russia were NOK 221 million. So far this year they have come "
         "to NOK 1.6 billion.",
         "level 221000000 NOK of NOR RUS exports 2022-10; level 1600000000 NOK of NOR RUS exports "
         "2022-01/2022-10"},
        {"Argentina's imports from Paraguay came to US$1.9 billion between January and June. A year "
         "ago, in the same months, they were US$380 million.",
         "level 1900000000 USD of ARG PRY imports 2022-01/2022-06; level 380000000 USD of ARG PRY "
         "imports 2021-01/2021-06"},
        {"In 1990 the Soviet Union's share in Finland's exports was 12.7 per cent, and in 1991 less "
         "than 5 per cent.",
         "share 12.7 of FIN SUN exports 1990 in FIN WLD exports; share 5 of FIN SUN exports 1991 in "
         "FIN WLD exports"},
    };
    check_wholes(rows);
}

TEST_CASE("What goes the other way, what offsets, what falls on a partner") {
    static const row rows[] = {
        {"South African exports to Zimbabwe totalled 5.5 billion rand in 1996, five times the 1.1 "
         "billion rand that flowed the other way.",
         "level 5500000000 ZAR of ZAF ZWE exports 1996; level 1100000000 ZAR of ZWE ZAF exports 1996"},
        {"In 2019 the UK ran a surplus of £18 billion with the EU, outweighed by a deficit of £97 "
         "billion with China.",
         "level 18000000000 GBP of GBR EU balance 2019; level -97000000000 GBP of GBR CHN balance 2019"},
        {"Armenia's trade with the EAEU countries amounted to $412.5 million in January-February. Of "
         "this, $377.2 million fell on Russia.",
         "level 412500000 USD of ARM EAEU turnover 2023-01/2023-02; level 377200000 USD of ARM RUS "
         "turnover 2023-01/2023-02"},
        {"Kazakhstan's turnover with Russia was $26.0 billion in 2022. China came out ahead, with a "
         "turnover of $31.5 billion.",
         "level 26000000000 USD of KAZ RUS turnover 2022; level 31500000000 USD of KAZ CHN turnover "
         "2022"},
        {"Uganda's exports to Rwanda were US$ 512 million in 2022, and with Kenya Uganda ran a deficit "
         "of US$ 158 million.",
         "level 512000000 USD of UGA RWA exports 2022; level -158000000 USD of UGA KEN balance 2022"},
        {"Oman's non-oil exports to the UAE climbed by 21.7% in 2022. For Saudi Arabia the "
         "corresponding growth was 4.9%.",
         "growth 21.7 of OMN ARE exports 2022 on 2021, non-oil; growth 4.9 of OMN SAU exports 2022 on "
         "2021, non-oil"},
    };
    check_wholes(rows);
}

TEST_CASE("Totals, parts and causes beside the trade of two") {
    static const row rows[] = {
        {"German exports to crisis-hit Thailand slumped to 3.8 billion marks in 1997.",
         "level 3800000000 DEM of DEU THA exports 1997"},
        {"In yuan, China's trade with Russia was 232 billion in January, up 33.5% from a year earlier.",
         "level 232000000000 CNY of CHN RUS turnover 2023-01; growth 33.5 of CHN RUS turnover 2023-01 "
         "on 2022-01"},
        {"Uganda's imports, which amounted to $5 billion in 2012, came mostly from India (21%).",
         "level 5000000000 USD of UGA WLD imports 2012; share 21 of UGA IND imports 2012 in UGA WLD "
         "imports"},
        {"Vietnam and South Africa want to raise their trade, now about $3 billion a year, to $10 "
         "billion by 2015.",
         "level 3000000000 USD of VNM ZAF turnover -; level 10000000000 USD of VNM ZAF turnover 2015"},
        {"US imports from China came to 15.4 billion dollars in the first seven months, 29 percent "
         "above the 11.9 billion for the same period of 2021.",
         "level 15400000000 USD of USA CHN imports 2022-01/2022-07; growth 29 of USA CHN imports "
         "2022-01/2022-07 on 2021-01/2021-07; level 11900000000 USD of USA CHN imports 2021-01/2021-07"},
        {"In 2015 Belarus took 60% of Poland's exports of apples. In 2013 Russia took 55%.",
         "share 60 of POL BLR exports 2015, apples in POL WLD exports; share 55 of POL RUS exports "
         "2013, apples in POL WLD exports"},
        {"Trade between Iceland and Norway in 2015: exports ISK 7,932 million, imports ISK 1,845 "
         "million.",
         "level 7932000000 ISK of ISL NOR exports 2015; level 1845000000 ISK of ISL NOR imports 2015"},
        {"German-Chinese trade: in 2008 China supplied goods worth EUR 59.4 billion.",
         "level 59400000000 EUR of CHN DEU exports 2008"},
        {"In 2021 Finland's exports to Chile totalled EUR 214 million. Machinery accounted for 46 per "
         "cent of exports; copper made up 71 per cent of imports.",
         "level 214000000 EUR of FIN CHL exports 2021; share 46 of FIN CHL exports 2021, machinery in "
         "FIN CHL exports; share 71 of FIN CHL imports 2021, copper in FIN CHL imports"},
        {"Japan's exports to the United States reached 9.71 trillion yen on strong sales of cars in "
         "2022.",
         "level 9710000000000 JPY of JPN USA exports 2022"},
        {"Nigeria's customs service says that goods sent to Ghana in 2005 were worth $92 million.",
         "level 92000000 USD of NGA GHA exports 2005"},
    };
    check_wholes(rows);
}

TEST_CASE("Where a sentence goes back, and what it counts from") {
    static const row rows[] = {
        {"Swiss exports to Italy were worth 8 billion francs in 1991. The deficit, which had been 1.8 "
         "billion francs in 1990, fell to 0.5 billion.",
         "level 8000000000 CHF of CHE ITA exports 1991; level -1800000000 CHF of CHE ITA balance 1990; "
         "level -500000000 CHF of CHE ITA balance 1991"},
        {"In 2015 Nepal's exports to India decreased 29.3 percent. A year earlier, exports to India "
         "had fallen by 5.6 percent. Imports from India dropped 3.1 percent.",
         "growth -29.3 of NPL IND exports 2015 on 2014; growth -5.6 of NPL IND exports 2014 on 2013; "
         "growth -3.1 of NPL IND imports 2015 on 2014"},
        {"Uganda's deficit with Kenya worsened by US$ 3.2 million to US$ 14.6 million in May 2015.",
         "difference -3200000 USD of UGA KEN balance 2015-05 on 2014-05; level -14600000 USD of UGA "
         "KEN balance 2015-05"},
        {"In 2007 Mongolia's imports from Japan came to $90 million. By 2011 they had increased "
         "fivefold.",
         "level 90000000 USD of MNG JPN imports 2007; growth 400 of MNG JPN imports 2011 on 2007"},
        {"Australia's balance with China in July 2019 was a surplus of A$7,268m, a decrease of A$709m "
         "on the surplus in June 2019.",
         "level 7268000000 AUD of AUS CHN balance 2019-07; difference -709000000 AUD of AUS CHN "
         "balance 2019-07 on 2019-06"},
        {"Uzbek-Afghan trade was $266 million in January-November 2022, minus 64.8% to the same period "
         "of 2021.",
         "level 266000000 USD of UZB AFG turnover 2022-01/2022-11; growth -64.8 of UZB AFG turnover "
         "2022-01/2022-11 on 2021-01/2021-11"},
    };
    check_wholes(rows);
}

TEST_CASE("Lists, groups and goods by their names") {
    static const row rows[] = {
        {"In 2015 the trade turnover of Russia with China amounted to $63.6 billion, Germany – $45.8 "
         "billion, the Netherlands – $43.9 billion.",
         "level 63600000000 USD of RUS CHN turnover 2015; level 45800000000 USD of RUS DEU turnover "
         "2015; level 43900000000 USD of RUS NLD turnover 2015"},
        {"In 2022 Rwanda's imports from China were US$ 686.2 million, i.e. 20.1 per cent of all "
         "imports, followed by those from Tanzania (US$ 401.6 million, 11.7 per cent) and Kenya (US$ "
         "314.5 million, 9.2 per cent).",
         "level 686200000 USD of RWA CHN imports 2022; share 20.1 of RWA CHN imports 2022 in RWA WLD "
         "imports; level 401600000 USD of RWA TZA imports 2022; share 11.7 of RWA TZA imports 2022 in "
         "RWA WLD imports; level 314500000 USD of RWA KEN imports 2022; share 9.2 of RWA KEN imports "
         "2022 in RWA WLD imports"},
        {"In October 2018 Italy's exports to extra-EU countries went up 1.8%.",
         "growth 1.8 of ITA - exports 2018-10 on 2017-10"},
        {"The value of marine products exported from Iceland to the United Kingdom in 2021 was ISK "
         "16.1 billion.",
         "level 16100000000 ISK of ISL GBR exports 2021, marine products"},
        {"Dutch exports of chip-making machines to China totalled €1.98 billion in 2022.",
         "level 1980000000 EUR of NLD CHN exports 2022, chip-making machines"},
        {"India accounted for 64.6 percent of Nepal's total foreign trade in 2018. China came a "
         "distant second with 14 percent.",
         "share 64.6 of NPL IND turnover 2018 in NPL WLD turnover; share 14 of NPL CHN turnover 2018 "
         "in NPL WLD turnover"},
        {"Chile's exports to China totaled $3.2 billion in 2005. Copper represented 78% of the amount.",
         "level 3200000000 USD of CHL CHN exports 2005; share 78 of CHL CHN exports 2005, copper in "
         "CHL CHN exports"},
    };
    check_wholes(rows);
}

} // namespace
