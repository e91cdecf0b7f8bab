//! The same people with the same luck in two worlds: with the programme, and without (specification 2.11).

use std::hash::Hasher as _;

use crate::{
    contract::{Contract, accelerator::Accelerator, payments::Payments},
    decision::hours::Wanted,
    numeric::{units::Pence, whole::count},
    people::{Person, life::Life, milestones::Milestone},
    programme::{
        accounts::Accounts,
        design::Design,
        run::{self, ProviderRun, Run},
        without,
    },
    record::calendar::{CALENDAR_WEEKS, CONTRACT_YEARS},
};

/// Two lives for every person.
#[derive(Clone, Debug, PartialEq)]
pub struct Twin {
    /// The people, in the order they were drawn.
    pub people: Vec<Person>,
    /// Positions of those who are referred.
    referred: Vec<usize>,
    /// The tariff they were helped under.
    pub contract: Contract,
    /// What the head office of each prime wants.
    pub wanted: Wanted,
    /// Their lives with the programme.
    pub with: Vec<Life>,
    /// Their lives without.
    pub without: Vec<Life>,
    /// The accounts of all providers together for every calendar week.
    pub weeks: Vec<Accounts>,
    /// Every provider, prime by prime, each before its subcontractors.
    pub providers: Vec<ProviderRun>,
    /// What outcomes were paid, where that depends on how many there were.
    outcome_prices: Option<OutcomePrices>,
    /// Position in `providers` of whoever each person was first referred or passed on to; `None` for those whom
    /// nobody helps, and those who are not referred.
    pub referred_to: Vec<Option<u8>>,
}

/// What the programme made of somebody, judged by the paid outcome. Specification 2.11.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Reached it, and would not have without the programme.
    Because,
    /// Reached it, and would have without the programme.
    Anyway,
    /// Did not reach it in either world.
    Neither,
    /// Did not reach it, and would have without the programme.
    Harmed,
}

impl Twin {
    /// Lives everybody's life in both worlds.
    pub(crate) fn of(people: Vec<Person>, design: &Design) -> Self {
        let referred = (0..people.len()).filter(|&person| people[person].referred).collect();
        let Run { lives, referred_to, providers } = run::run(&people, design);
        // Who is not referred lives without the programme as it is.
        let life = |(person, with): (&Person, &Life)| {
            if person.referred { without::life(person, &design.world) } else { with.clone() }
        };
        let without: Vec<Life> = people.iter().zip(&lives).map(life).collect();
        let weeks = together(&providers);
        let contract = design.world.contract.clone();
        let outcome_prices =
            contract.accelerator.map(|accelerator| OutcomePrices::of(accelerator, &people, &lives, &without));
        let wanted = design.wanted;
        Self { people, referred, contract, wanted, with: lives, without, weeks, providers, outcome_prices, referred_to }
    }

    /// Positions of the people who are referred.
    pub fn referred(&self) -> &[usize] {
        &self.referred
    }

    /// What the programme made of one person.
    pub fn effect(&self, person: usize) -> Effect {
        match (self.with[person].has_outcome(), self.without[person].has_outcome()) {
            (true, false) => Effect::Because,
            (true, true) => Effect::Anyway,
            (false, false) => Effect::Neither,
            (false, true) => Effect::Harmed,
        }
    }

    /// Whether somebody was left under £2 a week for 26 weeks in a row (specification 4).
    pub fn is_parked(&self, person: usize) -> bool {
        self.with[person].parked_week.is_some()
    }

    /// Outcome and sustainment fees paid for one person; none for somebody who is not referred.
    pub fn result_fees(&self, person: usize) -> Pence {
        if self.people[person].referred { self.fees_of(person, &self.with[person]) } else { Pence::ZERO }
    }

    /// The attachment fee paid for one person; none for somebody who is not referred.
    pub fn attachment_fee(&self, person: usize) -> Pence {
        let Person { group, arrival, referred, .. } = self.people[person];
        if referred { self.contract.attachment_fee(group, arrival) } else { Pence::ZERO }
    }

    /// Of those fees, the ones that the life without the programme would have triggered too.
    pub fn fees_anyway(&self, person: usize) -> Pence {
        self.fees_of(person, &self.without[person]).min(self.result_fees(person))
    }

    fn fees_of(&self, person: usize, life: &Life) -> Pence {
        let price = self
            .outcome_prices
            .as_ref()
            .map_or(1.0, |prices| prices.of_person(&self.people[person], self.without[person].has_outcome()));
        let counted = u32::from(life.weeks_counted);
        let paid = |payments: Payments| {
            let is_outcome = payments.milestone == Milestone::Outcome;
            // An outcome that was claimed too early is paid before its weeks are reached.
            let is_claimed = is_outcome && life.claimed_week.is_some();
            let times = payments.weeks().take_while(|&weeks| weeks <= counted || is_claimed).count();
            let amount = if is_outcome { payments.amount.part(price) } else { payments.amount };
            amount * i64::from(count(times))
        };
        self.contract.schedule(&self.people[person]).payments().map(paid).sum()
    }

