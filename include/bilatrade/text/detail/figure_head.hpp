// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/figure_head.hpp: which flow a figure belongs to: one of its sentence, or that of an
// earlier one. What is no figure of trade, whatever flow stands beside it, is for figure_refusal.hpp.
#pragma once

#include <bilatrade/text/detail/direction_behind.hpp>
#include <bilatrade/text/detail/figure_anaphora.hpp>
#include <bilatrade/text/detail/figure_direction.hpp>
#include <bilatrade/text/detail/figure_far_head.hpp>
#include <bilatrade/text/detail/figure_flow_told.hpp>
#include <bilatrade/text/detail/figure_goods.hpp>
#include <bilatrade/text/detail/figure_refusal.hpp>
#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/text/detail/level_words.hpp>
#include <bilatrade/text/detail/opening_goods.hpp>
#include <bilatrade/text/detail/stated_figure.hpp>

#include <cstddef>
#include <cstdint>

namespace bilatrade::detail {

/// Chooses the flow of a figure.
class figure_head_reader {
public:
    explicit figure_head_reader(const figure_scene& scene) noexcept : in_(scene), s_(scene.s) {}

    /// Sets the flow of a figure, or why it has none.
    void read(stated_figure& f) const {
        const std::size_t i = f.at;
        const figure_refusal_reader refusals(in_);
        if (const rejection why = refusals.read(i); why != rejection::none) return f.reject(why);
        const far_head_reader far(in_);
        if (const std::size_t before = far.of_relative(i); before != 0) {
            f.is_aside = in_.heads[before - 1].is_total; // "a tenth of all imports, which stood at $5bn"
            return take(f, before);
        }
        const figure_direction_reader directions(in_);
        if (const std::size_t nth = far.of_two_levels(i); nth != 0) return take(f, nth);
        for (const std::size_t told : {far.behind_dash(i), far.of_told_part(i)})
            if (told != 0) return take(f, told);
        if (const std::size_t subject = subject_behind(i); subject != 0) return take(f, subject);
        if (const std::size_t other = other_part_behind(i); other != 0) return take(f, other);
        if (const std::size_t right = directions.told_as(i); right != 0) return take(f, right);
        if (const std::size_t back = far.went_back(i); back != 0) return take(f, back);
        const std::size_t to = listed_parts(s_, i).last; // "30% and 10% of its exports"
        if (const std::size_t right = strong_right(to); right != 0 && !far.is_of_balance(i, right)) {
            if (const std::size_t part = directions.part_of(i, right, left_head(i)); part != 0)
                return take(f, part);
            return refusals.is_told_of_noise(i) ? f.reject(rejection::not_trade) : take(f, right);
        }
        if (const std::size_t right = far.behind(i); right != 0) return take(f, right);
        if (!in_.figures.empty() && in_.figures.back().head != 0 && is_told_again(in_.figures.back(), i)) {
            f.head = in_.figures.back().head;
            return;
        }
        if (s_.has(i + 1, sense::of_which) && s_.is(i, mention_kind::money))
            if (const std::size_t went = part_that_went(i); went != 0) return take(f, went);
        if (const std::size_t left = far.told_beside(i, first_of_two(i, left_head(i))); left != 0)
            return take(f, part_of_whole(i, left));
        if (const std::size_t went = part_that_went(i); went != 0) return take(f, went);
        if (const std::size_t flow = flow_of_fronted(i); flow != 0) return take(f, flow);
        const figure_anaphora_reader earlier(in_);
        if (earlier.continues(i)) {
            f.is_anaphoric = true;
            f.of_goods = figure_goods_reader(in_).is_of_goods(i);
            return earlier.find_partner(f);
        }
        if (const std::size_t right = weak_right(i); right != 0) return take(f, right);
        f.reject(rejection::no_flow);
    }

private:
    void take(stated_figure& f, std::size_t index) const {
        f.head = static_cast<std::uint16_t>(index);
        if (in_.heads[index - 1].is_noise || !told_flow_reader(in_).is_of_economies(index - 1, f.at))
            f.why_not = rejection::not_trade;
    }

