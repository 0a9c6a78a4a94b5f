// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/anchor.hpp: the economy of which a text speaks most.
#pragma once

#include <bilatrade/text/detail/money_words.hpp>
#include <bilatrade/text/language_pack.hpp>
#include <bilatrade/text/lexicon.hpp>
#include <bilatrade/text/mention.hpp>
#include <bilatrade/value/buffer.hpp>
#include <bilatrade/value/currency.hpp>
#include <bilatrade/value/economy.hpp>
#include <bilatrade/value/tender.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace bilatrade::detail {

/// Where a dateline stands, and the economy of its place.
struct written_at {
    std::size_t begin = 0, end = 0;
    economy home{};
};

/// Counts the economies of a text. Keeps its memory for the next one.
class anchor_reader {
public:
    /// The economy that the text names most often, whose flows it names, whose statistics it quotes and
    /// where it was written; the first of several.
    [[nodiscard]] economy read(const buffer<unit>& units, const language_pack& pack, const written_at& line,
                               std::optional<int> year) {
        units_ = &units;
        pack_ = &pack;
        home_ = line.home;
        year_ = year;
        counts_.clear();
        const std::size_t title = units.empty() ? 0 : end_of_line(units, 0);
        for (std::size_t i = 0; i != units.size(); ++i) {
            // "Philippines: imports by source": a title that names one economy alone
            constexpr std::size_t short_title = 8; // "Ireland's pills, in four lines."
            if (i == title && counts_.size() == 1 && (!units[i - 1].is('.') || i <= short_title))
                counts_[0].times += title_weight;
            if (units[i].node != 0 && (i < line.begin || i >= line.end)) count_names(i);
        }
        return most_counted();
    }

    /// Who "we" are where the economy of which a text speaks most is the one that we trade with: "In 1973
    /// Britain took most of Ireland's exports. … We sold the British cheese": none where it is not. The text
    /// has been read.
    [[nodiscard]] economy speakers_but(economy anchor) {
        if (!trades_we(0, units_->size())) return {};
        counts_.clear();
        for (std::size_t begin = 0; begin < units_->size();) {
            const std::size_t end = sentence_end(begin);
            const bool ours = trades_we(begin, end);
            for (std::size_t i = begin; i != end; ++i)
                if (const economy who = named_at(i); who && (!ours || faces_us(i, begin)))
                    count(who, ours ? -2 : 1);
            begin = end;
        }
        const named_count* best = nullptr;
        bool faced = false;
        for (const named_count& c : counts_) faced = faced || (c.who == anchor && c.times < 0);
        for (const named_count& c : counts_) {
            if (faced && c.times > 0 && !c.who.is_group() && (best == nullptr || c.times > best->times))
                best = &c;
        }
        return best != nullptr ? best->who : economy{};
    }

    /// Who "we" are where a text counts in one national money only, "We bought NZ$3.0 billion worth from
    /// you": by the letters of its code (ISO 4217: those of the economy). None where "we" trade in no such
    /// money.
    [[nodiscard]] economy speakers_by_money(std::string_view text, const buffer<unit>& units,
                                            const language_pack& pack) {
        units_ = &units;
        pack_ = &pack;
        if (!trades_we(0, units.size())) return {};
        currency told;
        for (std::size_t i = 0; i != units.size(); ++i) {
            const currency money = money_counted(text, i);
            if (!money || money == "USD"_currency || money == "EUR"_currency) continue;
            if ((told && told != money) || units[i].senses.has(sense::currency_other)) return {};
            told = money;
        }
        if (!told) return {};
        const auto who = parse_alpha2(told.code().substr(0, 2));
        for (std::size_t i = 0; i != units.size(); ++i) // "the Faroes … DKK 1.9 billion": theirs, too
            if (const economy named = named_at(i);
                named && who && named != *who && currency_of(named, money_day({}, {})) == told)
                return {};
        return who && currency_of(*who, money_day({}, {})) == told ? *who : economy{};
    }

private:
    static constexpr int title_weight = 2;
    struct named_count {
        economy who;
        int times;
    };

