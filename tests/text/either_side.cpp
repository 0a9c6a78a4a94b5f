// SPDX-License-Identifier: BSL-1.0
// tests/text/either_side.cpp: trade as either side tells it: who ships, who gets, who buys so much of what
// another sells.
#include "reading.hpp"

using namespace text_test;

TEST_CASE("A country exports, supplies and gets goods in the present tense, and will supply them") {
    static const row rows[] = {
        {"Kenya supplies the Netherlands with flowers worth €350m a year and gets machines worth €90m "
         "from it.",
         "level 350000000 EUR of KEN NLD exports -, flowers; level 90000000 EUR of KEN NLD imports -, "
         "machines"},
        {"Sweden ships cars to Norway for 12bn kronor a year, and takes fish from there for 30bn "
         "kronor.",
         "level 12000000000 SEK of SWE NOR exports -, cars; level 30000000000 SEK of SWE NOR imports "
         "-, fish"},
        {"Denmark exports bacon worth 3bn kroner a year to Britain and imports British fish for 800m "
         "kroner.",
         "level 3000000000 DKK of DNK GBR exports -, bacon; level 800000000 DKK of DNK GBR imports -, "
         "fish"},
        {"Azerbaijan gets wheat from Russia for $300m a year, and Russia gets tomatoes from Azerbaijan "
         "for $170m.",
         "level 300000000 USD of AZE RUS imports -, wheat; level 170000000 USD of RUS AZE imports -, "
         "tomatoes"},
        {"Finland will supply goods worth 1.8 billion roubles to the Soviet Union in 1979.",
         "level 1800000000 SUR of FIN SUN exports 1979"},
        {"Turkey hopes to export goods worth $10bn to Britain this year and to import goods worth $6bn.",
         "level 10000000000 USD of TUR GBR exports 2023; level 6000000000 USD of TUR GBR imports 2023"},
        {"Brazil wants to ship beef worth $1bn to Japan in 2025.",
         "level 1000000000 USD of BRA JPN exports 2025, beef"},
    };
    check_wholes(rows);
}

TEST_CASE(
    "What goods earn and where they go is trade with whoever pays, also where nothing else is said of it") {
    static const row rows[] = {
        {"Georgian wine earned $160m in Russia and $12m in Poland in 2022.",
         "level 160000000 USD of GEO RUS exports 2022, wine; level 12000000 USD of GEO POL exports "
         "2022, wine"},
        {"Japan received LNG worth ¥1.9tn from Australia in fiscal 2021. Its cars went there for "
         "¥1.1tn.",
         "level 1900000000000 JPY of JPN AUS imports 2021-04/2022-03, lng; level 1100000000000 JPY of "
         "JPN AUS exports 2021-04/2022-03, cars"},
        {"Kenya sold avocados worth $22m to the Netherlands in 2022 and $9m to the UAE; France took "
         "$7m.",
         "level 22000000 USD of KEN NLD exports 2022, avocados; level 9000000 USD of KEN ARE exports "
         "2022, avocados; level 7000000 USD of KEN FRA exports 2022, avocados"},
        {"France bought LNG for €4bn from Russia last year; Belgium spent €3bn and Spain €3.5bn.",
         "level 4000000000 EUR of FRA RUS imports 2022, lng; level 3000000000 EUR of BEL RUS imports "
         "2022, lng; level 3500000000 EUR of ESP RUS imports 2022, lng"},
        {"Russia imported Turkish tomatoes worth $366 million in 2022. Morocco supplied $142 million "
         "worth.",
         "level 366000000 USD of RUS TUR imports 2022, tomatoes; level 142000000 USD of MAR RUS "
         "exports 2022, tomatoes"},
        {"Saudi Arabia supplied crude oil worth $65 billion to China in 2022, overtaking Russia, whose "
         "deliveries came to $58.4 billion.",
         "level 65000000000 USD of SAU CHN exports 2022, crude oil; level 58400000000 USD of RUS CHN "
         "exports 2022"},
    };
    check_wholes(rows);
}

