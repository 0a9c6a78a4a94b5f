// SPDX-License-Identifier: BSL-1.0
// tests/text/sieve.cpp: what is left unread holds no claim. An extractor that explains reads every text to
// its end; one that does not leaves texts and sentences whose bytes and words show that they state nothing.
#include "articles.hpp"
#include "sentences.hpp"

#include <bilatrade/text/detail/claim_sieve.hpp>
#include <bilatrade/text/detail/figure_gate.hpp>
#include <bilatrade/text/extractor.hpp>
#include <bilatrade/text/language/english.hpp>
#include <bilatrade/text/lexicon.hpp>
#include <bilatrade/text/scan.hpp>
#include <bilatrade/value/buffer.hpp>

#include <doctest/doctest.h>

#include <algorithm> // min
#include <cctype>    // toupper
#include <cstddef>
#include <fstream>
#include <iterator> // size
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace bilatrade;

/// Reads the same text with and without leaving anything out.
class both_readers {
public:
    both_readers() { whole_.explain(true); }

    /// The claims; fails where the two do not agree.
    std::size_t read(std::string_view text) {
        found_.clear();
        expected_.clear();
        quick_.read({"doc", text, {}}, found_);
        whole_.read({"doc", text, {}}, expected_);
        scan(text, tokens_);
        const sense_set senses = find_units(text, tokens_, english(), units_);
        if (detail::figure_gate(units_).reach(senses) == 0) expected_.clear(); // no text that speaks of trade
        CAPTURE(std::string(text));
        REQUIRE(found_.size() == expected_.size());
        for (std::size_t i = 0; i != found_.size(); ++i) {
            CHECK(found_[i].span == expected_[i].span);
            CHECK(found_[i].kind == expected_[i].kind);
            CHECK(found_[i].figure.value == expected_[i].figure.value);
        }
        CHECK(quick_.dateline() == whole_.dateline());
        return found_.size();
    }

private:
    extractor quick_, whole_;
    claim_set found_, expected_;
    buffer<token> tokens_;
    buffer<unit> units_;
};

/// Lets everything through that the sieve does.
struct open_gate {
    [[nodiscard]] static bool may_state_claim(const detail::text_stretch&,
                                              const buffer<detail::text_stretch>&) {
        return true;
    }
    [[nodiscard]] static bool may_be_row(const detail::text_stretch&) { return true; }
};

/// The forms of words.txt, all of them and those of one sense.
class words_of_pack {
public:
    words_of_pack() {
        std::ifstream file(std::string(BILATRADE_SOURCE_DIR) + "/data/language/en/words.txt");
        for (std::string line; std::getline(file, line);) {
            const std::size_t equals = line.find(" = ");
            if (line.starts_with('#') || equals == std::string::npos) continue;
            const std::string sense = line.substr(0, line.find_first_of(": "));
            for (std::size_t at = equals + 3; at < line.size();) {
                const std::size_t end = std::min(line.find(';', at), line.size());
                add(sense, line.substr(at, end - at));
                at = end + 2;
            }
        }
    }

    /// A text of some words, most of them about flows, figures and money, with marks and line ends between.
    std::string text(std::mt19937& random) const {
        std::string out;
        const auto one_of = [&](const auto& some) { return some[random() % std::size(some)]; };
        static constexpr std::string_view marks[] = {" ",    " ",   " ",   " ",  " ",  " ",   ". ", ".\n",
                                                     ", ",   "\n",  "? ",  "-",  "$",  "%",   " (", ") ",
                                                     "\n\n", "'s ", " - ", "; ", "\t", ".\" "};
        static constexpr std::string_view names[] = {"Peru", "China", "Chinese", "the EU",
                                                     "Lima", "our",   "it"};
        static constexpr std::string_view numbers[] = {
            "5", "4.2", "250,000", "three", "a", "2019", "1-1", "$3", "60", "USD", "12 000", "May 2020"};
        for (std::size_t left = 2 + random() % 30; left != 0; --left) {
            const std::size_t kind = random() % 8;
            std::string word = kind < 3 ? one_of(telling_) : kind == 3 ? one_of(all_) : std::string();
            if (kind == 4 || kind == 5) word = one_of(numbers);
            if (kind == 6) word = one_of(names);
            if (random() % 12 == 0 && !word.empty()) word[0] = static_cast<char>(std::toupper(word[0]));
            out += word;
            out += one_of(marks);
        }
        return out;
    }

