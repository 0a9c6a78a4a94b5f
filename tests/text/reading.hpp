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
/// Holds what is read in each text, published in the middle of 2023, against what the row says.
template <class Text, std::size_t N>
void check(const row (&rows)[N], Text text) {
    for (const row& r : rows) {
        CAPTURE(r.text);
        CHECK(joined(read(r.text, "2023-06-15"), text) == r.claims);
    }
}
/// Likewise, with the product behind each claim that has one: "level 5 USD of RUS MMR imports 2022, tea".
template <std::size_t N>
void check_goods(const row (&rows)[N]) {
    for (const row& r : rows) {
        const claim_set found = read(r.text, "2023-06-15");
        const auto goods = [&](const claim& c) {
            const std::string_view product = found.words(c.product);
            return summary_of(c) + (product.empty() ? "" : ", ") + std::string(product);
        };
        CAPTURE(r.text);
        CHECK(joined(found, goods) == r.claims);
    }
}
/// Likewise, with the whole behind each share: "share 5 of RUS MMR imports 2022, tea in RUS WLD imports".
template <std::size_t N>
void check_wholes(const row (&rows)[N]) {
    for (const row& r : rows) {
        const claim_set found = read(r.text, "2023-06-15");
        const auto wholes = [&](const claim& c) {
            const std::string_view product = found.words(c.product);
            std::string text = summary_of(c) + (product.empty() ? "" : ", ") + std::string(product);
            if (c.kind == claim_kind::share)
                text += " in " + code_of(c.whole.reporter) + " " + code_of(c.whole.partner) + " " +
                        std::string(to_string(c.whole.flow));
            return text;
        };
        CAPTURE(r.text);
        CHECK(joined(found, wholes) == r.claims);
    }
}

} // namespace text_test
