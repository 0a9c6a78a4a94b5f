// SPDX-License-Identifier: BSL-1.0
// bilatrade/ledger/detail/whole.hpp: whole numbers of any size that cost little while they are below 2^126 in
// size. Nothing is lost: what outgrows that moves to Boost's, and back.
#pragma once

#include <bilatrade/ledger/rational.hpp>
#include <bilatrade/value/decimal.hpp> // int128

#include <bit> // countl_zero, countr_zero
#include <compare>
#include <cstdint>
#include <numeric> // gcd
#include <utility> // exchange, swap

namespace bilatrade::detail {

[[nodiscard]] constexpr uint128 size_of(int128 n) noexcept {
    return n < 0 ? -static_cast<uint128>(n) : static_cast<uint128>(n);
}

[[nodiscard]] constexpr int bits_of(int128 n) noexcept {
    const uint128 size = size_of(n);
    const auto high = static_cast<std::uint64_t>(size >> 64), low = static_cast<std::uint64_t>(size);
    return high != 0 ? 128 - std::countl_zero(high) : 64 - std::countl_zero(low);
}

[[nodiscard]] constexpr int zeros_at_end(uint128 n) noexcept {
    const auto low = static_cast<std::uint64_t>(n);
    return low != 0 ? std::countr_zero(low) : 64 + std::countr_zero(static_cast<std::uint64_t>(n >> 64));
}

[[nodiscard]] constexpr bool is_long(uint128 n) noexcept { return (n >> 64) != 0; }

/// The binary algorithm of Stein 1967 while both are long, and Euclid's from there.
[[nodiscard]] constexpr uint128 gcd_of(uint128 a, uint128 b) noexcept {
    int twos = 0;
    if (is_long(a) && is_long(b)) {
        twos = zeros_at_end(a | b);
        a >>= zeros_at_end(a);
        while (is_long(a) && is_long(b)) {
            b >>= zeros_at_end(b);
            if (b < a) std::swap(a, b);
            b -= a;
        }
    }
    if (is_long(a)) std::swap(a, b);
    if (a == 0) return b << twos;
    const auto short_one = static_cast<std::uint64_t>(a);
    return uint128{std::gcd(short_one, static_cast<std::uint64_t>(b % short_one))} << twos;
}

/// 16 bytes: the number itself, or beside a mark the place of one of Boost's.
class whole {
public:
    whole() = default;
    whole(std::int64_t n) : word_(n) {}
    explicit whole(const integer& n) {
        const integer size = abs(n);
        if (n != 0 && msb(size) >= most_bits) {
            mark(new integer(n));
            return;
        }
        const auto high = static_cast<std::uint64_t>(size >> 64);
        const auto low = static_cast<std::uint64_t>(size & 0xFFFFFFFFFFFFFFFF);
        word_ = static_cast<int128>(static_cast<uint128>(high) << 64 | low);
        if (n < 0) word_ = -word_;
    }
    whole(const whole& other) : word_(other.word_) {
        if (other.is_big()) [[unlikely]]
            mark(copy(other.big()));
    }
    whole(whole&& other) noexcept : word_(std::exchange(other.word_, 0)) {}
    whole& operator=(const whole& other) {
        if (!is_big() && !other.is_big()) [[likely]]
            word_ = other.word_;
        else if (this != &other)
            *this = whole(other);
        return *this;
    }
    whole& operator=(whole&& other) noexcept {
        std::swap(word_, other.word_);
        return *this;
    }
    ~whole() {
        if (is_big()) [[unlikely]]
            discard(&big());
    }

    [[nodiscard]] integer to_integer() const { return is_big() ? big() : wide(word_); }
    /// Near it; infinite where it is beyond.
    [[nodiscard]] double to_double() const {
        return is_big() ? big().convert_to<double>() : static_cast<double>(word_);
    }
    /// -1, 0 or 1.
    [[nodiscard]] int sign() const { return is_big() ? big().sign() : (word_ > 0) - (word_ < 0); }
    [[nodiscard]] bool is_one() const noexcept { return word_ == 1; }
    [[nodiscard]] whole size() const { return sign() < 0 ? -*this : *this; }

