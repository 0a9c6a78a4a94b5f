// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/sentence.hpp: one sentence as the rules see it: mentions with their senses, and the
// parties among them.
#pragma once

#include <bilatrade/text/language_pack.hpp>
#include <bilatrade/text/mention.hpp>
#include <bilatrade/value/buffer.hpp>

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
enum class tie : std::uint8_t { bare, possessive, adjective, to, from, with, between, of, by, whose, in };

/// An economy of the sentence, or a word that stands for one.
struct party {
    std::uint16_t at = 0;   ///< its mention
    std::uint16_t list = 0; ///< parties joined by "and" share this
    economy who{};
    reference as = reference::named;
    tie by = tie::bare;
    bool is_place = false; ///< a region or a city: not the country
    bool is_capital = false;
    bool is_source = false; ///< of what the sentence says: "…, Brussels said"
    bool uncoded = false;   ///< a group that has no code
    bool used = false;      ///< tied to a flow
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
    [[nodiscard]] std::string_view words(std::size_t i) const noexcept {
        return text_.substr((*this)[i].begin, (*this)[i].end - (*this)[i].begin);
    }

    // Asked for every mention, most of which lack the sense: a call would cost more than the answer.
    [[nodiscard, gnu::always_inline]] std::optional<int> value(std::size_t i, sense what) const noexcept {
        return has(i, what) ? value_of(i, what) : std::nullopt;
    }
    [[nodiscard]] bool has(std::size_t i, sense what) const noexcept {
        if (i >= size()) return false;
        const mention& m = (*this)[i];
        return m.senses.has(what) && m.kind != mention_kind::time && !m.is_figure();
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
        return m.is_figure() || (m.kind == mention_kind::number && m.holds_amount && amount_of(i).has_scale &&
                                 !has(i + 1, sense::measure_unit));
    }
    [[nodiscard]] bool is(std::size_t i, preposition wanted) const noexcept {
        if (!has(i, sense::preposition)) return false;
        // A word may be several prepositions: "of" and "in" are listed under two.
        const lexicon_node node = node_at(*pack_, (*this)[i].node);
        for (std::size_t s = node.first_sense; s != node.senses_end(); ++s) {
            const lexicon_sense one = sense_at(*pack_, s);
            if (one.what == sense::preposition && one.value == static_cast<int>(wanted)) return true;
        }
        return false;
    }
    [[nodiscard]] bool is_dash(std::size_t i) const noexcept { return i < size() && (*this)[i].is_dash(); }
    /// A dash with space around it, or a semicolon, or a conjunction that sets two statements against one
    /// another.
    [[nodiscard]] bool is_break(std::size_t i) const noexcept {
        if (i >= size()) return true;
        if ((*this)[i].is(';') || (*this)[i].is(':')) return true;
        if (is_dash(i) && (*this)[i].space_before) return true;
        return has(i, sense::while_word);
    }

    /// "in", not "within", nor "on" and "at".
    [[nodiscard]] bool is_inside(std::size_t i) const noexcept {
        return is(i, preposition::in) && words(i).size() == 2 && !has(i, sense::compare_on) &&
               !has(i, sense::level);
    }
    /// A word of rising or of falling.
    [[nodiscard]] bool is_change(std::size_t i) const noexcept {
        return has(i, sense::up) || has(i, sense::down);
    }
    /// A word for "what", "the goods that" between two places: "41% of what it sold".
    [[nodiscard]] bool is_what_before(std::size_t to, std::size_t from) const noexcept {
        for (std::size_t k = from + 1; k < to; ++k) {
            if (has(k, sense::what)) return true;
        }
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
    /// Of a sense that the mention has; apart, so that asking for one that it lacks is a test of a bit.
    [[nodiscard]] std::optional<int> value_of(std::size_t i, sense what) const noexcept {
        return bilatrade::sense_of(*pack_, (*this)[i], what);
    }

    std::string_view text_;
    const language_pack* pack_;
    const sentence_mentions* mentions_;
};

/// Finds the parties of a sentence.
class party_reader {
public:
    party_reader(const sentence& s, buffer<party>& out) noexcept : s_(s), out_(out) {}

