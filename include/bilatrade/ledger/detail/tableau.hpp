// SPDX-License-Identifier: BSL-1.0
// bilatrade/ledger/detail/tableau.hpp: linear forms solved for some of their variables, in whole numbers:
//     denominator * basic = sum of coefficient * variable,
// each row without a common divisor. Only what a pivot touches is computed anew, and no fraction is ever
// formed: elimination without division as in Bareiss 1968, section 2, with each row's content divided out.
#pragma once

#include <bilatrade/ledger/detail/whole.hpp>

#include <algorithm> // lower_bound
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace bilatrade::detail {

struct tableau_entry {
    std::uint32_t variable;
    whole coefficient;
};

struct tableau_row {
    std::uint32_t basic;
    whole denominator{1};                 ///< above 0
    std::vector<tableau_entry> entries{}; ///< by variable; none is 0
    whole numerator{};                    ///< denominator times the value of `basic`

    [[nodiscard]] const whole* find(std::uint32_t variable) const {
        const auto at = std::ranges::lower_bound(entries, variable, {}, &tableau_entry::variable);
        return at == entries.end() || at->variable != variable ? nullptr : &at->coefficient;
    }
};

/// Variables that are not basic have whole values; those of the basic ones follow.
class tableau {
public:
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    /// A variable of its own, of value 0.
    std::uint32_t add_variable() {
        values_.emplace_back();
        row_of_.push_back(none);
        return static_cast<std::uint32_t>(values_.size() - 1);
    }
    /// A variable that is the sum of others; `entries` by variable.
    std::uint32_t add_form(std::vector<tableau_entry> entries) {
        const std::uint32_t form = add_variable();
        tableau_row row{form, whole(1), entries};
        for (const tableau_entry& one : entries)
            if (row_of_[one.variable] != none) substitute(row, rows_[row_of_[one.variable]]);
        update(row);
        row_of_[form] = static_cast<std::uint32_t>(rows_.size());
        rows_.push_back(std::move(row));
        return form;
    }

    [[nodiscard]] std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(values_.size()); }
    [[nodiscard]] bool is_basic(std::uint32_t variable) const { return row_of_[variable] != none; }
    [[nodiscard]] const std::vector<tableau_row>& rows() const noexcept { return rows_; }
    /// Of a basic variable.
    [[nodiscard]] const tableau_row& row_of(std::uint32_t basic) const { return rows_[row_of_[basic]]; }
    /// Of a variable that is not basic.
    [[nodiscard]] const whole& value_of(std::uint32_t variable) const { return values_[variable]; }

    /// Gives a variable that is not basic a new value.
    void move(std::uint32_t variable, whole value) {
        const whole by = value - values_[variable];
        values_[variable] = std::move(value);
        for (tableau_row& row : rows_)
            if (const whole* coefficient = row.find(variable))
                row.numerator = row.numerator + *coefficient * by;
    }

    /// `leaving`, which is basic, takes the value; `entering`, which its row has, becomes basic and gives
    /// way.
    void pivot(std::uint32_t leaving, std::uint32_t entering, whole value) {
        tableau_row& pivoted = rows_[row_of_[leaving]];
        values_[leaving] = std::move(value);
        solve(pivoted, entering);
        std::swap(row_of_[leaving], row_of_[entering]);
        update(pivoted);
        for (tableau_row& row : rows_)
            if (row.find(entering) != nullptr) {
                substitute(row, pivoted);
                update(row);
            }
    }

    /// Takes a basic variable's row away; the variable is not to be asked for again.
    void drop(std::uint32_t basic) {
        const std::uint32_t at = std::exchange(row_of_[basic], none);
        if (at + 1 != rows_.size()) {
            rows_[at] = std::move(rows_.back());
            row_of_[rows_[at].basic] = at;
        }
        rows_.pop_back();
    }

    /// All values times `by`.
    void rescale(const whole& by) {
        for (whole& value : values_) value = value * by;
        for (tableau_row& row : rows_) row.numerator = row.numerator * by;
    }

private:
    /// Turns d * basic = c * entering + rest into c * entering = d * basic - rest.
    void solve(tableau_row& row, std::uint32_t entering) {
        const whole coefficient = *row.find(entering);
        const bool negative = coefficient.sign() < 0;
        spare_.clear();
        const auto file_basic = [&] {
            spare_.push_back({row.basic, negative ? -row.denominator : std::move(row.denominator)});
        };
        bool filed = false;
        for (tableau_entry& one : row.entries) {
            if (!filed && row.basic < one.variable) file_basic(), filed = true;
            if (one.variable != entering)
                spare_.push_back({one.variable, negative ? std::move(one.coefficient) : -one.coefficient});
        }
        if (!filed) file_basic();
        row.basic = entering;
        row.denominator = coefficient.size();
        std::swap(row.entries, spare_);
    }

    /// Puts what `of` says of its basic variable in this one's place in `row`.
    void substitute(tableau_row& row, const tableau_row& of) {
        const whole coefficient = *row.find(of.basic);
        const whole common = gcd(coefficient, of.denominator);
        const whole own = exact_quotient(of.denominator, common);
        const whole other = exact_quotient(coefficient, common);
        spare_.clear();
        spare_.reserve(row.entries.size() + of.entries.size());
        auto a = row.entries.begin();
        auto b = of.entries.begin();
        while (a != row.entries.end() || b != of.entries.end()) {
            const bool first =
                a != row.entries.end() && (b == of.entries.end() || a->variable <= b->variable);
            const bool second =
                b != of.entries.end() && (a == row.entries.end() || b->variable <= a->variable);
            const std::uint32_t variable = first ? a->variable : b->variable;
            const auto scaled = [&own, plain = own.is_one()](const whole& c) { return plain ? c : own * c; };
            whole c = first && second ? scaled(a->coefficient) + other * b->coefficient
                      : first         ? scaled(a->coefficient)
                                      : other * b->coefficient;
            if (variable != of.basic && c.sign() != 0) spare_.push_back({variable, std::move(c)});
            a += first, b += second;
        }
        std::swap(row.entries, spare_);
        row.denominator = own * row.denominator;
        divide_content(row);
    }

    static void divide_content(tableau_row& row) {
        whole content = row.denominator;
        for (const tableau_entry& one : row.entries) {
            if (content.is_one()) return;
            content = gcd(content, one.coefficient);
        }
        if (content.is_one()) return;
        row.denominator = exact_quotient(row.denominator, content);
        for (tableau_entry& one : row.entries) one.coefficient = exact_quotient(one.coefficient, content);
    }

    /// The numerator from the values of the row's variables.
    void update(tableau_row& row) const {
        whole sum;
        for (const tableau_entry& one : row.entries) sum = sum + one.coefficient * values_[one.variable];
        row.numerator = std::move(sum);
    }

    std::vector<whole> values_;
    std::vector<std::uint32_t> row_of_;
    std::vector<tableau_row> rows_;
    std::vector<tableau_entry> spare_; ///< for a row that is computed anew
};

} // namespace bilatrade::detail
