// SPDX-License-Identifier: BSL-1.0
// bilatrade/report/series_text.hpp: how a series of binary numbers is named and written, for people and for
// machines.
#pragma once

#include <bilatrade/report/amount.hpp>
#include <bilatrade/report/codes.hpp>
#include <bilatrade/series/series.hpp>
#include <bilatrade/value/flow.hpp>

#include <fmt/format.h>

#include <algorithm> // find_if
#include <cmath>     // abs
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bilatrade {

/// What a series is called in what is written.
struct series_label {
    std::string title;                                       ///< for people
    std::vector<std::pair<std::string, std::string>> fields; ///< for machines: columns and what is in them
    std::string currency{};                                  ///< empty for plain numbers
};

/// "RUS-MMR exports of oil".
[[nodiscard]] inline std::string title_of(const series_key& key) {
    std::string title = detail::code_text(key.reporter) + '-' + detail::code_text(key.partner) + ' ' +
                        std::string(to_string(key.flow));
    if (!key.product.empty()) title += " of " + key.product;
    return title;
}

[[nodiscard]] inline series_label label_of(const series_key& key) {
    const std::string currency = detail::code_text(key.currency);
    return {title_of(key),
            {{"reporter", detail::code_text(key.reporter)},
             {"partner", detail::code_text(key.partner)},
             {"flow", std::string(to_string(key.flow))},
             {"product", key.product},
             {"currency", currency}},
            currency};
}

/// A number for machines: at least twelve significant digits, without an exponent below 10^18.
[[nodiscard]] inline std::string plain_number(double x) {
    const double size = std::abs(x);
    return size >= 1e11 && size < 1e18 ? fmt::format("{:.0f}", x) : fmt::format("{:.12g}", x + 0.0);
}

namespace detail {

/// The largest unit in which `size` is at least 1.
[[nodiscard]] inline amount_unit unit_of_size(double size) {
    for (const amount_unit unit : amount_units)
        if (size >= static_cast<double>(unit.size)) return unit;
    return {};
}

/// " mln USD", what there is of both.
[[nodiscard]] inline std::string money_text(const series_label& label, amount_unit unit) {
    return std::string(unit.name) + (label.currency.empty() ? "" : ' ' + label.currency);
}

/// "RUS-MMR exports, mln USD".
[[nodiscard]] inline std::string heading_text(const series_label& label, amount_unit unit) {
    const std::string money = money_text(label, unit);
    return label.title + (money.empty() ? "" : ',' + money);
}

/// The label's texts in the order of `columns`; empty where it has no such column.
[[nodiscard]] inline std::vector<std::string> texts_in(std::span<const std::string> columns,
                                                       const series_label& label) {
    std::vector<std::string> texts;
    for (const std::string& column : columns) {
        const auto found =
            std::ranges::find_if(label.fields, [&column](const auto& f) { return f.first == column; });
        texts.push_back(found == label.fields.end() ? std::string() : found->second);
    }
    return texts;
}

} // namespace detail

} // namespace bilatrade