TEST_CASE("Sales in a market are sales to it") {
    static const row rows[] = {
        {"Brazil's sales in Argentina climbed 29% in 2022 to $15.3bn. Argentine sales in Brazil rose "
         "9.9% to $13.1bn.",
         "growth 29 of BRA ARG exports 2022 on 2021; level 15300000000 USD of BRA ARG exports 2022; "
         "growth 9.9 of ARG BRA exports 2022 on 2021; level 13100000000 USD of ARG BRA exports 2022"},
        {"Poland's purchases of coal in Colombia rose to €600m in 2022. Colombia itself bought Polish "
         "machines for €90m.",
         "level 600000000 EUR of POL COL imports 2022, coal; level 90000000 EUR of COL POL imports "
         "2022, machines"},
    };
    check_wholes(rows);
}

TEST_CASE("A flow that is not said again keeps its direction") {
    static const row rows[] = {
        {"Lithuania's deliveries to Latvia amounted to €4.5bn in 2022. Latvia's to Lithuania were "
         "€3.8bn.",
         "level 4500000000 EUR of LTU LVA exports 2022; level 3800000000 EUR of LVA LTU exports 2022"},
        {"Germany's deficit with Japan was the largest in 1991, at 13.2 billion dollars, followed by "
         "Britain's with 7.5 billion.",
         "level -13200000000 USD of DEU JPN balance 1991; level -7500000000 USD of GBR JPN balance 1991"},
        {"In 2022 Oman's exports to Peru grew by $30.2bn year on year, imports from it by $12.4bn.",
         "difference 30200000000 USD of OMN PER exports 2022 on 2021; difference 12400000000 USD of "
         "OMN PER imports 2022 on 2021"},
        {"American imports from Mexico came to $475bn in 2023, those from China to $427bn; Canada was "
         "close behind with $421bn.",
         "level 475000000000 USD of USA MEX imports 2023; level 427000000000 USD of USA CHN imports "
         "2023; level 421000000000 USD of USA CAN imports 2023"},
    };
    check_wholes(rows);
}

TEST_CASE("Goods named once are not those of the next figure") {
    static const row rows[] = {
        {"Spain bought gas worth €3bn from Algeria in 2021, and Algeria goods worth €1.9bn from Spain.",
         "level 3000000000 EUR of ESP DZA imports 2021, gas; level 1900000000 EUR of DZA ESP imports "
         "2021"},
        {"Swiss watchmakers delivered CHF3.9bn worth of watches to the United States in 2022, 26% more "
         "than a year earlier, and CHF2.6bn worth to China, 14% less.",
         "level 3900000000 CHF of CHE USA exports 2022, watches; growth 26 of CHE USA exports 2022 on "
         "2021, watches; level 2600000000 CHF of CHE CHN exports 2022, watches; growth -14 of CHE CHN "
         "exports 2022 on 2021, watches"},
        {"Vietnam's trade with India was $7.63 billion in 2017. Vietnam's exports made up $3.76 "
         "billion of this and its imports from India $3.87 billion.",
         "level 7630000000 USD of VNM IND turnover 2017; level 3760000000 USD of VNM IND exports 2017; "
         "level 3870000000 USD of VNM IND imports 2017"},
    };
    check_wholes(rows);
}

TEST_CASE("A bilateral surplus is that of the country whose flows are told") {
    static const row rows[] = {
        {"Australia's exports to Japan slid 9.4% in 2022, to A$20.9bn. Imports from Japan rose 3% to "
         "A$17.1bn, so that the bilateral surplus shrank to A$3.8bn, A$2.7bn less than in 2021.",
         "growth -9.4 of AUS JPN exports 2022 on 2021; level 20900000000 AUD of AUS JPN exports 2022; "
         "growth 3 of AUS JPN imports 2022 on 2021; level 17100000000 AUD of AUS JPN imports 2022; "
         "level 3800000000 AUD of AUS JPN balance 2022; difference -2700000000 AUD of AUS JPN balance "
         "2022 on 2021"},
    };
    check_wholes(rows);
}

