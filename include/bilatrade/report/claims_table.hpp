// SPDX-License-Identifier: BSL-1.0
// bilatrade/report/claims_table.hpp: the claims of a document as a table for people.
#pragma once

#include <bilatrade/report/amount.hpp>
#include <bilatrade/report/codes.hpp>
#include <bilatrade/report/style.hpp>
#include <bilatrade/report/text_table.hpp>
#include <bilatrade/value/claim.hpp>

#include <algorithm> // min
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace bilatrade {

namespace detail {

/// "RUS-MMR"; a question mark where the text does not tell.
[[nodiscard]] inline std::string pair_text(economy reporter, economy partner) {
    const auto end = [](economy e) { return e == economy{} ? std::string("?") : code_text(e); };
    return end(reporter) + '-' + end(partner);
}

[[nodiscard]] inline std::string_view qualifier_sign(qualifier how) noexcept {
    switch (how) {
    case qualifier::about: return "~ ";
    case qualifier::more_than: return "> ";
    case qualifier::less_than: return "< ";
    case qualifier::nearly: return "just < ";
    default: return "";
    }
}

/// Both ends of a range: "+8 to +10%", "8.5 to 9 bln USD".
[[nodiscard]] inline std::string range_ends_text(const claim& c, decimal low, decimal high) {
    const bool is_size = c.kind == claim_kind::level || c.kind == claim_kind::share;
    const amount_unit unit = is_percent(c.kind) ? amount_unit{} : unit_of(c.figure.value);
    const auto text = [&](decimal end) {
        std::string out(is_size || end.is_negative() ? "" : "+");
        return out += number_in(end, unit, std::min(places_in(end, unit), 12U));
    };
    const std::string both = text(low) + " to " + text(high);
    return is_percent(c.kind) ? both + '%' : both + std::string(unit.name) + ' ' + code_text(c.currency);
}

/// The figure of a claim, in the words of its kind.
[[nodiscard]] inline std::string figure_text(const claim& c) {
    if (c.figure.how == qualifier::range && c.figure.low && c.figure.high)
        return range_ends_text(c, *c.figure.low, *c.figure.high);
    const std::string sign(qualifier_sign(c.figure.how));
    if (c.kind == claim_kind::share) return sign + c.figure.value.normalized().to_string() + '%';
    if (c.kind == claim_kind::growth) return sign + percent_text(c.figure.value);
    const bool plus = c.kind == claim_kind::difference && !c.figure.value.is_negative();
    return sign + (plus ? "+" : "") + amount_text(c.figure) + ' ' + code_text(c.currency);
}

/// What else a claim says: base, whole, product, status, stage, terms, compiler.
[[nodiscard]] inline std::string remarks(const claim_set& set, const claim& c) {
    std::string out;
    const auto add = [&out](std::string_view lead, std::string_view what) {
        if (what.empty()) return;
        if (!out.empty()) out += ", ";
        out += lead;
        out += what;
    };
    add("on ", code_text(c.base));
    if (c.kind == claim_kind::share)
        add("of ", pair_text(c.whole.reporter, c.whole.partner) + ' ' + std::string(to_string(c.whole.flow)));
    constexpr std::size_t longest = 24; // of what was traded
    add("", cut_to_width(set.words(c.product), longest));
    if (c.status != claim_status::actual) add("", to_string(c.status));
    add("", to_string(c.stage));
    for_each_term(c.terms, [&add](const std::string& term) { add("", term); });
    add("by ", set.words(c.compiler));
    return out;
}

/// One line: control characters and runs of blanks become one blank.
[[nodiscard]] inline std::string one_line(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool blank = static_cast<unsigned char>(c) <= ' ' || c == '\x7f';
        if (!blank)
            out += c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    return out;
}

} // namespace detail

/// The claims of one document under its id; nothing where there are none.
inline void append_claims_table(std::string& out, const claim_set& set, std::span<const claim> claims,
                                const text_style& style) {
    if (claims.empty()) return;
    using enum alignment;
    text_table table({left, left, left, right, left, left});
    for (const claim& c : claims)
        table.row({detail::pair_text(c.reporter, c.partner), std::string(to_string(c.flow)),
                   c.period ? c.period->to_string() : "?", detail::figure_text(c), detail::remarks(set, c),
                   detail::one_line(set.words(c.quote))});
    out += style.heading(detail::one_line(set.document_id(claims.front()))) + '\n';
    table.append_to(out, 2, style.width);
    out += '\n';
}

} // namespace bilatrade
