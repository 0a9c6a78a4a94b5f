// SPDX-License-Identifier: BSL-1.0
// bilatrade/ledger/identities.hpp: what a book says of itself: turnover is what goes both ways, balance their
// difference, a year the sum of its parts, a product no more than its whole, members no more than their
// group. Formed only where figures need it.
#pragma once

#include <bilatrade/ledger/groups.hpp>
#include <bilatrade/ledger/system.hpp>
#include <bilatrade/value/date.hpp>

#include <algorithm> // all_of, binary_search, sort, unique
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bilatrade {

namespace detail {

/// Products beside trade in goods, which has no name.
inline constexpr std::string_view services_product = "services", all_products = "goods and services";

/// The key with another measure, period or product.
[[nodiscard]] inline unknown_key with_measure(unknown_key key, measure_of_pair m) {
    key.measure = m;
    return key;
}
[[nodiscard]] inline unknown_key with_period(unknown_key key, period p) {
    key.period = p;
    return key;
}
[[nodiscard]] inline unknown_key with_product(unknown_key key, std::string_view product) {
    key.product = product;
    return key;
}

[[nodiscard]] inline bool speak_of_products(const std::vector<unknown_key>& keys) {
    return !std::ranges::all_of(keys, &std::string::empty, &unknown_key::product);
}

/// The days on which one of the periods begins or one has just ended; so a period is a run of the pieces
/// between.
[[nodiscard]] inline std::vector<date> cuts_of(const std::vector<period>& periods) {
    std::vector<date> cuts;
    for (const period p : periods) {
        cuts.push_back(p.first());
        cuts.push_back(p.last().plus_days(1));
    }
    std::ranges::sort(cuts);
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    return cuts;
}

/// Groups of periods that hang together by overlaps; `periods` are sorted.
[[nodiscard]] inline std::vector<std::vector<period>> overlapping_groups(const std::vector<period>& periods) {
    std::vector<std::vector<period>> groups;
    date reached;
    for (const period p : periods) {
        if (groups.empty() || reached < p.first()) groups.emplace_back();
        reached = groups.back().empty() || reached < p.last() ? p.last() : reached;
        groups.back().push_back(p);
    }
    return groups;
}

} // namespace detail

/// Each period is the sum of the pieces that the others cut it into.
template <ExactScalar Scalar>
void add_period_sums(linear_system<Scalar>& system) {
    std::map<unknown_key, std::vector<period>> of_subject;
    for (const unknown_key& key : system.unknowns)
        of_subject[detail::with_period(key, {})].push_back(key.period);
    for (auto& [subject, periods] : of_subject) {
        std::ranges::sort(periods);
        for (const auto& group : detail::overlapping_groups(periods)) {
            const auto cuts = detail::cuts_of(group);
            for (const period whole : group) {
                std::vector<linear_term<Scalar>> terms{
                    {system.number(detail::with_period(subject, whole)), Scalar(-1)}};
                for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
                    const auto piece = *period::from_days(cuts[i], cuts[i + 1].plus_days(-1));
                    if (whole.contains(piece) && whole != piece)
                        terms.push_back({system.number(detail::with_period(subject, piece)), Scalar(1)});
                }
                if (terms.size() > 1) system.add_identity(terms);
            }
        }
    }
}

namespace detail {

/// The four measures of each subject of which at least two are spoken of, as unknowns.
template <ExactScalar Scalar>
[[nodiscard]] std::vector<std::array<std::uint32_t, 4>> flows_in_full(linear_system<Scalar>& system) {
    std::map<unknown_key, int> count;
    for (const unknown_key& key : system.unknowns) ++count[with_measure(key, measure_of_pair::first_sends)];
    std::vector<std::array<std::uint32_t, 4>> all;
    for (const auto& [key, n] : count) {
        if (n < 2) continue;
        auto& of = all.emplace_back();
        for (std::size_t m = 0; m != 4; ++m)
            of[m] = system.number(with_measure(key, static_cast<measure_of_pair>(m)));
    }
    return all;
}

} // namespace detail

/// Where two of both flows, turnover and balance are spoken of, the other two follow.
template <ExactScalar Scalar>
void add_flow_sums(linear_system<Scalar>& system) {
    const Scalar one(1), minus(-1), two(-2);
    for (const auto& [out, in, both, balance] : detail::flows_in_full(system)) {
        system.add_identity({{out, one}, {in, one}, {both, minus}});
        system.add_identity({{out, one}, {in, minus}, {balance, minus}});
        // These two follow from the others; bounds are the tightest only with them.
        system.add_identity({{both, one}, {balance, one}, {out, two}});
        system.add_identity({{both, one}, {balance, minus}, {in, two}});
    }
}

