// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/compiler_named.hpp: who counts, and how far a text's word on that reaches.
#pragma once

#include <bilatrade/text/detail/sentence.hpp>
#include <bilatrade/value/claim.hpp>
#include <bilatrade/value/economy.hpp>
#include <bilatrade/value/flow.hpp>
#include <bilatrade/value/period.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace bilatrade::detail {

/// An economy, or an organisation's initials; neither where the text does not tell.
struct compiler_named {
    economy of{};
    std::string_view initials{};
    text_span words{}; ///< how the text names it, where it heads or closes it

    [[nodiscard]] bool known() const noexcept { return of || !initials.empty(); }
    [[nodiscard]] std::string_view code() const noexcept { return of ? of.code() : initials; }
};

/// Who was quoted last, and how that was done.
struct attribution {
    compiler_named compiler{};
    std::optional<period> when{};
    bool carried = false;
    bool fresh = false;
    bool here = false;        ///< named in this paragraph
    bool own = false;         ///< who counts is one of the two that trade
    bool brief = false;       ///< named in a paragraph of one sentence
    int sentences = 0;        ///< of this paragraph so far
    bool only_spoken = false; ///< a ministry has spoken, of no figure yet
    bool announces = false;   ///< quoted of what follows: of no figure yet
    bool opening = true;      ///< no paragraph with figures has ended yet
    bool told = false;        ///< a figure of the text

    /// Trade of the economy whose office was quoted.
    [[nodiscard]] bool counts(const claim& c) const {
        const economy office = compiler.of;
        return office && (c.reporter == office || (c.flow == flow::turnover && c.partner == office));
    }
};

/// "Geostat has published new figures.": what follows are theirs.
[[nodiscard]] inline bool publishes(const sentence& s) {
    bool says = false;
    for (std::size_t i = 0; i != s.size(); ++i) {
        if (says && s.has(i, sense::figures_word)) return true;
        says = says || s.has(i, sense::say) || s.has(i, sense::revised);
    }
    return false;
}

/// "The trade surplus expanded for a fifteenth month in September": a change that is counted, by how much
/// is told later.
[[nodiscard]] inline bool tells_change(const sentence& s) {
    for (std::size_t i = 0; i != s.size(); ++i) {
        if (!s.has(i, sense::flow_noun)) continue;
        for (std::size_t k = i + 1; k < s.size() && k - i <= 12; ++k) {
            if (s.has(k, sense::clause) || s.has(k, sense::target) || s.has(k, sense::forecast)) break;
            if ((s.has(k, sense::up) || s.has(k, sense::down)) && !s.is(k - 1, preposition::to)) return true;
        }
    }
    return false;
}

/// Not only "she said", which is whoever spoke before.
[[nodiscard]] inline bool names_office(const sentence& s) {
    return s.holds_any_of(sense_set::of({sense::authority, sense::statistics_body, sense::organisation,
                                         sense::figures_word, sense::according_to}));
}

/// "Duties will be cut, the finance ministry said.": who speaks, and counts nothing.
[[nodiscard]] inline bool only_speaks(const sentence& s) {
    bool ministry = false;
    for (std::size_t i = 0; i != s.size(); ++i) {
        if (s.has(i, sense::figures_word) || s.has(i, sense::according_to)) return false;
        if (s.is(i, mention_kind::economy) && s[i].named == naming::statistics_body) return false;
        const auto office = s.value(i, sense::authority);
        if (office && *office != 1) return false;
        ministry = ministry || office;
    }
    return ministry;
}

} // namespace bilatrade::detail
