// SPDX-License-Identifier: BSL-1.0
// bilatrade/text/detail/claims.hpp: a figure with its flow and its time to a claim, by the contract of what a
// claim is.
#pragma once

#include <bilatrade/text/detail/claim_figure.hpp>
#include <bilatrade/text/detail/claim_flow.hpp>
#include <bilatrade/text/detail/claim_levels.hpp>
#include <bilatrade/text/detail/claim_members.hpp>
#include <bilatrade/text/detail/claim_period.hpp>
#include <bilatrade/text/detail/claim_product.hpp>
#include <bilatrade/text/detail/claim_scene.hpp>
#include <bilatrade/text/detail/claim_terms.hpp>
#include <bilatrade/text/detail/claim_whole.hpp>
#include <bilatrade/text/detail/discourse.hpp>
#include <bilatrade/text/detail/stated_figure.hpp>
#include <bilatrade/text/scan.hpp>
#include <bilatrade/value/buffer.hpp>
#include <bilatrade/value/claim.hpp>
#include <bilatrade/value/vintage.hpp>

#include <string_view>

namespace bilatrade::detail {

/// "70 percent of imports will be made through the state": of which goods or with whom, nobody could tell.
[[nodiscard]] inline bool is_its_own_whole(const claim& c) {
    return c.kind == claim_kind::share && c.whole.reporter == c.reporter && c.whole.partner == c.partner &&
           c.whole.flow == c.flow && c.whole.product.size == c.product.size;
}

/// Writes the claims of a sentence, one after the other.
class claim_writer {
public:
    claim_writer(const sentence& s, const buffer<party>& parties, const buffer<head>& heads,
                 const claim_setting& setting, discourse& state) noexcept
        : state_(state), in_{s, parties, heads, setting, state}, periods_(in_), products_(in_) {
        for (std::size_t i = 0; i != s.size(); ++i)
            if (s.is(i, mention_kind::money)) remember_money(s.amount_of(i));
    }
    claim_writer(const claim_writer&) = delete; // its parts look at it
    claim_writer& operator=(const claim_writer&) = delete;

