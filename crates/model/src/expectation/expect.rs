//! What a run is expected to come to, without drawing anybody: the recursion F3 of model.md 2.6 for every kind of person,
//! averaged over readiness and over what advisers make of it by Gauss-Hermite nodes.
//!
//! The plan is fixed: it says how many pounds of support a kind of person gets when out of work in a programme week,
//! however long that has lasted. Where the provider does just that (equal shares), the figures are those of a run without
//! its luck. One provider helps everybody, every outcome is paid the same, and neither distance nor early claims are
//! paid for. Four things are only near it:
//!
//! - A provider that plans looks at its caseload; a [`RecordedPlan`] keeps the mean of a run.
//! - A labour market that moves is seen by everybody as by the mean person who has been on the programme as long.
//! - Readiness gained (`gamma`) and the wear of being left alone (`delta_p`) are the mean over everybody of a kind who
//!   has been out of work as long.
//! - Nobody's start takes another's place (displacement).

mod recorded;

pub use recorded::RecordedPlan;

use crate::{
    contract::{Contract, Terms},
    decision::optimum::gain_share,
    expectation::exact::{
        ContractTerms, ContractValue, chance_of_counting, expected_starts, survival_table, value_of_starts,
    },
    numeric::quadrature::{Node, normal_nodes},
    people::{course, jobs::Retention},
    programme::accounts::pounds,
    record::{
        calendar::{LIFE_WEEKS, REFERRAL_WEEKS, WINDOW_WEEKS},
        published::REFERRALS_TO_DATE,
    },
    scenario::{
        Scenario,
        params::{GroupField, Key},
    },
    setup::people::forces,
};

/// Nodes over readiness inside a group.
const READINESS_NODES: usize = 15;

/// Nodes over what the adviser sees of one readiness.
const JUDGEMENT_NODES: usize = 3;

/// A kind of person: everybody of one group, one readiness and one look.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Kind {
    /// Payment group.
    pub group: usize,
    /// `z`: readiness against the middle of the group, log of the start rate.
    pub readiness: f64,
    /// `zhat`: readiness as the adviser judges it.
    pub judged_readiness: f64,
}

/// What a run is expected to come to. Rates and the margin are fractions between 0 and 1.
#[derive(Clone, Debug, PartialEq)]
pub struct Expected {
    /// Share who reach a paid outcome.
    pub outcome_rate: f64,
    /// Share who would without the programme.
    pub outcome_rate_without: f64,
    /// Extra outcomes for each 100 people.
    pub extra_per_100: f64,
    /// Support for each person, pounds over their whole time.
    pub support_per_head_gbp: f64,
    /// What the taxpayer pays for each person, pounds.
    pub public_money_per_head_gbp: f64,
    /// Share of revenue the provider keeps; nothing without revenue.
    pub margin: Option<f64>,
    /// By payment group; nought for a group that nobody is referred to.
    pub groups: Vec<ExpectedLife>,
}

/// What is expected of a person.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ExpectedLife {
    /// Chance of a paid outcome, 0 to 1.
    pub outcome_rate: f64,
    /// The same without the programme.
    pub outcome_rate_without: f64,
    /// Support, pounds.
    pub support_gbp: f64,
    /// Attachment, outcome, sustainment and delivery fees, pounds.
    pub fees_gbp: f64,
    /// Weeks in work that the provider keeps in touch for.
    pub weeks_in_work: f64,
}

impl ExpectedLife {
    fn add(&mut self, share: f64, other: &Self) {
        self.outcome_rate += share * other.outcome_rate;
        self.outcome_rate_without += share * other.outcome_rate_without;
        self.support_gbp += share * other.support_gbp;
        self.fees_gbp += share * other.fees_gbp;
        self.weeks_in_work += share * other.weeks_in_work;
    }
}

/// Expected values of a scenario in which `plan` gives the support, pounds a week, of a kind of person who is out of work
/// in a programme week, 0 to 103.
pub fn expect(scenario: &Scenario, plan: impl Fn(&Kind, u32) -> f64) -> Expected {
    let course = Course::of(scenario);
    let contract = Contract::of(scenario);
    let shares: Vec<f64> = (0..contract.groups.len()).map(|group| scenario.group(GroupField::Share, group)).collect();
    let referred: f64 = shares.iter().sum();
    let of_group = |(group, &share): (usize, &f64)| {
        // Nobody waits for the figures of a group that nobody is in.
        if share > 0.0 { course.group(scenario, &contract, group, &plan) } else { ExpectedLife::default() }
    };
    let groups: Vec<ExpectedLife> = shares.iter().enumerate().map(of_group).collect();
    let mut all = ExpectedLife::default();
    for (group, share) in groups.iter().zip(shares) {
        all.add(share / referred, group);
    }
    let costs = all.support_gbp
        + scenario.get(Key::Overhead) * f64::from(WINDOW_WEEKS)
        + scenario.get(Key::InWork) * all.weeks_in_work;
    Expected {
        outcome_rate: all.outcome_rate,
        outcome_rate_without: all.outcome_rate_without,
        extra_per_100: 100.0 * (all.outcome_rate - all.outcome_rate_without),
        support_per_head_gbp: all.support_gbp,
        public_money_per_head_gbp: all.fees_gbp,
        margin: (all.fees_gbp > 0.0).then(|| 1.0 - costs / all.fees_gbp),
        groups,
    }
}

