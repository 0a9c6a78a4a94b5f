// SPDX-License-Identifier: BSL-1.0
// bilatrade/ledger/book.hpp: which claims belong together: one account of trade, kept by one compiler, as of
// one vintage. Between books there are gaps and revisions, never contradictions.
#pragma once

#include <bilatrade/value/claim.hpp>

#include <algorithm> // sort
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace bilatrade {

/// A book's name is its compiler's code; without a compiler it is the id of the document.
struct book_key {
    std::string name;
    std::optional<bilatrade::vintage> vintage;
    bool compiled = false;   ///< by the compiler `name`
    bool superseded = false; ///< holds what a revised figure replaces

    friend auto operator<=>(const book_key&, const book_key&) = default;
    friend bool operator==(const book_key&, const book_key&) = default;
};

/// "tass-2022-08-03", "CHN@2023-01-13", "CHN@2023-01-13#superseded".
[[nodiscard]] inline std::string to_string(const book_key& book) {
    std::string text = book.name;
    if (book.compiled && book.vintage) text += '@' + book.vintage->published.to_string();
    if (book.superseded) text += "#superseded";
    return text;
}

/// `join` makes one book of all that speak of a pair in a currency.
[[nodiscard]] inline book_key book_of(const claim_set& set, const claim& c, bool join = false) {
    if (join) return {"joined", {}, false, c.stage == claim_stage::superseded};
    const bool compiled = !c.compiler.empty();
    return {std::string(compiled ? set.words(c.compiler) : set.document_id(c)), c.vintage, compiled,
            c.stage == claim_stage::superseded};
}

/// A claim by the name that findings call it: "doc:begin-end", and "#2", "#3" where one span states several.
struct named_claim {
    const bilatrade::claim* claim = nullptr;
    std::string name;
};

/// The claims in the order of their names' bytes. So nothing that follows depends on the order of the input.
[[nodiscard]] inline std::vector<named_claim> name_claims(const claim_set& set,
                                                          std::span<const claim> claims) {
    std::vector<named_claim> named;
    std::map<std::string, int> times;
    for (const claim& c : claims) {
        std::string name = std::string(set.document_id(c)) + ':' + std::to_string(c.span.begin) + '-' +
                           std::to_string(c.span.end);
        const int n = ++times[name];
        named.push_back({&c, n == 1 ? name : name + '#' + std::to_string(n)});
    }
    std::ranges::sort(named, {}, &named_claim::name);
    return named;
}

namespace detail {

/// What a money claim and a growth must share for the one to tell the other's currency.
[[nodiscard]] inline auto subject_of(const claim_set& set, const claim& c) {
    const bool directed = c.flow == flow::exports || c.flow == flow::imports;
    const bool swapped = c.partner < c.reporter;
    // A's exports to B and B's imports from A are one subject.
    const auto direction = !directed                              ? 2 + static_cast<int>(c.flow)
                           : (c.flow == flow::exports) != swapped ? 0
                                                                  : 1;
    return std::tuple(swapped ? c.partner : c.reporter, swapped ? c.reporter : c.partner, direction,
                      std::string(set.words(c.product)));
}

[[nodiscard]] inline auto pair_of(const claim& c) {
    return c.partner < c.reporter ? std::tuple(c.partner, c.reporter) : std::tuple(c.reporter, c.partner);
}

/// The one currency that all hits have in common; none where there is no hit or there are several.
struct only_currency {
    currency found{};
    bool several = false;

    void see(currency c) {
        if (found == currency{})
            found = c;
        else if (found != c)
            several = true;
    }
    [[nodiscard]] currency get() const { return several ? currency{} : found; }
};

} // namespace detail

/// In which money a growth or a share binds: that of its terms; else of the first money claim of the same
/// document, pair, flow, product and period; else the only one that its book has for that figure, for its
/// base or whole, for the pair. Null where that cannot be told. `book` are the claims of its book that are
/// about money.
[[nodiscard]] inline currency binding_currency(const claim_set& set, const claim& c,
                                               std::span<const claim* const> book) {
    if (c.terms.currency != currency{}) return c.terms.currency;
    const auto subject = detail::subject_of(set, c);
    const claim* first = nullptr;
    detail::only_currency of_figure, of_base, of_pair;
    for (const claim* money : book) {
        const bool same_subject = detail::subject_of(set, *money) == subject;
        if (same_subject && money->period == c.period) {
            of_figure.see(money->currency);
            if (money->document == c.document && (first == nullptr || money->span < first->span))
                first = money;
        }
        if (same_subject && c.base && money->period == c.base) of_base.see(money->currency);
        if (c.kind == claim_kind::share && money->period == c.period && money->reporter == c.whole.reporter &&
            money->partner == c.whole.partner && money->flow == c.whole.flow)
            of_base.see(money->currency);
        if (detail::pair_of(*money) == detail::pair_of(c)) of_pair.see(money->currency);
    }
    if (first != nullptr) return first->currency;
    for (const auto& candidates : {of_figure, of_base, of_pair})
        if (candidates.found != currency{}) return candidates.get();
    return {};
}

} // namespace bilatrade
