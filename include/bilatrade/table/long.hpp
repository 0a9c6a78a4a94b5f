// SPDX-License-Identifier: BSL-1.0
// bilatrade/table/long.hpp: tables in the long form, one figure a row, keyed by reporter, partner and flow,
// or by a name in the column `series`. Refuses a table without the columns that it needs as a whole; row by
// row, unknown codes, flows and periods and broken numbers. Empty, NA and NaN are missing, and a written 0 is
// zero. For series: numbers need not be exact, and codes stand for economies; tables near to it are for
// long_source.hpp.
#pragma once

#include <bilatrade/table/delimited.hpp>
#include <bilatrade/table/flows.hpp> // read_status, read_valuation
#include <bilatrade/table/number.hpp>
#include <bilatrade/table/source.hpp>
#include <bilatrade/value/cell.hpp>

#include <charconv> // from_chars
#include <cstddef>
#include <cstdint>
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
    bool next();
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
    void bind(const table_header& header, needed_columns& missing);
    void read_row(const table_record& record, row_maker& row, table_row& made);
    void read_value(const table_record& record, row_maker& row, cell& made);

    delimited_reader<Source> records_;
    column reporter_, partner_, flow_, period_, value_, series_, product_, currency_, valuation_, status_,
        vintage_;
    bool named_ = false;
    row_queue queue_; ///< holds why a row was refused
    long_row row_;
    errc why_ = errc::empty;
    std::string detail_;
};

// Implementation

template <ByteSource Source>
void long_reader<Source>::bind(const table_header& header, needed_columns& missing) {
    series_ = header.find({"series"});
    named_ = series_ && !header.has("reporter");
    const auto of_key = [&](std::string_view name) {
        return named_ ? header.find({name}) : header.need({name}, missing);
    };
    reporter_ = of_key("reporter");
    partner_ = of_key("partner");
    flow_ = of_key("flow");
    period_ = header.need({"period"}, missing);
    value_ = header.need({"value"}, missing);
    product_ = header.find({"product"});
    currency_ = header.find({"currency"});
    valuation_ = header.find({"valuation"});
    status_ = header.find({"status"});
    vintage_ = header.find({"vintage"});
}

template <ByteSource Source>
errc long_reader<Source>::read_header() {
    if (const errc why = records_.read_header(); why != errc::none) return why;
    needed_columns missing;
    bind(table_header(records_.header()), missing);
    if (missing.lacking == 0) return errc::none;
    detail_ = missing.missing + text_of_columns(records_.header());
    return errc::missing_field;
}

template <ByteSource Source>
std::vector<std::string_view> long_reader<Source>::key_columns() const {
    if (named_) return {"series"};
    std::vector<std::string_view> found;
    for (std::size_t i = 0; i != records_.header().size(); ++i)
        for (const auto& [at, name] : {std::pair(reporter_.at, "reporter"), std::pair(partner_.at, "partner"),
                                       std::pair(flow_.at, "flow"), std::pair(product_.at, "product"),
                                       std::pair(currency_.at, "currency")})
            if (at == i) found.emplace_back(name);
    return found;
}

template <ByteSource Source>
bool long_reader<Source>::next() {
    if (!records_.next()) return false;
    detail_.clear();
    queue_.clear();
    why_ = records_.why();
    row_ = {};
    if (why_ != errc::none) return true;
    const table_record record{records_.fields(), records_.line()};
    table_row made;
    row_maker row(record, queue_, made);
    read_row(record, row, made);
    row_.cell = made.cell;
    if (!row.is_refused()) return true;
    why_ = queue_.refusals().front().why;
    detail_ = queue_.refusals().front().detail;
    return true;
}

template <ByteSource Source>
void long_reader<Source>::read_row(const table_record& record, row_maker& row, table_row& made) {
    const auto take = [&](column c, auto& into, auto parse, bool needed = false) {
        if (needed || !record[c].empty()) row.take(c, into, parse);
    };
    row_.series = record[series_];
    if (named_ && row_.series.empty()) row.refuse(errc::missing_field, series_);
    made.cell.product = record[product_];
    take(reporter_, made.cell.reporter, parse_economy, !named_);
    take(partner_, made.cell.partner, parse_economy, !named_);
    take(flow_, made.cell.flow, parse_flow, !named_);
    take(period_, made.cell.period, parse_period, true);
    take(currency_, made.cell.currency, parse_currency);
    take(valuation_, made.cell.valuation, read_valuation);
    take(status_, made.cell.status, read_status);
    read_value(record, row, made.cell);
}

template <ByteSource Source>
void long_reader<Source>::read_value(const table_record& record, row_maker& row, cell& made) {
    if (const auto day = parse_date(record[vintage_])) made.vintage = vintage{*day};
    const std::string_view text = record[value_];
    if (detail::means_missing(text)) {
        if (made.status != cell_status::confidential) made.status = cell_status::missing;
        return;
    }
    row.take(value_, row_.number, parse_number);
    if (const auto exact = parse_decimal(text)) made.value = *exact;
    if (row_.number == 0.0) made.status = cell_status::zero;
}

} // namespace bilatrade
