// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/quotation.hpp: who says what a sentence tells, in the words of the text.
#pragma once

#include <bilatrade/text/detail/sentence.hpp>
#include <bilatrade/text/language_pack.hpp>
#include <bilatrade/value/claim.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// Who speaks; the one who spoke before where a pronoun stands for it.
struct speaker_words {
    text_span words{};
    bool again = false;    ///< "he added"
    bool outsider = false; ///< not spoken of before, no official and no office: "a lobby group", "analysts"

    [[nodiscard]] bool known() const noexcept { return again || words.end > words.begin; }
};

/// Finds whom a sentence quotes: "the ministry said", "according to Chinese customs", "by Hanoi's count".
class quotation_reader {
public:
    explicit quotation_reader(const sentence& s) noexcept : s_(s) {}

    /// For what is told at mention `at`, within its stretch of the sentence, else in all of it.
    [[nodiscard]] speaker_words read(std::size_t at) const {
        if (!s_.holds_any_of(quoting)) return {};
        std::size_t low = at, high = at;
        while (low > 0 && !s_.is(low - 1, ';')) --low;
        while (high < s_.size() && !s_.is(high, ';')) ++high;
        const speaker_words near = read(low, high, at);
        return near.known() ? near : read(0, s_.size(), at);
    }

private:
    struct quote {
        speaker_words who{};
        std::size_t at = 0;
        bool speaks = false; ///< and is not only cited
        bool closes = false; ///< stands behind what it says

        [[nodiscard]] bool known() const noexcept { return who.known(); }
    };
    static constexpr sense_set quoting =
        sense_set::of({sense::say, sense::according_to, sense::figures_word, sense::forecast,
                       sense::statistics_body, sense::authority, sense::organisation, sense::table_word});
    static constexpr std::size_t longest = 14; ///< of the words for one who speaks
    static constexpr int of_speaker = 1;       ///< the value of `according_to` for "according to him"

    /// The last one before `at`, unless it closes what stood before it and another one closes this; else the
    /// first one behind. Who speaks goes before whom he cites: "the minister said, citing customs data".
    [[nodiscard]] speaker_words read(std::size_t low, std::size_t high, std::size_t at) const {
        quote before{}, behind{};
        for (std::size_t i = low; i != high; ++i) {
            const quote q = at_word(i);
            if (!q.known()) continue;
            if (i < at) {
                if (!(before.speaks && !q.speaks && !s_.has_figure(before.at, i))) before = q;
            } else if (!behind.known() || (q.speaks && !behind.speaks && !s_.has_figure(behind.at, i))) {
                behind = q;
            }
        }
        const bool closed = before.closes && behind.closes;
        const bool beside = behind.known() && !behind.speaks && !s_.has_figure(at + 1, behind.at);
        return before.known() && !closed && !beside ? before.who : behind.who;
    }

    [[nodiscard]] quote at_word(std::size_t i) const {
        if (s_.value(i, sense::according_to) == of_speaker) return {{{}, true}, i, true, is_behind_mark(i)};
        if (s_.has(i, sense::according_to)) return cited(i, i + 1);
        if (s_.is(i, ':') && i > 0 && is_body(i - 1) && subject_begin(i) == 0) // "Eurostat: exports were"
            return {{span_of(0, i), false}, i, false, false};
        if (s_.is(i, ':') && i > 0 &&
            s_.value(i - 1, sense::table_word) == static_cast<int>(table_word::source))
            return cited(i, i + 1);
        const bool names_again = i > 0 && (is_body(i - 1) || is_name(i - 1)); // "the bureau (KNBS) said"
        if (s_.is(i, '(') && is_body(i + 1) && !names_again) return cited(i, i + 1);
        if (s_.is(i, preposition::by) || s_.has(i, sense::compare_on)) return counted_by(i);
        return is_verb_of_saying(i) ? said(i) : quote{};
    }

    /// Not "the stronger yen begins to tell", nor the noun of "a report shows".
    [[nodiscard]] bool is_verb_of_saying(std::size_t i) const {
        const bool foretells = s_.has(i, sense::forecast) && !s_.has(i, sense::auxiliary); // not "might"
        if (!s_.has(i, sense::say) && !foretells) return false;
        if (i > 0 && (s_.is(i - 1, preposition::to) || s_.has(i - 1, sense::not_word)))
            return false; // "though it does not say when"
        if (s_.has(i, sense::adds) && (s_.is_figure(i + 1) || s_.is_figure(i + 2)))
            return false;       // "iron ore added $7.7 billion"
        std::size_t by = i + 1; // "figures released today by"
        while (by <= i + 3 && (s_.has(by, sense::also) || s_.is(by, mention_kind::time))) ++by;
        if (s_.is(by, preposition::by)) return false;
        const bool noun =
            s_.has(i, sense::figures_word) && (s_.has(i + 1, sense::say) || s_.has(i + 1, sense::forecast) ||
                                               (i > 0 && s_.has(i - 1, sense::article)));
        return !noun;
    }
    /// "Beijing has $5bn", "records put exports at", not "the chancellor has flown".
    [[nodiscard]] bool has_object(std::size_t verb) const {
        for (std::size_t k = verb + 1; k < s_.size() && k <= verb + 6; ++k)
            if (s_.is_figure(k) || s_.has(k, sense::flow_noun) || s_.has(k, sense::flow_verb)) return true;
        return false;
    }

