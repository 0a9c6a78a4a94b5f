// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/head_products.hpp: the words beside a flow that say what was traded: "gas exports",
// "imports of motor cars". Reads the spans of products; what stands beside figures is for figure_lists.hpp.
#pragma once

#include <bilatrade/text/detail/head.hpp>
#include <bilatrade/text/detail/listed_goods.hpp>
#include <bilatrade/text/detail/opening_goods.hpp>
#include <bilatrade/text/detail/sentence.hpp>
#include <bilatrade/text/language_pack.hpp>
#include <bilatrade/text/lexicon.hpp>
#include <bilatrade/text/scan.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace bilatrade::detail {

/// Finds the product of a flow.
class head_product_reader {
public:
    explicit head_product_reader(const sentence& s) noexcept : s_(s) {}

    /// "natural gas sold to China", "Gems and jewellery worth $3bn were shipped".
    void read_left(head& h, std::size_t low) const {
        std::size_t end = h.at;
        if (h.is_passive) {
            while (end > low &&
                   (s_.has(end - 1, sense::level) || s_.has(end - 1, sense::also) || s_.is_figure(end - 1) ||
                    s_.has(end - 1, sense::qualifier) || s_.is(end - 1, mention_kind::time) ||
                    (h.is_opposite && s_.has(end - 1, sense::moves))))
                --end;
        }
        while (end > low && s_.has(end - 1, sense::level)) --end;
        const bool relative = h.is_passive && end == h.at && end > low && s_.has(end - 1, sense::relative);
        if (relative) --end; // "the salmon that went to Japan"
        if (end == h.at && end > low + 1 && s_.is(end - 1, ',') && opens_statement(end - 1, low))
            --end; // "Hydropower, sold to India for years, brought in"
        std::size_t begin = end;
        const bool kind_of = end > low + 1 && is_kind_of_goods(end - 1); // "marine products exported to"
        if (kind_of) --begin;
        while (begin > low &&
               (is_product_start(begin - 1) || (begin != end && s_.has(begin - 1, sense::and_word))))
            --begin;
        while (begin != end && s_.has(begin, sense::and_word)) ++begin;
        if (begin != end && (kind_of || !s_.has(end - 1, sense::goods)) &&
            s_[begin].letters != letter_case::all_capitals && !is_infinitive(begin))
            set_product(h, begin, end);
    }

    /// "bilateral trade" is one form of the pack; so is "two-way trade".
    [[nodiscard]] bool contains(std::size_t i, sense wanted) const {
        const auto words = s_.words(i);
        if (!s_.is_phrase(i)) return false;
        std::uint64_t phrase = 0;
        word_hash word;
        bool joined = false;
        for (const char c : words) {
            if (c != ' ' && c != '-') {
                word.put(to_lower(c));
                continue;
            }
            phrase = joined ? word_hash::join(phrase, word.value()) : word.value();
            word = {};
            joined = c == '-';
            if (!joined && means(find_node(s_.pack(), phrase), wanted)) return true;
        }
        return false;
    }

