// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/referents.hpp: which economies the words of a sentence mean: "its", "there", "the
// kingdom", "the former", "the two countries". Null where the text does not tell.
#pragma once

#include <bilatrade/text/detail/discourse.hpp>
#include <bilatrade/text/detail/sentence.hpp>
#include <bilatrade/value/buffer.hpp>
#include <bilatrade/value/economy.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// Resolves references by the parties of the sentence and the text before it.
class referents {
public:
    referents(const buffer<party>& parties, const discourse& state) noexcept
        : parties_(parties), state_(state) {}

    /// The economy a party means, `not_this` being the other side of the flow.
    [[nodiscard]] economy meant(const party& p, economy not_this) const {
        switch (p.as) {
        case reference::named: return p.who;
        case reference::our:
        case reference::we: return ours(not_this);
        case reference::your:
        case reference::you: return addressed(p);
        case reference::here:
            return state_.home && state_.home != not_this ? state_.home : state_.other_than(not_this);
        case reference::there: return place_meant(p, not_this);
        case reference::country: return country_meant(p, not_this);
        case reference::group: return group_meant(p, not_this).who;
        case reference::former: return listed_before(p.at, 2);
        case reference::latter: return listed_before(p.at, 1);
        default: return pronoun(p, not_this);
        }
    }

    [[nodiscard]] bool knows_person(std::string_view name) const { return state_.knows_person(name); }
    [[nodiscard]] economy_pair told_pair() const { return state_.pair; }
    [[nodiscard]] economy other_than(economy e) const { return state_.other_than(e); }

    [[nodiscard]] maybe<flow> last_flow() const { return state_.last_flow; }

    /// Whose trade the text tells of, null where it has told of none, or of that of `other`.
    [[nodiscard]] economy owner_facing(economy other) const {
        if (!state_.pair.complete() || state_.pair.reporter == other || state_.anchor == other) return {};
        return state_.pair.reporter;
    }

    /// Whether a party means a group that has no code.
    [[nodiscard]] bool is_uncoded(const party& p, economy not_this) const {
        if (p.as == reference::they && !not_this && is_behind(p) && state_.pair.uncoded) return true;
        if (p.as == reference::its || p.as == reference::it) return follows_uncoded(p.at);
        return p.as == reference::group ? group_meant(p, not_this).uncoded : p.uncoded;
    }

    /// The pair that "their", "bilateral" and "the two countries" mean at a place: two economies that the
    /// sentence has named, or one and its counterpart, or the pair of the text.
    [[nodiscard]] economy_pair pair_before(std::size_t at) const {
        const economy_pair named = named_before(at, false);
        const economy last = named.reporter, first = named.partner;
        if (first && last && first != last)
            return plays_for(last, at) ? economy_pair{last, first} : economy_pair{first, last};
        if (!(first && last) && !state_.the_pair().complete()) { // "investment from Japan in Vietnam … trade"
            const economy_pair all = named_before(at, true);
            if (all.reporter && all.partner && all.reporter != all.partner)
                return {all.partner, all.reporter};
        }
        if (!last) return state_.the_pair();
        return {last, state_.other_than(last)};
    }
    /// Likewise, the one whose balance it is first: "Imports from Japan fell, so that the bilateral surplus".
    [[nodiscard]] economy_pair balance_before(std::size_t at) const {
        const economy_pair both = pair_before(at);
        const economy_pair named = named_before(at, false);
        bool turned = !named.reporter && both.partner && both.partner == state_.anchor;
        for (const party& p : parties_)
            turned = turned || (p.at < at && p.who == both.reporter && !named.partner && is_behind(p));
        return turned ? economy_pair{both.partner, both.reporter} : both;
    }

private:
    /// "The US is India's top partner, with bilateral trade at $128bn": India's trade.
    [[nodiscard]] bool plays_for(economy whose, std::size_t at) const {
        for (const party& p : parties_)
            if (p.at < at && p.who == whose && p.has_player) return true;
        return false;
    }
    /// "The euro area raised its exports": the subject is a group that has no code.
    [[nodiscard]] bool follows_uncoded(std::size_t at) const {
        if (topic_before(at)) return false;
        for (std::size_t k = parties_.size(); k-- > 0;) {
            const party& before = parties_[k];
            if (before.at < at && before.as == reference::named && !before.is_place && before.by == tie::bare)
                return before.uncoded;
        }
        return state_.of_uncoded();
    }

