// SPDX-License-Identifier: BSL-1.0
// bilatrade/report/check_rows.hpp: what became of claims that were held against books: for people a line each
// and what speaks against it, for machines CSV and JSON Lines.
#pragma once

#include <bilatrade/ledger/check.hpp>
#include <bilatrade/report/claims_table.hpp> // figure_text
#include <bilatrade/report/codes.hpp>
#include <bilatrade/report/figures_jsonl.hpp> // bound_text
#include <bilatrade/report/finding_text.hpp>  // number_text, quoted, unit_for
#include <bilatrade/report/output_field.hpp>
#include <bilatrade/report/pair_report.hpp>   // append_item
#include <bilatrade/report/settled_table.hpp> // factor_text
#include <bilatrade/report/style.hpp>
#include <bilatrade/report/text_table.hpp>

#include <algorithm> // any_of
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace bilatrade {

namespace detail {

/// "370.3 to 370.7 mln USD", "+16.5 to +16.6%", one number where both ends look alike.
[[nodiscard]] inline std::string counted_text(const claim& c, const counted_figure<rational>& counted) {
    const auto& range = counted.range;
    const bool growth = c.kind == claim_kind::growth;
    const amount_unit unit =
        is_percent(c.kind) ? amount_unit{} : unit_for(range.high ? *range.high : *range.low);
    const auto number = [&](const rational& value) {
        if (growth) return factor_text(value / 100 + 1, 1);
        return is_percent(c.kind) ? number_text(value, unit, 1) : counted_number_text(value, unit);
    };
    const std::string low = range.low ? number(*range.low) : "", high = range.high ? number(*range.high) : "";
    const std::string text = low == high ? low : between_text(low, high);
    if (is_percent(c.kind)) return text + '%';
    return text + std::string(unit.name) + ' ' + code_text(counted.money);
}

/// "+13.1%", "-2.4 points", of amounts far apart "5.1 times".
[[nodiscard]] inline std::string gap_text(const claim& c, const rational& gap) {
    return is_percent(c.kind) ? difference_in_words(gap / 100, true) : difference_in_words(gap, false);
}

/// "a.csv:3, a.csv:9 and 5 more".
[[nodiscard]] inline std::string rows_text(const settlement<>& books,
                                           const counted_figure<rational>& counted) {
    constexpr std::size_t most = 4;
    std::string text;
    for (std::size_t i = 0; i != counted.claims.size() && i != most; ++i)
        text += (i == 0 ? "" : ", ") + books.claims[counted.claims[i]].name;
    if (counted.claims.size() > most)
        text += " and " + std::to_string(counted.claims.size() - most) + " more";
    return text;
}

} // namespace detail

/// One sentence: who counts how much, in which rows, and how far that is from what is said.
[[nodiscard]] inline std::string check_text(const settlement<>& books, const checked_claim<>& one) {
    if (!one.counted) return std::string(message(one.why));
    const claim& c = *one.said.claim;
    std::string text =
        to_string(books.books[one.counted->book]) + " has " + detail::counted_text(c, *one.counted);
    if (one.counted->converted_from != currency{})
        text += ", converted from " + detail::code_text(one.counted->converted_from);
    if (!one.counted->claims.empty()) text += " (" + detail::rows_text(books, *one.counted) + ')';
    if (one.verdict != check_verdict::confirmed && one.counted->gap)
        text += "; what is said differs by " + detail::gap_text(c, *one.counted->gap);
    return text;
}

/// One row. Amounts are whole units, growth and shares percent; the gap of amounts is a share of what is
/// counted, that of percents in points.
[[nodiscard]] inline std::vector<output_field> check_fields(const claim_set& set, const settlement<>& books,
                                                            const checked_claim<>& one) {
    using detail::code_text, detail::bound_text;
    const claim& c = *one.said.claim;
    const auto* counted = one.counted ? &*one.counted : nullptr;
    std::string rows;
    if (counted != nullptr)
        for (const std::uint32_t row : counted->claims)
            rows += (rows.empty() ? "" : " ") + books.claims[row].name;
    std::vector<output_field> row{
        {"kind", "check"}, {"claim", one.said.name}, {"verdict", std::string(to_string(one.verdict))}};
    detail::append_subject(row, set, c);
    const std::vector<output_field> held{
        {"currency", counted != nullptr ? code_text(counted->money) : code_text(c.currency)},
        {"said", code_text(std::optional<decimal>(c.figure.value))},
        {"low", counted != nullptr ? bound_text(counted->range.low, rounding::down) : ""},
        {"high", counted != nullptr ? bound_text(counted->range.high, rounding::up) : ""},
        {"gap", counted != nullptr ? bound_text(counted->gap, rounding::to_nearest) : ""},
        {"book", counted != nullptr ? to_string(books.books[counted->book]) : ""},
        {"rows", rows},
        {"text", check_text(books, one)}};
    row.insert(row.end(), held.begin(), held.end());
    return row;
}

/// A line for each claim, then what speaks against those that are contradicted, then how many there are of
/// each.
inline void append_check_table(std::string& out, const claim_set& set, const settlement<>& books,
                               const std::vector<checked_claim<>>& all, const text_style& style) {
    using enum alignment;
    using detail::code_text;
    text_table table({left, left, left, left, right, right, right, left});
    if (std::ranges::any_of(all, [](const auto& one) { return one.counted.has_value(); }))
        table.row({"verdict", "pair", "flow", "period", "said", "counted", "gap", "by"});
    std::array<std::size_t, 6> count{};
    std::string against, uncovered;
    for (const checked_claim<>& one : all) {
        const claim& c = *one.said.claim;
        ++count[static_cast<std::size_t>(one.verdict)];
        if (!one.counted) {
            detail::append_item(uncovered, detail::quoted(set, c) + ": " + std::string(message(one.why)),
                                style);
            continue;
        }
        const bool agrees = one.verdict == check_verdict::confirmed || !one.counted->gap;
        table.row({std::string(to_string(one.verdict)), code_text(c.reporter) + '-' + code_text(c.partner),
                   std::string(to_string(c.flow)), code_text(c.period), detail::figure_text(c),
                   detail::counted_text(c, *one.counted),
                   agrees ? "" : detail::gap_text(c, *one.counted->gap),
                   to_string(books.books[one.counted->book])});
        if (one.verdict == check_verdict::contradicted)
            detail::append_item(against, detail::quoted(set, c) + ": " + check_text(books, one), style);
    }
    table.append_to(out, 2, style.width);
    if (!against.empty()) out += '\n' + style.heading("Contradicted") + "\n\n" + against;
    if (!uncovered.empty()) out += '\n' + style.heading("Not covered") + "\n\n" + uncovered;
    std::string summary;
    for (std::size_t v = 0; v != count.size(); ++v)
        if (count[v] != 0)
            summary += (summary.empty() ? "" : ", ") + std::to_string(count[v]) + ' ' +
                       std::string(to_string(static_cast<check_verdict>(v)));
    if (!summary.empty()) out += '\n' + summary + '\n';
}

} // namespace bilatrade
