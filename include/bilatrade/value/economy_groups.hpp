// SPDX-License-Identifier: BSL-1.0
// bilatrade/value/economy_groups.hpp: who belongs to a group of economies on a day. The European Communities
// are EU.
#pragma once

#include <bilatrade/value/date.hpp>
#include <bilatrade/value/detail/group_table.hpp>
#include <bilatrade/value/economy.hpp>

#include <cstddef>

namespace bilatrade {

/// The members of a group on a day, as a range in the order of their codes. Empty for what is no group.
class member_list {
public:
    constexpr member_list(economy group, date day) noexcept : day_(day.days()) {
        if (!group.is_group()) return;
        const std::size_t index = group.packed() & 0x7fffu;
        first_ = detail::member_begin[index];
        last_ = detail::member_begin[index + 1];
    }

    class iterator {
    public:
        constexpr iterator(std::size_t at, std::size_t last, int day) noexcept
            : at_(at), last_(last), day_(day) {
            skip();
        }
        constexpr economy operator*() const noexcept {
            return economy_access::make(detail::member_rows[at_].economy);
        }
        constexpr iterator& operator++() noexcept {
            ++at_;
            skip();
            return *this;
        }
        friend constexpr bool operator==(iterator a, iterator b) noexcept { return a.at_ == b.at_; }

    private:
        constexpr void skip() noexcept {
            while (at_ != last_ &&
                   (day_ < detail::member_rows[at_].from || detail::member_rows[at_].to < day_))
                ++at_;
        }

        std::size_t at_, last_;
        int day_;
    };

    [[nodiscard]] constexpr iterator begin() const noexcept { return {first_, last_, day_}; }
    [[nodiscard]] constexpr iterator end() const noexcept { return {last_, last_, day_}; }
    [[nodiscard]] constexpr bool empty() const noexcept { return begin() == end(); }
    [[nodiscard]] constexpr std::size_t size() const noexcept {
        std::size_t count = 0;
        for (auto at = begin(); at != end(); ++at) ++count;
        return count;
    }
    [[nodiscard]] constexpr bool contains(economy one) const noexcept {
        for (const economy member : *this)
            if (member == one) return true;
        return false;
    }

private:
    std::size_t first_ = 0, last_ = 0;
    int day_;
};

[[nodiscard]] constexpr member_list members(economy group, date day) noexcept { return {group, day}; }

/// Renamed economies stand for what they are now: BUR counts as MMR.
[[nodiscard]] constexpr bool is_member(economy one, economy group, date day) noexcept {
    return members(group, day).contains(one.renamed());
}

} // namespace bilatrade
