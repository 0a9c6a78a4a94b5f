// SPDX-License-Identifier: BSL-1.0
// bilatrade/arrow/claims.hpp: claims as Arrow columns, named as in their CSV, and back. Refuses, row by row,
// codes and words that it does not know.
#pragma once

#include <bilatrade/arrow/batch.hpp>
#include <bilatrade/arrow/cells.hpp> // refused_row
#include <bilatrade/arrow/detail/column_view.hpp>
#include <bilatrade/arrow/detail/columns.hpp>
#include <bilatrade/value/claim.hpp>
#include <bilatrade/value/result.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bilatrade {

namespace detail {

inline constexpr std::array<std::string_view, 22> claim_word_columns{
    "doc",           "kind",       "reporter",      "partner",  "flow",      "period",
    "base",          "currency",   "product",       "status",   "qualifier", "whole_reporter",
    "whole_partner", "whole_flow", "whole_product", "compiler", "source",    "side",
    "stage",         "terms",      "vintage",       "quote"};

/// The terms of a claim as words with blanks between them, a currency first.
[[nodiscard]] inline std::string terms_text(const claim_terms& terms) {
    std::string text(std::string_view(terms.currency.code()));
    for (std::uint8_t t = 0; t != term_names.size(); ++t)
        if (terms.has(static_cast<term>(t))) (text += text.empty() ? "" : " ") += term_names[t];
    return text;
}

/// Errors: unknown_currency (a word that is neither a term nor a currency).
[[nodiscard]] inline result<claim_terms> parse_terms(std::string_view text) {
    claim_terms terms;
    while (!text.empty()) {
        const std::size_t end = text.find(' ');
        const std::string_view word = text.substr(0, end);
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
        const std::size_t at = index_of(term_names, word);
        if (at != term_names.size()) {
            terms.add(static_cast<term>(at));
        } else {
            const auto counted_in = parse_currency(word);
            if (!counted_in) return counted_in.error();
            terms.currency = *counted_in;
        }
    }
    return terms;
}

/// What a claim says in words, in the order of claim_word_columns; empty where it does not tell.
[[nodiscard]] inline std::array<std::string, 22> claim_words(const claim_set& set, const claim& c) {
    const auto text = [](const auto& code) { return std::string(std::string_view(code)); };
    const auto when = [](const std::optional<period>& p) { return p ? p->to_string() : std::string(); };
    const bool share = c.kind == claim_kind::share;
    return {text(set.document_id(c)),
            text(to_string(c.kind)),
            text(c.reporter.code()),
            text(c.partner.code()),
            text(to_string(c.flow)),
            when(c.period),
            when(c.base),
            text(c.currency.code()),
            text(set.words(c.product)),
            text(to_string(c.status)),
            text(to_string(c.figure.how)),
            text(c.whole.reporter.code()),
            text(c.whole.partner.code()),
            share ? text(to_string(c.whole.flow)) : "",
            text(set.words(c.whole.product)),
            text(set.words(c.compiler)),
            text(set.words(c.source)),
            text(to_string(c.side)),
            text(to_string(c.stage)),
            terms_text(c.terms),
            c.vintage ? c.vintage->published.to_string() : std::string(),
            text(set.words(c.quote))};
}

[[nodiscard]] constexpr bool states_percent(claim_kind kind) noexcept {
    return kind == claim_kind::growth || kind == claim_kind::share;
}

/// Value, percent, low and high, as far as they are there.
[[nodiscard]] inline std::array<std::optional<decimal>, 4> claim_numbers(const claim& c) {
    const bool percent = states_percent(c.kind);
    return {percent ? std::nullopt : std::optional(c.figure.value),
            percent ? std::optional(c.figure.value) : std::nullopt, c.figure.low, c.figure.high};
}

} // namespace detail

/// Words by dictionary, `quote` as text; `value` (whole units of `currency`), `percent`, `low` and `high` as
/// decimals of 38 digits at one scale; `begin` and `end` of the span. Null is what the text does not tell;
/// terms have blanks between them.
[[nodiscard]] inline arrow_batch to_arrow(const claim_set& set) {
    unsigned scale = 0;
    for (const claim& c : set)
        for (const auto& number : detail::claim_numbers(c))
            if (number && number->normalized().scale() > scale) scale = number->normalized().scale();
    std::vector<detail::word_column> words;
    words.reserve(detail::claim_word_columns.size());
    for (const std::string_view name : detail::claim_word_columns) words.emplace_back(std::string(name));
    detail::text_column quotes("quote");
    std::vector<detail::number_column<detail::int128>> numbers;
    for (const char* name : {"value", "percent", "low", "high"})
        numbers.emplace_back(name, "d:38," + std::to_string(scale));
    detail::number_column<std::uint32_t> begin("begin", "I"), end("end", "I");
    for (const claim& c : set) {
        const auto texts = detail::claim_words(set, c);
        for (std::size_t i = 0; i + 1 != texts.size(); ++i) words[i].add_or_null(texts[i]);
        quotes.add_or_null(texts.back());
        const auto figures = detail::claim_numbers(c);
        for (std::size_t i = 0; i != numbers.size(); ++i)
            if (figures[i])
                numbers[i].add(figures[i]->normalized().at(scale));
            else
                numbers[i].add_null();
        begin.add(c.span.begin);
        end.add(c.span.end);
    }
    std::vector<detail::arrow_column> columns;
    for (std::size_t i = 0; i + 1 != words.size(); ++i) columns.push_back(words[i].take());
    columns.push_back(quotes.take());
    for (auto& number : numbers) columns.push_back(number.take());
    columns.push_back(begin.take());
    columns.push_back(end.take());
    return detail::make_batch(std::move(columns));
}

