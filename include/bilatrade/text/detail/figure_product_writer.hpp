// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/figure_product_writer.hpp: writes words for goods into a figure, as its product, or
// refuses them. Where such words stand is for figure_products.hpp.
#pragma once

#include <bilatrade/text/detail/listed_goods.hpp>
#include <bilatrade/text/detail/stated_figure.hpp>

#include <cstddef>

namespace bilatrade::detail {

/// Writes the product of a figure; its functions are false where the words can be none.
class figure_product_writer {
public:
    explicit figure_product_writer(const figure_scene& scene) noexcept : in_(scene), s_(scene.s) {}

    /// The next one of a list of goods.
    [[nodiscard]] bool follows_product(const stated_figure& f, std::size_t begin) const {
        if (in_.figures.empty()) return false;
        const stated_figure& last = in_.figures.back();
        const bool of_goods = last.product_end > last.product_begin ||
                              (f.head != 0 && in_.head_of(f).has_product); // "wool exports $4bn, wheat $2bn"
        return last.head == f.head && of_goods && begin <= last.at + 4U;
    }

    /// The words from `begin` to a verb, a mark or the figure, where they name goods.
    [[nodiscard]] bool take_subject(stated_figure& f, std::size_t begin) const {
        begin = skip_makers(s_, begin);
        return take_subject(f, begin, end_of_product(s_, begin));
    }

    [[nodiscard]] bool take_subject(stated_figure& f, std::size_t begin, std::size_t end) const {
        begin = skip_makers(s_, begin);
        if (end > f.at || begin >= end) return false;
        for (std::size_t k = begin; k != end; ++k) {
            if ((!is_product_word(s_, k) && !s_.is_dash(k)) || in_.head_at(k) != 0) return false;
        }
        return !s_.has(begin, sense::goods) && take(f, begin, end);
    }

    [[nodiscard]] bool take(stated_figure& f, std::size_t begin, std::size_t end) const {
        while (begin < end && (s_.has(begin, sense::and_word) || s_.is(begin, preposition::of))) ++begin;
        while (end > begin && (s_.has(end - 1, sense::and_word) || s_.is(end - 1, preposition::of))) --end;
        if (begin + 2 < end && s_.has(begin, sense::measure_unit) && s_.is(begin + 1, preposition::of))
            begin += 2; // "tonnes of coffee"
        if (begin >= end || (begin + 1 == end && s_.has(begin, sense::goods))) return false;
        if (s_.has(begin, sense::measure_unit) && begin > 0 && s_[begin - 1].holds_amount)
            return false; // "2.1 mln tonnes, worth $1.3bn"
        f.product_begin = s_[compound_begin(s_, begin)].begin;
        f.product_end = s_[end - 1].end;
        return true;
    }

    /// Those of the figure that another is the same of, at another time.
    void take_same(stated_figure& f, const stated_figure& other) const {
        f.product_begin = other.product_begin;
        f.product_end = other.product_end;
        f.is_part = other.is_part;
        f.partner = other.partner;
    }

private:
    const figure_scene& in_;
    const sentence& s_;
};

} // namespace bilatrade::detail
