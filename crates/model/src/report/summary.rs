//! What a run comes to (specification 4): one number a line, shares and rates between 0 and 1.

use serde::Serialize;

use crate::{
    decision::strategy::Strategy,
    numeric::{order::by_amount, statistics::ratio, units::Pence, whole::count},
    people::life::Life,
    programme::{
        accounts::{Accounts, peak_cash_need},
        market::chance_of_gap,
        twin::{Effect, Twin},
    },
    record::{
        calendar::{CalendarWeek, Month, PARKED_WEEKS, REFERRAL_WEEKS, WINDOW_WEEKS, YEAR_WEEKS},
        groups::GROUPS,
    },
    report::{
        by_provider::{ProviderSummary, provider_summaries},
        inequality::{gini, lorenz},
        part::{GroupSummary, PartSummary},
        saved::Horizon,
        state::{Counts, State},
    },
    scenario::{GroupField, Key, Scenario},
};

/// Weeks out of work from which somebody's support is compared with others' (Lorenz, Gini).
const COMPARED_FROM_WEEKS: u16 = 13;

/// The calendar week after the first fourteen months, June 2011 to July 2012.
const FOURTEEN_MONTHS: CalendarWeek = Month::new(7, 2012).ends();

/// People whom a run is told of.
const TOLD: usize = 1_000;

/// Standard errors below which a cost per extra job means nothing.
const MEANINGFUL_SE: f64 = 2.0;

