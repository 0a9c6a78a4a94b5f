// SPDX-License-Identifier: BSL-1.0
// tests/text/ordinary_pages.cpp: what news agencies, embassies and statistics offices write every day, in the
// many ways in which they write it.
#include "reading.hpp"

using namespace text_test;

TEST_CASE("What is told behind a flow by those or them is of that flow, with goods of its own") {
    static const row rows[] = {
        {"Kenya's imports came to $18 billion in 2022; those from Uganda were $320 million, a fall of "
         "$15 million.",
         "level 18000000000 USD of KEN WLD imports 2022; level 320000000 USD of KEN UGA imports 2022; "
         "difference -15000000 USD of KEN UGA imports 2022 on 2021"},
        {"Chile's fish exports fell 12 percent in May, those of wine 5 percent.",
         "growth -12 of CHL WLD exports 2023-05 on 2022-05, fish; growth -5 of CHL WLD exports 2023-05 "
         "on 2022-05, wine"},
        {"Chile's exports fell 12 percent in May, those of Peru 5 percent.",
         "growth -12 of CHL WLD exports 2023-05 on 2022-05; growth -5 of PER WLD exports 2023-05 on "
         "2022-05"},
        {"Ghana's exports to Togo were worth $900 million in 2022. Cement accounted for $270 million "
         "of these exports, or 30 per cent. Next were plastics with $81 million (9 per cent) and soap "
         "with $45 million (5 per cent).",
         "level 900000000 USD of GHA TGO exports 2022; level 270000000 USD of GHA TGO exports 2022, "
         "cement; share 30 of GHA TGO exports 2022, cement in GHA TGO exports; level 81000000 USD of "
         "GHA TGO exports 2022, plastics; share 9 of GHA TGO exports 2022, plastics in GHA TGO "
         "exports; level 45000000 USD of GHA TGO exports 2022, soap; share 5 of GHA TGO exports 2022, "
         "soap in GHA TGO exports"},
        {"Trade of the EU with Tunisia was €25bn in 2022. EU imports from Tunisia, €13.2 billion, were "
         "headed by electrical machinery (€3.1 billion, 23.5%).",
         "level 25000000000 EUR of EU TUN turnover 2022; level 13200000000 EUR of EU TUN imports 2022; "
         "level 3100000000 EUR of EU TUN imports 2022, electrical machinery; share 23.5 of EU TUN "
         "imports 2022, electrical machinery in EU TUN imports"},
        {"Kenya exported tea worth $1.2 billion in 2022. Pakistan took 40 percent of the tea that "
         "Kenya exports.",
         "level 1200000000 USD of KEN WLD exports 2022, tea; share 40 of KEN PAK exports 2022, tea in "
         "KEN WLD exports"},
        {"Kenya exported tea worth $1.2 billion in 2022, of which Pakistan took $480 million.",
         "level 1200000000 USD of KEN WLD exports 2022, tea; level 480000000 USD of KEN PAK exports "
         "2022, tea"},
        {"What does Canada buy from Peru? A. Gold, above all. It made up nearly two-thirds of Canadian "
         "goods imports from Peru in 2022.",
         "share 66.67 of CAN PER imports 2022, gold in CAN PER imports"},
        {"UK goods exports to Türkiye were £5.9 billion in 2021. The largest item was gold (£1.1 "
         "billion).",
         "level 5900000000 GBP of GBR TUR exports 2021; level 1100000000 GBP of GBR TUR exports 2021, "
         "gold"},
        {"Ecuador sold bananas worth $600 million to Russia in 2022, an increase of 5.3%; counted in "
         "roubles the value went down by 1.9%.",
         "level 600000000 USD of ECU RUS exports 2022, bananas; growth 5.3 of ECU RUS exports 2022 on "
         "2021, bananas"},
    };
    check_wholes(rows);
}

