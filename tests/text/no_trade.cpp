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
    };
    check_wholes(rows);
}

} // namespace
