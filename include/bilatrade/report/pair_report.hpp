// SPDX-License-Identifier: BSL-1.0
// bilatrade/report/pair_report.hpp: what texts say of one pair and what follows from it, as a report for
// people. Projections are added by report/pair_projections.hpp.
#pragma once

#include <bilatrade/ledger/pair_series.hpp>
#include <bilatrade/ledger/settled_figure.hpp>
#include <bilatrade/report/claims_table.hpp>
#include <bilatrade/report/codes.hpp>
#include <bilatrade/report/finding_text.hpp>
#include <bilatrade/report/output_field.hpp>
#include <bilatrade/report/passages.hpp>
#include <bilatrade/report/settled_table.hpp>
#include <bilatrade/report/style.hpp>
#include <bilatrade/value/claim.hpp>
#include <bilatrade/value/document.hpp>
#include <bilatrade/value/economy.hpp>

#include <algorithm> // all_of, any_of, find, find_if
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bilatrade {

/// Two economies; as a key, whichever is named first.
struct trade_pair {
    economy reporter{};
    economy partner{};

    friend bool operator==(trade_pair a, trade_pair b) noexcept {
        return (a.reporter == b.reporter && a.partner == b.partner) ||
               (a.reporter == b.partner && a.partner == b.reporter);
    }
};

namespace detail {

/// What a claim speaks of, for a row about it.
inline void append_subject(std::vector<output_field>& row, const claim_set& set, const claim& c) {
    const std::vector<output_field> subject{{"of", std::string(to_string(c.kind))},
                                            {"reporter", code_text(c.reporter)},
                                            {"partner", code_text(c.partner)},
                                            {"flow", std::string(to_string(c.flow))},
                                            {"period", code_text(c.period)},
                                            {"base", code_text(c.base)},
                                            {"product", std::string(set.words(c.product))}};
    row.insert(row.end(), subject.begin(), subject.end());
}

} // namespace detail

/// The pairs in the order in which claims speak of them.
[[nodiscard]] inline std::vector<trade_pair> pairs_of(std::span<const claim> claims) {
    std::vector<trade_pair> pairs;
    for (const claim& c : claims)
        if (const trade_pair pair{c.reporter, c.partner}; std::ranges::find(pairs, pair) == pairs.end())
            pairs.push_back(pair);
    return pairs;
}

/// The sentences of one document that speak of a pair, word by word with the figures marked.
struct said_of_pair {
    trade_pair pair;
    std::string document;
    std::optional<date> published;
    std::vector<std::vector<std::string>> passages;
};

/// What one document says of each pair that its claims speak of.
[[nodiscard]] inline std::vector<said_of_pair> collect_passages(const document& doc,
                                                                std::optional<date> published,
                                                                std::span<const claim> claims,
                                                                const text_style& style) {
    std::vector<std::pair<said_of_pair, std::vector<text_span>>> found;
    for (const claim& c : claims) {
        const trade_pair pair{c.reporter, c.partner};
        auto at = std::ranges::find_if(found, [&pair](const auto& one) { return one.first.pair == pair; });
        if (at == found.end())
            at = found.insert(found.end(), {{pair, std::string(doc.id), published, {}}, {}});
        at->second.push_back(c.span);
    }
    std::vector<said_of_pair> all;
    for (auto& [said, spans] : found) {
        for (const passage& p : find_passages(doc.text, std::move(spans)))
            said.passages.push_back(marked_words(doc.text, p, style));
        all.push_back(std::move(said));
    }
    return all;
}

namespace detail {

inline void append_rule(std::string& out, const text_style& style) {
    for (std::size_t i = 0; i != style.width; ++i) out += "─";
    out += '\n';
}

[[nodiscard]] inline std::string name_of(economy e) {
    return e == economy{} ? "an economy that is not told" : std::string(e.name());
}

} // namespace detail

/// "Russia and Myanmar" over a line.
inline void append_pair_title(std::string& out, trade_pair pair, const text_style& style) {
    const std::string title = pair.reporter == economy{} && pair.partner == economy{}
                                  ? "Figures whose pair the text does not tell"
                                  : detail::name_of(pair.reporter) + " and " + detail::name_of(pair.partner);
    out += style.heading(title) + '\n';
    detail::append_rule(out, style);
}

/// The sentences, and under those of each document its claims.
inline void append_said(std::string& out, const claim_set& set, std::span<const claim> claims,
                        const std::vector<said_of_pair>& said, trade_pair pair, const text_style& style) {
    out += style.heading("What is said") + "\n\n";
    std::vector<std::string> with_text;
    for (const said_of_pair& one : said) {
        if (one.pair != pair) continue;
        with_text.push_back(one.document);
        const std::string day = one.published ? ", " + one.published->to_string() : "";
        out += "  " + style.faint(detail::one_line(one.document) + day) + '\n';
        for (const auto& words : one.passages) append_wrapped(out, words, 4, style.width);
        out += '\n';
    }
    using enum alignment;
    text_table table({left, left, right, left, left});
    for (const claim& c : claims) {
        if (trade_pair{c.reporter, c.partner} != pair) continue;
        const bool quoted_above = std::ranges::find(with_text, set.document_id(c)) != with_text.end();
        table.row({c.period ? c.period->to_string() : "?", std::string(to_string(c.flow)),
                   detail::figure_text(c), detail::remarks(set, c),
                   quoted_above ? "" : detail::one_line(set.words(c.quote))});
    }
    table.append_to(out, 4, style.width);
    out += '\n';
}

namespace detail {

/// A series from the side that its claims take; what nobody speaks of, and a turnover, from that of the
/// pair's reporter.
[[nodiscard]] inline pair_series<rational> as_told(const pair_series<rational>& series, trade_pair pair) {
    const bool told = std::ranges::any_of(series.figures, [](const auto& f) { return f.spoken; });
    return told && series.flow != flow::turnover ? series : seen_by(series, pair.reporter);
}

} // namespace detail

/// Every series of the pair with its bounds and growth.
inline void append_settled(std::string& out, const claim_set& set, const settlement<>& answer,
                           const std::vector<pair_series<rational>>& all, trade_pair pair,
                           const text_style& style) {
    bool any = false, exact = true;
    for (const auto& series : all) {
        if (trade_pair{series.reporter, series.partner} != pair || !detail::tells(series)) continue;
        if (!any) out += style.heading("What follows") + "\n\n";
        any = true;
        exact = exact && std::ranges::all_of(series.figures, [](const auto& f) { return f.exact; });
        append_settled_table(out, set, answer, detail::as_told(series, pair), style);
        out += '\n';
    }
    if (!exact) out += "  * these bounds hold; all claims together may leave less room\n\n";
}

namespace detail {

/// One line of a list, wrapped behind its dash.
inline void append_item(std::string& out, std::string_view text, const text_style& style) {
    std::string item;
    append_wrapped(item, text, 4, style.width);
    if (item.size() > 3) item[2] = '-';
    out += item;
}

[[nodiscard]] inline bool speaks_of(const claim& c, trade_pair pair) {
    return trade_pair{c.reporter, c.partner} == pair;
}

} // namespace detail

/// Gaps between compilers, revisions, claims that cannot all be true; what took no part. Nothing where there
/// is nothing.
inline void append_disagreements(std::string& out, const claim_set& set, const settlement<>& answer,
                                 const std::vector<pair_series<rational>>& all, trade_pair pair,
                                 const text_style& style) {
    std::string text;
    const auto of_pair = [&](std::uint32_t n) { return detail::speaks_of(*answer.claims[n].claim, pair); };
    for (const finding& found : answer.findings)
        if (of_pair(found.aside))
            detail::append_item(text,
                                (found.is_rounding() ? "rounding: " : "contradiction: ") +
                                    finding_text(set, answer, found),
                                style);
    for (const auto& series : all)
        for (const auto& d : series.differences)
            if (trade_pair{series.reporter, series.partner} == pair)
                detail::append_item(text,
                                    std::string(d.revision ? "revision of " : "gap between books, ") +
                                        std::string(to_string(series.flow)) +
                                        (series.product.empty() ? "" : " of " + series.product) + ' ' +
                                        difference_text(answer, d),
                                    style);
    for (const claim_aside& aside : answer.asides)
        if (of_pair(aside.claim))
            detail::append_item(text,
                                detail::quoted(set, *answer.claims[aside.claim].claim) + ' ' +
                                    std::string(message(aside.why)),
                                style);
    if (!text.empty()) out += style.heading("Side by side") + "\n\n" + text + '\n';
}

} // namespace bilatrade