TEST_CASE("Partners stand behind their figure, before a colon or in no list of codes") {
    static const row rows[] = {
        {"Georgia's trade was $19 billion in 2022.\n\nMain buyers: China ($737 million), Azerbaijan "
         "($672 million).\n\nMain suppliers: Türkiye ($2.3 billion), Russia ($1.8 billion).",
         "level 19000000000 USD of GEO WLD turnover 2022; level 737000000 USD of GEO CHN exports 2022; "
         "level 672000000 USD of GEO AZE exports 2022; level 2300000000 USD of GEO TUR imports 2022; "
         "level 1800000000 USD of GEO RUS imports 2022"},
        {"Oman's imports from the UAE were RO 2.6 billion in 2022, nearly four times the RO 669 "
         "million from India.",
         "level 2600000000 OMR of OMN ARE imports 2022; level 669000000 OMR of OMN IND imports 2022"},
        {"Norway's exports reached NOK 150 billion in May. A third of it went to Germany, NOK 20 "
         "billion to Poland.",
         "level 150000000000 NOK of NOR WLD exports 2023-05; share 33.33 of NOR DEU exports 2023-05 in "
         "NOR WLD exports; level 20000000000 NOK of NOR POL exports 2023-05"},
        {"Exports of Lithuania were €44 billion in 2022, of Latvia €21 billion and of Estonia €22 "
         "billion.",
         "level 44000000000 EUR of LTU WLD exports 2022; level 21000000000 EUR of LVA WLD exports "
         "2022; level 22000000000 EUR of EST WLD exports 2022"},
        {"In 2022, NZ$381m in goods was exported by New Zealand to Fiji, and Fiji sent NZ$78m in "
         "return.",
         "level 381000000 NZD of NZL FJI exports 2022; level 78000000 NZD of FJI NZL exports 2022"},
        {"Armenia's exports to Georgia made up $69.6 million in April, those in the other direction "
         "$16.8 million.",
         "level 69600000 USD of ARM GEO exports 2023-04; level 16800000 USD of GEO ARM exports 2023-04"},
        {"Peru exported goods worth $66 billion worldwide in 2022.",
         "level 66000000000 USD of PER WLD exports 2022"},
        {"Germany's exports to the rest of the Commonwealth of Independent States climbed 30% to 7.3 "
         "billion euros in 2022.",
         "growth 30 of DEU CIS exports 2022 on 2021; level 7300000000 EUR of DEU CIS exports 2022"},
        {"Hungary's trade surplus came to EUR 596 million in May. EU member states: exports there grew "
         "by 2.9%, imports from them by 2%.",
         "level 596000000 EUR of HUN WLD balance 2023-05; growth 2.9 of HUN EU exports 2023-05 on "
         "2022-05; growth 2 of HUN EU imports 2023-05 on 2022-05"},
        {"The Japanese had bought goods worth $5.2 billion from Vietnam in 2022.",
         "level 5200000000 USD of JPN VNM imports 2022"},
        {"\"Trade grows,\" said Maria Lopez of Honduras, who met the minister of Spain. Trade between "
         "the United States and Japan came to $220 billion in 2022.",
         "level 220000000000 USD of USA JPN turnover 2022"},
    };
    check_wholes(rows);
}

TEST_CASE("Figures told in turn are of the flows and partners in that order") {
    static const row rows[] = {
        {"The value of Rwanda's exports to and imports from Burundi was Rwf3.8 billion and Rwf3.7 "
         "billion respectively in 2022.",
         "level 3800000000 RWF of RWA BDI exports 2022; level 3700000000 RWF of RWA BDI imports 2022"},
        {"Albania's exports to Kosovo (€376 million) and to Germany (€205 million) rose by 15.2% and "
         "9.6%, respectively, in 2022.",
         "level 376000000 EUR of ALB XKX exports 2022; level 205000000 EUR of ALB DEU exports 2022; "
         "growth 15.2 of ALB XKX exports 2022 on 2021; growth 9.6 of ALB DEU exports 2022 on 2021"},
        {"Exports from Kenya to Uganda rose 21% in 2022; exports to Rwanda and Burundi rose 5% and 7% "
         "respectively.",
         "growth 21 of KEN UGA exports 2022 on 2021; growth 5 of KEN RWA exports 2022 on 2021; growth "
         "7 of KEN BDI exports 2022 on 2021"},
        {"Of India's imports of 2022 about 15 percent were from China, 8 percent from the United Arab "
         "Emirates and 7 percent from the United States.",
         "share 15 of IND CHN imports 2022 in IND WLD imports; share 8 of IND ARE imports 2022 in IND "
         "WLD imports; share 7 of IND USA imports 2022 in IND WLD imports"},
        {"Turkey stood for 11.1% of Uzbekistan's foreign trade turnover in 2022, against 20.3% for "
         "China and 18.9% for Russia.",
         "share 11.1 of UZB TUR turnover 2022 in UZB WLD turnover; share 20.3 of UZB CHN turnover 2022 "
         "in UZB WLD turnover; share 18.9 of UZB RUS turnover 2022 in UZB WLD turnover"},
    };
    check_wholes(rows);
}

