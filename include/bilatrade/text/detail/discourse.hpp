// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/discourse.hpp: what a text has spoken of so far: whose trade, which flow, which time,
// whose figures.
#pragma once

#include <bilatrade/text/detail/maybe.hpp>
#include <bilatrade/text/detail/sentence.hpp>
#include <bilatrade/text/detail/text_notes.hpp>
#include <bilatrade/value/buffer.hpp>
#include <bilatrade/value/claim.hpp>
#include <bilatrade/value/currency.hpp>
#include <bilatrade/value/date.hpp>
#include <bilatrade/value/economy.hpp>
#include <bilatrade/value/economy_groups.hpp>
#include <bilatrade/value/flow.hpp>
#include <bilatrade/value/period.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

namespace bilatrade::detail {

/// Two economies; either may be unknown.
struct economy_pair {
    economy reporter{};
    economy partner{};
    bool uncoded = false; ///< one of them is a group that has no code

    [[nodiscard]] constexpr bool complete() const noexcept {
        return uncoded ? reporter || partner : reporter && partner;
    }
    [[nodiscard]] constexpr bool holds(economy e) const noexcept {
        return e && (e == reporter || e == partner);
    }
    [[nodiscard]] constexpr economy other(economy e) const noexcept {
        return e == reporter ? partner : reporter;
    }
};

/// The state that one sentence hands on to the next.
class discourse {
public:
    /// What the last claim was about.
    economy_pair pair{};
    unsigned flows_told = 0; ///< of that pair, a bit each
    maybe<bilatrade::flow> last_flow{};
    economy player{};          ///< who plays a role for another one, as the sentence before says
    economy_pair balance_of{}; ///< whose balance was told last, and of which side
    balance_side told_side = balance_side::none;
    balance_side last_side = balance_side::none;
    std::optional<period> last_period{};
    std::optional<period> last_ahead{};                 ///< of the claim before, where that is a forecast
    std::optional<period> told[2]{};                    ///< the last two times of figures, the later one last
    std::optional<period> last_named{};                 ///< the time named last, of whatever the text spoke
    int year_of_day = 0;                                ///< of a day named since: "signed on 26 March 1990"
    std::optional<period> last_heard{};                 ///< likewise, even of what is no trade
    std::uint32_t product_begin = 0, product_end = 0;   ///< of the last flow
    std::uint32_t shared_begin = 0, shared_end = 0;     ///< the product of the last share
    std::uint32_t goods_begin = 0, goods_end = 0;       ///< that the last sentence opened with
    bool goods_framed = false;                          ///< "For aluminium the ledgers agree."
    std::uint32_t services_begin = 0, services_end = 0; ///< "goods and services", where totals are of them
    bilatrade::currency last_currency{};
    maybe<amount> told_money{};         ///< the money named last, of whatever the text spoke
    bilatrade::currency dollars{};      ///< those that the text counts in, where it says so
    bilatrade::currency dollar_sign{};  ///< what "$" alone is in the trade of whose only office is quoted
    bilatrade::currency dollar_words{}; ///< what "dollars" without a sign are since "5 billion H.K. dollars"
    bool last_was_share = false;        ///< the claim before this sentence
    economy_pair last_whole{};          ///< of the last share; its flow is that of the claim
    bool compares_all = false;          ///< it tells of several economies' trade with all
    bilatrade::flow last_whole_flow = bilatrade::flow::turnover;
    std::optional<period> bases[2]{};    ///< what the last level with two others beside it was compared with
    std::optional<period> bases_of{};    ///< and of when that level was
    int bases_told = 0;                  ///< levels that the one before them was compared with
    std::optional<period> growth_base{}; ///< of the last change
    int step = 0;                        ///< months of the run before which the last level was compared with
    bool is_provisional = false;         ///< the paragraph says so of its figures
    bool is_adjusted = false;            ///< likewise, for the season
    text_notes notes{};                  ///< what the text says of all its figures
    bool pair_of_title = false;          ///< only headlines have spoken of the pair yet
    economy topic{};                     ///< the head of a section that no claim has used yet: "Fiji."
    std::optional<period> asked_for{};   ///< the time that the last question named: "And for next year?"
    bool asked = false;                  ///< the last sentence asked for a flow: "And our exports to Peru?"
    bool in_list = false;                ///< the lines of a list under a heading
    bool labels_own = false;       ///< the items of the text are each of one economy: "CHINA: Exports rose."
    economy speaker{};             ///< for whom the text is a speech: "we", "our"
    economy ours{};                ///< who "we" are where the text tells it only by whom "we" trade with
    economy quoted{};              ///< for whom the paragraph quotes an official
    economy alone{};               ///< the only one named by the sentence before, which tells no figure
    economy last_counted{};        ///< whose statistics were quoted last
    economy officials{};           ///< whose ministers and ministries the text speaks of
    economy home{};                ///< where the text was written
    economy anchor{};              ///< of which the text speaks most
    bool of_other_account = false; ///< the text has come to the current account, and not back to trade
    economy_pair balance_named{};  ///< the last two whose balance was spoken of, without a figure
    bool takes = false;            ///< the last claim was told as what its reporter bought
    bool ranks = false;            ///< the last figure was of one partner among several
    bool counted_a_pair = false;   ///< a figure of trade with a partner has been told
    bool told_part = false;        ///< the last level was "of which exports" of a turnover
    bool is_bilateral = false;     ///< the text has spoken of trade with a partner
    bool tells_of_firm = false;    ///< the last turnover was a firm's, or one was named before any trade
    bool speaks_of_firm = false;   ///< the last flow was of a firm, or one was the last subject
    bool has_told_trade = false;   ///< a claim has been read
    bool of_firms = false;         ///< the last sentence, without a claim, was about firms
    bool names_trade = false;      ///< it has named exports, imports or trade, not only sales

