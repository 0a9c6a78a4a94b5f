// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/stated_figure.hpp: a figure of a sentence on its way to a claim, and what it is read
// against. Holds what was found; finds nothing.
#pragma once

#include <bilatrade/text/detail/discourse.hpp>
#include <bilatrade/text/detail/head.hpp>
#include <bilatrade/text/detail/sentence.hpp>
#include <bilatrade/text/explain.hpp>
#include <bilatrade/value/buffer.hpp>
#include <bilatrade/value/claim.hpp>
#include <bilatrade/value/economy.hpp>

#include <cstdint>

namespace bilatrade::detail {

/// A figure of the sentence on its way to a claim.
struct stated_figure {
    std::uint16_t at = 0;
    std::uint16_t head = 0;      ///< index plus one
    std::uint16_t direction = 0; ///< index plus one of the word of change
    std::uint16_t time = 0;      ///< index plus one of the time mention
    std::uint16_t base_time = 0;
    std::uint16_t led_to = 0; ///< index plus one of the time of the level behind: "from $2bn to $3bn in 2022"
    std::uint16_t wish = 0;   ///< index plus one of the word that says the status, where no figure is between
    std::uint16_t twin = 0;   ///< index plus one of the figure that this one repeats in another currency
    claim_kind kind = claim_kind::level;
    claim_status status = claim_status::actual;
    claim_stage stage = claim_stage::none;
    qualifier how = qualifier::exact;
    rejection why_not = rejection::none;
    bool is_base = false; ///< the level that is compared with: "against 394 billion"

    bool is_anaphoric = false;  ///< belongs to the flow of an earlier sentence
    bool of_base = false;       ///< a part of what it was: "half the level of 2014"
    bool of_level = false;      ///< a share that the level before is: "$24bn, or 35% of all exports"
    bool of_share = false;      ///< a level that the share before is: "35% of all exports, or $24bn"
    bool of_last_whole = false; ///< a share of the whole of the share before: "and Belgium 5.1 per cent"
    bool of_goods = false;      ///< of the goods that its statement begins with
    bool is_part = false;       ///< its product is a part of what the text goes on about
    bool is_aside = false;    ///< of a partner that the text names beside its own: "ahead of Oman with $2bn"
    bool of_several = false;  ///< one figure for two partners
    bool is_before = false;   ///< told as what had been: "They had earned $2bn in 2020"
    bool is_excess = false;   ///< of one flow over the other: "exports exceeded imports by $3bn"
    bool is_signed = false;   ///< "-9.7 bn euro", "+5.1 bn"
    bool is_foretold = false; ///< what was expected of a time that is over: "economists had expected 3%"
    bool of_preceding =
        false; ///< of the period before that of the sentence: "rose 3% in May after a fall of 2%"
    bool is_compared_change = false; ///< "rose 3%, against 2% in the same month last year"
    bool is_step_before = false;     ///< the change that came before one: "rose 3% after a fall of 2% in May"
    std::uint8_t nth_base = 0; ///< of two levels without a time that are compared with: the first or second
    std::uint8_t nth_told = 0, of_told = 0; ///< "£106m, £64m and £186m respectively": which of how many times
    std::int8_t sign = 0;
    std::uint32_t product_begin = 0, product_end = 0; ///< of this figure alone: "fruit, $226.9 million;"
    economy owner{};
    economy partner{}; ///< its own, where a list gives each figure one
    std::uint32_t span_begin = 0, span_end = 0;

    void reject(rejection why) noexcept { why_not = why; }
};

/// What a figure is read against: its sentence, and the text before it.
struct figure_scene {
    const sentence& s;
    const buffer<party>& parties;
    const buffer<head>& heads;
    const discourse& state;
    const buffer<stated_figure>& figures; ///< those before it

    /// The flow that a figure belongs to; the figure has one.
    [[nodiscard]] const head& head_of(const stated_figure& f) const { return heads[f.head - 1U]; }
    [[nodiscard]] bool has_head_before(const stated_figure& f) const {
        return f.head != 0 && head_of(f).at < f.at;
    }
    /// The economy that a mention names as one of those who trade, or null.
    [[nodiscard]] const party* named_at(std::size_t mention) const {
        for (const party& p : parties)
            if (p.at == mention && p.as == reference::named && !p.is_place) return &p;
        return nullptr;
    }
    /// The flow that a mention names, index plus one, or 0.
    [[nodiscard]] std::size_t head_at(std::size_t mention) const {
        for (std::size_t k = 0; k != heads.size(); ++k)
            if (heads[k].at == mention && !heads[k].is_repeat) return k + 1;
        return 0;
    }
    /// "$31 billion from those to Oman": the flow that is not said again, index plus one, or 0.
    [[nodiscard]] std::size_t repeat_behind(std::size_t figure) const {
        const bool of =
            s.is(figure + 1, preposition::of) && !s.is(figure, mention_kind::money); // "54% of those to"
        for (std::size_t k = 0; k != heads.size() && (of || s.is(figure + 1, preposition::from)); ++k)
            if (heads[k].is_repeat && (heads[k].at == figure + 2 ? !of || s.has(figure + 2, sense::article)
                                                                 : of && owned_behind(k, figure)))
                return k + 1;
        return 0;
    }
    /// "64% of Estonia's"
    [[nodiscard]] bool owned_behind(std::size_t k, std::size_t figure) const {
        const std::size_t name = s.has(figure + 2, sense::article) ? figure + 3 : figure + 2;
        return heads[k].is_left_out && s.is(heads[k].at, 's') && heads[k].at == name + 1;
    }
    [[nodiscard]] bool is_directed(std::size_t index) const {
        return index != 0 && heads[index - 1].directed();
    }
};

[[nodiscard]] inline economy world() { return parse_economy("WLD").value(); }

} // namespace bilatrade::detail
