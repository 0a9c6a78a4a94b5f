// SPDX-License-Identifier: BSL-1.0
// tests/text/text_parties.cpp: the pair of each figure: groups behind their members, lists, sections,
// speeches, flows without a word for them, what is left unsaid, and the goods.
#include "reading.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <string>

namespace {

using namespace text_test;

template <std::size_t N>
void check_pairs(const row (&rows)[N]) {
    check(rows, trade_of, {});
}

template <std::size_t N>
void check_compilers(const row (&rows)[N]) {
    check_in_set(rows, compiler_of, {});
}

} // namespace

TEST_CASE("Partners, members and neighbours in a group are that group, null where it has no code") {
    static const row rows[] = {
        {"Vietnam's trade with the nine other members of ASEAN reached $81bn in 2022. Its exports to the "
         "bloc were $34bn.",
         "VNM ASEAN turnover; VNM ASEAN exports"},
        {"India's trade with its partners in BRICS came to $180 billion in 2021.", "IND BRICS turnover"},
        {"Kenya's exports to its partners in the Northern Corridor reached $2bn in 2021. Imports from them "
         "were $1bn.",
         "KEN - exports; KEN - imports"},
        {"Trinidad and Tobago ran a surplus of $500 million with its CARICOM partners in 2019; Jamaica had a "
         "deficit of $498 million.",
         "TTO CARICOM balance; JAM CARICOM balance"},
        {"In 2021 the Emirates exported goods worth $2.1 billion to Ghana and its neighbours.",
         "ARE - exports"},
        {"Yugoslavia's exports to the convertible currency area were $5bn in 1986.", "YUG - exports"},
    };
    check_pairs(rows);
}

TEST_CASE("In a list each figure has the party that stands with it") {
    static const row rows[] = {
        {"Rwanda's imports from China in 2021: $171 million; from Tanzania: $98 million; from Kenya: $58 "
         "million.",
         "RWA CHN imports; RWA TZA imports; RWA KEN imports"},
        {"In 2021 the US had deficits with three partners -- South Korea $7.1 billion, Hong Kong $6.4 "
         "billion and China $2.1 billion.",
         "USA KOR balance; USA HKG balance; USA CHN balance"},
        {"Kenya's exports to Uganda were $900 million in 2022. Pakistan came second, with exports of $500 "
         "million, and Egypt third, with $400 million.",
         "KEN UGA exports; KEN PAK exports; KEN EGY exports"},
        {"Iran exported goods worth $3 billion to Iraq in 2022. The UAE and Turkey followed with $2 billion "
         "and $1 billion, respectively.",
         "IRN IRQ exports; IRN ARE exports; IRN TUR exports"},
        {"India took 16% of Nigeria's exports in 2022. Spain (11%) and Peru (10%) came next.",
         "NGA IND exports; NGA ESP exports; NGA PER exports"},
        {"In 2021 Uruguay had a deficit of $780 million with Argentina. With Brazil, about 500 million.",
         "URY ARG balance; URY BRA balance"},
        {"Uzbekistan's trade with Russia reached $9.3 billion in 2022, followed by Turkey ($3.1 billion) and "
         "South Korea ($2.36 billion).",
         "UZB RUS turnover; UZB TUR turnover; UZB KOR turnover"},
        {"In 2022 Bahrain's exports were $5 billion. Spain was the largest buyer with exports of $2 billion, "
         "followed by Italy with $1 billion.",
         "BHR WLD exports; BHR ESP exports; BHR ITA exports"},
        {"In 2022 Ukraine's exports to Poland were $6.7 billion, ahead of Romania with $3.9 billion and "
         "T\u00FCrkiye with $2.9 billion.",
         "UKR POL exports; UKR ROU exports; UKR TUR exports"},
        {"In 2021 the Netherlands and Mali bought Ivorian goods worth $912 million and $671 million, "
         "respectively.",
         "NLD CIV imports; MLI CIV imports"},
        {"In 2022 Guatemala's imports from Mexico fell to $3.1 billion, and El Salvador's to $1.2 billion.",
         "GTM MEX imports; SLV MEX imports"},
        {"In 1986 East Germany's trade with the Soviet Union was 12.6 billion roubles. West Germany's was "
         "6.6 billion roubles.",
         "DDR SUN turnover; DEU SUN turnover"},
        {"T\u00FCrkiye's exports to the EU were $103 billion in 2022. Germany took Turkish goods worth $21.1 "
         "billion, Italy bought for $12.4 billion and Spain for $9.7 billion.",
         "TUR EU exports; DEU TUR imports; ITA TUR imports; ESP TUR imports"},
        {"Algeria sold Italy gas worth $15bn in 2022 and Spain $6bn worth.",
         "DZA ITA exports; DZA ESP exports"},
        {"Jordan sold goods worth $71 million to Algeria in 2010, and to Nigeria, $104 million.",
         "JOR DZA exports; JOR NGA exports"},
        {"Jordan sold goods worth $71 million to Algeria, $60 million to Tunisia and $50 million to Libya in "
         "2010.",
         "JOR DZA exports; JOR TUN exports; JOR LBY exports"},
        {"In 2018 exports of Fiji to the United States were the highest, a 15.8 percent share to the total. "
         "Completing the top three were Hong Kong, $831 million (14.2 percent share); and Japan, $808 "
         "million (13.8 percent).",
         "FJI USA exports; FJI HKG exports; FJI HKG exports; FJI JPN exports; FJI JPN exports"},
        {"In 2022 Kenya's exports to Uganda and Rwanda rose 35 percent to $800 million.",
         "KEN - exports; KEN - exports"},
        {"In 2022 Kenya's exports to Uganda and Rwanda were $500 million and $300 million.",
         "KEN UGA exports; KEN RWA exports"},
    };
    check_pairs(rows);
}