    void begin_document() { *this = {}; }

    /// The first word of a firm's name.
    void name_firm(std::string_view name) {
        if (!name.empty() && !knows_firm(name)) firms_[firm_count_++ % firms_.size()] = name;
    }
    [[nodiscard]] bool knows_firm(std::string_view name) const { return holds(firms_, name); }
    /// The last word of a person's name.
    void name_person(std::string_view name) { persons_[person_count_++ % persons_.size()] = name; }
    [[nodiscard]] bool knows_person(std::string_view name) const { return holds(persons_, name); }

    /// A figure was compared with that of another time; whole years say nothing of steps.
    void compare(const period& now, const period& base) {
        if (now.months() % 12 != 0) step = base == now.preceding() ? now.months() : 0;
    }

    /// A time was named, of whatever the text speaks.
    void name(const period& when) {
        last_named = when;
        year_of_day = 0;
    }

    [[nodiscard]] bool has_told(bilatrade::flow what) const {
        return (flows_told >> static_cast<unsigned>(what) & 1U) != 0;
    }
    /// "Trade was $18bn. Exports were $16bn. … The volume": the sides of a turnover were told after it.
    [[nodiscard]] bool speaks_of_sides() const {
        return has_told(bilatrade::flow::turnover) &&
               (last_flow == bilatrade::flow::exports || last_flow == bilatrade::flow::imports);
    }

    /// A figure was told of a time: "$3bn in 2017 … $5bn in 2019 … over the same two years".
    void tell_of(const period& when) {
        remember_run(when);
        if (told[0] == when || told[1] == when) return;
        told[0] = told[1];
        told[1] = when;
        if (told[0] && told[1]->first() < told[0]->first()) std::swap(told[0], told[1]);
    }

    /// What "over the same period" goes back to: the base of the last change, else the earlier of two times.
    [[nodiscard]] std::optional<period> span_begin() const {
        if (growth_base) return growth_base;
        const bool two =
            told[0] && told[1] && told[1] == last_period && told[0]->months() == told[1]->months();
        return two ? told[0] : std::nullopt;
    }

