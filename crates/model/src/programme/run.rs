//! The programme, week by calendar week: providers share their advisers' time among everybody on their books.
//!
//! Order within a week (model.md 7): people arrive or come back, and their attachment fees are paid; every fourth week the
//! providers plan; support and overhead are charged; starts are drawn; once a year shares, rules and contracts are
//! reviewed. A job counts from the week after its start. Whoever joins or comes back between two plans is treated as the
//! last plan treats people like them.

use crate::{
    contract::pence,
    decision::{purse::Insolvency, strategy::Strategy},
    numeric::rng::{Channel, uniforms},
    people::{
        Person,
        life::{Journey, Life, stretch},
        rates::RateMaker,
    },
    programme::{
        case::{Case, Help, Next},
        chain,
        ledger::{Accounts, Ledger, Route},
        market::referred_to,
        provider::{Firm, Kind},
        review::Review,
        world::{World, usual_retention},
    },
    record::{
        calendar::{REFERRAL_WEEKS, WINDOW_WEEKS, YEAR_WEEKS},
        groups::PerGroup,
    },
    scenario::{
        Scenario,
        params::{GroupField, Key},
    },
    setup::people::population,
};

/// Weeks between two plans.
pub(crate) const PLAN_WEEKS: u32 = 4;

/// Weeks between two budgets; each holds from the first plan in its quarter.
const BUDGET_WEEKS: u32 = 13;

/// What the programme did.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// Everybody's life, in the order of the people.
    pub lives: Vec<Life>,
    /// Position in `providers` of whoever each person was first referred or passed on to; nothing for nobody.
    pub referred_to: Vec<Option<u8>>,
    /// Every provider, prime by prime, each before its subcontractors.
    pub providers: Vec<ProviderRun>,
}

/// What one provider did.
#[derive(Clone, Debug, PartialEq)]
pub struct ProviderRun {
    /// Number of its prime, from 0.
    pub prime: u8,
    /// 0 for a prime, 1 and 2 for its subcontractors.
    pub tier: u8,
    /// Its rule at the end.
    pub strategy: Strategy,
    /// Whether it declined to sign.
    pub declined: bool,
    /// Calendar week in which it ran out of money or lost its contract.
    pub closed: Option<u32>,
    /// Hours in force in each calendar week with plans, pounds for each person out of work a week.
    pub hours: Vec<f64>,
    /// Its accounts for every calendar week.
    pub weeks: Vec<Accounts>,
}

/// Runs the programme for these people under a scenario.
pub fn programme(people: &[Person], scenario: &Scenario) -> Run {
    let world = World::of(scenario);
    let mut programme = Programme::open(people, scenario, &world);
    for week in 0..REFERRAL_WEEKS + WINDOW_WEEKS {
        programme.live(week);
    }
    programme.close()
}

/// The programme as it runs.
pub(crate) struct Programme<'a> {
    scenario: &'a Scenario,
    world: &'a World,
    /// Everybody in order of arrival: whoever is on the books together lies together in memory.
    pub(crate) cases: Vec<Case>,
    /// Position of each case's person in the list of people.
    places: Vec<u32>,
    /// Every provider, prime by prime, and then those that stand for nobody: one for each prime, one for none.
    pub(crate) firms: Vec<Firm>,
    ledger: Ledger,
    /// Tier that everybody is passed on to.
    tiers: Vec<u8>,
    declined: Vec<bool>,
    referred_to: Vec<Option<u8>>,
    /// Each group's share of referrals, prime by prime.
    shares: PerGroup<Vec<f64>>,
    /// Who joins or comes back in each calendar week.
    joining: Vec<Vec<u32>>,
    next_budget: u32,
    /// Everybody who arrives before this calendar week has been referred.
    admitted: u32,
    hours: Vec<Vec<f64>>,
    displacement: f64,
    crowding: f64,
}

/// Primes in the area.
fn primes(scenario: &Scenario) -> usize {
    scenario.get(Key::Providers) as usize
}

/// What sets the rule of each prime.
const RULES: [Key; 3] = [Key::Strategy, Key::StrategyB, Key::StrategyC];

