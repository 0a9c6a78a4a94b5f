// SPDX-License-Identifier: BSL-1.0
// tests/table/json.cpp: documents and claims from JSON Lines, and each way in which a line is refused.
#include <bilatrade/report/claims_jsonl.hpp>
#include <bilatrade/table/json.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace bilatrade;

namespace {

struct json_line {
    std::uint64_t number;
    errc why;
    std::string detail;
    std::string id;
};

std::vector<json_line> read_lines(std::string_view text, claim_set& claims) {
    json_lines<memory_source> lines(memory_source(text), claims);
    std::vector<json_line> read;
    while (lines.next()) {
        const auto current = lines.current();
        read.push_back({lines.line(), current.error().code, lines.detail(),
                        current ? std::string(current->document.id) : std::string()});
    }
    return read;
}

std::vector<json_line> read_lines(std::string_view text) {
    claim_set claims;
    return read_lines(text, claims);
}

} // namespace

TEST_CASE("A document has an id and a text, and may have a date and a language") {
    claim_set claims;
    json_lines<memory_source> lines(
        memory_source(
            R"({"id":"d1","text":"Caf\u00e9 \"x\"","date":"2022-08-03","language":"fr","other":[1,{"a":2}]})"),
        claims);
    REQUIRE(lines.next());
    const auto current = lines.current();
    REQUIRE(current);
    CHECK(current->kind == json_line_kind::document);
    CHECK(current->document.id == "d1");
    CHECK(current->document.text == "Caf\xC3\xA9 \"x\"");
    CHECK(current->document.dated == parse_date("2022-08-03").value());
    CHECK(current->document.language == "fr");
    CHECK_FALSE(lines.next());
}

TEST_CASE("A broken line is refused by its number, and the documents around it are read") {
    const auto read =
        read_lines("\xEF\xBB\xBF{\"id\":\"d1\",\"text\":\"\"}\r\n\r\n{\"id\":\"d2\",\"text\":\n{"
                   "\"id\":\"d3\",\"text\":\"x\",\"date\":null}");
    REQUIRE(read.size() == 3);
    CHECK(read[0].id == "d1");
    CHECK(read[1].number == 3);
    CHECK(read[1].why == errc::not_json);
    CHECK(read[2].id == "d3");
    CHECK(read[2].number == 4);
}

