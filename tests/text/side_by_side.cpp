// SPDX-License-Identifier: BSL-1.0
// tests/text/side_by_side.cpp: sentences that set several economies, partners or goods side by side, each
// with a figure of its own.
#include "reading.hpp"

#include <doctest/doctest.h>

namespace {

using namespace text_test;

TEST_CASE("The trade of several economies is told in one breath") {
    static const row rows[] = {
        {"U.S. exports rose to $182.7 billion in 2022, West Germany's to $169.1 billion and Japan's to $135 "
         "billion.",
         "level 182700000000 USD of USA WLD exports 2022; level 169100000000 USD of DEU WLD exports 2022; "
         "level 135000000000 USD of JPN WLD exports 2022"},
        {"Germany's exports grew by 5% in 2022, France's by 3% and Italy's 2%.",
         "growth 5 of DEU WLD exports 2022 on 2021; growth 3 of FRA WLD exports 2022 on 2021; "
         "growth 2 of ITA WLD exports 2022 on 2021"},
        {"Lithuania's exports were 7.4 billion euros in 2022, Latvia's 4 billion and Estonia's 6 billion.",
         "level 7400000000 EUR of LTU WLD exports 2022; level 4000000000 EUR of LVA WLD exports 2022; "
         "level 6000000000 EUR of EST WLD exports 2022"},
        {"China's exports to Germany rose 5% in 2022, Japan's 3%.",
         "growth 5 of CHN DEU exports 2022 on 2021; growth 3 of JPN DEU exports 2022 on 2021"},
        {"Germany exported goods worth $5bn in 2022, France $3bn and Italy $2bn.",
         "level 5000000000 USD of DEU WLD exports 2022; level 3000000000 USD of FRA WLD exports 2022; "
         "level 2000000000 USD of ITA WLD exports 2022"},
        {"Exports rose 5% in Germany in 2022, 3% in France and 2% in Italy.",
         "growth 5 of DEU WLD exports 2022 on 2021; growth 3 of FRA WLD exports 2022 on 2021; "
         "growth 2 of ITA WLD exports 2022 on 2021"},
        {"Trade deficits grew in Britain in 2022, to $23.3 billion, and Italy, to $10.3 billion.",
         "level -23300000000 USD of GBR WLD balance 2022; level -10300000000 USD of ITA WLD balance 2022"},
        {"In Japan, exports rose 5% in 2022; in Korea, they fell 3%.",
         "growth 5 of JPN WLD exports 2022 on 2021; growth -3 of KOR WLD exports 2022 on 2021"},
        {"The largest trade surpluses of 2022 were those of Germany (€23 billion), the Netherlands (€10 "
         "billion) "
         "and Ireland (€4 billion).",
         "level 23000000000 EUR of DEU WLD balance 2022; level 10000000000 EUR of NLD WLD balance 2022; "
         "level 4000000000 EUR of IRL WLD balance 2022"},
        {"WASHINGTON - U.S. exports rose to $182 billion in 2022, Japan's to $135 billion. Canada's deficit "
         "was $3 "
         "billion.",
         "level 182000000000 USD of USA WLD exports 2022; level 135000000000 USD of JPN WLD exports 2022; "
         "level -3000000000 USD of CAN WLD balance 2022"},
    };
    check_wholes(rows);
}

TEST_CASE("One partner takes parts of what several sell") {
    static const row rows[] = {
        {"The EU took 63 percent of Lithuania's exports in 2022, 64 percent of Estonia's and 70 percent of "
         "Latvia's.",
         "share 63 of LTU EU exports 2022 in LTU WLD exports; share 64 of EST EU exports 2022 in EST WLD "
         "exports; "
         "share 70 of LVA EU exports 2022 in LVA WLD exports"},
        {"Coffee accounts for 63 percent of Ethiopia's exports and 40 percent of Uganda's.",
         "share 63 of ETH WLD exports -, coffee in ETH WLD exports; "
         "share 40 of UGA WLD exports -, coffee in UGA WLD exports"},
        {"China bought 20% of Chile's exports in 2022 and 30% of Peru's.",
         "share 20 of CHL CHN exports 2022 in CHL WLD exports; share 30 of PER CHN exports 2022 in PER WLD "
         "exports"},
    };
    check_wholes(rows);
}

TEST_CASE("Each partner has its own part or change") {
    static const row rows[] = {
        {"South Korea's shipments to China and to the European Union slipped 8 percent and 25 percent in "
         "2022.",
         "growth -8 of KOR CHN exports 2022 on 2021; growth -25 of KOR EU exports 2022 on 2021"},
        {"In 2022 Peru's exports rose: to Oman by 3%, to India by 5% and to Japan by 8%.",
         "growth 3 of PER OMN exports 2022 on 2021; growth 5 of PER IND exports 2022 on 2021; "
         "growth 8 of PER JPN exports 2022 on 2021"},
        {"Imports from Oman rose 3% in 2022, from India 5%, Peru said.",
         "growth 3 of PER OMN imports 2022 on 2021; growth 5 of PER IND imports 2022 on 2021"},
        {"Peru's imports from Oman rose 3% to $3 billion in 2022, and from India 5% to $5 billion.",
         "growth 3 of PER OMN imports 2022 on 2021; level 3000000000 USD of PER OMN imports 2022; "
         "growth 5 of PER IND imports 2022 on 2021; level 5000000000 USD of PER IND imports 2022"},
        {"Korea's exports fell 9 percent in 2022. China took 5% less and Vietnam 3% more.",
         "growth -9 of KOR WLD exports 2022 on 2021; growth -5 of KOR CHN exports 2022 on 2021; "
         "growth 3 of KOR VNM exports 2022 on 2021"},
        {"Oman (15%), India (12%) and Japan (8%) were the main destinations of Peru's exports in 2022.",
         "share 15 of PER OMN exports 2022 in PER WLD exports; share 12 of PER IND exports 2022 in PER WLD "
         "exports; "
         "share 8 of PER JPN exports 2022 in PER WLD exports"},
        {"Oman ($5 billion) and India ($4 billion) were the main destinations of Peru's exports in 2022.",
         "level 5000000000 USD of PER OMN exports 2022; level 4000000000 USD of PER IND exports 2022"},
        {"In 2022, 15% of Peru's exports went to Oman, 12% to India and 8% to Japan.",
         "share 15 of PER OMN exports 2022 in PER WLD exports; share 12 of PER IND exports 2022 in PER WLD "
         "exports; "
         "share 8 of PER JPN exports 2022 in PER WLD exports"},
        {"With 15% of the exports of Peru, Oman was the largest market in 2022.",
         "share 15 of PER OMN exports 2022 in PER WLD exports"},
        {"Peru's largest market in 2022 was Oman, with $3 billion or 15% of its exports.",
         "level 3000000000 USD of PER OMN exports 2022; share 15 of PER OMN exports 2022 in PER WLD exports"},
        {"In 2022 Peru's exports reached $20 billion. Of this, 15% went to Oman and 12% to India.",
         "level 20000000000 USD of PER WLD exports 2022; share 15 of PER OMN exports 2022 in PER WLD "
         "exports; "
         "share 12 of PER IND exports 2022 in PER WLD exports"},
        {"The main destination of Peru's exports is the United States: it consumes 32 percent of the total. "
         "China "
         "accounts for 28 percent.",
         "share 32 of PER USA exports - in PER WLD exports; share 28 of PER CHN exports - in PER WLD "
         "exports"},
        {"The United States has 38 percent of all goods imported by Peru, and China 7 percent.",
         "share 38 of PER USA imports - in PER WLD imports; share 7 of PER CHN imports - in PER WLD imports"},
    };
    check_wholes(rows);
}

TEST_CASE("Each of several goods has its own change and its own worth") {
    static const row rows[] = {
        {"Peru's exports of cars rose 3% in 2022, steel fell 5% and ships were up 8%.",
         "growth 3 of PER WLD exports 2022 on 2021, cars; growth -5 of PER WLD exports 2022 on 2021, steel; "
         "growth 8 of PER WLD exports 2022 on 2021, ships"},
        {"Peru's exports of cars rose 3% in 2022, of steel 5% and of ships 8%.",
         "growth 3 of PER WLD exports 2022 on 2021, cars; growth 5 of PER WLD exports 2022 on 2021, steel; "
         "growth 8 of PER WLD exports 2022 on 2021, ships"},
        {"Among Peru's exports, cars rose 3% in 2022, while steel lost 5%.",
         "growth 3 of PER WLD exports 2022 on 2021, cars; growth -5 of PER WLD exports 2022 on 2021, steel"},
        {"In 2022, Peru's exports rose: cars by 3%, steel by 5%.",
         "growth 3 of PER WLD exports 2022 on 2021, cars; growth 5 of PER WLD exports 2022 on 2021, steel"},
        {"In 2022 Peru's exports to Oman fell 5% in machinery and parts and 3% in chemicals.",
         "growth -5 of PER OMN exports 2022 on 2021, machinery and parts; "
         "growth -3 of PER OMN exports 2022 on 2021, chemicals"},
        {"Peru's exports of cars rose 3% in 2022. Steel fell 5%, and ships gained 2%.",
         "growth 3 of PER WLD exports 2022 on 2021, cars; growth -5 of PER WLD exports 2022 on 2021, steel; "
         "growth 2 of PER WLD exports 2022 on 2021, ships"},
        {"Peru's exports of cars were $3 billion in 2022, while steel was worth $5 billion.",
         "level 3000000000 USD of PER WLD exports 2022, cars; level 5000000000 USD of PER WLD exports 2022, "
         "steel"},
        {"Oil (30%), ore (20%) and maize (10%) were Peru's main imports in 2022.",
         "share 30 of PER WLD imports 2022, oil in PER WLD imports; "
         "share 20 of PER WLD imports 2022, ore in PER WLD imports; "
         "share 10 of PER WLD imports 2022, maize in PER WLD imports"},
        {"Peru's main exports in 2022 were cars, at $3 billion, and steel, at $2 billion.",
         "level 3000000000 USD of PER WLD exports 2022, cars; level 2000000000 USD of PER WLD exports 2022, "
         "steel"},
    };
    check_wholes(rows);
}

TEST_CASE("By a part of itself, whatever the verb") {
    static const row rows[] = {
        {"Japan's exports increased nearly one-third in 2022.",
         "growth 33.33 of JPN WLD exports 2022 on 2021"},
        {"Japan's exports contracted almost a fifth in 2022.", "growth -20 of JPN WLD exports 2022 on 2021"},
        {"Israel's exports are to be increased by a third by 2025.",
         "growth 33.33 of ISR WLD exports 2025 on 2024"},
    };
    check_wholes(rows);
}

TEST_CASE("After a partner, a new paragraph goes back to all trade") {
    static const row rows[] = {
        {"Japan's trade surplus was $80 billion in 2022.\n\nThat with the United States was $52 "
         "billion.\n\nExports "
         "rose by 3 percent.",
         "level 80000000000 USD of JPN WLD balance 2022; level 52000000000 USD of JPN USA balance 2022; "
         "growth 3 of JPN WLD exports 2022 on 2021"},
    };
    check_wholes(rows);
}

TEST_CASE("A seat is nobody's trade") {
    static const row rows[] = {
        {"Exports of the region were $25 billion in 2022, said the SIECA, based in Guatemala.",
         "level 25000000000 USD of - WLD exports 2022"},
    };
    check_wholes(rows);
}

} // namespace