/// The headline numbers of a run.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Summary {
    /// People simulated.
    pub people: u32,
    /// Of them, those who are referred. Whatever is for each person, a share or a rate is of these, unless it says otherwise.
    pub referred: u32,
    /// Luck of the run.
    pub seed: u64,
    /// The provider's rule.
    pub strategy: Strategy,
    /// Hours that the (first) provider's head office wants, pounds a week for each person out of work.
    pub hours_wanted_gbp: f64,
    /// Income expected for each person referred over that under the tariff of 2011, by which those hours move.
    pub income_ratio: f64,
    /// Whether the hours would have gone beyond what is allowed, and were held there.
    pub hours_are_held: bool,
    /// Share who reached a paid outcome.
    pub outcome_rate: f64,
    /// Share who reached it within two years of joining, which is what official two-year results count.
    pub outcome_rate_in_two_years: f64,
    /// Share who would have without the programme.
    pub outcome_rate_without: f64,
    /// Extra outcomes for each 100 people referred: with the programme less without.
    pub extra_per_100: f64,
    /// The same for each 100 of all people simulated.
    pub extra_per_100_of_all: f64,
    /// Paid outcomes of all people simulated together.
    pub outcomes: u32,
    /// Extra outcomes of all people simulated together; below 0 where help takes more than it adds.
    pub extra_outcomes: i64,
    /// Share of paid outcomes that are extra; `None` without outcomes.
    pub additionality: Option<f64>,
    /// Share who reached an outcome without the programme and not with it.
    pub harmed_share: f64,
    /// Mean support for each person, pounds over their whole time.
    pub support_per_head_gbp: f64,
    /// Share of revenue the provider keeps; `None` without revenue.
    pub margin: Option<f64>,
    /// Share of outcome and sustainment fees paid for people who would have reached an outcome anyway.
    pub deadweight_money_share: Option<f64>,
    /// The narrow version: only payments that the life without the programme would also have triggered.
    pub deadweight_money_share_narrow: Option<f64>,
    /// Share of all people simulated who reached a paid outcome because of the programme. This and the four shares after it
    /// are the parts of everybody: they add up to 1.
    pub because_share: f64,
    /// Share who reached one in both worlds.
    pub anyway_share: f64,
    /// Share who reached none and were left under £2 a week for 26 weeks in a row.
    pub left_alone_share: f64,
    /// Share who reached none and were not left alone so long.
    pub helped_share: f64,
    /// Share who were not referred, whatever became of them.
    pub not_referred_share: f64,
    /// Share left under £2 a week for 26 weeks in a row, whatever became of them.
    pub parked_share: f64,
    /// The same under £1 a week.
    pub parked_share_under_1: f64,
    /// The same under £4 a week.
    pub parked_share_under_4: f64,
    /// Share parked who would have reached an outcome anyway: ignored because they pay all the same.
    pub banked_share: f64,
    /// Support of the nearest fifth over that of the furthest, fifths by readiness inside groups.
    pub creaming_ratio: Option<f64>,
    /// Pounds a week more for each standard deviation of readiness, inside groups.
    pub creaming_slope_gbp: f64,
    /// Gini coefficient of support among people out of work 13 weeks or more; 0 equal, 1 all to one.
    pub gini: Option<f64>,
    /// Lorenz curve of support among the same people: the share of all support that the least supported 0%, 10%, ...,
    /// 100% of them get.
    pub lorenz: [f64; 11],
    /// Outcome rate of the nearest fifth less that of the furthest, with the programme less the same without.
    pub outcome_gap_widened: f64,
    /// What the taxpayer paid, pounds a head.
    pub public_money_per_head_gbp: f64,
    /// What the taxpayer paid for each extra outcome, pounds; `None` when the extra is within two standard errors of 0.
    pub public_money_per_extra_job_gbp: Option<f64>,
    /// Support spent for each extra outcome, pounds; `None` likewise.
    pub support_per_extra_job_gbp: Option<f64>,
    /// Benefit saved on extra weeks in work within two years, less what the taxpayer paid, pounds a head. Partial: no
    /// tax, health, rent or displacement.
    pub taxpayer_net_per_head_gbp: f64,
    /// The deepest the provider's account falls below 0, pounds for each person: the capital it needs.
    pub peak_cash_need_per_head_gbp: f64,
    /// The official measure after fourteen months: outcomes so far over referrals so far. Far below the cohort rate,
    /// because most people have not been on the programme long enough.
    pub official_rate_after_14_months: f64,
    /// Chance that two equally good primes differ by more than the gap that moves referrals through luck alone, each
    /// with a year's referrals, 0 to 1; `None` with a single prime.
    pub gap_by_luck: Option<f64>,
    /// Share for whom an outcome was claimed, and paid, a few weeks too early.
    pub claimed_early_share: f64,
    /// How far help has moved people towards work on average, log of the start rate.
    pub readiness_gained: f64,
    /// Sums over the whole run.
    pub money_pence: Accounts,
    /// Every provider, prime by prime, each before its subcontractors.
    pub providers: Vec<ProviderSummary>,
    /// By payment group, of those that people are referred to.
    pub groups: Vec<GroupSummary>,
    /// By fifth of readiness inside groups, furthest first.
    pub fifths: Vec<PartSummary>,
    /// By tenth of readiness inside groups, furthest first.
    pub tenths: Vec<PartSummary>,
    /// The run in eight hex digits.
    pub fingerprint: String,
    /// What became of everybody simulated; the five shares that add up to 1 are of these.
    #[serde(skip)]
    pub counts: Counts,
}

impl Summary {
    /// What became of everybody, per thousand, in whole people that add up.
    pub fn told(&self) -> Counts {
        self.counts.scaled_to(TOLD)
    }
}

