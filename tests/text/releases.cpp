// SPDX-License-Identifier: BSL-1.0
// tests/text/releases.cpp: what wires and statistical releases say day by day: both directions told at once,
// what was expected of a month, figures in brackets, headlines, wrapped lines, groups that have no code.
#include "reading.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

using namespace text_test;

std::string with_status(const claim& c) {
    return summary_of(c) + (c.status == claim_status::actual ? "" : " " + std::string(to_string(c.status)));
}
std::string share_and_product(const claim& c) {
    return std::string(to_string(c.kind)) + " " + text_of(c.figure.value) + " " + trade_of(c);
}

} // namespace

TEST_CASE("Imports and exports told together are trade both ways, told one by one they are two flows") {
    static const row rows[] = {
        {"Mongolia's total imports and exports reached $21.2 billion in 2022.",
         "level 21200000000 USD of MNG WLD turnover 2022"},
        {"Total import and export value between Laos and Thailand hit $7.9 billion in 2022, up 8.6 percent.",
         "level 7900000000 USD of LAO THA turnover 2022; growth 8.6 of LAO THA turnover 2022 on 2021"},
        {"Cambodia's import-export turnover with Laos was put at $120 million in 2022, of which exports made "
         "$90 million.",
         "level 120000000 USD of KHM LAO turnover 2022; level 90000000 USD of KHM LAO exports 2022"},
        {"Exports and imports of Oman were $3bn and $4bn in 2022.",
         "level 3000000000 USD of OMN WLD exports 2022; level 4000000000 USD of OMN WLD imports 2022"},
    };
    check(rows, summary_of);
}

TEST_CASE("What was expected of a month is told of that month, what comes next of the next") {
    static const row rows[] = {
        {"Chile's exports rose 5 percent in April, beating forecasts for a gain of 3 percent but down from 7 "
         "percent in the previous month.",
         "growth 5 of CHL WLD exports 2023-04 on 2022-04; growth 3 of CHL WLD exports 2023-04 on 2022-04 "
         "forecast; growth 7 of CHL WLD exports 2023-03 on 2022-03"},
        {"Economists had forecast Norway's exports to fall 4 percent in May; they rose 2 percent.",
         "growth -4 of NOR WLD exports 2023-05 on 2022-05 forecast; growth 2 of NOR WLD exports 2023-05 on "
         "2022-05"},
        {"Sweden's trade surplus was $1.2 billion in May, far below the $2 billion surplus expected by "
         "analysts.",
         "level 1200000000 USD of SWE WLD balance 2023-05; level 2000000000 USD of SWE WLD balance 2023-05 "
         "forecast"},
        {"Peru's imports fell 8 percent in May, more than a predicted drop of 5 percent and compared with a "
         "6 percent fall in April.",
         "growth -8 of PER WLD imports 2023-05 on 2022-05; growth -5 of PER WLD imports 2023-05 on 2022-05 "
         "forecast; growth -6 of PER WLD imports 2023-04 on 2022-04"},
        {"Ghana's trade with Togo reached $300 million in 2022. It is expected to exceed $400 million this "
         "year.",
         "level 300000000 USD of GHA TGO turnover 2022; level 400000000 USD of GHA TGO turnover 2023 "
         "forecast"},
    };
    check(rows, with_status);
}

TEST_CASE("What stands in brackets is of whom or what stands before them") {
    static const row rows[] = {
        {"Estonia's trade with Latvia fell, but with other countries it grew: Norway (+10%, 46 million "
         "euros) and Ireland (+7%, 21 million).",
         "growth 10 EST NOR turnover; level 46000000 EST NOR turnover; growth 7 EST IRL turnover; level "
         "21000000 EST IRL turnover"},
        {"Most members recorded deficits in trade with Norway, the largest being those of Spain (-3.7 bn "
         "euro) and Portugal (-1.1 bn).",
         "level -3700000000 ESP NOR balance; level -1100000000 PRT NOR balance"},
        {"Togo's principal exports in 2019 were cotton (41 percent), cocoa (12 percent) and coffee (5 "
         "percent). Its main sources of imports were China (28 percent) and France (9 percent).",
         "share 41 TGO WLD exports; share 12 TGO WLD exports; share 5 TGO WLD exports; share 28 TGO CHN "
         "imports; share 9 TGO FRA imports"},
        {"The bulk of Gabon's exports went to China (62%), followed by India (10%).",
         "share 62 GAB CHN exports; share 10 GAB IND exports"},
    };
    check(rows, share_and_product);
}

