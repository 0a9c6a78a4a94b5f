// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/claim_whole.hpp: what a share is a share of, and which part it is. Refuses a share
// whose whole the text does not tell.
#pragma once

#include <bilatrade/text/detail/claim_scene.hpp>
#include <bilatrade/value/claim.hpp>
#include <bilatrade/value/economy.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// Writes the whole of a share.
class claim_whole_writer {
public:
    explicit claim_whole_writer(const claim_scene& scene) noexcept : in_(scene), s_(scene.s) {}

    /// Sets the whole, and the pair that is the part; false where no whole is told. Where the part is a
    /// product that the subject of the sentence names, its place goes into `product`.
    [[nodiscard]] bool write(const stated_figure& f, claim& c, text_span& product) const {
        c.whole.flow = c.flow;
        const bool head_behind = f.head != 0 && in_.head_of(f).at > f.at;
        if (f.head == 0 ||
            (!head_behind && !s_.is(f.at + 1U, preposition::of) && !s_.has(f.at + 1U, sense::of_which)))
            return share_of_named_whole(f, c);
        if (!head_behind) return share_of_that(f, c);
        const head& h = in_.head_of(f);
        if (h.owner && h.partner) { // a product's part of one pair's flow
            c.whole.reporter = c.reporter;
            c.whole.partner = c.partner;
            product_of_subject(f, product);
            return true;
        }
        if (const economy subject = named_subject(f); subject && !owns_before(f, subject) &&
                                                      h.owner_party != 0 && subject == c.reporter &&
                                                      in_.parties[h.owner_party - 1U].as != reference::named)
            c.reporter = in_.state.other_than(subject); // "Mali took 20.9% of what it sold": not Mali
        c.whole.reporter = c.reporter;
        c.whole.partner = world();
        c.partner = subject_of(f, c.reporter);
        return true;
    }

private:
    /// "China took 91.4% of that": of the flow of the last level.
    [[nodiscard]] bool share_of_that(const stated_figure& f, claim& c) const {
        const economy part = subject_of(f, c.reporter);
        c.whole.reporter = in_.state.pair.reporter ? in_.state.pair.reporter : c.reporter;
        c.whole.partner = in_.state.pair.partner ? in_.state.pair.partner : world();
        if (in_.state.last_flow) c.flow = c.whole.flow = *in_.state.last_flow;
        c.reporter = c.whole.reporter;
        c.partner = part && c.whole.partner.is_world() ? part : c.whole.partner;
        return true;
    }

    /// "the continent's share in Russia's foreign trade was 2.3%"
    [[nodiscard]] bool share_of_named_whole(const stated_figure& f, claim& c) const {
        if (f.head == 0) return false;
        const head& h = in_.head_of(f);
        c.whole.reporter = c.reporter;
        c.whole.partner = world();
        const economy part = subject_of(f, c.reporter);
        if (h.is_total || !h.partner) {
            if (part) c.partner = part;
        }
        return true;
    }

    /// The economy that the sentence says this of.
    [[nodiscard]] economy subject_of(const stated_figure& f, economy but) const {
        for (const party& p : in_.parties) {
            if (p.at >= f.at || p.is_place) continue;
            economy who = p.who;
            if (p.as == reference::group) who = in_.state.described(true, but);
            if (p.as == reference::country) who = in_.state.described(false, but);
            if (p.as == reference::it || p.as == reference::its) who = in_.state.other_than(but);
            if (who && who != but) return who;
        }
        return in_.state.other_than(but);
    }

    /// Whether a flow before the figure is that economy's: "Benin exported $3m to Nigeria, or 5% of its
    /// exports".
    [[nodiscard]] bool owns_before(const stated_figure& f, economy who) const {
        for (const head& h : in_.heads) {
            if (h.at < f.at && !h.is_noise && h.owner == who) return true;
        }
        return false;
    }

    [[nodiscard]] economy named_subject(const stated_figure& f) const {
        for (const party& p : in_.parties) {
            if (p.at < f.at && p.who && !p.is_place && p.by == tie::bare) return p.who;
        }
        return {};
    }

    void product_of_subject(const stated_figure& f, text_span& product) const {
        std::size_t end = f.at;
        while (end > 0 && (s_.has(end - 1, sense::qualifier) || s_.has(end - 1, sense::share_verb) ||
                           s_.has(end - 1, sense::also) || s_.has(end - 1, sense::level) ||
                           s_.has(end - 1, sense::article)))
            --end;
        std::size_t begin = end;
        while (begin > 0 && s_.is(begin - 1, mention_kind::word) && !s_.is_break(begin - 1) &&
               !s_.has(begin - 1, sense::preposition))
            --begin;
        if (begin == end) return;
        product = {s_[begin].begin, s_[end - 1].end};
    }

    const claim_scene& in_;
    const sentence& s_;
};

} // namespace bilatrade::detail
