// SPDX-License-Identifier: BSL-1.0
// tests/text/parties.cpp: whose trade with whom, in which direction; what refers back; and what is no claim.
#include "reading.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <string>

namespace {

using namespace text_test;

struct trade_row {
    std::string text;
    std::string trade;
};

template <std::size_t N>
void check_trade(const trade_row (&rows)[N]) {
    for (const trade_row& row : rows) {
        CAPTURE(row.text);
        CHECK(joined(read(row.text, "2022-08-03"), trade_of) == row.trade);
    }
}

} // namespace

TEST_CASE("An economy has names, adjectives, capitals and the names of its time") {
    static const struct {
        std::string one, other;
        std::string codes; ///< in the order of the text
    } rows[] = {
        {"Russia", "Myanmar", "RUS MMR"},
        {"the Russian Federation", "Burma", "RUS MMR"},
        {"the United States", "the United Kingdom", "USA GBR"},
        {"the US", "the UK", "USA GBR"},
        {"the U.S.", "Britain", "USA GBR"},
        {"T\u00FCrkiye", "C\u00F4te d\u2019Ivoire", "TUR CIV"},
        {"Turkey", "Ivory Coast", "TUR CIV"},
        {"South Korea", "North Korea", "KOR PRK"},
        {"the Republic of Korea", "the Democratic People's Republic of Korea", "KOR PRK"},
        {"the Democratic Republic of the Congo", "the Republic of the Congo", "COD COG"},
        {"Niger", "Nigeria", "NER NGA"},
        {"Guinea", "Guinea-Bissau", "GIN GNB"},
        {"Papua New Guinea", "Equatorial Guinea", "PNG GNQ"},
        {"Dominica", "the Dominican Republic", "DMA DOM"},
        {"Sudan", "South Sudan", "SDN SSD"},
        {"Austria", "Australia", "AUT AUS"},
        {"Slovakia", "Slovenia", "SVK SVN"},
        {"Eswatini", "Cabo Verde", "SWZ CPV"},
        {"Swaziland", "Cape Verde", "SWZ CPV"},
        {"the Czech Republic", "North Macedonia", "CZE MKD"},
        {"Viet Nam", "Lao PDR", "VNM LAO"},
        {"Hong Kong", "Taiwan", "HKG TWN"},
        {"the UAE", "Saudi Arabia", "ARE SAU"},
        {"Kosovo", "Palestine", "XKX PSE"},
        {"the Netherlands", "Germany", "NLD DEU"},
        {"the European Union", "ASEAN", "EU ASEAN"},
        {"the EU", "Mercosur", "EU MERCOSUR"},
        {"Moscow", "Tehran", "RUS IRN"},
        {"Beijing", "Washington", "CHN USA"},
    };
    for (const auto& row : rows) {
        const std::string text =
            "In 2021 trade between " + row.one + " and " + row.other + " reached $431.6 mln.";
        CAPTURE(text);
        CHECK(joined(read(text), trade_of) == row.codes + " turnover");
    }
    static const trade_row adjectives[] = {
        {"In 2021 Russian exports to Myanmar reached $431.6 mln.", "RUS MMR exports"},
        {"In 2021 Dutch exports to Thai buyers in Thailand reached $431.6 mln.", "NLD THA exports"},
        {"In 2021 Russian-Chinese trade reached $431.6 mln.", "RUS CHN turnover"},
        {"In 2021 Sino-Russian trade reached $431.6 mln.", "CHN RUS turnover"},
        {"In 2021 Franco-German trade reached $431.6 mln.", "FRA DEU turnover"},
        {"In 2021 US-China trade reached $431.6 mln.", "USA CHN turnover"},
        {"In 1987 Soviet exports to West Germany reached $431.6 mln.", "SUN DEU exports"},
    };
    check_trade(adjectives);
}

TEST_CASE("The reporter is the economy whose exports or imports are named, however the sentence turns") {
    static const trade_row rows[] = {
        {"In 2021 India's exports to Kenya reached $2bn.", "IND KEN exports"},
        {"In 2021 India exported goods worth $2bn to Kenya.", "IND KEN exports"},
        {"In 2021 exports from India to Kenya reached $2bn.", "IND KEN exports"},
        {"In 2021 exports of India to Kenya reached $2bn.", "IND KEN exports"},
        {"In 2021 exports to Kenya from India reached $2bn.", "IND KEN exports"},
        {"In 2021 Indian exports to Kenya reached $2bn.", "IND KEN exports"},
        {"In 2021 India sold Kenya goods worth $2bn.", "IND KEN exports"},
        {"In 2021 India's sales to Kenya reached $2bn.", "IND KEN exports"},
        {"In 2021 supplies from India to Kenya reached $2bn.", "IND KEN exports"},
        {"In 2021 India's shipments to Kenya reached $2bn.", "IND KEN exports"},
        {"In 2021 India's imports from Kenya reached $2bn.", "IND KEN imports"},
        {"In 2021 India imported goods worth $2bn from Kenya.", "IND KEN imports"},
        {"In 2021 India bought goods worth $2bn from Kenya.", "IND KEN imports"},
        {"In 2021 imports from Kenya into India reached $2bn.", "IND KEN imports"},
        {"In 2021 India's purchases from Kenya reached $2bn.", "IND KEN imports"},
        {"In 2021 trade between India and Kenya reached $2bn.", "IND KEN turnover"},
        {"In 2021 India's trade with Kenya reached $2bn.", "IND KEN turnover"},
        {"In 2021 two-way trade between India and Kenya reached $2bn.", "IND KEN turnover"},
        {"In 2021 the trade turnover of India and Kenya reached $2bn.", "IND KEN turnover"},
        {"In 2021 India's trade deficit with Kenya reached $2bn.", "IND KEN balance"},
        {"In 2021 India's total exports reached $2bn.", "IND WLD exports"},
    };
    check_trade(rows);
}