TEST_CASE("A share is of the flow that is named, and was another one before") {
    static const row rows[] = {
        {"The share of China in Chile's exports came down to 35% in 2022 from 38% in 2021.",
         "share 35 of CHL CHN exports 2022 in CHL WLD exports; share 38 of CHL CHN exports 2021 in CHL "
         "WLD exports"},
        {"Russia's share in the EU's imports fell to 2.0 percent in the first quarter from 9.5 percent "
         "a year earlier.",
         "share 2 of EU RUS imports 2023-Q1 in EU WLD imports; share 9.5 of EU RUS imports 2022-Q1 in "
         "EU WLD imports"},
        {"China bought 37.8 percent of the goods that Peru exported in 2022.",
         "share 37.8 of PER CHN exports 2022 in PER WLD exports"},
        {"Trade between Vietnam and Cuba declined to 175 million USD in 2022. Rice exports alone "
         "accounted for nearly 70 percent of it.",
         "level 175000000 USD of VNM CUB turnover 2022; share 70 of VNM CUB exports 2022, rice in VNM "
         "CUB turnover"},
        {"China's trade with ASEAN was 3.08 trillion yuan in the first quarter, an increase of 5.4%, "
         "or 15.3% of the total.",
         "level 3080000000000 CNY of CHN ASEAN turnover 2023-Q1; growth 5.4 of CHN ASEAN turnover "
         "2023-Q1 on 2022-Q1; share 15.3 of CHN ASEAN turnover 2023-Q1 in CHN WLD turnover"},
        {"Canadian steel shipments to the U.S. have risen to 5.7 pct of the U.S. market in recent "
         "months.",
         ""},
    };
    check_wholes(rows);
}

TEST_CASE("The last months of a year, months beside their year and the year to a month") {
    static const row rows[] = {
        {"Peru's exports to Iraq were $4.5 billion in the last two months of 2022.",
         "level 4500000000 USD of PER IRQ exports 2022-11/2022-12"},
        {"Peru's exports to Iraq were $4.5 billion in the final five months of last year.",
         "level 4500000000 USD of PER IRQ exports 2022-08/2022-12"},
        {"Peru's exports to Iraq were $4.5 billion in the last two months.",
         "level 4500000000 USD of PER IRQ exports 2023-04/2023-05"},
        {"In 2022 exports rose. Exports of Peru to Iraq were $4.5 billion in the final two months of "
         "the year.",
         "level 4500000000 USD of PER IRQ exports 2022-11/2022-12"},
        {"Peru's exports to Iraq were $4.5 billion in the closing quarter of 2022.",
         "level 4500000000 USD of PER IRQ exports 2022-Q4"},
        {"Exports to Iraq were $4.5 billion in the two months to May 2022, Iran said.",
         "level 4500000000 USD of IRN IRQ exports 2022-04/2022-05"},
        {"Last year Poland bought Ukrainian goods for $6.7 billion. This year, from January to May, "
         "Ukraine's exports to Poland dropped to $3.35 billion.",
         "level 6700000000 USD of POL UKR imports 2022; level 3350000000 USD of UKR POL exports "
         "2023-01/2023-05"},
        {"In 2022, from January to May, Peru's exports to Chile fell by 5%.",
         "growth -5 of PER CHL exports 2022-01/2022-05 on 2021-01/2021-05"},
        {"Iran exported goods worth $4.5 billion to Iraq in the two months to May. Exports could reach "
         "$10 billion in the year to March.",
         "level 4500000000 USD of IRN IRQ exports 2023-04/2023-05; level 10000000000 USD of IRN IRQ "
         "exports 2023-04/2024-03"},
        {"Iran exported goods worth $4.5 billion to Iraq in the two months to May. They were $10 "
         "billion in the year ended March.",
         "level 4500000000 USD of IRN IRQ exports 2023-04/2023-05; level 10000000000 USD of IRN IRQ "
         "exports 2022-04/2023-03"},
        {"The trade of Kazakhstan and Turkey, $6 billion in 2022, can become $10 billion in the long "
         "run.",
         "level 6000000000 USD of KAZ TUR turnover 2022; level 10000000000 USD of KAZ TUR turnover -"},
        {"Mexico intends to raise exports by 20 pct in the period 2022/25.",
         "growth 20 of MEX WLD exports 2025 on 2022"},
        {"Thailand's trade with China came in at 3.06 trillion baht in 2022. It will contract by 2 to "
         "3% next year, the director expects.",
         "level 3060000000000 THB of THA CHN turnover 2022; growth -2.5 of THA CHN turnover 2024 on "
         "2023"},
        {"The plan calls for boosting Spain's exports by five to six pct this year after a 7.4 pct "
         "decline last year.",
         "growth 5.5 of ESP WLD exports 2023 on 2022; growth -7.4 of ESP WLD exports 2022 on 2021"},
        {"Japan's surplus in May, ¥1.9 trillion, was 20.3 percent below that of the year before.",
         "level 1900000000000 JPY of JPN WLD balance 2023-05; growth -20.3 of JPN WLD balance 2023-05 "
         "on 2022-05"},
        {"In the fiscal year 2021-22 Bangladesh exported goods worth $1.35 billion to Japan.",
         "level 1350000000 USD of BGD JPN exports 2021-07/2022-06"},
        {"The deficit of Namibia stood at N$2.2 billion in May. In April it had been N$3.9 billion; it "
         "has therefore narrowed by N$1.7 billion.",
         "level -2200000000 NAD of NAM WLD balance 2023-05; level -3900000000 NAD of NAM WLD balance "
         "2023-04; difference 1700000000 NAD of NAM WLD balance 2023-05 on 2023-04"},
    };
    check_wholes(rows);
}

