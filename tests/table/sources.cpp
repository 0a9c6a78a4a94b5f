// SPDX-License-Identifier: BSL-1.0
// tests/table/sources.cpp: the quirks of each source on tables made up here, with the account of rows closed.
#include "table/quirks.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace table_test;

namespace {

const char* const comtrade = "typeCode,freqCode,period,reporterCode,flowCode,partnerCode,partner2Code,"
                             "classificationCode,cmdCode,customsCode,"
                             "motCode,mosCode,cifvalue,fobvalue,primaryValue\n";

} // namespace

TEST_CASE("Each source is recognised by its header, and read with its quirks") {
    const quirk quirks[] = {
        {"BACI: thousands of dollars, leading zeros, padded and quoted NA",
         "BACI_HS92_Y2021_V202301.csv",
         "\"t\",\"i\",\"j\",\"k\",\"v\",\"q\"\r\n2021,56,842,10121,52.051,\"      13.235\"\r\n"
         "1998,58,251,010121,  0.001 ,\"          NA\"\r\n2021,699,757,010121,\"  "
         "NA\",1\r\n2021,579,490,010121,0,1\r\n",
         "baci",
         {"BEL,USA,exports,010121,2021,52051,USD,FOB,reported,baci,56,842,202301,HS1992,goods,CEPII,,",
          "BEL,FRA,exports,010121,1998,1,USD,FOB,reported,baci,58,251",
          "IND,CHE,exports,010121,2021,,USD,FOB,missing,baci,699,757",
          "NOR,X-OTHERASIA,exports,010121,2021,0,USD,FOB,zero,baci,579,490"},
         {},
         0,
         0},
        {"BACI: what is refused",
         "b.csv",
         "t,i,j,k,v,q\n2021,4,24,010121,1.5,1\n2021,999,24,010121,1.5,1\n2021,4,24,010121,1,2\n2021,4,24,1,1."
         "5,1\n"
         "x,4,24,010121,1,1\n2021,4,24,010122,one,1\n2021,4,24\n2021,4,24,010123,\"1,1\n2021,4,24,010124,1,1,"
         "more\n",
         "baci",
         {"AFG,AGO,exports,010121,2021,1500"},
         {"3: unknown economy: i is \"999\"", "4: two values for one key: as in line 2",
          "5: out of range: k is \"1\"",
          "6: not a period such as 2021, 2021-Q3, 2021-03 or 2021-01/2021-06: t is \"x\"",
          "7: not a number: v is \"one\"", "8: a field is missing: 3 fields, and the header has 6",
          "9: a field is missing: a quotation mark is not closed on its line",
          "10: out of range: a field beyond the header holds \"more\""},
         0,
         0},
        {"Comtrade: old codes, months, CIF and FOB, re-exports, services",
         "c.csv",
         "typeCode,freqCode,period,reporterCode,flowCode,partnerCode,partner2Code,classificationCode,cmdCode,"
         "customsCode,"
         "motCode,mosCode,cifvalue,fobvalue,primaryValue\n"
         "C,M,201803,381,M,0,0,H5,TOTAL,C00,0,0,10,,10\nC,A,1990,280,X,278,0,S3,01,C00,0,0,,7,7\n"
         "C,A,2020,842,RX,156,0,H5,01,C00,0,0,,1,1\nS,A,2020,842,X,899,0,EB,SC,C00,0,0,,,5\nC,A,2020,842,Q,"
         "156,0,H5,01,C00,0,0,,1,1\n",
         "comtrade",
         {"ITA,WLD,imports,,2018-03,10,USD,CIF,reported,comtrade,381,0,,HS2017,goods",
          "DEU,DDR,exports,01,1990,7,USD,FOB,reported,comtrade,280,278,,SITC3,goods",
          "USA,X-NES,exports,SC,2020,5,USD,,reported,comtrade,842,899,,EB,services"},
         {"6: unknown flow: flowCode is \"Q\""},
         1,
         0},
        {"IMTS: whole dollars whatever SCALE says, balances, aggregates, Kosovo, NaN",
         "i.csv",
         "DATAFLOW,COUNTRY,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY,TIME_PERIOD,OBS_VALUE,SCALE,STATUS\n"
         "IMF.STA:IMTS,USA,XG_FOB_USD,CAN,A,2024,349397894619,6,\nD,KOS,MG_CIF_USD,G001,M,2024-M01,NaN,6,\n"
         "D,KOR,MG_FOB_USD,CHN,Q,2024-Q1,5,6,E\nD,KOR,MG_CIF_USD,CHN,Q,2024-Q1,6,6,\nD,KOR,TBG_USD,CHN,A,"
         "2024,1,6,\n"
         "D,KOR,XG_FOB_USD,G110,A,2024,1,6,\nD,KOR,XG_FOB_USD,XYZ,A,2024,1,6,\n",
         "imts",
         {"USA,CAN,exports,,2024,349397894619,USD,FOB,reported,imts,USA,CAN,,,goods,IMF",
          "XKX,WLD,imports,,2024-01,,USD,CIF,missing,imts,KOS,G001",
          "KOR,CHN,imports,,2024-Q1,5,USD,FOB,estimated", "KOR,CHN,imports,,2024-Q1,6,USD,CIF,reported"},
         {"8: unknown economy: COUNTERPART_COUNTRY is \"XYZ\""},
         2,
         0},
        {"DOTS: periods across, statuses below the values, aggregates by their names",
         "d.csv",
         "Country Name,Country Code,Indicator Name,Indicator Code,Counterpart Country Name,Counterpart "
         "Country Code,Attribute,2019,2020Q1,2020M1,\n"
         "Russian Federation,922,\"Goods, Value of Exports, FOB, US "
         "Dollars\",TXG_FOB_USD,Myanmar,518,Value,5,7,,\n"
         "Russian Federation,922,\"Goods, Value of Exports, FOB, US "
         "Dollars\",TXG_FOB_USD,Myanmar,518,Status,,E,,\n"
         "Russian Federation,922,x,TBG_USD,Myanmar,518,Value,5,7,1,\n"
         "Russian Federation,922,x,TMG_CIF_USD,Advanced Economies,110,Value,5,7,1,\n"
         "Russian "
         "Federation,922,x,TMG_CIF_USD,World,001,Value,5,7,1,\nNowhere,999,x,TMG_CIF_USD,World,001,Value,5,7,"
         "1,\n",
         "dots",
         {"RUS,MMR,exports,,2019,5,USD,FOB,reported,dots,922,518,,,goods,IMF",
          "RUS,MMR,exports,,2020-Q1,7,USD,FOB,estimated", "RUS,MMR,exports,,2020-01,,USD,FOB,missing",
          "RUS,WLD,imports,,2019,5,USD,CIF", "RUS,WLD,imports,,2020-Q1,7,USD,CIF",
          "RUS,WLD,imports,,2020-01,1,USD,CIF"},
         {"7: unknown economy: Country Code is \"999\""},
         9,
         0},
        {"DOTS: indicators across",
         "d.csv",
         "Country Name,Country Code,Counterpart Country Name,Counterpart Country Code,Time Period,"
         "\"Goods, Value of Exports, Free on board (FOB), US Dollars (TXG_FOB_USD)\",\"Goods, Value of Trade "
         "Balance, US Dollars (TBG_USD)\"\n"
         "Myanmar,518,Russian Federation,922,2020,5.25,1\n",
         "dots",
         {"MMR,RUS,exports,,2020,5.25,USD,FOB,reported,dots,518,922"},
         {},
         1,
         0},
        {"Correlates of War: flow1 is what 1 imports from 2; -9; codes with years",
         "w.csv",
         "ccode1,ccode2,year,importer1,importer2,flow1,flow2,smoothflow1,version\n"
         "2,365,1990,USA,Russia,0.05,3396,9,4\n2,365,1992,USA,Russia,-9,0,9,4\n817,2,1970,RVN,USA,1,1,1,4\n",
         "cow",
         {"USA,SUN,imports,,1990,50000,USD,,reported,cow,2,365,4,,goods,COW",
          "SUN,USA,imports,,1990,3396000000,USD,,reported,cow,365,2", "USA,RUS,imports,,1992,,USD,,missing",
          "RUS,USA,imports,,1992,0,USD,,zero"},
         {"4: unknown economy: ccode1 is \"817\""},
         0,
         0},
        {"Gravity: several compilers a row, changed territories, decimal commas",
         "Gravity_V202211.csv",
         "\xEF\xBB\xBFyear;country_id_o;country_id_d;dist;tradeflow_comtrade_o;tradeflow_comtrade_d;"
         "tradeflow_baci;tradeflow_imf_d\n"
         "1989;DEU.1;SDN.1;2;1,5;;3;4,25\n",
         "cepii-gravity",
         {"DEU,SDN,exports,,1989,1500,USD,FOB,reported,cepii-gravity,DEU.1,SDN.1,202211,,goods,UN",
          "SDN,DEU,imports,,1989,,USD,CIF,missing,cepii-gravity,SDN.1,DEU.1,202211,,goods,UN",
          "DEU,SDN,exports,,1989,3000,USD,FOB,reported,cepii-gravity,DEU.1,SDN.1,202211,,goods,CEPII",
          "SDN,DEU,imports,,1989,4250,USD,CIF,reported,cepii-gravity,SDN.1,DEU.1,202211,,goods,IMF"},
         {},
         0,
         0},
        {"WITS: the year of trade, numbers as text, imports once beside several duties",
         "w.csv",
         "\"Selected Nomen\",\"Reporter\",\"Product\",\"Partner\",\"Tariff Year\",\"Trade "
         "Year\",\"DutyType\",\"Imports Value in 1000 USD\"\n"
         "\"H4\",\"484\",\"10121\",\"036\",2018,2017,\"MFN\",255.007\n\"H4\",\"484\",\"10121\",\"036\",2018,"
         "2017,\"PRF\",255.007\n",
         "wits",
         {"MEX,AUS,imports,010121,2017,255007,USD,,reported,wits,484,036,,HS2012,goods"},
         {},
         1,
         0},
        {"Comext: by code, old letters, flags, quantities, aggregates, confidential products",
         "x.csv",
         "DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE\r\n"
         "ESTAT:DS-045409(1.0),17/02/25 11:00:00,A,EL,XS,TOTAL,1,VALUE_IN_EUROS,2024,5 e,\r\n"
         "ESTAT:DS-045409(1.0),17/02/25 11:00:00,A,DE,US,99RRR100,2,VALUE_EUR,202452,:C,\r\n"
         "ESTAT:DS-045409(1.0),17/02/25 11:00:00,A,EU27_2020,QU,8542,2,VALUE_IN_EUROS,2024,1,\r\n"
         "ESTAT:DS-045409(1.0),17/02/25 11:00:00,A,DE,EU27_2020_EXTRA,8542,2,VALUE_IN_EUROS,2024,1,\r\n"
         "ESTAT:DS-045409(1.0),17/02/25 11:00:00,A,DE,US,8542,2,QUANTITY_IN_100KG,2024,1,\r\n"
         "ESTAT:DS-045409(1.0),17/02/25 11:00:00,A,DE,ZZ,8542,2,VALUE_IN_EUROS,2024,1,\r\n",
         "comext",
         {"GRC,SRB,imports,,2024,5,EUR,CIF,estimated,comext,EL,XS,2025-02-17,CN,goods,EU",
          "DEU,USA,exports,99RRR100,2024,,EUR,FOB,confidential",
          "EU,X-NES,exports,8542,2024,1,EUR,FOB,reported"},
         {"7: unknown economy: partner is \"ZZ\""},
         2,
         0},
        {"Comext: the bulk file, whose procedures are parts",
         "full.dat",
         "DECLARANT,DECLARANT_ISO,PARTNER,PARTNER_ISO,TRADE_TYPE,PRODUCT_NC,PRODUCT_cpa2002,FLOW,STAT_REGIME,"
         "PERIOD,VALUE_IN_EUROS,QUANTITY_IN_KG\n"
         "004,DE,0400,US,E,01012100,.....,1,1,202101,5,9\n004,DE,0400,US,E,01012100,.....,1,2,202101,7,9\n"
         "004,DE,0400,US,E,01012990,.....,2,1,202101,3,9\n004,DE,0400,US,E,01012990,.....,2,4,202101,4,9\n",
         "comext",
         {"DEU,USA,exports,01012990,2021-01,4,EUR,FOB,reported,comext,DE,US",
          "DEU,USA,imports,01012100,2021-01,12,EUR,CIF,reported,comext,DE,US,,CN,goods"},
         {},
         1,
         2},
        {"Comext: EASY, by label, values of PRODCOM beside flags and quantities",
         "easy.csv",
         "DECL_LAB,PERIOD_LAB,PRCCODE_LAB,INDICATORS_LAB,INDICATOR_VALUE\r\n\"France\",\"Jan.-Dec. "
         "2010\",\"PET\",\"EXPVAL\",5\r\n"
         "\"France\",\"Jan.-Dec. 2010\",\"PET\",\"PQNTFLAG\",:C\r\n\"EU27TOTALS_2020\",\"Jan.-Dec. "
         "2010\",\"PET\",\"IMPVAL\",:C\r\n",
         "comext",
         {"FRA,WLD,exports,PET,2010,5,EUR,FOB,reported", "EU,WLD,imports,PET,2010,,EUR,CIF,confidential"},
         {},
         1,
         0},
        {"Comext: flags in a column of their own, numbers of declarants, lost zeros, no code",
         "c.csv",
         "DATAFLOW,LAST "
         "UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS\n"
         "ESTAT:DS-045409(1.0),17/02/25 11:00:00,A,004,US,1,1,VALUE_IN_EUROS,2021,5,p,\n"
         "ESTAT:DS-045409(1.0),17/02/25 11:00:00,A,2027,US,01,1,VALUE_IN_EUROS,2021,,,C\n"
         "ESTAT:DS-045409(1.0),17/02/25 11:00:00,A,DE,US,01,1,VALUE_IN_EUROS,2022,8 c,,\n"
         "ESTAT:DS-045409(1.0),17/02/25 11:00:00,A,DE,US,01,1,VALUE_IN_EUROS,2023,0 s,,\n"
         "ESTAT:DS-045409(1.0),17/02/25 11:00:00,A,DE,US,.....,1,VALUE_IN_EUROS,2023,1,,\n"
         "ESTAT:DS-018995(1.0),17/02/25 11:00:00,A,DE,US,7,1,VALUE_IN_EUROS,2023,1,e,\n",
         "comext",
         {"DEU,USA,imports,01,2021,5,EUR,CIF,provisional,comext,004,US,2025-02-17",
          "EU,USA,imports,01,2021,,EUR,CIF,confidential,comext,2027",
          "DEU,USA,imports,01,2022,8,EUR,CIF,confidential", "DEU,USA,imports,01,2023,0,EUR,CIF,zero",
          "DEU,USA,imports,7,2023,1,EUR,CIF,estimated"},
         {"6: a field is missing: product is \".....\""},
         0,
         0},
        {"FAO: M49 behind an apostrophe, thousands of dollars, quantities, estimates",
         "f.csv",
         "Reporter Country Code,Reporter Country Code (M49),Reporter Countries,Partner Country Code,Partner "
         "Country Code (M49),Partner Countries,Item Code,Item Code (CPC),Item,Element Code,Element,Year "
         "Code,Year,Unit,Value,Flag\n"
         "185,'643,Russian Federation,28,'104,Myanmar,15,'0111,Wheat,5922,Export value,2020,2020,1000 "
         "USD,123.000000,A\n"
         "185,'643,Russian Federation,28,'104,Myanmar,15,'0111,Wheat,5910,Export quantity,2020,2020,t,1,A\n"
         "231,'840,USA,107,'384,C\xf4te d'Ivoire,15,'0111,Wheat,5622,Import Value,2020,2020,1000 US$,1.5,E\n"
         "231,'840,USA,1,'999,Nowhere,15,'0111,Wheat,5622,Import value,2020,2020,1000 USD,1,A\n"
         "231,'840,USA,28,'104,Myanmar,15,'0111,Wheat,5622,Import value,2020,2020,t,1,A\n",
         "fao",
         {"RUS,MMR,exports,0111,2020,123000,USD,FOB,reported,fao,643,104,,CPC,goods,FAO",
          "USA,CIV,imports,0111,2020,1500,USD,CIF,estimated,fao,840,384"},
         {"5: unknown economy: Partner Country Code (M49) is \"'999\"", "6: unknown currency: Unit is \"t\""},
         1,
         0},
        {"BIMTS: labels beside codes, millions by UNIT_MULT, figures without re-exports, areas of the OECD",
         "bimts.csv",
         "STRUCTURE,REF_AREA,Reference area,COUNTERPART_AREA,Counterpart area,TRADE_FLOW,Trade "
         "flow,PRODUCT_CPA,PRODUCT_HS,ADJUSTMENT,Adjustment,TIME_PERIOD,Time period,OBS_VALUE,Observation "
         "value,OBS_STATUS,UNIT_MULT,UNIT_MEASURE\n"
         "DATAFLOW,KOR,Korea,CHN,China,X,Exports,_Z,_T,B,Balanced,2023,,132902.972288,,A,6,USD_EXC\n"
         "DATAFLOW,KOR,Korea,CHN,China,X,Exports,_Z,_T,B_ADJ_RX,Balanced,2023,,1,,A,6,USD_EXC\n"
         "DATAFLOW,BEL_LUX,x,WXD,Rest,X,Exports,_Z,HS17_0101,B,Balanced,1998,,1.5,,E,0,USD_EXC\n"
         "DATAFLOW,SDN_F,x,W,World,X,Exports,CPA_2_1_A,_Z,B,Balanced,2010,,2,,A,3,USD_EXC\n"
         "DATAFLOW,KOR,Korea,OECD,OECD,X,Exports,_Z,_T,B,Balanced,2023,,1,,A,6,USD_EXC\n"
         "DATAFLOW,KOR,Korea,CHN,China,X,Exports,_Z,_T,B,Balanced,2022,,1,,A,6,EUR\n"
         "DATAFLOW,KOR,Korea,CHN,China,X,Exports,_Z,_T,B,Balanced,2022,,1,,A,,USD_EXC\n"
         "DATAFLOW,KOR,Korea,CHN,China,X,Exports,_Z,_Z,B,Balanced,2022,,1,,A,6,USD_EXC\n",
         "bimts",
         {"KOR,CHN,exports,,2023,132902972288,USD,FOB,reported,bimts,KOR,CHN,,HS2017,goods,OECD",
          "BEL,X-NES,exports,0101,1998,1.5,USD,FOB,estimated,bimts,BEL_LUX,WXD,,HS2017",
          "SDN,WLD,exports,A,2010,2000,USD,FOB,reported,bimts,SDN_F,W,,CPA2.1"},
         {"7: unknown currency: UNIT_MEASURE is \"EUR\"", "8: out of range: UNIT_MULT is \"\"",
          "9: a field is missing: PRODUCT_HS is \"_Z\""},
         2,
         0},
        {"BIMTS: bars between fields",
         "bimts.csv",
         "DATAFLOW|REF_AREA|COUNTERPART_AREA|TRADE_FLOW|PRODUCT_TYPE|PRODUCT_CPA|PRODUCT_HS|FREQ|TIME_PERIOD|"
         "OBS_VALUE|OBS_STATUS|METHODOLOGY_TYPE|UNIT_MULT|UNIT_MEASURE|ADJUSTMENT|DECIMALS\n"
         "D|RUS|MMR|X|C|_Z|HS17_2709|A|2020|0.25|A|x|6|USD_EXC|B|2\n",
         "bimts",
         {"RUS,MMR,exports,2709,2020,250000,USD,FOB,reported,bimts"},
         {},
         0,
         0},
        {"TRADHIST: pounds, decimal commas, states of their time",
         "t.txt",
         "iso_o\tiso_d\tyear\tFLOW\nGBR\tFRA\t1870\t1234567,"
         "5\nFRA\tGBR\t1870\t\nGBR\tAtlantis\t1870\t1\nGBR\tUSSR\t1930\t3\n",
         "tradhist",
         {"GBR,FRA,exports,,1870,1234567.5,GBP,,reported,tradhist,GBR,FRA,,,goods,CEPII",
          "FRA,GBR,exports,,1870,,GBP,,missing", "GBR,SUN,exports,,1930,3,GBP,,reported"},
         {"4: unknown economy: iso_d is \"Atlantis\""},
         0,
         0},
        {"Wide: names, millions, quarters and years across",
         "exports.csv",
         "Reporter;Partner;Flow;Unit;2019;2020-Q1\nMyanmar;Russian Federation;Export;USD "
         "millions;1,5;\nMMR;Atlantis;export;EUR;1;2\n",
         "wide",
         {"MMR,RUS,exports,,2019,1500000,USD,,reported,wide,Myanmar,Russian Federation",
          "MMR,RUS,exports,,2020-Q1,,USD,,missing"},
         {"3: unknown economy: Partner is \"Atlantis\""},
         0,
         0},
        {"The long form, and tables that are near to it",
         "l.csv",
         "reporter,reporter_iso3,partner,partner_iso3,flow,valuation,year,value,unit,status\n"
         "Myanmar,MMR,USSR,SUN,import,CIF,1990,0.09 e,USD "
         "millions,reported_or_estimated\nMyanmar,MMR,USSR,SUN,import,CIF,1991,,USD millions,missing\n",
         "long",
         {"MMR,SUN,imports,,1990,90000,USD,CIF,estimated,long",
          "MMR,SUN,imports,,1991,,USD,CIF,missing,long"},
         {},
         0,
         0},
    };
    for (const quirk& q : quirks) check(q, read_csv(q.table, q.file));
}

