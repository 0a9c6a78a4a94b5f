// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/attribution.hpp: whose statistics a sentence quotes, and how far that reaches.
#pragma once

#include <bilatrade/text/detail/discourse.hpp>
#include <bilatrade/text/detail/sentence.hpp>
#include <bilatrade/value/economy.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace bilatrade::detail {

/// An economy, or an organisation's initials; neither where the text does not tell.
struct compiler_named {
    economy of{};
    std::string_view initials{};

    [[nodiscard]] bool known() const noexcept { return of || !initials.empty(); }
    [[nodiscard]] std::string_view code() const noexcept { return of ? of.code() : initials; }
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

class attribution_reader {
public:
    attribution_reader(const sentence& s, const discourse& state) noexcept : s_(s), state_(state) {}

    /// Whose figures the sentence says it quotes: the statement around mention `at`, else the whole of it.
    [[nodiscard]] compiler_named read(std::size_t at) const {
        std::size_t low = at, high = at;
        while (low > 0 && !s_.is(low - 1, ';')) --low;
        while (high < s_.size() && !s_.is(high, ';')) ++high;
        const compiler_named before = last_in(low, at);
        if (before.known()) return before;
        const compiler_named near = read(low, high);
        return near.known() ? near : read(0, s_.size());
    }
    /// Of the whole sentence.
    [[nodiscard]] compiler_named read() const { return read(0, s_.size()); }

private:
    /// Without one of these nobody is quoted.
    static constexpr sense_set some_body = sense_set::of(
        {sense::statistics_body, sense::figures_word, sense::authority, sense::say, sense::organisation});

    /// Words that stand for a body.
    static constexpr sense_set some_word = sense_set::of(
        {sense::possessive, sense::pronoun, sense::figures_word, sense::organisation, sense::authority});

    [[nodiscard]] compiler_named read(std::size_t low, std::size_t high) const {
        if (!s_.holds_any_of(some_body)) return {};
        const bool reports = speaks();
        for (std::size_t i = low; i != high; ++i) {
            if (const compiler_named body = body_at(i, reports); body.known()) return body;
        }
        return {};
    }

    /// "Customs there have $5bn, and Danish statistics have it at $8bn": the last one before a figure; not
    /// the initials of "the State Statistics Committee (Goskomstat)".
    [[nodiscard]] compiler_named last_in(std::size_t low, std::size_t high) const {
        const bool reports = speaks();
        for (std::size_t i = high; i-- > low;) {
            if (i > 0 && s_.is(i - 1, '(')) continue;
            if (const compiler_named body = body_at(i, reports); body.known()) return body;
        }
        return {};
    }

    /// "Source: customs"
    [[nodiscard]] bool names_source() const {
        return s_.value(0, sense::table_word) == static_cast<int>(table_word::source) && s_.is(1, ':');
    }

    [[nodiscard]] bool speaks() const {
        if (names_source()) return true;
        if (!s_.holds_any_of(some_body) && !s_.holds(sense::according_to)) return false;
        for (std::size_t i = 0; i != s_.size(); ++i) {
            if (s_.has(i, sense::say) || s_.has(i, sense::according_to) || s_.has(i, sense::figures_word) ||
                is_by(i) || is_in_brackets(i))
                return true;
        }
        return false;
    }
    /// "Imports were $3bn (Armstat)."
    [[nodiscard]] bool is_in_brackets(std::size_t i) const {
        return i > 1 && s_.is(i - 1, '(') && s_.is(i + 1, ')') && s_.is(i, mention_kind::economy) &&
               s_[i].named == naming::statistics_body;
    }

