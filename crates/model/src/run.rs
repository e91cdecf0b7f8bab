//! The programme, week by calendar week: one provider shares its advisers' time among everybody on its books.
//!
//! Order within a week (model.md 7): people arrive or come back, and their attachment fees are paid; every fourth week
//! the provider plans; support and overhead are charged; starts are drawn. A job counts from the week after its start.
//! Whoever joins or comes back between two plans is treated as the last plan treats people like them.

use crate::{
    contract::{Contract, REFERRAL_WEEKS, WINDOW_WEEKS, pence},
    hazard::{JobLengths, Retention, decay_table},
    life::{ALONE_UNDER_GBP, EARLY_WEEKS, Job, Journey, Life, PARKED_WEEKS},
    money::{Accounts, Ledger, UnitCosts},
    optimum::gain_share,
    params::{GroupField, Key},
    people::Person,
    provider::Purse,
    scenario::Scenario,
    strategy::{Plan, Policy, Prospect, Strategy},
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

/// What is true of everybody in a scenario, whatever the provider does.
struct World {
    seed: u64,
    kappa: f64,
    tightness: f64,
    delta: f64,
    decay: Vec<f64>,
    lengths: JobLengths,
    contract: Contract,
}

impl World {
    fn of(scenario: &Scenario) -> Self {
        Self {
            seed: scenario.seed(),
            kappa: scenario.get(Key::Kappa),
            tightness: scenario.get(Key::Tightness),
            delta: scenario.get(Key::Delta),
            decay: decay_table(scenario.get(Key::Delta)),
            lengths: retention(scenario).job_lengths(),
            contract: Contract::of(scenario),
        }
    }
}

fn retention(scenario: &Scenario) -> Retention {
    Retention { loss_scale: scenario.get(Key::Loss) }
}

/// How fast somebody starts jobs, in truth and as the adviser judges it, before any wear.
#[derive(Clone, Copy)]
struct Rates {
    /// `b`: without help.
    base: f64,
    /// `a`: the most that help can add.
    gain: f64,
    /// `bhat`.
    judged_base: f64,
    /// `ln(ahat / alpha)` plus the log of what a start is worth to the provider.
    ln_judged_gain: f64,
    /// Standard deviations above the middle of the group, as judged.
    standing: f64,
}

/// Turns people into rates (model.md 2.1 to 2.3 and 2.7).
struct RateMaker {
    start_rates: [f64; 5],
    ln_start_rates: [f64; 5],
    ln_worth: [f64; 5],
    alpha: f64,
    chi: f64,
    /// `v`: what the adviser's judgement leaves open.
    variance: f64,
    judged_deviation: f64,
}

impl RateMaker {
    fn of(scenario: &Scenario, contract: &Contract) -> Self {
        let start_rates = std::array::from_fn(|group| scenario.group(GroupField::StartRate, group));
        let (sigma, sight) = (scenario.get(Key::Sigma), scenario.get(Key::Sight));
        let worth = |group: usize| match scenario.strategy() {
            Strategy::Jobs => 1.0,
            _ => contract.groups[group].worth_of_start(retention(scenario)) + scenario.get(Key::Zeta),
        };
        Self {
            start_rates,
            ln_start_rates: start_rates.map(libm::log),
            ln_worth: std::array::from_fn(|group| libm::log(worth(group))),
            alpha: scenario.get(Key::Alpha),
            chi: scenario.get(Key::Chi),
            variance: (1.0 - sight) * sigma * sigma,
            judged_deviation: sigma * sight.sqrt(),
        }
    }

    fn rates(&self, person: &Person) -> Rates {
        let group = person.group as usize;
        let (rate, judged) = (self.start_rates[group], person.judged_readiness);
        Rates {
            base: rate * libm::exp(person.readiness),
            gain: self.alpha * rate * libm::exp(self.chi * person.readiness),
            judged_base: rate * libm::exp(judged + self.variance / 2.0),
            ln_judged_gain: self.ln_start_rates[group]
                + self.chi * judged
                + self.chi * self.chi * self.variance / 2.0
                + self.ln_worth[group],
            standing: if self.judged_deviation > 0.0 { judged / self.judged_deviation } else { 0.0 },
        }
    }
}

/// Somebody on the provider's books.
struct Case {
    rates: Rates,
    journey: Journey,
    luck: u32,
    arrival: u32,
    group: usize,
    /// Weeks out of work in a row, up to now, under each threshold; a job in between does not break the row.
    alone: [u8; 3],
    life: Life,
}

fn policy(scenario: &Scenario) -> Policy {
    Policy {
        strategy: scenario.strategy(),
        budget_per_head: scenario.get(Key::Beta),
        floor: scenario.get(Key::Floor),
        kappa: scenario.get(Key::Kappa),
        nu: scenario.get(Key::Nu),
        q: scenario.get(Key::Q),
        phi: scenario.get(Key::Phi),
        ln_common_gain: libm::log(scenario.get(Key::Alpha) * scenario.get(Key::Tightness)),
    }
}

/// Runs the programme for these people under a scenario.
pub fn programme(people: &[Person], scenario: &Scenario) -> Run {
    let world = World::of(scenario);
    let maker = RateMaker::of(scenario, &world.contract);
    let purse = Purse::of(scenario);
    let mut policy = policy(scenario);
    let mut cases: Vec<Case> = people.iter().map(|person| open_case(person, &maker, world.seed)).collect();
    let mut ledger = Ledger::open(UnitCosts::of(scenario));
    // Who joins or comes back in each calendar week.
    let mut joining: Vec<Vec<u32>> = vec![Vec::new(); (REFERRAL_WEEKS + WINDOW_WEEKS) as usize];
    for (index, case) in cases.iter().enumerate() {
        ledger.book_joining(&world.contract, case.group, case.arrival);
        joining[case.arrival as usize].push(index as u32);
    }
    policy.budget_per_head = purse.per_head(ledger.standing(0, 0));
    let mut plan = policy.plan(&[]);
    let mut next_budget = 0;
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
            plan = policy.plan(&caseload);
        }
        let next_plan = week - week % PLAN_WEEKS + PLAN_WEEKS;
        for (position, &index) in served.iter().enumerate() {
            let case = &mut cases[index as usize];
            let prospect = if planning { caseload[position] } else { case.prospect(week, &world) };
            match case.serve(week, next_plan, &plan, &prospect, &world, &mut ledger) {
                Next::Waits => waiting.push(index),
                Next::Returns(back) => joining[back as usize].push(index),
                Next::Leaves => {}
            }
        }
    }
    Run { lives: cases.into_iter().map(|case| case.life).collect(), weeks: ledger.weeks() }
}