/// Share of all people who join in each calendar week, from the published referrals to date, straight between two counts.
fn joining_shares() -> impl Iterator<Item = f64> {
    let all = REFERRALS_TO_DATE[REFERRALS_TO_DATE.len() - 1].1;
    let referred_by = move |week: f64| {
        let after = REFERRALS_TO_DATE.partition_point(|&(counted, _)| counted <= week);
        match (after.checked_sub(1).map(|before| REFERRALS_TO_DATE[before]), REFERRALS_TO_DATE.get(after)) {
            (Some((from, low)), Some((to, high))) => (low + (high - low) * (week - from) / (to - from)) / all,
            (Some(_), None) => 1.0,
            (None, _) => 0.0,
        }
    };
    (0..REFERRAL_WEEKS).map(move |week| {
        // Whoever comes after the last whole week is counted in it.
        let until = if week + 1 == REFERRAL_WEEKS { 1.0 } else { referred_by(f64::from(week + 1)) };
        until - referred_by(f64::from(week))
    })
}

/// What is the same for everybody.
struct Course {
    steps: course::Course,
    kappa: f64,
    /// `M_t` by programme week, mean over everybody who is referred.
    tightness: Vec<f64>,
    /// Chance that a job lasts beyond 0, 1, ... weeks, with in-work support and without.
    survival: Vec<f64>,
    survival_without: Vec<f64>,
    /// Weeks that a job lasts in the mean if it is followed for 0, 1, ... weeks.
    mean_length: Vec<f64>,
}

/// How fast one kind of person starts jobs.
struct Pace {
    /// `b`: weekly start rate without help.
    base: f64,
    /// `a`: the most that help adds to it.
    gain: f64,
}

impl Course {
    fn of(scenario: &Scenario) -> Self {
        let steps = course::Course::of(forces(scenario));
        let joining: Vec<f64> = joining_shares().collect();
        let seen_in = |week: u32| {
            let calendar = &steps.tightness[week as usize..];
            joining.iter().zip(calendar).map(|(share, tightness)| share * tightness).sum()
        };
        let lasting = |retention: Retention| survival_table(LIFE_WEEKS, |age| retention.weekly_loss(age));
        let survival = lasting(steps.forces.retention);
        let mean_length = survival.iter().scan(0.0, |weeks, lasting| {
            let before = *weeks;
            *weeks += lasting;
            Some(before)
        });
        Self {
            tightness: (0..WINDOW_WEEKS).map(seen_in).collect(),
            mean_length: mean_length.collect(),
            survival_without: lasting(steps.forces.unsupported),
            survival,
            kappa: scenario.get(Key::Kappa),
            steps,
        }
    }

    /// The mean of a group, over readiness and over what the adviser makes of it.
    fn group(
        &self,
        scenario: &Scenario,
        contract: &Contract,
        group: usize,
        plan: &impl Fn(&Kind, u32) -> f64,
    ) -> ExpectedLife {
        let (sigma, sight) = (scenario.get(Key::Sigma), scenario.get(Key::Sight));
        let blur = sigma * (sight * (1.0 - sight)).sqrt();
        let middle = scenario.group(GroupField::StartRate, group);
        let for_joining_gbp =
            mean_attachment_gbp(contract, group) + f64::from(WINDOW_WEEKS) * pounds(contract.block[group]);
        let mut mean = ExpectedLife::default();
        for truth in nodes(READINESS_NODES, sigma) {
            let readiness = sigma * truth.at;
            let pace = Pace {
                base: middle * libm::exp(readiness),
                gain: scenario.get(Key::Alpha) * middle * libm::exp(scenario.get(Key::Chi) * readiness),
            };
            let without = self.without(&pace, contract.groups[group].trigger_weeks);
            for noise in nodes(JUDGEMENT_NODES, blur) {
                let kind = Kind { group, readiness, judged_readiness: sight * readiness + blur * noise.at };
                let terms = contract.groups[group].at_price(price(contract, scenario, &kind));
                let life = self.with(&pace, &contract_terms(terms, for_joining_gbp), |week| plan(&kind, week));
                mean.add(truth.weight * noise.weight, &ExpectedLife { outcome_rate_without: without, ..life });
            }
        }
        mean
    }