    void read() {
        out_.clear();
        for (std::size_t i = 0; i != s_.size(); ++i) read_one(i);
        join_lists();
    }

private:
    void read_one(std::size_t i) {
        const mention& m = s_[i];
        if (is_inside_group(i) || is_named_behind(i) || is_inside_name(i)) return;
        party p;
        p.at = static_cast<std::uint16_t>(i);
        p.list = static_cast<std::uint16_t>(out_.size() + 1);
        if (m.kind == mention_kind::economy || m.kind == mention_kind::place) {
            const bool of_money = m.named == naming::adjective && s_.has(i + 1, sense::money_family);
            if (m.named == naming::statistics_body || of_money) return; // "in Canadian dollars"
            p.who = m.who;
            p.is_place = m.kind == mention_kind::place;
            if (s_.has(i + 1, sense::and_word) && s_.has(i + 2, sense::possessive) &&
                s_.has(i + 3, sense::members))
                p.who = {}; // "Ghana and its neighbours"
            p.uncoded = !p.is_place && !p.who;
            p.is_source = i > 0 && s_.is(i - 1, ',') && s_.has(i + 1, sense::say) &&
                          (i + 2 >= s_.size() || s_[i + 2].kind == mention_kind::mark);
            p.is_capital = m.named == naming::capital;
            if (m.named == naming::epithet && s_.has(i, sense::the_country)) p.as = reference::country;
        } else if (is_of_unknown_group(i)) {
            p.uncoded = true;
        } else if (m.kind == mention_kind::word) {
            if (!read_reference(i, p.as)) return;
        } else {
            return;
        }
        p.by = tie_of(i, p);
        out_.push_back(p);
    }

    /// "the Treaty of Asunción"
    [[nodiscard]] bool is_inside_name(std::size_t i) const {
        if (!s_.is(i, mention_kind::economy) || s_[i].named != naming::capital || i < 2) return false;
        return s_.is(i - 1, preposition::of) && s_.is(i - 2, mention_kind::word) &&
               !s_.has(i - 2, sense::authority) && s_[i - 2].letters == letter_case::capital && i > 2;
    }

    /// "its eastern neighbour, China": the name says which country is meant.
    [[nodiscard]] bool is_named_behind(std::size_t i) const {
        if (!s_.has(i, sense::the_country) || s_.is(i, mention_kind::economy)) return false;
        const std::size_t k = s_.is(i + 1, ',') ? i + 2 : i + 1;
        if (!s_.is(k, mention_kind::economy) || s_[k].named != naming::name || s_.is(k + 1, 's'))
            return false;
        return k == i + 1 || s_.is(k + 1, ',') || k + 1 == s_.size() || s_.is(k + 1, '.');
    }
    /// "the six European members of Comecon", "its partners in BRICS": the group behind is meant.
    [[nodiscard]] bool is_inside_group(std::size_t i) const {
        if (s_[i].kind == mention_kind::economy && s_[i].named == naming::adjective) ++i;
        if (i > 0 && s_.has(i, sense::members) && s_.is(i - 1, mention_kind::economy) && is_group(i - 1))
            return true; // "Belt and Road partners"
        if (!s_.has(i, sense::members) && !s_.has(i, sense::the_group)) return false;
        if (!s_.is(i + 1, preposition::of) && !s_.is(i + 1, preposition::in)) return false;
        std::size_t k = i + 2;
        while (s_.has(k, sense::article)) ++k;
        return is_group(k);
    }
    /// "its partners in the Northern Corridor": of a group that nobody has told us of.
    [[nodiscard]] bool is_of_unknown_group(std::size_t i) const {
        if (!s_.has(i, sense::members)) return false;
        if (!s_.is(i + 1, preposition::of) && !s_.is(i + 1, preposition::in)) return false;
        std::size_t k = i + 2;
        while (s_.has(k, sense::article)) ++k;
        return s_.is(k, mention_kind::word) && s_[k].node == 0 && s_[k].letters != letter_case::any;
    }
    /// "the other four", "its five partners": those of the group that the text speaks of.
    [[nodiscard]] bool is_other_members(std::size_t i) const {
        if (s_.has(i, sense::others) && s_.has(i + 1, sense::cardinal) && !s_.is_figure(i + 1))
            return s_.value(i + 1, sense::cardinal).value_or(0) > 2 && ends_noun(i + 2);
        if (!s_.has(i, sense::members)) return false;
        for (std::size_t k = i; k-- > 0 && i - k <= 2;) {
            const auto how_many = s_.value(k, sense::cardinal);
            if (s_.has(k, sense::others) || (how_many && *how_many > 2)) return true;
            if (s_.is(k, mention_kind::mark)) break;
        }
        return false;
    }
    /// No noun behind: "the other four at", not "the other four mills".
    [[nodiscard]] bool ends_noun(std::size_t i) const {
        return i >= s_.size() || s_[i].kind == mention_kind::mark || s_[i].kind == mention_kind::time ||
               s_.has(i, sense::preposition) || s_.has(i, sense::level) || s_.is_change(i);
    }
    [[nodiscard]] bool is_group(std::size_t i) const {
        if (s_.has(i, sense::the_group)) return true;
        return s_.is(i, mention_kind::economy) && (!s_[i].who || s_[i].who.is_group());
    }

