// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/head_roles.hpp: partners by what they are, which stand for the flow: "China was its
// biggest customer with $2bn".
#pragma once

#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/text/detail/flows_before.hpp>
#include <bilatrade/text/detail/head.hpp>
#include <bilatrade/text/detail/sentence.hpp>
#include <bilatrade/text/mention.hpp>
#include <bilatrade/value/buffer.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// Tells whether the word for a partner names a flow.
class head_role_reader {
public:
    head_role_reader(const sentence& s, const flows_before& flows, const buffer<head>& out) noexcept
        : s_(s), flows_(flows), out_(out) {}

    /// "China was its biggest customer with $2bn", "its markets were China with $2bn": partners that stand
    /// with their figures, where no other word of the statement names a flow.
    [[nodiscard]] bool names_role(std::size_t i) const {
        const bool turned =
            !out_.empty() && out_.back().is_opposite; // "Going the other way, Oman was the best"
        if (!s_.has(i, sense::role) || s_.has(i + 1, sense::say) || // "industry sources said"
            (i > 1 && s_.is(i - 1, preposition::to) && s_.has(i - 2, sense::noise)) ||
            (!turned && flows_.since_break(i) && !flows_.told_since(i) && !is_framed_by_flow(i)))
            return false;
        if (is_behind_figure(i)) return true;
        constexpr std::size_t longest = 24;
        std::size_t from = s_.is(i + 1, preposition::in) && s_.is(i + 2, mention_kind::time) ? i + 3 : i + 1;
        if (s_.is(i + 1, preposition::of) && s_.is(i + 2, mention_kind::economy))
            from = s_.is(i + 3, preposition::in) && s_.is(i + 4, mention_kind::time) ? i + 5 : i + 3;
        from = s_.is(from, ':') ? from + 1 : i + 1; // "Main buyers: Serbia ($78 million)"
        bool level = from != i + 1;
        for (std::size_t k = from; k < s_.size() && k <= i + longest && !s_.is_break(k); ++k) {
            if (s_.is(k, mention_kind::money) || s_.is(k, mention_kind::percent)) return is_figure_of_role(k);
            if (s_.has(k, sense::level)) level = true;
            if (s_.is(k, ',')) k = said_aside(k);
            if (!may_follow_role(i, k, level)) return false;
        }
        return false;
    }
    /// "markets were, the ministry said, Germany ($8bn)": the comma behind such words, else the same one.
    [[nodiscard]] std::size_t said_aside(std::size_t comma) const {
        bool said = false;
        for (std::size_t k = comma + 1; k < s_.size() && k - comma <= 8 && !s_.is_figure(k); ++k) {
            if (s_.is(k, ',')) return said ? k : comma;
            said = said || s_.has(k, sense::say) || s_.has(k, sense::according_to);
        }
        return comma;
    }
    /// "With a share of 22%, Italy was Oman's largest market"
    [[nodiscard]] bool is_behind_figure(std::size_t role) const {
        if (!s_.is(0, preposition::with)) return false;
        std::size_t figures = 0;
        for (std::size_t k = 1; k < s_.size() && !s_.is_break(k); ++k) {
            if (!s_.is_figure(k)) continue;
            if (k > 6 || !s_.is(k + 1, ',') || k > role) return false;
            ++figures;
        }
        return figures == 1;
    }
    /// "the main origins of imports"
    [[nodiscard]] bool is_of_own_flow(std::size_t role, std::size_t i) const {
        std::size_t k = i;
        while (k > role + 2U && i - k <= 3 &&
               (s_.is(k - 1, mention_kind::economy) || s_.is(k - 1, 's') || s_.has(k - 1, sense::neutral) ||
                s_.has(k - 1, sense::article) || s_.has(k - 1, sense::possessive)))
            --k;
        return k == role + 2U && s_.is(role + 1U, preposition::of) &&
               s_.value(i, sense::flow_noun) == *s_.value(role, sense::role);
    }
    /// "the biggest supplier of imported goods"
    [[nodiscard]] bool is_kind_of_goods(std::size_t i) const {
        return i > 1 && s_.has(i, sense::flow_verb) && s_.is(i - 1, preposition::of) &&
               s_.has(i - 2, sense::role) && s_.has(i + 1, sense::goods);
    }

