// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/figure_anaphora.hpp: figures without a flow of their own, which go on about that of
// an earlier sentence. Figures whose sentence names their flow are for figure_head.hpp.
#pragma once

#include <bilatrade/text/detail/compared_levels.hpp>
#include <bilatrade/text/detail/figure_anaphora_words.hpp>
#include <bilatrade/text/detail/figure_goods.hpp>
#include <bilatrade/text/detail/figure_share_products.hpp>
#include <bilatrade/text/detail/figure_time_words.hpp>
#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/text/detail/level_words.hpp>
#include <bilatrade/text/detail/opening_goods.hpp>
#include <bilatrade/text/detail/stated_figure.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// Tells which figures go on about an earlier flow.
class figure_anaphora_reader {
public:
    explicit figure_anaphora_reader(const figure_scene& scene) noexcept
        : in_(scene), s_(scene.s), goods_(scene), words_(scene) {}

    /// "It fell 3% in March.": a sentence without a flow of its own that goes on about the last one.
    [[nodiscard]] bool continues(std::size_t i) const {
        const bool told = in_.state.has_told_trade || in_.state.pair.complete() || in_.state.in_list;
        if (!told || !in_.state.last_flow || in_.state.of_other_account || in_.state.speaks_of_firm ||
            !no_head_before(i))
            return false;
        if (is_of_something_else(i)) return false;
        if (fronts_share(s_, i) && is_it_or_they(s_, i + 2) && in_.state.pair.complete()) return true;
        if (!in_.figures.empty() && in_.figures.back().is_anaphoric &&
            (is_share_before(i) || follows_in_list(i) || respective(i) != nullptr || is_beside_level(i) ||
             is_of_next_time(i)))
            return true;
        if (maker_of(i) != nullptr || is_ratio_of_last(i) || words_.is_the_change(i) ||
            sharer(i) != nullptr || is_part_of_named(s_, i))
            return true;
        if (goods_.is_share_of_goods(i) || words_.is_counted(i) || goods_.is_of_goods(i) ||
            goods_.is_set_behind_goods(i))
            return true;
        if (goods_.is_told_of_goods(i) || goods_.is_in_fronted_list(i) || is_compared_in_front(i))
            return true;
        if (s_.is(0, ',') || in_.state.in_list || answers(i)) return true;
        if (!in_.parties.empty() && in_.parties[0].at < i && in_.parties[0].at <= 3 &&
            !in_.parties[0].is_place && ties_partner(in_.parties[0].by))
            return true; // "To Hong Kong went $4.6bn", "With Qatar it was $18.8bn"
        if (!in_.parties.empty() && is_fronted(in_.parties[0]) && s_.is(in_.parties[0].at + 1U, ',') &&
            in_.parties[0].at + 2U == i && s_.is(i, mention_kind::money))
            return true; // "For Hungary, $310 million"
        if (party_of(i) != nullptr || stands_for_earlier(i)) return true;
        if (words_.is_of_month(i) && words_.noise_free()) return true;
        const std::size_t b = before(s_, i);
        if (b != s_.size() && s_.is_change(b) && !has_own_subject(b)) return true;
        if (b != s_.size() && b > 0 &&
            (s_.is(b, preposition::of) || (b > 1 && s_.has(b, sense::by) && s_.has(b - 2, sense::article))) &&
            s_.is_change(b - 1) && !s_.is(i, mention_kind::money) && !in_.state.opens_paragraph() &&
            ((b == 2 && s_.has(0, sense::definite)) || words_.noise_free())) // "The drop of 9 pct came after"
            return true; // "The ministry foresees growth of 3 per cent", "we see a decline by a third"
        const bool amount = s_.is(i, mention_kind::money) || s_.is(i, mention_kind::number);
        if (amount && words_.is_expected(i)) return words_.noise_free() && !in_.state.opens_paragraph();
        if (amount && is_target(i)) return words_.noise_free(opens_adverbial(s_, 0) ? first_person() : 0);
        return is_part(i) || is_of_last_whole(i);
    }