    [[nodiscard]] compiler_named body_at(std::size_t i, bool reports) const {
        const mention& m = s_[i];
        if (m.kind == mention_kind::economy && m.named == naming::statistics_body)
            return reports || counts(i) || has_figures(i) ? compiler_named{m.who, {}} : compiler_named{};
        if (m.kind == mention_kind::economy) return counts(i) ? compiler_named{m.who, {}} : compiler_named{};
        if (m.kind != mention_kind::word || !m.senses.has_any_of(some_word)) return {};
        if (s_.has(i, sense::possessive) && counts_itself(i)) return {owner_of(i), {}};
        if (repeats(i)) return {state_.last_counted, {}};
        if (const auto body = s_.value(i, sense::organisation); body && reports && is_source(i))
            return {{}, nth_name(s_.pack().organisations, static_cast<std::size_t>(*body))};
        if (!s_.has(i, sense::authority)) return {};
        if (!owns_figures(i) && !((reports || s_.has(i, sense::figures_word)) && is_source(i))) return {};
        return {authority_of(i), {}};
    }

    /// "Beijing reported exports", "by Hanoi's count", "Chinese figures": an economy that counts.
    [[nodiscard]] bool counts(std::size_t i) const {
        std::size_t k = i + 1;
        if (s_.is(k, 's')) {
            ++k;
            for (int skipped = 0; skipped < 2 && s_.has(k, sense::neutral); ++skipped) ++k;
            return s_.has(k, sense::figures_word) || s_.has(k, sense::authority) ||
                   (s_.is(k, mention_kind::word) && s_.has(k + 1, sense::figures_word) &&
                    !s_.has(k, sense::flow_noun));
        }
        const mention& m = s_[i];
        if (m.named == naming::adjective) return s_.has(k, sense::figures_word) && !s_.has(k, sense::say);
        const bool subject = i == 0 || s_[i - 1].kind == mention_kind::mark || s_.is_break(i - 1) ||
                             s_.is(i - 1, mention_kind::time);
        return subject && s_.has(k, sense::say) && !s_.has(k, sense::auxiliary) && records(k);
    }

    /// "Imports, it adds, were $3bn", "Exports fell, it said.", "The report adds that": who was quoted
    /// before.
    [[nodiscard]] bool repeats(std::size_t i) const {
        if (!s_.has(i + 1, sense::say) || s_.has(i + 1, sense::level)) return false;
        if (i > 0 && s_.has(i, sense::figures_word)) return s_.has(i - 1, sense::definite);
        return s_.value(i, sense::pronoun) == static_cast<int>(person::it) && i > 0 && s_.is(i - 1, ',') &&
               (i + 2 >= s_.size() || s_[i + 2].kind == mention_kind::mark);
    }

    /// "The Russian customs then had imports at $3bn"
    [[nodiscard]] bool has_figures(std::size_t i) const {
        for (std::size_t k = i + 1; k <= i + 2; ++k) {
            if (s_.has(k, sense::auxiliary)) return records(k);
        }
        return false;
    }

    /// "Korea's surplus, $34.3 billion by its own figures", "by our count"
    [[nodiscard]] bool counts_itself(std::size_t i) const {
        std::size_t k = i + 1;
        while ((s_.has(k, sense::neutral) || s_.has(k, sense::term)) && !s_.has(k, sense::figures_word)) ++k;
        return (k != i + 1 || (i > 0 && s_.is(i - 1, preposition::by))) && s_.has(k, sense::figures_word);
    }
    /// "its", "their"; "our" is said by the speaker, "your" to the other side.
    [[nodiscard]] economy owner_of(std::size_t i) const {
        const economy we = state_.speaker ? state_.speaker : state_.quoted;
        const auto whose = s_.value(i, sense::possessive);
        if (whose == static_cast<int>(person::your) && we) return state_.other_than(we);
        if (whose != static_cast<int>(person::our)) return owner_before(i);
        if (we) return we;
        return state_.last_counted ? state_.last_counted : state_.anchor;
    }
    [[nodiscard]] economy owner_before(std::size_t i) const {
        for (std::size_t k = i; k-- > 0;) {
            if (s_.is(k, mention_kind::economy) && s_.is(k + 1, 's')) return s_[k].who;
        }
        for (std::size_t k = 0; k != i; ++k) { // "Laos sold $2bn, according to its central bank"
            if (s_.is(k, mention_kind::economy) && s_[k].named == naming::name) return s_[k].who;
        }
        return state_.pair.reporter;
    }