TEST_CASE("What a change comes to, told as a noun before its flow or behind a verb") {
    static const row rows[] = {
        {"A $5 billion drop in the U.S. trade deficit was recorded in 2022.",
         "difference 5000000000 USD of USA WLD balance 2022 on 2021"},
        {"Peru's copper exports in 2022 increased by $146 million from $26 million in 2021.",
         "difference 146000000 USD of PER WLD exports 2022 on 2021, copper; level 26000000 USD of PER "
         "WLD exports 2021, copper"},
        {"Exports from Kenya to Uganda fell by Ksh2 billion in April from the month before.",
         "difference -2000000000 KES of KEN UGA exports 2023-04 on 2023-03"},
    };
    check_wholes(rows);
}

TEST_CASE("Figures beside trade are none of it") {
    static const row rows[] = {
        {"Kenyans spent Sh30 billion on Chinese phones.", ""},
        {"The company earned 12 percent on export sales. Peru's exports rose 5% in 2022.",
         "growth 5 of PER WLD exports 2022 on 2021"},
        {"New projects under the trade programme of Kazakhstan and Turkey cost more than $800 million.", ""},
        {"Honduras exported 6.6 million pounds of shrimp to Taiwan in 2022.", ""},
    };
    check_wholes(rows);
}

TEST_CASE("Money in the ways of reports") {
    static const row rows[] = {
        {"Bulgaria's trade with Romania was EUR 1.65 B in 2022.\n\nBulgarian exports to Romania: EUR "
         "689 M\nBulgarian imports from Romania: EUR 961 M",
         "level 1650000000 EUR of BGR ROU turnover 2022; level 689000000 EUR of BGR ROU exports 2022; "
         "level 961000000 EUR of BGR ROU imports 2022"},
        {"Vanuatu's imports stood at VT 3,767 million in April 2022.",
         "level 3767000000 VUV of VUT WLD imports 2022-04"},
        {"Uzbekistan's trade with its neighbours in January-February 2022, in millions of dollars, and "
         "the change on the same months of 2021:\n\nKazakhstan – 571.3 (-9.4%)\nTurkmenistan – 162.8 "
         "(+21.0%)",
         "level 571300000 USD of UZB KAZ turnover 2022-01/2022-02; growth -9.4 of UZB KAZ turnover "
         "2022-01/2022-02 on 2021-01/2021-02; level 162800000 USD of UZB TKM turnover 2022-01/2022-02; "
         "growth 21 of UZB TKM turnover 2022-01/2022-02 on 2021-01/2021-02"},
        {"Peru's exports rose 📈 5% in 2022 ✔️ and imports fell 📉 3%.",
         "growth 5 of PER WLD exports 2022 on 2021; growth -3 of PER WLD imports 2022 on 2021"},
        {"The figures of Statistics Canada put exports to Peru at $1.2 billion in 2022.",
         "level 1200000000 CAD of CAN PER exports 2022"},
    };
    check_wholes(rows);
}

TEST_CASE("Goods listed behind a verb, a colon or a noun each have their own figure") {
    static const row rows[] = {
        {"Peru exported copper ($20 billion), gold ($9 billion) and fishmeal ($2 billion) in 2022.",
         "level 20000000000 USD of PER WLD exports 2022, copper; level 9000000000 USD of PER WLD "
         "exports 2022, gold; level 2000000000 USD of PER WLD exports 2022, fishmeal"},
        {"Peru exported copper for $20 billion, gold for $9 billion and fishmeal for $2 billion in "
         "2022.",
         "level 20000000000 USD of PER WLD exports 2022, copper; level 9000000000 USD of PER WLD "
         "exports 2022, gold; level 2000000000 USD of PER WLD exports 2022, fishmeal"},
        {"Peru imported from China telephones ($1 billion), computers ($700 million) and shoes ($200 "
         "million) in 2022.",
         "level 1000000000 USD of PER CHN imports 2022, telephones; level 700000000 USD of PER CHN "
         "imports 2022, computers; level 200000000 USD of PER CHN imports 2022, shoes"},
        {"In 2022 Ecuador exported $5.9 billion to China: shrimp $3.6 billion, copper $1.2 billion, "
         "bananas $150 million.",
         "level 5900000000 USD of ECU CHN exports 2022; level 3600000000 USD of ECU CHN exports 2022, "
         "shrimp; level 1200000000 USD of ECU CHN exports 2022, copper; level 150000000 USD of ECU CHN "
         "exports 2022, bananas"},
        {"The Philippines's exports were $4.9 billion in April. The top exports were electronic "
         "products, with $2.76 billion, and coconut oil, with $103 million.",
         "level 4900000000 USD of PHL WLD exports 2023-04; level 2760000000 USD of PHL WLD exports "
         "2023-04, electronic products; level 103000000 USD of PHL WLD exports 2023-04, coconut oil"},
        {"The Philippines's exports were $4.9 billion in April. Electronic products made up 56.3 "
         "percent of the total, coconut oil 2.1 percent and bananas 1.9 percent.",
         "level 4900000000 USD of PHL WLD exports 2023-04; share 56.3 of PHL WLD exports 2023-04, "
         "electronic products in PHL WLD exports; share 2.1 of PHL WLD exports 2023-04, coconut oil in "
         "PHL WLD exports; share 1.9 of PHL WLD exports 2023-04, bananas in PHL WLD exports"},
        {"The Philippines's exports were $4.9 billion in April. Electronic products remained the top "
         "export with earnings of $2.76 billion, or 56.3 percent of total exports.",
         "level 4900000000 USD of PHL WLD exports 2023-04; level 2760000000 USD of PHL WLD exports "
         "2023-04, electronic products; share 56.3 of PHL WLD exports 2023-04, electronic products in "
         "PHL WLD exports"},
        {"Copper was Peru's main export in 2022 ($20 billion), followed by gold ($9 billion).",
         "level 20000000000 USD of PER WLD exports 2022, copper; level 9000000000 USD of PER WLD "
         "exports 2022, gold"},
        {"Peru ran a surplus of $5 billion on goods and a deficit of $2 billion on services in 2022.",
         "level 5000000000 USD of PER WLD balance 2022; level -2000000000 USD of PER WLD balance 2022, "
         "services"},
        {"Iran exported 2.1 million tons of goods worth $800 million to Indonesia in 2022.",
         "level 800000000 USD of IRN IDN exports 2022"},
    };
    check_wholes(rows);
}

