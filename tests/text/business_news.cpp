// SPDX-License-Identifier: BSL-1.0
// tests/text/business_news.cpp: the trade of an economy in news of firms, banks, bourses and aid, and what
// stands in such news without being trade.
#include "reading.hpp"

#include <doctest/doctest.h>

namespace {

using namespace text_test;

TEST_CASE("A text that has turned to a firm goes on about it until it says whose trade it tells") {
    static const row rows[] = {
        {"OSAKA, May 3 - Kitano Motor Corp expects a profit of 9 billion yen. Exports to China are seen at "
         "90 "
         "billion yen in 2023, up 5 percent.",
         ""},
        {"KITANO SEES LOWER EXPORTS TO CHINA\n\nOSAKA, May 3 - Kitano Motor Corp <KITM.T> expects exports of "
         "90 billion yen in 2023.\n\nSales to Europe fell 3 percent in 2022.",
         ""},
        {"Japan's car exports fell 3 percent in 2022.\n\nKitano Motor Corp said its exports fell 5 "
         "percent.\n\nKitano's exports to Europe rose 17 percent. Of the European total, shipments to "
         "Germany rose 46 percent.",
         "growth -3 of JPN WLD exports 2022 on 2021, car"},
        {"Kitano Motor Corp sold more in 2022. Japan's exports to Germany rose 5 percent in 2022.",
         "growth 5 of JPN DEU exports 2022 on 2021"},
        {"Retail sales in Canada fell in May. Sales for all of 2022 were up 5 percent.", ""},
        {"Turnover on the Amsterdam bourse rose 8 percent in May. On the second market, turnover rose 62 "
         "percent to 267 million euros.",
         ""},
    };
    check_wholes(rows);
}

TEST_CASE("Those who look at the trade of a country are not those who do it") {
    static const row rows[] = {
        {"SYDNEY, June 12 - Pacific Banking Group Ltd senior economist Ian Marlow said the question was "
         "whether "
         "exports could be sustained. May exports rose to 2.8 billion dollars.",
         "level 2800000000 AUD of AUS WLD exports 2023-05"},
        {"ISLAMABAD, June 12 - Pakistan's economy grew, the Finance Ministry's adviser Kasim Tarkani said. "
         "Tarkani said exports rose 18 percent to 3.5 billion dollars in 2022.",
         "growth 18 of PAK WLD exports 2022 on 2021; level 3500000000 USD of PAK WLD exports 2022"},
    };
    check_wholes(rows);
}

TEST_CASE("What banks, treasuries and agencies sell, buy, cover and authorize is no trade") {
    static const row rows[] = {
        {"The Bank of France said it sold 9 billion francs of paper in May. It sold another 2 billion francs "
         "on "
         "Friday.",
         ""},
        {"The central bank will buy 100 million dollars in May. Exports of Kenya were delayed.", ""},
        {"The U.S. Treasury said it will sell 12 billion dollars of three and six-month bills.", ""},
        {"The guarantee line for sales of U.S. wheat to Morocco was cut to 60 million dollars in 2022.", ""},
        {"The coverage for sales of U.S. rice to Algeria was raised to 20 million dollars.", ""},
        {"Ghana has been authorized to purchase 30,000 tonnes of U.S. rice. It may buy the rice, valued at 6 "
         "million dollars, until August 2023.",
         ""},
        {"The ministry of Zimbabwe bought 85 percent of the equity in Astra.", ""},
        {"The bonds of Sweden will be sold in denominations of 500,000 Australian dollars.", ""},
        {"The bank in Turkey seeks a 20 million dollar export advance facility.", ""},
        {"The bank froze some 15 billion dollars in trade and interbank deposits of Brazil in 2022.", ""},
    };
    check_wholes(rows);
}

TEST_CASE("What is lost, saved, raised, dearer or of one thing only is no trade") {
    static const row rows[] = {
        {"Home brewing cost the Soviet Union 20 billion roubles in lost vodka sales in 1986.", ""},
        {"Poland saved about 6 billion dollars in 2022 through cheap imports.", ""},
        {"The tax on EU imports of oils could raise up to 2 billion euros a year.", ""},
        {"French exports to Japan became 10 percent more expensive in 2022.", ""},
        {"U.S. exports should be 40 percent more competitive in Japan.", ""},
        {"Japan will pay five percent less for the Indian ore that it imports in 2023.", ""},
        {"Japan planned to buy a three billion yen supercomputer from the U.S.", ""},
        {"U.S. exports grew despite a decline in the dollar's value of 40 percent in 2022.", ""},
        {"Slower exports of Taiwan are due to a rise of 23 percent in the value of the Taiwan dollar.", ""},
        {"U.S. soybean sales were two-thirds above the four-week average in May.", ""},
        {"Sri Lanka's exports fell. The price of tea, the main export, fell to half its level of 2021.", ""},
        {"The index of Peru fell 1 percent in January, the sharpest drop since a 1.7 percent fall in July.",
         ""},
        {"A unit in Brazil will reduce imports from Japan as it raises local content to 60 percent in 2023.",
         ""},
    };
    check_wholes(rows);
}

TEST_CASE("A wish to change what is there tells what is there") {
    static const row rows[] = {
        {"Congress wants to cut the U.S. trade deficit, running at 169.8 billion dollars.",
         "level -169800000000 USD of USA WLD balance - actual"},
        {"Japan hopes to narrow its 5 billion dollar trade deficit with Peru.",
         "level -5000000000 USD of JPN PER balance - actual"},
        {"Japan hopes to post a 5 billion dollar trade surplus with Peru in 2025.",
         "level 5000000000 USD of JPN PER balance 2025 target"},
        {"DHAKA, June 12 - The export target has been set at 900 million dollars for 2024.",
         "level 900000000 USD of BGD WLD exports 2024 target"},
    };
    check(rows, [](const claim& c) { return summary_of(c) + " " + std::string(to_string(c.status)); });
}

TEST_CASE("Rates and directions of trade are read with the words around them") {
    static const row rows[] = {
        {"Spain forecasts 5 percent export growth in 2024. France saw a 3 percent import decline in 2022.",
         "growth 5 of ESP WLD exports 2024 on 2023; growth -3 of FRA WLD imports 2022 on 2021"},
        {"The rate of increase in U.S. imports fell to six percent in 2022.",
         "growth 6 of USA WLD imports 2022 on 2021"},
        {"Germany's trade with France rose 5 percent for exports and 3 percent for imports in 2022, but fell "
         "1 "
         "percent for exports in May.",
         "growth 5 of DEU FRA exports 2022 on 2021; growth 3 of DEU FRA imports 2022 on 2021; growth -1 of "
         "DEU "
         "FRA exports 2023-05 on 2022-05"},
        {"They saw Germany's exports falling by 2-1/2 percent in 2022 and imports rising 3 1/4 percent.",
         "growth -2.5 of DEU WLD exports 2022 on 2021; growth 3.25 of DEU WLD imports 2022 on 2021"},
        {"Finland sells ships to Russia, with crude oil making up 80 percent of imports.",
         "share 80 of FIN RUS imports -, crude oil in FIN WLD imports"},
        {"Payments were halted in January because of the price of oil, which accounts for two-thirds of "
         "Ecuador's "
         "exports.",
         "share 66.67 of ECU WLD exports -, oil in ECU WLD exports"},
        {"State firms will handle 70 percent of Pakistan's imports.", ""},
    };
    check_wholes(rows);
}

TEST_CASE("Deficits are of whom and of when the text has said so") {
    static const row rows[] = {
        {"France wants a reduction of its trade deficit with Russia. France's trade shortfall was 5.1 "
         "billion "
         "euros in 2022.",
         "level -5100000000 EUR of FRA RUS balance 2022"},
        {"Talks are held on bills that are designed to reduce the U.S. trade deficit, which hit 166 billion "
         "dollars in 2022. Mexico is there, too.",
         "level -166000000000 USD of USA WLD balance 2022"},
        {"With a record U.S. trade deficit of 169 billion dollars in 2022, farmers want help.",
         "level -169000000000 USD of USA WLD balance 2022"},
        {"The work week was the longest since November 1966.\n\nIn January, U.S. retail sales fell 5.8 "
         "percent. "
         "The U.S. trade gap widened to 14.8 billion dollars.",
         "level -14800000000 USD of USA WLD balance 2023-01"},
        {"Yugoslavia's exports fell 17 percent in the first quarter of 2023. Its payments surplus fell to "
         "245 "
         "million dollars in 2022 from 344 million in 2021. Exports to the area rose 11 percent from 2021.",
         "growth -17 of YUG WLD exports 2023-Q1 on 2022-Q1; growth 11 of YUG WLD exports 2022 on 2021"},
    };
    check_wholes(rows);
}

} // namespace
