// SPDX-License-Identifier: BSL-1.0
// bilatrade/ledger/book.hpp: which claims belong together: one account of trade, kept by one compiler, as of
// one vintage. Between books there are gaps and revisions, never contradictions.
#pragma once

#include <bilatrade/value/claim.hpp>

#include <algorithm> // stable_sort
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
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

/// A claim by the name that findings call it: its own, or else "doc:begin-end"; and "#2", "#3" where one name
/// stands for several.
struct named_claim {
    const bilatrade::claim* claim = nullptr;
    std::string name;
};

namespace detail {

[[nodiscard]] inline std::string own_name(const claim_set& set, const claim& c) {
    if (!c.id.empty()) return std::string(set.words(c.id));
    return std::string(set.document_id(c)) + ':' + std::to_string(c.span.begin) + '-' +
           std::to_string(c.span.end);
}

/// What tells claims of one name apart.
[[nodiscard]] inline auto content_of(const claim& c) {
    return std::tuple(c.kind, c.reporter, c.partner, c.flow, c.period, c.base, c.currency, c.figure.value);
}

} // namespace detail

/// The claims in the order of their names' bytes. So nothing that follows depends on the order of the input.
[[nodiscard]] inline std::vector<named_claim> name_claims(const claim_set& set,
                                                          std::span<const claim> claims) {
    std::vector<named_claim> named;
    named.reserve(claims.size());
    for (const claim& c : claims) named.push_back({&c, detail::own_name(set, c)});
    const auto by_name = [](const named_claim& a, const named_claim& b) {
        if (const int order = a.name.compare(b.name); order != 0) return order < 0;
        return detail::content_of(*a.claim) < detail::content_of(*b.claim);
    };
    std::ranges::stable_sort(named, by_name);
    std::size_t times = 0;
    for (std::size_t i = 1; i < named.size(); ++i) {
        times = named[i].name == named[i - 1 - times].name ? times + 1 : 0;
        if (times != 0) named[i].name += '#' + std::to_string(times + 1);
    }
    std::ranges::stable_sort(named, {}, &named_claim::name);
    return named;
}

namespace detail {

/// What claims of one figure share: A's exports to B and B's imports from A are one subject.
using claim_subject = std::tuple<economy, economy, int, std::string>;

[[nodiscard]] inline claim_subject subject_of(const claim_set& set, economy reporter, economy partner, flow f,
                                              word_slice product) {
    const bool directed = f == flow::exports || f == flow::imports;
    const bool swapped = partner < reporter;
    const int direction = !directed ? 2 + static_cast<int>(f) : (f == flow::exports) != swapped ? 0 : 1;
    return {swapped ? partner : reporter, swapped ? reporter : partner, direction,
            std::string(set.words(product))};
}
[[nodiscard]] inline claim_subject subject_of(const claim_set& set, const claim& c) {
    return subject_of(set, c.reporter, c.partner, c.flow, c.product);
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

/// The money that the amounts of one book are in, for its growths and shares.
class book_money {
public:
    explicit book_money(const claim_set& set) : set_(set) {}

    void add(const claim& amount) {
        const auto subject = detail::subject_of(set_, amount);
        of_pair_[{std::get<0>(subject), std::get<1>(subject)}].see(amount.currency);
        seen& here = of_figure_[{subject, *amount.period}];
        here.all.see(amount.currency);
        const auto [first, fresh] = here.first_in.try_emplace(amount.document, &amount);
        if (!fresh && amount.span < first->second->span) first->second = &amount;
    }

    /// In which money a growth or a share binds: that of its terms; else of the first amount of the same
    /// document, pair, flow, product and period; else the only one that the book has for that figure, for its
    /// base or whole, for the pair. Null where that cannot be told.
    [[nodiscard]] currency binding(const claim& c) const {
        if (c.terms.currency != currency{}) return c.terms.currency;
        const auto subject = detail::subject_of(set_, c);
        const seen* const figure = find(subject, *c.period);
        if (figure != nullptr)
            if (const auto first = figure->first_in.find(c.document); first != figure->first_in.end())
                return first->second->currency;
        const seen* other = nullptr;
        if (c.kind == claim_kind::share)
            other = find(
                detail::subject_of(set_, c.whole.reporter, c.whole.partner, c.whole.flow, c.whole.product),
                *c.period);
        else if (c.base)
            other = find(subject, *c.base);
        for (const seen* one : {figure, other})
            if (one != nullptr) return one->all.get();
        const auto pair = of_pair_.find({std::get<0>(subject), std::get<1>(subject)});
        return pair == of_pair_.end() ? currency{} : pair->second.get();
    }

private:
    struct seen {
        detail::only_currency all;
        std::map<std::uint32_t, const claim*> first_in; ///< by document
    };
    [[nodiscard]] const seen* find(const detail::claim_subject& subject, period when) const {
        const auto at = of_figure_.find({subject, when});
        return at == of_figure_.end() ? nullptr : &at->second;
    }

    const claim_set& set_;
    std::map<std::pair<detail::claim_subject, period>, seen> of_figure_;
    std::map<std::pair<economy, economy>, detail::only_currency> of_pair_;
};

} // namespace bilatrade
