// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/table_label.hpp: what a title, the head of a column or the label of a row says of
// numbers: whose flow, when, in which unit, a level, a change or a share.
#pragma once

#include <bilatrade/text/detail/discourse.hpp>
#include <bilatrade/text/detail/heads.hpp>
#include <bilatrade/text/detail/maybe.hpp>
#include <bilatrade/text/detail/mentions.hpp>
#include <bilatrade/text/detail/parties.hpp>
#include <bilatrade/text/detail/sentence.hpp>
#include <bilatrade/text/detail/table_unit.hpp>
#include <bilatrade/value/buffer.hpp>
#include <bilatrade/value/claim.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace bilatrade::detail {

/// What words beside numbers say of them; all of it may be missing.
struct table_label {
    maybe<flow_word> flow{};
    maybe<flow_word> of_rows{}; ///< "export markets", "suppliers": what such rows have, failing a flow
    economy owner{}, partner{}; ///< of the flow, where the words tie them to it
    economy bare{}, second{};   ///< economies that stand alone: "Vietnam"; "India – Bhutan"
    maybe<time_mention> time{}, earlier{};
    table_unit money{};
    claim_status status = claim_status::actual;
    claim_stage stage = claim_stage::none;
    claim_terms terms{};
    time_word compared = time_word::none; ///< year_on_year and the like
    std::int8_t direction = 0;            ///< "up 4%": of the words before a number
    std::uint8_t flows = 0;               ///< how many different ones are named
    bool is_change = false, is_share = false, is_percent = false;
    bool is_total = false, is_others = false, is_uncoded = false, is_goods = false;
    bool is_services = false;
    bool is_strange = false;                          ///< speaks of something that is no trade of economies
    std::uint32_t product_begin = 0, product_end = 0; ///< bytes, tied to the flow
    std::uint32_t words_begin = 0, words_end = 0;     ///< bytes of words that the pack does not know

    [[nodiscard]] bool names_economy() const noexcept { return bare || is_uncoded; }
    [[nodiscard]] bool has_words() const noexcept { return words_end != 0; }
    [[nodiscard]] bool says_something() const noexcept {
        return flow || bare || is_uncoded || time || money.known() || is_change || is_share || is_percent ||
               is_total || is_goods || has_words() || owner || partner;
    }
};

class table_label_reader {
public:
    table_label_reader(std::string_view text, const buffer<unit>& units, const language_pack& pack,
                       const discourse& state, std::optional<int> this_year, sentence_mentions& mentions,
                       buffer<party>& parties, buffer<head>& heads) noexcept
        : text_(text), pack_(pack), reader_(text, units, pack, this_year), unit_(text, units, pack),
          units_(units), state_(state), mentions_(mentions), parties_(parties), heads_(heads) {}

    /// The words of units [begin, end), which are a title's or a head's and a label's.
    [[nodiscard]] table_label read(std::size_t begin, std::size_t end, bool in_head) {
        table_label label;
        if (begin >= end) return label;
        label.money = unit_.find(begin, end, in_head);
        reader_.read(begin, end, mentions_);
        hide(label.money);
        const sentence s(text_, pack_, mentions_);
        party_reader(s, parties_).read();
        head_reader(s, parties_, state_, heads_).read();
        for (std::size_t i = 0; i != s.size(); ++i) read_mention(s, i, label);
        read_roman_months(s, label);
        read_heads(s, label);
        read_economies(label);
        return label;
    }

private:
    /// The unit's words are no amount: "100 million yuan".
    void hide(const table_unit& money) {
        if (!money.known()) return;
        for (mention& m : mentions_.all) {
            if (m.begin < units_[money.begin].begin || m.begin >= units_[money.end - 1].end) continue;
            m = {};
            m.kind = mention_kind::mark;
            m.mark = ',';
            m.begin = m.end = units_[money.begin].begin;
        }
    }

    /// "I-IX 2023", "2022 IX": months as many offices number them.
    static void read_roman_months(const sentence& s, table_label& label) {
        if (!label.time || label.time->part != year_part::whole) return;
        int from = 0, to = 0;
        for (std::size_t i = 0; i != s.size(); ++i) {
            const int month = s.is(i, mention_kind::word) ? roman(s.words(i)) : 0;
            if (month == 0) continue;
            (from == 0 ? from : to) = month;
        }
        if (from == 0) return;
        label.time->part = year_part::months;
        label.time->from_month = static_cast<std::int8_t>(from);
        label.time->to_month = static_cast<std::int8_t>(to != 0 ? to : from);
        label.words_end = 0;
    }
    /// 1 to 12, or 0.
    [[nodiscard]] static int roman(std::string_view word) noexcept {
        constexpr std::string_view numerals[] = {"I",   "II",   "III", "IV", "V",  "VI",
                                                 "VII", "VIII", "IX",  "X",  "XI", "XII"};
        for (int k = 0; k != 12; ++k) {
            if (word == numerals[k]) return k + 1;
        }
        return 0;
    }

