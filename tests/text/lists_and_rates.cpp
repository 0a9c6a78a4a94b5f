// SPDX-License-Identifier: BSL-1.0
// tests/text/lists_and_rates.cpp: buyers in a row, parts of a group, rates, averages and figures told apart
// by their time, as briefs, chambers and agencies write them.
#include "reading.hpp"

#include <doctest/doctest.h>

namespace {

using namespace text_test;

TEST_CASE("A figure told apart by its time or its terms is of the flow before") {
    static const row rows[] = {
        {"Australia's exports to India were A$2.13 billion in August 2022. The July figure was revised "
         "up to A$2.29 billion from A$2.25 billion.",
         "level 2130000000 AUD of AUS IND exports 2022-08; level 2290000000 AUD of AUS IND exports "
         "2022-07; level 2250000000 AUD of AUS IND exports 2022-07"},
        {"Trade between Serbia and Hungary is close to 4 billion euros. Last year's exact figure, the "
         "Statistical Office says, was 3.86 billion euros.",
         "level 4000000000 EUR of SRB HUN turnover -; level 3860000000 EUR of SRB HUN turnover 2022"},
        {"Swiss exports to the United States rose by 3.6% in 2022. In nominal terms the increase was "
         "5.0%.",
         "growth 3.6 of CHE USA exports 2022 on 2021; growth 5 of CHE USA exports 2022 on 2021"},
        {"Swiss exports to the United States rose by 3.6% in 2022. The increase in euros was 5.0%.",
         "growth 3.6 of CHE USA exports 2022 on 2021; growth 5 of CHE USA exports 2022 on 2021"},
        {"Iran's exports to Iraq reached $4.4 billion in 2022, just short of the $4.6 billion "
         "projected.",
         "level 4400000000 USD of IRN IRQ exports 2022; level 4600000000 USD of IRN IRQ exports 2022"},
        {"Ethiopia earned $283 million from coffee exports to Germany in 2022. The plan had been $310 "
         "million.",
         "level 283000000 USD of ETH DEU exports 2022, coffee; level 310000000 USD of ETH DEU exports "
         "-, coffee"},
        {"Trade between Russia and Iran totalled $4.9 bln in 2021. In 2022 we see a decline by a third.",
         "level 4900000000 USD of RUS IRN turnover 2021; growth -33.33 of RUS IRN turnover 2022 on 2021"},
        {"Indonesia's trade with Bangladesh reached US$3.9 billion in 2022, with Indonesia enjoying a "
         "surplus of US$3.6 billion. \"We hope to see US$5 billion in 2025,\" the minister said.",
         "level 3900000000 USD of IDN BGD turnover 2022; level 3600000000 USD of IDN BGD balance 2022; "
         "level 5000000000 USD of IDN BGD turnover 2025"},
    };
    check_wholes(rows);
}

TEST_CASE("Rates of a month and of a year, averages, ratios since and in so many years") {
    static const row rows[] = {
        {"Mexico's exports to the United States grew at a monthly rate of 1.2% in October 2022.",
         "growth 1.2 of MEX USA exports 2022-10 on 2022-09"},
        {"Philippine exports to South Korea grew at an average annual rate of 6.2% between 2015 and "
         "2022.",
         "growth 6.2 of PHL KOR exports 2022 on 2015"},
        {"Sweden's exports to Norway rose by an average of SEK 6 billion a year between 2016 and 2021.",
         "difference 6000000000 SEK of SWE NOR exports 2021 on 2016"},
        {"Trade between Turkey and Serbia has tripled since the agreement entered into force in 2010 "
         "and reached $2 billion in 2021.",
         "growth 200 of TUR SRB turnover 2021 on 2010; level 2000000000 USD of TUR SRB turnover 2021"},
        {"Iraq's imports from Japan tripled in two years to 3 billion dollars in 2019.",
         "growth 200 of IRQ JPN imports 2019 on 2017; level 3000000000 USD of IRQ JPN imports 2019"},
        {"Belarus's exports to Kazakhstan in 2021 were 948.9 million USD (119.6% of 2020).",
         "level 948900000 USD of BLR KAZ exports 2021; growth 19.6 of BLR KAZ exports 2021 on 2020"},
        {"From January to October 2022, Switzerland exported goods for CHF 421 million to Indonesia "
         "(prior-year period: CHF 376 million).",
         "level 421000000 CHF of CHE IDN exports 2022-01/2022-10; level 376000000 CHF of CHE IDN "
         "exports 2021-01/2021-10"},
    };
    check_wholes(rows);
}

TEST_CASE("Whoever buys next, whose part it is, and who plays a role") {
    static const row rows[] = {
        {"DUBLIN – Goods exports to Great Britain in December 2022 were €1,312 million. The US was the "
         "largest destination, taking €3,604 million (26%) of total exports in December.",
         "level 1312000000 EUR of IRL GBR exports 2022-12; level 3604000000 EUR of IRL USA exports "
         "2022-12; share 26 of IRL USA exports 2022-12 in IRL WLD exports"},
        {"Germany bought $288 million worth of Ethiopian coffee in 2022, Saudi Arabia $196 million and "
         "Japan $122 million.",
         "level 288000000 USD of DEU ETH imports 2022, coffee; level 196000000 USD of SAU ETH imports "
         "2022, coffee; level 122000000 USD of JPN ETH imports 2022, coffee"},
        {"Hong Kong bought Philippine mangoes for $8.9 million in 2022, followed by South Korea ($6.1 "
         "million) and Japan ($3.7 million).",
         "level 8900000 USD of HKG PHL imports 2022, mangoes; level 6100000 USD of KOR PHL imports "
         "2022, mangoes; level 3700000 USD of JPN PHL imports 2022, mangoes"},
        {"Nepal's exports to India amounted to NPR 106.7 billion in 2022. The northern neighbour, "
         "China, supplied goods worth NPR 222 billion.",
         "level 106700000000 NPR of NPL IND exports 2022; level 222000000000 NPR of CHN NPL exports "
         "2022"},
        {"Swedish exports to Russia amounted to SEK 26.1 billion in 2021. Ukraine accounts for much "
         "less: SEK 5.4 billion of exports in 2021.",
         "level 26100000000 SEK of SWE RUS exports 2021; level 5400000000 SEK of SWE UKR exports 2021"},
        {"ROME - Italy and Libya signed a protocol here today which foresees an increase in trade to "
         "3.5 billion dollars by 2030.",
         "level 3500000000 USD of ITA LBY turnover 2030"},
        {"Turkey's exports to the EU in 2021 were $798 million. Germany accounted for $401 million of "
         "this, Italy for $142 million.",
         "level 798000000 USD of TUR EU exports 2021; level 401000000 USD of TUR DEU exports 2021; "
         "level 142000000 USD of TUR ITA exports 2021"},
        {"The trade of the EU with Iran was 9.1 billion dollars in 2015. Germany's share was 4.4 "
         "billion dollars.",
         "level 9100000000 USD of EU IRN turnover 2015; level 4400000000 USD of DEU IRN turnover 2015"},
        {"Britain is Nigeria's biggest supplier. Its exports fell 29 pct to 798 mln stg in 2015.",
         "growth -29 of GBR NGA exports 2015 on 2014; level 798000000 GBP of GBR NGA exports 2015"},
    };
    check_wholes(rows);
}

TEST_CASE("Words that are no goods, and goods behind a maker's name, a pronoun or in a list") {
    static const row rows[] = {
        {"The Czech surplus with Germany was CZK 66 billion in May 2022. Car sales rose 22%.",
         "level 66000000000 CZK of CZE DEU balance 2022-05"},
        {"Uruguay's exports to China were US$ 3.4 billion in January-November 2022. Beef makes up some "
         "60% of it.",
         "level 3400000000 USD of URY CHN exports 2022-01/2022-11; share 60 of URY CHN exports "
         "2022-01/2022-11, beef in URY CHN exports"},
        {"Before the war trade between Italy and Libya was EUR 15 billion in 2010.",
         "level 15000000000 EUR of ITA LBY turnover 2010"},
        {"It is true that Danish exports of pork to Japan were DKK 4 billion in 2022.",
         "level 4000000000 DKK of DNK JPN exports 2022, pork"},
        {"In 2022 Korea bought CHF 3 billion of our watches, the Swiss minister said.",
         "level 3000000000 CHF of KOR CHE imports 2022, watches"},
        {"China bought U.S. soybeans worth $17.9 billion in 2022.",
         "level 17900000000 USD of CHN USA imports 2022, soybeans"},
        {"Singapore's NODX to China rose 23.9 per cent in 2021 and to Malaysia 33.1 per cent.",
         "growth 23.9 of SGP CHN exports 2021 on 2020, nodx; growth 33.1 of SGP MYS exports 2021 on "
         "2020, nodx"},
        {"EU imports of solar panels from China rose to €19.7 billion in 2022. Those of electric "
         "vehicles from China reached €9.9 billion.",
         "level 19700000000 EUR of EU CHN imports 2022, solar panels; level 9900000000 EUR of EU CHN "
         "imports 2022, electric vehicles"},
        {"Mexico's agricultural sales to Japan came to 1.17 billion dollars in 2022, with pork making "
         "561 million and beef 148 million of it.",
         "level 1170000000 USD of MEX JPN exports 2022, agricultural; level 561000000 USD of MEX JPN "
         "exports 2022, pork; level 148000000 USD of MEX JPN exports 2022, beef"},
        {"Japan's politically sensitive surplus with the United States was 557.6 billion yen in July "
         "2019.",
         "level 557600000000 JPY of JPN USA balance 2019-07"},
    };
    check_wholes(rows);
}

TEST_CASE("What the speaker sends, the other side, both directions and the unit told once") {
    static const row rows[] = {
        {"In 2022 we sent 58.6% of our exports to the EU, the Moldovan minister said.",
         "share 58.6 of MDA EU exports 2022 in MDA WLD exports"},
        {"North Macedonia's trade with Bulgaria was 900 million euros in 2020. In 2021 exports were "
         "290 million and imports 470 million.",
         "level 900000000 EUR of MKD BGR turnover 2020; level 290000000 EUR of MKD BGR exports 2021; "
         "level 470000000 EUR of MKD BGR imports 2021"},
        {"Trade in goods and services between the UK and Kazakhstan was worth £2.1 billion in 2021. UK "
         "exports accounted for £0.9 billion of that.",
         "level 2100000000 GBP of GBR KAZ turnover 2021, goods and services; level 900000000 GBP of "
         "GBR KAZ exports 2021, goods and services"},
        {"Rwanda exported goods worth US$ 743 million (35.4% of the total) to the DR Congo in 2022.",
         "level 743000000 USD of RWA COD exports 2022; share 35.4 of RWA COD exports 2022 in RWA WLD "
         "exports"},
        {"Iceland's goods account was in deficit by ISK 29.6 billion in August 2022.",
         "level -29600000000 ISK of ISL WLD balance 2022-08"},
        {"In 2022 interchange between Italy and Libya stood at €11.9 billion (+70% on 2021).",
         "level 11900000000 EUR of ITA LBY turnover 2022; growth 70 of ITA LBY turnover 2022 on 2021"},
        {"Peru's exports to Ecuador were up to 39 million dollars in 2015 from 31 million in 2014.",
         "level 39000000 USD of PER ECU exports 2015; level 31000000 USD of PER ECU exports 2014"},
        {"Argentine grain sales to Russia were three billion dollars in 2022 and are expected to halve "
         "in 2023.",
         "level 3000000000 USD of ARG RUS exports 2022, grain; growth -50 of ARG RUS exports 2023 on "
         "2022, grain"},
        {"Hungary's exports to Russia plunged 27 percent in 2021. Trade with Moscow is to be settled "
         "in dollars, and Budapest fears that exports might fall by another 40 percent in 2024.",
         "growth -27 of HUN RUS exports 2021 on 2020; growth -40 of HUN RUS exports 2024 on 2023"},
        {"Spain's exports to its Iberian neighbour Portugal increased 29 pct in 2018.",
         "growth 29 of ESP PRT exports 2018 on 2017"},
        {"The EU's deficit with Japan rose to 21.7 billion euros in 2016. In dollar terms the gap grew "
         "by over 50 pct to 21.3 billion.",
         "level -21700000000 EUR of EU JPN balance 2016; growth 50 of EU JPN balance 2016 on 2015; "
         "level -21300000000 USD of EU JPN balance 2016"},
    };
    check_wholes(rows);
}

TEST_CASE("A title that names two economies is of their trade") {
    static const row rows[] = {
        {"Canada–Norway\nExports: C$2.6 billion\nImports: C$1.8 billion",
         "level 2600000000 CAD of CAN NOR exports -; level 1800000000 CAD of CAN NOR imports -"},
        {"Kazakhstan–Russia: first quarter of 2022\n\n• Turnover: $6.1 bn, +10.1% y/y\n• Exports to "
         "Russia: $2.0 bn, +15.9%",
         "level 6100000000 USD of KAZ RUS turnover 2022-Q1; growth 10.1 of KAZ RUS turnover 2022-Q1 on "
         "2021-Q1; level 2000000000 USD of KAZ RUS exports 2022-Q1; growth 15.9 of KAZ RUS exports "
         "2022-Q1 on 2021-Q1"},
    };
    check_wholes(rows);
}

TEST_CASE("What comes near, and what is to come") {
    static const row rows[] = {
        {"Trade between Italy and Libya approached EUR 15 billion in 2010.",
         "level 15000000000 EUR of ITA LBY turnover 2010"},
    };
    check_wholes(rows);
}

TEST_CASE("A flow told before is told again at another place, in another form or with goods of its own") {
    static const row rows[] = {
        {"Peru's exports to Brazil were $30 million in 2021. Japan was next with purchases of $20 "
         "million.",
         "level 30000000 USD of PER BRA exports 2021; level 20000000 USD of JPN PER imports 2021"},
        {"Peru's exports to Chile were $30 million in 2021. Japan came second with purchases of $20 "
         "million, followed by Fiji ($10 million).",
         "level 30000000 USD of PER CHL exports 2021; level 20000000 USD of JPN PER imports 2021; "
         "level 10000000 USD of FJI PER imports 2021"},
        {"Togo signed a trade protocol with Mali. Mali will supply goods worth $20 million and Togo "
         "will deliver goods for $35 million in 2024.",
         "level 20000000 USD of MLI TGO exports 2024; level 35000000 USD of TGO MLI exports 2024"},
        {"Togo's exports to Mali rose to $1.2 billion in 2021, more than double that of 2020.",
         "level 1200000000 USD of TGO MLI exports 2021; growth 100 of TGO MLI exports 2021 on 2020"},
        {"Togo's exports to Mali were double those of 2020.", "growth 100 of TGO MLI exports 2021 on 2020"},
        {"Poland's exports to Ukraine rose 15 percent in 2021. Trade with Eastern Europe showed a "
         "surplus of 26 billion zlotys.",
         "growth 15 of POL UKR exports 2021 on 2020; level 26000000000 PLN of POL - balance 2021"},
        {"Austria's exports to Hungary and to Poland gained 9 and 14 percent in 2022.",
         "growth 9 of AUT HUN exports 2022 on 2021; growth 14 of AUT POL exports 2022 on 2021"},
        {"Malta's trade deficit doubled to 6.4 million euros in May from 3.2 million in April.",
         "growth 100 of MLT WLD balance 2023-05 on 2023-04; level -6400000 EUR of MLT WLD balance "
         "2023-05; level -3200000 EUR of MLT WLD balance 2023-04"},
        {"The corresponding 2021 figure for Togo's exports to Mali was $3bn, of which cotton made up a "
         "third.",
         "level 3000000000 USD of TGO MLI exports 2021; share 33.33 of TGO MLI exports 2021, cotton in "
         "TGO MLI exports"},
        {"Kenya's tea earned $120 million in Egypt in 2022.",
         "level 120000000 USD of KEN EGY exports 2022, tea"},
        {"Togo's exports to Mali were $3bn in 2022; exports to Ghana ($4bn) were higher.",
         "level 3000000000 USD of TGO MLI exports 2022; level 4000000000 USD of TGO GHA exports 2022"},
    };
    check_wholes(rows);
}

TEST_CASE("East and West Germany, North and South Korea are parties of their own") {
    static const row rows[] = {
        {"East Germany's exports to West Germany were worth $2 billion in 1985.",
         "level 2000000000 USD of DDR DEU exports 1985"},
        {"Trade between East and West Germany reached $5 billion in 1985.",
         "level 5000000000 USD of DDR DEU turnover 1985"},
        {"Trade between North and South Korea reached $300 million in 1995.",
         "level 300000000 USD of PRK KOR turnover 1995"},
    };
    check_wholes(rows);
}

TEST_CASE("The share of goods in a flow is a part of that flow") {
    static const row rows[] = {
        {"The share of coal in Australia's exports to India was 62% in 2022.",
         "share 62 of AUS IND exports 2022, coal in AUS IND exports"},
        {"Coal's share of Australia's exports to India was 62% in 2022.",
         "share 62 of AUS IND exports 2022, coal in AUS IND exports"},
        {"In Australia's exports to India, coal had a share of 62% in 2022.",
         "share 62 of AUS IND exports 2022, coal in AUS IND exports"},
        {"The share of mineral fuels in EU imports from Algeria rose to 94% in 2022.",
         "share 94 of EU DZA imports 2022, mineral fuels in EU DZA imports"},
        {"The share of China in Russia's exports was 22% in 2022.",
         "share 22 of RUS CHN exports 2022 in RUS WLD exports"},
    };
    check_wholes(rows);
}

TEST_CASE("The share of goods is of the flow told before") {
    static const row rows[] = {
        {"Australia's exports to India were $20 billion in 2022. The share of coal was 62%.",
         "level 20000000000 USD of AUS IND exports 2022; share 62 of AUS IND exports 2022, coal in AUS "
         "IND exports"},
        {"Australia's exports to India were $20 billion in 2022. Coal had a share of 62%, gold of 8%.",
         "level 20000000000 USD of AUS IND exports 2022; share 62 of AUS IND exports 2022, coal in AUS "
         "IND exports; share 8 of AUS IND exports 2022, gold in AUS IND exports"},
        {"Australia's exports to India were $20 billion in 2022. The dollar's share was 62%.",
         "level 20000000000 USD of AUS IND exports 2022"},
        {"India's exports to Oman were $4 billion in 2022. For the UAE the figure was $31 billion.",
         "level 4000000000 USD of IND OMN exports 2022; level 31000000000 USD of IND ARE exports 2022"},
        {"India's exports to Oman were $4 billion in 2022. In the case of Qatar the figure was $31 "
         "billion.",
         "level 4000000000 USD of IND OMN exports 2022; level 31000000000 USD of IND QAT exports 2022"},
    };
    check_wholes(rows);
}

TEST_CASE("The money that a trade is settled in is no part of it") {
    static const row rows[] = {
        {"The share of the yuan in settlements for Russian exports was 16% in December 2022.", ""},
        {"The share of the euro in Russia's exports to China was 12% in 2022.", ""},
        {"Payments in national currencies made up 65% of trade between Russia and China in 2022.", ""},
        {"65% of trade between Russia and China is settled in roubles and yuan.", ""},
        {"Exports to China, denominated in euros, rose by 12% in 2022.",
         "growth 12 of - CHN exports 2022 on 2021"},
    };
    check_wholes(rows);
}

TEST_CASE("Goods in a list stand before a dash with their shares of two years") {
    static const row rows[] = {
        {"In the structure of Togo's exports to Mali in 2021 (and in 2020), the main share fell on the "
         "following goods: machinery and vehicles (codes 84-90) - 38.10% of total exports of Togo to "
         "Mali (in 2020 - 21.37%); chemical products - 11.5% of total exports of Togo to Mali (in 2020 "
         "- 9.1%).",
         "share 38.1 of TGO MLI exports 2021, machinery and vehicles in TGO MLI exports; share 21.37 "
         "of TGO MLI exports 2020, machinery and vehicles in TGO MLI exports; share 11.5 of TGO MLI "
         "exports 2021, chemical products in TGO MLI exports; share 9.1 of TGO MLI exports 2020, "
         "chemical products in TGO MLI exports"},
        {"In the structure of Togo's exports to Mali in 2021, cement accounted for 38.1%.",
         "share 38.1 of TGO MLI exports 2021, cement in TGO MLI exports"},
        {"Norway's exports to Poland were NOK 7.8 billion in 2021, NOK 1.1 billion or 16 percent more "
         "than a year earlier.",
         "level 7800000000 NOK of NOR POL exports 2021; difference 1100000000 NOK of NOR POL exports "
         "2021 on 2020; growth 16 of NOR POL exports 2021 on 2020"},
        {"Norway's exports to Poland were NOK 7.8 billion in 2021 or 16 percent more than a year "
         "earlier.",
         "level 7800000000 NOK of NOR POL exports 2021; growth 16 of NOR POL exports 2021 on 2020"},
    };
    check_wholes(rows);
}

TEST_CASE("A heading's two years: its lines are of the first, their brackets of the other") {
    static const row rows[] = {
        {"In the structure of Togo's exports to Mali in 2021 (and in 2020), the main share fell on the "
         "following goods:\n\nMachinery and vehicles (codes 84-90) - 38.10% of total exports of Togo "
         "to Mali (in 2020 - 21.37%);\nChemical products (codes 28-40) - 11.5% of total exports of "
         "Togo to Mali (in 2020 - 9.1%).",
         "share 38.1 of TGO MLI exports 2021, machinery and vehicles in TGO MLI exports; share 21.37 "
         "of TGO MLI exports 2020, machinery and vehicles in TGO MLI exports; share 11.5 of TGO MLI "
         "exports 2021, chemical products in TGO MLI exports; share 9.1 of TGO MLI exports 2020, "
         "chemical products in TGO MLI exports"},
    };
    check_wholes(rows);
}

} // namespace
