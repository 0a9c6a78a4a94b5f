// SPDX-License-Identifier: BSL-1.0
// tests/value/shared_economies.cpp: economies and currencies against the tables of the UN, Comtrade,
// BACI and ISO that lie beside the repository, and against Debian's iso-codes where that is installed.
#include <bilatrade/value/economy.hpp>
#include <bilatrade/value/economy_codes.hpp>
#include <bilatrade/value/tender.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace bilatrade;
using namespace bilatrade::literals;
using std::string;

const string countries = BILATRADE_SHARED_DIR "/data/countries/";
const string tables = BILATRADE_SHARED_DIR "/data/tables/";

using row = std::map<string, string>;

std::vector<string> fields_of(const string& line) {
    std::vector<string> fields(1);
    bool quoted = false;
    for (const char c : line) {
        if (c == '"')
            quoted = !quoted;
        else if (c == ',' && !quoted)
            fields.emplace_back();
        else if (c != '\r')
            fields.back() += c;
    }
    return fields;
}

/// Records of a CSV file none of whose fields spans lines.
std::vector<row> read_rows(const string& path) {
    std::ifstream file(path);
    REQUIRE_MESSAGE(file, path);
    string line;
    std::getline(file, line);
    if (line.starts_with("\xef\xbb\xbf")) line.erase(0, 3);
    const auto names = fields_of(line);
    std::vector<row> rows;
    while (std::getline(file, line)) {
        const auto fields = fields_of(line);
        row& next = rows.emplace_back();
        for (std::size_t i = 0; i < std::min(names.size(), fields.size()); ++i) next[names[i]] = fields[i];
    }
    return rows;
}

/// The objects of a pretty-printed list in JSON, one field a line.
std::vector<row> read_objects(const string& path) {
    std::ifstream file(path);
    REQUIRE_MESSAGE(file, path);
    std::vector<row> objects;
    for (string line; std::getline(file, line);) {
        const auto key = line.find('"');
        const auto colon = line.find("\": ");
        if (line.find('{') != string::npos) objects.emplace_back();
        if (key == string::npos || colon == string::npos || objects.empty()) continue;
        string value = line.substr(colon + 3);
        std::erase(value, '"');
        if (value.ends_with(',')) value.pop_back();
        objects.back()[line.substr(key + 1, colon - key - 1)] = value;
    }
    return objects;
}

int year_of(const string& text) { return text.empty() ? 0 : std::atoi(text.substr(0, 4).c_str()); }

void check_iso_lists(const string& folder) {
    std::size_t economies = 0, withdrawn = 0, currencies = 0;
    for (const row& entry : read_objects(folder + "iso_3166-1.json")) {
        if (!entry.contains("alpha_3")) continue;
        CAPTURE(entry.at("alpha_3"));
        const auto e = parse_economy(entry.at("alpha_3"));
        REQUIRE(e);
        CHECK(e->alpha2() == entry.at("alpha_2"));
        CHECK_FALSE(e->valid_to());
        CHECK(m49_code(*e, 2024).value() == std::atoi(entry.at("numeric").c_str()));
        ++economies;
    }
    for (const row& entry : read_objects(folder + "iso_3166-3.json")) {
        if (!entry.contains("alpha_3")) continue;
        CAPTURE(entry.at("alpha_3"));
        const auto e = parse_economy(entry.at("alpha_3"));
        REQUIRE(e);
        ++withdrawn;
        if (*e == "ATF"_economy) continue; // in use again
        REQUIRE(e->valid_to());
        CHECK(e->alpha2() == entry.at("alpha_2"));
        // ISO withdraws a code up to seven years after the end, or, for the trust territory, before it.
        const int late = year_of(entry.at("withdrawal_date")) - *e->valid_to();
        CHECK((*e == "PCI"_economy ? late == -8 : late >= 0 && late <= 7));
    }
    for (const row& entry : read_objects(folder + "iso_4217.json")) {
        if (!entry.contains("alpha_3")) continue;
        const string& code = entry.at("alpha_3");
        CAPTURE(code);
        ++currencies;
        const auto c = parse_currency(code);
        CHECK(c.has_value() == (code != "XXX" && code != "XTS"));
        if (c) CHECK(c->numeric() == std::atoi(entry.at("numeric").c_str()));
    }
    CHECK(economies >= 249);
    CHECK(withdrawn >= 31);
    CHECK(currencies >= 178);
}

