// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/mentions.hpp: the units of a sentence to its mentions.
#pragma once

#include <bilatrade/text/detail/amounts.hpp>
#include <bilatrade/text/detail/announced_unit.hpp>
#include <bilatrade/text/detail/figure_gate.hpp>
#include <bilatrade/text/detail/times.hpp>
#include <bilatrade/text/mention.hpp>
#include <bilatrade/text/scan.hpp>
#include <bilatrade/value/buffer.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace bilatrade {

namespace detail {

/// "Moscow" of 1986 is the Soviet Union, "Prague" Czechoslovakia.
[[nodiscard]] inline economy in_its_time(const unit& u, economy now, const language_pack& pack,
                                         std::optional<int> year) {
    if (!year || now.is_valid_in(*year) || !u.senses.has(sense::economy_once)) return now;
    const lexicon_node node = node_at(pack, u.node);
    for (std::size_t i = node.first_sense; i != node.senses_end(); ++i) {
        const lexicon_sense one = sense_at(pack, i);
        if (one.what != sense::economy_once) continue;
        const auto then = economy::from_packed(static_cast<std::uint16_t>(one.value));
        if (then && then->is_valid_in(*year)) return *then;
    }
    return now;
}

/// A word may be several prepositions: "of" and "in" are listed under two.
[[nodiscard]] inline std::uint8_t prepositions_of(const language_pack& pack, const unit& u) noexcept {
    unsigned all = 0;
    const lexicon_node node = node_at(pack, u.node);
    for (std::size_t i = node.first_sense; i != node.senses_end(); ++i) {
        const lexicon_sense one = sense_at(pack, i);
        if (one.what == sense::preposition) all |= 1U << static_cast<unsigned>(one.value);
    }
    return static_cast<std::uint8_t>(all);
}

class mention_reader {
public:
    /// `year` is that of the text: its names are those of its time.
    mention_reader(std::string_view text, const buffer<unit>& units, const language_pack& pack,
                   std::optional<int> year = {}) noexcept
        : gate_(units), amounts_(text, units, pack), announced_(text, units, pack), times_(text, units, pack),
          text_(text), units_(units), pack_(pack), year_(year) {}

    /// The mentions of units [begin, end).
    void read(std::size_t begin, std::size_t end, sentence_mentions& out) const {
        out.clear();
        for (std::size_t i = begin; i < end;) i = read_one(i, begin, out);
        if (out.senses.has(sense::since)) mark_since(out);
        if (out.senses.has(sense::and_word)) name_first_halves(out);
    }

private:
    /// "has doubled since the agreement took effect in 2016", "since the pact of 2006": from that time on.
    static void mark_since(sentence_mentions& out) {
        constexpr std::size_t longest = 10;
        std::size_t since = out.all.size();
        for (std::size_t i = 0; i != out.all.size(); ++i) {
            const mention& m = out.all[i];
            if (m.senses.has(sense::since)) since = i;
            if (m.is_figure() || (m.kind == mention_kind::mark && !m.is('s') && !m.is('-')))
                since = out.all.size();
            if (m.kind != mention_kind::time || i <= since || i - since > longest) continue;
            time_mention& t = out.times[m.index];
            if (t.told == year_told::absolute && t.special == time_word::none) t.since = true;
            since = out.all.size();
        }
    }
    /// "trade between East and West Germany": the first of two names that share their last word.
    void name_first_halves(sentence_mentions& out) const {
        for (std::size_t i = 0; i + 2 < out.all.size(); ++i) {
            mention& half = out.all[i];
            const mention& whole = out.all[i + 2];
            const auto name = text_.substr(whole.begin, whole.end - whole.begin);
            const auto last = name.substr(name.find(' ') + 1);
            if (half.kind != mention_kind::word || half.letters == letter_case::any ||
                !out.all[i + 1].senses.has(sense::and_word) || whole.kind != mention_kind::economy ||
                whole.named != naming::name || last.size() == name.size() || last.find(' ') != last.npos)
                continue;
            const auto first = text_.substr(half.begin, half.end - half.begin);
            const std::uint16_t node =
                find_node(pack_, word_hash::join(hash_of_word(first), hash_of_word(last)));
            const auto bits = detail::sense_of(pack_, node, half.letters, sense::economy_name);
            if (!bits) continue;
            const auto who = economy::from_packed(static_cast<std::uint16_t>(*bits));
            if (!who) continue;
            half.kind = mention_kind::economy;
            half.named = naming::name;
            half.who = *who;
            half.node = node;
            half.senses = {};
            half.prepositions = 0;
        }
    }
    std::size_t read_one(std::size_t at, std::size_t begin, sentence_mentions& out) const {
        if (units_[at].kind == token_kind::mark && units_[at].mark != '$') return add_plain(at, out);
        if (!gate_.is_open(at)) return add_named(at, out);
        if (const auto time = times_.read(at); time.end != at) {
            mention& m = add(mention_kind::time, at, time.end, out);
            m.index = static_cast<std::uint16_t>(out.times.size());
            out.times.push_new() = time.time;
            return time.end;
        }
        if (const auto found = amounts_.read_parts(at); found.end != at) return add_amount(found, out);
        if (auto found = amounts_.read(at); found.end != at) {
            amounts_.take_unit_before(found, out.amounts);
            announced_.take(found, begin);
            return add_amount(found, out);
        }
        if (const auto found = amounts_.read_half(at); found.end != at) return add_amount(found, out);
        return add_named(at, out);
    }

