// SPDX-License-Identifier: BSL-1.0
// bilatrade/value/result.hpp: a value or the reason why there is none. One table holds all messages.
#pragma once

#include <cstdint>
#include <exception>
#include <new>
#include <string_view>
#include <type_traits>
#include <utility>

namespace bilatrade {

/// Why data was refused. The texts stand in `message`.
enum class errc : std::uint16_t {
    none,
    empty,
    not_a_number,
    too_many_digits,
    overflow,
    division_by_zero,
    not_a_date,
    no_such_day,
    not_a_period,
    period_reversed,
    unknown_economy,
    unknown_currency,
    unknown_flow,
    unknown_language,
    no_fiscal_year,
    not_in_force,
    currency_mismatch,
    missing_value,
    period_mismatch,
    frequency_mixed,
    too_short,
    not_positive,
    out_of_range,
    duplicate_key,
    not_json,
    missing_field,
    wrong_type,
    invalid_utf8,
    nul_byte,
    document_too_long,
    ambiguous,
    unknown_source,
    end_of_period_rate,
};

/// The one table of messages.
[[nodiscard]] constexpr std::string_view message(errc code) noexcept {
    switch (code) {
    case errc::none: return "no error";
    case errc::empty: return "nothing there";
    case errc::not_a_number: return "not a number";
    case errc::too_many_digits: return "more digits than 64 bits hold";
    case errc::overflow: return "too large to be held exactly";
    case errc::division_by_zero: return "division by zero";
    case errc::not_a_date: return "not a date of the form YYYY-MM-DD";
    case errc::no_such_day: return "no such day in the calendar";
    case errc::not_a_period: return "not a period such as 2021, 2021-Q3, 2021-03 or 2021-01/2021-06";
    case errc::period_reversed: return "the period ends before it begins";
    case errc::unknown_economy: return "unknown economy";
    case errc::unknown_currency: return "unknown currency";
    case errc::unknown_flow: return "unknown flow";
    case errc::unknown_language: return "no language pack of that name";
    case errc::no_fiscal_year: return "no fiscal year is known for that economy";
    case errc::not_in_force: return "not in force at that time";
    case errc::currency_mismatch: return "two different currencies";
    case errc::missing_value: return "a value is missing";
    case errc::period_mismatch: return "the periods do not fit together";
    case errc::frequency_mixed: return "periods of different length in one series";
    case errc::too_short: return "too few values";
    case errc::not_positive: return "a positive value is needed";
    case errc::out_of_range: return "out of range";
    case errc::duplicate_key: return "two values for one key";
    case errc::not_json: return "not valid JSON";
    case errc::missing_field: return "a field is missing";
    case errc::wrong_type: return "a field has the wrong type";
    case errc::invalid_utf8: return "not valid UTF-8";
    case errc::nul_byte: return "a NUL byte";
    case errc::document_too_long: return "longer than 4 GiB";
    case errc::ambiguous: return "ambiguous";
    case errc::unknown_source: return "unknown source";
    case errc::end_of_period_rate: return "a rate of a period's end: flows convert at its average";
    }
    return "unknown error";
}

/// A code and where in the input it was met (a byte offset or a row, as the caller counts).
struct error {
    errc code = errc::none;
    std::uint32_t offset = 0;

    friend constexpr bool operator==(error, error) noexcept = default;
};

/// Thrown by `result::value()` where there is none.
class bad_result : public std::exception {
public:
    explicit bad_result(error why) noexcept : why_(why) {}
    [[nodiscard]] const char* what() const noexcept override { return message(why_.code).data(); }
    [[nodiscard]] error why() const noexcept { return why_; }

private:
    error why_;
};

namespace detail {

/// What a result holds, where T is copied as bytes: the compiler knows how, and nothing is instantiated.
template <class T, bool = std::is_trivially_copyable_v<T>>
struct result_state {
    union {
        T value;
        char nothing;
    };
    bilatrade::error error{};

    constexpr explicit result_state(T&& v) noexcept(noexcept(T(static_cast<T&&>(v))))
        : value(static_cast<T&&>(v)) {}
    constexpr explicit result_state(bilatrade::error why) noexcept : nothing(), error(why) {}
};

/// The same for a T that has to be told: a text, a vector.
template <class T>
struct result_state<T, false> {
    union {
        T value;
        char nothing;
    };
    bilatrade::error error{};

    constexpr explicit result_state(T&& v) noexcept(noexcept(T(static_cast<T&&>(v))))
        : value(static_cast<T&&>(v)) {}
    constexpr explicit result_state(bilatrade::error why) noexcept : nothing(), error(why) {}
    constexpr result_state(const result_state& other) : nothing(), error(other.error) {
        if (holds()) construct(other.value);
    }
    constexpr result_state(result_state&& other) noexcept : nothing(), error(other.error) {
        if (holds()) construct(std::move(other.value));
    }
    constexpr result_state& operator=(const result_state& other) {
        *this = result_state(other);
        return *this;
    }
    constexpr result_state& operator=(result_state&& other) noexcept {
        if (this == &other) return *this;
        destroy();
        error = other.error;
        if (holds()) construct(std::move(other.value));
        return *this;
    }
    constexpr ~result_state() { destroy(); }

private:
    [[nodiscard]] constexpr bool holds() const noexcept { return error.code == errc::none; }
    template <class U>
    constexpr void construct(U&& v) {
        ::new (static_cast<void*>(&value)) T(std::forward<U>(v));
    }
    constexpr void destroy() noexcept {
        if (holds()) value.~T();
    }
};

} // namespace detail

/// A value, or an error. 24 bytes for a value of 16.
template <class T>
class [[nodiscard]] result {
    static_assert(!std::is_same_v<std::remove_cv_t<T>, bilatrade::error>);

public:
    using value_type = T;

    constexpr result(T value) noexcept(noexcept(T(static_cast<T&&>(value))))
        : state_(static_cast<T&&>(value)) {}
    constexpr result(bilatrade::error why) noexcept : state_(why) {}
    constexpr result(errc code) noexcept : state_(bilatrade::error{code}) {}

    [[nodiscard]] constexpr bool has_value() const noexcept { return state_.error.code == errc::none; }
    constexpr explicit operator bool() const noexcept { return has_value(); }
    /// The error; `errc::none` where there is a value.
    [[nodiscard]] constexpr bilatrade::error error() const noexcept { return state_.error; }

    /// The value; throws `bad_result` where there is none.
    [[nodiscard]] constexpr const T& value() const& { return checked(), state_.value; }
    [[nodiscard]] constexpr T&& value() && { return checked(), std::move(state_.value); }
    [[nodiscard]] constexpr T value_or(T other) const {
        return has_value() ? state_.value : std::move(other);
    }

    /// The value, unchecked: only after `if (r)`.
    [[nodiscard]] constexpr const T& operator*() const& noexcept { return state_.value; }
    [[nodiscard]] constexpr T& operator*() & noexcept { return state_.value; }
    [[nodiscard]] constexpr T&& operator*() && noexcept { return std::move(state_.value); }
    [[nodiscard]] constexpr const T* operator->() const noexcept { return &state_.value; }
    [[nodiscard]] constexpr T* operator->() noexcept { return &state_.value; }

private:
    constexpr void checked() const {
        if (!has_value()) throw bad_result(state_.error);
    }

    detail::result_state<T> state_;
};

} // namespace bilatrade