TEST_CASE("A partner by its role, before its figure or behind it") {
    static const row rows[] = {
        {"Chile was Peru's fourth-largest export market in 2022 ($1.2 billion).",
         "level 1200000000 USD of PER CHL exports 2022"},
        {"The US was Indonesia's second-largest market in 2022, with a share of 9.7%.",
         "share 9.7 of IDN USA exports 2022 in IDN WLD exports"},
        {"With exports of $66 billion, China was Indonesia's largest market in 2022.",
         "level 66000000000 USD of IDN CHN exports 2022"},
        {"China remained the top destination for Indonesian goods in 2022, buying $66 billion, ahead "
         "of the United States with $28 billion and Japan with $25 billion.",
         "level 66000000000 USD of CHN IDN imports 2022; level 28000000000 USD of USA IDN imports "
         "2022; level 25000000000 USD of JPN IDN imports 2022"},
        {"Ireland's exports were €16.9 billion in April. The EU accounted for €7.2 billion (43%) of "
         "total goods exports.",
         "level 16900000000 EUR of IRL WLD exports 2023-04; level 7200000000 EUR of IRL EU exports "
         "2023-04; share 43 of IRL EU exports 2023-04 in IRL WLD exports"},
        {"Ireland's exports were €16.9 billion in April. France accounted for 43% of these exports.",
         "level 16900000000 EUR of IRL WLD exports 2023-04; share 43 of IRL FRA exports 2023-04 in IRL "
         "WLD exports"},
        {"Ireland's exports were €16.9 billion in April. France accounted for €7.2 billion (43%) of "
         "the total.",
         "level 16900000000 EUR of IRL WLD exports 2023-04; level 7200000000 EUR of IRL FRA exports "
         "2023-04; share 43 of IRL FRA exports 2023-04 in IRL WLD exports"},
        {"Ireland's exports were €16.9 billion in April. Exports to the EU accounted for €7.2 billion "
         "(43%) of the total, of which €1.6 billion went to Germany.",
         "level 16900000000 EUR of IRL WLD exports 2023-04; level 7200000000 EUR of IRL EU exports "
         "2023-04; share 43 of IRL EU exports 2023-04 in IRL WLD exports; level 1600000000 EUR of IRL "
         "DEU exports 2023-04"},
        {"Merchandise imports from India accounted for 20 per cent of Sri Lanka's total imports in "
         "2022, at US$ 4.7 billion.",
         "share 20 of LKA IND imports 2022 in LKA WLD imports; level 4700000000 USD of LKA IND imports "
         "2022"},
    };
    check_wholes(rows);
}

