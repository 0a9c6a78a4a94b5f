// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/claims.hpp: a figure with its flow and its time to a claim, by the contract of what a claim
// is.
#pragma once

#include <bilatrade/text/attribution.hpp>
#include <bilatrade/text/calendar.hpp>
#include <bilatrade/text/figures.hpp>
#include <bilatrade/text/heads.hpp>
#include <bilatrade/value/buffer.hpp>
#include <bilatrade/value/claim.hpp>
#include <bilatrade/value/tender.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace bilatrade::detail {

/// What holds for all claims of a sentence.
struct claim_setting {
    std::optional<date> today{};
    std::optional<int> this_year{};
    compiler_named compiler{};
};

class claim_writer {
public:
    claim_writer(const sentence& s, const buffer<party>& parties, const buffer<head>& heads,
                 const buffer<stated_figure>& figures, const claim_setting& setting,
                 discourse& state) noexcept
        : s_(s), parties_(parties), heads_(heads), figures_(figures), setting_(setting), state_(state) {}

    /// The claim of a figure; false where it turns out to be none. Words go into `out`.
    [[nodiscard]] bool write(const stated_figure& f, claim_set& out, claim& c) {
        c = {};
        c.kind = f.kind;
        c.status = f.status;
        c.stage = f.stage;
        if (!set_flow(f, c)) return false;
        if (f.kind == claim_kind::share && !set_whole(f, c)) return false;
        set_period(f, c);
        if (!set_figure(f, c)) return false;
        set_terms(f, c);
        finish(f, c, out);
        return true;
    }

private:
    // ── Whose flow ───────────────────────────────────────────────────────────────────────────────────────

    [[nodiscard]] bool set_flow(const stated_figure& f, claim& c) {
        if (f.head == 0) {
            c.flow = *state_.last_flow;
            c.side = state_.last_side;
            c.reporter = state_.pair.reporter;
            c.partner = f.partner ? f.partner : state_.pair.partner;
            return true;
        }
        const head& h = heads_[f.head - 1];
        if (h.is_noise) return false;
        switch (h.word) {
        case flow_word::deficit: c.side = balance_side::deficit; [[fallthrough]];
        case flow_word::balance: c.flow = flow::balance; break;
        case flow_word::surplus:
            c.side = balance_side::surplus;
            c.flow = flow::balance;
            break;
        default: c.flow = static_cast<flow>(h.word);
        }
        if (h.is_repeat && h.word == flow_word::balance) c.side = state_.last_side;
        if (h.in_favour) c.side = balance_side::surplus;
        complete_pair(h, f, c);
        return true;
    }

    void complete_pair(const head& h, const stated_figure& f, claim& c) {
        c.reporter = f.owner ? f.owner : h.owner;
        c.partner = f.partner ? f.partner : h.partner;
        if (c.reporter && c.partner) return;
        const bool unknown_partner = h.partner_party != 0 &&
                                     parties_[h.partner_party - 1U].as == reference::named &&
                                     !parties_[h.partner_party - 1U].who;
        if (unknown_partner && c.reporter) return; // a group that has no code
        const economy_pair known = state_.the_pair();
        if (!c.reporter && !c.partner) {
            if (h.is_total && h.directed() && known.reporter) {
                c.reporter = known.reporter;
                c.partner = world();
                return;
            }
            c.reporter = known.reporter;
            c.partner = known.partner;
            return;
        }
        if (!c.reporter) {
            const economy_pair said = state_.pair.complete() ? state_.pair : known;
            const economy speaker = said.reporter != c.partner ? said.reporter : said.partner;
            c.reporter = speaker == c.partner ? said.other(speaker) : speaker;
            if (!c.reporter && state_.home != c.partner) c.reporter = state_.home;
            return;
        }
        c.partner = h.is_total ? world() : state_.other_than(c.reporter);
        if (!c.partner && h.directed()) c.partner = world();
    }

    [[nodiscard]] static economy world() { return parse_economy("WLD").value(); }