    std::size_t add_amount(const amount_found& found, sentence_mentions& out) const {
        mention& m = add(found.kind, found.begin, found.end, out);
        m.index = static_cast<std::uint16_t>(out.amounts.size());
        m.holds_amount = true;
        out.amounts.push_new() = found.figure;
        return found.end;
    }

    mention& add(mention_kind kind, std::size_t begin, std::size_t end, sentence_mentions& out) const {
        const unit& first = units_[begin];
        mention& m = out.all.push_new();
        m.kind = kind;
        m.mark = first.mark;
        m.letters = first.letters;
        m.lines_before = first.lines_before;
        m.space_before = first.space_before;
        m.node = first.node;
        m.begin = first.begin;
        m.end = units_[end - 1].end;
        if (m.node == 0 || kind == mention_kind::time || m.is_figure()) return m;
        m.senses = first.senses;
        if (m.senses.has(sense::preposition)) m.prepositions = prepositions_of(pack_, first);
        out.senses.add(m.senses);
        return m;
    }

    std::size_t add_plain(std::size_t at, sentence_mentions& out) const {
        const bool word = units_[at].kind == token_kind::word;
        const bool number = units_[at].kind == token_kind::number;
        add(word ? mention_kind::word : number ? mention_kind::number : mention_kind::mark, at, at + 1, out);
        return at + 1;
    }

    /// "DUTCH CAR IMPORTS": in a line of capitals a word is no abbreviation.
    [[nodiscard]] bool is_in_capitals(std::size_t at) const {
        const unit* next = at + 1 < units_.size() ? &units_[at + 1] : at > 0 ? &units_[at - 1] : nullptr;
        return next != nullptr && is_shouted(*next);
    }

    std::size_t add_named(std::size_t at, sentence_mentions& out) const {
        struct row {
            sense what;
            naming named;
        };
        static constexpr row rows[] = {
            {sense::statistics_body, naming::statistics_body},
            {sense::economy_name, naming::name},
            {sense::economy_adjective, naming::adjective},
            {sense::economy_people, naming::people},
            {sense::economy_capital, naming::capital},
            {sense::economy_government, naming::government},
            {sense::economy_epithet, naming::epithet},
            {sense::economy_prefix, naming::adjective},
        };
        if (!units_[at].senses.has_any_of(name_senses) || units_[at].senses.has(sense::decoy) ||
            (units_[at].senses.has(sense::product_head) && is_in_capitals(at)))
            return add_plain(at, out);
        if (sense_of(pack_, units_[at], sense::uncoded_group)) {
            add(mention_kind::economy, at, at + 1, out);
            return at + 1;
        }
        for (const row& r : rows) {
            const auto bits = sense_of(pack_, units_[at], r.what);
            if (!bits ||
                (r.what == sense::economy_prefix && !(at + 1 != units_.size() && units_[at + 1].is('-'))))
                continue;
            const auto who = economy::from_packed(static_cast<std::uint16_t>(*bits));
            if (!who) continue;
            mention& m = add(mention_kind::economy, at, at + 1, out);
            m.named = r.named;
            m.who = in_its_time(units_[at], *who, pack_, year_);
            return at + 1;
        }
        for (const sense place : {sense::region, sense::city}) {
            if (!units_[at].senses.has(place)) continue;
            mention& m = add(mention_kind::place, at, at + 1, out);
            m.who = economy_of(pack_, units_[at], place);
            return at + 1;
        }
        return add_plain(at, out);
    }

    figure_gate gate_;
    amount_reader amounts_;
    announced_unit_reader announced_;
    time_reader times_;
    std::string_view text_;
    const buffer<unit>& units_;
    const language_pack& pack_;
    std::optional<int> year_;
};

} // namespace detail

} // namespace bilatrade