impl Twin {
    /// Counts what became of everybody.
    pub fn summary(&self, scenario: &Scenario) -> Summary {
        let members = self.referred();
        let n = members.len() as f64;
        let number = |f: &dyn Fn(usize) -> bool| members.iter().filter(|&&i| f(i)).count();
        let share = |f: &dyn Fn(usize) -> bool| number(f) as f64 / n;
        let compared = self.compared_support();
        let parked_under =
            |threshold: usize| share(&|i| u32::from(self.with[i].longest_alone[threshold]) >= PARKED_WEEKS);
        let parts = Counts::at_end(self);
        let outcomes = count(number(&|i| self.with[i].has_outcome()));
        let outcome_rate = f64::from(outcomes) / n;
        let outcome_rate_without = share(&|i| self.without[i].has_outcome());
        let money: Accounts = self.weeks.iter().copied().sum();
        let extra = self.extra_outcomes();
        let per_extra = |money: Pence| extra.is_meaningful().then(|| money.pounds() / extra.count);
        let fifths: Vec<PartSummary> =
            (0..5).map(|fifth| PartSummary::of(self, |i| self.people[i].fifth() == fifth)).collect();
        let gap = |rate: &dyn Fn(&PartSummary) -> f64| rate(&fifths[4]) - rate(&fifths[0]);
        let in_two_years = |i: usize| self.with[i].outcome_week.is_some_and(|week| week.get() < WINDOW_WEEKS);
        Summary {
            people: count(self.people.len()),
            referred: count(members.len()),
            seed: scenario.seed(),
            strategy: scenario.strategy(),
            hours_wanted_gbp: self.wanted.hours.shared,
            income_ratio: self.wanted.income_ratio,
            hours_are_held: self.wanted.is_held,
            outcome_rate,
            outcome_rate_in_two_years: share(&in_two_years),
            outcome_rate_without,
            extra_per_100: 100.0 * extra.count / n,
            extra_per_100_of_all: 100.0 * extra.count / self.people.len() as f64,
            outcomes,
            extra_outcomes: i64::from(outcomes) - i64::from(count(number(&|i| self.without[i].has_outcome()))),
            additionality: ratio(extra.count, outcome_rate * n),
            harmed_share: share(&|i| self.effect(i) == Effect::Harmed),
            support_per_head_gbp: money.support.pounds() / n,
            margin: money.margin(),
            deadweight_money_share: self
                .deadweight_share(|i| if self.without[i].has_outcome() { self.result_fees(i) } else { Pence::ZERO }),
            deadweight_money_share_narrow: self.deadweight_share(|i| self.fees_anyway(i)),
            because_share: parts.share(State::Because),
            anyway_share: parts.share(State::Anyway),
            left_alone_share: parts.share(State::LeftAlone),
            helped_share: parts.share(State::Helped),
            not_referred_share: parts.share(State::NotReferred),
            parked_share: share(&|i| self.is_parked(i)),
            parked_share_under_1: parked_under(0),
            parked_share_under_4: parked_under(2),
            banked_share: share(&|i| self.is_parked(i) && self.without[i].has_outcome()),
            creaming_ratio: ratio(fifths[4].support_per_week_gbp, fifths[0].support_per_week_gbp),
            creaming_slope_gbp: self.creaming_slope(scenario.get(Key::Sigma)),
            gini: gini(&compared),
            lorenz: lorenz(&compared),
            outcome_gap_widened: gap(&|part| part.outcome_rate) - gap(&|part| part.outcome_rate_without),
            public_money_per_head_gbp: money.revenue().pounds() / n,
            public_money_per_extra_job_gbp: per_extra(money.revenue()),
            support_per_extra_job_gbp: per_extra(money.support),
            taxpayer_net_per_head_gbp: (self.benefit_saved_gbp(scenario, Horizon::TwoYears) - money.revenue().pounds())
                / n,
            peak_cash_need_per_head_gbp: peak_cash_need(&self.weeks).pounds() / n,
            official_rate_after_14_months: self.official_rate(FOURTEEN_MONTHS),
            gap_by_luck: gap_by_luck(scenario, n, outcome_rate),
            claimed_early_share: share(&|i| self.with[i].claimed_week.is_some()),
            readiness_gained: members.iter().map(|&i| self.with[i].readiness_gained).sum::<f64>() / n,
            money_pence: money,
            providers: provider_summaries(self, scenario),
            groups: (0..GROUPS.len())
                .filter(|&group| scenario.group(GroupField::Share, group) > 0.0)
                .map(|group| GroupSummary {
                    id: GROUPS[group].id,
                    label: GROUPS[group].label,
                    part: PartSummary::of(self, |i| self.people[i].group.index() == group),
                })
                .collect(),
            tenths: (0..10).map(|tenth| PartSummary::of(self, |i| self.people[i].tenth == tenth)).collect(),
            fifths,
            fingerprint: self.fingerprint(),
            counts: parts,
        }
    }

