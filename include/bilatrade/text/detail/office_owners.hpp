// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/office_owners.hpp: of which economy an office is that a sentence quotes.
#pragma once

#include <bilatrade/text/detail/discourse.hpp>
#include <bilatrade/text/detail/sentence.hpp>
#include <bilatrade/text/lexicon.hpp>
#include <bilatrade/text/scan.hpp>
#include <bilatrade/value/currency.hpp>
#include <bilatrade/value/date.hpp>
#include <bilatrade/value/economy.hpp>
#include <bilatrade/value/tender.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace bilatrade::detail {

/// Tells whose office it is: by what stands beside it, else by what the text is about.
class office_owners {
public:
    office_owners(const sentence& s, const discourse& state) noexcept : s_(s), state_(state) {}

    /// "Indonesia's Statistics Agency", "the Central Statistical Agency of Kosovo", "the Danish Statistics
    /// Agency": names that several economies give to their bodies.
    [[nodiscard]] economy of_body(std::size_t i, economy body) const {
        if (body.is_group()) return body;
        if (!is_spoken_of(body) && !is_in_its_name(i, body) && (are_initials(i) || first_owner()))
            return of_office(i); // of another one's ministry
        if (i > 1 && s_.is(i - 1, 's') && s_.is(i - 2, mention_kind::economy)) return s_[i - 2].who;
        if (i > 0 && s_.is(i - 1, mention_kind::economy) && s_[i - 1].named == naming::adjective)
            return s_[i - 1].who;
        const std::size_t of = s_.has(i + 2, sense::article) ? i + 3 : i + 2;
        if (!s_.is(of, mention_kind::economy) || s_.is(of + 1, 's')) return body;
        const bool seat = s_.is(i + 1, preposition::in) && s_[of].named == naming::capital;
        return seat || (s_.is(i + 1, preposition::of) && s_[of].named == naming::name) ? s_[of].who : body;
    }
    /// "its", "their"; "our" is said by the speaker, "your" to the other side.
    [[nodiscard]] economy of_possessive(std::size_t i) const {
        const economy we = state_.speaker ? state_.speaker : state_.quoted;
        const auto whose = s_.value(i, sense::possessive);
        if (whose == static_cast<int>(person::your) && we) return state_.other_than(we);
        if (whose != static_cast<int>(person::our)) return owner_before(i);
        if (we) return we;
        return state_.last_counted ? state_.last_counted : state_.anchor;
    }
    /// The economy whose authority it is: named beside it, else that of the place where the text was written.
    [[nodiscard]] economy of_office(std::size_t i) const {
        const bool definite = s_.value(i, sense::authority) == 2;
        for (std::size_t k = i + 1; k < s_.size() && k - i <= 8; ++k) { // "the department of Oman Customs"
            if (s_[k].kind == mention_kind::mark || s_.is_figure(k) || s_.has(k, sense::say)) break;
            if (!s_.is(k, mention_kind::economy) || s_[k].named == naming::adjective) continue;
            const std::size_t before = s_.before_article(k);
            const bool of = s_.is(before, preposition::of), in = s_.is(before, preposition::in);
            if (s_[k].named == naming::capital ? of || in || s_.is(before, preposition::from)
                                               : (of && (!definite || k == i + 2)) || (in && !definite))
                return s_[k].who;
        }
        if (definite && state_.last_counted) {
            const economy owner = tells_others() ? first_owner() : economy{};
            return owner ? owner : state_.last_counted;
        }
        for (std::size_t k = i; k-- > 0 && i - k <= 4 && !definite;) {
            if (s_.is(k, mention_kind::economy)) return s_[k].who;
            if (s_.has(k, sense::possessive)) return of_possessive(k);
            if (s_.has(k, sense::the_group)) return group_described();
            if (s_.is(k, ',') || s_.is(k, '(') || s_.has(k, sense::say) || s_.is_figure(k)) break;
            if (!s_.has(k, sense::article) || (k > 0 && s_.is(k - 1, 's'))) continue;
            if (k < 2 || !s_.is(k - 2, preposition::in) || s_[k - 1].named != naming::capital)
                break; // "exports to Russia the customs put": not "In Nairobi the bureau counted"
        }
        if (s_.value(i, sense::authority) == 1 && state_.officials) return state_.officials;
        if (s_.value(i, sense::authority) == 1 && state_.last_counted && i > 0 &&
            s_.has(i - 1, sense::definite))
            return state_.last_counted; // "Turkey's trade ministry had … ¶ …, the ministry said"
        if (state_.home && !is_elsewhere()) return state_.home;
        if (state_.officials) return state_.officials;
        if (const economy issuer = issuer_of_money(); issuer) return issuer;
        if (const economy owner = first_owner(); owner) return owner;
        return state_.pair.reporter ? state_.pair.reporter : state_.anchor;
    }

private:
    /// "the Korea Customs Service", "Statistics Norway": nobody else's.
    [[nodiscard]] bool is_in_its_name(std::size_t i, economy body) const {
        const auto means = [&](std::uint64_t hash, sense what) {
            const auto bits = sense_of(s_.pack(), find_node(s_.pack(), hash), letter_case::capital, what);
            const auto who = economy::from_packed(static_cast<std::uint16_t>(bits.value_or(0)));
            return bits && who && *who == body;
        };
        std::string_view rest = s_.words(i);
        std::uint64_t last = 0; // "New Zealand Customs"
        while (!rest.empty()) {
            const std::size_t end = first_word(rest).size();
            const std::uint64_t word = hash_of_word(rest.substr(0, end));
            const std::uint64_t both = last != 0 ? word_hash::join(last, word) : 0;
            for (const sense what : {sense::economy_name, sense::economy_adjective})
                if (means(word, what) || (both != 0 && means(both, what))) return true;
            last = word;
            rest.remove_prefix(end == rest.size() ? end : end + 1);
        }
        return false;
    }

