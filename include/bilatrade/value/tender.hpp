// SPDX-License-Identifier: BSL-1.0
// bilatrade/value/tender.hpp: which currency was the money of an economy on a day, and which one a bare
// "rupees" or "francs" means in a text about that economy. Null where it had none, never a guess.
#pragma once

#include <bilatrade/value/currency.hpp>
#include <bilatrade/value/date.hpp>
#include <bilatrade/value/detail/tender_table.hpp>
#include <bilatrade/value/economy.hpp>

#include <cstddef>

namespace bilatrade {

namespace detail {

/// The first currency of the economy on that day that `fits`; a renamed economy's goes on under its
/// successor.
template <class Fits>
[[nodiscard]] constexpr currency find_tender(economy of, date day, Fits fits) noexcept {
    constexpr std::size_t all = tender_rows.size();
    const auto key = [](std::size_t i) noexcept { return tender_rows[i].economy; };
    for (std::size_t i = lower_bound(all, of.packed(), key); i != all && key(i) == of.packed(); ++i) {
        const tender_row row = tender_rows[i];
        const currency money = currency_access::make(row.currency);
        if (row.from <= day.days() && day.days() <= row.to && fits(money)) return money;
    }
    return of.renamed() == of ? currency{} : find_tender(of.renamed(), day, fits);
}

} // namespace detail

/// The main legal tender: SUR for the Soviet Union, EUR for the EU since 1999, XAF for Chad. Where two were
/// in use, the one that CLDR names first (the euro from 1999 on).
[[nodiscard]] constexpr currency currency_of(economy of, date day) noexcept {
    return detail::find_tender(of, day, [](currency) noexcept { return true; });
}

/// The legal tender of that name: the rupees of Pakistan PKR, the francs of Mali XOF, those of Germany null.
[[nodiscard]] constexpr currency currency_of(money_noun noun, economy of, date day) noexcept {
    if (noun == money_noun::none) return {};
    return detail::find_tender(of, day, [noun](currency money) noexcept { return money.noun() == noun; });
}

/// The money of that name, where only one currency had it on that day: roubles were SUR in 1988. Else null.
[[nodiscard]] constexpr currency sole_currency(money_noun noun, date day) noexcept {
    currency sole;
    if (noun == money_noun::none) return sole;
    for (std::size_t i = 0; i != detail::tender_rows.size(); ++i) {
        const detail::tender_row row = detail::tender_rows[i];
        const currency money = currency_access::make(row.currency);
        if (money.noun() != noun || day.days() < row.from || row.to < day.days()) continue;
        if (sole && sole != money) return {};
        sole = money;
    }
    return sole;
}

} // namespace bilatrade
