// SPDX-License-Identifier: BSL-1.0
// bilatrade/table/long_csv.hpp: rows as CSV in the long form, what long.hpp and long_source.hpp read. Written
// straight into a buffer: a table of millions of rows is as long as its file takes to be written.
#pragma once

#include <bilatrade/table/detail/same_text.hpp>
#include <bilatrade/table/row.hpp>

#include <array>
#include <charconv> // to_chars
#include <cstddef>
#include <cstdint>
#include <cstring> // memcpy
#include <string>
#include <string_view>

namespace bilatrade {

inline constexpr std::string_view long_csv_header =
    "reporter,partner,flow,product,period,value,currency,valuation,status,source,reporter_code,partner_code,"
    "vintage,"
    "classification,coverage,compiler,system,adjustment\n";

namespace detail {

[[nodiscard]] inline bool is_plain_csv(std::string_view text) noexcept {
    bool is_plain = true;
    for (const char c : text) is_plain &= c != ',' && c != '"' && c != '\n' && c != '\r';
    return is_plain;
}

inline void append_csv(std::string& out, std::string_view text) {
    if (is_plain_csv(text)) return void(out += text);
    out += '"';
    for (const char c : text) {
        if (c == '"') out += c;
        out += c;
    }
    out += '"';
}

} // namespace detail

/// Appends rows to a text of its own.
class long_csv_writer {
public:
    void append(const table_row& row);
    [[nodiscard]] std::string_view text() const noexcept { return {buffer_.data(), size_}; }
    void clear() noexcept { size_ = 0; }

private:
    /// Makes room for that many bytes more.
    void reserve(std::size_t more) {
        if (buffer_.size() - size_ < more) buffer_.resize(2 * buffer_.size() + more);
    }
    void put(std::string_view text) noexcept {
        if (text.empty()) return; // a view of nothing may point nowhere
        std::memcpy(buffer_.data() + size_, text.data(), text.size());
        size_ += text.size();
    }
    void put(char c) noexcept { buffer_[size_++] = c; }
    void put_product(std::string_view product);
    void put_value(decimal value) noexcept;
    void make_head(const table_row& row);
    void make_tail(const table_row& row);

    std::string buffer_ = std::string(std::size_t{1} << 16, '\0');
    std::size_t size_ = 0;
    // What was written last, which most rows share with the one before.
    std::string head_, tail_;
    economy reporter_{}, partner_{};
    bilatrade::flow flow_ = flow::exports;
    bilatrade::period period_{};
    fixed_text<21> period_text_{};
    bilatrade::currency currency_{};
    bilatrade::valuation valuation_ = valuation::unknown;
    cell_status status_ = cell_status::reported;
    std::array<std::string, detail::row_texts.size()> texts_;
};

// Implementation

inline void long_csv_writer::put_product(std::string_view product) {
    if (detail::is_plain_csv(product)) return put(product);
    std::string quoted;
    detail::append_csv(quoted, product);
    put(quoted);
}

inline void long_csv_writer::put_value(decimal value) noexcept {
    if (value.scale() != 0) return put(value.text());
    char* const begin = buffer_.data() + size_;
    size_ += static_cast<std::size_t>(std::to_chars(begin, begin + 20, value.coefficient()).ptr - begin);
}

/// All that stands behind the value, where it is not that of the row before.
inline void long_csv_writer::make_tail(const table_row& row) {
    const cell& c = row.cell;
    bool same = c.currency == currency_ && c.valuation == valuation_ && c.status == status_ && !tail_.empty();
    for (std::size_t i = 0; i != texts_.size() && same; ++i)
        same = detail::same_text(texts_[i], row.*detail::row_texts[i]);
    if (same) return;
    currency_ = c.currency;
    valuation_ = c.valuation;
    status_ = c.status;
    tail_ = ",";
    for (const std::string_view text : {currency_.code(), to_string(valuation_), to_string(status_)})
        (tail_ += text) += ',';
    for (std::size_t i = 0; i != texts_.size(); ++i) {
        texts_[i] = row.*detail::row_texts[i];
        detail::append_csv(tail_, texts_[i]);
        tail_ += i + 1 == texts_.size() ? '\n' : ',';
    }
}

inline void long_csv_writer::make_head(const table_row& row) {
    const cell& c = row.cell;
    if (c.reporter == reporter_ && c.partner == partner_ && c.flow == flow_ && !head_.empty()) return;
    reporter_ = c.reporter;
    partner_ = c.partner;
    flow_ = c.flow;
    head_ = reporter_.code();
    ((((head_ += ',') += partner_.code()) += ',') += to_string(flow_)) += ',';
}

inline void long_csv_writer::append(const table_row& row) {
    make_head(row);
    make_tail(row);
    if (row.cell.period != period_ || period_text_.view().empty()) {
        period_ = row.cell.period;
        period_text_ = period_.text();
    }
    const std::string_view product = row.cell.product;
    reserve(head_.size() + 2 * product.size() + tail_.size() + 64); // a period has 21 bytes, a value 24
    put(head_);
    put_product(product);
    put(',');
    put(period_text_);
    put(',');
    if (row.cell.value) put_value(*row.cell.value);
    put(tail_);
}

} // namespace bilatrade