/// What every provider is, prime by prime, and then those that stand for nobody.
fn kinds(scenario: &Scenario) -> Vec<Kind> {
    let (primes, tiers) = (primes(scenario), chain::tiers(scenario));
    let kind = |prime: usize, tier: usize| {
        let is_sub = tier > 0;
        Kind {
            prime,
            tier,
            book: Some(prime * tiers + tier),
            strategy: scenario.choice(if is_sub { Key::SubStrategy } else { RULES[prime] }),
            beta: scenario.get(if is_sub { Key::SubBeta } else { Key::Beta }),
            kappa: scenario.get(if is_sub { Key::SubKappa } else { Key::Kappa }),
            share: chain::share_of_tier(scenario, tier) / primes as f64,
        }
    };
    let nobody = |prime: usize| Kind {
        prime,
        tier: 0,
        book: None,
        strategy: Strategy::Ignore,
        beta: 0.0,
        kappa: scenario.get(Key::Kappa),
        share: 0.0,
    };
    let real = (0..primes).flat_map(|prime| (0..tiers).map(move |tier| (prime, tier)));
    real.map(|(prime, tier)| kind(prime, tier)).chain((0..=primes).map(nobody)).collect()
}

/// Where the money of each provider goes. Nobody's people stay on their prime's books, while there is one.
fn routes(kinds: &[Kind], scenario: &Scenario) -> Vec<Route> {
    let (primes, tiers) = (primes(scenario), chain::tiers(scenario));
    let route = |kind: &Kind| Route {
        chain: match kind.book {
            Some(book) => (book - kind.tier..=book).collect(),
            None if kind.prime < primes => vec![kind.prime * tiers],
            None => vec![],
        },
        overhead: pence(scenario.get(if kind.tier > 0 { Key::SubOverhead } else { Key::Overhead })),
        in_work: pence(scenario.get(Key::InWork)),
    };
    kinds.iter().map(route).collect()
}

impl<'a> Programme<'a> {
    fn open(people: &[Person], scenario: &'a Scenario, world: &'a World) -> Self {
        let maker = RateMaker::of(&population(scenario));
        let mut arriving: Vec<Vec<u32>> = vec![Vec::new(); REFERRAL_WEEKS as usize];
        for (place, person) in people.iter().enumerate() {
            arriving[person.arrival as usize].push(place as u32);
        }
        let places: Vec<u32> = arriving.into_iter().flatten().collect();
        let in_order = places.iter().map(|&place| &people[place as usize]);
        let cases: Vec<Case> = in_order.map(|person| Case::open(person, &maker, world)).collect();
        let tiers_of_people = chain::passed_to(people, scenario, world);
        let kinds = kinds(scenario);
        let (primes, tiers) = (primes(scenario), chain::tiers(scenario));
        let mut joining: Vec<Vec<u32>> = vec![Vec::new(); (REFERRAL_WEEKS + WINDOW_WEEKS) as usize];
        for (index, case) in cases.iter().enumerate() {
            joining[case.arrival as usize].push(index as u32);
        }
        Self {
            scenario,
            world,
            firms: kinds.iter().map(|kind| Firm::open(kind, scenario, world)).collect(),
            ledger: Ledger::open(primes * tiers, routes(&kinds, scenario), &world.contract, scenario),
            tiers: places.iter().map(|&place| tiers_of_people[place as usize]).collect(),
            declined: chain::declined(scenario),
            referred_to: vec![None; cases.len()],
            shares: std::array::from_fn(|_| vec![1.0 / primes as f64; primes]),
            cases,
            places,
            joining,
            next_budget: 0,
            admitted: 0,
            hours: vec![Vec::new(); primes * tiers],
            displacement: scenario.get(Key::Displacement),
            crowding: 1.0,
        }
    }

    /// Lives one calendar week.
    fn live(&mut self, week: u32) {
        self.admit(week);
        let planning = week.is_multiple_of(PLAN_WEEKS);
        if planning {
            self.plan(week);
        }
        let next_plan = week - week % PLAN_WEEKS + PLAN_WEEKS;
        for firm in 0..self.firms.len() {
            let served = std::mem::take(&mut self.firms[firm].joining);
            for (position, &index) in served.iter().enumerate() {
                self.serve(firm, position, index, planning, [week, next_plan]);
            }
        }
        if (week + 1).is_multiple_of(YEAR_WEEKS) {
            self.review(week + 1);
        }
    }

    /// Sends whoever joins or comes back this week to their provider.
    fn admit(&mut self, week: u32) {
        for index in std::mem::take(&mut self.joining[week as usize]) {
            if self.cases[index as usize].arrival == week {
                self.refer(index, week);
            }
            self.firms[self.cases[index as usize].provider].joining.push(index);
        }
        self.admitted = week + 1;
    }

