// SPDX-License-Identifier: BSL-1.0
// src/cli/rates_input.cpp
#include "rates_input.hpp"

#include "input.hpp"

#include <bilatrade/report/series_text.hpp> // title_of
#include <bilatrade/series/convert_settled.hpp>
#include <bilatrade/table/delimited.hpp>
#include <bilatrade/table/file.hpp>

#include <array>
#include <string_view>

namespace bilatrade::cli {

namespace {

currency dollar() { return parse_currency("USD").value(); }

} // namespace

std::optional<exchange_rates> read_rates(const std::string& name, diagnostics& report) {
    if (name.empty()) return std::nullopt;
    exchange_rates rates(dollar());
    input_file input(name);
    const std::string file = name_in_messages(name);
    if (input.get() == nullptr) return report.refuse(file, 0, input.why()), rates;
    delimited_reader<file_source> rows{file_source(input.get())};
    if (const errc why = rows.read_header(); why != errc::none)
        return report.refuse(file, 1, std::string(message(why))), rates;
    constexpr std::array<std::string_view, 4> names{"currency", "period", "rate", "kind"};
    std::array<std::optional<std::size_t>, 4> at{};
    for (std::size_t i = 0; i != names.size(); ++i)
        if (at[i] = rows.find(names[i]); !at[i] && i < 3)
            return report.refuse(file, 1, reason_of(errc::missing_field, std::string(names[i]))), rates;
    while (rows.next()) {
        errc why = rows.why();
        if (why == errc::none) {
            const auto field = [&](std::size_t i) {
                return at[i] ? rows.fields()[*at[i]] : std::string_view();
            };
            const auto of = parse_currency(field(0));
            const auto when = parse_period(field(1));
            const auto rate = parse_decimal(field(2));
            const bool end = field(3) == "end-of-period";
            why = !of     ? of.error().code
                  : !when ? when.error().code
                  : !rate ? rate.error().code
                          : rates.add(*of, *when, *rate,
                                      end ? rate_kind::end_of_period : rate_kind::period_average);
        }
        if (why != errc::none) report.refuse(file, rows.line(), reason_of(why, rows.detail()));
    }
    return rates;
}

currency converted_to(const selection& select) { return select.currency.value_or(dollar()); }

selection in_any_currency(selection select) {
    select.currency.reset();
    return select;
}

void convert(settlement<>& answer, currency to, const exchange_rates& rates, diagnostics& report) {
    for (const auto& [f, why] : convert_currency(answer, to, rates)) {
        if (!f.spoken) continue;
        const std::string book = to_string(answer.books[f.book]), money(f.currency.code());
        const std::string figure =
            title_of({f.reporter, f.partner, f.flow, f.product, f.currency}) + ' ' + f.period.to_string();
        if (why == errc::missing_value)
            report.refuse(book, 0, "no rate for " + figure + ", " + money);
        else
            report.note(book + ": " + figure + " in " + money + " is left out: it is there in " +
                        std::string(to.code()));
    }
}

} // namespace bilatrade::cli