    /// One kind of person on the programme.
    fn with(&self, pace: &Pace, terms: &ContractTerms, plan: impl Fn(u32) -> f64) -> ExpectedLife {
        let efforts: Vec<f64> = (0..WINDOW_WEEKS).map(plan).collect();
        let shares: Vec<f64> = efforts.iter().map(|&effort| gain_share(effort, self.kappa)).collect();
        let drifts: Vec<f64> = efforts.iter().zip(&shares).map(|(&e, &share)| self.steps.drift(e, share).ln).collect();
        let (mut support_gbp, mut weeks_in_work) = (0.0, 0.0);
        let (mut moved, mut chances) = (MeanDrift::default(), Chances::default());
        let starts = expected_starts(WINDOW_WEEKS, &self.survival, |waited, counted, chance| {
            let week = (waited + counted) as usize;
            let wear = self.steps.decay[waited as usize] * moved.factor(waited, chance, drifts[week]);
            let rate = self.tightness[week] * (pace.base + pace.gain * shares[week]);
            let start_chance = chances.of(rate * wear);
            support_gbp += chance * efforts[week];
            weeks_in_work += chance * start_chance * self.mean_length[LIFE_WEEKS as usize - week - 1];
            start_chance
        });
        let ContractValue { expected_pay, outcome_probability } = value_of_starts(terms, &starts, &self.survival);
        ExpectedLife {
            outcome_rate: outcome_probability,
            outcome_rate_without: 0.0,
            support_gbp,
            fees_gbp: expected_pay,
            weeks_in_work,
        }
    }

    /// Chance of a paid outcome without the programme.
    fn without(&self, pace: &Pace, trigger_weeks: u32) -> f64 {
        let drift = self.steps.drift(0.0, 0.0).ln;
        let survival = &self.survival_without[..=trigger_weeks as usize];
        let wear: Vec<f64> =
            (0..WINDOW_WEEKS).map(|m| self.steps.decay[m as usize] * libm::exp(drift * f64::from(m))).collect();
        let starts = expected_starts(WINDOW_WEEKS, survival, |waited, counted, _| {
            -libm::expm1(-self.tightness[(waited + counted) as usize] * pace.base * wear[waited as usize])
        });
        chance_of_counting(trigger_weeks, &starts, survival)
    }
}

/// Turns weekly rates into chances. Most rates are that of the state before, and are not reckoned again.
#[derive(Default)]
struct Chances {
    rate: f64,
    chance: f64,
}

impl Chances {
    fn of(&mut self, rate: f64) -> f64 {
        if rate != self.rate {
            *self = Self { rate, chance: -libm::expm1(-rate) };
        }
        self.chance
    }
}

/// What help and neglect have done to the start rate: the mean over everybody who has been out of work as long.
struct MeanDrift {
    waited: u32,
    /// Log of the change up to now, and the change.
    ln: f64,
    factor: f64,
    /// People in this week out of work, and what it will do to all of them together.
    people: f64,
    coming: f64,
}

impl Default for MeanDrift {
    fn default() -> Self {
        Self { waited: 0, ln: 0.0, factor: 1.0, people: 0.0, coming: 0.0 }
    }
}

impl MeanDrift {
    /// The change after `waited` weeks out of work; in this one, some people are changed by `drift`.
    fn factor(&mut self, waited: u32, people: f64, drift: f64) -> f64 {
        if waited != self.waited {
            self.ln += if self.people > 0.0 { self.coming / self.people } else { 0.0 };
            *self = Self { waited, ln: self.ln, factor: libm::exp(self.ln), people: 0.0, coming: 0.0 };
        }
        self.people += people;
        self.coming += people * drift;
        self.factor
    }
}

/// Nodes over something that varies by so much; one is enough for what does not vary.
fn nodes(count: usize, spread: f64) -> Vec<Node> {
    normal_nodes(if spread == 0.0 { 1 } else { count })
}

/// `pi` of model.md 2.7 for one kind of person: what the result fees are multiplied by.
fn price(contract: &Contract, scenario: &Scenario, kind: &Kind) -> f64 {
    let judged_variance = scenario.get(Key::Sight) * scenario.get(Key::Sigma) * scenario.get(Key::Sigma);
    libm::exp(-contract.profile * (kind.judged_readiness + contract.profile * judged_variance / 2.0))
}

/// A group's attachment fee, pounds, mean over everybody who is referred.
fn mean_attachment_gbp(contract: &Contract, group: usize) -> f64 {
    joining_shares().zip(0..).map(|(share, week)| share * pounds(contract.attachment_fee(group, week))).sum()
}

fn contract_terms(terms: Terms, for_joining_gbp: f64) -> ContractTerms {
    ContractTerms {
        attachment_fee: for_joining_gbp,
        outcome_fee: pounds(terms.outcome),
        sustainment_fee: pounds(terms.sustainment),
        trigger_weeks: terms.trigger_weeks,
        sustainment_count: terms.sustainment_count,
        window_weeks: WINDOW_WEEKS,
    }
}
