// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/figure_status.hpp: whether a figure was counted, is expected or aimed at.
#pragma once

#include <bilatrade/text/detail/figure_time_words.hpp>
#include <bilatrade/text/detail/figure_words.hpp>
#include <bilatrade/text/detail/sentence.hpp>
#include <bilatrade/text/detail/stated_figure.hpp>
#include <bilatrade/value/claim.hpp>

#include <cstddef>
#include <cstdint>

namespace bilatrade::detail {

/// Reads the status of a figure from the words of its statement.
class figure_status_reader {
public:
    explicit figure_status_reader(const sentence& s) noexcept : s_(s) {}

    /// Sets the status of a figure.
    void read(stated_figure& f) const {
        const std::size_t low = stretch_begin(f.at);
        const bool begins = f.is_base || is_where_it_begins(f.at);
        if (begins && f.at > 1 && s_.has(f.at - 1U, sense::forecast) && s_.has(f.at - 2U, sense::article))
            f.status = claim_status::forecast; // "from an expected 4.1 billion this year"
        if (!begins && is_to_be_done(f.at, low)) f.status = claim_status::target;
        if (!s_.holds(sense::target) && !s_.holds(sense::forecast)) return;
        if (is_there(f.at)) return;
        if (begins || is_told_of_now(s_, f.at)) return;
        if (const std::size_t word = wish_before(f.at, low); word != 0) {
            const bool target = s_.has(word - 1, sense::target);
            f.status = target ? claim_status::target : claim_status::forecast;
            f.is_foretold = !target && is_foretold(word - 1, low);
            if (!figure_between(s_, word - 1, f.at)) f.wish = static_cast<std::uint16_t>(word);
        }
        if (f.at != 0 && s_.has(f.at - 1U, sense::article) && s_.has(f.at + 1U, sense::target))
            f.status = claim_status::target; // "on track to hit the $10 billion target"
        const bool named =
            f.at != 0 && (s_.has(f.at - 1U, sense::article) || s_.has(f.at - 1U, sense::possessive));
        for (std::size_t k = f.at + 1U;
             f.status != claim_status::target && (named || f.status == claim_status::actual) &&
             k < s_.size() && k <= f.at + 4U;
             ++k) {
            if (s_.is_break(k) || s_.is_figure(k) || s_.is(k, ',') || s_.has(k, sense::and_word)) break;
            if (!s_.has(k, sense::target)) continue;
            f.status = claim_status::target; // "a $100 billion trade target for 2015"
            f.wish = static_cast<std::uint16_t>(k + 1);
        }
        if (f.status == claim_status::actual && f.kind != claim_kind::share && is_foreseen_behind(f.at))
            f.status = claim_status::forecast;
        if (f.status == claim_status::actual && f.kind != claim_kind::share && is_expected_behind(f.at)) {
            f.status = claim_status::forecast;
            f.is_foretold = true;
            f.how = qualifier::exact; // "far below the $4bn surplus expected"
        }
    }

private:
    /// "aims to cut its $5bn deficit", "to redress an estimated $5bn gap": not "to post a $5bn surplus"
    [[nodiscard]] bool is_there(std::size_t at) const {
        std::size_t of = at;
        while (of > 0 && !s_.has(of - 1, sense::article) && !s_.has(of - 1, sense::definite) &&
               (s_.has(of - 1, sense::neutral) || s_.has(of - 1, sense::qualifier)))
            --of;
        for (std::size_t k = of; k > 1 && at - k <= 5 && !s_.is_figure(k - 1);
             --k) { // "its deficit, running at"
            if (s_.has(k - 1, sense::target) || s_.has(k - 1, sense::forecast)) break;
            if (s_.is(k - 1, ',')) return s_.has(k, sense::level) && !s_.has(k, sense::worth);
        }
        const bool whose = of > 1 && (s_.has(of - 1, sense::possessive) || s_.is(of - 1, 's') ||
                                      s_.has(of - 1, sense::definite));
        if (!whose || s_.has(of - 2, sense::level) || s_.has(of - 2, sense::target) ||
            s_.has(of - 2, sense::forecast))
            return false;
        for (std::size_t k = at + 1; s_.is(k, mention_kind::word) || s_.is(k, mention_kind::economy); ++k) {
            if (s_.has(k, sense::flow_noun))
                return !s_.has(k + 1, sense::target) && !s_.has(k + 1, sense::forecast);
            if (s_.has(k, sense::preposition)) return false;
        }
        return false;
    }
    /// "the two are to exchange goods worth $20bn by 2030", "(and) to import goods worth $8bn"
    [[nodiscard]] bool is_to_be_done(std::size_t at, std::size_t low) const {
        constexpr sense_set done =
            sense_set::of({sense::flow_verb, sense::flow_noun, sense::sends, sense::takes, sense::level,
                           sense::total, sense::flow_present});
        if (!s_.holds(sense::to_be)) return false;
        for (std::size_t k = at; k-- > low + 2U && !s_.is_figure(k) && !s_.is(k, ',');) {
            if (!s_[k].senses.has_any_of(done) && !s_.is_change(k)) continue;
            if (s_.has(k - 2, sense::happened) || !s_.is(k - 1, preposition::to)) continue;
            if (s_.value(k - 2, sense::to_be) == 0) return true;
            if (!s_.has(k - 2, sense::and_word)) continue;
            for (std::size_t other = k - 2; other-- > low;)
                if (s_.is_figure(other)) return is_to_be_done(other, low);
        }
        return false;
    }

