// SPDX-License-Identifier: BSL-1.0
// tests/text/text_tables.cpp: tables and lists whose unit and subject stand in a heading, as offices and
// embassies set them.
#include "reading.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace bilatrade;

namespace {

std::string code(economy e) { return e ? std::string(e.code()) : "?"; }

/// "quote: kind flow REPORTER>PARTNER period figure", with base, whole, product and compiler where there are
/// any.
std::string shown(const claim_set& set, const claim& c) {
    std::string line(set.words(c.quote));
    line += ": " + std::string(to_string(c.kind)) + ' ' + std::string(to_string(c.flow)) + ' ';
    line += code(c.reporter) + '>' + code(c.partner) + ' ' + (c.period ? c.period->to_string() : "-");
    line += ' ' + c.figure.value.normalized().to_string();
    if (c.currency) line += std::string(" ") + std::string(c.currency.code());
    if (c.base) line += " on " + c.base->to_string();
    if (c.kind == claim_kind::share) line += " of " + code(c.whole.reporter) + '>' + code(c.whole.partner);
    if (!c.product.empty()) line += " in " + std::string(set.words(c.product));
    if (!c.compiler.empty()) line += " by " + std::string(set.words(c.compiler));
    return line;
}

std::vector<std::string> claims_of(std::string_view text) {
    const claim_set set = text_test::read(text);
    std::vector<std::string> lines;
    for (const claim& c : set) lines.push_back(shown(set, c));
    return lines;
}

/// One claim a line, so that a failure shows them.
std::string lines_of(const std::vector<std::string>& lines) {
    std::string all;
    for (const std::string& line : lines) all += '\n' + line;
    return all;
}

struct layout {
    std::string_view how;
    std::string_view text;
    std::vector<std::string> claims;
};

} // namespace

