//! The programme, week by calendar week: providers share their advisers' time among everybody on their books.
//!
//! Order within a week (specification 7): people arrive or come back, and their attachment fees are paid; every fourth
//! week the providers plan; support and overhead are charged; starts are drawn; once a year shares, rules and contracts
//! are reviewed. A job counts from the week after its start. Whoever joins or comes back between two plans is treated
//! as the last plan treats people like them.

use crate::{
    decision::{purse::Insolvency, strategy::Strategy},
    numeric::{units::Pence, whole::count},
    people::{Person, life::Life},
    programme::{
        accounts::Accounts,
        area::Area,
        case::{Case, Help, Next, Weeks},
        design::Design,
        place::{Place, ProviderId},
        review, without,
    },
    record::calendar::{CalendarWeek, PLAN_WEEKS, QUARTER_WEEKS, REFERRAL_WEEKS, WINDOW_WEEKS, YEAR_WEEKS},
};

/// What the programme did.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// Everybody's life, in the order of the people. Who is not referred lives as without the programme.
    pub lives: Vec<Life>,
    /// Position in `providers` of whoever each person was first referred or passed on to; `None` for those whom nobody
    /// helps, and those who are not referred.
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
    pub closed: Option<CalendarWeek>,
    /// Hours in force in each calendar week with plans, pounds for each person out of work a week.
    pub hours: Vec<f64>,
    /// What it thought help can do in each of those weeks, as a multiple of what it does. It matters only where belief
    /// sets the hours.
    pub beliefs: Vec<f64>,
    /// Its accounts for every calendar week.
    pub weeks: Vec<Accounts>,
}

/// Runs the programme for those of these people who are referred.
pub(crate) fn run(people: &[Person], design: &Design) -> Run {
    let mut programme = Programme::open(people, design);
    for week in (0..REFERRAL_WEEKS + WINDOW_WEEKS).map(CalendarWeek::new) {
        programme.live(week);
    }
    programme.close(people)
}

/// The calendar over an area.
struct Programme<'a> {
    area: Area<'a>,
    design: &'a Design,
    /// Position of each case's person in the list of people.
    positions: Vec<u32>,
    /// Who joins or comes back in each calendar week.
    joining: Vec<Vec<u32>>,
    /// Each budget holds from the first plan in its quarter.
    next_budget: CalendarWeek,
    /// Hours of each provider, plan by plan.
    hours: Vec<Vec<f64>>,
    /// What each thinks help can do, plan by plan.
    beliefs: Vec<Vec<f64>>,
    /// How much help crowds out starts until the next plan.
    crowding: f64,
}

impl<'a> Programme<'a> {
    fn open(people: &[Person], design: &'a Design) -> Self {
        let world = &design.world;
        let mut arriving: Vec<Vec<u32>> = vec![Vec::new(); REFERRAL_WEEKS as usize];
        for (position, person) in people.iter().enumerate().filter(|(_, person)| person.referred) {
            arriving[person.arrival.index()].push(count(position));
        }
        let positions: Vec<u32> = arriving.into_iter().flatten().collect();
        let referred: Vec<Person> = positions.iter().map(|&position| people[position as usize]).collect();
        let cases: Vec<Case> = referred.iter().map(|person| Case::open(person, world)).collect();
        let tiers = design.chain.passed_to(&referred, world);
        let mut joining: Vec<Vec<u32>> = vec![Vec::new(); (REFERRAL_WEEKS + WINDOW_WEEKS) as usize];
        for (index, case) in cases.iter().enumerate() {
            joining[case.arrival.index()].push(count(index));
        }
        let area = Area::open(cases, tiers, design);
        Self {
            hours: vec![Vec::new(); area.places.real()],
            beliefs: vec![Vec::new(); area.places.real()],
            area,
            design,
            positions,
            joining,
            next_budget: CalendarWeek::new(0),
            crowding: 1.0,
        }
    }

    /// Lives one calendar week.
    fn live(&mut self, week: CalendarWeek) {
        self.admit(week);
        let planned = week.get().is_multiple_of(PLAN_WEEKS);
        if planned {
            self.plan(week);
        }
        let calendar = Weeks::from(week, &self.design.world.course);
        for number in 0..self.area.providers.len() {
            self.serve(number, planned, &calendar);
        }
        if (week + 1).get().is_multiple_of(YEAR_WEEKS) {
            self.review(week + 1);
        }
    }

    /// Sends whoever joins or comes back this week to their provider.
    fn admit(&mut self, week: CalendarWeek) {
        for index in std::mem::take(&mut self.joining[week.index()]) {
            if self.area.cases[index as usize].arrival == week {
                self.area.refer(index, week);
            }
            self.area.provider_of(index).joining.push(index);
        }
        self.area.admitted = week + 1;
    }