TEST_CASE("What is said of the subject between commas does not change who trades") {
    static const row rows[] = {
        {"Norway exported salmon for NOK 29.6 billion in 2022. France bought Norwegian salmon worth "
         "NOK 3.9 billion, and Poland, where much of the fish is smoked and sold on to Germany, "
         "imported salmon for NOK 3.1 billion.",
         "level 29600000000 NOK of NOR WLD exports 2022, salmon; level 3900000000 NOK of FRA NOR "
         "imports 2022, salmon; level 3100000000 NOK of POL NOR imports 2022, salmon"},
        {"Canada, long accustomed to the market, exported goods valued at C$274 million to Cuba last "
         "year.",
         "level 274000000 CAD of CAN CUB exports 2022"},
        {"Shipments to the Soviet Union in 1990 fell by 27 percent to 1.6 billion roubles, Hungary's "
         "Ministry of International Economic Relations reported.",
         "growth -27 of HUN SUN exports 1990 on 1989; level 1600000000 SUR of HUN SUN exports 1990"},
        {"American exports to the Soviet Union were $500m in 1983. He pointed out that the Soviet "
         "Union had bought grain worth $1.9 billion from Argentina in 1982.",
         "level 500000000 USD of USA SUN exports 1983; level 1900000000 USD of SUN ARG imports 1982, "
         "grain"},
    };
    check_wholes(rows);
}

TEST_CASE("Who has kept the figures tells whose trade it is") {
    static const row rows[] = {
        {"Official data from Sri Lanka put imports from India at $2.0 billion in 2022.",
         "level 2000000000 USD of LKA IND imports 2022"},
        {"Indian statistics show shipments to Sri Lanka worth $5.8 billion in 2022, compared with $3.5 "
         "billion in 2021.",
         "level 5800000000 USD of IND LKA exports 2022; level 3500000000 USD of IND LKA exports 2021"},
        {"SEOUL, June 1 (Yonhap) - Exports fell 15.2 percent in May. By country, exports to China sank "
         "20.8 percent, while those to the U.S. and Japan fell 1.5 percent and 8.4 percent, "
         "respectively.",
         "growth -15.2 of KOR WLD exports 2023-05 on 2022-05; growth -20.8 of KOR CHN exports 2023-05 "
         "on 2022-05; growth -1.5 of KOR USA exports 2023-05 on 2022-05; growth -8.4 of KOR JPN "
         "exports 2023-05 on 2022-05"},
    };
    check_wholes(rows);
}

TEST_CASE("Times beside a figure that are not its own") {
    static const row rows[] = {
        {"Peru's trade with Chile came to 880 million dollars in the first four months of 1997, "
         "compared with 730 million in the same year-ago period.",
         "level 880000000 USD of PER CHL turnover 1997-01/1997-04; level 730000000 USD of PER CHL "
         "turnover 1996-01/1996-04"},
        {"Oman's exports to Japan were $3.1bn in May. It ran a surplus of $1.3bn after a near balance "
         "the year before.",
         "level 3100000000 USD of OMN JPN exports 2023-05; level 1300000000 USD of OMN JPN balance "
         "2023-05"},
        {"Kenya's exports to Uganda were $90m in May. Its surplus widened from $37m in April to $49m, "
         "the largest since early 2012.",
         "level 90000000 USD of KEN UGA exports 2023-05; level 37000000 USD of KEN UGA balance "
         "2023-04; level 49000000 USD of KEN UGA balance 2023-05"},
        {"In September Japan's surplus with China was 144 billion yen. The surplus with the United "
         "States rose for the first time in four months, by 2.2 percent, to 662 billion yen.",
         "level 144000000000 JPY of JPN CHN balance 2022-09; growth 2.2 of JPN USA balance 2022-09 on "
         "2021-09; level 662000000000 JPY of JPN USA balance 2022-09"},
        {"In May Kenya's exports to Uganda rose 3% after a fall of 2%.",
         "growth 3 of KEN UGA exports 2023-05 on 2022-05; growth -2 of KEN UGA exports 2023-04 on "
         "2022-04"},
        {"This year Iraq is buying less. Through May Turkish exports there were $410 million, a 14 "
         "percent decline.",
         "level 410000000 USD of TUR IRQ exports 2023-01/2023-05; growth -14 of TUR IRQ exports "
         "2023-01/2023-05 on 2022-01/2022-05"},
        {"South Africa's imports from Nigeria in 2009 were R20.9 billion. The office has also "
         "published the figures for January 2010. Oil purchases from Nigeria amounted to R1.4 billion.",
         "level 20900000000 ZAR of ZAF NGA imports 2009; level 1400000000 ZAR of ZAF NGA imports "
         "2010-01, oil"},
        {"In January 2021 UK exports to the EU fell 40.7%, but they recovered in February, rising "
         "46.6%.",
         "growth -40.7 of GBR EU exports 2021-01 on 2020-01; growth 46.6 of GBR EU exports 2021-02 on "
         "2020-02"},
        {"South Korea's surplus with China, $55 billion as recently as 2018, has turned into a "
         "deficit: $3.2 billion in the first quarter.",
         "level 55000000000 USD of KOR CHN balance 2018; level -3200000000 USD of KOR CHN balance "
         "2023-Q1"},
        {"In 2012 the EU exported goods to Russia for €123 bn and imported goods from it for €213 bn. "
         "Three years before, exports had been €66 bn and imports €118 bn. Energy accounted for 76% of "
         "EU imports from Russia.",
         "level 123000000000 EUR of EU RUS exports 2012; level 213000000000 EUR of EU RUS imports "
         "2012; level 66000000000 EUR of EU RUS exports 2009; level 118000000000 EUR of EU RUS imports "
         "2009; share 76 of EU RUS imports 2012, energy in EU RUS imports"},
    };
    check_wholes(rows);
}

