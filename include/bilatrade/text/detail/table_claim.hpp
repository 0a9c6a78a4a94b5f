// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/table_claim.hpp: a number of a table to a claim. One whose meaning its heads and
// labels do not tell is none.
#pragma once

#include <bilatrade/text/detail/calendar.hpp>
#include <bilatrade/text/detail/claim_scene.hpp>
#include <bilatrade/text/detail/discourse.hpp>
#include <bilatrade/text/detail/head.hpp>
#include <bilatrade/text/detail/maybe.hpp>
#include <bilatrade/text/detail/money_words.hpp>
#include <bilatrade/text/detail/table_headings.hpp>
#include <bilatrade/text/detail/table_sides.hpp>
#include <bilatrade/value/claim.hpp>
#include <bilatrade/value/tender.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace bilatrade::detail {

/// What the extractor knows of the document.
struct table_setting {
    std::optional<date> today{};
    std::optional<int> this_year{};
    std::uint32_t document = 0;
    compiler_named publisher{}; ///< of the text, where the table names none of its own
};

class table_claim_writer {
public:
    table_claim_writer(std::string_view text, const buffer<unit>& units, const language_pack& pack,
                       const table_headings& headings, const table_setting& setting,
                       const discourse& state) noexcept
        : text_(text), units_(units), pack_(pack), headings_(headings), setting_(setting), state_(state) {}

    /// What stands between rows and holds for those below it.
    void begin_section(const table_label& label) { section_ = label; }
    /// A row of changes is about the flow of the row above.
    void end_row(const table_label& row) {
        if (row.flow && !row.is_change && !row.is_share) above_ = row;
    }

    /// All that is known of the last number that became a claim.
    [[nodiscard]] const table_label& last_label() const noexcept { return near_; }
    [[nodiscard]] const claim* last() const noexcept { return wrote_ ? &last_ : nullptr; }
    /// The latest time that the table has come to.
    [[nodiscard]] std::optional<period> latest() const noexcept { return latest_; }

    /// `own` is what the column's head, or words before the number, say; false where it is no claim.
    [[nodiscard]] bool write(const table_item& item, const table_label& own, const table_label& row,
                             std::size_t column, claim_set& out) {
        near_ = own;
        if (!is_understood(own, column)) return false;
        const auto kind = kind_of(item, own, row);
        if (!kind) return false;
        take_missing(near_, row);
        if (!row.flow && (row.is_change || row.is_share || (is_indented(row) && names_product(row))))
            take_missing(near_, above_);
        take_missing(near_, section_);
        take_from_title();
        if (row.is_total && !row.flow && headings_.has_flows() && !headings_.has_economies())
            near_.flow = flow_word::turnover;
        if (!near_.flow) return false;
        claim c;
        c.kind = *kind;
        set_sides(row, c);
        if (c.reporter && c.reporter == c.partner) return false;
        set_times(item, own, column, c);
        if (!set_figure(item, c)) return false;
        const text_span product = product_of(row);
        if (c.kind == claim_kind::share && !set_whole(product, c)) return false;
        finish(item, product, c, out);
        return true;
    }

    [[nodiscard]] bool is_understood(const table_label& row) const {
        if (row.is_strange || row.is_others) return false;
        if (row.flow || row.names_economy() || row.time || row.money.known()) return true;
        if (row.is_change || row.is_share) return true;
        // Of the years of a table the sum is not told by a total, nor is the total of some partners.
        if (row.is_total && headings_.has_services()) return false; // of goods and services
        if (row.is_total)
            return !row.has_words() &&
                   (headings_.has_economies() || headings_.has_flows() || !headings_.has_times());
        return names_product(row) || (row.is_goods && !row.has_words());
    }

private:
    /// Flow, time and the like; whose trade it is, is for table_sides to say.
    void take_from_title() {
        table_label rest = headings_.title();
        rest.owner = rest.partner = rest.bare = rest.second = {};
        rest.is_uncoded = false;
        take_missing(near_, rest);
    }

    [[nodiscard]] bool is_understood(const table_label& own, std::size_t column) const {
        if (own.is_strange || own.is_others) return false;
        if (column == headings_.columns()) return true;
        const bool known = own.flow || own.time || own.names_economy() || own.money.known() ||
                           own.is_change || own.is_share || own.is_percent || own.is_total;
        return known || (headings_.columns() == 1 && !own.has_words());
    }