TEST_CASE("The partner of a part is its own, and the whole keeps the partner that it has") {
    static const row rows[] = {
        {"The U.S. trade deficit was $170 billion in 1986, with more than one-third of it with Japan.",
         "USA WLD balance; USA JPN balance"},
        {"Taiwan's surplus rose to $7.3bn in 2021 and 90 pct of it was with the United States.",
         "TWN WLD balance; TWN USA balance"},
        {"Oman's exports were $7bn in 2021, of which $3bn went to India and $1bn to Japan.",
         "OMN WLD exports; OMN IND exports; OMN JPN exports"},
        {"Oman exported goods worth $7bn in 2021, 40% of it to India and 12% to Japan.",
         "OMN WLD exports; OMN IND exports; OMN JPN exports"},
        {"Hong Kong's exports to India rose by 35% in 2021. The Mainland accounted for 56% of total exports.",
         "HKG IND exports; HKG CHN exports"},
        {"Sri Lanka's imports from India were $4bn in 2021. India accounted for 22 per cent of total "
         "imports.",
         "LKA IND imports; LKA IND imports"},
        {"Kyrgyzstan's trade with the EAEU was $3bn in 2023. Russia's share of it was 63%, Kazakhstan's 35%.",
         "KGZ EAEU turnover; KGZ RUS turnover; KGZ KAZ turnover"},
        {"In 2021, 38% of everything that Paraguay exported ended up in Argentina.", "PRY ARG exports"},
        {"MITI said that 37 pct of Japan's trade surplus could be accounted for by exchange rates.", ""},
        {"Oil accounted for $33 billion of the $37 billion rise in Japan's trade surplus in 1986.",
         "JPN WLD balance"},
        {"In 2022 we sold Singapore goods worth $232 billion and we purchased goods worth $131 billion, "
         "Malaysia's minister said.",
         "MYS SGP exports; MYS SGP imports"},
    };
    check_pairs(rows);
}

TEST_CASE("An office, a clause and a role say whose trade it is, and with whom") {
    static const row rows[] = {
        {"Trinidad shipped goods worth $1bn to CARICOM. Jamaica feels it. Its own statistical institute "
         "recorded imports of $298 million from Trinidad in 2021.",
         "TTO CARICOM exports; JAM TTO imports"},
        {"The biscuits came from Iran, whose customs office booked sales to Iraq of $9 billion in 2021.",
         "IRN IRQ exports"},
        {"Sri Lanka sold India goods worth $5bn in 2021. It bought $4bn worth from China, to which it sold "
         "$200 million.",
         "LKA IND exports; LKA CHN imports; LKA CHN exports"},
        {"The main origin of Iran's imports in 2021 was the Emirates, with $6 billion.", "IRN ARE imports"},
        {"The Philippines imported goods worth $10bn in 2021. China was the country's biggest supplier of "
         "imported goods, with $2bn.",
         "PHL WLD imports; PHL CHN imports"},
        {"The US was the main destination for Irish goods in January 2023, taking €4,911 million.",
         "IRL USA exports"},
        {"Bangladesh's deficit with India was $9bn in 2021. Trade with the United States left Bangladesh a "
         "surplus of $7bn.",
         "BGD IND balance; BGD USA balance"},
        {"France bought goods worth $10bn from Mauritius in 2021, the United States $8bn and Peru $7bn.",
         "FRA MUS imports; USA MUS imports; PER MUS imports"},
        {"Nigeria's trade with Spain was $9bn in 2021, with exports at $8bn; that with India, at $12bn, was "
         "larger.",
         "NGA ESP turnover; NGA ESP exports; NGA IND turnover"},
        {"India overtook China as the origin of Sri Lanka's imports. Merchandise from India was valued at "
         "$4,738 million in 2021.",
         "LKA IND imports"},
        {"Brazil's exports were strong. Salek said the surplus was $7bn in 2021.", "BRA WLD balance"},
        {"The Argentine statistical department values the imports from Britain in 2022 at $21 million.",
         "ARG GBR imports"},
    };
    check_pairs(rows);
}

TEST_CASE("A section's head names the partner, and the economy of the text is the reporter") {
    static const row rows[] = {
        {"CAPMAS: Egypt's foreign trade in 2022\n\nLibya. Exports $1.2bn; imports $36m.",
         "EGY LBY exports; EGY LBY imports"},
        {"Singapore's trade statistics for 2022\n\nOn Japan: exports to Tokyo were $22 billion.",
         "SGP JPN exports"},
        {"New Zealand and Fiji: trade in 2021\n\nFiji. Imports from Australia were F$421 million.",
         "FJI AUS imports"},
        {"CANBERRA - Australia's exports to China hit A$185 billion in 2021. New Zealand sold China goods "
         "worth NZ$20.8 billion.\n\nTwo-way trade with China fell to A$300 billion in 2022.",
         "AUS CHN exports; NZL CHN exports; AUS CHN turnover"},
        {"German exports to the United States rebounded in February\n\nWIESBADEN - Germany exported goods "
         "worth EUR 136.7 bn in February 2023.",
         "DEU WLD exports"},
    };
    check_pairs(rows);
}

