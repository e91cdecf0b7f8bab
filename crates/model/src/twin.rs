//! The same people with the same luck in two worlds: with the programme, and without (model.md 2.11).

use std::hash::Hasher as _;

use crate::{
    contract::Contract,
    life::Life,
    money::Accounts,
    people::{self, Person},
    run,
    scenario::Scenario,
};

/// Two lives for every person.
#[derive(Clone, Debug, PartialEq)]
pub struct Twin {
    /// The people, in the order they were drawn.
    pub people: Vec<Person>,
    /// The tariff they were helped under.
    pub contract: Contract,
    /// Their lives with the programme.
    pub with: Vec<Life>,
    /// Their lives without.
    pub without: Vec<Life>,
    /// The provider's accounts for every calendar week.
    pub weeks: Vec<Accounts>,
}

/// What the programme made of somebody, judged by the paid outcome. Model.md 2.11.
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
    /// Runs a scenario in both worlds.
    pub fn run(scenario: &Scenario) -> Self {
        Self::run_with(people::draw(scenario), scenario)
    }

    /// Runs a scenario for given people.
    pub fn run_with(people: Vec<Person>, scenario: &Scenario) -> Self {
        let programme = run::programme(&people, scenario);
        let without = run::nothing(&people, scenario);
        Self { people, contract: Contract::of(scenario), with: programme.lives, without, weeks: programme.weeks }
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

    /// Outcome and sustainment fees paid for one person, pence.
    pub fn result_fees(&self, person: usize) -> i64 {
        self.fees_of(person, &self.with[person])
    }

    /// Of those fees, the ones that the life without the programme would have triggered too, pence.
    pub fn fees_anyway(&self, person: usize) -> i64 {
        self.fees_of(person, &self.without[person]).min(self.result_fees(person))
    }

    fn fees_of(&self, person: usize, life: &Life) -> i64 {
        let terms = self.contract.terms(&self.people[person]);
        let outcome = if life.has_outcome() { terms.outcome } else { 0 };
        outcome + terms.sustainment * i64::from(life.sustainments)
    }

    /// The run in eight hex digits, such as `7F3A-91C2`: FNV-1a over what became of everybody in both worlds, folded.
    /// Equal on every machine; two runs that differ in anybody's life differ here but for chance (1 in 4 billion).
    pub fn fingerprint(&self) -> String {
        let mut hash = fnv::FnvHasher::default();
        for life in self.with.iter().chain(&self.without) {
            hash.write(&life.outcome_week.unwrap_or(u16::MAX).to_le_bytes());
            hash.write(&[life.sustainments]);
            hash.write(&life.weeks_out.to_le_bytes());
            hash.write(&(life.support as u32).to_le_bytes());
        }
        let total: Accounts = self.weeks.iter().copied().sum();
        hash.write(&total.revenue().to_le_bytes());
        hash.write(&total.costs().to_le_bytes());
        let long = hash.finish();
        let short = (long >> 32) as u32 ^ long as u32;
        format!("{:04X}-{:04X}", short >> 16, short & 0xFFFF)
    }
}
