// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/table_sides.hpp: whose trade with whom a number of a table is about, from the labels
// around it, the title and what the text speaks of.
#pragma once

#include <bilatrade/text/detail/claim_scene.hpp>
#include <bilatrade/text/detail/discourse.hpp>
#include <bilatrade/text/detail/table_label.hpp>
#include <bilatrade/value/buffer.hpp>
#include <bilatrade/value/economy.hpp>

namespace bilatrade::detail {

/// Gives what `into` lacks from the label farther away: a column's head from its row, a row from the title.
inline void take_missing(table_label& into, const table_label& from) {
    if (!into.flow) {
        into.flow = from.flow;
        if (!into.owner && !into.partner) {
            into.owner = from.owner;
            into.partner = from.partner;
        }
        if (into.product_end == 0) {
            into.product_begin = from.product_begin;
            into.product_end = from.product_end;
        }
    }
    if (!into.bare && !into.is_uncoded) {
        into.bare = from.bare;
        into.second = from.second;
        into.is_uncoded = from.is_uncoded;
    }
    if (!into.time) {
        into.time = from.time;
    } else if (from.time) {
        if (const auto whole = table_label_reader::joined(*into.time, *from.time)) into.time = whole;
    }
    if (!into.earlier) into.earlier = from.earlier;
    if (!into.money.known()) into.money = from.money;
    if (into.compared == time_word::none) into.compared = from.compared;
    if (into.status == claim_status::actual) into.status = from.status;
    if (into.stage == claim_stage::none) into.stage = from.stage;
    if (into.terms.empty()) into.terms = from.terms;
}

class table_sides {
public:
    table_sides(const discourse& state, const table_label& title, const buffer<table_label>& rows) noexcept
        : state_(state), title_(title), rows_(rows) {}

    /// `near` is what row and column say together; either economy may stay unknown.
    [[nodiscard]] economy_pair of(const table_label& near, bool with_world) const {
        economy_pair sides{near.owner, near.partner};
        if (with_world) sides.partner = world();
        if (near.bare)
            place(near.bare, sides);
        else if (near.is_uncoded && !sides.partner)
            return {sides.reporter ? sides.reporter : owner_but({}), {}};
        if (!sides.reporter && !sides.partner && !title_.owner && !title_.bare)
            sides.partner = title_.partner; // "Exports to Peru (in dollars)" over goods
        if (!sides.reporter) sides.reporter = owner_but(sides.partner);
        if (!sides.partner) sides.partner = partner_of(sides.reporter, near);
        return sides;
    }

private:
    /// An economy that stands alone in a label is the other side of the title's, or one of its two.
    void place(economy bare, economy_pair& sides) const {
        if (sides.reporter && sides.reporter != bare) {
            if (!sides.partner) sides.partner = bare;
        } else if (sides.partner && sides.partner != bare) {
            sides.reporter = bare;
        } else if (const economy_pair of = title_pair(); of.complete() && of.holds(bare)) {
            sides = {bare, of.other(bare)};
        } else if (!title_.owner && title_.partner &&
                   !office_but(bare)) { // "imports from Russia, by country"
            sides = {bare, title_.partner};
        } else {
            sides = {owner_but(bare), bare};
        }
    }

    /// The pair that the title names: tied to its flow, or side by side, "India – Bhutan".
    [[nodiscard]] economy_pair title_pair() const {
        const economy owner = title_.owner ? title_.owner : title_.bare;
        const economy other = title_.owner ? title_.bare : title_.second;
        return {owner, title_.partner ? title_.partner : other};
    }

    /// Whose office the text has quoted last.
    [[nodiscard]] economy office_but(economy other) const {
        return state_.last_counted.is_group() || state_.last_counted == other ? economy{}
                                                                              : state_.last_counted;
    }

    [[nodiscard]] economy owner_but(economy partner) const {
        const economy_pair title = title_pair();
        const economy_pair now = state_.the_pair();
        for (const economy who : {title.reporter, office_but(partner), title.partner}) {
            if (who && who != partner && !who.is_world()) return who;
        }
        for (const economy who :
             {state_.pair.reporter, state_.pair.partner, now.reporter, state_.anchor, state_.home}) {
            if (who && who != partner && !who.is_world() && !heads_row(who)) return who;
        }
        return {};
    }
    /// One of the partners that the rows list.
    [[nodiscard]] bool heads_row(economy who) const {
        for (const table_label& row : rows_)
            if (row.bare == who) return true;
        return false;
    }

    [[nodiscard]] economy partner_of(economy reporter, const table_label& near) const {
        const economy_pair title = title_pair();
        if (title.complete() && title.holds(reporter)) return title.other(reporter);
        if (title.reporter && title.reporter != reporter) return title.reporter;
        if (!title.reporter && title.partner && title.partner != reporter)
            return title.partner; // "Peru's exports" under "Trade with Chile"
        if (near.is_total || title_.is_total) return world();
        const economy other = state_.other_than(reporter);
        return other ? other : world();
    }

    const discourse& state_;
    const table_label& title_;
    const buffer<table_label>& rows_;
};

} // namespace bilatrade::detail