/// "goods and services" is goods and "services"; any other product lies within goods. Only sums that have an
/// unknown from `first` on.
template <ExactScalar Scalar>
void add_product_sums(linear_system<Scalar>& system, std::uint32_t first = 0) {
    using detail::all_products, detail::services_product;
    if (!detail::speak_of_products(system.unknowns)) return;
    const auto add_sum = [&](const unknown_key& key) {
        const std::uint32_t goods = system.number(detail::with_product(key, "")),
                            rest = system.number(detail::with_product(key, services_product)),
                            both = system.number(detail::with_product(key, all_products));
        if (goods >= first || rest >= first || both >= first)
            system.add_identity({{goods, Scalar(1)}, {rest, Scalar(1)}, {both, Scalar(-1)}});
    };
    const std::vector<unknown_key> spoken = system.unknowns;
    for (const unknown_key& key : spoken) {
        const auto goods = detail::with_product(key, "");
        const auto goods_and_services = detail::with_product(key, all_products);
        if (key.product == services_product && system.knows(goods_and_services)) add_sum(key);
        if (!is_never_negative(key.measure) || key.product.empty() || key.product == all_products) continue;
        const bool within_goods = key.product != services_product && system.knows(goods);
        const auto& whole = within_goods ? goods : goods_and_services;
        if (system.knows(whole) && (system.number(whole) >= first || system.number(key) >= first))
            system.add_row({{system.number(whole), Scalar(1)}, {system.number(key), Scalar(-1)}},
                           bounds<Scalar>::at_least(Scalar(0)));
    }
    for (const unknown_key& key : spoken)
        if (key.product == all_products && system.knows(detail::with_product(key, "")) &&
            !system.knows(detail::with_product(key, services_product)))
            add_sum(key);
}

namespace detail {

/// One pair's account: the key without measure, product and period.
[[nodiscard]] inline unknown_key account_of(const unknown_key& key) {
    return with_product(with_measure(with_period(key, {}), {}), "");
}

/// Figures of several periods and kinds, or of one product and another flow, or of one pair's turnover and
/// another's flow, which the sums of figures with one another do not tie completely: exports of a quarter are
/// part of the turnover of the year.
[[nodiscard]] inline bool need_pieces(const std::vector<unknown_key>& figures) {
    std::set<unknown_key> kinds;
    std::set<std::string> products;
    std::set<measure_of_pair> measures;
    std::set<period> periods;
    std::map<unknown_key, std::set<measure_of_pair>> of_account;
    for (const unknown_key& key : figures) {
        kinds.insert(with_period(key, {}));
        products.insert(key.product);
        measures.insert(key.measure);
        periods.insert(key.period);
        of_account[account_of(key)].insert(key.measure);
    }
    std::set<measure_of_pair> only;
    for (const auto& [account, of] : of_account)
        if (of.size() == 1) only.insert(*of.begin());
    return (kinds.size() > 1 && periods.size() > 1) || (measures.size() > 1 && products.size() > 1) ||
           (only.size() > 1 &&
            (only.contains(measure_of_pair::turnover) || only.contains(measure_of_pair::balance)));
}

/// A figure is the sum of both flows, or of one, or their difference, over the pieces of its period.
template <ExactScalar Scalar>
void add_sum_of_pieces(linear_system<Scalar>& system, const unknown_key& key, const std::vector<date>& cuts) {
    using enum measure_of_pair;
    std::vector<linear_term<Scalar>> terms;
    for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
        const auto piece = *period::from_days(cuts[i], cuts[i + 1].plus_days(-1));
        if (!key.period.contains(piece)) continue;
        for (const auto way : {first_sends, second_sends}) {
            const bool other_way =
                key.measure != way && (key.measure == first_sends || key.measure == second_sends);
            const auto part = with_measure(with_period(key, piece), way);
            if (other_way || part == key) continue;
            const bool less = key.measure == balance && way == second_sends;
            terms.push_back({system.number(part), Scalar(less ? -1 : 1)});
        }
    }
    if (terms.empty()) return;
    terms.push_back({system.number(key), Scalar(-1)});
    system.add_row(std::move(terms), bounds<Scalar>::exactly(Scalar(0)));
}

} // namespace detail