    /// Verbs of counting, not of saying: what they govern is a flow.
    [[nodiscard]] bool records(std::size_t verb) const {
        for (std::size_t k = verb + 1; k < s_.size() && k - verb <= 5; ++k) {
            if (s_.has(k, sense::flow_noun) || s_.has(k, sense::flow_verb))
                return s_.has(verb, sense::level) || s_.has(verb, sense::say) ||
                       s_.has(verb, sense::auxiliary);
            if (s_[k].kind != mention_kind::word && s_[k].kind != mention_kind::economy && !s_.is(k, 's'))
                return false;
        }
        return false;
    }

    /// "by the ministry's preliminary count"
    [[nodiscard]] bool owns_figures(std::size_t i) const {
        if (!s_.is(i + 1, 's')) return false;
        for (std::size_t k = i + 2; k <= i + 4; ++k) {
            if (s_.has(k, sense::figures_word)) return true;
        }
        return false;
    }

    /// Near a word of saying or counting; "met at the ministry" is not a source.
    [[nodiscard]] bool is_source(std::size_t i) const {
        if (names_source()) return true;
        const std::size_t low = i > 8 ? i - 8 : 0;
        for (std::size_t k = low; k < s_.size() && k <= i + 8; ++k) {
            if (k != i && (s_.has(k, sense::say) || s_.has(k, sense::according_to))) return true;
        }
        return s_.has(i, sense::figures_word) || s_.has(i + 1, sense::figures_word) ||
               s_.has(i + 1, sense::say) || is_by(i);
    }

    /// "by French customs", "by the customs in Taipei": who counts, not who collects.
    [[nodiscard]] bool is_by(std::size_t i) const {
        const bool body = s_.is(i, mention_kind::economy) && s_[i].named == naming::statistics_body;
        if (!body && s_.value(i, sense::authority).value_or(1) == 1) return false;
        std::size_t k = i;
        while (k > 0 && (s_.has(k - 1, sense::article) || s_.has(k - 1, sense::possessive) ||
                         s_.has(k - 1, sense::neutral) || s_.is(k - 1, 's') ||
                         (s_.is(k - 1, mention_kind::economy) && i - k < 3)))
            --k;
        if (k == 0 || !s_.is(k - 1, preposition::by)) return false;
        for (std::size_t f = k - 1; f-- > 0 && k - f <= 10;) {
            if (s_.is_figure(f)) return true;
        }
        return false;
    }

    /// The economy whose authority it is: named beside it, else that of the place where the text was written.
    [[nodiscard]] economy authority_of(std::size_t i) const {
        if (s_.value(i, sense::authority) == 2 && state_.last_counted) return state_.last_counted;
        for (std::size_t k = i; k-- > 0 && i - k <= 4;) {
            if (s_.is(k, mention_kind::economy)) return s_[k].who;
            if (s_.has(k, sense::possessive)) return owner_of(k);
            if (s_.has(k, sense::the_group)) return state_.described(true, {});
            if (s_.is(k, ',') || s_.has(k, sense::say) || s_.is_figure(k)) break;
        }
        for (std::size_t k = i + 1; k < s_.size() && k - i <= 4; ++k) {
            if (s_.is(k, mention_kind::economy) &&
                (s_.is(k - 1, preposition::of) || s_.is(k - 1, preposition::in)))
                return s_[k].who;
            if (s_[k].kind == mention_kind::mark || s_.is_figure(k)) break;
        }
        if (s_.value(i, sense::authority) == 1 && state_.officials) return state_.officials;
        if (state_.home) return state_.home;
        if (state_.officials) return state_.officials;
        return state_.pair.reporter ? state_.pair.reporter : state_.anchor;
    }

    const sentence& s_;
    const discourse& state_;
};

} // namespace bilatrade::detail