TEST_CASE("We are the economy of the official who speaks, and you the one that is addressed") {
    static const row rows[] = {
        {"\"In 2021 we bought goods worth $267 million from Rwanda,\" the trade minister of the Democratic "
         "Republic of Congo told reporters in Goma.",
         "COD RWA imports"},
        {"\"With Zimbabwe we have tripled our trade, to $84 million in 2022,\" the Belarusian ambassador "
         "said in Harare.",
         "BLR ZWE turnover; BLR ZWE turnover"},
        {"Address by the Minister of Trade of Zambia at the trade fair with the Democratic Republic of "
         "Congo, Ndola\n\nIn 2020 you bought from us goods worth $988 million. You sold us goods worth $262 "
         "million.",
         "COD ZMB imports; COD ZMB exports"},
        {"Remarks by the Undersecretary of Chile at the business forum in Jakarta\n\nTo you we sold goods "
         "for 239 million dollars in 2022.",
         "CHL IDN exports"},
        {"Sir, - Britain is said to be the only customer. In 1973 the British took half of Iceland's "
         "exports. In 2017 Britain took 13 per cent of our exports. We sold the British cheese worth €345 "
         "million, and we sent goods worth €3 billion to Norway.",
         "ISL GBR exports; ISL GBR exports; ISL GBR exports; ISL NOR exports"},
    };
    check_pairs(rows);
}

TEST_CASE("Goods that go, come, are paid for or taken are trade, and so are those the other way") {
    static const row rows[] = {
        {"ACCRA - Ghana's cocoa went to Holland for $398 million in 2021, and gold to the Swiss for $541 "
         "million.",
         "GHA NLD exports; GHA CHE exports"},
        {"In 2022 Spain paid $2.4 billion for Nigerian crude.", "ESP NGA imports"},
        {"Peru, Ecuador's second customer, took $1.06 billion of its neighbour's crude in 2021.",
         "PER ECU imports"},
        {"In 2022 goods worth SEK 61.3 billion were imported into Sweden from Norway; in the opposite "
         "direction went goods for SEK 44.9 billion.",
         "SWE NOR imports; SWE NOR exports"},
        {"In 2022 Mexico's exports to the United States were $450 billion. In the other direction went goods "
         "worth $320 billion.",
         "MEX USA exports; USA MEX exports"},
        {"Soviet deliveries to Poland shrank by 31% in 1991, and exports in the other direction were halved.",
         "SUN POL exports; POL SUN exports"},
        {"Afghan exports are few. Saffron and dried fruit earned Afghanistan $127m in India in 2022.",
         "AFG IND exports"},
        {"Bolivia's exports to Peru were $2bn in 2022. Soya earned 300 million dollars in Colombia.",
         "BOL PER exports; BOL COL exports"},
        {"Nepal's imports from India were $9bn in 2022. Remittances brought Nepal $6 billion from Qatar.",
         "NPL IND imports"},
    };
    check_pairs(rows);
}

TEST_CASE("Neighbours and what is left unsaid are found by what the text has named") {
    static const row rows[] = {
        {"Hungary, Serbia's third-largest supplier, delivered goods worth \u20AC1.94 billion to its southern "
         "neighbour in 2021.",
         "HUN SRB exports"},
        {"Kazakhstan traded goods worth $24 billion with its eastern neighbour, China, in 2022. It sold $13 "
         "billion there.",
         "KAZ CHN turnover; KAZ CHN exports"},
        {"The U.S. trade deficit fell to $12.2 billion in December 2021.", "USA WLD balance"},
        {"PRISTINA - For 2022 Kosovo's customs counted imports from Serbia of \u20AC352.8 million.",
         "XKX SRB imports"},
        {"When Seoul and Hanoi exchanged ambassadors in 1992, the trade between them was less than $500 "
         "million.",
         "KOR VNM turnover"},
        {"€10.1 billion. That's what Poland sold to Ukraine in 2021.", "POL UKR exports"},
        {"Peru's second number: $6.5 billion. That was its bilateral trade with India in 2021.",
         "PER IND turnover"},
        {"Jamaica's imports from CARICOM were $533 million in 2021. And its exports to the region? $108.9 "
         "million.",
         "JAM CARICOM imports; JAM CARICOM exports"},
    };
    check_pairs(rows);
}

TEST_CASE("A text that began with the trade of all goes back to it") {
    static const row rows[] = {
        {"The Australian trade deficit grew to A$1.2 billion in May from A$1.0 billion in April.\n\nThe "
         "deficit with Japan was A$0.5 billion and with Singapore A$0.3 billion.\n\nExports fell to A$3.1 "
         "billion in May. Imports were A$4.3 billion.",
         "AUS WLD balance; AUS WLD balance; AUS JPN balance; AUS SGP balance; AUS WLD exports; AUS WLD "
         "imports"},
        {"Finland's trade surplus was $3 billion in March 2022. Money for the European Union had been sent "
         "in February. March exports totalled $9 billion.",
         "FIN WLD balance; FIN WLD exports"},
        {"Togo's deficit with China was $3 billion in 2022 and with India $2 billion; that with Ghana was $1 "
         "billion. The country's trade deficit widened to $9 billion.",
         "TGO CHN balance; TGO IND balance; TGO GHA balance; TGO WLD balance"},
        {"In 2022 Oman's exports to Japan fell to $846 million, or 11% of the total export bill of $7.7 "
         "billion.",
         "OMN JPN exports; OMN JPN exports; OMN WLD exports"},
        {"Oman's deficit with China was $5 billion in 2022. Overall, Oman imported goods worth $60 billion.",
         "OMN CHN balance; OMN WLD imports"},
        {"Paraguay's beef is in demand. In 2022 Russia bought Paraguayan beef worth $60 million. Overall "
         "beef exports of the country earned $726 million.",
         "RUS PRY imports; PRY WLD exports"},
        {"The trade deficit of Chad is a challenge like that of Sudan. The nation's trade gap swelled to $3 "
         "billion in 2022.",
         "TCD WLD balance"},
        {"Finland's imports were up by 2.7 billion euros to 87 billion in 2022, with the largest increases "
         "in cars from Canada.",
         "FIN WLD imports; FIN WLD imports"},
    };
    check_pairs(rows);
}

