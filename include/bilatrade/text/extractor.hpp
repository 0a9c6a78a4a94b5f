// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/extractor.hpp: reads the claims of documents. The front door of text/.
#pragma once

#include <bilatrade/text/detail/anchor.hpp>
#include <bilatrade/text/detail/attribution.hpp>
#include <bilatrade/text/detail/claim_memory.hpp>
#include <bilatrade/text/detail/claim_scene.hpp>
#include <bilatrade/text/detail/claim_sieve.hpp>
#include <bilatrade/text/detail/claims.hpp>
#include <bilatrade/text/detail/dateline.hpp>
#include <bilatrade/text/detail/discourse.hpp>
#include <bilatrade/text/detail/document_tables.hpp>
#include <bilatrade/text/detail/figure_gate.hpp>
#include <bilatrade/text/detail/figures.hpp>
#include <bilatrade/text/detail/headline_times.hpp>
#include <bilatrade/text/detail/heads.hpp>
#include <bilatrade/text/detail/mentions.hpp>
#include <bilatrade/text/detail/money_words.hpp>
#include <bilatrade/text/detail/paragraph_marks.hpp>
#include <bilatrade/text/detail/parties.hpp>
#include <bilatrade/text/detail/publisher.hpp>
#include <bilatrade/text/detail/quoted_source.hpp>
#include <bilatrade/text/detail/sentence.hpp>
#include <bilatrade/text/detail/sentence_bounds.hpp>
#include <bilatrade/text/detail/sentence_gate.hpp>
#include <bilatrade/text/detail/sentence_memory.hpp>
#include <bilatrade/text/detail/speaker.hpp>
#include <bilatrade/text/detail/text_notes.hpp>
#include <bilatrade/text/explain.hpp>
#include <bilatrade/text/language/english.hpp>
#include <bilatrade/text/lexicon.hpp>
#include <bilatrade/text/scan.hpp>
#include <bilatrade/value/buffer.hpp>
#include <bilatrade/value/claim.hpp>
#include <bilatrade/value/document.hpp>
#include <bilatrade/value/tender.hpp>

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
        const std::uint32_t index = out.add_document(doc.id);
        explanations_.clear();
        setting_ = {};
        setting_.today = doc.dated;
        is_unread_ = !explains_ && !may_hold_claims();
        if (is_unread_) return;
        make_units();
        setting_.names_some = detail::figure_gate::names_some(senses_);
        const std::size_t reach = explains_ ? units_.size() : detail::figure_gate(units_).reach(senses_);
        is_unread_ = reach == 0;
        if (is_unread_) return;
        tables_.find(text_, units_, *pack_, setting_.names_some ? reach : 0);
        read_head();
        if (explains_ || may_state_ || !tables_.empty()) read_units(reach, index, out);
    }

    /// The date of the last document: its own, else its dateline's, the year found by reasoning where it is
    /// not told. Reads the head of a text that was left unread, which must still be there.
    [[nodiscard]] std::optional<date> dateline() {
        if (is_unread_ && !setting_.today) {
            make_units();
            tables_.clear();
            read_head();
        }
        is_unread_ = false;
        return setting_.today;
    }

    /// Keep, for each figure of a document, why it is the claim that it is or none. Costs time; off at first.
    void explain(bool wanted) noexcept { explains_ = wanted; }
    /// Of the last document read, in the order of its text.
    [[nodiscard]] const buffer<explanation>& explanations() const noexcept { return explanations_; }

