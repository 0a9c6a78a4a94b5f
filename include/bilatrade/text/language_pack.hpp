// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/language_pack.hpp: what a language gives to the reader of figures: words with their senses.
// The engine knows no language. A pack is a table made by data/language/generate.py from lists written by
// hand.
#pragma once

#include <array>
#include <bit> // endian
#include <cstddef>
#include <cstdint>
#include <cstring> // memcpy
#include <initializer_list>
#include <optional>
#include <string_view>
#include <type_traits> // is_constant_evaluated

namespace bilatrade {

/// What a word or phrase can mean. The comment tells its value.
enum class sense : std::uint8_t {
    none,
    // numbers
    counted,          // the number that a longer word holds: "the two (months)"
    cardinal,         // the number
    scale,            // the power of ten
    half,             //
    fraction,         // the denominator
    ordinal,          // the number
    percent,          //
    percentage_point, //
    times,            //
    multiplied,       // before a ratio: "multiplied by ten"
    fold,             //
    twice,            // percent of the base, where a comparison follows
    multiple,         // percent of the base: doubled 200, halved 50
    qualifier,        // enum qualifier
    // time
    month,              // 1..12
    weekday,            // 1 Monday .. 7
    unit_year,          //
    unit_half,          //
    unit_quarter,       //
    unit_month,         //
    unit_week,          //
    unit_day,           //
    unit_decade,        //
    which,              // enum which
    fiscal,             //
    year_before,        //
    year_after,         //
    year_on_year,       //
    month_on_month,     //
    quarter_on_quarter, //
    unit_before,        //
    relative_year,      // years from now
    relative_month,     // months from now
    relative_quarter,   // quarters from now
    fiscal_relative,    // fiscal years from the last one ended, plus one
    same_period,        //
    same_year,          //
    same_month,         //
    same_quarter,       //
    same_half,          //
    since,              //
    undated,            // some time to come
    year_end,           //
    by_time,            // 1 "through"
    year_stage,         // before a year
    so_far,             //
    month_range,        //
    definite,           // before a time: "the"
    of_time,            // between a part and its year
    ended,              // after a year: "ending in"; 1 for "ended in"
    end_of,             //
    calendar_kind,      // before "quarter": no fiscal one
    quarter_letter,     //
    half_letter,        //
    month_letter,       // behind how many: "9M 2023"
    plural_ending,      // behind the digits of a decade: "the 1990s"
    apart,              // behind so many years: -1 earlier, 1 later
    ago,                //
    one_article,        //
    // change and level
    up,            //
    down,          //
    change,        //
    sign_word,     // before an amount: "plus $3bn"
    by,            //
    difference_of, //
    compare,       //
    compare_on,    // compares behind a word of change: "up 14% on 2021"
    after_level,   // compares before a level: "3.79 billion after 4.20 billion"
    recorded,      // behind a level: "the $5bn registered in 2017"
    flat,          //
    becomes,       // between two levels: "a deficit of $1bn became a surplus"
    worth,         // of `level`: before the value of goods
    level,         //
    // flows
    flow_noun,     // enum flow_word
    flow_verb,     // enum flow_word
    to_be,         // 0 where it may stand before "to exchange"
    flow_present,  // enum flow_word: a verb where goods follow, else a noun or nothing: "exports cars"
    sold_in,       // a place behind it is the market: "sales in"
    moves,         // of goods: 1 towards the speaker
    across_border, // behind a word that moves
    at_place,      // before the place of a business
    covers,        // what is no trade pays for a part of it
    enters,        // of goods: into an economy
    intra,         // of trade inside a group: before it, or behind the trade
    pays,          //
    takes,         // in goods
    sends,         // out goods
    opposite,      // the way back
    progressive,   // of a flow_verb: "selling"
    in_favour,     //
    told_side,     // 1 "was negative", 2 "was positive", 3 "was in deficit", 4 "was in surplus"
    favour,        //
    same_flow,     //
    with_figure,   // between a partner and its figure
    role,          // enum flow_word: of a partner, the flow that it has with the one that tells
    exceeds,       // of one flow and the other
    loose_flow,    // "sales": of firms and markets, too
    // parties
    preposition,     // enum preposition
    and_word,        //
    both_economies,  //
    bilateral,       //
    possessive,      // enum person
    pronoun,         // enum person
    the_country,     //
    the_former,      //
    the_latter,      //
    the_group,       //
    ordinal_country, //
    members,         // of a group: "its partners in the union"
    others,          //
    total,           //
    together,        //
    each,            //
    respectively,    //
    // products
    goods,        //
    services,     //
    product_head, //
    product_of,   //
    neutral,      // says nothing of the product
    included,     // closes an aside: "re-exports included,"
    set_aside,    // closes one that takes something out: "oil aside,"
    excluding,    // begins one
    leads,        // of goods: they come first among what is traded
    auxiliary,    // before a verb
    // status, stage, terms
    target,      //
    forecast,    //
    nowadays,    // "at present"
    present,     // verbs of what is so in general
    happened,    // verbs of what was: no target or forecast reaches over them
    provisional, //
    revised,     //
    superseded,  //
    earns,       // what goods do for those who sell them
    settlement,  // what is paid for trade, of which moneys have parts
    earnings,    // of goods: what their exports bring
    same_span,   // the two times that figures were told of before
    published,   // what a time beside says when something was said
    term,        // enum term
    in_terms,    //
    unadjusted,  // ends what "seasonally adjusted" holds for
    each_of,     // "every day": may lead its sentence
    // attribution
    speech,       // of a title: an address, an interview
    official,     // ministers; 1 for embassies
    authority,    // 1 for a ministry
    figures_word, //
    level_noun,   // what a figure of another time is called when one is told as a part of it
    say,          //
    according_to, //
    // what is not trade of economies
    noise,          //
    noise_compound, //
    currency_other, // an ISO code that the same sign stands for elsewhere
    cumulative,     // of a month's figure: counted from January on
    barrier,        // to trade: what it is laid on is no level of trade
    other_account,  // a balance that is none of trade
    firm,           //
    measure_unit,   //
    per_unit,       //
    // structure
    clause,                 //
    while_word,             //
    not_word,               //
    relative,               // opens a clause about what stands before it
    when_word,              // opens a clause about the time before it
    share,                  //
    share_verb,             //
    adds,                   // goods that add so much to what was told are a part, no growth
    alone,                  // a part of what was spoken of
    of_which,               //
    whose_word,             // "Laos, whose exports"
    what,                   //
    article,                //
    also,                   //
    table_word,             // enum table_word
    month_day_abbreviation, //
    dateline_mark,          //
    // names
    economy_name,       // economy bits
    economy_adjective,  // economy bits
    economy_people,     // economy bits
    economy_capital,    // economy bits
    economy_government, // economy bits
    economy_epithet,    // economy bits
    economy_once,       // economy bits of what the name meant in former times, or of the second of two
    economy_prefix,     // economy bits; before a hyphen only
    uncoded_group,      // economy bits of the member whose money it counts in, or 0; a group without a code
    decoy,              // holds an economy's name and is none
    region,             // economy bits of the country it is part of
    city,               // economy bits of the country it is part of
    statistics_body,    // economy bits
    organisation,       // index of its initials
    agency,             //
    currency,           // currency bits
    money_family,       // index of its noun
};

/// Senses that one word has, a bit each, so that asking for one it lacks costs next to nothing.
class sense_set {
public:
    constexpr void add(sense what) noexcept { words_[word_of(what)] |= bit_of(what); }
    [[nodiscard]] constexpr bool has(sense what) const noexcept {
        return (words_[word_of(what)] & bit_of(what)) != 0;
    }
    [[nodiscard]] constexpr bool empty() const noexcept {
        for (const std::uint64_t word : words_)
            if (word != 0) return false;
        return true;
    }
    [[nodiscard]] constexpr bool has_any_of(const sense_set& others) const noexcept {
        std::uint64_t common = 0;
        for (std::size_t i = 0; i != words_.size(); ++i) common |= words_[i] & others.words_[i];
        return common != 0;
    }
    constexpr void add(const sense_set& others) noexcept {
        for (std::size_t i = 0; i != words_.size(); ++i) words_[i] |= others.words_[i];
    }
    [[nodiscard]] static constexpr sense_set of(std::initializer_list<sense> some) noexcept {
        sense_set all;
        for (const sense one : some) all.add(one);
        return all;
    }
    /// All senses from one to another, in the order of their enumeration.
    [[nodiscard]] static constexpr sense_set between(sense first, sense last) noexcept {
        sense_set all;
        for (unsigned s = static_cast<unsigned>(first); s <= static_cast<unsigned>(last); ++s)
            all.add(static_cast<sense>(s));
        return all;
    }

private:
    [[nodiscard]] static constexpr std::size_t word_of(sense what) noexcept {
        return static_cast<std::size_t>(what) / 64;
    }
    [[nodiscard]] static constexpr std::uint64_t bit_of(sense what) noexcept {
        return std::uint64_t{1} << (static_cast<unsigned>(what) % 64);
    }