    /// The run of so many months that the text told of and that ended last: "$4bn in March 2022, $3bn in
    /// March 2021. In the month under review".
    [[nodiscard]] std::optional<period> newest_run_of(int months) const {
        std::optional<period> newest;
        for (const auto& run : runs_)
            if (run && run->months() == months && !(newest && run->last() <= newest->last())) newest = run;
        return newest;
    }

    /// An economy was named, trade or no trade; as what the text comes to, or in passing.
    void mention_economy(economy who, bool in_passing = false) {
        if (!who) uncoded_group_ = true;
        if (!who || who.is_world()) return;
        if (who.is_group()) uncoded_group_ = false;
        std::size_t at = 0;
        while (at + 1 < recent_.size() && recent_[at] != who) ++at;
        for (; at != 0; --at) recent_[at] = recent_[at - 1];
        recent_[0] = who;
        if (!pair.holds(who) && !in_passing) new_since_pair_ = who;
    }
    void speak_of(economy_pair of) {
        if (of.complete() && pair.complete() && !(pair.holds(of.reporter) && pair.holds(of.partner)))
            ++partners_;
        if (of.complete() && !pair.complete()) is_of_world_ = of.partner.is_world();
        if (!pair.holds(of.reporter) || !pair.holds(of.partner)) flows_told = 0;
        pair = of;
        topic = {};
        pair_of_title = false;
        new_since_pair_ = {};
        opens_paragraph_ = false;
        if (of.complete() && of.holds(anchor)) main_pair_ = of;
    }
    /// "ahead of Oman ($2bn)": a partner that the text does not go on about.
    void pass_partner() { ++partners_; }
    /// A new paragraph goes back from an aside ("New Zealand sold China …") to the economy of the text.
    void begin_paragraph() {
        if (pair.complete() && !pair.holds(anchor) && main_pair_.complete()) speak_of(main_pair_);
        opens_paragraph_ = true;
        if (has_told_trade) speaks_of_firm = false;
    }
    /// The side of the pair that stays where the next partner is named: a turnover's sides have no order.
    [[nodiscard]] economy who_stays() const {
        const bool of_anchor = last_flow == bilatrade::flow::turnover && pair.partner == anchor && !ranks;
        return of_anchor && anchor ? anchor : pair.reporter;
    }
    /// The text tells of the trade of a group that has no code.
    [[nodiscard]] bool of_uncoded() const { return pair.uncoded && pair.partner && !pair.reporter; }
    /// The text goes from one partner to the next.
    [[nodiscard]] bool has_many_partners() const { return partners_ >= 2; }
    /// The last sentence with figures went from one to the next.
    [[nodiscard]] bool has_listed_partners() const { return listed_; }
    /// It told levels of two partners or more.
    [[nodiscard]] bool has_told_two_partners() const { return of_two_; }
    /// A level of a partner was told: "to Denmark $22bn and to Sweden $29bn. They rose by 11% and 9%".
    void list_partner(economy who) {
        if (row_size_ < row_.size() && (row_size_ == 0 || row_[row_size_ - 1] != who))
            row_[row_size_++] = who;
    }
    /// The partner in that place of so many that the sentence before told levels of; null where not so many.
    [[nodiscard]] economy listed_partner(std::size_t nth, std::size_t count) const {
        return row_size_ == count && nth < count ? row_[nth] : economy{};
    }
    /// Likewise of a time: "were £3m in 2008 and £2m in 2009. Imports were £6m and £4m respectively".
    void list_time(const period& when) {
        for (std::size_t k = 0; k != times_told_; ++k)
            if (times_[k] == when) return;
        if (times_told_ < times_.size()) times_[times_told_++] = when;
    }
    /// The time in that place of so many that the sentence before told levels of; none where not so many.
    [[nodiscard]] std::optional<period> listed_time(std::size_t nth, std::size_t count) const {
        return times_before_told_ == count && nth < count ? times_before_[nth] : std::nullopt;
    }
    /// Whether the sentence has told a level of that partner.
    [[nodiscard]] bool lists(economy who) const {
        for (std::size_t k = 0; k != row_size_; ++k)
            if (row_[k] == who) return true;
        return false;
    }
    void begin_figures() {
        row_size_ = 0;
        times_before_ = times_;
        times_before_told_ = times_told_;
        times_told_ = 0;
    }
    void end_figures() {
        listed_ = partners_ - partners_before_ >= 2;
        of_two_ = row_size_ >= 2;
        partners_before_ = partners_;
    }
    /// "trade with the EAEU … Russia accounted for": a member of the partner told of.
    [[nodiscard]] bool faces_group_of(economy who) const {
        return pair.complete() && pair.partner.is_group() && !pair.partner.is_world() &&
               who != pair.reporter &&
               is_member(who, pair.partner, last_period ? last_period->last() : recently);
    }
    /// "In June, after seasonal adjustment, exports were $3bn, 4% more than in May. Imports fell by 2%.": for
    /// the rest of the paragraph, until it says otherwise; what sentence `s` says before mention `at` counts.
    [[nodiscard]] bool is_adjusted_before(const sentence& s, std::size_t at) const {
        bool adjusted = is_adjusted || notes.adjusted;
        if (!s.holds(sense::term) && !s.holds(sense::unadjusted)) return adjusted;
        for (std::size_t k = 0; k != s.size(); ++k) {
            if (s.has(k, sense::unadjusted)) return false;
            if (k < at && s.value(k, sense::term) == static_cast<int>(term::seasonally_adjusted))
                adjusted = true;
        }
        return adjusted;
    }
    /// It began with the trade of an economy with all others.
    [[nodiscard]] bool is_of_world() const { return is_of_world_; }
    /// No pair has been spoken of in this paragraph yet.
    [[nodiscard]] bool opens_paragraph() const { return opens_paragraph_; }