    /// "exports of goods and services", "services exports", "re-exports": the words inside a flow that are
    /// its product.
    void read_own(head& h) const {
        const mention& m = s_[h.at];
        if (!h.is_verb && s_.has(h.at, sense::product_head)) return set_product(h, h.at, h.at + 1U);
        std::size_t first = m.end, last = 0;
        for (std::size_t at = m.begin; at < m.end; ++at) {
            if (at != m.begin && s_.text()[at - 1] != ' ') continue;
            const std::string_view word = first_word(s_.text().substr(at, m.end - at));
            const std::uint16_t node = find_node(s_.pack(), hash_of_word(word));
            const bool services = means(node, sense::services);
            if (services) last = at + word.size();
            if (first == m.end && (services || means(node, sense::goods))) first = at;
        }
        if (last == 0) return;
        h.set_product(static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last));
        h.of_services = true;
        h.of_everything = contains(h.at, sense::goods);
    }

    /// "the biggest buyer of Egyptian cotton, with purchases of", "The best market for Kenyan tea was Egypt,
    /// with purchases of": the goods of the role.
    void read_role(head& h) const {
        if (!h.directed() || h.has_product || h.at == 0) return;
        const bool with = !h.is_verb && s_.is(h.at - 1U, preposition::with);
        const bool there = !h.is_verb && leads_there(h.at + 1U); // "its best market for tea; sales there"
        if (!with && !there && !(h.is_verb && (is_told_of_it(h.at) || s_.has(h.at, sense::pays)))) return;
        for (std::size_t k = h.at - 1U; k-- > 0 && (!with || (!s_.is_figure(k) && !s_.is_break(k)));) {
            if (!s_.has(k, sense::role)) continue;
            if (there && s_.value(k, sense::role) != static_cast<int>(h.word)) return;
            if (!s_.is(k + 1, preposition::of) && !s_.is(k + 1, preposition::whose)) {
                const word_run goods = with ? word_run{} : opening_goods(s_).goods;
                if (goods.end > goods.begin) set_product(h, goods.begin, goods.end);
                return; // "British beef had no better customer than France, which spent $179m on it"
            }
            const std::size_t begin = skip_makers(s_, k + 2), end = end_of_product(s_, begin);
            const bool told = begin > k + 2 || s_.is(end, preposition::to) || !with;
            if (told && end > begin && !names_nothing(s_, begin, end) && !names_flow(begin))
                set_product(h, begin, end);
            return;
        }
    }
    /// "(sales) there", "(exports) to that market", "(imports) from there"
    [[nodiscard]] bool leads_there(std::size_t i) const {
        if (s_.is(i, preposition::to) || s_.is(i, preposition::from)) ++i;
        return s_.value(i, sense::pronoun) == static_cast<int>(person::there) ||
               s_.has(i, sense::the_country);
    }
    /// "imported $2bn of it", "took $90m worth": of the goods that a role in front names.
    [[nodiscard]] bool is_told_of_it(std::size_t verb) const {
        std::size_t i = verb + 1;
        while (s_.has(i, sense::qualifier) || s_.has(i, sense::also)) ++i;
        if (!s_.is(i, mention_kind::money)) return false;
        if (s_.is(++i, 's')) ++i;
        const bool worth = s_.has(i, sense::worth);
        if (worth) ++i;
        if (s_.is(i, preposition::of) || s_.is(i, preposition::in)) ++i; // "spending $9m on it"
        if (is_it_or_they(s_, i)) return true;
        return worth && (i >= s_.size() || s_[i].kind == mention_kind::mark || s_.is_inside(i));
    }

    /// "(steel) products"
    [[nodiscard]] bool is_kind_of_goods(std::size_t i) const {
        return s_.has(i, sense::goods) && i > 0 && is_product_start(i - 1) && s_[i - 1].node == 0;
    }
    [[nodiscard]] bool is_describing(std::size_t i) const {
        return s_.has(i, sense::neutral) || s_.has(i, sense::article) || s_.has(i, sense::also) ||
               s_.has(i, sense::total) || s_.has(i, sense::goods) || s_.has(i, sense::which) ||
               s_.has(i, sense::qualifier) || s_.has(i, sense::unit_year) || s_.has(i, sense::unit_month) ||
               s_.has(i, sense::unit_quarter);
    }
    [[nodiscard]] bool is_product_word(std::size_t i) const {
        const mention& m = s_[i];
        if (m.kind != mention_kind::word) return false;
        if (s_.has(i, sense::product_head) || s_.has(i, sense::services) || s_.joins_other_goods(i))
            return true;
        if (s_.has(i, sense::measure_unit)) return i == 0 || !s_.is(i - 1, mention_kind::number);
        return m.node == 0 && (m.letters != letter_case::all_capitals || is_in_headline(i));
    }
    /// "exports of motor cars", "sold electricity worth": the words up to a preposition, a verb or a figure.
    void read_right(head& h, std::size_t high) const {
        std::size_t i = h.at + 1U;
        if (!h.is_verb) {
            const bool on = h.is_balance() && s_.has(i, sense::compare_on) && !s_.has(i + 1, sense::article);
            const bool role = h.is_role && h.directed() && s_.is(i, preposition::whose); // "market for tea"
            if (!s_.is(i, preposition::of) && !on && !role) { // "surplus on oil", not "on the Omani side"
                i = in_behind(h, high);
                if (i == high) return;
            }
            ++i;
        } else if (h.word == flow_word::turnover) {
            return;
        }
        if (s_.has(h.at, sense::pays)) { // "paid $3bn for copper ore from Chile"
            while (i < high && !s_.is(i, preposition::whose)) ++i;
            ++i;
        }
        if (h.is_verb && s_.has(i, sense::pronoun)) ++i; // "sold us crude oil"
        if (h.is_verb && i + 1 < high && s_.is(i, mention_kind::economy) && s_[i].named == naming::name &&
            is_product_start(i + 1))
            ++i; // "sold Algeria cereals for"
        while (i < high && (s_.has(i, sense::article) || s_.names_maker(i))) ++i;
        if (s_.is(i, mention_kind::economy) && s_.is(i + 1, 's')) i += 2;             // "of Chile's copper"
        while (i < high && s_.has(i, sense::neutral) && is_product_start(i + 1)) ++i; // "of large aircraft"
        if (s_.is(i, mention_kind::number) && s_.has(i + 1, sense::measure_unit) &&
            s_.is(i + 2, preposition::of))
            i = skip_makers(s_, i + 3); // "exported 50,000 tonnes of (Thai) coffee"
        const std::size_t from = i;
        if (!s_.has(from, sense::product_head) && (s_.has(from, sense::goods) || !is_product_start(from)))
            return;
        while (i < high && (is_product_word(i) || s_.has(i, sense::and_word) || s_.has(i, sense::goods) ||
                            s_.is(i, '-') || (s_.is(i, preposition::of) && i != from) ||
                            (s_.is(i, 's') && i > from && s_.has(i - 1, sense::measure_unit) &&
                             is_product_start(i + 1)) || // "men's clothing"
                            (i > from + 1 && s_.is(i - 1, '-') && s_.is(i, mention_kind::word) &&
                             !s_[i].space_before) || // "chip-making machines"
                            s_.has(i, sense::article) ||
                            (s_.is(i, ',') && lists_on(i))))
            ++i;
        while (i > from && (s_.has(i - 1, sense::and_word) || s_.is(i - 1, preposition::of) ||
                            s_.has(i - 1, sense::article)))
            --i;
        const bool own = !h.is_verb && s_.has(h.at, sense::product_head); // "re-exports of mobile phones"
        if (i != from && (own || !h.has_product)) set_product(h, from, i);
    }
    /// "71% of the vanilla that the United States imported", "a third of all the tea it bought": what is said
    /// of goods behind a figure and "of".
    void read_relative(head& h, std::size_t low) const {
        std::size_t end = h.at;
        while (end > low && h.at - end < 6 && !is_product_start(end - 1) && !s_.has(end - 1, sense::what) &&
               (s_.is(end - 1, mention_kind::economy) || s_.is(end - 1, mention_kind::word)))
            --end;
        std::size_t begin = end;
        while (begin > low && (is_product_start(begin - 1) || s_.has(begin - 1, sense::goods) ||
                               (begin != end && s_.has(begin - 1, sense::and_word))))
            --begin;
        std::size_t of = begin;
        while (of > low && (s_.has(of - 1, sense::article) || s_.has(of - 1, sense::total))) --of;
        const bool counted = of > 0 && s_.is(of - 1, preposition::of) &&
                             (of == 1 || s_.is_figure(of - 2) || s_.is(of - 2, mention_kind::fraction) ||
                              s_.has(of - 2, sense::same_flow)); // "the value of the cement that Egypt sold"
        const bool opens = of == 0 && begin != 0;                // "The natural gas that Norway exported"
        if ((counted || opens) && begin != end && end != h.at && of != begin && !s_.has(begin, sense::goods))
            set_product(h, begin, end);
    }

    /// Behind its owner, an article, a preposition, a word of change, or where the statement begins.
    [[nodiscard]] bool may_begin_product(const head& h, std::size_t i) const {
        if (h.owner_party != 0 || i == 0) return true;
        const std::size_t b = i - 1;
        if (s_[b].kind != mention_kind::word) return true;
        return s_.has(b, sense::article) || s_.has(b, sense::neutral) || s_.has(b, sense::and_word) ||
               s_.is_change(b) || s_.has(b, sense::while_word) || s_.has(b, sense::takes) ||
               (s_.has(b, sense::alone) && b > 0 && s_.is(b - 1, mention_kind::time)) || // "In 2014 alone"
               (s_.has(b, sense::preposition) && !s_.is(b, preposition::to)) ||
               s_.has(b, sense::share_verb) || s_.has(b, sense::level) || s_.has(b, sense::say) ||
               s_.has(b, sense::clause) || s_.has(b, sense::forecast) || s_.has(b, sense::qualifier);
    }

    void set_product(head& h, std::size_t from, std::size_t to) const {
        while (to > from + 1 && !s_.is(to - 1, mention_kind::word)) --to; // "coal, worth"
        h.of_services = contains(to - 1, sense::services);
        for (std::size_t k = from; k != to && h.of_services && !h.of_everything; ++k)
            h.of_everything = contains(k, sense::goods);
        h.set_product(s_[from].begin, s_[to - 1].end);
    }

    /// "to promote trade", "have brought trade to": a verb, not a product.
    [[nodiscard]] bool is_infinitive(std::size_t i) const {
        return i > 0 && !s_.has(i, sense::product_head) &&
               (s_.is(i - 1, preposition::to) || s_.has(i - 1, sense::auxiliary) ||
                (s_.has(i - 1, sense::pronoun) && s_.is(i - 1, mention_kind::word)));
    }

