// SPDX-License-Identifier: BSL-1.0
// tests/text/no_trade.cpp: money, prices, firms and ways that stand beside trade and are none.
#include "reading.hpp"

#include <doctest/doctest.h>

namespace {

using namespace text_test;

TEST_CASE("What firms sell, own and win is no trade of their country") {
    static const row rows[] = {
        {"Toyota's sales in the United States reached $3 billion in 2022.", ""},
        {"Volkswagen's Chinese sales fell 5% in 2022.", ""},
        {"Falabella's Peruvian stores sold $1.1 billion in 2022.", ""},
        {"Germany's exports to France rose. Sales at Carrefour fell 5% in 2022.", ""},
        {"Brazil's trade with Croatia grew. Adidas expects sales of 2 billion euros in 2023.", ""},
        {"India's Tata received an order worth $90 million to export trucks to Kenya.", ""},
        {"Foreign firms account for 44% of China's exports.", ""},
        {"Guangdong accounts for a quarter of China's exports.", ""},
        {"Siemens's exports to China rose 20% to 3 billion euros in 2022.", ""},
    };
    check_wholes(rows);
}

TEST_CASE("Prices, barriers and budgets are no trade") {
    static const row rows[] = {
        {"The average price of Japan's imports from China fell 5% in 2022.", ""},
        {"Import prices from China rose 5% in 2022.", ""},
        {"Prices of Chinese imports rose 5% in 2022.", ""},
        {"The EU's deforestation rules cover $110 billion of trade.", ""},
        {"Tariffs cover $34 billion of Chinese exports.", ""},
        {"Germany's deficit with China rose. The government's deficit was 5 billion euros in 2022.", ""},
        {"France's housing deficit was 5 billion euros in 2022.", ""},
        {"The yuan's share in Russia's trade with China was 20% in 2022.", ""},
        {"The yuan accounts for 20 percent of trade between Russia and China.", ""},
        {"The carry trade in Japan earned 210 million dollars in 2022.", ""},
        {"The bank financed $2 billion of Kenya's trade with China in 2022.", ""},
        {"Japan's trade surplus with the United States presses on its currency, which has risen by 18 "
         "percent "
         "since 2021.",
         ""},
        {"The U.S. bought 50 million dollars through the sale of yen in 2022.", ""},
        {"Belgium is launching 100 million Swiss francs of seven year notes with warrants to buy gold.", ""},
        {"Germany's trade with France fell in 2022. The shortfall in the EU's budget was 5 billion euros.",
         ""},
        {"Peru's exports to Oman fell in 2022. The budget for 2023 has been passed, and the deficit of 2 "
         "billion "
         "dollars remains.",
         ""},
        {"Pesca Sur Inc said its turnover rose 5% to $3 billion in 2022. It was hurt by falling trade "
         "between Peru "
         "and Oman. Turnover in 2023 should reach $4 billion.",
         ""},
    };
    check_wholes(rows);
}

} // namespace
