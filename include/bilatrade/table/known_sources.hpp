// SPDX-License-Identifier: BSL-1.0
// bilatrade/table/known_sources.hpp: one of each source, to be chosen by name or by the header of a table.
#pragma once

#include <bilatrade/table/baci.hpp>
#include <bilatrade/table/bimts.hpp>
#include <bilatrade/table/census.hpp>
#include <bilatrade/table/cepii_gravity.hpp>
#include <bilatrade/table/comext.hpp>
#include <bilatrade/table/comtrade.hpp>
#include <bilatrade/table/cow.hpp>
#include <bilatrade/table/dots.hpp>
#include <bilatrade/table/dots_sheet.hpp>
#include <bilatrade/table/fao.hpp>
#include <bilatrade/table/gacc.hpp>
#include <bilatrade/table/imts.hpp>
#include <bilatrade/table/long_source.hpp>
#include <bilatrade/table/source.hpp>
#include <bilatrade/table/tradhist.hpp>
#include <bilatrade/table/wide.hpp>
#include <bilatrade/table/wits.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace bilatrade {

/// For one table.
class known_sources {
public:
    static constexpr std::array<std::string_view, 15> names{
        "baci",   "comtrade", "dots", "imts",  "comext",   "cow",  "cepii-gravity", "wits",
        "census", "gacc",     "fao",  "bimts", "tradhist", "long", "wide"};

    known_sources() = default;
    known_sources(const known_sources&) = delete;
    known_sources& operator=(const known_sources&) = delete;

    /// The source that recognises the header, of that name where one is given; null where there is none.
    [[nodiscard]] table_source* recognise(const table_header& header, std::string_view name = {}) {
        for (table_source* one : all_)
            if ((name.empty() || one->name() == name) && one->recognises(header)) return one;
        return nullptr;
    }
    /// The first of that name; null where there is none.
    [[nodiscard]] table_source* find(std::string_view name) {
        for (table_source* one : all_)
            if (one->name() == name) return one;
        return nullptr;
    }
    /// Of the source that has most of its columns in a header that none recognises: what it lacks, and its
    /// name. Empty where none finds more than it lacks.
    [[nodiscard]] std::string missing_of_nearest(const table_header& header) {
        std::string text;
        std::size_t most = 0;
        for (table_source* one : all_) {
            const needed_columns columns = one->bind(header);
            if (columns.found <= most || columns.found <= columns.lacking || columns.lacking == 0) continue;
            most = columns.found;
            text = columns.missing + " of " + std::string(one->name());
        }
        return text;
    }
    [[nodiscard]] baci_source& baci() noexcept { return baci_; }
    [[nodiscard]] gacc_source& gacc() noexcept { return gacc_; }

private:
    baci_source baci_;
    comtrade_source comtrade_;
    dots_source dots_;
    dots_panel_source dots_panel_;
    dots_sheet_source dots_sheet_;
    imts_source imts_;
    comext_source comext_;
    cow_source cow_;
    cepii_gravity_source cepii_gravity_;
    wits_source wits_;
    census_source census_;
    gacc_source gacc_;
    fao_source fao_;
    bimts_source bimts_;
    tradhist_source tradhist_;
    long_source long_;
    wide_source wide_;
    // The order in which they are asked: the long form last but one, as any table may have its columns.
    std::array<table_source*, 17> all_{
        &baci_, &comtrade_, &dots_, &dots_panel_, &dots_sheet_, &imts_,     &comext_, &cow_, &cepii_gravity_,
        &wits_, &census_,   &gacc_, &fao_,        &bimts_,      &tradhist_, &long_,   &wide_};
};

} // namespace bilatrade
