// SPDX-License-Identifier: BSL-1.0
// bilatrade/ledger/groups.hpp: what a book says of groups: disjoint members sum to at most their group, the
// world included, and to exactly it where all of them are spoken of. Who belongs to a group is taken as it
// was throughout a period; one who joined or left within it binds nothing.
#pragma once

#include <bilatrade/ledger/system.hpp>
#include <bilatrade/value/economy.hpp>
#include <bilatrade/value/economy_groups.hpp>

#include <algorithm> // includes, none_of, set_difference, set_intersection, set_union, sort
#include <cstddef>
#include <cstdint>
#include <iterator> // back_inserter
#include <map>
#include <numeric> // iota
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace bilatrade {

namespace detail {

using economy_list = std::vector<economy>; // in order

/// A partner as those whom it stands for: members throughout the period, and members on some day of it.
struct composition {
    economy_list surely;
    economy_list possibly;
    bool everyone = false;
};

/// The world or a group.
[[nodiscard]] inline bool is_summed(economy who) noexcept { return who.is_world() || who.is_group(); }

[[nodiscard]] inline composition composition_of(economy who, period when) {
    if (who.is_world()) return {{}, {}, true};
    if (!who.is_group()) return {{who.renamed()}, {who.renamed()}};
    const auto list = [who](date day) {
        economy_list all;
        for (const economy member : members(who, day)) all.push_back(member);
        return all;
    };
    const economy_list first = list(when.first()), last = list(when.last());
    composition of;
    std::ranges::set_intersection(first, last, std::back_inserter(of.surely));
    std::ranges::set_union(first, last, std::back_inserter(of.possibly));
    return of;
}

[[nodiscard]] inline bool lies_within(const composition& part, const composition& group) {
    return !part.everyone && (group.everyone || std::ranges::includes(group.surely, part.possibly));
}
[[nodiscard]] inline bool are_disjoint(const composition& a, const composition& b) {
    economy_list both;
    std::ranges::set_intersection(a.possibly, b.possibly, std::back_inserter(both));
    return both.empty();
}

/// What one economy trades with one partner; `sign` -1 where the unknown is counted from the other side.
struct partner_figure {
    economy partner;
    std::uint32_t unknown;
    int sign;
    composition of;
};

/// One economy's figures of one kind, by partner.
template <ExactScalar Scalar>
class group_sums {
public:
    group_sums(linear_system<Scalar>& system, economy reporter, bool has_sign, std::uint32_t first,
               std::vector<partner_figure> figures)
        : system_(system), reporter_(reporter), has_sign_(has_sign), first_(first),
          figures_(std::move(figures)) {
        // The largest first, so that a sum has as few terms as can be.
        std::ranges::stable_sort(figures_, [](const partner_figure& a, const partner_figure& b) {
            return std::tuple(a.of.possibly.size(), b.partner) > std::tuple(b.of.possibly.size(), a.partner);
        });
    }

    void add() {
        for (const partner_figure& group : figures_)
            if (group.of.everyone || group.partner.is_group()) add_sums_within(group);
    }

private:
    void add_sums_within(const partner_figure& group) {
        std::vector<const partner_figure*> parts;
        for (const partner_figure& one : figures_)
            if (one.partner != group.partner && lies_within(one.of, group.of)) parts.push_back(&one);
        std::set<std::vector<std::uint32_t>> added;
        for (const partner_figure* seed : parts) {
            std::vector<const partner_figure*> sum{seed};
            for (const partner_figure* one : parts)
                if (std::ranges::all_of(sum, [one](const auto* in) { return are_disjoint(one->of, in->of); }))
                    sum.push_back(one);
            std::vector<std::uint32_t> unknowns;
            unknowns.reserve(sum.size());
            for (const partner_figure* one : sum) unknowns.push_back(one->unknown);
            std::ranges::sort(unknowns);
            if (added.insert(std::move(unknowns)).second) add_sum(group, sum);
        }
    }

    void add_sum(const partner_figure& group, const std::vector<const partner_figure*>& parts) {
        std::vector<linear_term<Scalar>> terms{{group.unknown, Scalar(group.sign)}};
        economy_list summed;
        bool fresh = group.unknown >= first_;
        for (const partner_figure* one : parts) {
            terms.push_back({one->unknown, Scalar(-one->sign)});
            summed.insert(summed.end(), one->of.surely.begin(), one->of.surely.end());
            fresh = fresh || one->unknown >= first_;
        }
        if (!fresh) return;
        if (is_whole(group.of, std::move(summed)))
            system_.add_identity(terms);
        else if (!has_sign_)
            system_.add_row(std::move(terms), bounds<Scalar>::at_least(Scalar(0)));
    }

    /// Everybody in the group but the reporter itself is summed.
    [[nodiscard]] bool is_whole(const composition& group, economy_list summed) const {
        if (group.everyone) return false;
        std::ranges::sort(summed);
        economy_list missing;
        std::ranges::set_difference(group.possibly, summed, std::back_inserter(missing));
        return std::ranges::all_of(missing, [this](economy e) { return e == reporter_.renamed(); });
    }

    linear_system<Scalar>& system_;
    economy reporter_;
    bool has_sign_;
    std::uint32_t first_;
    std::vector<partner_figure> figures_;
};

} // namespace detail

/// Sums of partners over all unknowns; only those that have an unknown from `first` on.
template <ExactScalar Scalar>
void add_group_sums(linear_system<Scalar>& system, std::uint32_t first = 0) {
    using enum measure_of_pair;
    if (std::ranges::none_of(system.unknowns, [](const unknown_key& key) {
            return detail::is_summed(key.first) || detail::is_summed(key.second);
        }))
        return;
    // A reporter's figures of one kind: the key without its partner, and whether the reporter is first there.
    using kind = std::tuple<economy, std::string, currency, period, measure_of_pair, economy>;
    std::map<kind, std::vector<detail::partner_figure>> kinds;
    std::set<kind> with_group;
    for (std::uint32_t u = 0; u != system.unknowns.size(); ++u) {
        const unknown_key& key = system.unknowns[u];
        for (const bool swapped : {false, true}) {
            const economy reporter = swapped ? key.second : key.first;
            const economy partner = swapped ? key.first : key.second;
            const measure_of_pair measure = !swapped || key.measure == turnover || key.measure == balance
                                                ? key.measure
                                            : key.measure == first_sends ? second_sends
                                                                         : first_sends;
            const kind of{reporter,   key.product, key.currency,
                          key.period, measure,     key.counted_by == partner ? economy{} : key.counted_by};
            kinds[of].push_back({partner, u, key.measure == balance && swapped ? -1 : 1, {}});
            if (detail::is_summed(partner)) with_group.insert(of);
        }
    }
    for (const kind& of : with_group) {
        auto& figures = kinds[of];
        if (figures.size() < 2) continue;
        for (auto& one : figures) one.of = detail::composition_of(one.partner, std::get<period>(of));
        detail::group_sums(system, std::get<0>(of), std::get<measure_of_pair>(of) == balance, first,
                           std::move(figures))
            .add();
    }
}

namespace detail {

class union_find {
public:
    explicit union_find(std::size_t n) : parent_(n) { std::iota(parent_.begin(), parent_.end(), 0U); }
    std::uint32_t root(std::uint32_t i) {
        while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
        return i;
    }
    /// False where they were one already.
    bool join(std::uint32_t a, std::uint32_t b) {
        a = root(a), b = root(b);
        parent_[a < b ? b : a] = a < b ? a : b;
        return a != b;
    }

private:
    std::vector<std::uint32_t> parent_;
};

/// The figures pair by pair; pairs of one economy with a group and with what lies within it are together.
[[nodiscard]] inline std::vector<std::vector<unknown_key>>
families_of(const std::vector<unknown_key>& figures) {
    using pair_key = std::tuple<economy, economy, currency>;
    std::map<pair_key, std::vector<unknown_key>> of_pair;
    for (const unknown_key& key : figures) of_pair[{key.first, key.second, key.currency}].push_back(key);
    union_find together(of_pair.size());
    std::map<std::pair<economy, currency>, std::vector<std::pair<economy, std::uint32_t>>> partners;
    std::map<std::pair<economy, currency>, bool> has_group;
    std::vector<const std::vector<unknown_key>*> pairs;
    for (const auto& [pair, keys] : of_pair) {
        const auto [first, second, money] = pair;
        const auto number = static_cast<std::uint32_t>(pairs.size());
        for (const auto& [reporter, partner] : {std::pair(first, second), std::pair(second, first)}) {
            partners[{reporter, money}].emplace_back(partner, number);
            if (is_summed(partner)) has_group[{reporter, money}] = true;
        }
        pairs.push_back(&keys);
    }
    for (const auto& [reporter, any] : has_group)
        for (const auto& [group, of_group] : partners[reporter]) {
            if (!is_summed(group)) continue;
            const composition all = composition_of(group, pairs[of_group]->front().period);
            for (const auto& [partner, of_partner] : partners[reporter])
                if (partner != group &&
                    (all.everyone ||
                     !are_disjoint(all, composition_of(partner, pairs[of_group]->front().period))))
                    together.join(of_group, of_partner);
        }
    std::map<std::uint32_t, std::vector<unknown_key>> families;
    for (std::uint32_t i = 0; i != pairs.size(); ++i) {
        auto& family = families[together.root(i)];
        family.insert(family.end(), pairs[i]->begin(), pairs[i]->end());
    }
    std::vector<std::vector<unknown_key>> all;
    all.reserve(families.size());
    for (auto& [root, family] : families) all.push_back(std::move(family));
    return all;
}

} // namespace detail

} // namespace bilatrade
