// SPDX-License-Identifier: BSL-1.0
// bilatrade/value/claim.hpp: one figure that a text states about the trade of two economies.
// A claim is trivially copyable: codes, decimals and offsets. The words belong to the claim_set that holds
// it.
#pragma once

#include <bilatrade/value/buffer.hpp>
#include <bilatrade/value/currency.hpp>
#include <bilatrade/value/economy.hpp>
#include <bilatrade/value/flow.hpp>
#include <bilatrade/value/period.hpp>
#include <bilatrade/value/stated.hpp>
#include <bilatrade/value/vintage.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>

namespace bilatrade {

enum class claim_kind : std::uint8_t { level, growth, difference, share };
/// actual: estimates too; target: someone wants it; forecast: someone expects it.
enum class claim_status : std::uint8_t { actual, target, forecast };
/// superseded: the figure that a revised one replaces.
enum class claim_stage : std::uint8_t { none, provisional, revised, superseded };
/// Of a balance, as the text has it.
enum class balance_side : std::uint8_t { none, deficit, surplus };

/// How a figure is counted, where the text tells; a set of these.
enum class term : std::uint8_t {
    real,
    volume,
    seasonally_adjusted,
    annualised,
    per_year,
    per_month,
    per_day
};

namespace detail {
inline constexpr std::array<std::string_view, 4> claim_kind_names{"level", "growth", "difference", "share"};
inline constexpr std::array<std::string_view, 3> claim_status_names{"actual", "target", "forecast"};
inline constexpr std::array<std::string_view, 4> claim_stage_names{"", "provisional", "revised",
                                                                   "superseded"};
inline constexpr std::array<std::string_view, 3> balance_side_names{"", "deficit", "surplus"};
inline constexpr std::array<std::string_view, 7> term_names{
    "real", "volume", "seasonally-adjusted", "annualised", "per-year", "per-month", "per-day"};
} // namespace detail

[[nodiscard]] constexpr std::string_view to_string(claim_kind k) noexcept {
    return detail::claim_kind_names[static_cast<std::size_t>(k)];
}
[[nodiscard]] constexpr std::string_view to_string(claim_status s) noexcept {
    return detail::claim_status_names[static_cast<std::size_t>(s)];
}
/// Empty for none.
[[nodiscard]] constexpr std::string_view to_string(claim_stage s) noexcept {
    return detail::claim_stage_names[static_cast<std::size_t>(s)];
}
/// Empty for none.
[[nodiscard]] constexpr std::string_view to_string(balance_side s) noexcept {
    return detail::balance_side_names[static_cast<std::size_t>(s)];
}
[[nodiscard]] constexpr std::string_view to_string(term t) noexcept {
    return detail::term_names[static_cast<std::size_t>(t)];
}

/// Growth and shares are percent, levels and differences money.
[[nodiscard]] constexpr bool is_percent(claim_kind kind) noexcept {
    return kind == claim_kind::growth || kind == claim_kind::share;
}

/// A set of terms, and the currency in which a change is counted ("in yuan").
struct claim_terms {
    std::uint8_t bits = 0;
    bilatrade::currency currency{};

    constexpr claim_terms& add(term t) noexcept {
        bits = static_cast<std::uint8_t>(bits | (1U << static_cast<unsigned>(t)));
        return *this;
    }
    [[nodiscard]] constexpr bool has(term t) const noexcept {
        return (bits >> static_cast<unsigned>(t) & 1U) != 0;
    }
    [[nodiscard]] constexpr bool empty() const noexcept {
        return bits == 0 && currency == bilatrade::currency{};
    }
    friend constexpr bool operator==(const claim_terms&, const claim_terms&) noexcept = default;
};

/// [begin, end): bytes of a document.
struct text_span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    friend constexpr auto operator<=>(text_span, text_span) noexcept = default;
    friend constexpr bool operator==(text_span, text_span) noexcept = default;
};

/// Words in the pool of a claim_set; none where the size is 0.
struct word_slice {
    std::uint32_t offset = 0;
    std::uint32_t size = 0;

