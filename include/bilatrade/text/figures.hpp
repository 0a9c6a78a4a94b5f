// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/figures.hpp: which flow each figure of a sentence belongs to, what it states of it, and
// when.
#pragma once

#include <bilatrade/text/calendar.hpp>
#include <bilatrade/text/explain.hpp>
#include <bilatrade/text/heads.hpp>
#include <bilatrade/text/sentence.hpp>
#include <bilatrade/value/buffer.hpp>
#include <bilatrade/value/claim.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>

namespace bilatrade::detail {

/// A figure of the sentence on its way to a claim.
struct stated_figure {
    std::uint16_t at = 0;
    std::uint16_t head = 0;      ///< index plus one
    std::uint16_t direction = 0; ///< index plus one of the word of change
    std::uint16_t time = 0;      ///< index plus one of the time mention
    std::uint16_t base_time = 0;
    std::uint16_t twin = 0; ///< index plus one of the figure that this one repeats in another currency
    claim_kind kind = claim_kind::level;
    claim_status status = claim_status::actual;
    claim_stage stage = claim_stage::none;
    qualifier how = qualifier::exact;
    rejection why_not = rejection::none;
    bool is_base = false; ///< the level that is compared with: "against 394 billion"

    bool is_anaphoric = false; ///< belongs to the flow of an earlier sentence
    std::int8_t sign = 0;
    std::uint32_t product_begin = 0, product_end = 0; ///< of this figure alone: "fruit, $226.9 million;"
    economy owner{};
    economy partner{}; ///< its own, where a list gives each figure one
    std::uint32_t span_begin = 0, span_end = 0;
};

class figure_reader {
public:
    figure_reader(const sentence& s, const buffer<party>& parties, const buffer<head>& heads,
                  const discourse& state, buffer<stated_figure>& out) noexcept
        : s_(s), parties_(parties), heads_(heads), state_(state), out_(out) {}

    void read() {
        out_.clear();
        for (std::size_t i = 0; i != s_.size(); ++i) {
            const mention_kind kind = s_[i].kind;
            if (kind == mention_kind::number ? is_bare_amount(i)
                                             : s_.is_figure(i) || kind == mention_kind::fraction)
                add(i);
        }
        for (stated_figure& f : out_) place_in_time(f);
    }

private:
    /// "394 billion" after "against", or after an amount in the same breath.
    [[nodiscard]] bool is_bare_amount(std::size_t i) const {
        if (!s_.is_figure(i)) return false;
        if (s_.is(i + 1, mention_kind::word) && s_[i + 1].node == 0) return false;
        for (std::size_t k = 0; k != s_.size(); ++k) {
            if (s_.is(k, mention_kind::money)) return true;
        }
        const std::size_t b = before(i);
        return state_.last_currency && b != s_.size() &&
               (is_compared(i) || s_.is(b, preposition::to) || s_.has(b, sense::level));
    }

    void add(std::size_t i) {
        stated_figure f;
        f.at = static_cast<std::uint16_t>(i);
        f.span_begin = s_[i].begin;
        f.span_end = s_[i].end;
        f.how = qualifier_of(i);
        if (const stated_figure* first = twin_of(i)) {
            f = *first;
            f.at = static_cast<std::uint16_t>(i);
            f.twin = static_cast<std::uint16_t>(first - out_.data() + 1);
            f.how = qualifier_of(i);
            f.span_begin = s_[i].begin;
            f.span_end = s_[i].end;
            out_.push_back(f);
            return;
        }
        choose_head(f);
        if (f.why_not == rejection::none) choose_kind(f);
        if (f.why_not == rejection::none) choose_status(f);
        if (f.stage == claim_stage::superseded) {
            f.is_base = false;
            if (!out_.empty() && out_.back().head == f.head && out_.back().kind == f.kind &&
                out_.back().stage == claim_stage::none)
                out_.back().stage = claim_stage::revised;
        }
        if (f.why_not == rejection::none && f.head != 0) own_partner(f);
        if (f.why_not == rejection::none && f.kind != claim_kind::share) own_product(f);
        out_.push_back(f);
    }

    // ── Words around a figure ────────────────────────────────────────────────────────────────────────────

    /// The mention before a figure, qualifiers and fillers passed over; size() at the start.
    [[nodiscard]] std::size_t before(std::size_t i) const {
        while (i-- > 0) {
            const bool filler =
                s_.has(i, sense::qualifier) || s_.has(i, sense::article) || s_.has(i, sense::also);
            if (!filler) return i;
        }
        return s_.size();
    }

    [[nodiscard]] qualifier qualifier_of(std::size_t i) const {
        if (s_[i].kind != mention_kind::ratio && s_.amount_of(i).is_range) return qualifier::range;
        if (s_.has(i + 1, sense::qualifier) && !s_.has(i + 1, sense::up) &&
            s_.value(i + 1, sense::qualifier) == 1 && !s_.is_figure(i + 2))
            return qualifier::about; // "$3 billion or so"
        for (std::size_t back = i; back-- > 0 && i - back <= 3;) {
            if (const auto how = s_.value(back, sense::qualifier)) {
                const bool compares =
                    s_.has(back, sense::compare) && (back + 1 != i || (back > 0 && s_.is_figure(back - 1)));
                return compares ? qualifier::exact : static_cast<qualifier>(*how);
            }
            if (!s_.has(back, sense::article) && !s_.has(back, sense::also)) {
                if (back > 0 && s_.has(back, sense::level) && s_.has(back - 1, sense::not_word))
                    return qualifier::less_than; // "did not reach"
                break;
            }
        }
        return qualifier::exact;
    }

