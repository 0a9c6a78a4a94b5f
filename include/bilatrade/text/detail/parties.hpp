// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/parties.hpp: finds the parties of a sentence: the economies that it names, the words
// that stand for one, and what ties each to the words around it.
#pragma once

#include <bilatrade/text/detail/party_lists.hpp>
#include <bilatrade/text/detail/party_names.hpp>
#include <bilatrade/text/detail/sentence.hpp>
#include <bilatrade/text/language_pack.hpp>
#include <bilatrade/text/mention.hpp>
#include <bilatrade/value/buffer.hpp>

#include <cstddef>
#include <cstdint>

namespace bilatrade::detail {

/// Finds the parties of a sentence.
class party_reader {
public:
    party_reader(const sentence& s, buffer<party>& out) noexcept : s_(s), out_(out) {}

    void read() {
        out_.clear();
        for (std::size_t i = 0; i != s_.size(); ++i) read_one(i);
        party_list_joiner(s_, out_).join();
    }

private:
    /// What a word that stands for an economy has.
    static constexpr sense_set references = sense_set::of(
        {sense::possessive, sense::pronoun, sense::others, sense::members, sense::both_economies,
         sense::the_country, sense::the_group, sense::the_former, sense::the_latter});

    void read_one(std::size_t i) {
        const mention& m = s_[i];
        const bool place = m.kind == mention_kind::economy || m.kind == mention_kind::place;
        if (!place && !m.senses.has_any_of(references)) return;
        if (is_seat(i)) return;
        if (is_inside_group(i) || is_named_behind(i) || is_inside_name(s_, i) || is_short_name(s_, i)) return;
        party p;
        p.at = static_cast<std::uint16_t>(i);
        p.list = static_cast<std::uint16_t>(out_.size() + 1);
        if (place) {
            const bool of_money = m.named == naming::adjective && s_.has(i + 1, sense::money_family);
            if (m.named == naming::statistics_body || of_money) return; // "in Canadian dollars"
            if (m.named == naming::adjective && m.who.is_group() && i > 0 && s_.has(i - 1, sense::article) &&
                !s_.has(i - 1, sense::definite) && s_.has(i + 1, sense::the_country))
                return; // "with an African country, Mauritius"
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
            if (m.named == naming::epithet && s_.has(i, sense::the_group)) p.as = reference::group;
        } else if (is_of_unknown_group(i)) {
            p.uncoded = true;
        } else if (m.kind == mention_kind::word) {
            if (!read_reference(i, p.as)) return;
        } else {
            return;
        }
        const std::size_t but = begins_exception(i);
        const bool sets_aside =
            but == i && s_.before_article(i) == 0 && s_.has(0, sense::excluding) && !s_.is(i + 1, 's');
        if (but != i || sets_aside) p.who = {}, p.uncoded = true, p.as = reference::named;
        p.by = tie_of(but, p);
        if (sets_aside) p.by = tie::whose; // "Without Switzerland, exports rose 8%"
        if (p.by == tie::bare && place && is_called_member(i)) p.by = tie::rival;
        if (p.uncoded && p.by == tie::bare && s_.has(i + 1, sense::role))
            p.by = tie::adjective; // "the main non-EU destination"
        const bool relative = p.as == reference::named && take_relative(i, p);
        const bool left_out = but != i && p.by == tie::bare; // "Among destinations outside Asia, exports"
        if (left_out ||
            (!relative && (p.by == tie::bare || p.by == tie::to || p.by == tie::in) && is_outranked(i)))
            p.by = tie::rival;
        p.has_office =
            p.as == reference::named && owns_noun(s_, i, sense_set::of({sense::authority, sense::official}));
        p.has_player = p.by == tie::possessive && owns_noun(s_, i, sense_set::of({sense::role}));
        p.has_share = p.by == tie::possessive && s_.has(i + 2, sense::share) &&
                      s_.has(i + 3, sense::preposition) && s_.has(i + 4, sense::possessive);
        out_.push_back(p);
        if (p.as == reference::named && s_.has(i, sense::both_economies)) add_second(p);
    }
    /// "the London-based office", "the office, based in Guatemala"
    [[nodiscard]] bool is_seat(std::size_t i) const {
        if (s_.is(i + 1, '-') && s_.value(i + 2, sense::at_place) == 1) return true;
        const std::size_t in = s_.before_article(i);
        return in > 0 && s_.is(in, preposition::in) && s_.value(in - 1, sense::at_place) == 1;
    }
    /// "inter-Korean trade", "the two Germanys": the other one of the two that a name stands for.
    void add_second(party p) {
        const auto bits = s_.value(p.at, sense::economy_once);
        if (!bits) return;
        const auto other = economy::from_packed(static_cast<std::uint16_t>(*bits));
        if (!other) return;
        p.who = *other;
        out_.push_back(p);
    }

