// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/heads.hpp: the words of a sentence that name a flow, and whose flow it is.
#pragma once

#include <bilatrade/text/discourse.hpp>
#include <bilatrade/text/sentence.hpp>
#include <bilatrade/value/buffer.hpp>

#include <cstddef>
#include <cstdint>

namespace bilatrade::detail {

/// A word that figures may belong to: a flow, or something that is no trade of economies.
struct head {
    std::uint16_t at = 0;
    flow_word word = flow_word::turnover;
    bool is_verb = false;
    bool is_noise = false;   ///< loans, prices, firms, regions
    bool is_subject = false; ///< of noise: what the sentence speaks about, not a word beside
    bool is_repeat = false;  ///< stands for the flow of the head before: "those to", "with Qatar"
    bool is_total = false;
    bool is_passive = false;
    bool figures_first = false; ///< "sold $3bn to Uganda, $2bn to Kenya"
    bool has_product = false;
    bool in_favour = false; ///< "trade is in our favour": a surplus of its owner
    bool both = false;      ///< of two economies named together
    economy owner{};
    economy partner{};
    std::uint16_t partner_party = 0; ///< index plus one of the first party of the partner's list
    std::uint16_t partner_count = 0;
    std::uint16_t owner_party = 0;
    std::uint32_t product_begin = 0;
    std::uint32_t product_end = 0;

    [[nodiscard]] bool outward() const noexcept { return word == flow_word::exports; }
    [[nodiscard]] bool inward() const noexcept { return word == flow_word::imports; }
    [[nodiscard]] bool directed() const noexcept { return outward() || inward(); }
};

class head_reader {
public:
    head_reader(const sentence& s, buffer<party>& parties, const discourse& state, buffer<head>& out) noexcept
        : s_(s), parties_(parties), state_(state), out_(out) {}

    void read() {
        out_.clear();
        for (std::size_t i = 0; i != s_.size(); ++i) find(i);
        for (std::size_t k = 0; k != out_.size(); ++k) {
            if (out_[k].is_noise) continue;
            if (trades_something_else(out_[k])) {
                out_[k].is_noise = out_[k].is_subject = true;
                continue;
            }
            attach_left(k);
            if (out_[k].is_verb) attach_subject(k);
            if (!out_[k].is_noise) attach_right(k);
            if (!out_[k].is_noise && !out_[k].is_verb) attach_subject(k);
        }
        share_across_and();
        read_favour();
        for (head& h : out_) { // "Iraq's ministry put the country's imports from Türkiye": the other country
            if (h.owner && h.owner == h.partner && h.owner_party != 0 &&
                parties_[h.owner_party - 1U].as != reference::named)
                h.owner = state_.other_than(h.partner);
        }
        add_repeats();
    }

private:
    // ── Finding ──────────────────────────────────────────────────────────────────────────────────────────

    void find(std::size_t i) {
        if (!s_.is(i, mention_kind::word) || s_.has(i, sense::noise_compound)) return;
        head h;
        h.at = static_cast<std::uint16_t>(i);
        if (const auto noun = s_.value(i, sense::flow_noun)) {
            if (is_compound_noise(i)) return;
            h.word = static_cast<flow_word>(*noun);
        } else if (const auto verb = s_.value(i, sense::flow_verb)) {
            h.word = static_cast<flow_word>(*verb);
            h.is_verb = true;
            h.is_passive = is_passive(i);
        } else if (s_.has(i, sense::same_flow)) {
            if (!stands_for_flow(i)) return;
            h.is_repeat = true;
            h.word = word_before(h);
        } else if (s_.has(i, sense::noise) || s_.has(i, sense::firm)) {
            h.is_noise = true;
            h.is_subject = !after_preposition(i);
        } else {
            return;
        }
        out_.push_back(h);
    }

