// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/claim_figure.hpp: the figure of a claim: what its digits allow, its sign and its
// currency. Refuses what does not fit into 64 bits.
#pragma once

#include <bilatrade/text/detail/claim_scene.hpp>
#include <bilatrade/text/detail/money_words.hpp>
#include <bilatrade/text/language_pack.hpp>
#include <bilatrade/text/mention.hpp>
#include <bilatrade/value/claim.hpp>
#include <bilatrade/value/currency.hpp>
#include <bilatrade/value/date.hpp>
#include <bilatrade/value/decimal.hpp>
#include <bilatrade/value/stated.hpp>
#include <bilatrade/value/tender.hpp>

#include <cstddef>
#include <cstdint>

namespace bilatrade::detail {

/// Writes the figure of a claim.
class claim_figure_writer {
public:
    explicit claim_figure_writer(const claim_scene& scene) noexcept : in_(scene), s_(scene.s) {}

    /// Sets figure and currency; false where the figure does not fit.
    [[nodiscard]] bool write(const stated_figure& f, claim& c) const {
        const amount& a = s_.amount_of(f.at);
        const auto figure = c.kind == claim_kind::growth  ? growth_of(f, a)
                            : c.kind == claim_kind::share ? share_of(f, a)
                                                          : money_of(f, a);
        if (!figure) return false;
        c.figure = *figure;
        if (c.kind == claim_kind::level || c.kind == claim_kind::difference) c.currency = money(f.at, a, c);
        if (!c.currency && a.noun >= 0 && money_noun_at(s_.pack(), a.noun) == money_noun::pound)
            return false; // "from 20 million pounds to 6 million": a weight, where nobody pays in them
        return sign(f, c);
    }

    /// The money of an amount; of a noun that many moneys share, that of the first economy of the claim, the
    /// text and the sentence which has one of that name.
    [[nodiscard]] currency currency_meant(const amount& a, const claim& c) const {
        const date day = money_day(c.period, in_.setting.today);
        if (a.is_bare_sign && in_.state.dollars) return in_.state.dollars;
        const currency whole =
            in_.state.last_currency; // "was F$2.1 billion. Of this, exports were $312 million"
        if (a.is_bare_sign && s_.has(0, sense::of_which) && whole && whole.noun() == money_noun::dollar)
            return whole;
        if (a.is_bare_sign && in_.state.dollar_sign)
            for (const economy side : {c.reporter, c.partner})
                if (currency_of(money_noun::dollar, side, day) == in_.state.dollar_sign)
                    return in_.state.dollar_sign;
        if (a.has_currency && a.currency) {
            if (a.other)
                return money_of_sign(
                    a, {in_.setting.counted_by, c.reporter, in_.state.home, in_.state.anchor, c.partner},
                    day);
            if (a.currency.is_valid_on(day)) return a.currency;
            const currency then = of_the_economies(a.currency.noun(), c, day); // roubles of 1986
            if (then) return then;
            const currency sole = sole_currency(a.currency.noun(), day);
            return sole ? sole : a.currency;
        }
        if (a.noun < 0) return in_.state.last_currency;
        const money_noun noun = money_noun_at(s_.pack(), a.noun);
        if (noun == money_noun::dollar && !a.is_letter_sign) {
            if (in_.state.dollars) return in_.state.dollars;
            const currency told = in_.state.dollar_words, seller = currency_of(noun, c.reporter, day);
            const bool counted = told && currency_of(noun, in_.state.last_counted, day) == told;
            const bool of_others = told != "USD"_currency && !counted && seller && told != seller &&
                                   told != currency_of(noun, c.partner, day) &&
                                   told != currency_of(noun, in_.state.home, day);
            if (told && !of_others)
                return told; // "5 billion Hong Kong dollars": not where America's trade is told
            const currency own = is_of_home(c) ? plain_dollars_of(c.reporter, day) : currency{};
            return own ? own : parse_currency("USD").value();
        }
        return of_the_economies(noun, c, day);
    }

private:
    /// "WELLINGTON - New Zealand's imports were 2.7 billion dollars": at home a country's total trade is told
    /// in its own dollars; those of a pair, or with a sign alone, are American.
    [[nodiscard]] bool is_of_home(const claim& c) const {
        return c.partner.is_world() && c.reporter == in_.state.home;
    }

    [[nodiscard]] currency money(std::size_t at, const amount& a, const claim& c) const {
        if (a.has_currency || a.noun >= 0) return currency_meant(a, c);
        if (const currency told = told_before(at, c)) return told;
        if (in_.state.last_currency || !in_.state.told_money) return in_.state.last_currency;
        return currency_meant(*in_.state.told_money, c);
    }

