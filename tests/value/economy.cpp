// SPDX-License-Identifier: BSL-1.0
// tests/value/economy.cpp: codes, names, years of validity, M49 and Comtrade numbers, members of groups.
#include "value/rows.hpp"

#include <bilatrade/value/economy.hpp>
#include <bilatrade/value/economy_codes.hpp>
#include <bilatrade/value/economy_groups.hpp>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_set>

namespace {

using namespace bilatrade;
using namespace bilatrade::literals;
using std::string_view;

static_assert(sizeof(economy) == 2 && std::is_trivially_copyable_v<economy>);
static_assert(economy{}.is_null() && !economy{} && economy{}.code().empty() && economy{}.name().empty());
static_assert("USA"_economy < "ZWE"_economy && "ZWE"_economy < "AFRICA"_economy &&
              "EU"_economy < "X-NES"_economy);
static_assert("RUS"_economy.packed() == (18 << 10 | 21 << 5 | 19));

constexpr date day(int year, int month = 7, int number = 1) { return make_date(year, month, number).value(); }

// What claims.md and program.md name, withdrawn codes of ISO 3166-3 among them.
struct entry {
    string_view code, name, alpha2;
    int from, to; // 0: no limit
};
constexpr entry entries[] = {
    {"RUS", "Russia", "RU", 1992, 0},
    {"MMR", "Myanmar", "MM", 0, 0},
    {"TUR", "Turkey", "TR", 0, 0},
    {"COD", "Democratic Republic of the Congo", "CD", 0, 0},
    {"BIH", "Bosnia and Herzegovina", "BA", 1992, 0},
    {"XKX", "Kosovo", "XK", 1999, 0},
    {"WLD", "World", "", 0, 0},
    {"SSD", "South Sudan", "SS", 2011, 0},
    {"SUN", "Soviet Union", "SU", 1922, 1991},
    {"YUG", "Yugoslavia", "YU", 1918, 2003},
    {"SCG", "Serbia and Montenegro", "CS", 1992, 2006},
    {"CSK", "Czechoslovakia", "CS", 1918, 1992},
    {"DDR", "East Germany", "DD", 1949, 1990},
    {"ANT", "Netherlands Antilles", "AN", 1954, 2010},
    {"YMD", "South Yemen", "YD", 1967, 1990},
    {"BUR", "Burma", "BU", 1948, 1989},
    {"ZAR", "Zaire", "ZR", 1971, 1997},
    {"EU", "European Union", "", 0, 0},
    {"CENTRALASIA", "Central Asia", "", 0, 0},
    {"X-OTHERASIA", "Other Asia, not elsewhere specified", "", 0, 0},
    {"ABW", "Aruba", "AW", 1988, 0},    // the first of the table
    {"ZWE", "Zimbabwe", "ZW", 1965, 0}, // and its last
};
constexpr bool holds(const entry& row) {
    const auto e = parse_economy(row.code);
    return e && e->code() == row.code && e->name() == row.name && e->alpha2() == row.alpha2 &&
           e->valid_from().value_or(0) == row.from && e->valid_to().value_or(0) == row.to;
}
static_assert(std::ranges::all_of(entries, holds));

constexpr string_view refused[] = {"rus", "RU",   "RUSS", "AAA", "ZZZ", "XXX", "XK",
                                   "643", "OECD", "WEST", "X-",  "eu",  "R\0S"};
static_assert(std::ranges::all_of(refused, [](string_view text) {
    return parse_economy(text).error() == error{errc::unknown_economy};
}));
static_assert(parse_economy("").error().code == errc::empty);

static_assert("EU"_economy.is_group() && !"EU"_economy.is_unspecified() && !"EU"_economy.is_world());
static_assert("X-NES"_economy.is_unspecified() && !"X-NES"_economy.is_group());
static_assert("WLD"_economy.is_world() && !"WLD"_economy.is_group() && !"RUS"_economy.is_group());

static_assert("SUN"_economy.is_valid_in(1991) && !"SUN"_economy.is_valid_in(1992));
static_assert(!"RUS"_economy.is_valid_in(1991) && "FRA"_economy.is_valid_in(1700) &&
              !economy{}.is_valid_in(2000));

static_assert(parse_alpha2("GR").value() == "GRC"_economy && parse_alpha2("SU").value() == "SUN"_economy);
static_assert(parse_alpha2("BQ").value() == "BES"_economy); // the British Antarctic Territory had it before
static_assert(parse_alpha2("CS").error().code == errc::ambiguous &&
              parse_alpha2("EL").error().code == errc::unknown_economy);
static_assert(parse_alpha2("").error().code == errc::unknown_economy &&
              parse_alpha2("ru").error().code == errc::unknown_economy);

static_assert("BUR"_economy.renamed() == "MMR"_economy && "ZAR"_economy.renamed() == "COD"_economy);
static_assert("DDR"_economy.renamed() == "DDR"_economy && "RUS"_economy.renamed() == "RUS"_economy);
static_assert("SUN"_economy.successors().size() == 15 && "FRA"_economy.successors().empty());
static_assert(*"DDR"_economy.successors().begin() == "DEU"_economy);

// Numbers: list, code, year, economy; own tells that the economy's number in that year is this one.
struct number {
    code_list list;
    int code, year;
    string_view economy;
    bool own;
};
constexpr auto m49 = code_list::m49;
constexpr auto comtrade = code_list::comtrade;
constexpr auto cow = code_list::cow;
constexpr auto imf = code_list::imf;
constexpr auto census = code_list::census;
constexpr auto gacc = code_list::gacc;
constexpr auto comext = code_list::comext;
constexpr number numbers[] = {
    {comtrade, 56, 1999, "BEL", true},
    {comtrade, 58, 1998, "BEL", true},
    {m49, 56, 1990, "BEL", true},
    {comtrade, 276, 1991, "DEU", true},
    {comtrade, 280, 1990, "DEU", true},
    {comtrade, 278, 1990, "DDR", true},
    {m49, 276, 1991, "DEU", true},
    {m49, 280, 1990, "DEU", true},
    {m49, 278, 1990, "DDR", true},
    {comtrade, 729, 2012, "SDN", true},
    {comtrade, 736, 2010, "SDN", true},
    {m49, 736, 2010, "SDN", true},
    {comtrade, 736, 2011, "SDN", false},
    {comtrade, 729, 2011, "SDN", true},
    {comtrade, 728, 2011, "SSD", true},
    {comtrade, 710, 2000, "ZAF", true},
    {comtrade, 711, 1999, "ZAF", true},
    {m49, 710, 1999, "ZAF", true},
    {comtrade, 891, 1995, "SCG", true},
    {m49, 891, 2005, "SCG", true},
    {comtrade, 890, 1991, "YUG", true},
    {comtrade, 688, 2006, "SRB", true},
    {comtrade, 499, 2006, "MNE", true},
    {comtrade, 490, 2021, "X-OTHERASIA", true},
    {comtrade, 251, 2021, "FRA", true},
    {comtrade, 250, 2021, "FRA", false},
    {cow, 365, 1991, "SUN", true},
    {cow, 365, 1992, "RUS", true},
    {cow, 260, 1989, "DEU", false},
    {cow, 255, 1995, "DEU", true},
    {cow, 265, 1989, "DDR", true},
    {cow, 345, 2010, "SRB", true},
    {cow, 775, 2014, "MMR", true},
    {imf, 922, 2020, "RUS", true},
    {imf, 518, 2020, "MMR", true},
    {imf, 528, 2020, "TWN", true},
    {imf, 1, 2020, "WLD", true},
    {comext, 4, 2020, "DEU", true},
    {comext, 600, 2020, "CYP", true},
    {gacc, 344, 2020, "RUS", true},
    {gacc, 106, 2020, "MMR", true},
    {gacc, 143, 2020, "TWN", true},
    {gacc, 207, 2020, "ESP", false},
    {census, 4621, 2020, "RUS", true},
    {census, 5460, 2020, "MMR", true},
    {census, 7321, 2020, "SDN", true},
    {m49, 250, 2021, "FRA", true},
    {comtrade, 699, 1975, "IND", true},
    {comtrade, 356, 1974, "IND", true},
    {m49, 356, 2021, "IND", true},
    {comtrade, 579, 2021, "NOR", true},
    {comtrade, 578, 2021, "NOR", false},
    {m49, 578, 2021, "NOR", true},
    {comtrade, 757, 2021, "CHE", true},
    {comtrade, 756, 2021, "CHE", false},
    {m49, 756, 2021, "CHE", true},
    {comtrade, 842, 1981, "USA", true},
    {comtrade, 841, 1980, "USA", true},
    {m49, 840, 2021, "USA", true},
    {comtrade, 380, 2021, "ITA", true},
    {comtrade, 381, 2021, "ITA", false},
    {comtrade, 704, 1976, "VNM", true},
    {comtrade, 868, 1974, "VNM", true},
    {comtrade, 866, 1974, "VDR", true},
    {comtrade, 231, 1993, "ETH", true},
    {comtrade, 230, 1992, "ETH", true},
    {comtrade, 591, 1978, "PAN", true},
    {comtrade, 590, 1977, "PAN", true},
    {comtrade, 586, 1972, "PAK", true},
    {comtrade, 588, 1971, "PAK", true},
    {comtrade, 810, 1990, "SUN", true},
    {comtrade, 200, 1992, "CSK", true},
    {comtrade, 0, 2021, "WLD", true},
    {comtrade, 97, 2021, "EU", true},
    {comtrade, 975, 2021, "ASEAN", true},
    {comtrade, 899, 2021, "X-NES", false},
    {comtrade, 837, 2021, "X-BUNKERS", true},
    {comtrade, 838, 2021, "X-FREEZONES", true},
    {comtrade, 492, 2021, "X-NES", false},
    {m49, 492, 2021, "MCO", true},
    {comtrade, 158, 2021, "TWN", true},
    {comtrade, 412, 2021, "XKX", true},
    {m49, 104, 1980, "MMR", true},
    {comtrade, 886, 1990, "YEM", true},
    {comtrade, 887, 1991, "YEM", true},
    {comtrade, 720, 1990, "YMD", true},
    {comtrade, 532, 1985, "ANT", true},
    {comtrade, 530, 1986, "ANT", true},
    {m49, 704, 2021, "VNM", true},
};
constexpr bool means(const number& row) {
    const auto there = economy_at(row.list, row.code, row.year);
    const auto back = code_at(row.list, parse_economy(row.economy).value(), row.year);
    return there && there->code() == row.economy && back && (*back == row.code) == row.own;
}

TEST_CASE("a number of M49 or Comtrade means an economy in its years, and the economy has it") {
    for (const number& row : numbers) {
        CAPTURE(row.code);
        CAPTURE(row.year);
        CHECK(means(row));
    }
    static_assert(means(numbers[0]) && means(numbers[5]) && means({comtrade, 58, 1990, "BEL", true}));
}

// Outside its years a number is refused; with no year it still tells the economy where it was only one.
static_assert(economy_at_comtrade(58, 1999).error().code == errc::not_in_force);
static_assert(economy_at_comtrade(56, 1998).error().code == errc::not_in_force);
static_assert(economy_at_comtrade(810, 1992).error().code == errc::not_in_force);
static_assert(economy_at_m49(251, 2020).error().code == errc::unknown_economy);
static_assert(economy_at_m49(490, 2020).error().code == errc::unknown_economy);
static_assert(economy_at_comtrade(-1, 2020).error().code == errc::unknown_economy);
static_assert(economy_at_comtrade(70000, 2020).error().code == errc::unknown_economy);
static_assert(economy_at_comtrade(459, 1960).error().code == errc::unknown_economy); // Peninsula Malaysia
static_assert(economy_of(comtrade, 58).value() == "BEL"_economy &&
              economy_of(comtrade, 891).value() == "SCG"_economy);
static_assert(economy_of(m49, 296).error().code == errc::ambiguous &&
              economy_of(m49, 999).error().code == errc::unknown_economy);

static_assert(m49_code("BUR"_economy, 1980).value() == 104 &&
              comtrade_code("BUR"_economy, 1980).value() == 104);
static_assert(m49_code("SUN"_economy, 2000).error().code == errc::not_in_force);
static_assert(m49_code("ASEAN"_economy, 2000).error().code == errc::unknown_economy);
static_assert(comtrade_code("BWA"_economy, 1999).error().code == errc::not_in_force);

TEST_CASE("the tables of economies are in order, so that they can be searched") {
    namespace table = bilatrade::detail;
    using std::ranges::is_sorted;
    const auto rows = rows_of(table::economy_rows);
    const auto unordered =
        std::ranges::adjacent_find(rows, std::ranges::greater_equal{}, &table::economy_row::code);
    CHECK(unordered == rows.end());
    CHECK(is_sorted(rows, {}, &table::economy_row::name));
    CHECK(is_sorted(rows_of(table::succession_rows), {}, &table::succession_row::former));
    const auto codes = rows_of(table::economy_code_rows);
    CHECK(is_sorted(codes, {}, [](const auto& row) { return table::listed(row.list, row.code); }));
    CHECK(is_sorted(rows_of(table::economy_by_alpha2), {},
                    [](int row) { return string_view(table::economy_alpha2 + 2 * row, 2); }));
    CHECK(is_sorted(rows_of(table::economy_codes_by_economy), {},
                    [&](std::size_t row) { return table::listed(codes[row].list, codes[row].economy); }));
    CHECK(is_sorted(rows_of(table::group_code_begin)));
    CHECK(is_sorted(rows_of(table::group_name_begin)));
    CHECK(is_sorted(table::member_begin));
    CHECK(std::ranges::size(table::member_begin) == table::group_count + 1);
    CHECK(table::member_begin[table::group_count] == std::ranges::size(table::member_rows));
    for (std::size_t group = 0; group != table::group_count; ++group)
        CHECK(std::is_sorted(table::member_rows + table::member_begin[group],
                             table::member_rows + table::member_begin[group + 1],
                             [](const auto& a, const auto& b) { return a.economy < b.economy; }));
}

TEST_CASE("every economy is found again by its code, its packed form and its two letters") {
    std::unordered_set<string_view> codes, names;
    std::unordered_set<economy> economies;
    for (const economy e : all_economies()) {
        CAPTURE(e.code());
        CHECK(parse_economy(e.code()).value() == e);
        CHECK(economy::from_packed(e.packed()).value() == e);
        CHECK_FALSE(e.name().empty());
        if (!e.alpha2().empty() && !e.valid_to()) CHECK(parse_alpha2(e.alpha2()).value() == e);
        if (e.valid_from() && e.valid_to()) CHECK(*e.valid_from() <= *e.valid_to());
        for (const economy next : e.successors()) CHECK_FALSE(next.valid_to());
        if (e.valid_to()) CHECK_FALSE(e.successors().empty());
        codes.insert(e.code());
        names.insert(e.name());
        economies.insert(e);
    }
    CHECK(codes.size() == all_economies::size());
    CHECK(names.size() == all_economies::size()); // no two share a name
    CHECK(economies.size() == all_economies::size());
    CHECK(all_economies::size() == 249 + 30 + 2 + 15 + 4);
}

TEST_CASE("two bytes that are no economy are refused") {
    std::size_t known = 0;
    for (unsigned packed = 0; packed != 65536; ++packed) {
        const auto e = economy::from_packed(static_cast<std::uint16_t>(packed));
        if (e)
            ++known;
        else
            CHECK(e.error().code == errc::unknown_economy);
    }
    CHECK(known == all_economies::size() + 1); // and none
}

TEST_CASE("an economy's number in a year means that economy in that year") {
    for (const economy e : all_economies())
        for (int year = 1950; year != 2030; ++year)
            for (const code_list list : {m49, comtrade, cow, imf, census, gacc, comext}) {
                const auto code = code_at(list, e, year);
                if (!code) continue;
                const auto back = economy_at(list, *code, year);
                CAPTURE(e.code());
                CAPTURE(*code);
                CAPTURE(year);
                REQUIRE(back);
                const bool later_federation =
                    e == "YUG"_economy && *code == 891; // Comtrade's Serbia and Montenegro
                CHECK((*back == e.renamed() || later_federation || *back == e));
            }
}

TEST_CASE("a text is parsed as an economy exactly where it is the code of one") {
    rc::check([] {
        const auto letters = rc::gen::inRange('A', static_cast<char>('Z' + 1));
        const auto text = *rc::gen::resize(4, rc::gen::container<std::string>(letters));
        bool listed = false;
        for (const economy e : all_economies()) listed = listed || e.code() == text;
        RC_ASSERT(parse_economy(text).has_value() == listed);
    });
}

// Membership: who, in what, and the first and last day of a stay, the day before and the day after it not.
struct stay {
    string_view economy, group;
    date first;
    std::optional<date> last;
};
constexpr stay stays[] = {
    {"GBR", "EU", day(1973, 1, 1), day(2020, 1, 31)},
    {"HRV", "EU", day(2013, 7, 1), {}},
    {"AUT", "EU", day(1995, 1, 1), {}},
    {"DEU", "EU", day(1958, 1, 1), {}}, // the European Community is EU
    {"VNM", "ASEAN", day(1995, 7, 28), {}},
    {"KHM", "ASEAN", day(1999, 4, 30), {}},
    {"MMR", "ASEAN", day(1997, 7, 23), {}},
    {"TLS", "ASEAN", day(2025, 10, 26), {}},
    {"KGZ", "EAEU", day(2015, 8, 12), {}},
    {"GEO", "CIS", day(1993, 12, 3), day(2009, 8, 17)},
    {"UKR", "CIS", day(1991, 12, 8), day(2018, 5, 19)},
    {"ZAF", "BRICS", day(2010, 12, 24), {}},
    {"EGY", "BRICS", day(2024, 1, 1), {}},
    {"IDN", "BRICS", day(2025, 1, 6), {}},
    {"VEN", "MERCOSUR", day(2012, 8, 12), day(2016, 12, 1)},
    {"BOL", "MERCOSUR", day(2024, 8, 7), {}},
    {"MLI", "ECOWAS", day(1975, 5, 28), day(2025, 1, 28)},
    {"MRT", "ECOWAS", day(1975, 5, 28), day(2000, 12, 31)},
    {"SOM", "EAC", day(2024, 3, 4), {}},
    {"RWA", "EAC", day(2007, 7, 1), {}},
    {"HTI", "CARICOM", day(2002, 7, 2), {}},
    {"SAU", "GCC", day(1981, 5, 25), {}},
    {"ZAF", "SADC", day(1994, 8, 29), {}},
    {"YMD", "ARAB", day(1967, 12, 12), day(1990, 5, 21)},
    {"COM", "ARAB", day(1993, 11, 20), {}},
    {"SSD", "AFRICA", day(2011, 1, 1), {}},
    {"KAZ", "CENTRALASIA", day(1992, 1, 1), {}},
};
constexpr bool lasts(const stay& row) {
    const economy e = parse_economy(row.economy).value();
    const economy group = parse_economy(row.group).value();
    return !is_member(e, group, row.first.plus_days(-1)) && is_member(e, group, row.first) &&
           (row.last ? is_member(e, group, *row.last) && !is_member(e, group, row.last->plus_days(1))
                     : is_member(e, group, day(2100)));
}

TEST_CASE("membership in a group begins and ends on its day") {
    for (const stay& row : stays) {
        CAPTURE(row.economy);
        CAPTURE(row.group);
        CHECK(lasts(row));
    }
}

TEST_CASE("a group has as many members as its treaties say") {
    struct {
        string_view group;
        date on;
        std::size_t members;
    } const rows[] = {
        {"EU", day(1957), 0},       {"EU", day(1958), 6},       {"EU", day(1980), 9},
        {"EU", day(1986), 12},      {"EU", day(2003), 15},      {"EU", day(2004), 25},
        {"EU", day(2019), 28},      {"EU", day(2021), 27},      {"ASEAN", day(1990), 6},
        {"ASEAN", day(2020), 10},   {"ASEAN", day(2026), 11},   {"EAEU", day(2020), 5},
        {"GCC", day(2020), 6},      {"BRICS", day(2009), 4},    {"BRICS", day(2020), 5},
        {"BRICS", day(2024), 9},    {"BRICS", day(2025), 10},   {"MERCOSUR", day(2000), 4},
        {"MERCOSUR", day(2014), 5}, {"MERCOSUR", day(2020), 4}, {"MERCOSUR", day(2025), 5},
        {"SADC", day(2020), 16},    {"ECOWAS", day(2020), 15},  {"ECOWAS", day(2025), 12},
        {"EAC", day(1990), 0},      {"EAC", day(2005), 3},      {"EAC", day(2024), 8},
        {"CARICOM", day(2020), 15}, {"ARAB", day(1946), 7},     {"ARAB", day(2020), 22},
        {"CIS", day(2000), 12},     {"CIS", day(2020), 10},     {"CENTRALASIA", day(2020), 5},
    };
    for (const auto& row : rows) {
        CAPTURE(row.group);
        CAPTURE(row.on.to_string());
        CHECK(members(parse_economy(row.group).value(), row.on).size() == row.members);
    }
}

// A renamed economy stays what it was a member of; what is no group has no members.
static_assert(is_member("ZAR"_economy, "AFRICA"_economy, day(1985)));
static_assert(members("RUS"_economy, day(2020)).empty() && members("X-NES"_economy, day(2020)).empty());
static_assert(members(economy{}, day(2020)).empty() && members("WLD"_economy, day(2020)).empty());
static_assert(!is_member(economy{}, "EU"_economy, day(2020)) &&
              !is_member("USA"_economy, "LATAM"_economy, day(2020)));
static_assert(is_member("MEX"_economy, "LATAM"_economy, day(2020)) &&
              is_member("JAM"_economy, "LATAM"_economy, day(2020)));

} // namespace
