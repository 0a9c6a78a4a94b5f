// SPDX-License-Identifier: BSL-1.0
// tests/value/claim.cpp: a claim is codes, decimals and offsets; its words belong to the set that holds it.
#include <bilatrade/value/claim.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <type_traits>

namespace {

using namespace bilatrade;
using std::string_view;

static_assert(std::is_trivially_copyable_v<claim>);
static_assert(claim{}.kind == claim_kind::level && claim{}.status == claim_status::actual);
static_assert(!claim{}.reporter && !claim{}.partner && !claim{}.currency && !claim{}.period && !claim{}.base);

static_assert(to_string(claim_kind::level) == "level" && to_string(claim_kind::growth) == "growth");
static_assert(to_string(claim_kind::difference) == "difference" && to_string(claim_kind::share) == "share");
static_assert(to_string(claim_status::actual) == "actual" && to_string(claim_status::target) == "target" &&
              to_string(claim_status::forecast) == "forecast");
static_assert(to_string(claim_stage::none).empty() && to_string(claim_stage::provisional) == "provisional" &&
              to_string(claim_stage::revised) == "revised" &&
              to_string(claim_stage::superseded) == "superseded");
static_assert(to_string(balance_side::none).empty() && to_string(balance_side::deficit) == "deficit" &&
              to_string(balance_side::surplus) == "surplus");
static_assert(to_string(term::real) == "real" && to_string(term::volume) == "volume" &&
              to_string(term::seasonally_adjusted) == "seasonally-adjusted" &&
              to_string(term::annualised) == "annualised" && to_string(term::per_year) == "per-year" &&
              to_string(term::per_month) == "per-month" && to_string(term::per_day) == "per-day");

// Terms are a set: order and repetition do not matter.
static_assert(claim_terms{}.empty());
static_assert(claim_terms{}.add(term::real).add(term::per_year) ==
              claim_terms{}.add(term::per_year).add(term::real));
static_assert(claim_terms{}.add(term::real).add(term::real) == claim_terms{}.add(term::real));
static_assert(claim_terms{}.add(term::volume).has(term::volume) &&
              !claim_terms{}.add(term::volume).has(term::real));
static_assert(!claim_terms{0, parse_currency("CNY").value()}.empty());

TEST_CASE("the words of claims are kept by the set, document by document") {
    claim_set claims;
    for (const string_view id : {"tass-2022-08-03", "dawn-2023-07-20"}) {
        claim c;
        c.document = claims.add_document(id);
        c.quote = claims.add_words("$431.6 mln");
        claims.add(c);
    }
    REQUIRE(claims.size() == 2);
    CHECK(claims.document_id(claims[0]) == "tass-2022-08-03");
    CHECK(claims.document_id(claims[1]) == "dawn-2023-07-20");
    for (const claim& c : claims) {
        CHECK(claims.words(c.quote) == "$431.6 mln");
        CHECK(c.product.empty());
        CHECK(claims.words(c.product).empty());
    }
}

TEST_CASE("a set that is cleared is empty and can be filled again") {
    claim_set claims;
    claim c;
    c.document = claims.add_document("a");
    c.source = claims.add_words(std::string(1000, 's'));
    claims.add(c);
    claims.clear();
    CHECK(claims.empty());
    CHECK(claims.begin() == claims.end());
    c.document = claims.add_document("b");
    c.source = claims.add_words("customs");
    claims.add(c);
    CHECK(claims.size() == 1);
    CHECK(claims.document_id(claims[0]) == "b");
    CHECK(claims.words(claims[0].source) == "customs");
}

} // namespace