TEST_CASE("A change told by a noun is a difference, with the sign of the noun") {
    static const row rows[] = {
        {"The $210 million increase in Kenya's exports in 2022 was broad.",
         "difference 210000000 USD of KEN WLD exports 2022 on 2021"},
        {"Malta recorded a fall in exports to Spain of $16 million in 2022.",
         "difference -16000000 USD of MLT ESP exports 2022 on 2021"},
        {"Fiji's imports from Japan rose by $11 million in 2022, more than the $9 million increase in "
         "exports to Japan.",
         "difference 11000000 USD of FJI JPN imports 2022 on 2021; difference 9000000 USD of FJI JPN exports "
         "2022 on 2021"},
    };
    check(rows, summary_of);
}

TEST_CASE("Headlines leave their time to the text, and wrapped lines go on") {
    static const row rows[] = {
        {"* Canada's trade surplus with Peru falls to C$3.40 million\n\nOTTAWA, April 5 - Lower exports "
         "pushed Canada's trade deficit in February up to C$1.02 billion from a revised shortfall of C$746 "
         "million in January.\n\nExports shrank by 0.6 percent in February.",
         "level 3400000 CAD of CAN PER balance -; level -1020000000 CAD of CAN WLD balance 2023-02; "
         "level -746000000 CAD of CAN WLD balance 2023-01; growth -0.6 of CAN WLD exports 2023-02 on "
         "2023-01"},
        {"Bolivia's exports to Peru up 20 percent\n\nLA PAZ - Bolivia's exports to Peru rose 20.4 percent in "
         "April, customs said.",
         "growth 20 of BOL PER exports 2023-04 on 2022-04; growth 20.4 of BOL PER exports 2023-04 on "
         "2022-04"},
        {"Zambia's exports to Malawi in the first four months of the year fell\n10 percent from the same "
         "period of 2022, and those to Namibia and\nBotswana rose by\n4 percent.",
         "growth -10 of ZMB MWI exports 2023-01/2023-04 on 2022-01/2022-04; growth 4 of ZMB - exports "
         "2023-01/2023-04 on 2022-01/2022-04"},
    };
    check(rows, summary_of);
}

TEST_CASE("Groups without a code and what lies outside a group are null, epithets are who they name") {
    static const row rows[] = {
        {"The euro zone increased its trade surplus to 7.4 billion euros in March, Eurostat said. Exports to "
         "China rose 3%. Imports from there rose 2%.",
         "level 7400000000 EUR of - WLD balance 2023-03; growth 3 of - CHN exports 2023-03 on 2022-03; "
         "growth 2 of - CHN imports 2023-03 on 2022-03"},
        {"Fiji's exports to Japan (-16.0%), India (-1%) and the Middle East (-19.0%) decreased in 2022.",
         "growth -16 of FJI JPN exports 2022 on 2021; growth -1 of FJI IND exports 2022 on 2021; growth "
         "-19 of FJI - exports 2022 on 2021"},
        {"The eurozone's trade surplus widened to 20 billion euros in April, Eurostat said. Exports rose 3 "
         "percent from March.",
         "level 20000000000 EUR of - WLD balance 2023-04; growth 3 of - WLD exports 2023-04 on 2023-03"},
        {"Canada's exports to countries other than the United States increased 3.6 percent in April.",
         "growth 3.6 of CAN - exports 2023-04 on 2022-04"},
        {"To the Eurozone, home of Malta and Cyprus, Germany exported goods worth 21 billion euros in 2008.",
         "level 21000000000 EUR of DEU - exports 2008"},
        {"Kenya's exports to Europe's largest economy rose 5% in 2022.",
         "growth 5 of KEN DEU exports 2022 on 2021"},
        {"The U.S. trade gap widened in March as imports from Japan rose to a record. The trade gap grew 1.1 "
         "percent to $57.2 billion.",
         "growth 1.1 of USA WLD balance 2023-03 on 2022-03; level -57200000000 USD of USA WLD balance "
         "2023-03"},
        {"Togo's exports to Benin rose to US $14.9 million in 2022.",
         "level 14900000 USD of TGO BEN exports 2022"},
    };
    check(rows, summary_of);
}