    /// "Oil (€2 billion), ore (€3 billion) and maize (€1 billion) were the main imports", "Oman ($3bn) and
    /// Laos ($2bn) were the main destinations of exports"
    [[nodiscard]] std::size_t flow_of_fronted(std::size_t i) const {
        const word_run goods = fronted_goods(s_, i);
        const bool fronted = goods.end != goods.begin || fronts_partner(s_, i);
        for (std::size_t h = 0; fronted && h != in_.heads.size(); ++h)
            if (in_.heads[h].at > i && in_.heads[h].directed() &&
                (!in_.heads[h].is_verb || s_.has(in_.heads[h].at - 1U, sense::goods)))
                return h + 1; // "… were the main commodities sold"
        return 0;
    }
    /// "$3bn (83%) of these exports": behind a level whose flow is told behind both.
    [[nodiscard]] bool is_told_again(const stated_figure& level, std::size_t i) const {
        const bool bracket = (level.at + 2U == i && s_.is(i - 1, '(')) ||
                             (level.at + 4U == i && s_.has(i - 2, sense::revised)); // "(revised from $6bn)"
        return level.why_not == rejection::none && in_.head_of(level).at > i && bracket && s_.is(i + 1, ')');
    }

    /// "$718m accounted for exports and $116m for imports"
    [[nodiscard]] std::size_t other_part_behind(std::size_t i) const {
        const std::size_t flow = in_.head_at(i + 2), b = before(s_, i);
        if (flow == 0 || !s_.is(i + 1, preposition::whose) || in_.figures.empty() || b == s_.size()) return 0;
        const stated_figure& last = in_.figures.back();
        if (last.head == 0 || last.why_not != rejection::none || in_.head_of(last).at + 1U != b) return 0;
        const bool parts = in_.heads[flow - 1].directed() && in_.head_of(last).directed();
        return parts && in_.head_of(last).at > last.at ? flow : 0;
    }

    /// "At $6.5 billion, Bangladesh's exports were 3% lower": the flow of which the sentence says so.
    [[nodiscard]] std::size_t subject_behind(std::size_t i) const {
        const bool with = s_.is(0, preposition::with) && s_.is(i + 1, ',') && i <= 6;
        // "With a share of 22%, Italy was the top market"
        for (std::size_t k = 0; with && k != in_.heads.size(); ++k)
            if (in_.heads[k].is_role && in_.heads[k].at > i && !in_.heads[k].is_noise) return k + 1;
        if (fronts_share(s_, i))
            if (const std::size_t flow = flow_behind_comma(i); flow != 0) return flow;
        const bool worth = s_.has(0, sense::worth) && i <= 2 && s_.is(i, mention_kind::money);
        if (worth || fronts_change(i)) return flow_behind_comma(i); // "Worth $3bn in 2002, exports"
        std::size_t comma = i + 1;                                  // "At $3bn in 2022, exports"
        while (s_.is_inside(comma) || s_.is(comma, mention_kind::time)) ++comma;
        const bool fronted = before(s_, i) == 0 && s_.has(0, sense::with_figure) && s_.is(comma, ',');
        return fronted ? flow_behind_comma(i) : 0;
    }
    /// "Having risen by 40% in 2020, exports", "Up 12% on the year, exports", "After doubling, exports"
    [[nodiscard]] bool fronts_change(std::size_t i) const {
        constexpr std::size_t farthest = 6;
        const bool changes = s_.begins_with(i, sense::multiple) || change_before(s_, i) != 0;
        const std::size_t first = s_.is_dash(1) ? 2 : 0; // "Vilnius – After a fall of"
        const bool opens = s_.has(first, sense::auxiliary) || s_.has(first, sense::after_level) ||
                           s_.is_change(first) || i == 0 || (i == 1 && s_.has(0, sense::qualifier));
        return changes && opens && i <= farthest && !s_.is(i, mention_kind::money) && in_.figures.empty() &&
               !in_.heads.empty() && in_.heads[0].at > i;
    }
    /// The subject of the sentence behind the words that a comma ends.
    [[nodiscard]] std::size_t flow_behind_comma(std::size_t i) const {
        std::size_t comma = i + 1;
        while (comma <= i + 6 && !s_.is(comma, ',') && !s_.is_figure(comma) && !s_.is_break(comma)) ++comma;
        for (std::size_t k = comma; s_.is(comma, ',') && k < s_.size() && k <= comma + 7; ++k) {
            if (s_.is_figure(k) || s_.is_break(k)) return 0;
            if (const std::size_t h = in_.head_at(k); h != 0)
                return in_.heads[h - 1].is_verb || in_.heads[h - 1].is_noise ? 0 : h;
        }
        return 0;
    }