    /// Closes whoever has run out of money, sets budgets where due, and plans.
    fn plan(&mut self, week: CalendarWeek) {
        let world = &self.design.world;
        let is_due = week >= self.next_budget;
        if is_due && self.design.insolvency == Insolvency::Closes {
            self.area.close_insolvent(week);
        }
        let Area { providers, cases, ledger, .. } = &mut self.area;
        if is_due {
            self.next_budget = self.next_budget + QUARTER_WEEKS;
            for provider in providers.iter_mut() {
                provider.set_budget(week, cases, world, ledger);
            }
        }
        for provider in providers.iter_mut() {
            provider.plan(week, cases, world);
        }
        for (beliefs, provider) in self.beliefs.iter_mut().zip(providers.iter()) {
            beliefs.push(provider.belief.multiple());
        }
        for (hours, provider) in self.hours.iter_mut().zip(providers) {
            hours.push(if provider.is_open() { provider.policy.hours() } else { 0.0 });
        }
        self.crowding = self.crowding_out(week);
    }

    /// The people of a provider who are to be served live until the next plan; `planned` says whether one was made this week.
    fn serve(&mut self, number: usize, planned: bool, calendar: &Weeks) {
        let week = calendar.weeks.start;
        let mut support = Pence::ZERO;
        let served = std::mem::take(&mut self.area.providers[number].joining);
        for (position, &index) in served.iter().enumerate() {
            let Area { providers, cases, ledger, .. } = &mut self.area;
            let (case, provider) = (&mut cases[index as usize], &mut providers[number]);
            let effort = provider.effort(position, case, planned, week, &self.design.world);
            let help = Help { effort, kappa: provider.policy.kappa, crowding: self.crowding };
            let lived = case.serve(calendar, help, &self.design.world, ledger);
            provider.belief.see(lived.started, lived.summed_rate, lived.share_by_help);
            // What is the same weeks for all is booked as one sum.
            if week + lived.weeks == calendar.weeks.end {
                support += lived.support;
            } else {
                ledger.book_support(ProviderId(number), week..week + lived.weeks, lived.support);
            }
            match lived.next {
                Next::Waits => provider.waiting.push(index),
                Next::Returns(back) => self.joining[back.index()].push(index),
                Next::Leaves => self.depart(index),
            }
        }
        self.area.ledger.book_support(ProviderId(number), calendar.weeks.clone(), support);
    }

    /// Somebody has had their last week of help.
    fn depart(&mut self, index: u32) {
        if let Some(pay) = self.design.world.contract.distance {
            let case = &self.area.cases[index as usize];
            self.area.ledger.book_distance(case.provider, case.leaves(), pay, case.life.readiness_gained);
        }
    }

    /// How much help crowds out other people's starts until the next plan: `(sum of base rates / sum of rates)^d`
    /// (displacement, specification 2.11). With d = 1 help only reorders the queue.
    fn crowding_out(&self, week: CalendarWeek) -> f64 {
        let Design { displacement, world, .. } = self.design;
        if *displacement == 0.0 {
            return 1.0;
        }
        let (mut base, mut helped) = (0.0, 0.0);
        for provider in &self.area.providers {
            for (position, &index) in provider.joining.iter().enumerate() {
                let case = &self.area.cases[index as usize];
                let effort = provider.effort(position, case, true, week, world);
                let [without, with] = case.rates_now(effort, provider.policy.kappa, world);
                base += without;
                helped += with;
            }
        }
        if helped > 0.0 { libm::pow(base / helped, *displacement) } else { 1.0 }
    }

    /// The end of a contract year, before the calendar week that the next begins with.
    fn review(&mut self, week: CalendarWeek) {
        for provider in &mut self.area.providers {
            provider.belief.learn();
        }
        review::hold(&mut self.area, week);
    }

    #[expect(clippy::cast_possible_truncation, reason = "providers are few")]
    fn close(self, people: &[Person]) -> Run {
        let Area { places, cases, providers, ledger, referred_to, .. } = self.area;
        let plans = self.hours.into_iter().zip(self.beliefs);
        let books = ledger.weeks().into_iter().zip(plans).zip(&providers).enumerate();
        let provider_runs = books.map(|(number, ((weeks, (hours, beliefs)), provider))| {
            let Place { prime, tier } = places.of(ProviderId(number));
            ProviderRun {
                prime: prime as u8,
                tier: tier as u8,
                strategy: provider.policy.strategy,
                declined: self.design.declined[tier],
                closed: provider.closed,
                hours,
                beliefs,
                weeks,
            }
        });
        let providers = provider_runs.collect();
        let world = &self.design.world;
        let outside = |person: &Person| if person.referred { Life::default() } else { without::life(person, world) };
        let mut lives: Vec<Life> = people.iter().map(outside).collect();
        let mut first = vec![None; people.len()];
        for ((case, referred), position) in cases.into_iter().zip(referred_to).zip(self.positions) {
            lives[position as usize] = case.into_life();
            first[position as usize] = referred.map(|provider| provider.0 as u8);
        }
        Run { lives, referred_to: first, providers }
    }
}