    fn extra_outcomes(&self) -> Extra {
        let n = self.referred().len() as f64;
        let difference = |i: usize| {
            f64::from(u8::from(self.with[i].has_outcome())) - f64::from(u8::from(self.without[i].has_outcome()))
        };
        let count: f64 = self.referred().iter().map(|&i| difference(i)).sum();
        let squares: f64 = self.referred().iter().map(|&i| difference(i) * difference(i)).sum();
        Extra { count, standard_error: (squares - count * count / n).max(0.0).sqrt() }
    }

    fn deadweight_share(&self, anyway: impl Fn(usize) -> Pence) -> Option<f64> {
        let all: Pence = self.referred().iter().map(|&i| self.result_fees(i)).sum();
        let part: Pence = self.referred().iter().map(|&i| anyway(i)).sum();
        part.share_of(all)
    }

    /// Least-squares slope of mean support on readiness in standard deviations, with a level for each group.
    fn creaming_slope(&self, sigma: f64) -> f64 {
        if sigma == 0.0 {
            return 0.0;
        }
        let (mut cross, mut square) = (0.0, 0.0);
        for group in 0..GROUPS.len() {
            let points: Vec<(f64, f64)> = self
                .referred()
                .iter()
                .filter(|&&i| self.people[i].group.index() == group)
                .map(|&i| (self.people[i].readiness / sigma, self.with[i].mean_support()))
                .collect();
            let n = points.len().max(1) as f64;
            let mean_x = points.iter().map(|point| point.0).sum::<f64>() / n;
            let mean_y = points.iter().map(|point| point.1).sum::<f64>() / n;
            cross += points.iter().map(|(x, y)| (x - mean_x) * (y - mean_y)).sum::<f64>();
            square += points.iter().map(|(x, _)| (x - mean_x) * (x - mean_x)).sum::<f64>();
        }
        ratio(cross, square).unwrap_or(0.0)
    }

    /// Mean weekly support of everybody out of work long enough to compare, least first, pounds a week.
    fn compared_support(&self) -> Vec<f64> {
        let compared =
            self.referred().iter().map(|&i| &self.with[i]).filter(|life| life.weeks_out >= COMPARED_FROM_WEEKS);
        let support: Vec<f64> = compared.map(Life::mean_support).collect();
        let order = by_amount(support.iter().copied());
        order.into_iter().map(|position| support[position as usize]).collect()
    }

    /// Outcomes paid over referrals, both up to a calendar week; 0 before anybody is referred.
    fn official_rate(&self, week: CalendarWeek) -> f64 {
        let paid = |i: &&usize| {
            let paid = self.with[**i].paid_week().map(|paid| self.people[**i].arrival + paid);
            paid.is_some_and(|at| at < week)
        };
        let outcomes = self.referred().iter().filter(paid).count();
        let referrals = self.referred().iter().filter(|&&i| self.people[i].arrival < week).count();
        ratio(outcomes as f64, referrals as f64).unwrap_or(0.0)
    }
}

/// Chance of a gap between two equals in a year's referrals (the noise formula of specification 2.10).
fn gap_by_luck(scenario: &Scenario, referred: f64, rate: f64) -> Option<f64> {
    let primes = scenario.get(Key::Providers);
    let people_a_year = referred / primes * f64::from(YEAR_WEEKS) / f64::from(REFERRAL_WEEKS);
    (primes > 1.0).then(|| chance_of_gap(rate, people_a_year, scenario.get(Key::ShareGap)))
}

/// Outcomes with the programme less outcomes without.
struct Extra {
    count: f64,
    standard_error: f64,
}

impl Extra {
    fn is_meaningful(&self) -> bool {
        self.count > MEANINGFUL_SE * self.standard_error
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_official_rate_is_far_below_the_cohort_rate() {
        let scenario = Scenario::default().with(Key::People, 20_000.0);
        let summary = Twin::run(&scenario).summary(&scenario);
        assert!(summary.official_rate_after_14_months < 0.06 && summary.outcome_rate_in_two_years > 0.26);
        assert!(summary.outcome_rate > summary.outcome_rate_in_two_years, "some reach it after their two years");
    }
}