/// Ties all figures of a pair, and of pairs that groups tie, which overlap in time, to the flows of the
/// pieces that their periods cut one another into.
template <ExactScalar Scalar>
void add_pieces(linear_system<Scalar>& system) {
    const auto figures = static_cast<std::uint32_t>(system.unknowns.size());
    for (const auto& keys : detail::families_of(system.unknowns)) {
        std::vector<period> periods;
        for (const unknown_key& key : keys) periods.push_back(key.period);
        std::ranges::sort(periods);
        for (const auto& group : detail::overlapping_groups(periods)) {
            std::vector<unknown_key> together;
            for (const unknown_key& key : keys)
                if (std::ranges::binary_search(group, key.period)) together.push_back(key);
            if (!detail::need_pieces(together)) continue;
            const auto cuts = detail::cuts_of(group);
            for (const unknown_key& key : together) detail::add_sum_of_pieces(system, key, cuts);
        }
    }
    add_product_sums(system, figures);
    add_group_sums(system, figures);
    system.first_piece = figures;
}

/// What one side imports is what the other exports and its carriage: between `ratio.low` and `ratio.high` of
/// it. For accounts by side.
template <ExactScalar Scalar>
void add_carriage(linear_system<Scalar>& system, const bounds<Scalar>& ratio) {
    using enum measure_of_pair;
    const std::size_t all = system.unknowns.size();
    for (std::uint32_t u = 0; u != all; ++u) {
        const unknown_key key = system.unknowns[u];
        if (key.measure != first_sends && key.measure != second_sends) continue;
        const economy exporter = key.measure == first_sends ? key.first : key.second;
        if (key.counted_by == exporter) continue;
        unknown_key sent = key;
        sent.counted_by = exporter;
        if (!system.knows(sent)) continue;
        const std::uint32_t exported = system.number(sent);
        if (ratio.low)
            system.add_row({{u, Scalar(1)}, {exported, Scalar(-*ratio.low)}},
                           bounds<Scalar>::at_least(Scalar(0)));
        if (ratio.high)
            system.add_row({{u, Scalar(1)}, {exported, Scalar(-*ratio.high)}},
                           bounds<Scalar>::at_most(Scalar(0)));
    }
}

/// Where both sides' accounts speak of a pair and one of them of more than a flow, both have all flows.
template <ExactScalar Scalar>
void add_flows_of_both_sides(linear_system<Scalar>& system) {
    using enum measure_of_pair;
    std::map<unknown_key, std::set<measure_of_pair>> spoken; // by subject, whoever counts
    std::map<unknown_key, std::set<economy>> sides;
    for (unknown_key key : system.unknowns) {
        const auto [measure, side] = std::pair(key.measure, key.counted_by);
        key.measure = {}, key.counted_by = {};
        spoken[key].insert(measure);
        sides[key].insert(side);
    }
    for (const auto& [subject, measures] : spoken)
        if (sides[subject].size() > 1 && (measures.contains(turnover) || measures.contains(balance)))
            for (const economy side : sides[subject])
                for (const auto way : {first_sends, second_sends}) {
                    unknown_key key = detail::with_measure(subject, way);
                    key.counted_by = side;
                    (void)system.number(key);
                }
}

/// A member's product lies within its trade as a whole where that of the group is spoken of: then the
/// member's whole is an unknown too.
template <ExactScalar Scalar>
void add_wholes_of_members(linear_system<Scalar>& system) {
    using detail::all_products;
    if (!detail::speak_of_products(system.unknowns)) return;
    for (const auto& family : detail::families_of(system.unknowns)) {
        std::map<std::string, std::set<unknown_key>> accounts_of; // by product
        for (const unknown_key& key : family) accounts_of[key.product].insert(detail::account_of(key));
        for (const unknown_key& key : family)
            for (const std::string_view whole : {std::string_view(), all_products}) {
                const auto spoken = accounts_of.find(std::string(whole));
                const bool wider = key.product != all_products && key.product != whole;
                const bool of_another =
                    spoken != accounts_of.end() &&
                    (spoken->second.size() > 1 || !spoken->second.contains(detail::account_of(key)));
                if (wider && of_another) (void)system.number(detail::with_product(key, whole));
            }
    }
}

/// All of them, over the unknowns that claims speak of.
/// `carriage` is that of accounts by side.
template <ExactScalar Scalar>
void add_identities(linear_system<Scalar>& system, const bounds<Scalar>& carriage = {}) {
    const bool by_side = carriage.low || carriage.high;
    if (by_side) add_flows_of_both_sides(system);
    add_wholes_of_members(system);
    // What nobody speaks of may be a whole of what somebody does: exports by turnover and balance, of a
    // product.
    for (std::size_t done = 0, all = system.unknowns.size();; done = all, all = system.unknowns.size()) {
        (void)detail::flows_in_full(system);
        add_product_sums(system, static_cast<std::uint32_t>(done));
        if (system.unknowns.size() == all) break;
    }
    add_period_sums(system);
    add_flow_sums(system);
    add_group_sums(system);
    add_pieces(system);
    if (by_side) add_carriage(system, carriage);
}

} // namespace bilatrade