    // ── Shares ───────────────────────────────────────────────────────────────────────────────────────────

    [[nodiscard]] bool set_whole(const stated_figure& f, claim& c) {
        c.whole.flow = c.flow;
        const bool head_behind = f.head != 0 && heads_[f.head - 1].at > f.at;
        if (f.head == 0 ||
            (!head_behind && !s_.is(f.at + 1U, preposition::of) && !s_.has(f.at + 1U, sense::of_which)))
            return share_of_named_whole(f, c);
        if (!head_behind) return share_of_that(f, c);
        const head& h = heads_[f.head - 1];
        if (h.owner && h.partner) { // a product's part of one pair's flow
            c.whole.reporter = c.reporter;
            c.whole.partner = c.partner;
            product_of_subject(f);
            return true;
        }
        if (const economy subject = named_subject(f); subject && !owns_before(f, subject) &&
                                                      h.owner_party != 0 && subject == c.reporter &&
                                                      parties_[h.owner_party - 1U].as != reference::named)
            c.reporter = state_.other_than(subject); // "Mali took 20.9% of what it sold": not Mali
        c.whole.reporter = c.reporter;
        c.whole.partner = world();
        c.partner = subject_of(f, c.reporter);
        return true;
    }

    /// "China took 91.4% of that": of the flow of the last level.
    [[nodiscard]] bool share_of_that(const stated_figure& f, claim& c) {
        const economy part = subject_of(f, c.reporter);
        c.whole.reporter = state_.pair.reporter ? state_.pair.reporter : c.reporter;
        c.whole.partner = state_.pair.partner ? state_.pair.partner : world();
        if (state_.last_flow) c.flow = c.whole.flow = *state_.last_flow;
        c.reporter = c.whole.reporter;
        c.partner = part && c.whole.partner.is_world() ? part : c.whole.partner;
        return true;
    }

    /// "the continent's share in Russia's foreign trade was 2.3%"
    [[nodiscard]] bool share_of_named_whole(const stated_figure& f, claim& c) {
        if (f.head == 0) return false;
        const head& h = heads_[f.head - 1];
        c.whole.reporter = c.reporter;
        c.whole.partner = world();
        const economy part = subject_of(f, c.reporter);
        if (h.is_total || !h.partner) {
            if (part) c.partner = part;
        }
        return true;
    }

    /// The economy that the sentence says this of.
    [[nodiscard]] economy subject_of(const stated_figure& f, economy but) const {
        for (const party& p : parties_) {
            if (p.at >= f.at || p.is_place) continue;
            economy who = p.who;
            if (p.as == reference::group) who = state_.described(true, but);
            if (p.as == reference::country) who = state_.described(false, but);
            if (p.as == reference::it || p.as == reference::its) who = state_.other_than(but);
            if (who && who != but) return who;
        }
        return state_.other_than(but);
    }

    /// Whether a flow before the figure is that economy's: "Benin exported $3m to Nigeria, or 5% of its
    /// exports".
    [[nodiscard]] bool owns_before(const stated_figure& f, economy who) const {
        for (const head& h : heads_) {
            if (h.at < f.at && !h.is_noise && h.owner == who) return true;
        }
        return false;
    }

    [[nodiscard]] economy named_subject(const stated_figure& f) const {
        for (const party& p : parties_) {
            if (p.at < f.at && p.who && !p.is_place && p.by == tie::bare) return p.who;
        }
        return {};
    }

    void product_of_subject(const stated_figure& f) {
        std::size_t end = f.at;
        while (end > 0 && (s_.has(end - 1, sense::qualifier) || s_.has(end - 1, sense::share_verb) ||
                           s_.has(end - 1, sense::also) || s_.has(end - 1, sense::level) ||
                           s_.has(end - 1, sense::article)))
            --end;
        std::size_t begin = end;
        while (begin > 0 && s_.is(begin - 1, mention_kind::word) && !s_.is_break(begin - 1) &&
               !s_.has(begin - 1, sense::preposition))
            --begin;
        if (begin == end) return;
        product_begin_ = s_[begin].begin;
        product_end_ = s_[end - 1].end;
    }