TEST_CASE("What a table breaks down is kept as its total, or summed where it has none") {
    const auto row = [](const char* partner2, const char* customs, const char* mode, const char* product,
                        const char* value) {
        return std::string("C,A,2020,842,M,156,") + partner2 + ",H5," + product + ',' + customs + ',' + mode +
               ",0," + value + ",," + value + '\n';
    };
    // A total before and behind its parts.
    auto read = read_csv(comtrade + row("0", "C00", "0", "01", "100") + row("0", "C00", "1000", "01", "60") +
                         row("0", "C00", "2100", "02", "40") + row("0", "C00", "0", "02", "40"));
    CHECK(read.rows.size() == 2);
    CHECK(read.account.left_out == 2);
    CHECK(read.account.is_closed());
    // Only parts, along two breakdowns: one of them, without the parts of parts.
    read = read_csv(comtrade + row("0", "C00", "1000", "01", "60") + row("0", "C00", "2000", "01", "40") +
                    row("0", "C00", "2100", "01", "39") + row("36", "C01", "0", "01", "70") +
                    row("40", "C01", "0", "01", "30"));
    REQUIRE(read.rows.size() == 1);
    CHECK(read.rows[0] == "USA,CHN,imports,01,2020,100,USD,CIF,reported,comtrade,842,156,,HS2017,goods,,,");
    CHECK(read.account.summed == 2);
    CHECK(read.account.left_out == 3);
    CHECK(read.account.sums == 1);
    CHECK(read.account.is_closed());
    CHECK(read.account.reasons.front().first == "parts of a sum: by mode of transport");
    // A sum too large to be held is refused with all its parts.
    read = read_csv(comtrade + row("0", "C00", "1000", "01", "9000000000000000000") +
                    row("0", "C00", "3000", "01", "9000000000000000000"));
    CHECK(read.refused.size() == 1);
    CHECK(read.account.refused == 2);
    CHECK(read.account.is_closed());
}

