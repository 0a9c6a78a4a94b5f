// SPDX-License-Identifier: BSL-1.0
// bilatrade/table/detail/json_names.hpp: the names of the fields of documents and claims in JSON.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace bilatrade::detail {

inline constexpr std::array<std::string_view, 4> json_document_names{"id", "text", "date", "language"};
enum json_document_field : std::uint8_t { field_id, field_text, field_date, field_language };

inline constexpr std::array<std::string_view, 25> json_claim_names{
    "doc",     "kind",     "reporter", "partner", "flow",   "period",    "value",    "percent", "low",
    "high",    "currency", "base",     "product", "status", "qualifier", "compiler", "source",  "side",
    "vintage", "stage",    "terms",    "whole",   "span",   "quote",     "id"};
enum json_claim_field : std::uint8_t {
    field_doc,
    field_kind,
    field_reporter,
    field_partner,
    field_flow,
    field_period,
    field_value,
    field_percent,
    field_low,
    field_high,
    field_currency,
    field_base,
    field_product,
    field_status,
    field_qualifier,
    field_compiler,
    field_source,
    field_side,
    field_vintage,
    field_stage,
    field_terms,
    field_whole,
    field_span,
    field_quote,
    field_own_id
};

inline constexpr std::array<std::string_view, 4> json_whole_names{"reporter", "partner", "flow", "product"};

} // namespace bilatrade::detail