    [[nodiscard]] bool read_reference(std::size_t i, reference& as) const {
        constexpr reference persons[] = {reference::its,   reference::their, reference::our, reference::your,
                                         reference::it,    reference::they,  reference::we,  reference::you,
                                         reference::there, reference::here};
        for (const sense what : {sense::possessive, sense::pronoun}) {
            if (const auto who = s_.value(i, what)) return as = persons[*who], true;
        }
        if (is_other_members(i)) return as = reference::group, true;
        if (s_.has(i, sense::both_economies) && !counts_months(i + 1)) return as = reference::both, true;
        if (s_.has(i, sense::the_country)) return as = reference::country, true;
        if (s_.has(i, sense::the_group)) return as = reference::group, true;
        if (s_.has(i, sense::the_former)) return as = reference::former, true;
        if (s_.has(i, sense::the_latter)) return as = reference::latter, true;
        return false;
    }

    /// "the two months", "both quarters"
    [[nodiscard]] bool counts_months(std::size_t i) const {
        return s_.is(i, mention_kind::time) || s_.has(i, sense::unit_month) ||
               s_.has(i, sense::unit_quarter) || s_.has(i, sense::unit_year);
    }

    [[nodiscard]] tie tie_of(std::size_t i, const party& p) const {
        if (s_.is(i + 1, 's')) return tie::possessive;
        if (p.as == reference::its || p.as == reference::their || p.as == reference::our ||
            p.as == reference::your)
            return tie::possessive;
        const std::size_t before = word_before(i);
        if (before != s_.size()) {
            constexpr struct {
                preposition word;
                tie by;
            } ties[] = {{preposition::between, tie::between}, {preposition::to, tie::to},
                        {preposition::from, tie::from},       {preposition::with, tie::with},
                        {preposition::by, tie::by},           {preposition::of, tie::of},
                        {preposition::whose, tie::whose},     {preposition::in, tie::in}};
            for (const auto& row : ties) {
                if (row.by == tie::between && s_.is(before, preposition::of)) continue;
                if (!s_.is(before, row.word)) continue;
                if (row.by == tie::of && before > 0 && s_.has(before - 1, sense::up) &&
                    !s_.has(before - 2, sense::article))
                    return tie::bare; // "Malaysia with $131 million, ahead of Japan with $77 million"
                const bool inside = (row.by == tie::of || row.by == tie::in || row.by == tie::whose) &&
                                    adjective_inside(i, p);
                return inside ? tie::adjective : row.by;
            }
        }
        const bool adjective = s_[i].kind == mention_kind::economy && s_[i].named == naming::adjective;
        return adjective && !s_.is(i + 1, ',') ? tie::adjective : tie::bare;
    }