    /// "For Paraguay, Europe hardly counts; 4% of its exports": whom the sentence has announced.
    [[nodiscard]] economy topic_before(std::size_t at) const {
        const bool any = !parties_.empty() && parties_[0].at < at && parties_[0].at <= 2;
        return any && parties_[0].as == reference::named && parties_[0].by == tie::whose ? parties_[0].who
                                                                                         : economy{};
    }

    /// "the bloc": the group that the sentence or the text has named last.
    [[nodiscard]] party group_meant(const party& p, economy not_this) const {
        if (p.who && p.who != not_this && (state_.pair.holds(p.who) || state_.anchor == p.who)) return p;
        party found;
        for (std::size_t k = parties_.size(); k-- > 0;) {
            const party& before = parties_[k];
            if (before.at < p.at && before.as == reference::named && before.who != not_this &&
                (before.uncoded || before.who.is_group()))
                return before;
        }
        found.who = state_.described(true, not_this);
        if (!found.who && !state_.uncoded_group() && p.who != not_this) found.who = p.who; // "the Community"
        found.uncoded = !found.who && state_.uncoded_group();
        return found;
    }

    /// "exports there": to the economy that the sentence has named, or the one that the text has just come
    /// to.
    [[nodiscard]] economy place_meant(const party& p, economy not_this) const {
        if (state_.player && state_.player != not_this)
            return state_.player;           // "Italy was Oman's largest market. Exports there"
        for (const party& whose : parties_) // "Italy is Oman's largest market: exports there"
            for (const party& plays : parties_)
                if (whose.has_player && whose.at < p.at && plays.at < whose.at && plays.by == tie::bare &&
                    plays.as == reference::named && !plays.is_place && plays.who != not_this)
                    return plays.who;
        const economy reporter = not_this                           ? not_this
                                 : state_.pair.holds(state_.anchor) ? state_.anchor
                                                                    : state_.pair.reporter;
        for (const bool tied : {false, true}) { // "Trade with Algeria collapsed: Spanish exports there"
            for (std::size_t k = parties_.size(); k-- > 0;) {
                const party& before = parties_[k];
                const bool fits =
                    tied ? before.by == tie::with : before.by == tie::bare || before.by == tie::possessive;
                if (before.at < p.at && before.as == reference::named && !before.is_place && before.who &&
                    before.who != reporter && fits)
                    return before.who;
            }
        }
        if (state_.newcomer() && state_.newcomer() != reporter) return state_.newcomer();
        if (state_.pair.complete() && !state_.pair.holds(reporter)) return state_.pair.partner;
        if (state_.pair.partner.is_world() && state_.pair.reporter == reporter)
            return state_.latest_but(reporter); // "40% of all imports. Exports there": no world is there
        return state_.other_than(not_this ? not_this : reporter);
    }

