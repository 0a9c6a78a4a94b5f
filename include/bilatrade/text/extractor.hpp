// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/extractor.hpp: reads the claims of documents. The front door of text/.
#pragma once

#include <bilatrade/text/detail/attribution.hpp>
#include <bilatrade/text/detail/calendar.hpp>
#include <bilatrade/text/detail/claim_scene.hpp>
#include <bilatrade/text/detail/claims.hpp>
#include <bilatrade/text/detail/dateline.hpp>
#include <bilatrade/text/detail/discourse.hpp>
#include <bilatrade/text/detail/document_tables.hpp>
#include <bilatrade/text/detail/figures.hpp>
#include <bilatrade/text/detail/heads.hpp>
#include <bilatrade/text/detail/mentions.hpp>
#include <bilatrade/text/detail/publisher.hpp>
#include <bilatrade/text/detail/sentence.hpp>
#include <bilatrade/text/detail/sentence_bounds.hpp>
#include <bilatrade/text/detail/speaker.hpp>
#include <bilatrade/text/explain.hpp>
#include <bilatrade/text/language/english.hpp>
#include <bilatrade/text/lexicon.hpp>
#include <bilatrade/text/scan.hpp>
#include <bilatrade/value/buffer.hpp>
#include <bilatrade/value/claim.hpp>
#include <bilatrade/value/document.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace bilatrade {

/// Reads documents one after the other. Keeps its memory, so that after the first few nothing is allocated.
class extractor {
public:
    explicit extractor(const language_pack& pack = english()) noexcept : pack_(&pack) {}

    /// Appends the claims of a document, in the order in which they stand in its text.
    void read(const document& doc, claim_set& out) {
        text_ = doc.text;
        scan(doc.text, tokens_);
        find_units(doc.text, tokens_, *pack_, units_);
        const std::uint32_t index = out.add_document(doc.id);
        explanations_.clear();
        tables_.find(text_, units_, *pack_);
        begin_document(doc);
        for (std::size_t at = 0; at != units_.size();) {
            if (const detail::table_block* table = tables_.from(at); table != nullptr && table->begin == at) {
                read_table(*table, index, out);
                at = table->end;
                continue;
            }
            if (at == dateline_begin_ && dateline_end_ > at) at = dateline_end_;
            if (at == units_.size()) break;
            std::size_t end = detail::sentence_bounds(units_, *pack_).end_of(at);
            if (const detail::table_block* table = tables_.from(at); table != nullptr && table->begin < end)
                end = table->begin;
            read_sentence(at, end, index, out);
            at = end;
        }
    }

    /// The date of the last document: its own, else its dateline's, the year found by reasoning where it is
    /// not told.
    [[nodiscard]] std::optional<date> dateline() const noexcept { return setting_.today; }

    /// Keep, for each figure of a document, why it is the claim that it is or none. Costs time; off at first.
    void explain(bool wanted) noexcept { explains_ = wanted; }
    /// Of the last document read, in the order of its text.
    [[nodiscard]] const buffer<explanation>& explanations() const noexcept { return explanations_; }

private:
    void begin_document(const document& doc) {
        state_.begin_document();
        dateline_found head = detail::dateline_reader(text_, units_, *pack_).read();
        if (tables_.hold(head.begin)) { // "ASEAN: 58,043.7" is a row
            head.home = {};
            head.begin = head.end = 0;
        }
        setting_ = {};
        setting_.today = doc.dated ? doc.dated : head.day;
        setting_.this_year = setting_.today ? std::optional(setting_.today->year()) : head.this_year;
        state_.home = head.home;
        dateline_begin_ = head.begin;
        dateline_end_ = head.end;
        const detail::economy_pair speech = detail::speaker_reader(units_, *pack_).in_title();
        state_.speaker = speech.reporter;
        state_.anchor = state_.speaker ? state_.speaker : most_named();
        if (speech.complete()) state_.speak_of(speech);
        spoken_ = {};
        publisher_ = detail::publisher_reader(units_, *pack_, state_.anchor).read();
        state_.last_counted = publisher_.of;
    }

