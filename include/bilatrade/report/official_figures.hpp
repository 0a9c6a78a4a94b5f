// SPDX-License-Identifier: BSL-1.0
// bilatrade/report/official_figures.hpp: what official tables have for the figure of a claim, by the reports
// of both sides, and the gap between what is said and what is counted. Says of a claim that no table covers,
// why.
#pragma once

#include <bilatrade/ledger/rational.hpp>
#include <bilatrade/ledger/uncovered_reason.hpp>
#include <bilatrade/measure/growth.hpp>
#include <bilatrade/series/bounded.hpp>
#include <bilatrade/series/mirror.hpp>
#include <bilatrade/value/claim.hpp>

#include <algorithm> // any_of
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bilatrade {

/// Both reports of each flow as one source has them, from `mirror`.
struct official_table {
    std::string name;
    std::vector<mirrored_flow> flows;
    bool reconciled = false; ///< one figure made of both reports (BACI), not what a side itself reports
};

/// What one side reports of one direction: a figure, or the state of it where there is none.
struct official_part {
    flow as = flow::exports; ///< the side's own word for the direction
    bilatrade::valuation valuation = bilatrade::valuation::unknown;
    std::vector<cell_origin> at{};
    std::size_t products = 0; ///< of which it is the sum, where no total stands; 0 for a total
    std::size_t periods = 1;  ///< of which it is the sum
};

/// What a table has for the figure of a claim by one side's report.
struct official_figure {
    std::size_t table = 0; ///< its place among the tables
    economy by{};          ///< whose report; null where it is reconciled
    bilatrade::currency currency{};
    std::optional<rational> value{}; ///< whole units, or a ratio of growth: 0.165
    cell_status status = cell_status::missing;
    bool absent = true; ///< the side reports nothing of it, not even that it is missing
    std::vector<official_part> parts{};
    std::optional<rational> gap{}; ///< levels: said / counted - 1; growth: the difference of the ratios
    bool within = false; ///< what is counted lies within what the digits and words of the claim allow
};

/// A claim beside what the tables have for it; with a reason where that is nothing.
struct compared_claim {
    const claim* said = nullptr;
    std::vector<official_figure> official{};
    uncovered_reason why = uncovered_reason::none;
};

namespace detail {

/// Where to look for a side's report of a direction.
struct direction {
    economy exporter, importer;
    std::optional<mirror_report> mirrored_flow::*side;
    flow as;
    int sign;
};

/// The directions that make a flow of `c`, by the report of its reporter or of its partner.
[[nodiscard]] inline std::vector<direction> directions_of(const claim& c, bool by_partner, bool reconciled) {
    const auto by_exporter = &mirrored_flow::by_exporter, by_importer = &mirrored_flow::by_importer;
    const direction out{c.reporter, c.partner, by_partner && !reconciled ? by_importer : by_exporter,
                        by_partner ? flow::imports : flow::exports, 1};
    direction in{c.partner, c.reporter, by_partner || reconciled ? by_exporter : by_importer,
                 by_partner ? flow::exports : flow::imports, 1};
    if (c.flow == flow::exports) return {out};
    if (c.flow == flow::imports) return {in};
    if (c.flow == flow::balance) in.sign = -1;
    return {out, in};
}

/// One table, one claim, one currency.
class official_lookup {
public:
    official_lookup(const official_table& table, const claim& c, currency money, std::string_view product)
        : table_(table), claim_(c), money_(money), product_(product) {}

    /// The figure of a period by one side's report.
    [[nodiscard]] official_figure level(period when, bool by_partner) const {
        official_figure made;
        made.by = table_.reconciled ? economy() : by_partner ? claim_.partner : claim_.reporter;
        made.currency = money_;
        rational sum(0);
        bool known = true;
        for (const direction& way : directions_of(claim_, by_partner, table_.reconciled)) {
            const auto part = add_up(when, way, made);
            known = known && part;
            if (part) sum += way.sign < 0 ? rational(-*part) : *part;
        }
        if (known) made.value = sum;
        return made;
    }

private:
    [[nodiscard]] bool is_of(const mirrored_flow& f, const direction& way, bool products) const {
        constexpr std::size_t subheading = 6; // of the Harmonized System: the finest that all have
        return f.exporter == way.exporter && f.importer == way.importer && f.currency == money_ &&
               (products ? f.product.size() == subheading : f.product == product_);
    }
    /// The period itself, or all of its months or quarters; of trade as a whole without a total, by products.
    [[nodiscard]] std::optional<rational> add_up(period when, const direction& way,
                                                 official_figure& made) const {
        for (const bool products : {false, true}) {
            if (products && !product_.empty()) break;
            for (const int months : {when.months(), 3, 1}) {
                if (months == 0 && products) continue;
                auto sum = add_up(when, months, way, products, made);
                if (sum) return sum;
            }
        }
        return {};
    }
    [[nodiscard]] std::optional<rational> add_up(period when, int months, const direction& way, bool products,
                                                 official_figure& made) const {
        official_part part{way.as};
        std::set<period> periods;
        std::set<std::string_view> names;
        rational sum(0);
        bool all = true;
        for (const mirrored_flow& f : table_.flows) {
            const bool fits = f.period == when || (when.contains(f.period) && f.period.months() == months &&
                                                   months < when.months());
            if (!fits || (f.period == when) != (months == when.months()) || !is_of(f, way, products))
                continue;
            const auto& report = f.*way.side;
            if (!report) continue;
            made.absent = false;
            made.status = report->status;
            if (!report->value) all = false;
            if (!report->value) continue;
            sum += to_bounded<rational>(*report->value).value;
            part.valuation = report->valuation;
            part.at.push_back(report->at);
            periods.insert(f.period);
            names.insert(f.product);
        }
        const std::size_t wanted = months == 0 ? 1 : static_cast<std::size_t>(when.months() / months);
        if (periods.empty() || periods.size() != wanted || !all) return {};
        part.periods = wanted;
        part.products = products ? names.size() : 0;
        made.parts.push_back(part);
        return sum;
    }

    const official_table& table_;
    const claim& claim_;
    currency money_;
    std::string product_;
};

/// As a size: a deficit against a deficit.
[[nodiscard]] inline bounded<rational> said_level(const claim& c, bool turned) {
    auto said = to_bounded<rational>(c.figure);
    const bool negative = said.value < 0;
    if (!turned || !negative) return said;
    const auto minus = [](const std::optional<rational>& x) {
        return x ? std::optional<rational>(rational(-*x)) : std::nullopt;
    };
    return {rational(-said.value), minus(said.high), minus(said.low)};
}

[[nodiscard]] inline bool lies_within(const bounded<rational>& said, const rational& counted) {
    return (!said.low || *said.low <= counted) && (!said.high || counted <= *said.high);
}

inline void compare_level(const claim& c, official_figure& counted) {
    if (!counted.value) return;
    const bool turned = *counted.value < 0;
    const bool deficit = c.figure.value.is_negative() || c.side == balance_side::deficit;
    if (turned != (c.flow == flow::balance && deficit)) return; // a surplus is no part of a deficit
    const auto said = said_level(c, turned);
    const rational size = turned ? rational(-*counted.value) : *counted.value;
    counted.within = lies_within(said, size);
    if (const auto gap = growth_between(said, bounded<rational>::exactly(size)))
        counted.gap = gap->value.ratio();
}

inline void compare_growth(const claim& c, const official_figure& base, official_figure& counted) {
    const auto grown = counted.value && base.value
                           ? growth_between(bounded<rational>::exactly(*counted.value),
                                            bounded<rational>::exactly(*base.value))
                           : errc::missing_value;
    if (!grown) {
        if (counted.value) counted.parts.clear(); // they are all there: the base is not
        counted.value.reset();
        return;
    }
    for (std::size_t i = 0; i != counted.parts.size(); ++i)
        for (const cell_origin& at : base.parts[i].at) counted.parts[i].at.push_back(at);
    const auto said = to_bounded<rational>(c.figure);
    counted.value = grown->value.ratio();
    counted.within = lies_within(said, grown->value.percent());
    counted.gap = (growth_rate<rational>::from_percent(said.value) - grown->value).points() / 100;
}

} // namespace detail

/// Only actual levels and growth have a figure to stand beside.
[[nodiscard]] inline bool is_comparable(const claim& c) noexcept {
    return c.status == claim_status::actual && (c.kind == claim_kind::level || c.kind == claim_kind::growth);
}

namespace detail {

/// The currency of the claim; of a growth without one, that in which all tables count the pair.
[[nodiscard]] inline std::optional<currency> money_of(const claim& c, const std::set<currency>& counted) {
    const currency told = told_currency(c);
    if (told != currency{}) return counted.contains(told) ? std::optional(told) : std::nullopt;
    return counted.size() == 1 ? std::optional(*counted.begin()) : std::nullopt;
}

/// What speaks against a comparison before any figure is looked for, and the currency of it.
[[nodiscard]] inline uncovered_reason look_over(const claim& c, std::string_view product,
                                                std::span<const official_table> tables,
                                                std::optional<currency>& money) {
    const bool growth = c.kind == claim_kind::growth;
    if (c.reporter == economy{} || c.partner == economy{} || !c.period || (growth && !c.base))
        return uncovered_reason::untold;
    if (c.terms.bits != 0 || (growth && c.flow == flow::balance)) return uncovered_reason::terms;
    bool pair = false, named = product.empty();
    std::set<currency> counted;
    for (const official_table& table : tables)
        for (const mirrored_flow& f : table.flows) {
            if (!(f.exporter == c.reporter && f.importer == c.partner) &&
                !(f.exporter == c.partner && f.importer == c.reporter))
                continue;
            pair = true;
            named = named || f.product == product;
            counted.insert(f.currency);
        }
    if (!pair) return uncovered_reason::pair;
    if (!named) return uncovered_reason::product;
    money = money_of(c, counted);
    return money ? uncovered_reason::none : uncovered_reason::currency;
}

} // namespace detail

/// The official figures of one claim by the reports of its reporter and its partner, table by table. A side
/// without a report is among them where the other one has one.
[[nodiscard]] inline compared_claim compare(const claim_set& set, const claim& c,
                                            std::span<const official_table> tables) {
    compared_claim made{&c, {}, {}};
    const std::string_view product = set.words(c.product);
    std::optional<currency> money;
    made.why = detail::look_over(c, product, tables, money);
    if (made.why != uncovered_reason::none) return made;
    for (std::size_t t = 0; t != tables.size(); ++t) {
        const detail::official_lookup lookup(tables[t], c, *money, product);
        std::vector<official_figure> sides;
        for (const bool by_partner : {false, true}) {
            if (by_partner && tables[t].reconciled) break;
            auto counted = lookup.level(*c.period, by_partner);
            if (c.kind == claim_kind::growth)
                detail::compare_growth(c, lookup.level(*c.base, by_partner), counted);
            else
                detail::compare_level(c, counted);
            counted.table = t;
            sides.push_back(counted);
        }
        if (std::ranges::any_of(sides, [](const official_figure& f) { return f.value.has_value(); }))
            made.official.insert(made.official.end(), sides.begin(), sides.end());
    }
    if (made.official.empty()) made.why = uncovered_reason::period;
    return made;
}

/// All claims that are comparable, in their order.
[[nodiscard]] inline std::vector<compared_claim> compare(const claim_set& set, std::span<const claim> claims,
                                                         std::span<const official_table> tables) {
    std::vector<compared_claim> all;
    for (const claim& c : claims)
        if (is_comparable(c)) all.push_back(compare(set, c, tables));
    return all;
}

} // namespace bilatrade