    /// "the kingdom": Saudi Arabia where the text speaks of it, else the member of the pair that it can be.
    [[nodiscard]] economy country_meant(const party& p, economy not_this) const {
        const bool behind = is_behind(p);
        if (!not_this && p.by == tie::bare && !p.who && state_.player)
            return state_.player; // "Sudan is Uganda's best customer. The neighbour bought"
        if (!not_this && !behind && !p.who && state_.topic) return state_.topic; // "Fiji. The country sold"
        if (!not_this && behind) not_this = owner_before(p.at); // "India's books show sales to the island"
        if (!not_this && behind && state_.last_flow) { // "Germany cut its intake: exports to that country"
            if (const economy subject = subject_but(p.at, state_.pair.reporter)) return subject;
        }
        if (!not_this && behind) // "TBILISI - … Exports to the northern neighbour": not of who counts them
            for (const economy who :
                 {state_.home,
                  state_.opens_paragraph() || counts_from_outside() ? economy{} : state_.last_counted})
                if (state_.pair.holds(who) || (who && !state_.pair.complete())) not_this = who;
        if (!not_this && behind && (state_.opens_paragraph() || !state_.last_flow) &&
            state_.pair.holds(state_.anchor))
            not_this = state_.anchor;
        if (!not_this && p.by == tie::bare && !p.who) { // "Oman's customs say that the country sold"
            if (const economy owner = owner_before(p.at)) return owner;
        }
        if (!not_this && p.by == tie::of && !p.who && state_.pair.holds(state_.anchor) &&
            !state_.anchor.is_group())
            return state_.anchor; // "Oman bought Kenyan beef. Overall exports of the country"
        if (!not_this && p.by == tie::possessive && !p.who)
            for (const party& whose :
                 parties_) // "Oman is Peru's top partner, with 9% of the country's exports"
                if (whose.at < p.at && whose.has_player && whose.as == reference::named) return whose.who;
        if (!not_this && p.by == tie::possessive && !p.who) { // "Oman's customs put the country's sales"
            if (const economy owner = office_before(p.at)) return owner;
        }
        if (p.by == tie::possessive && !p.who && !not_this && state_.opens_paragraph() && state_.anchor &&
            !state_.anchor.is_group())
            return state_.anchor;
        if (p.who && p.who != not_this && (state_.pair.holds(p.who) || state_.anchor == p.who)) return p.who;
        if ((behind || p.by == tie::possessive) &&
            not_this) { // "Hungary, Serbia's supplier, delivered goods to its neighbour"
            if (const economy named = named_but(p.at, not_this)) return named;
        }
        return state_.described(
            false, not_this, (p.by == tie::possessive || p.by == tie::bare || p.by == tie::of) && !not_this);
    }

    /// "Argentina's trade with Brazil was $2bn, according to Brazilian customs": who counts the trade of
    /// another.
    [[nodiscard]] bool counts_from_outside() const {
        return state_.anchor && state_.pair.reporter == state_.anchor &&
               state_.pair.partner == state_.last_counted;
    }

    /// The economy whose something a sentence has named.
    [[nodiscard]] economy owner_before(std::size_t at) const {
        for (const party& p : parties_) {
            if (p.at < at && p.as == reference::named && p.by == tie::possessive && !p.is_place) return p.who;
        }
        return {};
    }
    /// The economy whose office a sentence has named.
    [[nodiscard]] economy office_before(std::size_t at) const {
        for (const party& p : parties_) {
            if (p.at < at && p.has_office && !p.is_place) return p.who;
        }
        return {};
    }
    /// The last economy named before a place that is not another.
    [[nodiscard]] economy named_but(std::size_t at, economy not_this) const {
        for (std::size_t k = parties_.size(); k-- > 0;) {
            const party& p = parties_[k];
            if (p.at < at && p.as == reference::named && !p.is_place && p.who != not_this &&
                p.by != tie::in && p.by != tie::rival)
                return p.who.is_group() ? economy{} : p.who;
        }
        return {};
    }

    /// Likewise, one that the sentence says something of.
    [[nodiscard]] economy subject_but(std::size_t at, economy not_this) const {
        for (std::size_t k = parties_.size(); k-- > 0;) {
            const party& p = parties_[k];
            if (p.at < at && p.as == reference::named && !p.is_place && p.by == tie::bare &&
                p.who != not_this)
                return p.who.is_group() ? economy{} : p.who;
        }
        return {};
    }

    /// The last two economies named before a place, the last one first; where something happened ("in Oman")
    /// is passed over unless `all`.
    [[nodiscard]] economy_pair named_before(std::size_t at, bool all) const {
        economy last, first;
        for (const party& p : parties_) {
            if (p.at >= at) break;
            if (p.as != reference::named || p.is_place || !p.who || p.who == last) continue;
            if (!all && p.by == tie::in) continue;
            if (!all && p.by == tie::rival)
                continue; // "overtook China as India's partner, with bilateral trade at"
            first = last;
            last = p.who;
        }
        return {last, first};
    }

