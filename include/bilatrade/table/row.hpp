// SPDX-License-Identifier: BSL-1.0
// bilatrade/table/row.hpp: a row of the long form: a cell, and what the source says beside it. Its texts are
// views into the reader, valid until it reads on.
#pragma once

#include <bilatrade/value/cell.hpp>

#include <string_view>
#include <type_traits>

namespace bilatrade {

/// An empty text is not known.
struct table_row {
    bilatrade::cell cell{};
    std::string_view source{};        ///< its name: baci, comtrade
    std::string_view reporter_code{}; ///< the source's own; it says more than the economy (56 and 58 are BEL)
    std::string_view partner_code{};
    std::string_view vintage{};        ///< the release, or a date
    std::string_view classification{}; ///< of the product: HS2017, SITC3
    std::string_view coverage{};       ///< goods, services or both
    std::string_view compiler{};       ///< whose statistics
    std::string_view system{};         ///< general, special, national or community
    std::string_view adjustment{};     ///< seasonal or none
};
static_assert(std::is_trivially_copyable_v<table_row>);

/// Whether two rows speak of the same figure.
[[nodiscard]] constexpr bool same_key(const table_row& a, const table_row& b) noexcept {
    return a.cell.product == b.cell.product && a.cell.partner == b.cell.partner &&
           a.cell.reporter == b.cell.reporter && a.cell.flow == b.cell.flow &&
           a.cell.period == b.cell.period && a.cell.valuation == b.cell.valuation &&
           a.cell.currency == b.cell.currency && a.partner_code == b.partner_code &&
           a.reporter_code == b.reporter_code && a.source == b.source && a.vintage == b.vintage &&
           a.classification == b.classification && a.coverage == b.coverage && a.compiler == b.compiler &&
           a.system == b.system && a.adjustment == b.adjustment;
}

} // namespace bilatrade