    /// "NZ$3.0", "billion taka", "ISK 30.6": not "Q: What did we sell?", "the sum".
    [[nodiscard]] currency money_counted(std::string_view text, std::size_t i) const {
        const unit& u = (*units_)[i];
        const auto counts = [&](std::size_t k) {
            return k < units_->size() &&
                   ((*units_)[k].kind == token_kind::number || (*units_)[k].senses.has(sense::scale));
        };
        if (u.kind != token_kind::word || !(counts(i + 1) || (i > 0 && counts(i - 1)))) return {};
        if (const auto bits = sense_of(*pack_, u, sense::currency)) {
            const auto money = currency::from_packed(static_cast<std::uint16_t>(*bits));
            return money ? *money : currency{};
        }
        const bool code = u.letters == letter_case::all_capitals && u.end - u.begin == 3 && u.node == 0;
        if (!code) return {};
        const auto money = parse_currency(text.substr(u.begin, 3));
        return money ? *money : currency{};
    }
    [[nodiscard]] economy most_counted() {
        std::size_t best = 0;
        for (named_count& c : counts_) {
            if (home_ && c.who == home_) c.times += 3 + c.times / 2;
        }
        for (std::size_t i = 1; i < counts_.size(); ++i) {
            if (counts_[i].times > counts_[best].times) best = i;
        }
        return counts_.empty() ? home_ : counts_[best].who;
    }
    void count_names(std::size_t i) {
        if (!(*units_)[i].senses.has_any_of(name_senses)) return;
        if (i + 1 < units_->size() &&
            ((*units_)[i + 1].is('$') || (*units_)[i + 1].senses.has(sense::currency)))
            return; // "US $439m", "in Australian dollars"
        if (i > 0 && (*units_)[i - 1].senses.has(sense::included)) return; // "China, including Hong Kong"
        if (is_seat(i)) return;
        for (const sense named : {sense::statistics_body, sense::economy_name, sense::economy_adjective,
                                  sense::economy_people, sense::economy_capital, sense::economy_government}) {
            const auto bits = sense_of(*pack_, (*units_)[i], named);
            if (!bits) continue;
            const auto who = economy::from_packed(static_cast<std::uint16_t>(*bits));
            if (!who || who->is_world() ||
                (*who != home_ && (faces_flow(i) || (home_ && plays_role(i)) || plays_role_of(i))))
                return;
            if (year_ && !who->is_valid_in(*year_)) return;
            count(*who, named == sense::statistics_body || owns_flow(i) ? 2 : 1);
            return;
        }
    }
    /// "the office, based in Guatemala"
    [[nodiscard]] bool is_seat(std::size_t i) const {
        if (i < 2) return false;
        return sense_of(*pack_, (*units_)[i - 2], sense::at_place) == 1 &&
               sense_of(*pack_, (*units_)[i - 1], sense::preposition) == static_cast<int>(preposition::in);
    }
    [[nodiscard]] std::size_t sentence_end(std::size_t at) const {
        while (at < units_->size() && !(*units_)[at].is('.')) ++at;
        return at < units_->size() ? at + 1 : at;
    }
    /// "our goods exports", "we sold"
    [[nodiscard]] bool trades_we(std::size_t at, std::size_t end) const {
        for (; at + 1 < end; ++at) {
            const unit& u = (*units_)[at];
            const bool ours = sense_of(*pack_, u, sense::possessive) == static_cast<int>(person::our);
            if (!ours && sense_of(*pack_, u, sense::pronoun) != static_cast<int>(person::we)) continue;
            for (std::size_t k = at + 1; k < end && k <= at + 3; ++k) {
                if ((*units_)[k].senses.has(ours ? sense::flow_noun : sense::flow_verb)) return true;
                if (!ours && (*units_)[k].senses.has(sense::sends)) return true;
            }
        }
        return false;
    }
    /// "sold the British", "exported to Oman", "Oman took a tenth of our exports"
    [[nodiscard]] bool faces_us(std::size_t i, std::size_t begin) const {
        std::size_t b = i > begin ? i - 1 : i;
        if (b > begin && (*units_)[b].senses.has(sense::article)) --b;
        if (b == begin) return true;
        const unit& before = (*units_)[b];
        if (before.senses.has(sense::flow_verb)) return true;
        if (i + 1 < units_->size() &&
            ((*units_)[i + 1].senses.has(sense::flow_verb) || (*units_)[i + 1].senses.has(sense::takes)))
            return true;
        const auto tied = sense_of(*pack_, before, sense::preposition);
        return tied == static_cast<int>(preposition::to) || tied == static_cast<int>(preposition::from) ||
               tied == static_cast<int>(preposition::with);
    }
    [[nodiscard]] economy named_at(std::size_t i) const {
        if (!(*units_)[i].senses.has_any_of(name_senses)) return {};
        for (const sense named : {sense::economy_name, sense::economy_adjective, sense::economy_people}) {
            const economy who = economy_of(*pack_, (*units_)[i], named);
            if (who && !who.is_world()) return who;
        }
        return {};
    }
    /// "exports to Laos", "imports from Laos", "trade with the Chinese": the other side.
    [[nodiscard]] bool faces_flow(std::size_t i) const {
        const std::size_t back = i > 1 && (*units_)[i - 1].senses.has(sense::article) ? i - 2 : i - 1;
        if (i == 0) return false;
        const unit& joins = (*units_)[back];
        const bool goes_on = i + 2 < units_->size() && (*units_)[i + 1].senses.has(sense::and_word) &&
                             (*units_)[i + 2].senses.has_any_of(name_senses);
        const bool listed = joins.senses.has(sense::and_word) || (joins.is(',') && goes_on);
        if (back > 1 && listed && (*units_)[back - 1].senses.has(sense::economy_name))
            return faces_flow(back - 1); // "exports to Laos and Fiji"
        const auto tied = sense_of(*pack_, joins, sense::preposition);
        const bool imports = tied == static_cast<int>(preposition::from) && tells_imports_before(back);
        return imports || tied == static_cast<int>(preposition::to) ||
               tied == static_cast<int>(preposition::with);
    }
    /// "imports from Oman rose 3% and (from) Qatar 5%"
    [[nodiscard]] bool tells_imports_before(std::size_t from) const {
        constexpr std::size_t farthest = 24;
        for (std::size_t k = from; k-- > 0 && from - k <= farthest && !(*units_)[k].is('.');)
            if ((*units_)[k].senses.has(sense::flow_noun))
                return sense_of(*pack_, (*units_)[k], sense::flow_noun) ==
                       static_cast<int>(flow_word::imports);
        return false;
    }
    /// "The US was the largest destination": the other side of whose trade is told where the text was
    /// written.
    [[nodiscard]] bool plays_role(std::size_t i) const {
        if (i + 1 >= units_->size() || !(*units_)[i + 1].senses.has(sense::level)) return false;
        for (std::size_t k = i + 2; k < units_->size() && k <= i + 6; ++k) {
            if ((*units_)[k].kind == token_kind::mark) return false;
            if ((*units_)[k].senses.has(sense::role)) return true;
        }
        return false;
    }
    /// "(The US is) India's largest export market": India's text.
    [[nodiscard]] bool plays_role_of(std::size_t i) const {
        const auto has = [&](std::size_t k, sense what) {
            return k < units_->size() && (*units_)[k].senses.has(what);
        };
        if (!has(i + 1, sense::level) || !has(i + 2, sense::economy_name) || i + 3 >= units_->size() ||
            !(*units_)[i + 3].is('s'))
            return false;
        for (std::size_t k = i + 4; k <= i + 7; ++k)
            if (has(k, sense::role)) return true;
        return false;
    }
    /// "Laos's exports", "Chinese imports", "the main market for Irish goods"
    [[nodiscard]] bool owns_flow(std::size_t i) const {
        if (i + 1 < (*units_).size() && (*units_)[i + 1].senses.has(sense::flow_verb)) return true;
        const bool possessive = i + 1 < (*units_).size() && (*units_)[i + 1].is('s');
        if (!possessive && !(*units_)[i].senses.has(sense::economy_adjective)) return false;
        for (std::size_t k = i + 1; k < (*units_).size() && k <= i + 3; ++k) {
            if ((*units_)[k].senses.has(sense::flow_noun) || (k == i + 1 && is_market_of(i))) return true;
            if ((*units_)[k].kind == token_kind::mark && !(*units_)[k].is('s')) return false;
        }
        return false;
    }
    /// "for Irish goods": whoever sells them.
    [[nodiscard]] bool is_market_of(std::size_t i) const {
        return i > 0 && (*units_)[i + 1].senses.has(sense::goods) &&
               sense_of(*pack_, (*units_)[i - 1], sense::preposition) == static_cast<int>(preposition::whose);
    }
    void count(economy who, int times) {
        for (named_count& c : counts_) {
            if (c.who == who) {
                c.times += times;
                return;
            }
        }
        if (counts_.size() < 64) counts_.push_back({who, times});
    }

    const buffer<unit>* units_ = nullptr;
    const language_pack* pack_ = nullptr;
    economy home_{};
    std::optional<int> year_{};
    buffer<named_count> counts_;
};

} // namespace bilatrade::detail
