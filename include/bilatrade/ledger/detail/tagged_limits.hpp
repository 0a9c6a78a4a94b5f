// SPDX-License-Identifier: BSL-1.0
// bilatrade/ledger/detail/tagged_limits.hpp: bounds of variables that are switched on and off by their tags,
// and of each side of a variable the tightest one that is on.
#pragma once

#include <bilatrade/ledger/bounds.hpp>
#include <bilatrade/ledger/detail/whole.hpp>

#include <algorithm> // any_of, binary_search
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

namespace bilatrade::detail {

class tagged_limits {
public:
    static constexpr std::uint32_t no_tag = 0xFFFFFFFF;

    void add_variable() {
        of_variable_.emplace_back();
        tightest_.push_back({none, none});
    }
    /// Holds while `tag` is switched on; without a tag, always.
    void add(std::uint32_t variable, bound_side which, whole value, std::uint32_t tag) {
        const auto at = static_cast<std::uint32_t>(all_.size());
        all_.push_back({variable, which, std::move(value), tag, tag == no_tag});
        of_variable_[variable].push_back(at);
        if (tag == no_tag)
            find_tightest(variable, which);
        else
            with_tag_[tag].push_back(at);
    }
    void switch_tag(std::uint32_t tag, bool on) {
        for (const std::uint32_t at : with_tag_[tag]) {
            all_[at].on = on;
            find_tightest(all_[at].variable, all_[at].which);
        }
    }
    /// Of bounds that are the same, that of the tag with the lowest rank counts; one without a tag before
    /// all.
    void rank_tag(std::uint32_t tag, std::uint32_t rank) {
        for (const std::uint32_t at : with_tag_[tag]) all_[at].rank = rank;
    }
    void rescale(const whole& by) {
        for (limit& one : all_) one.value = one.value * by;
    }

    /// The tightest that is on; null where there is none.
    [[nodiscard]] const whole* bound(std::uint32_t variable, bound_side which) const {
        const std::uint32_t at = tightest(variable, which);
        return at == none ? nullptr : &all_[at].value;
    }
    /// Of the tightest one; no_tag where there is none.
    [[nodiscard]] std::uint32_t tag(std::uint32_t variable, bound_side which) const {
        const std::uint32_t at = tightest(variable, which);
        return at == none ? no_tag : all_[at].tag;
    }
    /// What always holds leaves the variable one value.
    [[nodiscard]] bool is_constant(std::uint32_t variable) const {
        const whole *low = bound(variable, bound_side::low), *high = bound(variable, bound_side::high);
        return low != nullptr && high != nullptr && tag(variable, bound_side::low) == no_tag &&
               tag(variable, bound_side::high) == no_tag && *low == *high;
    }
    /// One of the tags, which are sorted, bounds the variable as the tightest does, and is another.
    [[nodiscard]] bool is_repeated(std::uint32_t variable, bound_side which,
                                   const std::vector<std::uint32_t>& tags) const {
        const std::uint32_t first = tightest(variable, which);
        return first != none && std::ranges::any_of(of_variable_[variable], [&](std::uint32_t at) {
                   const limit& other = all_[at];
                   return at != first && other.on && other.which == which &&
                          other.value == all_[first].value && std::ranges::binary_search(tags, other.tag);
               });
    }
    /// `a` lies beyond `b` on that side.
    static bool beyond(const whole& a, const whole& b, bound_side which) {
        return which == bound_side::low ? a < b : b < a;
    }

private:
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    struct limit {
        std::uint32_t variable;
        bound_side which;
        whole value;
        std::uint32_t tag;
        bool on;
        std::uint32_t rank = 0;
    };

    [[nodiscard]] std::uint32_t tightest(std::uint32_t variable, bound_side which) const {
        return tightest_[variable][static_cast<std::size_t>(which)];
    }
    static bool is_tighter(const limit& a, const limit& b) {
        return beyond(b.value, a.value, a.which) || (a.value == b.value && a.rank < b.rank);
    }
    void find_tightest(std::uint32_t variable, bound_side which) {
        std::uint32_t& found = tightest_[variable][static_cast<std::size_t>(which)];
        found = none;
        for (const std::uint32_t at : of_variable_[variable])
            if (all_[at].on && all_[at].which == which &&
                (found == none || is_tighter(all_[at], all_[found])))
                found = at;
    }

    std::vector<limit> all_;
    std::vector<std::vector<std::uint32_t>> of_variable_;
    std::map<std::uint32_t, std::vector<std::uint32_t>> with_tag_;
    std::vector<std::array<std::uint32_t, 2>> tightest_; ///< by variable and side
};

} // namespace bilatrade::detail
