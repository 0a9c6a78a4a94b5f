// SPDX-License-Identifier: BSL-1.0
// tests/text/amounts.cpp: amounts of money and changes in the spellings of the press, with what their digits
// allow. Expected values and bounds follow from the contract for claims, worked out by hand.
#include "reading.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

using namespace text_test;

struct amount_row {
    std::string words;
    std::string figure;
};

/// The sentence states one level, in these words and no others.
void check_amount(const std::string& before, const amount_row& row, const std::string& after) {
    const std::string text = before + row.words + after;
    CAPTURE(text);
    const claim_set found = read(text);
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == claim_kind::level);
    CHECK(figure_of(found[0]) == row.figure);
    CHECK(std::string(found.words(found[0].quote)) == row.words);
}

} // namespace

TEST_CASE("An amount is what its digits, its scale and its currency say") {
    static const amount_row rows[] = {
        // dollars
        {"$431.6 mln", "431600000 USD, 431550000 to 431650000, exact"},
        {"$431.6m", "431600000 USD, 431550000 to 431650000, exact"},
        {"$431.60 million", "431600000 USD, 431595000 to 431605000, exact"},
        {"$5 billion", "5000000000 USD, 4500000000 to 5500000000, exact"},
        {"$5.0bn", "5000000000 USD, 4950000000 to 5050000000, exact"},
        {"US$2.1bn", "2100000000 USD, 2050000000 to 2150000000, exact"},
        {"US$ 2.1 billion", "2100000000 USD, 2050000000 to 2150000000, exact"},
        {"USD 65.7 billion", "65700000000 USD, 65650000000 to 65750000000, exact"},
        {"USD65.7bn", "65700000000 USD, 65650000000 to 65750000000, exact"},
        {"65.7 billion USD", "65700000000 USD, 65650000000 to 65750000000, exact"},
        {"65.7 bln dollars", "65700000000 USD, 65650000000 to 65750000000, exact"},
        {"49 billion dlrs", "49000000000 USD, 48500000000 to 49500000000, exact"},
        {"65.7 billion US dollars", "65700000000 USD, 65650000000 to 65750000000, exact"},
        {"$2,187,391", "2187391 USD, 2187390.5 to 2187391.5, exact"},
        {"$1,234.5 million", "1234500000 USD, 1234450000 to 1234550000, exact"},
        {"$1.86 trillion", "1860000000000 USD, 1855000000000 to 1865000000000, exact"},
        {"$750 thousand", "750000 USD, 749500 to 750500, exact"},
        // dollars of others
        {"S$3.5 billion", "3500000000 SGD, 3450000000 to 3550000000, exact"},
        {"A$3.5 billion", "3500000000 AUD, 3450000000 to 3550000000, exact"},
        {"C$3.5 billion", "3500000000 CAD, 3450000000 to 3550000000, exact"},
        {"NZ$3.5 billion", "3500000000 NZD, 3450000000 to 3550000000, exact"},
        {"HK$3.5 billion", "3500000000 HKD, 3450000000 to 3550000000, exact"},
        {"R$3.5 billion", "3500000000 BRL, 3450000000 to 3550000000, exact"},
        // signs
        {"\u20AC48.7bn", "48700000000 EUR, 48650000000 to 48750000000, exact"},
        {"\u20AC 48.7 billion", "48700000000 EUR, 48650000000 to 48750000000, exact"},
        {"48.7 billion euros", "48700000000 EUR, 48650000000 to 48750000000, exact"},
        {"EUR 48.7 million", "48700000 EUR, 48650000 to 48750000, exact"},
        {"\u00A33.4m", "3400000 GBP, 3350000 to 3450000, exact"},
        {"\u00A51.86 trillion", "1860000000000 JPY, 1855000000000 to 1865000000000, exact"},
        {"\u20A91.2 trillion", "1200000000000 KRW, 1150000000000 to 1250000000000, exact"},
        {"\u20BD77 billion", "77000000000 RUB, 76500000000 to 77500000000, exact"},
        {"\u20BA77 billion", "77000000000 TRY, 76500000000 to 77500000000, exact"},
        // spaces between groups that do not break
        {"ARS 187\u00A0400 million", "187400000000 ARS, 187399500000 to 187400500000, exact"},
        {"ARS 187\u2009400 million", "187400000000 ARS, 187399500000 to 187400500000, exact"},
        {"\u20AC1\u202F234\u202F567", "1234567 EUR, 1234566.5 to 1234567.5, exact"},
        {"1\u00A0234.5 million euros", "1234500000 EUR, 1234450000 to 1234550000, exact"},
        // lakh and crore
        {"Rs 4,500 crore", "45000000000 INR, 44995000000 to 45005000000, exact"},
        {"Rs. 4,500 crore", "45000000000 INR, 44995000000 to 45005000000, exact"},
        {"Rs4,500 crore", "45000000000 INR, 44995000000 to 45005000000, exact"},
        {"\u20B91.2 lakh crore", "1200000000000 INR, 1150000000000 to 1250000000000, exact"},
        {"INR 12.5 lakh", "1250000 INR, 1245000 to 1255000, exact"},
        // codes and words
        {"RM12.5 billion", "12500000000 MYR, 12450000000 to 12550000000, exact"},
        {"Tk 12.5 billion", "12500000000 BDT, 12450000000 to 12550000000, exact"},
        {"KSh 12.5 billion", "12500000000 KES, 12450000000 to 12550000000, exact"},
        {"AED 9.2 billion", "9200000000 AED, 9150000000 to 9250000000, exact"},
        {"12.5 billion rand", "12500000000 ZAR, 12450000000 to 12550000000, exact"},
        {"12.5 billion naira", "12500000000 NGN, 12450000000 to 12550000000, exact"},
        {"12.5 billion yuan", "12500000000 CNY, 12450000000 to 12550000000, exact"},
        {"RMB 12.5 billion", "12500000000 CNY, 12450000000 to 12550000000, exact"},
        {"12.5 billion roubles", "12500000000 RUB, 12450000000 to 12550000000, exact"},
        {"12.5 billion rubles", "12500000000 RUB, 12450000000 to 12550000000, exact"},
        {"12.5 billion Swiss francs", "12500000000 CHF, 12450000000 to 12550000000, exact"},
        // numbers in words
        {"four billion dollars", "4000000000 USD, 3500000000 to 4500000000, exact"},
        {"half a billion dollars", "500000000 USD, 450000000 to 550000000, exact"},
        {"a quarter of a billion dollars", "250000000 USD, 245000000 to 255000000, exact"},
        {"three quarters of a billion dollars", "750000000 USD, 745000000 to 755000000, exact"},
        {"a third of a billion dollars", "300000000 USD, 250000000 to 350000000, exact"},
        {"a billion and a half dollars", "1500000000 USD, 1450000000 to 1550000000, exact"},
        {"a trillion dollars", "1000000000000 USD, 500000000000 to 1500000000000, exact"},
        {"twenty-five million dollars", "25000000 USD, 24500000 to 25500000, exact"},
        {"one and a half billion dollars", "1500000000 USD, 1450000000 to 1550000000, exact"},
        {"two hundred and seventy million dollars", "270000000 USD, 269500000 to 270500000, exact"},
        {"one hundred twenty-five million dollars", "125000000 USD, 124500000 to 125500000, exact"},
        // the smaller part in the next unit
        {"$3 billion 92.6 million", "3092600000 USD, 3092550000 to 3092650000, exact"},
        {"6 billion 120 million dollars", "6120000000 USD, 6119500000 to 6120500000, exact"},
    };
    for (const amount_row& row : rows) {
        check_amount("In 2021 India's exports to Kenya reached ", row, ".");
    }
}

