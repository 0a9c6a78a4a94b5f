// SPDX-License-Identifier: BSL-1.0
// bilatrade/table/products.hpp: the codes of products and of the classifications that they are of. A code of
// the Harmonized System has an even number of digits: one that has lost its leading zero gets it back.
#pragma once

#include <bilatrade/table/number.hpp>

#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

namespace bilatrade {

/// "92" and "H0" are HS1992: the revisions of the Harmonized System by their year's last digits; empty where
/// there is none.
[[nodiscard]] constexpr std::string_view hs_of_year(std::string_view year) noexcept {
    constexpr std::array<std::string_view, 7> revisions{"HS1992", "HS1996", "HS2002", "HS2007",
                                                        "HS2012", "HS2017", "HS2022"};
    for (const std::string_view revision : revisions)
        if (revision.substr(4) == year) return revision;
    return {};
}

/// Comtrade's and WITS's letters for a classification; as they are where they stand for no other name.
[[nodiscard]] constexpr std::string_view classification_of(std::string_view code) noexcept {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 13> known{{{"H0", "HS1992"},
                                                                                   {"H1", "HS1996"},
                                                                                   {"H2", "HS2002"},
                                                                                   {"H3", "HS2007"},
                                                                                   {"H4", "HS2012"},
                                                                                   {"H5", "HS2017"},
                                                                                   {"H6", "HS2022"},
                                                                                   {"S1", "SITC1"},
                                                                                   {"S2", "SITC2"},
                                                                                   {"S3", "SITC3"},
                                                                                   {"S4", "SITC4"},
                                                                                   {"B4", "BEC4"},
                                                                                   {"B5", "BEC5"}}};
    for (const auto& [letters, name] : known)
        if (letters == code) return name;
    return code;
}

/// A product's code that may have lost a zero.
class product_code {
public:
    /// As written; of an even number of digits where `even` tells so.
    [[nodiscard]] std::string_view find(std::string_view code, bool even) noexcept {
        if (!even || code.size() % 2 == 0 || code.size() >= sizeof(restored_)) return code;
        for (const char c : code)
            if (!detail::is_decimal_digit(c)) return code;
        restored_[0] = '0';
        return {restored_, 1 + code.copy(restored_ + 1, sizeof(restored_) - 1)};
    }

private:
    char restored_[16] = {};
};

} // namespace bilatrade
