// SPDX-License-Identifier: BSL-1.0
// bilatrade/arrow/cells.hpp: cells as Arrow columns, named as those of the long form, and back. Refuses, row
// by row, what the readers of tables refuse.
#pragma once

#include <bilatrade/arrow/batch.hpp>
#include <bilatrade/arrow/detail/column_view.hpp>
#include <bilatrade/arrow/detail/columns.hpp>
#include <bilatrade/value/cell.hpp>
#include <bilatrade/value/decimal.hpp>
#include <bilatrade/value/result.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace bilatrade {

namespace detail {

/// The columns of the long form, with the value in 128 bits at one scale, or double.
template <class Number>
class cell_columns {
public:
    explicit cell_columns(unsigned scale)
        : value_("value", std::is_same_v<Number, double> ? "g" : "d:38," + std::to_string(scale)) {}

    /// `c.value` is not looked at.
    void add(const cell& c, const std::optional<Number>& value) {
        reporter_.add_or_null(c.reporter.code());
        partner_.add_or_null(c.partner.code());
        flow_.add(to_string(c.flow));
        product_.add(c.product);
        period_.add(c.period.text());
        if (value)
            value_.add(*value);
        else
            value_.add_null();
        currency_.add_or_null(c.currency.code());
        valuation_.add_or_null(to_string(c.valuation));
        status_.add(to_string(c.status));
        if (c.vintage)
            vintage_.add(c.vintage->published.days());
        else
            vintage_.add_null();
        file_.add(c.file);
        row_.add(c.row);
    }
    [[nodiscard]] arrow_batch take() {
        std::vector<arrow_column> columns;
        for (word_column* words : {&reporter_, &partner_, &flow_, &product_, &period_})
            columns.push_back(words->take());
        columns.push_back(value_.take());
        for (word_column* words : {&currency_, &valuation_, &status_}) columns.push_back(words->take());
        columns.push_back(vintage_.take());
        columns.push_back(file_.take());
        columns.push_back(row_.take());
        return make_batch(std::move(columns));
    }

private:
    word_column reporter_{"reporter"}, partner_{"partner"}, flow_{"flow"}, product_{"product"},
        period_{"period"};
    number_column<Number> value_;
    word_column currency_{"currency"}, valuation_{"valuation"}, status_{"status"};
    number_column<std::int32_t> vintage_{"vintage", "tdD"};
    number_column<std::uint32_t> file_{"file", "I"};
    number_column<std::uint64_t> row_{"row", "L"};
};

} // namespace detail

/// A copy of the cells: `reporter`, `partner`, `flow`, `product`, `period`, `currency`, `valuation`, `status`
/// as words by dictionary, `value` a decimal of 38 digits in whole units of the currency, `vintage` a day,
/// `file` and `row`. What is not known is null; a product that is the total is "".
[[nodiscard]] inline arrow_batch to_arrow(std::span<const cell> cells) {
    unsigned scale = 0;
    for (const cell& c : cells) {
        const unsigned own = c.value ? c.value->normalized().scale() : 0;
        scale = own > scale ? own : scale;
    }
    detail::cell_columns<detail::int128> columns(scale);
    for (const cell& c : cells) { // 2^63 * 10^18 fits into 128 bits
        std::optional<detail::int128> value;
        if (c.value) value = c.value->normalized().at(scale);
        columns.add(c, value);
    }
    return columns.take();
}

/// A row that is no cell.
struct refused_row {
    std::int64_t row; ///< of the batch, from 0 on
    errc why;
    std::string_view column; ///< whose value it is
};

namespace detail {

/// A text, or a year as a whole number.
[[nodiscard]] inline result<period> read_period(const column_view& column, std::int64_t row) {
    const auto text = column.text(row);
    if (text) return parse_period(*text);
    const auto year = column.integer(row);
    if (!year || *year < 1 || *year > 9999) return year ? errc::not_a_period : year.error().code;
    return calendar_year(static_cast<int>(*year));
}

/// The columns that a cell is read from; those behind the fifth may be absent.
class cell_reader {
public:
    static constexpr std::array<std::string_view, 12> names{"reporter", "partner", "flow",     "period",
                                                            "value",    "product", "currency", "valuation",
                                                            "status",   "vintage", "file",     "row"};
    static constexpr std::size_t needed = 5;

