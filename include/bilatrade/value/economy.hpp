// SPDX-License-Identifier: BSL-1.0
// bilatrade/value/economy.hpp: an economy of the world, present or past, a group of them, or a partner that
// is none, as two bytes: codes with years of validity, one name, members by date. Knows no aliases: they are
// a language's.
#pragma once

#include <bilatrade/value/date.hpp>
#include <bilatrade/value/detail/economy_table.hpp>
#include <bilatrade/value/detail/letter_code.hpp>
#include <bilatrade/value/result.hpp>

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view> // std::hash

namespace bilatrade {

class successor_list;

/// A code of claims.md: the three letters of ISO 3166-1 or 3166-3, XKX, WLD, a group (EU, ASEAN) or a partner
/// that is no economy (X-NES). `economy{}` is none: unknown.
class economy {
public:
    constexpr economy() noexcept = default;

    /// As `packed` gave it; null is let through. Error: unknown_economy.
    [[nodiscard]] static constexpr result<economy> from_packed(std::uint16_t packed) noexcept;
    /// Three letters at five bits each (A is 1), or bit 15 and the place of a group in the table of this
    /// version.
    [[nodiscard]] constexpr std::uint16_t packed() const noexcept { return packed_; }

    [[nodiscard]] constexpr bool is_null() const noexcept { return packed_ == 0; }
    constexpr explicit operator bool() const noexcept { return packed_ != 0; }
    /// WLD: the sum of all partners.
    [[nodiscard]] constexpr bool is_world() const noexcept { return packed_ == detail::pack_letters("WLD"); }
    /// EU, ASEAN, AFRICA: has members.
    [[nodiscard]] constexpr bool is_group() const noexcept { return beyond_letters() && !is_unspecified(); }
    /// Bunkers, free zones, areas not specified: a partner in statistics that is no economy.
    [[nodiscard]] constexpr bool is_unspecified() const noexcept {
        return beyond_letters() && group_index() >= detail::first_partner;
    }

    /// The code as it is parsed; empty for none. The text lives as long as the program, as that of `name`
    /// does.
    [[nodiscard]] constexpr std::string_view code() const noexcept;
    /// One short name in English; empty for none.
    [[nodiscard]] constexpr std::string_view name() const noexcept;
    /// The two letters of ISO 3166 without bounds of time: withdrawn ones may have been given out again. Or
    /// empty.
    [[nodiscard]] constexpr std::string_view alpha2() const noexcept;

    /// The first and the last year in which trade is reported under this code; none where there is no limit.
    [[nodiscard]] constexpr std::optional<int> valid_from() const noexcept;
    [[nodiscard]] constexpr std::optional<int> valid_to() const noexcept;
    [[nodiscard]] constexpr bool is_valid_in(int year) const noexcept {
        return !is_null() && valid_from().value_or(year) <= year && year <= valid_to().value_or(year);
    }

    /// The same economy under the code that it has now: MMR for BUR, COD for ZAR; itself where it was not
    /// renamed.
    [[nodiscard]] constexpr economy renamed() const noexcept;
    /// What a withdrawn code became: RUS and fourteen others for SUN, DEU for DDR, MMR for BUR; else empty.
    [[nodiscard]] constexpr successor_list successors() const noexcept;

    /// By the letters of the code, then groups, then unspecified partners.
    friend constexpr auto operator<=>(economy, economy) noexcept = default;
    friend constexpr bool operator==(economy, economy) noexcept = default;

private:
    friend struct economy_access;
    constexpr explicit economy(std::uint16_t packed) noexcept : packed_(packed) {}
    [[nodiscard]] constexpr bool beyond_letters() const noexcept { return (packed_ & 0x8000) != 0; }
    [[nodiscard]] constexpr std::size_t group_index() const noexcept { return packed_ & 0x7fffu; }
    [[nodiscard]] constexpr std::size_t row() const noexcept;

    std::uint16_t packed_ = 0;
};

/// For the tables of this header: an economy from what they hold, unchecked.
struct economy_access {
    [[nodiscard]] static constexpr economy make(std::size_t packed) noexcept {
        return economy(static_cast<std::uint16_t>(packed));
    }
};

namespace detail {

inline constexpr std::size_t economy_count = economy_rows.size();
inline constexpr std::size_t group_count = group_code_begin.size() - 1;

/// Where an economy of three letters stands in the table; `economy_count` where it does not.
[[nodiscard]] constexpr std::size_t find_economy_row(std::uint16_t packed) noexcept {
    const std::size_t at =
        lower_bound(economy_count, packed, [](std::size_t i) noexcept { return economy_rows[i].code; });
    return at != economy_count && economy_rows[at].code == packed ? at : economy_count;
}

} // namespace detail

constexpr std::size_t economy::row() const noexcept { return detail::find_economy_row(packed_); }

constexpr result<economy> economy::from_packed(std::uint16_t packed) noexcept {
    const economy made(packed);
    const bool known = packed == 0 || (made.beyond_letters() ? made.group_index() < detail::group_count
                                                             : made.row() != detail::economy_count);
    return known ? result<economy>(made) : errc::unknown_economy;
}

constexpr std::string_view economy::code() const noexcept {
    if (is_null()) return {};
    if (!beyond_letters()) return detail::slice(detail::economy_letters, 3 * row(), 3 * row() + 3);
    const std::size_t i = group_index();
    return detail::slice(detail::group_codes, detail::group_code_begin[i], detail::group_code_begin[i + 1]);
}

constexpr std::string_view economy::name() const noexcept {
    if (is_null()) return {};
    if (beyond_letters()) {
        const std::size_t i = group_index();
        return detail::slice(detail::group_names, detail::group_name_begin[i],
                             detail::group_name_begin[i + 1]);
    }
    const std::size_t i = row();
    const bool last = i + 1 == detail::economy_count;
    return detail::slice(detail::economy_names, detail::economy_rows[i].name,
                         last ? detail::economy_names_end : detail::economy_rows[i + 1].name);
}

constexpr std::string_view economy::alpha2() const noexcept {
    if (is_null() || beyond_letters()) return {};
    const auto letters = detail::slice(detail::economy_alpha2, 2 * row(), 2 * row() + 2);
    return letters[0] == ' ' ? std::string_view{} : letters;
}

constexpr std::optional<int> economy::valid_from() const noexcept {
    const int year = is_null() || beyond_letters() ? 0 : detail::economy_rows[row()].from;
    if (year == 0) return {};
    return year;
}
constexpr std::optional<int> economy::valid_to() const noexcept {
    const int year = is_null() || beyond_letters() ? 0 : detail::economy_rows[row()].to;
    if (year == 0) return {};
    return year;
}

constexpr economy economy::renamed() const noexcept {
    for (std::size_t i = 0; i != detail::succession_rows.size(); ++i) {
        const auto change = detail::succession_rows[i];
        if (change.former == packed_ && change.renamed != 0) return economy(change.successor);
    }
    return *this;
}

/// The economies that a withdrawn code became, as a range.
class successor_list {
public:
    constexpr explicit successor_list(economy former) noexcept {
        constexpr std::size_t all = detail::succession_rows.size();
        const auto key = [](std::size_t i) noexcept { return detail::succession_rows[i].former; };
        const std::size_t at = detail::lower_bound(all, former.packed(), key);
        std::size_t end = at;
        while (end != all && key(end) == former.packed()) ++end;
        first_ = at;
        last_ = end;
    }