TEST_CASE("A figure for each flow has its own direction") {
    static const trade_row rows[] = {
        {"In 2021 India's exports to Kenya reached $2bn, while imports from Kenya were $300 million.",
         "IND KEN exports; IND KEN imports"},
        {"In 2021 India exported goods worth $2bn to Kenya and imported goods worth $300 million.",
         "IND KEN exports; IND KEN imports"},
        {"In 2021 trade between India and Kenya reached $2.3bn, of which India's exports were $2bn.",
         "IND KEN turnover; IND KEN exports"},
        {"In 2021 India's exports to Kenya, Uganda and Ghana were $2bn, $1bn and $500 million respectively.",
         "IND KEN exports; IND UGA exports; IND GHA exports"},
    };
    check_trade(rows);
}

TEST_CASE("What refers back is the trade that the text speaks of") {
    static const trade_row rows[] = {
        {"The presidents of India and Kenya met in Nairobi. Trade between the two countries reached $2.3bn "
         "in 2021.",
         "IND KEN turnover"},
        {"India and Kenya signed an agreement. Bilateral trade reached $2.3bn in 2021.", "IND KEN turnover"},
        {"In 2021 India's trade with Kenya reached $2.3bn. Its exports were $2bn.",
         "IND KEN turnover; IND KEN exports"},
        {"In 2021 India's trade with Kenya reached $2.3bn. Kenya's exports were $300 million.",
         "IND KEN turnover; KEN IND exports"},
        {"In 2021 trade between India and Kenya reached $2.3bn. It had been $2bn in 2020.",
         "IND KEN turnover; IND KEN turnover"},
    };
    check_trade(rows);
}

TEST_CASE("Who trades where cannot always be told, and is not guessed") {
    static const trade_row rows[] = {
        {"Bilateral trade reached $2.3bn in 2021.", "- - turnover"},
        {"In 2021 India's exports to the OECD reached $2bn.", "IND - exports"},
    };
    check_trade(rows);
}

TEST_CASE("Money, percent and numbers that are not trade of two economies are no claims") {
    static const std::string rows[] = {
        "China has lent Zambia $4.1 billion since 2000.",
        "Kenya's foreign debt rose to 129 pct of its exports in 1986.",
        "The deficit on invisibles of New Zealand eased to $215 million in 2021.",
        "Italy's overall balance of payments showed a deficit of $3 billion in 2021.",
        "Korea's current account surplus, which covers trade in goods, grew. The May surplus was $3 billion.",
        "Ecuador's current account was in deficit. It was $700 million in 2021.",
        "Foreigners bought only $4 billion worth of German bonds in 2021.",
        "West German import prices fell 0.7% in 2021 while export prices were unchanged.",
        "India granted Kenya a loan of $100 million for irrigation.",
        "Russian investment in Myanmar reached $431.6 mln in 2021.",
        "Foreign direct investment from China to Laos grew by 16.5% in 2021.",
        "India's GDP grew by 7.2% in 2022.",
        "The GDP of Kenya was $110 billion in 2021.",
        "Inflation in Turkey was 64.8% in 2022.",
        "The two countries signed a contract worth $2.5 billion.",
        "Under the accord tariffs of 35% on cars from Japan would go.",
        "The price of Urals rose by 5% to $80 a barrel.",
        "India exported 1.2 million tonnes of rice to Kenya in 2021.",
        "Kenya has 53 million inhabitants.",
        "Ghana's debt to China is $1.9 billion.",
        "Turnover on the Mumbai exchange fell by 18% to \u20B952,300 crore.",
        "Washington imposed 25% tariffs on $50 billion of Chinese imports in 2018.",
        "China retaliated with duties on $60bn worth of American exports.",
        "India's duties on imports from Pakistan rose to 200%.",
        "India laid duties of 25% on steel worth $2bn from Pakistan.",
        "Customs levied duties of $300 million on imports from China in 2019.",
        "The share of the yuan in settlements between Russia and China rose to 34%.",
        "Volkswagen sold cars worth $2bn in China in 2021.",
        "The embassy of India is at 12 Harambee Avenue, Nairobi.",
        "On 5 June 2021 the ministers of India and Kenya met.",
        "",
        "$",
        "%",
        "India Kenya 2021",
        "The yuan's part in Russia's settlements for exports rose to 25% in 2022 from 1%.",
        "Taiwan's reserves, swollen by strong trade surpluses to a record $53 billion, are a problem.",
        "Germany's turnover in industry was down by 1.9% in 2022.",
        "The birr of Ethiopia buys a third less than in 2021.",
        "Of Ghana's gold a kilo bought for $52,000 is sold for $57,000 in the Emirates.",
    };
    for (const std::string& text : rows) {
        CAPTURE(text);
        CHECK(joined(read(text, "2022-08-03"), summary_of) == "");
    }
}
