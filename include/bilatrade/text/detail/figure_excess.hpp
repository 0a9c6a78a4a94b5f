// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/figure_excess.hpp: balances told as what one flow has over the other. Changes of one
// flow are for figure_kind.hpp.
#pragma once

#include <bilatrade/text/detail/change_words.hpp>
#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/text/detail/stated_figure.hpp>
#include <bilatrade/value/stated.hpp>

#include <cstddef>
#include <cstdint>

namespace bilatrade::detail {

/// Finds what one flow has over the other.
class figure_excess_reader {
public:
    explicit figure_excess_reader(const figure_scene& scene) noexcept : in_(scene), s_(scene.s) {}

    /// Whether a figure is such a balance; sets its flow and its sign if so.
    [[nodiscard]] bool read(stated_figure& f) const {
        return f.head != 0 && in_.head_of(f).directed() && (read_exceeded(f) || read_more_than(f));
    }

private:
    /// "exports to India exceeded imports by $38bn"
    [[nodiscard]] bool read_exceeded(stated_figure& f) const {
        const std::size_t by = before(s_, f.at);
        if (by == s_.size() || !s_.is(by, preposition::by)) return false;
        if (by > 0 && changes_by_verb(s_, by - 1)) return false; // "half of imports, which rose by $38m"
        if (f.head == 1) return read_exceeded_by_it(f);
        const head& first = in_.heads[f.head - 2U];
        const head& second = in_.head_of(f);
        if (first.is_noise || !is_opposite(first, second) || second.at > by) return false;
        for (std::size_t k = first.at + 1U; k < second.at; ++k) {
            if (s_.is_figure(k)) continue; // "exports of $4bn in 2021 exceeded imports by $2bn"
            const bool joins = s_.is_break(k) || s_.has(k, sense::and_word); // "were $7bn but fell short of"
            if (joins && !(s_.is(k, mention_kind::word) && figure_between(s_, first.at, k))) return false;
            const int sign = s_.is_figure(k + 1) ? 0 : sign_of(k);
            if (sign == 0) continue;
            if (!s_.unbroken(k, second.at) || s_.has_mark(k, second.at, ',')) return false;
            --f.head;
            return set(f, first, sign);
        }
        return false;
    }

    /// "They exceeded imports from Russia by €640 million": what the text told of last did.
    [[nodiscard]] bool read_exceeded_by_it(stated_figure& f) const {
        const auto& last = in_.state.last_flow;
        const int sign = sign_of(1);
        if (!is_it_or_they(s_, 0) || sign == 0 || !last || in_.head_of(f).at > f.at) return false;
        const bool sold = last == flow::exports && in_.head_of(f).inward();
        if (!sold && !(last == flow::imports && in_.head_of(f).outward())) return false;
        f.is_excess = true;
        f.sign = static_cast<std::int8_t>(sold ? sign : -sign);
        return true;
    }

    /// "sold India $3bn more than it bought", "imported $3bn more from India in 2021 than it exported"
    [[nodiscard]] bool read_more_than(stated_figure& f) const {
        std::size_t than = f.at + 1U;
        if (s_.is(than, '(') && s_.is_figure(than + 1) && s_.is(than + 2, ')')) than += 3;
        int sign = s_.has(than, sense::compare) ? sign_of(than) : 0;
        if (sign == 0 && s_.is_change(than)) {
            sign = s_.has(than, sense::up) ? 1 : -1;
            do ++than;
            while (s_.is(than, mention_kind::economy) || s_.is(than, mention_kind::time) ||
                   s_.has(than, sense::preposition) || s_.has(than, sense::article));
        }
        if (sign == 0 || !s_.has(than, sense::compare)) return false;
        for (const head& other : in_.heads) {
            if (other.at <= than || other.at > than + 4U || other.is_noise || !s_.unbroken(than, other.at))
                continue;
            return is_opposite(in_.head_of(f), other) && set(f, in_.head_of(f), sign);
        }
        return false;
    }

    /// 1 of "exceeded", "more than", "were ahead of"; -1 of "fell short of", "less than".
    [[nodiscard]] int sign_of(std::size_t k) const {
        if (const auto how = s_.value(k, sense::qualifier)) {
            if (static_cast<qualifier>(*how) == qualifier::more_than) return 1;
            if (static_cast<qualifier>(*how) == qualifier::less_than) return -1;
        }
        if (!s_.has(k, sense::compare)) return s_.has(k, sense::exceeds) ? 1 : 0;
        return s_.has(k, sense::up) ? 1 : s_.has(k, sense::down) ? -1 : 0;
    }
    /// "sold more than it bought", "selling us more than we sold them"
    [[nodiscard]] static bool is_opposite(const head& a, const head& b) {
        if (!a.directed() || !b.directed()) return false;
        return a.word != b.word || (b.owner && b.owner == a.partner);
    }
    [[nodiscard]] static bool set(stated_figure& f, const head& of, int sign) {
        f.is_excess = true;
        f.sign = static_cast<std::int8_t>(of.outward() ? sign : -sign);
        return true;
    }

    const figure_scene& in_;
    const sentence& s_;
};

} // namespace bilatrade::detail