TEST_CASE("A balance on a trade, or in it, has the sides of that trade") {
    static const row rows[] = {
        {"The deficit on Kenya's trade with all countries reached $11bn in 2021.", "KEN WLD balance"},
        {"Ghana ran a surplus of $2bn in its trade with India in 2021.", "GHA IND balance"},
        {"Latvia's exports to Finland fell 3% in 2021, so that the surplus with its northern neighbour, "
         "which had hit $800 million in 2020, eased to $700 million.",
         "LVA FIN exports; LVA FIN balance; LVA FIN balance"},
        {"Chile's deficit in trade with Brazil was $1.2bn in 2021.", "CHL BRA balance"},
        {"Paraguay sells soya to China. With Bolivia the country runs a deficit: it imported goods for $1.3 "
         "billion and exported goods for $0.9 billion in 2022.",
         "PRY BOL imports; PRY BOL exports"},
        {"In its trade with Bolivia, Paraguay had a deficit of $0.4 billion in 2022.", "PRY BOL balance"},
        {"In 2021 Peru's trade with Ecuador was in Peru's favour: exports of $900 million stood against "
         "imports of $200 million.",
         "PER ECU exports; PER ECU imports"},
    };
    check_pairs(rows);
}

TEST_CASE(
    "Goods that are landed, sent, taken over the border or let in are trade, and so is what they cost") {
    static const row rows[] = {
        {"Korea paid 640 million dollars for iron ore from Peru in 2021.", "KOR PER imports"},
        {"Oman sold goods worth $900 million to India in 2021 and spent $700 million on Indian goods.",
         "OMN IND exports; OMN IND imports"},
        {"Kenya's exports to the Netherlands grew by 5% in 2021. Roses sent to the Netherlands earned $512 "
         "million in 2021.",
         "KEN NLD exports; KEN NLD exports"},
        {"Peru's exports to Bolivia grew by 9% in 2021. Cement worth $80 million went across the border in "
         "that year.",
         "PER BOL exports; PER BOL exports"},
        {"In 2021 tractors for $95 million were landed from Japan in Kenya.", "KEN JPN imports"},
        {"In 2021 machines from Italy worth $410 million entered Tunisia.", "TUN ITA imports"},
        {"Samoa's exports to Fiji were $12 million in 2021, and goods from Fiji worth $31 million went the "
         "other way.",
         "WSM FJI exports; FJI WSM exports"},
        {"Ghana imported goods worth $2.6 billion from China in 2021, and Togo $840 million.",
         "GHA CHN imports; TGO CHN imports"},
    };
    check_pairs(rows);
}

TEST_CASE("Markets, customers and suppliers with their figures are partners") {
    static const row rows[] = {
        {"Chile's largest markets in 2021 were China with $36 billion and Japan with $7 billion.",
         "CHL CHN exports; CHL JPN exports"},
        {"In 2021 China was Kenya's biggest supplier with $4.1 billion, and Uganda its best customer with "
         "$800 million.",
         "KEN CHN imports; KEN UGA exports"},
        {"Romania's customs has Italy first among the buyers of 2021 with $8.5 billion, ahead of France with "
         "$5.1 billion.",
         "ROU ITA exports; ROU FRA exports"},
        {"Peru's top destinations in 2021 were China ($21 billion) and India ($2.5 billion).",
         "PER CHN exports; PER IND exports"},
        {"In 2021 Chad's exports reached $3 billion; imports from Benin rose.", "TCD WLD exports"},
        {"Italy took 20% of Chad's exports in 2021; sales to Benin rose.", "TCD ITA exports"},
        {"A stock market of $3 billion is Kenya's pride.", ""},
        {"In 2022 the main origins of Samoa's imports, as shares of the total, were New Zealand (27.3 "
         "percent) and Singapore (19.8 percent).",
         "WSM NZL imports; WSM SGP imports"},
        {"Oman's exports to China were $5bn in 2022. As to imports, the agency listed China as by far the "
         "largest supplier, accounting for $2.65 billion.",
         "OMN CHN exports; OMN CHN imports"},
        {"Peru's exports to Chile were 114 million euros in 2019. Imports from there were 90 million. Spain "
         "(47 million) and Italy (31 million) come next among the buyers of Peruvian goods.",
         "PER CHL exports; PER CHL imports; PER ESP exports; PER ITA exports"},
        {"China was the main source of Oman's imports, with $7 billion in 2022.", "OMN CHN imports"},
        {"In 2022 Botswana absorbed 19.8 percent of Namibia's merchandise exports. South Africa, its "
         "traditional market, took 24.1 percent.",
         "NAM BWA exports; NAM ZAF exports"},
        {"Oman was the leading source of Samoa's imports in 2022 with 18 percent. Singapore, where the "
         "petrol comes from, had 16%.",
         "WSM OMN imports; WSM SGP imports"},
        {"Sri Lanka's main export market is the United States, which took apparel worth $2.4 billion last "
         "year. Britain is next with $0.7 billion.",
         "USA LKA imports; GBR LKA imports"},
        {"Switzerland was Zambia's major export destination, accounting for 41.7 percent of total export "
         "earnings or K5.9 billion in March 2015.",
         "ZMB CHE exports; ZMB CHE exports"},
    };
    check_pairs(rows);
}

