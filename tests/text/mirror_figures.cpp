// SPDX-License-Identifier: BSL-1.0
// tests/text/mirror_figures.cpp: the same trade as both sides count it: whose flow an office tells, and whose
// office it is.
#include "reading.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <string>

namespace {

using namespace text_test;

template <std::size_t N>
void check_counted(const row (&rows)[N]) {
    const auto counted = [](const claim_set& found, const claim& c) {
        return trade_of(c) + " by " + compiler_of(found, c);
    };
    check_in_set(rows, counted, {});
}

} // namespace

TEST_CASE("An office of the other side counts the trade of its own economy") {
    static const row rows[] = {
        {"Brazil sold goods worth $3bn to Argentina in 2020; INDEC counted imports of $3.4bn.",
         "BRA ARG exports by -; ARG BRA imports by ARG"},
        {"Brazil sold goods worth $3bn to Argentina in 2020; Argentina's statistics office counted imports "
         "of $3.4bn.",
         "BRA ARG exports by -; ARG BRA imports by ARG"},
        {"Brazil sold goods worth $3bn to Argentina in 2020. Argentine customs put the imports at $3.4bn.",
         "BRA ARG exports by -; ARG BRA imports by ARG"},
        {"Brazil sold goods worth $3bn to Argentina in 2020. The Argentine customs have imports of $3.4bn.",
         "BRA ARG exports by -; ARG BRA imports by ARG"},
        {"Brazil sold goods worth $3bn to Argentina in 2020. Argentina, for its part, recorded imports of "
         "$3.4bn.",
         "BRA ARG exports by -; ARG BRA imports by ARG"},
        {"Brazil's exports to Argentina were $3bn in 2020. According to Argentine customs, imports were "
         "$3.4bn.",
         "BRA ARG exports by -; ARG BRA imports by ARG"},
        {"Brazil's exports to Argentina were $3bn in 2020. By Argentina's own count, imports came to $3.4bn.",
         "BRA ARG exports by -; ARG BRA imports by ARG"},
        {"German exports to Serbia reached €4.1bn in 2019, according to Destatis, while Serbia's statistical "
         "office reports imports of €3.1bn.",
         "DEU SRB exports by DEU; SRB DEU imports by SRB"},
        {"German exports to Serbia reached €4.1bn in 2019, according to Destatis. Serbian mirror data give "
         "imports of €3.1bn.",
         "DEU SRB exports by DEU; SRB DEU imports by SRB"},
        {"China reported exports of $15.5bn to Kyrgyzstan in 2022; Bishkek's statisticians saw imports of "
         "only $4.1bn.",
         "CHN KGZ exports by CHN; KGZ CHN imports by KGZ"},
        {"The Swiss customs administration registered exports of CHF 3bn to Turkey in 2020, the Turkish "
         "Statistical Institute imports of $2.8bn.",
         "CHE TUR exports by CHE; TUR CHE imports by TUR"},
        {"Figures compiled in Brasília put exports to Argentina at $3bn in 2020, while the Argentine "
         "statistics office counted imports of $3.4bn.",
         "BRA ARG exports by BRA; ARG BRA imports by ARG"},
    };
    check_counted(rows);
}

TEST_CASE("The same flow counted by the other side stays the flow that it is") {
    static const row rows[] = {
        {"China reported exports of $15.5bn to Kyrgyzstan in 2022, whereas Kyrgyz customs recorded only "
         "$4.1bn.",
         "CHN KGZ exports by CHN; CHN KGZ exports by KGZ"},
        {"Brazil's exports to Argentina were $3bn in 2020. In the Argentine books they stand at $3.4bn.",
         "BRA ARG exports by -; BRA ARG exports by ARG"},
        {"Hungary delivered goods worth €1.94 billion to Serbia in 2021, Budapest's statistical office says; "
         "Belgrade's makes it €1.87 billion.",
         "HUN SRB exports by HUN; HUN SRB exports by SRB"},
    };
    check_counted(rows);
}

TEST_CASE("An office is that of the economy beside it, also far from it or behind an aside") {
    static const row rows[] = {
        {"Vientiane, July 5 – Two-way trade between Vietnam and Laos was worth 826.7 million USD in the "
         "first six months of this year, statistics of the General Department of Vietnam Customs revealed.",
         "VNM LAO turnover by VNM"},
        {"Trade is larger here. Cambodia's trade with Vietnam jumped to over $9.5 billion in 2021, say the "
         "customs of Vietnam.",
         "KHM VNM turnover by VNM"},
        {"In 2022 Armenia bought goods worth 337 million dollars from Türkiye, according to customs "
         "statistics in Yerevan. Ankara's TurkStat acknowledges exports to Armenia of five million.",
         "ARM TUR imports by ARM; TUR ARM exports by TUR"},
        {"Turkish exports to Iraq were $12.8 bln in 2022. Iraq's planning ministry, whose officers do not "
         "sit at the crossings, had put the country's imports from Türkiye at as little as $6.9 bln.",
         "TUR IRQ exports by -; IRQ TUR imports by IRQ"},
        {"Turkish exports to Azerbaijan were 102 mln dlrs in 1992, an official of Turkey's Undersecretariat "
         "for Foreign Trade said.",
         "TUR AZE exports by TUR"},
        {"Bosnia's exports to Kosovo, by Sarajevo's own account, fell to €9 million in 2019.",
         "BIH XKX exports by BIH"},
        {"Polish exports to Ukraine were €9.7 billion in 2022. For Kyiv the sum is different. Its customs "
         "service has Poland first among the buyers of 2022 with $6.7 billion.",
         "POL UKR exports by -; UKR POL exports by UKR"},
        {"The European Community's trade deficit with Japan widened to a record 21.4 billion dlrs in 1986, "
         "EC Commission officials said.",
         "EU JPN balance by EU"},
        {"Department of Statistics, Amman – Jordan's exports to Iraq, first five months of 2023: JD 217 "
         "million.",
         "JOR IRQ exports by JOR"},
    };
    check_counted(rows);
}

