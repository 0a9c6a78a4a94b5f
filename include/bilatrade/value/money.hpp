// SPDX-License-Identifier: BSL-1.0
// bilatrade/value/money.hpp: an exact amount of one currency. Amounts of two currencies do not add: that is
// an error.
#pragma once

#include <bilatrade/value/currency.hpp>
#include <bilatrade/value/decimal.hpp>
#include <bilatrade/value/result.hpp>

namespace bilatrade {

struct money {
    decimal amount; ///< whole units: dollars, not thousands of them
    bilatrade::currency currency;

    friend constexpr bool operator==(const money&, const money&) noexcept = default;
};

/// Errors: currency_mismatch where the currencies differ, overflow.
[[nodiscard]] constexpr result<money> add(const money& a, const money& b) {
    if (a.currency != b.currency) return errc::currency_mismatch;
    const auto sum = add(a.amount, b.amount);
    return sum ? result<money>(money{*sum, a.currency}) : sum.error();
}

} // namespace bilatrade