    /// The partner of a figure that goes on about the flow of an earlier sentence: "with Oman".
    void find_partner(stated_figure& f) const {
        if (const party* nth = respective(f.at); nth != nullptr) {
            f.partner = nth->who;
            return;
        }
        bool named = false;
        for (const party& p : in_.parties) named = named || p.as == reference::named;
        if (const percent_list list = list_of_percents(s_, f.at); list.count > 1 && !named)
            f.partner = in_.state.listed_partner(list.nth, list.count); // "They rose by 11% and 9%"
        const bool falls_on = s_.has(f.at + 1U, sense::share_verb);     // "Of this, $377m fell on Russia"
        if (const party* p = falls_on ? in_.named_at(f.at + 2U) : sharer(f.at)) f.partner = p->who;
        if (const party* p = maker_of(f.at); p != nullptr) f.partner = p->who;
        const std::size_t b = before(s_, f.at);
        const std::size_t name = s_.is(b, preposition::whose) && b > 0 ? b - 1 : b; // "Italy for $2m"
        if (const party* p = in_.named_at(name);
            p != nullptr && p->by == tie::bare && !in_.figures.empty() && in_.figures.back().partner)
            f.partner = p->who;            // "Peru paid $9m and Chile $7m"
        for (const party& p : in_.parties) // "Of the total, $6bn fell to Egypt"
            if (p.by == tie::to && p.as == reference::named && p.at > f.at && p.at <= f.at + 4U &&
                !p.is_place && s_.is(f.at, mention_kind::money) && s_.same_breath(f.at, p.at))
                return void(f.partner = p.who);
        for (const party& p : in_.parties) // "to China and to Oman. The Chinese figure is 20% lower"
            if (p.by == tie::adjective && s_.has(p.at + 1U, sense::same_flow) && p.at <= 2 &&
                in_.state.lists(p.who))
                f.partner = p.who;
        for (const party& p : in_.parties) // "We want to reach $10bn with Oman by 2025"
            if (p.by == tie::with && p.as == reference::named && !p.is_place &&
                s_.before_article(p.at) == f.at + 1U && p.who != in_.state.pair.reporter)
                f.partner = p.who;
        if (!in_.figures.empty() && (is_beside_level(f.at) || is_share_before(f.at)))
            f.partner = in_.figures.back().partner;
        if (const party* p = party_of(f.at); p != nullptr && p->who != in_.state.pair.reporter)
            f.partner = p->who;
        for (const party& p : in_.parties) {
            if ((ties_partner(p.by) || is_fronted(p)) && p.at < f.at && p.as == reference::named &&
                !p.is_place && p.who != in_.state.pair.reporter)
                f.partner = p.who;
        }
    }

    /// "For Oman it was a rise of 3%; for Kenya, one of 2%"
    [[nodiscard]] bool is_fronted(const party& p) const {
        const std::size_t at = s_.before_article(p.at);
        return p.by == tie::whose && (at == 0 || s_.is_break(at - 1)) && s_.is(at, preposition::whose);
    }

    /// "Imports from Italy stood at $2bn. Greek products added $684 million": who made what was bought.
    [[nodiscard]] const party* maker_of(std::size_t i) const {
        if (in_.state.last_flow != flow::imports || in_.parties.empty() || !in_.figures.empty())
            return nullptr;
        const party& maker = in_.parties[0];
        const std::size_t b = before(s_, i);
        if (maker.by != tie::adjective || maker.at > 1 || maker.who == in_.state.pair.reporter ||
            !s_.has(maker.at + 1U, sense::goods) || b == s_.size() || b > maker.at + 4U)
            return nullptr;
        const bool told = s_.has(b, sense::level) || s_.is_change(b) || s_.has(b, sense::share_verb);
        return told && s_.is(i, mention_kind::money) ? &maker : nullptr;
    }