    /// "Brazil and Argentina, the two biggest members of Mercosur, traded": not the group.
    [[nodiscard]] bool is_called_member(std::size_t i) const {
        std::size_t k = s_.before_article(i);
        if (k == 0 || !s_.is(k, preposition::of) || !s_.has(k - 1, sense::members)) return false;
        while (k > 0 && i - k < 9 && s_[k].kind == mention_kind::word) --k;
        return k > 0 && s_.is(k, ',') && s_.is(k - 1, mention_kind::economy);
    }

    /// "countries other than the United States": where the words that leave a party out begin, else itself.
    [[nodiscard]] std::size_t begins_exception(std::size_t i) const {
        const std::size_t b = s_.before_article(i);
        const bool but = i > 1 && s_.has(b, sense::excluding) && s_.is(b - 1, mention_kind::word);
        return but && (s_[b - 1].node == 0 || s_.has(b - 1, sense::members) || s_.has(b - 1, sense::role))
                   ? b - 1
                   : i;
    }

    static constexpr struct {
        preposition word;
        tie by;
    } ties[] = {{preposition::between, tie::between}, {preposition::to, tie::to},
                {preposition::from, tie::from},       {preposition::with, tie::with},
                {preposition::by, tie::by},           {preposition::of, tie::of},
                {preposition::whose, tie::whose},     {preposition::in, tie::in}};

    /// "China, from which we bought": tied by what stands behind it.
    bool take_relative(std::size_t i, party& p) const {
        const std::size_t k = s_.is(i + 1, ',') ? i + 2 : i + 1;
        if (!s_.has(k + 1, sense::relative) || !s_.has(k, sense::preposition)) return false;
        const bool tied = ties_partner(p.by) && p.by != tie::with; // "bought from China, to which it sold"
        for (const auto& row : ties)
            if (ties_partner(row.by) && s_.is(k, row.word) && (!tied || row.by == tie::with))
                return p.by = row.by, true;
        return false;
    }

    /// "the second largest market after Oman", "India overtook China as the main source": not who is spoken
    /// of.
    [[nodiscard]] bool is_outranked(std::size_t i) const {
        std::size_t b = i;
        while (b > 0 && s_.has(b - 1, sense::article)) --b;
        if (b == 0 || s_.has(i + 1, sense::level) || s_.has(i + 1, sense::flow_verb)) return false;
        if (s_.has(b - 1, sense::exceeds)) return true;
        if (b > 2 && s_.is(b - 1, preposition::to) && s_.has(b - 3, sense::ordinal))
            return true; // "second only to China"
        if (!s_.has(b - 1, sense::after_level)) return false;
        constexpr std::size_t reach = 10;
        for (std::size_t k = b - 1; k-- > 0 && b - k <= reach && !s_.is_break(k) && !s_.is_figure(k);)
            if (s_.has(k, sense::role) || s_.has(k, sense::ordinal)) return true;
        return false;
    }

    /// "its eastern neighbour, China": the name says which country is meant.
    [[nodiscard]] bool is_named_behind(std::size_t i) const {
        if (s_.is(i, mention_kind::economy)) return false;
        const bool of =
            s_.has(i, sense::the_country) && s_.is(i + 1, preposition::of); // "the state of Israel"
        const std::size_t k = of || s_.is(i + 1, ',') ? i + 2 : i + 1;
        if (s_.has(i, sense::both_economies)) // "the two neighbours, Georgia and Armenia"
            return s_.is(k, mention_kind::economy) && s_.has(k + 1, sense::and_word) &&
                   s_.is(k + 2, mention_kind::economy);
        if (!s_.has(i, sense::the_country)) return false;
        if (of && s_.is(k, mention_kind::place)) return true; // "the state of Bavaria"
        if (!s_.is(k, mention_kind::economy) || s_[k].named != naming::name || s_.is(k + 1, 's'))
            return false;
        return of || k == i + 1 || s_.is(k + 1, ',') || k + 1 == s_.size() || s_.is(k + 1, '.');
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
        return is_unknown_name(s_, k);
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
        if (i > 0 && s_.value(i, sense::pronoun) == static_cast<int>(person::they) &&
            s_.has(i - 1, sense::flow_verb) && s_.has(i + 1, sense::preposition))
            return false; // "exported them to Germany"
        for (const sense what : {sense::possessive, sense::pronoun}) {
            if (const auto who = s_.value(i, what))
                return as = persons[*who], !only_exists(i) && (as != reference::here || trades_before(i));
        }
        if (is_other_members(i)) return as = reference::group, true;
        if (s_.has(i, sense::both_economies) && !counts(i + 1) && !joins_words(i))
            return as = reference::both, true;
        if (s_.has(i, sense::the_country)) return as = reference::country, true;
        if (s_.has(i, sense::the_group)) return as = reference::group, true;
        if (tells_of_flow(s_, i)) return false;
        if (s_.has(i, sense::the_former)) return as = reference::former, true;
        if (s_.has(i, sense::the_latter)) return as = reference::latter, true;
        return false;
    }

