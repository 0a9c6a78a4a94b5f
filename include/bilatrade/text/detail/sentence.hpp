// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/sentence.hpp: one sentence as the rules see it: mentions with their senses, and the
// parties among them.
#pragma once

#include <bilatrade/text/language_pack.hpp>
#include <bilatrade/text/mention.hpp>
#include <bilatrade/value/buffer.hpp>
#include <bilatrade/value/economy.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace bilatrade::detail {

/// How a party is referred to.
enum class reference : std::uint8_t {
    named,
    its,
    their,
    our,
    your,
    it,
    they,
    we,
    you,
    there,
    here,
    both,
    country,
    group,
    former,
    latter
};
/// What ties a party to the words around it.
/// A rival is named beside who is spoken of: "the second market after Oman".
enum class tie : std::uint8_t {
    bare,
    possessive,
    adjective,
    to,
    from,
    with,
    between,
    of,
    by,
    whose,
    in,
    rival
};
/// "to Oman", "from Oman", "with Oman": a partner.
[[nodiscard]] constexpr bool ties_partner(tie by) noexcept {
    return by == tie::to || by == tie::from || by == tie::with;
}
/// No word says what it is to a flow: its place does.
[[nodiscard]] constexpr bool is_untied(tie by) noexcept { return by == tie::bare || by == tie::rival; }

/// An economy of the sentence, or a word that stands for one.
struct party {
    std::uint16_t at = 0;   ///< its mention
    std::uint16_t list = 0; ///< parties joined by "and" share this
    economy who{};
    reference as = reference::named;
    tie by = tie::bare;
    bool is_place = false; ///< a region or a city: not the country
    bool is_capital = false;
    bool is_source = false;  ///< of what the sentence says: "…, Brussels said"
    bool has_office = false; ///< that speaks: "China's customs say"
    bool has_player = false; ///< of a role: "Nigeria's biggest supplier"
    bool has_share = false;  ///< in something of another's: "China's share of its exports"
    bool uncoded = false;    ///< a group that has no code
    bool used = false;       ///< tied to a flow
};

/// A view of one sentence.
class sentence {
public:
    sentence(std::string_view text, const language_pack& pack, const sentence_mentions& mentions) noexcept
        : text_(text), pack_(&pack), mentions_(&mentions) {}

    [[nodiscard]] std::size_t size() const noexcept { return mentions_->all.size(); }
    [[nodiscard]] const mention& operator[](std::size_t i) const noexcept { return mentions_->all[i]; }
    [[nodiscard]] const amount& amount_of(std::size_t i) const noexcept {
        return mentions_->amounts[(*this)[i].index];
    }
    [[nodiscard]] const time_mention& time_of(std::size_t i) const noexcept {
        return mentions_->times[(*this)[i].index];
    }
    [[nodiscard]] const language_pack& pack() const noexcept { return *pack_; }
    [[nodiscard]] std::string_view text() const noexcept { return text_; }
    /// Whether any mention may have one of these senses: where none does, a rule has nothing to find.
    [[nodiscard]] bool holds_any_of(const sense_set& some) const noexcept {
        return mentions_->senses.has_any_of(some);
    }
    [[nodiscard]] bool holds(sense what) const noexcept { return mentions_->senses.has(what); }
    [[nodiscard]] std::string_view words(std::size_t i) const noexcept {
        return text_.substr((*this)[i].begin, (*this)[i].end - (*this)[i].begin);
    }

    /// "trade deficit", over the end of a line too: several words.
    [[nodiscard]] bool is_phrase(std::size_t i) const noexcept {
        return first_word(words(i)).size() != words(i).size();
    }

    /// "to ($3bn)", "by (3%)", "at ($2bn)"
    [[nodiscard]] bool leads_to_figure(std::size_t i) const noexcept {
        return (is(i, preposition::to) || is(i, preposition::by) || has(i, sense::with_figure)) &&
               is_figure(i + 1);
    }