    /// "($826 million)" or "or about $357 million" after an amount.
    [[nodiscard]] const stated_figure* twin_of(std::size_t i) const {
        if (out_.empty() || !s_.is(i, mention_kind::money) || !s_.is(out_.back().at, mention_kind::money))
            return nullptr;
        const std::size_t first = out_.back().at;
        bool opened = false;
        for (std::size_t k = first + 1; k != i; ++k) {
            if (s_.is(k, '(') || s_.is(k, '/') || s_.is(k, '['))
                opened = true;
            else if (s_.has(k, sense::and_word) && s_.words(k) != "and" && s_.words(k) != "&")
                opened = true;
            else if (s_.has(k, sense::also) || s_.has(k, sense::qualifier) || s_.is(k, ',') ||
                     s_.has(k, sense::article))
                continue;
            else
                return nullptr;
        }
        const amount& a = s_.amount_of(first);
        const amount& b = s_.amount_of(i);
        const bool other_money = a.currency != b.currency || a.noun != b.noun;
        return opened && other_money ? &out_.back() : nullptr;
    }

    [[nodiscard]] bool is_compared(std::size_t i) const {
        bool article = false;
        for (std::size_t k = i; k-- > 0;) {
            if (s_.has(k, sense::compare)) {
                // "more than $5bn" qualifies; "less than the $9bn of" and "5% more than $9bn" compare.
                if (!s_.has(k, sense::qualifier) || article || (k > 0 && s_.is_figure(k - 1))) return true;
                continue;
            }
            if (s_.is(k, preposition::from)) return true;
            if (s_.has(k, sense::article))
                article = true;
            else if (!s_.has(k, sense::qualifier) && !s_.has(k, sense::also))
                return false;
        }
        return false;
    }

    // ── Which flow ───────────────────────────────────────────────────────────────────────────────────────

    void choose_head(stated_figure& f) {
        const std::size_t i = f.at;
        if (s_.has(i + 1, sense::per_unit) || is_small_money(i)) return reject(f, rejection::price);
        if (s_.is(i, mention_kind::fraction) && !fraction_counts(i)) return reject(f, rejection::quantity);
        if (noise_right(i)) return reject(f, rejection::not_trade);
        if (const std::size_t right = strong_right(i); right != 0) return take(f, right);
        const std::size_t left = left_head(i);
        if (left != 0) return take(f, left);
        if (continues_earlier(i)) {
            f.is_anaphoric = true;
            if (const party* p = party_of(i); p != nullptr && p->who != state_.pair.reporter)
                f.partner = p->who;
            for (const party& p : parties_) { // its own partner: "with Oman"
                const bool tied = p.by == tie::to || p.by == tie::from || p.by == tie::with;
                if (tied && p.at < i && p.as == reference::named && !p.is_place &&
                    p.who != state_.pair.reporter)
                    f.partner = p.who;
            }
            return;
        }
        if (const std::size_t right = weak_right(i); right != 0) return take(f, right);
        reject(f, rejection::no_flow);
    }

    static void reject(stated_figure& f, rejection why) { f.why_not = why; }

    void take(stated_figure& f, std::size_t index) {
        f.head = static_cast<std::uint16_t>(index);
        if (heads_[index - 1].is_noise) f.why_not = rejection::not_trade;
    }

    /// "$78", "376 pesos": no trade of economies is counted like that.
    [[nodiscard]] bool is_small_money(std::size_t i) const {
        if (!s_.is(i, mention_kind::money)) return false;
        const amount& a = s_.amount_of(i);
        return !a.has_scale && a.digits < decimal(10000);
    }

    /// A fraction is a figure after "by", and before "of" and "more".
    [[nodiscard]] bool fraction_counts(std::size_t i) const {
        const std::size_t b = before(i);
        const bool by = b != s_.size() && s_.is(b, preposition::by);
        return by || s_.is(i + 1, preposition::of) || s_.has(i + 1, sense::of_which) ||
               s_.has(i + 1, sense::up) || s_.has(i + 1, sense::down);
    }

    /// "$2bn in loans", "$500 million loan", "a $30 bln nuclear plant": the noun behind is no trade.
    [[nodiscard]] bool noise_right(std::size_t i) const {
        bool preposition_seen = false;
        for (std::size_t k = i + 1; k != s_.size() && k - i <= 5; ++k) {
            const mention& m = s_[k];
            if (m.is('-')) continue;
            if (m.kind == mention_kind::economy && m.named == naming::adjective) continue;
            if (m.kind != mention_kind::word) return false;
            if (s_.has(k, sense::flow_noun) || s_.has(k, sense::flow_verb)) return false;
            if (s_.has(k, sense::noise)) return !s_.has(k, sense::down) && !s_.has(k, sense::up);
            if (s_.has(k, sense::preposition)) {
                if (preposition_seen || !(s_.is(k, preposition::of) || s_.is(k, preposition::in)))
                    return false;
                preposition_seen = true;
                continue;
            }
            const bool plain = s_.has(k, sense::article) || m.node == 0 || s_.has(k, sense::neutral);
            if (!plain || s_.has(k, sense::and_word) || s_.has(k, sense::clause)) return false;
        }
        return false;
    }

