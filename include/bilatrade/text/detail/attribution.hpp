// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/attribution.hpp: whose statistics a sentence quotes.
#pragma once

#include <bilatrade/text/detail/compiler_named.hpp>
#include <bilatrade/text/detail/discourse.hpp>
#include <bilatrade/text/detail/office_owners.hpp>
#include <bilatrade/text/detail/sentence.hpp>
#include <bilatrade/value/economy.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace bilatrade::detail {

class attribution_reader {
public:
    attribution_reader(const sentence& s, const discourse& state) noexcept
        : s_(s), state_(state), owners_(s, state) {}

    /// Whose figures the sentence says it quotes: the statement around mention `at`, else the whole of it.
    [[nodiscard]] compiler_named read(std::size_t at) const {
        std::size_t low = at, high = at;
        while (low > 0 && !s_.is(low - 1, ';')) --low;
        while (high < s_.size() && !s_.is(high, ';')) ++high;
        const compiler_named behind = behind_figure(at, high);
        if (behind.known()) return behind;
        if (const compiler_named next = next_counter(low, at); next.known()) return next;
        const compiler_named before = last_in(low, at);
        if (before.known()) return before;
        const compiler_named near = read(low, high, at);
        return near.known() ? near : read(0, s_.size(), at);
    }
    /// Of the whole sentence.
    [[nodiscard]] compiler_named read() const { return read(0, s_.size(), s_.size()); }

private:
    static constexpr int ones = 1; ///< the value of `figures_word` for a word that stands for figures
    /// Without one of these nobody is quoted.
    static constexpr sense_set some_body =
        sense_set::of({sense::statistics_body, sense::figures_word, sense::authority, sense::say,
                       sense::organisation, sense::according_to});

