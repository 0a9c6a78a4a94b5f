// SPDX-License-Identifier: BSL-1.0
// tests/frame/odr/two.cpp: one of two units with the whole library; they must link into one program.
// What is declared before it is defined must be the same thing.
#include <bilatrade/fwd.hpp>

const char* version_of_two();
const bilatrade::claim* first_of(const bilatrade::claim_set& claims, bilatrade::flow said);

#include <bilatrade/bilatrade.hpp>

const char* version_of_two() { return BILATRADE_VERSION_TEXT; }

const bilatrade::claim* first_of(const bilatrade::claim_set& claims, bilatrade::flow said) {
    for (const bilatrade::claim& c : claims)
        if (c.flow == said) return &c;
    return nullptr;
}