TEST_CASE("Each number of a table is a claim, whatever parts the columns") {
    const layout layouts[] = {
        {"bars, a missing number, a loss in brackets, a source",
         "Trade between Kenya and Egypt, US$ million\n\n| Year | Exports | Imports | Balance "
         "|\n|------|--------:|--------:|--------:|\n| 2020 | 185.2 | n/a | -216.9 |\n| 2022 | 231.0 | 460.9 "
         "| (229.9) |\n\nSource: Kenya National Bureau of Statistics\n",
         {"185.2: level exports KEN>EGY 2020 185200000 USD by KEN",
          "-216.9: level balance KEN>EGY 2020 -216900000 USD by KEN",
          "231.0: level exports KEN>EGY 2022 231000000 USD by KEN",
          "460.9: level imports KEN>EGY 2022 460900000 USD by KEN",
          "229.9: level balance KEN>EGY 2022 -229900000 USD by KEN"}},
        {"dashes with spaces",
         "Bolivia: natural gas exports by destination (millions of US dollars)\n\nYear – Brazil – "
         "Argentina\n2019 – 1,311.4 – 1,401.8\n2020 – 1,012.6 – 976.9\n",
         {"1,311.4: level exports BOL>BRA 2019 1311400000 USD in natural gas",
          "1,401.8: level exports BOL>ARG 2019 1401800000 USD in natural gas",
          "1,012.6: level exports BOL>BRA 2020 1012600000 USD in natural gas",
          "976.9: level exports BOL>ARG 2020 976900000 USD in natural gas"}},
        {"runs of spaces, years above",
         "Japan's trade with the Philippines (customs clearance basis, unit: US$ million)\n\n                "
         "2020       2021\nExports        8,794     11,051\nBalance         -561        348\n",
         {"8,794: level exports JPN>PHL 2020 8794000000 USD",
          "11,051: level exports JPN>PHL 2021 11051000000 USD",
          "-561: level balance JPN>PHL 2020 -561000000 USD",
          "348: level balance JPN>PHL 2021 348000000 USD"}},
        {"tabs, groups of digits parted by spaces",
         "Trade in goods of the EU with Vietnam (million euro)\n \t2020\t2021\nEU exports\t8 765\t10 547\nEU "
         "imports\t34 532\t38 482,5\n",
         {"8 765: level exports EU>VNM 2020 8765000000 EUR",
          "10 547: level exports EU>VNM 2021 10547000000 EUR",
          "34 532: level imports EU>VNM 2020 34532000000 EUR",
          "38 482,5: level imports EU>VNM 2021 38482500000 EUR"}},
        {"semicolons",
         "Vietnam's trade with Chile (unit: US$ million)\n\nPeriod; Exports; Imports; Total\n2021; 1,657; "
         "383; 2,040\nJan-Mar 2023; 320; 95; 415\n",
         {"1,657: level exports VNM>CHL 2021 1657000000 USD", "383: level imports VNM>CHL 2021 383000000 USD",
          "2,040: level turnover VNM>CHL 2021 2040000000 USD",
          "320: level exports VNM>CHL 2023-Q1 320000000 USD",
          "95: level imports VNM>CHL 2023-Q1 95000000 USD",
          "415: level turnover VNM>CHL 2023-Q1 415000000 USD"}},
        {"single spaces, a minus in brackets",
         "Table: Bangladesh-Bhutan Trade (Value in million US$)\nYear Export Import Balance\n2019-20 4.37 "
         "40.90 (-)36.53\nSource: EPB and Bangladesh Bank\n",
         {"4.37: level exports BGD>BTN 2019-07/2020-06 4370000 USD by BGD",
          "40.90: level imports BGD>BTN 2019-07/2020-06 40900000 USD by BGD",
          "(-)36.53: level balance BGD>BTN 2019-07/2020-06 -36530000 USD by BGD"}},
        {"words before each number of a row",
         "Japan's trade with Iran, billion yen\n\n2020: exports 19.1, imports 3.8\n2021: exports 7.1, "
         "imports 4.2\n",
         {"19.1: level exports JPN>IRN 2020 19100000000 JPY",
          "3.8: level imports JPN>IRN 2020 3800000000 JPY", "7.1: level exports JPN>IRN 2021 7100000000 JPY",
          "4.2: level imports JPN>IRN 2021 4200000000 JPY"}},
        {"a year in brackets behind each number",
         "Uruguay's trade with Paraguay (US$ million)\nExports  : 142.1 (2021), 155.0 (2022)\nImports  : "
         "98.7 (2021), 101.2 (2022)\n",
         {"142.1: level exports URY>PRY 2021 142100000 USD",
          "155.0: level exports URY>PRY 2022 155000000 USD", "98.7: level imports URY>PRY 2021 98700000 USD",
          "101.2: level imports URY>PRY 2022 101200000 USD"}},
        {"no labels, a row under its years",
         "The following table shows Pakistan's exports to Afghanistan ($ million):\nFY2020  FY2021\n  890    "
         "983\n",
         {"890: level exports PAK>AFG 2019-07/2020-06 890000000 USD",
          "983: level exports PAK>AFG 2020-07/2021-06 983000000 USD"}},
        {"the heads in brackets above a list",
         "Australia and the Pacific: trade in goods, financial year 2021-22\n\nThe partners (Australian "
         "exports; Australian imports; in A$ million):\nFiji: 498; 218\nSolomon Islands: 141; 12\n",
         {"498: level exports AUS>FJI 2021-07/2022-06 498000000 AUD",
          "218: level imports AUS>FJI 2021-07/2022-06 218000000 AUD",
          "141: level exports AUS>SLB 2021-07/2022-06 141000000 AUD",
          "12: level imports AUS>SLB 2021-07/2022-06 12000000 AUD"}},
        {"flows between the rows",
         "Indonesia's trade with Australia (US$ billion)\n\nExports\n2020   2.5\n2021   3.2\nImports\n2020   "
         "4.6\n2021   9.4\n",
         {"2.5: level exports IDN>AUS 2020 2500000000 USD", "3.2: level exports IDN>AUS 2021 3200000000 USD",
          "4.6: level imports IDN>AUS 2020 4600000000 USD",
          "9.4: level imports IDN>AUS 2021 9400000000 USD"}},
        {"two lines of heads",
         "Mongolia's foreign trade, USD '000\n\n            Exports             Imports\n            2021    "
         "  2022      2021      2022\nRussia   114,800   104,300   1,962,000   2,600,100\n",
         {"114,800: level exports MNG>RUS 2021 114800000 USD",
          "104,300: level exports MNG>RUS 2022 104300000 USD",
          "1,962,000: level imports MNG>RUS 2021 1962000000 USD",
          "2,600,100: level imports MNG>RUS 2022 2600100000 USD"}},
        {"leaders and ranks",
         "Egypt's main imports from Russia, 2021 (million US$)\n1. Wheat ........ 1,530\n2. Sunflower oil "
         "........ 210\n",
         {"1,530: level imports EGY>RUS 2021 1530000000 USD in wheat",
          "210: level imports EGY>RUS 2021 210000000 USD in sunflower oil"}},
    };
    for (const layout& l : layouts) {
        CAPTURE(l.how);
        CHECK(lines_of(claims_of(l.text)) == lines_of(l.claims));
    }
}