namespace detail {

/// Reads the claims of a batch one by one.
class claim_rows {
public:
    explicit claim_rows(const arrow_batch& batch) {
        for (std::size_t i = 0; i != words_.size(); ++i)
            words_[i] = find_column(batch, claim_word_columns[i]);
        for (std::size_t i = 0; i != numbers_.size(); ++i) numbers_[i] = find_column(batch, number_names[i]);
    }
    /// kind and flow.
    [[nodiscard]] bool is_complete() const noexcept {
        return words_[1] && words_[4] && (numbers_[0] || numbers_[1]);
    }
    /// The name of the column that the last row was refused for.
    [[nodiscard]] std::string_view column() const noexcept { return column_; }

    /// Adds the claim of a row, its words copied, to the document that was last added. Or why not.
    errc read(std::int64_t row, claim_set& into) {
        claim c;
        why_ = errc::none;
        row_ = row;
        word(1, c.kind, claim_kind_names);
        code(2, c.reporter, parse_economy);
        code(3, c.partner, parse_economy);
        word(4, c.flow, flow_names);
        code(5, c.period, parse_period);
        code(6, c.base, parse_period);
        code(7, c.currency, parse_currency);
        word(9, c.status, claim_status_names);
        word(10, c.figure.how, qualifier_names);
        code(11, c.whole.reporter, parse_economy);
        code(12, c.whole.partner, parse_economy);
        word(13, c.whole.flow, flow_names);
        word(17, c.side, balance_side_names);
        word(18, c.stage, claim_stage_names);
        code(19, c.terms, parse_terms);
        std::optional<date> published;
        code(20, published, parse_date);
        if (published) c.vintage = vintage{*published};
        figures(c);
        if (why_ != errc::none) return why_;
        c.document = document(into);
        c.product = into.add_words(text(8));
        c.whole.product = into.add_words(text(14));
        c.compiler = into.add_words(text(15));
        c.source = into.add_words(text(16));
        c.quote = into.add_words(text(21));
        into.add(c);
        return errc::none;
    }

private:
    static constexpr std::array<std::string_view, 6> number_names{"value", "percent", "low",
                                                                  "high",  "begin",   "end"};

    [[nodiscard]] std::string_view text(std::size_t i) {
        if (!words_[i] || words_[i].is_null(row_)) return {};
        const auto found = words_[i].text(row_);
        if (!found) refuse(found.error().code, claim_word_columns[i]);
        return found ? *found : std::string_view();
    }
    void refuse(errc why, std::string_view column) {
        if (why_ == errc::none) why_ = why, column_ = column;
    }
    template <class T, class Parse>
    void code(std::size_t i, T& into, Parse parse) {
        const std::string_view told = text(i);
        if (told.empty()) return;
        const auto parsed = parse(told);
        if (parsed)
            into = *parsed;
        else
            refuse(parsed.error().code, claim_word_columns[i]);
    }
    template <class Enum, std::size_t N>
    void word(std::size_t i, Enum& into, const std::array<std::string_view, N>& names) {
        const std::string_view told = text(i);
        if (told.empty()) return;
        const std::size_t at = index_of(names, told);
        if (at == N) return refuse(errc::out_of_range, claim_word_columns[i]);
        into = static_cast<Enum>(at);
    }
    template <class T>
    void number(std::size_t i, T& into) {
        if (!numbers_[i] || numbers_[i].is_null(row_)) return;
        const auto read = numbers_[i].number(row_);
        if (read)
            into = *read;
        else
            refuse(read.error().code, number_names[i]);
    }
    void figures(claim& c) {
        std::optional<decimal> value, begin, end;
        number(states_percent(c.kind) ? 1 : 0, value);
        if (!value) refuse(errc::missing_value, number_names[states_percent(c.kind) ? 1 : 0]);
        if (value) c.figure.value = *value;
        number(2, c.figure.low);
        number(3, c.figure.high);
        number(4, begin);
        number(5, end);
        const auto offset = [](const std::optional<decimal>& at) {
            return at ? static_cast<std::uint32_t>(at->coefficient()) : 0U;
        };
        c.span = {offset(begin), offset(end)};
    }
    std::uint32_t document(claim_set& into) {
        const std::string_view id = text(0);
        if (!any_ || id != id_) document_ = into.add_document(id);
        any_ = true;
        id_ = id;
        return document_;
    }

    std::array<column_view, 22> words_;
    std::array<column_view, 6> numbers_;
    std::int64_t row_ = 0;
    errc why_ = errc::none;
    std::string_view column_{};
    std::string id_;
    std::uint32_t document_ = 0;
    bool any_ = false;
};

} // namespace detail

/// Adds the claims of a batch to a set, and gives their number; columns other than kind, flow and the figure
/// may be absent. Neighbours with one `doc` are of one document. Error: missing_field.
[[nodiscard]] inline result<std::size_t> read_claims(const arrow_batch& batch, claim_set& into,
                                                     std::vector<refused_row>& refused) {
    detail::claim_rows rows(batch);
    if (!rows.is_complete()) return errc::missing_field;
    std::size_t count = 0;
    for (std::int64_t row = 0; row != batch.length(); ++row) {
        const errc why = rows.read(row, into);
        if (why == errc::none)
            ++count;
        else
            refused.push_back({row, why, rows.column()});
    }
    return count;
}

} // namespace bilatrade
