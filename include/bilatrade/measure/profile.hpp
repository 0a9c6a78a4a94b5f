// SPDX-License-Identifier: BSL-1.0
// bilatrade/measure/profile.hpp: what there is to say of a pair's trade over the years: levels, growth, the
// partner's rank and share, records, main products. Where the reporter is silent the partner's report stands
// in, and says so. Refuses a panel in which neither reports the pair.
#pragma once

#include <bilatrade/measure/growth.hpp>
#include <bilatrade/series/mirror.hpp> // flow_sides
#include <bilatrade/series/panel.hpp>
#include <bilatrade/value/currency.hpp>
#include <bilatrade/value/decimal.hpp>
#include <bilatrade/value/economy.hpp>
#include <bilatrade/value/flow.hpp>
#include <bilatrade/value/growth_rate.hpp>
#include <bilatrade/value/period.hpp>
#include <bilatrade/value/result.hpp>

#include <algorithm> // find_if, max, min, stable_sort
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace bilatrade {

struct profile_options {
    int years = 10;                                ///< up to the last year with a figure of the pair
    std::size_t products = 10;                     ///< how many of the main ones
    std::optional<bilatrade::currency> currency{}; ///< unset: that of the pair's last figure
};

/// A year above, or below, all known years back to one that was as high, or as low.
struct trade_record {
    bool highest = true;
    std::optional<period> since{}; ///< unset: none of the known years was
    std::size_t years = 0;         ///< known years that it stands out from, two or more
};

/// One year of one flow. What is not known is unset.
struct profile_year {
    bilatrade::period period{};
    std::optional<decimal> value{}; ///< whole units of the profile's currency
    bool by_partner = false;        ///< the reporter gives none: the partner's report, at its valuation
    bilatrade::valuation valuation = bilatrade::valuation::unknown;
    std::optional<growth_rate<double>> growth{}; ///< on the year before, of figures by one side only
    std::optional<double> share{};               ///< of the reporter's flow with the world, 0 to 1
    std::optional<std::size_t> rank{};           ///< of the partner, 1 the first, by the reporter's figures
    std::size_t partners = 0;                    ///< economies that have a figure that year
    std::optional<trade_record> record{};
};

struct profile_product {
    std::string product;
    decimal value;
    std::optional<double> share{}; ///< of the flow's total, or of all products where that is not known
    std::optional<growth_rate<double>> growth{};
};

struct profile_flow {
    bilatrade::flow flow = bilatrade::flow::exports;
    std::vector<profile_year> years{};           ///< one after the other, gaps included
    std::optional<growth_rate<double>> a_year{}; ///< compound, from the first to the last known figure
    std::optional<period> products_of{};         ///< the last year with products
    std::vector<profile_product> products{};     ///< largest first
};

struct pair_profile {
    economy reporter{}, partner{};
    bilatrade::currency currency{};
    std::vector<profile_flow> flows{}; ///< exports, imports, turnover, balance
};

namespace detail {

/// A yearly figure as one of its sides gives it.
struct yearly_figure {
    decimal value;
    valuation counted = valuation::unknown;
    int unusual = 3; ///< as in flow_side: of several valuations the usual one counts
};

/// The yearly figures of one reporter in one currency, by flow, product and year, of each partner.
class yearly_figures {
public:
    using of_partners = std::map<economy, yearly_figure>;

    yearly_figures(const panel<exact>& p, economy reporter, currency counted_in) {
        const auto rows = p.where({.reporter = reporter, .currency = counted_in, .every = frequency::annual});
        for (const flow_side& side : flow_sides(rows.index())) {
            const auto value = rows.value_at(side.row);
            if (!value) continue;
            const economy partner = side.is_import ? side.exporter : side.importer;
            const flow what = side.is_import ? flow::imports : flow::exports;
            auto& place = figures_[{what, rows.index().product_of(side.row), side.period}][partner];
            if (side.unusual < place.unusual)
                place = {*value, rows.index().valuations()[side.row], side.unusual};
        }
    }
    /// Null where there is none.
    [[nodiscard]] const of_partners* partners(flow what, const std::string& product, period year) const {
        const auto found = figures_.find({what, product, year});
        return found == figures_.end() ? nullptr : &found->second;
    }
    [[nodiscard]] std::optional<yearly_figure> find(flow what, const std::string& product, period year,
                                                    economy partner) const {
        const of_partners* all = partners(what, product, year);
        const auto found = all == nullptr ? of_partners::const_iterator() : all->find(partner);
        if (all == nullptr || found == all->end()) return std::nullopt;
        return found->second;
    }
    /// Calls `visit(flow, product, year)` for all that there are of a partner.
    template <class Visit>
    void for_each_of(economy partner, Visit visit) const {
        for (const auto& [key, all] : figures_)
            if (all.contains(partner)) visit(std::get<0>(key), std::get<1>(key), std::get<2>(key));
    }

private:
    std::map<std::tuple<flow, std::string, period>, of_partners> figures_;
};

/// What both sides of a pair say, each about its own flows.
struct both_sides {
    const yearly_figures& own;
    const yearly_figures& mirrored;
    economy reporter, partner;

    /// The reporter's figure, else the partner's of the mirrored flow.
    [[nodiscard]] profile_year year(flow what, period when) const {
        profile_year made{when};
        auto figure = own.find(what, "", when, partner);
        if (!figure) {
            figure = mirrored.find(mirror(what), "", when, reporter);
            made.by_partner = figure.has_value();
        }
        if (figure) made.value = figure->value, made.valuation = figure->counted;
        return made;
    }
};

[[nodiscard]] inline std::optional<growth_rate<double>> growth_of(const decimal& now, const decimal& base) {
    const auto exactly = [](const decimal& value) { return bounded<double>::exactly(value.to_double()); };
    const auto growth = growth_between(exactly(now), exactly(base));
    return growth ? std::optional(growth->value) : std::nullopt;
}

/// A sum for as long as 64 bits hold it.
struct held_sum {
    decimal sum{};
    bool held = true;

    void add(const decimal& more) noexcept {
        const auto next = bilatrade::add(sum, more);
        held = held && next;
        sum = next.value_or(sum);
    }
};

/// The partner's rank and share by the reporter's own figures, where there are others to compare with.
inline void set_standing(profile_year& year, flow what, const both_sides& sides) {
    const auto* all = sides.own.partners(what, "", year.period);
    if (all == nullptr || year.by_partner || !year.value) return;
    year.rank = 1;
    held_sum of_partners;
    for (const auto& [partner, figure] : *all) {
        if (partner.is_group() || partner.is_world()) continue;
        of_partners.add(figure.value);
        if (partner.is_unspecified()) continue;
        ++year.partners;
        *year.rank += *year.value < figure.value ? 1 : 0;
    }
    const auto world = all->find("WLD"_economy);
    if (year.partners < 2) year.rank.reset(); // of one there is no order
    if (year.partners < 2 && world == all->end()) return;
    const decimal total = world == all->end() ? of_partners.sum : world->second.value;
    if ((world != all->end() || of_partners.held) && decimal() < total)
        year.share = year.value->to_double() / total.to_double();
}

/// What a year stands out from: the known years before it.
[[nodiscard]] inline std::optional<trade_record> find_record(const std::vector<profile_year>& years,
                                                             std::size_t at) {
    for (const bool highest : {true, false}) {
        trade_record made{highest};
        for (std::size_t i = at; i != 0 && !made.since; --i) {
            const auto& before = years[i - 1];
            if (!before.value) continue;
            if (highest ? *before.value < *years[at].value : *years[at].value < *before.value)
                ++made.years;
            else
                made.since = before.period;
        }
        if (made.years >= 2) return made;
    }
    return std::nullopt;
}

/// Growth and records of every year, from all that are known.
inline void set_growth(profile_flow& of) {
    for (std::size_t i = 0; i != of.years.size(); ++i) {
        profile_year& year = of.years[i];
        if (!year.value) continue;
        year.record = find_record(of.years, i);
        if (of.flow == flow::balance || i == 0) continue;
        const profile_year& before = of.years[i - 1];
        if (before.value && before.by_partner == year.by_partner)
            year.growth = growth_of(*year.value, *before.value);
    }
}

/// From the first to the last figure, where one side gave both.
inline void set_growth_a_year(profile_flow& of) {
    const auto is_known = [](const profile_year& year) { return year.value.has_value(); };
    const auto first = std::ranges::find_if(of.years, is_known);
    if (of.flow == flow::balance || first == of.years.end()) return;
    const auto last = std::find_if(of.years.rbegin(), of.years.rend(), is_known);
    if (first->by_partner != last->by_partner) return;
    const auto exactly = [](const profile_year& year) {
        return bounded<double>::exactly(year.value->to_double());
    };
    const int years = last->period.first().year() - first->period.first().year();
    const auto a_year = required_growth(exactly(*first), exactly(*last), years);
    if (a_year) of.a_year = a_year->value;
}

/// Turnover or balance of a year: of figures that one side gave.
[[nodiscard]] inline profile_year both_flows(const profile_year& exports, const profile_year& imports,
                                             flow what) {
    profile_year made{exports.period};
    if (!exports.value || !imports.value || exports.by_partner != imports.by_partner) return made;
    const auto value = what == flow::turnover ? add(*exports.value, *imports.value)
                                              : subtract(*exports.value, *imports.value);
    if (value) made.value = *value;
    made.by_partner = exports.by_partner;
    return made;
}

/// The largest products of the last year that has any. Codes may stand beside the chapters that they belong
/// to: of codes that are all digits only the shortest count.
inline void set_products(profile_flow& into, const both_sides& sides, std::size_t most) {
    std::map<std::string, decimal> products;
    sides.own.for_each_of(sides.partner, [&](flow what, const std::string& product, period year) {
        if (what == into.flow && !product.empty() && (!into.products_of || *into.products_of < year))
            into.products_of = year;
    });
    if (!into.products_of) return;
    std::size_t shortest = std::string::npos;
    const auto is_code = [](const std::string& text) {
        return text.find_first_not_of("0123456789") == std::string::npos;
    };
    sides.own.for_each_of(sides.partner, [&](flow what, const std::string& product, period year) {
        if (what != into.flow || product.empty() || year != *into.products_of) return;
        products[product] = sides.own.find(what, product, year, sides.partner)->value;
        if (is_code(product)) shortest = std::min(shortest, product.size());
    });
    held_sum of_products;
    for (const auto& [product, value] : products) {
        if (is_code(product) && product.size() != shortest) continue;
        profile_product made{product, value};
        const auto before =
            sides.own.find(into.flow, product, into.products_of->plus_years(-1), sides.partner);
        if (before) made.growth = growth_of(value, before->value);
        into.products.push_back(std::move(made));
        of_products.add(value);
    }
    const auto total = sides.own.find(into.flow, "", *into.products_of, sides.partner);
    const decimal whole = total ? total->value : of_products.sum;
    std::ranges::stable_sort(into.products, [](const auto& a, const auto& b) { return b.value < a.value; });
    if (into.products.size() > most)
        into.products.erase(into.products.begin() + static_cast<std::ptrdiff_t>(most), into.products.end());
    for (profile_product& product : into.products)
        if ((total || of_products.held) && decimal() < whole)
            product.share = product.value.to_double() / whole.to_double();
}

/// The currency of the last yearly figure of a pair by either side.
[[nodiscard]] inline std::optional<currency> currency_of_pair(const panel<exact>& p, economy reporter,
                                                              economy partner) {
    std::optional<std::pair<period, currency>> last;
    for (const auto& [one, other] : {std::pair(reporter, partner), std::pair(partner, reporter)}) {
        const auto rows =
            p.where({.reporter = one, .partner = other, .every = frequency::annual}).with_values();
        for (std::size_t row = 0; row != rows.size(); ++row)
            if (!last || last->first < rows.index().periods()[row])
                last = {rows.index().periods()[row], rows.index().currencies()[row]};
    }
    return last ? std::optional(last->second) : std::nullopt;
}

/// The first and the last calendar year of a pair.
[[nodiscard]] inline std::optional<std::pair<int, int>> years_of_pair(const both_sides& sides) {
    std::optional<std::pair<int, int>> years;
    const auto see = [&years](flow, const std::string&, period when) {
        if (!when.is_calendar_year()) return;
        const int year = when.first().year();
        years = years ? std::pair(std::min(years->first, year), std::max(years->second, year))
                      : std::pair(year, year);
    };
    sides.own.for_each_of(sides.partner, see);
    sides.mirrored.for_each_of(sides.reporter, see);
    return years;
}

} // namespace detail

/// The profile of a pair by the reporter's yearly figures, of the newest vintages, in one currency; calendar
/// years only. Records look back over all known years, also before those that are shown. Ranks are among
/// economies; shares are of the reporter's total with the world, or, where it gives none, of the sum over its
/// partners. Error: missing_value (neither side reports the pair).
[[nodiscard]] inline result<pair_profile> profile(const panel<exact>& from, economy reporter, economy partner,
                                                  const profile_options& how = {}) {
    const panel<exact> p = from.newest();
    const auto counted_in = how.currency ? how.currency : detail::currency_of_pair(p, reporter, partner);
    if (!counted_in) return errc::missing_value;
    const detail::yearly_figures own(p, reporter, *counted_in), mirrored(p, partner, *counted_in);
    const detail::both_sides sides{own, mirrored, reporter, partner};
    const auto range = detail::years_of_pair(sides);
    if (!range) return errc::missing_value;
    pair_profile made{reporter,
                      partner,
                      *counted_in,
                      {{flow::exports}, {flow::imports}, {flow::turnover}, {flow::balance}}};
    for (int year = range->first; year <= range->second; ++year) {
        const period when = calendar_year(year).value();
        for (const std::size_t i : {0U, 1U}) {
            made.flows[i].years.push_back(sides.year(made.flows[i].flow, when));
            detail::set_standing(made.flows[i].years.back(), made.flows[i].flow, sides);
        }
        for (const std::size_t i : {2U, 3U})
            made.flows[i].years.push_back(detail::both_flows(made.flows[0].years.back(),
                                                             made.flows[1].years.back(), made.flows[i].flow));
    }
    for (profile_flow& one : made.flows) {
        detail::set_growth(one);
        const auto extra = static_cast<int>(one.years.size()) - how.years;
        if (extra > 0) one.years.erase(one.years.begin(), one.years.begin() + extra);
        detail::set_growth_a_year(one);
        if (one.flow == flow::exports || one.flow == flow::imports)
            detail::set_products(one, sides, how.products);
    }
    return made;
}

} // namespace bilatrade
