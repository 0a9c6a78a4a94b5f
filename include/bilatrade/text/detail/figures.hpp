// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/figures.hpp: the figures of a sentence, one after the other: which flow each belongs
// to, what it states of it, and when.
#pragma once

#include <bilatrade/text/detail/compared_levels.hpp>
#include <bilatrade/text/detail/figure_base.hpp>
#include <bilatrade/text/detail/figure_head.hpp>
#include <bilatrade/text/detail/figure_kind.hpp>
#include <bilatrade/text/detail/figure_lists.hpp>
#include <bilatrade/text/detail/figure_products.hpp>
#include <bilatrade/text/detail/figure_share.hpp>
#include <bilatrade/text/detail/figure_stage.hpp>
#include <bilatrade/text/detail/figure_status.hpp>
#include <bilatrade/text/detail/figure_times.hpp>
#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/text/detail/stated_figure.hpp>
#include <bilatrade/value/buffer.hpp>
#include <bilatrade/value/claim.hpp>

#include <cstddef>
#include <cstdint>

namespace bilatrade::detail {

/// "to $5bn in April from $4bn"
[[nodiscard]] inline bool leads_from(const sentence& s, std::size_t i) {
    for (std::size_t k = i + 1; k + 1 < s.size() && k <= i + 4; ++k)
        if (s.is(k, preposition::from) && s[k + 1].holds_amount) return true;
    return false;
}

[[nodiscard]] inline qualifier qualifier_of(const sentence& s, std::size_t i) {
    if (s.amount_of(i).is_range) return qualifier::range;
    if (s.has(i + 1, sense::qualifier) && !s.has(i + 1, sense::up) && s.value(i + 1, sense::qualifier) == 1 &&
        !s.is_figure(i + 2))
        return qualifier::about; // "$3 billion or so"
    for (std::size_t back = i; back-- > 0 && i - back <= 3;) {
        if (follows_change(s, back)) break;
        if (const auto how = s.value(back, sense::qualifier)) {
            if (s.has(back, sense::by_time) && back > 0 &&
                (s.has(back - 1, sense::revised) || s.has(back - 1, sense::flow_noun) ||
                 (s.has(back - 1, sense::level) && leads_from(s, i))))
                return qualifier::exact; // "revised up to $5bn", "were up to $5bn from $4bn"
            const bool compares =
                s.has(back, sense::compare) && (back + 1 != i || (back > 0 && s.is_figure(back - 1)));
            // "well above the $71.2bn recorded in 2011"; not "over the $5 billion mark"
            const bool of_time = (s.is(i + 1, preposition::of) || s.is(i + 1, preposition::whose)) &&
                                 s.is(i + 2, mention_kind::time);
            const bool passes = back + 2 == i && s.has(i - 1, sense::definite) &&
                                (s.has(i + 1, sense::recorded) || of_time || s.has(i + 1, sense::flow_verb) ||
                                 s.has(i + 1, sense::relative));
            if (s.has(i + 1, sense::target) && s.has(i - 1, sense::definite))
                return qualifier::exact;                                      // "exceeding the $10bn target"
            const bool denied = back > 0 && s.has(back - 1, sense::not_word); // "did not exceed"
            if (denied && static_cast<qualifier>(*how) == qualifier::more_than) return qualifier::less_than;
            return compares || passes ? qualifier::exact : static_cast<qualifier>(*how);
        }
        if (!s.has(back, sense::article) && !s.has(back, sense::also)) {
            const std::size_t b = back > 0 && s.has(back - 1, sense::also) ? back - 1 : back;
            if (b > 0 && s.has(back, sense::level) && s.has(b - 1, sense::not_word))
                return qualifier::less_than; // "did not (even) reach"
            break;
        }
    }
    return qualifier::exact;
}

/// Reads the figures of a sentence.
class figure_reader {
public:
    figure_reader(const sentence& s, const buffer<party>& parties, const buffer<head>& heads,
                  const discourse& state, buffer<stated_figure>& out) noexcept
        : s_(s), out_(out), in_{s, parties, heads, state, out} {}

