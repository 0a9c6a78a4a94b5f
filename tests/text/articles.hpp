// SPDX-License-Identifier: BSL-1.0
// tests/text/articles.hpp: the texts of the corpus, as they stand in its authoring files.
#pragma once

#include <algorithm> // min
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace text_test {

inline std::vector<std::string> articles() {
    namespace fs = std::filesystem;
    std::vector<std::string> texts;
    for (const auto& entry : fs::recursive_directory_iterator(BILATRADE_SOURCE_DIR "/tests/corpus")) {
        if (entry.path().extension() != ".txt") continue;
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string all(std::istreambuf_iterator<char>(file), {});
        for (std::size_t at = 0; at < all.size();) {
            const std::size_t end = std::min(all.find("\n=====\n", at), all.size());
            const std::size_t begin = all.find("\n\n", at);
            if (begin < end) texts.push_back(all.substr(begin + 2, all.find("\n---\n", begin) - begin - 2));
            at = end + 7;
        }
    }
    return texts;
}

} // namespace text_test