    explicit cell_reader(const arrow_batch& batch) {
        for (std::size_t i = 0; i != names.size(); ++i) columns_[i] = find_column(batch, names[i]);
    }
    /// The first needed column that is absent.
    [[nodiscard]] std::optional<std::uint32_t> find_absent() const noexcept {
        for (std::uint32_t i = 0; i != needed; ++i)
            if (!columns_[i]) return i;
        return std::nullopt;
    }
    /// The cell of a row, or why there is none, with the place of the column.
    [[nodiscard]] result<cell> read(std::int64_t row) const {
        cell c;
        c.row = static_cast<std::uint64_t>(row);
        error why;
        const auto take = [&](std::uint32_t i, auto& into, auto parse) {
            if (why.code != errc::none || !columns_[i] || columns_[i].is_null(row)) return;
            const auto parsed = parse(columns_[i]);
            if (parsed)
                into = *parsed;
            else
                why = {parsed.error().code, i};
        };
        const auto word = [&](auto parse) {
            return [parse, row](const column_view& column) {
                const auto text = column.text(row);
                return text ? parse(*text) : decltype(parse(*text))(text.error());
            };
        };
        const auto or_none = [](auto parse) {
            return [parse](std::string_view text) {
                using read_as = decltype(parse(text));
                return text.empty() ? read_as(typename read_as::value_type{}) : parse(text);
            };
        };
        take(0, c.reporter, word(parse_economy));
        take(1, c.partner, word(parse_economy));
        take(2, c.flow, word(parse_flow));
        take(3, c.period, [&](const column_view& column) { return read_period(column, row); });
        take(5, c.product, word([](std::string_view text) { return result<std::string_view>(text); }));
        take(6, c.currency, word(or_none(parse_currency)));
        take(7, c.valuation,
             word([](std::string_view text) { return named<valuation>(valuation_names, text); }));
        take(8, c.status,
             word([](std::string_view text) { return named<cell_status>(cell_status_names, text); }));
        std::optional<date> published;
        take(9, published, [&](const column_view& column) { return column.day(row); });
        if (published) c.vintage = vintage{*published};
        take(10, c.file, [&](const column_view& column) { return place<std::uint32_t>(column, row); });
        take(11, c.row, [&](const column_view& column) { return place<std::uint64_t>(column, row); });
        if (why.code == errc::none) why = read_value(row, c);
        for (const std::uint32_t i : {0U, 1U, 2U, 3U})
            if (why.code == errc::none && columns_[i].is_null(row)) why = {errc::missing_field, i};
        return why.code == errc::none ? result<cell>(c) : why;
    }

private:
    template <class Enum, std::size_t N>
    [[nodiscard]] static result<Enum> named(const std::array<std::string_view, N>& words,
                                            std::string_view text) {
        const std::size_t at = index_of(words, text);
        return at == N ? result<Enum>(errc::out_of_range) : static_cast<Enum>(at);
    }
    template <class T>
    [[nodiscard]] static result<T> place(const column_view& column, std::int64_t row) {
        const auto number = column.integer(row);
        if (!number) return number.error();
        const auto narrow = static_cast<T>(*number);
        return *number < 0 || static_cast<std::int64_t>(narrow) != *number ? result<T>(errc::out_of_range)
                                                                           : narrow;
    }
    [[nodiscard]] error read_value(std::int64_t row, cell& c) const {
        const column_view& column = columns_[4];
        if (column.is_null(row) || column.is_nan(row)) {
            if (c.status != cell_status::confidential) c.status = cell_status::missing;
            return {};
        }
        const auto number = column.number(row);
        if (!number) return {number.error().code, 4};
        c.value = *number;
        if (number->is_zero()) c.status = cell_status::zero;
        return {};
    }

    std::array<column_view, names.size()> columns_;
};

} // namespace detail

/// Calls `visit` with the cell of each row, its product a view that lives as long as the batch; columns are
/// found by the names of the long form, whatever their case, order and type (texts plain or by dictionary;
/// values decimal, whole, float by the shortest decimal, or text; null and NaN are missing; a value beyond 64
/// bits is refused). Rows without a `row` column count from 0. The number of cells. Error: missing_field,
/// with the place of the absent column in `detail::cell_reader::names`.
template <class Visit>
result<std::size_t> read_cells(const arrow_batch& batch, Visit visit, std::vector<refused_row>& refused) {
    const detail::cell_reader reader(batch);
    if (const auto absent = reader.find_absent()) return error{errc::missing_field, *absent};
    std::size_t count = 0;
    for (std::int64_t row = 0; row != batch.length(); ++row) {
        const auto read = reader.read(row);
        if (!read) {
            refused.push_back({row, read.error().code, detail::cell_reader::names[read.error().offset]});
            continue;
        }
        visit(*read);
        ++count;
    }
    return count;
}

} // namespace bilatrade
