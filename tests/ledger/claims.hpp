// SPDX-License-Identifier: BSL-1.0
// tests/ledger/claims.hpp: claims written as one writes them down, for the tests of the ledger.
#pragma once

#include <bilatrade/ledger/bounds.hpp>
#include <bilatrade/ledger/rational.hpp>
#include <bilatrade/ledger/settle_options.hpp>
#include <bilatrade/ledger/settled_figure.hpp>
#include <bilatrade/value/claim.hpp>

#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

namespace ledger_test {

using namespace bilatrade;

/// A claim_set that numbers its claims' spans, so that each has a name of its own: "doc:0-1", "doc:1-2", …
class article {
public:
    explicit article(std::string_view id = "doc", const char* published = "2022-08-03") {
        document_ = set.add_document(id);
        vintage_ = vintage{parse_date(published).value()};
    }
    /// Another document in the same set.
    article& document(std::string_view id, const char* published) {
        document_ = set.add_document(id);
        vintage_ = vintage{parse_date(published).value()};
        return *this;
    }

    /// "431.6" millions: exact to the digits.
    claim level(flow f, const char* when, const char* digits, qualifier how = qualifier::exact,
                const char* money = "USD") {
        claim c = make(claim_kind::level, f, when);
        c.currency = parse_currency(money).value();
        c.figure = state(parse_decimal(digits).value(), decimal(1'000'000), how).value();
        return c;
    }
    claim growth(flow f, const char* when, const char* base, const char* percent) {
        claim c = make(claim_kind::growth, f, when);
        c.base = parse_period(base).value();
        c.figure = state(parse_decimal(percent).value(), decimal(1)).value();
        return c;
    }
    claim difference(flow f, const char* when, const char* base, const char* digits) {
        claim c = level(f, when, digits);
        c.kind = claim_kind::difference;
        c.base = parse_period(base).value();
        return c;
    }
    /// Of the reporter's trade with the world.
    claim share(flow f, const char* when, const char* percent) {
        claim c = make(claim_kind::share, f, when);
        c.figure = state(parse_decimal(percent).value(), decimal(1)).value();
        c.whole = {c.reporter, parse_economy("WLD").value(), f, {}};
        return c;
    }
    article& add(const claim& c) {
        set.add(c);
        return *this;
    }

    claim_set set;
    economy reporter = parse_economy("RUS").value();
    economy partner = parse_economy("MMR").value();

private:
    claim make(claim_kind kind, flow f, const char* when) {
        claim c;
        c.kind = kind;
        c.flow = f;
        c.reporter = reporter;
        c.partner = partner;
        c.period = parse_period(when).value();
        c.vintage = vintage_;
        c.document = document_;
        c.span = {next_, next_ + 1};
        ++next_;
        return c;
    }

    std::uint32_t document_ = 0;
    std::uint32_t next_ = 0;
    vintage vintage_{};
};

/// As bilatrade::settle does. Defined in tests/settling.cpp, so that settling is compiled once.
[[nodiscard]] settlement<> settle(const claim_set& set, std::span<const claim> claims,
                                  const settle_options& how = {});
[[nodiscard]] inline settlement<> settle(const claim_set& set, const settle_options& how = {}) {
    return ledger_test::settle(set, std::span<const claim>(set.claims()), how);
}

/// For comparing bounds: "12/5 to 3", "-" where there is none.
inline std::string print(const std::optional<rational>& value) { return value ? value->str() : "-"; }
inline std::string print(const bounds<rational>& range) {
    return print(range.low) + " to " + print(range.high);
}

inline rational fraction(long long over, long long under) { return rational(over) / rational(under); }
inline rational millions(long long over, long long under = 1) { return fraction(over * 1'000'000, under); }

/// The figure of that flow and period in any book; fails the test by an exception where there is none.
inline settled_figure<> find(const settlement<>& answer, flow f, const char* when,
                             std::string_view reporter = "RUS") {
    for (const auto& one : answer.figures)
        if (one.flow == f && one.period.to_string() == when && one.reporter.code() == reporter) return one;
    throw std::runtime_error("no such figure");
}

} // namespace ledger_test