    void read_mention(const sentence& s, std::size_t i, table_label& label) const {
        const mention& m = s[i];
        if (m.kind == mention_kind::time && ends_year_before(s, i)) return;
        if (m.kind == mention_kind::time && i > 0 && is_compared_with(s, i - 1, label)) {
            label.is_change = true;
            label.earlier = s.time_of(i);
            return;
        }
        if (m.kind == mention_kind::time) return read_time(s.time_of(i), label);
        if (m.kind == mention_kind::place) label.is_strange = true;
        if (m.is('%')) label.is_percent = true;
        if (m.is('+')) label.is_change = true; // "+/-, %"
        if (m.kind == mention_kind::economy && !m.who) label.is_uncoded = true;
        if (m.kind == mention_kind::word) read_word(s, i, label);
    }

    /// "change on the year ended June 2022": that of a year before
    [[nodiscard]] static bool ends_year_before(const sentence& s, std::size_t i) {
        return i > 1 && s.has(i - 1, sense::ended) && s.is(i - 2, mention_kind::time) &&
               s.time_of(i - 2).special == time_word::year_on_year;
    }

    /// "vs June 2022", "Change on 2022", "% change from 2021"
    [[nodiscard]] static bool is_compared_with(const sentence& s, std::size_t i, const table_label& label) {
        if (i > 0 && s.has(i, sense::article)) --i; // "change on the year ended June 2022"
        if (s.has(i, sense::compare)) return true;
        return label.is_change && (s.has(i, sense::compare_on) || s.is(i, preposition::from));
    }

    void read_word(const sentence& s, std::size_t i, table_label& label) const {
        read_kind(s, i, label);
        if (s.has(i, sense::total)) {
            const bool of = i > 1 && s.is(i - 1, preposition::of);
            const bool percent = of && (s.has(i - 2, sense::percent) || s.is(i - 2, '%'));
            (percent ? label.is_share : label.is_total) = true; // "percent of total"
        }
        if (s.has(i, sense::services)) label.is_services = true;
        read_table_word(s, i, label);
        if (s.has(i, sense::provisional)) label.stage = claim_stage::provisional;
        if (s.has(i, sense::revised)) label.stage = claim_stage::revised;
        if (s.has(i, sense::target)) label.status = claim_status::target;
        if (s.has(i, sense::forecast)) label.status = claim_status::forecast;
        const bool known = s.has(i, sense::flow_noun) || s.has(i, sense::goods) || s.has(i, sense::share);
        if (!known && (s.has(i, sense::noise) || s.has(i, sense::firm) || s.has(i, sense::measure_unit)))
            label.is_strange = true;
        if (s.has(i, sense::per_unit)) label.is_strange = true;
        const bool product = s[i].node == 0 || s.has(i, sense::product_head) || s.has(i, sense::services);
        const bool more = label.words_end != 0 && s.has(i, sense::goods);
        if (!(product || more) || s.words(i).size() < 2) return;
        if (label.words_end == 0) label.words_begin = s[i].begin;
        label.words_end = s[i].end;
    }

    static void read_table_word(const sentence& s, std::size_t i, table_label& label) {
        const auto word = s.value(i, sense::table_word);
        if (!word) return;
        switch (static_cast<table_word>(*word)) {
        case table_word::others: label.is_others = true; break;
        case table_word::goods: label.is_goods = true; break;
        case table_word::exports: label.of_rows = flow_word::exports; break;
        case table_word::imports: label.of_rows = flow_word::imports; break;
        case table_word::turnover: label.of_rows = flow_word::turnover; break;
        default: break;
        }
    }

    void read_kind(const sentence& s, std::size_t i, table_label& label) const {
        const bool up = s.has(i, sense::up), down = s.has(i, sense::down);
        if (s.has(i, sense::percent)) label.is_percent = true;
        if (s.has(i, sense::percentage_point)) label.is_strange = true;
        if (s.has(i, sense::share)) label.is_share = true;
        if (up || down || s.has(i, sense::change)) label.is_change = true;
        if (up != down) label.direction = up ? 1 : -1;
        if (const auto t = s.value(i, sense::term); t && !(i > 0 && s.has(i - 1, sense::not_word))) {
            if (*t == static_cast<int>(term::real) || *t == static_cast<int>(term::seasonally_adjusted))
                label.terms.add(static_cast<term>(*t));
        }
    }