    /// The run in eight hex digits, such as `7F3A-91C2`: FNV-1a over what became of everybody in both worlds, folded.
    /// Equal on every machine; two runs that differ in anybody's life differ here but for chance (1 in 4 billion).
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "weeks fit in 16 bits; of other numbers the lower half is taken on purpose"
    )]
    pub fn fingerprint(&self) -> String {
        let mut hash = fnv::FnvHasher::default();
        for life in self.with.iter().chain(&self.without) {
            hash.write(&life.outcome_week.map_or(u16::MAX, |week| week.get() as u16).to_le_bytes());
            hash.write(&[life.sustainments]);
            hash.write(&life.weeks_out.to_le_bytes());
            hash.write(&(life.support.0 as u32).to_le_bytes());
        }
        let total: Accounts = self.weeks.iter().copied().sum();
        hash.write(&total.revenue().0.to_le_bytes());
        hash.write(&total.costs().0.to_le_bytes());
        let long = hash.finish();
        let short = (long >> 32) as u32 ^ long as u32;
        format!("{:04X}-{:04X}", short >> 16, short & 0xFFFF)
    }
}

/// What the outcomes of each contract year's people were paid under an accelerator, in fees. Outcomes that would have
/// come anyway are taken as the first to be counted: help brings the ones beyond them.
#[derive(Clone, Debug, PartialEq)]
struct OutcomePrices {
    /// For each contract year of joining: mean price of an outcome that would have come anyway, and of any other.
    years: Vec<[f64; 2]>,
}

impl OutcomePrices {
    fn of(accelerator: Accelerator, people: &[Person], with: &[Life], without: &[Life]) -> Self {
        let prices = |year: usize| {
            let members = || (0..people.len()).filter(|&i| people[i].referred && people[i].arrival.year() == year);
            let paid = |i: &usize| with[*i].paid_week().is_some();
            let count = members().count() as f64;
            let anyway = members().filter(|i| paid(i) && without[*i].has_outcome()).count() as f64;
            let all = members().filter(paid).count() as f64;
            let mean = |from: f64, upto: f64| {
                let fees = accelerator.paid(year, upto, count) - accelerator.paid(year, from, count);
                if upto > from { fees / (upto - from) } else { 1.0 }
            };
            [mean(0.0, anyway), mean(anyway, all)]
        };
        Self { years: (0..CONTRACT_YEARS).map(prices).collect() }
    }

    fn of_person(&self, person: &Person, anyway: bool) -> f64 {
        self.years[person.arrival.year()][usize::from(!anyway)]
    }
}

/// The accounts of all providers in every calendar week; what one passes on the next receives.
fn together(providers: &[ProviderRun]) -> Vec<Accounts> {
    (0..CALENDAR_WEEKS).map(|week| providers.iter().map(|provider| provider.weeks[week]).sum()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contract::accelerator::ExpectedResults,
        record::{
            calendar::{CalendarWeek, LifeWeek},
            groups::GroupIndex,
        },
    };

    /// People who joined in some weeks, with the lives they have with and without the programme: whether there is an
    /// outcome.
    fn lives(people: &[(u32, bool, bool)]) -> (Vec<Person>, Vec<Life>, Vec<Life>) {
        let life = |reached: bool| Life { outcome_week: reached.then_some(LifeWeek::new(40)), ..Life::default() };
        let person = |arrival| Person {
            luck: 0,
            group: GroupIndex::default(),
            arrival: CalendarWeek::new(arrival),
            readiness: 0.0,
            judged_readiness: 0.0,
            tenth: 0,
            referred: true,
        };
        (
            people.iter().map(|&(arrival, ..)| person(arrival)).collect(),
            people.iter().map(|&(_, with, _)| life(with)).collect(),
            people.iter().map(|&(.., without)| life(without)).collect(),
        )
    }

    #[test]
    fn outcomes_that_come_anyway_are_the_first_of_their_year_to_be_counted() {
        let accelerator = Accelerator::new(0.5, 0.2, ExpectedResults::every_year(0.27)).unwrap();
        let neither = (20, false, false);
        let (people, with, without) = lives(&[
            // Ten of the first year: one who would have anyway, three because of help, and one who is harmed.
            (0, true, true),
            (5, true, false),
            (5, true, false),
            (51, true, false),
            (5, false, true),
            neither,
            neither,
            neither,
            neither,
            neither,
            // Two of the second year, one because of help.
            (52, true, false),
            (60, false, false),
        ]);
        let prices = OutcomePrices::of(accelerator, &people, &with, &without);
        // The first two of ten are paid half and further ones 17/7: half, half and twice 17/7.
        let near =
            |a: [f64; 2], b: [f64; 2]| assert!(a.iter().zip(b).all(|(a, b)| (a - b).abs() < 1e-12), "{a:?} {b:?}");
        near(prices.years[0], [0.5, 25.0 / 14.0]);
        // One of two is beyond a fifth of them: two fifths at half a fee, three at 17/7.
        near(prices.years[1], [1.0, 0.2 + 0.6 * 17.0 / 7.0]);
        near(prices.years[2], [1.0, 1.0]);
        assert_eq!(prices.of_person(&people[3], true), prices.years[0][0]);
        assert_eq!(prices.of_person(&people[10], false), prices.years[1][1]);
    }
}