    std::array<std::uint64_t, 3> words_{};
};
static_assert(static_cast<unsigned>(sense::money_family) < 192, "more senses than bits");

/// The senses of names: of economies, places, and those who count.
inline constexpr sense_set name_senses = sense_set::between(sense::economy_name, sense::statistics_body);

/// Values of `sense::flow_noun` and `flow_verb`: the four flows, and a balance whose side is told.
enum class flow_word : std::int16_t { exports, imports, turnover, balance, deficit, surplus };
/// Values of `sense::preposition`.
enum class preposition : std::int16_t { to, from, with, between, of, by, in, whose };
/// Values of `sense::possessive` and `pronoun`.
enum class person : std::int16_t { its, their, our, your, it, they, we, you, there, here };
/// Values of `sense::say`: verbs of those who count, who speak, and who speak to somebody named behind them.
enum class say_word : std::int16_t { counts, speaks, tells };
/// Values of `sense::which`.
enum class which : std::int16_t { last, previous, same, next, that, this_one };

/// Values of `sense::table_word`: what a title says of its rows (markets take exports, suppliers give
/// imports), and words of tables alone. A row of `others` is what the other rows leave.
enum class table_word : std::int16_t { exports, imports, turnover, goods, missing, source, others };

/// How a word is written, and how a form must be: a sense counts only where the text has at least its
/// capitals.
enum class letter_case : std::uint8_t { any, capital, all_capitals };

/// Tables of one language, made by data/language/generate.py: bytes in string literals, which cost the
/// compiler next to nothing. Views of static data; a pack is a constant.
struct language_pack {
    std::string_view code;  ///< ISO 639-1
    std::string_view nodes; ///< the forms and their beginnings by hash: see detail::lexicon_node
    std::string_view
        buckets; ///< where the nodes of each value of the top `bucket_bits` bits begin; 2 bytes each
    std::string_view senses;        ///< see detail::lexicon_sense
    std::string_view inner;         ///< a bit for each word that stands in a form behind another
    std::string_view sieve;         ///< see detail::claim_sieve; without it every text is read
    std::string_view row_words;     ///< hashes of words that may stand in a row of a table, 2 bytes each
    std::string_view organisations; ///< initials, each behind a line end
    std::string_view money_nouns;   ///< likewise
    unsigned bucket_bits = 0;
    char decimal_point = '.';
    char group_separator = ',';
};

/// The value of a sense, where a word has it. What an optional<int> is, in one register: that one comes back
/// through memory, and the rules ask each word for many senses that it lacks.
class sense_value {
public:
    constexpr sense_value() noexcept = default;
    constexpr sense_value(std::nullopt_t) noexcept {}
    constexpr sense_value(int value) noexcept : value_(value) {}