TEST_CASE("Multiplied by ten, a factor of three, a third less") {
    static const row rows[] = {
        {"Between 1994 and 2016 trade between Mexico and Colombia multiplied by more than ten.",
         "growth 900 of MEX COL turnover 2016 on 1994"},
        {"Trade between Mexico and Colombia grew by a factor of 2.5 in 2022.",
         "growth 150 of MEX COL turnover 2022 on 2021"},
        {"Peru's exports to China fell almost a third in May.",
         "growth -33.33 of PER CHN exports 2023-05 on 2022-05"},
        {"Greece's exports to Russia were €357 million in 2022, a fall of 4.3%. That is €16 million "
         "less, not €400 million.",
         "level 357000000 EUR of GRC RUS exports 2022; growth -4.3 of GRC RUS exports 2022 on 2021; "
         "difference -16000000 EUR of GRC RUS exports 2022 on 2021"},
    };
    check_wholes(rows);
}

TEST_CASE("Parts of what a country sells or buys") {
    static const row rows[] = {
        {"China bought 92% of the soybeans that Brazil exported in May.",
         "share 92 of BRA CHN exports 2023-05, soybeans in BRA WLD exports"},
        {"Vietnam supplied 15% of all furniture that America imported last year.",
         "share 15 of USA VNM imports 2022, furniture in USA WLD imports"},
        {"Kenya's tea exports were $1bn in 2022. A third of Ghana's cocoa went to the Netherlands in "
         "2022.",
         "level 1000000000 USD of KEN WLD exports 2022, tea; share 33.33 of GHA NLD exports 2022, "
         "cocoa in GHA WLD exports"},
        {"Egypt gets 80% of its wheat from Russia.",
         "share 80 of EGY RUS imports -, wheat in EGY WLD imports"},
        {"South Africa supplied 78 percent of Botswana's imports, which totalled P23.5 billion in 2022.",
         "share 78 of BWA ZAF imports 2022 in BWA WLD imports; level 23500000000 BWP of BWA WLD "
         "imports 2022"},
        {"Zambia exported copper worth K1,310 million to Switzerland in April. That was 51.2 percent "
         "of its total exports.",
         "level 1310000000 ZMW of ZMB CHE exports 2023-04, copper; share 51.2 of ZMB CHE exports "
         "2023-04, copper in ZMB WLD exports"},
        {"Kenya put exports to Uganda at KSh 95bn in 2022, while imports were only KSh 36bn, or a "
         "seventh of that sum.",
         "level 95000000000 KES of KEN UGA exports 2022; level 36000000000 KES of KEN UGA imports 2022"},
        {"Swedish exports to Finland made up 7% of the total, those to Norway 10.5%.",
         "share 7 of SWE FIN exports - in SWE WLD exports; share 10.5 of SWE NOR exports - in SWE WLD "
         "exports"},
        {"Only 1% of Ireland's exports go to Poland (€2.1bn), and 2% to Spain.",
         "share 1 of IRL POL exports - in IRL WLD exports; level 2100000000 EUR of IRL POL exports -; "
         "share 2 of IRL ESP exports - in IRL WLD exports"},
        {"66% of Chile's wine imports come from the EU.",
         "share 66 of CHL EU imports -, wine in CHL WLD imports"},
    };
    check_wholes(rows);
}