    /// "12% increase in exports", "$2.1bn of exports", "41 per cent of Lao exports", "a $5 billion trade
    /// deficit".
    [[nodiscard]] std::size_t strong_right(std::size_t i) const {
        bool linked = false;
        for (std::size_t k = i + 1; k != s_.size() && k - i <= 9; ++k) {
            const mention& m = s_[k];
            if (m.kind == mention_kind::mark && !m.is('-') && !m.is('s') && !m.is('"')) return 0;
            if (m.is_figure()) return 0;
            if (const std::size_t h = head_at(k); h != 0) {
                if (heads_[h - 1].is_verb && !s_.is_what_before(k, i)) return 0;
                return linked || k == i + 1 || (k == i + 2 && !s_.has(i + 1, sense::preposition)) ? h : 0;
            }
            if (s_.is(k, preposition::of) || s_.is(k, preposition::in) ||
                (s_.is(k, preposition::from) && k == i + 1 && head_at(k + 1) != 0))
                linked = true;
            else if (s_.has(k, sense::preposition))
                return 0;
            else if (m.kind == mention_kind::time && !linked)
                return 0;
            else if (s_.has(k, sense::clause) || s_.has(k, sense::and_word))
                return 0;
            else if (s_.has(k, sense::level) && !linked && !s_.has(k, sense::goods))
                return 0;
        }
        return 0;
    }

    [[nodiscard]] std::size_t head_at(std::size_t i) const {
        for (std::size_t k = 0; k != heads_.size(); ++k) {
            if (heads_[k].at == i && !heads_[k].is_repeat) return k + 1;
        }
        return 0;
    }

    /// The nearest flow or noise before a figure; words beside the sentence's subject are passed over.
    [[nodiscard]] std::size_t left_head(std::size_t i) const {
        std::size_t nearest = 0;
        for (std::size_t k = heads_.size(); k-- > 0;) {
            const head& h = heads_[k];
            if (h.at >= i) continue;
            if (!h.is_noise) return k + 1;
            if (nearest == 0) nearest = k + 1;
            if (h.is_subject || !passed_over(h.at, i)) return nearest;
        }
        return nearest;
    }

    /// "Trade, hit by new duties, fell 5%": after the comma the sentence goes on about its subject.
    [[nodiscard]] bool passed_over(std::size_t noise, std::size_t to) const {
        bool comma = false;
        for (std::size_t k = noise + 1; k < to; ++k) {
            comma = comma || s_.is(k, ',');
            const bool change = s_.has(k, sense::up) || s_.has(k, sense::down);
            if (s_.has(k, sense::level) || (comma && change)) return true;
        }
        return false;
    }

    /// "Gems worth $3bn were shipped": a flow after the figure, in the same statement.
    [[nodiscard]] std::size_t weak_right(std::size_t i) const {
        for (std::size_t k = i + 1; k != s_.size(); ++k) {
            if (s_.is_break(k)) return 0;
            const std::size_t h = head_at(k);
            if (h != 0) return heads_[h - 1].is_noise || !heads_[h - 1].is_verb ? 0 : h;
        }
        return 0;
    }

    /// "It fell 3% in March.": a sentence without a flow of its own that goes on about the last one.
    [[nodiscard]] bool continues_earlier(std::size_t i) const {
        if (!state_.last_flow) return false;
        for (const head& h : heads_) {
            if (h.at < i) return false;
        }
        if (s_.is(0, ',') || state_.in_list) return true;
        if (!parties_.empty() && parties_[0].at < i && parties_[0].at <= 3 && !parties_[0].is_place &&
            (parties_[0].by == tie::to || parties_[0].by == tie::from || parties_[0].by == tie::with) &&
            no_noise_before(i))
            return true; // "To Hong Kong went $4.6bn", "With Qatar it was $18.8bn"
        if (const party* p = party_of(i); p != nullptr && no_noise_before(i)) return true;
        for (std::size_t k = 0; k != i; ++k) {
            const auto who = s_.value(k, sense::pronoun);
            const bool it =
                who && (*who == static_cast<int>(person::it) || *who == static_cast<int>(person::they));
            if (it && (k < 5 || i - k <= 4)) return true;
            if (k >= 7) continue;
            if (s_.has(k, sense::both_economies)) return true;
            if (s_.has(k, sense::same_flow) && !s_.has(k, sense::article)) return true;
            if ((s_.has(k, sense::article) || s_.has(k, sense::clause)) && s_.has(k + 1, sense::level))
                return true; // "that is"
        }
        const std::size_t b = before(i);
        if (b != s_.size() && (s_.has(b, sense::up) || s_.has(b, sense::down))) return true;
        for (std::size_t k = 0; k != i && s_.is(i, mention_kind::money);
             ++k) { // "We have set a target of ten billion dollars"
            if (s_.has(k, sense::target) && i - k <= 8) return no_noise_before(i) && noise_free();
        }
        for (std::size_t k = 0; k != i;
             ++k) { // "Logs alone fell by $61 million", "Of this sum, $1.35 bln was flour"
            if (s_.has(k, sense::of_which) || s_.has(k, sense::alone)) return no_noise_before(i);
        }
        return false;
    }