    /// "$1.4bn, or 34% of all exports, although they were 7% below": not of all.
    [[nodiscard]] std::size_t part_of_whole(std::size_t i, std::size_t left) const {
        for (std::size_t k = in_.figures.size(); k-- > 1;) {
            const stated_figure& share = in_.figures[k];
            const stated_figure& part = in_.figures[k - 1];
            if (share.kind != claim_kind::share || !share.of_level || share.head != left || part.head == 0)
                continue;
            const std::size_t b = before(s_, i); // "with oil accounting for $2bn"
            const bool takes =
                b != s_.size() && s_.has(b, sense::share_verb) && s_.is(i, mention_kind::money);
            if (takes || says_it_or_they(s_, in_.heads[left - 1].at + 1U, i)) return part.head;
        }
        return subject_of_share(i, left);
    }
    /// "Exports to Italy made up 30% of all exports and rose by 12%": not of all.
    [[nodiscard]] std::size_t subject_of_share(std::size_t i, std::size_t left) const {
        if (in_.figures.empty() || in_.figures.back().kind != claim_kind::share) return left;
        const std::size_t share = in_.figures.back().at, whole = in_.heads[left - 1].at;
        if (in_.figures.back().head != left || whole < share) return left;
        std::size_t link = whole + 1;
        while (s_.is(link, preposition::in) || s_.is(link, mention_kind::time)) ++link;
        if (!s_.has(link, sense::and_word) ||
            !(s_.has(link + 1, sense::level) || s_.has(link + 1, sense::worth) || s_.is_change(link + 1)) ||
            figure_between(s_, link, i))
            return left;
        for (std::size_t k = left - 1; k-- > 0;)
            if (in_.heads[k].at < share && !in_.heads[k].is_noise)
                return in_.heads[k].is_verb || in_.heads[k].is_role ? left : k + 1;
        return left;
    }

