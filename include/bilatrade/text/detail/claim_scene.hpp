// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/claim_scene.hpp: what the claims of a sentence are written from: its parties, its
// flows, and what the text has told before it.
#pragma once

#include <bilatrade/text/detail/attribution.hpp>
#include <bilatrade/text/detail/discourse.hpp>
#include <bilatrade/text/detail/head.hpp>
#include <bilatrade/text/detail/sentence.hpp>
#include <bilatrade/text/detail/stated_figure.hpp>
#include <bilatrade/text/scan.hpp>
#include <bilatrade/value/buffer.hpp>
#include <bilatrade/value/claim.hpp>
#include <bilatrade/value/date.hpp>
#include <bilatrade/value/economy.hpp>

#include <optional>
#include <string_view>

namespace bilatrade::detail {

/// What holds for all claims of a sentence.
struct claim_setting {
    std::optional<date> today{};
    std::optional<int> this_year{};
    int part_year = 0; ///< the last year of which the text tells a part
    compiler_named compiler{};
    economy counted_by{};    ///< whose statistics the sentence itself quotes
    bool names_some = false; ///< the text names economies, or speaks of some
};

/// A sentence that has been read, and the text before it.
struct claim_scene {
    const sentence& s;
    const buffer<party>& parties;
    const buffer<head>& heads;
    const claim_setting& setting;
    const discourse& state;

    /// The flow that a figure belongs to; the figure has one.
    [[nodiscard]] const head& head_of(const stated_figure& f) const { return heads[f.head - 1U]; }

    [[nodiscard]] bool has_head_before(const stated_figure& f) const {
        return f.head != 0 && head_of(f).at < f.at;
    }

    /// "Japan imports": the noun of a flow right behind who it is said of.
    [[nodiscard]] bool is_said_of(const head& h) const {
        if (h.is_verb || h.owner_party == 0) return false;
        const party& owner = parties[h.owner_party - 1U];
        return owner.at + 1U == h.at && owner.by == tie::bare;
    }
};

/// A sentence that has been read, and what of the text goes on to the next.
struct memory_scene {
    const sentence& s;
    const buffer<party>& parties;
    const buffer<head>& heads;
    const buffer<stated_figure>& figures;
    const claim_setting& setting;
    discourse& state;
};

/// Words of a text on one line, each byte as `mapped` has it.
template <class Map>
word_slice add_on_one_line(std::string_view words, claim_set& out, Map mapped) {
    word_slice all = out.add_words({});
    bool parted = false;
    for (const char ch : words) {
        const char told = ch == '\n' || ch == '\r' || ch == '\t' ? ' ' : mapped(ch);
        if (told != ' ' || !parted) all.size += out.add_words({&told, std::size_t{1}}).size;
        parted = told == ' ';
    }
    return all;
}
/// In lower case, which is how a claim tells its product.
inline word_slice add_lower(std::string_view words, claim_set& out) {
    return add_on_one_line(words, out, [](char ch) { return to_lower(ch); });
}
/// As they stand, which is how it tells its source; none where the span is empty.
inline word_slice add_as_told(std::string_view text, text_span at, claim_set& out) {
    return add_on_one_line(text.substr(at.begin, at.end - at.begin), out, [](char ch) { return ch; });
}

} // namespace bilatrade::detail