    /// "sales", "turnover", "deficit": what firms and budgets have as well.
    [[nodiscard]] bool is_loose_flow(std::size_t i) const noexcept {
        return value(i, sense::loose_flow) == 0;
    }
    [[nodiscard]] sense_value value(std::size_t i, sense what) const noexcept {
        return has(i, what) ? value_of(i, what) : std::nullopt;
    }
    /// Of words and names; a time and a figure have no senses.
    [[nodiscard]] bool has(std::size_t i, sense what) const noexcept {
        return i < size() && (*this)[i].senses.has(what);
    }
    /// Of the first word of a time or a figure: "fourfold", "the 2021".
    [[nodiscard]] bool begins_with(std::size_t i, sense what) const noexcept {
        return i < size() && sense_of(*pack_, (*this)[i].node, (*this)[i].letters, what).has_value();
    }
    [[nodiscard]] bool is(std::size_t i, char mark) const noexcept {
        return i < size() && (*this)[i].is(mark);
    }
    [[nodiscard]] bool is(std::size_t i, mention_kind kind) const noexcept {
        return i < size() && (*this)[i].kind == kind;
    }
    [[nodiscard]] bool is_figure(std::size_t i) const noexcept {
        if (i >= size()) return false;
        const mention& m = (*this)[i];
        return m.is_figure() || (m.kind == mention_kind::number && is_scaled(i));
    }
    [[nodiscard]] bool is(std::size_t i, preposition wanted) const noexcept {
        return i < size() && ((*this)[i].prepositions >> static_cast<unsigned>(wanted) & 1U) != 0;
    }
    /// "imports of Brazilian coffee", "of U.S. farm produce": an adjective, or a name before a noun.
    [[nodiscard]] bool names_maker(std::size_t i) const noexcept {
        if (!is(i, mention_kind::economy)) return false;
        if ((*this)[i].named != naming::name) return (*this)[i].named == naming::adjective;
        return may_name_goods(i + 1) || has(i + 1, sense::measure_unit); // "U.S. cars"
    }
    /// A word that may be one of goods: unknown, or known as such.
    [[nodiscard]] bool may_name_goods(std::size_t i) const noexcept {
        return is(i, mention_kind::word) &&
               ((*this)[i].node == 0 || has(i, sense::goods) || has(i, sense::product_head));
    }
    /// "(cherries and) other (fruit)": the word belongs to the goods around it.
    [[nodiscard]] bool joins_other_goods(std::size_t i) const noexcept {
        return i > 1 && has(i, sense::others) && has(i - 1, sense::and_word) && may_name_goods(i - 2) &&
               may_name_goods(i + 1);
    }
    /// "roubles", "yen"
    [[nodiscard]] bool names_money(std::size_t i) const noexcept {
        return has(i, sense::money_family) || has(i, sense::currency);
    }
    /// "to" of "to Oman" and of "to the Netherlands": the place in front of a word and its article.
    [[nodiscard]] std::size_t before_article(std::size_t i) const noexcept {
        return i > 1 && has(i - 1, sense::article) ? i - 2 : i - 1;
    }
    [[nodiscard]] bool is_dash(std::size_t i) const noexcept { return i < size() && (*this)[i].is_dash(); }
    /// A dash with space around it, or a semicolon, or a conjunction that sets two statements against one
    /// another.
    [[nodiscard]] bool is_break(std::size_t i) const noexcept {
        if (i >= size()) return true;
        if (((*this)[i].is(';') && !parts_bracket(i)) || (*this)[i].is(':')) return true;
        if (is_dash(i) && (*this)[i].space_before) return !signs(i) && !is_around_or(i);
        return has(i, sense::while_word);
    }

    /// "(+22%; +$54m)": two figures that say the same.
    [[nodiscard]] bool parts_bracket(std::size_t i) const noexcept {
        const auto one_is = [&](std::size_t a, std::size_t b, char mark) {
            return is(a, mark) || is(b, mark);
        };
        return i > 1 && one_is(i - 2, i - (i > 2 ? 3 : 2), '(') && is_figure(i - 1) &&
               one_is(i + 2, i + 3, ')') && (is_figure(i + 1) || is_figure(i + 2));
    }

