// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/publisher.hpp: whose statistics a text as a whole is, told by its title ("Press
// release of the Federal Statistical Office") or by a line that names its source. Refuses officials: they
// speak, and do not count.
#pragma once

#include <bilatrade/text/detail/attribution.hpp>
#include <bilatrade/text/language_pack.hpp>
#include <bilatrade/text/lexicon.hpp>
#include <bilatrade/text/mention.hpp>
#include <bilatrade/value/buffer.hpp>
#include <bilatrade/value/economy.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// Finds the body that keeps all the figures of a text.
class publisher_reader {
public:
    /// `senses` are those of the text.
    publisher_reader(const buffer<unit>& units, const sense_set& senses, const language_pack& pack,
                     economy anchor) noexcept
        : units_(units), senses_(senses), pack_(pack), anchor_(anchor) {}

    [[nodiscard]] compiler_named read() const {
        constexpr sense_set bodies =
            sense_set::of({sense::statistics_body, sense::organisation, sense::authority});
        if (!senses_.has_any_of(bodies)) return {};
        std::size_t title_lines = 0;
        for (std::size_t begin = 0; begin < units_.size();) {
            const std::size_t end = end_of_line(units_, begin);
            const bool title = title_lines < 2 && !units_[end - 1].is('.') && is_short(begin, end);
            title_lines = title ? title_lines + 1 : 2;
            if (begin == 0 && (heads(end) || is_letterhead(end)))
                return {body_at(0, end), {}, words_at(0, end)};
            const bool heading = end - begin == 1 && !units_[begin].senses.has(sense::statistics_body);
            if (heading && units_[begin].senses.has(sense::authority)) { // "Trade statistics"
                begin = end;
                continue;
            }
            const std::size_t source = title && announces(begin, end) ? begin : source_in(begin, end);
            if (source != end) {
                if (const compiler_named body = body_in(source, end, title); body.known()) return body;
            }
            begin = end;
        }
        return {};
    }

private:
    static constexpr int definite = 2; ///< the value of `authority` for "the agency"
    static constexpr int release = 1;  ///< the value of `speech` for what an office publishes
    /// Longer lines are paragraphs.
    [[nodiscard]] static bool is_short(std::size_t begin, std::size_t end) { return end - begin <= 24; }
    /// "EUROSTAT – FLASH NOTE. EU exports to", "Department of Statistics, Amman – Exports to"
    [[nodiscard]] bool heads(std::size_t end) const {
        if (end > 4 && units_[1].is(',') && units_[2].senses.has(sense::economy_capital) &&
            units_[3].is_dash())
            return is_body(0);
        return end > 2 && units_[0].senses.has(sense::statistics_body) &&
               (units_[1].is_dash() || units_[1].is(':'));
    }
    /// "MINISTRY OF TRADE, REPUBLIC OF TURKIYE", and in the next line "Foreign trade data".
    [[nodiscard]] bool is_letterhead(std::size_t end) const {
        if (end > 8 || end >= units_.size() || units_[0].letters == letter_case::any) return false;
        if (!units_[0].senses.has(sense::authority) || !(end == 1 || units_[1].is(','))) return false;
        constexpr sense_set flows = sense_set::between(sense::flow_noun, sense::exceeds);
        std::size_t next = end;
        for (int line = 0; line != 3 && next < units_.size(); ++line) {
            const std::size_t stop = end_of_line(units_, next);
            if (!is_short(next, stop) || units_[stop - 1].is('.')) return false;
            for (; next != stop; ++next) {
                const sense_set& has = units_[next].senses;
                if (has.has(sense::figures_word) || has.has_any_of(flows)) return true;
            }
        }
        return false;
    }
    /// A body alone in its line or at the end of it, "Exports of goods, March. Statistics Norway", "Press
    /// release of …", "Georgia, January (customs, Tbilisi)": not "National Bank of Kazakhstan, research
    /// papers: distance and the steppe", nor "Remarks at the dinner of the chamber".
    [[nodiscard]] bool announces(std::size_t begin, std::size_t end) const {
        constexpr sense_set flows = sense_set::between(sense::flow_noun, sense::exceeds);
        bool found = end - begin <= 5 || is_body(end - 1);
        for (std::size_t i = begin; i != end; ++i) {
            const sense_set& has = units_[i].senses;
            if (has.has(sense::speech) && sense_of(pack_, units_[i], sense::speech) != release) return false;
            found = found || has.has_any_of(flows) || has.has(sense::figures_word) ||
                    has.has(sense::speech) || (i > begin && units_[i - 1].is('(') && is_body(i));
        }
        return found;
    }
    /// "… Statistics Agency of Togo"
    [[nodiscard]] bool is_owned_body(std::size_t i) const {
        return is_body(i) && i + 1 < units_.size() &&
               sense_of(pack_, units_[i + 1], sense::preposition) == static_cast<int>(preposition::of);
    }
    [[nodiscard]] bool is_body(std::size_t i) const {
        if (units_[i].senses.has(sense::statistics_body)) return true;
        const bool named = units_[i].letters != letter_case::any; // "the Statistics Agency" is one unit
        return counts(i) && (named || sense_of(pack_, units_[i], sense::authority) == definite);
    }
    /// "All figures by the Customs Service in Dushanbe.", "Data: Eurostat": a sentence that says only that.
    [[nodiscard]] bool is_of_all(std::size_t begin, std::size_t word, std::size_t end) const {
        std::size_t first = word;
        while (first > begin && word - first < 3 && units_[first - 1].kind != token_kind::mark) --first;
        if (first != begin && !units_[first - 1].is('.')) return false;
        const bool colon = units_[word + 1].is(':');
        if (!colon && !units_[first].senses.has(sense::total)) return false;
        for (std::size_t i = word + 1; i != end && !units_[i].is('.'); ++i) {
            const sense_set& has = units_[i].senses;
            if (i - word > 12 || units_[i].kind == token_kind::number || has.has(sense::say)) return false;
        }
        return true;
    }
    /// "These are preliminary figures from Statistics Austria.", "The figures are those of the bureau."
    [[nodiscard]] bool is_said_of_them(std::size_t begin, std::size_t word, std::size_t end) const {
        const auto has = [&](std::size_t i, sense what) { return i < end && units_[i].senses.has(what); };
        std::size_t first = word;
        while (first > begin && has(first - 1, sense::provisional)) --first;
        const bool these =
            first >= begin + 2 && has(first - 1, sense::level) && has(first - 2, sense::article);
        std::size_t next = word + 1;
        if (these)
            first -= 2;
        else if (has(next, sense::level) || has(next, sense::moves))
            next += has(next + 1, sense::same_flow) ? 2 : 1; // "are those of"
        else
            return false;
        if (first != begin && !units_[first - 1].is('.')) return false;
        const bool from = these && has(word, sense::according_to); // "figures from" is one unit
        if (!from && !has(next, sense::preposition) && has(next + 1, sense::preposition))
            ++next; // "are taken from"
        std::size_t at = from ? next : has(next + 1, sense::article) ? next + 2 : next + 1;
        const bool owned = at + 2 < end && named_in(at, at + 1); // "from UK customs"
        if (owned) at += units_[at + 1].is('s') ? 2 : 1;
        return (from || has(next, sense::preposition)) && at < end && (is_body(at) || (owned && counts(at)));
    }
    /// Where the line names its source: "NOK billion, changes in brackets. Source: Statistics Norway"; `end`
    /// where nowhere.
    [[nodiscard]] std::size_t source_in(std::size_t begin, std::size_t end) const {
        for (std::size_t i = begin; i + 1 < end; ++i) {
            const bool figures = units_[i].senses.has(sense::figures_word);
            if (figures && i + 2 < end && is_of_all(begin, i, end)) return i;
            if ((figures || units_[i].senses.has(sense::according_to) ||
                 units_[i].senses.has(sense::same_flow)) &&
                is_said_of_them(begin, i, end))
                return i + 1;
            if (!units_[i + 1].is(':') || !units_[i].senses.has(sense::table_word)) continue;
            const bool opens =
                i == begin || (i == begin + 1 && units_[begin].is('(')) || units_[i - 1].is('.');
            if (opens &&
                sense_of(pack_, units_[i], sense::table_word) == static_cast<int>(table_word::source))
                return i;
        }
        return end;
    }

