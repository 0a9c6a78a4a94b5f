// SPDX-License-Identifier: BSL-1.0
// bilatrade/value/detail/currency_table.hpp: what the world's currencies are called, and where and when they are money.
// Made by data/generate_tables.py from data/currencies; do not edit.
#pragma once

#include <cstdint>

// clang-format off
namespace bilatrade::detail {

struct currency_row {
    std::uint16_t code, numeric, name; ///< packed letters; ISO's number; offset of the name
    std::uint8_t noun, minor_units;
    std::int32_t from, to; ///< days since 1970-01-01, the last included
};
struct symbol_row {
    std::uint16_t text, currency; ///< offset of the symbol; 0 where the sign is of many moneys
    std::uint8_t noun;
};

inline constexpr char currency_letters[] =
    "ADPAEDAFAAFNALKALLAMDANGAOAAOKAONAORARAARLARMARPARSATSAUDAWGAZMAZNBADBAMBANBBDBDTBECBEFBELBGLBGMBGNBGO"
    "BHDBIFBMDBNDBOBBOLBOPBOVBRBBRCBREBRLBRNBRRBRZBSDBTNBUKBWPBYBBYNBYRBZDCADCDFCHECHFCHWCLECLFCLPCNHCNXCNY"
    "COPCOUCRCCSDCSKCUCCUPCVECYPCZKDDMDEMDJFDKKDOPDZDECSECVEEKEGPERNESAESBESPETBEURFIMFJDFKPFRFGBPGEKGELGHC"
    "GHSGIPGMDGNFGNSGQEGRDGTQGWEGWPGYDHKDHNLHRDHRKHTGHUFIDRIEPILPILRILSINRIQDIRRISJISKITLJMDJODJPYKESKGSKHR"
    "KMFKPWKRHKROKRWKWDKYDKZTLAKLBPLKRLRDLSLLTLLTTLUCLUFLULLVLLVRLYDMADMAFMCFMDCMDLMGAMGFMKDMKNMLFMMKMNTMOP"
    "MROMRUMTLMTPMURMVPMVRMWKMXNMXPMXVMYRMZEMZMMZNNADNGNNICNIONLGNOKNPRNZDOMRPABPEIPENPESPGKPHPPKRPLNPLZPTE"
    "PYGQARRHDROLRONRSDRUBRURRWFSARSBDSCRSDDSDGSDPSEKSGDSHPSITSKKSLESLLSOSSRDSRGSSPSTDSTNSURSVCSYPSZLTHBTJR"
    "TJSTMMTMTTNDTOPTPETRLTRYTTDTWDTZSUAHUAKUGSUGXUSDUSNUSSUYIUYPUYUUYWUZSVEBVEDVEFVESVNDVNNVUVWSTXAFXAGXAU"
    "XBAXBBXBCXBDXCDXCGXDRXEUXFOXFUXOFXPDXPFXPTXREXSUXUAYDDYERYUDYUMYUNYURZALZARZMKZMWZRNZRZZWDZWGZWLZWR";

inline constexpr char currency_names[] =
    "Andorran PesetaUnited Arab Emirates DirhamAfghan AfghaniAfghan AfghaniAlbanian LekAlbanian Lek"
    "Armenian DramNetherlands Antillean GuilderAngolan KwanzaAngolan KwanzaAngolan New Kwanza"
    "Angolan Readjusted KwanzaArgentine AustralArgentine Peso LeyArgentine PesoArgentine PesoArgentine Peso"
    "Austrian SchillingAustralian DollarAruban FlorinAzerbaijani ManatAzerbaijani Manat"
    "Bosnia-Herzegovina DinarBosnia-Herzegovina Convertible MarkBosnia-Herzegovina New Dinar"
    "Barbadian DollarBangladeshi TakaBelgian Franc (convertible)Belgian FrancBelgian Franc (financial)"
    "Bulgarian Hard LevBulgarian Socialist LevBulgarian LevBulgarian LevBahraini DinarBurundian Franc"
    "Bermudan DollarBrunei DollarBolivian BolivianoBolivian BolivianoBolivian PesoBolivian Mvdol"
    "Brazilian New CruzeiroBrazilian CruzadoBrazilian CruzeiroBrazilian RealBrazilian New Cruzado"
    "Brazilian CruzeiroBrazilian CruzeiroBahamian DollarBhutanese NgultrumBurmese KyatBotswanan Pula"
    "Belarusian RubleBelarusian RubleBelarusian RubleBelize DollarCanadian DollarCongolese FrancWIR Euro"
    "Swiss FrancWIR FrancChilean EscudoChilean Unit of Account (UF)Chilean PesoChinese Yuan (offshore)"
    "Chinese People's Bank DollarChinese YuanColombian PesoColombian Real Value UnitCosta Rican Colón"
    "Serbian DinarCzechoslovak Hard KorunaCuban Convertible PesoCuban PesoCape Verdean EscudoCypriot Pound"
    "Czech KorunaEast German MarkGerman MarkDjiboutian FrancDanish KroneDominican PesoAlgerian Dinar"
    "Ecuadorian SucreEcuadorian Unit of Constant ValueEstonian KroonEgyptian PoundEritrean Nakfa"
    "Spanish Peseta (A account)Spanish Peseta (convertible account)Spanish PesetaEthiopian BirrEuro"
    "Finnish MarkkaFijian DollarFalkland Islands PoundFrench FrancBritish PoundGeorgian Kupon Larit"
    "Georgian LariGhanaian CediGhanaian CediGibraltar PoundGambian DalasiGuinean FrancGuinean Syli"
    "Equatorial Guinean EkweleGreek DrachmaGuatemalan QuetzalPortuguese Guinea EscudoGuinea-Bissau Peso"
    "Guyanaese DollarHong Kong DollarHonduran LempiraCroatian DinarCroatian KunaHaitian Gourde"
    "Hungarian ForintIndonesian RupiahIrish PoundIsraeli PoundIsraeli ShekelIsraeli New ShekelIndian Rupee"
    "Iraqi DinarIranian RialIcelandic KrónaIcelandic KrónaItalian LiraJamaican DollarJordanian Dinar"
    "Japanese YenKenyan ShillingKyrgyz SomCambodian RielComorian FrancNorth Korean WonSouth Korean Hwan"
    "South Korean WonSouth Korean WonKuwaiti DinarCayman Islands DollarKazakhstani TengeLaotian Kip"
    "Lebanese PoundSri Lankan RupeeLiberian DollarLesotho LotiLithuanian LitasLithuanian Talonas"
    "Luxembourgian Convertible FrancLuxembourgian FrancLuxembourg Financial FrancLatvian LatsLatvian Ruble"
    "Libyan DinarMoroccan DirhamMoroccan FrancMonegasque FrancMoldovan CuponMoldovan LeuMalagasy Ariary"
    "Malagasy FrancMacedonian DenarMacedonian DenarMalian FrancMyanmar KyatMongolian TugrikMacanese Pataca"
    "Mauritanian OuguiyaMauritanian OuguiyaMaltese LiraMaltese PoundMauritian RupeeMaldivian Rupee"
    "Maldivian RufiyaaMalawian KwachaMexican PesoMexican Silver PesoMexican Investment Unit"
    "Malaysian RinggitMozambican EscudoMozambican MeticalMozambican MeticalNamibian DollarNigerian Naira"
    "Nicaraguan CórdobaNicaraguan CórdobaDutch GuilderNorwegian KroneNepalese RupeeNew Zealand Dollar"
    "Omani RialPanamanian BalboaPeruvian IntiPeruvian SolPeruvian SolPapua New Guinean KinaPhilippine Peso"
    "Pakistani RupeePolish ZlotyPolish ZlotyPortuguese EscudoParaguayan GuaraniQatari RiyalRhodesian Dollar"
    "Romanian LeuRomanian LeuSerbian DinarRussian RubleRussian RubleRwandan FrancSaudi Riyal"
    "Solomon Islands DollarSeychellois RupeeSudanese DinarSudanese PoundSudanese PoundSwedish Krona"
    "Singapore DollarSaint Helena PoundSlovenian TolarSlovak KorunaSierra Leonean LeoneSierra Leonean Leone"
    "Somali ShillingSurinamese DollarSurinamese GuilderSouth Sudanese PoundSão Tomé and Príncipe Dobra"
    "São Tomé and Príncipe DobraSoviet RoubleSalvadoran ColónSyrian PoundSwazi LilangeniThai Baht"
    "Tajikistani RubleTajikistani SomoniTurkmenistani ManatTurkmenistani ManatTunisian DinarTongan Pa'anga"
    "Timorese EscudoTurkish LiraTurkish LiraTrinidad and Tobago DollarNew Taiwan DollarTanzanian Shilling"
    "Ukrainian HryvniaUkrainian KarbovanetsUgandan ShillingUgandan ShillingUS DollarUS Dollar (Next day)"
    "US Dollar (Same day)Uruguayan Peso (Indexed Units)Uruguayan PesoUruguayan Peso"
    "Uruguayan Nominal Wage Index UnitUzbekistani SomVenezuelan BolívarBolívar SoberanoVenezuelan Bolívar"
    "Venezuelan BolívarVietnamese DongVietnamese DongVanuatu VatuSamoan TalaCentral African CFA FrancSilver"
    "GoldEuropean Composite UnitEuropean Monetary UnitEuropean Unit of Account (XBC)"
    "European Unit of Account (XBD)East Caribbean DollarCaribbean guilderSpecial Drawing Rights"
    "European Currency UnitFrench Gold FrancFrench UIC-FrancWest African CFA FrancPalladiumCFP Franc"
    "PlatinumRINET FundsSucreADB Unit of AccountYemeni DinarYemeni RialYugoslavian Hard Dinar"
    "Yugoslavian New DinarYugoslavian Convertible DinarYugoslavian Reformed Dinar"
    "South African Rand (financial)South African RandZambian KwachaZambian KwachaZairean New Zaire"
    "Zairean ZaireZimbabwean DollarZimbabwean GoldZimbabwean DollarZimbabwean Dollar";

inline constexpr currency_row currency_rows[] = {
    {1168,0,0,65,0,-12419,11687}, {1188,784,15,18,2,1234,2147483647}, {1217,0,42,1,2,-15634,12052},
    {1230,971,56,1,2,11967,2147483647}, {1419,0,70,47,2,-8462,-1599}, {1420,8,82,47,2,-1599,2147483647},
    {1444,51,94,23,2,8726,2147483647}, {1479,532,107,34,2,-10828,20269},
    {1505,973,136,43,2,10938,2147483647}, {1515,0,150,43,2,2564,7729}, {1518,0,164,43,2,7572,10988},
    {1522,0,182,43,2,9312,10988}, {1601,0,207,3,2,5643,8035}, {1612,0,224,66,2,0,4899},
    {1613,0,242,66,2,-32198,0}, {1616,0,256,66,2,4899,5643}, {1619,32,270,66,2,8035,2147483647},
    {1683,0,284,80,2,-8064,11746}, {1700,36,302,20,2,-1417,2147483647}, {1767,533,319,28,2,5844,2147483647},
    {1869,0,332,56,2,8726,13513}, {1870,944,349,56,2,13149,2147483647}, {2084,0,366,17,2,8217,8992},
    {2093,977,390,57,2,9131,2147483647}, {2094,0,425,17,2,8992,10043}, {2116,52,453,20,2,1432,2147483647},
    {2196,50,469,86,2,730,2147483647}, {2211,0,485,30,2,0,7368}, {2214,0,512,30,2,-50732,11746},
    {2220,0,525,30,2,0,7368}, {2284,0,550,51,2,-2922,10777}, {2285,0,568,51,2,-6443,-2922},
    {2286,975,591,51,2,10777,20484}, {2287,0,604,51,2,-33049,-6443}, {2308,48,617,17,3,-1538,2147483647},
    {2342,108,631,30,0,-2053,2147483647}, {2468,60,646,20,2,36,2147483647},
    {2500,96,661,20,2,-934,2147483647}, {2530,68,674,8,2,6209,2147483647}, {2540,0,692,8,2,-38908,-2557},
    {2544,0,710,66,2,-2557,6208}, {2550,984,723,0,2,-2147483647 - 1,2147483647},
    {2626,0,737,14,2,-1053,5902}, {2627,0,759,13,2,5902,6954}, {2629,0,776,14,2,7379,8613},
    {2636,986,794,71,2,8947,2147483647}, {2638,0,808,13,2,6954,7379}, {2642,0,829,14,2,8613,8947},
    {2650,0,847,14,2,-9923,-1053}, {2660,44,865,20,2,-1317,2147483647}, {2702,64,880,61,2,1566,2147483647},
    {2731,0,898,44,2,-6393,7108}, {2800,72,910,68,2,2426,2147483647}, {2850,0,924,75,2,8978,11322},
    {2862,933,940,75,2,16983,2147483647}, {2866,0,956,75,0,10957,17167}, {2884,84,972,20,2,1461,2147483647},
    {3108,124,985,20,2,-40907,2147483647}, {3206,976,1000,30,2,10408,2147483647},
    {3333,947,1015,0,2,-2147483647 - 1,2147483647}, {3334,756,1023,30,2,-62381,2147483647},
    {3351,948,1034,0,2,-2147483647 - 1,2147483647}, {3461,0,1043,26,2,-3653,2097},
    {3462,990,1057,0,4,-2147483647 - 1,2147483647}, {3472,152,1085,66,0,2097,2147483647},
    {3528,0,1097,95,2,14809,2147483647}, {3544,0,1120,20,2,3287,10591},
    {3545,156,1148,95,2,-6150,2147483647}, {3568,170,1160,66,2,-23741,2147483647},
    {3573,970,1174,0,2,-2147483647 - 1,2147483647}, {3651,188,1199,10,2,-26729,2147483647},
    {3684,0,1217,17,2,11822,13446}, {3691,0,1230,12,2,-6058,8460}, {3747,931,1254,66,2,8766,18779},
    {3760,192,1276,66,2,-40542,2147483647}, {3781,132,1286,26,2,-20454,2147483647},
    {3888,0,1305,67,2,-20202,13909}, {3915,203,1318,12,2,8401,2147483647}, {4237,0,1330,57,2,-7835,7579},
    {4269,0,1346,57,2,-7865,11822}, {4422,262,1357,30,0,2734,2147483647},
    {4459,208,1373,12,2,-35282,2147483647}, {4592,214,1385,66,2,-8128,2147483647},
    {4932,12,1399,17,2,-2101,2147483647}, {5235,0,1413,84,2,-31320,11232}, {5238,0,1429,0,2,8543,10965},
    {5291,0,1462,12,2,8207,14974}, {5360,818,1476,67,2,-30728,2147483647},
    {5710,232,1490,60,2,10173,2147483647}, {5729,0,1504,65,2,2922,4382}, {5730,0,1530,65,2,1826,9130},
    {5744,0,1566,65,0,-62091,11746}, {5762,230,1580,6,2,2449,2147483647},
    {5810,978,1594,27,2,10592,2147483647}, {6445,0,1598,57,2,-2557,11746},
    {6468,242,1612,20,2,-353,2147483647}, {6512,238,1625,67,2,-25202,2147483647},
    {6726,0,1647,30,2,-4018,11735}, {7248,826,1659,67,2,-100599,2147483647}, {7339,0,1672,45,2,8495,9398},
    {7340,981,1692,45,2,9396,2147483647}, {7427,0,1705,9,2,3354,13878}, {7443,936,1718,9,2,13697,2147483647},
    {7472,292,1731,67,2,-93867,2147483647}, {7588,270,1746,16,2,546,2147483647},
    {7622,324,1760,30,0,5849,2147483647}, {7635,0,1773,85,2,1005,5849}, {7717,0,1785,25,2,2013,5995},
    {7748,0,1810,22,2,-5724,11746}, {7825,320,1823,69,2,-16290,2147483647}, {7909,0,1841,26,2,-20454,2249},
    {7920,0,1865,66,2,2249,9951}, {7972,328,1883,20,2,-1316,2147483647},
    {8548,344,1899,20,2,-27361,2147483647}, {8652,340,1915,48,2,-15979,2147483647},
    {8772,0,1931,17,2,8026,9131}, {8779,191,1945,41,2,8915,19371}, {8839,332,1958,32,2,-35556,2147483647},
    {8870,348,1972,29,2,-8563,2147483647}, {9362,360,1988,78,2,-1480,2147483647},
    {9392,0,2005,67,2,-17532,11727}, {9616,0,2016,67,2,-7808,3704}, {9618,0,2029,79,2,3704,5725},
    {9619,376,2043,79,2,5725,2147483647}, {9682,356,2061,77,2,-49080,2147483647},
    {9764,368,2073,17,3,-14137,2147483647}, {9810,364,2084,74,2,-13747,2147483647},
    {9834,0,2096,12,2,-18659,4018}, {9835,352,2112,12,0,4018,2147483647}, {9868,0,2128,53,0,-39211,11746},
    {10660,388,2140,20,2,-115,2147483647}, {10724,400,2155,17,3,-7124,2147483647},
    {10777,392,2170,94,0,-36008,2147483647}, {11443,404,2182,80,2,-1205,2147483647},
    {11507,417,2197,82,2,8530,2147483647}, {11538,116,2207,72,2,3731,2147483647},
    {11686,174,2221,30,0,1826,2147483647}, {11799,408,2235,93,2,-3912,2147483647},
    {11848,0,2251,36,2,-6164,-2762}, {11855,0,2268,93,2,-8905,-6164}, {11863,410,2284,93,0,-2762,2147483647},
    {12004,414,2300,17,3,-3197,2147483647}, {12068,136,2313,20,2,365,2147483647},
    {12116,398,2334,89,2,8709,2147483647}, {12331,418,2351,40,2,3630,2147483647},
    {12368,422,2362,67,2,-8004,2147483647}, {12658,144,2376,77,2,3063,2147483647},
    {12868,430,2392,20,2,-9497,2147483647}, {12908,426,2407,55,2,3673,2147483647},
    {12940,0,2419,54,2,8576,16435}, {12948,0,2435,88,2,8309,8576}, {12963,0,2453,30,2,0,7368},
    {12966,0,2484,30,0,-9250,11746}, {12972,0,2503,30,2,0,7368}, {13004,0,2529,46,2,8579,16070},
    {13010,0,2541,75,2,8162,8690}, {13092,434,2554,17,3,608,2147483647},
    {13348,504,2566,18,2,-3729,2147483647}, {13350,0,2581,30,2,-32506,-3729},
    {13414,0,2595,30,2,-3653,11735}, {13443,0,2611,15,2,8187,8733}, {13452,498,2625,50,2,8733,2147483647},
    {13537,969,2637,2,2,5052,2147483647}, {13542,0,2652,30,0,-2376,12783},
    {13668,807,2666,17,2,8540,2147483647}, {13678,0,2682,17,2,8151,8540}, {13702,0,2698,30,2,-2740,5356},
    {13739,104,2710,44,2,7108,2147483647}, {13780,496,2722,91,2,-20030,2147483647},
    {13808,446,2738,64,2,-25202,2147483647}, {13903,0,2753,62,0,1275,17712},
    {13909,929,2772,62,2,17532,2147483647}, {13964,0,2791,53,2,-573,13909}, {13968,0,2803,67,2,-20230,-573},
    {14002,480,2816,77,2,-13059,2147483647}, {14032,0,2831,77,2,-8401,4199},
    {14034,462,2846,76,2,4199,2147483647}, {14059,454,2863,42,2,410,2147483647},
    {14094,484,2878,66,2,8401,2147483647}, {14096,0,2890,66,2,-54056,8400},
    {14102,979,2909,0,2,-2147483647 - 1,2147483647}, {14130,458,2932,73,2,-2299,2147483647},
    {14149,0,2949,26,2,2001,3819}, {14157,0,2966,58,2,3819,13513}, {14158,943,2984,58,2,13330,2147483647},
    {14372,516,3002,20,2,8401,2147483647}, {14574,566,3017,59,2,1096,2147483647},
    {14627,0,3031,11,2,6619,7789}, {14639,558,3050,11,2,7789,2147483647}, {14727,0,3069,34,2,-57343,11746},
    {14827,578,3082,12,2,-23584,2147483647}, {14866,524,3097,77,2,-13514,2147483647},
    {15172,554,3111,20,2,-906,2147483647}, {15794,512,3129,74,3,1045,2147483647},
    {16418,590,3139,5,2,-24165,2147483647}, {16553,0,3156,37,2,5510,7851},
    {16558,604,3169,81,2,7851,2147483647}, {16563,0,3181,81,2,-39037,5510},
    {16619,598,3193,39,2,2084,2147483647}, {16656,608,3215,66,2,-8582,2147483647},
    {16754,586,3230,77,2,-7945,2147483647}, {16782,985,3245,97,2,9131,2147483647},
    {16794,0,3257,97,2,-7005,9130}, {17029,0,3269,26,2,-21409,11746}, {17191,600,3286,33,0,-9558,2147483647},
    {17458,634,3304,74,2,1234,2147483647}, {18692,0,3316,20,2,47,3760}, {18924,0,3332,50,2,-6548,13513},
    {18926,946,3344,50,2,12965,2147483647}, {19044,941,3356,17,2,13446,2147483647},
    {19106,643,3369,75,2,10592,2147483647}, {19122,0,3382,75,2,8028,10591},
    {19174,646,3395,30,0,-2053,2147483647}, {19506,682,3408,74,2,-6280,2147483647},
    {19524,90,3419,20,2,2853,2147483647}, {19570,690,3441,77,2,-24168,2147483647},
    {19588,0,3458,17,2,8194,13694}, {19591,938,3472,67,2,13523,2147483647}, {19600,0,3486,67,2,-4651,10378},
    {19627,752,3500,12,2,-35282,2147483647}, {19684,702,3513,20,2,-934,2147483647},
    {19728,654,3529,67,2,-19313,2147483647}, {19764,0,3547,90,2,8315,13527}, {19819,0,3562,12,2,8400,14245},
    {19845,925,3575,49,2,19174,2147483647}, {19852,694,3595,49,0,-1976,19722},
    {19955,706,3615,80,2,-3471,2147483647}, {20036,968,3630,20,2,12418,2147483647},
    {20039,0,3647,34,2,-10828,12417}, {20080,728,3665,67,2,15173,2147483647}, {20100,0,3685,19,0,2807,17531},
    {20110,930,3715,19,2,17532,2147483647}, {20146,0,3745,75,2,-3287,8309},
    {20163,222,3758,10,2,-18314,11323}, {20272,760,3775,67,2,-8036,2147483647},
    {20300,748,3787,52,2,1709,2147483647}, {20738,764,3802,4,2,-15236,2147483647},
    {20818,0,3811,75,2,9260,11255}, {20819,972,3828,83,2,11256,2147483647}, {20909,0,3846,56,0,8705,14245},
    {20916,934,3865,56,2,14245,2147483647}, {20932,788,3884,17,3,-4079,2147483647},
    {20976,776,3898,63,2,-1417,2147483647}, {20997,0,3912,26,2,-4017,11827},
    {21068,0,3927,53,0,-17228,13148}, {21081,949,3939,53,2,12784,2147483647},
    {21124,780,3951,20,2,-2192,2147483647}, {21220,901,3977,20,2,-7505,2147483647},
    {21331,834,3994,80,2,-1297,2147483647}, {21544,980,4012,35,2,9741,2147483647},
    {21547,0,4029,38,2,8352,8690}, {21747,0,4050,80,2,-1235,6343}, {21752,800,4066,80,0,6343,2147483647},
    {22116,840,4082,20,2,-65013,2147483647}, {22126,997,4091,20,2,-2147483647 - 1,2147483647},
    {22131,0,4111,20,2,-2147483647 - 1,16130}, {22313,940,4131,0,0,-2147483647 - 1,2147483647},
    {22320,0,4161,66,2,2007,8460}, {22325,858,4175,66,2,8460,2147483647},
    {22327,927,4189,0,4,-2147483647 - 1,2147483647}, {22355,860,4222,82,2,8947,2147483647},
    {22690,0,4237,7,2,-36029,14060}, {22692,926,4256,7,2,-2147483647 - 1,2147483647},
    {22694,0,4273,7,2,13879,17763}, {22707,928,4292,7,2,17763,2147483647},
    {22980,704,4311,21,0,5735,2147483647}, {22990,0,4326,21,2,3044,5735},
    {23222,548,4341,92,0,4018,2147483647}, {24180,882,4353,87,2,-906,2147483647},
    {24614,950,4364,30,0,1186,2147483647}, {24615,961,4389,0,2,-2147483647 - 1,2147483647},
    {24629,959,4395,0,2,-2147483647 - 1,2147483647}, {24641,955,4399,0,2,-2147483647 - 1,2147483647},
    {24642,956,4422,0,2,-2147483647 - 1,2147483647}, {24643,957,4444,0,2,-2147483647 - 1,2147483647},
    {24644,958,4474,0,2,-2147483647 - 1,2147483647}, {24676,951,4504,20,2,-1548,2147483647},
    {24679,0,4525,34,2,20178,2147483647}, {24722,960,4542,0,2,-2147483647 - 1,2147483647},
    {24757,0,4564,24,2,3287,10591}, {24783,0,4586,0,2,-14610,12143},
    {24789,0,4603,0,2,-2147483647 - 1,16039}, {25062,952,4619,30,0,-4056,2147483647},
    {25092,964,4641,0,2,-2147483647 - 1,2147483647}, {25094,953,4650,30,0,-8772,2147483647},
    {25108,962,4659,0,2,-2147483647 - 1,2147483647}, {25157,0,4667,0,2,-2147483647 - 1,10925},
    {25205,994,4678,0,2,-2147483647 - 1,2147483647}, {25249,965,4683,0,2,-2147483647 - 1,2147483647},
    {25732,0,4702,17,2,-1736,9496}, {25778,886,4714,74,2,7446,2147483647}, {26276,0,4725,17,2,-1461,7305},
    {26285,0,4747,17,2,8789,11822}, {26286,0,4768,17,2,7305,8240}, {26290,0,4797,17,2,8217,8674},
    {26668,0,4823,70,2,5722,9202}, {26674,710,4853,70,2,-3243,2147483647}, {27051,0,4871,42,0,-716,15706},
    {27063,967,4885,42,2,15706,2147483647}, {27214,0,4899,96,2,8705,10438}, {27226,0,4916,96,2,664,8705},
    {27364,0,4929,20,0,3760,14092}, {27367,0,4946,31,2,19899,2147483647}, {27372,932,4961,20,2,14277,19966},
    {27378,0,4978,20,2,14092,14277},
};
inline constexpr std::uint16_t currency_names_end = 4995;


inline constexpr char money_noun_words[] =
    "afghaniariaryaustralbahtbalboabirrbolivarbolivianocedicoloncordobacrowncruzadocruzeirocupondalasidinar"
    "dirhamdobradollardongdrachmadramecuekweleescudoeuroflorinforintfrancgoldgourdeguaraniguilderhryvnia"
    "hwanintikarbovanetskinakipkunakwachakwanzakyatlarilatsleklempiraleoneleulevlilangeniliralitaslotimanat"
    "markmeticalnairanakfangultrumouguiyapaangapatacapesetapesopoundpulaquetzalrandrealrielringgitriyal"
    "rublerufiyaarupeerupiahshekelshillingsolsomsomonisucresylitakatalatalonastengetolartugrikvatuwonyen"
    "yuanzairezloty";

inline constexpr std::uint16_t money_noun_begin[] = {
    0, 7, 13, 20, 24, 30, 34, 41, 50, 54, 59, 66, 71, 78, 86, 91, 97, 102, 108, 113, 119, 123, 130, 134, 137,
    143, 149, 153, 159, 165, 170, 174, 180, 187, 194, 201, 205, 209, 220, 224, 227, 231, 237, 243, 247, 251,
    255, 258, 265, 270, 273, 276, 285, 289, 294, 298, 303, 307, 314, 319, 324, 332, 339, 345, 351, 357, 361,
    366, 370, 377, 381, 385, 389, 396, 401, 406, 413, 418, 424, 430, 438, 441, 444, 450, 455, 459, 463, 467,
    474, 479, 484, 490, 494, 497, 500, 504, 509, 514,
};

} // namespace bilatrade::detail
namespace bilatrade {

/// The word for a money without its country: the dollar, the rupee. Made from the names of the currencies.
enum class money_noun : std::uint8_t {
    none, afghani, ariary, austral, baht, balboa, birr, bolivar, boliviano, cedi, colon, cordoba, crown,
    cruzado, cruzeiro, cupon, dalasi, dinar, dirham, dobra, dollar, dong, drachma, dram, ecu, ekwele, escudo,
    euro, florin, forint, franc, gold, gourde, guarani, guilder, hryvnia, hwan, inti, karbovanets, kina, kip,
    kuna, kwacha, kwanza, kyat, lari, lats, lek, lempira, leone, leu, lev, lilangeni, lira, litas, loti,
    manat, mark, metical, naira, nakfa, ngultrum, ouguiya, paanga, pataca, peseta, peso, pound, pula,
    quetzal, rand, real, riel, ringgit, riyal, ruble, rufiyaa, rupee, rupiah, shekel, shilling, sol, som,
    somoni, sucre, syli, taka, tala, talonas, tenge, tolar, tugrik, vatu, won, yen, yuan, zaire, zloty,
};

} // namespace bilatrade
namespace bilatrade::detail {

inline constexpr char symbol_texts[] =
    "$AR$AU$A$Bds$BZ$B$CLP$CN¥COL$Can$Col$CA$C$EC$E£FJ$F$GH₵GH¢GY$G$HK$IR£JP¥JA$J$L£L$Mex$MX$NT$NZ$N$RMB¥"
    "RD$R$SG$SI$Sr$S$TT$T$U.S.$UK£USD$US$WS$ZW$Z$£¥֏؋৳฿៛₡₣₤₦₧₨₩₪₫€₭₮₯₱₲₴₵₸₹₺₼₽₾⃀⃁﷼＄￡￥￦";

inline constexpr symbol_row symbol_rows[] = {
    {0,22116,20}, {1,1619,0}, {4,1700,0}, {7,1700,0}, {9,2116,0}, {13,2884,0}, {16,2500,0}, {18,3472,0},
    {22,3545,0}, {26,3568,0}, {30,3108,0}, {34,3568,0}, {38,3108,0}, {41,3108,0}, {43,24676,0}, {46,5360,0},
    {49,6468,0}, {52,6468,0}, {54,7443,0}, {59,7443,0}, {63,7972,0}, {66,7972,0}, {68,8548,0}, {71,9392,0},
    {75,10777,0}, {79,10660,0}, {82,10660,0}, {84,12368,0}, {87,12868,0}, {89,14094,0}, {93,14094,0},
    {96,21220,0}, {99,15172,0}, {102,14372,0}, {104,3545,0}, {109,4592,0}, {112,2636,0}, {114,19684,0},
    {117,19524,0}, {120,20036,0}, {123,19684,0}, {125,21124,0}, {128,20976,0}, {130,22116,0}, {135,7248,0},
    {139,22116,0}, {143,22116,0}, {146,24180,0}, {149,27372,0}, {152,27372,0}, {154,7248,67}, {156,10777,0},
    {158,1444,23}, {160,1230,1}, {162,2196,86}, {165,20738,4}, {168,11538,72}, {171,3651,10}, {174,6726,30},
    {177,9868,53}, {180,14574,59}, {183,5744,65}, {186,0,77}, {189,11863,93}, {192,9619,79}, {195,22980,21},
    {198,5810,27}, {201,12331,40}, {204,13780,91}, {207,7748,22}, {210,16656,66}, {213,17191,33},
    {216,21544,35}, {219,7443,9}, {222,12116,89}, {225,9682,77}, {228,21081,53}, {231,1870,56},
    {234,19106,75}, {237,7340,45}, {240,11507,82}, {243,19506,74}, {246,0,74}, {249,22116,20}, {252,7248,67},
    {255,10777,0}, {258,11863,93},
};
inline constexpr std::uint16_t symbol_texts_end = 261;

inline constexpr std::uint64_t symbol_first_bytes[] = {
    0x1000000000u, 0x4bc77eeu, 0x0u, 0x800701400004u,
};

} // namespace bilatrade::detail
// clang-format on
