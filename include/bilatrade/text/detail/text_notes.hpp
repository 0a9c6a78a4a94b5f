// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/text_notes.hpp: what a text says of all its figures, in a sentence that states none:
// "All figures are seasonally adjusted.", "Note. Data for 2023 are provisional."
#pragma once

#include <bilatrade/text/detail/money_words.hpp>
#include <bilatrade/text/detail/sentence.hpp>
#include <bilatrade/text/language_pack.hpp>
#include <bilatrade/text/lexicon.hpp>
#include <bilatrade/text/mention.hpp>
#include <bilatrade/value/buffer.hpp>
#include <bilatrade/value/claim.hpp>
#include <bilatrade/value/currency.hpp>
#include <bilatrade/value/economy.hpp>
#include <bilatrade/value/tender.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace bilatrade::detail {

/// What holds for every figure of a text that does not say otherwise.
struct text_notes {
    bool provisional = false, adjusted = false;
    std::optional<int> provisional_year{}; ///< of whose figures alone it is said
    economy dollars_of{};                  ///< "(all amounts in Canadian dollars)"
    economy counted_in_dollars{};          ///< whose "$" may be its own: that of the only office quoted

    [[nodiscard]] bool is_provisional(const claim& c) const {
        if (!provisional || c.stage != claim_stage::none || c.status != claim_status::actual) return false;
        return !provisional_year || (c.period && c.period->first().year() <= *provisional_year &&
                                     *provisional_year <= c.period->last().year());
    }
};

/// Finds such sentences, wherever they stand.
class text_notes_reader {
public:
    text_notes_reader(std::string_view text, const buffer<unit>& units, const language_pack& pack) noexcept
        : text_(text), units_(units), pack_(pack) {}

    [[nodiscard]] text_notes read() const {
        text_notes found;
        for (std::size_t i = 0; i != units_.size(); ++i) {
            if (units_[i].senses.has(sense::provisional))
                read_provisional(i, found);
            else if (is_seasonal(i) && is_said_of_figures(i) != 0)
                found.adjusted = true;
            else if (is_bracketed_money(i) || is_money_of_all(i))
                found.dollars_of = named(i);
        }
        found.counted_in_dollars = office_in_dollars();
        return found;
    }

    /// "TOSHIBA SEES LOWER SALES … Toshiba Corp <TSBA.T> expects": a firm leads the text that begins behind
    /// its dateline, and its title, if there is one.
    [[nodiscard]] bool is_of_firm(std::size_t title, std::size_t lead) const {
        constexpr std::size_t far = 8;
        std::size_t first = lead < units_.size() && units_[lead].is('<') ? lead + 1 : lead;
        if (first >= units_.size() || !units_[first].senses.empty() || !is_name(first)) return false;
        for (std::size_t i = first + 1; i < units_.size() && i <= first + far; ++i) {
            const bool form = sense_of(pack_, units_[i], sense::firm) == legal_form && is_name(i);
            if (form || (units_[i].is('<') && i + 1 < units_.size() && is_name(i + 1)))
                return !is_of_observer(i) && (title == 0 || same_word(0, first) || same_word(1, first));
            if (!is_name(i)) return false;
        }
        return false;
    }

private:
    [[nodiscard]] bool is_name(std::size_t i) const {
        return units_[i].kind == token_kind::word && units_[i].letters != letter_case::any;
    }
    /// "Pacific Banking Group Ltd <PACB.S> senior economist Ian Marlow said"
    [[nodiscard]] bool is_of_observer(std::size_t sign) const {
        std::size_t i = sign;
        while (i < units_.size() && i < sign + 6 && (units_[i].kind == token_kind::mark || is_name(i))) ++i;
        return i < units_.size() && units_[i].kind == token_kind::word && units_[i].senses.empty();
    }
    [[nodiscard]] bool same_word(std::size_t a, std::size_t b) const {
        const unit &one = units_[a], &other = units_[b];
        if (one.end - one.begin != other.end - other.begin) return false;
        for (std::uint32_t i = 0; i != one.end - one.begin; ++i)
            if ((text_[one.begin + i] | 0x20) != (text_[other.begin + i] | 0x20)) return false;
        return true;
    }
    /// "Statistics Canada reports exports of $48.9 billion": the only office that a text quotes counts in its
    /// own dollars, unless the text tells dollars apart ("C$", "US$").
    [[nodiscard]] economy office_in_dollars() const {
        economy office;
        for (const unit& u : units_) {
            const economy who = economy_of(pack_, u, sense::statistics_body);
            if (who && office && who != office) return {};
            if (who) office = who;
        }
        if (!office || !plain_dollars_of(office, money_day({}, {}))) return {};
        for (std::size_t i = 0; i != units_.size(); ++i) {
            const unit& u = units_[i];
            if (!u.is('$')) continue;
            const bool behind =
                i > 0 && units_[i - 1].end == u.begin && units_[i - 1].kind == token_kind::word;
            if (behind || text_[u.begin] != '$') return {}; // "US$"
        }
        return office;
    }

