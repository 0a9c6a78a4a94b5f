// SPDX-License-Identifier: BSL-1.0
// tests/ledger/bounds.cpp: what levels and growths imply of one another, by hand-computed fractions.
#include "ledger/claims.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <type_traits>

using namespace ledger_test;

namespace {

stated millions(const char* digits, qualifier how = qualifier::exact) {
    return state(parse_decimal(digits).value(), decimal(1'000'000), how).value();
}
stated percent(const char* digits, qualifier how = qualifier::exact) {
    return state(parse_decimal(digits).value(), decimal(1), how).value();
}

} // namespace

TEST_CASE("431.6 million, up by 16.5 percent, implies 370.27 to 370.67 million before") {
    const auto base = implied_base(to_bounds(millions("431.6")), factor_bounds(percent("16.5")));
    // 431.55 / 1.1655 and 431.65 / 1.1645.
    CHECK(base.low == fraction(431'550'000LL * 10'000, 11'655));
    CHECK(base.high == fraction(431'650'000LL * 10'000, 11'645));
    CHECK(to_decimal_text(*base.low, 6, rounding::down) == "370270270.27027");
    CHECK(to_decimal_text(*base.high, 6, rounding::up) == "370674109.059683");
}

TEST_CASE("370 million that grew by 16.5 percent became 430.3 to 431.8 million") {
    const auto level = implied_level(to_bounds(millions("370")), factor_bounds(percent("16.5")));
    CHECK(level.low == fraction(369'500'000LL * 11'645, 10'000));
    CHECK(level.high == fraction(370'500'000LL * 11'655, 10'000));
}

TEST_CASE("One-sided figures leave the other side open") {
    struct row {
        const char* about;
        stated level;
        stated growth;
        bool low;
        bool high;
    };
    const row rows[] = {
        {"over 2 billion, up 14 %", millions("2000", qualifier::more_than), percent("14"), true, false},
        {"under 2 billion, up 14 %", millions("2000", qualifier::less_than), percent("14"), false, true},
        {"2 billion, up more than 14 %", millions("2000"), percent("14", qualifier::more_than), false, true},
        {"2 billion, up nearly 14 %", millions("2000"), percent("14", qualifier::nearly), true, false},
        {"2 billion, down up to 100 %", millions("2000"), percent("-100"), true, false},
    };
    for (const row& r : rows) {
        CAPTURE(r.about);
        const auto base = implied_base(to_bounds(r.level), factor_bounds(r.growth));
        CHECK((*base.low > 0) == r.low); // a flow is never below nothing
        CHECK(base.high.has_value() == r.high);
    }
}

TEST_CASE("Bounds are printed outwards to six places, and values to the nearest") {
    const rational third = fraction(1, 3), minus = fraction(-2, 3);
    CHECK(to_decimal_text(third, 6, rounding::down) == "0.333333");
    CHECK(to_decimal_text(third, 6, rounding::up) == "0.333334");
    CHECK(to_decimal_text(minus, 6, rounding::down) == "-0.666667");
    CHECK(to_decimal_text(minus, 6, rounding::up) == "-0.666666");
    CHECK(to_decimal_text(minus, 6, rounding::to_nearest) == "-0.666667");
    CHECK(to_decimal_text(rational(370), 6, rounding::up) == "370");
    CHECK(to_decimal_text(rational(0), 6, rounding::down) == "0");
    CHECK(to_fixed(rational(5), 2, rounding::down) == "5.00");
    CHECK(to_fixed(fraction(-1, 2), 0, rounding::down) == "-1");
}

TEST_CASE("Rounding outwards never cuts a bound off") {
    CHECK(rc::check("low down, high up, and at most a millionth apart",
                    [](std::int64_t over, std::uint16_t under) {
                        const rational value = fraction(over, under + 1LL);
                        const auto parse = [](const std::string& text) {
                            return to_exact(parse_decimal(text).value_or(decimal(0)));
                        };
                        const rational low = parse(to_decimal_text(value, 2, rounding::down));
                        const rational high = parse(to_decimal_text(value, 2, rounding::up));
                        if (!parse_decimal(to_decimal_text(value, 2, rounding::up)) ||
                            !parse_decimal(to_decimal_text(value, 2, rounding::down)))
                            return;
                        RC_ASSERT(low <= value);
                        RC_ASSERT(value <= high);
                        RC_ASSERT(high - low <= fraction(1, 100));
                    }));
}

TEST_CASE("Going back by a growth and forth again contains the level") {
    CHECK(rc::check(
        "implied_level(implied_base(level)) contains level", [](std::uint32_t level, std::uint16_t tenths) {
            const auto factor = factor_bounds(state(decimal(tenths % 5000, 1), decimal(1)).value());
            const auto now = to_bounds(state(decimal(level), decimal(1000)).value());
            const auto there_and_back = implied_level(implied_base(now, factor), factor);
            const auto at_least_nothing = intersect(now, bounds<rational>::at_least(rational(0)));
            RC_ASSERT(*there_and_back.low <= *at_least_nothing.low);
            RC_ASSERT(*at_least_nothing.high <= *there_and_back.high);
        }));
}

static_assert(ExactScalar<rational>);
static_assert(!ExactScalar<double>);
static_assert(!ExactScalar<long double>);
static_assert(!ExactScalar<int>);