    /// "in", not "within", nor "on" and "at".
    [[nodiscard]] bool is_inside(std::size_t i) const noexcept {
        return is(i, preposition::in) && words(i).size() == 2 && !has(i, sense::compare_on) &&
               !has(i, sense::level);
    }
    [[nodiscard]] bool is_or(std::size_t i) const noexcept {
        return has(i, sense::and_word) && has(i, sense::also);
    }
    /// A word of rising or of falling.
    [[nodiscard]] bool is_change(std::size_t i) const noexcept {
        if (has(i, sense::say) && has(i + 1, sense::clause)) return false; // "added that"
        return has(i, sense::up) || has(i, sense::down);
    }
    /// "a 5% rise", "a 5% year-on-year rise": the word of change right behind a figure, or 0.
    [[nodiscard]] std::size_t change_behind(std::size_t figure) const noexcept {
        std::size_t k = figure + 1;
        if (is(k, '-')) ++k;
        if (is(k, mention_kind::time) && time_of(k).is_rate()) ++k;
        return is_change(k) ? k : 0;
    }
    /// A word for "what", "the goods that" between two places: "41% of what it sold".
    [[nodiscard]] bool is_what_before(std::size_t to, std::size_t from) const noexcept {
        for (std::size_t k = from + 1; k < to; ++k) {
            if (has(k, sense::what)) return true;
        }
        return false;
    }
    /// A mark among mentions [from, to).
    [[nodiscard]] bool has_mark(std::size_t from, std::size_t to, char mark) const noexcept {
        for (std::size_t k = from; k < to; ++k) {
            if (is(k, mark)) return true;
        }
        return false;
    }
    [[nodiscard]] bool has_sense(std::size_t from, std::size_t to, sense what) const {
        for (std::size_t k = from; k < to; ++k)
            if (has(k, what)) return true;
        return false;
    }
    /// A figure among mentions [from, to).
    [[nodiscard]] bool has_figure(std::size_t from, std::size_t to) const noexcept {
        for (std::size_t k = from; k < to; ++k)
            if (is_figure(k)) return true;
        return false;
    }
    [[nodiscard]] bool unbroken(std::size_t from, std::size_t to) const noexcept {
        for (std::size_t k = from + 1; k < to; ++k) {
            if (is_break(k)) return false;
        }
        return true;
    }
    /// "exports grew by 4.0% and imports by 4.6% compared with January": nothing told of the first one in
    /// between.
    [[nodiscard]] bool same_breath(std::size_t from, std::size_t to) const noexcept {
        for (std::size_t k = from + 1; k < to; ++k) {
            if (is(k, mention_kind::time) || is(k, ',') || is_break(k)) return false;
        }
        return true;
    }
    /// No semicolon between two places.
    [[nodiscard]] bool same_stretch(std::size_t from, std::size_t to) const noexcept {
        for (std::size_t k = from + 1; k < to; ++k) {
            if (is(k, ';')) return false;
        }
        return true;
    }

private:
    /// "a balance of -$3bn with China": the dash is the figure's sign.
    [[nodiscard]] bool signs(std::size_t dash) const noexcept {
        return is_figure(dash + 1) && !(*this)[dash + 1].space_before;
    }
    /// "fell by 65 per cent – or €906 million – to €497 million"
    [[nodiscard]] bool is_around_or(std::size_t dash) const noexcept {
        constexpr std::size_t longest = 6;
        for (std::size_t k = dash; k-- > 0 && dash - k <= longest;)
            if (is_dash(k) && is_or(k + 1)) return true;
        return is_or(dash + 1);
    }
    /// "5 million", not "5 million tonnes"
    [[nodiscard]] bool is_scaled(std::size_t i) const noexcept {
        return (*this)[i].holds_amount && amount_of(i).has_scale && !has(i + 1, sense::measure_unit);
    }
    /// Of a sense that the mention has; apart, so that asking for one that it lacks is a test of a bit.
    [[nodiscard]] sense_value value_of(std::size_t i, sense what) const noexcept {
        return bilatrade::sense_of(*pack_, (*this)[i], what);
    }

    std::string_view text_;
    const language_pack* pack_;
    const sentence_mentions* mentions_;
};

/// "its exporters", "Chile's mills": a noun of those who are of a country.
[[nodiscard]] inline bool belongs_to_country(const sentence& s, std::size_t noun) {
    while (noun > 1 && s.may_name_goods(noun - 1)) --noun; // "Peru's clothing makers"
    if (noun == 0) return false;
    if (s.has(noun - 1, sense::possessive)) return true;
    return noun > 1 && s.is(noun - 1, 's') &&
           (s.is(noun - 2, mention_kind::economy) || s.has(noun - 2, sense::the_country));
}

