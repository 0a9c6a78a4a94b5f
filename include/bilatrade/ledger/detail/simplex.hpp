// SPDX-License-Identifier: BSL-1.0
// bilatrade/ledger/detail/simplex.hpp: the least and the greatest that a linear form can be, exactly, under
// bounds that are switched on and off by their tags; or tags of bounds that cannot all hold. Bounds move and
// the rows stay, so that each question starts from where the last one ended: the general simplex of Dutertre
// and de Moura 2006, section 3, with Bland's rule (Bland 1977). It gives up, and says so, when its pivots are
// used up.
#pragma once

#include <bilatrade/ledger/bounds.hpp>
#include <bilatrade/ledger/detail/bent_costs.hpp>
#include <bilatrade/ledger/detail/fraction.hpp>
#include <bilatrade/ledger/detail/tableau.hpp>
#include <bilatrade/ledger/detail/tagged_limits.hpp>

#include <algorithm> // all_of, any_of, none_of, sort, unique
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace bilatrade::detail {

enum class simplex_outcome : std::uint8_t { done, contradicted, unbounded, beyond, unfinished };

class simplex {
public:
    using side = bound_side;
    using form = std::map<std::uint32_t, fraction>;
    static constexpr std::uint32_t no_tag = tagged_limits::no_tag;

    explicit simplex(std::uint64_t pivots) : pivots_left_(pivots) {}

    std::uint32_t add_variable() { return file(tables_.add_variable(), fraction(1)); }

    /// The sum of coefficient * variable. A form of one variable is that variable, with the factor that makes
    /// it the form.
    std::pair<std::uint32_t, fraction> add_form(const form& sum);

    /// Bounds that hold while `tag` is switched on; those of no_tag always hold.
    void limit(std::uint32_t variable, const bounds<fraction>& range, std::uint32_t tag);
    void switch_tag(std::uint32_t tag, bool on) {
        limits_.switch_tag(tag, on);
        feasible_ = false;
    }
    /// See tagged_limits.
    void rank_tag(std::uint32_t tag, std::uint32_t rank) { limits_.rank_tag(tag, rank); }

    /// done where all bounds that are switched on can hold; else contradicted.
    simplex_outcome find_feasible();
    /// Moves to where the variable is the least or the greatest that it can be; done, unbounded or
    /// contradicted. With a `target` it goes no further once it is plain that the variable can be beyond
    /// that.
    simplex_outcome optimise(std::uint32_t variable, side which,
                             const std::optional<fraction>& target = std::nullopt);
    /// Moves to where all deviations together cost the least, and keeps to that, for good; done or
    /// contradicted.
    simplex_outcome keep_least(const std::vector<deviation_cost>& costs); // least_sum.hpp
    /// What the variable is now.
    [[nodiscard]] fraction value(std::uint32_t variable) const;
    /// Tags of bounds, sorted, from which the last `contradicted` or `done` of optimise() follows: those that
    /// the row of Farkas's lemma names.
    [[nodiscard]] const std::vector<std::uint32_t>& reasons() const noexcept { return reasons_; }
    /// After optimise() was done: without any one of the reasons, and all of a higher rank that are none, the
    /// variable could go further. True where nothing meets a bound by chance, so that there is no other row
    /// of Farkas's lemma; false may mean either.
    [[nodiscard]] bool needs_all_reasons(std::uint32_t variable, side which) const;

    /// What always holds leaves the variable one value.
    [[nodiscard]] bool is_determined(std::uint32_t variable) const;

    /// After optimise() was done: keeps all that was optimised as it is, for good, and forgets the variable.
    void keep_optimum(std::uint32_t variable);

private:
    static constexpr std::uint32_t none = tableau::none;

    /// How far a variable can go, as a fraction, and what it meets there.
    struct reach {
        whole over;
        whole under{1};
        std::uint32_t met = none;
    };

    std::uint32_t file(std::uint32_t variable, fraction scale) {
        scales_.push_back(std::move(scale));
        limits_.add_variable();
        return variable;
    }
    [[nodiscard]] whole in_units(const fraction& value);
    [[nodiscard]] const whole* bound(std::uint32_t variable, side which) const {
        return limits_.bound(variable, which);
    }
    /// What stops the variable: a bound, or where its cost bends.
    [[nodiscard]] const whole* stop(std::uint32_t variable, side which) const {
        const whole* limit = bound(variable, which);
        const bent_costs::bent* cost = costs_ ? costs_->find(variable) : nullptr;
        const whole* end = cost != nullptr ? cost->end(cost->now, which) : nullptr;
        const bool bends_first =
            end != nullptr && (limit == nullptr || tagged_limits::beyond(*limit, *end, which));
        return bends_first ? end : limit;
    }
    [[nodiscard]] bool find_crossed();
    void move_within_bounds();
    [[nodiscard]] bool violates(const tableau_row& row, side which) const {
        const whole* limit = bound(row.basic, which);
        return limit != nullptr && tagged_limits::beyond(row.numerator, *limit * row.denominator, which);
    }
    /// The variable that is not basic can go that way.
    [[nodiscard]] bool can_go(std::uint32_t variable, side way) const {
        const whole* limit = bound(variable, way);
        return limit == nullptr || tagged_limits::beyond(*limit, tables_.value_of(variable), way);
    }
    /// Where the entry's variable has to go for the row's to go `way`.
    static side way_of(const tableau_entry& one, side way) {
        return one.coefficient.sign() > 0 ? way : opposite(way);
    }
    [[nodiscard]] bool has_reached(std::uint32_t variable, side which, const fraction& target) const {
        return which == side::low ? value(variable) <= target : target <= value(variable);
    }
    [[nodiscard]] std::uint32_t find_entering(const tableau_row& row, side way, bool lowest) const;
    [[nodiscard]] reach find_reach(std::uint32_t entering, side way) const;
    void step(std::uint32_t entering, side way, const reach& until);

    // Of keep_least(), in least_sum.hpp:
    void begin_costs(const std::vector<deviation_cost>& costs);
    template <class Number>
    [[nodiscard]] std::vector<Number> prices_by_rows() const;
    template <class Number>
    [[nodiscard]] Number price(std::uint32_t variable, side way, const Number& by_rows) const;
    bool go(std::uint32_t entering, side way);
    void descend();
    void keep_to_least(const std::vector<fraction>& by_rows);

    /// As it is now, for good; it is not basic.
    void keep(std::uint32_t variable) {
        for (const side which : {side::low, side::high})
            limits_.add(variable, which, tables_.value_of(variable), no_tag);
    }
    void explain(const tableau_row& row, side way);
    void explain(std::uint32_t variable, side which) {
        if (const std::uint32_t tag = limits_.tag(variable, which); tag != no_tag) reasons_.push_back(tag);
    }
    void sort_reasons() {
        std::ranges::sort(reasons_);
        reasons_.erase(std::unique(reasons_.begin(), reasons_.end()), reasons_.end());
    }

    tableau tables_;
    whole unit_ = 1;               ///< what a value of 1 is counted as, so that all bounds are whole
    std::vector<fraction> scales_; ///< by variable: what it is a multiple of
    tagged_limits limits_;         ///< times unit_
    std::vector<std::uint32_t> reasons_;
    std::uint64_t pivots_left_;
    std::optional<bent_costs> costs_; ///< times unit_; while they count
    bool feasible_ = false; ///< all bounds that are switched on have been met since they last changed
};

// Implementation

inline std::pair<std::uint32_t, fraction> simplex::add_form(const form& sum) {
    whole multiple = 1;
    std::vector<std::pair<std::uint32_t, fraction>> terms;
    for (const auto& [variable, coefficient] : sum) {
        if (coefficient.sign() == 0) continue;
        terms.emplace_back(variable, coefficient / scales_[variable]);
        const whole& under = terms.back().second.under();
        multiple = multiple * exact_quotient(under, gcd(multiple, under));
    }
    if (terms.size() == 1) return {terms[0].first, sum.at(terms[0].first)};
    std::vector<tableau_entry> entries;
    entries.reserve(terms.size());
    for (const auto& [variable, coefficient] : terms)
        entries.push_back({variable, coefficient.over() * exact_quotient(multiple, coefficient.under())});
    return {file(tables_.add_form(std::move(entries)), fraction(std::move(multiple), 1)), fraction(1)};
}

inline whole simplex::in_units(const fraction& value) {
    const whole missing = exact_quotient(value.under(), gcd(value.under(), unit_));
    if (!missing.is_one()) {
        unit_ = unit_ * missing;
        limits_.rescale(missing);
        tables_.rescale(missing);
    }
    return value.over() * exact_quotient(unit_, value.under());
}

inline void simplex::limit(std::uint32_t variable, const bounds<fraction>& range, std::uint32_t tag) {
    for (const side which : {side::low, side::high})
        if (range.at(which))
            limits_.add(variable, which, in_units(*range.at(which) * scales_[variable]), tag);
    feasible_ = false;
}

/// Two bounds of one variable that exclude each other.
inline bool simplex::find_crossed() {
    for (std::uint32_t v = 0; v != tables_.size(); ++v) {
        const whole *low = bound(v, side::low), *high = bound(v, side::high);
        if (low == nullptr || high == nullptr || !(*high < *low)) continue;
        explain(v, side::low), explain(v, side::high);
        sort_reasons();
        return true;
    }
    return false;
}

inline void simplex::move_within_bounds() {
    for (std::uint32_t v = 0; v != tables_.size(); ++v) {
        if (tables_.is_basic(v)) continue;
        for (const side which : {side::low, side::high})
            if (const whole* limit = bound(v, which);
                limit && tagged_limits::beyond(tables_.value_of(v), *limit, which))
                tables_.move(v, whole(*limit));
    }
}

inline simplex_outcome simplex::find_feasible() {
    reasons_.clear();
    if (feasible_) return simplex_outcome::done;
    if (find_crossed()) return simplex_outcome::contradicted;
    move_within_bounds();
    for (;;) {
        const tableau_row* worst = nullptr;
        side which = side::low;
        for (const tableau_row& row : tables_.rows())
            for (const side s : {side::low, side::high})
                if ((worst == nullptr || row.basic < worst->basic) && violates(row, s))
                    worst = &row, which = s;
        feasible_ = worst == nullptr;
        if (feasible_) return simplex_outcome::done;
        const std::uint32_t entering = find_entering(*worst, opposite(which), true);
        if (entering == none) {
            explain(worst->basic, which);
            explain(*worst, opposite(which));
            sort_reasons();
            return simplex_outcome::contradicted;
        }
        if (pivots_left_ == 0) return simplex_outcome::unfinished;
        --pivots_left_;
        tables_.pivot(worst->basic, entering, whole(*bound(worst->basic, which)));
    }
}

/// A variable that is not basic and whose move makes the row's basic one go `way`: the lowest, or that of the
/// largest coefficient.
inline std::uint32_t simplex::find_entering(const tableau_row& row, side way, bool lowest) const {
    const tableau_entry* best = nullptr;
    for (const tableau_entry& one : row.entries) {
        if (!can_go(one.variable, way_of(one, way))) continue;
        if (lowest) return one.variable;
        if (best == nullptr || best->coefficient.size() < one.coefficient.size()) best = &one;
    }
    return best == nullptr ? none : best->variable;
}

/// Of bounds that are met at once the variable with the lowest number counts.
inline simplex::reach simplex::find_reach(std::uint32_t entering, side way) const {
    reach nearest;
    const auto see = [&nearest](whole over, whole under, std::uint32_t met) {
        if (nearest.met != none) {
            const auto order = over * nearest.under <=> nearest.over * under;
            if (order > 0 || (order == 0 && nearest.met < met)) return;
        }
        nearest = {std::move(over), std::move(under), met};
    };
    if (const whole* limit = stop(entering, way))
        see((*limit - tables_.value_of(entering)).size(), whole(1), entering);
    for (const tableau_row& row : tables_.rows()) {
        const whole* coefficient = row.find(entering);
        if (coefficient == nullptr) continue;
        const side goes = coefficient->sign() > 0 ? way : opposite(way);
        if (const whole* limit = stop(row.basic, goes))
            see((*limit * row.denominator - row.numerator).size(), coefficient->size(), row.basic);
    }
    return nearest;
}

inline void simplex::step(std::uint32_t entering, side way, const reach& until) {
    --pivots_left_;
    if (until.met == entering) {
        tables_.move(entering, whole(*stop(entering, way)));
        return;
    }
    const side goes = tables_.row_of(until.met).find(entering)->sign() > 0 ? way : opposite(way);
    tables_.pivot(until.met, entering, whole(*stop(until.met, goes)));
}

/// The bounds that keep the row's variable from going `way`.
inline void simplex::explain(const tableau_row& row, side way) {
    for (const tableau_entry& one : row.entries) explain(one.variable, way_of(one, way));
}

inline simplex_outcome simplex::optimise(std::uint32_t variable, side which,
                                         const std::optional<fraction>& target) {
    const simplex_outcome feasible = find_feasible();
    if (feasible != simplex_outcome::done) return feasible;
    for (bool degenerate = false;;) {
        const tableau_row* row = tables_.is_basic(variable) ? &tables_.row_of(variable) : nullptr;
        const std::uint32_t entering = row != nullptr            ? find_entering(*row, which, degenerate)
                                       : can_go(variable, which) ? variable
                                                                 : none;
        if (entering == none) {
            row != nullptr ? explain(*row, which) : explain(variable, which);
            sort_reasons();
            return simplex_outcome::done;
        }
        if (pivots_left_ == 0) return simplex_outcome::unfinished;
        const side way = row != nullptr && row->find(entering)->sign() < 0 ? opposite(which) : which;
        const reach until = find_reach(entering, way);
        degenerate = until.met != none && until.over.sign() == 0;
        if (target && !degenerate && has_reached(variable, which, *target)) return simplex_outcome::beyond;
        if (until.met == none) return simplex_outcome::unbounded;
        step(entering, way, until);
    }
}

inline bool simplex::needs_all_reasons(std::uint32_t variable, side which) const {
    if (!tables_.is_basic(variable)) {
        if (limits_.is_repeated(variable, which, reasons_)) return false;
    } else if (std::ranges::any_of(tables_.row_of(variable).entries, [&](const tableau_entry& one) {
                   return limits_.is_repeated(one.variable, way_of(one, which), reasons_);
               })) {
        return false;
    }
    const auto is_met_by_chance = [this](const tableau_row& row, side end) {
        const whole* limit = bound(row.basic, end);
        return limit != nullptr && row.numerator == *limit * row.denominator && !is_determined(row.basic);
    };
    return std::ranges::none_of(tables_.rows(), [&](const tableau_row& row) {
        return is_met_by_chance(row, side::low) || is_met_by_chance(row, side::high);
    });
}

inline bool simplex::is_determined(std::uint32_t variable) const {
    if (!tables_.is_basic(variable)) return limits_.is_constant(variable);
    return std::ranges::all_of(tables_.row_of(variable).entries, [this](const tableau_entry& one) {
        return limits_.is_constant(one.variable);
    });
}

inline void simplex::keep_optimum(std::uint32_t variable) {
    std::vector<std::uint32_t> kept{variable};
    if (tables_.is_basic(variable)) {
        kept.clear();
        for (const tableau_entry& one : tables_.row_of(variable).entries) kept.push_back(one.variable);
        tables_.drop(variable);
    }
    for (const std::uint32_t v : kept) keep(v);
}

inline fraction simplex::value(std::uint32_t variable) const {
    const bool basic = tables_.is_basic(variable);
    const whole& over = basic ? tables_.row_of(variable).numerator : tables_.value_of(variable);
    const whole under = basic ? tables_.row_of(variable).denominator : whole(1);
    return fraction(over, under * unit_) / scales_[variable];
}

} // namespace bilatrade::detail
