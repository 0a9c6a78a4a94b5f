// SPDX-License-Identifier: BSL-1.0
// bilatrade/value/decimal.hpp: an exact decimal, coefficient * 10^-scale, with the digits that were written.
// Refuses what does not fit: a result is exact, or it is an error.
#pragma once

#include <bilatrade/value/fixed_text.hpp>
#include <bilatrade/value/result.hpp>

#include <compare>
#include <cstdint>
#include <string_view>
#include <type_traits> // is_floating_point_v

namespace bilatrade {

namespace detail {

__extension__ using int128 = __int128;
__extension__ using uint128 = unsigned __int128;

/// 10^n for n in 0..38.
[[nodiscard]] constexpr int128 power_of_ten(unsigned n) noexcept {
    int128 power = 1;
    for (; n != 0; --n) power *= 10;
    return power;
}

[[nodiscard]] constexpr bool fits_64(int128 n) noexcept { return n == static_cast<std::int64_t>(n); }

} // namespace detail

/// Which way a quotient that is not exact is rounded.
enum class rounding : std::uint8_t { down, up, to_nearest };

/// An exact decimal of up to 18 places. "4.0" and "4" are equal, and each prints as it was written.
class decimal {
public:
    static constexpr unsigned max_scale = 18;

    constexpr decimal() noexcept = default;
    /// `coefficient` * 10^-`scale`; a scale above 18 is misuse.
    constexpr explicit decimal(std::int64_t coefficient, unsigned scale = 0)
        : coefficient_(coefficient), scale_(static_cast<std::uint8_t>(scale)) {
        if (scale > max_scale) throw bad_result({errc::out_of_range, scale});
    }
    /// A binary number is not what was written: it has no digits to keep.
    template <class Binary>
        requires std::is_floating_point_v<Binary>
    decimal(Binary, unsigned = 0) = delete;

    [[nodiscard]] constexpr std::int64_t coefficient() const noexcept { return coefficient_; }
    [[nodiscard]] constexpr unsigned scale() const noexcept { return scale_; }
    [[nodiscard]] constexpr bool is_zero() const noexcept { return coefficient_ == 0; }
    [[nodiscard]] constexpr bool is_negative() const noexcept { return coefficient_ < 0; }

    /// The same number without zeros at the end of its places: 4.0 becomes 4.
    [[nodiscard]] constexpr decimal normalized() const noexcept {
        decimal shorter = *this;
        while (shorter.scale_ > 0 && shorter.coefficient_ % 10 == 0) {
            shorter.coefficient_ /= 10;
            --shorter.scale_;
        }
        return shorter;
    }
    /// One unit of the last place written: 0.1 for "431.6".
    [[nodiscard]] constexpr decimal last_place() const noexcept { return decimal(1, scale_); }

    /// Digits as written, without exponent.
    [[nodiscard]] constexpr fixed_text<24> text() const noexcept;
    template <class String = std::string>
    [[nodiscard]] String to_string() const {
        return text().template to_string<String>();
    }
    /// The nearest binary number: where statistics begin.
    [[nodiscard]] double to_double() const;

    friend constexpr std::strong_ordering operator<=>(decimal a, decimal b) noexcept {
        const unsigned scale = a.scale_ > b.scale_ ? a.scale_ : b.scale_;
        return a.at(scale) <=> b.at(scale);
    }
    friend constexpr bool operator==(decimal a, decimal b) noexcept { return (a <=> b) == 0; }

