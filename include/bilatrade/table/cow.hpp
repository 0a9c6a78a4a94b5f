// SPDX-License-Identifier: BSL-1.0
// bilatrade/table/cow.hpp: Correlates of War, Dyadic Trade: flow1 are imports of state 1 from state 2, flow2
// the other way, in millions of US dollars; -9 is missing. Smoothed and alternative flows give no rows.
#pragma once

#include <bilatrade/table/source.hpp>

#include <string>
#include <string_view>
#include <utility> // swap

namespace bilatrade {

class cow_source final : public table_source {
public:
    [[nodiscard]] std::string_view name() const noexcept override { return "cow"; }
    [[nodiscard]] bool recognises(const table_header& header) const override {
        return header.has("ccode1") && header.has("ccode2") && header.has("flow1");
    }
    [[nodiscard]] needed_columns bind(const table_header& header) override {
        needed_columns missing;
        state1_ = header.need({"ccode1"}, missing);
        state2_ = header.need({"ccode2"}, missing);
        year_ = header.need({"year"}, missing);
        flow1_ = header.need({"flow1"}, missing);
        flow2_ = header.need({"flow2"}, missing);
        version_ = header.find({"version"});
        row_ = goods_row("USD"_currency, "COW");
        row_.cell.flow = flow::imports;
        return missing;
    }
    [[nodiscard]] std::uint64_t rows_of_record() const noexcept override { return 2; }
    void read(const table_record& record, row_queue& out) override {
        const auto state = [this](std::string_view code) { return codes_.find(code, periods_.year()); };
        row_.vintage = record[version_];
        row_maker both(record, out, row_, 2);
        both.period(year_, periods_).reporter(state1_, state).partner(state2_, state);
        if (both.is_refused()) return;
        give(record, flow1_, out);
        std::swap(row_.cell.reporter, row_.cell.partner);
        std::swap(row_.reporter_code, row_.partner_code);
        give(record, flow2_, out);
    }

private:
    void give(const table_record& record, column flow, row_queue& out) {
        row_maker row(record, out, row_);
        row.value(flow, {.exponent = 6});
        if (row_.cell.value == decimal(-9'000'000)) {
            row_.cell.value.reset();
            row_.cell.status = cell_status::missing;
        }
        row.give();
    }

    column state1_, state2_, year_, flow1_, flow2_, version_;
    code_lookup codes_{code_list::cow};
    period_lookup periods_;
    table_row row_;
};

} // namespace bilatrade