TEST_CASE("Partners, products and months stand in rows or columns, and the rest in the title") {
    const layout layouts[] = {
        {"partners and a total; others are nobody",
         "Exports of Chile by destination (in millions of US dollars)\n\n         2022\nChina    "
         "38,446\nOther    12,000\nTotal    98,548\n",
         {"38,446: level exports CHL>CHN 2022 38446000000 USD",
          "98,548: level exports CHL>WLD 2022 98548000000 USD"}},
        {"partners in columns",
         "Turkiye's exports, USD million\n\n        Germany     Iraq\n2021     19,318   11,127\n",
         {"19,318: level exports TUR>DEU 2021 19318000000 USD",
          "11,127: level exports TUR>IRQ 2021 11127000000 USD"}},
        {"suppliers give imports",
         "The top suppliers of Peru in 2022 ($ billion):\n\u2022 China 14.9\n\u2022 Brazil 4.0\n",
         {"14.9: level imports PER>CHN 2022 14900000000 USD",
          "4.0: level imports PER>BRA 2022 4000000000 USD"}},
        {"months of the year in the title; of the sum the table does not tell the time",
         "Poland's trade with Ukraine in 2023 (PLN million)\n\nMonth      Exports   Imports\nJanuary    "
         "3,912     2,401\nTotal     11,642     7,218\n",
         {"3,912: level exports POL>UKR 2023-01 3912000000 PLN",
          "2,401: level imports POL>UKR 2023-01 2401000000 PLN"}},
        {"months in Roman numerals",
         "Imports of Georgia by country of origin, thousand US dollars\n\nCountry    2022 I-IX    2023 "
         "I-IX\nRussia     1,200,118    1,352,700\n",
         {"1,200,118: level imports GEO>RUS 2022-01/2022-09 1200118000 USD",
          "1,352,700: level imports GEO>RUS 2023-01/2023-09 1352700000 USD"}},
        {"a fiscal year and local money",
         "India \u2013 Bhutan: merchandise trade\n(value in Rs crore)\n\nYear        India's exports    "
         "India's imports\n2019-20             5,238.9            2,876.5\n",
         {"5,238.9: level exports IND>BTN 2019-04/2020-03 52389000000 INR",
          "2,876.5: level imports IND>BTN 2019-04/2020-03 28765000000 INR"}},
        {"a unit in a note below",
         "Imports of India from Myanmar\n\nCommodity | 2020-21\nPulses and beans | 480.2\nSawn wood | "
         "60.1\n\nValues in US$ million.\n",
         {"480.2: level imports IND>MMR 2020-04/2021-03 480200000 USD in pulses and beans",
          "60.1: level imports IND>MMR 2020-04/2021-03 60100000 USD in sawn wood"}},
    };
    for (const layout& l : layouts) {
        CAPTURE(l.how);
        CHECK(lines_of(claims_of(l.text)) == lines_of(l.claims));
    }
}

