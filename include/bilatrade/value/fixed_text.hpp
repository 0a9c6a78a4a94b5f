// SPDX-License-Identifier: BSL-1.0
// bilatrade/value/fixed_text.hpp: a short text in place, for the printed forms of values: no allocation,
// constexpr.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace bilatrade {

/// At most `Capacity` bytes of text; more is misuse and does not compile where constexpr.
template <std::size_t Capacity>
class fixed_text {
    static_assert(Capacity < 256);

public:
    constexpr fixed_text() noexcept = default;

    constexpr fixed_text& append(char c) noexcept {
        bytes_[size_++] = c;
        return *this;
    }
    constexpr fixed_text& append(std::string_view text) noexcept {
        for (const char c : text) append(c);
        return *this;
    }
    /// A number in that many digits, zeros in front.
    constexpr fixed_text& append_digits(unsigned number, int digits) noexcept {
        unsigned unit = 1;
        while (--digits > 0) unit *= 10;
        for (; unit != 0; unit /= 10) append(static_cast<char>('0' + number / unit % 10));
        return *this;
    }

    [[nodiscard]] constexpr std::string_view view() const noexcept { return {bytes_, std::size_t{size_}}; }
    constexpr operator std::string_view() const noexcept { return view(); }
    /// A template so that who does not call it need not know <string>, which is half the cost of this header.
    template <class String = std::string>
    [[nodiscard]] String to_string() const {
        return String(view());
    }

    friend constexpr bool operator==(const fixed_text& a, std::string_view b) noexcept {
        return a.view() == b;
    }
    friend constexpr bool operator==(const fixed_text& a, const fixed_text& b) noexcept {
        return a.view() == b.view();
    }

private:
    char bytes_[Capacity] = {};
    std::uint8_t size_ = 0;
};

} // namespace bilatrade
