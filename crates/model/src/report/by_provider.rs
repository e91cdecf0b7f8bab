//! What each provider made of its people, and what they made for it (specification 2.8 to 2.10).

use serde::Serialize;

use crate::{
    decision::strategy::Strategy,
    numeric::{statistics::ratio, units::Pence},
    programme::{
        accounts::{Accounts, peak_cash_need},
        run::ProviderRun,
        twin::Twin,
    },
    record::calendar::{CalendarWeek, PLAN_WEEKS, REFERRAL_WEEKS, YEAR_WEEKS},
    report::part::PartSummary,
    scenario::{Key, Scenario},
};

/// One provider. People are those first referred or passed on to it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ProviderSummary {
    /// Number of its prime, from 1.
    pub prime: u8,
    /// 0 for the prime itself, 1 and 2 for its subcontractors.
    pub tier: u8,
    /// Its rule at the end.
    pub strategy: Strategy,
    /// Whether it declined to sign.
    pub declined: bool,
    /// Calendar week in which it ran out of money or lost its contract.
    pub closed_week: Option<CalendarWeek>,
    /// Share of everybody referred, 0 to 1.
    pub share_of_people: f64,
    /// Its people's numbers.
    #[serde(flatten)]
    pub part: PartSummary,
    /// Hours in its first and in its last year of referrals, pounds a week for each person out of work.
    pub hours_first_and_last_gbp: [f64; 2],
    /// Share of its income left after costs; `None` without income.
    pub margin: Option<f64>,
    /// Income less costs, pounds for each of its people; `None` without people.
    pub left_per_head_gbp: Option<f64>,
    /// The deepest its account falls below 0, pounds for each of its people.
    pub peak_cash_need_per_head_gbp: Option<f64>,
    /// For a subcontractor: the slice at which it would break even with the same people, treated the same way. Below 0
    /// it loses money whatever slice is kept from it. `None` where no fees came.
    pub break_even_slice: Option<f64>,
    /// Sums over the whole run.
    pub money_pence: Accounts,
}

/// Plans in a contract year.
const PLANS_A_YEAR: usize = (YEAR_WEEKS / PLAN_WEEKS) as usize;

/// Plans up to the last referral.
const PLANS_WITH_REFERRALS: usize = REFERRAL_WEEKS.div_ceil(PLAN_WEEKS) as usize;

/// Every provider, prime by prime, each before its subcontractors.
pub(super) fn provider_summaries(twin: &Twin, scenario: &Scenario) -> Vec<ProviderSummary> {
    (0..).zip(&twin.providers).map(|(position, provider)| summary(twin, position, provider, scenario)).collect()
}

fn summary(twin: &Twin, position: u8, provider: &ProviderRun, scenario: &Scenario) -> ProviderSummary {
    let mine = |person: usize| twin.referred_to[person] == Some(position);
    let part = PartSummary::of(twin, mine);
    let money: Accounts = provider.weeks.iter().copied().sum();
    let people = f64::from(part.people);
    let mean = |hours: &[f64]| hours.iter().sum::<f64>() / hours.len() as f64;
    let hours = &provider.hours[..PLANS_WITH_REFERRALS];
    ProviderSummary {
        prime: provider.prime + 1,
        tier: provider.tier,
        strategy: provider.strategy,
        declined: provider.declined,
        closed_week: provider.closed,
        share_of_people: people / twin.referred().len() as f64,
        hours_first_and_last_gbp: [mean(&hours[..PLANS_A_YEAR]), mean(&hours[PLANS_WITH_REFERRALS - PLANS_A_YEAR..])],
        margin: money.margin(),
        left_per_head_gbp: ratio(money.balance().pounds(), people),
        peak_cash_need_per_head_gbp: ratio(peak_cash_need(&provider.weeks).pounds(), people),
        break_even_slice: break_even_slice(twin, mine, provider.tier, &money, scenario),
        part,
        money_pence: money,
    }
}

/// The slice at which fees for results cover what attachment fees do not. Through two hands the slice is kept twice.
fn break_even_slice(
    twin: &Twin,
    mine: impl Fn(usize) -> bool,
    tier: u8,
    money: &Accounts,
    scenario: &Scenario,
) -> Option<f64> {
    if tier == 0 {
        return None;
    }
    let hands = f64::from(tier);
    let attachment: Pence =
        twin.referred().iter().filter(|&&person| mine(person)).map(|&person| twin.attachment_fee(person)).sum();
    let attachment = attachment.0 as f64 * libm::pow(scenario.get(Key::PassedAttachment), hands);
    let kept = libm::pow(1.0 - scenario.get(Key::Slice), hands);
    let before_slice = (money.received.0 as f64 - attachment) / kept;
    let needed = ((money.costs() + money.passed_on).0 as f64 - attachment).max(0.0);
    // People who came from elsewhere bring no attachment fee: then there may be nothing left for results.
    (before_slice > 0.0).then(|| 1.0 - libm::pow(needed / before_slice, 1.0 / hands))
}