    /// "Kazakhstan came third with $4.4bn", "Turkey ($3.1bn)", "$14.4bn worth of goods went to the UAE".
    [[nodiscard]] const party* party_of(std::size_t i) const {
        const std::size_t b = before(i);
        const bool tied =
            b != s_.size() && (s_.is(b, '(') || s_.is(b, preposition::with) || s_.is(b, preposition::in));
        const party* found = nullptr;
        for (const party& p : parties_) {
            if (p.as != reference::named || p.is_place || !p.who) continue;
            if (p.at < i && tied && !figure_between(p.at, i) && p.by == tie::bare) found = &p;
            if (p.at > i && found == nullptr && p.at <= i + 8 && p.by == tie::to &&
                state_.last_flow == flow::exports && !figure_between(i, p.at))
                return &p;
        }
        return found;
    }

    [[nodiscard]] bool noise_free() const {
        for (const head& h : heads_) {
            if (h.is_noise) return false;
        }
        return true;
    }

    [[nodiscard]] bool no_noise_before(std::size_t i) const {
        for (const head& h : heads_) {
            if (h.at < i) return false;
        }
        return true;
    }

    // ── What it states ───────────────────────────────────────────────────────────────────────────────────

    void choose_kind(stated_figure& f) {
        switch (s_[f.at].kind) {
        case mention_kind::money:
        case mention_kind::number: return money_kind(f);
        case mention_kind::fraction: return fraction_kind(f);
        default: return percent_kind(f);
        }
    }

    void money_kind(stated_figure& f) {
        const std::size_t i = f.at;
        const std::size_t b = before(i);
        f.is_base = is_compared(i) || head_is_compared(f) || joins_base(i);
        if (f.is_base || b == s_.size()) return;
        const std::size_t next = i + 1;
        const bool more = (s_.has(next, sense::up) || s_.has(next, sense::down)) &&
                          (s_.has(next + 1, sense::compare) || s_.is_than(next + 1));
        if (more) return difference(f, next);
        if (s_.has(b, sense::by) || s_.is(b, preposition::by)) {
            if (const std::size_t word = change_before(b); word != 0) return difference(f, word - 1);
            return;
        }
        if (s_.is(b, preposition::of) && b > 0 && (s_.has(b - 1, sense::up) || s_.has(b - 1, sense::down)) &&
            !s_.has(b - 1, sense::level))
            return difference(f, b - 1);
        if ((s_.has(b, sense::up) || s_.has(b, sense::down)) && !s_.has(b, sense::level) &&
            !s_.has(b, sense::qualifier))
            difference(f, b);
    }

    void difference(stated_figure& f, std::size_t word) {
        f.kind = claim_kind::difference;
        set_direction(f, word);
    }

    void set_direction(stated_figure& f, std::size_t word) {
        f.direction = static_cast<std::uint16_t>(word + 1);
        f.sign = s_.has(word, sense::down) ? -1 : 1;
        if (s_[word].begin < f.span_begin) f.span_begin = s_[word].begin;
        if (s_[word].end > f.span_end) f.span_end = s_[word].end;
    }

    /// "from $497 million in March and $231 million in April 2022"
    [[nodiscard]] bool joins_base(std::size_t i) const {
        if (out_.empty() || !out_.back().is_base || out_.back().at >= i) return false;
        bool joined = false;
        for (std::size_t k = out_.back().at + 1U; k != i; ++k) {
            if (s_.has(k, sense::and_word) || s_.is(k, ','))
                joined = true;
            else if (!s_.is(k, mention_kind::time) && !s_.is(k, preposition::in) &&
                     !s_.has(k, sense::qualifier))
                return false;
        }
        return joined;
    }

    /// "compared with a deficit of $0.1bn"
    [[nodiscard]] bool head_is_compared(const stated_figure& f) const {
        if (f.head == 0) return false;
        const std::size_t at = heads_[f.head - 1].at;
        if (at >= f.at || f.at - at > 3) return false;
        const std::size_t b = before(at);
        return b != s_.size() && (s_.has(b, sense::compare) || s_.is(b, preposition::from));
    }

    /// The word of change before a place, index plus one; figures in between end the search.
    [[nodiscard]] std::size_t change_before(std::size_t i) const {
        for (std::size_t k = i; k-- > 0 && i - k <= 9;) {
            if (s_.is_figure(k) || s_.is_break(k)) return 0;
            if ((s_.has(k, sense::up) || s_.has(k, sense::down)) && !s_.has(k, sense::qualifier))
                return k + 1;
        }
        return 0;
    }

    /// "69.6 million tonnes of coal, 2.2 times more": it is the tonnes that grew.
    [[nodiscard]] bool of_a_quantity(const stated_figure& f) const {
        const std::size_t low = f.head != 0 && heads_[f.head - 1].at < f.at ? heads_[f.head - 1].at : 0;
        for (std::size_t k = f.at; k-- > low;) {
            if (s_.is_figure(k)) return false;
            if (s_.is(k, mention_kind::number) && (s_.has(k + 1, sense::measure_unit))) return true;
        }
        return false;
    }