    /// "The UAE and Turkey followed with $2.45 billion and $2.26 billion, respectively"
    [[nodiscard]] const party* respective(std::size_t i) const {
        bool in_order = false;
        std::size_t nth = 0, named = 0;
        for (std::size_t k = 0; k != s_.size() && !in_order; ++k) {
            in_order = s_.has(k, sense::respectively);
            if (k < i && s_.is_figure(k)) ++nth;
        }
        for (const party& p : in_.parties) {
            if (!in_order || p.at >= i || p.as != reference::named || !is_untied(p.by)) continue;
            if (named++ == nth) return &p;
        }
        return nullptr;
    }

private:
    /// "Russia's share was 9%, after 11% in 2020"
    [[nodiscard]] bool is_share_before(std::size_t i) const {
        return in_.figures.back().kind == claim_kind::share && s_.is(i, mention_kind::percent) &&
               is_compared(s_, i);
    }
    /// "Compared with February ($100.9m), however, they were higher"
    [[nodiscard]] bool is_compared_in_front(std::size_t i) const {
        return i == 3 && s_.has(0, sense::compare) && s_.is(1, mention_kind::time) && s_.is(2, '(') &&
               s_.is(i, mention_kind::money);
    }
    /// "Botswana took 19.8 percent of the exports. South Africa, its old market, took 24.1 percent."
    [[nodiscard]] const party* sharer(std::size_t i) const {
        const std::size_t b = before(s_, i);
        if (const party* p = part_taker(i); p != nullptr) return p;
        if (const party* p = words_.taker_of_all(i); p != nullptr) return p;
        if (!in_.state.last_was_share || !in_.state.last_whole.reporter || !s_.is(i, mention_kind::percent) ||
            b == s_.size() || s_.change_behind(i) != 0)
            return nullptr;
        if (!s_.has(b, sense::share_verb) && !s_.has(b, sense::auxiliary) && !s_.has(b, sense::flow_verb))
            return nullptr;
        const std::size_t first = s_.is(0, preposition::in) && s_.is(1, mention_kind::time) ? 3 : 1;
        if (in_.parties.empty() || !in_.figures.empty() || in_.parties[0].at > first) return nullptr;
        const party& p = in_.parties[0];
        const bool set_off = p.at + 1U == b || (s_.is(p.at + 1U, ',') && s_.is(b - 1, ','));
        return set_off && p.as == reference::named && p.by == tie::bare && !p.is_place ? &p : nullptr;
    }
    /// "Exports to Brazil were $1.3bn. Paraguay's part was $111 million", "Peru accounted for $9m of the
    /// total", "Of this, Peru paid $9m"
    [[nodiscard]] const party* part_taker(std::size_t i) const {
        const std::size_t b = before(s_, i);
        const bool amount = s_.is(i, mention_kind::money) || s_.is(i, mention_kind::number);
        if (b == s_.size() || !in_.figures.empty() || !amount) return nullptr;
        for (const party& p : in_.parties) {
            if (p.as != reference::named || p.is_place) continue;
            if (p.at == 0 && p.by == tie::possessive && b == 3U && s_.has(2, sense::share) &&
                s_.has(3, sense::level))
                return &p;
            const bool subject =
                p.by == tie::bare && (p.at + 1U == b || (p.at + 2U == b && s_.has(b - 1, sense::alone)) ||
                                      (p.at == 0 && s_.is(1, ',') && s_.is(b - 1, ',') && b < 8));
            if (!subject || !(s_.has(b, sense::share_verb) || s_.has(b, sense::pays))) continue;
            return s_.has(behind_figure(s_, i), sense::of_which) || s_.has_sense(0, p.at, sense::of_which) ||
                           (s_.has(b, sense::pays) &&
                            s_.is(1, ',')) || // "Poland, in second place, paid $16m."
                           s_.has(b - 1, sense::alone) ||
                           ((in_.state.is_of_world() || in_.state.faces_group_of(p.who)) && p.at <= 1 &&
                            !s_.has(b, sense::takes))
                       ? &p
                       : nullptr;
        }
        return nullptr;
    }
    /// "And our exports? $108 million.", "Exports were $3.2bn in 2014. Last year: 1.5 billion."
    [[nodiscard]] bool answers(std::size_t i) const {
        return (in_.state.asked && before(s_, i) == s_.size()) ||
               follows_time_alone(s_, i, in_.heads.empty());
    }
    /// "15 percent of the vines", "two thirds of the growers"
    [[nodiscard]] bool is_of_something_else(std::size_t i) const {
        if (s_.is(i, mention_kind::money) || !s_.is(i + 1, preposition::of)) return false;
        std::size_t noun = s_.has(i + 2, sense::article) ? i + 3 : i + 2;
        if (s_.is(noun, mention_kind::economy) && s_[noun].named == naming::adjective &&
            s_.has(noun + 1, sense::role))
            return true; // "10 percent of the British market"
        return s_.is(noun, mention_kind::word) && s_[noun].node == 0 && s_[noun].letters == letter_case::any;
    }
    /// "next were Peru, $831 million (14.2 percent)", "The main goods were cars ($6 billion, 40.4 percent)"
    [[nodiscard]] bool is_beside_level(std::size_t i) const {
        const bool again = s_.is_or(i - 1) && s_.is(i - 2, ',') && in_.figures.back().at + 3U == i &&
                           s_.is(i - 3, mention_kind::money) && in_.state.last_was_share; // "$448m, or 15%"
        if (again) return s_.is(i, mention_kind::percent) && s_.is(i + 1, mention_kind::mark);
        if (!s_.is(i, mention_kind::percent) || in_.figures.back().at + 2U != i ||
            !s_.is(i - 2, mention_kind::money))
            return false;
        return s_.is(i - 1, '(') || (s_.is(i + 1, ')') && s_[i - 1].kind == mention_kind::mark);
    }
    /// "Last year the customs counted $14.9 billion, and in January $2.4 billion, a quarter down"
    [[nodiscard]] bool is_of_next_time(std::size_t i) const {
        const std::size_t b = before(s_, i), last = in_.figures.back().at;
        if (in_.figures.back().why_not != rejection::none || b == s_.size() || b <= last) return false;
        if (s_.is(b, mention_kind::time)) return s_.is(i, mention_kind::money);
        if (s_.is_change(b) && b == last + 2U && s_.is(last + 1U, ',')) return true; // "$2bn, up 32%"
        return s_.is(b, ',') && b == last + 1U && s_.change_behind(i) != 0;
    }
    /// "Ukraine came second with $720.6 million, six times as much as a year earlier"
    [[nodiscard]] bool is_ratio_of_last(std::size_t i) const {
        return s_.is(i, mention_kind::ratio) && !in_.figures.empty() && in_.figures.back().is_anaphoric &&
               in_.figures.back().why_not == rejection::none && s_.unbroken(in_.figures.back().at, i);
    }