    void read() {
        out_.clear();
        for (std::size_t i = 0; i != s_.size(); ++i) {
            const mention_kind kind = s_[i].kind;
            if (kind == mention_kind::number ? is_bare_amount(i)
                                             : s_.is_figure(i) || kind == mention_kind::fraction)
                add(i);
        }
        const bool provisional = figure_stage_reader::is_all_provisional(s_);
        for (stated_figure& f : out_) set_provisional(f, provisional);
        figure_stage_reader::settle(out_);
        const figure_time_reader times(in_);
        for (stated_figure& f : out_) {
            if (f.is_base) times.read(f);
        }
        for (stated_figure& f : out_) {
            if (!f.is_base) times.read(f);
        }
        for (stated_figure& f : out_) {
            if (f.is_base) times.read_led_to(f);
            set_provisional(f, in_.state.is_provisional && !is_of_year_past(f));
        }
        for (const stated_figure& part : out_) {
            if (!part.of_base || part.base_time == 0) continue;
            for (stated_figure& level :
                 out_) // "37% of the 2019 level of $2bn": not what the text goes on about
                level.is_before =
                    level.is_before || (level.kind == claim_kind::level && level.time == part.base_time);
        }
        pair_bases(s_, out_);
        pair_changes_before(s_, out_);
        count_told();
        for (std::size_t k = 1; k < out_.size(); ++k) follow_change(out_[k - 1], out_[k]);
    }

private:
    static void set_provisional(stated_figure& f, bool provisional) {
        if (provisional && !f.is_base && f.stage == claim_stage::none && f.status == claim_status::actual)
            f.stage = claim_stage::provisional;
    }
    /// "was $118m in August, by preliminary data. In 2022 it was $900 million": no such figure
    [[nodiscard]] bool is_of_year_past(const stated_figure& f) const {
        if (f.time == 0 || !in_.state.last_period) return false;
        const time_mention& t = s_.time_of(f.time - 1U);
        return t.is_plain_year && t.year < in_.state.last_period->first().year();
    }
    /// "rose $15bn in the fourth quarter after a decline of $9bn in the third": each is counted from the
    /// quarter before it.
    void follow_change(stated_figure& now, stated_figure& last) {
        const bool changes = now.kind == last.kind && now.head == last.head && now.head != 0 &&
                             (now.kind == claim_kind::growth || now.kind == claim_kind::difference);
        if (!changes || now.why_not != rejection::none || last.why_not != rejection::none) return;
        if (now.status != last.status || now.base_time != 0 || last.base_time != 0 || last.time == 0 ||
            now.time == last.time)
            return;
        if (s_.time_of(last.time - 1U).part == year_part::months &&
            !in_.state.is_adjusted_before(s_, s_.size()))
            return; // "rose 26% in August, after a gain of 22% in July": each from the year before
        if (last.is_before && tells_time_before(s_.time_of(last.time - 1U)))
            return; // "fell 5.6%, after a fall of 7.3% in the previous month"
        if (s_.has(0, sense::after_level) && now.at <= 3 && &now == out_.begin()) {
            last.base_time = now.time; // "Following a 2.6% increase in July, exports fell 3.5% in August"
            now.is_step_before = now.is_before = true;
            return;
        }
        for (std::size_t k = last.at; k-- > now.at + 1U;) {
            if (s_.is_figure(k)) return;
            if (!s_.has(k, sense::after_level)) continue;
            now.base_time = last.time;
            last.is_step_before = true;
            return;
        }
    }

    /// "Imports were £106m, £64m and £186m respectively", "The corresponding figures were £8m and £11m": of
    /// the times that the sentence before told levels of.
    void count_told() {
        for (std::size_t begin = 0, end = 0; begin != out_.size(); begin = end) {
            const auto may_be_told = [&](const stated_figure& f) {
                return f.kind == claim_kind::level && f.time == 0 && f.why_not == rejection::none &&
                       !f.partner && !f.is_base;
            };
            end = begin + 1;
            if (!may_be_told(out_[begin])) continue;
            while (end != out_.size() && may_be_told(out_[end]) &&
                   is_next_of_list(s_, out_[end - 1], out_[end]))
                ++end;
            const bool pointed = (s_.holds(sense::respectively) && !out_[begin].is_anaphoric) ||
                                 s_.has_sense(0, out_[begin].at, sense::same_flow);
            if (end == begin + 1 || !pointed) continue;
            for (std::size_t k = begin; k != end; ++k) {
                out_[k].nth_told = static_cast<std::uint8_t>(k - begin);
                out_[k].of_told = static_cast<std::uint8_t>(end - begin);
            }
        }
    }