    void percent_kind(stated_figure& f) {
        const std::size_t i = f.at;
        if (of_a_quantity(f)) return reject(f, rejection::quantity);
        const std::size_t next = s_.is(i + 1, '-') ? i + 2 : i + 1;
        if (s_[i].kind == mention_kind::ratio) {
            if (!ratio_compares(i)) return reject(f, rejection::no_direction);
            if (s_.amount_of(i).in_words) {
                f.kind = claim_kind::growth;
                f.sign = 1;
                return;
            }
        }
        if (is_share(i)) return share(f);
        f.kind = claim_kind::growth;
        const bool right = s_.has(next, sense::up) || s_.has(next, sense::down);
        const std::size_t left = change_before(i);
        const bool left_close = left != 0 && i - (left - 1) <= 2;
        if (i > 0 && !s_[i].space_before &&
            (s_.is(i - 1, '+') || (s_.is_dash(i - 1) && (i == 1 || !s_.is_figure(i - 2))))) {
            f.sign = s_.is(i - 1, '+') ? 1 : -1; // (+12.2%)
            f.span_begin = s_[i - 1].begin;
            return;
        }
        if (right && !left_close) return set_direction(f, next);
        if (left != 0) return set_direction(f, left - 1);
        if (const std::size_t higher = both_changed(i); higher != 0) {
            f.sign = s_.has(higher - 1, sense::down) ? -1 : 1;
            return;
        }
        // "rose by 5.8%, 13% and 21.4%", "exports by 1.6% and imports by 4.0%"
        for (std::size_t k = out_.size(); k-- > 0;) {
            if (out_[k].kind != claim_kind::growth || out_[k].why_not != rejection::none) continue;
            f.sign = out_[k].sign;
            return;
        }
        if (const std::size_t higher = both_changed(i); higher != 0) {
            f.sign = s_.has(higher - 1, sense::down) ? -1 : 1;
            return;
        }
        if (s_[i].kind == mention_kind::ratio) {
            f.sign = 1;
            return;
        }
        reject(f, rejection::no_direction);
    }

    /// "doubled", "grew 2.5 times", "2.5 times more", "eight times what it had sold in 2016": not "twice as
    /// fast".
    [[nodiscard]] bool ratio_compares(std::size_t i) const {
        const bool word = s_.amount_of(i).in_words && bilatrade::sense_of(s_.pack(), s_[i], sense::multiple);
        if (word) return true;
        if (change_before(i) != 0 || s_.has(i + 1, sense::up) || s_.has(i + 1, sense::down)) return true;
        if (bilatrade::sense_of(s_.pack(), s_[i], sense::fold)) return true;
        bool level = false;
        for (std::size_t k = i + 1; k < s_.size() && k <= i + 8; ++k) {
            if (s_.is_break(k) || s_.is_figure(k)) break;
            level = level || s_.has(k, sense::same_flow) || s_.has(k, sense::what) ||
                    s_.has(k, sense::level) || (s_.has(k, sense::qualifier) && s_.has(k, sense::also)) ||
                    s_.has(k, sense::which);
            if (level && s_.is(k, mention_kind::time)) return true;
        }
        return false;
    }

    /// A word of change anywhere before: "Both were higher than in 2021, exports by 1.6%".
    [[nodiscard]] std::size_t both_changed(std::size_t i) const {
        const std::size_t b = before(i);
        if (b == s_.size() || !s_.is(b, preposition::by)) return 0;
        std::size_t first = 0;
        for (std::size_t k = i; k-- > 0 && !s_.is(k, ';') && !s_.is_figure(k);) {
            if (s_.has(k, sense::up) || s_.has(k, sense::down)) first = k + 1;
        }
        return first;
    }

    [[nodiscard]] bool is_share(std::size_t i) const {
        if (s_[i].kind == mention_kind::ratio) return false;
        const std::size_t b = before(i);
        if (b != s_.size() && (s_.has(b, sense::up) || s_.has(b, sense::down)) &&
            !s_.has(b, sense::share_verb))
            return false;
        if (b != s_.size() && s_.is(b, preposition::by)) return false;
        if (s_.is(i + 1, preposition::of) || s_.has(i + 1, sense::of_which)) return true;
        if (b != s_.size() && s_.has(b, sense::share_verb))
            return !s_.has(i + 1, sense::up) && !s_.has(i + 1, sense::down);
        for (std::size_t k = i; k-- > 0 && i - k <= 12;) {
            if (s_.is_figure(k) || s_.is_break(k) || s_.has(k, sense::up) || s_.has(k, sense::down))
                return false;
            if (s_.has(k, sense::share)) return true;
        }
        return false;
    }

    void share(stated_figure& f) {
        f.kind = claim_kind::share;
        f.sign = 1;
        if (!s_.is(f.at + 1U, preposition::of)) return;
        if (f.head == 0) return;
        const head& whole = heads_[f.head - 1];
        std::size_t end = whole.at > f.at ? whole.at : f.at;
        if (whole.at < f.at) { // "91.4% of that"
            for (end = f.at + 1U;
                 end + 1 < s_.size() && s_.is(end + 1, mention_kind::word) && end - f.at < 3;)
                ++end;
        } else if (whole.partner_party != 0 && parties_[whole.partner_party - 1U].at > end) {
            end = parties_[whole.partner_party - 1U].at;
        }
        if (end < s_.size()) f.span_end = s_[end].end;
    }

    void fraction_kind(stated_figure& f) {
        const std::size_t b = before(f.at);
        if (b != s_.size() && s_.is(b, preposition::by)) {
            if (const std::size_t word = change_before(b); word != 0) {
                f.kind = claim_kind::growth;
                return set_direction(f, word - 1);
            }
        }
        if (s_.has(f.at + 1U, sense::up) || s_.has(f.at + 1U, sense::down)) {
            f.kind = claim_kind::growth;
            return set_direction(f, f.at + 1U);
        }
        if (s_.is(f.at + 1U, preposition::of) && f.head != 0 &&
            (heads_[f.head - 1].at > f.at || s_.has(f.at + 2U, sense::same_flow) ||
             s_.has(f.at + 2U, sense::article)))
            return share(f);
        if (s_.has(f.at + 1U, sense::of_which) && f.head != 0) return share(f);
        reject(f, rejection::quantity);
    }