    void read_provisional(std::size_t i, text_notes& found) const {
        if (const std::size_t word = is_said_of_figures(i); word != 0) {
            found.provisional = true;
            found.provisional_year = year_between(word, i);
        } else if (announces(i)) {
            found.provisional = true;
        }
    }
    /// "(all amounts in Canadian dollars)": an economy and its money, in brackets without a number.
    [[nodiscard]] bool is_bracketed_money(std::size_t i) const {
        if (i < 2 || i + 2 >= units_.size() || !units_[i + 1].senses.has(sense::money_family) || !named(i))
            return false;
        if (!units_[i + 2].is(')') && !units_[i + 2].is(';') && !units_[i + 2].is('.')) return false;
        if (sense_of(pack_, units_[i - 1], sense::preposition) != static_cast<int>(preposition::in))
            return false;
        for (std::size_t k = i; k-- > 0 && i - k <= 16 && !is_figure(k);) {
            if (units_[k].is('(')) return true;
        }
        return false;
    }
    /// "All values are in Canadian dollars unless otherwise stated."
    [[nodiscard]] bool is_money_of_all(std::size_t i) const {
        if (i < 4 || i + 2 >= units_.size() || !units_[i + 1].senses.has(sense::money_family) || !named(i) ||
            is_figure(i + 2))
            return false;
        if (sense_of(pack_, units_[i - 1], sense::preposition) != static_cast<int>(preposition::in))
            return false;
        for (std::size_t k = i - 1; k-- > 0 && i - k <= 7 && units_[k].kind == token_kind::word;)
            if (are_figures(units_[k]))
                return units_[k].senses.has(sense::total) ||
                       (k != 0 && units_[k - 1].senses.has(sense::total));
        return false;
    }
    [[nodiscard]] economy named(std::size_t i) const {
        for (const sense what : {sense::economy_adjective, sense::economy_name}) {
            if (const economy who = economy_of(pack_, units_[i], what)) return who;
        }
        return {};
    }
    [[nodiscard]] bool is_seasonal(std::size_t i) const {
        return sense_of(pack_, units_[i], sense::term) == static_cast<int>(term::seasonally_adjusted);
    }

    /// "data", "the figures for the year", "these figures"
    [[nodiscard]] static bool are_figures(const unit& u) {
        return u.senses.has(sense::figures_word) || u.senses.has(sense::same_flow);
    }

    /// The figures of which mention `i` is said, plus one: "data for 2023 are provisional", "marks all
    /// figures as preliminary"; not "the data showed a preliminary surplus", "December's figures are
    /// preliminary".
    [[nodiscard]] std::size_t is_said_of_figures(std::size_t i) const {
        if (is_said_of_these(i)) return i + 2;
        if (!ends_statement(i + 1)) return 0;
        for (std::size_t k = i; k-- > 0 && i - k <= 8;) {
            const unit& u = units_[k];
            if (are_figures(u)) return (k != 0 && belongs_to_month(k)) || is_denied(k) ? 0 : k + 1;
            if (u.kind == token_kind::mark || units_[k + 1].lines_before > 1) return 0;
            for (const sense what :
                 {sense::not_word, sense::say, sense::month, sense::economy_name, sense::economy_adjective}) {
                if (u.senses.has(what)) return 0;
            }
        }
        return 0;
    }
    /// "These are provisional figures."
    [[nodiscard]] bool is_said_of_these(std::size_t i) const {
        return i > 1 && i + 2 < units_.size() &&
               (units_[i + 1].senses.has(sense::according_to) ||
                (are_figures(units_[i + 1]) && ends_statement(i + 2))) &&
               units_[i - 1].senses.has(sense::level) && units_[i - 2].senses.has(sense::article) &&
               (i == 2 || units_[i - 3].kind == token_kind::mark);
    }
    /// "Neither the trade nor the current account figures are adjusted"
    [[nodiscard]] bool is_denied(std::size_t word) const {
        for (std::size_t k = word; k-- > 0 && word - k <= 8 && units_[k].kind != token_kind::mark;) {
            if (units_[k].senses.has(sense::not_word)) return true;
        }
        return false;
    }
    [[nodiscard]] bool ends_statement(std::size_t k) const {
        if (k >= units_.size() || units_[k].senses.has(sense::and_word)) return true;
        return units_[k].lines_before > 1 || (units_[k].kind == token_kind::mark && !units_[k].is('$'));
    }
    [[nodiscard]] bool belongs_to_month(std::size_t word) const {
        return units_[word - 1].senses.has(sense::month) ||
               (word > 1 && units_[word - 1].is('s') && units_[word - 2].senses.has(sense::month));
    }
    [[nodiscard]] std::optional<int> year_between(std::size_t low, std::size_t high) const {
        for (std::size_t k = low; k < high; ++k) {
            if (units_[k].number >= 1900 && units_[k].number < 2100) return units_[k].number;
        }
        return {};
    }

    /// "The office has released preliminary figures for trade in goods.": before all figures of the text.
    [[nodiscard]] bool announces(std::size_t i) const {
        constexpr std::size_t far = 80;
        if (i > far) return false;
        if (i != 0 && units_[i - 1].is('(') && closes_line(i + 1))
            return true; // "Trade in May (provisional)"
        const bool of_figures =
            are_figures(units_[i]) || (i + 1 < units_.size() && are_figures(units_[i + 1]));
        if (!of_figures) return false;
        for (std::size_t k = 0; k < units_.size() && k <= i + far; ++k) {
            if (is_figure(k)) return false;
            if (k > i && units_[k].is('.')) return true;
            if (k > i && units_[k].lines_before > 1) return true;
        }
        return false;
    }
    [[nodiscard]] bool closes_line(std::size_t k) const {
        return k < units_.size() && units_[k].is(')') &&
               (k + 1 == units_.size() || units_[k + 1].lines_before > 1);
    }
    [[nodiscard]] bool is_figure(std::size_t k) const {
        const sense_set& has = units_[k].senses;
        return units_[k].is('$') || has.has(sense::percent) || has.has(sense::scale) ||
               has.has(sense::money_family) || has.has(sense::multiple);
    }

    std::string_view text_;
    const buffer<unit>& units_;
    const language_pack& pack_;
};

} // namespace bilatrade::detail
