// SPDX-License-Identifier: BSL-1.0
// tests/main.cpp: doctest's main, compiled once for all rooms. With --needs-shared it says that it is skipped
// (exit status 77, ctest's SKIP_RETURN_CODE) where the folder of shared data is absent.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <cstdio>
#include <cstring>
#include <filesystem>

namespace {

bool asked_for(int argc, char** argv, const char* option) {
    for (int i = 1; i < argc; ++i)
        if (std::strcmp(argv[i], option) == 0) return true;
    return false;
}

} // namespace

int main(int argc, char** argv) {
    if (asked_for(argc, argv, "--needs-shared") && !std::filesystem::is_directory(BILATRADE_SHARED_DIR)) {
        std::puts("skipped: the data beside the repository, " BILATRADE_SHARED_DIR ", are not here");
        return 77;
    }
    return doctest::Context(argc, argv).run();
}
