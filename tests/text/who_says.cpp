// SPDX-License-Identifier: BSL-1.0
// tests/text/who_says.cpp: who tells a figure, in the words of the text.
#include "reading.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

using namespace text_test;

template <std::size_t N>
void check_sources(const row (&rows)[N]) {
    check_in_set(rows, [](const bilatrade::claim_set& set, const bilatrade::claim& c) {
        return c.source.empty() ? std::string("-") : std::string(set.words(c.source));
    });
}

TEST_CASE("Who says it stands before the verb, behind it, or after according to") {
    static const row rows[] = {
        {"Togo's exports to Mali were $3bn in 2021, the trade ministry said on Monday.",
         "the trade ministry"},
        {"The trade ministry of Togo has said that exports to Mali were $3bn in 2021.",
         "The trade ministry of Togo"},
        {"\"Togo's exports to Mali were $3bn in 2021,\" said Trade Minister Adama Lawson.",
         "Trade Minister Adama Lawson"},
        {"\"Togo's exports to Mali were $3bn in 2021,\" said the minister in a speech in Lomé.",
         "the minister"},
        {"Togo's exports to Mali were $3bn in 2021, a spokesman for the port in Lomé said.",
         "a spokesman for the port in Lomé"},
        {"Togo's exports to Mali were $3bn in 2021, according to the customs in Lomé.",
         "the customs in Lomé"},
        {"Togo's exports to Mali were $3bn in 2021, according to data released here today by the Ministry of "
         "Investment, Trade and Industry.",
         "the Ministry of Investment, Trade and Industry"},
        {"Chinese customs data show that China's exports to Mali were $3bn in 2021.", "Chinese customs data"},
        {"China sold Mali goods for $3bn in 2021 by Beijing's count.", "Beijing's count"},
        {"Togo's exports to Mali were $3bn in 2021, analysts said.", "analysts"},
        {"Togo's exports to Mali were $3bn in 2021. That was 5% less than in 2020, a think tank in Lomé "
         "notes.",
         "-; a think tank in Lomé"},
        {"The ministry of Togo expects exports to Mali to grow by 5% in 2024.", "The ministry of Togo"},
        {"Togo's exports to Mali were $3bn in 2021.", "-"},
        {"Togo recorded exports to Mali of $3bn in 2021.", "-"},
        {"Togo's exports to Mali recorded a rise of 5% in 2021.", "-"},
        {"Togo and Mali, whose ministers met in Lomé, had trade of $3bn in 2021.", "-"},
    };
    check_sources(rows);
}

TEST_CASE("Two who say different things are told apart, and a speaker from whom he cites") {
    static const row rows[] = {
        {"Customs in Lomé put exports to Mali at $3bn in 2021, while the customs of Mali put them at $2bn.",
         "Customs in Lomé; the customs of Mali"},
        {"China sold Peru goods worth $5bn in 2021 by Chinese figures and $4bn by Peruvian ones.",
         "Chinese figures; Peruvian ones"},
        {"Togo's exports to Mali were $3bn in 2021, the minister said, citing customs data.", "the minister"},
        {"The minister quoted Malian customs as putting Togo's exports to Mali at $3bn in 2021.",
         "The minister"},
    };
    check_sources(rows);
}

TEST_CASE("What is quoted goes on until the quotation ends, and he is the one who spoke before") {
    static const row rows[] = {
        {"\"Togo's exports to Mali were $3bn in 2021. Imports were $2bn,\" President Adama Lawson told a "
         "rally.",
         "President Adama Lawson; President Adama Lawson"},
        {"\"Togo's exports to Mali were $3bn in 2021,\" the envoy said. \"Imports were $2bn.\"",
         "the envoy; the envoy"},
        {"Togo's exports to Mali were $3bn in 2021, the envoy said. Imports, he added, were $2bn.",
         "the envoy; the envoy"},
        {"Togo's exports to Mali were $3bn in 2021, the envoy said. Imports were $2bn.", "the envoy; -"},
        {"Togo's exports to Mali were $3bn in 2021, the customs service said. Imports were $2bn.",
         "the customs service; the customs service"},
        {"Address by the President of Togo at the forum of Bamako\n\nOur exports to Mali were $3bn in 2021.",
         "the President of Togo"},
    };
    check_sources(rows);
}

TEST_CASE("The office that heads or closes a text says what stands in it") {
    static const row rows[] = {
        {"Statistics Norway: exports of March 2022\n\nNorway's exports to Sweden were NOK 9 billion in March "
         "2022.",
         "Statistics Norway"},
        {"Togo's exports to Mali were $3bn in 2021.\n\nAll figures by the customs service in Lomé.",
         "the customs service"},
        {"Togo: exports, USD million\nMali 31.4\nGhana 25.6\nBenin 12.3\nSource: National Statistics "
         "Institute "
         "of Togo",
         "National Statistics Institute of Togo; National Statistics Institute of Togo; National Statistics "
         "Institute of Togo"},
        {"The statistics agency in Lomé has published figures on trade with Mali for 2021.\n\nTogo's exports "
         "there\nwere $3bn.",
         "The statistics agency in Lomé"},
        {"Togo's exports to Mali were $3bn in 2021, the trade\nministry said.", "the trade ministry"},
    };
    check_sources(rows);
}

TEST_CASE("One who speaks is told from his titles, his listeners, asides and what he foretells") {
    static const row rows[] = {
        {"Togo's exports to Mali were $3bn in 2021, the Bureau of Statistics (BSL) said.",
         "the Bureau of Statistics"},
        {"The envoy, in turn, said that Togo's exports to Mali were $3bn in 2021.", "The envoy"},
        {"The head of the chamber of commerce, Anna Berg, told Lusa that Togo's exports to Mali were $3bn in "
         "2021.",
         "The head of the chamber of commerce"},
        {"Togo and Mali trade more, Adama Lawson said. According to him, Togo's exports were $3bn in 2021.",
         "Adama Lawson"},
        {"Adama Lawson remarked that Togo's exports to Mali were $3bn in 2021.", "Adama Lawson"},
        {"Togo's statistics office: exports to Mali in 2021 were $3bn.", "Togo's statistics office"},
        {"Togo's exports to Mali were $3bn in 2021, industry sources said. Imports were $2bn, the sources "
         "said.",
         "industry sources; the sources"},
        {"Lawson said the Exchange of Togo might raise exports to Mali by $3bn in 2024.", "Lawson"},
        {"Dealers said the new tariff could hit Togo. Exports to Mali were $3bn in 2021, they said.",
         "Dealers"},
        {"Togo's exports to Mali were $3bn in 2021, the statistics office said. A lobby group puts them at "
         "$4bn.",
         "the statistics office; A lobby group"},
    };
    check_sources(rows);
}

TEST_CASE("What might be said tomorrow is nobody's figure of today") {
    static const row rows[] = {
        {"The new tariff could cut Togo's exports to Mali by $3bn in 2024.", "-"},
        {"Togo will sell goods worth $3bn to Mali in 2024.", "-"},
    };
    check_sources(rows);
}

} // namespace
