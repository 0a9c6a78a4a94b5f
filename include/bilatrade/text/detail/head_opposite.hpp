// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/head_opposite.hpp: flows that are told as going the other way than the one before:
// "trade in the opposite direction", "deliveries the other way".
#pragma once

#include <bilatrade/text/detail/discourse.hpp>
#include <bilatrade/text/detail/head.hpp>
#include <bilatrade/text/detail/sentence.hpp>
#include <bilatrade/value/buffer.hpp>
#include <bilatrade/value/economy.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// Finds such flows and their sides.
class head_opposite_reader {
public:
    head_opposite_reader(const sentence& s, const discourse& state, buffer<head>& out) noexcept
        : s_(s), state_(state), out_(out) {}

    /// "Soviet deliveries to Poland shrank, and exports (those) in the other direction were halved"
    [[nodiscard]] bool is_other_way(std::size_t k) const {
        const head& h = out_[k];
        return (k > 0 || state_.pair.complete()) && (h.outward() || h.is_repeat) && !h.is_verb &&
               s_.has(h.at + 1U, sense::opposite);
    }

    /// "Iran imported $1bn of Turkish goods. Trade in the opposite direction came to $4bn"
    [[nodiscard]] bool is_trade_back(std::size_t k) const {
        bool directed = k == 0 && (state_.last_flow == flow::exports || state_.last_flow == flow::imports);
        if (k > 0) directed = out_[k - 1].directed() && !out_[k - 1].is_noise;
        return directed && out_[k].word == flow_word::turnover && !out_[k].is_verb &&
               s_.has(out_[k].at + 1U, sense::opposite);
    }

    /// The partner of the flow that is not said again: of this sentence, else of the text.
    void face_the_same(std::size_t k) const {
        out_[k].partner = state_.pair.partner;
        for (std::size_t before = k; before-- > 0;) {
            if (out_[before].is_noise || (!out_[before].partner && !out_[before].owner)) continue;
            out_[k].partner = out_[before].partner;
            break;
        }
    }

    /// Exports of the economy that the flow before goes to.
    void turn_round(std::size_t k) const {
        head& h = out_[k];
        economy_pair now = state_.pair;
        bool inward = state_.last_flow == flow::imports;
        for (std::size_t before = k; before-- > 0;) {
            const head& other = out_[before];
            if (other.is_noise || !other.directed()) continue;
            inward = other.inward();
            now.partner = other.partner ? other.partner : state_.other_than(other.owner);
            now.reporter = other.owner ? other.owner : state_.reporter_facing(now.partner);
            break;
        }
        h.owner = inward ? now.reporter : now.partner;
        h.partner = inward ? now.partner : now.reporter;
    }

private:
    const sentence& s_;
    const discourse& state_;
    buffer<head>& out_;
};

} // namespace bilatrade::detail
