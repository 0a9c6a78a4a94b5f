// SPDX-License-Identifier: BSL-1.0
// bilatrade/table/labels.hpp: economies by what tables call them ("Korea, Rep. of", "Côte d'Ivoire", "韩国").
// Case, blanks, signs and accents of Latin letters do not count. Refuses a label that no source is known to
// use.
#pragma once

#include <bilatrade/table/detail/label_table.hpp>
#include <bilatrade/value/detail/letter_code.hpp>
#include <bilatrade/value/economy.hpp>
#include <bilatrade/value/result.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace bilatrade {

namespace detail {

/// The letters of U+00C0 to U+00FF (Unicode 15, chart C1) without their accents; a blank where there is none.
inline constexpr std::string_view latin_letters =
    "aaaaaa ceeeeiiii nooooo  uuuuy  aaaaaa ceeeeiiii nooooo  uuuuy y";

/// Whether a Chinese letter begins there: the lead byte of U+4000 to U+9FFF.
[[nodiscard]] constexpr bool is_chinese(unsigned char byte) noexcept { return byte >= 0xE4 && byte <= 0xE9; }

/// What is left of a label.
[[nodiscard]] inline std::string label_key(std::string_view label) {
    std::string key;
    for (std::size_t i = 0; i != label.size(); ++i) {
        const auto byte = static_cast<unsigned char>(label[i]);
        char letter = ' ';
        if (byte >= 'A' && byte <= 'Z')
            letter = static_cast<char>(byte + 32);
        else if ((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9'))
            letter = static_cast<char>(byte);
        else if (byte == 0xC3 && i + 1 != label.size())
            letter = latin_letters[static_cast<unsigned char>(label[++i]) & 0x3FU];
        if (byte == '&') {
            key += "and";
        } else if (is_chinese(byte) && i + 2 < label.size()) {
            key += label.substr(i, 3);
            i += 2;
        } else if (letter != ' ') {
            key += letter;
        }
    }
    return key;
}

[[nodiscard]] inline std::string_view label_key_at(std::size_t i) noexcept {
    return slice(economy_label_keys, economy_label_begin[i], economy_label_begin[i + 1]);
}

} // namespace detail

/// The economy, the partner that is none, or the group that a label means; `economy{}` for an aggregate that
/// has no code (Advanced Economies). Errors: empty, unknown_economy.
[[nodiscard]] inline result<economy> find_labelled_economy(std::string_view label) {
    if (label.empty()) return errc::empty;
    constexpr std::size_t all = detail::economy_label_meaning.size();
    const std::string key = detail::label_key(label);
    const std::size_t at = detail::lower_bound(all, std::string_view(key), detail::label_key_at);
    if (at == all || detail::label_key_at(at) != key) return errc::unknown_economy;
    return economy_access::make(detail::economy_label_meaning[at]);
}

} // namespace bilatrade
