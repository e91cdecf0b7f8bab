//! What a run is expected to come to, without drawing anybody: the recursion F3 of specification 2.6 for every kind of person,
//! averaged over readiness and over what advisers make of it by Gauss-Hermite nodes.
//!
//! The plan is fixed: it says how many pounds of support a kind of person gets when out of work in a programme week,
//! however long that has lasted. Where the provider does just that (equal shares), the figures are those of a run without
//! its luck. One provider helps everybody, every outcome is paid the same, and neither distance nor early claims are
//! paid for. Four things are only near it:
//!
//! - A provider that plans looks at its caseload; a [`RecordedPlan`](crate::expectation::recorded::RecordedPlan) keeps the mean of a run.
//! - A labour market that moves is seen by everybody as by the mean person of the group who has been on the programme as long.
//! - Readiness gained (`gamma`) and the wear of being left alone (`delta_p`) are the mean over everybody of a kind who
//!   has been out of work as long.
//! - Nobody's start takes another's place (displacement).

use crate::{
    contract::Contract,
    decision::optimum::gain_share,
    expectation::{
        exact::{ContractTerms, ContractValue, value_of_starts},
        expected::{Expected, ExpectedLife, Kind},
        recursion::{Weeks, chance_of_counting, expected_starts, survival_table},
    },
    numeric::quadrature::{Node, normal_nodes},
    people::{
        course::{Course, Forces},
        jobs::Retention,
        mix::Arrivals,
        population::Population,
    },
    record::{
        calendar::{LIFE_WEEKS, WINDOW_WEEKS},
        groups::GroupIndex,
    },
};

/// What a run is expected to come to depends on this.
#[derive(Clone, Debug, PartialEq)]
pub struct Premises {
    /// Who comes.
    pub population: Population,
    /// What weeks do to them.
    pub forces: Forces,
    /// What is paid for them.
    pub contract: Contract,
    /// Pounds a week at which the provider has 63% of what help can do.
    pub kappa: f64,
    /// Overhead, pounds for each person and week of their two years.
    pub overhead_gbp: f64,
    /// In-work support, pounds for each person and week in work.
    pub in_work_gbp: f64,
}

/// Nodes over readiness inside a group.
const READINESS_NODES: usize = 15;

/// Nodes over what the adviser sees of one readiness.
const JUDGEMENT_NODES: usize = 3;

/// Expected values where `plan` gives the support, pounds a week, of a kind of person who is out of work in a programme
/// week, 0 to 103.
pub fn expect(premises: &Premises, plan: impl Fn(&Kind, u32) -> f64) -> Expected {
    let outlook = Outlook::of(premises);
    let of_group = |group: GroupIndex| {
        // Nobody waits for the figures of a group that nobody is in.
        if outlook.arrivals.share(group) > 0.0 { outlook.group(group, &plan) } else { ExpectedLife::default() }
    };
    let groups: Vec<ExpectedLife> = GroupIndex::all().map(of_group).collect();
    let mut all = ExpectedLife::default();
    for (group, life) in GroupIndex::all().zip(&groups) {
        all.add(outlook.arrivals.share(group), life);
    }
    let costs =
        all.support_gbp + premises.overhead_gbp * f64::from(WINDOW_WEEKS) + premises.in_work_gbp * all.weeks_in_work;
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

/// What is the same for everybody.
struct Outlook<'a> {
    premises: &'a Premises,
    course: Course,
    arrivals: Arrivals,
    /// Chance that a job lasts beyond 0, 1, ... weeks, with in-work support and without.
    survival: Vec<f64>,
    survival_without: Vec<f64>,
    /// Weeks that a job lasts in the mean if it is followed for 0, 1, ... weeks.
    mean_length: Vec<f64>,
}

/// How fast one kind of person starts jobs.
struct Pace<'a> {
    /// `M_t` by programme week, mean over the group.
    tightness: &'a [f64],
    /// `b`: weekly start rate without help.
    base: f64,
    /// `a`: the most that help adds to it.
    gain: f64,
}