    /// "12% increase in exports", "$2.1bn of exports", "41 per cent of Lao exports", "a $5 billion trade
    /// deficit".
    [[nodiscard]] std::size_t strong_right(std::size_t i) const {
        if (const std::size_t sold = far_head_reader(in_).flow_of_goods(i); sold != 0) return sold;
        if (s_.is(i, mention_kind::percent))
            if (const std::size_t side = direction_behind(s_, in_.heads, i); side != 0) return side;
        i = behind_figure(s_, i) - 1; // "a 127 billion yen (1.2 billion dollars) deficit"
        bool linked = false;
        for (std::size_t k = i + 1; k != s_.size() && k - i <= 9; ++k) {
            const mention& m = s_[k];
            if (m.kind == mention_kind::mark && !m.is('-') && !m.is('s') && !m.is('"')) return 0;
            const bool of_time = s_.is(k - 1, 's') && s_.is(k - 2, mention_kind::time); // "last year's $10bn"
            const bool near = k - i <= 3 || of_time || owned_before(s_, k) != 0;
            if (m.is_figure() && !(linked && m.kind == mention_kind::money && near))
                return 0; // "of our $10bn exports"
            if (const std::size_t h = in_.head_at(k); h != 0) {
                if (in_.heads[h - 1].is_verb && !s_.is_what_before(k, i) && !all_that(i, k)) return 0;
                const bool names = in_.heads[h - 1].product_begin > s_[i].begin || only_names(i + 1, k);
                const bool beside = k == i + 2 || (s_.is(i, mention_kind::ratio) && k <= i + 4 && names);
                return linked || k == i + 1 || (beside && !s_.has(i + 1, sense::preposition)) ? h : 0;
            }
            const bool cause = s_.has(k, sense::compare_on) &&
                               (!s_.is(i, mention_kind::money) || s_.is_change(k + 1) || gives_cause(s_, i));
            if (cause) return 0; // "doubled on deliveries of", "to $5bn on higher shipments of"
            const bool in = s_.is(k, preposition::in) && !s_.has(k, sense::clause) && // not "despite", "for"
                            (!s_.is(k, preposition::whose) || is_meant_for(s_, i, k));
            const bool in_total = s_.has(k, sense::total) && s_.is_change(k - 1); // "an increase in total"
            if (s_.is(k, preposition::of) || in || in_total || (k == i + 1 && is_part_of(s_, i)) ||
                (s_.is(k, preposition::from) && k == i + 1 &&
                 (in_.is_directed(in_.head_at(k + 1)) || in_.is_directed(in_.head_at(k + 2)) ||
                  in_.is_directed(in_.head_at(k + 3)))))
                linked = true;
            else if (s_.has(k, sense::compare) || s_.has(k, sense::exceeds))
                return 0; // "exports of $8.2 billion outstripped imports"
            else if (s_.has(k, sense::preposition))
                return 0;
            else if (m.kind == mention_kind::time && in_.head_at(k + 1) == 0 && in_.head_at(k + 2) == 0)
                return 0; // but "a 68 mln dlr January trade deficit"
            else if (s_.has(k, sense::clause) || s_.has(k, sense::and_word))
                return 0;
            else if (s_.has(k, sense::level) && !linked && !s_.has(k, sense::goods) &&
                     !(s_.has(k, sense::worth) && s_.is(k - 1, 's')))
                return 0;
        }
        return 0;
    }

    /// "(double) Peru's", "(double) Afghan-Pakistani"
    [[nodiscard]] bool only_names(std::size_t from, std::size_t to) const {
        for (std::size_t k = from; k < to; ++k)
            if (!s_.is(k, mention_kind::economy) && !s_.is(k, 's') && !s_.is(k, '-')) return false;
        return true;
    }
    /// "a third of all the tea it bought"
    [[nodiscard]] bool all_that(std::size_t from, std::size_t verb) const {
        const bool subject = s_.has(verb - 1, sense::pronoun) || s_.is(verb - 1, mention_kind::economy);
        for (std::size_t k = from + 1; subject && k < verb; ++k) {
            if (s_.has(k, sense::total)) return true;
        }
        return false;
    }

    /// The nearest flow or noise before a figure; words beside the sentence's subject are passed over.
    [[nodiscard]] std::size_t left_head(std::size_t i) const {
        std::size_t nearest = 0;
        for (std::size_t k = in_.heads.size(); k-- > 0;) {
            const head& h = in_.heads[k];
            if (h.at >= i || (k > 0 && is_in_relative_clause(h.at, i))) continue;
            if (!h.is_noise && k > 0 && (is_inserted(k, i) || is_agent(h) || is_exceeded(h, i))) continue;
            if (h.is_noise && (is_of_adverbial(h.at, i) || is_told_since(h.at, i))) continue;
            if (!h.is_noise || leads_directly(h.at, i)) return k + 1;
            if (!h.is_subject && passed_over(h.at, i)) continue;
            if (nearest == 0) nearest = k + 1;
            if (h.is_subject || !passed_over(h.at, i)) return nearest;
        }
        return nearest;
    }

