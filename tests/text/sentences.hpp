// SPDX-License-Identifier: BSL-1.0
// tests/text/sentences.hpp: texts about trade, good and broken ones, driven by bytes: what properties and
// fuzzing are tried on. The same bytes make the same text; none make an empty one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace text_test {

/// Spends bytes on choices, and writes the words chosen.
class sentence_writer {
public:
    explicit sentence_writer(std::string_view choices) noexcept : rest_(choices) {}

    std::string write() {
        text_.clear();
        while (!rest_.empty()) write_sentence();
        return std::move(text_);
    }

private:
    using words = std::initializer_list<std::string_view>;

    /// One of `count`; the first where no byte is left.
    std::size_t choose(std::size_t count) noexcept {
        if (rest_.empty()) return 0;
        const auto byte = static_cast<unsigned char>(rest_[0]);
        rest_.remove_prefix(1);
        return byte % count;
    }
    void one_of(words all) { text_ += all.begin()[choose(all.size())]; }

    void write_sentence() {
        switch (choose(8)) {
        case 0: return write_dateline();
        case 1: return write_scraps();
        case 2:
            one_of({"Trade between ", "Two-way trade of ", "The trade turnover of "});
            economy();
            one_of({" and ", ", ", "-", " & "});
            economy();
            break;
        case 3:
            one_of({"Bilateral trade", "Trade between the two countries", "Its exports", "The deficit"});
            break;
        default:
            economy();
            one_of({"'s", "\u2019s", "", " and its"});
            one_of({" exports to ", " imports from ", " trade with ", " trade deficit with ",
                    " sales of oil to ", " share of exports to "});
            economy_list();
        }
        one_of(
            {" reached ", " rose by ", " fell ", " were ", ", up ", " amounted to ", " doubled to ", " ("});
        figure_list();
        one_of({" in ", ", in ", " ", " from "});
        time();
        if (choose(3) == 1) compare();
        if (choose(4) == 1) brackets(choose(6));
        one_of({". ", ".\n", ".\n\n", "; ", ", ", " ", "? ", ""});
    }
    void write_dateline() {
        one_of({"MOSCOW, ", "NEW DELHI, ", "\nKINSHASA ", "London (Reuters), "});
        time();
        one_of({" \u2013 ", ". /TASS/. ", ": ", " - "});
    }
    void write_scraps() {
        for (std::size_t left = choose(12); left > 0; --left) {
            if (choose(2) == 0) {
                one_of({"(", ")",  "[",      "\"",   "$",        "%",  "-",        "\u2013", ",",  ".",
                        " ", "\n", "\u00A0", "\x80", "\xF0\x9F", "'s", "\xE2\x82", "|",      "\t", "/"});
            } else {
                const std::size_t kind = choose(3);
                kind == 0 ? economy() : kind == 1 ? figure() : time();
            }
        }
    }
    void economy() {
        one_of({"Russia",
                "Myanmar",
                "the United States",
                "India",
                "Pakistan",
                "Japan",
                "EU",
                "the Netherlands",
                "Kenya",
                "C\u00F4te d\u2019Ivoire",
                "Chinese",
                "Hanoi",
                "US",
                "Soviet Union",
                "ASEAN",
                "Guinea-Bissau",
                "the OECD",
                "it",
                "the world",
                "the latter"});
    }
    void economy_list() {
        economy();
        for (std::size_t more = choose(6); more > 3; --more) {
            one_of({", ", " and ", ", and ", "/"});
            economy();
        }
    }
    void number() {
        one_of({"431.6", "5", "1,234.5", "0", "12", "99999999999999999999", "4,500", "half a", "four",
                "twenty-five", "1,5", "a", "0.0001", "9223372036854775807", "1986"});
    }
    void money() {
        one_of({"$", "US$", "Rs ", "\u20AC", "\u00A5", "USD ", "RM", "", "", "-$"});
        number();
        one_of({" mln", " billion", "bn", " crore", " lakh crore", "m", "", " trillion", "-million",
                "\u00A0bln"});
        one_of({"", "", "", " dollars", " dlrs", " yuan", " francs", " pesos", " tonnes"});
    }
    void figure() {
        one_of({"", "", "", "about ", "more than ", "nearly ", "up to ", "between ", "an estimated "});
        switch (choose(4)) {
        case 0:
            number();
            return one_of(
                {"%", " percent", " per cent", " percentage points", "-fold", " times", "% of its imports"});
        case 1: return one_of({"doubled", "halved", "by a third", "two-fifths", "tenfold", "a quarter"});
        default: money();
        }
        if (choose(5) == 1) {
            one_of({"-", " to ", "\u2013", " and ", " ($"});
            money();
        }
    }
    void figure_list() {
        figure();
        for (std::size_t more = choose(8); more > 5; --more) {
            one_of({", ", " and ", " or "});
            figure();
        }
        if (choose(6) == 1) text_ += ", respectively";
    }
    void time() {
        one_of({"2021", "the first half of ", "Q3 ", "March ", "January\u2013May ", "last year", "FY24",
                "2023-24",
                "the first 20 "
                "days of May",
                "August 3", "the past quarter", "the first nine months of ", "2015-2020", "", "0000",
                "Wednesday"});
        one_of({"", " 2021", " 1987", "2020", ", 2022", " of last year"});
    }
    void compare() {
        one_of({" compared with ", " on ", ", against ", " from ", " year on year", " than in "});
        time();
    }
    void brackets(std::size_t depth) {
        one_of({" (", " [", " \u2013 ", " ((", ", \""});
        figure();
        if (depth > 0) brackets(depth - 1);
        one_of({")", "]", " \u2013", "))", "\"", ""});
    }

    std::string_view rest_;
    std::string text_;
};

} // namespace text_test