private:
    void make_units() {
        scan(text_, tokens_);
        senses_ = find_units(text_, tokens_, *pack_, words_, units_);
        detail::mark_indented_paragraphs(text_, units_);
        has_blank_lines_ = detail::sentence_bounds(units_, *pack_).has_blank_lines();
        is_wrapped_ = detail::has_wrapped_lines(text_);
        if (is_wrapped_ && has_blank_lines_) detail::join_wrapped_lines(*pack_, units_);
    }

    /// Most texts have no sentence that could state a claim, and no table.
    [[nodiscard]] bool may_hold_claims() {
        detail::sentence_gate gate(text_, *pack_, tokens_, words_, units_, mentions_, heads_, evidence_,
                                   tables_);
        const bool may = sieve_.may_hold_claims(text_, *pack_, gate);
        may_state_ = gate.is_open();
        return may;
    }

    void read_units(std::size_t reach, std::uint32_t index, claim_set& out) {
        begin_document();
        const std::size_t first = headlines_ = out.size();
        for (std::size_t at = 0; at < reach;) {
            if (const detail::table_block* table = tables_.from(at); table != nullptr && table->begin == at) {
                read_table(*table, index, out);
                at = table->end;
                continue;
            }
            if (at == head_.begin && head_.end > at) {
                at = head_.end; // where a table may begin
                continue;
            }
            std::size_t end = detail::sentence_bounds(units_, *pack_, is_wrapped_).end_of(at);
            if (const detail::table_block* table = tables_.from(at); table != nullptr && table->begin < end)
                end = table->begin;
            read_sentence(at, end, index, out);
            at = end;
        }
        detail::date_headlines(out, first, headlines_);
    }

    /// Where and when the text was written.
    void read_head() {
        head_ = detail::dateline_reader(text_, units_, *pack_, evidence_).read();
        if (tables_.hold(head_.begin)) { // "ASEAN: 58,043.7" is a row
            head_.home = {};
            head_.begin = head_.end = 0;
        }
        if (!setting_.today) setting_.today = head_.day;
    }

    void begin_document() {
        state_.begin_document();
        const detail::text_notes_reader notes(text_, units_, *pack_);
        state_.notes = notes.read();
        state_.speaks_of_firm = notes.is_of_firm(head_.begin, head_.end);
        dateline_found& head = head_;
        const date day = detail::money_day({}, setting_.today);
        state_.dollars = currency_of(money_noun::dollar, state_.notes.dollars_of, day);
        state_.dollar_sign = currency_of(money_noun::dollar, state_.notes.counted_in_dollars, day);
        setting_.this_year = setting_.today ? std::optional(setting_.today->year()) : head.this_year;
        setting_.part_year = head.part_year;
        era_ = setting_.this_year;
        if (!era_ && head.last_year != 0) era_ = head.last_year;
        if (head.home) head.home = detail::in_its_time(units_[head.home_at], head.home, *pack_, era_);
        state_.home = head.home;
        const detail::speaker_reader speaker(units_, senses_, *pack_);
        const detail::economy_pair speech = speaker.in_title();
        state_.speaker = speech.reporter;
        state_.anchor = state_.speaker
                            ? state_.speaker
                            : anchor_.read(units_, *pack_, {head.begin, head.end, head.home}, era_);
        if (const economy sent = speaker.of_mission(); sent && !state_.speaker) state_.anchor = sent;
        if (speech.complete()) state_.speak_of(speech);
        if (!state_.speaker) state_.ours = anchor_.speakers_by_money(text_, units_, *pack_);
        if (!state_.speaker && !state_.home && !state_.ours)
            state_.ours = anchor_.speakers_but(state_.anchor);
        state_.quoted = speaker.in_paragraph(0);
        spoken_ = {};
        quoted_.begin_document(state_.speaker ? speaker.words_in_title() : text_span{});
        is_dispatch_ = detail::sentence_bounds(units_, *pack_).has_short_paragraphs();
        publisher_ = detail::publisher_reader(units_, senses_, *pack_, state_.anchor).read();
        published_ = publisher_.known();
        if (publisher_.of && !publisher_.of.is_group() && !state_.speaker) state_.anchor = publisher_.of;
        state_.last_counted = publisher_.of;
    }

    void read_sentence(std::size_t begin, std::size_t end, std::uint32_t index, claim_set& out) {
        if (units_[begin].lines_before > 0 || begin == 0) begin_paragraph(begin);
        spoken_.sentences = begin == head_.end ? 1 : spoken_.sentences + 1;
        detail::mention_reader(text_, units_, *pack_, era_).read(begin, end, mentions_);
        tables_.hide_unit(begin, end, units_, *pack_, mentions_);
        const detail::sentence s(text_, *pack_, mentions_);
        detail::party_reader(s, parties_).read();
        detail::head_reader(s, parties_, state_, heads_).read();
        detail::figure_reader(s, parties_, heads_, state_, figures_).read();
        detail::compiler_named named = detail::attribution_reader(s, state_).read();
        if (begin == 0 && !published_ && figures_.empty() && !s.is(s.size() - 1, '.'))
            named = {}; // "Bank of Estonia, Economic Notes"
        if (named.known()) {
            settle_publisher(s, named);
            spoken_.compiler = named;
            if (named.of) state_.last_counted = named.of;
            spoken_.fresh = spoken_.here = true;
            spoken_.carried = false;
            if (!figures_.empty() || detail::names_office(s)) {
                spoken_.only_spoken =
                    figures_.empty() && detail::only_speaks(s) && (spoken_.told || !detail::tells_change(s));
                spoken_.announces = figures_.empty() && !spoken_.told && !spoken_.only_spoken;
            }
        }
        names_source_ = named.known();
        setting_.compiler = spoken_.compiler.known() ? spoken_.compiler : publisher_;
        setting_.counted_by = named.of;
        const bool is_headline = headlines_ == out.size() && !s.is(s.size() - 1, '.');
        quoted_.begin_sentence(s, out.size());
        write_claims(s, index, out);
        quoted_.end_sentence(s, names_source_, out);
        detail::sentence_memory({s, parties_, heads_, figures_, setting_, state_}).remember();
        if (is_headline) headlines_ = out.size();
        state_.pair_of_title = state_.pair_of_title || is_headline;
    }

    /// "Geostat has published new figures.": who is named in a sentence of its own where a text opens keeps
    /// all of its figures, until another one is quoted.
    void settle_publisher(const detail::sentence& s, detail::compiler_named named) {
        if (spoken_.opening && !publisher_.known() && figures_.empty() && detail::publishes(s))
            publisher_ = named;
        else if (!published_ && publisher_.known() && publisher_.code() != named.code())
            publisher_ = {};
        spoken_.opening = false;
    }

    void read_table(const detail::table_block& table, std::uint32_t index, claim_set& out) {
        const bool announced = !publisher_.known() && spoken_.announces; // "as recorded by customs:"
        const detail::table_setting setting{setting_.today, setting_.this_year, index,
                                            announced ? spoken_.compiler : publisher_};
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
        spoken_.carried = !spoken_.announces;
        if (spoken_.here) spoken_.brief = is_dispatch_ && spoken_.sentences <= (head_.end != 0 ? 2 : 1);
        spoken_.here = false;
        if (spoken_.only_spoken) spoken_.compiler = {};
        spoken_.sentences = 0;
        quoted_.begin_paragraph();
        const unit& u = units_[at];
        const bool item = u.is('*') || u.is_dash() || u.is('+') || u.kind == token_kind::number;
        if (u.lines_before > 1 && !item && !(at > 0 && units_[at - 1].is(':'))) state_.in_list = false;
        if (u.lines_before > (has_blank_lines_ || item ? 1 : 0)) state_.begin_paragraph();
        if (u.lines_before > 1 && spoken_.told) spoken_.opening = false;
        if (u.lines_before > 1 || at == 0) {
            const detail::speaker_reader speaker(units_, senses_, *pack_);
            const economy speaks = speaker.in_paragraph(at);
            if (speaks || !speaker.goes_on(at))
                state_.quoted = speaks; // "he said": whoever was quoted before
        }
        if (u.lines_before > 1) state_.is_provisional = state_.is_adjusted = false;
    }

    void write_claims(const detail::sentence& s, std::uint32_t index, claim_set& out) {
        detail::claim_writer writer(s, parties_, heads_, setting_, state_);
        detail::claim_memory memory(s, parties_, heads_, state_);
        if (!figures_.empty()) state_.begin_figures();
        for (const detail::stated_figure& f : figures_) {
            claim c;
            if (names_source_ && (!f.is_base || &f == figures_.begin())) {
                setting_.compiler = spoken_.compiler = detail::attribution_reader(s, state_).read(f.at);
                setting_.counted_by = setting_.compiler.of;
            }
            rejection why = f.why_not == rejection::none ? writer.write(f, out, c) : f.why_not;
            if (why == rejection::none && detail::is_its_own_whole(c)) {
                memory.remember(f, c);
                why = rejection::no_whole;
            }
            if (explains_) keep_explanation(s, f, why, out);
            if (why != rejection::none) continue;
            c.document = index;
            const bool beside = f.is_base && (spoken_.brief || &f != figures_.begin());
            if (spoken_.carried && !spoken_.fresh && !beside) reach_of_compiler(c, out);
            if (names_source_)
                spoken_.own = spoken_.compiler.of == c.reporter || spoken_.compiler.of == c.partner;
            else
                leave_others(c, out);
            quoted_.tell(s, f.at, setting_.compiler, names_source_, c, out);
            out.add(c);
            memory.remember(f, c);
            if (c.status == claim_status::actual) spoken_.when = state_.last_period;
            spoken_.told = true;
            spoken_.only_spoken = false;
            spoken_.announces = false;
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
        if (e.is_claim()) e.claim = static_cast<std::uint32_t>(out.size());
        explanations_.push_back(e);
    }

    /// In a new paragraph whose figures are quoted holds on for the same trade in the same time only; in a
    /// dispatch whose paragraphs are single sentences, for all trade of the economy that counts.
    void reach_of_compiler(claim& c, claim_set& out) {
        const bool same_time = spoken_.when == c.period;
        if (same_time && state_.pair.holds(c.reporter) && state_.pair.holds(c.partner)) return;
        if (spoken_.counts(c) && (same_time || is_dispatch_)) return;
        if (!spoken_.brief) {
            spoken_.compiler = {};
            setting_.compiler = publisher_;
        }
        const bool counted = c.status == claim_status::actual && publisher_.known();
        c.compiler = counted ? out.add_words(publisher_.code()) : word_slice{};
    }

    /// "Samoa's bureau has … Tonga bought goods from New Zealand": an office counts the trade of its economy.
    void leave_others(claim& c, claim_set& out) const {
        const economy office = spoken_.compiler.of;
        if (!spoken_.own || !office || office.is_group() || setting_.compiler.of != office || !c.reporter ||
            !c.partner)
            return;
        if (c.reporter == office || c.partner == office || c.status != claim_status::actual) return;
        const bool counted = publisher_.known() && publisher_.of != office;
        c.compiler = counted ? out.add_words(publisher_.code()) : word_slice{};
    }

    const language_pack* pack_;
    std::string_view text_;
    buffer<token> tokens_;
    detail::word_memory words_;
    buffer<unit> units_;
    sense_set senses_; ///< of any unit: what none has needs no looking for
    sentence_mentions mentions_;
    buffer<detail::party> parties_;
    buffer<detail::head> heads_;
    buffer<detail::stated_figure> figures_;
    detail::claim_sieve sieve_;
    detail::dateline_evidence evidence_;
    dateline_found head_;
    detail::anchor_reader anchor_;
    detail::discourse state_;
    detail::claim_setting setting_;
    std::optional<int> era_{}; ///< the year whose names of economies the text uses
    detail::attribution spoken_;
    detail::quoted_source quoted_;
    detail::compiler_named publisher_; ///< of the text as a whole
    std::size_t headlines_ = 0;        ///< the claims up to those of headlines
    bool is_dispatch_ = false;         ///< its paragraphs are sentences
    bool is_wrapped_ = false;          ///< lines are broken where they are full
    bool has_blank_lines_ = false;     ///< between them; else each line is one
    bool published_ = false;           ///< the title or a line of its own says so
    detail::document_tables tables_;
    buffer<explanation> explanations_;
    bool explains_ = false;
    bool may_state_ = false;    ///< a sentence of the last text may be a claim
    bool is_unread_ = false;    ///< its bytes or words show that the last text holds no claim
    bool names_source_ = false; ///< the sentence says whose figures it quotes
};

/// The claims of one text.
[[nodiscard]] inline claim_set read_claims(std::string_view text, const language_pack& pack = english()) {
    claim_set claims;
    extractor(pack).read({.id = {}, .text = text, .dated = {}}, claims);
    return claims;
}

} // namespace bilatrade
