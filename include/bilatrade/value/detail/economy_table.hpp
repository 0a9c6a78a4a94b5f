// SPDX-License-Identifier: BSL-1.0
// bilatrade/value/detail/economy_table.hpp: what the world's economies and their groups are called and numbered.
// Made by data/generate_tables.py from data/economies; do not edit.
#pragma once

#include <cstdint>

// clang-format off
namespace bilatrade::detail {

struct economy_row {
    std::uint16_t code, name, from, to; ///< packed letters; offset of the name; years, 0 open
};
struct succession_row {
    std::uint16_t former, successor;
    bool renamed;
};

inline constexpr char economy_letters[] =
    "ABWAFGAFIAGOAIAALAALBANDANTAREARGARMASMATAATBATFATGATNAUSAUTAZEBDIBELBENBESBFABGDBGRBHRBHSBIHBLMBLRBLZ"
    "BMUBOLBRABRBBRNBTNBURBVTBWABYSCAFCANCCKCHECHLCHNCIVCMRCODCOGCOKCOLCOMCPVCRICSKCTECUBCUWCXRCYMCYPCZEDDR"
    "DEUDHYDJIDMADNKDOMDZAECUEGYERIESHESPESTETHFINFJIFLKFRAFROFSMFXXGABGBRGELGEOGGYGHAGIBGINGLPGMBGNBGNQGRC"
    "GRDGRLGTMGUFGUMGUYHKGHMDHNDHRVHTIHUNHVOIDNIMNINDIOTIRLIRNIRQISLISRITAJAMJEYJORJPNJTNKAZKENKGZKHMKIRKNA"
    "KORKWTLAOLBNLBRLBYLCALIELKALSOLTULUXLVAMACMAFMARMCOMDAMDGMDVMEXMHLMIDMKDMLIMLTMMRMNEMNGMNPMOZMRTMSRMTQ"
    "MUSMWIMYSMYTNAMNCLNERNFKNGANHBNICNIUNLDNORNPLNRUNTZNZLOMNPAKPANPCIPCNPCZPERPHLPLWPNGPOLPRIPRKPRTPRYPSE"
    "PUSPYFQATREURHOROURUSRWASAUSCGSDNSENSGPSGSSHNSJMSKMSLBSLESLVSMRSOMSPMSRBSSDSTPSUNSURSVKSVNSWESWZSXMSYC"
    "SYRTCATCDTGOTHATJKTKLTKMTLSTMPTONTTOTUNTURTUVTWNTZAUGAUKRUMIURYUSAUZBVATVCTVDRVENVGBVIRVNMVUTWAKWLDWLF"
    "WSMXKXYEMYMDYUGZAFZARZMBZWE";

inline constexpr char economy_names[] =
    "ArubaAfghanistanFrench Afars and IssasAngolaAnguillaÅland IslandsAlbaniaAndorraNetherlands Antilles"
    "United Arab EmiratesArgentinaArmeniaAmerican SamoaAntarcticaBritish Antarctic Territory"
    "French Southern TerritoriesAntigua and BarbudaDronning Maud LandAustraliaAustriaAzerbaijanBurundi"
    "BelgiumBeninCaribbean NetherlandsBurkina FasoBangladeshBulgariaBahrainBahamasBosnia and Herzegovina"
    "Saint BarthélemyBelarusBelizeBermudaBoliviaBrazilBarbadosBruneiBhutanBurmaBouvet IslandBotswana"
    "Byelorussian SSRCentral African RepublicCanadaCocos (Keeling) IslandsSwitzerlandChileChinaIvory Coast"
    "CameroonDemocratic Republic of the CongoRepublic of the CongoCook IslandsColombiaComorosCape Verde"
    "Costa RicaCzechoslovakiaCanton and Enderbury IslandsCubaCuraçaoChristmas IslandCayman IslandsCyprus"
    "CzechiaEast GermanyGermanyDahomeyDjiboutiDominicaDenmarkDominican RepublicAlgeriaEcuadorEgyptEritrea"
    "Western SaharaSpainEstoniaEthiopiaFinlandFijiFalkland IslandsFranceFaroe IslandsMicronesia"
    "Metropolitan FranceGabonUnited KingdomGilbert and Ellice IslandsGeorgiaGuernseyGhanaGibraltarGuinea"
    "GuadeloupeGambiaGuinea-BissauEquatorial GuineaGreeceGrenadaGreenlandGuatemalaFrench GuianaGuamGuyana"
    "Hong KongHeard and McDonald IslandsHondurasCroatiaHaitiHungaryUpper VoltaIndonesiaIsle of ManIndia"
    "British Indian Ocean TerritoryIrelandIranIraqIcelandIsraelItalyJamaicaJerseyJordanJapanJohnston Island"
    "KazakhstanKenyaKyrgyzstanCambodiaKiribatiSaint Kitts and NevisSouth KoreaKuwaitLaosLebanonLiberiaLibya"
    "Saint LuciaLiechtensteinSri LankaLesothoLithuaniaLuxembourgLatviaMacaoSaint MartinMoroccoMonacoMoldova"
    "MadagascarMaldivesMexicoMarshall IslandsMidway IslandsNorth MacedoniaMaliMaltaMyanmarMontenegro"
    "MongoliaNorthern Mariana IslandsMozambiqueMauritaniaMontserratMartiniqueMauritiusMalawiMalaysiaMayotte"
    "NamibiaNew CaledoniaNigerNorfolk IslandNigeriaNew HebridesNicaraguaNiueNetherlandsNorwayNepalNauru"
    "Neutral ZoneNew ZealandOmanPakistanPanamaPacific Islands (Trust Territory)PitcairnPanama Canal Zone"
    "PeruPhilippinesPalauPapua New GuineaPolandPuerto RicoNorth KoreaPortugalParaguayPalestine"
    "US Miscellaneous Pacific IslandsFrench PolynesiaQatarRéunionSouthern RhodesiaRomaniaRussiaRwanda"
    "Saudi ArabiaSerbia and MontenegroSudanSenegalSingaporeSouth Georgia and South Sandwich Islands"
    "Saint HelenaSvalbard and Jan MayenSikkimSolomon IslandsSierra LeoneEl SalvadorSan MarinoSomalia"
    "Saint Pierre and MiquelonSerbiaSouth SudanSão Tomé and PríncipeSoviet UnionSurinameSlovakiaSlovenia"
    "SwedenEswatiniSint MaartenSeychellesSyriaTurks and Caicos IslandsChadTogoThailandTajikistanTokelau"
    "TurkmenistanTimor-LesteEast TimorTongaTrinidad and TobagoTunisiaTurkeyTuvaluTaiwanTanzaniaUganda"
    "UkraineU.S. Outlying IslandsUruguayUnited StatesUzbekistanVatican CitySaint Vincent and Grenadines"
    "North VietnamVenezuelaBritish Virgin IslandsU.S. Virgin IslandsVietnamVanuatuWake IslandWorld"
    "Wallis and FutunaSamoaKosovoYemenSouth YemenYugoslaviaSouth AfricaZaireZambiaZimbabwe";

inline constexpr economy_row economy_rows[] = {
    {1111,0,1988,0}, {1223,5,0,0}, {1225,16,1967,1976}, {1263,38,0,0}, {1313,44,1981,0}, {1409,52,0,0},
    {1410,66,0,0}, {1476,73,0,0}, {1492,80,1954,2010}, {1605,100,0,0}, {1607,120,0,0}, {1613,129,1992,0},
    {1645,136,0,0}, {1665,150,0,0}, {1666,160,1962,1979}, {1670,187,0,0}, {1671,214,0,0},
    {1678,233,1957,1983}, {1715,251,0,0}, {1716,260,0,0}, {1861,267,1992,0}, {2185,277,0,0}, {2220,284,0,0},
    {2222,291,0,0}, {2227,296,2010,0}, {2241,317,0,0}, {2276,329,1972,0}, {2290,339,0,0}, {2322,347,0,0},
    {2323,354,0,0}, {2344,361,1992,0}, {2445,383,2007,0}, {2450,400,1992,0}, {2458,407,0,0}, {2485,413,0,0},
    {2540,420,0,0}, {2625,427,0,0}, {2626,433,0,0}, {2638,441,0,0}, {2702,447,0,0}, {2738,453,1948,1989},
    {2772,458,0,0}, {2785,471,1966,0}, {2867,479,1945,1991}, {3110,495,0,0}, {3118,519,0,0}, {3179,525,0,0},
    {3333,548,0,0}, {3340,559,0,0}, {3342,564,0,0}, {3382,569,0,0}, {3506,580,0,0}, {3556,588,0,0},
    {3559,620,0,0}, {3563,641,0,0}, {3564,653,0,0}, {3565,661,0,0}, {3606,668,0,0}, {3657,678,0,0},
    {3691,688,1918,1992}, {3717,702,1939,1979}, {3746,730,0,0}, {3767,734,2010,0}, {3858,742,0,0},
    {3885,758,0,0}, {3888,772,0,0}, {3909,778,1993,0}, {4242,785,1949,1990}, {4277,797,0,0},
    {4377,804,1958,1975}, {4425,811,0,0}, {4513,819,0,0}, {4555,827,0,0}, {4589,834,0,0}, {4929,852,0,0},
    {5237,859,0,0}, {5369,866,0,0}, {5705,871,1993,0}, {5736,878,0,0}, {5744,892,0,0}, {5748,897,1992,0},
    {5768,904,0,0}, {6446,912,0,0}, {6473,919,0,0}, {6539,923,0,0}, {6721,939,0,0}, {6735,945,0,0},
    {6765,958,1992,0}, {6936,968,1993,1997}, {7202,987,0,0}, {7250,992,0,0}, {7340,1006,1916,1979},
    {7343,1032,1992,0}, {7417,1039,0,0}, {7425,1047,0,0}, {7458,1052,0,0}, {7470,1061,0,0}, {7568,1067,0,0},
    {7586,1077,0,0}, {7618,1083,0,0}, {7633,1096,0,0}, {7747,1113,0,0}, {7748,1119,0,0}, {7756,1126,0,0},
    {7821,1135,0,0}, {7846,1144,0,0}, {7853,1157,0,0}, {7865,1161,0,0}, {8551,1167,0,0}, {8612,1176,0,0},
    {8644,1202,0,0}, {8790,1210,1992,0}, {8841,1217,0,0}, {8878,1222,0,0}, {8911,1229,1958,1984},
    {9358,1240,0,0}, {9646,1249,0,0}, {9668,1260,0,0}, {9716,1265,0,0}, {9804,1295,0,0}, {9806,1302,0,0},
    {9809,1306,0,0}, {9836,1310,0,0}, {9842,1317,0,0}, {9857,1323,0,0}, {10285,1328,0,0}, {10425,1335,0,0},
    {10738,1341,0,0}, {10766,1347,0,0}, {10894,1352,1974,1986}, {11322,1367,1992,0}, {11438,1377,0,0},
    {11514,1382,1992,0}, {11533,1392,0,0}, {11570,1400,0,0}, {11713,1408,0,0}, {11762,1429,0,0},
    {12020,1440,0,0}, {12335,1446,0,0}, {12366,1450,0,0}, {12370,1457,0,0}, {12377,1464,0,0},
    {12385,1469,0,0}, {12581,1480,0,0}, {12641,1493,0,0}, {12911,1502,1966,0}, {12949,1509,1992,0},
    {12984,1518,0,0}, {12993,1528,1992,0}, {13347,1534,0,0}, {13350,1539,0,0}, {13362,1551,0,0},
    {13423,1558,0,0}, {13441,1564,1992,0}, {13447,1571,0,0}, {13462,1581,0,0}, {13496,1589,0,0},
    {13580,1595,1992,0}, {13604,1611,1974,1986}, {13668,1625,1993,0}, {13705,1640,0,0}, {13716,1644,0,0},
    {13746,1649,0,0}, {13765,1656,2006,0}, {13767,1666,0,0}, {13776,1674,1992,0}, {13818,1698,0,0},
    {13908,1708,0,0}, {13938,1718,0,0}, {13969,1728,0,0}, {14003,1738,0,0}, {14057,1747,1965,0},
    {14131,1753,1964,0}, {14132,1761,0,0}, {14381,1768,1990,0}, {14444,1775,0,0}, {14514,1788,0,0},
    {14539,1793,0,0}, {14561,1807,0,0}, {14594,1814,1906,1980}, {14627,1826,0,0}, {14645,1835,0,0},
    {14724,1839,0,0}, {14834,1850,0,0}, {14860,1856,0,0}, {14933,1861,0,0}, {15002,1866,1922,1993},
    {15180,1878,0,0}, {15790,1889,0,0}, {16427,1893,0,0}, {16430,1901,0,0}, {16489,1907,1947,1994},
    {16494,1940,0,0}, {16506,1948,1903,1979}, {16562,1965,0,0}, {16652,1969,0,0}, {16791,1980,1992,0},
    {16839,1985,0,0}, {16876,2001,0,0}, {16969,2007,0,0}, {16971,2018,0,0}, {16980,2029,0,0},
    {16985,2037,0,0}, {16997,2045,1994,0}, {17075,2054,1974,1986}, {17190,2086,0,0}, {17460,2102,0,0},
    {18613,2107,0,0}, {18703,2115,1923,1980}, {18933,2132,0,0}, {19123,2139,1992,0}, {19169,2145,0,0},
    {19509,2151,0,0}, {19559,2163,1992,2006}, {19598,2184,0,0}, {19630,2189,0,0}, {19696,2196,0,0},
    {19699,2205,0,0}, {19726,2245,0,0}, {19789,2257,0,0}, {19821,2279,1950,1975}, {19842,2285,0,0},
    {19845,2300,0,0}, {19862,2312,0,0}, {19890,2323,0,0}, {19949,2333,0,0}, {19981,2340,0,0},
    {20034,2365,2006,0}, {20068,2371,2011,0}, {20112,2382,0,0}, {20142,2406,1922,1991}, {20146,2418,0,0},
    {20171,2426,1993,0}, {20174,2434,1992,0}, {20197,2442,0,0}, {20218,2448,1968,0}, {20237,2456,2010,0},
    {20259,2468,0,0}, {20274,2478,0,0}, {20577,2483,0,0}, {20580,2507,0,0}, {20719,2511,0,0},
    {20737,2515,0,0}, {20811,2523,1992,0}, {20844,2533,0,0}, {20845,2540,1992,0}, {20883,2552,2002,0},
    {20912,2563,1914,2002}, {20974,2573,0,0}, {21135,2578,0,0}, {21166,2597,0,0}, {21170,2604,0,0},
    {21174,2610,0,0}, {21230,2616,0,0}, {21313,2622,1965,0}, {21729,2630,0,0}, {21874,2636,1992,0},
    {21929,2643,0,0}, {22105,2664,0,0}, {22113,2671,0,0}, {22338,2684,1992,0}, {22580,2694,0,0},
    {22644,2706,0,0}, {22674,2734,1945,1976}, {22702,2747,0,0}, {22754,2756,0,0}, {22834,2778,0,0},
    {22989,2797,0,0}, {23220,2804,0,0}, {23595,2811,1974,1986}, {23940,2822,0,0}, {23942,2827,0,0},
    {24173,2844,0,0}, {24952,2849,1999,0}, {25773,2855,0,0}, {26020,2860,1967,1990}, {26279,2871,1918,2003},
    {26662,2881,0,0}, {26674,2893,1971,1997}, {27042,2898,1965,0}, {27365,2904,1965,0},
};
inline constexpr std::uint16_t economy_names_end = 2912;

inline constexpr char economy_alpha2[] =
    "AWAFAIAOAIAXALADANAEARAMASAQBQTFAGNQAUATAZBIBEBJBQBFBDBGBHBSBABLBYBZBMBOBRBBBNBTBUBVBWBYCFCACCCHCLCNCI"
    "CMCDCGCKCOKMCVCRCSCTCUCWCXKYCYCZDDDEDYDJDMDKDODZECEGEREHESEEETFIFJFKFRFOFMFXGAGBGEGEGGGHGIGNGPGMGWGQGR"
    "GDGLGTGFGUGYHKHMHNHRHTHUHVIDIMINIOIEIRIQISILITJMJEJOJPJTKZKEKGKHKIKNKRKWLALBLRLYLCLILKLSLTLULVMOMFMAMC"
    "MDMGMVMXMHMIMKMLMTMMMEMNMPMZMRMSMQMUMWMYYTNANCNENFNGNHNINUNLNONPNRNTNZOMPKPAPCPNPZPEPHPWPGPLPRKPPTPYPS"
    "PUPFQARERHRORURWSACSSDSNSGGSSHSJSKSBSLSVSMSOPMRSSSSTSUSRSKSISESZSXSCSYTCTDTGTHTJTKTMTLTPTOTTTNTRTVTWTZ"
    "UGUAUMUYUSUZVAVCVDVEVGVIVNVUWK  WFWSXKYEYDYUZAZRZMZW";

inline constexpr std::uint16_t economy_by_alpha2[] = {
    7, 9, 1, 16, 4, 2, 6, 11, 8, 3, 13, 10, 12, 19, 18, 0, 5, 20, 30, 37, 26, 22, 25, 27, 28, 21, 23, 31, 34,
    38, 35, 24, 14, 36, 29, 39, 40, 41, 42, 32, 43, 33, 45, 46, 52, 44, 53, 47, 50, 54, 48, 51, 49, 55, 58,
    59, 213, 60, 61, 57, 62, 63, 65, 66, 67, 68, 70, 72, 71, 73, 69, 74, 75, 80, 76, 78, 77, 79, 81, 82, 83,
    84, 87, 86, 85, 88, 89, 90, 102, 92, 91, 105, 93, 94, 95, 103, 98, 96, 97, 100, 101, 217, 104, 106, 99,
    107, 108, 109, 110, 111, 112, 113, 114, 115, 119, 123, 116, 117, 118, 121, 120, 122, 124, 126, 125, 127,
    128, 129, 131, 132, 133, 134, 56, 135, 200, 136, 137, 64, 130, 138, 139, 142, 143, 144, 140, 145, 146,
    147, 148, 141, 151, 152, 153, 163, 150, 154, 157, 158, 159, 160, 162, 164, 149, 165, 169, 167, 168, 161,
    170, 155, 171, 156, 172, 166, 174, 175, 176, 177, 178, 179, 180, 182, 183, 184, 17, 185, 186, 181, 187,
    188, 190, 191, 194, 205, 197, 195, 189, 198, 226, 192, 199, 203, 201, 204, 196, 202, 193, 206, 207, 208,
    209, 227, 210, 211, 212, 221, 237, 214, 234, 216, 218, 233, 219, 232, 220, 222, 224, 215, 225, 231, 228,
    229, 230, 223, 236, 238, 235, 239, 240, 15, 241, 242, 243, 244, 246, 245, 250, 248, 247, 251, 249, 252,
    253, 254, 256, 255, 257, 259, 258, 260, 261, 262, 263, 264, 265, 266, 267, 268, 271, 269, 272, 273, 275,
    274, 173, 276, 277, 279, 278, 280,
};

inline constexpr succession_row succession_rows[] = {
    {1225,4425,true}, {1492,3767,false}, {1492,20237,false}, {1492,2227,false}, {1666,1665,false},
    {1678,1665,false}, {2738,13746,true}, {2867,2450,true}, {3691,3909,false}, {3691,20171,false},
    {3717,11570,false}, {4242,4277,false}, {4377,2222,true}, {6936,6721,false}, {7340,11570,false},
    {7340,21174,false}, {8911,2241,true}, {10894,21929,false}, {13604,21929,false}, {14594,23220,true},
    {15002,19509,false}, {15002,9809,false}, {16489,6765,false}, {16489,13580,false}, {16489,13776,false},
    {16489,16791,false}, {16506,16430,false}, {17075,21929,false}, {18703,27365,true}, {19559,20034,false},
    {19559,13765,false}, {19821,9668,false}, {20142,19123,false}, {20142,1613,false}, {20142,1861,false},
    {20142,2450,false}, {20142,5748,false}, {20142,7343,false}, {20142,11322,false}, {20142,11514,false},
    {20142,12993,false}, {20142,12949,false}, {20142,13441,false}, {20142,20811,false}, {20142,20845,false},
    {20142,21874,false}, {20142,22338,false}, {20912,20883,true}, {22674,22989,false}, {23595,21929,false},
    {26020,25773,false}, {26279,20034,false}, {26279,13765,false}, {26279,20174,false}, {26279,8790,false},
    {26279,13668,false}, {26279,2344,false}, {26674,3556,true},
};

inline constexpr char group_codes[] =
    "AFRICAARABASEANBRICSCARICOMCENTRALASIACISEACEAEUECOWASEUGCCLATAMMERCOSURSADCX-BUNKERSX-FREEZONESX-NES"
    "X-OTHERASIA";

inline constexpr std::uint16_t group_code_begin[] = {
    0, 6, 10, 15, 20, 27, 38, 41, 44, 48, 54, 56, 59, 64, 72, 76, 85, 96, 101, 112,
};

inline constexpr char group_names[] =
    "AfricaLeague of Arab StatesASEANBRICSCaribbean CommunityCentral AsiaCommonwealth of Independent States"
    "East African CommunityEurasian Economic UnionECOWASEuropean UnionGulf Cooperation Council"
    "Latin America and the CaribbeanMercosurSouthern African Development CommunityBunkersFree zones"
    "Areas not elsewhere specifiedOther Asia, not elsewhere specified";

inline constexpr std::uint16_t group_name_begin[] = {
    0, 6, 27, 32, 37, 56, 68, 102, 124, 147, 153, 167, 191, 222, 230, 268, 275, 285, 314, 349,
};

/// From here on no groups but partners that are no economy: bunkers, free zones.
inline constexpr std::uint16_t first_partner = 15;

} // namespace bilatrade::detail
// clang-format on