    /// The claim of a figure, or why it turns out to be none. Words go into `out`.
    [[nodiscard]] rejection write(const stated_figure& f, claim_set& out, claim& c) {
        if (!in_.setting.names_some) return rejection::no_economy;
        c = {};
        c.kind = f.kind;
        c.status = f.status;
        c.stage = f.stage;
        if (!claim_flow_writer(in_).write(f, c)) return rejection::not_trade;
        if (f.of_level) product_ = level_product_;
        const bool of_member = claim_member_reader(in_).read(f, c);
        if (f.kind == claim_kind::share && !of_member && !claim_whole_writer(in_).write(f, c, product_))
            return rejection::no_whole;
        if (!c.reporter && !c.partner && (in_.state.tells_of_firm || !speaks_of_some(f)))
            return rejection::no_economy;
        periods_.write(f, c);
        if (!claim_figure_writer(in_).write(f, c)) return rejection::no_figure;
        levels_.settle_base(f, c);
        claim_terms_writer(in_).write(f, c);
        if (!f.is_base && state_.notes.is_provisional(c)) c.stage = claim_stage::provisional;
        finish(f, c, out);
        return rejection::none;
    }

private:
    /// "trade between the two countries", "our exports to West Africa": of economies that are not to be told.
    [[nodiscard]] bool speaks_of_some(const stated_figure& f) const {
        if (f.of_several || (f.head != 0 && in_.head_of(f).both)) return true;
        for (const party& p : in_.parties)
            if (p.uncoded || (p.as != reference::named && p.as != reference::it && p.as != reference::its))
                return true;
        return false;
    }
    /// "palm oil made up 15% of", "palm oil fetched $2bn, or 15% of"
    [[nodiscard]] bool makes_up(const stated_figure& f) const {
        const std::size_t b = before(in_.s, f.at);
        return (f.of_level && !in_.s.has(f.at + 1U, sense::of_which)) || f.of_last_whole ||
               (b != in_.s.size() && (in_.s.has(b, sense::share_verb) || in_.s.has(b, sense::level) ||
                                      in_.s.has(b, sense::earns)));
    }
    /// The goods whose flow is the whole of a share: "palm oil made up 15% of non-oil exports".
    [[nodiscard]] text_span whole_goods(const stated_figure& f, const claim& c, bool goods_told) const {
        if (f.kind != claim_kind::share) return {};
        const bool of_all = f.of_level && in_.s.value(f.at + 1U, sense::of_which) == 1 &&
                            c.partner == c.whole.partner; // "oil exports were $20bn, 60% of the total"
        if (f.head != 0 && in_.head_of(f).has_product && !of_all &&
            c.whole.flow == flow_of(in_.head_of(f).word))
            return {in_.head_of(f).product_begin, in_.head_of(f).product_end};
        const bool of_told = in_.s.value(f.at + 1U, sense::of_which) == 0 || // "41% of these exports"
                             in_.s.value(0, sense::of_which) == 0;           // "Of this, 41% went to"
        if (!of_told || of_all || c.whole.flow != state_.last_flow ||
            c.whole.reporter != state_.pair.reporter)
            return {};
        if (!state_.last_was_share) return {state_.product_begin, state_.product_end};
        const bool same = !goods_told && c.whole.partner == state_.last_whole.partner;
        return same ? text_span{state_.shared_begin, state_.shared_end} : text_span{};
    }
    void finish(const stated_figure& f, claim& c, claim_set& out) {
        if (in_.setting.today) c.vintage = vintage{*in_.setting.today};
        c.span = {f.span_begin, f.span_end};
        c.quote = out.add_words(words_at(c.span));
        text_span product = products_.read(f, product_);
        text_span all = whole_goods(f, c, product.end > product.begin);
        const bool of_partner = c.partner != c.whole.partner;
        if (f.kind == claim_kind::share && f.of_last_whole && of_partner && shared_with_partner_ &&
            product.end == product.begin && all.end == all.begin) {
            product = {state_.shared_begin, state_.shared_end}; // "66% of its wheat from Peru, 12% from"
            all = last_whole_goods_;
        }
        if (all.end > all.begin) {
            const bool part = of_partner || c.reporter != c.whole.reporter;
            if (product.end == product.begin && part) product = all; // "China took 40% of these exports"
            const bool same = (product.begin >= all.begin && product.end <= all.end) || !makes_up(f);
            c.whole.product = add_lower(words_at(same ? product : all), out);
        }
        shared_with_partner_ = f.kind == claim_kind::share && of_partner;
        last_whole_goods_ = all;
        if (product.end > product.begin) c.product = add_lower(words_at(product), out);
        if (c.status == claim_status::actual && in_.setting.compiler.known())
            c.compiler = out.add_words(in_.setting.compiler.code());
        product_ = {};
        level_product_ = product;
        if (f.head != 0 && in_.head_of(f).of_everything && !f.is_part) {
            state_.services_begin = product.begin;
            state_.services_end = product.end;
        }
        if (f.kind == claim_kind::share) {
            state_.shared_begin = product.begin;
            state_.shared_end = product.end;
        }
        if (f.is_part || f.kind == claim_kind::share) return;
        state_.product_begin = product.begin;
        state_.product_end = product.end;
    }

    /// "fell to 7.45 billion H.K. dollars from 8.59 billion dollars", and all dollars in words behind them.
    void remember_money(const amount& a) {
        if (a.has_currency || a.noun >= 0) state_.told_money = a;
        if (a.has_currency && a.noun >= 0 && money_noun_at(in_.s.pack(), a.noun) == money_noun::dollar)
            state_.dollar_words = a.currency;
        const bool american = a.has_currency && !a.is_bare_sign && a.currency == "USD"_currency;
        if (american && !state_.dollar_words) state_.dollar_words = a.currency; // "3.24 billion U.S. Dlrs"
    }

    [[nodiscard]] std::string_view words_at(text_span span) const {
        return in_.s.text().substr(span.begin, span.end - span.begin);
    }

    discourse& state_;
    claim_scene in_;
    claim_period_writer periods_;
    claim_product_writer products_;
    claim_levels levels_;
    text_span product_{};              ///< of a share, named by the subject
    text_span level_product_{};        ///< of the claim before
    text_span last_whole_goods_{};     ///< likewise, of its whole
    bool shared_with_partner_ = false; ///< the claim before is a partner's part
};

} // namespace bilatrade::detail
