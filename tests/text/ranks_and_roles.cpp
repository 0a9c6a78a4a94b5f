// SPDX-License-Identifier: BSL-1.0
// tests/text/ranks_and_roles.cpp: partners by the roles and ranks that they have, and flows that are told
// again.
#include "reading.hpp"

using namespace text_test;

TEST_CASE("Whoever plays a role is the other side") {
    static const row rows[] = {
        {"Germany was the largest exporter to Ukraine in 2022, with goods worth $6.5 billion.",
         "level 6500000000 USD of DEU UKR exports 2022"},
        {"Ukraine's largest supplier was Germany, with goods worth $6.5 billion.",
         "level 6500000000 USD of UKR DEU imports -"},
        {"Germany was the biggest exporter to Ukraine in 2022 ($6.5 billion), ahead of Poland ($5.5 "
         "billion).",
         "level 6500000000 USD of DEU UKR exports 2022; level 5500000000 USD of POL UKR exports 2022"},
        {"Saudi Arabia was the largest supplier of crude to Japan in 2022, supplying 39% of imports.",
         "share 39 of JPN SAU imports 2022 in JPN WLD imports"},
        {"In 2021 South Korea was the fifth largest destination of Peruvian exports, purchasing goods "
         "to the value of US$3 billion.",
         "level 3000000000 USD of KOR PER imports 2021"},
        {"In 2022 the United States was the largest export market of Vietnam with an estimated "
         "turnover of 109.4 billion USD.",
         "level 109400000000 USD of VNM USA exports 2022"},
        {"China was Vietnam's largest import market with an estimated 41.6 billion USD in 2022.",
         "level 41600000000 USD of VNM CHN imports 2022"},
        {"Poland's main export markets in 2022 were, the ministry said, Germany (EUR 8.0 billion) and "
         "France (EUR 1.7 billion).",
         "level 8000000000 EUR of POL DEU exports 2022; level 1700000000 EUR of POL FRA exports 2022"},
    };
    check_wholes(rows);
}

TEST_CASE("Partners come in ranks, in lists and in brackets") {
    static const row rows[] = {
        {"Türkiye's imports in March 2023: Russia took the first place with 4.371 billion dollars.",
         "level 4371000000 USD of TUR RUS imports 2023-03"},
        {"Indonesia's exports to India reached US$22.9 billion in 2022. India ranked third among the "
         "destination countries, after China (US$63.5 billion) and the United States (US$28.2 billion).",
         "level 22900000000 USD of IDN IND exports 2022; level 63500000000 USD of IDN CHN exports "
         "2022; level 28200000000 USD of IDN USA exports 2022"},
        {"Ireland's exports in April 2023: United States €4.9bn; Great Britain €1.4bn.",
         "level 4900000000 EUR of IRL USA exports 2023-04; level 1400000000 EUR of IRL GBR exports "
         "2023-04"},
        {"Ireland's trade balance, April 2023: United States +€2.9bn; Great Britain -€0.4bn.",
         "level 2900000000 EUR of IRL USA balance 2023-04; level -400000000 EUR of IRL GBR balance "
         "2023-04"},
        {"U.S. trade deficits in May 2023: with Japan 5.04 billion dollars, with Canada 1.02 billion.",
         "level -5040000000 USD of USA JPN balance 2023-05; level -1020000000 USD of USA CAN balance "
         "2023-05"},
        {"Guatemala's export partners: United States 33%, El Salvador 12%, Honduras 10% (2021).",
         "share 33 of GTM USA exports 2021 in GTM WLD exports; share 12 of GTM SLV exports 2021 in GTM "
         "WLD exports; share 10 of GTM HND exports 2021 in GTM WLD exports"},
        {"Mongolia's trade in 2022 developed differently: with China it fell by 8.2% to $5.2 billion, "
         "and with Russia it rose by 37.6%.",
         "growth -8.2 of MNG CHN turnover 2022 on 2021; level 5200000000 USD of MNG CHN turnover 2022; "
         "growth 37.6 of MNG RUS turnover 2022 on 2021"},
        {"South Korea's shipments to Vietnam and Japan came to $4.4 billion and $2.3 billion in May "
         "2023, down 15.0 percent and 8.4 percent respectively.",
         "level 4400000000 USD of KOR VNM exports 2023-05; level 2300000000 USD of KOR JPN exports "
         "2023-05; growth -15 of KOR VNM exports 2023-05 on 2022-05; growth -8.4 of KOR JPN exports "
         "2023-05 on 2022-05"},
        {"Italy imported 27.4 billion euros' worth of natural gas from Algeria, Russia and others in "
         "2022.",
         "level 27400000000 EUR of ITA - imports 2022, natural gas"},
    };
    check_wholes(rows);
}

