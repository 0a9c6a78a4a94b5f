// SPDX-License-Identifier: BSL-1.0
// bilatrade/ledger/cell_claims.hpp: the figures of tables as claims, so that they settle beside what texts
// state: a book for each reporter and source. A cell is as exact as its last digit, or as a tolerance says.
#pragma once

#include <bilatrade/value/cell.hpp>
#include <bilatrade/value/claim.hpp>
#include <bilatrade/value/result.hpp>
#include <bilatrade/value/stated.hpp>

#include <cstdint>
#include <functional> // less
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace bilatrade {

namespace detail {

/// Half of 10^place. Errors: overflow.
[[nodiscard]] constexpr result<decimal> half_of_place(int place) noexcept {
    if (place < -17 || place > 18) return errc::overflow;
    if (place < 1) return decimal(5, static_cast<unsigned>(1 - place));
    std::int64_t half = 5;
    for (; place > 1; --place) half *= 10;
    return decimal(half);
}

/// The place of the last digit, of numbers as long as binary floating point writes them that of the twelfth.
[[nodiscard]] constexpr int last_true_place(const cell& c) noexcept {
    constexpr int written_by_machine = 15, true_digits = 12;
    int digits = 0;
    for (std::int64_t rest = c.value->coefficient(); rest != 0; rest /= 10) ++digits;
    const bool has_places = c.value->scale() != 0;
    return has_places && digits >= written_by_machine ? c.last_place + digits - true_digits : c.last_place;
}

} // namespace detail

/// What a cell's digits allow: half a unit of the last one either side, or of the twelfth where binary
/// floating point has written fifteen and more; with a tolerance that share of the value instead (0.01 is one
/// percent). Errors: missing_value, overflow.
[[nodiscard]] constexpr result<stated> state(const cell& c, std::optional<decimal> tolerance = {}) noexcept {
    if (!c.value) return errc::missing_value;
    const auto size = absolute(*c.value);
    const auto half = !tolerance ? detail::half_of_place(detail::last_true_place(c))
                      : size     ? multiply(*size, *tolerance)
                                 : size;
    return half ? detail::with_bounds(*c.value, *half, qualifier::exact) : result<stated>(half.error());
}

/// Turns the rows of tables into claims of one set.
class cell_claims {
public:
    explicit cell_claims(claim_set& claims, std::optional<decimal> tolerance = {})
        : claims_(claims), tolerance_(tolerance) {}

    /// The claim is called "file:row". Its book is that of the reporter, by `compiler` where that is another,
    /// as `source` has it. What is valued unlike the rest (exports CIF, imports FOB) has a book of its own,
    /// and so has a group, whose members are those that the source counts, in past years too. Errors: those
    /// of state(); unknown_economy of partners that are none, of which a source may have several under one
    /// code.
    errc add(const cell& c, std::string_view file, std::string_view source = {},
             std::string_view compiler = {}) {
        if (c.reporter.is_unspecified() || c.partner.is_unspecified()) return errc::unknown_economy;
        const auto figure = state(c, tolerance_);
        if (!figure) return figure.error().code;
        claim made;
        made.reporter = c.reporter;
        made.partner = c.partner;
        made.flow = c.flow;
        made.period = c.period;
        made.currency = c.currency;
        made.figure = *figure;
        made.stage = c.status == cell_status::provisional ? claim_stage::provisional : claim_stage::none;
        made.vintage = c.vintage;
        made.product = known(c.product);
        made.compiler = known(book_of(c, source, compiler));
        made.document = document(file);
        made.id = claims_.add_words(std::string(file) + ':' + std::to_string(c.row));
        claims_.add(made);
        return errc::none;
    }

private:
    [[nodiscard]] static std::string book_of(const cell& c, std::string_view source,
                                             std::string_view compiler) {
        std::string name(c.reporter.code());
        if (!compiler.empty() && compiler != name) (name += '/') += compiler;
        if (!source.empty()) (name += '/') += source;
        const bool usual =
            c.flow == flow::imports ? c.valuation != valuation::fob : c.valuation != valuation::cif;
        if (!usual) (name += ' ') += to_string(c.valuation);
        for (const economy side : {c.reporter, c.partner})
            if (side.is_group()) (name += ' ') += side.code();
        return name;
    }
    word_slice known(std::string_view words) {
        if (words.empty()) return {};
        const auto at = words_.find(words);
        return at != words_.end() ? at->second
                                  : words_.emplace(words, claims_.add_words(words)).first->second;
    }
    std::uint32_t document(std::string_view file) {
        const auto at = documents_.find(file);
        return at != documents_.end() ? at->second
                                      : documents_.emplace(file, claims_.add_document(file)).first->second;
    }

    claim_set& claims_;
    std::optional<decimal> tolerance_;
    std::map<std::string, word_slice, std::less<>> words_;
    std::map<std::string, std::uint32_t, std::less<>> documents_;
};

} // namespace bilatrade