    /// "trade in emission allowances", "sales of shares"; "traded" without goods or partners.
    [[nodiscard]] bool trades_something_else(const head& h) const {
        if (h.is_verb && h.word == flow_word::turnover) {
            for (std::size_t k = h.at + 1U; k < s_.size() && k <= h.at + 6U; ++k) {
                if (s_.has(k, sense::goods) || s_.is_figure(k)) return false;
                if (s_.is(k, preposition::with) || s_.has(k, sense::services)) return false;
            }
            return true;
        }
        std::size_t k = h.at + 1U;
        if (!s_.is(k, preposition::of) && !s_.is(k, preposition::in)) return false;
        for (++k; k < s_.size() && k <= h.at + 4U; ++k) {
            if (s_.has(k, sense::noise) && !s_.has(k, sense::up) && !s_.has(k, sense::down)) return true;
            if (s_[k].kind != mention_kind::word || s_.has(k, sense::preposition) || s_.has(k, sense::goods))
                return false;
        }
        return false;
    }

    /// "trade contracts", "export prices": the noun behind decides.
    [[nodiscard]] bool is_compound_noise(std::size_t i) const {
        return s_.is(i + 1, mention_kind::word) && s_.has(i + 1, sense::noise) &&
               !s_.has(i + 1, sense::level) && !s_.has(i + 1, sense::up) && !s_.has(i + 1, sense::down) &&
               !s_.has(i + 1, sense::flow_noun);
    }

    [[nodiscard]] bool is_passive(std::size_t i) const {
        for (std::size_t back = i; back-- > 0 && i - back <= 3;) {
            const auto w = s_.words(back);
            if (s_.has(back, sense::level) && !s_.has(back, sense::say) && w.size() <= 5) return true;
            if (!s_.has(back, sense::also)) return false;
        }
        return false;
    }

    /// "those to", "that from", "the figure": not "the value of the lira".
    [[nodiscard]] bool stands_for_flow(std::size_t i) const {
        const bool bare_pronoun = s_.has(i, sense::article);
        if (!bare_pronoun) return !s_.has(i + 1, sense::noise);
        return s_.is(i + 1, preposition::to) || s_.is(i + 1, preposition::from) ||
               s_.is(i + 1, preposition::with);
    }

    [[nodiscard]] flow_word word_before(const head&) const {
        for (std::size_t k = out_.size(); k-- > 0;) {
            if (!out_[k].is_noise) return out_[k].word;
        }
        return state_.last_flow ? static_cast<flow_word>(*state_.last_flow) : flow_word::turnover;
    }

    [[nodiscard]] bool after_preposition(std::size_t i) const {
        for (std::size_t back = i; back-- > 0 && i - back <= 5;) {
            const mention& m = s_[back];
            if (m.kind == mention_kind::mark && !m.is('-') && !m.is('s')) return false;
            if (s_.has(back, sense::preposition)) return true;
            if (m.is_figure()) return false;
        }
        return false;
    }

    // ── Parties ──────────────────────────────────────────────────────────────────────────────────────────

    [[nodiscard]] party* party_at(std::size_t i) {
        for (party& p : parties_) {
            if (p.at == i) return &p;
        }
        return nullptr;
    }

    [[nodiscard]] std::uint16_t index_of(const party& p) const {
        return static_cast<std::uint16_t>(&p - parties_.data() + 1);
    }

    /// The economy a party means, `not_this` being the other side of the flow.
    [[nodiscard]] economy meant(const party& p, economy not_this) const {
        switch (p.as) {
        case reference::named: return p.who;
        case reference::our:
        case reference::we: return ours(not_this);
        case reference::your:
        case reference::you: return state_.other_than(ours({}));
        case reference::here:
            return state_.home && state_.home != not_this ? state_.home : state_.other_than(not_this);
        case reference::there: return place_meant(p, not_this);
        case reference::country: return country_meant(p, not_this);
        case reference::group: return state_.described(true, not_this);
        case reference::former: return listed_before(p.at, 2);
        case reference::latter: return listed_before(p.at, 1);
        default: return pronoun(p, not_this);
        }
    }

