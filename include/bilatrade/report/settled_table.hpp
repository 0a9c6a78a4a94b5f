// SPDX-License-Identifier: BSL-1.0
// bilatrade/report/settled_table.hpp: a settled series for people: what each period's figure may be, where it
// comes
// from, and what it grew by, with as many places as the digits allow.
#pragma once

#include <bilatrade/ledger/pair_series.hpp>
#include <bilatrade/ledger/settled_growth.hpp>
#include <bilatrade/report/finding_text.hpp> // number_text, telling_places, unit_for
#include <bilatrade/report/style.hpp>
#include <bilatrade/report/text_table.hpp>

#include <algorithm> // find_if, max
#include <optional>
#include <string>
#include <vector>

namespace bilatrade {

namespace detail {

/// The unit of the largest figure of the series.
[[nodiscard]] inline amount_unit unit_for(const pair_series<rational>& series) {
    rational largest(0);
    for (const auto& f : series.figures)
        for (const auto& value : {f.range.low, f.value, f.range.high})
            if (value) largest = std::max(largest, *value < 0 ? rational(-*value) : *value);
    return unit_for(largest);
}

/// "+16.5%", as many places as make the width between the bounds two digits.
[[nodiscard]] inline std::string factor_text(const std::optional<rational>& factor, unsigned places) {
    if (!factor) return {};
    const std::string digits = to_fixed((*factor - 1) * 100, places, rounding::to_nearest);
    return (digits.front() == '-' ? "" : "+") + digits;
}

[[nodiscard]] inline unsigned factor_places(const bounds<rational>& factor) {
    unsigned places = 0;
    if (!factor.low || !factor.high) return 1;
    rational width = (*factor.high - *factor.low) * 100;
    for (; places < 4 && width < 1 && *factor.high != *factor.low; ++places) width *= 10;
    return places;
}

/// "+16.5% (16.45 to 16.55)" on the year before.
[[nodiscard]] inline std::string growth_text(const settled_growth<rational>& g) {
    const unsigned places = factor_places(g.factor);
    std::string out = g.value ? factor_text(g.value, places) + '%' : "?";
    if (!g.factor.low || !g.factor.high || *g.factor.low == *g.factor.high) return out;
    return out + " (" + factor_text(g.factor.low, places + 1) + " to " +
           factor_text(g.factor.high, places + 1) + ')';
}

/// "370.27 to 370.67", or one-sided.
[[nodiscard]] inline std::string range_text(const settled_figure<>& f, amount_unit unit) {
    const unsigned places = telling_places(f, unit) + (f.basis == figure_basis::stated ? 1 : 0);
    const auto text = [&](const rational& value) { return number_text(value, unit, places); };
    const bool low_tells =
        f.range.low && (*f.range.low != 0 || f.flow == flow::balance); // no flow is below nothing
    if (low_tells && f.range.high) return text(*f.range.low) + " to " + text(*f.range.high);
    if (low_tells) return "at least " + text(*f.range.low);
    return f.range.high ? "at most " + text(*f.range.high) : "";
}

[[nodiscard]] inline std::string title_of(const pair_series<rational>& series) {
    std::string out = std::string(series.reporter.code()) + '-' + std::string(series.partner.code()) + ' ' +
                      std::string(to_string(series.flow));
    if (!series.product.empty()) out += " of " + series.product;
    return out + ',' + std::string(unit_for(series).name) + ' ' + std::string(series.currency.code());
}

} // namespace detail

/// Title and one line a period.
inline void append_settled_table(std::string& out, const claim_set& set, const settlement<>& answer,
                                 const pair_series<rational>& series, const text_style& style) {
    using enum alignment;
    const amount_unit unit = detail::unit_for(series);
    const auto grown = year_on_year(set, answer, series);
    text_table table({left, right, right, left, left, left});
    table.row({"period", "value", "may be", "basis", grown.empty() ? "" : "on a year before", "book"});
    for (const auto& f : series.figures) {
        const auto growth = std::ranges::find_if(grown, [&f](const auto& g) { return g.period == f.period; });
        table.row({f.period.to_string(),
                   f.value ? detail::number_text(*f.value, unit, detail::telling_places(f, unit)) : "?",
                   detail::range_text(f, unit),
                   std::string(to_string(f.basis)) + (f.exact ? "" : ", could be tighter"),
                   growth == grown.end() ? "" : detail::growth_text(*growth),
                   to_string(answer.books[f.book])});
    }
    out += "  " + style.heading(detail::title_of(series)) + '\n';
    table.append_to(out, 4, style.width);
}

} // namespace bilatrade