    /// "the bank has lent $5bn", "has a mission in": no figures of trade.
    [[nodiscard]] bool has_other_business(std::size_t auxiliary) const {
        const std::size_t next = auxiliary + 1;
        return s_.has(auxiliary, sense::auxiliary) &&
               (s_.has(next, sense::flow_verb) || s_.is_change(next) ||
                (s_.has(next, sense::one_article) && !has_object(auxiliary)));
    }

    [[nodiscard]] quote cited(std::size_t i, std::size_t first) const {
        quote q{words_from(first), i, false, false};
        q.closes = is_behind_mark(i);
        return q;
    }

    /// "by Chinese figures", "by Hanoi's count": what is counted by, not who buys.
    [[nodiscard]] quote counted_by(std::size_t i) const {
        for (std::size_t k = i + 1; k < s_.size() && k <= i + 6; ++k) {
            if (s_.has(i, sense::compare_on) && s_.has(k, sense::preposition))
                break; // "on the other side of the ledger"
            if (s_.has(k, sense::figures_word))
                return {{span_of(i + 1, k + 1), false}, i, false, is_behind_mark(i)};
            if (s_.is(k, 's') && (s_.is(k + 1, '.') || s_.is(k + 1, ',') || s_.is(k + 1, ';')))
                return {{span_of(i + 1, k + 1), false}, i, false, is_behind_mark(i)}; // "by Washington's."
            if (!s_.is(k, 's') && (s_.is(k, mention_kind::mark) || s_.is_figure(k) || is_verb(k))) break;
        }
        if (s_.is(i, preposition::by) && is_body(i + 1)) return cited(i, i + 1);
        if (s_.is(i, preposition::by) && i > 0 && s_.has(i - 1, sense::say) &&
            s_.is(i + 1, mention_kind::economy) && s_.has(i + 2, sense::with_figure))
            return {{span_of(i + 1, i + 2), false}, i, false, false}; // "was put by Tehran at $18.7 billion"
        return {};
    }

    [[nodiscard]] quote said(std::size_t verb) const {
        const auto how = s_.value(verb, sense::say);
        const bool speaks_out = how == static_cast<int>(say_word::speaks);
        const bool speech = speaks_out || how == static_cast<int>(say_word::tells);
        if (speaks_out && (verb == 0 || is_behind_mark(predicate(verb)))) {
            const speaker_words behind = words_from(verb + 1); // "…," said Minister Reshetnikov
            if (behind.known() && closes_statement(verb + 1, behind)) return {behind, verb, true, true};
        }
        const std::size_t end = subject_end(verb);
        if (end > 0 && speech && s_.has(end - 1, sense::pronoun) && s_.is(end - 1, mention_kind::word)) {
            const bool first_person = s_.value(end - 1, sense::pronoun) == static_cast<int>(person::we);
            return {{{}, !first_person}, verb, true, is_behind_mark(end - 1)};
        }
        const std::size_t begin = subject_begin(end);
        if (begin == end || !may_speak(begin, end, verb)) return {};
        return {{span_of(begin, end), false, is_outsider(begin, end)},
                verb,
                speaks(begin, end),
                is_behind_mark(begin)};
    }
    [[nodiscard]] bool is_outsider(std::size_t begin, std::size_t end) const {
        if (!s_.has(begin, sense::one_article) && (s_.has(begin, sense::article) || s_[begin].node != 0 ||
                                                   (is_name(begin) && (begin != 0 || end - begin < 3))))
            return false; // "the authority", "Smith"
        for (std::size_t k = begin; k != end; ++k)
            if (is_body(k) || s_.has(k, sense::official) || s_.has(k, sense::figures_word) ||
                s_.is(k, mention_kind::economy))
                return false;
        return true;
    }
    /// "…, said the minister in Lomé.": not "…, said that Italian exports", "…, said exports".
    [[nodiscard]] bool closes_statement(std::size_t first, const speaker_words& who) const {
        if (s_.has(first, sense::clause)) return false;
        std::size_t k = first;
        while (k < s_.size() && s_[k].end < who.words.end) ++k;
        const bool plain = s_.is(k, mention_kind::economy) && s_[k].named == naming::name && k <= first + 1;
        ++k;
        return !plain &&
               (k >= s_.size() || (s_[k].kind == mention_kind::mark && !s_.is(k, 's')) ||
                s_.is(k, mention_kind::time) || s_.has(k, sense::preposition) || s_.has(k, sense::clause));
    }
    /// Where "has also said" begins.
    [[nodiscard]] std::size_t predicate(std::size_t verb) const {
        while (verb > 0 && (s_.has(verb - 1, sense::auxiliary) || s_.has(verb - 1, sense::also))) --verb;
        return verb;
    }