fn open_case(person: &Person, maker: &RateMaker, seed: u64) -> Case {
    Case {
        rates: maker.rates(person),
        journey: Journey::begin(seed, person.luck),
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
        let wear = world.decay[self.journey.weeks_out as usize];
        let start_rate = self.rates.judged_base * wear;
        let weeks_left = (self.arrival + WINDOW_WEEKS - week) as f64;
        Prospect {
            ln_gain: self.rates.ln_judged_gain
                - world.delta * self.journey.weeks_out as f64
                - world.tightness * start_rate * weeks_left,
            start_rate,
            standing: self.rates.standing,
        }
    }

    /// Lives the weeks from `week` to the next plan, out of work and helped as the plan says, until a job starts.
    fn serve(
        &mut self,
        week: u32,
        next_plan: u32,
        plan: &Plan,
        prospect: &Prospect,
        world: &World,
        ledger: &mut Ledger,
    ) -> Next {
        let effort = plan.effort(prospect);
        let rate = world.tightness * (self.rates.base + self.rates.gain * gain_share(effort, world.kappa));
        let from = week - self.arrival;
        let upto = (next_plan - self.arrival).min(WINDOW_WEEKS);
        let mut weeks = 0;
        let mut started = false;
        while !started && from + weeks < upto {
            started = self.journey.week_out(rate, &world.decay);
            weeks += 1;
        }
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
        ledger.book_job(self.arrival, job, &world.contract, self.group);
        self.life.record_job(job, world.contract.groups[self.group]);
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
        let stretch = ((1 << weeks) - 1) << from;
        life.out_of_work |= stretch;
        if alone > 0 {
            life.alone |= stretch;
        }
    }
}

/// The same people with the same luck and no programme.
pub fn nothing(people: &[Person], scenario: &Scenario) -> Vec<Life> {
    let world = World::of(scenario);
    let start_rates: [f64; 5] = std::array::from_fn(|group| scenario.group(GroupField::StartRate, group));
    people
        .iter()
        .map(|person| {
            let base = start_rates[person.group as usize] * libm::exp(person.readiness);
            unhelped_life(person, world.tightness * base, &world)
        })
        .collect()
}

fn unhelped_life(person: &Person, rate: f64, world: &World) -> Life {
    let terms = world.contract.groups[person.group as usize];
    let mut journey = Journey::begin(world.seed, person.luck);
    let mut life = Life::default();
    let mut week = 0;
    while week < WINDOW_WEEKS {
        life.out_of_work |= 1 << week;
        if journey.week_out(rate, &world.decay) {
            let job = journey.take_job(week, &world.lengths, world.seed, person.luck);
            life.record_job(&job, terms);
            week = job.end();
        } else {
            week += 1;
        }
    }
    life.weeks_out = journey.weeks_out as u16;
    life
}