TEST_CASE("The file of country codes tells which economy 490 is, and nothing of codes that Comtrade knows") {
    table_reader<delimited_reader<memory_source>> reader(
        "b.csv", "", memory_source("t,i,j,k,v\n2021,490,56,010121,1\n2021,891,697,010121,1\n"));
    REQUIRE(reader.read_header() == errc::none);
    reader.sources().baci().name_code("490", "TWN");
    reader.sources().baci().name_code("56", "FRA");
    reader.sources().baci().name_code("697", "N/A");
    REQUIRE(reader.next());
    CHECK(reader.current()->cell.reporter.code() == "TWN");
    CHECK(reader.current()->cell.partner.code() == "BEL");
    REQUIRE(reader.next());
    CHECK(reader.current()->cell.reporter.code() == "SCG");
    CHECK(reader.current()->cell.partner.code() == "X-NES");
}

TEST_CASE("A list among the objects of a JSON answer is refused, and an object among lists") {
    auto read = read_json(
        R"({"data":[{"period":"2020","reporterCode":156,"flowCode":"M","partnerCode":32,"cmdCode":"TOTAL","primaryValue":1},)"
        R"(["2020",156]]})");
    CHECK(read.rows.size() == 1);
    CHECK(read.refused == texts{"1: a field has the wrong type: a list among objects"});
    read = read_json(R"([["CTY_CODE","CTY_NAME","GEN_VAL_MO","I_COMMODITY","time"],)"
                     R"({"CTY_CODE":"4621"},["4621","RUSSIA","5","-","2021-03"]])");
    CHECK(read.rows.size() == 1);
    CHECK(read.refused == texts{"1: a field has the wrong type: an object among lists"});
}