TEST_CASE("Trade inside a group is of the group with itself, a member's share is the member's") {
    static const row rows[] = {
        {"Intra-ASEAN trade reached $760 billion in 2021.", "ASEAN ASEAN turnover"},
        {"Trade within Mercosur came to $40 billion in 2021.", "MERCOSUR MERCOSUR turnover"},
        {"Italy accounted for 12% of the EU's exports to Japan in 2021.", "ITA JPN exports"},
        {"Kenya's trade with the EAC was $2bn in 2021.\n\nUganda. Its share in the trade of Kenya with the "
         "EAC was 41% in 2021.",
         "KEN EAC turnover; KEN UGA turnover"},
        {"Trade between the two smallest members, Belize and Suriname, was $3.4 million in 2021.",
         "BLZ SUR turnover"},
        {"Of all that Uganda exported in 2021, Kenya absorbed goods worth $520 million.", "UGA KEN exports"},
        {"In 1988 Cuba conducted 71 per cent of its foreign trade with the Soviet Union.",
         "CUB SUN turnover"},
        {"Ghana's exports were $17 billion in 2022. Its largest customers were Switzerland (21%) and China "
         "(14%).",
         "GHA WLD exports; GHA CHE exports; GHA CHN exports"},
        {"Nepal's exports were $1.2 billion in 2022. India was the largest buyer ($990 million, 74.8%), "
         "ahead of the United States ($120 million, 9.1%).",
         "NPL WLD exports; NPL IND exports; NPL IND exports; NPL USA exports; NPL USA exports"},
        {"Italy took $4.2 billion of Tunisia's exports in 2021, or 17.1% of the total; next were Spain ($1.1 "
         "billion, 4.5%) and Libya ($900 million, 3.7%).",
         "TUN ITA exports; TUN ITA exports; TUN ESP exports; TUN ESP exports; TUN LBY exports; TUN LBY "
         "exports"},
        {"In 2019 Spain supplied 65.1% of Andorran imports and France 14.9%, the rest arriving from Italy.",
         "AND ESP imports; AND FRA imports"},
        {"Kosovo sold its neighbour Albania goods for 141.3 million euros in 2022.", "XKX ALB exports"},
        {"Kenya and Uganda exchanged goods worth $1.2bn in 2021. Uganda is the country's first customer, "
         "having absorbed ten percent of its total exports.",
         "KEN UGA turnover; KEN UGA exports"},
    };
    check_pairs(rows);
}

TEST_CASE("Who is set in front is whose trade it is, and what the sentence has come to is there") {
    static const row rows[] = {
        {"As for Malta, its trade deficit with Italy was \u20AC1.9 billion in 2021.", "MLT ITA balance"},
        {"For Finland, exchanges with the Soviet Union were 5 billion roubles in 1983.", "FIN SUN turnover"},
        {"Tunisia's imports from Libya had been $690 million in 2010; then Algeria took its place, and in "
         "2014 imports from there were $1.2 billion.",
         "TUN LBY imports; TUN DZA imports"},
        {"Oman's exports to India were $5bn in 2021.\n\nOman's imports from Japan were $2bn in "
         "2021.\n\nOman's trade with Qatar was $3bn in 2021.\n\nDates are another matter. Oman sold dates "
         "worth $60 million in 2021.",
         "OMN IND exports; OMN JPN imports; OMN QAT turnover; OMN WLD exports"},
        {"Togo's deficit with Ghana was $900 million in 2022. With France trade was almost even: imports of "
         "$742 million against exports of $714 million.",
         "TGO GHA balance; TGO FRA imports; TGO FRA exports"},
        {"Brazil bought goods worth $196 million from Bolivia in 2022. Against Chile, nonetheless, Bolivia "
         "had a surplus of $182 million, after a deficit of $77 million in 2021.",
         "BRA BOL imports; BOL CHL balance; BOL CHL balance"},
    };
    check_pairs(rows);
}

TEST_CASE("Goods that begin a sentence are of the flow before, wages and tourism are not") {
    static const row rows[] = {
        {"Peru's exports to China grew by 5% in 2022. Farm products rose 12% to $2 billion, while fish, at "
         "$300 million, was down by 4%.",
         "PER CHN exports; PER CHN exports; PER CHN exports; PER CHN exports; PER CHN exports"},
        {"Peru's exports to China grew by 5% in 2022. Wages rose 12% and tourism earned $3bn.",
         "PER CHN exports"},
        {"Brazil's exports were $1.4 billion in March 2022. Coffee earnings were up to $220 million. Net "
         "earnings of banks rose to $90 million.",
         "BRA WLD exports; BRA WLD exports"},
        {"Madagascar's exports to France were $2bn in 2022. Cyclones destroyed 15 percent of the vines. They "
         "shut two thirds of the mills.",
         "MDG FRA exports"},
    };
    check_pairs(rows);
}

TEST_CASE("A part of a level is a part of its pair, and a growth behind a level has its partner") {
    static const row rows[] = {
        {"Ghana's exports to the EU were \u20AC3.8 billion in 2021, one fifth of which was cocoa.",
         "GHA EU exports; GHA EU exports"},
        {"In 2021 Bolivia delivered gas worth $1.1 billion to Brazil, and soya beans to Peru for $260 "
         "million, up by 18 percent.",
         "BOL BRA exports; BOL PER exports; BOL PER exports"},
        {"OSLO: Norway's exports to Denmark were $5bn in 2021, and Danes bought Norwegian fish for $1bn. To "
         "Iceland went $800 million in 2021.",
         "NOR DNK exports; DNK NOR imports; NOR ISL exports"},
        {"Malta's imports from Italy were $3bn in 2021.\n\nItaly's own books show sales of $2bn to the "
         "island in 2021.",
         "MLT ITA imports; ITA MLT exports"},
    };
    check_pairs(rows);
    const bilatrade::claim_set claims =
        read("Ghana's exports to the EU were $4bn in 2021, one fifth of which was cocoa.");
    REQUIRE(claims.size() == 2);
    CHECK(code_of(claims[1].whole.partner) == "EU");
}

