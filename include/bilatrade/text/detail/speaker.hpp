// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/speaker.hpp: for which economy a text or a paragraph speaks: who "we" are. Looks for
// officials and the economy that they serve.
#pragma once

#include <bilatrade/text/detail/discourse.hpp>
#include <bilatrade/text/language_pack.hpp>
#include <bilatrade/text/lexicon.hpp>
#include <bilatrade/text/mention.hpp>
#include <bilatrade/value/buffer.hpp>
#include <bilatrade/value/claim.hpp>
#include <bilatrade/value/economy.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// Finds the economy of those who speak.
class speaker_reader {
public:
    /// `senses` are those of the text.
    speaker_reader(const buffer<unit>& units, const sense_set& senses, const language_pack& pack) noexcept
        : units_(units), senses_(senses), pack_(pack) {}

    /// The economy of an official of a paragraph: "the Belarusian envoy said in Harare", "the trade minister
    /// of Zambia told us".
    [[nodiscard]] economy in_paragraph(std::size_t at) const {
        if (const economy who = in_label(at)) return who;
        return senses_.has(sense::official) ? within(at, paragraph_end(at), false) : economy{};
    }

    /// "We sold more," he told reporters.: whoever was quoted before.
    [[nodiscard]] bool goes_on(std::size_t at) const {
        bool quotes = false, again = false;
        for (const std::size_t end = paragraph_end(at); at + 1 < end; ++at) {
            quotes = quotes || units_[at].is('"');
            const bool he = sense_of(pack_, units_[at], sense::pronoun) == static_cast<int>(person::it);
            again = again ||
                    ((he || units_[at].senses.has(sense::official)) && units_[at + 1].senses.has(sense::say));
        }
        return quotes && again;
    }

    /// "High Commission of India, Nairobi: brief on Kenya": the economy for which a text that a mission has
    /// written speaks.
    [[nodiscard]] economy of_mission() const {
        if (!senses_.has(sense::official)) return {};
        const std::size_t end = first_line_end();
        if (end == 0 || end > 24 || units_[end - 1].is('.')) return {};
        for (std::size_t i = 0; i != end; ++i) {
            if (sense_of(pack_, units_[i], sense::official) == mission) return served_by(i, 0, end);
        }
        return {};
    }

    /// Whose speech a title announces, and to whom: "Address by the Minister of Trade of Zambia at the fair
    /// with Congo". Of a seat alone ("Interview with the Minister, Seoul") the official is that economy's;
    /// beside other economies the seat is the host's ("the India-Oman forum, Muscat").
    [[nodiscard]] economy_pair in_title() const {
        if (!senses_.has(sense::speech)) return {};
        std::size_t begin = 0;
        for (int line = 0; line != 3 && begin < units_.size(); ++line) {
            const std::size_t end = end_of_line(units_, begin);
            if (const economy_pair speech = in_title(begin, end); speech.reporter) return speech;
            begin = end;
        }
        return {};
    }

    /// "Address by (the President of Türkiye) at the forum": who is announced; none where nobody is.
    [[nodiscard]] text_span words_in_title() const {
        std::size_t begin = 0;
        for (int line = 0; line != 3 && begin < units_.size(); ++line) {
            const std::size_t end = end_of_line(units_, begin);
            for (std::size_t i = begin; i != end; ++i)
                if (units_[i].senses.has(sense::official) || units_[i].senses.has(sense::authority))
                    return title_of(i, begin, end);
            begin = end;
        }
        return {};
    }

private:
    /// The words for an official of a line, up to where "in Beijing", "at the forum" begins.
    [[nodiscard]] text_span title_of(std::size_t official, std::size_t low, std::size_t high) const {
        const auto tied = [&](std::size_t k) { return sense_of(pack_, units_[k], sense::preposition); };
        std::size_t first = official;
        while (first > low && !tied(first - 1) && units_[first - 1].kind == token_kind::word &&
               !units_[first - 1].senses.has(sense::speech))
            --first;
        std::size_t end = official + 1;
        for (; end != high && units_[end].kind == token_kind::word; ++end) {
            const auto by = tied(end);
            const bool of =
                by == static_cast<int>(preposition::of) || by == static_cast<int>(preposition::whose);
            if ((by && !of) || units_[end].senses.has(sense::speech)) break;
        }
        return {units_[first].begin, units_[end - 1].end};
    }