    /// "Guest nights rose 53 percent": said of something that is no word for trade.
    [[nodiscard]] bool has_own_subject(std::size_t change) const {
        bool named = false;
        for (std::size_t k = change; k-- > 0 && !s_.is_break(k);) {
            if (s_.has(k, sense::same_flow) || s_.has(k, sense::pronoun)) return false;
            if (s_.has(k, sense::noise_compound)) return true; // "Car sales rose 22%"
            if (s_.has(k, sense::article) || s_.has(k, sense::possessive)) continue;
            named = s_.is(k, mention_kind::word) && s_[k].node == 0;
        }
        return named;
    }

    /// "Russia accounted for 72% of the total", "Last year this share was down to 4.6 percent"
    [[nodiscard]] bool is_of_last_whole(std::size_t i) const {
        if (!s_.is(i, mention_kind::percent) && !s_.is(i, mention_kind::fraction)) return false;
        if (s_.has(i + 1, sense::of_which)) return true;
        for (std::size_t k = i; k-- > 0 && i - k <= 8;) {
            if (s_.has(k, sense::share))
                return s_.has(k + 1, sense::of_which) || in_.state.last_whole.reporter ||
                       is_share_of_goods(i);
        }
        return false;
    }
    /// "Exports were $20bn. The share of coal was 62%."
    [[nodiscard]] bool is_share_of_goods(std::size_t i) const {
        if (!in_.state.last_flow || in_.state.opens_paragraph() || !words_.noise_free()) return false;
        const word_run goods = figure_share_product_reader(in_).goods_shared(i);
        return goods.end != goods.begin;
    }