    /// "of Russian oil", "to Chinese buyers": the adjective belongs to the noun behind it.
    [[nodiscard]] bool adjective_inside(std::size_t i, const party& p) const {
        if (p.as != reference::named || s_[i].kind != mention_kind::economy ||
            s_[i].named != naming::adjective)
            return false;
        return s_.is(i + 1, mention_kind::word) && !s_.has(i + 1, sense::preposition) &&
               !s_.has(i + 1, sense::and_word) && !s_.has(i + 1, sense::level) &&
               !s_.has(i + 1, sense::flow_noun);
    }

    /// The word that ties a party, articles and one describing word passed over; size() where there is none.
    [[nodiscard]] std::size_t word_before(std::size_t i) const {
        int unknown = 0;
        const bool group = is_group(i) || s_.has(i, sense::members);
        for (std::size_t back = i; back-- > 0;) {
            if (group && back > 0 && s_.has(back, sense::preposition) && is_inside_group(back - 1)) {
                --back;
                if (back > 0 && s_.is(back - 1, mention_kind::economy)) --back;
                continue;
            }
            if (group && s_.is(back, mention_kind::number)) continue;
            if (back + 2 >= i &&
                (is_named_behind(back) || (s_.is(back, ',') && back > 0 && is_named_behind(back - 1))))
                continue;
            if (s_[back].kind != mention_kind::word && !s_.is(back, '-')) return s_.size();
            if (s_.has(back, sense::preposition)) return back;
            const bool opens_clause = s_.has(back, sense::article) && s_.has(back, sense::clause);
            if (opens_clause && back + 1 == i && s_.is(i, mention_kind::economy))
                return s_.size(); // "with news that Japan recorded"
            if (s_.has(back, sense::article) || s_.has(back, sense::also) || s_.is(back, '-') ||
                s_.has(back, sense::possessive))
                continue;
            if (s_[back].node == 0 && s_[back].letters == letter_case::any && ++unknown <= 2) continue;
            if (s_.has(back, sense::neutral) && !s_.has(back, sense::flow_noun) &&
                !s_.has(back, sense::level) && ++unknown <= 2)
                continue;
            if (s_.has(back, sense::ordinal_country)) continue;
            return s_.size();
        }
        return s_.size();
    }

    /// "Vietnam, Laos and Cambodia", "China-Laos", "Vietnam ($2.1bn), Laos ($410 mln)".
    void join_lists() {
        for (std::size_t k = 1; k < out_.size(); ++k) {
            party& p = out_[k];
            const party& before = out_[k - 1];
            if (p.as != reference::named && p.as != reference::country && p.as != reference::we &&
                p.as != reference::you)
                continue;
            if (!is_joined(before.at + 1U, p.at) || p.is_place != before.is_place) continue;
            if (p.by == tie::possessive && before.by == tie::bare) {
                if (s_.is(p.at - 1U, ',')) continue; // "Hungary, Serbia's neighbour": an apposition
                // "India and Oman's trade": both possess.
                out_[k - 1].by = tie::possessive;
            } else if (p.by != tie::bare && p.by != tie::adjective && p.by != before.by) {
                continue;
            } else if (!(p.by == tie::adjective && before.by != tie::adjective &&
                         !hyphened(before.at + 1U, p.at))) {
                p.by = before.by == tie::bare && p.by == tie::adjective ? tie::adjective : before.by;
            }
            p.list = before.list;
        }
    }

    [[nodiscard]] bool hyphened(std::size_t from, std::size_t to) const {
        return to == from + 1 && (s_.is_dash(from) || s_.is(from, '/')) && !s_[to].space_before;
    }

    [[nodiscard]] bool is_joined(std::size_t from, std::size_t to) const {
        if (from == to) return false;
        if (hyphened(from, to)) return true;
        bool joint = false;
        for (std::size_t i = from; i != to; ++i) {
            if (s_.is(i, '(')) {
                while (i != to && !s_.is(i, ')')) ++i;
                if (i == to) return false;
            } else if (s_.is(i, ',') || s_.has(i, sense::and_word)) {
                joint = true;
            } else if (!s_.has(i, sense::article) && !s_.is(i, 's') && !s_.is(i, preposition::with) &&
                       !s_.is(i, preposition::between)) {
                return false;
            }
        }
        return joint;
    }

    const sentence& s_;
    buffer<party>& out_;
};

} // namespace bilatrade::detail
