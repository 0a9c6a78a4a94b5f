// SPDX-License-Identifier: BSL-1.0
// bilatrade/version.hpp: the library's version, the only place where it is written.
#pragma once

#define BILATRADE_VERSION_MAJOR 0
#define BILATRADE_VERSION_MINOR 1
#define BILATRADE_VERSION_PATCH 0

#define BILATRADE_DETAIL_TEXT_OF(x) #x
#define BILATRADE_DETAIL_DOTTED(a, b, c)                                                                     \
    BILATRADE_DETAIL_TEXT_OF(a) "." BILATRADE_DETAIL_TEXT_OF(b) "." BILATRADE_DETAIL_TEXT_OF(c)

/// The version as text, "major.minor.patch".
#define BILATRADE_VERSION_TEXT                                                                               \
    BILATRADE_DETAIL_DOTTED(BILATRADE_VERSION_MAJOR, BILATRADE_VERSION_MINOR, BILATRADE_VERSION_PATCH)
