// SPDX-License-Identifier: BSL-1.0
// tests/value/currency.cpp: codes in use and withdrawn, signs, and whose money a bare noun is.
#include "value/rows.hpp"

#include <bilatrade/value/currency.hpp>
#include <bilatrade/value/tender.hpp>

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

static_assert(sizeof(currency) == 2 && std::is_trivially_copyable_v<currency>);
static_assert(currency{}.is_null() && !currency{} && currency{}.code().empty() && currency{}.name().empty());
static_assert(currency{}.noun() == money_noun::none && !currency{}.numeric() &&
              currency{}.minor_units() == 0);
static_assert("EUR"_currency < "USD"_currency && "USD"_currency.packed() == (21 << 10 | 19 << 5 | 4));

constexpr date day(int year, int month = 7, int number = 1) { return make_date(year, month, number).value(); }
constexpr date day(string_view text) { return parse_date(text).value(); }

// ISO 4217 and CLDR 48: code, name, number, noun, minor units, first and last day as money ("" for none).
struct entry {
    string_view code, name;
    int numeric;
    money_noun noun;
    int minor_units;
    string_view from, to;
};
constexpr entry entries[] = {
    {"USD", "US Dollar", 840, money_noun::dollar, 2, "1792-01-01", ""},
    {"EUR", "Euro", 978, money_noun::euro, 2, "1999-01-01", ""},
    {"JPY", "Japanese Yen", 392, money_noun::yen, 0, "1871-06-01", ""},
    {"KWD", "Kuwaiti Dinar", 414, money_noun::dinar, 3, "1961-04-01", ""},
    {"INR", "Indian Rupee", 356, money_noun::rupee, 2, "1835-08-17", ""},
    {"MMK", "Myanmar Kyat", 104, money_noun::kyat, 2, "1989-06-18", ""},
    {"RUB", "Russian Ruble", 643, money_noun::ruble, 2, "1999-01-01", ""},
    {"XOF", "West African CFA Franc", 952, money_noun::franc, 0, "1958-11-24", ""},
    {"SEK", "Swedish Krona", 752, money_noun::crown, 2, "1873-05-27", ""},
    {"CZK", "Czech Koruna", 203, money_noun::crown, 2, "1993-01-01", ""},
    {"IRR", "Iranian Rial", 364, money_noun::riyal, 2, "1932-05-13", ""},
    {"XDR", "Special Drawing Rights", 960, money_noun::none, 2, "", ""},
    {"XEU", "European Currency Unit", 0, money_noun::ecu, 2, "1979-01-01", "1998-12-31"},
    {"SUR", "Soviet Rouble", 0, money_noun::ruble, 2, "1961-01-01", "1992-10-01"}, // last in Lithuania
    {"DEM", "German Mark", 0, money_noun::mark, 2, "1948-06-20", "2002-05-15"},    // last in Montenegro
    {"DDM", "East German Mark", 0, money_noun::mark, 2, "1948-07-20", "1990-10-02"},
    {"FRF", "French Franc", 0, money_noun::franc, 2, "1959-01-01", "2002-02-17"},
    {"ITL", "Italian Lira", 0, money_noun::lira, 0, "1862-08-24", "2002-02-28"},
    {"ADP", "Andorran Peseta", 0, money_noun::peseta, 0, "1936-01-01",
     "2001-12-31"}, // the first of the table
    {"ZWR", "Zimbabwean Dollar", 0, money_noun::dollar, 2, "2008-08-01", "2009-02-02"}, // and its last
};
constexpr bool limit_is(std::optional<date> limit, string_view expected) {
    return expected.empty() ? !limit : limit == day(expected);
}
constexpr bool holds(const entry& row) {
    const auto c = parse_currency(row.code);
    return c && c->code() == row.code && c->name() == row.name && c->numeric().value_or(0) == row.numeric &&
           c->noun() == row.noun && c->minor_units() == row.minor_units &&
           limit_is(c->valid_from(), row.from) && limit_is(c->valid_to(), row.to);
}

TEST_CASE("a currency has the name, number and dates of ISO 4217 and CLDR") {
    for (const entry& row : entries) {
        CAPTURE(row.code);
        CHECK(holds(row));
    }
    static_assert(holds(entries[0]));
}

