// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/head_offices.hpp: whose trade a flow is by whose office or figures tell of it.
#pragma once

#include <bilatrade/text/detail/head.hpp>
#include <bilatrade/text/detail/head_sides.hpp>
#include <bilatrade/text/detail/sentence.hpp>
#include <bilatrade/value/economy.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// Tells by whom a flow is counted.
class head_office_reader {
public:
    head_office_reader(const sentence& s, head_sides& sides) noexcept : s_(s), sides_(sides) {}

    /// "Its own institute recorded imports", "Iran, whose customs booked sales": an office counts the trade
    /// of its economy.
    [[nodiscard]] party* of(std::size_t i, const head& h) {
        party* whose = sides_.party_at(i);
        if (s_.has(i, sense::whose_word))
            whose = sides_.party_from(i > 2 ? i - 2 : 0, i);
        else if (!h.is_verb && whose != nullptr && figures_are_of(*whose))
            return whose; // "Data from Oman put imports", "Indian statistics, for 2022, show shipments"
        else if (h.is_verb || whose == nullptr || whose->by != tie::possessive ||
                 whose->as == reference::named)
            return nullptr;
        return is_counting(i, h.at) ? whose : nullptr;
    }

    /// "INDEC counted imports of $3bn", "while Serbia's statistical office reports imports": an office named
    /// at word `i` counts the trade of its economy.
    [[nodiscard]] economy counter_at(std::size_t i, const head& h) const {
        if (h.is_verb || !h.directed() || !s_.is(i, mention_kind::economy) || s_[i].who.is_group()) return {};
        const bool is_body = s_[i].named == naming::statistics_body;
        const bool owns = s_[i].named == naming::adjective || s_.is(i + 1, 's');
        return (is_body || owns) && is_counting(i, h.at, is_body) ? s_[i].who : economy{};
    }

    /// "Beijing puts the figure at", "Chinese customs put it at": the flow told before, by another count.
    [[nodiscard]] bool is_only_counted(const head& h) const {
        if (!h.is_repeat || h.at == 0 || !s_.has(h.at - 1U, sense::say)) return false;
        for (std::size_t i = h.at - 1U; i-- > 0 && h.at - i <= 5 && !s_.is(i, ',');)
            if (s_.is(i, mention_kind::economy)) return sides_.meaning().pair_before(h.at).holds(s_[i].who);
        return false;
    }

private:
    [[nodiscard]] bool figures_are_of(const party& p) const {
        if (p.as != reference::named || p.is_place || p.used) return false;
        const auto are_figures = [&](std::size_t i) {
            return s_.has(i, sense::figures_word) || s_.has(i, sense::authority);
        };
        if (p.by == tie::adjective) return s_.has(p.at + 1U, sense::figures_word);
        const std::size_t from = s_.before_article(p.at);
        return p.by == tie::from && p.at > 1 && are_figures(from - 1) && s_.has(p.at + 1U, sense::say);
    }
    [[nodiscard]] bool is_counting(std::size_t whose, std::size_t flow, bool office = false) const {
        std::size_t beside = 0; // words behind the office
        for (std::size_t k = whose + 1; k < flow; ++k) {
            if (s_.is_break(k) || s_.is(k, ',') || s_.is(k, mention_kind::economy) || s_.is_figure(k) ||
                s_.has(k, sense::preposition))
                return false;
            if (office && (s_.has(k, sense::say) || s_.has(k, sense::level))) return true;
            const bool names = s_.has(k, sense::authority);
            beside = names ? 0 : beside + 1;
            office = office || names;
        }
        return office && beside <= 1; // "Peru's customs saw imports of"
    }

    const sentence& s_;
    head_sides& sides_;
};

} // namespace bilatrade::detail
