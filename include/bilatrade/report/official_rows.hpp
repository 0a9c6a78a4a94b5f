// SPDX-License-Identifier: BSL-1.0
// bilatrade/report/official_rows.hpp: what is said beside what is counted, as a table for people, as CSV and
// as JSON Lines.
#pragma once

#include <bilatrade/ledger/settled_figure.hpp>
#include <bilatrade/report/claims_table.hpp> // figure_text
#include <bilatrade/report/codes.hpp>
#include <bilatrade/report/figures_jsonl.hpp> // bound_text
#include <bilatrade/report/finding_text.hpp>  // quoted, unit_for
#include <bilatrade/report/official_figures.hpp>
#include <bilatrade/report/output_field.hpp>
#include <bilatrade/report/pair_report.hpp>   // append_item
#include <bilatrade/report/settled_table.hpp> // factor_text
#include <bilatrade/report/style.hpp>
#include <bilatrade/report/text_table.hpp>

#include <algorithm> // find_if
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bilatrade {

namespace detail {

/// "exports FOB, imports CIF": which reports a figure is made of, and what was summed for it; "imports CIF
/// alone" where another one is needed.
[[nodiscard]] inline std::string parts_text(const official_figure& f) {
    std::string out;
    for (const official_part& part : f.parts) {
        if (!out.empty()) out += ", ";
        out += to_string(part.as);
        if (part.valuation != valuation::unknown) (out += ' ') += to_string(part.valuation);
        if (part.products != 0)
            out += " of " + std::to_string(part.products) + (part.products == 1 ? " product" : " products");
        if (part.periods != 1) out += " in " + std::to_string(part.periods) + " parts";
    }
    if (!f.value && !out.empty()) out += " alone";
    return out;
}

[[nodiscard]] inline std::string by_text(const official_figure& f) {
    return f.by == economy{} ? std::string("both, reconciled") : code_text(f.by);
}

/// "absent" where a side reports nothing.
[[nodiscard]] inline std::string_view state_of(const official_figure& f) {
    if (f.value) return "reported";
    if (f.absent) return "absent";
    const bool tells = f.status == cell_status::missing || f.status == cell_status::confidential;
    return tells ? to_string(f.status) : "incomplete";
}

[[nodiscard]] inline std::string counted_text(const claim& c, const official_figure& f) {
    if (!f.value) return f.absent ? "no report" : std::string(state_of(f));
    if (c.kind == claim_kind::growth) return factor_text(*f.value + 1, 1) + '%';
    const amount_unit unit = unit_for(*f.value);
    return counted_number_text(*f.value, unit) + std::string(unit.name) + ' ' + code_text(f.currency);
}

/// "+53.3%", "+42.7 points", of levels far apart "5.1 times"; "none" where rounding tells of no gap.
[[nodiscard]] inline std::string gap_text(const claim& c, const official_figure& f) {
    if (f.value && f.within) return "none";
    if (!f.gap) return {};
    return difference_in_words(*f.gap, c.kind == claim_kind::growth);
}

[[nodiscard]] inline std::string claim_name(const settlement<>& answer, const claim& c) {
    const auto at =
        std::ranges::find_if(answer.claims, [&c](const named_claim& one) { return one.claim == &c; });
    return at == answer.claims.end() ? std::string() : at->name;
}

/// "a.csv:3 a.csv:9".
[[nodiscard]] inline std::string places_text(const official_figure& f, std::span<const std::string> files) {
    std::string out;
    for (const official_part& part : f.parts)
        for (const cell_origin& at : part.at)
            if (at.file < files.size())
                out += (out.empty() ? "" : " ") + files[at.file] + ':' + std::to_string(at.row);
    return out;
}

} // namespace detail

/// One row. Without `f`, of a claim that no table covers. Levels are in whole units, growth and its gap in
/// per cent and points; the gap of levels is a ratio.
[[nodiscard]] inline std::vector<output_field>
official_fields(const claim_set& set, const compared_claim& one, const official_figure* f,
                const settlement<>& answer, std::span<const official_table> tables,
                std::span<const std::string> files) {
    using detail::code_text, detail::bound_text;
    const claim& c = *one.said;
    const bool growth = c.kind == claim_kind::growth;
    const auto number = [&](const std::optional<rational>& value) {
        const auto shown = value && growth ? std::optional<rational>(*value * 100) : value;
        return bound_text(shown, rounding::to_nearest);
    };
    std::vector<output_field> row{{"kind", "official"}, {"claim", detail::claim_name(answer, c)}};
    detail::append_subject(row, set, c);
    const std::vector<output_field> counted{
        {"currency", f != nullptr ? code_text(f->currency) : code_text(c.currency)},
        {"said", code_text(std::optional<decimal>(c.figure.value))},
        {"counted", f != nullptr ? number(f->value) : ""},
        {"gap", f != nullptr ? number(f->gap) : ""},
        {"within_rounding",
         f == nullptr || !f->value ? ""
         : f->within               ? "true"
                                   : "false",
         true},
        {"by", f != nullptr ? detail::by_text(*f) : ""},
        {"counted_as", f != nullptr ? detail::parts_text(*f) : ""},
        {"status", f != nullptr ? std::string(detail::state_of(*f)) : "not covered"},
        {"table", f != nullptr ? tables[f->table].name : ""},
        {"rows", f != nullptr ? detail::places_text(*f, files) : ""},
        {"text", f != nullptr ? "" : std::string(message(one.why))}};
    row.insert(row.end(), counted.begin(), counted.end());
    return row;
}

/// The official figures of the claims about a pair, one a line, and the claims that no table covers. Nothing
/// where there is no claim to compare.
inline void append_official(std::string& out, const claim_set& set, std::span<const compared_claim> all,
                            std::span<const official_table> tables, trade_pair pair,
                            const text_style& style) {
    using enum alignment;
    text_table table({left, left, right, right, right, left, left});
    table.row({"period", "flow", "said", "counted", "gap", "by", tables.size() > 1 ? "table" : ""});
    std::string uncovered;
    bool any = false;
    for (const compared_claim& one : all) {
        const claim& c = *one.said;
        if (!detail::speaks_of(c, pair)) continue;
        any = any || !one.official.empty();
        bool first = true;
        for (const official_figure& f : one.official) {
            const std::string parts = detail::parts_text(f);
            table.row({first ? c.period->to_string() : "", first ? std::string(to_string(c.flow)) : "",
                       first ? detail::figure_text(c) : "", detail::counted_text(c, f),
                       detail::gap_text(c, f), detail::by_text(f) + (parts.empty() ? "" : ": " + parts),
                       tables.size() > 1 ? tables[f.table].name : ""});
            first = false;
        }
        if (one.official.empty())
            detail::append_item(uncovered, detail::quoted(set, c) + ": " + std::string(message(one.why)),
                                style);
    }
    if (!any && uncovered.empty()) return;
    out += style.heading("What is counted") + "\n\n";
    if (any) {
        if (tables.size() == 1) out += "  " + style.faint(tables.front().name) + '\n';
        table.append_to(out, 4, style.width);
        out += "\n    gap: how much more or less is said than is counted; none where the digits allow both\n";
    }
    out += uncovered + '\n';
}

} // namespace bilatrade
