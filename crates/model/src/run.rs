//! The programme, week by calendar week: one provider shares its advisers' time among everybody on its books.
//!
//! Order within a week (model.md 7): people arrive or come back, and their attachment fees are paid; every fourth week
//! the provider plans; support and overhead are charged; starts are drawn. A job counts from the week after its start.
//! Whoever joins or comes back between two plans is treated as the last plan treats people like them.

use std::ops::Range;

use crate::{
    contract::{REFERRAL_WEEKS, WINDOW_WEEKS, pence},
    life::{ALONE_UNDER_GBP, EARLY_WEEKS, Job, Journey, Life, PARKED_WEEKS},
    money::{Accounts, Ledger, UnitCosts},
    optimum::gain_share,
    params::{GroupField, Key},
    people::Person,
    provider::{Fences, Purse},
    scenario::Scenario,
    strategy::{Plan, Policy, Prospect},
    world::{RateMaker, Rates, World},
};

/// Weeks between two plans.
const PLAN_WEEKS: u32 = 4;

/// Weeks between two budgets; each holds from the first plan in its quarter.
const BUDGET_WEEKS: u32 = 13;

/// What the programme did.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// Everybody's life, in the order of the people.
    pub lives: Vec<Life>,
    /// The provider's accounts for every calendar week.
    pub weeks: Vec<Accounts>,
}

/// Somebody on the provider's books.
struct Case {
    rates: Rates,
    journey: Journey,
    luck: u32,
    arrival: u32,
    group: usize,
    /// What result fees for this person are multiplied by.
    price: f64,
    /// Weeks out of work in a row, up to now, under each threshold; a job in between does not break the row.
    alone: [u8; 3],
    life: Life,
}

fn policy(scenario: &Scenario, tightness: f64) -> Policy {
    Policy {
        strategy: scenario.strategy(),
        budget_per_head: scenario.get(Key::Beta),
        floor: scenario.get(Key::Floor),
        kappa: scenario.get(Key::Kappa),
        nu: scenario.get(Key::Nu),
        q: scenario.get(Key::Q),
        phi: scenario.get(Key::Phi),
        ln_common_gain: libm::log(scenario.get(Key::Alpha) * tightness),
    }
}

/// Runs the programme for these people under a scenario.
pub fn programme(people: &[Person], scenario: &Scenario) -> Run {
    let world = World::of(scenario);
    let maker = RateMaker::of(scenario, &world.contract);
    let purse = Purse::of(scenario);
    let mut policy = policy(scenario, world.tightness[0]);
    let mut cases: Vec<Case> = people.iter().map(|person| open_case(person, &maker, &world)).collect();
    let mut ledger = Ledger::open(UnitCosts::of(scenario));
    // Who joins or comes back in each calendar week.
    let mut joining: Vec<Vec<u32>> = vec![Vec::new(); (REFERRAL_WEEKS + WINDOW_WEEKS) as usize];
    for (index, case) in cases.iter().enumerate() {
        ledger.book_joining(&world.contract, case.group, case.arrival);
        joining[case.arrival as usize].push(index as u32);
    }
    policy.budget_per_head = purse.per_head(ledger.standing(0, 0));
    let fences = Fences::of(scenario);
    let mut plans = fences.plans(&policy, &[], |_| 0);
    let mut next_budget = 0;
    let (alpha, displacement) = (scenario.get(Key::Alpha), scenario.get(Key::Displacement));
    let mut crowding = 1.0;
    let mut waiting: Vec<u32> = Vec::new();
    let mut caseload: Vec<Prospect> = Vec::new();
    for week in 0..REFERRAL_WEEKS + WINDOW_WEEKS {
        let planning = week % PLAN_WEEKS == 0;
        let mut served = std::mem::take(&mut joining[week as usize]);
        if planning {
            served.append(&mut waiting);
            if week >= next_budget {
                policy.budget_per_head = purse.per_head(ledger.standing(week, served.len()));
                next_budget += BUDGET_WEEKS;
            }
            caseload.clear();
            caseload.extend(served.iter().map(|&index| cases[index as usize].prospect(week, &world)));
            policy.ln_common_gain = libm::log(alpha * world.tightness[week as usize]);
            plans = fences.plans(&policy, &caseload, |position| cases[served[position] as usize].group);
            crowding = crowding_out(&cases, &served, &caseload, &plans, &world, displacement);
        }
        let next_plan = week - week % PLAN_WEEKS + PLAN_WEEKS;
        for (position, &index) in served.iter().enumerate() {
            let case = &mut cases[index as usize];
            let prospect = if planning { caseload[position] } else { case.prospect(week, &world) };
            match case.serve(week..next_plan, plans[case.group].effort(&prospect), crowding, &world, &mut ledger) {
                Next::Waits => waiting.push(index),
                Next::Returns(back) => joining[back as usize].push(index),
                Next::Leaves => {}
            }
        }
    }
    Run { lives: cases.into_iter().map(|case| case.life).collect(), weeks: ledger.weeks() }
}

