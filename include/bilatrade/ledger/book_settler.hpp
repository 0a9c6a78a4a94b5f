// SPDX-License-Identifier: BSL-1.0
// bilatrade/ledger/book_settler.hpp: the claims of one book in, its figures, findings and asides out.
#pragma once

#include <bilatrade/ledger/claim_range.hpp>
#include <bilatrade/ledger/component.hpp>
#include <bilatrade/ledger/constraints.hpp>
#include <bilatrade/ledger/identities.hpp>
#include <bilatrade/ledger/part_solver.hpp>
#include <bilatrade/ledger/point.hpp>
#include <bilatrade/ledger/propagate.hpp>
#include <bilatrade/ledger/settle_options.hpp>
#include <bilatrade/ledger/settled_figure.hpp>

#include <algorithm> // all_of, binary_search, lower_bound, minmax, sort
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace bilatrade {

namespace detail {

/// A claim that takes part, with the money that it is counted in.
struct taking_part {
    std::uint32_t claim = 0;
    currency money{};
    balance_signs signs{};
};

/// The order in which claims are tried: stage, then the narrowest relative to its value, then name.
template <ExactScalar Scalar>
[[nodiscard]] auto rank_of(const claim& c, std::uint32_t number) {
    constexpr std::array<int, 4> tried{1, 2, 0, 3}; // none, provisional, revised, superseded
    const int stage = tried[static_cast<std::size_t>(c.stage)];
    const bool both = c.figure.low && c.figure.high;
    Scalar width(0);
    if (both) {
        width = Scalar(to_exact<Scalar>(*c.figure.high) - to_exact<Scalar>(*c.figure.low));
        const Scalar value = to_exact<Scalar>(c.figure.value);
        if (value != Scalar(0)) width = Scalar(width / (value < Scalar(0) ? Scalar(-value) : value));
    }
    return std::tuple(stage, both ? 0 : 1, width, number);
}

} // namespace detail

/// Settles the claims of one book.
template <ExactScalar Scalar>
class book_settler {
public:
    /// All but the number are the caller's.
    book_settler(const claim_set& set, std::span<const named_claim> claims, settled_book<Scalar>& answer,
                 std::uint32_t book, const settle_options& how)
        : set_(set), claims_(claims), answer_(answer), book_(book), how_(how) {
        if (how.cif) carriage_ = {to_exact<Scalar>(how.cif->first), to_exact<Scalar>(how.cif->second)};
    }

    void settle(const std::vector<std::uint32_t>& members) {
        admit(members);
        linear_system<Scalar> system;
        constraint_builder<Scalar> builder(set_, system, how_.cif.has_value());
        std::vector<detail::taking_part> bound;
        for (const auto& one : parts_) {
            const aside_reason why = builder.add(claim_of(one.claim), one.money, one.claim, one.signs);
            if (why == aside_reason::none)
                bound.push_back(one);
            else
                answer_.asides.push_back({one.claim, why});
        }
        parts_ = std::move(bound);
        ask(system);
        add_identities(system, carriage_);
        for (const auto& part : split_into_components(system)) settle_part(part);
    }

private:
    [[nodiscard]] const claim& claim_of(std::uint32_t number) const { return *claims_[number].claim; }

    /// Sorts out what takes no part, and tells the currencies and signs of the rest.
    void admit(const std::vector<std::uint32_t>& members) {
        book_money money(set_);
        std::vector<std::uint32_t> left;
        for (const std::uint32_t number : members) {
            const claim& c = claim_of(number);
            if (const aside_reason why = find_aside(c); why != aside_reason::none) {
                answer_.asides.push_back({number, why});
                continue;
            }
            left.push_back(number);
            if (c.currency != currency{}) money.add(c);
        }
        for (const std::uint32_t number : left) {
            const claim& c = claim_of(number);
            const bool amount = c.kind == claim_kind::level || c.kind == claim_kind::difference;
            const currency counted_in = amount ? c.currency : money.binding(c);
            if (counted_in == currency{})
                answer_.asides.push_back({number, aside_reason::no_currency});
            else
                parts_.push_back({number, counted_in, {}});
        }
        for (auto& one : parts_)
            if (const claim& c = claim_of(one.claim); c.kind == claim_kind::growth && c.flow == flow::balance)
                one.signs = signs_of(c, one.money);
    }

    /// Of the balance at both ends of a growth, from its own words or from the amounts of the book.
    [[nodiscard]] balance_signs signs_of(const claim& c, currency money) const {
        if (c.side == balance_side::deficit) return {-1, -1};
        if (c.side == balance_side::surplus) return {1, 1};
        linear_system<Scalar> amounts;
        constraint_builder<Scalar> builder(set_, amounts, how_.cif.has_value());
        const auto now = builder.subject(c, money), then = builder.base(c, money);
        const std::array<std::uint32_t, 2> ends{amounts.number(now.key), amounts.number(then.key)};
        std::vector<std::uint32_t> used;
        for (const auto& one : parts_)
            if (claim_of(one.claim).kind == claim_kind::level &&
                builder.add(claim_of(one.claim), one.money, one.claim) == aside_reason::none)
                used.push_back(one.claim);
        add_identities(amounts, carriage_);
        const auto state = propagate(amounts, used);
        const auto sign = [&state](std::uint32_t unknown, int orientation) {
            const auto range = state.of(unknown);
            if (range.low && Scalar(0) < *range.low) return orientation;
            return range.high && *range.high < Scalar(0) ? -orientation : 0;
        };
        return {sign(ends[0], now.sign), sign(ends[1], then.sign)};
    }

    void settle_part(const linear_system<Scalar>& part) {
        part_solver<Scalar> solver(part, how_.effort);
        for (const std::uint32_t claim : claims_in(part))
            if (!solver.add(claim)) add_finding(solver, claim);
        add_figures(part, solver);
    }

    [[nodiscard]] std::vector<std::uint32_t> claims_in(const linear_system<Scalar>& part) const {
        std::set<std::uint32_t> claims;
        for (const auto& row : part.rows)
            if (row.claim != no_claim) claims.insert(row.claim);
        std::vector<decltype(detail::rank_of<Scalar>(std::declval<const claim&>(), 0))> ranks;
        for (const std::uint32_t claim : claims)
            ranks.push_back(detail::rank_of<Scalar>(claim_of(claim), claim));
        std::ranges::sort(ranks);
        std::vector<std::uint32_t> order;
        for (const auto& rank : ranks) order.push_back(std::get<3>(rank));
        return order;
    }

    void add_finding(part_solver<Scalar>& solver, std::uint32_t refused) {
        finding found{book_, solver.spare_conflict(refused), refused, {}, {}, part_of(refused).money};
        found.leave = left_by(found.claims, refused);
        found.claims.push_back(refused);
        found.stretch = stretch_of(found.claims);
        answer_.findings.push_back(std::move(found));
    }

    /// What the claims leave for the number of another one.
    [[nodiscard]] bounds<rational> left_by(const std::vector<std::uint32_t>& claims,
                                           std::uint32_t other) const {
        const claim& c = claim_of(other);
        if (detail::is_averaged(c.terms) || (c.flow == flow::balance && is_percent(c.kind))) return {};
        linear_system<Scalar> system;
        const constraint_builder<Scalar> builder = bind(system, claims, Scalar(1));
        const currency money = part_of(other).money;
        const auto key = builder.subject(c, money);
        const auto compared = c.kind == claim_kind::share ? builder.whole(c, money)
                              : c.base                    ? builder.base(c, money)
                                                          : key;
        const std::array<std::uint32_t, 2> unknowns{system.number(key.key), system.number(compared.key)};
        add_identities(system, carriage_);
        part_solver<Scalar> solver(system, how_.effort);
        for (const std::uint32_t claim : claims) (void)solver.add(claim);
        const auto range =
            claim_range(c.kind, detail::times(solver.solve(unknowns[0]).range, Scalar(key.sign)),
                        detail::times(solver.solve(unknowns[1]).range, Scalar(compared.sign)));
        bounds<rational> left;
        if (range.low) left.low = rational(*range.low);
        if (range.high) left.high = rational(*range.high);
        return left;
    }

    /// The rows of these claims alone.
    constraint_builder<Scalar> bind(linear_system<Scalar>& system, const std::vector<std::uint32_t>& claims,
                                    const Scalar& stretch) const {
        constraint_builder<Scalar> builder(set_, system, how_.cif.has_value(), stretch);
        for (const std::uint32_t claim : claims) {
            const auto& one = part_of(claim);
            (void)builder.add(claim_of(claim), one.money, claim, one.signs);
        }
        return builder;
    }

    /// Whether the claims can be true with every half-width `stretch` times as wide.
    [[nodiscard]] bool can_be_true(const std::vector<std::uint32_t>& claims, const Scalar& stretch) const {
        linear_system<Scalar> wider;
        (void)bind(wider, claims, stretch);
        add_identities(wider, carriage_);
        part_solver<Scalar> solver(wider, how_.effort);
        return std::ranges::all_of(claims, [&solver](std::uint32_t claim) { return solver.add(claim); });
    }

    /// The least of 1.00, 1.01 … 9.99, 10.0 … 99.9, 100 … 999 that lets all claims be true.
    [[nodiscard]] std::optional<decimal> stretch_of(const std::vector<std::uint32_t>& claims) const {
        const auto factor = [](unsigned step) {
            const unsigned place = step / 900;
            return decimal((step % 900 + 100), 2 - place);
        };
        unsigned low = 0, high = 2700;
        while (low != high) {
            const unsigned middle = (low + high) / 2;
            if (can_be_true(claims, to_exact<Scalar>(factor(middle))))
                high = middle;
            else
                low = middle + 1;
        }
        return low == 2700 ? std::nullopt : std::optional(factor(low).normalized());
    }

    /// One side's way to speak of an unknown.
    struct voice {
        economy reporter, partner;
        bilatrade::flow flow;
        int sign;
    };
    /// By flow and who is named first.
    using voices = std::map<std::tuple<std::uint32_t, bilatrade::flow, economy>, voice>;

    /// Calls `hear(key, voice)` for all that a claim speaks of: figure, base or whole.
    template <class Hear>
    void speak(std::uint32_t number, Hear hear) const {
        linear_system<Scalar> unused;
        const constraint_builder<Scalar> builder(set_, unused, how_.cif.has_value());
        const claim& c = claim_of(number);
        const currency money = part_of(number).money;
        const auto tell = [&hear](const oriented_key& key, economy reporter, economy partner,
                                  bilatrade::flow f) {
            hear(key.key, voice{reporter, partner, f, key.sign});
        };
        tell(builder.subject(c, money), c.reporter, c.partner, c.flow);
        if (c.kind == claim_kind::growth || c.kind == claim_kind::difference)
            tell(builder.base(c, money), c.reporter, c.partner, c.flow);
        if (c.kind == claim_kind::share)
            tell(builder.whole(c, money), c.whole.reporter, c.whole.partner, c.whole.flow);
    }
    /// A turnover is one figure whoever is named first.
    [[nodiscard]] static economy named_first(const unknown_key& key, const voice& how) {
        return how.flow == flow::turnover ? key.first : how.reporter;
    }

    /// Adds what is asked for to the unknowns, in the words of the claims: by vintage and name, the first one
    /// has them.
    void ask(linear_system<Scalar>& system) {
        ask_at_periods(system);
        ask_figures(system);
    }
    void ask_at_periods(linear_system<Scalar>& system) {
        if (how_.at.empty()) return;
        for (const std::uint32_t number : by_vintage(numbers_of(parts_)))
            speak(number, [&](unknown_key key, const voice& how) {
                for (const period when : how_.at) {
                    key.period = when;
                    asked_[key].try_emplace({system.number(key), how.flow, named_first(key, how)}, how);
                }
            });
    }
    void ask_figures(linear_system<Scalar>& system) {
        if (how_.figures.empty()) return;
        std::map<std::pair<economy, economy>, std::set<currency>> counted_in;
        std::map<economy, std::set<currency>> of_one;
        for (const unknown_key& key : system.unknowns) {
            counted_in[{key.first, key.second}].insert(key.currency);
            of_one[key.first].insert(key.currency);
            of_one[key.second].insert(key.currency);
        }
        for (const asked_figure& one : how_.figures) {
            const auto pair = counted_in.find(std::minmax(one.reporter, one.partner));
            std::set<currency> currencies;
            if (pair != counted_in.end())
                currencies = pair->second;
            else if (one.partner.is_group())
                currencies = of_one[one.reporter];
            else if (one.reporter.is_group())
                currencies = of_one[one.partner];
            for (const currency money : currencies) {
                const auto key = make_key(one.reporter, one.partner, one.flow, one.period, one.product, money,
                                          how_.cif.has_value());
                const voice how{one.reporter, one.partner, one.flow, key.sign};
                asked_[key.key].try_emplace({system.number(key.key), how.flow, named_first(key.key, how)},
                                            how);
            }
        }
    }

    [[nodiscard]] static std::vector<std::uint32_t>
    numbers_of(const std::vector<detail::taking_part>& parts) {
        std::vector<std::uint32_t> numbers;
        numbers.reserve(parts.size());
        for (const auto& one : parts) numbers.push_back(one.claim);
        return numbers;
    }
    [[nodiscard]] std::vector<std::uint32_t> by_vintage(std::vector<std::uint32_t> claims) const {
        std::ranges::sort(claims, {}, [this](std::uint32_t n) { return std::pair(claim_of(n).vintage, n); });
        return claims;
    }

    /// Who speaks of what, as figure, base or whole, by vintage and name.
    [[nodiscard]] voices voices_of(const linear_system<Scalar>& part,
                                   const std::vector<std::uint32_t>& kept) const {
        voices spoken;
        for (const std::uint32_t number : by_vintage(kept))
            speak(number, [&](const unknown_key& key, const voice& how) {
                spoken.try_emplace({part.numbers.at(key), how.flow, named_first(key, how)}, how);
            });
        for (std::uint32_t u = 0; u != part.figures(); ++u)
            if (const auto of = asked_.find(part.unknowns[u]); of != asked_.end())
                for (const auto& [name, how] : of->second)
                    spoken.try_emplace({u, std::get<1>(name), std::get<2>(name)}, how);
        return spoken;
    }

    [[nodiscard]] const detail::taking_part& part_of(std::uint32_t number) const {
        return *std::ranges::lower_bound(parts_, number, {}, &detail::taking_part::claim);
    }

    void add_figures(const linear_system<Scalar>& part, part_solver<Scalar>& solver) {
        std::vector<detail::solved_bounds<Scalar>> solved;
        for (std::uint32_t u = 0; u != part.figures(); ++u) solved.push_back(solver.solve(u));
        const auto point = find_point(part, solved, solver);
        const voices spoken = voices_of(part, solver.kept());
        const std::vector<char> stated = stated_in(part, solver.kept());
        std::vector<char> heard(part.unknowns.size());
        const auto add = [&](std::uint32_t u, const voice& how, bool spoken_of) {
            settled_figure<Scalar> one = figure_of(part.unknowns[u], how, solved[u], point[u]);
            one.spoken = spoken_of;
            one.claims = solver.spare(u, solved[u]);
            std::ranges::sort(one.claims);
            one.basis = stated[u] != 0 ? figure_basis::stated : figure_basis::implied;
            answer_.figures.push_back(std::move(one));
        };
        for (const auto& [key, how] : spoken) {
            heard[std::get<0>(key)] = 1;
            add(std::get<0>(key), how, true);
        }
        for (std::uint32_t u = 0; u != part.figures(); ++u)
            if (!heard[u]) add(u, voice_for(part.unknowns[u]), false);
    }

    /// For a figure that nobody speaks of.
    [[nodiscard]] static voice voice_for(const unknown_key& key) {
        const bool second = key.measure == measure_of_pair::second_sends;
        const flow f = key.measure == measure_of_pair::turnover  ? flow::turnover
                       : key.measure == measure_of_pair::balance ? flow::balance
                                                                 : flow::exports;
        return {second ? key.second : key.first, second ? key.first : key.second, f, 1};
    }

    [[nodiscard]] settled_figure<Scalar> figure_of(const unknown_key& key, const voice& how,
                                                   const detail::solved_bounds<Scalar>& solved,
                                                   const std::optional<Scalar>& value) const {
        settled_figure<Scalar> one{book_,      how.reporter, how.partner, how.flow,
                                   key.period, key.product,  key.currency};
        one.range = detail::times(solved.range, Scalar(how.sign));
        if (value) one.value = Scalar(*value * Scalar(how.sign));
        one.exact = solved.exact;
        return one;
    }

    /// By unknown: a kept level says this very figure.
    [[nodiscard]] std::vector<char> stated_in(const linear_system<Scalar>& part,
                                              std::vector<std::uint32_t> kept) const {
        std::ranges::sort(kept);
        std::vector<char> stated(part.unknowns.size());
        for (const auto& row : part.rows)
            if (row.claim != no_claim && row.terms.size() == 1 &&
                claim_of(row.claim).kind == claim_kind::level && std::ranges::binary_search(kept, row.claim))
                stated[row.terms[0].unknown] = 1;
        return stated;
    }

    const claim_set& set_;
    std::span<const named_claim> claims_;
    settled_book<Scalar>& answer_;
    std::uint32_t book_;
    const settle_options& how_;
    bounds<Scalar> carriage_{};
    std::vector<detail::taking_part> parts_; ///< in the order of the claims
    std::map<unknown_key, voices> asked_;
};

} // namespace bilatrade
