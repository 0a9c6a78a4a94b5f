// SPDX-License-Identifier: BSL-1.0
// bilatrade/ledger/settled_figure.hpp: what settling answers: figures with exact bounds and the claims that
// they rest on, claims that cannot all be true, and claims that take no part.
#pragma once

#include <bilatrade/ledger/aside.hpp>
#include <bilatrade/ledger/book.hpp>
#include <bilatrade/ledger/bounds.hpp>
#include <bilatrade/value/currency.hpp>
#include <bilatrade/value/economy.hpp>
#include <bilatrade/value/flow.hpp>
#include <bilatrade/value/period.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility> // swap
#include <vector>

namespace bilatrade {

/// A level says the figure itself; it is implied; or nobody speaks of it, and it follows from figures that
/// are.
enum class figure_basis : std::uint8_t { stated, implied };

[[nodiscard]] constexpr std::string_view to_string(figure_basis b) noexcept {
    constexpr std::array<std::string_view, 2> names{"stated", "implied"};
    return names[static_cast<std::size_t>(b)];
}

/// A figure of one book. Claims are numbers among `settlement::claims`.
template <ExactScalar Scalar = rational>
struct settled_figure {
    std::uint32_t book = 0; ///< among `settlement::books`
    economy reporter{};
    economy partner{};
    bilatrade::flow flow = bilatrade::flow::turnover;
    bilatrade::period period{};
    std::string product{};
    bilatrade::currency currency{};
    bounds<Scalar> range{};
    std::optional<Scalar> value{}; ///< see find_point
    figure_basis basis = figure_basis::implied;
    bool spoken = true;                   ///< a claim speaks of it, as figure, base or whole
    bool exact = true;                    ///< no tighter bounds hold
    std::vector<std::uint32_t> claims{};  ///< none can be spared for these bounds
    bilatrade::currency converted_from{}; ///< in which the claims count; none: `currency`
};

/// The same figure as `reporter`, one of its two sides, counts it: a balance changes its sign, exports become
/// imports.
template <ExactScalar Scalar>
[[nodiscard]] settled_figure<Scalar> seen_by(settled_figure<Scalar> f, economy reporter) {
    if (f.reporter == reporter) return f;
    std::swap(f.reporter, f.partner);
    if (f.flow == flow::balance) {
        std::swap(f.range.low, f.range.high);
        for (auto* end : {&f.range.low, &f.range.high, &f.value})
            if (*end) *end = Scalar(-**end);
    }
    f.flow = mirror(f.flow);
    return f;
}

/// `aside` cannot be true together with `claims`, none of which can be spared.
struct finding {
    std::uint32_t book = 0;
    std::vector<std::uint32_t> claims{}; ///< kept ones, and then `aside`
    std::uint32_t aside = 0;
    /// The least factor, to three digits, on the half-widths that lets all be true; none up to 999.
    std::optional<decimal> stretch{};
    /// What the others leave for the number of `aside`, money or percent; none where that is not one
    /// figure's.
    bounds<rational> leave{};
    currency money{}; ///< in which `aside` is counted

    /// Truncation, double rounding, a growth computed before rounding.
    [[nodiscard]] bool is_rounding() const { return stretch && *stretch <= decimal(2); }
};

struct claim_aside {
    std::uint32_t claim = 0;
    aside_reason why = aside_reason::none;
};

/// What one book answers.
template <ExactScalar Scalar = rational>
struct settled_book {
    std::vector<settled_figure<Scalar>> figures;
    std::vector<finding> findings;
    std::vector<claim_aside> asides;
};

/// The answer. Its claims point into the claim_set that was settled.
template <ExactScalar Scalar = rational>
struct settlement {
    std::vector<named_claim> claims;
    std::vector<book_key> books;
    std::vector<settled_figure<Scalar>> figures;
    std::vector<finding> findings;
    std::vector<claim_aside> asides;
};

} // namespace bilatrade
