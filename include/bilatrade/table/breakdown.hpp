// SPDX-License-Identifier: BSL-1.0
// bilatrade/table/breakdown.hpp: cells that a source breaks down (by mode of transport, by second partner, by
// customs procedure): where the total stands it is kept and its parts are left out; where only parts stand
// they are summed, along one breakdown. Holds the keys of all rows: memory grows with the file.
#pragma once

#include <bilatrade/table/detail/text_index.hpp>
#include <bilatrade/table/source.hpp>

#include <array>
#include <bit> // popcount
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bilatrade {

/// Of one table. A row may be a part along several dimensions.
class breakdown {
public:
    /// Names of the dimensions, for the account. `nested`: a code may be a part of another one (2100 of
    /// 2000).
    explicit breakdown(std::vector<std::string_view> dimensions, bool nested = true)
        : names_(std::move(dimensions)), nested_(nested) {}

    /// Takes a row in; `parts` has the code of each dimension, empty where the row is the total of it. A row
    /// that is a total of all is handed on, a part waits for `finish`.
    void take(const table_row& row, std::span<const std::string_view> parts, row_queue& out);
    /// Hands on the sums of the parts that have no total, in the order of their first parts.
    void finish(row_queue& out);

private:
    /// A row that is a part: along which dimensions, by which codes.
    struct part {
        unsigned mask = 0;
        std::vector<std::string> codes{};
        stated_value value{};
    };
    /// A key of which there are parts.
    struct figure {
        table_row row{};
        std::array<std::string, 5> texts{}; ///< what the row's views are to point at
        bool has_total = false;
        std::vector<part> parts{};
    };
    [[nodiscard]] static std::string key_of(const table_row& row);
    [[nodiscard]] static bool is_below_another(const part& one, const figure& of, unsigned mask);
    [[nodiscard]] std::string name_of(unsigned mask) const;
    void sum_up(figure& one, row_queue& out) const;

    std::vector<std::string_view> names_;
    bool nested_;
    detail::text_index keys_;
    std::vector<std::uint32_t> place_; ///< for each key the place of its figure plus one; 0 for a total alone
    std::vector<figure> figures_;
};

namespace detail {

/// Whether a code lies below another in a hierarchy of digits: 2100 below 2000, 9110 below 9100.
[[nodiscard]] constexpr bool lies_below(std::string_view part, std::string_view whole) noexcept {
    if (part == whole || part.size() != whole.size()) return false;
    const std::size_t end = whole.find_last_not_of('0') + 1;
    return end != 0 && end != whole.size() && part.substr(0, end) == whole.substr(0, end);
}

/// The sum of two values; without a value where one has none. Error: overflow.
[[nodiscard]] constexpr result<stated_value> plus(const stated_value& a, const stated_value& b) noexcept {
    constexpr std::array<cell_status, 4> in_doubt{cell_status::confidential, cell_status::missing,
                                                  cell_status::estimated, cell_status::provisional};
    stated_value sum{std::nullopt, cell_status::reported};
    if (a.value && b.value) {
        const auto value = add(*a.value, *b.value);
        if (!value) return value.error();
        sum.value = *value;
        if (value->is_zero()) sum.status = cell_status::zero;
    }
    for (std::size_t i = in_doubt.size(); i-- != 0;)
        if (a.status == in_doubt[i] || b.status == in_doubt[i]) sum.status = in_doubt[i];
    return sum;
}

} // namespace detail

// Implementation

inline std::string breakdown::key_of(const table_row& row) {
    std::string key;
    const auto period = row.cell.period.text();
    for (const std::string_view text :
         {row.reporter_code, row.partner_code, row.cell.product, row.classification, row.coverage,
          to_string(row.cell.flow), period.view()})
        (key += text) += '\0';
    return key;
}

inline void breakdown::take(const table_row& row, std::span<const std::string_view> parts, row_queue& out) {
    part one;
    for (std::size_t i = 0; i != parts.size(); ++i)
        if (!parts[i].empty()) one.mask |= 1U << i;
    const std::size_t key = keys_.insert(key_of(row));
    if (key == place_.size())
        place_.push_back(0);
    else if (place_[key] == 0 && one.mask != 0)
        return out.leave_out("parts of a total: " + name_of(one.mask));
    if (one.mask == 0) {
        if (place_[key] != 0) figures_[place_[key] - 1].has_total = true;
        return out.give(row);
    }
    if (place_[key] == 0) {
        figures_.push_back(
            {row,
             {std::string(row.cell.product), std::string(row.reporter_code), std::string(row.partner_code),
              std::string(row.classification), std::string(row.vintage)}});
        place_[key] = static_cast<std::uint32_t>(figures_.size());
    }
    one.codes.assign(parts.begin(), parts.end());
    one.value = {row.cell.value, row.cell.status};
    figures_[place_[key] - 1].parts.push_back(std::move(one));
}

inline std::string breakdown::name_of(unsigned mask) const {
    std::string name;
    for (std::size_t i = 0; i != names_.size(); ++i)
        if ((mask >> i & 1U) != 0) (name += name.empty() ? "by " : " and ") += names_[i];
    return name;
}

/// Whether another part of the same breakdown has all its codes but one, which is a whole of this one's.
inline bool breakdown::is_below_another(const part& one, const figure& of, unsigned mask) {
    for (const part& other : of.parts) {
        if (other.mask != mask || &other == &one) continue;
        std::size_t below = 0, same = 0;
        for (std::size_t i = 0; i != one.codes.size(); ++i) {
            same += one.codes[i] == other.codes[i] ? 1 : 0;
            below += detail::lies_below(one.codes[i], other.codes[i]) ? 1 : 0;
        }
        if (below == 1 && same + 1 == one.codes.size()) return true;
    }
    return false;
}

inline void breakdown::sum_up(figure& one, row_queue& out) const {
    unsigned mask = one.parts.front().mask; // the breakdown along the fewest dimensions
    for (const part& p : one.parts)
        if (std::popcount(p.mask) < std::popcount(mask) ||
            (std::popcount(p.mask) == std::popcount(mask) && p.mask < mask))
            mask = p.mask;
    stated_value sum{decimal(), cell_status::zero};
    std::uint64_t summed = 0;
    std::vector<unsigned> others;
    for (const part& p : one.parts) {
        if (p.mask != mask || (nested_ && is_below_another(p, one, mask))) {
            others.push_back(p.mask);
            continue;
        }
        const auto next = detail::plus(sum, p.value);
        if (!next) return out.refuse(one.row.cell.row, next.error().code, "a sum of parts", one.parts.size());
        sum = *next;
        ++summed;
    }
    for (const unsigned other : others) out.leave_out("parts of a sum: " + name_of(other));
    one.row.cell.value = sum.value;
    one.row.cell.status = sum.status;
    out.sum_up("parts without a total: " + name_of(mask), summed);
    one.row.cell.product = one.texts[0];
    one.row.reporter_code = one.texts[1];
    one.row.partner_code = one.texts[2];
    one.row.classification = one.texts[3];
    one.row.vintage = one.texts[4];
    out.give_sum(one.row);
}

inline void breakdown::finish(row_queue& out) {
    for (figure& one : figures_) {
        if (!one.has_total) {
            sum_up(one, out);
            continue;
        }
        for (const part& p : one.parts) out.leave_out("parts of a total: " + name_of(p.mask));
    }
}

} // namespace bilatrade