TEST_CASE("The former and the latter may be flows") {
    static const row rows[] = {
        {"In April 2023 Dutch exports to Germany were 11.2 billion euros and imports from it 9.4 "
         "billion. The former contracted by 6.5 percent and the latter grew by 0.8 percent.",
         "level 11200000000 EUR of NLD DEU exports 2023-04; level 9400000000 EUR of NLD DEU imports "
         "2023-04; growth -6.5 of NLD DEU exports 2023-04 on 2022-04; growth 0.8 of NLD DEU imports "
         "2023-04 on 2022-04"},
        {"China's exports to and imports from Australia totaled 1.48 trillion yuan in 2022. The former "
         "rose 23.3 percent, while the latter declined 9.7 percent.",
         "level 1480000000000 CNY of CHN AUS turnover 2022; growth 23.3 of CHN AUS exports 2022 on "
         "2021; growth -9.7 of CHN AUS imports 2022 on 2021"},
        {"In 2022 Pakistan exported goods worth $330 million to Sri Lanka and imported goods worth $87 "
         "million from it. Five years before, the figures had been $270 million and $104 million.",
         "level 330000000 USD of PAK LKA exports 2022; level 87000000 USD of PAK LKA imports 2022; "
         "level 270000000 USD of PAK LKA exports 2017; level 104000000 USD of PAK LKA imports 2017"},
    };
    check_wholes(rows);
}

TEST_CASE("It is the trade that a sentence goes on about, not a part of it") {
    static const row rows[] = {
        {"Trade between Vietnam and Peru hit 833.6 million USD in 2022, of which Vietnam's exports "
         "accounted for 654.1 million USD. In the first quarter of 2023, it was estimated at 180 "
         "million USD.",
         "level 833600000 USD of VNM PER turnover 2022; level 654100000 USD of VNM PER exports 2022; "
         "level 180000000 USD of VNM PER turnover 2023-Q1"},
        {"The trade turnover between Kyrgyzstan and China reached $4.98 billion in 2022, of which "
         "imports made up $4.91 billion. With Russia it was $2.7 billion.",
         "level 4980000000 USD of KGZ CHN turnover 2022; level 4910000000 USD of KGZ CHN imports 2022; "
         "level 2700000000 USD of KGZ RUS turnover 2022"},
    };
    check_wholes(rows);
}

TEST_CASE("Goods enter, go the other way, and are somebody's") {
    static const row rows[] = {
        {"Belarusian goods worth 990 million euros entered Lithuania in 2020.",
         "level 990000000 EUR of LTU BLR imports 2020"},
        {"West Germany took Dutch goods valued at 60.1 billion guilders in 1986, while the reverse "
         "flow was a mere 39.5 billion.",
         "level 60100000000 NLG of DEU NLD imports 1986; level 39500000000 NLG of DEU NLD exports 1986"},
        {"Zambia imported goods for 2.4 billion dollars from South Africa in 2022. In return it sent a "
         "paltry 260 million dollars.",
         "level 2400000000 USD of ZMB ZAF imports 2022; level 260000000 USD of ZMB ZAF exports 2022"},
        {"Argentina bought gas from Bolivia worth $1.6 billion in 2022. Brazil, the other customer, "
         "bought gas worth $1.35 billion in 2022.",
         "level 1600000000 USD of ARG BOL imports 2022, gas; level 1350000000 USD of BRA BOL imports "
         "2022, gas"},
        {"In 2021 Chinese buyers took 33% of Peru's exports.",
         "share 33 of PER CHN exports 2021 in PER WLD exports"},
        {"Bangladesh's clothing makers sold Australia garments worth A$1.3 billion in 2022.",
         "level 1300000000 AUD of BGD AUS exports 2022, garments"},
        {"Coffee sales to Saudi Arabia earned Ethiopia $138 million in 2018.",
         "level 138000000 USD of ETH SAU exports 2018, coffee"},
        {"Jamaica's imports from the United States in 2022 were valued at US$3.12 billion, 40.5 per "
         "cent of the overall import bill of US$7.7 billion. Exports there fetched US$961 million.",
         "level 3120000000 USD of JAM USA imports 2022; share 40.5 of JAM USA imports 2022 in JAM WLD "
         "imports; level 7700000000 USD of JAM WLD imports 2022; level 961000000 USD of JAM USA "
         "exports 2022"},
    };
    check_wholes(rows);
}

TEST_CASE("Neither a region's nor a bank's sales are trade") {
    static const row rows[] = {
        {"Bavaria's exports to China amounted to 17.3 billion euros in 2022 and those to the United "
         "States to 26.7 billion.",
         ""},
        {"Croatia's exports to Italy were $720m in 2021. The central bank sold $60m to prop up the "
         "kuna.",
         "level 720000000 USD of HRV ITA exports 2021"},
        {"Turkish exports to Russia rose in 2021. Turkey sold $500 million in eurobonds.", ""},
        {"World merchandise trade rose 10 pct to 2,110 billion dlrs in 1986.", ""},
    };
    check_wholes(rows);
}