TEST_CASE("An office that is named by what it does is that of the economy spoken of") {
    static const row rows[] = {
        {"NAIROBI, June 28 - Uganda's exports to South Sudan fell in 2022 to $98 million, the statistics "
         "bureau "
         "reported.",
         "UGA SSD exports by UGA"},
        {"BAHRAIN, March 17 - Non-oil exports of Saudi Arabia to Iraq totalled 5.2 billion riyals in 2022, "
         "the "
         "Commerce Ministry reported.",
         "SAU IRQ exports by SAU"},
        {"South Africa's trade surplus with Zambia slipped to 1.18 billion rand in 2022, Customs and Excise "
         "figures show.",
         "ZAF ZMB balance by ZAF"},
        {"RIYADH - Trade between the GCC and India was $154 billion in 2022, the bloc's secretariat said.",
         "GCC IND turnover by GCC"},
        {"Norway's exports to Chile were $2 billion in 2022, the Export Promotion Council said.",
         "NOR CHL exports by NOR"},
        {"The Ministry of Commerce & Industry said India's exports to Oman were $4 billion in 2022.",
         "IND OMN exports by IND"},
        {"Trade with Jamaica in 2021 (£ million), as recorded by UK customs:\n\nCountry: UK exports; UK "
         "imports\n"
         "Jamaica: 88.5; 41.7\nGuyana: 71.2; 236.9",
         "GBR JAM exports by GBR; GBR JAM imports by GBR; GBR GUY exports by GBR; GBR GUY imports by GBR"},
        {"Malaysia's trade with ASEAN shrank to RM55.0 billion in 2022, MITI said.",
         "MYS ASEAN turnover by MYS"},
        {"Poland's main export markets in 2022 were, the ministry said, Germany (EUR 8.0 billion) and France "
         "(EUR 1.7 billion).",
         "POL DEU exports by POL; POL FRA exports by POL"},
        {"U.S. Trade Representative Clayton Yeutter told Congress that Japan's surplus with Spain was 2.7 "
         "billion "
         "dlrs in 1986.",
         "JPN ESP balance by -"},
        {"Trade statistics\n\nIndia's exports to Zambia were US$ 301.1 million in 2021.",
         "IND ZMB exports by -"},
    };
    check_counted(rows);
}

TEST_CASE("Who puts the figure at another level counts the same flow once more") {
    static const row rows[] = {
        {"According to Moscow, imports from China were $76.3 billion in 2022; Beijing puts them at $74 "
         "billion.",
         "RUS CHN imports by RUS; RUS CHN imports by CHN"},
        {"According to Moscow, imports from China were $76.3 billion in 2022. Beijing puts the figure at $74 "
         "billion.",
         "RUS CHN imports by RUS; RUS CHN imports by CHN"},
        {"Russia's customs put imports from China at $76.3 billion in 2022. The Chinese customs put the "
         "figure at $74 billion.",
         "RUS CHN imports by RUS; RUS CHN imports by CHN"},
        {"U.S. figures put the American deficit with China at 22.8 billion dollars.",
         "USA CHN balance by USA"},
        {"Trade between Kenya and China was $8.2 billion in 2022, according to Beijing; Nairobi has it at "
         "$4.1 billion.",
         "KEN CHN turnover by CHN; KEN CHN turnover by KEN"},
        {"Trade between Kenya and China was $8.2 billion in 2022, according to Beijing. Germany puts its own "
         "trade with Kenya at $900 million.",
         "KEN CHN turnover by CHN; DEU KEN turnover by DEU"},
        {"Togo's exports to Mali fell to $3bn in 2021, the envoy told the Malian customs.",
         "TGO MLI exports by -"},
    };
    check_counted(rows);
}

TEST_CASE("Who lends, gives or has a mission is no source of what is told next") {
    static const row rows[] = {
        {"The IMF has a mission in Nairobi. Kenya's trade with Uganda was $2 billion in 2022.",
         "KEN UGA turnover by -"},
        {"China gave $43 billion to the IMF. Kenya's trade with Uganda was $2 billion in 2022.",
         "KEN UGA turnover by -"},
        {"The World Bank has lent Kenya $1 billion. Kenya's trade with Uganda was $2 billion in 2022.",
         "KEN UGA turnover by -"},
        {"Ankara counts $5.8 billion of trade with Azerbaijan for 2022.", "TUR AZE turnover by TUR"},
        {"Statistics Poland has gone over its books. Polish exports to Ukraine in 2022 are now put at PLN "
         "44.6 billion.",
         "POL UKR exports by POL"},
    };
    check_counted(rows);
}

TEST_CASE("Who is asked counts") {
    static const row rows[] = {
        {"Ask in Athens and exports to Egypt were €51 million in 2022; ask in Cairo and they were €43 "
         "million.",
         "GRC EGY exports by GRC; GRC EGY exports by EGY"},
        {"How large was Peru's trade with Korea in 2022? Ask in Lima, and the answer is $4.1 billion.",
         "PER KOR turnover by PER"},
    };
    check_counted(rows);
}