    /// "NAIROBI - Uganda's exports to South Sudan fell, the bureau reported": of none of those spoken of.
    [[nodiscard]] bool is_elsewhere() const {
        for (std::size_t k = 0; k != s_.size(); ++k)
            if (s_.is(k, mention_kind::economy) && s_[k].who == state_.home) return false;
        bool named = false;
        for (std::size_t k = 0; k != s_.size() && !named; ++k)
            named = s_.is(k, mention_kind::economy) && s_[k].named != naming::statistics_body && s_[k].who;
        return named && !state_.pair.holds(state_.home) && state_.anchor != state_.home;
    }
    /// "trade between the GCC and India, the bloc's secretariat said"
    [[nodiscard]] economy group_described() const {
        if (const economy before = state_.described(true, {}); before) return before;
        for (std::size_t k = 0; k != s_.size(); ++k)
            if (s_.is(k, mention_kind::economy) && s_[k].who.is_group()) return s_[k].who;
        return {};
    }
    /// "Georgia's statistics office … Azerbaijan's exports rose, the customs committee says": of another one
    /// than who counted last, who is not named.
    [[nodiscard]] bool tells_others() const {
        if (state_.last_counted.is_group()) return false;
        for (std::size_t k = 0; k != s_.size(); ++k)
            if (s_.is(k, mention_kind::economy) && s_[k].who == state_.last_counted) return false;
        return true;
    }
    /// "the Ministry of Trade and Industry (MITI)", in Kuala Lumpur
    [[nodiscard]] bool are_initials(std::size_t i) const {
        return i > 1 && s_.is(i - 1, '(') && s_.is(i + 1, ')') &&
               s_[i].letters == letter_case::all_capitals && state_.home;
    }
    [[nodiscard]] bool is_spoken_of(economy who) const {
        if (state_.home == who || state_.pair.holds(who)) return true;
        for (std::size_t k = 0; k != s_.size(); ++k)
            if (s_.is(k, mention_kind::economy) && s_[k].named != naming::statistics_body && s_[k].who == who)
                return true;
        return false;
    }
    [[nodiscard]] economy owner_before(std::size_t i) const {
        for (std::size_t k = i; k-- > 0;) {
            if (s_.is(k, mention_kind::economy) &&
                (s_.is(k + 1, 's') || s_[k].named == naming::statistics_body))
                return s_[k].who;
            if (s_.value(k, sense::authority) == 2 && state_.last_counted) return state_.last_counted;
        }
        for (std::size_t k = 0; k != i; ++k) { // "Laos sold $2bn, according to its central bank"
            if (s_.is(k, mention_kind::economy) && s_[k].named == naming::name) return s_[k].who;
        }
        return state_.alone && i < 2 ? state_.alone : state_.pair.reporter;
    }
    /// "The Central Bureau of Statistics put Israel's imports from Turkey at $4.6bn"
    [[nodiscard]] economy first_owner() const {
        for (std::size_t i = 0; i != s_.size(); ++i) {
            if (!s_.is(i, mention_kind::economy) || s_[i].named == naming::statistics_body) continue;
            if (i > 0 && s_.has(s_.before_article(i), sense::preposition) &&
                s_[i].named == naming::adjective && !s_.has(i + 1, sense::flow_noun))
                continue; // "from the GDR"
            std::size_t k = s_.is(i + 1, 's') ? i + 2 : s_[i].named == naming::adjective ? i + 1 : s_.size();
            for (; k < s_.size() && k <= i + 4 && s_.is(k, mention_kind::word); ++k) {
                if (s_.has(k, sense::flow_noun)) return s_[i].who;
            }
        }
        return {};
    }
    /// "Chinese buyers took A$297m worth of Australian beef, according to the Bureau of Statistics": a bureau
    /// counts in the money of its own economy.
    [[nodiscard]] economy issuer_of_money() const {
        constexpr date recently = *make_date(2020, 1, 1);
        for (std::size_t i = 0; i != s_.size(); ++i) {
            if (!s_.is(i, mention_kind::money)) continue;
            const amount& stated = s_.amount_of(i);
            if (!stated.has_currency || stated.currency == "USD"_currency) return {};
            for (std::size_t k = 0; k != s_.size(); ++k) {
                const bool partner =
                    k > 0 && s_.has(s_.before_article(k), sense::preposition);           // "from the EU"
                if (s_.is(k, mention_kind::economy) && !partner && !s_.is(k + 1, '(') && // "Germany (€8bn)"
                    currency_of(s_[k].who, recently) == stated.currency)
                    return s_[k].who;
            }
            for (const economy e : {state_.pair.reporter, state_.pair.partner, state_.anchor}) {
                if (e && currency_of(e, recently) == stated.currency) return e;
            }
            return {};
        }
        return {};
    }

    const sentence& s_;
    const discourse& state_;
};

} // namespace bilatrade::detail
