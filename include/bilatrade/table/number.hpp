// SPDX-License-Identifier: BSL-1.0
// bilatrade/table/number.hpp: numbers as official tables write them, brought to whole units exactly:
// thousands separators, decimal commas, exponents, flags behind the number. Refuses what is no number, and
// more digits than 64 bits hold.
#pragma once

#include <bilatrade/value/cell.hpp>
#include <bilatrade/value/decimal.hpp>
#include <bilatrade/value/result.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

namespace bilatrade {

/// How a source writes its numbers.
struct number_style {
    int exponent = 0;        ///< the unit as a power of ten: 3 for thousands
    char decimal_mark = '.'; ///< the other of point and comma may separate thousands
    bool eurostat = false;   ///< flags of Eurostat: ":" missing, ":C" confidential, e, p
};

/// A value in whole units, or why there is none.
struct stated_value {
    std::optional<decimal> value{};
    cell_status status = cell_status::missing;
    int last_place = 0; ///< the power of ten that the last digit counts
};

namespace detail {

[[nodiscard]] constexpr bool is_decimal_digit(char c) noexcept { return c >= '0' && c <= '9'; }

/// coefficient * 10^exponent without zeros at the end of its places.
[[nodiscard]] constexpr result<decimal> shifted(std::int64_t coefficient, int exponent) noexcept {
    for (; exponent < 0 && coefficient % 10 == 0 && coefficient != 0; ++exponent) coefficient /= 10;
    if (coefficient == 0) return decimal();
    for (; exponent > 0; --exponent)
        if (__builtin_mul_overflow(coefficient, std::int64_t{10}, &coefficient)) return errc::overflow;
    if (-exponent > static_cast<int>(decimal::max_scale)) return errc::too_many_digits;
    return decimal(coefficient, static_cast<unsigned>(-exponent));
}

/// The digits of a number, read from its begin on.
class number_scanner {
public:
    constexpr number_scanner(std::string_view text, char decimal_mark) noexcept
        : text_(text), mark_(decimal_mark) {}

    /// Error: not_a_number, too_many_digits.
    [[nodiscard]] constexpr errc scan() noexcept {
        const bool negative = at_ != text_.size() && text_[at_] == '-';
        if (at_ != text_.size() && (negative || text_[at_] == '+')) ++at_;
        const std::size_t begin = at_;
        while (at_ != text_.size() && is_decimal_digit(text_[at_])) add(text_[at_++]);
        if (at_ == begin) return errc::not_a_number;
        if (at_ != text_.size() && is_separator() && !scan_thousands(at_ - begin)) return errc::not_a_number;
        if (at_ != text_.size() && text_[at_] == mark_ && !scan_places()) return errc::not_a_number;
        if (at_ != text_.size() && (text_[at_] | 0x20) == 'e' && !scan_exponent()) return errc::not_a_number;
        if (too_long_) return errc::too_many_digits;
        if (negative) coefficient_ = -coefficient_;
        return errc::none;
    }
    [[nodiscard]] constexpr std::int64_t coefficient() const noexcept { return coefficient_; }
    [[nodiscard]] constexpr int exponent() const noexcept { return exponent_; }
    [[nodiscard]] constexpr std::string_view rest() const noexcept { return text_.substr(at_); }

private:
    constexpr void add(char digit) noexcept {
        if (coefficient_ > (std::numeric_limits<std::int64_t>::max() - 9) / 10)
            too_long_ = true;
        else
            coefficient_ = coefficient_ * 10 + (digit - '0');
    }
    [[nodiscard]] constexpr bool is_separator() const noexcept {
        return text_[at_] == (mark_ == '.' ? ',' : '.') || text_[at_] == '\'' ||
               (text_[at_] == ' ' && at_ + 1 != text_.size() && is_decimal_digit(text_[at_ + 1]));
    }
    /// Groups of three digits behind one to three. A single point where commas are decimal marks could be
    /// either: it is a decimal point, unless three digits follow.
    [[nodiscard]] constexpr bool scan_thousands(std::size_t before) noexcept {
        const char separator = text_[at_];
        if (separator == '.' && text_.find_first_of(".,", at_ + 1) == std::string_view::npos) {
            const std::size_t begin = at_;
            return scan_places() && at_ - begin != 4;
        }
        if (before > 3) return false;
        while (at_ != text_.size() && text_[at_] == separator) {
            for (int digits = 0; digits != 3; ++digits) {
                if (++at_ == text_.size() || !is_decimal_digit(text_[at_])) return false;
                add(text_[at_]);
            }
            ++at_;
        }
        return at_ == text_.size() || !is_decimal_digit(text_[at_]);
    }
    [[nodiscard]] constexpr bool scan_places() noexcept {
        const std::size_t begin = ++at_;
        for (; at_ != text_.size() && is_decimal_digit(text_[at_]); ++at_, --exponent_) add(text_[at_]);
        return at_ != begin;
    }
    [[nodiscard]] constexpr bool scan_exponent() noexcept {
        std::size_t at = at_ + 1;
        const bool down = at != text_.size() && text_[at] == '-';
        if (at != text_.size() && (down || text_[at] == '+')) ++at;
        const std::size_t begin = at;
        int power = 0;
        for (; at != text_.size() && is_decimal_digit(text_[at]) && power < 1000; ++at)
            power = power * 10 + text_[at] - '0';
        if (at == begin) return true; // a flag, not an exponent
        exponent_ += down ? -power : power;
        at_ = at;
        return true;
    }