    /// "exports there": to the economy that the sentence has named, or the one that the text has just come
    /// to.
    [[nodiscard]] economy place_meant(const party& p, economy not_this) const {
        const economy reporter = not_this ? not_this : state_.pair.reporter;
        for (std::size_t k = parties_.size(); k-- > 0;) {
            const party& before = parties_[k];
            if (before.at < p.at && before.as == reference::named && !before.is_place && before.who &&
                before.who != reporter && before.by == tie::bare)
                return before.who;
        }
        if (state_.newcomer() && state_.newcomer() != reporter) return state_.newcomer();
        return state_.other_than(not_this ? not_this : reporter);
    }

    /// "the kingdom": Saudi Arabia where the text speaks of it, else the member of the pair that it can be.
    [[nodiscard]] economy country_meant(const party& p, economy not_this) const {
        if (p.who && p.who != not_this && (state_.pair.holds(p.who) || state_.anchor == p.who)) return p.who;
        return state_.described(false, not_this, (p.by == tie::possessive || p.by == tie::bare) && !not_this);
    }

    /// The last economy named before a place, or the one before that.
    [[nodiscard]] economy listed_before(std::size_t at, int back) const {
        economy last, first;
        for (const party& p : parties_) {
            if (p.at >= at) break;
            if (p.as != reference::named || p.is_place || !p.who || p.who == last) continue;
            first = last;
            last = p.who;
        }
        const economy found = back == 1 ? last : first;
        if (found) return found;
        const economy recent = state_.latest_but({});
        return back == 1 ? recent : state_.latest_but(recent);
    }

    [[nodiscard]] economy ours(economy not_this) const {
        if (state_.speaker && state_.speaker != not_this) return state_.speaker;
        if (state_.home && state_.home != not_this) return state_.home;
        if (state_.pair.complete())
            return state_.pair.reporter == not_this ? state_.pair.partner : state_.pair.reporter;
        return not_this ? state_.other_than(not_this) : state_.the_pair().reporter;
    }

    /// "its", "it": the subject named before in the sentence, else the reporter of the pair.
    [[nodiscard]] economy pronoun(const party& p, economy not_this) const {
        economy found;
        for (const party& before : parties_) {
            if (before.at >= p.at) break;
            if (before.as != reference::named || before.is_place || before.who == not_this) continue;
            if (before.by == tie::bare || before.by == tie::possessive || !found) found = before.who;
        }
        if (found) return found;
        const economy_pair now = state_.the_pair();
        if (state_.newcomer() && state_.newcomer() != not_this) return state_.newcomer();
        if (now.reporter != not_this) return now.reporter;
        return now.partner;
    }

    void own(head& h, party& p) {
        if (p.is_place) {
            h.is_noise = true;
            return;
        }
        p.used = true;
        h.owner = meant(p, h.partner);
        h.owner_party = index_of(p);
        if ((p.as == reference::their || p.as == reference::both || p.as == reference::our) &&
            !h.directed()) {
            const economy_pair of = pair_before(h.at);
            if (p.as != reference::our || !h.partner) take_both(h, of);
        }
        if (!h.directed()) take_list_as_pair(h, p);
    }

    /// The pair that "their", "bilateral" and "the two countries" mean at a place: two economies that the
    /// sentence has named, or one and its counterpart, or the pair of the text.
    [[nodiscard]] economy_pair pair_before(std::size_t at) const {
        economy last, first;
        for (const party& p : parties_) {
            if (p.at >= at) break;
            if (p.as != reference::named || p.is_place || !p.who || p.who == last || p.by == tie::in)
                continue;
            first = last;
            last = p.who;
        }
        if (first && last && first != last) return {first, last};
        if (!last) return state_.the_pair();
        return {last, state_.other_than(last)};
    }

    void take_both(head& h, economy_pair of) {
        h.both = true;
        h.owner = of.reporter;
        h.partner = of.partner;
    }