TEST_CASE("Partners by the role that they play") {
    static const row rows[] = {
        {"The EU accounted for €6,000 million (40%) of Ireland's total exports in April 2023, of which "
         "€1,500 million went to Germany and €1,100 million to Belgium.",
         "level 6000000000 EUR of IRL EU exports 2023-04; share 40 of IRL EU exports 2023-04 in IRL "
         "WLD exports; level 1500000000 EUR of IRL DEU exports 2023-04; level 1100000000 EUR of IRL "
         "BEL exports 2023-04"},
        {"The USA was Ireland's main non-EU destination in April, accounting for €3,900 million (26%) "
         "of total exports.",
         "level 3900000000 EUR of IRL USA exports 2023-04; share 26 of IRL USA exports 2023-04 in IRL "
         "WLD exports"},
        {"For the first time, China overtook Germany as Brazil's leading supplier in 2022, with sales "
         "of $35 billion.",
         "level 35000000000 USD of CHN BRA exports 2022"},
        {"Spain and France were Portugal's main customers in 2022, with €25bn and €13bn, respectively.",
         "level 25000000000 EUR of PRT ESP exports 2022; level 13000000000 EUR of PRT FRA exports 2022"},
        {"The main foreign trade partners of Montenegro in exports were Serbia (45.1 million euros) "
         "and Switzerland (30.2 million euros) in January-March 2023. In imports the leading partners "
         "were Serbia (135.9 million), China (79.5 million) and Germany (61.1 million euros).",
         "level 45100000 EUR of MNE SRB exports 2023-Q1; level 30200000 EUR of MNE CHE exports "
         "2023-Q1; level 135900000 EUR of MNE SRB imports 2023-Q1; level 79500000 EUR of MNE CHN "
         "imports 2023-Q1; level 61100000 EUR of MNE DEU imports 2023-Q1"},
        {"In 2022 the biggest increase in Estonian exports was posted in trade with Latvia (up by 840 "
         "million euros), and in imports in trade with Poland (up by 500 million euros).",
         "difference 840000000 EUR of EST LVA exports 2022 on 2021; difference 500000000 EUR of EST "
         "POL imports 2022 on 2021"},
    };
    check_wholes(rows);
}

TEST_CASE("Groups by other names") {
    static const row rows[] = {
        {"China's trade with the enlarged European Union reached 80.3 billion U.S. dollars in the "
         "first half of 2022.",
         "level 80300000000 USD of CHN EU turnover 2022-01/2022-06"},
        {"Serbian exports to the CEFTA countries amounted to USD 1,502.3 million, and imports to USD "
         "620.1 million in the first five months of 2023.",
         "level 1502300000 USD of SRB - exports 2023-01/2023-05; level 620100000 USD of SRB - imports "
         "2023-01/2023-05"},
        {"Hungary's trade deficit vis-à-vis China was €5.1 billion in 2022.",
         "level -5100000000 EUR of HUN CHN balance 2022"},
    };
    check_wholes(rows);
}
TEST_CASE("A share or a sum in front of whose customer the partner is") {
    static const row rows[] = {
        {"With a share of 22.3 percent, Italy was Croatia's largest export market last year. Exports "
         "there totalled 975 million dollars.",
         "share 22.3 of HRV ITA exports 2022 in HRV WLD exports; level 975000000 USD of HRV ITA "
         "exports 2022"},
        {"With €17bn, Belgium was Italy's sixth-largest customer in 2022; Poland, with €19bn, was "
         "fifth.",
         "level 17000000000 EUR of ITA BEL exports 2022; level 19000000000 EUR of ITA POL exports 2022"},
        {"Philippine exports to Japan rose 12.5 percent to $1.02 billion in 2022. Japan remained the "
         "second biggest market after the United States, which absorbed 34.9 percent of total exports.",
         "growth 12.5 of PHL JPN exports 2022 on 2021; level 1020000000 USD of PHL JPN exports 2022; "
         "share 34.9 of PHL USA exports 2022 in PHL WLD exports"},
        {"In the first half of 2022 Poland's deficit in trade with Russia was $1.9 billion, which is "
         "31 percent of the country's overall trade gap.",
         "level -1900000000 USD of POL RUS balance 2022-01/2022-06; share 31 of POL RUS balance "
         "2022-01/2022-06 in POL WLD balance"},
        {"SYDNEY, July 30 - Australia's exports to Indonesia fell 18 pct to A$2.4 billion in 1998/99 "
         "while imports rose 40 pct to A$3.3 billion, producing a deficit of A$900 million against a "
         "surplus of A$570 million in 1997/98.",
         "growth -18 of AUS IDN exports 1998-07/1999-06 on 1997-07/1998-06; level 2400000000 AUD of "
         "AUS IDN exports 1998-07/1999-06; growth 40 of AUS IDN imports 1998-07/1999-06 on "
         "1997-07/1998-06; level 3300000000 AUD of AUS IDN imports 1998-07/1999-06; level -900000000 "
         "AUD of AUS IDN balance 1998-07/1999-06; level 570000000 AUD of AUS IDN balance "
         "1997-07/1998-06"},
        {"LONDON, Oct 8 (Reuters) - Britain's visible trade gap with non-European Union countries "
         "widened to 1.3 billion pounds in August from a revised 1.0 billion in July.",
         "level -1300000000 GBP of GBR - balance 2022-08; level -1000000000 GBP of GBR - balance "
         "2022-07"},
    };
    check_wholes(rows);
}