    /// "Exports to the US exceeded those to China, at $9bn"
    [[nodiscard]] bool is_exceeded(const head& h, std::size_t i) const {
        const auto more = s_.value(h.at - 1U, sense::qualifier) == static_cast<int>(qualifier::more_than);
        return h.is_repeat && (more || s_.has(h.at - 1U, sense::exceeds)) && s_.has_mark(h.at, i, ',');
    }
    /// "Exports and imports rose by 5% and 3%": the first of two figures is of the first flow.
    [[nodiscard]] std::size_t first_of_two(std::size_t i, std::size_t left) const {
        if (left < 2) return left;
        const head& first = in_.heads[left - 2];
        const head& second = in_.heads[left - 1];
        const std::size_t to = s_.has(first.at + 1U, sense::preposition) ? first.at + 1U : first.at;
        const bool joined = to + 2U == second.at && s_.has(to + 1U, sense::and_word) && // "exports to and"
                            first.directed() && second.directed() && !first.is_noise && !second.is_noise;
        const std::size_t next = s_.is(i + 2, preposition::by) ? i + 3 : i + 2;
        const bool leads =
            s_.has(i + 1, sense::and_word) && s_.is_figure(next) && s_[next].kind == s_[i].kind;
        return joined && leads && !figure_between(s_, second.at, i) ? left - 1 : left;
    }

    /// "The current account surplus, which includes trade in services, climbed to $7bn"
    [[nodiscard]] bool is_in_relative_clause(std::size_t at, std::size_t to) const {
        std::size_t close = at;
        while (close < to && !s_.is(close, ',')) ++close;
        if (!s_.is(close, ',')) return false;
        const std::size_t open = relative_clause_begin(s_, close);
        const bool which = s_.has(open + 1, sense::relative) && s_.has(open + 1, sense::clause);
        const bool aside = s_.has(open + 2, sense::of_which) || // ", most of which"
                           (s_.has(open + 1, sense::share_verb) && close < to);
        return open < at && (which || aside);
    }

    /// "In 2013, when the banks failed, they were", "After a decline during the debt crisis they fell": what
    /// stands in front of the subject is not what the figure is of.
    [[nodiscard]] bool is_of_adverbial(std::size_t noise, std::size_t i) const {
        std::size_t begin = noise;
        while (begin > 0 && !s_.is_break(begin - 1)) --begin;
        for (std::size_t k = noise + 1; opens_adverbial(s_, begin) && k < i && !s_.is_figure(k); ++k)
            if (is_it_or_they(s_, k)) return true;
        return false;
    }

    /// "tripled since the agreement took effect in 2010 and reached $2bn"
    [[nodiscard]] bool is_told_since(std::size_t noise, std::size_t to) const {
        if (!s_.holds(sense::since)) return false;
        for (std::size_t k = noise + 1; k < to; ++k)
            if (s_.is(k, mention_kind::time)) return s_.time_of(k).since;
        return false;
    }

    /// "exports to Congo, the petty trade over the lakes included, were $750m": said beside the flow before.
    [[nodiscard]] bool is_inserted(std::size_t k, std::size_t to) const {
        const head& h = in_.heads[k];
        std::size_t open = h.at, close = h.at;
        while (open > 0 && !s_.is(open, ',') && !s_.is_break(open)) --open;
        while (close < to && !s_.is(close, ',')) ++close;
        std::size_t outer = k; // "the deficit, the difference between exports and imports, reached"
        while (outer > 0 && in_.heads[outer - 1].at > open) --outer;
        if (!s_.is(open, ',') || close >= to || outer == 0) return false;
        std::size_t inside = 0;
        for (const head& other : in_.heads) inside += other.at > open && other.at < close ? 1U : 0U;
        const head& main = in_.heads[outer - 1];
        if (h.is_verb || h.is_repeat || main.is_noise || main.is_verb) return false;
        if (s_.has(open + 1, sense::clause) && !s_.has(open + 1, sense::relative))
            return false; // "exports fell, so that the surplus with Oman, which had hit $8bn, eased to $7bn"
        const bool done =
            s_.is(open + 2, preposition::by); // "imports, boosted by purchases of grain and ores, rose"
        for (std::size_t i = open; i < close; ++i) {
            if (s_.is_figure(i) || (s_.has(i, sense::and_word) && inside < 2 && !done)) return false;
            if (s_.is_change(i) && !(done && i == open + 1)) return false;
            if (s_.has(i, sense::level)) return false;
        }
        const std::size_t next = s_.is(close + 1, preposition::to) ? close + 4 : close + 1;
        for (std::size_t i = close + 1; i <= next + 3 && i < to; ++i) {
            if (s_.has(i, sense::level) || s_.is_change(i)) return true;
        }
        return false;
    }