    /// "Crude oil" under "Main exports to Japan" or "Commodity"; not among partners or years.
    [[nodiscard]] bool names_product(const table_label& row) const {
        if (!row.has_words() || row.flow || row.names_economy() || row.time || row.is_total ||
            row.is_change || row.is_share)
            return false;
        if (headings_.has_economies() || headings_.has_times()) return false;
        if (is_indented(row) && above_.flow && flow_is_directed(*above_.flow)) return true;
        if (headings_.title().is_goods || row.is_services) return true;
        const bool directed =
            headings_.title().flow == flow_word::exports || headings_.title().flow == flow_word::imports;
        return directed && !headings_.has_flows();
    }

    /// "  Iron and steel" below "Exports"
    [[nodiscard]] bool is_indented(const table_label& row) const {
        const std::size_t b = row.words_begin;
        return headings_.has_flows() && b > 2 && text_[b - 1] == ' ' && text_[b - 2] == ' ';
    }
    [[nodiscard]] static bool flow_is_directed(flow_word what) {
        return what == flow_word::exports || what == flow_word::imports;
    }

    /// A percentage is a change or a share where its head, its row, its sign or the title says so.
    [[nodiscard]] maybe<claim_kind> kind_of(const table_item& item, const table_label& own,
                                            const table_label& row) const {
        const bool untold = !own.is_change && !own.is_share;
        const bool change = own.is_change || (untold && row.is_change);
        const bool share = own.is_share || (untold && row.is_share);
        const bool percent_above = headings_.title().is_percent && !headings_.title().money.known();
        const bool percent =
            item.is_percent || own.is_percent || percent_above || (row.is_percent && !own.money.known());
        if (!percent) return change || share ? maybe<claim_kind>() : claim_kind::level;
        if (share != change) return share ? claim_kind::share : claim_kind::growth;
        if (change) return {};
        if (item.sign != 0 || (own.time && own.earlier)) return claim_kind::growth; // "2022/2021, %"
        if (headings_.title().is_share == headings_.title().is_change) return {};
        return headings_.title().is_share ? claim_kind::share : claim_kind::growth;
    }

    void set_sides(const table_label& row, claim& c) const {
        c.flow = flow_of(*near_.flow);
        c.side = side_of(*near_.flow);
        const bool all_partners = row.is_total && headings_.has_economies() && !row.names_economy();
        const economy_pair sides =
            table_sides(state_, headings_.title(), headings_.rows()).of(near_, all_partners);
        c.reporter = sides.reporter;
        c.partner = sides.partner;
        c.status = near_.status;
        c.stage = near_.stage;
    }

    // ── Time ─────────────────────────────────────────────────────────────────────────────────────────────

    [[nodiscard]] std::optional<period> resolve(const time_mention& t, const claim& c) const {
        time_context in;
        in.today = setting_.today;
        in.this_year = setting_.this_year;
        in.current = state_.last_period;
        in.speakers = {c.reporter, c.partner, state_.home};
        in.ahead = c.status != claim_status::actual;
        return calendar(in).resolve(t);
    }

    void set_times(const table_item& item, const table_label& own, std::size_t column, claim& c) {
        if (near_.time)
            c.period = resolve(*near_.time, c);
        else if (c.status == claim_status::actual)
            c.period = state_.last_period;
        if (c.period && c.status == claim_status::actual && setting_.today &&
            c.period->first() > *setting_.today)
            c.status = claim_status::target;
        if (c.kind != claim_kind::growth || !c.period) return;
        c.terms = near_.terms;
        if (near_.compared == time_word::month_on_month || near_.compared == time_word::quarter_on_quarter)
            c.base = c.period->preceding();
        else
            c.base = c.period->plus_years(-1);
        if (near_.compared == time_word::none && !item.in_brackets) compare_columns(own, column, c);
    }

    /// "2022/2021", or "2020 | 2021 | change": the two times that are compared, whichever comes first.
    void compare_columns(const table_label& own, std::size_t column, claim& c) const {
        std::optional<period> other;
        if (near_.earlier) {
            other = resolve(*near_.earlier, c);
        } else if (own.is_change && column < headings_.columns()) {
            const std::size_t level = headings_.level_before(column);
            const std::size_t before = level != column ? headings_.level_before(level) : level;
            if (before == level || !headings_.column(before).time) return;
            if (headings_.column(before).flow != headings_.column(level).flow) return;
            time_mention t = *headings_.column(before).time;
            if (const auto whole = near_.time ? table_label_reader::joined(t, *near_.time) : std::nullopt)
                t = *whole;
            other = resolve(t, c);
        }
        if (!other || *other == *c.period) return;
        c.base = other->first() < c.period->first() ? *other : *c.period;
        if (c.base == c.period) c.period = other;
    }

    // ── The figure ───────────────────────────────────────────────────────────────────────────────────────

