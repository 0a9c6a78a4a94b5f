// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/document_tables.hpp: the tables of a document, in the order in which the extractor
// comes to them.
#pragma once

#include <bilatrade/text/detail/discourse.hpp>
#include <bilatrade/text/detail/mentions.hpp>
#include <bilatrade/text/detail/table_block.hpp>
#include <bilatrade/text/detail/table_finder.hpp>
#include <bilatrade/text/detail/table_reader.hpp>
#include <bilatrade/text/lexicon.hpp>
#include <bilatrade/text/mention.hpp>
#include <bilatrade/value/buffer.hpp>
#include <bilatrade/value/claim.hpp>

#include <cstddef>
#include <string_view>

namespace bilatrade::detail {

class document_tables {
public:
    void find(std::string_view text, const buffer<unit>& units, const language_pack& pack,
              std::size_t end_of_figures) {
        table_finder(text, units, pack, memory_.scratch, memory_.peek).find(end_of_figures, tables_);
        next_ = 0;
    }

    /// Whether unit `at`, the first of its line, begins one.
    [[nodiscard]] bool begins_table(std::string_view text, const buffer<unit>& units,
                                    const language_pack& pack, std::size_t at) {
        return table_finder(text, units, pack, memory_.scratch, memory_.peek)
            .begins_table(at, end_of_line(units, at));
    }

    void clear() noexcept {
        tables_.clear();
        next_ = 0;
    }
    [[nodiscard]] bool empty() const noexcept { return tables_.blocks.empty(); }

    /// The first table that does not begin before unit `at`, or null; `at` never goes back.
    [[nodiscard]] const table_block* from(std::size_t at) {
        while (next_ != tables_.blocks.size() && tables_.blocks[next_].begin < at) ++next_;
        return next_ != tables_.blocks.size() ? &tables_.blocks[next_] : nullptr;
    }

    [[nodiscard]] bool hold(std::size_t at) const {
        for (const table_block& table : tables_.blocks) {
            if (table.begin <= at && at < table.end) return true;
        }
        return false;
    }

    /// The unit of a table in the title before it is no amount: "(100 million yuan)".
    void hide_unit(std::size_t begin, std::size_t end, const buffer<unit>& units, const language_pack& pack,
                   sentence_mentions& mentions) {
        const table_block* table = from(begin);
        if (table == nullptr) return;
        const table_unit& money = table->money;
        if (!money.known() || money.begin < begin || money.end > end) return;
        for (mention& m : mentions.all) {
            if (m.begin < units[money.begin].begin || m.begin >= units[money.end - 1].end) continue;
            std::size_t first = money.begin;
            while (units[first].begin != m.begin) ++first;
            m.kind = mention_kind::mark;
            m.mark = ',';
            m.senses = units[first].senses;
            if (m.senses.has(sense::preposition)) m.prepositions = prepositions_of(pack, units[first]);
            mentions.senses.add(m.senses);
        }
    }

    /// Appends the claims of a table; `each` is told the units of the row after each of them.
    template <class Each>
    void read(const table_block& table, std::string_view text, const buffer<unit>& units,
              const language_pack& pack, const table_setting& setting, discourse& state, claim_set& out,
              Each each) {
        table_reader(text, units, pack, tables_, setting, state, memory_).read(table, out, each);
    }

private:
    text_tables tables_;
    table_memory memory_;
    std::size_t next_ = 0;
};

} // namespace bilatrade::detail
