// SPDX-License-Identifier: BSL-1.0
// bilatrade/series/series.hpp: one cell through time: reporter, partner, flow, product and currency, at one
// frequency. A year that is not known is a gap, which has no value. Refuses periods of different length and
// two figures for one.
#pragma once

#include <bilatrade/series/bounded.hpp>
#include <bilatrade/value/cell.hpp> // valuation
#include <bilatrade/value/currency.hpp>
#include <bilatrade/value/economy.hpp>
#include <bilatrade/value/flow.hpp>
#include <bilatrade/value/period.hpp>
#include <bilatrade/value/result.hpp>

#include <algorithm> // ranges::sort
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace bilatrade {

/// Whose figures, of what. A product is a code or words; empty for trade as a whole.
struct series_key {
    economy reporter{};
    economy partner{};
    bilatrade::flow flow = bilatrade::flow::turnover;
    std::string product{};
    bilatrade::currency currency{};
    /// Imports CIF and imports FOB are two series.
    bilatrade::valuation valuation = bilatrade::valuation::unknown;

    friend bool operator==(const series_key&, const series_key&) = default;
};

namespace detail {

/// Months from one period of a series to the next.
[[nodiscard]] constexpr int step_of(frequency f) noexcept {
    switch (f) {
    case frequency::annual: return 12;
    case frequency::half_yearly: return 6;
    case frequency::quarterly: return 3;
    case frequency::monthly: return 1;
    case frequency::irregular: break;
    }
    return 0;
}

struct series_access;

} // namespace detail

/// How many periods make a year: the length of a season; 0 where the periods are no regular parts of a year.
[[nodiscard]] constexpr int periods_a_year(frequency f) noexcept {
    return f == frequency::irregular ? 0 : 12 / detail::step_of(f);
}

/// A figure of one period, on its way into a series.
template <RealNumber T>
struct observation {
    bilatrade::period period;
    bounded<T> figure;
};

template <RealNumber T>
class series {
public:
    using value_type = T;

    /// From figures in any order; what lies between the first and the last period without a figure is a gap.
    /// Errors, with the place of the figure: empty; period_mismatch (no month, quarter, half-year or year, or
    /// one that does not follow in step); frequency_mixed; duplicate_key; out_of_range (a value outside its
    /// bounds).
    [[nodiscard]] static result<series> from_observations(series_key key,
                                                          std::span<const observation<T>> figures);

    /// One value a period from `first` on, nullopt for a gap; gaps at either end belong to the series.
    /// Errors: empty (no value at all), period_mismatch (`first` is no calendar unit).
    [[nodiscard]] static result<series> from_values(series_key key, period first,
                                                    std::span<const std::optional<T>> values);

    [[nodiscard]] const series_key& key() const noexcept { return key_; }
    [[nodiscard]] bilatrade::frequency frequency() const noexcept { return first_.frequency(); }
    /// Periods from the first to the last, gaps included.
    [[nodiscard]] std::size_t size() const noexcept { return values_.size(); }
    [[nodiscard]] std::size_t known() const noexcept { return known_; }
    [[nodiscard]] bool has_gaps() const noexcept { return known_ != size(); }

    /// The period at a place; places beyond the end are the periods that follow.
    [[nodiscard]] period period_at(std::size_t place) const noexcept {
        return first_.plus_months(static_cast<int>(place) * detail::step_of(frequency()));
    }
    [[nodiscard]] period first_period() const noexcept { return first_; }
    [[nodiscard]] period last_period() const noexcept { return period_at(size() - 1); }
    /// Where a period stands; none where it is not one of the series.
    [[nodiscard]] std::optional<std::size_t> place_of(period when) const noexcept;

    /// The figure at a place below size(), or nothing for a gap.
    [[nodiscard]] std::optional<bounded<T>> operator[](std::size_t place) const {
        if (is_known_[place] == 0) return std::nullopt;
        if (bounds_.empty()) return bounded<T>::exactly(values_[place]);
        return bounded<T>{values_[place], bounds_[place].first, bounds_[place].second};
    }
    /// Errors: missing_value for a gap, out_of_range for a period before, after or between those of the
    /// series.
    [[nodiscard]] result<bounded<T>> at(period when) const {
        const auto place = place_of(when);
        if (!place) return errc::out_of_range;
        const auto figure = (*this)[*place];
        if (!figure) return error{errc::missing_value, static_cast<std::uint32_t>(*place)};
        return *figure;
    }
    /// The first and the last place that hold a figure: there is always one.
    [[nodiscard]] std::size_t first_known() const noexcept;
    [[nodiscard]] std::size_t last_known() const noexcept;

    friend bool operator==(const series&, const series&) = default;

private:
    friend struct detail::series_access;
    series(series_key key, period first, std::size_t size)
        : key_(std::move(key)), first_(first), values_(size, T(0)), is_known_(size, 0) {}
    void put(std::size_t place, const bounded<T>& figure);

    series_key key_;
    period first_;
    std::vector<T> values_; ///< 0 in gaps, never handed out
    std::vector<std::uint8_t> is_known_;
    std::vector<std::pair<std::optional<T>, std::optional<T>>>
        bounds_{}; ///< empty while all values are exact
    std::size_t known_ = 0;
};

namespace detail {

/// For series/eigen.hpp alone, which hands values out only where there is no gap.
struct series_access {
    template <RealNumber T>
    [[nodiscard]] static const T* values(const series<T>& s) noexcept {
        return s.values_.data();
    }
    template <RealNumber T>
    [[nodiscard]] static const std::uint8_t* is_known(const series<T>& s) noexcept {
        return s.is_known_.data();
    }
};

[[nodiscard]] constexpr int months_between(period earlier, period later) noexcept {
    return month_count(later.first()) - month_count(earlier.first());
}

/// What is wrong with one period after another of a sorted series, if anything.
[[nodiscard]] constexpr errc check_step(period before, period after) noexcept {
    if (before.frequency() != after.frequency()) return errc::frequency_mixed;
    if (before == after) return errc::duplicate_key;
    return months_between(before, after) % step_of(before.frequency()) != 0 ? errc::period_mismatch
                                                                            : errc::none;
}

} // namespace detail

template <RealNumber T>
std::optional<std::size_t> series<T>::place_of(period when) const noexcept {
    if (when.frequency() != frequency()) return std::nullopt;
    const int months = detail::months_between(first_, when);
    const int step = detail::step_of(frequency());
    if (months < 0 || months % step != 0) return std::nullopt;
    const auto place = static_cast<std::size_t>(months / step);
    return place < size() ? std::optional(place) : std::nullopt;
}

template <RealNumber T>
std::size_t series<T>::first_known() const noexcept {
    std::size_t place = 0;
    while (is_known_[place] == 0) ++place;
    return place;
}

template <RealNumber T>
std::size_t series<T>::last_known() const noexcept {
    std::size_t place = size() - 1;
    while (is_known_[place] == 0) --place;
    return place;
}

template <RealNumber T>
void series<T>::put(std::size_t place, const bounded<T>& figure) {
    const bool exact = figure.low == figure.value && figure.high == figure.value;
    if (!exact && bounds_.empty()) {
        for (const T& value : values_) bounds_.emplace_back(value, value);
    }
    values_[place] = figure.value;
    is_known_[place] = 1;
    if (!bounds_.empty()) bounds_[place] = {figure.low, figure.high};
    ++known_;
}

template <RealNumber T>
result<series<T>> series<T>::from_observations(series_key key, std::span<const observation<T>> figures) {
    if (figures.empty()) return errc::empty;
    std::vector<std::uint32_t> order(figures.size());
    for (std::uint32_t i = 0; i != order.size(); ++i) order[i] = i;
    std::ranges::stable_sort(order, {}, [&](std::uint32_t i) { return figures[i].period; });
    const period first = figures[order.front()].period;
    for (std::size_t i = 0; i != order.size(); ++i) {
        const observation<T>& one = figures[order[i]];
        if (one.period.frequency() == frequency::irregular) return error{errc::period_mismatch, order[i]};
        if (!one.figure.is_consistent()) return error{errc::out_of_range, order[i]};
        const errc wrong = i == 0 ? errc::none : detail::check_step(figures[order[i - 1]].period, one.period);
        if (wrong != errc::none) return error{wrong, order[i]};
    }
    const int step = detail::step_of(first.frequency());
    const int months = detail::months_between(first, figures[order.back()].period);
    series made(std::move(key), first, static_cast<std::size_t>(months / step) + 1);
    for (const observation<T>& one : figures) made.put(*made.place_of(one.period), one.figure);
    return made;
}

template <RealNumber T>
result<series<T>> series<T>::from_values(series_key key, period first,
                                         std::span<const std::optional<T>> values) {
    if (first.frequency() == frequency::irregular) return errc::period_mismatch;
    series made(std::move(key), first, values.size());
    for (std::size_t i = 0; i != values.size(); ++i) {
        if (values[i]) made.put(i, bounded<T>::exactly(*values[i]));
    }
    if (made.known() == 0) return errc::empty;
    return made;
}

/// The same series in another scalar, by the explicit conversion given: from exact numbers to double, where
/// statistics begin. Bounds go through the conversion as they are.
template <RealNumber To, RealNumber From, class Convert>
[[nodiscard]] result<series<To>> convert(const series<From>& exact, Convert&& to) {
    std::vector<observation<To>> figures;
    for (std::size_t i = 0; i != exact.size(); ++i) {
        const auto figure = exact[i];
        if (!figure) continue;
        bounded<To> numbers{to(figure->value), {}, {}};
        if (figure->low) numbers.low = to(*figure->low);
        if (figure->high) numbers.high = to(*figure->high);
        figures.push_back({exact.period_at(i), std::move(numbers)});
    }
    return series<To>::from_observations(exact.key(), figures);
}

/// To double, for scalars that have an explicit conversion to it.
template <RealNumber From>
[[nodiscard]] result<series<double>> to_double(const series<From>& exact) {
    return convert<double>(exact, [](const From& value) { return static_cast<double>(value); });
}

} // namespace bilatrade