    std::string_view text_;
    char mark_;
    std::size_t at_ = 0;
    std::int64_t coefficient_ = 0;
    int exponent_ = 0;
    bool too_long_ = false;
};

/// What a flag behind a number says of it; none where no source uses it.
[[nodiscard]] constexpr std::optional<cell_status> status_of_flag(std::string_view flag) noexcept {
    while (flag.starts_with(' ')) flag.remove_prefix(1);
    if (flag.empty()) return cell_status::reported;
    if (flag.size() != 1) return std::nullopt;
    switch (flag.front() | 0x20) {
    case 'e': return cell_status::estimated;
    case 's': return cell_status::estimated; // by Eurostat
    case 'p': return cell_status::provisional;
    case 'c': return cell_status::confidential;
    case 'b':                               // a break in the series
    case 'd':                               // another definition
    case 'r':                               // revised
    case 'u': return cell_status::reported; // unreliable
    default: return std::nullopt;
    }
}

/// Of a value that was read, with what is said beside it: only a reported one has its status from there, and
/// a missing one that it is confidential.
[[nodiscard]] constexpr cell_status status_beside(cell_status read, cell_status told) noexcept {
    const bool is_open =
        read == cell_status::reported || (read == cell_status::missing && told == cell_status::confidential);
    return is_open ? told : read;
}

[[nodiscard]] constexpr bool means_missing(std::string_view value) noexcept {
    if (value.size() < 2) return value.empty();
    const auto is = [value](std::size_t i, char c) { return (value[i] | 0x20) == c; };
    return is(0, 'n') && is(1, 'a') && (value.size() == 2 || (value.size() == 3 && is(2, 'n')));
}

} // namespace detail

/// Reads all of `text`. Empty, NA and NaN are missing, a written 0 is zero. Errors: not_a_number,
/// too_many_digits, overflow.
[[nodiscard]] constexpr result<stated_value> read_value(std::string_view text,
                                                        const number_style& style) noexcept {
    if (detail::means_missing(text)) return stated_value{};
    if (style.eurostat && text.front() == ':') {
        text.remove_prefix(1);
        while (text.starts_with(' ')) text.remove_prefix(1);
        const bool confidential = text.size() == 1 && (text.front() | 0x20) == 'c';
        return stated_value{std::nullopt, confidential ? cell_status::confidential : cell_status::missing};
    }
    detail::number_scanner number(text, style.decimal_mark);
    if (const errc why = number.scan(); why != errc::none) return why;
    const auto status = number.rest().empty() ? cell_status::reported : detail::status_of_flag(number.rest());
    if (!status) return errc::not_a_number;
    const auto value = detail::shifted(number.coefficient(), number.exponent() + style.exponent);
    if (!value) return value.error();
    return stated_value{*value, value->is_zero() ? cell_status::zero : *status,
                        number.exponent() + style.exponent};
}

} // namespace bilatrade