TEST_CASE("Each way to break a document or a claim has its code and names its field") {
    struct row {
        const char* line;
        errc why;
        const char* detail;
    };
    const std::string level = R"("doc":"d","kind":"level","value":"1")";
    const row rows[] = {
        {"[]", errc::wrong_type, "the line is an array"},
        {"7", errc::wrong_type, "the line is a number"},
        {R"({"text":"x"})", errc::missing_field, "\"id\""},
        {R"({"id":"x"})", errc::missing_field, "\"text\""},
        {R"({"id":"x","text":null})", errc::missing_field, "\"text\""},
        {R"({"id":7,"text":"x"})", errc::wrong_type, "\"id\" is a number"},
        {R"({"id":"x","text":true})", errc::wrong_type, "\"text\" is a boolean"},
        {R"({"id":"x","text":"y","text":"z"})", errc::duplicate_key, "\"text\""},
        {R"({"id":"x","text":"y","date":"2022-02-30"})", errc::no_such_day, "\"date\" is \"2022-02-30\""},
        {R"({"id":"x","text":"y","date":"May"})", errc::not_a_date, "\"date\" is \"May\""},
        {R"({"kind":"level","value":"1"})", errc::missing_field, "\"doc\""},
        {R"({"doc":"d","kind":"level"})", errc::missing_field, "\"value\""},
        {R"({"doc":"d","kind":"rumour","value":"1"})", errc::out_of_range, "\"kind\" is \"rumour\""},
        {R"({"doc":"d","kind":"level","value":1})", errc::wrong_type, "\"value\" is a number"},
        {R"({"doc":"d","kind":"level","value":"1e9"})", errc::not_a_number, "\"value\" is \"1e9\""},
        {R"({"doc":"d","kind":"level","value":"99999999999999999999"})", errc::too_many_digits,
         "\"value\" is \"99999999999999999999\""},
        {R"({"doc":"d","kind":"level","value":"1","reporter":"RUX"})", errc::unknown_economy,
         "\"reporter\" is \"RUX\""},
        {R"({"doc":"d","kind":"level","value":"1","currency":"ABC"})", errc::unknown_currency,
         "\"currency\" is \"ABC\""},
        {R"({"doc":"d","kind":"level","value":"1","flow":"sales"})", errc::unknown_flow,
         "\"flow\" is \"sales\""},
        {R"({"doc":"d","kind":"level","value":"1","period":"2021-13"})", errc::no_such_day,
         "\"period\" is \"2021-13\""},
        {R"({"doc":"d","kind":"level","value":"1","terms":"real"})", errc::wrong_type,
         "\"terms\" is no list"},
        {R"({"doc":"d","kind":"level","value":"1","terms":["dear"]})", errc::out_of_range,
         "\"terms\" holds \"dear\""},
        {R"({"doc":"d","kind":"level","value":"1","span":[3]})", errc::wrong_type,
         "\"span\" is no list of two bytes"},
        {R"({"doc":"d","kind":"level","value":"1","span":[3,-4]})", errc::wrong_type,
         "\"span\" is no list of two bytes"},
        {R"({"doc":"d","kind":"share","percent":"1","whole":{"reporter":"XXQ"}})", errc::unknown_economy,
         "\"reporter\" is \"XXQ\""},
    };
    for (const row& r : rows) {
        CAPTURE(r.line);
        const auto read = read_lines(std::string(r.line) + "\n{\"id\":\"next\",\"text\":\"\"}");
        REQUIRE(read.size() == 2);
        CHECK(read[0].why == r.why);
        CHECK(read[0].detail == r.detail);
        CHECK(read[1].id == "next");
    }
}

TEST_CASE("Bytes that are not UTF-8 cost a document no more than themselves") {
    claim_set claims;
    json_lines<memory_source> lines(memory_source("{\"id\":\"d\",\"text\":\"caf\xE9 \xFF\xFE!\"}"), claims);
    REQUIRE(lines.next());
    CHECK(lines.current().value().document.text == "caf? ?"
                                                   "?!");
    CHECK(lines.not_utf8() == std::vector<byte_range>{{21, 22}, {23, 25}});
}

TEST_CASE("Claims that are written are read back as they were") {
    const std::string text =
        R"({"doc":"a","kind":"level","reporter":"RUS","partner":"MMR","flow":"turnover","period":"2021","value":"431600000","low":"431550000","high":"431650000","currency":"USD","product":null,"status":"actual","qualifier":"exact","compiler":"RUS","source":"the ministry","side":null,"vintage":"2022-08-03","stage":"revised","terms":["per-month"],"span":[3,13],"quote":"$431.6 mln"}
{"doc":"a","kind":"growth","reporter":"EU","partner":null,"flow":"balance","period":null,"percent":"-3.2","low":null,"high":"-3.2","base":"2020-Q1","product":"crude oil","status":"forecast","qualifier":"nearly","compiler":null,"source":null,"side":"deficit","vintage":null,"stage":null,"terms":["CNY","real"],"span":[20,30],"quote":"a \"fall\"\n"}
{"doc":"b","kind":"share","reporter":"MMR","partner":"CHN","flow":"imports","period":"2021-01/2021-06","percent":"12.5","low":"12.45","high":"12.55","whole":{"reporter":"MMR","partner":"WLD","flow":"imports","product":"fuel"},"product":null,"status":"actual","qualifier":"about","compiler":null,"source":null,"side":null,"vintage":null,"stage":null,"terms":[],"span":[0,5],"quote":"12.5%"}
)";
    claim_set claims;
    for (const auto& line : read_lines(text, claims)) CHECK(line.why == errc::none);
    REQUIRE(claims.size() == 3);
    std::string written;
    for (const claim& c : claims) append_claim_jsonl(written, claims, c);
    CHECK(written == text);
    CHECK(claims[0].document == claims[1].document);
    CHECK(claims[0].document != claims[2].document);
}