    [[nodiscard]] std::size_t size() const { return all_.size(); }

private:
    void add(const std::string& sense, const std::string& form) {
        static constexpr std::string_view some[] = {
            "flow_noun", "flow_verb", "moves",    "pays",     "takes", "sends", "enters",
            "role",      "goods",     "opposite", "earns",    "scale", "half",  "percent",
            "times",     "fold",      "fraction", "multiple", "level", "up",    "preposition"};
        all_.push_back(form);
        for (const std::string_view one : some)
            if (sense == one) telling_.push_back(form);
    }

    std::vector<std::string> all_, telling_;
};

} // namespace

TEST_CASE("What is left unread of reports and news states no figure of trade") {
    both_readers readers;
    std::size_t claims = 0;
    for (const std::string& text : text_test::articles()) claims += readers.read(text);
    CHECK(claims > 500);
}

TEST_CASE("A text that names no economy, nor speaks of some, states no figure of trade") {
    both_readers readers;
    CHECK(readers.read("Exports fell 9.9 pct to 615.04 billion yen. Sales 34 mln vs 34.6 mln") == 0);
    CHECK(readers.read("QTR NET\n\nSales 7,456,000 vs 7,965,000\n\nYear\n\nSales 31 mln vs 33.6 mln") == 0);
    CHECK(readers.read("Trade between the two countries rose by 5%.") == 1);
    CHECK(readers.read("Trade with the neighbouring country rose by 14% in 2021, to €310 million.") == 2);
}

TEST_CASE("Words of trade thrown together lose no claim that they happen to state") {
    const words_of_pack words;
    REQUIRE(words.size() > 3000);
    both_readers readers;
    detail::claim_sieve sieve;
    std::mt19937 random(1986);
    std::size_t claims = 0, left = 0;
    for (int i = 0; i != 20000; ++i) {
        const std::string text = words.text(random);
        claims += readers.read(text);
        left += sieve.may_hold_claims(text, english(), open_gate()) ? 0U : 1U;
    }
    CHECK(claims > 200);
    CHECK(left > 2000);
}

TEST_CASE("What stands below a heading with columns is read the same with and without a sieve") {
    both_readers readers;
    CHECK(readers.read(
              "three    (China$USD)  imports    services  accounts\n$3.            ; \tninefold\t") == 1);
}

TEST_CASE("A figure goes on about the flow that a line behind a long heading begins with") {
    both_readers readers;
    CHECK(readers.read("Lima and Peking after a long and difficult decade (1986)\n"
                       "The imports are Chinese. Now they are $4 million a year.") == 1);
}

TEST_CASE("Money whose name has an apostrophe and a change told as a fraction are not left unread") {
    both_readers readers;
    CHECK(readers.read("Tonga sold 9.1 million pa'anga worth of squash to Japan in 1991.") == 1);
    readers.read("Afghanistan paid $90 for Pakistani cement, a tenth more than last autumn.");
}

TEST_CASE("Sentences of trade, good and broken, are read the same with and without a sieve") {
    both_readers readers;
    std::mt19937 random(7);
    std::size_t claims = 0;
    for (int i = 0; i != 4000; ++i) {
        std::string bytes(random() % 40, '\0');
        for (char& byte : bytes) byte = static_cast<char>(random());
        claims += readers.read(text_test::sentence_writer(bytes).write());
    }
    CHECK(claims > 200);
}

TEST_CASE("News is left unread, a sentence of trade in it is not") {
    const std::string news = "Teenager rescued from cliff ledge\nA 16-year-old boy was brought to safety on "
                             "Sunday. He had tried to climb down to retrieve his dog.\n\n";
    detail::claim_sieve sieve;
    CHECK_FALSE(sieve.may_hold_claims(news, english(), open_gate()));
    for (const std::string_view told :
         {"Exports to Peru rose by 5 percent.", "Lima paid $2 billion for Chinese goods.",
          "Trade with Peru doubled.", "A third of its exports went to Peru.",
          "Sales to Peru were 4.2bn euros.", "Cocoa went to Peru for 398 million dollars."})
        CHECK(sieve.may_hold_claims(news + std::string(told) + "\n\n" + news, english(), open_gate()));
}