    /// "came third with $4.4 billion, followed by Turkey ($3.1 billion)": a party of its own behind the last
    /// figure.
    [[nodiscard]] bool follows_in_list(std::size_t i) const {
        for (const party& p : in_.parties) {
            if (p.at > in_.figures.back().at && p.at < i) return true;
        }
        return false;
    }

    /// "it", "both", "that is": a word for the flow of an earlier sentence.
    [[nodiscard]] bool stands_for_earlier(std::size_t i) const {
        if (i == 1 && s_.is(0, preposition::in) &&
            s_.value(2, sense::pronoun) == static_cast<int>(person::it))
            return true;                                                         // "At $3bn it was 14% below"
        if (s_.has(0, sense::article) && s_.has(1, sense::compare)) return true; // "This compared with $4bn"
        if (s_.has(0, sense::article) && !s_.has(0, sense::definite) && s_.is(1, mention_kind::word) &&
            s_.has(2, sense::article) && s_.is_change(3))
            return true; // "This represents a decrease of $3.2 billion"
        if (s_.has(0, sense::article) && !s_.has(0, sense::definite) && s_.is(1, mention_kind::word) &&
            s_.has(2, sense::article) && i == 3 && s_.change_behind(i) != 0)
            return true; // "This represents a 3.1% increase"
        const std::size_t b = before(s_, i);
        if (b != s_.size() && s_.has(b, sense::level) && s_.is(i, mention_kind::money) && we_before(b))
            return true; // "We have already reached $9.8bn"
        const std::size_t whole = b != s_.size() && s_.is(b - 1, preposition::to) ? b - 2 : b - 1;
        if (b != s_.size() && b > 1 && s_.has(b, sense::level) && s_.is(whole, mention_kind::time) &&
            s_.is(i, mention_kind::money) && in_.parties.empty() && words_.noise_free())
            return true; // "I expect the full year to come in at $860 million"
        if (s_.is(i, mention_kind::ratio) && is_it_or_they(s_, i + 1)) return true; // "to double it"
        for (std::size_t k = 0; k != i; ++k) {
            if (is_it_or_they(s_, k) && (k < 5 || i - k <= 4)) return true;
            if (k >= 7) continue;
            if (s_.has(k, sense::both_economies)) return true;
            if (s_.has(k, sense::same_flow) && !s_.has(k, sense::article)) return true;
            if ((s_.has(k, sense::article) || s_.has(k, sense::clause)) && s_.has(k + 1, sense::level))
                return true; // "that is"
        }
        return false;
    }

    [[nodiscard]] bool we_before(std::size_t verb) const {
        for (std::size_t k = verb; k-- > 0 && verb - k <= 4 && !s_.is_break(k);) {
            if (s_.value(k, sense::pronoun) == static_cast<int>(person::we)) return true;
        }
        return false;
    }

    /// "We have set a target of ten billion dollars"
    [[nodiscard]] bool is_target(std::size_t i) const {
        for (std::size_t k = i > 8 ? i - 8 : 0; k < i; ++k) {
            if (s_.has(k, sense::target)) return true;
        }
        for (std::size_t k = i + 1; k <= i + 3 && !s_.is(k, ',') && !s_.is_break(k); ++k)
            if (s_.has(k, sense::target)) return true; // "have named $2 billion as the goal"
        return false;
    }