    /// "reserves, swollen by strong trade surpluses to $53bn": what did it, not what is told of
    [[nodiscard]] bool is_agent(const head& h) const {
        const bool told = s_.is(h.at + 1U, preposition::of) && s_.is_figure(h.at + 2U);
        if (h.is_verb || h.directed() || told) return false; // "offset by a deficit of $2bn"
        for (std::size_t k = h.at; k-- > 0 && h.at - k <= 3;) {
            if (s_.is(k, preposition::by)) return k > 0 && !s_.has(k - 1, sense::according_to);
            if (!s_.is(k, mention_kind::word) || s_.has(k, sense::preposition)) return false;
        }
        return false;
    }

    /// "to cut foreign debts totalling some $44bn"
    [[nodiscard]] bool leads_directly(std::size_t noise, std::size_t to) const {
        for (std::size_t k = noise; k-- > 0 && !s_.is_break(k) && !s_.is_change(k);) {
            if (const std::size_t h = in_.head_at(k); h != 0 && !in_.heads[h - 1].is_noise)
                return false; // "exports to the Northern Corridor reached $2bn"
        }
        bool level = false;
        for (std::size_t k = noise + 1; k < to; ++k) {
            const bool leads =
                s_.is(k, preposition::of) || (s_.has(k, sense::level) && !s_.has(k, sense::preposition));
            level = level || leads;
            const bool set_off = s_.is(k, ',') && k == noise + 1 && s_.has(k + 1, sense::level);
            if (!leads && !set_off && !s_.has(k, sense::qualifier) && !s_.has(k, sense::also)) return false;
        }
        return level;
    }

    /// "Trade, hit by new duties, fell 5%": after the comma the sentence goes on about its subject.
    [[nodiscard]] bool passed_over(std::size_t noise, std::size_t to) const {
        bool comma = false;
        for (std::size_t k = noise + 1; k < to; ++k) {
            comma = comma || s_.is(k, ',');
            const bool change = s_.is_change(k) || s_.begins_with(k, sense::multiple);
            if (s_.has(k, sense::level) || s_.has(k, sense::forecast) || s_.has(k, sense::pronoun) ||
                (comma && change))
                return true;
        }
        return comma && s_.begins_with(to, sense::multiple); // "swollen by the price of power, doubled"
    }

    /// "A third of Ghana's cocoa went to Oman"
    [[nodiscard]] std::size_t part_that_went(std::size_t i) const {
        const bool of_it =
            s_.has(i + 1, sense::of_which) && s_.is(i, mention_kind::money); // "$3bn of it was exported"
        if (!of_it && (s_.is(i, mention_kind::money) || !s_.is(i + 1, preposition::of))) return 0;
        const std::size_t right = weak_right(i);
        if (right == 0) return 0;
        const head& went = in_.heads[right - 1];
        return went.is_passive && (of_it || s_.has(went.at, sense::moves)) && !figure_between(s_, i, went.at)
                   ? right
                   : 0;
    }
    /// "Gems worth $3bn were shipped": a flow after the figure, in the same statement.
    [[nodiscard]] std::size_t weak_right(std::size_t i) const {
        for (std::size_t k = i + 1; k != s_.size(); ++k) {
            if (s_.is_break(k)) return 0;
            const std::size_t h = in_.head_at(k);
            if (h != 0) return in_.heads[h - 1].is_noise || !in_.heads[h - 1].is_verb ? 0 : h;
        }
        return 0;
    }

    const figure_scene& in_;
    const sentence& s_;
};

} // namespace bilatrade::detail
