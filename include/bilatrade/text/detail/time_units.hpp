// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/time_units.hpp: the units of a text as the readers of times see them, and the time
// that they find.
#pragma once

#include <bilatrade/text/detail/number.hpp>
#include <bilatrade/text/lexicon.hpp>
#include <bilatrade/text/mention.hpp>
#include <bilatrade/value/buffer.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace bilatrade::detail {

/// A time and the unit after it; `end` is where the search began where there is none.
struct time_found {
    time_mention time{};
    std::size_t end = 0;
};

/// Fills in how the year of a time is told.
inline bool told(time_found& found, year_told how, int year, std::size_t end) {
    found.time.told = how;
    found.time.year = static_cast<std::int16_t>(year);
    found.end = end;
    return true;
}

/// The units of a text with their words and senses.
class time_units {
public:
    time_units(std::string_view text, const buffer<unit>& units, const language_pack& pack) noexcept
        : number_(text, units, pack), units_(units) {}

    [[nodiscard]] std::size_t size() const { return units_.size(); }
    [[nodiscard]] const unit& operator[](std::size_t at) const { return units_[at]; }
    [[nodiscard]] sense_value value(std::size_t at, sense what) const { return number_.value(at, what); }
    /// "5", "two", "the two (months)"
    [[nodiscard]] sense_value small_number(std::size_t at) const {
        const auto plain = number_.small_number(at);
        return plain ? plain : number_.value(at, sense::counted);
    }
    [[nodiscard]] bool is(std::size_t at, char mark) const { return number_.is(at, mark); }
    [[nodiscard]] bool has(std::size_t at, sense what) const noexcept { return number_.has(at, what); }
    [[nodiscard]] bool glued(std::size_t at) const { return at < units_.size() && !units_[at].space_before; }
    [[nodiscard]] std::string_view word(std::size_t at) const { return number_.word(at); }

    /// The unit after a word of this sense, or the same place.
    [[nodiscard]] std::size_t skip(std::size_t at, sense what) const { return has(at, what) ? at + 1 : at; }
    [[nodiscard]] std::size_t skip_article(std::size_t at) const { return skip(at, sense::definite); }
    [[nodiscard]] std::size_t skip_comma(std::size_t at) const { return is(at, ',') ? at + 1 : at; }
    [[nodiscard]] bool is_preposition(std::size_t at, preposition wanted) const {
        return value(at, sense::preposition) == static_cast<int>(wanted);
    }
    [[nodiscard]] bool is_dash(std::size_t at) const { return at < units_.size() && units_[at].is_dash(); }

private:
    number_reader number_;
    const buffer<unit>& units_;
};

} // namespace bilatrade::detail