    /// "was the largest market of Vietnam with a turnover of $109bn": whose word for trade that is.
    [[nodiscard]] sense_value role_with(std::size_t i) const {
        if (s_.value(i, sense::flow_noun) != static_cast<int>(flow_word::turnover) ||
            !s_.is(i + 1, preposition::of))
            return {};
        std::size_t k = i;
        while (k > 0 && (s_.has(k - 1, sense::article) || s_.has(k - 1, sense::neutral) ||
                         s_.has(k - 1, sense::qualifier) || s_.has(k - 1, sense::total)))
            --k;
        if (k == 0 || !s_.is(k - 1, preposition::with)) return {};
        while (k-- > 0 && !s_.is_break(k) && !s_.is_figure(k))
            if (const auto role = s_.value(k, sense::role)) return role;
        return {};
    }

private:
    /// "(with) over $2bn", "(15 percent)", "accounting for $3bn", "worth goods for $4bn"
    [[nodiscard]] bool is_figure_of_role(std::size_t k) const {
        const std::size_t b = before(s_, k);
        if (b == s_.size()) return false;
        if (s_.is(k, mention_kind::percent))
            return (s_.is(b, mention_kind::economy) && s_.is(b - 1, ':')) || // "Main buyers: Serbia 9%"
                   (s_.is(b, '(') && s_.is(k + 1, ')')) || s_.is(b, preposition::with) || adds_figure(b) ||
                   (s_.is(b, preposition::of) && s_.has(b - 1, sense::share) &&
                    names_economy(b)); // "a share of 9%"
        return s_.is(b, '(') || s_.has(b, sense::with_figure) || adds_figure(b) ||
               (s_.is(b, preposition::to) && s_.is_change(b - 1)) || // "which amounted to $2bn"
               (s_.has(b, sense::level) && s_.has(b - 1, sense::relative)) ||
               ((s_.has(b, sense::worth) || s_.has(b, sense::level)) && s_.has(b - 1, sense::goods));
    }
    [[nodiscard]] bool names_economy(std::size_t end) const {
        for (std::size_t k = 0; k != end; ++k)
            if (s_.is(k, mention_kind::economy)) return true;
        return false;
    }
    /// "the top five suppliers (were the UAE, China and Germany) with": what may stand before its figure.
    [[nodiscard]] bool may_follow_role(std::size_t role, std::size_t k, bool level) const {
        if (s_.is(k, mention_kind::time) || s_.is(k, preposition::of) || s_.is(k, preposition::in) ||
            (s_.is(k, preposition::to) && k == role + 1) || s_.is(k, '(') || s_.is(k, ',') ||
            s_.is(k, preposition::whose))
            return true;
        if (s_.has(k, sense::with_figure) || s_.has(k, sense::article) || s_.has(k, sense::possessive) ||
            s_.has(k, sense::qualifier) || s_.has(k, sense::share) || s_.has(k, sense::exceeds) ||
            s_.has(k, sense::level))
            return true;
        const std::size_t b = s_.before_article(k);
        if (s_.is(k, mention_kind::economy))
            return level || s_[k].named == naming::adjective || s_.is(b, preposition::of) ||
                   s_.is(b, preposition::in) || s_.is(b, preposition::to) || s_.has(b, sense::exceeds);
        if (s_.has(k, sense::and_word)) return level && s_.is(k + 1, mention_kind::economy);
        if (s_.has(k, sense::relative)) return s_.is(k - 1, ',') && s_.has(k + 1, sense::level);
        if (s_.is(k, 's'))
            return !level && k > role + 2U && s_.may_name_goods(k + 1); // "of Ecuador's shrimp"
        const bool made = s_.is(k - 1, preposition::of) || s_.is(k - 1, 's') ||
                          (s_.is(k - 1, mention_kind::economy) && s_[k - 1].named == naming::adjective);
        if (made && s_.may_name_goods(k) && s_[k].letters == letter_case::any)
            return true; // "the biggest buyer of Jordanian vegetables"
        return is_of_own_flow(role, k) || adds_figure(k) || is_kind_of_goods(k) || is_kind_of_goods(k - 1) ||
               (s_.has(k, sense::product_head) && s_.is(k - 1, preposition::of)) || // "of non-oil goods"
               (s_.has(k, sense::goods) && s_.has(k - 1, sense::product_head)) ||
               (s_.has(k, sense::goods) &&
                (s_.is(k - 1, mention_kind::economy) || s_.is(k - 1, preposition::of) ||
                 s_.is(k - 1, preposition::with) || s_.has(k - 1, sense::possessive)));
    }

    /// "As to imports, Japan was the largest supplier, accounting for $2bn"
    [[nodiscard]] bool is_framed_by_flow(std::size_t i) const {
        if (out_.empty()) return false;
        const head& framing = out_[0];
        return out_.size() == 1 && framing.at > 0 && framing.at <= 2 && !framing.is_verb &&
               s_.is(framing.at + 1U, ',') && s_.has(framing.at - 1U, sense::preposition) &&
               s_.value(i, sense::role) == static_cast<int>(framing.word);
    }
    /// "the largest supplier, accounting for $2bn"
    [[nodiscard]] bool adds_figure(std::size_t i) const {
        return s_.has(i, sense::share_verb) && s_.is(i - 1, ',') && !s_.has(i, sense::takes);
    }

    const sentence& s_;
    const flows_before& flows_;
    const buffer<head>& out_;
};

} // namespace bilatrade::detail