    /// Refers somebody to a prime, who may pass them on.
    fn refer(&mut self, index: u32, week: u32) {
        let (group, tier) = (self.cases[index as usize].group, self.tiers[index as usize].into());
        let prime = self.some_prime(index as usize);
        let firm = match prime {
            Some(prime) => self.first_to_take(prime, tier),
            None => self.firms.len() - 1,
        };
        self.cases[index as usize].provider = firm;
        self.referred_to[index as usize] = self.firms[firm].book.map(|book| book as u8);
        self.ledger.book_joining(&self.world.contract, firm, group, week);
    }

    /// A prime that is open, by everybody's own draw and the shares of the day.
    fn some_prime(&self, index: usize) -> Option<usize> {
        let shares = &self.shares[self.cases[index].group];
        if shares.len() == 1 && self.firms[0].closed.is_none() {
            return Some(0);
        }
        let draw = uniforms(self.world.seed, self.cases[index].luck, Channel::Referral, 0)[1];
        referred_to(draw, shares, |prime| self.firms[self.firm_of(prime, 0)].closed.is_none())
    }

    fn firm_of(&self, prime: usize, tier: usize) -> usize {
        prime * self.declined.len() + tier
    }

    /// The provider that takes somebody meant for a tier of an open prime: the nearest above that has signed and is
    /// open, or nobody where people are not handed back.
    fn first_to_take(&self, prime: usize, tier: usize) -> usize {
        let takes = |tier: usize| !self.declined[tier] && self.firms[self.firm_of(prime, tier)].closed.is_none();
        let hands_back = self.scenario.choice::<chain::Returned>(Key::Returned) == chain::Returned::Prime;
        match (0..=tier).rev().find(|&tier| takes(tier)) {
            Some(taker) if taker == tier || hands_back => self.firm_of(prime, taker),
            _ => self.nobody_of(prime),
        }
    }

    /// Who stands for nobody on a prime's books.
    fn nobody_of(&self, prime: usize) -> usize {
        self.shares[0].len() * self.declined.len() + prime
    }

    /// Closes whoever has run out of money, sets budgets where due, and plans.
    fn plan(&mut self, week: u32) {
        if week >= self.next_budget {
            self.next_budget += BUDGET_WEEKS;
            if Insolvency::of(self.scenario) == Insolvency::Closes {
                self.close_insolvent(week);
            }
            for firm in &mut self.firms {
                firm.set_budget(week, &self.cases, self.world, &mut self.ledger);
            }
        }
        for firm in &mut self.firms {
            firm.plan(week, &self.cases, self.world);
        }
        for (hours, firm) in self.hours.iter_mut().zip(&self.firms) {
            hours.push(if firm.closed.is_some() { 0.0 } else { firm.policy.budget_per_head });
        }
        self.crowding = self.crowding_out(week);
    }

    fn close_insolvent(&mut self, week: u32) {
        for firm in 0..self.hours.len() {
            if self.firms[firm].closed.is_none() && self.firms[firm].is_insolvent(week, &mut self.ledger) {
                self.close_firm(firm, week);
            }
        }
    }

    /// Closes a provider: a prime takes its subcontractors with it. Fees for jobs that have begun stay with it; whoever
    /// is on its books goes elsewhere.
    pub(crate) fn close_firm(&mut self, firm: usize, week: u32) {
        let (prime, tier) = (self.firms[firm].prime, self.firms[firm].tier);
        let last = if tier == 0 { self.declined.len() } else { tier + 1 };
        let mut closing: Vec<usize> = (tier..last).map(|tier| self.firm_of(prime, tier)).collect();
        for &firm in &closing {
            self.firms[firm].closed.get_or_insert(week);
        }
        if tier == 0 {
            // Whoever was on its books without help loses the books as well.
            closing.push(self.nobody_of(prime));
        }
        for index in 0..self.cases.len() {
            let case = &self.cases[index];
            if closing.contains(&case.provider) && case.arrival < self.admitted && week < case.leaves() {
                self.hand_over(index, week);
            }
        }
        for firm in closing {
            for index in std::mem::take(&mut self.firms[firm].joining) {
                self.firms[self.cases[index as usize].provider].joining.push(index);
            }
            for index in std::mem::take(&mut self.firms[firm].waiting) {
                self.firms[self.cases[index as usize].provider].waiting.push(index);
            }
        }
    }