    class iterator {
    public:
        constexpr explicit iterator(std::size_t at) noexcept : at_(at) {}
        constexpr economy operator*() const noexcept {
            return economy_access::make(detail::succession_rows[at_].successor);
        }
        constexpr iterator& operator++() noexcept { return ++at_, *this; }
        friend constexpr bool operator==(iterator, iterator) noexcept = default;

    private:
        std::size_t at_;
    };

    [[nodiscard]] constexpr iterator begin() const noexcept { return iterator(first_); }
    [[nodiscard]] constexpr iterator end() const noexcept { return iterator(last_); }
    [[nodiscard]] constexpr std::size_t size() const noexcept { return last_ - first_; }
    [[nodiscard]] constexpr bool empty() const noexcept { return first_ == last_; }

private:
    std::size_t first_ = 0, last_ = 0;
};

constexpr successor_list economy::successors() const noexcept { return successor_list(*this); }

/// Reads all of `text`, one of the codes of claims.md in capitals. Errors: empty, unknown_economy.
[[nodiscard]] constexpr result<economy> parse_economy(std::string_view text) noexcept {
    if (text.empty()) return errc::empty;
    const std::uint16_t packed = text.size() == 3 ? detail::pack_letters(text) : std::uint16_t{0};
    if (packed != 0 && detail::find_economy_row(packed) != detail::economy_count)
        return economy_access::make(packed);
    for (std::size_t i = 0; i != detail::group_count; ++i)
        if (economy_access::make(0x8000 | i).code() == text) return economy_access::make(0x8000 | i);
    return errc::unknown_economy;
}

/// Reads two letters of ISO 3166: those of today, else withdrawn ones that meant one economy only (SU, YU,
/// DD). Errors: unknown_economy, ambiguous (CS).
[[nodiscard]] constexpr result<economy> parse_alpha2(std::string_view text) noexcept {
    constexpr std::size_t all = detail::economy_by_alpha2.size();
    const auto key = [](std::size_t i) noexcept {
        const std::size_t begin = std::size_t{2} * detail::economy_by_alpha2[i];
        return detail::pack_letters(detail::slice(detail::economy_alpha2, begin, begin + 2));
    };
    const std::uint16_t packed = text.size() == 2 ? detail::pack_letters(text) : std::uint16_t{0};
    const std::size_t at = detail::lower_bound(all, packed, key);
    if (packed == 0 || at == all || key(at) != packed) return errc::unknown_economy;
    const economy found = economy_access::make(detail::economy_rows[detail::economy_by_alpha2[at]].code);
    if (found.valid_to() && at + 1 != all && key(at + 1) == packed) return errc::ambiguous;
    return found;
}

/// All of them, for a loop: the economies by code, then the groups, then the unspecified partners.
class all_economies {
public:
    class iterator {
    public:
        constexpr explicit iterator(std::size_t at) noexcept : at_(at) {}
        constexpr economy operator*() const noexcept {
            return economy_access::make(at_ < detail::economy_count
                                            ? std::size_t{detail::economy_rows[at_].code}
                                            : 0x8000 | (at_ - detail::economy_count));
        }
        constexpr iterator& operator++() noexcept { return ++at_, *this; }
        friend constexpr bool operator==(iterator, iterator) noexcept = default;

    private:
        std::size_t at_;
    };

    [[nodiscard]] static constexpr iterator begin() noexcept { return iterator(0); }
    [[nodiscard]] static constexpr iterator end() noexcept { return iterator(size()); }
    [[nodiscard]] static constexpr std::size_t size() noexcept {
        return detail::economy_count + detail::group_count;
    }
};

inline namespace literals {

/// "RUS"_economy; a code that is none does not compile.
[[nodiscard]] consteval economy operator""_economy(const char* text, std::size_t size) {
    return parse_economy({text, size}).value();
}

} // namespace literals

} // namespace bilatrade

template <>
struct std::hash<bilatrade::economy> {
    [[nodiscard]] std::size_t operator()(bilatrade::economy e) const noexcept { return e.packed(); }
};