    /// One of several that are joined.
    [[nodiscard]] bool is_listed(const party& one) const {
        for (const party& p : parties_)
            if (&p != &one && p.list == one.list) return true;
        return false;
    }

    /// The last economy named before a place, or the one before that.
    [[nodiscard]] economy listed_before(std::size_t at, int back) const {
        const economy_pair named = named_before(at, true);
        const economy found = back == 1 ? named.reporter : named.partner;
        if (found) return found;
        const economy recent = state_.latest_but({});
        return back == 1 ? recent : state_.latest_but(recent);
    }

    [[nodiscard]] economy ours(economy not_this) const {
        const economy plays = partner_of_ours();
        for (const economy who : {state_.quoted, state_.speaker, state_.ours, state_.home, state_.anchor}) {
            if (who && who != not_this && who != plays) return who;
        }
        if (plays && !not_this) not_this = plays;
        if (state_.pair.complete())
            return state_.pair.reporter == not_this ? state_.pair.partner : state_.pair.reporter;
        return not_this ? state_.other_than(not_this) : state_.the_pair().reporter;
    }

    /// "Hungary is our fourth partner": who that is
    [[nodiscard]] economy partner_of_ours() const {
        for (const party& our : parties_)
            for (const party& p : parties_)
                if (our.as == reference::our && our.has_player && p.at < our.at && p.as == reference::named &&
                    p.by == tie::bare && !p.is_place)
                    return p.who;
        return {};
    }

    /// "said to South Africa's envoy: we bought from you": who is spoken to.
    [[nodiscard]] economy addressed(const party& p) const {
        const economy us = ours({});
        for (std::size_t k = parties_.size(); k-- > 0 && !state_.pair.complete();) {
            const party& before = parties_[k];
            if (before.at < p.at && before.as == reference::named && !before.is_place && before.has_office &&
                before.who != us)
                return before.who;
        }
        return state_.other_than(us);
    }

    /// The other side of a flow: "to them", "from it".
    [[nodiscard]] static bool is_behind(const party& p) {
        return p.by == tie::to || p.by == tie::from || p.by == tie::with;
    }

    /// "its", "it": the subject named before in the sentence, else the reporter of the pair.
    [[nodiscard]] economy pronoun(const party& p, economy not_this) const {
        if (const economy topic = topic_before(p.at); topic && topic != not_this) return topic;
        economy found;
        for (const party& before : parties_) {
            if (before.at >= p.at) break;
            if (p.as == reference::its && before.as == reference::country && before.at <= 2 &&
                before.by == tie::possessive)
                found =
                    country_meant(before, not_this); // "The kingdom's exports to it rose, and its imports"
            if (before.as != reference::named || before.is_place || before.who == not_this) continue;
            if (before.has_share && p.as == reference::its) continue;    // "China's share of its exports"
            if ((before.is_source || before.uncoded) && found) continue; // "depends on the Gulf for its oil"
            if (found && before.has_player && !p.has_player)
                continue; // "Britain remains Nigeria's biggest supplier despite a slump in its exports"
            if ((p.as == reference::its || p.as == reference::it) && is_listed(before))
                continue; // "Jordan's suppliers were China and Oman; its best customer"
            const bool faces = before.by == tie::to || before.by == tie::from || before.by == tie::with;
            if (before.by == tie::bare || before.by == tie::possessive || (!found && !faces))
                found = before.who;
        }
        if (found) return found;
        if (((p.as == reference::it && p.by == tie::bare) || (p.as == reference::its && p.at == 0)) &&
            state_.player && state_.player != not_this)
            return state_.player;
        const economy_pair now = state_.the_pair();
        if (state_.newcomer() && state_.newcomer() != not_this) return state_.newcomer();
        if (!not_this && is_behind(p) && (now.partner || now.uncoded))
            return now.partner; // "Imports from them"
        if (now.reporter != not_this) return now.reporter;
        return now.partner;
    }

    const buffer<party>& parties_;
    const discourse& state_;
};

} // namespace bilatrade::detail