    /// "our sales here", not "signed a protocol here today"
    [[nodiscard]] bool trades_before(std::size_t here) const {
        for (std::size_t k = here; k-- > 0 && here - k <= 8;)
            if (s_.has(k, sense::flow_noun) || s_.has(k, sense::flow_verb) || s_.has(k, sense::sends))
                return true;
        return false;
    }
    /// ", as there was half a working day less"
    [[nodiscard]] bool only_exists(std::size_t i) const {
        return s_.value(i, sense::pronoun) == static_cast<int>(person::there) &&
               s_.has(i + 1, sense::level) &&
               (i == 0 || s_[i - 1].kind == mention_kind::mark || s_.has(i - 1, sense::clause));
    }
    /// "the two months", "both quarters"
    /// "both private and public spending"
    [[nodiscard]] bool joins_words(std::size_t both) const {
        if (s_.value(both, sense::both_economies) != 1) return false;
        constexpr std::size_t longest = 5;
        for (std::size_t k = both + 1; k <= both + longest && s_.is(k, mention_kind::word); ++k) {
            if (s_.has(k, sense::and_word)) return true;
            if (s_.has(k, sense::level) || s_.has(k, sense::auxiliary) || s_.is_change(k)) return false;
        }
        return false;
    }
    /// "the two months", "the two percent"
    [[nodiscard]] bool counts(std::size_t i) const {
        return s_.is(i, mention_kind::time) || s_.has(i, sense::unit_month) ||
               s_.has(i, sense::unit_quarter) || s_.has(i, sense::unit_year) || s_.has(i, sense::percent) ||
               s_.has(i, sense::scale);
    }