    static constexpr int had = 1;     ///< the value of `forecast` for "had expected", "the expected"
    static constexpr int measure = 1; ///< the value of `happened` for "beat", "larger than"

    /// "beat", "larger than", "against": what was counted is measured with what follows.
    [[nodiscard]] bool measures(std::size_t k) const {
        const auto how = s_.value(k, sense::qualifier);
        return s_.has(k, sense::compare) || s_.value(k, sense::happened) == measure ||
               how == static_cast<int>(qualifier::more_than) ||
               how == static_cast<int>(qualifier::less_than) || how == static_cast<int>(qualifier::nearly);
    }
    /// "more than expected", "less than economists had forecast", "beating forecasts of a 3% gain", "against
    /// an expected 3%"
    [[nodiscard]] bool is_yardstick(std::size_t word) const {
        if (s_.has(word, sense::auxiliary)) return false; // "could"
        for (std::size_t k = word; k-- > 0 && word - k <= 4;) {
            if (s_.is(k, ',') || s_.is(k, '(') || s_.is_figure(k) || s_.is_break(k)) return false;
            if (measures(k)) return true;
        }
        return false;
    }
    /// "forecasts of a 3% gain", "expectations for 3%", "an expected 3%": not "more than expected to $3bn"
    [[nodiscard]] bool introduces(std::size_t word, std::size_t at) const {
        const std::size_t next = word + 1;
        if (at == next) // "against the expected 3%", "versus expectations for 3%"
            return s_.has(word - 1, sense::article) || s_.value(word, sense::forecast) == had;
        for (const preposition other : {preposition::in, preposition::to, preposition::by}) {
            if (s_.is(next, other) && s_.words(next).size() == 2) return false; // "for" may be one of them
        }
        return at - word <= 6 && s_.is(next, mention_kind::word) && !s_.has(next, sense::and_word);
    }

    /// "to raise its share from 24% in 2021 to 30%", "expectations for 9% following a fall of 2%"
    [[nodiscard]] bool is_where_it_begins(std::size_t at) const {
        std::size_t b = before(s_, at);
        if (b != s_.size() && b > 0 && s_.has(b, sense::neutral))
            b = before(s_, b); // "from the current $6bn"
        std::size_t next = at + 1;
        while (s_.is(next, mention_kind::economy) || s_.is(next, mention_kind::time) ||
               s_.is(next, preposition::with) || s_.is(next, preposition::in))
            ++next;
        if (s_.is(at, mention_kind::money) && s_.is(next, mention_kind::ratio) &&
            s_.begins_with(next, sense::multiple))
            return true; // "wants the deficit of $2bn cut by half"
        return b != s_.size() && (s_.is(b, preposition::from) || s_.has(b, sense::after_level));
    }

    /// The word of will or expectation that reaches a figure, plus one: "hopes to raise exports to $5bn and
    /// imports to $3bn", but not "hopes for more; last year exports were $5bn".
    [[nodiscard]] std::size_t wish_before(std::size_t at, std::size_t low) const {
        std::size_t expected = 0; // "hopes that exports will reach": the hope tells
        bool compared = false;    // "expected a fall of 5%, after one of 2%"
        for (std::size_t k = at; k-- > low;) {
            if (s_.is(k, ')')) // "in fiscal 2016 (October to September)"
                while (k > low && !s_.is(k, '(')) --k;
            if (k == low) break;
            if (s_.is(k, '(') && s_.has_mark(k, at, ')')) continue;
            if (s_.is_figure(k) && compared) break;
            const bool qualifies = s_.has(k, sense::qualifier) && k + 1 == at; // "up more than 40 percent"
            compared = compared || (s_.has(k, sense::compare) && !qualifies) || s_.has(k, sense::after_level);
            const bool ends = s_.has(k, sense::while_word) && !goes_on_behind(k);
            if (ends || s_.is(k, '(') || closes_quotation(k, at)) break;
            // not "the median forecast was for $3bn"
            const bool done = s_.has(k, sense::happened) &&
                              !(s_.is_change(k) && s_.has(k - 1, sense::target)) &&
                              !s_.has(k - 1, sense::to_be); // not "are to be increased by"
            if (done && !s_.has(k + 1, sense::target) && !s_.is(k + 1, preposition::whose) &&
                !(k > low + 1 && s_.has(k - 1, sense::target) &&
                  (s_.has(k - 2, sense::article) || s_.has(k - 2, sense::flow_noun))))
                break;
            if (s_.is(k, ',') && begins_relative(k + 1)) break; // "…, whose exports rose by 58%"
            if (s_.is(k, ',')) k = relative_clause_begin(s_, k);
            if (expected != 0 && s_.has(k, sense::and_word) && k > low && s_.is(k - 1, ','))
                break; // "is to be settled in dollars, and Budapest fears that exports might fall"
            if (s_.has(k, sense::target) && !is_noun_of_view(k)) return k + 1;
            if (expected != 0 || !s_.has(k, sense::forecast) || s_.has(k, sense::month)) continue;
            if (is_of_counters(k) || observes(k)) continue; // "Eurostat sees imports of"
            if (!is_yardstick(k) || introduces(k, at)) expected = k + 1;
        }
        return expected;
    }