TEST_CASE("Rupees, dollars and pesos are the money of the country that the text speaks of") {
    static const struct {
        std::string text;
        std::string money;
    } rows[] = {
        {"South Africa's exports to India reached R12.5 billion in 2021.", "ZAR"},
        {"West Germany's exports to Poland reached 12.5 billion marks in 1987.", "DEM"},
        {"Pakistan's exports to China reached Rs 4,500 million in 2021.", "PKR"},
        {"Sri Lanka's exports to the Maldives reached Rs 4,500 million in 2021.", "LKR"},
        {"Nepal's exports to China reached Rs 4,500 million in 2021.", "NPR"},
        {"India's exports to China reached Rs 4,500 crore in 2021.", "INR"},
        {"Mexico's exports to Cuba reached 4,500 million pesos in 2021.", "MXN"},
        {"Jordan's exports to Cyprus reached 4,500 million dinars in 2021.", "JOD"},
        {"Cameroon's exports to Gabon reached 45 billion CFA francs in 2021.", "XAF"},
        {"Mali's exports to Senegal reached 45 billion CFA francs in 2021.", "XOF"},
        {"Botswana's exports to Namibia reached P500 million in 2021.", "BWP"},
        {"The Philippines' exports to Japan reached P500 million in 2021.", "PHP"},
        {"Morocco's exports to Spain reached Dh 90 billion in 2021.", "MAD"},
        {"The UAE's exports to Spain reached Dh 9 billion in 2021.", "AED"},
        {"WELLINGTON - New Zealand's exports reached 9 billion dollars in 2021.", "NZD"},
        {"WELLINGTON - New Zealand's exports to Japan reached 9 billion dollars in 2021.", "USD"},
        {"The Belgo-Luxembourg Economic Union had a trade deficit of 9.4 billion francs in 1986.", "BEF"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        const claim_set found = read(row.text);
        REQUIRE(found.size() == 1);
        CHECK(code_of(found[0].currency) == row.money);
    }
}

TEST_CASE("Where a text says in which dollars it counts, a bare sign means them") {
    static const struct {
        std::string text;
        std::string money;
    } rows[] = {
        {"Trade of August (figures in Canadian dollars)\n\nCanada's exports to Chile were $2 billion in "
         "2021.",
         "CAD"},
        {"All figures are in Australian dollars.\n\nAustralia's exports to Chile were $2 billion in 2021, or "
         "US$1.4 billion.",
         "AUD; USD"},
        {"Deals are settled in Canadian dollars. Canada's exports to Chile were $2 billion in 2021.", "USD"},
        {"Czechoslovakia's trade with Poland was 8.4 billion roubles in 1988.", "SUR"},
        {"Poland's exports to Chile were \u20AC3 billion in 2021. Expressed in zlotys, the surplus was 6.7 "
         "billion.",
         "EUR; PLN"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CHECK(joined(read(row.text), [](const claim& c) { return code_of(c.currency); }) == row.money);
    }
}

TEST_CASE("Words before and after an amount say how it is meant") {
    static const struct {
        std::string words;
        std::string figure;
    } rows[] = {
        {"about $120 million", "120000000 USD, 115000000 to 125000000, about"},
        {"some $120 million", "120000000 USD, 115000000 to 125000000, about"},
        {"an estimated $2.5 billion", "2500000000 USD, 2450000000 to 2550000000, about"},
        {"approximately $2.5 billion", "2500000000 USD, 2450000000 to 2550000000, about"},
        {"over $2bn", "2000000000 USD, 2000000000 to -, more_than"},
        {"more than $2bn", "2000000000 USD, 2000000000 to -, more_than"},
        {"at least $2bn", "2000000000 USD, 2000000000 to -, more_than"},
        {"under $2bn", "2000000000 USD, - to 2000000000, less_than"},
        {"less than $2bn", "2000000000 USD, - to 2000000000, less_than"},
        {"no more than $2bn", "2000000000 USD, - to 2000000000, less_than"},
        {"almost $2bn", "2000000000 USD, - to 2000000000, nearly"},
        {"nearly $2bn", "2000000000 USD, - to 2000000000, nearly"},
        {"close to $2bn", "2000000000 USD, - to 2000000000, nearly"},
        {"just under $2bn", "2000000000 USD, - to 2000000000, nearly"},
        {"between $8.5 billion and $9 billion", "8750000000 USD, 8500000000 to 9000000000, range"},
        {"between 8.5 and 9 billion dollars", "8750000000 USD, 8500000000 to 9000000000, range"},
        {"$12-14 billion", "13000000000 USD, 12000000000 to 14000000000, range"},
        {"$12\u201314 billion", "13000000000 USD, 12000000000 to 14000000000, range"},
    };
    for (const auto& row : rows) {
        const std::string text = "In 2021 India's exports to Kenya were " + row.words + ".";
        CAPTURE(text);
        CHECK(joined(read(text), figure_of) == row.figure);
    }
}

TEST_CASE("Typography changes neither the figure nor the words that are quoted") {
    static const amount_row rows[] = {
        {"$431.6\u00A0mln", "431600000 USD, 431550000 to 431650000, exact"},
        {"$\u00A0431.6\u00A0mln", "431600000 USD, 431550000 to 431650000, exact"},
        {"$431.6\u202Fmillion", "431600000 USD, 431550000 to 431650000, exact"},
        {"$431.6-million", "431600000 USD, 431550000 to 431650000, exact"},
        {"USD\u00A0431.6m", "431600000 USD, 431550000 to 431650000, exact"},
        {"\u20AC431.6\u2009million", "431600000 EUR, 431550000 to 431650000, exact"},
        {"$431.6mln", "431600000 USD, 431550000 to 431650000, exact"},
        {"$431.6MLN", "431600000 USD, 431550000 to 431650000, exact"},
        {"$431.6 Million", "431600000 USD, 431550000 to 431650000, exact"},
    };
    for (const amount_row& row : rows) {
        check_amount("In 2021 India\u2019s exports to Kenya reached ", row, ".");
        check_amount("India\u2019s exports to Kenya \u2014 ", row, " in 2021 \u2014 grew.");
        check_amount("\u201CIndia\u2019s exports to Kenya reached ", row, " in 2021,\u201D he said.");
    }
}

TEST_CASE("A range is one figure, whatever stands twice in it") {
    static const amount_row rows[] = {
        {"$12 to $14 billion", "13000000000 USD, 12000000000 to 14000000000, range"},
        {"$12 to 14 billion", "13000000000 USD, 12000000000 to 14000000000, range"},
        {"$1.3-1.4 trillion", "1350000000000 USD, 1300000000000 to 1400000000000, range"},
        {"$800 million to $1.2 billion", "1000000000 USD, 800000000 to 1200000000, range"},
        {"9 to 10 billion dollars", "9500000000 USD, 9000000000 to 10000000000, range"},
        {"200–300 million euros", "250000000 EUR, 200000000 to 300000000, range"},
    };
    for (const amount_row& row : rows) check_amount("In 2021 Indian exports to Kenya were worth ", row, ".");
    static const amount_row ends[] = {
        {"$8.5 billion and $9 billion", "8750000000 USD, 8500000000 to 9000000000, range"},
        {"$8 and $9 billion", "8500000000 USD, 8000000000 to 9000000000, range"},
    };
    for (const amount_row& row : ends)
        check_amount("Indian exports to Kenya were between ", row, " in 2021.");
    check_amount("In 2021 Indian exports to Kenya were put at from ",
                 {"9 to 10 billion dollars", "9500000000 USD, 9000000000 to 10000000000, range"}, ".");
}

TEST_CASE("The unit of a list stands once, behind its last number or its first") {
    static const struct {
        std::string text;
        std::string figures;
    } rows[] = {
        {"Saudi exports to Jordan and Egypt were SR 2.1 and 1.5 billion, respectively, in 2021.",
         "2100000000 SAR, 2050000000 to 2150000000, exact; 1500000000 SAR, 1450000000 to 1550000000, exact"},
        {"In 2020 and 2021 Mali imported goods worth 671 and 586 billion CFA francs from Ghana.",
         "671000000000 XOF, 670500000000 to 671500000000, exact; "
         "586000000000 XOF, 585500000000 to 586500000000, exact"},
        {"Exports of Peru to Chile rose from 200 to 300 million dollars in 2022.",
         "200000000 USD, 199500000 to 200500000, exact; 300000000 USD, 299500000 to 300500000, exact"},
        {"Exports of Peru to Chile fell to 3.1 billion dollars in 2022 from 3.3.",
         "3100000000 USD, 3050000000 to 3150000000, exact; 3300000000 USD, 3250000000 to 3350000000, exact"},
        {"Exports of Peru to Chile grew by 3 and 5% in 2020 and 2021.",
         "3, 2.5 to 3.5, exact; 5, 4.5 to 5.5, exact"},
        {"Exports of Peru to Chile of 4 and 5 million tonnes were worth $20 million in 2022.",
         "20000000 USD, 19500000 to 20500000, exact"},
        {"Exports of Peru to Chile were worth $20 million in 2022, when 1.5, then 2.5 ships a day sailed.",
         "20000000 USD, 19500000 to 20500000, exact"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CHECK(joined(read(row.text), figure_of) == row.figures);
    }
}

TEST_CASE("An amount in two currencies is two claims") {
    const claim_set found = read("In 2021 India's exports to Kenya reached AED 9.2 billion ($2.5 billion).");
    CHECK(joined(found, figure_of) == "9200000000 AED, 9150000000 to 9250000000, exact; "
                                      "2500000000 USD, 2450000000 to 2550000000, exact");
}

TEST_CASE("A change has the sign, the bounds and the base that its words say") {
    static const struct {
        std::string words;
        std::string figure;
        std::string base;
    } rows[] = {
        {"rose 16.5%", "16.5, 16.45 to 16.55, exact", "2020"},
        {"rose by 16.5 percent", "16.5, 16.45 to 16.55, exact", "2020"},
        {"rose 16.5 per cent", "16.5, 16.45 to 16.55, exact", "2020"},
        {"were up 16.5% compared with 2019", "16.5, 16.45 to 16.55, exact", "2019"},
        {"grew by 16.5% on 2019", "16.5, 16.45 to 16.55, exact", "2019"},
        {"increased by 16.5% year on year", "16.5, 16.45 to 16.55, exact", "2020"},
        {"fell 3.2%", "-3.2, -3.25 to -3.15, exact", "2020"},
        {"dropped by 3.2 percent", "-3.2, -3.25 to -3.15, exact", "2020"},
        {"declined 40%", "-40, -40.5 to -39.5, exact", "2020"},
        {"shrank by nearly 7%", "-7, -7 to -, nearly", "2020"},
        {"rose by more than 7%", "7, 7 to -, more_than", "2020"},
        {"rose by about 20%", "20, 15 to 25, about", "2020"},
        {"doubled", "100, 90 to 110, exact", "2020"},
        {"tripled", "200, 185 to 215, exact", "2020"},
        {"halved", "-50, -52.5 to -47.5, exact", "2020"},
        {"grew 2.5 times", "150, 145 to 155, exact", "2020"},
        {"rose 2.5-fold", "150, 145 to 155, exact", "2020"},
        {"rose by a quarter", "25, 23.75 to 26.25, exact", "2020"},
        {"fell by a fifth", "-20, -21 to -19, exact", "2020"},
        {"rose by a third", "33.33, 31.67 to 35, exact", "2020"},
        {"fell by two-thirds", "-66.67, -70 to -63.33, exact", "2020"},
        {"fell by between a fifth and a quarter", "-22.5, -25 to -20, range", "2020"},
        {"grew two to three times", "150, 100 to 200, range", "2020"},
        {"rose by between 5% and 7%", "6, 5 to 7, range", "2020"},
        {"rose 5-7%", "6, 5 to 7, range", "2020"},
        {"rose by $11.5 billion", "11500000000 USD, 11450000000 to 11550000000, exact", "2020"},
        {"fell by $11.5 billion", "-11500000000 USD, -11550000000 to -11450000000, exact", "2020"},
        {"were $11.5 billion more than in 2019", "11500000000 USD, 11450000000 to 11550000000, exact",
         "2019"},
    };
    for (const auto& row : rows) {
        const std::string text = "In 2021 India's exports to Kenya " + row.words + ".";
        CAPTURE(text);
        const claim_set found = read(text);
        CHECK(joined(found, figure_of) == row.figure);
        if (found.size() != 1) continue;
        CHECK(found[0].kind == (found[0].currency ? claim_kind::difference : claim_kind::growth));
        CHECK(dated_trade_of(found[0]) == "IND KEN exports 2021");
        CHECK(text_of(found[0].base) == row.base);
    }
}

TEST_CASE("A deficit is negative, a surplus positive, and qualifiers speak of its size") {
    static const struct {
        std::string text;
        std::string figure;
        balance_side side;
    } rows[] = {
        {"In 2021 Turkey's trade deficit with Russia was $22.4 billion.",
         "-22400000000 USD, -22450000000 to -22350000000, exact", balance_side::deficit},
        {"In 2021 Turkey's trade surplus with Iraq was $9.5 billion.",
         "9500000000 USD, 9450000000 to 9550000000, exact", balance_side::surplus},
        {"In 2021 Turkey's trade deficit with Russia was more than $22bn.",
         "-22000000000 USD, - to -22000000000, more_than", balance_side::deficit},
        {"In 2021 Turkey's trade deficit with Russia was nearly $22bn.",
         "-22000000000 USD, -22000000000 to -, nearly", balance_side::deficit},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        const claim_set found = read(row.text);
        CHECK(joined(found, figure_of) == row.figure);
        if (found.size() != 1) continue;
        CHECK(found[0].flow == flow::balance);
        CHECK(found[0].side == row.side);
        CHECK(code_of(found[0].reporter) == "TUR");
    }
}
