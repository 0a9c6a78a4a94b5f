// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/mention.hpp: what a sentence mentions: amounts, percents, ratios, times, economies, and the
// words between.
#pragma once

#include <bilatrade/text/language_pack.hpp>
#include <bilatrade/text/lexicon.hpp>
#include <bilatrade/value/buffer.hpp>
#include <bilatrade/value/currency.hpp>
#include <bilatrade/value/decimal.hpp>
#include <bilatrade/value/economy.hpp>
#include <bilatrade/value/stated.hpp>

#include <cstdint>

namespace bilatrade {

enum class mention_kind : std::uint8_t {
    word,
    mark,
    number,
    money,
    percent,
    ratio,
    fraction,
    points,
    time,
    economy,
    place
};

/// How an economy is named.
enum class naming : std::uint8_t { name, adjective, people, capital, government, epithet, statistics_body };

/// A number with what belongs to it. The figure is `digits`, or between `digits` and `upto`, times
/// 10^`exponent`.
struct amount {
    decimal digits{};
    decimal upto{};
    bool is_range = false;
    bool in_words = false;       ///< the number is not written in digits
    bool has_scale = false;      ///< million, crore
    bool has_currency = false;   ///< told by the words themselves
    bool is_bare_sign = false;   ///< "$": dollars, of the United States unless the text says otherwise
    bool is_negative = false;    ///< "EUR -422 million"
    bool is_letter_sign = false; ///< "B$": of which economy, the text decides
    std::uint8_t exponent = 0;
    std::int16_t noun = -1; ///< money noun of the pack, where that is all the text tells
    bilatrade::currency currency{};
    bilatrade::currency other{}; ///< what its sign stands for elsewhere: "P" of Manila and of Gaborone
};

/// Which part of a year, told apart from the year.
enum class year_part : std::uint8_t { whole, months, quarter, half, first_months, days };
/// How the year is told.
enum class year_told : std::uint8_t {
    no,
    absolute,
    fiscal,
    relative,
    fiscal_relative,
    same,
    named_fiscal,
    ending
};
/// Times that only make sense beside another.
enum class time_word : std::uint8_t {
    none,
    year_before,
    year_after,
    same_period,
    unit_before,
    year_on_year,
    month_on_month,
    quarter_on_quarter,
    month_from_now,
    quarter_from_now,
    year_span,   ///< from one year to another
    decade,      ///< the 1990s: no period
    years_apart, ///< so many years before or after
    last_years,  ///< over the last `count` years
    a_day,       ///< one day, the time of an event
    weekday_name,
    undated, ///< some time to come
    year_end,
};

struct time_mention {
    time_word special = time_word::none;
    year_part part = year_part::whole;
    year_told told = year_told::no;
    bool since = false;
    bool is_plain_year = false;               ///< four digits alone
    bool is_over = false;                     ///< "the year that ended in March"
    std::int8_t from_month = 0, to_month = 0; ///< or the number of a quarter or half, or how many months
    std::int8_t from_day = 0, to_day = 0;
    std::int16_t year = 0;  ///< absolute; or years from now
    std::int16_t count = 0; ///< the other year of a span; years, months of a run

    /// "year on year", "annual": what a change is counted on.
    [[nodiscard]] constexpr bool is_rate() const noexcept {
        return special == time_word::year_on_year || special == time_word::month_on_month ||
               special == time_word::quarter_on_quarter;
    }
    /// "over the next five years"
    [[nodiscard]] constexpr bool is_years_ahead() const noexcept {
        return special == time_word::years_apart && told == year_told::relative && year > 0;
    }
    /// "over the past six months"
    [[nodiscard]] constexpr bool is_last_months() const noexcept {
        return special == time_word::month_from_now && count > 1;
    }
};

struct mention {
    mention_kind kind = mention_kind::word;
    naming named = naming::name;
    char mark = 0;
    letter_case letters = letter_case::any;
    std::uint8_t lines_before = 0;
    bool space_before = false;
    std::uint16_t node = 0;
    std::uint16_t index = 0;       ///< into the amounts or times
    std::uint8_t prepositions = 0; ///< a bit for each enum preposition that its word is
    sense_set senses{};            ///< of its word; of times and figures none
    economy who{};
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    [[nodiscard]] constexpr bool is(char m) const noexcept { return kind == mention_kind::mark && mark == m; }
    [[nodiscard]] constexpr bool is_dash() const noexcept { return is('-') || is('n') || is('m'); }
    bool holds_amount = false; ///< `index` is that of an amount
    [[nodiscard]] constexpr bool is_figure() const noexcept {
        return kind == mention_kind::money || kind == mention_kind::percent || kind == mention_kind::ratio;
    }
};

/// The mentions of one sentence and what they hold. Used again for the next one, so that nothing is
/// allocated.
struct sentence_mentions {
    buffer<mention> all;
    buffer<amount> amounts;
    buffer<time_mention> times;
    sense_set senses; ///< those of any mention

    void clear() noexcept {
        senses = {};
        all.clear();
        amounts.clear();
        times.clear();
    }
};

namespace detail {

/// The economy that a unit names in that sense; none where it lacks it.
[[nodiscard]] inline economy economy_of(const language_pack& pack, const unit& u, sense what) noexcept {
    const sense_value bits = bilatrade::sense_of(pack, u, what);
    if (!bits) return {};
    const auto who = economy::from_packed(static_cast<std::uint16_t>(*bits));
    return who ? *who : economy{};
}

} // namespace detail

/// The value of a sense of a mention's word.
[[nodiscard]] inline sense_value sense_of(const language_pack& pack, const mention& m, sense what) noexcept {
    return m.senses.has(what) ? detail::sense_of(pack, m.node, m.letters, what) : sense_value();
}

} // namespace bilatrade