    /// Two times are a year and its part, "2023 (Jan-Mar)"; or what is compared, "2022/2021".
    static void read_time(const time_mention& t, table_label& label) {
        if (t.is_rate()) {
            label.compared = t.special;
            label.is_change = true;
        } else if (t.special != time_word::none || t.since) {
            return;
        } else if (!label.time) {
            label.time = t;
        } else if (const auto whole = joined(*label.time, t)) {
            label.time = whole;
        } else if (!label.earlier) {
            label.earlier = t;
        }
    }

public:
    /// A part of a year and the year, told in two places.
    [[nodiscard]] static maybe<time_mention> joined(const time_mention& a, const time_mention& b) {
        const auto is_part = [](const time_mention& t) {
            return t.told == year_told::no && t.part != year_part::whole;
        };
        const auto is_year = [](const time_mention& t) {
            return t.part == year_part::whole && t.told != year_told::no && t.told != year_told::ending;
        };
        const auto is_end = [](const time_mention& t) { // "2022" under "year ended June"
            return t.told == year_told::ending && t.year == 0 && t.from_month >= 0;
        };
        if (is_end(a) ? b.is_plain_year : is_end(b) && a.is_plain_year) {
            time_mention ending = is_end(a) ? a : b;
            ending.year = is_end(a) ? b.year : a.year;
            return ending;
        }
        if (!(is_part(a) && is_year(b)) && !(is_year(a) && is_part(b))) return {};
        time_mention whole = is_part(a) ? a : b;
        const time_mention& year = is_part(a) ? b : a;
        whole.told = year.told;
        whole.year = year.year;
        return whole;
    }

private:
    void read_heads(const sentence& s, table_label& label) const {
        for (const head& h : heads_) {
            const bool participle = h.directed() && h.owner_party == 0 && h.partner_party != 0;
            if (h.is_noise || (h.is_verb && !participle) || h.is_repeat) continue; // "goods exported to Oman"
            if (label.flow && *label.flow != h.word) ++label.flows;
            if (label.flow) continue;
            label.flow = h.word;
            label.flows = 1;
            label.owner = h.owner;
            label.partner = h.partner;
            label.is_total = label.is_total || h.is_total;
            if (h.has_product) {
                label.product_begin = h.product_begin;
                label.product_end = h.product_end;
            } else if (const std::size_t goods = goods_before_colon(s, h.at); goods != h.at) {
                label.product_begin = s[goods].begin;
                label.product_end = s[h.at - 2U].end;
            }
        }
    }
    /// "Australian wine: exports by market": where the goods begin, or `at`.
    [[nodiscard]] static std::size_t goods_before_colon(const sentence& s, std::size_t at) {
        if (at < 2 || !s.is(at - 1, ':')) return at;
        std::size_t begin = at - 1;
        while (begin > 0 && s.may_name_goods(begin - 1)) --begin;
        const bool made = begin > 0 && s.is(begin - 1, mention_kind::economy);
        return begin + 1 != at && (begin == 0 || made) ? begin : at;
    }

    void read_economies(table_label& label) const {
        economy first;
        for (const party& p : parties_) {
            if (p.as != reference::named || p.is_place || !p.who) continue;
            if (!first) first = p.who;
            if (p.who == label.owner || p.who == label.partner || p.who == label.bare) continue;
            if (!label.bare)
                label.bare = p.who;
            else if (!label.second)
                label.second = p.who;
        }
        // "Colombia – Peru, goods trade": the pair, as it stands.
        const bool directed = label.flow == flow_word::exports || label.flow == flow_word::imports;
        if (first && label.flow && !directed && !label.partner && label.owner && label.bare == first) {
            label.partner = label.owner;
            label.owner = first;
            label.bare = label.second;
        }
        if (label.bare.is_world()) {
            label.bare = {};
            label.is_total = true;
        }
    }

    std::string_view text_;
    const language_pack& pack_;
    mention_reader reader_;
    table_unit_reader unit_;
    const buffer<unit>& units_;
    const discourse& state_;
    sentence_mentions& mentions_;
    buffer<party>& parties_;
    buffer<head>& heads_;
};

} // namespace bilatrade::detail