TEST_CASE("A text of a mission speaks for the economy that has sent it, one on a group for its subject") {
    static const row rows[] = {
        {"Embassy of Peru, Nairobi: brief on Kenya\n\nPeru exported goods worth $40 million to Kenya in "
         "2021. Kenya sold tea worth $9 million to Peru, and Kenya's tea is good.\n\nUganda is in our "
         "charge, too. Exports to Uganda in 2021 were $7 million.",
         "PER KEN exports; KEN PER exports; PER UGA exports"},
        {"The EU and its neighbours\n\nThe EU sold the EU's neighbours more goods in 2021.\n\nMoldova sold "
         "the EU goods worth \u20AC1.8 billion in 2021. Exports to Ukraine rose 9% to \u20AC110 million.",
         "MDA EU exports; MDA UKR exports; MDA UKR exports"},
    };
    check_pairs(rows);
}

TEST_CASE("Turnover of firms, clubs and markets is no trade of economies") {
    static const row rows[] = {
        {"Oman's trade with India was $5bn in 2021. A shipping firm in Muscat saw its turnover double to $12 "
         "million.",
         "OMN IND turnover"},
        {"Turnover at the Makola market in Ghana fell by 40 per cent in 2021.", ""},
        {"Companies with exports of over $100 million are rare in Latvia.", ""},
        {"Ghana's exports to India were $2bn in 2021. Hartono Cocoa said that it sold beans worth $90 "
         "million to India in 2021.",
         "GHA IND exports"},
        {"Remittances covered half of the trade gap of Kenya in 2021.", ""},
        {"Oman's trade with India was $5bn in 2021. The budget for 2022 has a deficit of $3bn, and the price "
         "of imported crude was up by 12%.",
         "OMN IND turnover"},
        {"Pakistan and Afghanistan have reopened a border crossing.\n\nThe chain lost $14 million. Sales in "
         "its "
         "shops fell by 7% in 2021, while those on its website rose by 11%.",
         ""},
        {"The National Bank of Estonia said it operated in the money market in 2021, buying bills worth 30 "
         "million euros.",
         ""},
        {"Rain stopped play in Barbados. Hybrids accounted for 41% of the cars that it sold in 2021.", ""},
        {"The Bank of England said it forecast a deficit of £300 million in the money market in 2021.", ""},
        {"LONDON, April 8 2021 - UK money market surplus put at £250 million. That compares with a deficit "
         "of "
         "£300 million the day before.",
         ""},
        {"Malta sold €40 million of treasury bills in 2021.", ""},
        {"Oman's trade with India was $5bn in 2021. Muscat Dairies earned $9 million on sales of $140 "
         "million.",
         "OMN IND turnover"},
        {"Supermarket and department store sales in Japan rose 3.7% in 2021.", ""},
        {"A Swiss investor took 25 percent of a Peruvian trade house in 2021, which had exports.", ""},
        {"Turnover on the Lisbon bourse in Portugal rose by a third to 3.1 billion euros in 2021.", ""},
        {"Japan is to sell 200 billion yen in bills in 2021.", ""},
        {"Teas of Kenya had worldwide sales of $40 million in 2021.", ""},
        {"Ghana's annual sales of cocoa to Togo were $4 million in 2021.", "GHA TGO exports"},
        {"Barbados grew richer. Its purchases from Ghana rose by 5% in 2021.", "BRB GHA imports"},
        {"Barbados grew richer. Its exports rose by 5% in 2021 and its purchases by 7%.",
         "BRB WLD exports; BRB WLD imports"},
        {"The Spanish league sold players for 480 million euros in 2021.", ""},
    };
    check_pairs(rows);
}

TEST_CASE("Figures are those of the body that the sentence, the text or its table names") {
    struct row {
        std::string text;
        std::string compiler;
    };
    static const row rows[] = {
        {"Iraq sold goods worth $187 million to Jordan in 2021, according to its customs.", "IRQ"},
        {"For 2021 Hanoi reported exports to Laos of $600 million.", "VNM"},
        {"Trade between Lima and Quito was $1.5 billion in 2021 by Peruvian customs.", "PER"},
        {"Georgia's trade in 2021\n\nGeostat has published new figures.\n\nGeorgia's exports to Turkey were "
         "$300 million in 2021.",
         "GEO"},
        {"Trade between Oman and India was $5bn in 2021, the Indian High Commission says.", ""},
        {"Spain's deficit with Morocco was $2bn in 2021, the Office des Changes reports.", "MAR"},
        {"Peru's copper sales to China, measured by customs records, were $12bn in 2021.", "PER"},
        {"Bank of Estonia, Economic Notes 4: the embargo\n\nEstonia's exports to Finland were $3bn in 2021.",
         ""},
        {"Monthly of the Statistics Agency of Togo\n\nTogo's exports to Mali were $3bn in 2021.", "TGO"},
        {"MINISTRY OF TRADE, REPUBLIC OF TÜRKİYE\nForeign trade data\n\nTürkiye sold Iran goods for $3bn in "
         "2021.",
         "TUR"},
        {"Remarks at the ministry of trade, statistics apart\n\nTogo's exports to Mali were $3bn in 2021.",
         ""},
        {"Togo's exports to Mali were $3bn in 2021.\n\nAll figures by the customs service in Lomé.", "TGO"},
        {"According to the World Bank's report, Togo's exports to Mali were $3bn in 2021.", "WB"},
        {"According to Lomé, exports to Mali were $3bn in 2021.", "TGO"},
        {"Mali bought goods for $3bn from Togo in 2021, the Central Statistical Agency of Togo says.", "TGO"},
        {"By our national statistics, Togo's exports to Mali were $3bn in 2021, said the envoy of Togo.",
         "TGO"},
        {"Chinese buyers bought A$297m worth of Australian beef in 2021, according to the Bureau of "
         "Statistics.",
         "AUS"},
        {"Togo's exports to Mali (source: customs) were $3bn in 2021.", "TGO"},
        {"BOGOTÁ - Exports to Peru were $3bn in 2021, says the state statistics committee.", "COL"},
    };
    for (const row& r : rows) {
        CAPTURE(r.text);
        const bilatrade::claim_set claims = read(r.text);
        REQUIRE(claims.size() == 1);
        CHECK(claims.words(claims[0].compiler) == r.compiler);
    }
}