    /// "394 billion" after "against", or after an amount in the same breath.
    [[nodiscard]] bool is_bare_amount(std::size_t i) const {
        if (!s_.is_figure(i)) return false;
        if (s_.is(i + 1, mention_kind::word) && s_[i + 1].node == 0) return false;
        if (goes_on_in_units(i)) return false;
        for (std::size_t k = 0; k != s_.size(); ++k) {
            if (s_.is(k, mention_kind::money)) return true;
        }
        const std::size_t b = before(s_, i);
        if (!(in_.state.last_currency || in_.state.told_money || counts_in_money(i)) || b == s_.size())
            return false;
        const unsigned power = s_.amount_of(i).exponent;
        if (power >= 6 && (is_compared(s_, i) || s_.is(b, preposition::to) || s_.has(b, sense::level) ||
                           s_.has(b, sense::target) || follows_flow(b) ||
                           (ends_amount(i + 1) && follows_partner_or_verb(b))))
            return true;
        if (power >= 6 && s_.has(b, sense::flow_noun) &&
            (s_.has(i + 1, sense::compare) || is_beside_amount(b)))
            return true; // "Imports 15.29 billion vs 13.89 billion"
        if (power >= 6 && s_.is(b, ',') && b == 1 && s_.has(0, sense::of_which))
            return true; // "Of that, 432 million"
        if (power >= 6 && s_.is(b, ':') && b > 0 && s_.has(b - 1, sense::flow_noun) && ends_amount(i + 1))
            return true; // "Imports: 301 million."
        // "Last year it topped four billion": no people, barrels or tonnes are told without a noun
        if (power >= 9 && ends_amount(i + 1)) return true;
        const bool of_things =
            s_.is(i - 1, ',') && i > 1 &&
            (s_.may_name_goods(i - 2) || s_.has(i - 2, sense::measure_unit)); // "bicycles, 2 million of them"
        if (power >= 6 && s_.has(b, sense::share_verb) && ends_amount(i + 1) && !of_things)
            return true; // "Strawberries account for 1,050 million."
        if (power >= 6 && s_.has(i + 1, sense::of_which)) return !of_things; // "58 million of that"
        if (power >= 6 && ends_amount(i + 1) && s_.is(b, preposition::whose) && b > 1 &&
            s_.is(b - 1, mention_kind::economy) && !out_.empty() && out_.back().is_anaphoric)
            return true; // "Peru accounted for 4 million of this, Cuba for 2 million"
        if (power >= 6 && s_.is(b, mention_kind::economy) && ends_amount(i + 1) && speaks_of_flow(i))
            return true; // "exports to Cuba 191 million"
        if (power >= 6 && b + 1 == i && s_.is(b, '(') && s_.is(i + 1, ')') && b > 0 &&
            s_.is(b - 1, mention_kind::economy))
            return true; // "Hungary (47.8 million)"
        // "sold you goods for 245 million and bought goods for just 3 million"
        return s_.has(b, sense::preposition) && ends_amount(i + 1) &&
               (speaks_of_flow(i) ||
                (power >= 6 && goods_moved_before(b))); // "To Peru went goods for 2 million"
    }
    [[nodiscard]] bool goods_moved_before(std::size_t b) const {
        return b > 1 && s_.has(b - 1, sense::goods) && s_.has(b - 2, sense::moves);
    }
    /// "exports were 290 million and imports 470 million": a flow behind the amount of another one
    [[nodiscard]] bool is_beside_amount(std::size_t flow) const {
        if (flow > 2 && s_.has(flow - 1, sense::possessive)) --flow; // "and our imports 470 million"
        return flow > 2 && s_.has(flow - 1, sense::and_word) && !out_.empty() && out_.back().at + 2U == flow;
    }
    /// "rose to 4.5 mln tonnes from 3.2 mln": of tonnes, too
    [[nodiscard]] bool goes_on_in_units(std::size_t i) const {
        for (std::size_t k = i; k-- > 0;)
            if (s_[k].holds_amount)
                return s_.is(k, mention_kind::number) && s_.amount_of(k).has_scale &&
                       s_.has(k + 1, sense::measure_unit);
        return false;
    }
    /// "a surplus of 168 mln"
    [[nodiscard]] bool follows_flow(std::size_t b) const {
        return b > 0 && s_.is(b, preposition::of) && s_.has(b - 1, sense::flow_noun);
    }
    /// "With Brazil, about 500 million.", "it had been 830 million"
    [[nodiscard]] bool follows_partner_or_verb(std::size_t b) const {
        if (s_.has(b, sense::happened)) return true;
        if (b > 0 && s_.has(b, sense::pronoun) && s_.has(b - 1, sense::flow_verb))
            return true; // "sold them 330 million"
        return b > 1 && s_.is(b, ',') && s_.is(b - 1, mention_kind::economy) &&
               s_.is(b - 2, preposition::with);
    }
    /// "in dollars that was 1.24 billion"
    [[nodiscard]] bool counts_in_money(std::size_t i) const {
        for (std::size_t k = i; k-- > 1 && i - k <= 5;) {
            if (s_.names_money(k) && s_.is(k - 1, preposition::in)) return true;
        }
        return s_.is(0, preposition::in) && s_.names_money(1); // "In yuan, China's trade with Oman was"
    }
    /// No noun behind that is counted.
    [[nodiscard]] bool ends_amount(std::size_t i) const {
        return i >= s_.size() || s_[i].kind == mention_kind::mark || s_.is(i, mention_kind::time) ||
               s_.has(i, sense::preposition) || s_.has(i, sense::and_word) || s_.has(i, sense::clause) ||
               s_.has(i, sense::respectively);
    }
    [[nodiscard]] bool speaks_of_flow(std::size_t i) const {
        for (const head& h : in_.heads) {
            if (!h.is_noise && h.at < i) return true;
        }
        return false;
    }