    /// The money of that name of the first economy that has one.
    [[nodiscard]] currency of_the_economies(money_noun noun, const claim& c, date day) const {
        const economy home = in_.state.home == c.partner ? in_.state.home : economy{}; // written there
        for (const economy who :
             {in_.setting.counted_by, home, c.reporter, in_.state.home, in_.state.speaker, c.partner,
              in_.state.anchor, in_.state.pair.reporter, in_.state.pair.partner}) {
            if (const currency found = currency_of(noun, who, day)) return found;
        }
        for (const party& p : in_.parties) {
            if (const currency found = currency_of(noun, p.who, day)) return found;
            const int member = s_.value(p.at, sense::uncoded_group).value_or(0);
            const auto lender = economy::from_packed(static_cast<std::uint16_t>(member));
            if (const currency found = lender ? currency_of(noun, *lender, day) : currency{})
                return found; // "the Belgo-Luxembourg Economic Union"
        }
        const currency last = in_.state.last_currency; // that of this name which the text told last
        if (last && last.noun() == noun) return last;
        const currency marks = "DEM"_currency; // in which others told their trade, too
        return noun == money_noun::mark && marks.is_valid_on(day) ? marks : currency{};
    }

    /// "Expressed in zlotys, the surplus was 16.7 billion", "the dollar value at 114.5 billion": the money of
    /// a number that has none beside it, where the statement tells one.
    [[nodiscard]] currency told_before(std::size_t at, const claim& c) const {
        for (std::size_t k = at; k-- > 0 && !s_.is(k, mention_kind::money) && !s_.is(k, ';');) {
            const bool in = k > 0 && (s_.is(k - 1, preposition::in) || s_.has(k - 1, sense::in_terms));
            if (!in && !s_.has(k + 1, sense::in_terms) && !s_.has(k + 1, sense::flow_noun) &&
                !s_.has(k + 1, sense::same_flow) && !s_.has(k + 1, sense::neutral))
                continue;
            amount bare;
            if (const auto bits = s_.value(k, sense::currency)) {
                if (const auto code = currency::from_packed(static_cast<std::uint16_t>(*bits))) return *code;
            } else if (const auto noun = s_.value(k, sense::money_family)) {
                bare.noun = static_cast<std::int16_t>(*noun);
                return currency_meant(bare, c);
            }
        }
        return {};
    }

    [[nodiscard]] static result<stated> money_of(const stated_figure& f, const amount& a) {
        const decimal unit(static_cast<std::int64_t>(power_of_ten(a.exponent)));
        return a.is_range ? state_range(a.digits, a.upto, unit) : state(a.digits, unit, f.how);
    }

    [[nodiscard]] result<stated> share_of(const stated_figure& f, const amount& a) const {
        if (a.is_range) return state_range(a.digits, a.upto, decimal(1));
        const bool ratio = a.in_words && s_[f.at].kind != mention_kind::percent; // not "three percent"
        return ratio ? state_in_words(a.digits, a.digits, f.how) : state(a.digits, decimal(1), f.how);
    }

    [[nodiscard]] result<stated> growth_of(const stated_figure& f, const amount& a) const {
        if (s_[f.at].kind != mention_kind::ratio && !f.of_base) return share_of(f, a);
        if (a.is_range) return range_of_ratio(a);
        const bool percent = s_[f.at].kind == mention_kind::percent;
        if (!percent && !a.in_words && f.sign < 0 && decimal(1) < a.digits)
            return state_fall(a.digits, f.how);
        if (!percent && !a.in_words) return state_ratio(a.digits, f.how);
        const auto change = subtract(a.digits, decimal(100));
        if (!change) return change.error();
        const bool falls = change->is_negative(); // "more than halved" speaks of the size
        const auto size = falls ? negate(*change) : change;
        if (!size) return size.error();
        const qualifier how = f.of_base && falls ? of_fall(f.how) : f.how;
        auto figure = percent ? state(*size, decimal(1), how) : state_in_words(*size, a.digits, how);
        if (figure && f.how == qualifier::nearly) figure->how = f.how;
        return falls && figure ? negate(*figure) : figure;
    }

    /// "less than a fifth of what they had been" is a fall of more than four fifths.
    [[nodiscard]] static qualifier of_fall(qualifier how) {
        return how == qualifier::less_than || how == qualifier::nearly ? qualifier::more_than
               : how == qualifier::more_than                           ? qualifier::less_than
                                                                       : how;
    }

    /// "two to three times" is a growth of 100 to 200 percent.
    [[nodiscard]] static result<stated> range_of_ratio(const amount& a) {
        const auto low = subtract(a.digits, decimal(1));
        const auto high = subtract(a.upto, decimal(1));
        if (!low || !high) return errc::overflow;
        return state_range(*low, *high, decimal(100));
    }

    /// Falls and deficits are negative; the growth of a balance is that of its size. No trade is: "exports
    /// of $3bn (2021: -$2bn)".
    [[nodiscard]] static bool sign(const stated_figure& f, claim& c) {
        const bool signs = c.kind != claim_kind::level || f.is_excess || f.is_signed;
        bool negative = signs && f.sign < 0 && (c.kind != claim_kind::level || c.flow == flow::balance);
        if (f.is_signed && c.flow == flow::balance) {
            if (negative != (c.side == balance_side::deficit)) c.side = balance_side::none;
        } else if (c.flow == flow::balance && c.side == balance_side::deficit &&
                   (c.kind == claim_kind::level || c.kind == claim_kind::difference))
            negative = !negative;
        if (c.kind == claim_kind::growth && c.figure.value.is_negative()) return true; // halved
        if (!negative) return true;
        const auto turned = negate(c.figure);
        if (!turned) return false;
        c.figure = *turned;
        return true;
    }

    const claim_scene& in_;
    const sentence& s_;
};

} // namespace bilatrade::detail