constexpr string_view refused[] = {"usd", "US", "USDD", "XXX", "XTS", "ZZZ", "$", "U$D", "AAA"};
static_assert(std::ranges::all_of(refused, [](string_view text) {
    return parse_currency(text).error() == error{errc::unknown_currency};
}));
static_assert(parse_currency("").error().code == errc::empty);
static_assert("SUR"_currency.is_valid_on(day(1985)) && !"SUR"_currency.is_valid_on(day(1995)));
static_assert(!currency{}.is_valid_on(day(2000)));

TEST_CASE("every currency is found again by its code and its packed form") {
    std::unordered_set<currency> seen;
    for (const currency c : all_currencies()) {
        CAPTURE(c.code());
        CHECK(parse_currency(c.code()).value() == c);
        CHECK(currency::from_packed(c.packed()).value() == c);
        CHECK_FALSE(c.name().empty());
        CHECK(c.minor_units() <= 4);
        if (c.valid_from() && c.valid_to()) CHECK(*c.valid_from() <= *c.valid_to());
        CHECK(find_money_noun(word(c.noun())) == c.noun());
        seen.insert(c);
    }
    CHECK(seen.size() == all_currencies::size());
    CHECK(seen.size() == 305);
}

TEST_CASE("two bytes that are no currency are refused") {
    std::size_t known = 0;
    for (unsigned packed = 0; packed != 65536; ++packed)
        if (currency::from_packed(static_cast<std::uint16_t>(packed))) ++known;
    CHECK(known == all_currencies::size() + 1); // and none
    CHECK(currency::from_packed(0xffff).error().code == errc::unknown_currency);
}

TEST_CASE("the tables of currencies are in order, so that they can be searched") {
    namespace table = bilatrade::detail;
    using std::ranges::is_sorted;
    const auto rows = rows_of(table::currency_rows);
    const auto unordered =
        std::ranges::adjacent_find(rows, std::ranges::greater_equal{}, &table::currency_row::code);
    CHECK(unordered == rows.end());
    CHECK(is_sorted(rows, {}, &table::currency_row::name));
    CHECK(is_sorted(rows_of(table::tender_rows), {}, &table::tender_row::economy));
    CHECK(is_sorted(rows_of(table::symbol_rows), {}, &table::symbol_row::text));
    for (std::size_t noun = 2; noun != std::ranges::size(table::money_noun_begin); ++noun)
        CHECK(word(static_cast<money_noun>(noun - 1)) < word(static_cast<money_noun>(noun)));
    CHECK(find_money_noun("") == money_noun::none);
    CHECK(find_money_noun("doubloon") == money_noun::none);
}

// Signs: what the text begins with, the currency, the noun where it may be another economy's, the bytes.
struct sign {
    string_view text, currency;
    money_noun noun;
    int length;
};
constexpr sign signs[] = {
    {"$431.6 mln", "USD", money_noun::dollar, 1},
    {"US$5", "USD", money_noun::none, 3},
    {"U.S.$5", "USD", money_noun::none, 5},
    {"A$5", "AUD", money_noun::none, 2},
    {"C$5", "CAD", money_noun::none, 2},
    {"HK$5", "HKD", money_noun::none, 3},
    {"NT$5", "TWD", money_noun::none, 3},
    {"NZ$5", "NZD", money_noun::none, 3},
    {"R$5", "BRL", money_noun::none, 2},
    {"S$5", "SGD", money_noun::none, 2},
    {"€5", "EUR", money_noun::euro, 3},
    {"£5", "GBP", money_noun::pound, 2},
    {"E£5", "EGP", money_noun::none, 3},
    {"¥5", "JPY", money_noun::none, 2},
    {"CN¥5", "CNY", money_noun::none, 4},
    {"₹5 crore", "INR", money_noun::rupee, 3},
    {"₽5", "RUB", money_noun::ruble, 3},
    {"₺5", "TRY", money_noun::lira, 3},
    {"₦5", "NGN", money_noun::naira, 3},
    {"₩5", "KRW", money_noun::won, 3},
    {"₫5", "VND", money_noun::dong, 3},
    {"₴5", "UAH", money_noun::hryvnia, 3},
    {"₸5", "KZT", money_noun::tenge, 3},
    {"₱5", "PHP", money_noun::peso, 3},
    {"฿5", "THB", money_noun::baht, 3},
    {"₪5", "ILS", money_noun::shekel, 3},
    {"GH₵5", "GHS", money_noun::none, 5},
    {"֏5", "AMD", money_noun::dram, 2},
    {"₨5", "", money_noun::rupee, 3},
    {"﷼5", "", money_noun::riyal, 3},
    {"USA", "", money_noun::none, 0},
    {"US", "", money_noun::none, 0},
    {"\xe2\x82", "", money_noun::none, 0},
    {"5$", "", money_noun::none, 0},
    {"", "", money_noun::none, 0},
    {"A", "", money_noun::none, 0},
};
constexpr bool reads(const sign& row) {
    const currency_symbol found = find_currency_symbol(row.text);
    return found.currency.code() == row.currency && found.noun == row.noun && found.length == row.length &&
           bool(found) == (row.length != 0) && (!found || begins_currency_symbol(row.text.front()));
}
static_assert(std::ranges::all_of(signs, reads));

