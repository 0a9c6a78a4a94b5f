// SPDX-License-Identifier: BSL-1.0
// tests/value/stated.cpp: what the digits and the words of a figure allow. The examples are those of the
// contract for claims.
#include <bilatrade/value/stated.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <string_view>

namespace {

using namespace bilatrade;
using std::string_view;

constexpr decimal of(string_view text) { return parse_decimal(text).value(); }

/// `-` is no bound.
constexpr bool is(const std::optional<decimal>& bound, string_view text) {
    return text == "-" ? !bound : bound && *bound == of(text);
}
constexpr bool is(const result<stated>& figure, string_view value, string_view low, string_view high) {
    return figure && figure->value == of(value) && is(figure->low, low) && is(figure->high, high);
}

// ── Amounts ──────────────────────────────────────────────────────────────────────────────────────────────

struct amount_row {
    string_view digits, unit;
    qualifier how;
    string_view value, low, high;
};
constexpr amount_row amounts[] = {
    {"431.6", "1000000", qualifier::exact, "431600000", "431550000", "431650000"},
    {"5", "1000000000", qualifier::exact, "5000000000", "4500000000", "5500000000"},
    {"5.0", "1000000000", qualifier::exact, "5000000000", "4950000000", "5050000000"},
    {"120", "1000000", qualifier::exact, "120000000", "119500000", "120500000"},
    {"120", "1000000", qualifier::about, "120000000", "115000000", "125000000"},
    {"100", "1000000", qualifier::about, "100000000", "50000000", "150000000"},
    {"125", "1000000", qualifier::about, "125000000", "124500000", "125500000"},
    {"2.5", "1000000000", qualifier::about, "2500000000", "2450000000", "2550000000"},
    {"0", "1000000", qualifier::about, "0", "-500000", "500000"},
    {"2", "1000000000", qualifier::more_than, "2000000000", "2000000000", "-"},
    {"2", "1000000000", qualifier::less_than, "2000000000", "-", "2000000000"},
    {"2", "1000000000", qualifier::nearly, "2000000000", "-", "2000000000"},
    {"4500", "10000000", qualifier::exact, "45000000000", "44995000000", "45005000000"}, // Rs 4,500 crore
    {"1.2", "1000000000000", qualifier::exact, "1200000000000", "1150000000000",
     "1250000000000"},                                                              // lakh crore
    {"0.5", "1000000000", qualifier::exact, "500000000", "450000000", "550000000"}, // half a billion
    {"2187391", "1", qualifier::exact, "2187391", "2187390.5", "2187391.5"},
    {"16.5", "1", qualifier::exact, "16.5", "16.45", "16.55"},
};
constexpr bool all_amounts() {
    for (const amount_row& row : amounts)
        if (!is(state(of(row.digits), of(row.unit), row.how), row.value, row.low, row.high)) return false;
    return true;
}
static_assert(all_amounts());
static_assert(state(of("431.6"), of("1000000"))->how == qualifier::exact);

// ── Negative figures: qualifiers speak of the size ───────────────────────────────────────────────────────

constexpr result<stated> negated(string_view digits, string_view unit, qualifier how) {
    return negate(state(of(digits), of(unit), how).value());
}
// A deficit of more than $38bn, of under $38bn, a fall of nearly 7 %, a fall of 3.2 %, about minus 120.
static_assert(is(negated("38", "1000000000", qualifier::more_than), "-38000000000", "-", "-38000000000"));
static_assert(is(negated("38", "1000000000", qualifier::less_than), "-38000000000", "-38000000000", "-"));
static_assert(is(negated("7", "1", qualifier::nearly), "-7", "-7", "-"));
static_assert(is(negated("3.2", "1", qualifier::exact), "-3.2", "-3.25", "-3.15"));
static_assert(is(negated("120", "1", qualifier::about), "-120", "-125", "-115"));
static_assert(negated("7", "1", qualifier::nearly)->how == qualifier::nearly);

// ── Ranges ───────────────────────────────────────────────────────────────────────────────────────────────

static_assert(is(state_range(of("8.5"), of("9"), of("1000000000")), "8750000000", "8500000000",
                 "9000000000"));
static_assert(is(state_range(of("12"), of("14"), of("1000000000")), "13000000000", "12000000000",
                 "14000000000"));
static_assert(is(state_range(of("14"), of("12"), of("1")), "13", "12", "14"));
static_assert(is(state_range(of("8"), of("8"), of("1")), "8", "8", "8"));
static_assert(is(state_range(of("0.1"), of("0.2"), of("1")), "0.15", "0.1", "0.2"));
static_assert(state_range(of("8.5"), of("9"), of("1"))->how == qualifier::range);

// ── Ratios ───────────────────────────────────────────────────────────────────────────────────────────────

static_assert(is(state_ratio(of("2.5")), "150", "145", "155")); // 2.5-fold
static_assert(is(state_ratio(of("3")), "200", "150", "250"));
static_assert(is(state_ratio(of("3"), qualifier::more_than), "200", "200", "-"));
static_assert(is(state_ratio(of("2.5"), qualifier::nearly), "150", "-", "150"));
static_assert(is(state_ratio(of("0.8")), "-20", "-25", "-15"));
static_assert(is(state_fall(of("2.5")), "-60", "-60.78", "-59.18")); // fell 2.5 times
static_assert(is(state_fall(of("4")), "-75", "-77.78", "-71.43"));
static_assert(is(state_fall(of("4"), qualifier::more_than), "-75", "-", "-75"));

struct words_row {
    string_view percent, of_base;
    qualifier how;
    string_view value, low, high;
};
constexpr words_row in_words[] = {
    {"100", "200", qualifier::exact, "100", "90", "110"},                 // doubled
    {"200", "300", qualifier::exact, "200", "185", "215"},                // tripled
    {"-50", "50", qualifier::exact, "-50", "-52.5", "-47.5"},             // halved
    {"33.333333", "33.333333", qualifier::exact, "33.33", "31.67", "35"}, // by a third
    {"66.666667", "66.666667", qualifier::exact, "66.67", "63.33", "70"}, // by two-thirds
    {"25", "25", qualifier::exact, "25", "23.75", "26.25"},               // by a quarter
    {"100", "200", qualifier::more_than, "100", "100", "-"},              // more than doubled
    {"100", "200", qualifier::nearly, "100", "-", "100"},                 // nearly doubled
    {"100", "200", qualifier::about, "100", "90", "110"},
};
constexpr bool all_in_words() {
    for (const words_row& row : in_words)
        if (!is(state_in_words(of(row.percent), of(row.of_base), row.how), row.value, row.low, row.high))
            return false;
    return true;
}
static_assert(all_in_words());
// Down by a third.
static_assert(is(negate(state_in_words(of("33.333333"), of("33.333333")).value()), "-33.33", "-35",
                 "-31.67"));
static_assert(state_in_words(of("33.333333"), of("33.333333"))->value.text() == "33.33");
static_assert(state_in_words(of("33.333333"), of("33.333333"))->high->text() == "35");

// ── What does not fit ────────────────────────────────────────────────────────────────────────────────────

constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
static_assert(state(decimal(most), decimal(10)).error().code == errc::overflow);
static_assert(state(decimal(most), decimal(1)).error().code == errc::overflow);  // its upper bound
static_assert(state(decimal(1, 18), decimal(1)).error().code == errc::overflow); // half of its last place
static_assert(state_range(decimal(most), decimal(most), decimal(1)).error().code == errc::overflow);
static_assert(state_ratio(decimal(most)).error().code == errc::overflow);
static_assert(state_in_words(decimal(most), decimal(most)).error().code == errc::overflow);
static_assert(negate(stated{decimal(std::numeric_limits<std::int64_t>::min()), {}, {}}).error().code ==
              errc::overflow);

TEST_CASE("every qualifier has the name that claims are written with") {
    const string_view names[] = {"exact", "about", "more_than", "less_than", "nearly", "range"};
    for (unsigned i = 0; i != std::size(names); ++i) CHECK(to_string(static_cast<qualifier>(i)) == names[i]);
}

} // namespace