TEST_CASE("JSON answers are tables: of objects, of arrays below their names, and cut off") {
    auto read = read_json(
        R"({"count":2,"data":[{"period":"2020","reporterCode":156,"flowCode":"M","partnerCode":32,"cmdCode":"TOTAL",)"
        R"("cifvalue":6804128143.12,"fobvalue":null,"primaryValue":6804128143.12},)"
        "\n"
        R"({"period":"2020","reporterCode":156,"flowCode":"M","partnerCode":"\u0041","cmdCode":"TOTAL","primaryValue":1}],"error":""})");
    REQUIRE(read.rows.size() == 1);
    CHECK(read.rows[0] == "CHN,ARG,imports,,2020,6804128143.12,USD,CIF,reported,comtrade,156,32,,,goods,,,");
    CHECK(read.refused == texts{"2: unknown economy: partnerCode is \"A\""});
    read = read_json(
        R"([["CTY_CODE","CTY_NAME","GEN_VAL_MO","GEN_VAL_YR","CON_VAL_YR","I_COMMODITY","time"],)"
        R"(["4621","RUSSIA","5","6","7","-","2021-03"],["0003","EUROPEAN UNION","1","2","3","01","2021-12"],)"
        R"(["0014","PACIFIC RIM COUNTRIES","1","2","3","-","2021-03"],["-","TOTAL FOR ALL COUNTRIES","1","2","3","-","2021-12"],)"
        R"(["5700","CHINA","x","1","1","-","2021-03"],["9999","NOWHERE","1","1","1","-","2021-03"])");
    CHECK(read.rows == texts{"USA,RUS,imports,,2021-03,5,USD,,reported,census,,4621,,,goods,USA,general,",
                             "USA,RUS,imports,,2021-Q1,7,USD,,reported,census,,4621,,,goods,USA,special,",
                             "USA,EU,imports,01,2021-12,1,USD,,reported,census,,0003,,HS,goods,USA,general,",
                             "USA,EU,imports,01,2021,3,USD,,reported,census,,0003,,HS,goods,USA,special,",
                             "USA,WLD,imports,,2021-12,1,USD,,reported,census,,-,,,goods,USA,general,",
                             "USA,WLD,imports,,2021,3,USD,,reported,census,,-,,,goods,USA,special,",
                             "USA,CHN,imports,,2021-Q1,1,USD,,reported,census,,5700,,,goods,USA,special,"});
    REQUIRE(read.refused.size() == 3);
    CHECK(read.refused[0] == "1: not a number: GEN_VAL_MO is \"x\"");
    CHECK(read.refused[1] == "1: unknown economy: CTY_CODE is \"9999\"");
    CHECK(read.refused[2] == "1: not valid JSON: the array of records breaks off");
    CHECK(read.account.is_closed());
    read = read_json(R"({"statusCode":401,"message":"Access denied due to invalid subscription key."})");
    CHECK(read.why == errc::empty);
    CHECK(read.detail.find("Access denied") != std::string::npos);
}

