// SPDX-License-Identifier: BSL-1.0
// bilatrade/arrow/detail/column_view.hpp: a column of somebody else's batch, read by what it means: a text, a
// number, a day, whichever of Arrow's types holds it. Refuses types that hold none of these.
#pragma once

#include <bilatrade/arrow/batch.hpp>
#include <bilatrade/value/date.hpp>
#include <bilatrade/value/decimal.hpp>
#include <bilatrade/value/result.hpp>

#include <charconv> // to_chars
#include <cstddef>
#include <cstdint>
#include <cstring> // memcpy
#include <optional>
#include <string_view>

namespace bilatrade::detail {

/// The value at a place of a buffer, which may not be aligned.
template <class T>
[[nodiscard]] T load(const void* buffer, std::int64_t at) noexcept {
    T value;
    std::memcpy(&value, static_cast<const char*>(buffer) + at * static_cast<std::int64_t>(sizeof(T)),
                sizeof(T));
    return value;
}

/// A whole number of any of Arrow's widths. Errors: wrong_type, overflow (unsigned, beyond 63 bits).
[[nodiscard]] inline result<std::int64_t> load_integer(char format, const void* buffer,
                                                       std::int64_t at) noexcept {
    switch (format) {
    case 'c': return load<std::int8_t>(buffer, at);
    case 'C': return load<std::uint8_t>(buffer, at);
    case 's': return load<std::int16_t>(buffer, at);
    case 'S': return load<std::uint16_t>(buffer, at);
    case 'i': return load<std::int32_t>(buffer, at);
    case 'I': return load<std::uint32_t>(buffer, at);
    case 'l': return load<std::int64_t>(buffer, at);
    case 'L': {
        const auto value = load<std::uint64_t>(buffer, at);
        if (value >> 63 != 0) return errc::overflow;
        return static_cast<std::int64_t>(value);
    }
    default: return errc::wrong_type;
    }
}

/// The decimal with the fewest digits that reads back as the same double. Errors: not_a_number,
/// too_many_digits.
[[nodiscard]] inline result<decimal> shortest_decimal(double value) {
    if (!(value - value == 0)) return errc::not_a_number;
    char digits[400];
    const auto [end, code] = std::to_chars(digits, digits + sizeof digits, value, std::chars_format::fixed);
    return parse_decimal({digits, static_cast<std::size_t>(end - digits)});
}

/// Places behind the point of a format such as d:38,2; none where it is no decimal of 128 bits.
[[nodiscard]] inline std::optional<unsigned> decimal_places(std::string_view format) noexcept {
    if (format.substr(0, 2) != "d:") return {};
    const std::size_t comma = format.find(',');
    if (comma == std::string_view::npos) return {};
    const std::string_view rest = format.substr(comma + 1);
    const std::size_t width = rest.find(',');
    if (width != std::string_view::npos && rest.substr(width + 1) != "128") return {};
    const int places = parse_digits(rest.substr(0, width));
    return places < 0 || places > 38 ? std::optional<unsigned>() : static_cast<unsigned>(places);
}

/// Valid as long as the batch. `row` counts from the batch's first one.
class column_view {
public:
    column_view() noexcept = default;
    column_view(const ArrowSchema& schema, const ArrowArray& array, std::int64_t parent_offset) noexcept
        : schema_(&schema), array_(&array), offset_(parent_offset + array.offset) {}

    [[nodiscard]] explicit operator bool() const noexcept { return schema_ != nullptr; }
    [[nodiscard]] std::string_view format() const noexcept { return schema_->format; }
    [[nodiscard]] bool is_null(std::int64_t row) const noexcept {
        if (format() == "n") return true;
        const void* bits = array_->buffers[0];
        if (array_->null_count == 0 || bits == nullptr) return false;
        const std::int64_t at = offset_ + row;
        return (load<std::uint8_t>(bits, at / 8) >> at % 8 & 1) == 0;
    }

    /// Of a utf8, large utf8 or view column, plain or by dictionary. Errors: wrong_type, out_of_range (an
    /// index that its dictionary does not have).
    [[nodiscard]] result<std::string_view> text(std::int64_t row) const noexcept {
        if (schema_->dictionary != nullptr) {
            const auto place = load_integer(format()[0], array_->buffers[1], offset_ + row);
            if (!place) return place.error();
            const column_view words(*schema_->dictionary, *array_->dictionary, 0);
            if (*place < 0 || *place >= array_->dictionary->length) return errc::out_of_range;
            return words.text(*place);
        }
        const std::int64_t at = offset_ + row;
        if (format() == "u") return slice_of<std::int32_t>(at);
        if (format() == "U") return slice_of<std::int64_t>(at);
        return format() == "vu" ? result<std::string_view>(view_at(at)) : errc::wrong_type;
    }

