// SPDX-License-Identifier: BSL-1.0
// tests/table/headers.cpp: whole headers as the sources hand them out, on tables made up here, and what users
// met below them.
#include "table/quirks.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace table_test;

namespace {

const char* const website =
    "typeCode,freqCode,refPeriodId,refYear,refMonth,period,reporterCode,reporterISO,reporterDesc,flowCode,"
    "flowDesc,"
    "partnerCode,partnerISO,partnerDesc,partner2Code,partner2ISO,partner2Desc,classificationCode,"
    "classificationSearchCode,isOriginalClassification,cmdCode,cmdDesc,aggrLevel,isLeaf,customsCode,"
    "customsDesc,"
    "mosCode,motCode,motDesc,qtyUnitCode,qtyUnitAbbr,qty,isQtyEstimated,altQtyUnitCode,altQtyUnitAbbr,altQty,"
    "isAltQtyEstimated,netWgt,isNetWgtEstimated,grossWgt,isGrossWgtEstimated,cifvalue,fobvalue,primaryValue,"
    "legacyEstimationFlag,isReported,isAggregate\n";

/// A record of the website's CSV, quoted and with an empty field too many.
std::string website_record(const char* year, const char* reporter, const char* flow, const char* partner,
                           const char* name, const char* value) {
    return std::string("\"C\",\"A\",\"x\",\"") + year + "\",\"52\",\"" + year + "\",\"" + reporter +
           "\",\"R\",\"R\",\"" + flow + "\",\"f\",\"" + partner + "\",\"P\",\"" + name +
           "\",\"0\",\"W00\",\"World\",\"H4\",\"HS\",\"true\",\"8542\",\"Circuits, "
           "integrated\",\"4\",\"false\",\"C00\","
           "\"TOTAL CPC\",\"0\",\"0\",\"TOTAL "
           "MOT\",\"-1\",\"N/A\",,\"false\",\"-1\",\"N/A\",,\"false\",,\"false\",,"
           "\"false\",,\"" +
           value + "\",\"" + value + "\",\"0\",\"true\",\"false\",\n";
}

} // namespace