    /// Behind the subject of a verb: "the ministry also (said)", "the minister, Tom Smith, (said)".
    [[nodiscard]] std::size_t subject_end(std::size_t verb) const {
        std::size_t end = predicate(verb);
        while (end > 1 && s_.is(end - 1, mention_kind::time)) // "the agency's figures for 2022 (show)"
            end -= s_.has(end - 2, sense::preposition) ? 2 : 1;
        if (s_.is(end - (end != 0), ')')) // "the bureau (KNBS) said"
            for (std::size_t k = end - 1; k-- > 0 && end - k <= 4;)
                if (s_.is(k, '(')) return k;
        if (!s_.is(end - (end != 0), ',')) return end;
        for (std::size_t k = end - 1; k-- > 0 && end - k <= longest && !s_.is_figure(k);)
            if (s_.is(k, ',')) return k;
        return end;
    }

    [[nodiscard]] std::size_t subject_begin(std::size_t end) const {
        std::size_t begin = end;
        while (begin > 0 && end - begin < longest && belongs(begin - 1)) {
            --begin;
            if (s_.has(begin, sense::article) && !hangs_on(begin)) break;
        }
        while (begin < end && (s_.has(begin, sense::preposition) || s_.has(begin, sense::and_word) ||
                               s_.is(begin, '.') || s_.is(begin, '-')))
            ++begin;
        return begin;
    }
    /// "(a spokesman for) the (ministry)"
    [[nodiscard]] bool hangs_on(std::size_t article) const {
        if (article > 0 && s_.has(article - 1, sense::measure_unit)) return true; // "the head of the bank"
        return article > 1 && s_.has(article - 1, sense::preposition) && is_noun(article - 2);
    }
    [[nodiscard]] bool is_noun(std::size_t i) const {
        return s_.is(i, mention_kind::word) && !is_verb(i) && !s_.has(i, sense::article) &&
               !s_.has(i, sense::preposition) && !s_.has(i, sense::pronoun);
    }
    [[nodiscard]] bool is_verb(std::size_t i) const {
        const bool noun = s_.has(i, sense::figures_word) || (i > 0 && s_.has(i - 1, sense::article));
        return (s_.has(i, sense::say) && !noun) || s_.has(i, sense::auxiliary) || s_.has(i, sense::level) ||
               s_.is_change(i);
    }

    /// A word among those for one who speaks.
    [[nodiscard]] bool belongs(std::size_t i) const {
        const mention& m = s_[i];
        if (m.kind == mention_kind::mark)
            return m.is('s') || m.is('&') || joins_names(i) || (m.is('-') && !m.space_before) ||
                   (m.is('.') && is_initial(i));
        if (m.kind != mention_kind::word)
            return m.kind == mention_kind::economy || m.kind == mention_kind::place;
        if (s_.has(i, sense::clause) || s_.has(i, sense::while_word) || s_.has(i, sense::according_to) ||
            s_.has(i, sense::pronoun) || s_.has(i, sense::target) || is_verb(i))
            return false;
        if (s_.has(i, sense::and_word)) return i > 0 && is_name(i - 1) && is_name(i + 1);
        if (s_.has(i, sense::preposition))
            return i > 0 && (is_noun(i - 1) || is_body(i - 1) || s_.is(i, preposition::of));
        return true;
    }
    [[nodiscard]] bool is_name(std::size_t i) const {
        return i < s_.size() && s_[i].letters != letter_case::any;
    }
    /// "the Ministry of Investment, Trade and Industry"
    [[nodiscard]] bool joins_names(std::size_t comma) const {
        if (!s_.is(comma, ',') || comma == 0 || !is_name(comma - 1) || !is_name(comma + 1)) return false;
        if (s_.is(comma + 2, ',')) return joins_names(comma + 2);
        const bool last = s_.is_phrase(comma + 1) && comma > 2 &&
                          s_.is(comma - 2, ','); // "…, Trade and Services" is one word
        return last || (s_.has(comma + 2, sense::and_word) && is_name(comma + 3));
    }
    [[nodiscard]] bool is_initial(std::size_t i) const {
        return i > 0 && is_name(i - 1) && s_.words(i - 1).size() <= 4;
    }