private:
    /// Only goods stand between a comma and where the statement begins.
    [[nodiscard]] bool opens_statement(std::size_t comma, std::size_t low) const {
        std::size_t k = comma;
        while (k > low &&
               (is_product_start(k - 1) || s_.has(k - 1, sense::and_word) || s_.has(k - 1, sense::article)))
            --k;
        return k == 0 || s_.is_break(k - 1);
    }
    /// "WINE EXPORTS ROSE": capitals like those beside it, which are no initials.
    [[nodiscard]] bool is_in_headline(std::size_t i) const {
        const auto shouts = [&](std::size_t k) {
            return s_.is(k, mention_kind::word) && s_[k].letters == letter_case::all_capitals &&
                   s_[k].node != 0 && s_.words(k).size() > 3;
        };
        return shouts(i + 1) || (i > 0 && shouts(i - 1));
    }
    /// "trade in cars", "the surplus with Russia in machinery": where the preposition stands, or `high`.
    [[nodiscard]] std::size_t in_behind(const head& h, std::size_t high) const {
        if (h.directed()) return high;
        std::size_t i = h.at + 1U;
        while (i < high && i <= h.at + 6U && !s_.is(i, preposition::in) &&
               (s_.is(i, mention_kind::economy) || s_.has(i, sense::article) || s_.has(i, sense::and_word) ||
                s_.has(i, sense::preposition)))
            ++i;
        const bool in = s_.is_inside(i) && is_product_start(i + 1) &&
                        (i == h.at + 1U || s_[i + 1].letters == letter_case::any);
        return in ? i : high;
    }
    /// "coffee, tea and spices": the comma is one of a list that "and" closes.
    [[nodiscard]] bool lists_on(std::size_t comma) const {
        bool goods = false;
        for (std::size_t k = comma + 1; k <= comma + 8; ++k) {
            if (goods && s_.has(k, sense::and_word)) return is_product_start(k + 1) && !names_flow(k + 1);
            if (!is_product_start(k) && !(goods && s_.is(k, ','))) return false;
            goods = !s_.is(k, ',');
        }
        return false;
    }
    /// "oil exports", "oil and gas exports"
    [[nodiscard]] bool names_flow(std::size_t i) const {
        while (is_product_start(i) || s_.has(i, sense::and_word)) ++i;
        return s_.has(i, sense::flow_noun) || s_.has(i, sense::flow_verb);
    }
    [[nodiscard]] bool is_product_start(std::size_t i) const { return i < s_.size() && is_product_word(i); }
    [[nodiscard]] bool means(std::uint16_t node, sense wanted) const {
        return detail::sense_of(s_.pack(), node, letter_case::any, wanted).has_value();
    }

    const sentence& s_;
};

} // namespace bilatrade::detail