    /// "China-Laos trade", "trade of India and Oman": two joined parties are the pair.
    void take_list_as_pair(head& h, const party& p) {
        economy first, second;
        int members = 0;
        for (const party& member : parties_) {
            if (member.list != p.list) continue;
            if (member.is_place) {
                h.is_noise = true;
                return;
            }
            ++members;
            (members == 1 ? first : second) = meant(member, members == 1 ? economy{} : first);
        }
        if (members != 2) return;
        h.owner = first;
        h.partner = second;
        h.both = true;
    }

    /// Whose flows the sentence has spoken of before: "its imports from Russia fell and exports to the
    /// neighbour halved".
    [[nodiscard]] economy earlier_owner(const head& h) const {
        for (std::size_t k = out_.size(); k-- > 0;) {
            if (out_[k].at < h.at && !out_[k].is_noise && out_[k].owner) return out_[k].owner;
        }
        return {};
    }

    [[nodiscard]] economy earlier_partner(const head& h) const {
        for (std::size_t k = out_.size(); k-- > 0;) {
            if (out_[k].at < h.at && !out_[k].is_noise && out_[k].directed() && out_[k].partner &&
                out_[k].partner != h.owner)
                return out_[k].partner;
        }
        return {};
    }

    void face(head& h, party& p) {
        if (p.is_place) {
            h.is_noise = true;
            return;
        }
        if (h.partner_party != 0) return;
        if (const economy same = earlier_partner(h);
            same && (p.as == reference::it || p.as == reference::they || p.as == reference::there)) {
            h.partner = same; // "exports to Kenya and imports from there"
            h.partner_party = index_of(p);
            h.partner_count = 1;
            p.used = true;
            return;
        }
        h.partner = meant(p, h.owner ? h.owner : earlier_owner(h));
        h.partner_party = index_of(p);
        for (party& member : parties_) {
            if (member.list != p.list) continue;
            member.used = true;
            ++h.partner_count;
        }
    }

    // ── To the left of a flow ────────────────────────────────────────────────────────────────────────────

    void attach_left(std::size_t k) {
        head& h = out_[k];
        const std::size_t low = k == 0 ? 0 : out_[k - 1].at + 1U;
        if (s_.has(h.at, sense::bilateral) || contains(h.at, sense::bilateral)) h.both = true;
        if (contains(h.at, sense::total)) h.is_total = true;
        if (const std::size_t from = services_in(h.at); from != 0) {
            h.has_product = true;
            h.product_begin = static_cast<std::uint32_t>(from);
            h.product_end = s_[h.at].end;
        }
        std::size_t product_from = h.at;
        bool described = false;
        for (std::size_t i = h.at; i-- > low;) {
            if (party* p = party_at(i)) {
                if (p->by == tie::possessive || p->by == tie::adjective || p->by == tie::bare) {
                    if (!h.is_verb) own(h, *p);
                } else if (!h.is_verb && i + 1 == h.at && p->as == reference::named) {
                    own(h, *p); // "rise in China trade"
                }
                break;
            }
            const mention& m = s_[i];
            if (m.kind == mention_kind::time || m.is('s') || m.is('-') || m.is('"')) continue;
            if (m.kind != mention_kind::word) break;
            if (s_.has(i, sense::bilateral)) {
                h.both = true;
                continue;
            }
            if (s_.has(i, sense::total)) h.is_total = true;
            if (s_.has(i, sense::preposition) || s_.has(i, sense::clause) || s_.has(i, sense::and_word))
                break;
            if (is_describing(i)) {
                described = true;
                continue;
            }
            if (is_product_word(i) && (!described || s_.has(i, sense::product_head)) && !is_infinitive(i)) {
                product_from = i;
                continue;
            }
            break;
        }
        const bool whole = contains(h.at, sense::bilateral) || contains(h.at, sense::total);
        if (product_from != h.at && !h.is_verb && (!whole || s_.has(h.at - 1U, sense::product_head)) &&
            may_begin_product(h, product_from))
            set_product(h, product_from, h.at);
        const bool participle = s_.is(h.at + 1U, preposition::to) || s_.is(h.at + 1U, preposition::from);
        if (h.is_verb && (h.is_passive || participle)) read_product_left(h, low);
        if (k == 0) attach_fronted(h, low);
        for (std::size_t i = 0; k == 0 && i < h.at; ++i) {
            if (s_.value(i, sense::total) == 1) h.is_total = true; // "All in all, Mongolia exported"
        }
    }

