// SPDX-License-Identifier: BSL-1.0
// bilatrade/table/long_csv.hpp: rows as CSV in the long form, what long.hpp and long_source.hpp read. Written
// straight into a buffer: a table of millions of rows is as long as its file takes to be written.
#pragma once

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
        std::memcpy(buffer_.data() + size_, text.data(), text.size());
        size_ += text.size();
    }
    void put(char c) noexcept { buffer_[size_++] = c; }
    void put_field(std::string_view text);
    void put_economy(economy of) noexcept;
    void put_value(decimal value) noexcept;
    void put_period(period when) noexcept;

    std::string buffer_ = std::string(std::size_t{1} << 16, '\0');
    std::size_t size_ = 0;
    period period_{}; ///< the one written last, and its text
    fixed_text<21> period_text_{};
};

// Implementation

/// Behind it a comma; quoted where it has to be.
inline void long_csv_writer::put_field(std::string_view text) {
    bool is_plain = true;
    for (const char c : text) is_plain &= c != ',' && c != '"' && c != '\n' && c != '\r';
    if (is_plain) {
        put(text);
    } else {
        put('"');
        for (const char c : text) {
            if (c == '"') put(c);
            put(c);
        }
        put('"');
    }
    put(',');
}

inline void long_csv_writer::put_economy(economy of) noexcept {
    const std::uint16_t packed = of.packed();
    if (of.is_null() || (packed & 0x8000U) != 0) {
        put(of.code());
    } else {
        for (const int shift : {10, 5, 0}) put(static_cast<char>('A' - 1 + (packed >> shift & 31)));
    }
    put(',');
}

inline void long_csv_writer::put_value(decimal value) noexcept {
    if (value.scale() != 0) return put(value.text());
    char* const begin = buffer_.data() + size_;
    size_ += static_cast<std::size_t>(std::to_chars(begin, begin + 20, value.coefficient()).ptr - begin);
}

inline void long_csv_writer::put_period(period when) noexcept {
    if (when != period_ || period_text_.view().empty()) {
        period_ = when;
        period_text_ = when.text();
    }
    put(period_text_);
    put(',');
}

inline void long_csv_writer::append(const table_row& row) {
    const cell& c = row.cell;
    std::size_t most = 256; // what has a limit: codes, flow, period, value, status; with commas
    for (const std::string_view text :
         {c.product, row.source, row.reporter_code, row.partner_code, row.vintage, row.classification,
          row.coverage, row.compiler, row.system, row.adjustment})
        most += 2 * text.size() + 3;
    reserve(most);
    put_economy(c.reporter);
    put_economy(c.partner);
    put(to_string(c.flow));
    put(',');
    put_field(c.product);
    put_period(c.period);
    if (c.value) put_value(*c.value);
    put(',');
    put(c.currency.code());
    put(',');
    put(to_string(c.valuation));
    put(',');
    put(to_string(c.status));
    put(',');
    for (const std::string_view text :
         {row.source, row.reporter_code, row.partner_code, row.vintage, row.classification, row.coverage,
          row.compiler, row.system, row.adjustment})
        put_field(text);
    buffer_[size_ - 1] = '\n';
}

} // namespace bilatrade
