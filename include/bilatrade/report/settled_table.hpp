// SPDX-License-Identifier: BSL-1.0
// bilatrade/report/settled_table.hpp: a settled series for people: what each period's figure may be, where it
// comes from, and what it grew by, with as many places as the digits allow; bounds are rounded as values are.
#pragma once

#include <bilatrade/ledger/pair_series.hpp>
#include <bilatrade/ledger/settled_growth.hpp>
#include <bilatrade/report/finding_text.hpp> // number_text, telling_places, unit_for
#include <bilatrade/report/style.hpp>
#include <bilatrade/report/text_table.hpp>

#include <algorithm> // any_of, find, find_if, max
#include <cstddef>
#include <cstdint>
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

/// "+16.5".
[[nodiscard]] inline std::string factor_text(const rational& factor, unsigned places) {
    const std::string digits = to_fixed((factor - 1) * 100, places, rounding::to_nearest);
    return (digits.front() == '-' ? "" : "+") + digits;
}

/// As many places as make the width between the bounds two digits.
[[nodiscard]] inline unsigned factor_places(const bounds<rational>& factor) {
    unsigned places = 0;
    if (!factor.low || !factor.high) return 0;
    rational width = (*factor.high - *factor.low) * 100;
    for (; places < 4 && width < 1 && *factor.high != *factor.low; ++places) width *= 10;
    return places;
}

/// "+16.45 to +16.55", or one-sided; empty where nothing is known but that no flow is below
/// nothing, and where claims of several currencies leave nothing between the bounds.
[[nodiscard]] inline std::string factor_range_text(const bounds<rational>& factor, unsigned places) {
    const bool low_tells = factor.low && 0 < *factor.low;
    if (factor.is_empty() || (!low_tells && !factor.high)) return {};
    const std::string low = low_tells ? factor_text(*factor.low, places) : "";
    const std::string high = factor.high ? factor_text(*factor.high, places) : "";
    return between_text(low, high);
}

/// "+16.5% (+16.45 to +16.55)" on the year before.
[[nodiscard]] inline std::string growth_text(const settled_growth<rational>& g) {
    const unsigned places = factor_places(g.factor);
    const bool exact = g.factor.low && g.factor.low == g.factor.high;
    const std::string range = exact ? "" : factor_range_text(g.factor, places + 1);
    if (!g.value) return range.empty() ? range : range + '%';
    const std::string value = factor_text(*g.value, places) + '%';
    return range.empty() ? value : value + " (" + range + ')';
}

/// An amount that somebody counted to the last unit, with as many places as a person compares.
[[nodiscard]] inline std::string counted_number_text(const rational& value, amount_unit unit) {
    const rational shown = (value < 0 ? rational(-value) : value) / rational(unit.size);
    const bool below_10 = shown < rational(99995, 10000),
               below_100 = shown < rational(99995, 1000); // as rounded
    const unsigned places = unit.size == 1 ? 0 : below_10 ? 3 : below_100 ? 2 : 1;
    return number_text(value, unit, places);
}

/// How much more is said than is counted: "+53.3%", of amounts far apart "5.1 times"; of percents "+42.7
/// points".
[[nodiscard]] inline std::string difference_in_words(const rational& ratio, bool of_percents) {
    const std::string text = factor_text(ratio + 1, 1);
    if (of_percents) return text + " points";
    return ratio < 2 ? text + '%' : to_fixed(ratio + 1, 1, rounding::to_nearest) + " times";
}

/// "370.27 to 370.67", or one-sided.
[[nodiscard]] inline std::string range_text(const settled_figure<>& f, amount_unit unit) {
    const bool both = low_tells(f) && f.range.high;
    const unsigned places = telling_places(f, unit) + (both && f.basis == figure_basis::stated ? 1 : 0);
    if (!low_tells(f) && !f.range.high) return "";
    return between_text(low_tells(f) ? number_text(*f.range.low, unit, places) : "",
                        f.range.high ? number_text(*f.range.high, unit, places) : "");
}

/// A figure of which something is known.
[[nodiscard]] inline bool tells(const settled_figure<>& f) { return f.value || f.range.high || low_tells(f); }
[[nodiscard]] inline bool tells(const pair_series<rational>& series) {
    return std::ranges::any_of(series.figures, [](const auto& f) { return tells(f); });
}

[[nodiscard]] inline std::string title_of(const pair_series<rational>& series) {
    std::string out = std::string(series.reporter.code()) + '-' + std::string(series.partner.code()) + ' ' +
                      std::string(to_string(series.flow));
    if (!series.product.empty()) out += " of " + series.product;
    return out + ',' + std::string(unit_for(series).name) + ' ' + std::string(series.currency.code());
}

} // namespace detail

namespace detail {

/// The books of a series, each once, in the order of its periods.
[[nodiscard]] inline std::vector<std::uint32_t> books_of(const pair_series<rational>& series) {
    std::vector<std::uint32_t> books;
    for (const auto& f : series.figures)
        if (tells(f) && std::ranges::find(books, f.book) == books.end()) books.push_back(f.book);
    return books;
}

/// "book DEU@1990-08-09", or "books: 1 eb069, 2 EU@2023-08-17" for the numbers in the table.
[[nodiscard]] inline std::string books_text(const settlement<>& answer,
                                            const std::vector<std::uint32_t>& books) {
    if (books.size() == 1) return "book " + to_string(answer.books[books.front()]);
    std::string out = "books:";
    for (std::size_t i = 0; i != books.size(); ++i)
        out += (i == 0 ? " " : ", ") + std::to_string(i + 1) + ' ' + to_string(answer.books[books[i]]);
    return out;
}

} // namespace detail

/// Title, books, and one line a period of which something is known. A basis with a star has bounds that hold
/// and that all claims together may narrow.
inline void append_settled_table(std::string& out, const claim_set& set, const settlement<>& answer,
                                 const pair_series<rational>& series, const text_style& style) {
    using enum alignment;
    const amount_unit unit = detail::unit_for(series);
    const auto grown = year_on_year(set, answer, series);
    const auto books = detail::books_of(series);
    text_table table({left, right, right, left, left, left});
    table.row({"period", "value", "may be", "basis", grown.empty() ? "" : "on a year before",
               books.size() > 1 ? "book" : ""});
    for (const auto& f : series.figures) {
        if (!detail::tells(f)) continue;
        const auto growth = std::ranges::find_if(grown, [&f](const auto& g) { return g.period == f.period; });
        const auto book = std::ranges::find(books, f.book) - books.begin() + 1;
        table.row({f.period.to_string(), f.value ? detail::value_text(f, *f.value, unit) : "?",
                   detail::range_text(f, unit), std::string(to_string(f.basis)) + (f.exact ? "" : " *"),
                   growth == grown.end() ? "" : detail::growth_text(*growth),
                   books.size() > 1 ? std::to_string(book) : ""});
    }
    out += "  " + style.heading(detail::title_of(series)) + " (" + detail::books_text(answer, books) + ")\n";
    table.append_to(out, 4, style.width);
}

} // namespace bilatrade
