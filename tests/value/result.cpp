// SPDX-License-Identifier: BSL-1.0
// tests/value/result.cpp: a figure that can be read is a value, one that cannot is a reason.
#include <bilatrade/value/decimal.hpp>
#include <bilatrade/value/result.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace {

using namespace bilatrade;

static_assert(sizeof(result<decimal>) == 24);
static_assert(sizeof(error) == 8);

// As cheap to hand on as what it holds.
static_assert(std::is_trivially_copyable_v<result<decimal>>);
static_assert(std::is_trivially_destructible_v<result<decimal>>);
static_assert(!std::is_trivially_copyable_v<result<std::string>>);
static_assert(std::is_nothrow_move_constructible_v<result<std::string>>);

// Both kinds are assigned from a name, from a temporary and from an error.
template <class R>
concept Assignable = std::is_assignable_v<R&, R&> && std::is_assignable_v<R&, const R&> &&
                     std::is_assignable_v<R&, R> && std::is_assignable_v<R&, error> &&
                     std::is_assignable_v<R&, errc> && std::is_assignable_v<R&, typename R::value_type>;
static_assert(Assignable<result<decimal>>);
static_assert(Assignable<result<int>>);
static_assert(Assignable<result<std::string>>);
static_assert(Assignable<result<std::vector<int>>>);

// An error of one type of result is handed on as the error of another.
static_assert(std::is_convertible_v<error, result<std::string>>);

constexpr result<int> reassigned() {
    result<int> figure = 1;
    const result<int> other = 2;
    figure = other;
    result<int> third = errc::overflow;
    third = figure;
    return third;
}
static_assert(reassigned().value() == 2);

constexpr result<int> none_yet(errc::not_a_number);
static_assert(!none_yet && !none_yet.has_value());
static_assert(none_yet.error() == error{errc::not_a_number, 0});
static_assert(none_yet.value_or(7) == 7);
static_assert(result<int>(3).value_or(7) == 3);
static_assert(result<int>(3).error() == error{});

TEST_CASE("every reason has a message of its own") {
    std::vector<std::string_view> seen;
    for (unsigned code = 0; code <= static_cast<unsigned>(errc::ambiguous); ++code) {
        const std::string_view text = message(static_cast<errc>(code));
        CAPTURE(code);
        CHECK_FALSE(text.empty());
        CHECK(text != "unknown error");
        for (const std::string_view other : seen) CHECK(text != other);
        seen.push_back(text);
    }
    CHECK(message(static_cast<errc>(60000)) == "unknown error");
}

TEST_CASE("asking for the value of what was refused throws, and says why and where") {
    const result<decimal> refused = error{errc::too_many_digits, 20};
    try {
        (void)refused.value();
        FAIL("no exception");
    } catch (const bad_result& why) {
        CHECK(why.why() == error{errc::too_many_digits, 20});
        CHECK(std::string_view(why.what()) == message(errc::too_many_digits));
    }
    CHECK_THROWS_AS((void)result<std::string>(errc::empty).value(), bad_result);
}

TEST_CASE("a result takes over what it is assigned, whatever it held before") {
    const std::string words(100, 'w'); // too long to be held in place
    result<std::string> held = words;
    result<std::string> refused = errc::empty;
    const result<std::string> copy = held;

    SUBCASE("a value after an error") {
        refused = held;
        CHECK(refused.value() == words);
        CHECK(held.value() == words);
    }
    SUBCASE("an error after a value") {
        held = refused;
        CHECK(held.error().code == errc::empty);
    }
    SUBCASE("a value after a value") {
        result<std::string> other = std::string("short");
        held = other;
        CHECK(held.value() == "short");
        CHECK(copy.value() == words);
    }
    SUBCASE("itself") {
        const auto& same = held;
        held = same;
        CHECK(held.value() == words);
    }
    SUBCASE("moved") {
        refused = std::move(held);
        CHECK(refused.value() == words);
    }
}

TEST_CASE("a result of words gives its words away once") {
    result<std::string> held = std::string(100, 'w');
    const std::string taken = std::move(held).value();
    CHECK(taken.size() == 100);
    CHECK(held->empty());
}

} // namespace