TEST_CASE("the codes of ISO 3166 and 4217 are known, with their numbers") {
    check_iso_lists(countries);
    const string installed = "/usr/share/iso-codes/json/";
    if (std::filesystem::exists(installed))
        check_iso_lists(installed);
    else
        MESSAGE("skipped: Debian's iso-codes are not installed");
}

TEST_CASE("every economy of the UN's M49 has its number, and the number means it") {
    const auto rows = read_rows(countries + "unsd_m49_en.csv");
    CHECK(rows.size() == 249);
    for (const row& entry : rows) {
        const int code = std::atoi(entry.at("M49 Code").c_str());
        CAPTURE(code);
        CHECK(economy_at_m49(code, 2024).value().code() == entry.at("ISO-alpha3 Code"));
        CHECK(m49_code(parse_economy(entry.at("ISO-alpha3 Code")).value(), 2024).value() == code);
    }
}

TEST_CASE("every reporter of Comtrade means its economy in its first and last year, and not outside") {
    std::size_t checked = 0;
    for (const row& entry : read_objects(countries + "comtrade_reporters.json")) {
        if (!entry.contains("reporterCode")) continue;
        const int code = std::atoi(entry.at("reporterCode").c_str());
        const auto iso = entry.find("reporterCodeIsoAlpha3");
        if (iso == entry.end() || !parse_economy(iso->second)) continue; // groups and parts of economies
        CAPTURE(code);
        const int first = year_of(entry.at("entryEffectiveDate"));
        const int last = entry.contains("entryExpiredDate") ? year_of(entry.at("entryExpiredDate")) : 2025;
        CHECK(economy_at_comtrade(code, first).value().code() == iso->second);
        CHECK(economy_at_comtrade(code, last).value().code() == iso->second);
        if (first > 1900) CHECK(economy_at_comtrade(code, first - 1).error().code == errc::not_in_force);
        if (last < 2025) CHECK(economy_at_comtrade(code, last + 1).error().code == errc::not_in_force);
        ++checked;
    }
    CHECK(checked > 240);
}

TEST_CASE("every code of BACI means the economy that BACI names") {
    std::size_t checked = 0;
    for (const char* file : {"baci_country_codes_V202001.csv", "baci_country_codes_V202201.csv",
                             "baci_country_codes_V202301.csv"})
        for (const row& entry : read_rows(tables + file)) {
            const string iso = entry.at("iso_3digit_alpha");
            const int code = std::atoi(entry.at("country_code").c_str());
            CAPTURE(code);
            const auto e = economy_of(code_list::comtrade, code);
            REQUIRE(e);
            if (code == 490)
                CHECK(*e == "X-OTHERASIA"_economy); // Taiwan where the source says so
            else if (code == 28)
                CHECK(*e == "ATG"_economy); // one version of BACI has ATA, its own slip
            else if (iso != "N/A")
                CHECK(e->code() == iso);
            else
                CHECK((e->is_unspecified() || e->valid_to()));
            ++checked;
        }
    CHECK(checked > 690);
}

TEST_CASE("the money of an economy is the one that ISO 4217 gives it") {
    const date today = make_date(2026, 6, 1).value(); // after Bulgaria's euro, as the table is
    std::size_t checked = 0;
    for (const row& entry : read_rows(countries + "datahub_country-codes.csv")) {
        const string iso = entry.at("ISO3166-1-Alpha-3");
        const string listed = entry.at("ISO4217-currency_alphabetic_code");
        const auto e = parse_economy(iso);
        if (!e || listed.empty()) continue;
        const string money(currency_of(*e, today).code());
        CAPTURE(iso);
        CAPTURE(listed);
        CAPTURE(money);
        CHECK(listed.find(money) != string::npos);
        ++checked;
    }
    CHECK(checked > 240);
}

} // namespace