TEST_CASE("What goes there and comes from there, and who answers") {
    static const row rows[] = {
        {"Kenya's trade with Uganda passed $1.05 billion in 2022. Of this, $700 million went to Uganda "
         "and $350 million came from there.",
         "level 1050000000 USD of KEN UGA turnover 2022; level 700000000 USD of KEN UGA exports 2022; "
         "level 350000000 USD of KEN UGA imports 2022"},
        {"Egypt exported goods worth 2.1 billion dollars to Jordan in 2022, which sent 1.2 billion "
         "dollars' worth in return.",
         "level 2100000000 USD of EGY JOR exports 2022; level 1200000000 USD of JOR EGY exports 2022"},
        {"In 2022 the foreign trade balance was negative: 2.5 billion euros in Latvia, 2.4 billion "
         "euros in Lithuania and 1.7 billion euros in Estonia.",
         "level -2500000000 EUR of LVA WLD balance 2022; level -2400000000 EUR of LTU WLD balance "
         "2022; level -1700000000 EUR of EST WLD balance 2022"},
        {"Canada's exports to the United States fell 1.7% in April. Exports to other countries "
         "declined 9.4%.",
         "growth -1.7 of CAN USA exports 2023-04 on 2022-04; growth -9.4 of CAN - exports 2023-04 on "
         "2022-04"},
        {"Vietnam exported US$5.8 billion worth of goods to Cambodia in 2022 and imported US$4.77 "
         "billion. The two countries aim to lift the figure to US$20 billion.",
         "level 5800000000 USD of VNM KHM exports 2022; level 4770000000 USD of VNM KHM imports 2022; "
         "level 20000000000 USD of VNM KHM turnover -"},
    };
    check_wholes(rows);
}

TEST_CASE("A balance that was negative or in deficit is one") {
    static const row rows[] = {
        {"The trade balance of Honduras was negative at $3bn in 2022.",
         "level -3000000000 USD of HND WLD balance 2022"},
        {"The trade balance of Honduras with Mexico was positive at $3bn in 2022.",
         "level 3000000000 USD of HND MEX balance 2022"},
        {"Honduras's trade with Mexico was in deficit by $3bn in 2022.",
         "level -3000000000 USD of HND MEX balance 2022"},
    };
    check_wholes(rows);
}

TEST_CASE("From one month to the next, and what a level was a year before") {
    static const row rows[] = {
        {"Denmark's goods exports fell 3.5 per cent from March to April to DKK 80 billion.",
         "growth -3.5 of DNK WLD exports 2023-04 on 2023-03; level 80000000000 DKK of DNK WLD exports "
         "2023-04"},
        {"Denmark's goods exports decreased by 3.5 per cent from January to April.",
         "growth -3.5 of DNK WLD exports 2023-01/2023-04 on 2022-01/2022-04"},
        {"Peru's exports were $1.2 billion in May, 5% below the $1.5 billion of a year before.",
         "level 1200000000 USD of PER WLD exports 2023-05; growth -5 of PER WLD exports 2023-05 on "
         "2022-05; level 1500000000 USD of PER WLD exports 2022-05"},
    };
    check_wholes(rows);
}

