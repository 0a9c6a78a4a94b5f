// SPDX-License-Identifier: BSL-1.0
// tests/value/decimal.cpp: decimals against exact rationals of Boost.Multiprecision; what does not fit is an
// error.
#include <bilatrade/value/decimal.hpp>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <boost/multiprecision/cpp_int.hpp>

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace {

using namespace bilatrade;
using boost::multiprecision::cpp_int;
using boost::multiprecision::cpp_rational;
using std::string_view;

constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();

constexpr bool prints(result<decimal> d, string_view text) { return d && d->text() == text; }
constexpr bool fails(result<decimal> d, errc code) { return d.error().code == code; }
constexpr decimal of(string_view text) { return parse_decimal(text).value(); }

// ── Reading and printing ─────────────────────────────────────────────────────────────────────────────────

// Digits stay as they were written; a plus sign and zeros in front are not digits of the figure.
struct spelling {
    string_view written;
    string_view printed;
};
constexpr spelling spellings[] = {
    {"0", "0"},
    {"431.6", "431.6"},
    {"431.60", "431.60"},
    {"-3.2", "-3.2"},
    {"+16.5", "16.5"},
    {"007", "7"},
    {"0.05", "0.05"},
    {"-0.05", "-0.05"},
    {"000000000000000000000000000012", "12"},
    {"9223372036854775807", "9223372036854775807"},
    {"-9223372036854775808", "-9223372036854775808"},
    {"9.223372036854775807", "9.223372036854775807"},
    {"0.000000000000000001", "0.000000000000000001"},
};
constexpr bool all_spelled() {
    for (const spelling& row : spellings)
        if (!prints(parse_decimal(row.written), row.printed)) return false;
    return true;
}
static_assert(all_spelled());

struct refusal {
    string_view written;
    errc code;
    std::uint32_t offset;
};
constexpr refusal refusals[] = {
    {"", errc::empty, 0},
    {"-", errc::not_a_number, 1},
    {"+", errc::not_a_number, 1},
    {".", errc::not_a_number, 0},
    {".5", errc::not_a_number, 0},
    {"5.", errc::not_a_number, 2},
    {"1.2.3", errc::not_a_number, 3},
    {"1,234", errc::not_a_number, 1},
    {"1e9", errc::not_a_number, 1},
    {" 1", errc::not_a_number, 0},
    {"1 ", errc::not_a_number, 1},
    {"--1", errc::not_a_number, 1},
    {"0x10", errc::not_a_number, 1},
    {"nan", errc::not_a_number, 0},
    {"inf", errc::not_a_number, 0},
    {"9223372036854775808", errc::too_many_digits, 18},
    {"-9223372036854775809", errc::too_many_digits, 19},
    {"0.0000000000000000001", errc::too_many_digits, 20},
    {"1234567890123456789012345678901234567890", errc::too_many_digits, 19}, // 40 digits
    {"1.234567890123456789012345678901234567890", errc::too_many_digits, 20},
};
constexpr bool all_refused() {
    for (const refusal& row : refusals) {
        const auto read = parse_decimal(row.written);
        if (read || !(read.error() == error{row.code, row.offset})) return false;
    }
    return true;
}
static_assert(all_refused());

// ── Sums and products ────────────────────────────────────────────────────────────────────────────────────

static_assert(prints(add(of("431.55"), of("0.1")), "431.65"));
static_assert(prints(subtract(of("431.6"), of("0.05")), "431.55"));
static_assert(prints(multiply(of("431.6"), of("1000000")), "431600000.0"));
static_assert(prints(negate(of("-38")), "38"));
static_assert(of("4.0") == of("4") && of("4.0").text() != of("4").text());
static_assert(of("-0.5") < of("0") && of("2.10") > of("2.09"));
static_assert(of("4.00").normalized().text() == "4" && of("400").normalized().text() == "400");
static_assert(of("431.6").last_place() == of("0.1"));

static_assert(fails(add(decimal(most), decimal(1)), errc::overflow));
static_assert(fails(subtract(decimal(least), decimal(1)), errc::overflow));
static_assert(fails(negate(decimal(least)), errc::overflow));
static_assert(fails(absolute(decimal(least)), errc::overflow));
static_assert(fails(multiply(decimal(least), decimal(-1)), errc::overflow));
static_assert(fails(multiply(decimal(1, 18), decimal(1, 18)), errc::overflow));
static_assert(fails(divide(decimal(least), decimal(-1), 0, rounding::down), errc::overflow));
static_assert(prints(add(decimal(least), decimal(0)), "-9223372036854775808"));
static_assert(prints(negate(decimal(-most)), "9223372036854775807"));
// A sum gives up zeros at the end where only that makes it fit.
static_assert(prints(add(of("922337203685477580.5"), of("922337203685477580.5")), "1844674407370955161"));

// ── Quotients ────────────────────────────────────────────────────────────────────────────────────────────

struct quotient {
    string_view over, under;
    unsigned places;
    string_view down, nearest, up;
};
constexpr quotient quotients[] = {
    {"431.55", "1.1655", 2, "370.27", "370.27", "370.28"},
    {"431.65", "1.1645", 2, "370.67", "370.67", "370.68"},
    {"1", "3", 2, "0.33", "0.33", "0.34"},
    {"-1", "3", 2, "-0.34", "-0.33", "-0.33"},
    {"1", "-3", 2, "-0.34", "-0.33", "-0.33"},
    {"-1", "-3", 2, "0.33", "0.33", "0.34"},
    {"5", "2", 0, "2", "3", "3"},
    {"-5", "2", 0, "-3", "-2", "-2"},
    {"6", "2", 0, "3", "3", "3"},
    {"1", "5.000000000000000000", 2, "0.20", "0.20", "0.20"},
    {"0", "0.000000000000000001", 18, "0.000000000000000000", "0.000000000000000000", "0.000000000000000000"},
    {"1", "0.000000000000000001", 0, "1000000000000000000", "1000000000000000000", "1000000000000000000"},
};
constexpr bool all_divided() {
    for (const quotient& row : quotients) {
        const decimal over = of(row.over), under = of(row.under);
        if (!prints(divide(over, under, row.places, rounding::down), row.down)) return false;
        if (!prints(divide(over, under, row.places, rounding::to_nearest), row.nearest)) return false;
        if (!prints(divide(over, under, row.places, rounding::up), row.up)) return false;
    }
    return true;
}
static_assert(all_divided());
static_assert(fails(divide(of("1"), of("0.00"), 2, rounding::down), errc::division_by_zero));
static_assert(fails(divide(of("1"), of("3"), 19, rounding::down), errc::out_of_range));
static_assert(fails(divide(decimal(most), of("0.000000000000000001"), 18, rounding::down), errc::overflow));

// ── Against an exact oracle ──────────────────────────────────────────────────────────────────────────────

rc::Gen<std::int64_t> coefficients() {
    return rc::gen::oneOf(rc::gen::arbitrary<std::int64_t>(), rc::gen::inRange<std::int64_t>(least, most),
                          rc::gen::element(least, least + 1, std::int64_t{-1}, std::int64_t{0},
                                           std::int64_t{1}, std::int64_t{1000000000000000000}, most - 1,
                                           most));
}
decimal any_decimal() {
    const std::int64_t coefficient = *coefficients();
    return decimal(coefficient, *rc::gen::inRange(0U, decimal::max_scale + 1));
}
cpp_int ten_to(unsigned n) { return boost::multiprecision::pow(cpp_int(10), n); }
cpp_rational exact(decimal d) { return {cpp_int(d.coefficient()), ten_to(d.scale())}; }

/// Whether some decimal of ours is exactly this number.
bool is_held(const cpp_rational& number) {
    cpp_rational scaled = number;
    for (unsigned scale = 0; scale <= decimal::max_scale; ++scale, scaled *= 10) {
        if (denominator(scaled) != 1) continue;
        return numerator(scaled) >= least && numerator(scaled) <= most;
    }
    return false;
}

/// The exact answer where there is a decimal for it, and `overflow` where there is none.
void expect(const result<decimal>& got, const cpp_rational& want) {
    if (is_held(want))
        RC_ASSERT(got.has_value() && exact(*got) == want);
    else
        RC_ASSERT(got.error().code == errc::overflow);
}

cpp_rational rounded(const cpp_rational& number, unsigned places, rounding how) {
    const cpp_rational scaled = number * ten_to(places);
    const cpp_rational shifted = how == rounding::to_nearest ? scaled + cpp_rational(1, 2) : scaled;
    const cpp_int over = numerator(shifted), under = denominator(shifted);
    cpp_int whole = over / under;
    if (over % under < 0) --whole;
    if (how == rounding::up && whole * under != over) ++whole;
    return {whole, ten_to(places)};
}

TEST_CASE("sums, differences and products of decimals are exact, or they are errors") {
    CHECK(rc::check("add, subtract, multiply, negate", [] {
        const decimal a = any_decimal(), b = any_decimal();
        expect(add(a, b), exact(a) + exact(b));
        expect(subtract(a, b), exact(a) - exact(b));
        expect(multiply(a, b), exact(a) * exact(b));
        expect(negate(a), -exact(a));
    }));
}

TEST_CASE("a quotient is the exact one, rounded the way that was asked for") {
    CHECK(rc::check("divide", [] {
        const decimal a = any_decimal(), b = any_decimal();
        RC_PRE(!b.is_zero());
        const auto places = *rc::gen::inRange(0U, decimal::max_scale + 1);
        const auto how = *rc::gen::element(rounding::down, rounding::up, rounding::to_nearest);
        const auto got = divide(a, b, places, how);
        const cpp_rational want = rounded(exact(a) / exact(b), places, how);
        const cpp_rational scaled = want * ten_to(places);
        const bool fits = scaled >= least && scaled <= most;
        if (got)
            RC_ASSERT(exact(*got) == want);
        else
            RC_ASSERT(got.error().code == errc::overflow && !fits);
    }));
}

TEST_CASE("decimals compare as the numbers that they are") {
    CHECK(rc::check("order", [] {
        const decimal a = any_decimal(), b = any_decimal();
        RC_ASSERT((a < b) == (exact(a) < exact(b)));
        RC_ASSERT((a == b) == (exact(a) == exact(b)));
        RC_ASSERT(a.normalized() == a);
    }));
}

TEST_CASE("what is printed is read back, digit for digit") {
    CHECK(rc::check("round trip", [] {
        const decimal a = any_decimal();
        const auto again = parse_decimal(a.text());
        RC_ASSERT(again.has_value());
        RC_ASSERT(again->coefficient() == a.coefficient() && again->scale() == a.scale());
        RC_ASSERT(a.to_string() == a.text().view());
    }));
}

TEST_CASE("the binary number is the one nearest to the digits") {
    CHECK(of("431.6").to_double() == 431.6);
    CHECK(of("-0.05").to_double() == -0.05);
    CHECK(of("9007199254740993").to_double() == 9007199254740992.0); // 2^53 + 1
}

TEST_CASE("a scale above eighteen is misuse") { CHECK_THROWS_AS(decimal(1, 19), bad_result); }

} // namespace