    // ── Status, stage ────────────────────────────────────────────────────────────────────────────────────

    void choose_status(stated_figure& f) {
        std::size_t low = 0;
        for (std::size_t k = f.at; k-- > 0;) {
            if (s_.is(k, ';') || (s_.is(k, ':') && f.at - k > 3)) {
                low = k + 1;
                break;
            }
        }
        if (f.is_base) return choose_stage(f, low);
        for (std::size_t k = f.at; k-- > low;) {
            if (s_.has(k, sense::while_word) || s_.is(k, '(')) break;
            if (s_.has(k, sense::target)) {
                f.status = claim_status::target;
                break;
            }
            if (s_.has(k, sense::forecast) && !s_.has(k, sense::month)) {
                f.status = claim_status::forecast;
                break;
            }
        }
        for (std::size_t k = f.at + 1U; f.status == claim_status::actual && k < s_.size() && k <= f.at + 4U;
             ++k) {
            if (s_.is_break(k) || s_.is_figure(k) || s_.is(k, ',')) break;
            if (s_.has(k, sense::target)) f.status = claim_status::target;
        }
        choose_stage(f, low);
    }

    void choose_stage(stated_figure& f, std::size_t low) {
        for (std::size_t k = f.at; k-- > low && f.at - k <= 10;) {
            if (s_.is_figure(k) || s_.is(k, ',') || s_.is_break(k)) break;
            if (s_.has(k, sense::revised)) {
                f.stage = f.is_base ? claim_stage::superseded : claim_stage::revised;
                return;
            }
            if (s_.has(k, sense::provisional)) f.stage = claim_stage::provisional;
            if (s_.has(k, sense::superseded)) f.stage = claim_stage::superseded;
        }
        for (std::size_t k = f.at + 1U; k < s_.size() && k <= f.at + 4U; ++k) {
            if ((s_.is_figure(k) && k != f.at) || s_.is(k, ';') || s_.is(k, '(')) break;
            if (s_.has(k, sense::superseded))
                f.stage = claim_stage::superseded;
            else if (s_.has(k, sense::revised) && f.stage == claim_stage::none &&
                     s_.is(k + 1, preposition::from))
                f.stage = claim_stage::revised;
        }
    }

    // ── Lists ────────────────────────────────────────────────────────────────────────────────────────────

    /// The partner of one figure among several: by order, by brackets, or the one that follows.
    void own_partner(stated_figure& f) {
        const head& h = heads_[f.head - 1];
        if (h.directed() && h.owner_party != 0 &&
            members(h.owner_party) > 1) { // "Egypt and Jordan imported goods worth A and B"
            const std::size_t nth = same_before(f);
            if (nth < members(h.owner_party)) f.owner = parties_[first_of(h.owner_party) + nth].who;
        }
        if (h.partner_party == 0) return;
        if (h.figures_first) {
            for (const party& p : parties_) {
                if (p.at <= f.at) continue;
                if (figure_between(f.at, p.at)) break;
                const tie wanted = parties_[h.partner_party - 1U].by;
                if (p.by == wanted && !p.is_place) {
                    f.partner = p.who;
                    return;
                }
            }
            return;
        }
        if (h.partner_count < 2) return;
        const std::size_t first = h.partner_party - 1U;
        if (s_.is(f.at - 1U, '(')) { // Vietnam ($2.1bn), Laos ($410 mln)
            for (std::size_t k = first; k != first + h.partner_count; ++k) {
                if (parties_[k].at < f.at) f.partner = parties_[k].who;
            }
            return;
        }
        const std::size_t same = same_before(f);
        if (same < h.partner_count) f.partner = parties_[first + same].who;
    }

    /// How many figures of the same kind the flow has had before this one.
    [[nodiscard]] std::size_t same_before(const stated_figure& f) const {
        std::size_t same = 0;
        for (std::size_t k = out_.size(); k-- > 0;) {
            if (out_[k].head != f.head || out_[k].kind != f.kind || out_[k].why_not != rejection::none) break;
            if (out_[k].twin == 0) ++same;
        }
        return same;
    }
    [[nodiscard]] std::size_t first_of(std::size_t party_plus_one) const {
        std::size_t k = party_plus_one - 1;
        while (k > 0 && parties_[k - 1].list == parties_[party_plus_one - 1].list) --k;
        return k;
    }
    [[nodiscard]] std::size_t members(std::size_t party_plus_one) const {
        std::size_t n = 0;
        for (const party& p : parties_) n += p.list == parties_[party_plus_one - 1].list ? 1U : 0U;
        return n;
    }