impl<'a> Outlook<'a> {
    fn of(premises: &'a Premises) -> Self {
        let course = Course::of(premises.forces);
        let lasting = |retention: Retention| survival_table(LIFE_WEEKS, |age| retention.weekly_loss(age));
        let survival = lasting(premises.forces.retention);
        let mean_length = survival.iter().scan(0.0, |weeks, lasting| {
            let before = *weeks;
            *weeks += lasting;
            Some(before)
        });
        Self {
            arrivals: premises.population.mix.arrivals(),
            mean_length: mean_length.collect(),
            survival_without: lasting(premises.forces.unsupported),
            survival,
            premises,
            course,
        }
    }

    /// The mean of a group, over readiness and over what the adviser makes of it.
    fn group(&self, group: GroupIndex, plan: &impl Fn(&Kind, u32) -> f64) -> ExpectedLife {
        let Premises { population, contract, .. } = self.premises;
        let (sigma, sight) = (population.spread.sigma, population.spread.sight);
        let blur = population.spread.blur();
        let middle = population.start_rates[group.index()];
        let terms = contract.groups[group.index()];
        let for_joining_gbp = contract.mean_attachment_gbp(&self.arrivals, group)
            + f64::from(WINDOW_WEEKS) * contract.block[group.index()].pounds();
        let tightness = self.course.tightness_seen(&self.arrivals, group);
        let mut mean = ExpectedLife::default();
        for truth in nodes(READINESS_NODES, sigma) {
            let readiness = sigma * truth.at;
            let pace = Pace {
                tightness: &tightness,
                base: middle * libm::exp(readiness),
                gain: population.alpha * middle * libm::exp(population.chi * readiness),
            };
            let without = self.without(&pace, terms.schedule.milestones.trigger_weeks);
            for noise in nodes(JUDGEMENT_NODES, blur) {
                let kind = Kind { group, readiness, judged_readiness: sight * readiness + blur * noise.at };
                let schedule = terms.schedule.at_price(contract.price.of(group, kind.judged_readiness));
                let terms = ContractTerms { for_joining_gbp, schedule, window_weeks: WINDOW_WEEKS };
                let life = self.with(&pace, &terms, |week| plan(&kind, week));
                mean.add(truth.weight * noise.weight, &ExpectedLife { outcome_rate_without: without, ..life });
            }
        }
        mean
    }

    /// One kind of person on the programme.
    fn with(&self, pace: &Pace, terms: &ContractTerms, plan: impl Fn(u32) -> f64) -> ExpectedLife {
        let efforts: Vec<f64> = (0..WINDOW_WEEKS).map(plan).collect();
        let shares: Vec<f64> = efforts.iter().map(|&effort| gain_share(effort, self.premises.kappa)).collect();
        let drifts: Vec<f64> = efforts.iter().zip(&shares).map(|(&e, &share)| self.course.drift(e, share).ln).collect();
        let (mut support_gbp, mut weeks_in_work) = (0.0, 0.0);
        let (mut moved, mut chances) = (MeanDrift::default(), Chances::default());
        let starts = expected_starts(Weeks::of_window(WINDOW_WEEKS), &self.survival, |waited, counted, chance| {
            let week = (waited + counted) as usize;
            let wear = self.course.decay[waited as usize] * moved.factor(waited, chance, drifts[week]);
            let rate = pace.tightness[week] * (pace.base + pace.gain * shares[week]);
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

    /// Chance of a paid outcome without the programme, where nobody is left alone by it (`delta_p` does not act).
    fn without(&self, pace: &Pace, trigger_weeks: u32) -> f64 {
        let survival = &self.survival_without[..=trigger_weeks as usize];
        let starts = expected_starts(Weeks::of_window(WINDOW_WEEKS), survival, |waited, counted, _| {
            -libm::expm1(-pace.tightness[(waited + counted) as usize] * pace.base * self.course.decay[waited as usize])
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