    /// Whose flow it is where only its partner is named: "Trade with Oman fell." Of the other one of the
    /// pair; for a new partner of the economy of which the text speaks.
    [[nodiscard]] economy reporter_facing(economy partner) const {
        const economy_pair said = pair.complete() ? pair : the_pair();
        if (topic && topic == said.partner && partner != topic)
            return topic; // "Fiji. … imports from Australia"
        if (said.holds(partner)) {
            const economy other = said.other(partner);
            if (other && !other.is_world()) return other;
            return anchor != partner ? anchor : home;
        }
        if (said.reporter.is_group() && partner && !partner.is_group() && home && home != partner &&
            is_member(partner, said.reporter, last_period ? last_period->last() : recently))
            return home; // "Latin American exports fell. … Exports to Brazil": not those of all
        if (anchor.is_group() && said.partner == anchor && said.reporter && !partner.is_group() &&
            anchor != speaker)
            return said.reporter; // "Kosovo sold the EU … Exports to Albania"
        const bool of_anchor = said.holds(anchor) && !(said.partner == anchor && told_of(said.reporter));
        return of_anchor ? anchor : said.reporter;
    }
    /// "Exports to China were $3bn, imports $8bn. Exports to Japan": both were told of it, and of nobody
    /// else.
    [[nodiscard]] bool told_of(economy who) const {
        constexpr unsigned both = 1U << static_cast<unsigned>(bilatrade::flow::exports) |
                                  1U << static_cast<unsigned>(bilatrade::flow::imports);
        return sole_reporter_ == who && (flows_reported_ & both) == both;
    }
    void report(economy who, bilatrade::flow what) {
        sole_reporter_ = flows_reported_ == 0 || sole_reporter_ == who ? who : economy{};
        flows_reported_ |= 1U << static_cast<unsigned>(what);
    }

    /// The most recently named economy that is not `but`, nor a second one.
    [[nodiscard]] economy latest_but(economy but, economy second = {}) const {
        for (const economy e : recent_) {
            if (e && e != but && e != second) return e;
        }
        return {};
    }