TEST_CASE("Whole headers of official tables are read with what users met below them") {
    const quirk quirks[] = {
        {"IMTS: every column of the API, values that are not there",
         "imts.csv",
         "DATAFLOW,COUNTRY,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY,TIME_PERIOD,OBS_VALUE,SCALE,PRECISION,"
         "DECIMALS_DISPLAYED,TRADE_FLOW,VALUATION,UNIT,DERIVATION_TYPE,OVERLAP,STATUS\n"
         "IMF.STA:IMTS(1.0.0),KOR,XG_FOB_USD,CHN,A,2024,132902972288,6,0,0,X,FOB,USD,O,O,A\n"
         "IMF.STA:IMTS(1.0.0),KOR,XG_FOB_USD,CHN,A,2023,,6,0,0,X,FOB,USD,O,O,\n",
         "imts",
         {"KOR,CHN,exports,,2024,132902972288,USD,FOB,reported,imts,KOR,CHN",
          "KOR,CHN,exports,,2023,,USD,FOB,missing"},
         {},
         0,
         0},
        {"Correlates of War: smoothed and alternative flows give no rows",
         "Dyadic_COW_4.0.csv",
         "ccode1,ccode2,year,importer1,importer2,flow1,flow2,smoothflow1,smoothflow2,smoothtotrade,spike1,"
         "spike2,dip1,"
         "dip2,trdspike,tradedip,bel_lux_alt_flow1,bel_lux_alt_flow2,china_alt_flow1,china_alt_flow2,source1,"
         "source2,"
         "version\n"
         "211,710,2013,Belgium,China,1.25,-9,7,7,14,0,0,0,0,0,0,2,3,4,5,IMF,IMF,4\n",
         "cow",
         {"BEL,CHN,imports,,2013,1250000,USD,,reported,cow,211,710,4,,goods,COW",
          "CHN,BEL,imports,,2013,,USD,,missing,cow,710,211,4,,goods,COW"},
         {},
         0,
         0},
        {"Comext: every column of the bulk file, secret products, no code",
         "full202401.dat",
         "DECLARANT,DECLARANT_ISO,PARTNER,PARTNER_ISO,TRADE_TYPE,PRODUCT_NC,PRODUCT_SITC,PRODUCT_CPA2002,"
         "PRODUCT_CPA2008,PRODUCT_CPA2_1,PRODUCT_BEC,PRODUCT_SECTION,FLOW,STAT_REGIME,SUPP_UNIT,PERIOD,VALUE_"
         "IN_EUROS,"
         "QUANTITY_IN_KG,SUP_QUANTITY\n"
         "004,DE,0400,US,E,99RRR100,.....,.....,.....,.....,.....,..,1,4,.,202401,71,9,0\n"
         "004,DE,0959,QZ,E,.....,.....,.....,.....,.....,.....,..,2,4,.,202401,5,9,0\n"
         "009,GR,0098,XS,E,01012100,001.5,x,x,x,x,01,2,4,A,202452,6,9,1\n",
         "comext",
         {"DEU,USA,imports,99RRR100,2024-01,71,EUR,CIF,reported,comext,DE,US,,CN",
          "GRC,SRB,exports,01012100,2024,6,EUR,FOB,reported,comext,GR,XS,,CN"},
         {"3: a field is missing: PRODUCT_NC is \".....\""},
         0,
         0},
        {"Comext: labels that hold commas and dates, a field too many",
         "labels.csv",
         "DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE\r\n"
         "ESTAT:DS-045409(1.0),17/02/25 11:00:00,Annual,Germany (incl. German Democratic Republic 'DD' from "
         "1991),All countries of the world,\"Waste, parings and "
         "scrap\",EXPORT,VALUE_IN_EUROS,2010,254618870,\r\n"
         "ESTAT:DS-059341(1.0),17/02/25 11:00:00,Annual,\"European Union (AT-01/1995, "
         "GB-01/1973->01/2020)\",Myanmar,Wheat,IMPORT,VALUE_EUR,2010,5,\r\n"
         "ESTAT:DS-059341(1.0),17/02/25 11:00:00,Annual,\"Extra-EU "
         "(AT-01/1995)\",Myanmar,Wheat,IMPORT,VALUE_EUR,2010,"
         "5,\r\n",
         "comext",
         {"DEU,WLD,exports,\"Waste, parings and scrap\",2010,254618870,EUR,FOB,reported",
          "EU,MMR,imports,Wheat,2010,5,EUR,CIF,reported"},
         {},
         1,
         0},
        {"Gravity: territories that changed keep their letters",
         "Gravity_V202211.csv",
         "year;country_id_o;country_id_d;iso3_o;iso3_d;tradeflow_baci\n1990;SDN.2;ETH.1;SDN;ETH;1\n1964;MYS."
         "1;MYS.2;MYS;"
         "MYS;,5\n1964;MYS.2;TGO;MYS;TGO;0,5\n",
         "cepii-gravity",
         {"SDN,ETH,exports,,1990,1000,USD,FOB,reported,cepii-gravity,SDN.2,ETH.1",
          "MYS,TGO,exports,,1964,500,USD,FOB,reported,cepii-gravity,MYS.2,TGO"},
         {"3: not a number: tradeflow_baci is \",5\""},
         0,
         0},
        {"Comtrade before 2022: every column of the legacy form, re-imports",
         "comtrade.csv",
         "Classification,Year,Period,Period Desc.,Aggregate Level,Is Leaf Code,Trade Flow Code,Trade "
         "Flow,Reporter "
         "Code,Reporter,Reporter ISO,Partner Code,Partner,Partner ISO,2nd Partner Code,2nd Partner,2nd "
         "Partner ISO,"
         "Customs Proc. Code,Customs,Mode of Transport Code,Mode of Transport,Commodity Code,Commodity,Qty "
         "Unit Code,"
         "Qty Unit,Qty,Alt Qty Unit Code,Alt Qty Unit,Alt Qty,Netweight (kg),Gross weight (kg),Trade Value "
         "(US$),CIF Trade Value (US$),FOB Trade Value (US$),Flag\n"
         "H4,2016,2016,2016,2,0,1,Import,36,Australia,AUS,104,Myanmar,MMR,,,,,,,,1,Live animals,1,No "
         "Quantity,,,,,,,91128858,91128858,,0\n"
         "H4,2016,2016,2016,2,0,4,Re-Import,36,Australia,AUS,104,Myanmar,MMR,,,,,,,,01,Live animals,1,No "
         "Quantity,,,,,,,4934172,,,0\n",
         "comtrade",
         {"AUS,MMR,imports,01,2016,91128858,USD,CIF,reported,comtrade,36,104,,HS2012,goods"},
         {},
         1,
         0},
    };
    for (const quirk& q : quirks) check(q, read_csv(q.table, q.file));
}

