// SPDX-License-Identifier: BSL-1.0
// bilatrade/ledger/check.hpp: is what is said what is counted? Claims held against the books of others: what
// those allow for the figure, and a verdict that would rather miss an error than cry wolf.
#pragma once

#include <bilatrade/ledger/aside.hpp>
#include <bilatrade/ledger/claim_range.hpp>
#include <bilatrade/ledger/constraints.hpp>
#include <bilatrade/ledger/settle.hpp>
#include <bilatrade/ledger/settled_figure.hpp>
#include <bilatrade/ledger/uncovered_reason.hpp>

#include <algorithm> // max, min, min_element, minmax, sort, stable_partition, unique
#include <array>
#include <cstdint>
#include <functional> // function, not_fn
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bilatrade {

/// In the order of how far a claim and a book agree.
enum class check_verdict : std::uint8_t {
    confirmed,      ///< their bounds meet
    rounding,       ///< they would, were both no more than twice as wide
    revision_sized, ///< no further apart than vintages of one compiler are
    other_compiler, ///< another compiler's figure: of the other side, or of one that no book is of
    contradicted,
    not_covered
};

[[nodiscard]] constexpr std::string_view to_string(check_verdict v) noexcept {
    constexpr std::array<std::string_view, 6> names{"confirmed",      "rounding",     "revision-sized",
                                                    "other-compiler", "contradicted", "not-covered"};
    return names[static_cast<std::size_t>(v)];
}

/// What one book allows a claim's figure to be, in the claim's own units: money, or percent.
template <ExactScalar Scalar>
struct counted_figure {
    std::uint32_t book = 0; ///< among the books that were checked against
    currency money{};       ///< of the range
    bounds<Scalar> range{};
    bool own = false; ///< of the claim's compiler; of its reporter, where the text names none
    std::vector<std::uint32_t> claims{}; ///< what it rests on, among those checked against
    /// How far the claim's value lies from the range: a share of what is counted, or percentage points.
    std::optional<Scalar> gap{};
    currency converted_from{}; ///< in which the book counts; none: `money`
};

template <ExactScalar Scalar = rational>
struct checked_claim {
    named_claim said;
    check_verdict verdict = check_verdict::not_covered;
    uncovered_reason why = uncovered_reason::none;   ///< of not_covered
    std::optional<counted_figure<Scalar>> counted{}; ///< what the verdict rests on
};

template <ExactScalar Scalar = rational>
struct check_options {
    decimal revision = decimal(5, 2); ///< how far apart vintages may be, as a share
    settle_options how{};             ///< of the books that are checked against
    /// Units of `to` for one of `from` on the average of a period, none where that is not known. Without it a
    /// claim is held against books of its own currency alone.
    std::function<std::optional<Scalar>(currency from, currency to, period when)> rate{};
};

namespace detail {

[[nodiscard]] inline asked_figure asked(const claim_set& set, const claim& c, period when) {
    return {c.reporter, c.partner, c.flow, when, std::string(set.words(c.product))};
}

/// What a claim compares its figure with: the base of a growth or difference, the whole of a share.
[[nodiscard]] inline std::optional<asked_figure> asked_beside(const claim_set& set, const claim& c) {
    if (c.kind == claim_kind::share)
        return asked_figure{c.whole.reporter, c.whole.partner, c.whole.flow, *c.period,
                            std::string(set.words(c.whole.product))};
    return c.base ? std::optional(asked(set, c, *c.base)) : std::nullopt;
}

[[nodiscard]] inline uncovered_reason why_not_checked(const claim& c) noexcept {
    switch (find_aside(c)) {
    case aside_reason::none: break;
    case aside_reason::target:
    case aside_reason::forecast: return uncovered_reason::not_actual;
    case aside_reason::not_nominal: return uncovered_reason::terms;
    default: return uncovered_reason::untold;
    }
    const bool other = is_averaged(c.terms) || (c.kind == claim_kind::growth && c.flow == flow::balance);
    return other ? uncovered_reason::terms : uncovered_reason::none;
}

/// Something is known of it beyond that no flow is below nothing.
template <ExactScalar Scalar>
[[nodiscard]] bool tells_something(const settled_figure<Scalar>& f) {
    return f.range.high || (f.range.low && *f.range.low != Scalar(0));
}

/// The figures that tell something, by book, and in which currencies a book has those of a pair. The answer
/// is the caller's.
template <ExactScalar Scalar>
class counted_figures {
public:
    explicit counted_figures(const settlement<Scalar>& answer) {
        for (const auto& f : answer.figures) {
            if (!tells_something(f)) continue;
            by_key_.try_emplace({f.book, key_in_any_currency(f), f.currency}, &f);
            currencies_[{f.book, std::minmax(f.reporter, f.partner)}].insert(f.currency);
        }
    }

    /// Null where there is none.
    [[nodiscard]] const settled_figure<Scalar>* find(std::uint32_t book, const asked_figure& asked,
                                                     currency money) const {
        const auto at = by_key_.find({book, key_in_any_currency(asked), money});
        return at == by_key_.end() ? nullptr : at->second;
    }
    [[nodiscard]] std::set<currency> currencies(std::uint32_t book, economy a, economy b) const {
        const auto at = currencies_.find({book, std::minmax(a, b)});
        return at == currencies_.end() ? std::set<currency>() : at->second;
    }

private:
    std::map<std::tuple<std::uint32_t, unknown_key, currency>, const settled_figure<Scalar>*> by_key_;
    std::map<std::pair<std::uint32_t, std::pair<economy, economy>>, std::set<currency>> currencies_;
};

/// By how much `said` would have to be moved to lie within `range`; 0 within.
template <ExactScalar Scalar>
[[nodiscard]] Scalar distance(const bounds<Scalar>& range, const bounds<Scalar>& said) {
    if (range.low && said.high && *said.high < *range.low) return Scalar(*range.low - *said.high);
    if (range.high && said.low && *range.high < *said.low) return Scalar(*said.low - *range.high);
    return Scalar(0);
}

} // namespace detail

/// Holds `said` against what the claims of `books` settle to: all of them, or those of `chosen`. The sets
/// must outlive the answer.
template <ExactScalar Scalar = rational>
class checker {
public:
    checker(const claim_set& said, const claim_set& books, check_options<Scalar> how)
        : checker(said, books, std::span<const claim>(books.claims()), std::move(how)) {}
    checker(const claim_set& said, const claim_set& books, std::span<const claim> chosen,
            check_options<Scalar> how)
        : said_(said), how_(std::move(how)) {
        for (const claim& c : said)
            if (detail::why_not_checked(c) == uncovered_reason::none) ask(c);
        claims_ = relevant(chosen);
        answer_ = settle<Scalar>(books, std::span<const claim>(claims_), how_.how);
        figures_.emplace(answer_);
    }
    checker(const checker&) = delete; // answers point into it
    checker& operator=(const checker&) = delete;

    /// The books, and the claims by whose numbers verdicts name what they rest on.
    [[nodiscard]] const settlement<Scalar>& answer() const noexcept { return answer_; }

    [[nodiscard]] std::vector<checked_claim<Scalar>> check() const {
        std::vector<checked_claim<Scalar>> all;
        for (named_claim& named : name_claims(said_, std::span<const claim>(said_.claims()))) {
            const claim& c = *named.claim;
            all.push_back(check(std::move(named), c));
        }
        std::ranges::stable_sort(all, {}, [this](const auto& one) { return one.said.claim - said_.begin(); });
        return all;
    }

private:
    using counted = counted_figure<Scalar>;

    void ask(const claim& c) {
        auto& asked = how_.how.figures;
        asked.push_back(detail::asked(said_, c, *c.period));
        if (auto beside = detail::asked_beside(said_, c)) asked.push_back(std::move(*beside));
    }

    [[nodiscard]] checked_claim<Scalar> check(named_claim named, const claim& c) const {
        checked_claim<Scalar> made{std::move(named)};
        made.why = detail::why_not_checked(c);
        if (made.why != uncovered_reason::none) return made;
        std::vector<counted> all;
        made.why = uncovered_reason::pair;
        for (std::uint32_t book = 0; book != answer_.books.size(); ++book)
            for (const currency money : currencies_of(book, c, made.why)) {
                auto one = count(book, c, money);
                if (!one) continue;
                all.push_back(std::move(*one));
                break;
            }
        if (all.empty()) return made;
        made.why = uncovered_reason::none;
        judge(made, c, all);
        return made;
    }

    /// In which the claim can be held against the book, its own first; says why in none.
    [[nodiscard]] std::vector<currency> currencies_of(std::uint32_t book, const claim& c,
                                                      uncovered_reason& why) const {
        const currency told = told_currency(c);
        const std::set<currency> of_pair = figures_->currencies(book, c.reporter, c.partner);
        std::vector<currency> in(of_pair.begin(), of_pair.end());
        const auto is_other = [told](currency money) { return money != told; };
        if (told != currency{} && !how_.rate) std::erase_if(in, is_other);
        if (told != currency{}) std::ranges::stable_partition(in, std::not_fn(is_other));
        // A growth without a currency is only held against a book that counts in one.
        if (told == currency{} && in.size() > 1) in.clear();
        if (!of_pair.empty() && why == uncovered_reason::pair)
            why = in.empty() || (told != currency{} && !of_pair.contains(told)) ? uncovered_reason::currency
                                                                                : uncovered_reason::period;
        return in;
    }

    [[nodiscard]] std::optional<counted> count(std::uint32_t book, const claim& c, currency money) const {
        const auto* now = figures_->find(book, detail::asked(said_, c, *c.period), money);
        if (now == nullptr) return std::nullopt;
        const currency told = told_currency(c) != currency{} ? told_currency(c) : money;
        counted made{book, told, {}, is_own(book, c), now->claims, {}, told == money ? currency{} : money};
        const auto beside = detail::asked_beside(said_, c);
        const auto* other = beside ? figures_->find(book, *beside, money) : nullptr;
        const bool compares = c.kind != claim_kind::level;
        if (compares && other == nullptr) return std::nullopt;
        const auto rate_now = rate(money, told, now->period);
        const auto rate_then = compares ? rate(money, told, other->period) : rate_now;
        if (!rate_now || !rate_then) return std::nullopt;
        const auto figure = detail::times(seen_by(*now, c.reporter).range, *rate_now);
        made.range = figure;
        if (compares) {
            made.claims.insert(made.claims.end(), other->claims.begin(), other->claims.end());
            std::ranges::sort(made.claims);
            made.claims.erase(std::unique(made.claims.begin(), made.claims.end()), made.claims.end());
            made.range = claim_range(c.kind, figure,
                                     detail::times(seen_by(*other, beside->reporter).range, *rate_then));
        }
        if (!made.range.low && !made.range.high) return std::nullopt;
        // A part lies within its whole, which may speak against it, but confirms nothing.
        const bool only_within = c.flow != flow::balance && now->basis == figure_basis::implied &&
                                 now->range.low && *now->range.low == Scalar(0);
        if (only_within && meet(made.range, to_bounds<Scalar>(c.figure))) return std::nullopt;
        made.gap = gap_of(c, made.range);
        return made;
    }

    [[nodiscard]] std::optional<Scalar> rate(currency from, currency to, period when) const {
        return from == to ? std::optional(Scalar(1)) : how_.rate(from, to, when);
    }

    /// From the nearer end of the range: as a share of it, or in percentage points.
    [[nodiscard]] static std::optional<Scalar> gap_of(const claim& c, const bounds<Scalar>& range) {
        const Scalar said = to_exact<Scalar>(c.figure.value);
        const auto& end = range.low && said < *range.low     ? range.low
                          : range.high && *range.high < said ? range.high
                                                             : std::optional<Scalar>(said);
        if (is_percent(c.kind)) return Scalar(said - *end);
        if (*end == Scalar(0)) return std::nullopt;
        const Scalar gap = Scalar(said - *end);
        return Scalar(gap / (*end < Scalar(0) ? Scalar(-*end) : *end));
    }

    /// Its name has the compiler; or it is of the reporter, where the text names none. A book that no
    /// compiler keeps is anybody's.
    [[nodiscard]] bool is_own(std::uint32_t book, const claim& c) const {
        const book_key& key = answer_.books[book];
        if (!key.compiled) return c.compiler.empty();
        const std::string_view wanted = c.compiler.empty() ? c.reporter.code() : said_.words(c.compiler);
        std::string_view name = key.name;
        for (bool first = true; !name.empty(); first = false) {
            const std::size_t end = std::min(name.find_first_of("/ "), name.size());
            if (name.substr(0, end) == wanted) return true;
            if (first && c.compiler.empty()) return !parse_economy(name.substr(0, end));
            name.remove_prefix(std::min(end + 1, name.size()));
        }
        return false;
    }

    /// Only what may bear on one of the figures that are asked for.
    [[nodiscard]] std::vector<claim> relevant(std::span<const claim> of_books) const {
        std::set<std::pair<economy, economy>> pairs;
        std::set<economy> with_group; // partners of a group that is asked for
        for (const asked_figure& one : how_.how.figures) {
            pairs.insert(std::minmax(one.reporter, one.partner));
            if (one.partner.is_group()) with_group.insert(one.reporter);
            if (one.reporter.is_group()) with_group.insert(one.partner);
        }
        std::vector<claim> chosen;
        for (const claim& c : of_books)
            if (pairs.contains(std::minmax(c.reporter, c.partner)) || with_group.contains(c.reporter) ||
                with_group.contains(c.partner) ||
                pairs.contains(std::minmax(c.whole.reporter, c.whole.partner)))
                chosen.push_back(c);
        return chosen;
    }

    void judge(checked_claim<Scalar>& made, const claim& c, const std::vector<counted>& all) const {
        const auto nearest = [&c](const std::vector<const counted*>& of) {
            const auto said = to_bounds<Scalar>(c.figure);
            return *std::ranges::min_element(
                of, {}, [&said](const counted* one) { return detail::distance(one->range, said); });
        };
        std::vector<const counted*> own, others;
        for (const counted& one : all) (one.own ? own : others).push_back(&one);
        const counted* best = nearest(own.empty() ? others : own);
        made.verdict = own.empty() ? check_verdict::other_compiler : verdict_by(c, *best);
        if (made.verdict == check_verdict::contradicted && !others.empty()) {
            const counted* other = nearest(others);
            if (verdict_by(c, *other) <= check_verdict::rounding || lies_between(c, *best, *other)) {
                made.verdict = check_verdict::other_compiler;
                best = other;
            }
        }
        made.counted = *best;
    }

    [[nodiscard]] check_verdict verdict_by(const claim& c, const counted& one) const {
        if (meet(one.range, to_bounds<Scalar>(c.figure))) return check_verdict::confirmed;
        const auto wider = [](const bounds<Scalar>& range) {
            if (!range.low || !range.high) return range;
            const Scalar half = Scalar(Scalar(*range.high - *range.low) / Scalar(2));
            return bounds<Scalar>{Scalar(*range.low - half), Scalar(*range.high + half)};
        };
        if (meet(wider(one.range), detail::stretched(c.figure, Scalar(2)))) return check_verdict::rounding;
        // Of a growth both ends may have been revised, so that points count as shares do.
        const Scalar allowed = to_exact<Scalar>(how_.revision);
        if (one.gap) {
            const Scalar gap = is_percent(c.kind) ? Scalar(*one.gap / Scalar(100)) : *one.gap;
            if (!(allowed < (gap < Scalar(0) ? Scalar(-gap) : gap))) return check_verdict::revision_sized;
        }
        return check_verdict::contradicted;
    }

    /// No further from one side's report than that is from the other's, on the way there.
    [[nodiscard]] static bool lies_between(const claim& c, const counted& a, const counted& b) {
        const Scalar said = to_exact<Scalar>(c.figure.value);
        if (!a.range.low || !a.range.high || !b.range.low || !b.range.high) return false;
        return !(said < std::min(*a.range.low, *b.range.low)) &&
               !(std::max(*a.range.high, *b.range.high) < said);
    }

    const claim_set& said_;
    check_options<Scalar> how_;
    std::vector<claim> claims_; ///< of the books, those that matter
    settlement<Scalar> answer_;
    std::optional<detail::counted_figures<Scalar>> figures_;
};

} // namespace bilatrade