TEST_CASE("A table that no source knows, or that lacks a column, is refused whole with what it has") {
    auto read = read_csv("a,b\n1,2\n");
    CHECK(read.why == errc::unknown_source);
    CHECK(read.detail == "no known table; the header has a, b");
    read = read_csv("Year,Trade Flow,Commodity Code,Trade Value (US$)\n2012,Import,01,5\n");
    CHECK(read.why == errc::missing_field);
    CHECK(read.detail ==
          "reporterCode, partnerCode; the header has Year, Trade Flow, Commodity Code, Trade Value (US$)");
    read = read_csv("t,i,j,v,q\n2021,4,8,1,1\n");
    CHECK(read.why == errc::missing_field);
    CHECK(read.detail == "k of baci; the header has t, i, j, v, q");
    read = read_csv("ccode1,ccode2,year,flow2\n2,20,1990,1\n");
    CHECK(read.detail == "flow1 of cow; the header has ccode1, ccode2, year, flow2");
    read = read_csv("year;country_id_o;country_id_d;dist\n2000;FRA;DEU;1\n");
    CHECK(read.detail == "tradeflow_comtrade_o; the header has year, country_id_o, country_id_d, dist");
    CHECK(read_csv("").why == errc::empty);
    CHECK(read_csv("reporter,partner,flow,period,value\n", "l.csv", "baci").why == errc::missing_field);
    CHECK(read_csv("t,i,j,k,v,k\n").why == errc::duplicate_key);
}

