// SPDX-License-Identifier: BSL-1.0
// bilatrade/table/source.hpp: what the sources of tables share: how columns are found, codes looked up, rows
// handed on and accounted for. A source itself says only what is particular to it.
#pragma once

#include <bilatrade/table/dates.hpp>
#include <bilatrade/table/detail/same_text.hpp>
#include <bilatrade/table/number.hpp>
#include <bilatrade/table/row.hpp>
#include <bilatrade/value/economy_codes.hpp>
#include <bilatrade/value/result.hpp>

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bilatrade {

/// The place and the name of a column, or none.
struct column {
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::size_t at = none;
    std::string_view name{};
    constexpr explicit operator bool() const noexcept { return at != none; }
};

/// What a source needs of a header.
struct needed_columns {
    std::string missing{}; ///< names, with commas between
    std::size_t found = 0, lacking = 0;

    void lack(std::string_view name) {
        missing.append(missing.empty() ? "" : ", ").append(name);
        ++lacking;
    }
};

namespace detail {

/// Case, blanks and signs of ASCII do not count: "Trade Value (US$)" is "tradevalueus".
[[nodiscard]] constexpr bool same_column(std::string_view a, std::string_view b) noexcept {
    const auto counts = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x80 || is_decimal_digit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
    };
    std::size_t i = 0, j = 0;
    for (;; ++i, ++j) {
        while (i != a.size() && !counts(a[i])) ++i;
        while (j != b.size() && !counts(b[j])) ++j;
        if (i == a.size() || j == b.size()) return i == a.size() && j == b.size() && i != 0;
        const auto folded = [](char c) {
            return is_decimal_digit(c) || (c & 0x80) != 0 ? c : static_cast<char>(c | 0x20);
        };
        if (folded(a[i]) != folded(b[j])) return false;
    }
}

} // namespace detail

/// The names of a table's columns, the lines above them, and the name of its file.
class table_header {
public:
    table_header(std::span<const std::string> names, std::string_view file = {}, char delimiter = ',',
                 std::span<const std::string> titles = {}) noexcept
        : names_(names), file_(file), titles_(titles), delimiter_(delimiter) {}

    [[nodiscard]] std::span<const std::string> names() const noexcept { return names_; }
    /// Without its folder.
    [[nodiscard]] std::string_view file() const noexcept { return file_; }
    /// As CEPII writes it into the name: 202301 of BACI_HS92_Y2021_V202301.csv; empty where it does not.
    [[nodiscard]] std::string_view release() const noexcept {
        const std::size_t at = file_.find("_V");
        return at == std::string_view::npos ? std::string_view{} : file_.substr(at + 2, 6);
    }
    /// Where it is a semicolon, commas are decimal marks.
    [[nodiscard]] char decimal_mark() const noexcept { return delimiter_ == ';' ? ',' : '.'; }
    /// What stands in the lines above the header, one text a line.
    [[nodiscard]] std::span<const std::string> titles() const noexcept { return titles_; }

    /// The first column that has one of these names.
    [[nodiscard]] column find(std::initializer_list<std::string_view> names) const noexcept {
        for (const std::string_view name : names)
            for (std::size_t i = 0; i != names_.size(); ++i)
                if (detail::same_column(names_[i], name)) return {i, names_[i]};
        return {};
    }
    [[nodiscard]] bool has(std::string_view name) const noexcept { return static_cast<bool>(find({name})); }
    /// As `find`; where there is none, the first name is missing.
    column need(std::initializer_list<std::string_view> names, needed_columns& missing) const {
        const column found = find(names);
        if (found)
            ++missing.found;
        else
            missing.lack(*names.begin());
        return found;
    }

private:
    std::span<const std::string> names_;
    std::string_view file_;
    std::span<const std::string> titles_;
    char delimiter_;
};

/// "; the header has reporter, partner", to stand behind the columns that are missing.
[[nodiscard]] inline std::string text_of_columns(std::span<const std::string> names) {
    std::string text = "; the header has ";
    for (std::size_t i = 0; i != names.size(); ++i) text.append(i == 0 ? "" : ", ").append(names[i]);
    return text;
}

