// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/party_lists.hpp: parties that are named as one: "Vietnam, Laos and Cambodia",
// "China-Laos".
#pragma once

#include <bilatrade/text/detail/sentence.hpp>
#include <bilatrade/text/mention.hpp>
#include <bilatrade/value/buffer.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// Joins the parties that a sentence lists.
class party_list_joiner {
public:
    party_list_joiner(const sentence& s, buffer<party>& parties) noexcept : s_(s), out_(parties) {}

    /// "Vietnam, Laos and Cambodia", "China-Laos", "Vietnam ($2.1bn), Laos ($410 mln)"; not "the bloc with
    /// Malta and Cyprus, Germany exported".
    void join() {
        bool ended = false;
        for (std::size_t k = 1; k < out_.size(); ++k) {
            party& p = out_[k];
            const party& before = out_[k - 1];
            if (p.at == before.at) continue;
            if (p.as != reference::named && p.as != reference::country && p.as != reference::we &&
                p.as != reference::you)
                continue;
            if (before.as == reference::group && before.by == tie::between)
                continue; // "Among the members, Peru was"
            const bool last = has_and(before.at + 1U, p.at);
            const bool closed = ended && !last && s_.is(p.at - 1U, ',');
            ended = last;
            if (p.by == tie::adjective && before.by != tie::adjective && s_.is(p.at - 1U, ',') &&
                s_.has(p.at + 1U, sense::flow_noun))
                continue; // "To the republics, German exports rose"
            if (closed || !is_joined(before.at + 1U, p.at) || p.is_place != before.is_place) continue;
            const bool parted = p.at > 1 && s_.is(p.at - 2U, ','); // ", and Fiji sent"
            if (ties_partner(before.by) && p.by == tie::bare && acts(p) && (!last || parted))
                continue; // "From Norway, Icelanders imported", "went to Peru, and Fiji sent"
            if (before.by != tie::bare && p.by == tie::bare && s_.is(s_.before_article(p.at), ',') &&
                begins_predicate(p.at + 1U))
                continue; // "With a tenth of the exports of Peru, Oman was first", "in Lima, Oman is to buy"
            if (p.by == tie::possessive && before.by == tie::bare) {
                if (s_.is(p.at - 1U, ',')) continue; // "Hungary, Serbia's neighbour": an apposition
                // "India and Oman's trade": both possess.
                out_[k - 1].by = tie::possessive;
            } else if (p.by != tie::bare && p.by != tie::adjective && p.by != before.by) {
                continue;
            } else if (!(p.by == tie::adjective && before.by != tie::adjective &&
                         !hyphened(before.at + 1U, p.at))) {
                p.by = before.by == tie::bare && p.by == tie::adjective ? tie::adjective : before.by;
            }
            p.list = before.list;
        }
    }

private:
    [[nodiscard]] bool begins_predicate(std::size_t i) const {
        return s_.has(i, sense::level) || s_.has(i, sense::auxiliary) || s_.has(i, sense::to_be) ||
               s_.has(i, sense::target);
    }
    [[nodiscard]] bool acts(const party& p) const {
        return s_.has(p.at + 1U, sense::flow_verb) || s_.has(p.at + 1U, sense::sends) ||
               s_.has(p.at + 1U, sense::takes);
    }

    [[nodiscard]] bool has_and(std::size_t from, std::size_t to) const {
        while (from < to && !s_.has(from, sense::and_word)) ++from;
        return from < to;
    }

    [[nodiscard]] bool hyphened(std::size_t from, std::size_t to) const {
        return to == from + 1 && (s_.is_dash(from) || s_.is(from, '/')) && !s_[to].space_before;
    }

    [[nodiscard]] bool is_joined(std::size_t from, std::size_t to) const {
        if (from == to) return false;
        if (hyphened(from, to)) return true;
        if (from == 1 && to == 2 && s_.is_dash(from) &&
            (s_.is(to + 1, ':') || s_.has(to + 1, sense::flow_noun)))
            return true; // "Peru – Chile: trade up 6%"
        bool joint = false;
        for (std::size_t i = from; i != to; ++i) {
            if (s_.is(i, '(')) {
                while (i != to && !s_.is(i, ')')) ++i;
                if (i == to) return false;
            } else if (s_.is(i, ',') || s_.has(i, sense::and_word)) {
                joint = true;
            } else if (!s_.has(i, sense::article) && !s_.is(i, 's') && !s_.is(i, preposition::with) &&
                       !s_.is(i, preposition::between) && !s_.has(i, sense::others) &&
                       !s_.has(i, sense::cardinal) &&
                       !(i == s_.before_article(to) &&
                         (s_.is(i, preposition::to) || s_.is(i, preposition::from)))) {
                return false;
            }
        }
        return joint;
    }

    const sentence& s_;
    buffer<party>& out_;
};

} // namespace bilatrade::detail
