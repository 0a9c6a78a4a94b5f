// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/head_subject_roles.hpp: subjects that play a role for another economy: "Spain was
// Chile's largest customer, with exports of $2bn".
#pragma once

#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/text/detail/head.hpp>
#include <bilatrade/text/detail/head_sides.hpp>
#include <bilatrade/text/detail/sentence.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// Tells who plays a role, and for whom.
class subject_role_reader {
public:
    subject_role_reader(const sentence& s, head_sides& sides) noexcept : s_(s), sides_(sides) {}

    /// "Spain was Chile's largest customer, with exports of $2bn", "India was the top destination for Thai
    /// goods, taking exports worth $1bn": the subject is the other side.
    [[nodiscard]] bool plays(const head& h, const party& p) const {
        bool plays = false;
        for (std::size_t i = p.at + 1U; i < h.at; ++i) {
            if ((s_.is_figure(i) && !is_amount_of(i)) || s_.has(i, sense::say) || s_.has(i, sense::and_word))
                return false;
            plays = plays || is_of(i, h);
        }
        return plays && !h.is_verb && p.as == reference::named;
    }
    /// "The US ranked third with exports of $5bn", "Second on the list is India, with trade worth $1bn": one
    /// of the partners that the text counts up.
    [[nodiscard]] bool is_ranked(const head& h, const party& p) const {
        if (h.is_verb || p.as != reference::named) return false;
        bool place = false, with = false;
        for (std::size_t i = p.at + 1U; i < h.at; ++i) {
            if (s_.has(i, sense::firm) || s_.has(i, sense::say) || s_.has(i, sense::clause)) return false;
            with = with || s_.is(i, preposition::with) || // "ranked first in imports", "for imports"
                   (place && i + 1U == h.at && (s_.is_inside(i) || s_.is(i, preposition::whose)));
            place = place || (!with && (s_.has(i, sense::ordinal) || s_.has(i, sense::leads)));
        }
        for (std::size_t i = p.at; !place && i-- > 0 && p.at - i <= 6 && !s_.is_break(i) && !s_.is_figure(i);)
            place = s_.has(i, sense::ordinal) || (i == 0 && s_.has(i, sense::which));
        return place && with;
    }
    /// A trading partner (of turnover) may be one of either direction.
    [[nodiscard]] bool is_of(std::size_t i, const head& h) const {
        const auto role = s_.value(i, sense::role);
        return role == static_cast<int>(h.word) || role == static_cast<int>(flow_word::turnover);
    }
    /// "India's biggest market is the UAE, with exports of $31bn": whose role the subject plays; null where
    /// it plays none.
    [[nodiscard]] party* owner(const head& h, const party& p) {
        bool is = false;
        for (std::size_t i = p.at; i-- > 0 && p.at - i <= 12 && !s_.is_break(i) && !h.is_verb;) {
            is = is || s_.has(i, sense::level);
            if (s_.is_figure(i) || (!is && s_.has(i, sense::preposition))) return nullptr;
            if (is && is_of(i, h)) return owner_at(i);
        }
        return nullptr;
    }
    /// "China is (Brazil)'s top partner", "China overtook the US as (Brazil)'s top partner"
    [[nodiscard]] party* owner_behind(const head& h, const party& subject) {
        party* next = sides_.party_from(subject.at + 1U, h.at);
        if (next == nullptr || (next->by != tie::bare && next->by != tie::rival)) return next;
        for (std::size_t i = next->at + 1U; i < h.at; ++i)
            if (is_of(i, h)) return owner_at(i);
        return next;
    }
    [[nodiscard]] party* owner_at(std::size_t role) {
        party* group = nullptr; // "Russia's biggest CIS partners"
        for (std::size_t k = role; k-- > 0 && role - k <= 5;) {
            party* whose = sides_.party_at(k);
            if (whose == nullptr || (whose->by != tie::possessive && whose->by != tie::adjective)) continue;
            if (group != nullptr || k + 1 != role || !whose->who.is_group()) return whose;
            group = whose;
        }
        if (group != nullptr) return group;
        party* behind = sides_.party_from(role + 2, role + 4);
        return behind != nullptr && (behind->by == tie::of || behind->by == tie::whose) ? behind : nullptr;
    }

private:
    /// "(with) $150bn in total goods trade", "17% of total exports"
    [[nodiscard]] bool is_amount_of(std::size_t figure) const {
        std::size_t next = behind_figure(s_, figure);
        if (s_.is(next, ')')) ++next; // "$39bn (26%) of total exports"
        return s_.is(next, preposition::in) || s_.is(next, preposition::of) || s_.has(next, sense::total);
    }

    const sentence& s_;
    head_sides& sides_;
};

} // namespace bilatrade::detail