    /// A verb of counting is for those who count; anybody may speak, but no goods and no trade.
    [[nodiscard]] bool may_speak(std::size_t begin, std::size_t end, std::size_t verb) const {
        const bool speech = s_.value(verb, sense::say).value_or(0) != 0;
        bool flows = false, official = false;
        for (std::size_t k = begin; k != end; ++k) {
            if (is_body(k) && has_other_business(verb)) return false;
            if (is_body(k) || s_.has(k, sense::figures_word)) return true;
            official = official || s_.has(k, sense::official);
            if (is_name(k) && k > 0) continue; // "Trade" of a ministry
            flows = flows || s_.has(k, sense::flow_noun) || s_.has(k, sense::goods) ||
                    s_.has(k, sense::product_head) || s_.has(k, sense::share);
        }
        if (official) return speech || has_object(verb);
        const mention& last = s_[end - 1];
        const bool named = last.kind == mention_kind::economy && end - begin <= 2;
        const bool person = s_.has(verb, sense::forecast) && is_name(end - 1);   // "Goldman expects"
        const bool puts = s_.has(begin, sense::one_article) && has_object(verb); // "A lobby group puts it at"
        if (!named)
            return !flows && (speech || person || puts) &&
                   (is_noun(end - 1) || last.kind == mention_kind::economy);
        return !flows && has_object(verb) &&
               (last.named == naming::capital || last.named == naming::government);
    }
    [[nodiscard]] bool speaks(std::size_t begin, std::size_t end) const {
        for (std::size_t k = begin; k != end; ++k)
            if (s_.has(k, sense::figures_word)) return false;
        return true;
    }

    /// An office or an organisation that may be quoted.
    [[nodiscard]] bool is_body(std::size_t i) const {
        if (s_.is(i, mention_kind::economy)) return s_[i].named == naming::statistics_body;
        return s_.has(i, sense::authority) || s_.has(i, sense::organisation);
    }

    /// The words for one who is named behind a verb or "according to".
    [[nodiscard]] speaker_words words_from(std::size_t first) const {
        if (s_.is(first, '"')) ++first;
        if (s_.has(first, sense::pronoun)) return {{}, s_.is(first, mention_kind::word)};
        std::size_t end = s_.has(first, sense::article) ? first + 1 : first;
        while (end < s_.size() && end - first < longest) {
            const bool rate = s_.is(end, mention_kind::time) && s_.time_of(end).is_rate();
            if (end > first && (rate || s_.has(end - 1, sense::article)) && !s_.is_figure(end)) {
                ++end; // "the bank's annual report", "a note from the bank"
                continue;
            }
            if (s_.has(end, sense::say) && !s_.has(end, sense::figures_word))
                for (std::size_t by = end + 1; by < s_.size() && by <= end + 4; ++by)
                    if (s_.is(by, preposition::by)) return words_from(by + 1); // "released here today by"
            if (s_.has(end, sense::according_to)) return words_from(end + 1);  // "data published by"
            const bool data = s_.has(end, sense::flow_noun) && s_.has(end + 1, sense::figures_word);
            const bool ends = s_.has(end, sense::possessive) ||
                              (s_.has(end, sense::flow_noun) && !data && !is_name(end)) ||
                              (s_.is(end, preposition::in) && !leads_to_seat(end));
            if (ends || !(belongs(end) || (end > first && s_.has(end, sense::article)))) break;
            ++end;
        }
        while (end > first && (s_.has(end - 1, sense::preposition) || s_.has(end - 1, sense::article) ||
                               s_.has(end - 1, sense::and_word) || s_.is(end - 1, '.')))
            --end;
        return {span_of(first, end), false};
    }

    /// "customs in Lima", not "in a speech", "at the forum", "after the talks".
    [[nodiscard]] bool leads_to_seat(std::size_t in) const {
        const std::size_t place = s_.has(in + 1, sense::article) ? in + 2 : in + 1;
        return s_.is_inside(in) && (s_.is(place, mention_kind::economy) || s_.is(place, mention_kind::place));
    }
    [[nodiscard]] bool is_behind_mark(std::size_t i) const {
        if (i > 0 && s_.has(i - 1, sense::article)) --i;
        return i > 0 && (s_.is(i - 1, ',') || s_.is(i - 1, '"') || s_.is_dash(i - 1) || s_.is(i - 1, '('));
    }
    [[nodiscard]] text_span span_of(std::size_t begin, std::size_t end) const {
        return begin < end ? text_span{s_[begin].begin, s_[end - 1].end} : text_span{};
    }

    const sentence& s_;
};

} // namespace bilatrade::detail