    [[nodiscard]] constexpr bool empty() const noexcept { return size == 0; }
};

/// What a share is a part of.
struct claim_whole {
    economy reporter{};
    economy partner{};
    bilatrade::flow flow = bilatrade::flow::turnover;
    word_slice product{};
};

struct claim {
    claim_kind kind = claim_kind::level;
    bilatrade::flow flow = bilatrade::flow::turnover;
    claim_status status = claim_status::actual;
    claim_stage stage = claim_stage::none;
    balance_side side = balance_side::none;
    claim_terms terms{};
    economy reporter{}; ///< null where the text does not tell
    economy partner{};
    bilatrade::currency currency{}; ///< of levels and differences
    std::optional<bilatrade::period> period{};
    std::optional<bilatrade::period> base{}; ///< of growth and differences
    stated figure{};                         ///< whole units of the currency, or percent
    claim_whole whole{};                     ///< of shares
    std::optional<bilatrade::vintage> vintage{};
    text_span span{};           ///< bytes in the document
    std::uint32_t document = 0; ///< index among the claim_set's documents
    word_slice product{};       ///< empty: trade as a whole, goods or merchandise
    word_slice compiler{};      ///< whose statistics: an economy's code or an organisation's initials
    word_slice source{};        ///< who says it, in the words of the text
    word_slice quote{};         ///< the words at `span`
    word_slice id{};            ///< a name of its own, where it has one beside document and span
};

/// In which it is told: of an amount its own, else that of its terms; null where neither is.
[[nodiscard]] constexpr currency told_currency(const claim& c) noexcept {
    return c.currency != currency{} ? c.currency : c.terms.currency;
}
static_assert(std::is_trivially_copyable_v<claim>);

/// Claims in the order of their texts, with the words that they refer to. Use again after `clear`.
class claim_set {
public:
    [[nodiscard]] const buffer<claim>& claims() const noexcept { return claims_; }
    [[nodiscard]] auto begin() const noexcept { return claims_.begin(); }
    [[nodiscard]] auto end() const noexcept { return claims_.end(); }
    [[nodiscard]] std::size_t size() const noexcept { return claims_.size(); }
    [[nodiscard]] bool empty() const noexcept { return claims_.empty(); }
    [[nodiscard]] const claim& operator[](std::size_t i) const noexcept { return claims_[i]; }

    /// Valid until words are added or the set is cleared.
    [[nodiscard]] std::string_view words(word_slice slice) const noexcept {
        return std::string_view(words_.data(), words_.size()).substr(slice.offset, slice.size);
    }
    /// The id of a claim's document.
    [[nodiscard]] std::string_view document_id(const claim& c) const noexcept {
        return words(documents_[c.document]);
    }

    /// Keeps a copy of `text`, which is none of its own words.
    word_slice add_words(std::string_view text) {
        const word_slice slice{static_cast<std::uint32_t>(words_.size()),
                               static_cast<std::uint32_t>(text.size())};
        words_.append(text.data(), text.size());
        return slice;
    }
    /// The index that the claims of a document carry.
    std::uint32_t add_document(std::string_view id) {
        documents_.push_back(add_words(id));
        return static_cast<std::uint32_t>(documents_.size() - 1);
    }
    void add(const claim& c) { claims_.push_back(c); }
    /// Gives a claim the period and the base of another one.
    void take_times(std::size_t to, std::size_t from) noexcept {
        claims_[to].period = claims_[from].period;
        claims_[to].base = claims_[from].base;
    }
    /// Says of a claim who told it.
    void take_source(std::size_t to, word_slice source) noexcept { claims_[to].source = source; }
    /// Forgets claims, documents and words, and keeps the memory.
    void clear() noexcept {
        claims_.clear();
        documents_.clear();
        words_.clear();
    }

private:
    buffer<claim> claims_;
    buffer<word_slice> documents_;
    buffer<char> words_;
};

} // namespace bilatrade