    /// The economy of which the text speaks most: that it names most often, whose flows it names, whose
    /// statistics it quotes and where it was written; the first of several.
    [[nodiscard]] economy most_named() {
        counts_.clear();
        for (std::size_t i = 0; i != units_.size(); ++i) {
            if (i < dateline_begin_ || i >= dateline_end_) count_names(i);
        }
        std::size_t best = 0;
        for (named_count& c : counts_) {
            if (state_.home && c.who == state_.home) c.times += 3 + c.times / 2;
        }
        for (std::size_t i = 1; i < counts_.size(); ++i) {
            if (counts_[i].times > counts_[best].times) best = i;
        }
        return counts_.empty() ? economy{} : counts_[best].who;
    }
    void count_names(std::size_t i) {
        for (const sense named : {sense::statistics_body, sense::economy_name, sense::economy_adjective,
                                  sense::economy_people, sense::economy_capital, sense::economy_government}) {
            const auto bits = sense_of(*pack_, units_[i], named);
            if (!bits) continue;
            const auto who = economy::from_packed(static_cast<std::uint16_t>(*bits));
            if (!who || who->is_world() || (*who != state_.home && faces_flow(i))) return;
            if (setting_.this_year && !who->is_valid_in(*setting_.this_year)) return;
            count(*who, named == sense::statistics_body || owns_flow(i) ? 2 : 1);
            return;
        }
    }
    /// "exports to Laos", "trade with the Chinese": the other side.
    [[nodiscard]] bool faces_flow(std::size_t i) const {
        const std::size_t back = i > 1 && units_[i - 1].senses.has(sense::article) ? i - 2 : i - 1;
        if (i == 0) return false;
        const auto tied = sense_of(*pack_, units_[back], sense::preposition);
        return tied == static_cast<int>(preposition::to) || tied == static_cast<int>(preposition::with);
    }
    /// "Laos's exports", "Chinese imports"
    [[nodiscard]] bool owns_flow(std::size_t i) const {
        if (i + 1 < units_.size() && units_[i + 1].senses.has(sense::flow_verb)) return true;
        const bool possessive = i + 1 < units_.size() && units_[i + 1].is('s');
        if (!possessive && !units_[i].senses.has(sense::economy_adjective)) return false;
        for (std::size_t k = i + 1; k < units_.size() && k <= i + 3; ++k) {
            if (units_[k].senses.has(sense::flow_noun)) return true;
            if (units_[k].kind == token_kind::mark && !units_[k].is('s')) return false;
        }
        return false;
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

    void read_sentence(std::size_t begin, std::size_t end, std::uint32_t index, claim_set& out) {
        if (units_[begin].lines_before > 0 || begin == 0) begin_paragraph(begin);
        detail::mention_reader(text_, units_, *pack_, setting_.this_year).read(begin, end, mentions_);
        tables_.hide_unit(begin, end, units_, mentions_);
        const detail::sentence s(text_, *pack_, mentions_);
        detail::party_reader(s, parties_).read();
        detail::head_reader(s, parties_, state_, heads_).read();
        detail::figure_reader(s, parties_, heads_, state_, figures_).read();
        const detail::compiler_named named = detail::attribution_reader(s, state_).read();
        if (named.known()) {
            spoken_.compiler = named;
            if (named.of) state_.last_counted = named.of;
            spoken_.fresh = true;
            spoken_.carried = false;
        }
        names_source_ = named.known();
        setting_.compiler = spoken_.compiler.known() ? spoken_.compiler : publisher_;
        setting_.counted_by = named.of;
        write_claims(s, index, out);
        remember(s);
    }

    void read_table(const detail::table_block& table, std::uint32_t index, claim_set& out) {
        const detail::table_setting setting{setting_.today, setting_.this_year, index};
        const auto explain_last = [&](std::size_t begin, std::size_t end) {
            if (!explains_) return;
            explanation e;
            e.span = out[out.size() - 1].span;
            e.sentence = {units_[begin].begin, units_[end - 1].end};
            e.claim = static_cast<std::uint32_t>(out.size() - 1);
            explanations_.push_back(e);
        };
        tables_.read(table, text_, units_, *pack_, setting, state_, out, explain_last);
        spoken_.when = state_.last_period; // a source named below it counts what is said of it, too
    }

    void begin_paragraph(std::size_t at) {
        spoken_.carried = true;
        const unit& u = units_[at];
        const bool item =
            u.is('*') || u.is('-') || u.is('n') || u.is('m') || u.is('+') || u.kind == token_kind::number;
        if (u.lines_before > 1 && !item) state_.in_list = false;
        if (u.lines_before > 1) state_.begin_paragraph();
        if (u.lines_before > 1 || at == 0)
            state_.quoted = detail::speaker_reader(units_, *pack_).in_paragraph(at);
        if (u.lines_before > 1) state_.is_provisional = false;
    }

    void write_claims(const detail::sentence& s, std::uint32_t index, claim_set& out) {
        detail::claim_writer writer(s, parties_, heads_, setting_, state_);
        for (const detail::stated_figure& f : figures_) {
            claim c;
            if (names_source_)
                setting_.compiler = spoken_.compiler = detail::attribution_reader(s, state_).read(f.at);
            rejection why = f.why_not;
            if (why == rejection::none && !writer.write(f, out, c)) why = rejection::no_whole;
            if (explains_) keep_explanation(s, f, why, out);
            if (why != rejection::none) continue;
            c.document = index;
            if (spoken_.carried && !spoken_.fresh) reach_of_compiler(c, out);
            out.add(c);
            after(f, c);
        }
        spoken_.carried = spoken_.carried && figures_.empty();
        spoken_.fresh = false;
    }

    void keep_explanation(const detail::sentence& s, const detail::stated_figure& f, rejection why,
                          const claim_set& out) {
        const auto words = [&](std::size_t plus_one) {
            return plus_one == 0 ? text_span{} : text_span{s[plus_one - 1].begin, s[plus_one - 1].end};
        };
        explanation e;
        e.span = {f.span_begin, f.span_end};
        e.sentence = {s[0].begin, s[s.size() - 1].end};
        e.why_not = why;
        e.by.period = words(f.time);
        e.by.base = words(f.base_time);
        e.by.change = words(f.direction);
        if (f.head != 0) {
            const detail::head& h = heads_[f.head - 1];
            e.by.flow = words(h.at + 1U);
            if (h.owner_party != 0) e.by.reporter = words(parties_[h.owner_party - 1U].at + 1U);
            if (h.partner_party != 0) e.by.partner = words(parties_[h.partner_party - 1U].at + 1U);
        }
        if (why == rejection::none) e.claim = static_cast<std::uint32_t>(out.size());
        explanations_.push_back(e);
    }

    /// In a new paragraph whose figures are quoted holds on for the same trade in the same time only.
    void reach_of_compiler(claim& c, claim_set& out) {
        const bool same =
            spoken_.when == c.period && state_.pair.holds(c.reporter) && state_.pair.holds(c.partner);
        if (same) return;
        spoken_.compiler = {};
        setting_.compiler = publisher_;
        const bool counted = c.status == claim_status::actual && publisher_.known();
        c.compiler = counted ? out.add_words(publisher_.code()) : word_slice{};
    }

    void after(const detail::stated_figure& f, const claim& c) {
        if (!f.is_base && c.period) state_.last_named = c.period;
        if (f.is_base && c.period && state_.last_period)
            state_.compares_months =
                state_.last_period->months() == 1 && *c.period == state_.last_period->preceding();
        if (c.status == claim_status::actual) {
            if (!f.is_base && c.period) state_.last_period = c.period;
            spoken_.when = state_.last_period;
        }
        state_.last_flow = c.flow;
        state_.last_side = c.side;
        if (c.currency) state_.last_currency = c.currency;
        if (!f.is_aside) state_.speak_of({c.reporter, c.partner, c.reporter && !c.partner});
        if (c.kind != claim_kind::share) return;
        state_.last_whole = {c.whole.reporter, c.whole.partner};
        state_.last_whole_flow = c.whole.flow;
    }

    [[nodiscard]] bool is_alone(const detail::party& one) const {
        int members = 0;
        for (const detail::party& p : parties_) members += p.list == one.list ? 1 : 0;
        return members == 1;
    }

    /// "Russia's trade minister": the ministry that speaks next is that country's.
    void remember_officials(const detail::sentence& s) {
        for (std::size_t i = 0; i != s.size(); ++i) {
            if (!s.has(i, sense::official) && !s.has(i, sense::authority)) continue;
            for (std::size_t k = i; k-- > 0 && i - k <= 4;) {
                if (s[k].kind == mention_kind::mark && !s.is(k, 's')) break;
                if (!s.is(k, mention_kind::economy)) continue;
                if (s[k].named == naming::adjective || s.is(k + 1, 's')) state_.officials = s[k].who;
                break;
            }
        }
    }

    /// The economies that a sentence names are what the next one may refer to.
    void remember(const detail::sentence& s) {
        remember_officials(s);
        remember_heading(s);
        if (!figures_.empty() && detail::figure_stage_reader::is_all_provisional(s))
            state_.is_provisional = true;
        economy first, second;
        for (const detail::party& p : parties_) {
            if (p.uncoded && p.as == detail::reference::named) state_.mention_economy({});
            if (!p.who || p.is_place || p.as != detail::reference::named) continue;
            if (p.by == detail::tie::in && (p.is_capital || !p.used) && is_alone(p)) continue;
            state_.mention_economy(p.who);
            if (!first)
                first = p.who;
            else if (p.who != first && !second)
                second = p.who;
        }
        if (figures_.empty() && first && second && (!state_.pair.complete() || speaks_of_trade(s)))
            state_.speak_of({first, second});
        for (const detail::stated_figure& f : figures_) {
            if (f.why_not == rejection::none)
                state_.speak_of(state_.pair); // its claims say whose trade the text is about now
        }
        remember_topic(s);
        remember_flow(s);
        if (s[0].begin == 0 && figures_.empty() && !s.is(s.size() - 1, '.')) state_.pair_of_title = true;
        remember_time(s);
    }

    /// "With Thailand.", "Libya.", "Singapore?": the partner of what follows, whose other side is the economy
    /// of the text.
    void remember_topic(const detail::sentence& s) {
        if (!figures_.empty() || !heads_.empty() || parties_.size() != 1) return;
        const detail::party& p = parties_[0];
        const bool alone = p.at <= 2 && p.at + 2U >= s.size();
        if (!alone || p.as != detail::reference::named || p.is_place || p.who == state_.anchor) return;
        if (s[p.at].named != naming::adjective && (s[0].lines_before > 0 || s.is(s.size() - 1, '?')))
            speak_of_topic(p);
    }
    void speak_of_topic(const detail::party& p) {
        state_.speak_of({state_.anchor, p.who, p.uncoded});
        if (p.by == detail::tie::bare) state_.topic = p.who;
    }
    /// "Trade is larger here. It jumped …": the flow that a sentence without figures begins with.
    void remember_flow(const detail::sentence& s) {
        if (!figures_.empty() || heads_.empty()) return;
        const detail::head& h = heads_[0];
        if (h.is_noise || h.is_repeat || h.is_verb || h.at > 3 || !s.is(s.size() - 1, '.')) return;
        state_.last_flow =
            h.directed() || h.word == flow_word::turnover ? static_cast<flow>(h.word) : flow::balance;
        if (h.partner && h.partner_party != 0 && !h.owner && !state_.pair.holds(h.partner))
            state_.speak_of({state_.reporter_facing(h.partner), h.partner});
    }

    /// A time that a figure has, or compares with: the claim has told it, or it is not what the text goes on
    /// about.
    [[nodiscard]] bool is_used(std::size_t mention_at) const {
        for (const detail::stated_figure& f : figures_) {
            if (f.why_not == rejection::none && (f.time == mention_at + 1 || f.base_time == mention_at + 1))
                return true;
        }
        return false;
    }

    /// "What the EU buys from Chile (2022)": a line without figures that says what those of the list below
    /// are.
    void remember_heading(const detail::sentence& s) {
        if (!figures_.empty()) return;
        for (const detail::head& h : heads_) {
            const bool opens_line = s[0].lines_before > 0 || s[0].begin == 0;
            const bool asks = s.is(s.size() - 1, '?'); // "How much does it import from China?"
            if (h.is_noise || h.is_repeat || (!asks && (!opens_line || s.is(s.size() - 1, '.')))) continue;
            const detail::economy_pair of{h.owner ? h.owner : state_.pair.reporter,
                                          h.partner ? h.partner : state_.pair.partner};
            state_.in_list = opens_line;
            state_.last_flow =
                h.directed() || h.word == flow_word::turnover ? static_cast<flow>(h.word) : flow::balance;
            state_.speak_of({of.reporter, of.partner});
            state_.product_begin = h.has_product ? h.product_begin : 0;
            state_.product_end = h.has_product ? h.product_end : 0;
            for (std::size_t i = 0; i != s.size(); ++i) {
                if (!s.is(i, mention_kind::time)) continue;
                if (const auto when = resolve(s.time_of(i))) state_.last_period = when;
            }
            return;
        }
    }

    [[nodiscard]] std::optional<period> resolve(const time_mention& t) const {
        detail::time_context in;
        in.today = setting_.today;
        in.this_year = setting_.this_year;
        in.current = state_.last_period;
        in.speakers = {state_.pair.reporter, state_.pair.partner, state_.home};
        return detail::calendar(in).resolve(t);
    }

    /// A sentence without figures that sets the pair: "Trade between Russia and Ethiopia remains modest."
    [[nodiscard]] bool speaks_of_trade(const detail::sentence& s) const {
        bool flow = false;
        for (const detail::head& h : heads_) flow = flow || !h.is_noise;
        for (std::size_t i = 0; i != s.size() && !flow; ++i) flow = s.has(i, sense::ordinal_country);
        for (const detail::party& p : parties_) {
            if (p.as == detail::reference::our || p.as == detail::reference::we) return false;
        }
        return flow;
    }

    /// "In 1999 … In that year": the last time that was named, whatever of.
    void remember_time(const detail::sentence& s) {
        for (std::size_t i = 0; i != s.size(); ++i) {
            if (!s.is(i, mention_kind::time)) continue;
            const time_mention& t = s.time_of(i);
            if (i <= 1 && opens_account(s)) state_.last_period = resolve(t);
            if (t.special != time_word::none || t.told == year_told::no || t.told == year_told::same ||
                (t.since && !figures_.empty()) || is_used(i))
                continue;
            if (i > 1 && (s.has(i - 1, sense::compare) || s.has(i - 2, sense::compare))) continue;
            if (const auto named = resolve(t)) {
                state_.last_named = named;
                if (is_subject(s, i)) state_.last_period = named;
                return;
            }
        }
    }

    /// "In January the pattern held.": a time alone, of nobody's event.
    [[nodiscard]] bool opens_account(const detail::sentence& s) const {
        return figures_.empty() && parties_.empty() && s.size() <= 12 && s.is(s.size() - 1, '.');
    }

    /// "This year has been slower.", "2022 was a record year.": the time that the text goes on about.
    [[nodiscard]] bool is_subject(const detail::sentence& s, std::size_t time) const {
        if (!figures_.empty() || (time > 0 && s.has(time - 1, sense::preposition))) return false;
        return s.has(time + 1, sense::happened);
    }

    struct named_count {
        economy who;
        int times;
    };
    struct attribution {
        detail::compiler_named compiler{};
        std::optional<bilatrade::period> when{};
        bool carried = false;
        bool fresh = false;
    };

    const language_pack* pack_;
    std::string_view text_;
    buffer<token> tokens_;
    buffer<unit> units_;
    sentence_mentions mentions_;
    buffer<detail::party> parties_;
    buffer<detail::head> heads_;
    buffer<detail::stated_figure> figures_;
    buffer<named_count> counts_;
    detail::discourse state_;
    detail::claim_setting setting_;
    attribution spoken_;
    detail::compiler_named publisher_; ///< of the text as a whole
    detail::document_tables tables_;
    std::size_t dateline_begin_ = 0, dateline_end_ = 0;
    buffer<explanation> explanations_;
    bool explains_ = false;
    bool names_source_ = false; ///< the sentence says whose figures it quotes
};

/// The claims of one text.
[[nodiscard]] inline claim_set read_claims(std::string_view text, const language_pack& pack = english()) {
    claim_set claims;
    extractor(pack).read({.id = {}, .text = text, .dated = {}}, claims);
    return claims;
}

} // namespace bilatrade