TEST_CASE("A percentage is a change or a share where heads, signs or the title say which") {
    const layout layouts[] = {
        {"the change from the column before last",
         "Peru's exports by destination (US$ million)\n\nDestination: 2019 | 2021 | change\nIndia: 1,192 | "
         "2,359 | 97.9%\n",
         {"1,192: level exports PER>IND 2019 1192000000 USD",
          "2,359: level exports PER>IND 2021 2359000000 USD",
          "97.9%: growth exports PER>IND 2021 97.9 on 2019"}},
        {"one year against another, the later one first",
         "Thailand-India trade (Value: million USD)\n\n           2022/2021 (%)    2022\nExports    23.3     "
         "    10,525.3\n",
         {"23.3: growth exports THA>IND 2022 23.3 on 2021",
          "10,525.3: level exports THA>IND 2022 10525300000 USD"}},
        {"year on year behind each flow; a share of them all is one of the turnover",
         "Main trading partners of Kazakhstan in 2022 (USD mn)\n\nPartner\tExports\ty/y, %\tImports\ty/y, "
         "%\tShare, %\nRussia\t4,745\t-2.0\t7,712\t6.9\t17.7\n",
         {"4,745: level exports KAZ>RUS 2022 4745000000 USD", "-2.0: growth exports KAZ>RUS 2022 -2 on 2021",
          "7,712: level imports KAZ>RUS 2022 7712000000 USD", "6.9: growth imports KAZ>RUS 2022 6.9 on 2021",
          "17.7: share turnover KAZ>RUS 2022 17.7 of KAZ>WLD"}},
        {"in brackets with a sign",
         "China's foreign trade by main partner, January-November 2023 (100 million yuan)\n\nASEAN: 58,043.7 "
         "(+0.1%); of which exports 33,432.5 (-0.6%)\nEU: 50,354.6 (-1.9%)\n\nSource: customs.\n",
         {"58,043.7: level turnover CHN>ASEAN 2023-01/2023-11 5804370000000 CNY by CHN",
          "+0.1%: growth turnover CHN>ASEAN 2023-01/2023-11 0.1 on 2022-01/2022-11 by CHN",
          "33,432.5: level exports CHN>ASEAN 2023-01/2023-11 3343250000000 CNY by CHN",
          "-0.6%: growth exports CHN>ASEAN 2023-01/2023-11 -0.6 on 2022-01/2022-11 by CHN",
          "50,354.6: level turnover CHN>EU 2023-01/2023-11 5035460000000 CNY by CHN",
          "-1.9%: growth turnover CHN>EU 2023-01/2023-11 -1.9 on 2022-01/2022-11 by CHN"}},
        {"so many times more, below a direction",
         "Georgia's goods trade in 2022 (USD million)\n\nExports to\n  Armenia: 161.5 (2.1 times more)\n  "
         "China: 88.9 (-41.2%)\n",
         {"161.5: level exports GEO>ARM 2022 161500000 USD",
          "2.1 times: growth exports GEO>ARM 2022 110 on 2021",
          "88.9: level exports GEO>CHN 2022 88900000 USD",
          "-41.2%: growth exports GEO>CHN 2022 -41.2 on 2021"}},
        {"a row of changes is about the row above",
         "Trade between Morocco and Spain\n\n                 2021     2022\nExports (EUR mn)    7,303    "
         "8,690\n  growth, %          14.7    -19.0\n",
         {"7,303: level exports MAR>ESP 2021 7303000000 EUR",
          "8,690: level exports MAR>ESP 2022 8690000000 EUR",
          "14.7: growth exports MAR>ESP 2021 14.7 on 2020",
          "-19.0: growth exports MAR>ESP 2022 -19 on 2021"}},
        {"shares of partners",
         "Share of main partners in Serbia's exports in 2022, %\n\nGermany    13.8\nItaly      6.4\n",
         {"13.8: share exports SRB>DEU 2022 13.8 of SRB>WLD",
          "6.4: share exports SRB>ITA 2022 6.4 of SRB>WLD"}},
        {"shares of products, told in the title",
         "Exports of Ecuador to the EU in 2022, million US dollars (share of the total in "
         "brackets):\nShrimp: 1,512 (33%)\nBananas: 980 (21%)\n",
         {"1,512: level exports ECU>EU 2022 1512000000 USD in shrimp",
          "33%: share exports ECU>EU 2022 33 of ECU>EU in shrimp",
          "980: level exports ECU>EU 2022 980000000 USD in bananas",
          "21%: share exports ECU>EU 2022 21 of ECU>EU in bananas"}},
        {"a percent sign that nothing explains",
         "Exports of Chile by destination (US$ million)\n\nPartner    2022    %\nJapan     7,451   7.6\n",
         {"7,451: level exports CHL>JPN 2022 7451000000 USD"}},
    };
    for (const layout& l : layouts) {
        CAPTURE(l.how);
        CHECK(lines_of(claims_of(l.text)) == lines_of(l.claims));
    }
}