TEST_CASE("The title of a table names whom its goods go to") {
    static const row rows[] = {
        {"Thailand's trade with Peru came in at 3.06 trillion baht in 2022.\n\nExports to Peru in 2022 "
         "(in dollars):\n\n• Fresh fruit: 146 billion\n• Rubber: 95.4 billion",
         "level 3060000000000 THB of THA PER turnover 2022; level 146000000000 USD of THA PER exports "
         "2022, fresh fruit; level 95400000000 USD of THA PER exports 2022, rubber"},
    };
    check_wholes(rows);
}
TEST_CASE("Who takes a part of the exports, one after the other, and the change in other money") {
    static const row rows[] = {
        {"Egypt's exports to Arab countries came to $4.4 billion in 2022. Saudi Arabia took $900 "
         "million of them and the UAE $700 million.",
         "level 4400000000 USD of EGY ARAB exports 2022; level 900000000 USD of EGY SAU exports 2022; "
         "level 700000000 USD of EGY ARE exports 2022"},
        {"Egypt's exports came to $4.4 billion in 2022; Saudi Arabia took $900 million of them, the "
         "UAE $700 million and Jordan $200 million.",
         "level 4400000000 USD of EGY WLD exports 2022; level 900000000 USD of EGY SAU exports 2022; "
         "level 700000000 USD of EGY ARE exports 2022; level 200000000 USD of EGY JOR exports 2022"},
        {"Peru sold goods worth $20.7 billion to China in 2022. Copper ore brought in $13.4 billion of "
         "this sum.",
         "level 20700000000 USD of PER CHN exports 2022; level 13400000000 USD of PER CHN exports "
         "2022, copper ore"},
        {"China's exports to Russia jumped 114% in May. In yuan terms the rise was 127%.",
         "growth 114 of CHN RUS exports 2023-05 on 2022-05; growth 127 of CHN RUS exports 2023-05 on "
         "2022-05"},
        {"Kuwait remained the biggest buyer of Jordanian vegetables with JD30 million in 2022, or a "
         "quarter of the total.",
         "level 30000000 JOD of JOR KWT exports 2022, vegetables; share 25 of JOR KWT exports 2022, "
         "vegetables in JOR WLD exports"},
        {"Sri Lanka sold India goods worth $5bn in 2021. It bought $4bn worth from China, to which it "
         "sold $200 million.",
         "level 5000000000 USD of LKA IND exports 2021; level 4000000000 USD of LKA CHN imports 2021; "
         "level 200000000 USD of LKA CHN exports 2021"},
    };
    check_wholes(rows);
}
TEST_CASE("Pairs with a dash in a headline, and goods received by who sent others") {
    static const row rows[] = {
        {"Uzbekistan – Turkmenistan: trade up 60% in 2022", "growth 60 of UZB TKM turnover 2022 on 2021"},
        {"Uzbekistan's trade with Turkmenistan totalled $330 million in 2022. Uzbekistan sent goods "
         "worth $60 million there and received goods worth $270 million.",
         "level 330000000 USD of UZB TKM turnover 2022; level 60000000 USD of UZB TKM exports 2022; "
         "level 270000000 USD of UZB TKM imports 2022"},
    };
    check_wholes(rows);
}
TEST_CASE("The last column of a table has the year of its row, and its corner names partner and year") {
    static const row rows[] = {
        {"Peru's exports by month (US$ million)\n\nYear  Jan  Feb  Mar\n2021  1,020  980  1,110\n2022  "
         "1,240  870  1,400",
         "level 1020000000 USD of PER WLD exports 2021-01; level 980000000 USD of PER WLD exports "
         "2021-02; level 1110000000 USD of PER WLD exports 2021-03; level 1240000000 USD of PER WLD "
         "exports 2022-01; level 870000000 USD of PER WLD exports 2022-02; level 1400000000 USD of PER "
         "WLD exports 2022-03"},
        {"Trade with Chile | 2021 | 2022\nPeru's exports | $1,310m | $1,250m\nPeru's imports | $1,620m "
         "| $1,500m",
         "level 1310000000 USD of PER CHL exports 2021; level 1250000000 USD of PER CHL exports 2022; "
         "level 1620000000 USD of PER CHL imports 2021; level 1500000000 USD of PER CHL imports 2022"},
        {"Peru's trade with Chile, US$ million\n\n2021 | Q1 | Q2\nExports | 1,310 | 1,250\nImports | "
         "1,620 | 1,500",
         "level 1310000000 USD of PER CHL exports 2021-Q1; level 1250000000 USD of PER CHL exports "
         "2021-Q2; level 1620000000 USD of PER CHL imports 2021-Q1; level 1500000000 USD of PER CHL "
         "imports 2021-Q2"},
        {"Peru: trade balance by month (US$ million)\n\n | Jan | Feb\n2022 | 1,020 | 980\n2023 | 1,240 "
         "| 870",
         "level 1020000000 USD of PER WLD balance 2022-01; level 980000000 USD of PER WLD balance "
         "2022-02; level 1240000000 USD of PER WLD balance 2023-01; level 870000000 USD of PER WLD "
         "balance 2023-02"},
    };
    check_wholes(rows);
}
TEST_CASE("Percentages in a list behind a colon are shares, unless a change is told") {
    static const row rows[] = {
        {"Peru's main import sources in 2022: China 26.7%, United States 21.4%, Brazil 7.1%.",
         "share 26.7 of PER CHN imports 2022 in PER WLD imports; share 21.4 of PER USA imports 2022 in "
         "PER WLD imports; share 7.1 of PER BRA imports 2022 in PER WLD imports"},
        {"Peru's exports by product in 2022: copper 30%, gold 15%, zinc 4%.",
         "share 30 of PER WLD exports 2022, copper in PER WLD exports; share 15 of PER WLD exports "
         "2022, gold in PER WLD exports; share 4 of PER WLD exports 2022, zinc in PER WLD exports"},
        {"Peru's exports rose in May: China 36%, United States 14%.", ""},
    };
    check_wholes(rows);
}
TEST_CASE("Between two years, and a part set aside before it says where it went") {
    static const row rows[] = {
        {"The value of UK imports from Bangladesh increased by £1.1 billion (41%) to £3.8 billion "
         "between 2021 and 2022.",
         "difference 1100000000 GBP of GBR BGD imports 2022 on 2021; growth 41 of GBR BGD imports 2022 "
         "on 2021; level 3800000000 GBP of GBR BGD imports 2022"},
        {"Some 60% of Finnish paper exports, or €4 billion, went to Germany in 2022.",
         "share 60 of FIN DEU exports 2022, paper in FIN WLD exports; level 4000000000 EUR of FIN DEU "
         "exports 2022, paper"},
    };
    check_wholes(rows);
}
TEST_CASE("A share that fell from one year to another has a year at each end") {
    static const row rows[] = {
        {"In dollar value Japan's share of US imports dropped from 6.8% to 4.6% between 2010 and 2022.",
         "share 6.8 of USA JPN imports 2010 in USA WLD imports; share 4.6 of USA JPN imports 2022 in "
         "USA WLD imports"},
    };
    check_wholes(rows);
}
TEST_CASE("Tables say how much a column changed under many heads, and a title may tell its unit in a "
          "sentence of its own") {
    static const row rows[] = {
        {"Norway's imports by country. NOK billion\n\nCountry 2021 2022\nSweden 92.1 105.3\nGermany "
         "90.4 99.8",
         "level 92100000000 NOK of NOR SWE imports 2021; level 105300000000 NOK of NOR SWE imports "
         "2022; level 90400000000 NOK of NOR DEU imports 2021; level 99800000000 NOK of NOR DEU "
         "imports 2022"},
        {"Norway's imports by country, NOK billion\n\nCountry 2021 2022 Change, %\nSweden 92.1 105.3 "
         "14.3\nGermany 90.4 99.8 10.4",
         "level 92100000000 NOK of NOR SWE imports 2021; level 105300000000 NOK of NOR SWE imports "
         "2022; growth 14.3 of NOR SWE imports 2022 on 2021; level 90400000000 NOK of NOR DEU imports "
         "2021; level 99800000000 NOK of NOR DEU imports 2022; growth 10.4 of NOR DEU imports 2022 on "
         "2021"},
        {"Norway's imports by country, NOK billion\n\nCountry 2021 2022 % change\nSweden 92.1 105.3 "
         "14.3\nGermany 90.4 99.8 10.4",
         "level 92100000000 NOK of NOR SWE imports 2021; level 105300000000 NOK of NOR SWE imports "
         "2022; growth 14.3 of NOR SWE imports 2022 on 2021; level 90400000000 NOK of NOR DEU imports "
         "2021; level 99800000000 NOK of NOR DEU imports 2022; growth 10.4 of NOR DEU imports 2022 on "
         "2021"},
        {"Norway's imports by country, NOK billion\n\nCountry  2021  2022  +/- %\nSweden  92.1  105.3  "
         "14.3\nGermany  90.4  99.8  10.4",
         "level 92100000000 NOK of NOR SWE imports 2021; level 105300000000 NOK of NOR SWE imports "
         "2022; growth 14.3 of NOR SWE imports 2022 on 2021; level 90400000000 NOK of NOR DEU imports "
         "2021; level 99800000000 NOK of NOR DEU imports 2022; growth 10.4 of NOR DEU imports 2022 on "
         "2021"},
    };
    check_wholes(rows);
}