    [[nodiscard]] tie tie_of(std::size_t i, const party& p) const {
        if (s_.is(i + 1, 's')) return tie::possessive;
        if (s_.value(s_.before_article(i), sense::at_place) == 2 && i > 0)
            return tie::rival; // "shipped through Hong Kong"
        if (p.as == reference::its || p.as == reference::their || p.as == reference::our ||
            p.as == reference::your)
            return tie::possessive;
        std::size_t before = word_before(i);
        const bool person = p.as == reference::it || p.as == reference::they || p.as == reference::we ||
                            p.as == reference::you;
        if (person && before + 1 != i) before = s_.size(); // "In return it sent"
        const bool bought =
            i > 0 && s_.value(i - 1, sense::flow_verb) == static_cast<int>(flow_word::imports);
        const bool of = s_.is(before, preposition::of) &&
                        (before + 1 == i || (before + 2 == i && s_.has(before + 1, sense::total)));
        const bool in_sum =
            s_.is(before, preposition::in) && before + 1 == i && s_.is(before - 1, mention_kind::money);
        if ((of || bought || in_sum) && s_.names_maker(i))
            return tie::adjective; // "of U.S. soybeans", "bought U.S. soybeans", "$3bn in U.S. soybeans"
        if (before != s_.size()) {
            for (const auto& row : ties) {
                if (row.by == tie::between && s_.is(before, preposition::of)) continue;
                if (!s_.is(before, row.word)) continue;
                if (row.by == tie::of && before > 0 && s_.has(before - 1, sense::up) &&
                    !s_.has(before - 2, sense::article))
                    return tie::bare; // "Malaysia with $131 million, ahead of Japan with $77 million"
                if (row.by == tie::with && (p.as == reference::former || p.as == reference::latter) &&
                    s_.has(i + 1, sense::with_figure))
                    return tie::bare; // "came next with the former at 9.9 percent of"
                if (row.by == tie::with &&
                    (s_.value(i + 1, sense::level) == 1 || s_.has(i + 1, sense::progressive) ||
                     (s_.has(i + 1, sense::share_verb) && before > 0 && s_.is(before - 1, ','))))
                    return tie::bare; // "trade was $13bn, with India enjoying a surplus", "with India buying"
                if (row.by == tie::with && before > 0 && p.as == reference::named &&
                    (is_directed_flow(i + 1) ||
                     (s_.has(i + 1, sense::goods) && s_.has(i + 2, sense::share_verb))))
                    return tie::adjective; // "trade was $24bn, with EU exports worth $13bn"
                const bool balance =
                    s_.value(i + 1, sense::flow_noun).value_or(0) > static_cast<int>(flow_word::turnover);
                if ((row.by == tie::with && balance && before + 1 != i) ||
                    (row.by == tie::to && s_.has(i + 1, sense::flow_noun) && is_done_to(before, i)))
                    return tie::adjective; // "With a record U.S. deficit", "to reduce the U.S. trade deficit"
                const bool inside = (row.by == tie::of || row.by == tie::in || row.by == tie::whose) &&
                                    adjective_inside(i, p);
                return inside ? tie::adjective : row.by;
            }
        }
        if (i > 0 && i == (s_.has(1, sense::article) ? 2U : 1U) && s_.has(0, sense::compare) &&
            (s_.is(i + 1, ',') || s_.has(i + 1, sense::pronoun)))
            return tie::with; // "Against Argentina, Bolivia had a surplus"
        const bool adjective = s_[i].kind == mention_kind::economy && s_[i].named == naming::adjective;
        return adjective && !s_.is(i + 1, ',') && !is_people(s_, i) ? tie::adjective : tie::bare;
    }
    [[nodiscard]] bool is_directed_flow(std::size_t i) const {
        return s_.value(i, sense::flow_noun).value_or(2) <= 1; // exports, imports
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

    [[nodiscard]] bool is_compound_end(std::size_t i) const {
        return i > 2 && s_.is(i, mention_kind::word) && s_[i].letters == letter_case::any &&
               s_.is(i - 1, '-') && !s_[i - 1].space_before && s_.is(i - 2, mention_kind::word) &&
               !s_.has(i - 2, sense::preposition) && !s_.has(i, sense::flow_noun);
    }
    /// "to reduce the U.S.", "to curbing the record U.S.": a verb that no list has stands between.
    [[nodiscard]] bool is_done_to(std::size_t to, std::size_t i) const {
        return to + 2 < i && s_.has(to + 2, sense::article) && s_.is(to + 1, mention_kind::word) &&
               s_[to + 1].letters == letter_case::any && !s_.has(to + 1, sense::article);
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
            if (group && (s_.is(back, mention_kind::number) || s_.has(back, sense::others))) continue;
            if (back + 2 >= i &&
                (is_named_behind(back) || (s_.is(back, ',') && back > 0 && is_named_behind(back - 1))))
                continue;
            if (s_[back].kind != mention_kind::word && !s_.is(back, '-')) return s_.size();
            if (s_.is(back, preposition::of) && back > 0 &&
                (s_.has(back - 1, sense::others) || s_.has(back - 1, sense::total) ||
                 s_.has(back - 1, sense::the_country) || is_kind_of_place(s_, back - 1, i))) {
                --back; // "to the rest of the EAC", "to all of Asia", "with the state of Israel"
                continue;
            }
            if (is_compound_end(back)) { // "to oil-rich Libya", "to crisis-hit Thailand"
                back -= 2;
                continue;
            }
            if (s_.has(back, sense::preposition)) return back;
            const bool opens_clause = s_.has(back, sense::article) && s_.has(back, sense::clause);
            const bool named = back + 1 == i || (back + 2 == i && s_.has(back + 1, sense::article));
            if (opens_clause && named && s_.is(i, mention_kind::economy))
                return s_.size(); // "with news that Japan recorded"
            if (s_.has(back, sense::article) || s_.has(back, sense::also) || s_.is(back, '-') ||
                s_.has(back, sense::possessive))
                continue;
            if (s_[back].node == 0 && s_[back].letters == letter_case::any && ++unknown <= 2) continue;
            if (s_.has(back, sense::neutral) && !s_.has(back, sense::flow_noun) &&
                !s_.has(back, sense::level) && ++unknown <= 2)
                continue;
            const bool enlarged = back + 1 == i && s_.is_change(back) && s_.has(back - 1, sense::article);
            if (s_.has(back, sense::ordinal_country) || enlarged) continue; // "with the enlarged EU"
            return s_.size();
        }
        return s_.size();
    }

    const sentence& s_;
    buffer<party>& out_;
};

} // namespace bilatrade::detail
