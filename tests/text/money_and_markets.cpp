// SPDX-License-Identifier: BSL-1.0
// tests/text/money_and_markets.cpp: news of money, markets, budgets and needs, in which words of trade stand
// beside figures that are none; and the trade told beside them.
#include "reading.hpp"

#include <doctest/doctest.h>

namespace {

using namespace text_test;

TEST_CASE("What a central bank lends and buys is no trade") {
    static const row rows[] = {
        {"The Bank of England said it provided 45 million pounds of late assistance, bringing the total help "
         "today "
         "to 310 million.",
         ""},
        {"The Bank of England provided 45 million pounds help to the money market in 2022.", ""},
        {"Bank of Japan dollar purchases in May were 1.5 billion dollars.", ""},
        {"Manila means to cover the costs of its imports by selling Philippine Investment Notes (PINs) worth "
         "about 150 "
         "million dollars a year.",
         ""},
        {"Figures of Canada show foreigners purchased 5 billion dollars of Canadian bonds in 2022, more than "
         "double the "
         "year before.",
         ""},
        {"Loans to finance Kenya's trade rose by 15 percent in 2022.", ""},
        {"Japanese net purchases of U.S. stocks reached 5 billion dollars in 2022.", ""},
        {"The balance of trade of Brazil suffered in 2022 under the 40 percent rise of the dollar.", ""},
        {"Brazil expects a 30 percent drop in the trade surplus in 2023, while independent estimates put "
         "inflation at "
         "200 percent.",
         "growth -30 of BRA WLD balance 2023 on 2022"},
    };
    check_wholes(rows);
}

TEST_CASE("What a country needs, owns and spends is no part of its trade") {
    static const row rows[] = {
        {"Norway imports half of its oil.", ""},
        {"Kenya imported 70 percent of its wheat from Russia in 2021.",
         "share 70 of KEN RUS imports 2021, wheat in KEN WLD imports"},
        {"Governments accounting for 75 percent of world exports and 75 percent of world imports approved "
         "the pact, "
         "Malaysia and Indonesia said.",
         ""},
        {"The new line will carry 90 percent of Uganda's foreign trade.", ""},
        {"Agencies with this right handled 25 percent of Vietnam's foreign trade in 2022.", ""},
        {"By 2030 Norway's oil imports could rise to 50 percent.", ""},
        {"Exports of Norway's oil rose by $5 billion in 2022, and $4 billion of this gain came from prices.",
         "difference 5000000000 USD of NOR WLD exports 2022 on 2021, oil"},
    };
    check_wholes(rows);
}

TEST_CASE("Sales and markets of which neither goods nor buyer are told are of trade only where trade is") {
    static const row rows[] = {
        {"The total U.S. market was estimated to be worth 840 million dollars in 2022, having grown by 47 "
         "percent in "
         "the previous five years.",
         ""},
        {"Orders for imports of New Zealand rose 14 percent in May.", ""},
        {"Taiwan exported goods for $9 billion to China in 2022, or 35% of all that it sold abroad.",
         "level 9000000000 USD of TWN CHN exports 2022; share 35 of TWN CHN exports 2022 in TWN WLD exports"},
        {"Kenya sold Uganda goods for $800 million in 2012; by 2019 Kenyan sales were down to $600 million.",
         "level 800000000 USD of KEN UGA exports 2012; level 600000000 USD of KEN UGA exports 2019"},
    };
    check_wholes(rows);
}

TEST_CASE("One country is enough where goods are told, or where they go abroad") {
    static const row rows[] = {
        {"In 2022 Peru bought $1 billion worth of cocoa.",
         "level 1000000000 USD of PER WLD imports 2022, cocoa"},
        {"In 2022 Peru sold $1 billion of cocoa.", "level 1000000000 USD of PER WLD exports 2022, cocoa"},
        {"Peru delivered goods worth $1 billion in 2022.", "level 1000000000 USD of PER WLD exports 2022"},
        {"Peru's overseas sales reached $1 billion in 2022.", "level 1000000000 USD of PER WLD exports 2022"},
        {"Kenya's exports of oil fell. Coconut product sales earned 44 million dollars in 2022, compared "
         "with 45 million "
         "in 2021.",
         "level 44000000 USD of KEN WLD exports 2022, coconut product; level 45000000 USD of KEN WLD exports "
         "2021, coconut product"},
        {"Peru's purchases rose by 5% in 2022.", ""},
        {"Jordan trades with Syria and Iraq. In 2022 the former bought $97 million of its goods.",
         "level 97000000 USD of SYR JOR imports 2022"},
    };
    check_wholes(rows);
}

TEST_CASE("A firm is told by angle brackets, and goes on being one in what it does every year") {
    static const row rows[] = {
        {"ZAGREB, May 4 - The oil firm <Petranafta> sold more in 2022. Exports of Croatia "
         "fell.\n\nPetranafta "
         "earned more than 150 million dollars from exports in 2022.",
         ""},
        {"Asano Motor Corp <ASAN.T> has signed an agreement.\n\nAsano will annually import Australian coal "
         "worth about 9 billion yen.",
         ""},
    };
    check_wholes(rows);
}

TEST_CASE("A line of capitals, a bracket and a word beside a number are read for what they are") {
    static const row rows[] = {
        {"DUTCH CAR IMPORTS RISE 27 PCT IN 2022\n\nAMSTERDAM, March 3 - They rose 27 percent in 2022.",
         "growth 27 of NLD WLD imports 2022 on 2021, car; growth 27 of NLD WLD imports 2022 on 2021, car"},
        {"Russia's trade with China was 27 billion roubles in 2022, 4.8 billion roubles ($72 million) less "
         "than in "
         "2021.",
         "level 27000000000 RUB of RUS CHN turnover 2022; difference -4800000000 RUB of RUS CHN turnover "
         "2022 on "
         "2021; difference -72000000 USD of RUS CHN turnover 2022 on 2021"},
        {"Norway's trade showed a surplus of 151 million dollars against a 5 million dollar (revised from 10 "
         "million "
         "dollar) deficit in March 2023.",
         "level 151000000 USD of NOR WLD balance -; level -5000000 USD of NOR WLD balance 2023-03; level "
         "-10000000 "
         "USD of NOR WLD balance 2023-03"},
        {"Taiwan's surplus hit $15 billion in 2022. About 95% of the surplus was with the U.S. The surplus "
         "in "
         "January-February 2023 rose to $2.7 billion.",
         "level 15000000000 USD of TWN WLD balance 2022; share 95 of TWN USA balance 2022 in TWN WLD "
         "balance; level "
         "2700000000 USD of TWN WLD balance 2023-01/2023-02"},
        {"Indonesian wheat imports will fall to 1.5 million tonnes in 2023. The main suppliers in 2022 were "
         "Australia (44%) and Canada (12%).",
         "share 44 of IDN AUS imports 2022, wheat in IDN WLD imports; share 12 of IDN CAN imports 2022, "
         "wheat in IDN "
         "WLD imports"},
    };
    check_wholes(rows);
}

} // namespace