    /// Exactly, of an integer, a decimal of 128 bits, a float (by its shortest decimal) or a text. Errors:
    /// wrong_type, overflow, too_many_digits, not_a_number.
    [[nodiscard]] result<decimal> number(std::int64_t row) const {
        const std::int64_t at = offset_ + row;
        if (schema_->dictionary != nullptr || format() == "u" || format() == "U" || format() == "vu") {
            const auto digits = text(row);
            return digits ? parse_decimal(*digits) : digits.error();
        }
        if (format() == "g") return shortest_decimal(load<double>(array_->buffers[1], at));
        if (format() == "f") return parse_float(load<float>(array_->buffers[1], at));
        if (const auto places = decimal_places(format()))
            return fit(load<int128>(array_->buffers[1], at), *places);
        const auto whole = integer(row);
        return whole ? result<decimal>(decimal(*whole)) : whole.error();
    }
    /// The nearest double of a number; NaN where a float column has it.
    [[nodiscard]] result<double> real(std::int64_t row) const {
        if (format() == "g") return load<double>(array_->buffers[1], offset_ + row);
        const auto exact = number(row);
        return exact ? result<double>(exact->to_double()) : exact.error();
    }
    /// True for a float that is no number: how pandas writes a missing one.
    [[nodiscard]] bool is_nan(std::int64_t row) const noexcept {
        const std::int64_t at = offset_ + row;
        if (format() == "g")
            return load<double>(array_->buffers[1], at) != load<double>(array_->buffers[1], at);
        return format() == "f" && load<float>(array_->buffers[1], at) != load<float>(array_->buffers[1], at);
    }
    /// Errors: wrong_type, overflow.
    [[nodiscard]] result<std::int64_t> integer(std::int64_t row) const noexcept {
        if (format().size() != 1 || schema_->dictionary != nullptr) return errc::wrong_type;
        return load_integer(format()[0], array_->buffers[1], offset_ + row);
    }
    /// Of a column of days, or a text YYYY-MM-DD. Errors: wrong_type, not_a_date, no_such_day.
    [[nodiscard]] result<date> day(std::int64_t row) const noexcept {
        if (format() == "tdD") return date::from_days(load<std::int32_t>(array_->buffers[1], offset_ + row));
        const auto written = text(row);
        return written ? parse_date(*written) : written.error();
    }

private:
    template <class Offset>
    [[nodiscard]] result<std::string_view> slice_of(std::int64_t at) const noexcept {
        const auto begin = load<Offset>(array_->buffers[1], at),
                   end = load<Offset>(array_->buffers[1], at + 1);
        if (begin < 0 || end < begin) return errc::out_of_range;
        return std::string_view(static_cast<const char*>(array_->buffers[2]) + begin,
                                static_cast<std::size_t>(end - begin));
    }
    /// Up to twelve bytes in place, else in one of the buffers behind.
    [[nodiscard]] std::string_view view_at(std::int64_t at) const noexcept {
        const char* view = static_cast<const char*>(array_->buffers[1]) + at * 16;
        const auto size = static_cast<std::size_t>(load<std::int32_t>(view, 0));
        if (size <= 12) return {view + 4, size};
        const auto buffer = load<std::int32_t>(view, 2), offset = load<std::int32_t>(view, 3);
        return {static_cast<const char*>(array_->buffers[2 + buffer]) + offset, size};
    }
    [[nodiscard]] static result<decimal> parse_float(float value) {
        if (!(value - value == 0)) return errc::not_a_number;
        char digits[100];
        const auto [end, code] =
            std::to_chars(digits, digits + sizeof digits, value, std::chars_format::fixed);
        return parse_decimal({digits, static_cast<std::size_t>(end - digits)});
    }

    const ArrowSchema* schema_ = nullptr;
    const ArrowArray* array_ = nullptr;
    std::int64_t offset_ = 0;
};

[[nodiscard]] constexpr bool same_name(std::string_view a, std::string_view b) noexcept {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i != a.size(); ++i)
        if (lower(a[i]) != lower(b[i])) return false;
    return true;
}

/// The column of that name, whatever its case; none where there is none or the batch is no struct.
[[nodiscard]] inline column_view find_column(const arrow_batch& batch, std::string_view name) noexcept {
    const ArrowSchema& schema = batch.schema();
    if (!batch || std::string_view(schema.format) != "+s") return {};
    for (std::int64_t i = 0; i != schema.n_children; ++i)
        if (schema.children[i]->name != nullptr && same_name(schema.children[i]->name, name))
            return {*schema.children[i], *batch.array().children[i], batch.array().offset};
    return {};
}

} // namespace bilatrade::detail