TEST_CASE("Excess of one flow over the other, and a balance that is adverse") {
    static const row rows[] = {
        {"Papua New Guinea's exports to Australia of A$4.1 billion in 2021 exceeded its imports by "
         "A$1.8 billion.",
         "level 4100000000 AUD of PNG AUS exports 2021; level 1800000000 AUD of PNG AUS balance 2021"},
        {"Argentina's balance with Brazil was adverse, by 4 million dollars, in 1960.",
         "level -4000000 USD of ARG BRA balance 1960"},
    };
    check_wholes(rows);
}
TEST_CASE("Partners that follow in a row") {
    static const row rows[] = {
        {"China led with 36.3% of Russia's turnover in 2022 ($240.1bn), followed by Türkiye with 8.2% "
         "($56.5bn) and India with 9.8% ($65bn).",
         "share 36.3 of RUS CHN turnover 2022 in RUS WLD turnover; level 240100000000 USD of RUS CHN "
         "turnover 2022; share 8.2 of RUS TUR turnover 2022 in RUS WLD turnover; level 56500000000 USD "
         "of RUS TUR turnover 2022; share 9.8 of RUS IND turnover 2022 in RUS WLD turnover; level "
         "65000000000 USD of RUS IND turnover 2022"},
        {"China took 36.3% of Russia's exports in 2022 ($129bn), followed by India (15.7%, $65bn).",
         "share 36.3 of RUS CHN exports 2022 in RUS WLD exports; level 129000000000 USD of RUS CHN "
         "exports 2022; share 15.7 of RUS IND exports 2022 in RUS WLD exports; level 65000000000 USD "
         "of RUS IND exports 2022"},
        {"Mauritius imported goods worth Rs 42.3 billion from China in 2022. India followed with Rs "
         "37.1 billion.",
         "level 42300000000 MUR of MUS CHN imports 2022; level 37100000000 MUR of MUS IND imports 2022"},
        {"In January-March 2023, Russia ranked first among Armenia's trading partners with $1.4 "
         "billion. China came second with $430 million.",
         "level 1400000000 USD of ARM RUS turnover 2023-Q1; level 430000000 USD of ARM CHN turnover "
         "2023-Q1"},
        {"Germany was Latvia's top export market in 2022 with €1.5 billion. Estonia came next with "
         "€1.2 billion.",
         "level 1500000000 EUR of LVA DEU exports 2022; level 1200000000 EUR of LVA EST exports 2022"},
        {"Angola exported crude oil to China worth $17.9 billion in 2022. India, the second buyer, "
         "took $3.2 billion.",
         "level 17900000000 USD of AGO CHN exports 2022, crude oil; level 3200000000 USD of AGO IND "
         "exports 2022, crude oil"},
        {"U.S. imports from Japan totalled $7.38 billion in March, those from Canada $6.18 billion and "
         "those from Germany $2.40 billion. Exports to the three were $2.34 billion, $5.09 billion and "
         "$0.99 billion respectively.",
         "level 7380000000 USD of USA JPN imports 2023-03; level 6180000000 USD of USA CAN imports "
         "2023-03; level 2400000000 USD of USA DEU imports 2023-03; level 2340000000 USD of USA JPN "
         "exports 2023-03; level 5090000000 USD of USA CAN exports 2023-03; level 990000000 USD of USA "
         "DEU exports 2023-03"},
    };
    check_wholes(rows);
}
TEST_CASE("Partners of a country's goods") {
    static const row rows[] = {
        {"The main destinations of Ecuador's shrimp in the first half of 2022 were China ($1.9 "
         "billion) and Spain ($204 million).",
         "level 1900000000 USD of ECU CHN exports 2022-01/2022-06, shrimp; level 204000000 USD of ECU "
         "ESP exports 2022-01/2022-06, shrimp"},
        {"Ghana's cocoa exports to Germany were $198 million in 2022. France was the second largest "
         "market with $189 million.",
         "level 198000000 USD of GHA DEU exports 2022, cocoa; level 189000000 USD of GHA FRA exports "
         "2022, cocoa"},
        {"Exports to China aside, Chile's sales to Japan rose by 19.4% in April 2023.",
         "growth 19.4 of CHL JPN exports 2023-04 on 2022-04"},
        {"In 2021 Mongolia sold horse meat worth $38 million to China, three times the amount of 2020, "
         "but only $7 million to Kazakhstan.",
         "level 38000000 USD of MNG CHN exports 2021, horse meat; growth 200 of MNG CHN exports 2021 "
         "on 2020, horse meat; level 7000000 USD of MNG KAZ exports 2021, horse meat"},
    };
    check_wholes(rows);
}