TEST_CASE("Numbered lists under a heading that names suppliers or flows") {
    static const row rows[] = {
        {"Top 5 import sources of Jordan in 2022:\n1. China – JD 2.9 billion\n2. Saudi Arabia – JD 2.7 "
         "billion\n3. UAE – JD 1.1 billion",
         "level 2900000000 JOD of JOR CHN imports 2022; level 2700000000 JOD of JOR SAU imports 2022; "
         "level 1100000000 JOD of JOR ARE imports 2022"},
        {"Jordan's top import sources in 2022:\n1) China JD 2.9 billion\n2) Saudi Arabia JD 2.7 billion",
         "level 2900000000 JOD of JOR CHN imports 2022; level 2700000000 JOD of JOR SAU imports 2022"},
        {"Jordan's imports in 2022:\n1. China – JD 2.9 billion\n2. Saudi Arabia – JD 2.7 billion",
         "level 2900000000 JOD of JOR CHN imports 2022; level 2700000000 JOD of JOR SAU imports 2022"},
    };
    check_wholes(rows);
}

TEST_CASE("Longer pages go back to the side that had it, to the one that plays a role, and to no time where "
          "they speak of now") {
    static const row rows[] = {
        {"In 2021 Pakistan bought Kenyan tea worth $496 million.\n\nThe balance is thus in Nairobi's "
         "favour, by some $240 million according to the State Bank of Pakistan, which puts its "
         "country's total exports to Kenya at $256 million.\n\nIn 2011 the surplus was barely $20 "
         "million.",
         "level 496000000 USD of PAK KEN imports 2021, tea; level 240000000 USD of KEN PAK balance "
         "2021; level 256000000 USD of PAK KEN exports 2021; level 20000000 USD of KEN PAK balance 2011"},
        {"Russia is Peru's best customer. In 2021 it bought fish for $2bn.",
         "level 2000000000 USD of RUS PER imports 2021, fish"},
        {"Kenya's trade with Peru was $2bn in 2020. At present it is about $3bn.",
         "level 2000000000 USD of KEN PER turnover 2020; level 3000000000 USD of KEN PER turnover -"},
        {"Laos sells electricity to Thailand. The neighbour took 40% of Lao exports in 2021 and "
         "supplied half of the imports.",
         "share 40 of LAO THA exports 2021 in LAO WLD exports; share 50 of LAO THA imports 2021 in LAO "
         "WLD imports"},
    };
    check_wholes(rows);
}