    friend whole operator-(const whole& a) {
        if (a.is_big()) [[unlikely]]
            return whole(integer(-a.big()));
        return fitting(-a.word_);
    }
    friend whole operator+(const whole& a, const whole& b) {
        if (a.is_big() || b.is_big()) [[unlikely]]
            return wide_sum(a, b);
        return fitting(a.word_ + b.word_); // two numbers below 2^126 sum to less than 2^127
    }
    friend whole operator-(const whole& a, const whole& b) {
        if (a.is_big() || b.is_big()) [[unlikely]]
            return wide_sum(a, -b);
        return fitting(a.word_ - b.word_);
    }
    friend whole operator*(const whole& a, const whole& b) {
        if (fits_64(a.word_) && fits_64(b.word_)) [[likely]]
            return fitting(static_cast<int128>(static_cast<std::int64_t>(a.word_)) *
                           static_cast<std::int64_t>(b.word_));
        return long_product(a, b);
    }
    /// `b` divides `a`.
    friend whole exact_quotient(const whole& a, const whole& b) {
        if (b.is_one()) return a;
        if (fits_64(a.word_) && fits_64(b.word_) && b.word_ != -1) [[likely]]
            return whole(static_cast<std::int64_t>(a.word_) / static_cast<std::int64_t>(b.word_));
        return long_quotient(a, b);
    }
    /// Never negative; that of 0 and n is n's size.
    friend whole gcd(const whole& a, const whole& b) {
        if (a.is_one() || b.is_one()) return whole(1);
        return long_gcd(a, b);
    }

    friend bool operator==(const whole& a, const whole& b) { return (a <=> b) == 0; }
    friend std::strong_ordering operator<=>(const whole& a, const whole& b) {
        if (!a.is_big() && !b.is_big()) [[likely]]
            return a.word_ <=> b.word_;
        return a.to_integer().compare(b.to_integer()) <=> 0;
    }

private:
    static constexpr int most_bits = 126;

    /// Numbers from -2^126 to below 2^126 stand for themselves; 2^126 and an address above it for what is
    /// there.
    [[nodiscard]] static constexpr bool is_mark(int128 word) noexcept {
        const auto high = static_cast<std::uint64_t>(static_cast<uint128>(word) >> 64);
        return (high + (std::uint64_t{1} << (most_bits - 64))) >> 63 != 0;
    }
    [[nodiscard]] bool is_big() const noexcept { return is_mark(word_); }
    [[nodiscard]] const integer& big() const noexcept {
        return *reinterpret_cast<const integer*>(static_cast<std::uintptr_t>(word_));
    }
    void mark(const integer* place) noexcept {
        word_ = (int128{1} << most_bits) | static_cast<int128>(reinterpret_cast<std::uintptr_t>(place));
    }

    /// What took no more than one sum or one checked product.
    static whole fitting(int128 n) {
        if (is_mark(n)) [[unlikely]]
            return whole(wide(n));
        whole small;
        small.word_ = n;
        return small;
    }

    // What is rare stays out of the way of what is not.
    [[gnu::noinline]] static integer* copy(const integer& n) { return new integer(n); }
    [[gnu::noinline]] static void discard(const integer* n) noexcept { delete n; }
    [[gnu::noinline]] static integer wide(int128 n) {
        const uint128 size = size_of(n);
        const integer positive = (integer(static_cast<std::uint64_t>(size >> 64)) << 64) |
                                 integer(static_cast<std::uint64_t>(size));
        return n < 0 ? integer(-positive) : positive;
    }
    [[gnu::noinline]] static whole wide_sum(const whole& a, const whole& b) {
        return whole(integer(a.to_integer() + b.to_integer()));
    }
    [[gnu::noinline]] static whole long_product(const whole& a, const whole& b) {
        if (!a.is_big() && !b.is_big() && bits_of(a.word_) + bits_of(b.word_) <= most_bits)
            return fitting(a.word_ * b.word_);
        return whole(integer(a.to_integer() * b.to_integer()));
    }
    [[gnu::noinline]] static whole long_quotient(const whole& a, const whole& b) {
        if (a.is_big() || b.is_big()) return whole(integer(a.to_integer() / b.to_integer()));
        return fitting(a.word_ / b.word_);
    }
    [[gnu::noinline]] static whole long_gcd(const whole& a, const whole& b) {
        if (!a.is_big() && !b.is_big())
            return fitting(static_cast<int128>(gcd_of(size_of(a.word_), size_of(b.word_))));
        const integer x = a.to_integer(), y = b.to_integer();
        return whole(integer(boost::multiprecision::gcd(x, y)));
    }

    int128 word_ = 0;
};

} // namespace bilatrade::detail