    /// "natural gas sold to China", "Gems and jewellery worth $3bn were shipped".
    void read_product_left(head& h, std::size_t low) {
        std::size_t end = h.at;
        if (h.is_passive) {
            while (end > low &&
                   (s_.has(end - 1, sense::level) || s_.has(end - 1, sense::also) || s_.is_figure(end - 1) ||
                    s_.has(end - 1, sense::qualifier) || s_.is(end - 1, mention_kind::time)))
                --end;
        }
        std::size_t begin = end;
        while (end > low && s_.has(end - 1, sense::level)) --end;
        begin = end;
        while (begin > low &&
               (is_product_start(begin - 1) || (begin != end && s_.has(begin - 1, sense::and_word))))
            --begin;
        while (begin != end && s_.has(begin, sense::and_word)) ++begin;
        if (begin != end && !s_.has(end - 1, sense::goods) &&
            s_[begin].letters != letter_case::all_capitals && !is_infinitive(begin))
            set_product(h, begin, end);
    }

    /// "bilateral trade" is one form of the pack; so is "two-way trade".
    [[nodiscard]] bool contains(std::size_t i, sense wanted) const {
        const auto words = s_.words(i);
        for (std::size_t at = 0; at < words.size(); ++at) {
            if (at != 0 && words[at - 1] != ' ') continue;
            std::uint64_t hash = fnv_start;
            std::size_t end = at;
            while (end != words.size() && words[end] != ' ')
                hash = fnv_step(hash, words[end] == '-' ? ' ' : to_lower(words[end])), ++end;
            if (end == words.size()) break;
            const std::uint16_t node = find_node(s_.pack(), hash);
            if (bilatrade::detail::sense_of(s_.pack(), node, letter_case::any, wanted)) return true;
        }
        return false;
    }

    /// "to promote trade": a verb, not a product.
    [[nodiscard]] bool is_infinitive(std::size_t i) const { return i > 0 && s_.is(i - 1, preposition::to); }
    /// Behind its owner, an article, a preposition, a word of change, or where the statement begins.
    [[nodiscard]] bool may_begin_product(const head& h, std::size_t i) const {
        if (h.owner_party != 0 || i == 0) return true;
        const std::size_t b = i - 1;
        if (s_[b].kind != mention_kind::word) return true;
        return s_.has(b, sense::article) || s_.has(b, sense::neutral) || s_.has(b, sense::and_word) ||
               s_.has(b, sense::up) || s_.has(b, sense::down) || s_.has(b, sense::while_word) ||
               (s_.has(b, sense::preposition) && !s_.is(b, preposition::to)) ||
               s_.has(b, sense::share_verb) || s_.has(b, sense::level);
    }

    /// "exports of goods and services": where the words for the product begin in the text, or 0.
    [[nodiscard]] std::size_t services_in(std::size_t i) const {
        const mention& m = s_[i];
        bool services = false;
        std::size_t first = 0;
        for (std::size_t at = m.begin; at < m.end; ++at) {
            if (at != m.begin && s_.text()[at - 1] != ' ') continue;
            std::uint64_t hash = fnv_start;
            for (std::size_t end = at; end < m.end && s_.text()[end] != ' '; ++end)
                hash = fnv_step(hash, to_lower(s_.text()[end]));
            const std::uint16_t node = find_node(s_.pack(), hash);
            services =
                services || bilatrade::detail::sense_of(s_.pack(), node, letter_case::any, sense::services);
            if (first == 0 &&
                (services || bilatrade::detail::sense_of(s_.pack(), node, letter_case::any, sense::goods)))
                first = at;
        }
        return services ? first : 0;
    }

