// SPDX-License-Identifier: BSL-1.0
// tests/table/gacc.cpp: the files of China's customs, of which none says whether it counts exports or
// imports.
#include "table/quirks.hpp"

#include <doctest/doctest.h>

#include <iconv.h>
#include <string>
#include <string_view>
#include <vector>

using namespace table_test;

namespace {

std::string in_gb18030(std::string text) {
    iconv_t const converter = iconv_open("GB18030", "UTF-8");
    REQUIRE(converter != reinterpret_cast<iconv_t>(-1));
    std::string made(2 * text.size(), '\0');
    char *from = text.data(), *to = made.data();
    std::size_t left = text.size(), room = made.size();
    REQUIRE(iconv(converter, &from, &left, &to, &room) == 0);
    iconv_close(converter);
    made.resize(made.size() - room);
    return made;
}

const std::string head = "数据年月,商品编码,商品名称,贸易伙伴编码,贸易伙伴名称,";
const std::string by_mode = head + "贸易方式编码,贸易方式名称,美元,\n";

struct customs_table {
    const char* name;
    flow told;
    std::string table;
    texts rows, refused;
    std::uint64_t summed;
};

} // namespace

TEST_CASE("China's exports are FOB and its imports CIF, in dollars or in yuan, with the zeros of products") {
    const customs_table tables[] = {
        {"dollars with thousands commas, an empty last column, a product that has lost its zero",
         flow::exports,
         head +
             "美元,\n202401,85423190,集成电路,110,中国香港,\"1,234,567\",\n202402,1012100,马,344,俄罗斯联邦,"
             "0,\n",
         {"CHN,HKG,exports,85423190,2024-01,1234567,USD,FOB,reported,gacc,,110,,HS,goods,CHN,,",
          "CHN,RUS,exports,01012100,2024-02,0,USD,FOB,zero,gacc,,344,,HS,goods,CHN,,"},
         {},
         0},
        {"imports in yuan",
         flow::imports,
         head + "人民币,\n202312,01012100,马,106,缅甸,5,\n",
         {"CHN,MMR,imports,01012100,2023-12,5,CNY,CIF,reported,gacc,,106"},
         {},
         0},
        {"partners by name where their number is unknown or not there",
         flow::imports,
         "数据年月,贸易伙伴名称,美元\n202312,中国台湾,1\n202312,大韩民国,2\n202312,阿拉伯联合酋长国,3\n"
         "202312,刚果（金）,4\n202312,亚特兰蒂斯,5\n",
         {"CHN,TWN,imports,,2023-12,1,USD,CIF,reported,gacc,,中国台湾,,,goods", "CHN,KOR,imports,,2023-12,2",
          "CHN,ARE,imports,,2023-12,3", "CHN,COD,imports,,2023-12,4"},
         {"6: unknown economy: 贸易伙伴名称 is \"亚特兰蒂斯\""},
         0},
        {"a number that is not of the list, beside a name that is, and beside one that is not",
         flow::exports,
         head + "美元,\n202401,0101,马,358,塞尔维亚,1,\n202401,0101,马,998,亚特兰蒂斯,1,\n",
         {"CHN,SRB,exports,0101,2024-01,1,USD,FOB,reported,gacc,,358"},
         {"3: unknown economy: 贸易伙伴编码 is \"998\""},
         0},
        {"modes of trade are parts of a figure, none of another mode",
         flow::exports,
         by_mode +
             "202401,01012100,马,502,美国,10,一般贸易,\"1,000\",\n"
             "202401,01012100,马,502,美国,14,来料加工贸易,20,\n"
             "202401,01012100,马,116,日本,10,一般贸易,7,\n202401,01012100,马,502,美国,15,进料加工贸易,3,\n",
         {"CHN,USA,exports,01012100,2024-01,1023,USD,FOB,reported,gacc,,502",
          "CHN,JPN,exports,01012100,2024-01,7,USD,FOB,reported,gacc,,116"},
         {},
         4},
        {"places of registration, too",
         flow::imports,
         head + "贸易方式编码,贸易方式名称,注册地编码,注册地名称,第一数量,第一计量单位,第二数量,第二计量单位,"
                "人民币,\n"
                "202401,01012100,马,502,美国,10,一般贸易,11,北京市,1,千克,2,头,5,\n"
                "202401,01012100,马,502,美国,10,一般贸易,31,上海市,1,千克,2,头,6,\n",
         {"CHN,USA,imports,01012100,2024-01,11,CNY,CIF,reported,gacc,,502"},
         {},
         2},
        {"what is refused",
         flow::exports,
         head + "美元,\n2024年1月,0101,马,502,美国,1,\n202401,0101,马,502,美国,一,\n202401,0101,马,502,\n",
         {},
         {"2: not a period such as 2021, 2021-Q3, 2021-03 or 2021-01/2021-06: 数据年月 is \"2024年1月\"",
          "3: not a number: 美元 is \"一\"", "4: a field is missing: 5 fields, and the header has 7"},
         0},
    };
    for (const customs_table& t : tables) {
        CAPTURE(t.name);
        for (const std::string& table : {t.table, in_gb18030(t.table)}) {
            const auto read = read_csv(table, "gacc.csv", {}, t.told);
            REQUIRE(read.why == errc::none);
            CHECK(read.source == "gacc");
            REQUIRE(read.rows.size() == t.rows.size());
            for (std::size_t i = 0; i != t.rows.size(); ++i)
                CHECK(read.rows[i].substr(0, t.rows[i].size()) == t.rows[i]);
            CHECK(read.refused == t.refused);
            CHECK(read.account.summed == t.summed);
            CHECK(read.account.left_out == 0);
            CHECK(read.account.is_closed());
        }
    }
}

TEST_CASE("Without being told whether China exported or imported, its file is refused whole") {
    const auto read = read_csv(head + "美元,\n202401,0101,马,502,美国,1,\n");
    CHECK(read.why == errc::missing_field);
    CHECK(read.detail.starts_with(
        "the flow, which tables of China's customs do not say and convert --flow tells; "));
    CHECK(read.rows.empty());
}