/// "Oman's trade ministry", "Chinese customs", "Peru's best customer": whether an economy at a place has such
/// a noun behind it.
[[nodiscard]] inline bool owns_noun(const sentence& s, std::size_t i, const sense_set& nouns) {
    if (!s.is(i + 1, 's') && s[i].named != naming::adjective && !s.has(i, sense::possessive)) return false;
    for (std::size_t k = i + 1; k <= i + 4 && (s.is(k, 's') || s.is(k, mention_kind::word)); ++k) {
        if (s[k].senses.has_any_of(nouns)) return true;
        if (s.has(k, sense::preposition) || s.has(k, sense::flow_noun)) return false;
    }
    return false;
}

/// "The former rose by 3%, while the latter were $2bn": whether such words at a place stand for a flow; it is
/// no economy that rises.
[[nodiscard]] inline bool tells_of_flow(const sentence& s, std::size_t i) {
    if (!s.has(i, sense::the_former) && !s.has(i, sense::the_latter)) return false;
    if (i > 0 && s.has(i - 1, sense::preposition)) return false; // "turnover with the former reached"
    const bool is = s.has(i + 1, sense::level) && (s.is(i + 2, mention_kind::money) || s.is_change(i + 2));
    return s.is_change(i + 1) || is || s.is(i + 1, mention_kind::percent);
}

/// A name that is in no list: of a firm, a town, a person.
[[nodiscard]] inline bool is_unknown_name(const sentence& s, std::size_t i) {
    return s.is(i, mention_kind::word) && s[i].node == 0 && s[i].letters != letter_case::any;
}
/// Such a name in small letters behind its capital: not "IBM".
[[nodiscard]] inline bool is_capitalized_name(const sentence& s, std::size_t i) {
    return is_unknown_name(s, i) && s[i].letters == letter_case::capital;
}

inline constexpr int whole_of = 4;     ///< the value of `also` for "the whole of"
inline constexpr int sight = 2;        ///< the value of `forecast` for "see"
inline constexpr int mostly = 3;       ///< the value of `also` for "mainly", "chiefly"
inline constexpr int costing = 2;      ///< the value of `level` for that
inline constexpr int list_head = 3;    ///< likewise, for "topped the list of"
inline constexpr int legal_form = 2;   ///< the value of `firm` for "Corp", "Plc"
inline constexpr int firm_account = 3; ///< likewise, for "net profit", "dividend": what only firms tell

/// "the largest exporter to Japan", "the largest supplier of crude to Japan": whether a role is for whom "to"
/// at a place leads to.
[[nodiscard]] inline bool is_role_to(const sentence& s, std::size_t to) {
    std::size_t k = to;
    while (k > 0 && !s.has(k, sense::role) && to - k < 4 &&
           (k == to || s.may_name_goods(k) || s.is(k, preposition::of)))
        --k;
    return s.is(to, preposition::to) && s.has(k, sense::role);
}

/// "Peru was Chile's main export destination": whose role is named before place `end`, null where nobody's.
[[nodiscard]] inline economy owner_of_role(const sentence& s, const buffer<party>& parties, std::size_t end) {
    for (const party& p : parties) {
        const bool leads =
            p.at > 1 && (s.is(p.at - 1U, preposition::of) || s.is(p.at - 1U, preposition::whose));
        const bool of = p.by == tie::of || p.by == tie::whose ||
                        (leads && (p.by == tie::adjective || p.by == tie::possessive));
        if (of && p.as == reference::named && p.at > 1 && p.at < end &&
            s.has(p.at - (s.has(p.at - 1U, sense::article) ? 3U : 2U), sense::role))
            return p.who; // "the best client of Ghana", "the top destination for Moroccan tomatoes"
        if (p.by == tie::to && p.as == reference::named && p.at > 1 && p.at < end &&
            is_role_to(s, p.at - (s.has(p.at - 1U, sense::article) ? 2U : 1U)))
            return p.who;
        if (p.by != tie::possessive || p.as != reference::named) continue;
        for (std::size_t k = p.at + 2U; k < end && k <= p.at + 5U; ++k)
            if (s.has(k, sense::role)) return p.who;
    }
    return {};
}

} // namespace bilatrade::detail
