// SPDX-License-Identifier: BSL-1.0
// bilatrade/report/finding_text.hpp: what settling found, in sentences that quote the words of the texts.
#pragma once

#include <bilatrade/ledger/pair_series.hpp>
#include <bilatrade/ledger/settled_figure.hpp>
#include <bilatrade/report/amount.hpp>
#include <bilatrade/report/claims_table.hpp> // figure_text, one_line

#include <cstddef>
#include <optional>
#include <string>

namespace bilatrade {

namespace detail {

/// A rational rounded to a decimal that a person reads; none where it does not fit.
[[nodiscard]] inline std::optional<decimal> rounded(const rational& value, unsigned places) {
    const auto parsed = parse_decimal(to_fixed(value, places, rounding::to_nearest));
    return parsed ? std::optional(*parsed) : std::nullopt;
}

/// No flow is below nothing, so that a low of 0 tells nothing of one.
[[nodiscard]] inline bool low_tells(const settled_figure<>& f) {
    return f.range.low && (*f.range.low != 0 || f.flow == flow::balance);
}

/// As many places as `value` has in `unit`, or those that give it three digits.
[[nodiscard]] inline unsigned places_of(const rational& value, amount_unit unit) {
    rational scaled = (value < 0 ? rational(-value) : value) / rational(unit.size);
    unsigned places = 0;
    for (; places < 6 && scaled < 100 && denominator(scaled) != 1; ++places) scaled *= rational(10);
    return places;
}

/// As many places as the digits allow: of a stated figure those that were written, of an implied one as many
/// as make the width between its bounds two digits; with one bound, as many as that has.
[[nodiscard]] inline unsigned telling_places(const settled_figure<>& f, amount_unit unit) {
    if (!low_tells(f) || !f.range.high || *f.range.high == *f.range.low) {
        const auto& shown = f.range.high ? f.range.high : low_tells(f) ? f.range.low : f.value;
        return shown ? places_of(*shown, unit) : 0;
    }
    const rational wanted(f.basis == figure_basis::stated ? 1 : 10);
    rational width = (*f.range.high - *f.range.low) / rational(unit.size);
    unsigned places = 0;
    for (; places < 6 && width < wanted; ++places) width *= rational(10);
    return places;
}

/// The unit of the figure's size.
[[nodiscard]] inline amount_unit unit_for(const rational& value) {
    const auto whole = rounded(value, 0);
    return whole ? unit_of(*whole) : amount_unit{};
}

/// A number in a unit, without its name: 370.47.
[[nodiscard]] inline std::string number_text(const rational& value, amount_unit unit, unsigned places) {
    return with_thousands(to_fixed(value / rational(unit.size), places, rounding::to_nearest));
}

/// A figure's value with as many places as its bounds allow, and as it takes to stay within them.
[[nodiscard]] inline std::string value_text(const settled_figure<>& f, const rational& value,
                                            amount_unit unit) {
    unsigned places = telling_places(f, unit);
    const auto leaves_bounds = [&] {
        const rational scaled = value / rational(unit.size);
        const rational shown =
            rational(round_to_integer(scaled, places, rounding::to_nearest)) / ten_to(places);
        return f.range.contains(value) && !f.range.contains(shown * rational(unit.size));
    };
    while (places < 6 && leaves_bounds()) ++places;
    return number_text(value, unit, places);
}

/// "370.47 mln USD", as many places as its bounds allow.
[[nodiscard]] inline std::string figure_value_text(const settled_figure<>& f) {
    const auto& shown = f.value ? f.value : f.range.low ? f.range.low : f.range.high;
    if (!shown) return "?";
    const amount_unit unit = unit_for(*shown);
    return value_text(f, *shown, unit) + std::string(unit.name) + ' ' + std::string(f.currency.code());
}

/// "$431.6 mln" (2021): the words of a claim and what they speak of.
[[nodiscard]] inline std::string quoted(const claim_set& set, const claim& c) {
    const std::string words = one_line(set.words(c.quote));
    std::string out = words.empty() ? figure_text(c) : "“" + words + "”";
    if (c.period) out += " (" + std::string(to_string(c.flow)) + ' ' + c.period->to_string() + ')';
    return out;
}

/// "at most 5", "at least 3", "3 to 5"; one of them is not empty.
[[nodiscard]] inline std::string between_text(const std::string& low, const std::string& high) {
    if (low.empty()) return "at most " + high;
    return high.empty() ? "at least " + low : low + " to " + high;
}

/// "100.1 to 100.3 mln USD", "+15.2 to +15.4%".
[[nodiscard]] inline std::string left_text(const claim& c, const finding& found) {
    const auto& [low, high] = found.leave;
    if (!low && !high) return {};
    const amount_unit unit = is_percent(c.kind) ? amount_unit{} : unit_for(high ? *high : *low);
    const rational width = low && high ? rational((*high - *low) / rational(unit.size)) : rational(1);
    unsigned places = 0;
    for (rational wide = width; places < 4 && wide < 1 && wide > 0; wide *= 10) ++places;
    places += c.kind == claim_kind::level || places != 0 ? 1 : 0;
    const auto number = [&](const rational& value) {
        const std::string digits = number_text(value, unit, places);
        return (c.kind == claim_kind::growth && digits.front() != '-' ? "+" : "") + digits;
    };
    const bool same = low && high && *low == *high;
    const std::string text =
        same ? number(*low) : between_text(low ? number(*low) : "", high ? number(*high) : "");
    if (is_percent(c.kind)) return text + '%';
    return text + std::string(unit.name) + ' ' + code_text(found.money);
}

} // namespace detail

/// Which claims cannot all be true, in their own words, what all but one make of that one's figure, and how
/// far they are apart.
[[nodiscard]] inline std::string finding_text(const claim_set& set, const settlement<>& answer,
                                              const finding& found) {
    const claim& aside = *answer.claims[found.aside].claim;
    const std::string said = detail::quoted(set, aside);
    std::string out;
    for (std::size_t i = 0; i + 1 < found.claims.size(); ++i) {
        if (i != 0) out += i + 2 == found.claims.size() ? " and " : ", ";
        out += detail::quoted(set, *answer.claims[found.claims[i]].claim);
    }
    const std::string left = detail::left_text(aside, found);
    if (out.empty())
        out = said + " cannot be true";
    else if (left.empty())
        out += " and " + said + " cannot all be true";
    else
        out += (found.claims.size() == 2 ? " makes it " : " make it ") + left + ", but " + said + " is said";
    if (!found.stretch) return out;
    return out + (found.is_rounding() ? ", no further off than rounding: " : ": ") +
           (found.claims.size() == 1 ? "it fits" : "all fit") + " if rounded " + found.stretch->to_string() +
           " times as coarsely as written";
}

/// "2020: CHN@2022-01-14 has 358.20 mln USD, RUS@2022-02-01 381.70 mln USD, 6.6% more".
[[nodiscard]] inline std::string difference_text(const settlement<>& answer,
                                                 const book_difference<rational>& d) {
    std::string out = d.from.period.to_string() + ": " + to_string(answer.books[d.from.book]) + " has " +
                      detail::figure_value_text(d.from) + ", " + to_string(answer.books[d.to.book]) + ' ' +
                      detail::figure_value_text(d.to);
    if (!d.relative) return out;
    const rational size = *d.relative < 0 ? rational(-*d.relative) : *d.relative;
    return out + ", " + to_fixed(size * 100, 1, rounding::to_nearest) + "% " +
           (*d.relative < 0 ? "less" : "more");
}

} // namespace bilatrade
