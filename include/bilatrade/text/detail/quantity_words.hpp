// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/quantity_words.hpp: changes of what is counted in pieces or tonnes: "69.6 million
// tonnes of coal, 2.2 times more", "140,000 Danes came, 12% more".
#pragma once

#include <bilatrade/text/detail/sentence.hpp>
#include <bilatrade/text/detail/stated_figure.hpp>
#include <bilatrade/text/mention.hpp>

#include <cstddef>
#include <string_view>

namespace bilatrade::detail {

/// Looks around one figure.
class quantity_words {
public:
    explicit quantity_words(const figure_scene& scene) noexcept : in_(scene), s_(scene.s) {}

    /// "69.6 million tonnes of coal, 2.2 times more", "employs 1,800 people, 60% of them women": it is the
    /// tonnes that grew.
    [[nodiscard]] bool is_counted(const stated_figure& f) const {
        if (s_.is(f.at + 1U, preposition::to) && s_.is(f.at + 2U, mention_kind::number) &&
            (s_.has(f.at + 3U, sense::measure_unit) ||
             (counts_pieces(f.at + 2U) && s_.is(f.at + 3U, mention_kind::mark))))
            return true; // "by 10 percent to 280,000 tonnes", "fell 24.8 pct to 12,821,"
        for (std::size_t k = f.at + 1U; k <= f.at + 12U && !s_.is(k, ',') && !s_.is_figure(k); ++k)
            if (s_.is(k, mention_kind::number) && s_.has(k + 1, sense::measure_unit) &&
                (s_.is(k - 1, preposition::to) || s_.is(k - 1, preposition::from)))
                return true; // "to double its oil exports from 10,000 to 20,000 barrels"
        const std::size_t low = in_.has_head_before(f) ? in_.head_of(f).at : 0;
        for (std::size_t k = f.at; k-- > low;) {
            if (s_.is_figure(k) || s_.is(k, ':')) return false;
            if (s_.is(k, mention_kind::number) && (s_.has(k + 1, sense::measure_unit) || is_people(k + 1)))
                return true; // "140,000 Danes came, 12% more"
        }
        return false;
    }

private:
    /// "12,821", of whatever: no money is told like that.
    [[nodiscard]] bool counts_pieces(std::size_t i) const {
        return s_[i].holds_amount && !s_.amount_of(i).has_scale &&
               s_.words(i).find(',') != std::string_view::npos;
    }

    [[nodiscard]] bool is_people(std::size_t i) const {
        return s_.is(i, mention_kind::economy) && s_[i].named == naming::people;
    }

    const figure_scene& in_;
    const sentence& s_;
};

} // namespace bilatrade::detail
