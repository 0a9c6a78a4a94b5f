// SPDX-License-Identifier: BSL-1.0
// bilatrade/table/row.hpp: a row of the long form: a cell, and what the source says beside it. Its texts are
// views into the reader, valid until it reads on.
#pragma once

#include <bilatrade/value/cell.hpp>

#include <array>
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

namespace detail {

/// The texts beside the cell, in the order of the long form.
inline constexpr std::array<std::string_view table_row::*, 9> row_texts{
    &table_row::source,   &table_row::reporter_code,  &table_row::partner_code,
    &table_row::vintage,  &table_row::classification, &table_row::coverage,
    &table_row::compiler, &table_row::system,         &table_row::adjustment};

} // namespace detail

} // namespace bilatrade