TEST_CASE("Economies in a list under a title have each its own money, and years in brackets theirs") {
    CHECK(lines_of(claims_of("Nepal: imports by main source, 2022\n\nIndia: $8.2 billion (2021: $7.8 "
                             "billion)\nChina: $1.9 billion, up 5.8%\nJapan: $0.1 billion\n")) ==
          lines_of({"$8.2 billion: level imports NPL>IND 2022 8200000000 USD",
                    "$7.8 billion: level imports NPL>IND 2021 7800000000 USD",
                    "$1.9 billion: level imports NPL>CHN 2022 1900000000 USD",
                    "5.8%: growth imports NPL>CHN 2022 5.8 on 2021",
                    "$0.1 billion: level imports NPL>JPN 2022 100000000 USD"}));
}

TEST_CASE("A head of changes names what they are counted from") {
    for (const std::string head :
         {"Change on 2020", "vs 2020", "% change from 2020", "Compared with 2020, %"}) {
        CAPTURE(head);
        CHECK(lines_of(claims_of("Nepal: exports to main markets, 2022\n\nMarket | $ million | " + head +
                                 "\nIndia | 815 | -13.2%\nChina | 98 | 3.6%\n")) ==
              lines_of({"815: level exports NPL>IND 2022 815000000 USD",
                        "-13.2%: growth exports NPL>IND 2022 -13.2 on 2020",
                        "98: level exports NPL>CHN 2022 98000000 USD",
                        "3.6%: growth exports NPL>CHN 2022 3.6 on 2020"}));
    }
}

TEST_CASE("A table of something else, or without a unit, makes no claims") {
    for (const std::string_view text : {
             "Economic indicators of Ghana\n\n               2020   2021\nGDP, US$ bn    70.0   "
             "79.2\nInflation, %    9.9   10.0\n",
             "Deliveries to the plant, tonnes\n\nMill        2021   2022\nKaraganda    120    140\nTemirtau  "
             "   400    420\n",
             "Trade between Kenya and Egypt\n\nYear   Exports   Imports\n2020   185.2   402.1\n2021   201.7  "
             " 433.0\n",
             "Exports of Chile to Japan, tonnes\n\nYear   Copper   Salmon\n2020   185   402\n2021   201   "
             "433\n",
             "-5 4 3\n+2 1 0\n", "The committee met on 3 May. Votes:\nKenya 12\nGhana 14\n",
             "KINSHASA:\nA2021\n0-\nK Trade", // begins where the dateline ends
         }) {
        CAPTURE(text);
        CHECK(claims_of(text).empty());
    }
}

TEST_CASE("Rows of others than the pair of a title are partners; a remark in brackets belongs to its row") {
    CHECK(lines_of(claims_of("India's trade with Nepal and Bhutan, 2021 (US$ million)\n\nCountry | "
                             "Exports\nNepal | 772\nBhutan | 701\n")) ==
          lines_of({"772: level exports IND>NPL 2021 772000000 USD",
                    "701: level exports IND>BTN 2021 701000000 USD"}));
    CHECK(lines_of(claims_of("South African foreign trade, May 2022, R million\n\nExports\nTo China: 7,215 "
                             "(down 8.9% on May 2021)\nTo Kenya: 421\n")) ==
          lines_of({"7,215: level exports ZAF>CHN 2022-05 7215000000 ZAR",
                    "8.9%: growth exports ZAF>CHN 2022-05 -8.9 on 2021-05",
                    "421: level exports ZAF>KEN 2022-05 421000000 ZAR"}));
}

TEST_CASE("Sentences around a table are read as ever, and know what it was about") {
    const auto claims = claims_of("In 2020 Armenia's exports to Iran were $84 million. Trade developed as "
                                  "follows:\n\nYear        Exports, $ mln       Imports, $ mln\n2021         "
                                  "   64.9                435.9\n\nIn 2022 imports rose to $711 million.\n");
    CHECK(claims == std::vector<std::string>{"$84 million: level exports ARM>IRN 2020 84000000 USD",
                                             "64.9: level exports ARM>IRN 2021 64900000 USD",
                                             "435.9: level imports ARM>IRN 2021 435900000 USD",
                                             "$711 million: level imports ARM>IRN 2022 711000000 USD"});
}
