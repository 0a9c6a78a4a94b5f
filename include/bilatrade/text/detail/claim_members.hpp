// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/claim_members.hpp: a member's part of what its group trades: "Mercosur exports to
// Singapore were $8bn, of which Brazil supplied 92%".
#pragma once

#include <bilatrade/text/detail/claim_scene.hpp>
#include <bilatrade/text/detail/claim_whole_words.hpp>
#include <bilatrade/text/detail/money_words.hpp>
#include <bilatrade/value/claim.hpp>
#include <bilatrade/value/economy.hpp>
#include <bilatrade/value/economy_groups.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// Finds the members whose part of their group's flow is told.
class claim_member_reader {
public:
    explicit claim_member_reader(const claim_scene& scene) noexcept
        : in_(scene), s_(scene.s), words_(scene) {}

    /// Sets flow and pair, and the whole of a share; false where the figure is no such part.
    [[nodiscard]] bool read(const stated_figure& f, claim& c) const {
        if (f.kind == claim_kind::share && f.of_level) return read_of_level(f, c);
        const economy_pair of = in_.state.pair;
        const auto last = in_.state.last_flow;
        if (!of.reporter || !last || *last == flow::balance || !is_part(f)) return false;
        if (of.reporter.is_group() && of.partner && !of.partner.is_world()) {
            const economy member = member_named(f, of.reporter);
            if (!member || member == of.partner) return false;
            c.reporter = member;
            c.partner = of.partner;
        } else if (is_part_of_named(s_, f.at) && (!of.partner || of.partner.is_group())) {
            const economy member = member_named(f, of.partner);
            if (!member || member == of.reporter) return false;
            c.reporter = of.reporter;
            c.partner = member;
        } else {
            return false;
        }
        c.flow = *last;
        if (f.kind == claim_kind::share) c.whole = {of.reporter, of.partner, c.flow, {}};
        return true;
    }

private:
    /// "The Netherlands imported $560m worth from Kenya, 47% of EU imports from Kenya", "exports of $12m, or
    /// 2% of the trade between the two": the level before is a part of what is told behind.
    [[nodiscard]] bool read_of_level(const stated_figure& f, claim& c) const {
        const economy_pair of = in_.state.pair;
        const auto last = in_.state.last_flow;
        if (f.head == 0 || in_.head_of(f).at < f.at || !of.complete() || !last) return false;
        const head& whole = in_.head_of(f);
        const bool directed = *last == flow::exports || *last == flow::imports;
        if (whole.word == flow_word::turnover && directed && whole.both)
            c.whole = {of.reporter, of.partner, flow::turnover, {}};
        else if (whole.owner.is_group() && flow_of(whole.word) == *last && whole.partner == of.partner &&
                 is_member(of.reporter, whole.owner, money_day({}, in_.setting.today)))
            c.whole = {whole.owner, of.partner, *last, {}};
        else
            return false;
        c.flow = *last;
        c.reporter = of.reporter;
        c.partner = of.partner;
        return true;
    }
    /// "of which Brazil supplied 92%", "14% of them", "Vietnam's share was": of the flow told before, where
    /// none is told behind.
    [[nodiscard]] bool is_part(const stated_figure& f) const {
        const bool share = f.kind == claim_kind::share;
        if (!share && f.kind != claim_kind::level) return false;
        if (share && s_.has(f.at + 1U, sense::of_which)) return true;
        if (f.head != 0 && in_.head_of(f).at > f.at) return false;
        return words_.of_which_before(f) != s_.size() || is_part_of_named(s_, f.at);
    }
    /// In the statement of the figure, or right behind it: "32% of them from Germany", "14% of them
    /// Vietnamese". Any economy may be of a group without a code.
    [[nodiscard]] economy member_named(const stated_figure& f, economy group) const {
        const std::size_t begin = words_.statement_begin(f.at);
        for (const party& p : in_.parties) {
            const bool behind = p.at > f.at + 1U && p.at <= f.at + 4U && s_.has(f.at + 1U, sense::of_which);
            if (!behind && (p.at < begin || p.at > f.at)) continue;
            if (p.as == reference::named && !p.is_place && p.who &&
                (!group || is_member(p.who, group, money_day({}, in_.setting.today))))
                return p.who;
        }
        return {};
    }

    const claim_scene& in_;
    const sentence& s_;
    claim_whole_words words_;
};

} // namespace bilatrade::detail