TEST_CASE("Two who count are told apart in one sentence") {
    static const row rows[] = {
        {"China sold Peru goods worth $5bn in 2021 by Chinese figures and $4bn by Peruvian ones.",
         "CHN; PER"},
        {"China sold Peru goods worth $5bn in 2021 by Beijing's count and $4bn by Lima's.", "CHN; PER"},
        {"China sold Peru goods worth $5bn (Chinese data) or $4bn (Peruvian data) in 2021.", "CHN; PER"},
        {"China's exports to Peru were $5bn in 2021, while the customs in Lima put them at $4bn.", "-; PER"},
        {"The Eurasian Economic Commission put trade with Iran at $2bn in 2021; Iran, whose year begins in "
         "March, reported imports of $1bn from the union.",
         "EAEU; IRN"},
    };
    check_compilers(rows);
}

TEST_CASE("A source counts its paragraph, and in a dispatch of single sentences all that follow") {
    static const row rows[] = {
        {"SUVA - Fiji's exports were $2bn in March 2022, Fiji's customs report. Imports were "
         "$3bn.\n\nExports to Tonga grew to $14 million. Those to Samoa fell to $9 million. Few ships came.",
         "FJI; FJI; FJI; FJI"},
        {"SUVA - Fiji's exports were $2bn in March 2022, Fiji's customs report. Imports were "
         "$3bn.\n\nExports to Tonga had been $14 million in 2019. Tonga sold Samoa goods for $9 million in "
         "March 2022.",
         "FJI; FJI; -; -"},
        {"SUVA - Fiji's exports were $2bn in March 2022, Fiji's customs report.\n\nImports were "
         "$3bn.\n\nExports to Tonga grew to $14 million.",
         "FJI; FJI; FJI"},
    };
    check_compilers(rows);
}

TEST_CASE("What was traded stands beside the figure, beside its flow, or was spoken of before") {
    static const row rows[] = {
        {"US wine exports to Japan rose 15% in 2021.", "wine"},
        {"The islands' purchases of Danish goods came to DKK 2.9 billion in 2021.", "-"},
        {"Canada's services exports to Korea were C$1.2 billion in 2022; merchandise exports were C$7 "
         "billion.",
         "services; -"},
        {"China's surplus with Russia in machinery was $70 billion in 2021.", "machinery"},
        {"71% of the vanilla that the United States imported in 2021 came from Madagascar.", "vanilla"},
        {"Iron ore did that. In 2021 China paid $101bn for it to Australia.", "iron ore"},
        {"For aluminium the ledgers agree. Mozambique sold $1.1bn to Italy in 2021.", "aluminium"},
        {"In theory Mozambique sold $1.1bn to Italy in 2021.", "-"},
        {"Kenya's main exports to Uganda were steel (20%), hides and skins (12%) and tea (9%).",
         "steel; hides and skins; tea"},
        {"Korea's exports of ships and cars to Oman fell 24% and 22% in 2021, respectively.", "ships; cars"},
        {"Zambia's imports from Congo were $148 million in 2021, of which copper ores made up 73.4%.",
         "-; copper ores"},
        {"Kenya's tea exports to Egypt were $2bn in 2021. These exports had been $1bn in 2020.", "tea; tea"},
        {"Kenya's tea exports to Egypt were $2bn in 2021. Imports from Egypt were $1bn.", "tea; -"},
        {"Trade in services between Italy and Laos was $5bn in 2021. Exports were $3bn and imports $2bn.",
         "services; services; services"},
        {"Norway imported cars from Germany for $1.9bn in 2021; from China, goods for $10.4bn.", "cars; -"},
        {"Wine made up 24% of Georgia's exports to Russia in 2021; in money, $80 million.", "wine; wine"},
        {"Kenya pushed exports to Egypt to $300 million in 2021.", "-"},
        {"Fiji's exports to Peru were $431 million in 2021, of which bottled water alone made up $212 "
         "million.",
         "-; bottled water"},
        {"Britain spent $57 million on Icelandic seafood in 2021.", "seafood"},
        {"Marine products for $61 million went from Iceland to Britain in 2021.", "marine products"},
        {"Ecuador suspended oil exports, which made up 55 pct of its total exports in 1986.", "oil"},
        {"Indonesia's steel exports to China were $19bn in 2021. Coal was second, with $15bn.",
         "steel; coal"},
        {"Norway's imports from Brazil were $14bn in 2021; alumina ($5bn) and soya beans ($3bn) led.",
         "-; alumina; soya beans"},
        {"Macadamia nuts, shipped to Japan for years, brought Kenya $310 million in 2021.", "macadamia nuts"},
        {"Ireland's customs said that powdered milk sent to Algeria rose $48 million to $390 million in "
         "2021.",
         "powdered milk; powdered milk"},
        {"Norway's exports to Poland were $5bn in 2021. The salmon that went to Poland came to $1.2bn.",
         "-; salmon"},
        {"Chile's exports to China were $30bn in 2021. Copper to China was $18bn.", "-; copper"},
        {"Ecuador's exports in 2021 were $17bn, $5bn of which were oil and derivatives.",
         "-; oil and derivatives"},
        {"What does Chile sell to India? Above all copper: $3bn in 2021.", "copper"},
        {"Smoothed figures show a merchandise surplus of Fiji of $1bn in 2021, non-smoothed figures a "
         "surplus of $2bn.",
         "-; -"},
        {"Japan imported half of its LPG from Oman in 2021.", "lpg"},
        {"What goes west? Vehicles, above all: they made up 17% of what the EU imported from Turkey in 2021, "
         "clothing another 11%.",
         "vehicles; clothing"},
        {"Chile's exports to India were $9bn in 2021. Wood comes a distant second at $271 million.",
         "-; wood"},
        {"Brazil's exports to Argentina fell by 15% in 2021. Passenger cars bore the brunt: $3.6 billion, "
         "versus $4.7 billion in 2020.",
         "-; passenger cars; passenger cars"},
        {"Of Chile's exports to Japan in 2021, copper accounted for 61 percent.", "copper"},
    };
    for (const row& r : rows) {
        CAPTURE(r.text);
        const bilatrade::claim_set found = read(r.text);
        CHECK(joined(found, [&](const bilatrade::claim& c) {
                  return c.product.empty() ? "-" : std::string(found.words(c.product));
              }) == r.claims);
    }
}

