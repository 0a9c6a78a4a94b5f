// SPDX-License-Identifier: BSL-1.0
// bilatrade/ledger/settle.hpp: claims in, figures with exact bounds out, book by book. The answer does not
// depend on the order of the claims. Bounds are the least and the greatest value that the kept claims
// together allow; where `exact` says no, pivots ran out, and they hold but are wider.
#pragma once

#include <bilatrade/ledger/book.hpp>
#include <bilatrade/ledger/book_settler.hpp>
#include <bilatrade/ledger/detail/fraction.hpp>
#include <bilatrade/ledger/settle_options.hpp>
#include <bilatrade/ledger/settled_figure.hpp>

#include <algorithm> // min, move
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <iterator> // back_inserter
#include <map>
#include <optional>
#include <span>
#include <thread>
#include <utility>
#include <vector>

namespace bilatrade {

namespace detail {

template <ExactScalar Scalar>
[[nodiscard]] settled_figure<Scalar> to_scalar(settled_figure<fraction>&& f) {
    const auto number = [](const std::optional<fraction>& value) {
        return value ? std::optional<Scalar>(Scalar(*value)) : std::nullopt;
    };
    return {f.book,
            f.reporter,
            f.partner,
            f.flow,
            f.period,
            std::move(f.product),
            f.currency,
            {number(f.range.low), number(f.range.high)},
            number(f.value),
            f.basis,
            f.spoken,
            f.exact,
            std::move(f.claims)};
}

using book_members = std::vector<std::vector<std::uint32_t>>;

/// Books in runs, each by one thread; what they give is put together in their order.
template <ExactScalar Scalar>
void settle_books(const claim_set& set, settlement<Scalar>& answer, const book_members& members,
                  const settle_options& how) {
    constexpr std::size_t books_a_run = 64; // short enough for threads to end together
    struct run_of_books {
        settled_book<fraction> all;
        std::vector<settled_figure<Scalar>> figures;
    };
    std::vector<run_of_books> runs((members.size() + books_a_run - 1) / books_a_run);
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t run = next++; run < runs.size(); run = next++) {
            auto& [all, figures] = runs[run];
            const std::size_t end = std::min(members.size(), (run + 1) * books_a_run);
            for (std::size_t book = run * books_a_run; book != end; ++book)
                book_settler(set, std::span<const named_claim>(answer.claims), all,
                             static_cast<std::uint32_t>(book), how)
                    .settle(members[book]);
            for (auto& f : all.figures) figures.push_back(to_scalar<Scalar>(std::move(f)));
            all.figures = {};
        }
    };
    std::vector<std::jthread> others;
    for (std::size_t n = 1; n < std::min<std::size_t>(how.threads, runs.size()); ++n)
        others.emplace_back(work);
    work();
    for (auto& one : others) one.join();
    for (auto& run : runs) {
        std::ranges::move(run.figures, std::back_inserter(answer.figures));
        std::ranges::move(run.all.findings, std::back_inserter(answer.findings));
        std::ranges::move(run.all.asides, std::back_inserter(answer.asides));
    }
}

} // namespace detail

/// Settles `claims`, whose words `set` holds; both must outlive the answer.
template <ExactScalar Scalar = rational>
[[nodiscard]] settlement<Scalar> settle(const claim_set& set, std::span<const claim> claims,
                                        const settle_options& how = {}) {
    settlement<Scalar> answer;
    answer.claims = name_claims(set, claims);
    std::map<book_key, std::vector<std::uint32_t>> books;
    for (std::uint32_t n = 0; n != answer.claims.size(); ++n)
        books[book_of(set, *answer.claims[n].claim, how.join)].push_back(n);
    detail::book_members members;
    for (auto& [key, of_book] : books) {
        answer.books.push_back(key);
        members.push_back(std::move(of_book));
    }
    detail::settle_books(set, answer, members, how);
    return answer;
}

/// All claims of a set.
template <ExactScalar Scalar = rational>
[[nodiscard]] settlement<Scalar> settle(const claim_set& set, const settle_options& how = {}) {
    return settle<Scalar>(set, std::span<const claim>(set.claims()), how);
}

} // namespace bilatrade