    // ── Time ─────────────────────────────────────────────────────────────────────────────────────────────

    [[nodiscard]] time_context context(const claim& c) const {
        time_context in;
        in.today = setting_.today;
        in.this_year = setting_.this_year;
        in.current = current_ ? current_ : state_.last_period ? state_.last_period : state_.last_named;
        in.speakers = {c.reporter, c.partner, state_.home};
        if (whose_year_) in.speakers = {whose_year_, c.reporter, c.partner};
        in.ahead = c.status != claim_status::actual;
        return in;
    }

    /// "India's financial year 2022-23": the economy that stands before a time.
    [[nodiscard]] economy year_of(std::size_t time) const {
        for (const party& p : parties_) {
            const std::size_t gap = time - p.at;
            if (p.at < time && gap <= 2 && p.as == reference::named &&
                (p.by == tie::possessive || p.by == tie::adjective))
                return p.who;
        }
        return {};
    }

    void set_period(const stated_figure& f, claim& c) {
        whose_year_ = f.time != 0 ? year_of(f.time - 1U) : economy{};
        time_context in = context(c);
        const calendar when(in);
        if (f.time != 0 && s_.time_of(f.time - 1U).told == year_told::same &&
            s_.time_of(f.time - 1U).year == 1 && state_.last_named)
            in.current = state_.last_named;
        if (f.time != 0 && s_.time_of(f.time - 1U).special == time_word::year_after && last_any_)
            in.current = last_any_;
        if (f.is_base) {
            base_level_period(f, c, in);
            last_any_ = c.period;
            return;
        }
        if (f.time != 0) {
            c.period = when.resolve(s_.time_of(f.time - 1U));
        } else if (c.status == claim_status::actual) {
            c.period = in.current;
        }
        if (c.kind == claim_kind::growth && f.time != 0 &&
            s_.time_of(f.time - 1U).special == time_word::year_span) {
            c.base = just(calendar_year(s_.time_of(f.time - 1U).year));
            c.period = just(calendar_year(s_.time_of(f.time - 1U).count));
        } else if (c.kind == claim_kind::growth || c.kind == claim_kind::difference) {
            set_base(f, c, in);
        }
        last_any_ = c.period;
        if (c.status == claim_status::actual && c.period && setting_.today &&
            c.period->first() > *setting_.today)
            c.status = claim_status::target; // nobody has counted the future
        if (c.status == claim_status::actual && c.period) current_ = c.period;
        if (c.status != claim_status::actual && c.period && setting_.today &&
            c.period->last() < *setting_.today)
            c.status = claim_status::actual;
    }

    /// "against 394 billion a year earlier", "from $72.9 billion in 2021-22"
    void base_level_period(const stated_figure& f, claim& c, time_context& in) {
        const calendar when(in);
        const std::optional<period> before =
            in.current ? std::optional(in.current->plus_years(-1)) : std::nullopt;
        c.period = f.time != 0 ? base_period(s_.time_of(f.time - 1U), in) : last_base_ ? last_base_ : before;
    }

    [[nodiscard]] std::optional<period> base_period(const time_mention& t, const time_context& in) const {
        time_context past = in;
        past.ahead = false;
        if (t.special == time_word::last_years && in.current)
            return just(calendar_year(in.current->last().year() - t.count));
        // "in March … from February": the last such month before the figure's own.
        if (in.current && t.told == year_told::no && t.special == time_word::none)
            past.today = in.current->first().plus_days(-1);
        const calendar when(past);
        const auto found = when.resolve(t);
        if (!found || !in.current) return found;
        // "January-April … compared with 2021" means the same months.
        if (found->is_calendar_year() && !in.current->is_year_long() && in.current->months() != 0 &&
            in.current->months() < 12)
            return in.current->plus_years(found->first().year() - in.current->first().year());
        return found;
    }