    /// "forecast slower growth but with a rise in exports of", "but a rise in": no verb of its own
    [[nodiscard]] bool goes_on_behind(std::size_t but) const {
        const std::size_t object = s_.is(but + 1, preposition::with) ? but + 2 : but + 1;
        return s_.has(object, sense::article) && s_.is_change(object + 1);
    }
    /// "In 2022 we see a decline by a third": what was counted, where nothing is of a time to come.
    [[nodiscard]] bool observes(std::size_t verb) const {
        if (s_.value(verb, sense::forecast) != sight) return false;
        for (std::size_t k = 0; k != s_.size(); ++k)
            if (s_.is(k, mention_kind::time) && s_.time_of(k).told == year_told::relative &&
                s_.time_of(k).year > 0)
                return false;
        std::size_t k = verb + 1;
        while (s_.has(k, sense::also)) ++k;
        return s_.has(k, sense::one_article) && (s_.is_change(k + 1) || s_.is_change(k + 2));
    }
    /// "Eurostat sees", "our statisticians at INDEC see"
    [[nodiscard]] bool is_of_counters(std::size_t verb) const {
        if (s_.value(verb, sense::forecast).value_or(0) < sight) return false; // "Eurostat forecasts"
        for (std::size_t k = verb; k-- > 0 && verb - k <= 3 && !s_.is(k, ',');)
            if (s_.is(k, mention_kind::economy) && s_[k].named == naming::statistics_body) return true;
        return false;
    }

    /// "Growth of 25 per cent is expected for 1973": not "exports of $3bn are expected to rise"
    [[nodiscard]] bool is_foreseen_behind(std::size_t at) const {
        return s_.has(at + 1, sense::to_be) && s_.has(at + 2, sense::forecast) &&
               !s_.has(at + 2, sense::auxiliary) && !s_.is(at + 3, preposition::to);
    }
    /// "less than the 13% drop expected", "better than the 3.5% fall economists had forecast"
    [[nodiscard]] bool is_expected_behind(std::size_t at) const {
        bool compared = false;
        for (std::size_t k = at; k-- > 0 && at - k <= 3 && !s_.is_figure(k) && !s_.is(k, ',');)
            compared = compared || measures(k);
        for (std::size_t k = at + 1; compared && k < s_.size() && k <= at + 6; ++k) {
            if (s_.is_figure(k) || s_.is_break(k) || s_[k].kind == mention_kind::mark) return false;
            if (s_.has(k, sense::forecast)) return true;
        }
        return false;
    }

    /// "missing forecasts for a rise of 8%", "than the 3% expected", "economists had forecast 3%": told
    /// beside what came of it.
    [[nodiscard]] bool is_foretold(std::size_t word, std::size_t low) const {
        if (s_.value(word, sense::forecast) == had) return true;
        return (word > low && s_.has(word - 1, sense::happened)) || is_yardstick(word);
    }

    /// "Sanctions would hurt," he said, noting that trade exceeds: what was quoted before says nothing of it
    [[nodiscard]] bool closes_quotation(std::size_t mark, std::size_t at) const {
        return s_.is(mark, '"') && mark > 0 && s_.is(mark - 1, ',') && s_.has_sense(mark, at, sense::say);
    }

    /// "…, which", "…, for which"
    [[nodiscard]] bool begins_relative(std::size_t i) const {
        return s_.has(i, sense::relative) ||
               (s_.has(i, sense::preposition) && s_.has(i + 1, sense::relative));
    }
    /// "in Greek eyes" wishes nothing; "Greece eyes $5bn" does.
    [[nodiscard]] bool is_noun_of_view(std::size_t i) const {
        return i > 1 && s_.is(i - 1, mention_kind::economy) && s_[i - 1].named == naming::adjective &&
               s_.is(i - 2, preposition::in);
    }

    /// Where the statement around a figure begins.
    [[nodiscard]] std::size_t stretch_begin(std::size_t at) const {
        for (std::size_t k = at; k-- > 0;) {
            if (s_.is(k, ';') || (s_.is(k, ':') && at - k > 3)) return k + 1;
        }
        return 0;
    }

    const sentence& s_;
};

} // namespace bilatrade::detail