    [[nodiscard]] compiler_named body_in(std::size_t begin, std::size_t end, bool title) const {
        for (std::size_t i = begin; i != end; ++i) {
            if (title && units_[i].senses.has(sense::official)) return {};
            if (!title && units_[i].senses.has(sense::organisation)) {
                const auto body = sense_of(pack_, units_[i], sense::organisation);
                return {{}, nth_name(pack_.organisations, static_cast<std::size_t>(*body)), words_at(i, end)};
            }
            if (is_body(i) || (!title && counts(i))) return {body_at(i, end, begin), {}, words_at(i, end)};
        }
        return {};
    }
    /// "Central Statistical Agency of the Republic of Kosovo": the economy behind a body of a common name,
    /// else that of the line, else the one of which the text speaks.
    [[nodiscard]] economy body_at(std::size_t i, std::size_t end, std::size_t begin = 0) const {
        if (const economy who = economy_of(pack_, units_[i], sense::statistics_body)) return who;
        std::size_t stop = i;
        while (stop != end && !units_[stop].is('.') && !units_[stop].is(')')) ++stop;
        const economy behind = named_in(i + 1, stop), before = named_in(begin, i);
        return behind ? behind : before ? before : anchor_;
    }

    /// "Central Statistical Agency of the Republic of Kosovo"
    [[nodiscard]] text_span words_at(std::size_t i, std::size_t end) const {
        for (std::size_t k = i + 1; k < end; ++k) // "Statistical bulletin, Office for National Statistics"
            if (units_[k].senses.has(sense::statistics_body)) i = k;
        std::size_t last = i;
        const auto is_of = [&](std::size_t k) {
            return sense_of(pack_, units_[k], sense::preposition) == static_cast<int>(preposition::of);
        };
        while (last + 2 < end && last < i + 6 && is_of(last + 1))
            last += units_[last + 2].senses.has(sense::article) && last + 3 < end ? 3 : 2;
        std::size_t first = i; // "UK customs", "Latvia's customs"
        if (first > 1 && units_[first - 1].is('s') && named_in(first - 2, first - 1))
            first -= 2;
        else if (first > 0 && named_in(first - 1, first))
            --first;
        return {units_[first].begin, units_[last].end};
    }

    /// An authority that keeps statistics: a ministry of trade speaks.
    [[nodiscard]] bool counts(std::size_t i) const {
        return sense_of(pack_, units_[i], sense::authority).value_or(1) != 1;
    }

    [[nodiscard]] economy named_in(std::size_t begin, std::size_t end) const {
        for (const sense what : {sense::economy_name, sense::economy_adjective, sense::economy_capital}) {
            for (std::size_t i = begin; i < end; ++i) {
                if (const economy who = economy_of(pack_, units_[i], what)) return who;
            }
        }
        return {};
    }

    const buffer<unit>& units_;
    const sense_set& senses_;
    const language_pack& pack_;
    economy anchor_;
};

} // namespace bilatrade::detail