    /// The coefficient at a scale not below its own.
    [[nodiscard]] constexpr detail::int128 at(unsigned scale) const noexcept {
        return coefficient_ * detail::power_of_ten(scale - scale_);
    }

private:
    std::int64_t coefficient_ = 0;
    std::uint8_t scale_ = 0;
};

namespace detail {

/// The decimal `coefficient` * 10^-`scale`, giving up zeros at the end where that makes it fit.
[[nodiscard]] constexpr result<decimal> fit(int128 coefficient, unsigned scale) {
    while ((!fits_64(coefficient) || scale > decimal::max_scale) && scale > 0 && coefficient % 10 == 0) {
        coefficient /= 10;
        --scale;
    }
    if (!fits_64(coefficient) || scale > decimal::max_scale) return errc::overflow;
    return decimal(static_cast<std::int64_t>(coefficient), scale);
}

} // namespace detail

[[nodiscard]] constexpr result<decimal> add(decimal a, decimal b) {
    const unsigned scale = a.scale() > b.scale() ? a.scale() : b.scale();
    return detail::fit(a.at(scale) + b.at(scale), scale);
}

[[nodiscard]] constexpr result<decimal> negate(decimal a) {
    return detail::fit(-static_cast<detail::int128>(a.coefficient()), a.scale());
}

[[nodiscard]] constexpr result<decimal> subtract(decimal a, decimal b) {
    const unsigned scale = a.scale() > b.scale() ? a.scale() : b.scale();
    return detail::fit(a.at(scale) - b.at(scale), scale);
}

[[nodiscard]] constexpr result<decimal> multiply(decimal a, decimal b) {
    return detail::fit(static_cast<detail::int128>(a.coefficient()) * b.coefficient(), a.scale() + b.scale());
}

/// a / b to `places` places, rounded as told; to_nearest takes a tie up. Errors: division by zero,
/// out_of_range for more than 18 places, overflow.
[[nodiscard]] constexpr result<decimal> divide(decimal a, decimal b, unsigned places, rounding how) {
    if (b.is_zero()) return errc::division_by_zero;
    if (places > decimal::max_scale) return errc::out_of_range;
    a = a.normalized(), b = b.normalized(); // zeros at the end would only use up bits
    const int shift = static_cast<int>(places + b.scale()) - static_cast<int>(a.scale());
    detail::int128 over = a.coefficient();
    detail::int128 under = b.coefficient();
    if (shift < 0)
        under *= detail::power_of_ten(static_cast<unsigned>(-shift));
    else if (__builtin_mul_overflow(over, detail::power_of_ten(static_cast<unsigned>(shift)), &over))
        return errc::overflow;
    if (under < 0) over = -over, under = -under;
    detail::int128 quotient = over / under;
    detail::int128 rest = over % under;
    if (rest < 0) rest += under, --quotient;
    const bool up = how == rounding::up ? rest != 0 : how == rounding::to_nearest && rest >= under - rest;
    return detail::fit(quotient + (up ? 1 : 0), places);
}

/// The size of a number.
[[nodiscard]] constexpr result<decimal> absolute(decimal a) { return a.is_negative() ? negate(a) : a; }

/// Reads all of `text`: an optional sign, digits, and optionally a point and digits.
/// Errors: empty, not_a_number (with the byte's offset), too_many_digits.
[[nodiscard]] constexpr result<decimal> parse_decimal(std::string_view text) {
    if (text.empty()) return errc::empty;
    const bool negative = text.front() == '-';
    std::size_t at = negative || text.front() == '+' ? 1 : 0;
    detail::int128 coefficient = 0;
    unsigned scale = 0;
    bool point = false;
    std::size_t digits = 0;
    for (; at != text.size(); ++at) {
        const char c = text[at];
        if (c == '.' && !point && digits > 0) {
            point = true;
            continue;
        }
        if (c < '0' || c > '9') return error{errc::not_a_number, static_cast<std::uint32_t>(at)};
        ++digits;
        coefficient = coefficient * 10 + (negative ? '0' - c : c - '0');
        scale += point ? 1 : 0;
        if (!detail::fits_64(coefficient) || scale > decimal::max_scale)
            return error{errc::too_many_digits, static_cast<std::uint32_t>(at)};
    }
    if (digits == 0 || text.back() == '.')
        return error{errc::not_a_number, static_cast<std::uint32_t>(text.size())};
    return decimal(static_cast<std::int64_t>(coefficient), scale);
}

constexpr fixed_text<24> decimal::text() const noexcept {
    char reversed[24] = {};
    std::size_t n = 0;
    std::uint64_t rest = coefficient_ < 0 ? 0 - static_cast<std::uint64_t>(coefficient_)
                                          : static_cast<std::uint64_t>(coefficient_);
    for (unsigned place = 0; rest != 0 || place <= scale_; ++place) {
        if (place == scale_ && scale_ != 0) reversed[n++] = '.';
        reversed[n++] = static_cast<char>('0' + rest % 10);
        rest /= 10;
    }
    fixed_text<24> text;
    if (coefficient_ < 0) text.append('-');
    while (n != 0) text.append(reversed[--n]);
    return text;
}

inline double decimal::to_double() const {
    const auto ten =
        static_cast<std::uint64_t>(detail::power_of_ten(scale_)); // as a double exact up to 10^22
    const std::uint64_t size = coefficient_ < 0 ? 0 - static_cast<std::uint64_t>(coefficient_)
                                                : static_cast<std::uint64_t>(coefficient_);
    if (size <= std::uint64_t{1} << 53) return static_cast<double>(coefficient_) / static_cast<double>(ten);
    // The quotient in 2^-64, which has more bits than a double keeps; the last one tells of a rest.
    const detail::uint128 over = static_cast<detail::uint128>(size) << 64;
    const double quotient = static_cast<double>(over / ten | (over % ten != 0 ? 1U : 0U)) * 0x1p-64;
    return coefficient_ < 0 ? -quotient : quotient;
}

} // namespace bilatrade