    [[nodiscard]] constexpr bool has_value() const noexcept { return value_ != none; }
    constexpr explicit operator bool() const noexcept { return has_value(); }
    [[nodiscard]] constexpr int operator*() const noexcept { return value_; }
    [[nodiscard]] constexpr int value_or(int other) const noexcept { return has_value() ? value_ : other; }
    constexpr operator std::optional<int>() const noexcept {
        if (!has_value()) return {};
        return value_;
    }
    [[nodiscard]] constexpr bool operator==(int other) const noexcept {
        return has_value() && value_ == other;
    }

private:
    static constexpr int none = -(1 << 30); // beyond the 16 bits of a value
    int value_ = none;
};

namespace detail {

/// The number that so many bytes hold, the lowest first; in one load where the machine's is the same.
template <class Number>
[[nodiscard]] constexpr Number read_number(std::string_view blob, std::size_t at) noexcept {
    if constexpr (std::endian::native == std::endian::little) {
        if (!std::is_constant_evaluated()) {
            Number number;
            std::memcpy(&number, blob.data() + at, sizeof number);
            return number;
        }
    }
    Number number = 0;
    for (std::size_t i = sizeof number; i-- > 0;)
        number = static_cast<Number>(number << 8 | static_cast<unsigned char>(blob[at + i]));
    return number;
}
[[nodiscard]] constexpr unsigned read_two_bytes(std::string_view blob, std::size_t at) noexcept {
    return read_number<std::uint16_t>(blob, at);
}

/// The six bytes of a hash.
[[nodiscard]] constexpr std::uint64_t read_six_bytes(std::string_view blob, std::size_t at) noexcept {
    return read_number<std::uint32_t>(blob, at) | std::uint64_t{read_two_bytes(blob, at + 4)} << 32;
}

/// A form or the beginning of one: 6 bytes of hash, 2 of the first sense, 1 of their number, 1 of whether
/// longer forms begin with it.
struct lexicon_node {
    static constexpr std::size_t size = 10;
    std::uint16_t first_sense;
    std::uint8_t senses;
    bool continues;