TEST_CASE("In a ranking each partner has its own figure, and the one ranked after is not spoken of") {
    static const row rows[] = {
        {"China was Brazil's top trading partner in 2021, with $150 billion in total goods trade, followed "
         "by Chile ($8 billion) and Peru ($2 billion).",
         "BRA CHN turnover; BRA CHL turnover; BRA PER turnover"},
        {"Peru's main export destination in 2021 was China with $21 billion worth of imports from Peru, "
         "followed by Canada with $3 billion, and Japan with $2 billion.",
         "CHN PER imports; CAN PER imports; JPN PER imports"},
        {"Jordan's top suppliers in 2021 were the UAE, China and India with $5 billion, $4 billion and $2 "
         "billion, respectively.",
         "JOR ARE imports; JOR CHN imports; JOR IND imports"},
        {"India overtook China as Nepal's largest source of imports in 2021, with $3.9 billion against $3.6 "
         "billion.",
         "NPL IND imports; NPL CHN imports"},
        {"Zambia's exports to Congo were $3 billion in 2021. Congo was the second largest destination after "
         "Switzerland, with 18 percent of total export earnings.",
         "ZMB COD exports; ZMB COD exports"},
        {"Togo's exports to Benin were $90 million in 2021. Mali ranked third with exports of $50 million.",
         "TGO BEN exports; TGO MLI exports"},
        {"In 2021 Austrian exports to Poland (+33.6 percent to €6.4 billion) and Hungary (+26.6 percent to "
         "€3.8 billion) rose.",
         "AUT POL exports; AUT POL exports; AUT HUN exports; AUT HUN exports"},
        {"Vietnamese exports reached $16 billion in China and $8 billion in Japan in 2021.",
         "VNM CHN exports; VNM JPN exports"},
        {"Exports to China were $3 billion in 2021, to India $2 billion and to Oman $1 billion. Imports "
         "reached $9 billion, Statistics Estonia said.",
         "EST CHN exports; EST IND exports; EST OMN exports; EST WLD imports"},
    };
    check_pairs(rows);
}

TEST_CASE("A part of a turnover is of the direction that it is said to be") {
    static const row rows[] = {
        {"Trade between Kenya and Oman was $463 million in 2021; the remaining $451 million were imports "
         "from Oman.",
         "KEN OMN turnover; KEN OMN imports"},
        {"Chile's trade with Italy was $15 billion in 2021. Some $6 billion of it fell on imports and $9 "
         "billion on exports.",
         "CHL ITA turnover; CHL ITA imports; CHL ITA exports"},
        {"India's exports to Peru were worth $1.2 billion in 2021, of which vehicles made up 41%.",
         "IND PER exports; IND PER exports"},
        {"Fuel from Oman made up 18 per cent of all that Fiji imported in 2021.", "FJI OMN imports"},
        {"Canada's trade with India was $13 billion in 2021, with India enjoying a surplus of $2 billion.",
         "CAN IND turnover; IND CAN balance"},
    };
    check_pairs(rows);
}

TEST_CASE("An item by partner is the trade of the economy of the text, one of two names that of the two") {
    static const row rows[] = {
        {"Kenya's foreign trade\n\nUganda: exports were $800 million in 2021.\n\nEgypt: imports fell to $300 "
         "million.",
         "KEN UGA exports; KEN EGY imports"},
        {"Bahrain's exports to Qatar were $46 million in 2021.\n\nOman/India: bilateral trade was $6 "
         "billion.",
         "BHR QAT exports; OMN IND turnover"},
        {"Uganda's exports to the rest of the EAC were $2 billion in 2021.", "UGA EAC exports"},
        {"Korea's exports fell to $46 billion in 2021, amid the trade dispute between Japan and China.",
         "KOR WLD exports"},
    };
    check_pairs(rows);
}
