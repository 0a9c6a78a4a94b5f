// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/figure_share_lists.hpp: shares that a sentence lists behind whose or what they are,
// mostly in brackets: "went to China (62%), followed by India (10%)".
#pragma once

#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/text/detail/listed_goods.hpp>
#include <bilatrade/text/detail/opening_goods.hpp>
#include <bilatrade/text/detail/stated_figure.hpp>
#include <bilatrade/value/claim.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// Tells which percents of a list are shares.
class figure_share_list_reader {
public:
    explicit figure_share_list_reader(const figure_scene& scene) noexcept : in_(scene), s_(scene.s) {}

    /// "Australia was the main export market (21.6%), followed by Japan (18.2%)": behind who buys or sells.
    [[nodiscard]] bool is_in_brackets(std::size_t i) const {
        if (i < 2 || !s_.is(i, mention_kind::percent)) return false;
        if (is_follower(i)) return true;
        if (!s_.is(i + 1, ')')) return false;
        std::size_t level = i - 1;
        while (level > 1 && (s_.is(level, ',') || s_.is(level, ';') || s_.is_or(level))) --level;
        const bool behind_level =
            level != i - 1 && s_.is(level, mention_kind::money) && s_.is(level - 1, '(');
        const std::size_t open = behind_level ? level - 1 : i - 1;
        if (!s_.is(open, '(') || open == 0) return false;
        if (behind_level && s_.is(open - 1, mention_kind::economy) && follows_share()) return true;
        if (behind_level && !in_.figures.empty() && in_.figures.back().at == level &&
            in_.figures.back().product_end > in_.figures.back().product_begin)
            return true; // "were headed by machinery (€6.1 billion, 40.8%)"
        if (open + 1 == i && s_.is(open - 1, mention_kind::money) &&
            (follows_share() || goes_on_in_list(open) || (in_.state.last_was_share && names_no_change(i))))
            return true; // "Peru, $831 million (14.2 percent share); and Chile, $808 million (13.8 percent)"
        if (open + 1 == i && s_.is(open - 1, mention_kind::money) &&
            (s_.is(i + 2, preposition::of) || s_.has(i + 2, sense::of_which)) && names_no_change(i))
            return true; // "accounted for $7bn (43%) of total exports"
        if (open + 1 == i && s_.is(open - 1, mention_kind::money) && names_no_change(i) &&
            s_.is(before(s_, open - 1), preposition::with))
            for (const head& h : in_.heads)
                if (h.at < open && h.is_role && h.directed())
                    return true; // "The main customers were Peru with $743 million (35.4%)"
        for (const head& h : in_.heads) {
            if (h.at < open && (h.is_role || is_behind_role(s_, h)))
                return h.at + 1U == open || s_.is(open - 1, mention_kind::economy) ||
                       s_.has(open - 1, sense::goods);
        }
        return !behind_level && lists_parts(open);
    }
    /// "Its main import sources in 2022: China 27%, Brazil 7%", "Exports by product: copper 30%, gold 15%":
    /// of the flow before the colon, where nothing else stands in the list.
    [[nodiscard]] bool is_in_colon_list(std::size_t i) const {
        std::size_t colon = i;
        while (colon > 0 && !s_.is(colon, ':')) --colon;
        if (colon == 0 || !s_.is(i, mention_kind::percent) || !names_no_change(colon)) return false;
        bool flow = false;
        for (const head& h : in_.heads)
            flow = flow || (h.at < colon && !h.is_noise && !h.is_verb && (h.directed() || h.is_role));
        for (std::size_t k = 0; k != colon; ++k)
            if (s_.is_figure(k)) return false;
        std::size_t items = 0;
        bool named = false;
        for (std::size_t k = colon + 1; k < s_.size() && !s_.is(k, '.'); ++k) {
            if (s_.is(k, mention_kind::percent) && named) {
                ++items;
                named = false;
            } else if (s_.is(k, mention_kind::economy) || is_product_word(s_, k)) {
                named = true;
            } else if (s_.is(k, '(') && s_.is(k + 1, mention_kind::time) && s_.is(k + 2, ')')) {
                k += 2; // "Honduras 10% (2021)"
            } else if (!s_.is(k, ',') && !s_.is(k, ';') && !s_.has(k, sense::article) &&
                       !s_.has(k, sense::and_word) &&
                       !(s_.is(k, '(') && s_.is(k + 1, mention_kind::percent)) &&
                       !(s_.is(k, ')') && s_.is(k - 1, mention_kind::percent))) {
                return false;
            }
        }
        return flow && items > 1 && !named;
    }
    /// "Principal exports were cotton (66 percent), livestock (8 percent)": not "growth was led by".
    [[nodiscard]] bool is_of_goods_list(std::size_t i) const {
        const word_run goods = listed_goods(s_, i);
        if (goods.end == goods.begin || s_.is_change(i - 1) || !s_.is(i, mention_kind::percent)) return false;
        const bool first = s_.has(goods.begin - 1, sense::level) || s_.is(goods.begin - 1, ':');
        const bool next = !in_.figures.empty() && in_.figures.back().kind == claim_kind::share &&
                          in_.figures.back().why_not == rejection::none;
        if (!(first || next) || !(s_.is(i - 1, '(') || s_.has(i - 1, sense::qualifier))) return false;
        bool flow = false;
        for (const head& h : in_.heads) flow = flow || (h.at < goods.begin && h.directed() && !h.is_noise);
        return flow && names_no_change(i);
    }
    /// "Oman (15%) and Peru (9%) were the main buyers", "Oil (30%) and ore (20%) were the main imports"
    [[nodiscard]] bool is_fronted(std::size_t i) const {
        if (!s_.is(i, mention_kind::percent)) return false;
        const word_run goods = fronted_goods(s_, i);
        return goods.end != goods.begin || fronts_partner(s_, i);
    }
    /// "Of Chile's copper exports in April, 38 percent went to China"
    [[nodiscard]] bool is_of_fronted_whole(std::size_t i) const {
        const bool of_this =
            s_.has(0, sense::of_which) && s_.is(1, ',') && in_.state.last_flow; // "Of this, 5%"
        if (!(of_this || s_.is(0, preposition::of)) || !s_.is(i, mention_kind::percent) ||
            s_.change_behind(i) != 0)
            return false;
        std::size_t begin = i;
        while (begin > 0 && (s_.has(begin - 1, sense::qualifier) || s_.has(begin - 1, sense::also))) --begin;
        if (of_this && begin == 2) return in_.state.last_flow != flow::balance;
        if (begin == 0 || !(s_.is(begin - 1, ',') || s_.is(begin - 1, mention_kind::time))) return false;
        for (const head& h : in_.heads)
            if (h.at < begin)
                return !h.is_balance() && !h.is_noise && s_.unbroken(h.at, begin) &&
                       (!h.is_verb || is_in_relative_clause(h));
        return false;
    }
    /// "42.1 percent, followed by China (18.4 percent)", "(18.4%, $65bn)", "followed by China with 18%
    /// ($65bn)"
    [[nodiscard]] bool is_follower(std::size_t i) const {
        const bool level_behind = s_.is(i + 2, mention_kind::money) && s_.is(i + 3, ')');
        const bool bracketed =
            s_.is(i - 1, '(') && (s_.is(i + 1, ')') || (s_.is(i + 1, ',') && level_behind));
        const bool with = s_.is(i - 1, preposition::with) && s_.is(i + 1, '(') && level_behind;
        const bool tied =
            s_.is(i - 1, preposition::with) || s_.has(i - 1, sense::compare_on); // "on 11.2 percent"
        const bool alone = tied && s_.change_behind(i) == 0;                     // "with 16%, or $2m"
        return i > 2 && (bracketed || with || alone) && s_.is(i - 2, mention_kind::economy) &&
               follows_share() && s_.unbroken(in_.figures.back().at, i);
    }
    /// "was 81.9% in 2022 (80.7% in 2021)": the same share of another time.
    [[nodiscard]] bool repeats_in_brackets(std::size_t i) const {
        if (in_.figures.empty() || i < 2 || !s_.is(i - 1, '(') || !s_.is(i, mention_kind::percent))
            return false;
        const stated_figure& last = in_.figures.back();
        const std::size_t time = s_.is(i + 1, preposition::in) ? i + 2 : i + 1;
        return last.kind == claim_kind::share && last.why_not == rejection::none && i - last.at <= 4U &&
               s_.is(time, mention_kind::time) && s_.is(time + 1, ')');
    }
    /// "America led with $1.05 billion, or 15.7% of the total; next were Japan ($990 million, 14.8%)"
    [[nodiscard]] bool follows_share() const {
        for (const stated_figure& f : in_.figures) {
            if (f.kind == claim_kind::share && f.why_not == rejection::none) return true;
        }
        return false;
    }

private:
    /// "Of the flowers that the Netherlands exported, 14 percent went to Britain"
    [[nodiscard]] bool is_in_relative_clause(const head& h) const {
        for (std::size_t k = h.at; k-- > 1 && !s_.is_break(k) && !s_.is(k, ',');)
            if (s_.has(k, sense::relative)) return true;
        return false;
    }
    [[nodiscard]] bool names_no_change(std::size_t end) const {
        for (std::size_t k = 0; k != end; ++k)
            if (s_.is_change(k) && !s_.has(k, sense::qualifier)) return false;
        return true;
    }
    /// "Its principal exports were cotton (66 percent) and hides (6 percent)", "went to China (62%), followed
    /// by India (10%)": no change is told of the flow.
    [[nodiscard]] bool lists_parts(std::size_t open) const {
        if (!s_.is(open - 1, mention_kind::economy) && !s_.may_name_goods(open - 1)) return false;
        for (std::size_t k = in_.heads.size(); k-- > 0;) {
            const head& h = in_.heads[k];
            if (h.at > open || h.is_noise) continue;
            if (!h.directed() || h.is_verb || h.is_repeat) return false;
            bool leads = false; // "were", "went to"
            for (std::size_t i = h.at + 1U; i < open; ++i) {
                if (s_.is_change(i) || s_.is_break(i)) return false;
                leads =
                    leads || s_.has(i, sense::level) || s_.has(i, sense::moves) || s_.has(i, sense::included);
            }
            return leads;
        }
        return false;
    }
    /// Behind a sentence that told a share: "Completing the list were Peru, $831 million (14.2 percent)".
    [[nodiscard]] bool goes_on_in_list(std::size_t open) const {
        if (!in_.state.last_was_share || !in_.state.last_whole.reporter || open < 3) return false;
        const std::size_t b = before(s_, open - 1);
        return b != s_.size() && (s_.is(b, ',') || s_.is(b, mention_kind::economy)) &&
               s_.is(s_.is(b, ',') ? b - 1 : b, mention_kind::economy);
    }

    const figure_scene& in_;
    const sentence& s_;
};

} // namespace bilatrade::detail
