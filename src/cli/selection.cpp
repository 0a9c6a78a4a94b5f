// SPDX-License-Identifier: BSL-1.0
// src/cli/selection.cpp
#include "selection.hpp"

namespace bilatrade::cli {

namespace {

bool is_pair(const std::pair<economy, economy>& pair, economy reporter, economy partner) {
    return pair == std::pair(reporter, partner) || pair == std::pair(partner, reporter);
}

bool is_published(const selection& select, const claim& c) {
    return !select.as_of || !c.vintage || c.vintage->published <= *select.as_of;
}

} // namespace

bool passes(const selection& select, const claim_set& set, const claim& c) {
    const currency counted_in = told_currency(c);
    if (select.pair && !is_pair(*select.pair, c.reporter, c.partner)) return false;
    if (select.product && *select.product != set.words(c.product)) return false;
    if (select.flow && *select.flow != c.flow) return false;
    if (select.period && (!c.period || !select.period->contains(*c.period))) return false;
    if (select.currency && counted_in != currency{} && counted_in != *select.currency) return false;
    return is_published(select, c);
}

std::vector<claim> published(const selection& select, const claim_set& set) {
    std::vector<claim> chosen;
    for (const claim& c : set)
        if (is_published(select, c)) chosen.push_back(c);
    return chosen;
}

bool passes(const selection& select, const settled_figure<>& f) {
    return (!select.pair || is_pair(*select.pair, f.reporter, f.partner)) &&
           (!select.product || *select.product == f.product) && (!select.flow || *select.flow == f.flow) &&
           (!select.period || select.period->contains(f.period)) &&
           (!select.currency || *select.currency == f.currency);
}

} // namespace bilatrade::cli
