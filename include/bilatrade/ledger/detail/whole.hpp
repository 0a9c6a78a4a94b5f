// SPDX-License-Identifier: BSL-1.0
// bilatrade/ledger/detail/whole.hpp: whole numbers of any size that cost little while they are below 2^126 in
// size. Nothing is lost: what outgrows that moves to Boost's, and back.
#pragma once

#include <bilatrade/ledger/rational.hpp>
#include <bilatrade/value/decimal.hpp> // int128

#include <bit> // countl_zero, countr_zero
#include <compare>
#include <cstdint>
#include <memory>  // unique_ptr
#include <numeric> // gcd
#include <utility>

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

/// The binary algorithm of Stein 1967, by Euclid's once both fit 64 bits.
[[nodiscard]] constexpr uint128 gcd_of(uint128 a, uint128 b) noexcept {
    if (a == 0 || b == 0) return a | b;
    const int twos = zeros_at_end(a | b);
    a >>= zeros_at_end(a);
    while (b != 0) {
        if ((a >> 64) == 0 && (b >> 64) == 0)
            return static_cast<uint128>(
                       std::gcd(static_cast<std::uint64_t>(a), static_cast<std::uint64_t>(b)))
                   << twos;
        b >>= zeros_at_end(b);
        if (b < a) std::swap(a, b);
        b -= a;
    }
    return a << twos;
}

class whole {
public:
    whole() = default;
    whole(std::int64_t n) : small_(n) {}
    explicit whole(const integer& n) {
        if (n == 0) return;
        const integer size = abs(n);
        if (msb(size) >= most_bits) {
            big_ = std::make_unique<integer>(n);
            return;
        }
        const auto high = static_cast<std::uint64_t>(size >> 64);
        const auto low = static_cast<std::uint64_t>(size & 0xFFFFFFFFFFFFFFFF);
        small_ = static_cast<int128>(static_cast<uint128>(high) << 64 | low);
        if (n < 0) small_ = -small_;
    }
    whole(const whole& other)
        : small_(other.small_), big_(other.big_ ? std::make_unique<integer>(*other.big_) : nullptr) {}
    whole(whole&&) noexcept = default;
    whole& operator=(const whole& other) {
        if (this != &other) *this = whole(other);
        return *this;
    }
    whole& operator=(whole&&) noexcept = default;
    ~whole() = default;

    [[nodiscard]] integer to_integer() const {
        if (big_) return *big_;
        const uint128 size = size_of(small_);
        const integer n = (integer(static_cast<std::uint64_t>(size >> 64)) << 64) |
                          integer(static_cast<std::uint64_t>(size));
        return small_ < 0 ? integer(-n) : n;
    }
    /// -1, 0 or 1.
    [[nodiscard]] int sign() const { return big_ ? big_->sign() : (small_ > 0) - (small_ < 0); }
    [[nodiscard]] bool is_one() const noexcept { return !big_ && small_ == 1; }
    [[nodiscard]] whole size() const { return sign() < 0 ? -*this : *this; }

    friend whole operator-(const whole& a) { return a.big_ ? whole(integer(-*a.big_)) : fitting(-a.small_); }
    friend whole operator+(const whole& a, const whole& b) {
        // Two numbers below 2^126 sum to less than 2^127.
        return a.big_ || b.big_ ? whole(integer(a.to_integer() + b.to_integer()))
                                : fitting(a.small_ + b.small_);
    }
    friend whole operator-(const whole& a, const whole& b) {
        return a.big_ || b.big_ ? whole(integer(a.to_integer() - b.to_integer()))
                                : fitting(a.small_ - b.small_);
    }
    friend whole operator*(const whole& a, const whole& b) {
        if (a.big_ || b.big_) return whole(integer(a.to_integer() * b.to_integer()));
        // A product of two of 63 bits has at most 126, and is 2^126 where both are -2^63.
        if (fits_64(a.small_) && fits_64(b.small_)) return fitting(a.small_ * b.small_);
        if (bits_of(a.small_) + bits_of(b.small_) <= most_bits) return known_to_fit(a.small_ * b.small_);
        return whole(integer(a.to_integer() * b.to_integer()));
    }
    /// `b` divides `a`.
    friend whole exact_quotient(const whole& a, const whole& b) {
        if (b.is_one()) return a;
        if (a.big_ || b.big_) return whole(integer(a.to_integer() / b.to_integer()));
        if (fits_64(a.small_) && fits_64(b.small_) && b.small_ != -1)
            return fitting(static_cast<std::int64_t>(a.small_) / static_cast<std::int64_t>(b.small_));
        return fitting(a.small_ / b.small_);
    }
    /// Never negative; that of 0 and n is n's size.
    friend whole gcd(const whole& a, const whole& b) {
        if (a.is_one() || b.is_one()) return whole(1);
        if (a.big_ || b.big_) {
            const integer x = a.to_integer(), y = b.to_integer();
            return whole(integer(boost::multiprecision::gcd(x, y)));
        }
        return fitting(static_cast<int128>(gcd_of(size_of(a.small_), size_of(b.small_))));
    }

    friend bool operator==(const whole& a, const whole& b) { return (a <=> b) == 0; }
    friend std::strong_ordering operator<=>(const whole& a, const whole& b) {
        if (!a.big_ && !b.big_) return a.small_ <=> b.small_;
        return a.to_integer().compare(b.to_integer()) <=> 0;
    }

private:
    static constexpr int most_bits = 126;

    /// What took no more than one sum or one checked product.
    static whole fitting(int128 n) {
        whole made = known_to_fit(n);
        return size_of(n) >> most_bits == 0 ? made : whole(made.to_integer());
    }
    static whole known_to_fit(int128 n) noexcept {
        whole made;
        made.small_ = n;
        return made;
    }

    int128 small_ = 0; ///< its size below 2^126; 0 where `big_` holds the number
    std::unique_ptr<integer> big_;
};

} // namespace bilatrade::detail