    [[nodiscard]] constexpr std::size_t senses_end() const noexcept {
        return std::size_t{first_sense} + senses;
    }
};
[[nodiscard]] constexpr lexicon_node node_at(const language_pack& pack, std::uint16_t node) noexcept {
    const std::size_t at = (node - std::size_t{1}) * lexicon_node::size;
    return {static_cast<std::uint16_t>(read_two_bytes(pack.nodes, at + 6)),
            static_cast<std::uint8_t>(pack.nodes[at + 8]), pack.nodes[at + 9] != 0};
}

/// What a form means: 1 byte of the sense, 1 of the capitals that it needs, 2 of its value.
struct lexicon_sense {
    static constexpr std::size_t size = 4;
    sense what;
    letter_case letters;
    std::int16_t value;
};
[[nodiscard]] constexpr lexicon_sense sense_at(const language_pack& pack, std::size_t i) noexcept {
    const std::size_t at = i * lexicon_sense::size;
    return {static_cast<sense>(pack.senses[at]), static_cast<letter_case>(pack.senses[at + 1]),
            static_cast<std::int16_t>(read_two_bytes(pack.senses, at + 2))};
}

/// The value of a sense of a node written like that, where it has that sense.
[[nodiscard]] constexpr sense_value sense_of(const language_pack& pack, std::uint16_t node,
                                             letter_case letters, sense what) noexcept {
    if (node == 0) return {};
    const lexicon_node at = node_at(pack, node);
    for (std::size_t i = at.first_sense; i != at.senses_end(); ++i) {
        const lexicon_sense one = sense_at(pack, i);
        if (one.what == what && one.letters <= letters) return one.value;
    }
    return {};
}

/// The n-th of names that stand each behind a line end.
[[nodiscard]] constexpr std::string_view nth_name(std::string_view names, std::size_t n) noexcept {
    std::size_t at = 0;
    for (; at < names.size(); ++at) {
        if (names[at] == '\n' && n-- == 0) break;
    }
    if (at >= names.size()) return {};
    return names.substr(at + 1, names.find('\n', at + 1) - at - 1);
}

} // namespace detail

} // namespace bilatrade
