// SPDX-License-Identifier: BSL-1.0
// tests/text/line_ends.cpp: where a line ends says nothing. A dispatch reads the same on long lines, on lines
// broken at any width, with blank lines between its paragraphs and with indents.
#include "reading.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace text_test;

/// One paragraph a string; the first is a headline.
const std::vector<std::vector<std::string_view>> dispatches = {
    {"CHILE'S COPPER SALES TO CHINA SLOW",
     "SANTIAGO, May 12 - Chile's exports to China fell 8.4 percent to $3.12 billion in April from $3.41 "
     "billion in April 2022, the central bank said. Exports to Japan, South Korea and India rose to $1.31 "
     "billion.",
     "Imports from China were worth 1.48 billion U.S. dollars, 12 percent less than a year earlier. Copper "
     "made "
     "up 71 percent of them.",
     "In the first four months the surplus with China widened to $6.3 billion from the $5.9 billion of the "
     "same "
     "period in 2022."},
    {"TRADE OF THE BALTIC STATES",
     "RIGA, March 9 - Latvia's exports to Lithuania were 3.3 billion euros in 2022, those to Estonia 2.1 "
     "billion "
     "and those to Germany 1.4 billion, the Central Statistical Bureau reported.",
     "Lithuania bought goods worth 840 million Swiss francs from Switzerland, and its exports there came to "
     "260 "
     "million.",
     "Estonia's trade with Finland stood at 5.1 billion euros in 2022 against 4.4 billion in 2021."},
    {"TRADE WITH THE EAST",
     "HELSINKI — For a century the eastern border meant business for Finland — not any more. In "
     "January-March "
     "2023 its imports from Russia shrank by €3.9 billion to €0.8 billion, the customs service said. Exports "
     "to "
     "the neighbour halved to €0.7 billion — the least since 1992. The rest went elsewhere. Nobody had "
     "expected it.",
     "Belarusian exports to the Russian Federation went up 1.9% to USD 2.3 billion in 2022, and imports "
     "declined "
     "12.1% to USD 3.8 billion. As a result the negative balance shrank to USD 1.5 billion. It is still "
     "large. The "
     "budget ran a deficit of USD 0.9 billion.",
     "The U.S. trade deficit with Mexico reached $152.4 billion in 2022, and the U.S. Census Bureau put the "
     "trade "
     "deficit with Vietnam at $116 billion."},
};

/// Broken in front of the word that would go past `width`.
std::string broken(std::string_view paragraph, std::size_t width, std::string_view indent) {
    std::string text(indent);
    std::size_t line = text.size();
    while (!paragraph.empty()) {
        const std::size_t size = paragraph.find(' ');
        const std::string_view word = paragraph.substr(0, size);
        const bool first = text.size() == indent.size();
        if (!first && line + 1 + word.size() > width) {
            text += '\n';
            line = 0;
        } else if (!first) {
            text += ' ';
            ++line;
        }
        text += word;
        line += word.size();
        paragraph.remove_prefix(size == std::string_view::npos ? paragraph.size() : size + 1);
    }
    return text;
}

std::string summaries_of(const std::string& text) {
    const claim_set set = read(text, "2023-05-12");
    std::string all;
    for (const claim& c : set)
        all += summary_of(c) + ", " + std::string(set.words(c.product)) + ", " +
               std::string(set.words(c.compiler)) + "\n";
    return all;
}

} // namespace

TEST_CASE("A dispatch reads the same wherever its lines end") {
    for (const auto& paragraphs : dispatches) {
        std::string plain;
        for (const std::string_view paragraph : paragraphs) plain += std::string(paragraph) + "\n\n";
        const std::string wanted = summaries_of(plain);
        REQUIRE(wanted.size() > 200);
        for (std::size_t width = 56; width <= 90; ++width) {
            CAPTURE(width);
            std::string parted, indented(paragraphs[0]);
            for (const std::string_view paragraph : paragraphs) {
                parted += broken(paragraph, width, {}) + "\n\n";
                if (paragraph != paragraphs[0]) indented += "\n" + broken(paragraph, width, "    ");
            }
            CHECK(summaries_of(parted) == wanted);
            CHECK(summaries_of(indented) == wanted);
        }
    }
}

TEST_CASE("One broken line goes on where it is full") {
    const auto same = [](const char* text) {
        std::string plain = text;
        for (char& c : plain) c = c == '\n' ? ' ' : c;
        CHECK(summaries_of(text) == summaries_of(plain));
    };
    same("The European Community's trade deficit with Japan hit 2.13 billion dollars in April 2022,\n44 "
         "percent more than in April 2021.");
    same("Japan exported 2.11 million tonnes of steel in July 2022,\n17.4 percent less than a year ago.");
    same("Sudan's imports from Saudi Arabia in 2022 were worth 212 million\nSudanese pounds and its exports "
         "there 138 million.");
    same("South Korea plans to raise its imports of farm\nproducts from the United States to 2.5 billion "
         "dollars in 2024.");
}

TEST_CASE("Lines of their own stay so") {
    CHECK(
        summaries_of(
            "Bulgarian exports to Romania in 2022: EUR 689 million\nBulgarian imports from Romania in "
            "2022: EUR 961 million\n") ==
        "level 689000000 EUR of BGR ROU exports 2022, , \nlevel 961000000 EUR of BGR ROU imports 2022, , \n");
}