    /// "Logs alone fell by $61 million", "Of this sum, $1.35 bln was flour", "Logs made up $61 million of
    /// it", "The main items were copper ($2bn) and fruit ($1bn)"
    [[nodiscard]] bool is_part(std::size_t i) const {
        if (s_.has(i + 1, sense::of_which)) return true;
        const std::size_t b = before(s_, i);
        const bool beside = b != s_.size() && b > 0 && s_.has(b, sense::preposition) && s_.is(b - 1, ',');
        const bool valued = i > 1 && (s_.is(i - 1, '(') || (s_.is(i - 1, ',') && s_.may_name_goods(i - 2)) ||
                                      beside || (b != s_.size() && s_.has(b, sense::level)));
        if (valued && goods_.lists_goods(i)) return true;
        for (std::size_t k = 0; k != i; ++k) {
            if (s_.has(k, sense::of_which) || s_.has(k, sense::alone)) return true;
        }
        return false;
    }

    /// "Kazakhstan came third with $4.4bn", "Turkey ($3.1bn)", "$14.4bn worth of goods went to the UAE".
    [[nodiscard]] const party* party_of(std::size_t i) const {
        const std::size_t b = before(s_, i);
        const bool tied = b != s_.size() && (s_.is(b, '(') || s_.is(b, ':') || s_.is(b, preposition::with) ||
                                             s_.is(b, preposition::in));
        const bool listed =
            s_.is(b, ',') && b + 1 == i && s_.is(i + 1, '(') && s_.is(i + 2, mention_kind::percent);
        const party* found = nullptr;
        for (const party& p : in_.parties) {
            if (p.as != reference::named || p.is_place || !p.who) continue;
            if (listed && p.at + 1U == b) return &p;            // "next were Peru, $831 million (14.2%);"
            const bool item = in_.state.in_list && p.at <= 3 && // "1. China – $3bn", "China, $3bn"
                              (p.at == b || (p.at + 1U == b && (s_.is_dash(b) || s_.is(b, ','))));
            if (item) return &p;
            const bool labels =
                is_untied(p.by) || (p.by == tie::by && !follows_refused()) || // "followed by Laos ($3bn)"
                (p.by == tie::rival && s_.is(b, '(') && p.at + 1U == b);      // "third, after Laos ($3bn)"
            if (p.at < i && tied && !figure_between(s_, p.at, i) && labels) found = &p;
            if (p.at > i && found == nullptr && p.at <= i + 8 && p.by == tie::to &&
                in_.state.last_flow == flow::exports && !figure_between(s_, i, p.at))
                return &p;
        }
        return found;
    }

    /// "owing $100bn each, followed by Argentina with $49bn"
    [[nodiscard]] bool follows_refused() const {
        return !in_.figures.empty() && in_.figures.back().why_not != rejection::none;
    }

    /// "Under the new programme we set the goal of": where "we" stands, or 0.
    [[nodiscard]] std::size_t first_person() const {
        for (std::size_t k = 0; k < s_.size() && !s_.is_figure(k); ++k)
            if (s_.value(k, sense::pronoun) == static_cast<int>(person::we)) return k;
        return 0;
    }

    /// Nor a noise, but for one set off before "it": "before the price fell, it had been 830 million".
    [[nodiscard]] bool no_head_before(std::size_t i) const {
        const std::size_t it = pronoun_set_off(i);
        for (const head& h : in_.heads) {
            if (h.at < i && !(h.is_noise && h.at < it)) return false;
        }
        return true;
    }
    [[nodiscard]] std::size_t pronoun_set_off(std::size_t i) const {
        for (std::size_t k = i; k > 0 && i - k <= 4; --k)
            if (is_it_or_they(s_, k) && (s_.is(k - 1, ',') || opens_adverbial(s_, 0))) return k;
        return 0;
    }

    const figure_scene& in_;
    const sentence& s_;
    figure_goods_reader goods_;
    figure_anaphora_words words_;
};

} // namespace bilatrade::detail