    void set_base(const stated_figure& f, claim& c, time_context& in) {
        in.current = c.period;
        if (f.base_time != 0) {
            const time_mention& t = s_.time_of(f.base_time - 1U);
            switch (t.special) {
            case time_word::year_on_year:
                c.base = c.period ? std::optional(c.period->plus_years(-1)) : std::nullopt;
                break;
            case time_word::month_on_month:
            case time_word::quarter_on_quarter:
                c.base = c.period ? std::optional(c.period->preceding()) : std::nullopt;
                break;
            default: c.base = base_period(t, in);
            }
        } else if (c.period) {
            c.base = c.period->plus_years(-1);
        }
        // "up 18.6% from July": the month after it.
        if (!c.period && c.base && c.base->months() != 0 && c.base->months() < 12 && f.time == 0 &&
            c.status == claim_status::actual)
            c.period = c.base->plus_months(c.base->months());
        last_base_ = c.base;
    }

    // ── The figure ───────────────────────────────────────────────────────────────────────────────────────

    [[nodiscard]] bool set_figure(const stated_figure& f, claim& c) {
        const amount& a = s_.amount_of(f.at);
        const auto figure = c.kind == claim_kind::growth  ? growth_of(f, a)
                            : c.kind == claim_kind::share ? share_of(f, a)
                                                          : money_of(f, a);
        if (!figure) return false;
        c.figure = *figure;
        if (c.kind == claim_kind::level || c.kind == claim_kind::difference)
            c.currency = currency_meant(a, c);
        return sign(f, c);
    }

    [[nodiscard]] static result<stated> money_of(const stated_figure& f, const amount& a) {
        const decimal unit(static_cast<std::int64_t>(power_of_ten(a.exponent)));
        return a.is_range ? state_range(a.digits, a.upto, unit) : state(a.digits, unit, f.how);
    }

    [[nodiscard]] static result<stated> share_of(const stated_figure& f, const amount& a) {
        if (a.is_range) return state_range(a.digits, a.upto, decimal(1));
        return a.in_words ? state_in_words(a.digits, a.digits, f.how) : state(a.digits, decimal(1), f.how);
    }

    [[nodiscard]] result<stated> growth_of(const stated_figure& f, const amount& a) const {
        if (s_[f.at].kind != mention_kind::ratio) return share_of(f, a);
        if (!a.in_words) return state_ratio(a.digits, f.how);
        const auto change = subtract(a.digits, decimal(100));
        return change ? state_in_words(*change, a.digits, f.how) : result<stated>(change.error());
    }

    /// Falls and deficits are negative; the growth of a balance is that of its size.
    [[nodiscard]] static bool sign(const stated_figure& f, claim& c) {
        bool negative = f.kind != claim_kind::level && f.sign < 0;
        if (c.flow == flow::balance && c.side == balance_side::deficit &&
            (c.kind == claim_kind::level || c.kind == claim_kind::difference))
            negative = !negative;
        if (c.kind == claim_kind::growth && c.figure.value.is_negative()) return true; // halved
        if (!negative) return true;
        const auto turned = negate(c.figure);
        if (!turned) return false;
        c.figure = *turned;
        return true;
    }

    [[nodiscard]] currency currency_meant(const amount& a, const claim& c) const {
        if (a.has_currency && a.currency) return a.currency;
        if (a.noun < 0) return state_.last_currency;
        const money_noun noun =
            find_money_noun(nth_name(s_.pack().money_nouns, static_cast<std::size_t>(a.noun)));
        const date day = c.period         ? c.period->last()
                         : setting_.today ? *setting_.today
                                          : *make_date(2020, 1, 1);
        if (noun == money_noun::dollar) return parse_currency("USD").value();
        for (const economy who : {c.reporter, state_.home, state_.speaker, c.partner, state_.anchor,
                                  state_.pair.reporter, state_.pair.partner}) {
            if (const currency found = currency_of(noun, who, day)) return found;
        }
        for (const party& p : parties_) {
            if (const currency found = currency_of(noun, p.who, day)) return found;
        }
        return {};
    }