TEST_CASE("Comtrade's numbers mean what they meant in their year, in Latin-1 and with a field too many") {
    struct number {
        const char* year;
        const char* reporter;
        const char* partner;
        const char* name; ///< in Latin-1
        const char* begins;
    };
    const number numbers[] = {
        {"2014", "764", "531",
         "Cura\xE7"
         "ao",
         "THA,CUW"},
        {"2014", "764", "490", "Other Asia, nes", "THA,X-OTHERASIA"},
        {"2014", "842", "251", "France", "USA,FRA"},
        {"2014", "699", "579", "Norway", "IND,NOR"},
        {"2014", "757", "899", "Areas, nes", "CHE,X-NES"},
        {"2014", "381", "0", "World", "ITA,WLD"},
        {"2014", "56", "837", "Bunkers", "BEL,X-BUNKERS"},
        {"1998", "58", "838", "Free Zones", "BEL,X-FREEZONES"},
        {"1990", "280", "278", "Dem. Rep. of Germany", "DEU,DDR"},
        {"1991", "276", "380", "Italy", "DEU,ITA"},
        {"2010", "736", "711", "Southern African Customs Union", "SDN,ZAF"},
        {"2012", "729", "710", "South Africa", "SDN,ZAF"},
        {"2005", "891", "728", "South Sudan", "SCG,SSD"},
    };
    for (const number& n : numbers) {
        CAPTURE(n.reporter);
        CAPTURE(n.partner);
        const auto read =
            read_csv(website + website_record(n.year, n.reporter, "X", n.partner, n.name, "9680795326"),
                     "TradeData.csv");
        CHECK(read.refused == texts{});
        REQUIRE(read.rows.size() == 1);
        CHECK(read.rows[0].starts_with(std::string(n.begins) + ",exports,8542," + n.year +
                                       ",9680795326,USD,FOB"));
    }
    const auto read = read_csv(website + website_record("2014", "764", "X", "998", "Nowhere", "1"));
    CHECK(read.refused == texts{"2: unknown economy: partnerCode is \"998\""});
}

TEST_CASE("The Census Bureau's exports have the year so far beside the month, which is taken, and groups "
          "give no rows") {
    const auto read = read_json(
        R"([["CTY_CODE","CTY_NAME","ALL_VAL_MO","ALL_VAL_YR","E_COMMODITY","LAST_UPDATE","YEAR","MONTH"],)"
        R"(["4621","RUSSIA","5","6","-","2021-05-06","2021","03"],["0014","PACIFIC RIM COUNTRIES","1","2","-","2021-05-06","2021","03"],)"
        R"(["0022","OECD","1","2","-","2021-05-06","2021","03"],["-","TOTAL FOR ALL COUNTRIES","7","9","8542","2021-05-06","2021","03"]])");
    CHECK(read.rows ==
          texts{"USA,RUS,exports,,2021-03,5,USD,,reported,census,,4621,2021-05-06,,goods,USA,general,",
                "USA,WLD,exports,8542,2021-03,7,USD,,reported,census,,-,2021-05-06,HS,goods,USA,general,"});
    CHECK(read.account.left_out == 2);
    CHECK(read.account.is_closed());
}

TEST_CASE("Sheets of the IMF may skip years, and groups stand below the countries") {
    const auto read = read_csv(",\"Exports, FOB to Partner Countries\",,\n,,,\n,Myanmar,,\n,\"US Dollars, "
                               "Millions\",,\n,,,\n,,1985,1993\n"
                               ",Russian Federation,,0.09 e\n,Memorandum "
                               "Items,,\n,Africa,7.3,1.885\n,European Union,17.2,13.7\n");
    CHECK(read.source == "dots");
    CHECK(read.refused == texts{});
    REQUIRE(read.rows.size() == 4);
    CHECK(read.rows[0].starts_with("MMR,RUS,exports,,1985,,USD,FOB,missing"));
    CHECK(read.rows[1].starts_with("MMR,RUS,exports,,1993,90000,USD,FOB,estimated"));
    CHECK(read.rows[3].starts_with("MMR,EU,exports,,1993,13700000,USD,FOB,reported"));
    CHECK(read.account.is_closed());
}

TEST_CASE(
    "A download that broke off keeps its whole rows, and an error that was saved for one is refused whole") {
    auto read = read_csv("t,i,j,k,v,q\n2021,4,24,010121,1.5,1\n2021,4,24,0101");
    CHECK(read.rows.size() == 1);
    CHECK(read.refused == texts{"3: a field is missing: 4 fields, and the header has 6"});
    CHECK(read.account.is_closed());
    read = read_csv(
        "<?xml version=\"1.0\"?>\n<Fault><faultcode>413</faultcode><faultstring>EXTRACTION_TOO_BIG: The "
        "requested extraction is too big</faultstring></Fault>\n");
    CHECK(read.why == errc::unknown_source);
    CHECK(read.rows.empty());
}