TEST_CASE("the longest sign is read, whatever stands after it") {
    namespace table = bilatrade::detail;
    rc::check([] {
        const auto i = *rc::gen::inRange<std::size_t>(0, std::size(table::symbol_rows));
        const auto rest = *rc::gen::arbitrary<std::string>();
        const std::size_t end =
            i + 1 == std::size(table::symbol_rows) ? table::symbol_texts_end : table::symbol_rows[i + 1].text;
        const std::string symbol(table::symbol_texts + table::symbol_rows[i].text, table::symbol_texts + end);
        const auto found = find_currency_symbol(symbol + " " + rest);
        RC_ASSERT(found.length == symbol.size());
        RC_ASSERT(found.currency.packed() == table::symbol_rows[i].currency);
    });
}

// The money of an economy on a day.
struct money_at {
    string_view economy;
    date on;
    string_view currency;
};
constexpr money_at moneys[] = {
    {"SUN", day(1985), "SUR"},       {"DDR", day(1985), "DDM"},
    {"DEU", day(1985), "DEM"},       {"DEU", day(1998, 12, 31), "DEM"},
    {"DEU", day(1999, 1, 1), "EUR"}, {"EU", day(1999), "EUR"},
    {"EU", day(1990), ""},           {"FRA", day(1990), "FRF"},
    {"HRV", day(2022), "HRK"},       {"HRV", day(2023), "EUR"},
    {"TCD", day(2020), "XAF"},       {"SEN", day(2020), "XOF"},
    {"CSK", day(1985), "CSK"},       {"YUG", day(1985), "YUD"},
    {"YUG", day(1998), "YUM"},       {"BUR", day(1985), "BUK"},
    {"MMR", day(2021), "MMK"},       {"ZAR", day(1985), "ZRZ"},
    {"TUR", day(2004), "TRL"},       {"TUR", day(2021), "TRY"},
    {"LSO", day(2021), "LSL"},       {"ANT", day(2000), "ANG"},
    {"RUS", day(1995), "RUR"},       {"RUS", day(2021), "RUB"},
    {"XKX", day(2021), "EUR"},       {"BGR", day(2025), "BGN"},
    {"BGR", day(2026, 2, 1), "EUR"}, {"WLD", day(2020), ""},
    {"ASEAN", day(2020), ""},        {"X-NES", day(2020), ""},
    {"HVO", day(1984, 8, 4), "XOF"}, {"SUN", day(1995), ""},
    {"ATA", day(2020), ""},
};

