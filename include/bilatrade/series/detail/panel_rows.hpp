// SPDX-License-Identifier: BSL-1.0
// bilatrade/series/detail/panel_rows.hpp: rows on their way into a panel: in any order at first, then sorted
// by keys of two words, and joined or refused where two have one key.
#pragma once

#include <bilatrade/series/panel.hpp>

#include <algorithm> // sort
#include <cstddef>
#include <cstdint>
#include <functional> // equal_to, hash
#include <numeric>    // iota
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace bilatrade::detail {

struct text_hash {
    using is_transparent = void;
    [[nodiscard]] std::size_t operator()(std::string_view text) const noexcept {
        return std::hash<std::string_view>{}(text);
    }
};

/// Each product once, by number.
class product_pool {
public:
    /// The number of a product, a new one where it was not seen before.
    std::uint32_t number_of(std::string_view name) {
        if (!names_.empty() && names_[last_] == name) return last_;
        const auto found = numbers_.find(name);
        if (found != numbers_.end()) return last_ = found->second;
        last_ = static_cast<std::uint32_t>(names_.size());
        names_.emplace_back(name);
        numbers_.emplace(names_.back(), last_);
        return last_;
    }
    /// The names sorted by their bytes, and for each number its place among them. The pool is empty then.
    [[nodiscard]] std::pair<std::vector<std::string>, std::vector<std::uint32_t>> take_sorted() {
        std::vector<std::uint32_t> order(names_.size()), rank(names_.size());
        std::iota(order.begin(), order.end(), 0U);
        std::ranges::sort(order, {}, [this](std::uint32_t i) { return std::string_view(names_[i]); });
        std::vector<std::string> sorted;
        for (std::uint32_t place = 0; place != order.size(); ++place) {
            rank[order[place]] = place;
            sorted.push_back(std::move(names_[order[place]]));
        }
        *this = {};
        return {std::move(sorted), std::move(rank)};
    }

private:
    std::vector<std::string> names_;
    std::unordered_map<std::string, std::uint32_t, text_hash, std::equal_to<>> numbers_;
    std::uint32_t last_ = 0;
};

/// The key of a row but for its vintage, in the order of a panel.
struct packed_key {
    std::uint64_t whose = 0, when = 0;
    friend constexpr auto operator<=>(const packed_key&, const packed_key&) noexcept = default;
};

/// Products have 30 bits: a thousand million of them. Days count from the year 1 on and have 22.
[[nodiscard]] inline packed_key pack(const panel_row& row) noexcept {
    const auto day = [](date d) { return static_cast<std::uint64_t>(d.days() + 719162) & 0x3fffffU; };
    return {std::uint64_t{row.reporter.packed()} << 48 | std::uint64_t{row.partner.packed()} << 32 |
                static_cast<std::uint64_t>(row.flow) << 30 | row.product,
            std::uint64_t{row.currency.packed()} << 46 | static_cast<std::uint64_t>(row.valuation) << 44 |
                day(row.period.first()) << 22 | day(row.period.last())};
}

/// Rows and values side by side. `product` of a row is a number of the pool until they are sorted.
template <class Value>
struct panel_pile {
    using stored = typename panel<Value>::stored;

    product_pool products;
    std::vector<panel_row> rows;
    std::vector<stored> values;

    void add(const panel_row& row, const stored& value) {
        rows.push_back(row);
        values.push_back(value);
    }
    void reserve(std::size_t size) {
        rows.reserve(size);
        values.reserve(size);
    }

    /// The panel of all rows. `same(kept, other)` is told the positions of two rows with one key, the earlier
    /// added first; it may change the first, and the second is left out.
    template <class Same>
    [[nodiscard]] panel<Value> to_panel(unsigned scale, Same same) {
        auto [names, rank] = products.take_sorted();
        for (panel_row& row : rows) row.product = rank[row.product];
        const std::vector<entry> order = sorted();
        auto made = panel_access::make<Value>(std::move(names), rows.size(), scale);
        for (std::size_t i = 0; i != order.size();) {
            const std::uint32_t kept = order[i].position;
            for (++i; i != order.size() && order[i].key == order[i - 1].key &&
                      rows[order[i].position].vintage == rows[kept].vintage;
                 ++i)
                same(kept, order[i].position);
            panel_access::push_back(made, rows[kept], values[kept]);
        }
        return made;
    }

private:
    struct entry {
        packed_key key;
        std::uint32_t position;
    };
    [[nodiscard]] std::vector<entry> sorted() const {
        std::vector<entry> order(rows.size());
        for (std::uint32_t i = 0; i != rows.size(); ++i) order[i] = {pack(rows[i]), i};
        const auto before = [this](const entry& a, const entry& b) {
            if (a.key != b.key) return a.key < b.key;
            const auto &one = rows[a.position].vintage, &other = rows[b.position].vintage;
            return one != other ? one < other : a.position < b.position;
        };
        if (!std::ranges::is_sorted(order, before)) std::ranges::sort(order, before);
        return order;
    }
};

/// A pile with all the rows of a panel for which `keep` holds, each changed by it.
template <class Value, class Keep>
[[nodiscard]] panel_pile<Value> to_pile(const panel<Value>& from, Keep keep) {
    panel_pile<Value> pile;
    std::vector<std::uint32_t> numbers;
    for (const std::string& name : from.index().product_names())
        numbers.push_back(pile.products.number_of(name));
    for (std::size_t i = 0; i != from.size(); ++i) {
        panel_row row = panel_access::row_at(from.index(), i);
        row.product = numbers[row.product];
        if (keep(row, i)) pile.add(row, panel_access::number(from, i));
    }
    return pile;
}

} // namespace bilatrade::detail