/// A line of a table.
struct table_record {
    std::span<const std::string_view> fields{};
    std::uint64_t line = 0;

    /// Empty where there is no such column.
    [[nodiscard]] std::string_view operator[](column c) const noexcept {
        return c ? fields[c.at] : std::string_view{};
    }
};

/// Rows that came in and where they went. A record of a wide table is as many rows as it has figures.
struct row_account {
    std::uint64_t in = 0, out = 0;
    std::uint64_t summed = 0; ///< into rows that came out
    std::uint64_t sums = 0;   ///< rows that came out as sums
    std::uint64_t refused = 0;
    std::uint64_t left_out = 0;
    /// Why rows were left out or summed, and how many.
    std::vector<std::pair<std::string, std::uint64_t>> reasons{};

    [[nodiscard]] bool is_closed() const noexcept { return in == out - sums + summed + refused + left_out; }
    void give_reason(std::string_view reason, std::uint64_t rows) {
        for (auto& [known, count] : reasons)
            if (known == reason) return void(count += rows);
        reasons.emplace_back(reason, rows);
    }
};

/// A row that was refused.
struct row_refusal {
    std::uint64_t line = 0;
    errc why = errc::none;
    std::string detail{}; ///< what it adds to the message
};

/// What a source hands on for each record: rows, refusals, or why there is neither.
class row_queue {
public:
    void give(const table_row& row) {
        rows_.push_back(row);
        ++account_.out;
    }
    /// A sum of rows that were counted by `sum_up`.
    void give_sum(const table_row& row) {
        ++account_.sums;
        give(row);
    }
    void sum_up(std::string_view reason, std::uint64_t rows = 1) {
        account_.summed += rows;
        account_.give_reason(reason, rows);
    }
    void leave_out(std::string_view reason, std::uint64_t rows = 1) {
        account_.left_out += rows;
        account_.give_reason(reason, rows);
    }
    void refuse(std::uint64_t line, errc why, std::string detail, std::uint64_t rows = 1) {
        account_.refused += rows;
        refusals_.push_back({line, why, std::move(detail)});
    }
    void clear() noexcept {
        rows_.clear();
        refusals_.clear();
    }
    [[nodiscard]] std::vector<table_row>& rows() noexcept { return rows_; }
    [[nodiscard]] const std::vector<row_refusal>& refusals() const noexcept { return refusals_; }
    [[nodiscard]] row_account& account() noexcept { return account_; }

private:
    std::vector<table_row> rows_;
    std::vector<row_refusal> refusals_;
    row_account account_;
};

/// Economies by the numbers of a list, each looked up once a year: a number that is in force in another year
/// means what it meant then.
class code_lookup {
public:
    explicit code_lookup(code_list list)
        : list_(list), known_(list == code_list::census || list == code_list::comext ? 10000 : 1000) {}

    /// Errors: unknown_economy, ambiguous.
    [[nodiscard]] result<economy> find(std::string_view digits, int year) {
        const std::size_t code = place_of(digits);
        if (code == known_.size()) return errc::unknown_economy;
        entry& one = known_[code];
        if (one.year == all_years || (one.year == year && !one.of.is_null())) return one.of;
        auto found = economy_at(list_, static_cast<int>(code), year);
        if (!found && found.error().code == errc::not_in_force)
            found = economy_of(list_, static_cast<int>(code));
        if (found) one = {static_cast<std::int16_t>(year), *found};
        return found;
    }
    /// From now on a number means that economy in all years.
    void set(std::string_view digits, economy of) {
        if (const std::size_t code = place_of(digits); code != known_.size()) known_[code] = {all_years, of};
    }

private:
    static constexpr std::int16_t all_years = -1;
    struct entry {
        std::int16_t year = 0;
        economy of{};
    };
    [[nodiscard]] std::size_t place_of(std::string_view digits) const noexcept {
        std::size_t code = digits.empty() || digits.size() > 4 ? known_.size() : 0;
        for (const char c : digits.substr(0, 4)) {
            if (!detail::is_decimal_digit(c)) return known_.size();
            code = code * 10 + static_cast<std::size_t>(c - '0');
        }
        return code < known_.size() ? code : known_.size();
    }

