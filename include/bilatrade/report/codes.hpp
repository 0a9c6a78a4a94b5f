// SPDX-License-Identifier: BSL-1.0
// bilatrade/report/codes.hpp: the texts of a claim's codes, empty where the text did not tell.
#pragma once

#include <bilatrade/value/claim.hpp>
#include <bilatrade/value/currency.hpp>
#include <bilatrade/value/economy.hpp>
#include <bilatrade/value/period.hpp>
#include <bilatrade/value/vintage.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bilatrade::detail {

[[nodiscard]] inline std::string code_text(economy e) { return std::string(e.code()); }
[[nodiscard]] inline std::string code_text(currency c) { return std::string(std::string_view(c.code())); }
[[nodiscard]] inline std::string code_text(const std::optional<period>& p) {
    return p ? p->to_string() : std::string();
}
[[nodiscard]] inline std::string code_text(const std::optional<vintage>& v) {
    return v ? v->published.to_string() : std::string();
}
[[nodiscard]] inline std::string code_text(const std::optional<decimal>& d) {
    return d ? d->normalized().to_string() : std::string();
}

/// Calls `visit` with the text of each term, a currency first.
template <class Visit>
void for_each_term(const claim_terms& terms, Visit visit) {
    if (terms.currency != currency{}) visit(code_text(terms.currency));
    for (std::uint8_t t = 0; t != term_names.size(); ++t)
        if (terms.has(static_cast<term>(t))) visit(std::string(to_string(static_cast<term>(t))));
}

} // namespace bilatrade::detail