fn open_case(person: &Person, maker: &RateMaker, world: &World) -> Case {
    let price = world.contract.price(person);
    Case {
        rates: maker.rates(person, price),
        price,
        journey: Journey::begin(world.seed, person.luck),
        luck: person.luck,
        arrival: person.arrival as u32,
        group: person.group as usize,
        alone: [0; 3],
        life: Life::default(),
    }
}

/// Where somebody is at the end of a stretch of weeks.
enum Next {
    /// Still out of work, until the next plan.
    Waits,
    /// In a job that ends; back on the books in this calendar week.
    Returns(u32),
    /// Off the programme.
    Leaves,
}

impl Case {
    /// What the provider knows in a calendar week (model.md 2.2 and 2.7): `ln G = ln(ahat * worth) - M * bhat * w`.
    fn prospect(&self, week: u32, world: &World) -> Prospect {
        let tightness = world.tightness[week as usize];
        let wear = world.decay[self.journey.weeks_out as usize] * self.journey.drift;
        let start_rate = self.rates.judged_base * wear;
        let weeks_left = (self.arrival + WINDOW_WEEKS - week) as f64;
        Prospect {
            ln_gain: self.rates.ln_judged_gain - world.delta * self.journey.weeks_out as f64 + self.journey.ln_drift
                - tightness * start_rate * weeks_left,
            start_rate,
            standing: self.rates.standing,
        }
    }

    /// `b + a * rho(e)` of model.md 2.3 at a share `rho(e)` of full help, before tightness and wear.
    fn rate(&self, share: f64) -> f64 {
        self.rates.base + self.rates.gain * share
    }

    /// Lives calendar weeks up to the next plan, out of work and helped with `effort` pounds a week, until a job starts.
    fn serve(&mut self, calendar: Range<u32>, effort: f64, crowding: f64, world: &World, ledger: &mut Ledger) -> Next {
        let week = calendar.start;
        let share = gain_share(effort, world.kappa);
        let rate = self.rate(share) * crowding;
        let drift = world.drift(effort, share);
        let from = week - self.arrival;
        let upto = (calendar.end - self.arrival).min(WINDOW_WEEKS);
        let mut weeks = 0;
        let mut started = false;
        while !started && from + weeks < upto {
            started = self.journey.week_out(world.tightness[(week + weeks) as usize] * rate, &world.decay, drift);
            weeks += 1;
        }
        self.life.readiness_gained += drift.gained * weeks as f64;
        let support = pence(effort);
        ledger.book_support(week, weeks, support);
        self.record_support(from, weeks, effort, support);
        if started {
            let job = self.journey.take_job(from + weeks - 1, &world.lengths, world.seed, self.luck);
            self.work(&job, world, ledger)
        } else if from + weeks < WINDOW_WEEKS {
            Next::Waits
        } else {
            Next::Leaves
        }
    }

