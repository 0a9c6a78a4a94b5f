// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/heading_memory.hpp: what titles, headings, questions and names that stand alone say
// of the figures below them.
#pragma once

#include <bilatrade/text/detail/base_times.hpp>
#include <bilatrade/text/detail/claim_scene.hpp>
#include <bilatrade/text/detail/discourse.hpp>
#include <bilatrade/text/detail/head.hpp>
#include <bilatrade/text/detail/sentence.hpp>
#include <bilatrade/text/detail/stated_figure.hpp>
#include <bilatrade/text/detail/time_memory.hpp>
#include <bilatrade/value/buffer.hpp>
#include <bilatrade/value/economy.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// Hands what the lines without figures announce on to the discourse.
class heading_memory {
public:
    explicit heading_memory(const memory_scene& scene) noexcept : in_(scene), s_(scene.s) {}

    /// "What the EU buys from Chile (2022)": a line that says what the figures of the list below are.
    void read_heading() {
        in_.state.asked = false;
        const bool leads = s_.is(s_.size() - 1, ':') && in_.state.last_flow && in_.state.pair.complete();
        if (leads && (!in_.figures.empty() || in_.heads.empty()))
            in_.state.in_list = true; // "of which:", "The products were:"
        if (!in_.figures.empty()) return;
        const bool opens_line = s_[0].lines_before > 0 || s_[0].begin == 0;
        const bool titles = opens_line && !s_.is(s_.size() - 1, '.');
        const bool asks = s_.is(s_.size() - 1, '?'); // "How much does it import from China?"
        if (asks) {
            in_.state.asked_for.reset();
            for (std::size_t i = 0; i != s_.size(); ++i)
                if (s_.is(i, mention_kind::time) && s_.time_of(i).told != year_told::no)
                    in_.state.asked_for = resolved(s_.time_of(i), in_.setting, in_.state);
        }
        if (!titles && !asks && !leads) return;
        if (titles && in_.heads.empty() && tells_time_of_list()) take_last_time();
        for (const head& h : in_.heads) {
            if (h.is_noise || h.is_repeat) continue;
            const economy owner = h.owner     ? h.owner
                                  : h.partner ? in_.state.reporter_facing(h.partner)
                                              : in_.state.pair.reporter;
            in_.state.product_begin = h.product_begin;
            in_.state.product_end = h.product_end;
            return open_list(flow_of(h.word), {owner, h.partner ? h.partner : in_.state.pair.partner},
                             opens_line || leads, asks);
        }
        const bool lists = titles && s_.is(s_.size() - 1, ':') && in_.parties.size() == 1;
        for (std::size_t i = 0; i != s_.size() && in_.heads.empty() && lists; ++i) {
            const auto role = s_.value(i, sense::role); // "Jordan's main suppliers in 2022:"
            if (!role || static_cast<flow_word>(*role) == flow_word::turnover) continue;
            const economy owner = owner_of_role(s_, in_.parties, s_.size());
            return open_list(flow_of(static_cast<flow_word>(*role)),
                             {owner ? owner : in_.state.anchor, world()}, true, false);
        }
    }

    /// "With Thailand.", "Libya.", "Singapore?": the partner of what follows, whose other side is the economy
    /// of the text.
    void read_topic() {
        if (!in_.figures.empty() || !in_.heads.empty()) return;
        if (names_pair_alone()) {
            in_.state.speak_of({in_.parties[0].who, in_.parties[1].who});
            in_.state.is_bilateral = in_.state.names_trade = true;
            return take_last_time();
        }
        if (in_.parties.size() != 1) return;
        const party& p = in_.parties[0];
        const bool alone = p.at <= 2 && p.at + 2U >= s_.size();
        if (!alone || p.as != reference::named || p.is_place || p.who == in_.state.anchor) return;
        if (s_[p.at].named != naming::adjective && (s_[0].lines_before > 0 || s_.is(s_.size() - 1, '?')))
            speak_of_topic(p);
    }

private:
    void open_list(flow what, economy_pair of, bool opens_line, bool asks) {
        in_.state.in_list = opens_line;
        in_.state.asked = asks;
        in_.state.last_flow = what;
        if (asks && !in_.heads.empty())
            in_.state.last_side = side_of(in_.heads[0].word); // "How big is the deficit?"
        in_.state.speak_of(of);
        take_last_time();
    }
    /// "Key facts for the year ended June 2023:", "First quarter"
    [[nodiscard]] bool tells_time_of_list() const {
        if (s_.is(s_.size() - 1, ':')) return true;
        return s_.is(s_.size() - 1, mention_kind::time) && s_.size() <= 2;
    }

    /// The time that a title or a heading tells is that of what follows.
    void take_last_time() {
        const base_time_reader times(s_);
        for (std::size_t i = 0; i != s_.size(); ++i) {
            if (!times.is_usable(i) || times.is_of_base(i)) continue; // "in 2021 compared with 2020"
            if (const auto when = resolved(s_.time_of(i), in_.setting, in_.state))
                in_.state.last_period = when;
        }
    }

    /// "Canada–Norway", "Kazakhstan–Russia: first quarter", "Canada and Norway at a glance.": a title.
    [[nodiscard]] bool names_pair_alone() const {
        constexpr std::size_t longest = 9;
        constexpr sense_set verbs =
            sense_set::of({sense::say, sense::level, sense::auxiliary, sense::up, sense::down, sense::target,
                           sense::forecast, sense::clause});
        if (in_.parties.size() != 2 || s_.size() > longest || s_.holds_any_of(verbs)) return false;
        const party& first = in_.parties[0];
        const party& second = in_.parties[1];
        const bool joined = first.at + 2U == second.at &&
                            (s_.is_dash(first.at + 1U) || s_.has(first.at + 1U, sense::and_word));
        return joined && first.as == reference::named && second.as == reference::named && !first.is_place &&
               !second.is_place && first.who && second.who && s_[first.at].named == naming::name;
    }
    void speak_of_topic(const party& p) {
        in_.state.speak_of({in_.state.anchor, p.who, p.uncoded});
        in_.state.is_bilateral = true;
        if (p.by == tie::bare) in_.state.topic = p.who;
    }

    const memory_scene& in_;
    const sentence& s_;
};

} // namespace bilatrade::detail