    /// The pair that "the two countries" are.
    [[nodiscard]] economy_pair the_pair() const {
        if (new_since_pair_ && pair.complete()) {
            const economy constant = pair.holds(anchor) ? anchor : pair.reporter;
            if (constant != new_since_pair_) return {new_since_pair_, constant};
        }
        if (pair.complete()) return pair;
        if (anchor) return {anchor, latest_but(anchor)};
        return {recent_[0], recent_[1]};
    }

    /// The other side of `e`'s trade, null where none was spoken of.
    [[nodiscard]] economy other_than(economy e) const {
        const economy_pair now = the_pair();
        if (now.holds(e)) return now.other(e);
        if (!e) return now.partner;
        if (pair.holds(e)) return pair.other(e);
        if (pair.complete() && pair.partner.is_group() && !e.is_group()) {
            const date day = last_period ? last_period->last() : recently;
            const bool one_of_them =
                is_member(e, pair.partner, day) && !is_member(pair.reporter, pair.partner, day);
            return one_of_them ? pair.reporter
                               : pair.partner; // "Africa … South Africa is its biggest partner"
        }
        if (compares_all) return {};
        // A new economy: its partner is the one of which the text speaks most.
        if (anchor && anchor != e) return anchor;
        return latest_but(e);
    }

    /// The member of the pair that a definite description means, given the one it is not.
    [[nodiscard]] economy described(bool is_group, economy not_this, bool owner = false) const {
        const auto fits = [&](economy e) { return e && e != not_this && e.is_group() == is_group; };
        if (is_group && uncoded_group_) return {};
        const economy_pair now = the_pair();
        if (owner && fits(pair.reporter)) return pair.reporter;
        if (not_this && !now.holds(not_this) && now.holds(anchor) && fits(anchor)) return anchor;
        if (fits(now.partner) && (not_this || !fits(now.reporter))) return now.partner;
        if (fits(now.reporter) && not_this) return now.reporter;
        for (const economy e : recent_) {
            if (fits(e)) return e;
        }
        if (fits(now.partner)) return now.partner;
        if (fits(now.reporter)) return now.reporter;
        return {};
    }

    [[nodiscard]] economy newcomer() const { return new_since_pair_; }
    /// The group that the text has named last has no code: "the zone" means none that can be told.
    [[nodiscard]] bool uncoded_group() const { return uncoded_group_; }

private:
    static constexpr date recently =
        *make_date(2020, 1, 1); ///< who was a member, where the text tells no time

    void remember_run(const period& when) {
        for (std::size_t at = runs_.size() - 1; at != 0; --at) runs_[at] = runs_[at - 1];
        runs_[0] = when;
    }

    std::array<std::optional<period>, 6> runs_{}; ///< times of figures, the last one first
    std::array<economy, 8> recent_{};
    using names = std::array<std::string_view, 6>;
    [[nodiscard]] static bool holds(const names& all, std::string_view name) {
        for (const std::string_view one : all)
            if (one == name) return !name.empty();
        return false;
    }
    names firms_{}, persons_{}; ///< the first words of firms, the last ones of people
    std::size_t firm_count_ = 0, person_count_ = 0;
    std::array<economy, 4> row_{};
    std::size_t row_size_ = 0;
    std::array<std::optional<period>, 4> times_{}, times_before_{}; ///< of levels, in the order told
    std::size_t times_told_ = 0, times_before_told_ = 0;
    economy sole_reporter_{};     ///< of all exports and imports, null where there are several
    unsigned flows_reported_ = 0; ///< of any pair, a bit each
    economy new_since_pair_{};
    bool uncoded_group_ = false, opens_paragraph_ = true, is_of_world_ = false;
    int partners_ = 0;         ///< how often the pair has got another partner
    int partners_before_ = 0;  ///< the last sentence with figures
    bool listed_ = false;      ///< that sentence named several
    bool of_two_ = false;      ///< likewise, with a level of each
    economy_pair main_pair_{}; ///< the last one with the anchor in it
};

} // namespace bilatrade::detail