    [[nodiscard]] compiler_named read(std::size_t low, std::size_t high, std::size_t at) const {
        if (!s_.holds_any_of(some_body)) return {};
        const bool reports = speaks();
        for (std::size_t i = low; i != high; ++i) {
            if (i > at && (opens_statement(i) || (s_.has_mark(at, i, ';') && s_.has_figure(i, high))))
                continue;
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

    /// "Athens reports exports of $51m, Cairo only $43m", "CAPMAS counts $43m, and the IMF $47m": who counts
    /// behind another one is named right before the figure.
    [[nodiscard]] compiler_named next_counter(std::size_t low, std::size_t at) const {
        std::size_t name = at;
        while (name > low && (s_.has(name - 1, sense::qualifier) || s_.has(name - 1, sense::also))) --name;
        if (name == low) return {};
        const std::size_t link = s_.before_article(--name);
        const bool next =
            link > low && (s_.is(link, ',') || s_.is(link, ';') || s_.has(link, sense::and_word));
        if (!next || !last_in(low, link).known()) return {};
        if (const auto body = s_.value(name, sense::organisation))
            return {{}, nth_name(s_.pack().organisations, static_cast<std::size_t>(*body))};
        const bool counts = s_.is(name, mention_kind::economy) && s_[name].named != naming::adjective &&
                            s_[name].who && state_.pair.holds(s_[name].who);
        return counts || (s_.is(name, mention_kind::economy) && s_[name].named == naming::capital)
                   ? compiler_named{s_[name].who, {}}
                   : compiler_named{};
    }

    /// "Source: customs", "Turnover by year (source: the national bank)": of what stands behind it.
    [[nodiscard]] bool names_source(std::size_t i) const {
        for (std::size_t k = i; k-- > 0 && i - k <= 8 && !s_.is(k, ')');) {
            if (s_.value(k, sense::table_word) == static_cast<int>(table_word::source))
                return s_.is(k + 1, ':');
        }
        return false;
    }

    /// "$3.1bn by Danish figures and $6.1bn by Polish ones": who is named between the figure and the next
    /// one with a word of its own for counting.
    [[nodiscard]] compiler_named behind_figure(std::size_t at, std::size_t high) const {
        for (std::size_t i = at + 1; i < high && i <= at + 14 && !s_.is_figure(i); ++i) {
            if (s_.has(i, sense::clause) || s_.is_break(i)) return {};
            if (!s_.is(i, preposition::by) && !s_.has(i, sense::according_to) &&
                !(i == at + 1 && s_.is(i, '(')))
                continue;
            for (std::size_t k = i + 1; k < high && k <= i + 4 && !s_.is_figure(k); ++k) {
                if (const compiler_named body = body_at(k, true); body.known()) return body;
            }
        }
        return {};
    }
    /// "Exports were $3bn, while the Danish bureau has $8bn": who begins to count behind a conjunction says
    /// nothing of what stands before it.
    [[nodiscard]] bool opens_statement(std::size_t i) const {
        std::size_t verb = i + 1; // "the customs in Lima put"
        while (verb < i + 4 && !s_.has(verb, sense::say) && !s_.has(verb, sense::auxiliary) &&
               !s_.is(verb, ','))
            ++verb;
        if (verb == i + 4) return false;
        std::size_t k = i;
        while (k > 0 && i - k < 4 &&
               (s_.has(k - 1, sense::article) || s_.has(k - 1, sense::neutral) || s_.is(k - 1, 's') ||
                s_.is(k - 1, mention_kind::economy)))
            --k;
        const bool set_against = k > 1 && s_.is(k - 2, ',') && s_.has(k - 1, sense::clause) &&
                                 s_.has_figure(i, s_.size()); // ", but Swiss figures show $3bn"
        return k > 0 && (s_.is(k - 1, ';') || s_.has(k - 1, sense::while_word) || set_against);
    }

    [[nodiscard]] bool speaks() const {
        if (!s_.holds_any_of(some_body) && !s_.holds(sense::table_word)) return false;
        for (std::size_t i = 0; i != s_.size(); ++i) {
            if (s_.has(i, sense::table_word) && names_source(i + 1)) return true;
            if (s_.has(i, sense::say) || s_.has(i, sense::revised) || s_.has(i, sense::according_to) ||
                s_.has(i, sense::figures_word) || is_by(i) || is_in_brackets(i))
                return true;
        }
        return false;
    }
    /// "Imports were $3bn (Armstat).", "(State Customs Committee, Baku)"
    [[nodiscard]] bool is_in_brackets(std::size_t i) const {
        if (i < 2 || !s_.is(i - 1, '(')) return false;
        if (s_.is(i, mention_kind::economy))
            return s_.is(i + 1, ')') && s_[i].named == naming::statistics_body;
        const auto office = s_.value(i, sense::authority);
        return office && *office != 1 && s_[i].letters != letter_case::any &&
               (s_.is(i + 1, ')') || (s_.is(i + 1, ',') && s_.is(i + 3, ')')));
    }

    [[nodiscard]] compiler_named body_at(std::size_t i, bool reports) const {
        const compiler_named body = named_at(i, reports);
        return body.known() && is_told(i) ? compiler_named{} : body;
    }
    [[nodiscard]] compiler_named named_at(std::size_t i, bool reports) const {
        const mention& m = s_[i];
        if (m.kind == mention_kind::economy && m.named == naming::statistics_body)
            return reports || counts(i) || has_figures(i) || s_.is(i + 1, ':')
                       ? compiler_named{owners_.of_body(i, m.who), {}}
                       : compiler_named{};
        if (m.kind == mention_kind::economy) // not "the Ministry of International Relations reported"
            return !m.who.is_world() && counts(i) ? compiler_named{m.who, {}} : compiler_named{};
        if (m.kind == mention_kind::place && s_.is(i + 1, 's') && s_.has(i + 2, sense::figures_word))
            return {m.who, {}}; // "Wiesbaden's tables"
        if (m.kind != mention_kind::word) return {};
        if (const economy seat = seat_of_figures(i); seat) return {seat, {}};
        if (s_.has(i, sense::possessive) && counts_itself(i)) return {owners_.of_possessive(i), {}};
        if (repeats(i)) return {state_.last_counted, {}};
        if (const auto body = s_.value(i, sense::organisation);
            body && reports && is_source(i) && speaks_itself(i))
            return {{}, nth_name(s_.pack().organisations, static_cast<std::size_t>(*body))};
        if (!s_.has(i, sense::authority)) return {};
        if (!owns_figures(i) && !goes_on(i) && !is_in_brackets(i) && !has_figures(i) &&
            !((reports || s_.has(i, sense::figures_word)) && is_source(i)))
            return {};
        return {owners_.of_office(i), {}};
    }

    /// "told the British-Soviet Joint Commission": who listens
    [[nodiscard]] bool is_told(std::size_t i) const {
        while (i > 0 && (s_.is(i - 1, mention_kind::economy) || s_.has(i - 1, sense::article) ||
                         s_.has(i - 1, sense::neutral) || s_.is(i - 1, 's')))
            --i;
        return i > 0 && s_.value(i - 1, sense::say) == static_cast<int>(say_word::tells);
    }

    /// "Figures compiled in Brasília put exports at"
    [[nodiscard]] economy seat_of_figures(std::size_t i) const {
        const bool compiled = s_.has(i, sense::figures_word) && s_.has(i + 1, sense::say) &&
                              s_.is(i + 2, preposition::in) && s_.is(i + 3, mention_kind::economy);
        return compiled && s_[i + 3].named == naming::capital ? s_[i + 3].who : economy{};
    }

    /// "Beijing reported exports", "by Hanoi's count", "Chinese figures": an economy that counts.
    [[nodiscard]] bool counts(std::size_t i) const {
        std::size_t k = i + 1;
        if (s_.is(k, 's')) {
            ++k;
            if (s_.has(k, sense::say) && s_.is_figure(k + 2)) return true; // "Belgrade's makes it €1.87bn"
            if (s_.is(i - (i != 0), preposition::by) && (k >= s_.size() || s_[k].kind == mention_kind::mark))
                return follows_figures(i); // "by Beijing's count and … by Moscow's"
            for (int skipped = 0; skipped < 2 && s_.has(k, sense::neutral); ++skipped) ++k;
            return s_.has(k, sense::figures_word) || s_.has(k, sense::authority) ||
                   (s_.is(k, mention_kind::word) && s_.has(k + 1, sense::figures_word) &&
                    !s_.has(k, sense::flow_noun));
        }
        const mention& m = s_[i];
        if (m.named == naming::adjective && i > 0 && s_.is(i - 1, preposition::by) &&
            s_.has(k, sense::and_word))
            return counts_with_next(k); // "by Greek and at $43m by Egyptian figures"
        if (m.named == naming::adjective || (m.named == naming::name && s_.has(k, sense::figures_word)))
            return s_.has(k, sense::figures_word) && !s_.has(k, sense::say) &&
                   (s_.value(k, sense::figures_word) != ones || follows_figures(i));
        if (i > 0 && s_.has(i - 1, sense::according_to) && m.named != naming::people && !m.who.is_world())
            return !s_.has(k, sense::flow_noun); // "according to Washington their exports were"
        const bool article = (m.named == naming::government || m.named == naming::people ||
                              (m.named == naming::adjective && s_.has(i + 1, sense::say))) &&
                             i > 0 && s_.has(i - 1, sense::article);
        const std::size_t first = article ? i - 1 : i;
        const bool closes = k >= s_.size() || s_[k].kind == mention_kind::mark;
        if (first > 1 && closes && s_.has(first - 1, sense::say) && s_.is(first - 2, ','))
            return m.named == naming::capital || m.named == naming::government; // ", says Addis Ababa;"
        const bool next = first > 0 && s_.has(first - 1, sense::and_word) && s_.has(k, sense::say);
        if (first > 0 && s_[first - 1].kind != mention_kind::mark && !s_.is_break(first - 1) &&
            !s_.is(first - 1, mention_kind::time) && !next)
            return false;
        if (s_.is(k, ',')) k = after_aside(k);
        const bool speaks_for_group = m.named == naming::government && m.who.is_group();
        if (speaks_for_group && s_.has(s_.has(k, sense::official) ? k + 1 : k, sense::say)) return true;
        if (s_.is_figure(k + 2) && s_.has(k, sense::auxiliary) && s_.has(k + 1, sense::say)) return true;
        if (!s_.has(k, sense::say)) return false;
        if (s_.is(k + 1, mention_kind::money)) // "Banjul has $149m", "Malaysia says $3bn", not "gave $3bn to"
            return !s_.is(k + 2, preposition::to) &&
                   (!s_.is(k + 2, preposition::of) || s_.has(k + 3, sense::flow_noun));
        return !s_.has(k, sense::auxiliary) && records(k) && !runs_balance(k);
    }
    /// "by Greek and at $43m by Egyptian figures"
    [[nodiscard]] bool counts_with_next(std::size_t from) const {
        for (std::size_t k = from; k + 2 < s_.size() && !s_.is_break(k); ++k)
            if (s_.is(k, preposition::by) && s_.is(k + 1, mention_kind::economy))
                return s_.has(k + 2, sense::figures_word);
        return false;
    }
    /// "Brazil recorded a surplus with China of $28.9 billion": it had one.
    [[nodiscard]] bool runs_balance(std::size_t verb) const {
        std::size_t k = verb + 1;
        while (k <= verb + 4 && !s_.has(k, sense::flow_noun) && s_.is(k, mention_kind::word)) ++k;
        const auto flow = s_.value(k, sense::flow_noun);
        return s_.has(verb, sense::level) && flow && *flow > static_cast<int>(flow_word::turnover);
    }
    /// "by Korean figures … by Vietnamese ones"
    [[nodiscard]] bool follows_figures(std::size_t i) const {
        for (std::size_t k = i; k-- > 0;) {
            if (s_.has(k, sense::figures_word) && s_.value(k, sense::figures_word) != ones) return true;
        }
        return false;
    }
    /// "Ethiopia, whose herders supply a part of it, declared exports of", "Oman, for its part, recorded":
    /// the word behind the aside.
    [[nodiscard]] std::size_t after_aside(std::size_t comma) const {
        const std::size_t longest = s_.has(comma + 1, sense::relative) ? 16 : 5;
        for (std::size_t k = comma + 2; k < s_.size() && k - comma <= longest && !s_.is_figure(k); ++k) {
            if (s_.is(k, ',')) return k + 1;
        }
        return comma;
    }

    /// "Imports, it adds, were $3bn", "Exports fell, it said.", "The report adds that": who was quoted
    /// before.
    [[nodiscard]] bool repeats(std::size_t i) const {
        if (i > 1 && s_.has(i, sense::figures_word) && s_.has(i - 1, sense::which) &&
            (s_.is(i - 2, preposition::by) || s_.has(i - 2, sense::according_to)))
            return true; // "by that database", "according to these figures"
        if (!s_.has(i + 1, sense::say) || s_.has(i + 1, sense::level)) return false;
        if (i > 0 && s_.has(i, sense::figures_word)) return s_.has(i - 1, sense::definite);
        return s_.value(i, sense::pronoun) == static_cast<int>(person::it) && i > 0 && s_.is(i - 1, ',') &&
               (i + 2 >= s_.size() || s_[i + 2].kind == mention_kind::mark);
    }

    /// "The Russian customs then had imports at $3bn"
    [[nodiscard]] bool has_figures(std::size_t i) const {
        const std::size_t behind = s_.is(i + 1, ',') ? after_aside(i + 1) : i + 1;
        for (std::size_t k = behind; k <= behind + 1; ++k) {
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
    /// Verbs of counting, not of saying: what they govern is a flow.
    [[nodiscard]] bool records(std::size_t verb) const {
        if (s_.has(verb + 1, sense::with_figure) && s_.is_figure(verb + 2)) return true; // "has it at $4bn"
        for (std::size_t k = verb + 1; k < s_.size() && k - verb <= 5; ++k) {
            const bool done = k == verb + 1 && s_.has(verb, sense::auxiliary); // "has lent Kenya $1 billion"
            if (s_.has(k, sense::flow_noun) || (s_.has(k, sense::flow_verb) && !done) ||
                stands_for_flow(k)) // "New Delhi puts the total at", "India puts it at"
                return s_.has(verb, sense::level) || s_.has(verb, sense::say) ||
                       s_.has(verb, sense::auxiliary);
            if (s_[k].kind != mention_kind::word && s_[k].kind != mention_kind::economy && !s_.is(k, 's'))
                return false;
        }
        return false;
    }

    /// "puts the total at", "puts it at", "puts them at", not "says that"
    [[nodiscard]] bool stands_for_flow(std::size_t i) const {
        if (s_.value(i, sense::pronoun) == static_cast<int>(person::they))
            return s_.has(i + 1, sense::with_figure);
        return (s_.has(i, sense::same_flow) && !s_.has(i, sense::article)) ||
               s_.value(i, sense::pronoun) == static_cast<int>(person::it);
    }
    /// "On the same figures, trade with Peru fell": the ones quoted before.
    [[nodiscard]] bool goes_on(std::size_t i) const {
        if (s_.value(i, sense::authority) != 2 || i == 0) return false;
        return s_.is(i - 1, preposition::by) || s_.has(i - 1, sense::according_to) ||
               (s_.has(i - 1, sense::compare_on) && s_.is(i + 1, ','));
    }

    /// "by the ministry's preliminary count"
    [[nodiscard]] bool owns_figures(std::size_t i) const {
        if (!s_.is(i + 1, 's')) return false;
        for (std::size_t k = i + 2; k <= i + 4; ++k) {
            if (s_.has(k, sense::figures_word)) return true;
        }
        return false;
    }

    /// "said the IMF", "the World Bank's figures", "according to the IMF": not "before the U.N. embargo,
    /// traders said"
    [[nodiscard]] bool speaks_itself(std::size_t i) const {
        const std::size_t b = s_.before_article(i);
        std::size_t k = s_.is(i + 1, 's') ? i + 2 : s_.is(i + 1, ',') ? after_aside(i + 1) : i + 1;
        while (s_.has(k, sense::neutral) || s_.has(k, sense::also)) ++k;
        if (s_.has(k, sense::auxiliary)) // not "has a mission in Nairobi"
            return s_.has(k + 1, sense::say) || s_.is_figure(k + 1) || has_figures(i);
        if (s_.has(k, sense::say) || s_.has(k, sense::figures_word) || s_.has(k, sense::authority))
            return true;
        if (i == 0) return false;
        return s_.has(b, sense::according_to) || s_.has(b, sense::say) || s_.is(b, preposition::by) ||
               s_.is(i - 1, '(') || names_source(i);
    }
    /// Near a word of saying or counting; "met at the ministry" is not a source.
    [[nodiscard]] bool is_source(std::size_t i) const {
        if (names_source(i)) return true;
        if (s_.has(i, sense::authority) && s_.has(i, sense::figures_word)) { // "trade figures": not an office
            for (std::size_t k = i > 4 ? i - 4 : 0; k <= i + 4; ++k)
                if (s_.has(k, sense::according_to) || (k > i && s_.has(k, sense::say))) return true;
            return is_by(i) || s_.is(i + 1, ':');
        }
        const std::size_t low = i > 8 ? i - 8 : 0;
        for (std::size_t k = low; k < s_.size() && k <= i + 11; ++k) {
            if (k != i && (s_.has(k, sense::say) || s_.has(k, sense::according_to))) return true;
            if (k > i && k <= i + 3 && s_.has(k, sense::revised) && !s_.has(k - 1, sense::auxiliary) &&
                s_.has(k + 1, sense::definite))
                return true; // "The Statistical Office corrected the value"
        }
        const bool shows = s_.has(i, sense::figures_word) || s_.has(i + 1, sense::figures_word);
        return (shows && s_.has_figure(0, s_.size())) || // not "The trade figures are in"
               s_.has(i + 1, sense::say) || is_by(i);
    }

    /// "$3bn by French customs", "valued by the customs in Taipei", "By our national statistics,": who
    /// counts, not who collects.
    [[nodiscard]] bool is_by(std::size_t i) const {
        const bool body = s_.is(i, mention_kind::economy) && s_[i].named == naming::statistics_body;
        if (!body && s_.value(i, sense::authority).value_or(1) == 1) return false;
        std::size_t k = i;
        while (k > 0 && (s_.has(k - 1, sense::article) || s_.has(k - 1, sense::possessive) ||
                         s_.has(k - 1, sense::neutral) || s_.is(k - 1, 's') ||
                         (s_.is(k - 1, mention_kind::economy) && i - k < 3)))
            --k;
        if (k == 0 || !s_.is(k - 1, preposition::by)) return false;
        if (k > 1 && s_.is(k - 2, ',') && s_.has_figure(i, i + 6))
            return true; // "were, by the office in Lima, $5m"
        if (k == 1 || s_.has(k - 2, sense::say) || s_.has(k - 2, sense::qualifier)) return true;
        for (std::size_t f = k - 1; f-- > 0 && k - f <= 10;) {
            if (s_.is_figure(f)) return true;
        }
        return false;
    }

    const sentence& s_;
    const discourse& state_;
    office_owners owners_;
};

} // namespace bilatrade::detail