    [[nodiscard]] bool is_describing(std::size_t i) const {
        return s_.has(i, sense::neutral) || s_.has(i, sense::article) || s_.has(i, sense::also) ||
               s_.has(i, sense::total) || s_.has(i, sense::goods) || s_.has(i, sense::which) ||
               s_.has(i, sense::qualifier) || s_.has(i, sense::unit_year) || s_.has(i, sense::unit_month) ||
               s_.has(i, sense::unit_quarter);
    }
    [[nodiscard]] bool is_product_word(std::size_t i) const {
        const mention& m = s_[i];
        if (s_.has(i, sense::product_head) || s_.has(i, sense::services)) return true;
        return m.node == 0 && m.letters != letter_case::all_capitals;
    }
    void set_product(head& h, std::size_t from, std::size_t to) {
        h.has_product = true;
        h.product_begin = s_[from].begin;
        h.product_end = s_[to - 1].end;
    }

    /// "To Japan we exported …", "From Laos it bought …", "With Qatar, trade was …".
    void attach_fronted(head& h, std::size_t low) {
        for (party& p : parties_) {
            if (p.at < low || p.at >= h.at || p.used) continue;
            if ((p.by == tie::to && h.outward()) || (p.by == tie::from && h.inward()) ||
                (p.by == tie::with && !h.is_verb) || (p.by == tie::whose && h.directed() && p.at < 4))
                face(h, p);
        }
    }

    // ── To the right of a flow ───────────────────────────────────────────────────────────────────────────

    void attach_right(std::size_t k) {
        head& h = out_[k];
        std::size_t high = s_.size();
        for (std::size_t n = k + 1; n != out_.size(); ++n) {
            if (out_[n].is_noise) continue;
            high = out_[n].at;
            break;
        }
        read_product_right(h, high);
        bool figure_seen = false;
        for (std::size_t i = h.at + 1U; i < high; ++i) {
            if (s_.is_break(i)) break;
            if (s_.is_figure(i)) figure_seen = true;
            if (s_.has(i, sense::bilateral) && !figure_seen) h.both = h.both || false;
            if (party* p = party_at(i)) {
                const bool first = h.partner_party == 0;
                take_right(h, *p);
                if (first && h.partner_party != 0 && figure_seen) h.figures_first = true;
            }
            if (!figure_seen && s_.has(i, sense::total)) h.is_total = true;
        }
    }

    void take_right(head& h, party& p) {
        if (p.used) return;
        if (p.as == reference::both && (p.by != tie::bare || !h.directed())) {
            if (h.directed() || h.owner) return;
            take_both(h, pair_before(h.at));
            p.used = true;
            return;
        }
        switch (p.by) {
        case tie::to:
            if (h.inward()) {
                if (!h.owner) own(h, p);
            } else if (h.outward()) {
                face(h, p);
            }
            break;
        case tie::from:
            if (h.inward())
                face(h, p);
            else if (h.outward() && !h.owner && !h.is_verb)
                own(h, p);
            break;
        case tie::with: face(h, p); break;
        case tie::between: take_between(h, p); break;
        case tie::of:
            if (!h.owner && !h.is_verb) own(h, p);
            break;
        case tie::by:
            if (!h.owner && (h.is_verb ? h.is_passive : true)) own(h, p);
            break;
        case tie::adjective:
            // "shipments of Thai durians", "imports of Russian oil"
            if (h.outward() && !h.owner && !h.is_verb)
                own(h, p);
            else if (h.inward() && h.partner_party == 0)
                face(h, p);
            break;
        case tie::bare:
            if (h.is_verb && h.outward() && p.at == h.at + 1 && !h.is_passive) face(h, p); // "sold it $2bn"
            if (p.as == reference::there && h.directed()) face(h, p);
            break;
        default: break;
        }
    }

    void take_between(head& h, party& p) {
        if (h.both && h.owner) return;
        take_list_as_pair(h, p);
        for (party& member : parties_) {
            if (member.list == p.list) member.used = true;
        }
    }

