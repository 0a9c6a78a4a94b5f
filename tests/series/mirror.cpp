// SPDX-License-Identifier: BSL-1.0
// tests/series/mirror.cpp: both reports of a flow, how far they are apart, and one figure out of two.
#include <bilatrade/series/cif_ratio.hpp>
#include <bilatrade/series/mirror.hpp>
#include <bilatrade/series/reconcile.hpp>
#include <bilatrade/series/reliability.hpp>

#include "series/tables.hpp"

#include <boost/multiprecision/cpp_dec_float.hpp>
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <cmath>
#include <random>

namespace {

using namespace series_test;
using doctest::Approx;

// 2020 by IMF DOTS: Russia exported 236.107478 mln and imported 145.360915 (CIF), Myanmar 30.32
// and 27.990001.
constexpr const char* russia_and_myanmar = "reporter,partner,flow,period,value,currency,valuation\n"
                                           "RUS,MMR,exports,2020,236107478,USD,FOB\n"
                                           "RUS,MMR,imports,2020,145360915,USD,CIF\n"
                                           "MMR,RUS,exports,2020,30320000,USD,FOB\n"
                                           "MMR,RUS,imports,2020,27990001,USD,CIF\n";

std::vector<mirrored_flow> flows_of(std::string_view table) { return mirror(read(table)).value(); }

TEST_CASE("the reports of Russia and of Myanmar on one flow of 2020 are 8.4 times apart") {
    const auto flows = flows_of(russia_and_myanmar);
    REQUIRE(flows.size() == 2);
    const mirrored_flow& russian = flows[1];
    CHECK(russian.exporter == who("RUS"));
    CHECK(russian.importer == who("MMR"));
    CHECK(russian.by_exporter->value == of("236107478"));
    CHECK(russian.by_exporter->valuation == valuation::fob);
    CHECK(russian.by_importer->value == of("27990001"));
    CHECK(russian.by_importer->valuation == valuation::cif);
    CHECK(russian.by_importer->at.row == 5);
    const double x = 236107478, m = 27990001;
    CHECK(1 / mirror_ratio(x, m).value() == Approx(8.4354).epsilon(1e-4));
    CHECK(mirror_difference(x, m) == -208117477);
    CHECK(relative_to_mean(x, m).value() == Approx(-2 * 208117477.0 / 264097479.0));
    CHECK(relative_to_importer(x, m).value() == Approx(208117477.0 / 27990001.0));
    CHECK(mirror_log_ratio(x, m).value() == Approx(-2.13244).epsilon(1e-4));
}

TEST_CASE("a ratio of reports is exact in an exact scalar, and none where a report is not above zero") {
    using number = boost::multiprecision::cpp_dec_float_50;
    CHECK(mirror_log_ratio(number(1), number(2)).value() == log(number(2)));
    CHECK(relative_to_mean(number(1), number(3)).value() == 1);
    const auto refused = [](const auto& measured) { return measured.error().code == errc::not_positive; };
    CHECK(refused(mirror_ratio(0.0, 1.0)));
    CHECK(refused(mirror_ratio(1.0, -1.0)));
    CHECK(mirror_ratio(1.0, 0.0).value() == 0);
    CHECK(refused(mirror_log_ratio(1.0, 0.0)));
    CHECK(refused(relative_to_mean(0.0, 0.0)));
    CHECK(relative_to_mean(0.0, 5.0).value() == 2);
    CHECK(refused(relative_to_importer(1.0, 0.0)));
}

TEST_CASE("a side that is silent, one that hides its figure and one that reports zero are told apart") {
    const auto flows =
        flows_of("reporter,partner,flow,product,period,value,currency,valuation,status\n"
                 "CHN,RUS,imports,,2022,114,USD,CIF,\n"
                 "CHN,RUS,imports,27,2022,82,USD,CIF,\nRUS,CHN,exports,27,2022,,USD,FOB,confidential\n"
                 "CHN,RUS,exports,,2022,0,USD,FOB,\nRUS,CHN,turnover,,2022,7,USD,,\n");
    REQUIRE(flows.size() == 3);
    CHECK(flows[0].by_exporter->status == cell_status::zero);
    CHECK_FALSE(flows[0].by_importer.has_value());
    CHECK_FALSE(flows[1].by_exporter.has_value());
    CHECK(flows[2].product == "27");
    CHECK(flows[2].by_exporter->status == cell_status::confidential);
    CHECK_FALSE(flows[2].is_doubled());
}

TEST_CASE("of a side with two valuations the usual one is laid beside the mirror") {
    const auto flows =
        flows_of("reporter,partner,flow,period,value,valuation\n"
                 "ZAF,RUS,imports,2020,5,FOB\nZAF,RUS,imports,2020,6,CIF\nZAF,RUS,imports,2020,7,\n"
                 "RUS,ZAF,exports,2020,8,CIF\nRUS,ZAF,exports,2020,9,\n");
    REQUIRE(flows.size() == 1);
    CHECK(flows[0].by_importer->value == of("6"));
    CHECK(flows[0].by_exporter->value == of("9"));
}

TEST_CASE("many flows in one number: signs cancel in the net gap and not in the gross one") {
    const auto flows =
        flows_of("reporter,partner,flow,period,value,currency\n"
                 "RUS,CHN,exports,2020,100,USD\nCHN,RUS,imports,2020,110,USD\n"
                 "CHN,RUS,exports,2020,50,USD\nRUS,CHN,imports,2020,30,USD\n"
                 "RUS,IND,exports,2020,9,USD\nIND,RUS,exports,2020,,USD\nVNM,RUS,imports,2020,1,USD\n");
    const auto sum = summarize(flows).value();
    CHECK(sum.doubled == 2);
    CHECK(sum.by_exporter == 1);
    CHECK(sum.by_importer == 1);
    CHECK(sum.gross == Approx(30.0 / 145));
    CHECK(sum.net == Approx(-10.0 / 145));
    CHECK(sum.share_within_fifth == Approx(110.0 / 140));
    CHECK(summarize({}).error().code == errc::not_positive);
    CHECK(summarize(flows_of("reporter,partner,flow,period,value,currency\nRUS,CHN,exports,2020,1,USD\n"
                             "RUS,CHN,exports,2020,1,EUR\n"))
              .error()
              .code == errc::currency_mismatch);
}

TEST_CASE("carriage comes off imports CIF, not FOB ones, and not where the reports would drift apart") {
    CHECK(cif_ratio::of(0.99).error().code == errc::out_of_range);
    CHECK(cif_ratio::of(std::nan("")).error().code == errc::out_of_range);
    const auto tenth = cif_ratio::of(1.1).value();
    const auto flows = flows_of("reporter,partner,flow,product,period,value,valuation\n"
                                "RUS,CHN,exports,01,2020,100,FOB\nCHN,RUS,imports,01,2020,121,CIF\n"
                                "RUS,CHN,exports,02,2020,100,FOB\nCHN,RUS,imports,02,2020,99,CIF\n"
                                "CHN,RUS,imports,03,2020,110,CIF\nCHN,RUS,imports,04,2020,110,FOB\n"
                                "RUS,CHN,exports,05,2020,100,FOB\n");
    const auto fob = [&](std::size_t i) { return to_fob(flows[i], tenth).value(); };
    CHECK(fob(0).value == Approx(110));
    CHECK(fob(0).carriage_removed);
    CHECK(fob(1).value == 99);
    CHECK_FALSE(fob(1).carriage_removed);
    CHECK(fob(2).value == Approx(100));
    CHECK(fob(3).value == 110);
    CHECK(to_fob(flows[4], tenth).error().code == errc::missing_value);
    CHECK(estimate_cif_ratio(flows).value().ratio() == Approx((1.21 + 0.99) / 2));
    CHECK(estimate_cif_ratio({}).error().code == errc::too_short);
    CHECK(estimate_cif_ratio(std::span(flows).subspan(1, 1)).error().code == errc::out_of_range);
}

/// Flows whose |ln m / x| is given and whose reports have the mean 1000, so that all weigh the same.
std::vector<mirrored_flow>
flows_apart(const std::vector<std::tuple<const char*, const char*, double>>& gaps) {
    std::vector<mirrored_flow> flows;
    int year = 2000;
    for (const auto& [exporter, importer, gap] : gaps) {
        const double x = 2000 / (1 + std::exp(gap));
        const auto exactly = [](double value) { return decimal(std::llround(value * 1e12), 12); };
        mirrored_flow f{who(exporter), who(importer), "", money("USD"), calendar_year(year++).value()};
        f.by_exporter = mirror_report{exactly(x), {}, valuation::fob};
        f.by_importer = mirror_report{exactly(2000 - x), {}, valuation::fob};
        flows.push_back(f);
    }
    return flows;
}

TEST_CASE("reports weigh by their variance: two exporters and two importers worked by hand") {
    // Row means .2 and .5, column means .2 and .5, mean .35: the rests are +-.05, s^2 = 4 (.05)^2 / (4 - 3),
    // the error of an effect is sqrt(s^2 / 2), the best deviates by 2 sqrt(.005), the others by .3 more.
    const auto flows =
        flows_apart({{"RUS", "CHN", 0.1}, {"RUS", "MMR", 0.3}, {"IND", "CHN", -0.3}, {"IND", "MMR", 0.7}});
    const auto judged = reliability::estimate(flows).value();
    REQUIRE(judged.exporters().size() == 2);
    CHECK(judged.exporters()[0].reporter == who("IND"));
    CHECK(judged.exporters()[0].deviation == Approx(0.3 + 2 * std::sqrt(0.005)));
    CHECK(judged.exporters()[1].deviation == Approx(2 * std::sqrt(0.005)));
    CHECK(judged.exporters()[1].sigma == Approx(0.177245)); // sqrt(.02 pi / 2)
    CHECK(judged.exporters()[1].variance() == Approx(1.0319146 * 0.0319146).epsilon(1e-5));
    CHECK(judged.weight_of_exporter(who("RUS"), who("CHN")).value() == Approx(0.5));
    CHECK(judged.weight_of_exporter(who("RUS"), who("MMR")).value() == Approx(0.936575).epsilon(1e-5));
    CHECK(judged.weight_of_exporter(who("IND"), who("CHN")).value() == Approx(0.063425).epsilon(1e-4));
    CHECK(judged.weight_of_exporter(who("CHN"), who("IND")).error().code == errc::missing_value);
}

TEST_CASE("effects of unequal weights in a table with holes are those of NumPy 2's lstsq") {
    std::string table = "reporter,partner,flow,period,value\n";
    int year = 2000;
    for (const auto& [exporter, importer, x, m] : {std::tuple("RUS", "CHN", "100", "120"),
                                                   {"RUS", "MMR", "236107478", "27990001"},
                                                   {"RUS", "IND", "5000", "4000"},
                                                   {"IND", "CHN", "9000000000", "10000000000"},
                                                   {"IND", "MMR", "1000000", "1500000"},
                                                   {"MMR", "CHN", "300000000", "500000000"},
                                                   {"MMR", "RUS", "30320000", "145360915"},
                                                   {"CHN", "RUS", "50000000000", "55000000000"},
                                                   {"CHN", "IND", "60000000000", "66000000000"},
                                                   {"CHN", "MMR", "1000000000", "700000000"},
                                                   {"RUS", "CHN", "2000000000", "2100000000"}}) {
        const std::string when = std::to_string(year++);
        table += std::string(exporter) + ',' + importer + ",exports," + when + ',' + x + '\n';
        table += std::string(importer) + ',' + exporter + ",imports," + when + ',' + m + '\n';
    }
    const auto judged = reliability::estimate(flows_of(table)).value();
    const auto deviations = [](std::span<const role_reliability> roles) { // of CHN, IND, MMR, RUS
        std::vector<double> all;
        for (const auto& role : roles) all.push_back(role.deviation);
        return all;
    };
    const std::vector expected{0.5550464106822758, 0.9993087765967223, 1.8468437348214803,
                               1.5451389365415649};
    const std::vector expected_importers{0.5597732102346049, 1.1224579000223147, 1.7732548200415739,
                                         1.4171589981168689};
    for (std::size_t i = 0; i != 4; ++i) {
        CHECK(deviations(judged.exporters())[i] == Approx(expected[i]).epsilon(1e-9));
        CHECK(deviations(judged.importers())[i] == Approx(expected_importers[i]).epsilon(1e-9));
    }
    CHECK(judged.weight_of_exporter(who("RUS"), who("MMR")).value() ==
          Approx(0.9164242258713161).epsilon(1e-9));
}

TEST_CASE("too few flows tell nothing of reliability, and what no chain of flows connects is not compared") {
    CHECK(reliability::estimate(flows_apart({{"RUS", "CHN", 0.1}})).error().code == errc::too_short);
    CHECK(reliability::estimate({}).error().code == errc::too_short);
    const auto judged =
        reliability::estimate(
            flows_apart({{"RUS", "CHN", 0.1}, {"RUS", "CHN", 0.2}, {"IND", "MMR", 0.3}, {"IND", "MMR", 0.5}}))
            .value();
    CHECK(judged.weight_of_exporter(who("RUS"), who("MMR")).error().code == errc::ambiguous);
    CHECK(judged.weight_of_exporter(who("RUS"), who("CHN")).value() == Approx(0.5));
}

TEST_CASE("one figure out of two says by which rule, with which weights and from which rows") {
    const auto flows = flows_of(russia_and_myanmar);
    const auto carriage = cif_ratio::of(1.06).value();
    const auto by = [&](reconcile_rule rule) { return reconcile(flows[0], {rule, carriage}).value(); };
    const auto own = by(reconcile_rule::exporter_preferred);
    CHECK(own.value == 30320000);
    CHECK(own.by_exporter->row == 4);
    CHECK_FALSE(own.by_importer.has_value());
    const auto other = by(reconcile_rule::importer_preferred);
    CHECK(other.value == Approx(145360915 / 1.06));
    CHECK(other.carriage_removed);
    CHECK(other.by_importer->row == 3);
    const auto mean = by(reconcile_rule::mean);
    CHECK(mean.value == Approx((30320000 + 145360915 / 1.06) / 2));
    CHECK(mean.weight_of_exporter == 0.5);
    mirrored_flow silent = flows[0];
    silent.by_exporter.reset();
    CHECK(reconcile(silent, {reconcile_rule::exporter_preferred, carriage}).value().weight_of_exporter == 0);
    silent.by_importer->value.reset();
    CHECK(reconcile(silent, {}).error().code == errc::missing_value);

    const auto apart =
        flows_apart({{"RUS", "CHN", 0.1}, {"RUS", "MMR", 0.3}, {"IND", "CHN", -0.3}, {"IND", "MMR", 0.7}});
    const auto judged = reliability::estimate(apart).value();
    const auto weighed = reconcile(apart[1], {reconcile_rule::by_reliability, {}, &judged}).value();
    const double x = 2000 / (1 + std::exp(0.3));
    CHECK(weighed.value == Approx(0.936575 * x + 0.063425 * (2000 - x)).epsilon(1e-5));
}

TEST_CASE("a silent reporter's trade is what its partners report, groups and the world left out") {
    const auto flows =
        flows_of("reporter,partner,flow,period,value,currency,valuation,status\n"
                 "CHN,RUS,imports,2022,106,USD,CIF,\nIND,RUS,imports,2022,53,USD,CIF,\n"
                 "TUR,RUS,imports,2022,,USD,CIF,confidential\nEU,RUS,imports,2022,999,USD,CIF,\n"
                 "RUS,CHN,exports,2022,7,USD,FOB,\nCHN,RUS,exports,2022,76,USD,FOB,\n"
                 "WLD,RUS,exports,2022,300,USD,FOB,\n");
    const auto implied = by_partners(flows, who("RUS"), cif_ratio::of(1.06).value());
    REQUIRE(implied.size() == 2);
    CHECK(implied[0].flow == flow::exports);
    CHECK(implied[0].value == Approx(150));
    CHECK(implied[0].partners == 2);
    CHECK(implied[0].absent == 1);
    CHECK(implied[1].value == 76);
}

TEST_CASE("the weights of two roles are shares of one, and the order of the flows does not change them") {
    CHECK(rc::check("permutations", [] {
        static constexpr const char* codes[] = {"BRN", "KHM", "IDN", "LAO", "MYS", "MMR"};
        std::vector<std::tuple<const char*, const char*, double>> gaps;
        for (int i = 0; i != 6; ++i)
            for (int k = 0; k != 6; ++k)
                if (i != k) gaps.emplace_back(codes[i], codes[k], *rc::gen::inRange(-1000, 1000) / 500.0);
        auto flows = flows_apart(gaps);
        const auto judged = reliability::estimate(flows).value();
        std::shuffle(flows.begin(), flows.end(), std::mt19937(*rc::gen::arbitrary<unsigned>()));
        const auto again = reliability::estimate(flows).value();
        for (const auto& f : flows) {
            const double weight = judged.weight_of_exporter(f.exporter, f.importer).value();
            RC_ASSERT(weight >= 0 && weight <= 1);
            RC_ASSERT(std::abs(weight - again.weight_of_exporter(f.exporter, f.importer).value()) < 1e-9);
        }
    }));
}

} // namespace