    void add(std::size_t i) {
        stated_figure f;
        const stated_figure* first = twin_of(i);
        if (first != nullptr) {
            f = *first;
            f.twin = static_cast<std::uint16_t>(first - out_.data() + 1);
        }
        f.at = static_cast<std::uint16_t>(i);
        f.span_begin = s_[i].begin;
        f.span_end = s_[i].end;
        f.how = qualifier_of(s_, i);
        if (first == nullptr) fill(f);
        out_.push_back(f);
    }

    void fill(stated_figure& f) {
        figure_head_reader(in_).read(f);
        if (f.why_not == rejection::none) figure_kind_reader(in_).read(f);
        if (f.why_not == rejection::none) figure_status_reader(s_).read(f);
        if (f.why_not == rejection::none) figure_stage_reader(in_).read(f);
        if (f.stage == claim_stage::superseded) supersede(f);
        if (f.why_not != rejection::none) return;
        f.is_before = (f.kind == claim_kind::level && (is_past_perfect(f.at) || shares_verb(f.at))) ||
                      is_share_before(f);
        f.of_share = tells_share_again(f);
        const bool of_last =
            f.kind == claim_kind::share && f.of_level && s_.is(f.at - 1U, '('); // "$11bn (15%)"
        if (of_last && f.head != 0 && f.head == out_.back().head)
            f.partner = out_.back().partner ? out_.back().partner : in_.head_of(f).partner;
        else if (f.of_share && out_.back().is_aside)
            f.partner = out_.back().partner;
        else if (f.head != 0 && !f.of_share)
            figure_list_reader(in_).own_partner(f);
        figure_product_reader(in_).read(f);
    }

    /// "22% of the total, against 27% in 2022"
    [[nodiscard]] bool is_share_before(const stated_figure& f) const {
        const std::size_t b = before(s_, f.at);
        return f.kind == claim_kind::share && f.of_last_whole && !f.partner && !out_.empty() &&
               out_.back().kind == f.kind && b != s_.size() && b > out_.back().at &&
               (s_.has(b, sense::compare) || s_.has(b, sense::after_level) ||
                figure_share_reader(in_).led_from(f.at, out_.back().at) != 0);
    }