    /// "coal worth $88m", "copper, $275 million; fruit, $227 million", "– Copper: $2.9 billion"
    void own_product(stated_figure& f) {
        if (product_behind(f)) return;
        std::size_t end = f.at;
        while (end > 0 && (s_.has(end - 1, sense::qualifier) || s_.has(end - 1, sense::article))) --end;
        const std::size_t low = f.head != 0 && heads_[f.head - 1].at < f.at ? heads_[f.head - 1].at + 1U : 0;
        bool item = false;
        if (end > low && (s_.is(end - 1, ',') || s_.is(end - 1, ':')))
            item = true, --end;
        else if (end > low && s_.has(end - 1, sense::level) && s_.has(end - 1, sense::worth))
            --end;
        else if (end > low + 1 && s_.is(end - 1, preposition::whose) && end > 2 &&
                 s_.has(end - 3, sense::and_word))
            --end;
        else
            return;
        std::size_t begin = end;
        while (begin > low && is_product_word(begin - 1)) --begin;
        while (begin < end && (s_.has(begin, sense::and_word) || s_.is(begin, preposition::of))) ++begin;
        if (begin == end || s_.has(end - 1, sense::goods)) return;
        const bool opens = begin == low || s_.is(begin - 1, ';') || s_.is(begin - 1, ':') ||
                           s_.is(begin - 1, '*') || s_.is_dash(begin - 1);
        if (item && !(opens && (f.head == 0 || has_colon(low, begin)))) return;
        f.product_begin = s_[begin].begin;
        f.product_end = s_[end - 1].end;
    }
    /// "$1.1bn worth of garments", "$320 million of cars and soya"
    [[nodiscard]] bool product_behind(stated_figure& f) const {
        std::size_t i = f.at + 1U;
        if (s_.is(i, 's')) ++i; // dollars' worth
        if (s_.has(i, sense::worth)) ++i;
        if (s_.is(i, preposition::of)) ++i;
        if (i == f.at + 1U || f.head == 0 || heads_[f.head - 1].at > f.at || heads_[f.head - 1].has_product)
            return false;
        while (s_.has(i, sense::article) ||
               (s_.is(i, mention_kind::economy) && s_[i].named == naming::adjective))
            ++i;
        std::size_t end = i;
        while (is_product_word(end) || s_.is(end, '-')) ++end;
        while (end > i && (s_.has(end - 1, sense::and_word) || s_.is(end - 1, preposition::of))) --end;
        if (end == i || s_.has(i, sense::goods) || s_.has(i, sense::and_word)) return false;
        f.product_begin = s_[i].begin;
        f.product_end = s_[end - 1].end;
        return true;
    }
    [[nodiscard]] bool is_product_word(std::size_t i) const {
        if (!s_.is(i, mention_kind::word)) return false;
        return s_[i].node == 0 || s_.has(i, sense::product_head) || s_.has(i, sense::services) ||
               s_.has(i, sense::and_word) || s_.has(i, sense::goods) || s_.is(i, preposition::of);
    }
    [[nodiscard]] bool has_colon(std::size_t from, std::size_t to) const {
        for (std::size_t k = from; k < to; ++k) {
            if (s_.is(k, ':')) return true;
        }
        return false;
    }

    [[nodiscard]] bool figure_between(std::size_t from, std::size_t to) const {
        for (std::size_t k = from + 1; k < to; ++k) {
            if (s_.is_figure(k) && !s_.is(k - 1, '(')) return true;
        }
        return false;
    }

    // ── When ─────────────────────────────────────────────────────────────────────────────────────────────

    [[nodiscard]] bool is_usable_time(std::size_t i) const {
        if (!s_.is(i, mention_kind::time)) return false;
        const time_word special = s_.time_of(i).special;
        return special != time_word::a_day && special != time_word::weekday_name &&
               special != time_word::year_on_year && special != time_word::month_on_month &&
               special != time_word::quarter_on_quarter && special != time_word::year_end;
    }

    /// A time that is compared with: "compared with 2020", "since 2018", "from 2021", "a rise of 40% on
    /// 2021".
    [[nodiscard]] bool is_base_time(std::size_t i) const {
        const time_mention& t = s_.time_of(i);
        if (t.since) return true;
        if (t.special == time_word::year_before || t.special == time_word::unit_before ||
            t.special == time_word::last_years) {
            return true;
        }
        std::size_t b = i;
        while (b-- > 0) {
            if (s_.has(b, sense::compare)) return true;
            if (s_.has(b, sense::qualifier) && (s_.has(b, sense::up) || s_.has(b, sense::down)) && b > 0 &&
                s_.is_figure(b - 1))
                return true;
            if (s_.has(b, sense::article)) continue;
            if (s_.is(b, preposition::in) && b > 0) {
                // "on 2021" after a figure or a word of change
                if (s_.is_figure(b - 1) && s_[b - 1].kind != mention_kind::money && s_.words(b).size() == 2 &&
                    s_.words(b)[0] == 'o')
                    return true;
                continue;
            }
            if (s_.is(b, preposition::of) && b > 0 && s_.has(b - 1, sense::same_flow))
                return ratio_before(b); // "three times the value of 2021"
            if (s_.is(b, preposition::between)) return later_time(i);
            if (s_.is(b, preposition::from)) return s_.time_of(i).from_month == s_.time_of(i).to_month;
            return false;
        }
        return false;
    }

    [[nodiscard]] bool ratio_before(std::size_t i) const {
        for (std::size_t k = i; k-- > 0 && i - k <= 4;) {
            if (s_.is(k, mention_kind::ratio)) return true;
        }
        return false;
    }

    /// "Between 2002, when it was signed, and 2022"
    [[nodiscard]] bool later_time(std::size_t i) const {
        for (std::size_t k = i + 1; k < s_.size() && !s_.is_figure(k); ++k) {
            if (s_.is(k, mention_kind::time) && s_.has(k - 1, sense::and_word)) return true;
        }
        return false;
    }

