// SPDX-License-Identifier: BSL-1.0
// bilatrade/table/long.hpp: tables in the long form, one figure a row, keyed by reporter, partner and flow,
// or by a name in the column `series`. Refuses a table without the columns that it needs as a whole; row by
// row, unknown codes, flows and periods and broken numbers. Empty, NA and NaN are missing, and a written 0 is
// zero.
#pragma once

#include <bilatrade/table/delimited.hpp>
#include <bilatrade/table/number.hpp>
#include <bilatrade/value/cell.hpp>

#include <array>
#include <charconv> // from_chars
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <system_error> // errc
#include <utility>
#include <vector>

namespace bilatrade {

/// A plain number that need not be exact: digits, a point, an exponent. Errors: not_a_number, out_of_range.
[[nodiscard]] inline result<double> parse_number(std::string_view text) noexcept {
    if (text.starts_with('+')) text.remove_prefix(1);
    double value = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (code == std::errc::result_out_of_range) return errc::out_of_range;
    if (code != std::errc() || end != text.data() + text.size()) return errc::not_a_number;
    return value - value == 0 ? result<double>(value) : errc::not_a_number; // neither infinite nor NaN
}

/// A row. The views live until the next one is read.
struct long_row {
    bilatrade::cell cell{};         ///< `cell.value` only where the number is exact in 64 bits
    std::string_view series{};      ///< the name, where the table has no reporters
    std::optional<double> number{}; ///< the value; none where missing or confidential
};

/// Reads one row after the other.
template <ByteSource Source>
class long_reader {
public:
    explicit long_reader(Source source) : records_(std::move(source)) {}

    /// Finds the columns. Errors: those of the header, missing_field with the names of those that are
    /// missing.
    errc read_header();
    /// True where rows are keyed by a name instead of by codes.
    [[nodiscard]] bool is_named() const noexcept { return named_; }
    /// The columns that say which series a row is of, in the order of the header.
    [[nodiscard]] std::vector<std::string_view> key_columns() const;

    /// Reads on to the next row; false at the end.
    bool next() {
        if (!records_.next()) return false;
        detail_.clear();
        why_ = records_.why();
        row_ = {};
        if (why_ == errc::none) why_ = read_row();
        return true;
    }
    /// The row, or why it was refused.
    [[nodiscard]] result<long_row> current() const noexcept {
        return why_ == errc::none ? result<long_row>(row_) : why_;
    }
    /// What the last error adds to its code's message.
    [[nodiscard]] const std::string& detail() const noexcept {
        return detail_.empty() ? records_.detail() : detail_;
    }
    [[nodiscard]] std::uint64_t line() const noexcept { return records_.line(); }
    [[nodiscard]] std::uint64_t bytes_read() const noexcept { return records_.bytes_read(); }
    [[nodiscard]] Source& source() noexcept { return records_.source(); }

private:
    enum column : std::uint8_t {
        reporter,
        partner,
        flow_column,
        period_column,
        value,
        series,
        product,
        currency_column,
        valuation_column,
        status,
        vintage_column
    };
    static constexpr std::array<std::string_view, 11> names{"reporter",  "partner", "flow",    "period",
                                                            "value",     "series",  "product", "currency",
                                                            "valuation", "status",  "vintage"};

    [[nodiscard]] std::string_view field(column c) const noexcept {
        return at_[c] ? records_.fields()[*at_[c]] : std::string_view{};
    }
    errc refuse(column c, errc why) {
        detail_ = std::string(names[c]) + " is \"" + std::string(field(c)) + '"';
        return why;
    }
    /// Reads a column with `parse`; an absent or empty one leaves `out` as it is.
    template <class T, class Parse>
    errc read(column c, T& out, Parse parse, bool required) {
        if (!at_[c] || (!required && field(c).empty())) return errc::none;
        const auto parsed = parse(field(c));
        if (!parsed) return refuse(c, parsed.error().code);
        out = *parsed;
        return errc::none;
    }
    errc read_row();
    errc read_value();

    delimited_reader<Source> records_;
    std::array<std::optional<std::size_t>, names.size()> at_{};
    bool named_ = false;
    long_row row_;
    errc why_ = errc::empty;
    std::string detail_;
};

// Implementation

template <ByteSource Source>
errc long_reader<Source>::read_header() {
    if (const errc why = records_.read_header(); why != errc::none) return why;
    for (std::size_t c = 0; c != names.size(); ++c) at_[c] = records_.find(names[c]);
    named_ = at_[series] && !at_[reporter];
    for (const column c : {reporter, partner, flow_column, period_column, value}) {
        const bool needed = c >= period_column || !named_;
        if (needed && !at_[c]) detail_ += (detail_.empty() ? "" : ", ") + std::string(names[c]);
    }
    if (detail_.empty()) return errc::none;
    detail_ += "; the header has ";
    for (const auto& name : records_.header())
        detail_ += name + (&name == &records_.header().back() ? "" : ", ");
    return errc::missing_field;
}

template <ByteSource Source>
std::vector<std::string_view> long_reader<Source>::key_columns() const {
    std::vector<std::string_view> found;
    for (std::size_t i = 0; i != records_.header().size(); ++i)
        for (const column c : {series, reporter, partner, flow_column, product, currency_column})
            if (at_[c] == i && (c == series) == named_) found.push_back(names[c]);
    return found;
}

template <ByteSource Source>
errc long_reader<Source>::read_row() {
    bilatrade::cell& cell = row_.cell;
    cell.row = records_.line();
    row_.series = field(series);
    cell.product = field(product);
    if (named_ && row_.series.empty()) return refuse(series, errc::missing_field);
    errc why = errc::none;
    const auto then = [&](column c, auto& out, auto parse, bool required) {
        if (why == errc::none) why = read(c, out, parse, required);
    };
    then(reporter, cell.reporter, parse_economy, !named_);
    then(partner, cell.partner, parse_economy, !named_);
    then(flow_column, cell.flow, parse_flow, !named_);
    then(period_column, cell.period, parse_period, true);
    then(currency_column, cell.currency, parse_currency, false);
    const auto word = [](const auto& table, auto type) {
        return [&table](std::string_view text) -> result<decltype(type)> {
            const std::size_t at = detail::index_of(table, text);
            return at == table.size() ? result<decltype(type)>(errc::out_of_range)
                                      : static_cast<decltype(type)>(at);
        };
    };
    then(valuation_column, cell.valuation, word(detail::valuation_names, valuation{}), false);
    then(status, cell.status, word(detail::cell_status_names, cell_status{}), false);
    return why == errc::none ? read_value() : why;
}

template <ByteSource Source>
errc long_reader<Source>::read_value() {
    bilatrade::cell& cell = row_.cell;
    if (const auto day = parse_date(field(vintage_column))) cell.vintage = vintage{*day};
    if (detail::means_missing(field(value))) {
        if (cell.status != cell_status::confidential) cell.status = cell_status::missing;
        return errc::none;
    }
    const auto number = parse_number(field(value));
    if (!number) return refuse(value, number.error().code);
    row_.number = *number;
    if (const auto exact = parse_decimal(field(value))) cell.value = *exact;
    if (*number == 0) cell.status = cell_status::zero;
    return errc::none;
}

} // namespace bilatrade
