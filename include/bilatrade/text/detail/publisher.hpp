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
            if ((title && announces(begin, end)) || names_source(begin)) {
                if (const compiler_named body = body_in(begin, end, title); body.known()) return body;
            }
            begin = end;
        }
        return {};
    }

private:
    /// Longer lines are paragraphs.
    [[nodiscard]] static bool is_short(std::size_t begin, std::size_t end) { return end - begin <= 24; }
    /// A body alone in its line, "Exports of goods, March. Statistics Norway", "Press release of …": not
    /// "National Bank of Kazakhstan, research papers: distance and the steppe".
    [[nodiscard]] bool announces(std::size_t begin, std::size_t end) const {
        constexpr sense_set flows = sense_set::between(sense::flow_noun, sense::exceeds);
        bool found = end - begin <= 5;
        for (std::size_t i = begin; i != end && !found; ++i) {
            const sense_set& has = units_[i].senses;
            found = has.has_any_of(flows) || has.has(sense::figures_word) || has.has(sense::speech);
        }
        return found;
    }
    [[nodiscard]] bool names_source(std::size_t i) const {
        if (units_[i].is('(') && i + 1 < units_.size()) ++i;
        const auto word = sense_of(pack_, units_[i], sense::table_word);
        return word == static_cast<int>(table_word::source) && i + 1 < units_.size() && units_[i + 1].is(':');
    }

    [[nodiscard]] compiler_named body_in(std::size_t begin, std::size_t end, bool title) const {
        for (std::size_t i = begin; i != end; ++i) {
            if (title && units_[i].senses.has(sense::official)) return {};
            if (const economy who = economy_of(pack_, units_[i], sense::statistics_body)) return {who, {}};
            if (!title && units_[i].senses.has(sense::organisation)) {
                const auto body = sense_of(pack_, units_[i], sense::organisation);
                return {{}, nth_name(pack_.organisations, static_cast<std::size_t>(*body))};
            }
            if (counts(i) && units_[i].letters != letter_case::any) return {named_in(begin, end), {}};
        }
        return {};
    }

    /// An authority that keeps statistics: a ministry of trade speaks.
    [[nodiscard]] bool counts(std::size_t i) const {
        return sense_of(pack_, units_[i], sense::authority).value_or(1) != 1;
    }

    /// The economy that the line names, else the one of which the text speaks.
    [[nodiscard]] economy named_in(std::size_t begin, std::size_t end) const {
        for (const sense what : {sense::economy_name, sense::economy_adjective, sense::economy_capital}) {
            for (std::size_t i = begin; i != end; ++i) {
                if (const economy who = economy_of(pack_, units_[i], what)) return who;
            }
        }
        return anchor_;
    }

    const buffer<unit>& units_;
    const sense_set& senses_;
    const language_pack& pack_;
    economy anchor_;
};

} // namespace bilatrade::detail
