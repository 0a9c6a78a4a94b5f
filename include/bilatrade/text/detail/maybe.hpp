// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/maybe.hpp: a small value that may be missing.
#pragma once

#include <optional>

namespace bilatrade::detail {

/// What std::optional is, for the small values that only the rules see. Of each T that one instantiates fifty
/// traits for conversions that no rule asks for; every unit that includes the extractor would wait for them.
template <class T>
class maybe {
public:
    constexpr maybe() noexcept = default;
    constexpr maybe(std::nullopt_t) noexcept {}
    constexpr maybe(const T& value) noexcept : value_(value), has_value_(true) {}

    [[nodiscard]] constexpr bool has_value() const noexcept { return has_value_; }
    constexpr explicit operator bool() const noexcept { return has_value_; }
    /// The value, unchecked.
    [[nodiscard]] constexpr const T& operator*() const noexcept { return value_; }
    [[nodiscard]] constexpr const T* operator->() const noexcept { return &value_; }
    [[nodiscard]] constexpr T* operator->() noexcept { return &value_; }
    [[nodiscard]] constexpr bool operator==(const maybe&) const noexcept = default;

private:
    T value_{};
    bool has_value_ = false;
};

} // namespace bilatrade::detail