// A bare noun in a text about an economy.
struct noun_at {
    money_noun noun;
    string_view economy;
    date on;
    string_view currency;
};
constexpr noun_at nouns[] = {
    {money_noun::rupee, "IND", day(2020), "INR"},    {money_noun::rupee, "PAK", day(2020), "PKR"},
    {money_noun::rupee, "LKA", day(2020), "LKR"},    {money_noun::rupee, "NPL", day(2020), "NPR"},
    {money_noun::rupee, "MUS", day(2020), "MUR"},    {money_noun::rupee, "CHN", day(2020), ""},
    {money_noun::dinar, "KWT", day(2020), "KWD"},    {money_noun::dinar, "SRB", day(2020), "RSD"},
    {money_noun::dinar, "DZA", day(2020), "DZD"},    {money_noun::dinar, "YUG", day(1985), "YUD"},
    {money_noun::dinar, "MKD", day(2020), "MKD"},    {money_noun::franc, "CHE", day(2020), "CHF"},
    {money_noun::franc, "MLI", day(2020), "XOF"},    {money_noun::franc, "CMR", day(2020), "XAF"},
    {money_noun::franc, "FRA", day(1990), "FRF"},    {money_noun::franc, "FRA", day(2001), "FRF"},
    {money_noun::franc, "FRA", day(2021), ""},       {money_noun::franc, "DEU", day(1990), ""},
    {money_noun::peso, "MEX", day(2020), "MXN"},     {money_noun::peso, "ARG", day(2020), "ARS"},
    {money_noun::peso, "PHL", day(2020), "PHP"},     {money_noun::pound, "EGY", day(2020), "EGP"},
    {money_noun::pound, "GBR", day(2020), "GBP"},    {money_noun::pound, "IRL", day(1985), "IEP"},
    {money_noun::shilling, "KEN", day(2020), "KES"}, {money_noun::shilling, "AUT", day(1985), "ATS"},
    {money_noun::crown, "SWE", day(2020), "SEK"},    {money_noun::crown, "CZE", day(2020), "CZK"},
    {money_noun::riyal, "SAU", day(2020), "SAR"},    {money_noun::riyal, "IRN", day(2020), "IRR"},
    {money_noun::riyal, "YEM", day(2020), "YER"},    {money_noun::real, "BRA", day(2020), "BRL"},
    {money_noun::lira, "TUR", day(2020), "TRY"},     {money_noun::lira, "ITA", day(1990), "ITL"},
    {money_noun::won, "KOR", day(2020), "KRW"},      {money_noun::won, "PRK", day(2020), "KPW"},
    {money_noun::yuan, "CHN", day(2020), "CNY"},     {money_noun::yen, "JPN", day(2020), "JPY"},
    {money_noun::rand, "ZAF", day(2020), "ZAR"},     {money_noun::rand, "NAM", day(2020), "ZAR"},
    {money_noun::ruble, "BLR", day(2020), "BYN"},    {money_noun::ruble, "SUN", day(1985), "SUR"},
    {money_noun::dollar, "AUS", day(2020), "AUD"},   {money_noun::dollar, "PAN", day(2020), "USD"},
    {money_noun::dollar, "RUS", day(2020), ""},      {money_noun::mark, "DEU", day(1990), "DEM"},
    {money_noun::none, "USA", day(2020), ""},
};

TEST_CASE("an economy's money is that of its day, and a bare noun that of the economy, or none") {
    for (const money_at& row : moneys) {
        CAPTURE(row.economy);
        CAPTURE(row.on.to_string());
        CHECK(currency_of(parse_economy(row.economy).value(), row.on).code() == row.currency);
    }
    for (const noun_at& row : nouns) {
        CAPTURE(row.economy);
        CAPTURE(word(row.noun));
        CHECK(currency_of(row.noun, parse_economy(row.economy).value(), row.on).code() == row.currency);
    }
    static_assert(currency_of("SUN"_economy, day(1985)) == "SUR"_currency &&
                  currency_of(economy{}, day(1985)).is_null());
}

TEST_CASE("a currency that an economy had on a day was valid on that day, and answers to its noun") {
    for (const economy e : all_economies())
        for (int year = 1960; year != 2027; ++year) {
            const currency money = currency_of(e, day(year));
            if (!money) continue;
            CAPTURE(e.code());
            CAPTURE(year);
            if (money != "ANG"_currency) CHECK(money.is_valid_on(day(year)));
            CHECK(currency_of(money.noun(), e, day(year)) == money);
        }
}

} // namespace