    // ── Terms and words ──────────────────────────────────────────────────────────────────────────────────

    void set_terms(const stated_figure& f, claim& c) const {
        for (std::size_t k = 0; k != s_.size(); ++k) {
            const auto what = s_.value(k, sense::term);
            if (!what || !reaches(k, f.at)) continue;
            const term t = static_cast<term>(*what);
            const bool per = t == term::per_year || t == term::per_month || t == term::per_day;
            if (per && !(k == f.at + 1U)) continue;
            if (per && c.period && c.status != claim_status::actual) continue;
            c.terms.add(t);
        }
        if (c.kind == claim_kind::growth) set_terms_currency(f, c);
    }

    /// No other figure between a word and the figure that it speaks of.
    [[nodiscard]] bool reaches(std::size_t word, std::size_t figure_at) const {
        const std::size_t low = word < figure_at ? word : figure_at;
        const std::size_t high = word < figure_at ? figure_at : word;
        for (std::size_t k = low + 1; k < high; ++k) {
            if (s_.is_figure(k) || s_.is(k, ';')) return false;
        }
        return true;
    }

    /// "in yuan terms", "count in dollars"
    void set_terms_currency(const stated_figure& f, claim& c) const {
        for (std::size_t k = 0; k != s_.size(); ++k) {
            if (!s_.is(k, mention_kind::word) || !reaches(k, f.at)) continue;
            const bool told = s_.has(k + 1, sense::in_terms) ||
                              (k > 0 && (s_.is(k - 1, preposition::in) || s_.has(k - 1, sense::in_terms)));
            if (!told) continue;
            if (const auto bits = s_.value(k, sense::currency)) {
                if (const auto code = currency::from_packed(static_cast<std::uint16_t>(*bits)))
                    c.terms.currency = *code;
            } else if (const auto noun = s_.value(k, sense::money_family)) {
                amount bare;
                bare.noun = static_cast<std::int16_t>(*noun);
                c.terms.currency = currency_meant(bare, c);
            }
        }
    }

    void finish(const stated_figure& f, claim& c, claim_set& out) {
        if (setting_.today) c.vintage = vintage{*setting_.today};
        c.span = {f.span_begin, f.span_end};
        c.quote = out.add_words(s_.text().substr(f.span_begin, f.span_end - f.span_begin));
        std::uint32_t begin = f.product_end != 0 ? f.product_begin : product_begin_;
        std::uint32_t end = f.product_end != 0 ? f.product_end : product_end_;
        if (f.head != 0 && end == 0 && heads_[f.head - 1].has_product) {
            begin = heads_[f.head - 1].product_begin;
            end = heads_[f.head - 1].product_end;
        }
        if (end == 0 && (f.head == 0 || heads_[f.head - 1].is_repeat)) {
            begin = state_.product_begin;
            end = state_.product_end;
        }
        if (end > begin) c.product = add_lower(s_.text().substr(begin, end - begin), out);
        if (c.status == claim_status::actual && setting_.compiler.known())
            c.compiler = out.add_words(setting_.compiler.code());
        state_.product_begin = begin;
        state_.product_end = end;
        product_begin_ = product_end_ = 0;
    }

    [[nodiscard]] static word_slice add_lower(std::string_view words, claim_set& out) {
        std::string lower(words);
        for (char& ch : lower) ch = to_lower(ch);
        return out.add_words(lower);
    }

    const sentence& s_;
    const buffer<party>& parties_;
    const buffer<head>& heads_;
    const buffer<stated_figure>& figures_;
    const claim_setting& setting_;
    discourse& state_;
    std::optional<period> current_{};
    economy whose_year_{};
    std::optional<period> last_base_{};
    std::optional<period> last_any_{}; ///< of the claim before, whatever it states
    std::uint32_t product_begin_ = 0, product_end_ = 0;
};

} // namespace bilatrade::detail