TEST_CASE("Who depends on another one for a part of its trade has that part with it") {
    static const row rows[] = {
        {"Japan depends on Saudi Arabia for 40% of its oil imports.",
         "share 40 of JPN SAU imports -, oil in JPN WLD imports"},
        {"Finland relied on the Soviet Union for 90% of its crude imports in 1980.",
         "share 90 of FIN SUN imports 1980, crude in FIN WLD imports"},
        {"Mexico depends on the United States for 80% of its exports.",
         "share 80 of MEX USA exports - in MEX WLD exports"},
        {"Canada relies on the United States for three quarters of its exports and half of its imports.",
         "share 75 of CAN USA exports - in CAN WLD exports; share 50 of CAN USA imports - in CAN WLD "
         "imports"},
        {"Cuba was dependent on the Soviet Union for three quarters of its trade in 1988.",
         "share 75 of CUB SUN turnover 1988 in CUB WLD turnover"},
    };
    check_wholes(rows);
}

TEST_CASE("Exports that are bought by somebody or shipped somewhere have that partner") {
    static const row rows[] = {
        {"90% of Somali livestock exports are bought by Saudi Arabia.",
         "share 90 of SOM SAU exports -, livestock in SOM WLD exports"},
        {"Two thirds of Lao electricity exports are sold to Thailand.",
         "share 66.67 of LAO THA exports -, electricity in LAO WLD exports"},
        {"Half of Kenya's tea exports were being shipped to Pakistan in 2019.",
         "share 50 of KEN PAK exports 2019, tea in KEN WLD exports"},
    };
    check_wholes(rows);
}

TEST_CASE("The next buyer or customer is one of the same seller") {
    static const row rows[] = {
        {"The Germans bought Dutch flowers for €1.7bn in 2020, the French for €0.7bn and the British "
         "for €0.9bn.",
         "level 1700000000 EUR of DEU NLD imports 2020, flowers; level 700000000 EUR of FRA NLD "
         "imports 2020, flowers; level 900000000 EUR of GBR NLD imports 2020, flowers"},
        {"Germany imported goods worth €1.7bn from Ghana in 2020 and France goods worth €0.7bn.",
         "level 1700000000 EUR of DEU GHA imports 2020; level 700000000 EUR of FRA GHA imports 2020"},
        {"Austria's largest customer was Germany, with purchases of €45bn in 2019; Italy followed with "
         "€9.8bn.",
         "level 45000000000 EUR of DEU AUT imports 2019; level 9800000000 EUR of ITA AUT imports 2019"},
    };
    check_wholes(rows);
}

TEST_CASE("A semicolon between two changes in brackets ends no statement") {
    static const row rows[] = {
        {"Exports to Peru came to $300 mln (+22%; +$54 mln) in 2019, Colombian statistics show.",
         "level 300000000 USD of COL PER exports 2019; growth 22 of COL PER exports 2019 on 2018; "
         "difference 54000000 USD of COL PER exports 2019 on 2018"},
    };
    check_wholes(rows);
}