TEST_CASE("A sheet of the IMF's workbook has flow, country and unit above its header") {
    const std::string titles = ",\"Imports, CIF from Partner Countries\",,\r\n,,,\r\n,\"Korea, Rep. "
                               "of\",,\r\n,\"US Dollars, Millions\",,\r\n,,,\r\n";
    const auto read =
        read_csv(titles + ",,2019,2020\r\n,World,10,11.5\r\n,Euro Area,1,2\r\n,Belgium-Luxembourg,0.04 e,\r\n"
                          ",\"China, P.R.: Mainland\",0,1e-06\r\n,World,10,11.5\r\n,Atlantis,1,2\r\n");
    REQUIRE(read.why == errc::none);
    CHECK(
        read.rows ==
        texts{
            "KOR,WLD,imports,,2019,10000000,USD,CIF,reported,dots,\"Korea, Rep. of\",World,,,goods,IMF,,",
            "KOR,WLD,imports,,2020,11500000,USD,CIF,reported,dots,\"Korea, Rep. of\",World,,,goods,IMF,,",
            "KOR,BEL,imports,,2019,40000,USD,CIF,estimated,dots,\"Korea, Rep. "
            "of\",Belgium-Luxembourg,,,goods,IMF,,",
            "KOR,BEL,imports,,2020,,USD,CIF,missing,dots,\"Korea, Rep. of\",Belgium-Luxembourg,,,goods,IMF,,",
            "KOR,CHN,imports,,2019,0,USD,CIF,zero,dots,\"Korea, Rep. of\",\"China, P.R.: "
            "Mainland\",,,goods,IMF,,",
            "KOR,CHN,imports,,2020,1,USD,CIF,reported,dots,\"Korea, Rep. of\",\"China, P.R.: "
            "Mainland\",,,goods,IMF,,"});
    CHECK(read.refused == texts{"11: two values for one key: World stands in line 7 too",
                                "12: unknown economy: the partner is \"Atlantis\""});
    CHECK(read.account.left_out == 2);
    CHECK(read.account.is_closed());
}

TEST_CASE("Text is UTF-8, Latin-1 or GB18030, told or found out") {
    const std::string columns = "reporter,partner,flow,period,value,product\n";
    CHECK(read_csv(columns + "Cura\xE7"
                             "ao,FRA,export,2020,1,caf\xE9\n")
              .rows == texts{"CUW,FRA,exports,caf\xC3\xA9,2020,1,,,reported,long,Cura\xC3\xA7"
                             "ao,FRA,,,,,,"});
    CHECK(read_csv(columns + "CHN,FRA,export,2020,\"1,234\",\xC3\xDE\xBB\xA8\n").rows ==
          texts{"CHN,FRA,exports,\xE6\xA3\x89\xE8\x8A\xB1,2020,1234,,,reported,long,CHN,FRA,,,,,,"});
    CHECK(read_csv("\xEF\xBB\xBF" + columns + "C\xC3\xB4te d'Ivoire,FRA,export,2020,1,\n").rows ==
          texts{"CIV,FRA,exports,,2020,1,,,reported,long,C\xC3\xB4te d'Ivoire,FRA,,,,,,"});
}