    /// "exports of motor cars", "sold electricity worth": the words up to a preposition, a verb or a figure.
    void read_product_right(head& h, std::size_t high) {
        std::size_t i = h.at + 1U;
        if (!h.is_verb) {
            const bool in = h.word == flow_word::turnover && s_.is(i, preposition::in) &&
                            s_.words(i).size() == 2 && is_product_start(i + 1);
            if (!s_.is(i, preposition::of) && !in) return;
            ++i;
        } else if (h.word == flow_word::turnover) {
            return;
        }
        while (i < high && (s_.has(i, sense::article) ||
                            (s_[i].kind == mention_kind::economy && s_[i].named == naming::adjective)))
            ++i;
        const std::size_t from = i;
        if (s_.has(from, sense::product_head)) {
            if (!s_.has(from, sense::goods)) {
            }
        } else if (s_.has(from, sense::goods) || !is_product_start(from)) {
            return;
        }
        while (i < high &&
               (is_product_word(i) || s_.has(i, sense::and_word) || s_.has(i, sense::goods) ||
                s_.is(i, '-') || (s_.is(i, preposition::of) && i != from) || s_.has(i, sense::article)))
            ++i;
        while (i > from && (s_.has(i - 1, sense::and_word) || s_.is(i - 1, preposition::of) ||
                            s_.has(i - 1, sense::article)))
            --i;
        if (i != from && !h.has_product) set_product(h, from, i);
    }
    [[nodiscard]] bool is_product_start(std::size_t i) const {
        return i < s_.size() && s_.is(i, mention_kind::word) && is_product_word(i);
    }

    // ── Subjects, repetitions ────────────────────────────────────────────────────────────────────────────

    /// Who does it, where the flow itself does not say.
    void attach_subject(std::size_t k) {
        head& h = out_[k];
        if (h.both && !h.owner && !h.directed()) {
            const economy_pair of = pair_before(h.at);
            h.owner = h.partner == of.reporter ? of.partner : of.reporter;
            h.partner = h.partner ? h.partner : of.partner;
        }
        if (h.owner || h.both || h.is_passive) return;
        std::size_t low = 0;
        for (std::size_t i = h.at; i-- > 0;) {
            if (s_.is_break(i)) {
                low = i + 1;
                break;
            }
        }
        std::size_t nearest = h.at;
        for (std::size_t i = h.at; i-- > low;) {
            if (s_.is(i, ',') &&
                i + 1 == nearest) { // "Hungary, Serbia's neighbour, delivered": the subject stands before it
                std::size_t open = i;
                while (open-- > low && !s_.is(open, ',')) {
                }
                if (open < i && open > low) nearest = i = open;
                continue;
            }
            if (s_.has(i, sense::also) || s_.has(i, sense::level)) nearest = i < nearest ? i : nearest;
            if (const auto plural = s_.value(i, sense::firm);
                plural && (h.is_verb || speaks_between(i, h.at))) {
                if (!(*plural == 1 && i > low && s_.is(i - 1, mention_kind::economy))) {
                    h.is_noise = true;
                    return;
                }
            }
            party* p = party_at(i);
            if (p == nullptr) continue;
            const bool people = h.is_verb && p->by == tie::adjective &&
                                only_nouns(i + 1, nearest); // "British distillers shipped"
            const bool subject = (p->by == tie::bare && p->as != reference::there) || people;
            if (!subject || (p->used && !h.is_verb)) continue;
            if (p->as == reference::both) {
                if (!h.directed()) take_both(h, pair_before(h.at));
                return;
            }
            own(h, *p);
            if (h.owner == h.partner) h.owner = {};
            if (h.owner) return;
        }
        if (!h.is_verb) return;
        for (std::size_t before = k; before-- > 0;) {
            if (!out_[before].is_verb || out_[before].is_noise || !out_[before].owner) continue;
            h.owner = out_[before].owner;
            if (!h.partner) h.partner = out_[before].partner;
            return;
        }
    }

    [[nodiscard]] bool speaks_between(std::size_t from, std::size_t to) const {
        for (std::size_t k = from + 1; k < to; ++k) {
            if (s_.has(k, sense::say) || s_.has(k, sense::level)) return true;
        }
        return false;
    }