    code_list list_;
    std::vector<entry> known_;
};

/// Periods, of which one follows the same one mostly.
class period_lookup {
public:
    [[nodiscard]] result<period> find(std::string_view text) {
        if (detail::same_text(text, {text_, size_}) && size_ != 0) return found_;
        found_ = read_period(text);
        year_ = found_ ? found_->first().year() : 0;
        size_ = text.size() <= sizeof(text_) ? text.copy(text_, sizeof(text_)) : 0;
        return found_;
    }
    /// In which the period found last begins.
    [[nodiscard]] int year() const noexcept { return year_; }

private:
    char text_[16] = {};
    std::size_t size_ = 0;
    result<period> found_ = errc::empty;
    int year_ = 0;
};

/// Fills a row field by field; the first that cannot be read refuses it.
class row_maker {
public:
    row_maker(const table_record& record, row_queue& out, table_row& row, std::uint64_t rows = 1) noexcept
        : record_(record), out_(out), row_(row), rows_(rows) {
        row_.cell.row = record.line;
    }

    /// Reads a column by `read`, which gives a result.
    template <class T, class Read>
    row_maker& take(column c, T& into, Read read) {
        if (refused_) return *this;
        const auto found = read(record_[c]);
        if (found)
            into = *found;
        else
            refuse(found.error().code, c);
        return *this;
    }
    row_maker& period(column c, period_lookup& periods) {
        return take(c, row_.cell.period, [&](std::string_view text) { return periods.find(text); });
    }
    template <class Read>
    row_maker& reporter(column c, Read read) {
        row_.reporter_code = record_[c];
        return take(c, row_.cell.reporter, read);
    }
    template <class Read>
    row_maker& partner(column c, Read read) {
        row_.partner_code = record_[c];
        return take(c, row_.cell.partner, read);
    }
    row_maker& value(column c, const number_style& style) {
        if (refused_) return *this;
        const auto found = read_value(record_[c], style);
        if (!found) return refuse(found.error().code, c);
        row_.cell.value = found->value;
        row_.cell.status = found->status;
        row_.cell.last_place = static_cast<std::int16_t>(found->last_place);
        return *this;
    }
    /// What a flag beside a value says of it.
    row_maker& flag(std::string_view text) noexcept {
        const auto told = detail::status_of_flag(text);
        if (told && row_.cell.status == cell_status::reported) row_.cell.status = *told;
        return *this;
    }
    /// Once is enough.
    row_maker& refuse(errc why, column c) {
        if (refused_) return *this;
        refused_ = true;
        const std::string_view text = record_[c];
        out_.refuse(record_.line, why, std::string(c.name) + " is \"" + std::string(text) + '"', rows_);
        return *this;
    }
    [[nodiscard]] bool is_refused() const noexcept { return refused_; }
    void give() {
        if (!refused_) out_.give(row_);
    }

private:
    const table_record& record_;
    row_queue& out_;
    table_row& row_;
    std::uint64_t rows_;
    bool refused_ = false;
};

/// A source of tables: recognises its header, finds its columns, and makes rows of records.
class table_source {
public:
    virtual ~table_source() = default;

    /// As the long form and `convert --from` have it.
    [[nodiscard]] virtual std::string_view name() const noexcept = 0;
    [[nodiscard]] virtual bool recognises(const table_header& header) const = 0;
    /// Finds the columns; tells which are missing.
    [[nodiscard]] virtual needed_columns bind(const table_header& header) = 0;
    /// How many figures a record has.
    [[nodiscard]] virtual std::uint64_t rows_of_record() const noexcept { return 1; }
    virtual void read(const table_record& record, row_queue& out) = 0;
    /// Rows that wait for the end of the table.
    virtual void finish(row_queue&) {}

protected:
    /// A row of goods as all of the source have it.
    [[nodiscard]] table_row goods_row(currency counted_in, std::string_view compiler = {}) const noexcept {
        table_row row;
        row.source = name();
        row.cell.currency = counted_in;
        row.coverage = "goods";
        row.compiler = compiler;
        return row;
    }
};

} // namespace bilatrade