    /// "had earned $1.28 billion", "had been $2bn", "had stood at": not "had a deficit of"
    [[nodiscard]] bool is_past_perfect(std::size_t at) const {
        if (!s_.holds(sense::auxiliary)) return false;
        for (std::size_t k = at; k-- > 0 && at - k <= 6 && !s_.is_break(k) && !s_.is_figure(k);) {
            if (s_.value(k, sense::auxiliary) != 1) continue;
            return s_.has(k, sense::happened) && s_.words(k).size() > 3
                       ? true
                       : s_.has(k + 1, sense::flow_verb) || s_.has(k + 1, sense::earns) ||
                             s_.is_change(k + 1) ||
                             (s_.has(k + 1, sense::level) && !s_.has(k + 1, sense::qualifier));
        }
        return false;
    }

    /// "exports had been $66m and imports $118m": the verb of the level before.
    [[nodiscard]] bool shares_verb(std::size_t at) const {
        if (out_.empty() || !out_.back().is_before || out_.back().kind != claim_kind::level) return false;
        bool joined = false;
        for (std::size_t k = out_.back().at + 1U; k < at; ++k) {
            if (s_.has(k, sense::auxiliary) || s_.has(k, sense::happened) || s_.has(k, sense::level))
                return false;
            joined = joined || s_.has(k, sense::and_word);
        }
        return joined;
    }

    /// "41.7 percent of total exports, or $5.9 billion", "a share of 38%, equal to $4bn"
    [[nodiscard]] bool tells_share_again(const stated_figure& f) const {
        if (out_.empty() || f.kind != claim_kind::level || f.is_base || !s_.is(f.at, mention_kind::money))
            return false;
        const stated_figure& share = out_.back();
        if (share.kind != claim_kind::share || share.why_not != rejection::none) return false;
        bool or_so = false;
        for (std::size_t k = share.at + 1U; k < f.at; ++k) {
            if (s_[k].begin < share.span_end) continue;
            or_so = or_so || s_.is_or(k) ||
                    (s_.is(k, preposition::with) && s_.has(k + 2, sense::level)) || // "with a value of"
                    (s_.has(k, sense::level) && (s_.has(k, sense::share_verb) || s_.has(k, sense::worth))) ||
                    (s_.has(k, sense::with_figure) && s_.is(k - 1, ',')) || // ", at $4bn"
                    (s_.is(k, '(') && s_.is(f.at + 1U, ')'));
            if (!s_.is(k, ',') && !s_.has(k, sense::with_figure) && !s_.is(k, '(') &&
                !s_.has(k, sense::level) && !s_.is(k, preposition::with) && !s_.has(k, sense::also) &&
                !s_.has(k, sense::qualifier) && !s_.is(k, mention_kind::time) && !s_.is(k, preposition::in) &&
                !s_.has(k, sense::article) && !s_.has(k, sense::share) && !s_.has(k, sense::worth))
                return false;
        }
        return or_so;
    }

    /// "revised to $4bn from the $3bn first put out": the figure before is the one that holds.
    void supersede(stated_figure& f) {
        f.is_base = false;
        if (!out_.empty() && out_.back().head == f.head && out_.back().kind == f.kind &&
            out_.back().stage == claim_stage::none)
            out_.back().stage = claim_stage::revised;
    }

    /// "($826 million)" or "or about $357 million" after an amount.
    [[nodiscard]] const stated_figure* twin_of(std::size_t i) const {
        if (out_.empty() || !s_.is(i, mention_kind::money) || !s_.is(out_.back().at, mention_kind::money))
            return nullptr;
        const std::size_t first = out_.back().at;
        bool opened = false;
        for (std::size_t k = first + 1; k != i; ++k) {
            if (s_.is(k, '(') || s_.is(k, '/') || s_.is(k, '['))
                opened = true;
            else if (s_.is_or(k))
                opened = true;
            else if (s_.has(k, sense::also) || s_.has(k, sense::qualifier) || s_.is(k, ',') ||
                     s_.has(k, sense::article))
                continue;
            else
                return nullptr;
        }
        const amount& a = s_.amount_of(first);
        const amount& b = s_.amount_of(i);
        const bool other_money = a.currency != b.currency || a.noun != b.noun;
        return opened && other_money ? &out_.back() : nullptr;
    }

    const sentence& s_;
    buffer<stated_figure>& out_;
    figure_scene in_;
};

} // namespace bilatrade::detail