    fn work(&mut self, job: &Job, world: &World, ledger: &mut Ledger) -> Next {
        let terms = world.contract.groups[self.group].at_price(self.price);
        ledger.book_job(self.arrival, job, terms);
        self.life.record_job(job, terms);
        if job.end() < WINDOW_WEEKS { Next::Returns(self.arrival + job.end()) } else { Next::Leaves }
    }

    fn record_support(&mut self, from: u32, weeks: u32, effort: f64, support: i64) {
        let life = &mut self.life;
        life.weeks_out += weeks as u16;
        life.support += support * weeks as i64;
        let early = weeks.min(EARLY_WEEKS.saturating_sub(from));
        life.early_weeks += early as u8;
        life.early_support += support * early as i64;
        for (threshold, under) in ALONE_UNDER_GBP.into_iter().enumerate() {
            self.alone[threshold] = if effort < under { self.alone[threshold] + weeks as u8 } else { 0 };
            life.longest_alone[threshold] = life.longest_alone[threshold].max(self.alone[threshold]);
        }
        let alone = self.alone[1] as u32;
        if life.parked_week.is_none() && alone >= PARKED_WEEKS {
            life.parked_week = Some((from + weeks - 1 - (alone - PARKED_WEEKS)) as u16);
        }
        let stretch = stretch(from, from + weeks);
        life.out_of_work |= stretch;
        if alone > 0 {
            life.alone |= stretch;
        }
    }
}

/// How much help crowds out other people's starts until the next plan: `(sum of base rates / sum of rates)^d`
/// (displacement, model.md 2.11). With d = 1 help only reorders the queue.
fn crowding_out(
    cases: &[Case],
    served: &[u32],
    caseload: &[Prospect],
    plans: &[Plan; 5],
    world: &World,
    displacement: f64,
) -> f64 {
    if displacement == 0.0 {
        return 1.0;
    }
    let (mut base, mut helped) = (0.0, 0.0);
    for (&index, prospect) in served.iter().zip(caseload) {
        let case = &cases[index as usize];
        let wear = world.decay[case.journey.weeks_out as usize] * case.journey.drift;
        base += wear * case.rates.base;
        helped += wear * case.rate(gain_share(plans[case.group].effort(prospect), world.kappa));
    }
    if helped > 0.0 { libm::pow(base / helped, displacement) } else { 1.0 }
}

/// A bit for each week from one up to another, at most 128.
fn stretch(from: u32, upto: u32) -> u128 {
    ((1 << (upto - from)) - 1) << from
}

/// The same people with the same luck and no programme.
pub fn nothing(people: &[Person], scenario: &Scenario) -> Vec<Life> {
    let world = World::of(scenario);
    let start_rates: [f64; 5] = std::array::from_fn(|group| scenario.group(GroupField::StartRate, group));
    people
        .iter()
        .map(|person| {
            let base = start_rates[person.group as usize] * libm::exp(person.readiness);
            unhelped_life(person, base, &world)
        })
        .collect()
}

fn unhelped_life(person: &Person, rate: f64, world: &World) -> Life {
    let terms = world.contract.groups[person.group as usize];
    let drift = world.drift(0.0, 0.0);
    let mut journey = Journey::begin(world.seed, person.luck);
    let mut life = Life::default();
    let (mut from, mut week) = (0, 0);
    while week < WINDOW_WEEKS {
        let tightness = world.tightness[person.arrival as usize + week as usize];
        week += 1;
        if journey.week_out(tightness * rate, &world.decay, drift) {
            let job = journey.take_job(week - 1, &world.lengths, world.seed, person.luck);
            life.record_job(&job, terms);
            life.out_of_work |= stretch(from, week);
            (from, week) = (job.end(), job.end());
        }
    }
    life.out_of_work |= stretch(from.min(WINDOW_WEEKS), week.min(WINDOW_WEEKS));
    life.weeks_out = journey.weeks_out as u16;
    life
}