    void place_in_time(stated_figure& f) {
        if (f.why_not != rejection::none) return;
        if (f.twin != 0) {
            f.time = out_[f.twin - 1U].time;
            f.base_time = out_[f.twin - 1U].base_time;
            return;
        }
        f.time = f.is_base ? time_after(f, true) : main_time(f);
        if (!f.is_base && f.kind != claim_kind::level) f.base_time = base_time(f);
    }

    [[nodiscard]] std::uint16_t time_after(const stated_figure& f, bool base) const {
        for (std::size_t k = f.at + 1U; k < s_.size(); ++k) {
            if (s_.is_break(k) || (s_.is_figure(k) && !s_.is(k - 1, '('))) return 0;
            if (is_usable_time(k) && (base || !is_base_time(k))) return static_cast<std::uint16_t>(k + 1);
        }
        return 0;
    }

    [[nodiscard]] std::uint16_t main_time(const stated_figure& f) const {
        if (const std::uint16_t after = following_time(f.at); after != 0) return after;
        // Before the figure, back to the figure before it; then the one that the sentence began with.
        for (std::size_t k = f.at; k-- > 0;) {
            if (s_.is(k, ';')) break;
            if (is_usable_time(k) && !is_base_time(k) && !claimed_before(k, f))
                return static_cast<std::uint16_t>(k + 1);
        }
        for (std::size_t k = out_.size(); k-- > 0;) {
            if (out_[k].at < f.at && out_[k].why_not == rejection::none && out_[k].time != 0 &&
                !out_[k].is_base && s_.same_stretch(out_[k].at, f.at))
                return out_[k].time;
        }
        // "has grown 4-fold since 2018 and totalled $36.8 mln in 2021"
        for (const stated_figure& later : out_) {
            if (later.at <= f.at || later.why_not != rejection::none || later.is_base) continue;
            if (!s_.unbroken(f.at, later.at)) break;
            if (const std::uint16_t after = following_time(later.at); after != 0) return after;
        }
        for (std::size_t k = f.at + 1U; k < s_.size() && f.kind == claim_kind::level;
             ++k) { // "had been $13bn in the year before"
            if (s_.is_figure(k) || s_.is_break(k) || s_.is(k, ',')) break;
            if (is_usable_time(k) && s_.time_of(k).special == time_word::year_before)
                return static_cast<std::uint16_t>(k + 1);
        }
        // "A year earlier it was $3bn."
        for (std::size_t k = f.at; k-- > 0;) {
            if (s_.is_figure(k) || s_.is_break(k)) break;
            if (is_usable_time(k) && !s_.time_of(k).since && s_.time_of(k).special == time_word::year_before)
                return static_cast<std::uint16_t>(k + 1);
        }
        return 0;
    }

    /// The time behind a figure that is its own, not that of the next one.
    [[nodiscard]] std::uint16_t following_time(std::size_t at) const {
        bool comma = false;
        for (std::size_t k = at + 1; k < s_.size(); ++k) {
            if (s_.is_break(k)) return 0;
            if (s_.is_figure(k) && !s_.is(k - 1, '(')) return 0;
            if (s_.is(k, ',') || s_.has(k, sense::and_word)) comma = true;
            if (s_.has(k, sense::clause)) return 0;
            if (!is_usable_time(k) || is_base_time(k)) continue;
            if (s_.is(k + 1, ':')) return 0; // "(2022: NZ$2.2 billion)"
            if (comma && belongs_ahead(k)) return 0;
            return static_cast<std::uint16_t>(k + 1);
        }
        return 0;
    }

    /// ", in 2022 $5bn", "and in 2022 exports were": the time leads what comes after it.
    [[nodiscard]] bool belongs_ahead(std::size_t time) const {
        for (std::size_t k = time + 1; k < s_.size() && k - time <= 8; ++k) {
            if (s_.is_break(k)) return false;
            if (s_.is_figure(k)) return true;
        }
        return false;
    }

    /// Whether an earlier figure stands between a time and this figure, and the time directly behind that
    /// one.
    [[nodiscard]] bool claimed_before(std::size_t time, const stated_figure& f) const {
        for (const stated_figure& other : out_) {
            if (other.at >= f.at || other.at > time) continue;
            if (other.is_base && time_after(other, true) == time + 1) return true;
        }
        return false;
    }

    [[nodiscard]] std::uint16_t base_time(const stated_figure& f) const {
        for (std::size_t k = f.at + 1U; k < s_.size(); ++k) {
            if (s_.is(k, ';') || (s_.has(k, sense::while_word))) break;
            if (s_.is_figure(k) && s_[k].kind != mention_kind::money && !s_.same_breath(f.at, k)) break;
            if (is_time_of_base(k)) return static_cast<std::uint16_t>(k + 1);
        }
        for (std::size_t k = f.at; k-- > 0;) {
            if (s_.is(k, ';')) break;
            if (is_time_of_base(k) && (s_.unbroken(k, f.at) || k < 6))
                return static_cast<std::uint16_t>(k + 1);
        }
        return 0;
    }
    [[nodiscard]] bool is_time_of_base(std::size_t k) const {
        if (!s_.is(k, mention_kind::time)) return false;
        const time_word special = s_.time_of(k).special;
        if (special == time_word::year_on_year || special == time_word::month_on_month ||
            special == time_word::quarter_on_quarter)
            return true;
        return is_usable_time(k) && is_base_time(k);
    }

    const sentence& s_;
    const buffer<party>& parties_;
    const buffer<head>& heads_;
    const discourse& state_;
    buffer<stated_figure>& out_;
};

} // namespace bilatrade::detail
