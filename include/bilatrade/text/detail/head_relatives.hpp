// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/head_relatives.hpp: flows of a relative clause, which are told of the economy in
// front of it: "to Peru, which sent $3bn's worth in return", "the United States, where sales reached $2bn".
#pragma once

#include <bilatrade/text/detail/head.hpp>
#include <bilatrade/text/detail/head_sides.hpp>
#include <bilatrade/text/detail/sentence.hpp>
#include <bilatrade/value/buffer.hpp>
#include <bilatrade/value/economy.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// "bought cars from Japan": a seller of its own.
[[nodiscard]] inline bool is_sold_behind(const sentence& s, const head& h) {
    for (std::size_t k = h.at + 1U; k < s.size() && !s.is_break(k); ++k)
        if (s.is(k, h.inward() ? preposition::from : preposition::to)) return true;
    return false;
}

/// Finds the side that stands in front of a relative clause.
class relative_clause_reader {
public:
    relative_clause_reader(const sentence& s, head_sides& sides, buffer<head>& out) noexcept
        : s_(s), sides_(sides), out_(out) {}

    /// For head `k` behind a relative word; false where the search for its subject goes on.
    [[nodiscard]] bool take_antecedent(std::size_t k, std::size_t relative) {
        if (s_.value(relative, sense::relative) == where) {
            face_place(out_[k], relative);
            return true;
        }
        return out_[k].is_verb ? returns(k, relative) : has_it(out_[k], relative);
    }

private:
    static constexpr int where = 1; ///< the value of `relative` for that

    /// "the United States, which", "the United States which"
    [[nodiscard]] party* antecedent_of(std::size_t which) {
        return which > 1 ? sides_.party_at(s_.is(which - 1, ',') ? which - 2 : which - 1) : nullptr;
    }
    /// "Brazil ranks third after the United States, where salmon sales reached $2bn": the goods go there,
    /// where it is not the one whose trade the text tells of.
    void face_place(head& h, std::size_t relative) {
        party* place = antecedent_of(relative);
        if (place == nullptr || place->is_place || !h.directed()) return;
        const economy owner = sides_.owner_facing(place->who);
        if (h.partner_party == 0 && owner && owner != place->who && !is_sold_behind(s_, h))
            sides_.face(h, *place);
        else
            sides_.own(h, *place);
    }
    /// "exported goods worth $2bn to Peru, which sent $3bn's worth in return": the partner before does it.
    [[nodiscard]] bool returns(std::size_t k, std::size_t which) {
        std::size_t end = which > 1 && s_.is(which - 1, ',') ? which - 1 : 0;
        if (end > 2 && s_.is(end - 1, mention_kind::time)) end -= s_.is(end - 2, preposition::in) ? 2 : 1;
        party* p = end > 0 ? sides_.party_at(end - 1) : nullptr; // "to Peru in 2022, which"
        for (std::size_t before = k; p != nullptr && before-- > 0;) {
            const head& other = out_[before];
            if (other.is_noise || other.partner_party != sides_.index_of(*p) || !other.directed()) continue;
            sides_.own(out_[k], *p);
            if (out_[k].partner_party == 0) out_[k].partner = other.owner;
            return true;
        }
        if (p == nullptr || p->used || p->is_place || p->as != reference::named || !ties_partner(p->by))
            return false;
        sides_.own(out_[k], *p); // "wants a pact with the United States, which bought"
        return out_[k].owner || p->uncoded;
    }
    /// "pressure from the United States, which ran a deficit of": the one before has it.
    [[nodiscard]] bool has_it(head& h, std::size_t which) {
        std::size_t verb = which + 1;
        while (s_.is(verb, mention_kind::time) || s_.has(verb, sense::also)) ++verb;
        if (!s_.has(verb, sense::level) && !s_.has(verb, sense::recorded)) return false;
        party* p = antecedent_of(which);
        if (p == nullptr || p->is_place || p->as != reference::named || !ties_partner(p->by)) return false;
        sides_.own(h, *p);
        return true;
    }

    const sentence& s_;
    head_sides& sides_;
    buffer<head>& out_;
};

} // namespace bilatrade::detail
