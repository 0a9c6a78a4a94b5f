// SPDX-License-Identifier: BSL-1.0
// tests/text/changes_in_full.cpp: sentences that tell a change and both its levels, and goods with their
// worth and their part at once. Combinations of ordinary words, of which what they claim is known beforehand.
#include "reading.hpp"

#include <bilatrade/value/claim.hpp>

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <string_view>

namespace {

using namespace text_test;

/// A text with each {word} in it replaced.
std::string filled(std::string text, std::string_view word, std::string_view by) {
    const std::string hole = "{" + std::string(word) + "}";
    for (std::size_t at = text.find(hole); at != std::string::npos; at = text.find(hole))
        text.replace(at, hole.size(), by);
    return text;
}

std::multiset<std::string> summaries(const claim_set& found) {
    std::multiset<std::string> all;
    for (const claim& c : found) all.insert(summary_of(c));
    return all;
}

TEST_CASE("A change, its size in money and both levels are told in any order") {
    struct {
        std::string_view now, before, period, base;
    } const times[] = {
        {"in 2022", "in 2021", "2022", "2021"},
        {"in March 2022", "in March 2021", "2022-03", "2021-03"},
        {"in the first quarter of 2022", "a year earlier", "2022-Q1", "2021-Q1"},
        {"in January-May 2022", "in the same period of 2021", "2022-01/2022-05", "2021-01/2021-05"},
        {"in 2022", "the year before", "2022", "2021"},
    };
    struct {
        std::string_view verb, noun, higher, sign;
    } const changes[] = {{"rose", "gain", "higher", ""}, {"fell", "drop", "lower", "-"}};
    struct {
        std::string_view text, tells; // of the growth, the difference, the level and the level before
    } const sentences[] = {
        {"Peru's exports to Oman {v} by $0.4 billion, or 14 percent, to $3.2 billion {t}.", "gdl"},
        {"Peru's exports to Oman {v} 14 percent, or $0.4 billion, to $3.2 billion {t}.", "gdl"},
        {"Peru's exports to Oman {v} to $3.2 billion {t} from $2.8 billion {b}, or by 14 percent.", "glm"},
        {"Peru's exports to Oman {v} from $2.8 billion {b} to $3.2 billion {t}, a {n} of 14 percent.", "glm"},
        {"From $2.8 billion {b}, Peru's exports to Oman {v} to $3.2 billion {t}.", "lm"},
        {"Peru's exports to Oman {v} {t}, from $2.8 billion {b} to $3.2 billion.", "lm"},
        {"Peru's exports to Oman, which were $2.8 billion {b}, {v} by 14 percent to $3.2 billion {t}.",
         "glm"},
        {"Peru's exports to Oman were $3.2 billion {t}, a {n} of 14 percent on the $2.8 billion of 2021.",
         "glm"},
        {"Peru's exports to Oman came to $3.2 billion {t}. This is a {n} of 14 percent, or $0.4 billion, on "
         "$2.8 billion {b}.",
         "gdlm"},
        {"With $3.2 billion {t}, Peru's exports to Oman were 14 percent {h} than {b}.", "gl"},
        {"Peru's exports to Oman came to $3.2 billion {t}, 14 percent {h} than the $2.8 billion recorded "
         "{b}.",
         "glm"},
    };
    for (const auto& time : times)
        for (const auto& change : changes)
            for (const auto& sentence : sentences) {
                const bool of_year = sentence.text.find("of 2021") != std::string_view::npos;
                if (of_year && time.base != "2021") continue;
                std::string text(sentence.text);
                text = filled(filled(filled(text, "t", time.now), "b", time.before), "v", change.verb);
                text = filled(filled(text, "n", change.noun), "h", change.higher);
                const std::string of = " of PER OMN exports ", on = " on " + std::string(time.base);
                const std::string period(time.period), sign(change.sign);
                std::multiset<std::string> expected;
                for (const char what : sentence.tells) {
                    if (what == 'g') expected.insert("growth " + sign + "14" + of + period + on);
                    if (what == 'd')
                        expected.insert("difference " + sign + "400000000 USD" + of + period + on);
                    if (what == 'l') expected.insert("level 3200000000 USD" + of + period);
                    if (what == 'm') expected.insert("level 2800000000 USD" + of + std::string(time.base));
                }
                CAPTURE(text);
                CHECK(summaries(read(text, "2023-06-15")) == expected);
            }
}

TEST_CASE("Goods are told with their worth and their part of what two countries trade") {
    constexpr std::string_view goods[] = {"coal", "palm oil", "copper concentrates"};
    constexpr std::string_view wholes[] = {
        "of the total", "of it", "of the exports", "of these exports", "of Peru's exports to Oman",
    };
    constexpr std::string_view sentences[] = {
        "{G} came to $1.6 billion, or 50 percent {w}.",
        "{G} worth $1.6 billion made up 50 percent {w}.",
        "The largest item was {g}, at $1.6 billion, or 50 percent {w}.",
        "{G}, at $1.6 billion, made up 50 percent {w}.",
        "{G} accounted for $1.6 billion, or 50 percent {w}.",
    };
    for (const std::string_view what : goods)
        for (const std::string_view whole : wholes)
            for (const std::string_view sentence : sentences) {
                std::string capital(what);
                capital[0] = static_cast<char>(capital[0] - 'a' + 'A');
                const std::string text =
                    "Peru's exports to Oman were $3.2 billion in 2022. " +
                    filled(filled(filled(std::string(sentence), "G", capital), "g", what), "w", whole);
                CAPTURE(text);
                const claim_set found = read(text, "2023-06-15");
                REQUIRE(found.size() == 3);
                CHECK(whole_of(found, found[1]) ==
                      "level 1600000000 USD of PER OMN exports 2022, " + std::string(what));
                CHECK(whole_of(found, found[2]) ==
                      "share 50 of PER OMN exports 2022, " + std::string(what) + " in PER OMN exports");
            }
}

TEST_CASE("Goods that are called the largest of somebody's exports") {
    static const row rows[] = {
        {"Steel worth $1.2 billion was the largest item among Turkish exports to Israel in 2022.",
         "level 1200000000 USD of TUR ISR exports 2022, steel"},
        {"Steel, at $1.2 billion, was the largest of Turkey's exports to Israel in 2022.",
         "level 1200000000 USD of TUR ISR exports 2022, steel"},
        {"Gas, at $3 billion, was Peru's main export to Chile in 2022.",
         "level 3000000000 USD of PER CHL exports 2022, gas"},
        {"Mongolia sold goods worth $6.8 billion to China in 2019. Coal was by far the largest item, at some "
         "$3.1 billion.",
         "level 6800000000 USD of MNG CHN exports 2019; level 3100000000 USD of MNG CHN exports 2019, coal"},
        {"Mongolia sold goods worth $6.8 billion to China in 2019. Most of it was coal, at $3.1 billion.",
         "level 6800000000 USD of MNG CHN exports 2019; level 3100000000 USD of MNG CHN exports 2019, coal"},
        {"Both governments of India and the UAE wish to take non-oil trade to $100 billion by 2030.",
         "level 100000000000 USD of IND ARE turnover 2030, non-oil"},
        {"Half of the $2 billion of goods that Peru sold to Oman in 2022 was copper.",
         "share 50 of PER OMN exports 2022, copper; level 2000000000 USD of PER OMN exports 2022"},
        {"Peru's exports to Oman were $5 billion in 2022; without the ban they would have been $6 billion.",
         "level 5000000000 USD of PER OMN exports 2022"},
        {"Cuba's sugar exports to Russia were worth $3 billion in 2022; at world prices the same cargoes "
         "would have fetched a tenth of that.",
         "level 3000000000 USD of CUB RUS exports 2022, sugar"},
        {"Countertrade accounted for five percent of India's 25.65 billion dollars in trade in 2022.",
         "share 5 of IND WLD turnover 2022, countertrade; level 25650000000 USD of IND WLD turnover 2022"},
    };
    check_goods(rows);
}

TEST_CASE("Who takes a part of what an economy exports") {
    static const row rows[] = {
        {"In 1988 Paraguay's exports amounted to $9 billion. Argentina took $2.27 billion of the exports and "
         "Brazil $2.06 billion.",
         "level 9000000000 USD of PRY WLD exports 1988; level 2270000000 USD of PRY ARG exports 1988; level "
         "2060000000 USD of PRY BRA exports 1988"},
        {"Poland will deliver goods worth 7 billion roubles to Hungary in 1989 and receive Hungarian goods "
         "for "
         "6 billion.",
         "level 7000000000 SUR of POL HUN exports 1989; level 6000000000 SUR of POL HUN imports 1989"},
        {"Under the agreement Sudan will receive 50 million dollars for the commodities.", ""},
        {"Kosovo's army will receive drones worth 10 million dollars from Turkey.", ""},
        {"China remains the main partner of Saudi Arabia. The kingdom's exports to it were $51 billion in "
         "1988, "
         "and its imports were $28 billion.",
         "level 51000000000 USD of SAU CHN exports 1988; level 28000000000 USD of SAU CHN imports 1988"},
    };
    check(rows, summary_of, "1989-02-20");
}

TEST_CASE("Parts of a year that belongs to it, and times that a heading or a neighbour tells") {
    static const row rows[] = {
        {"Trade between Viet Nam and Cuba was worth $336 million in last year's first ten months.",
         "level 336000000 USD of VNM CUB turnover 2022-01/2022-10"},
        {"Trade between Viet Nam and Laos was worth $1 billion in 2017's final quarter.",
         "level 1000000000 USD of VNM LAO turnover 2017-Q4"},
        {"Ghana's exports to Mali were $1.3 billion in the fourth quarter of 2022. Those to Togo were $1.2 "
         "billion in the quarter, up from $0.9 billion in the third.",
         "level 1300000000 USD of GHA MLI exports 2022-Q4; level 1200000000 USD of GHA TGO exports 2022-Q4; "
         "level 900000000 USD of GHA TGO exports 2022-Q3"},
        {"Trade of New Zealand: May 2023\n\nKey facts for the year ended June 2022:\n- Exports to China rose "
         "2 "
         "percent to US$19.8 billion.",
         "growth 2 of NZL CHN exports 2021-07/2022-06 on 2020-07/2021-06; level 19800000000 USD of NZL CHN "
         "exports 2021-07/2022-06"},
        {"In 2021-22 Australia's exports to India were US$24 billion. Japan bought coal for US$30 billion "
         "from "
         "Australia in 2021-22.",
         "level 24000000000 USD of AUS IND exports 2021-07/2022-06; level 30000000000 USD of JPN AUS imports "
         "2021-07/2022-06"},
        {"Saudi imports from the Emirates were $3 billion in September 2022. Exports there, helped by the "
         "pact "
         "signed in June, were up 31%.",
         "level 3000000000 USD of SAU ARE imports 2022-09; growth 31 of SAU ARE exports 2022-09 on 2021-09"},
        {"Turkish exports to Iran fell to $440 million in 1988 from $564 million in 1987. The drop of 22 pct "
         "was the largest in ten years.",
         "level 440000000 USD of TUR IRN exports 1988; level 564000000 USD of TUR IRN exports 1987; growth "
         "-22 "
         "of TUR IRN exports 1988 on 1987"},
    };
    check(rows, summary_of);
}

TEST_CASE("What is to be done or is seen of a year that is not over has not been counted") {
    struct {
        std::string text;
        claim_status status;
    } const rows[] = {
        {"Poland is to deliver goods worth 7 billion roubles to Hungary in 1989.", claim_status::target},
        {"Trade between Poland and Hungary is to total 2.9 billion roubles in 1989.", claim_status::target},
        {"We see a fall of 10% in Polish exports to Hungary in 1989.", claim_status::forecast},
        {"In 1988 we see a fall of 10% in Polish exports to Hungary.", claim_status::actual},
        {"Poland exported goods worth 2 billion roubles to Hungary in January. If this pace holds, exports "
         "will come to 24 billion roubles in 1989.",
         claim_status::forecast},
    };
    for (const auto& r : rows) {
        CAPTURE(r.text);
        const claim_set found = read(r.text, "1989-02-20");
        REQUIRE(!found.empty());
        CHECK(found[found.size() - 1].status == r.status);
    }
}

} // namespace