    /// "Ms. ALVAREZ (Philippines): we shipped": of minutes.
    [[nodiscard]] economy in_label(std::size_t at) const {
        std::size_t open = at;
        while (open - at < 6 && open + 3 < units_.size() && !units_[open].is('(')) ++open;
        const bool label = open != at && open + 3 < units_.size() && units_[open].is('(') &&
                           units_[open + 2].is(')') && units_[open + 3].is(':');
        return label ? named(open + 1, sense::economy_name) : economy{};
    }

    static constexpr int mission = 1; ///< the value of `official` for an office abroad

    struct title_names {
        bool official = false, speech = false;
        economy first{}, second{}, seat{};
    };
    /// Of one line: the second may be "Interview with the Ambassador of Uruguay in Beijing".
    [[nodiscard]] economy_pair in_title(std::size_t begin, std::size_t end) const {
        title_names found;
        for (std::size_t i = begin; i != end; ++i) {
            if (units_[i].is('.') || i - begin > 40) return {};
            read_title(i, found);
        }
        if (found.speech && !found.official && found.seat && !found.first && begin == 0)
            return {found.seat, {}};
        if (!found.official || !found.speech) return {};
        economy who = within(begin, end, true);
        if (!who) who = found.first && found.first != found.seat ? found.first : found.second;
        if (!who) who = found.first ? found.first : found.seat;
        for (const economy host : {found.seat, found.first, found.second}) {
            if (host && host != who) return {who, host};
        }
        return {who, {}};
    }

    void read_title(std::size_t i, title_names& found) const {
        found.speech = found.speech || units_[i].senses.has(sense::speech);
        found.official = found.official || units_[i].senses.has(sense::official) ||
                         units_[i].senses.has(sense::authority) ||
                         units_[i].senses.has(sense::statistics_body);
        for (const sense what : {sense::economy_capital, sense::city}) {
            if (const economy who = named(i, what)) found.seat = who;
        }
        for (const sense what : {sense::economy_name, sense::economy_adjective}) {
            const economy who = named(i, what);
            if (!who || who == found.first) continue;
            (found.first ? found.second : found.first) = who;
            return;
        }
    }

    [[nodiscard]] std::size_t first_line_end() const { return units_.empty() ? 0 : end_of_line(units_, 0); }
    [[nodiscard]] std::size_t paragraph_end(std::size_t at) const {
        std::size_t end = at + 1;
        while (end < units_.size() && units_[end].lines_before < 2) ++end;
        return end;
    }

    [[nodiscard]] economy named(std::size_t i, sense what) const {
        return economy_of(pack_, units_[i], what);
    }

    [[nodiscard]] economy within(std::size_t at, std::size_t end, bool title) const {
        for (std::size_t i = at; i != end; ++i) {
            if (const economy body = named(i, sense::statistics_body); body && title) return body;
            const bool office = title && units_[i].senses.has(sense::authority);
            if (!office && !units_[i].senses.has(sense::official)) continue;
            if (const economy who = served_by(i, at, end)) return who;
        }
        return {};
    }

    /// "Russia's trade minister", "the Belarusian envoy", "Minister of Trade of Zambia".
    [[nodiscard]] economy served_by(std::size_t official, std::size_t low, std::size_t high) const {
        for (std::size_t k = official; k-- > low && official - k <= 4;) {
            if (units_[k].kind == token_kind::mark && !units_[k].is('s') && !units_[k].is('-')) break;
            if (const economy who = named(k, sense::economy_adjective)) return who;
            if (!units_[k + 1].is('s')) continue;
            for (const sense what : {sense::economy_name, sense::economy_capital}) {
                if (const economy who = named(k, what)) return who;
            }
        }
        for (std::size_t k = official + 1; k + 1 < high && k - official <= 12 && !units_[k].is('.'); ++k) {
            if (units_[k].senses.has(sense::say)) break;
            if (sense_of(pack_, units_[k], sense::preposition) != static_cast<int>(preposition::of)) continue;
            const std::size_t after = units_[k + 1].senses.has(sense::article) ? k + 2 : k + 1;
            if (after < high) {
                if (const economy who = named(after, sense::economy_name)) return who;
            }
        }
        return {};
    }

    const buffer<unit>& units_;
    const sense_set& senses_;
    const language_pack& pack_;
};

} // namespace bilatrade::detail