    [[nodiscard]] bool only_nouns(std::size_t from, std::size_t to) const {
        for (std::size_t k = from; k < to; ++k) {
            const bool noun =
                s_.is(k, mention_kind::word) && (s_[k].node == 0 || s_.has(k, sense::firm) ||
                                                 s_.has(k, sense::also) || s_.has(k, sense::neutral));
            if (!noun) return false;
        }
        return true;
    }

    /// "trade is heavily in our favour", "a balance of $2bn in favour of Egypt": a surplus of that party.
    void read_favour() {
        for (std::size_t i = 0; i != s_.size(); ++i) {
            party* p = nullptr;
            if (s_.has(i, sense::in_favour))
                p = party_from(i + 1, i + 4);
            else if (s_.has(i, sense::favour))
                p = party_from(i > 3 ? i - 3 : 0, i);
            if (p == nullptr) continue;
            for (std::size_t k = out_.size(); k-- > 0;) {
                head& h = out_[k];
                if (h.at > i || h.is_noise || h.directed()) continue;
                const economy_pair of =
                    h.owner && h.partner ? economy_pair{h.owner, h.partner} : pair_before(h.at);
                h.word = flow_word::surplus;
                h.in_favour = true;
                h.owner = meant(*p, {});
                h.owner_party = index_of(*p);
                h.partner = of.holds(h.owner) ? of.other(h.owner) : state_.other_than(h.owner);
                break;
            }
        }
    }
    [[nodiscard]] party* party_from(std::size_t low, std::size_t high) {
        for (party& p : parties_) {
            if (p.at >= low && p.at < high && !p.is_place) return &p;
        }
        return nullptr;
    }

    /// "exports to and imports from China", "exports and imports of Laos".
    void share_across_and() {
        for (std::size_t k = 0; k + 1 < out_.size(); ++k) {
            head& first = out_[k];
            head& second = out_[k + 1];
            if (first.is_noise || second.is_noise) continue;
            if (!second.owner && first.owner && first.directed() && second.directed() &&
                second.partner != first.owner) {
                second.owner = first.owner;
            }
            if (second.at - first.at > 4) continue;
            if (first.partner_party == 0 && second.partner_party != 0) {
                first.partner = second.partner;
                first.partner_party = second.partner_party;
                first.partner_count = second.partner_count;
            }
        }
    }

    /// "Trade with Saudi Arabia was $52.8bn, with Qatar $18.8bn": another partner after a figure begins the
    /// flow anew.
    void add_repeats() {
        const std::size_t found = out_.size();
        for (std::size_t k = 0; k != found; ++k) {
            const head h = out_[k];
            if (h.is_noise || h.partner_party == 0 || h.figures_first) continue;
            const std::uint16_t list = parties_[h.partner_party - 1U].list;
            const tie wanted = parties_[h.partner_party - 1U].by;
            std::size_t high = k + 1 < found ? out_[k + 1].at : s_.size();
            bool figure = false;
            for (std::size_t i = h.at; i < high; ++i) {
                figure = figure || s_.is_figure(i);
                party* p = party_at(i);
                if (p == nullptr || !figure || p->used || p->list == list || p->is_place) continue;
                if (p->by != wanted && !(wanted == tie::to && p->by == tie::from && false)) continue;
                head again = h;
                again.at = p->at;
                again.is_repeat = true;
                again.partner_party = again.partner_count = 0;
                face(again, *p);
                out_.push_back(again);
                figure = false;
            }
        }
        for (std::size_t k = found; k != out_.size(); ++k) { // by place: there are few
            for (std::size_t back = k; back > 0 && out_[back].at < out_[back - 1].at; --back) {
                const head moved = out_[back];
                out_[back] = out_[back - 1];
                out_[back - 1] = moved;
            }
        }
    }

    const sentence& s_;
    buffer<party>& parties_;
    const discourse& state_;
    buffer<head>& out_;
};

} // namespace bilatrade::detail
