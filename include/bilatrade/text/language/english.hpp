// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/language/english.hpp: the pack of English.
#pragma once

#include <bilatrade/text/language/detail/en_table.hpp>
#include <bilatrade/text/language_pack.hpp>

namespace bilatrade {

namespace detail::english {
inline constexpr language_pack pack{
    "en",           nodes_blob,         buckets_blob, senses_blob, inner_blob, sieve_blob,
    row_words_blob, organisations_blob, money_blob,   bucket_bits, '.',        ','};
} // namespace detail::english

/// English of any country.
[[nodiscard]] constexpr const language_pack& english() noexcept { return detail::english::pack; }

} // namespace bilatrade