    [[nodiscard]] bool set_figure(const table_item& item, claim& c) const {
        const amount& unit = near_.money.of;
        const bool level = c.kind == claim_kind::level;
        const bool own_money = item.figure.has_currency || item.figure.noun >= 0;
        if (level && !own_money && !near_.money.known()) return false;
        const int tens = item.figure.has_scale ? item.figure.exponent : level ? unit.exponent : 0;
        decimal one(1);
        for (int k = 0; k != tens; ++k) {
            const auto more = multiply(one, decimal(10));
            if (!more) return false;
            one = *more;
        }
        const auto stated = state(item.figure.digits, one);
        if (!stated) return false;
        c.figure = *stated;
        if (level) c.currency = currency_meant(own_money ? item.figure : unit, c);
        if (level && !c.currency) return false;
        return set_sign(item, c);
    }

    /// "-182.3" and "(182.3)" of a balance; "-6.9%", "down 6.9%" of a change.
    [[nodiscard]] bool set_sign(const table_item& item, claim& c) const {
        bool negative = item.sign < 0;
        if (c.kind == claim_kind::level) {
            const bool balance = c.flow == flow::balance;
            if (!balance) return !negative && item.sign == 0;
            negative = negative || item.in_brackets || c.side == balance_side::deficit;
        } else if (c.kind == claim_kind::share) {
            if (negative) return false;
        } else if (item.sign == 0) {
            negative = near_.direction < 0;
        }
        if (!negative) return true;
        const auto turned = negate(c.figure);
        if (turned) c.figure = *turned;
        return static_cast<bool>(turned);
    }

    [[nodiscard]] currency currency_meant(const amount& a, const claim& c) const {
        const date day = money_day(c.period, setting_.today);
        if (a.has_currency && a.currency && (a.other || a.currency.is_valid_on(day)))
            return money_of_sign(a, {c.reporter, state_.home, c.partner, state_.anchor}, day);
        if (a.has_currency && a.currency) return in_its_time(a.currency, c, day);
        if (a.noun < 0) return {};
        const money_noun noun = money_noun_at(pack_, a.noun);
        if (noun == money_noun::dollar) return parse_currency("USD").value();
        for (const economy who : {c.reporter, state_.home, c.partner, state_.anchor}) {
            if (const currency found = currency_of(noun, who, day)) return found;
        }
        return {};
    }

    /// "roubles" of 1986
    [[nodiscard]] currency in_its_time(currency today, const claim& c, date day) const {
        for (const economy who : {c.reporter, state_.home, c.partner, state_.anchor}) {
            if (const currency then = currency_of(today.noun(), who, day)) return then;
        }
        const currency sole = sole_currency(today.noun(), day);
        return sole ? sole : today;
    }

    // ── Shares, products, words ──────────────────────────────────────────────────────────────────────────

    /// A product's part of the pair's flow, or a partner's of all trade.
    [[nodiscard]] bool set_whole(text_span product, claim& c) const {
        if (!c.reporter || !c.partner) return false;
        const bool of_pair = product.end != 0;
        if (!of_pair && c.partner.is_world()) return false;
        c.whole.reporter = c.reporter;
        c.whole.partner = of_pair ? c.partner : world();
        c.whole.flow = c.flow;
        return true;
    }

    [[nodiscard]] text_span product_of(const table_label& row) const {
        if (names_product(row)) return {row.words_begin, row.words_end};
        return {near_.product_begin, near_.product_end};
    }

    void finish(const table_item& item, text_span product, claim& c, claim_set& out) {
        if (setting_.today) c.vintage = vintage{*setting_.today};
        c.document = setting_.document;
        c.span = {units_[item.begin].begin, units_[item.end - 1].end};
        c.quote = out.add_words(text_.substr(c.span.begin, c.span.end - c.span.begin));
        if (product.end != 0)
            c.product = add_lower(text_.substr(product.begin, product.end - product.begin), out);
        const compiler_named counted_by =
            headings_.compiler().known() ? headings_.compiler() : setting_.publisher;
        if (c.status == claim_status::actual && counted_by.known())
            c.compiler = out.add_words(counted_by.code());
        if (!c.compiler.empty()) c.source = add_as_told(text_, counted_by.words, out);
        if (state_.notes.is_provisional(c)) c.stage = claim_stage::provisional;
        out.add(c);
        last_ = c;
        wrote_ = true;
        if (c.status == claim_status::actual && c.period && (!latest_ || latest_->last() < c.period->last()))
            latest_ = c.period;
    }

    std::string_view text_;
    const buffer<unit>& units_;
    const language_pack& pack_;
    const table_headings& headings_;
    const table_setting& setting_;
    const discourse& state_;
    table_label section_, above_, near_;
    claim last_;
    bool wrote_ = false;
    std::optional<period> latest_;
};

} // namespace bilatrade::detail
