// SPDX-License-Identifier: BSL-1.0
// tests/text/reading.hpp: what the extractor reads in a text, written down in one line a claim.
#pragma once

#include <bilatrade/value/claim.hpp>
#include <bilatrade/value/date.hpp>
#include <bilatrade/value/decimal.hpp>
#include <bilatrade/value/period.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace text_test {

using namespace bilatrade;

template <class T>
std::string code_of(const T& value) {
    return value ? std::string(value.code()) : "-";
}
inline std::string text_of(const std::optional<period>& when) {
    return when ? std::string(when->to_string()) : "-";
}
inline std::string text_of(const std::optional<decimal>& bound) {
    return bound ? std::string(bound->normalized().to_string()) : "-";
}

/// "431600000 USD, 431550000 to 431650000, exact": percent without a currency, a missing bound as "-".
inline std::string figure_of(const claim& c) {
    const std::string money = c.currency ? " " + code_of(c.currency) : "";
    return text_of(c.figure.value) + money + ", " + text_of(c.figure.low) + " to " + text_of(c.figure.high) +
           ", " + std::string(to_string(c.figure.how));
}

/// "RUS MMR turnover": reporter, partner and flow.
inline std::string trade_of(const claim& c) {
    return code_of(c.reporter) + " " + code_of(c.partner) + " " + std::string(to_string(c.flow));
}

/// "RUS MMR turnover 2021": the period too.
inline std::string dated_trade_of(const claim& c) { return trade_of(c) + " " + text_of(c.period); }

/// "growth 16.5 of RUS MMR turnover 2021 on 2020"
inline std::string summary_of(const claim& c) {
    std::string text = std::string(to_string(c.kind)) + " " + text_of(c.figure.value);
    if (c.currency) text += " " + code_of(c.currency);
    text += " of " + dated_trade_of(c);
    if (c.kind == claim_kind::growth || c.kind == claim_kind::difference) text += " on " + text_of(c.base);
    return text;
}

/// The claims of a text, published on `day`. Defined in tests/reading.cpp, so that the extractor is compiled
/// once.
claim_set read(std::string_view text, std::string_view day = {});
/// The day that a text without a date tells itself.
std::optional<date> dateline_of(std::string_view text);

/// Each claim as `text` has it, divided by "; ".
template <class Text>
std::string joined(const claim_set& found, Text text) {
    std::string all;
    for (const claim& c : found) all += (all.empty() ? "" : "; ") + text(c);
    return all;
}

/// A text, and what is read in it.
struct row {
    std::string text;
    std::string claims;
};
/// Holds what is read in each text, published on `day`, against what the row says; `text` tells of a claim
/// and of the set that it is in.
template <class Text, std::size_t N>
void check_in_set(const row (&rows)[N], Text text, std::string_view day = "2023-06-15") {
    for (const row& r : rows) {
        CAPTURE(r.text);
        const claim_set found = read(r.text, day);
        CHECK(joined(found, [&](const claim& c) { return text(found, c); }) == r.claims);
    }
}
/// Likewise, of a claim alone.
template <class Text, std::size_t N>
void check(const row (&rows)[N], Text text, std::string_view day = "2023-06-15") {
    check_in_set(
        rows, [&](const claim_set&, const claim& c) { return text(c); }, day);
}
/// "level 5 USD of RUS MMR imports 2022, tea": with the product, where there is one.
inline std::string goods_of(const claim_set& found, const claim& c) {
    const std::string_view product = found.words(c.product);
    return summary_of(c) + (product.empty() ? "" : ", ") + std::string(product);
}
/// "share 5 of RUS MMR imports 2022, tea in RUS WLD imports": with the whole behind a share, too.
inline std::string whole_of(const claim_set& found, const claim& c) {
    if (c.kind != claim_kind::share) return goods_of(found, c);
    return goods_of(found, c) + " in " + code_of(c.whole.reporter) + " " + code_of(c.whole.partner) + " " +
           std::string(to_string(c.whole.flow));
}
template <std::size_t N>
void check_goods(const row (&rows)[N]) {
    check_in_set(rows, goods_of);
}
template <std::size_t N>
void check_wholes(const row (&rows)[N]) {
    check_in_set(rows, whole_of);
}
/// Who counts a figure, "-" where the text does not tell.
inline std::string compiler_of(const claim_set& found, const claim& c) {
    return c.compiler.empty() ? "-" : std::string(found.words(c.compiler));
}

} // namespace text_test