    /// Moves somebody whose provider has closed to another.
    fn hand_over(&mut self, index: usize, week: u32) {
        let Case { provider: from, group, arrival, .. } = self.cases[index];
        let (prime, tier) = (self.firms[from].prime, self.firms[from].tier);
        let to = if self.firms[self.firm_of(prime, 0)].closed.is_none() {
            self.first_to_take(prime, tier)
        } else {
            self.some_prime(index).map_or(self.firms.len() - 1, |prime| self.firm_of(prime, 0))
        };
        self.ledger.book_move(&self.world.contract, [from, to], group, arrival, week);
        self.cases[index].provider = to;
    }

    /// Somebody lives until the next plan.
    fn serve(&mut self, firm: usize, position: usize, index: u32, planned: bool, weeks: [u32; 2]) {
        let case = &mut self.cases[index as usize];
        let provider = &mut self.firms[firm];
        let effort = provider.effort(position, case, planned, weeks[0], self.world);
        let help = Help { effort, kappa: provider.policy.kappa, crowding: self.crowding };
        let lived = case.serve(weeks[0]..weeks[1], help, self.world, &mut self.ledger);
        provider.belief.see(lived.started, lived.summed_rate, lived.share_by_help);
        match lived.next {
            Next::Waits => provider.waiting.push(index),
            Next::Returns(back) => self.joining[back as usize].push(index),
            Next::Leaves => self.depart(index),
        }
    }

    /// Somebody has had their last week of help.
    fn depart(&mut self, index: u32) {
        if let Some(pay) = self.world.contract.distance {
            let case = &self.cases[index as usize];
            let paid = pay.paid(case.life.readiness_gained);
            self.ledger.book_distance(case.provider, case.leaves(), paid, pay.flattery());
        }
    }

    /// How much help crowds out other people's starts until the next plan: `(sum of base rates / sum of rates)^d`
    /// (displacement, model.md 2.11). With d = 1 help only reorders the queue.
    fn crowding_out(&self, week: u32) -> f64 {
        if self.displacement == 0.0 {
            return 1.0;
        }
        let (mut base, mut helped) = (0.0, 0.0);
        for firm in &self.firms {
            for (position, &index) in firm.joining.iter().enumerate() {
                let case = &self.cases[index as usize];
                let effort = firm.effort(position, case, true, week, self.world);
                let [without, with] = case.rates_now(effort, firm.policy.kappa, self.world);
                base += without;
                helped += with;
            }
        }
        if helped > 0.0 { libm::pow(base / helped, self.displacement) } else { 1.0 }
    }

    /// The end of a contract year, before the calendar week that the next begins with.
    fn review(&mut self, week: u32) {
        let review = Review::of(self.scenario, self.world);
        for firm in &mut self.firms {
            firm.belief.learn();
        }
        review.hold(self, week);
    }

    /// Shares of a group's referrals, prime by prime.
    pub(crate) fn shares(&mut self, group: usize) -> &mut [f64] {
        &mut self.shares[group]
    }

    /// Positions of the primes among the providers.
    pub(crate) fn primes(&self) -> impl Iterator<Item = usize> + use<> {
        (0..self.shares[0].len()).map({
            let tiers = self.declined.len();
            move |prime| prime * tiers
        })
    }

    fn close(self) -> Run {
        let tiers = self.declined.len();
        let books = self.ledger.weeks().into_iter().zip(self.hours).enumerate();
        let providers = books.map(|(book, (weeks, hours))| {
            let firm = &self.firms[book];
            ProviderRun {
                prime: (book / tiers) as u8,
                tier: (book % tiers) as u8,
                strategy: firm.policy.strategy,
                declined: self.declined[book % tiers],
                closed: firm.closed,
                hours,
                weeks,
            }
        });
        let providers = providers.collect();
        let (mut lives, mut referred_to) = (vec![Life::default(); self.cases.len()], vec![None; self.cases.len()]);
        for ((case, referred), place) in self.cases.into_iter().zip(self.referred_to).zip(self.places) {
            lives[place as usize] = case.life;
            referred_to[place as usize] = referred;
        }
        Run { lives, referred_to, providers }
    }
}

/// The same people with the same luck and no programme.
pub fn nothing(people: &[Person], scenario: &Scenario) -> Vec<Life> {
    let mut world = World::of(scenario);
    world.lengths = usual_retention(scenario).job_lengths();
    let start_rates: PerGroup<f64> = std::array::from_fn(|group| scenario.group(GroupField::StartRate, group));
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