TEST_CASE("Who follows in a list has the figure behind its name, and a new paragraph is of all again") {
    static const row rows[] = {
        {"Fiji's imports rose 3% in January. Korea was the biggest supplier with $789.56 million, followed "
         "by Japan $788 million, USA $650.68 million, Thailand $602.67 million.\n\nMeanwhile, exports "
         "amounted to $24.5 million.",
         "growth 3 of FJI WLD imports 2023-01 on 2022-01; level 789560000 USD of FJI KOR imports 2023-01; "
         "level 788000000 USD of FJI JPN imports 2023-01; level 650680000 USD of FJI USA imports 2023-01; "
         "level 602670000 USD of FJI THA imports 2023-01; level 24500000 USD of FJI WLD exports 2023-01"},
        {"Irish imports from Fiji fell by 65 per cent – or €906 million – to €497 million in January 2021.",
         "growth -65 of IRL FJI imports 2021-01 on 2020-01; difference -906000000 EUR of IRL FJI imports "
         "2021-01 on 2020-01; level 497000000 EUR of IRL FJI imports 2021-01"},
        {"Irish imports from Fiji fell by 65 per cent, or €906 million, to €497 million in January 2021.",
         "growth -65 of IRL FJI imports 2021-01 on 2020-01; difference -906000000 EUR of IRL FJI imports "
         "2021-01 on 2020-01; level 497000000 EUR of IRL FJI imports 2021-01"},
    };
    check(rows, summary_of);
}

TEST_CASE("A text without a date is of the year of which it tells a part") {
    const auto read_undated = [](std::string_view text) { return joined(read(text), summary_of); };
    CHECK(read_undated("Trade of Armenia with Iran grew by 12% in January-August of this year. In the first "
                       "eight months of 2019 exports to Iran came to $58 million.") ==
          "growth 12 of ARM IRN turnover 2019-01/2019-08 on 2018-01/2018-08; level 58000000 USD of ARM IRN "
          "exports 2019-01/2019-08");
    CHECK(read_undated(
              "Exports of Malta in October 2011\n\nIn October Malta's exports to Libya rose 4 percent.") ==
          "growth 4 of MLT LBY exports 2011-10 on 2010-10");
}

TEST_CASE("A balance told with a minus is negative, in brackets too") {
    static const row rows[] = {
        {"Kenya's trade balance with Uganda was -$2bn in 2022 (2021: -$3bn).",
         "level -2000000000 USD of KEN UGA balance 2022; level -3000000000 USD of KEN UGA balance 2021"},
    };
    check(rows, summary_of);
}

TEST_CASE("Sales and turnover are trade of economies only where the text speaks of such") {
    static const row rows[] = {
        {"Meier & Sons said sales for the first nine weeks of the year were up 2.9 percent to $297.9 "
         "million.",
         ""},
        {"Turnover on the Vienna bourse rose 38 percent in March to 25.8 billion euros.", ""},
        {"The fund bought back bills totalling $347 million, and deliveries were up 4 percent.", ""},
        {"Sales of tea to Egypt rose 4 percent to $347 million in 2022.",
         "growth 4 of - EGY exports 2022 on 2021; level 347000000 USD of - EGY exports 2022"},
        {"Kenya's exports to Egypt fell in 2022. Sales of tea came to $300 million.",
         "level 300000000 USD of KEN EGY exports 2022"},
        {"Trade between the two countries grew by 5% in 2022.", "growth 5 of - - turnover 2022 on 2021"},
    };
    check(rows, summary_of);
}
