// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/time_memory.hpp: which of the times of a sentence those that follow go on about.
#pragma once

#include <bilatrade/text/detail/calendar.hpp>
#include <bilatrade/text/detail/claim_scene.hpp>
#include <bilatrade/text/detail/discourse.hpp>
#include <bilatrade/text/detail/head.hpp>
#include <bilatrade/text/detail/sentence.hpp>
#include <bilatrade/text/detail/stated_figure.hpp>
#include <bilatrade/text/mention.hpp>
#include <bilatrade/value/buffer.hpp>
#include <bilatrade/value/claim.hpp>
#include <bilatrade/value/period.hpp>

#include <cstddef>
#include <optional>

namespace bilatrade::detail {

/// What a time means after what the text has told so far.
[[nodiscard]] inline std::optional<period> resolved(const time_mention& t, const claim_setting& setting,
                                                    const discourse& state) {
    time_context in;
    in.today = setting.today;
    in.this_year = setting.this_year;
    in.part_year = setting.part_year;
    in.current = state.last_period;
    in.speakers = {state.pair.reporter, state.pair.partner, state.home ? state.home : state.anchor};
    return calendar(in).resolve(t);
}

/// Hands the times of a sentence that has been read on to the discourse.
class time_memory {
public:
    explicit time_memory(const memory_scene& scene) noexcept : in_(scene), s_(scene.s) {}

    /// "In 1999 … In that year": the last time that was named, whatever of.
    void remember() {
        if (in_.state.of_other_account && tells_revision()) return;
        bool figure = false;
        for (std::size_t i = 0; i != s_.size(); ++i) {
            // "a deficit of $112m against $144m in January": not what the text goes on about
            if (figure && (s_.has(i, sense::compare) || s_.is(i, preposition::from))) return;
            figure = figure || s_.is_figure(i);
            if (!s_.is(i, mention_kind::time)) continue;
            const time_mention& t = s_.time_of(i);
            if (t.special == time_word::none) in_.state.last_heard = resolve(t);
            if (t.special == time_word::a_day && t.told == year_told::absolute)
                in_.state.year_of_day = t.year;
            if (i <= 1 && opens_account()) in_.state.last_period = resolve(t);
            const bool leads = i == 1 && s_.has(0, sense::preposition) && s_.is(2, ',');
            const bool of_nothing = t.told == year_told::no && !leads && !is_of_figures(i) &&
                                    !(in_.figures.empty() && names_flow()) && !in_.state.of_other_account;
            const bool bare = t.told == year_told::same && t.part == year_part::whole; // "that year"
            if (t.special != time_word::none || of_nothing || bare ||
                (t.since && (!in_.figures.empty() || (i > 1 && !names_flow()))) || is_used(i))
                continue;
            if (i > 1 && (s_.has(i - 1, sense::compare) || s_.has(i - 2, sense::compare))) continue;
            if (const auto named = resolve(t)) {
                in_.state.name(*named);
                if (is_subject(i)) in_.state.last_period = named;
                return;
            }
        }
    }

private:
    [[nodiscard]] std::optional<period> resolve(const time_mention& t) const {
        return resolved(t, in_.setting, in_.state);
    }

    /// A time that a figure has, or compares with: the claim has told it, or it is not what the text goes on
    /// about.
    [[nodiscard]] bool is_used(std::size_t mention_at) const {
        for (const stated_figure& f : in_.figures) {
            if (f.why_not == rejection::none && (f.time == mention_at + 1 || f.base_time == mention_at + 1))
                return true;
        }
        return false;
    }

    [[nodiscard]] bool names_flow() const {
        for (const head& h : in_.heads)
            if (!h.is_noise) return true;
        for (std::size_t i = 0; i != s_.size(); ++i)
            if (s_.has(i, sense::ordinal_country) || s_.has(i, sense::role)) return true;
        return false;
    }

    /// "The March figure was revised from $69m": not what the text goes on about.
    [[nodiscard]] bool tells_revision() const {
        for (std::size_t i = 0; i != s_.size() && !s_.is_figure(i); ++i)
            if (s_.has(i, sense::revised)) return true;
        return false;
    }

    /// "In January the pattern held.": a time alone, of nobody's event.
    [[nodiscard]] bool opens_account() const {
        return in_.figures.empty() && in_.parties.empty() && s_.size() <= 12 &&
               (s_.is(s_.size() - 1, '.') || s_.is(s_.size() - 1, '?'));
    }

    /// "This year has been slower.", "2022 was a record year.", "Costly oil weighed on trade in the first
    /// half": the time that the text goes on about.
    [[nodiscard]] bool is_subject(std::size_t time) const {
        if (!in_.figures.empty()) return false;
        if (is_of_figures(time)) return true;
        if (is_of_flow(time)) return true;
        if (time > 0 && s_.has(time - 1, sense::preposition)) return false;
        return s_.has(time + 1, sense::happened);
    }

    [[nodiscard]] bool is_of_flow(std::size_t time) const {
        std::size_t in = time - 1;
        while (in > 0 && (s_.has(in, sense::article) || s_.has(in, sense::neutral))) --in; // "the fiscal"
        for (const head& h : in_.heads)
            if (h.at + 1U == in && s_.is_inside(in) && !h.is_noise && !h.is_verb) return true;
        return false;
    }

    /// "The bureau has the March figures out.", "The bulletin for December is out."
    [[nodiscard]] bool is_of_figures(std::size_t time) const {
        if (!in_.figures.empty()) return false;
        const auto are_figures = [&](std::size_t i) {
            return s_.has(i, sense::figures_word) || s_.has(i, sense::same_flow);
        };
        if (time > 0 && are_figures(time - 1)) return true; // "figures for" is one word
        return s_.has(time + 1, sense::figures_word) ||
               (time > 1 && s_.is(time - 1, preposition::whose) && are_figures(time - 2));
    }

    const memory_scene& in_;
    const sentence& s_;
};

} // namespace bilatrade::detail
