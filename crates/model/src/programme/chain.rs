//! Prime and subcontractors (model.md 2.8): who is passed on, and who would sign for it.
//!
//! The prime ranks people by the fees they are expected to bring in, `R_g * pi * (1 - exp(-bhat * W))`, keeps the top and
//! passes the rest on, or passes on anybody at random. A subcontractor may do the same once more.

use strum::{VariantArray, VariantNames};

use crate::{
    decision::purse::Insolvency,
    numeric::{
        order::least_first,
        rng::{Channel, uniforms},
    },
    people::{Person, draw, rates::RateMaker},
    programme::{ledger::Accounts, run, world::World},
    record::calendar::WINDOW_WEEKS,
    scenario::{Scenario, params::Key},
    setup::people::population,
};

/// How many subcontractors stand behind each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, VariantArray, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum Depth {
    /// The prime helps everybody itself.
    None,
    /// One subcontractor.
    One,
    /// One, and another behind it.
    Two,
}

impl Depth {
    /// Providers in a chain: the prime and its subcontractors.
    pub fn tiers(self) -> usize {
        match self {
            Self::None => 1,
            Self::One => 2,
            Self::Two => 3,
        }
    }
}

/// Who is passed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, VariantArray, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum Flow {
    /// Those who look least likely to bring in fees.
    Picked,
    /// Anybody.
    Random,
}

/// What a subcontractor does when the terms are put to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, VariantArray, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum Reply {
    /// It has signed.
    Bound,
    /// It declines if it would lose money on anybody at random.
    Trusting,
    /// It declines if it would lose money on the people who will really be sent.
    Informed,
}

/// Where people go that no subcontractor takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, VariantArray, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum Returned {
    /// Back to the prime.
    Prime,
    /// They stay on the prime's books without help.
    Nobody,
}

/// Providers in each chain: the prime and up to two subcontractors.
pub(crate) fn tiers(scenario: &Scenario) -> usize {
    scenario.choice::<Depth>(Key::Chain).tiers()
}

/// Share of a prime's people that the provider of a tier is meant to have; the shares of all tiers add up to 1.
pub(crate) fn share_of_tier(scenario: &Scenario, tier: usize) -> f64 {
    let reaches = |tier: usize| libm::pow(scenario.get(Key::Passed), tier as f64);
    if tier + 1 == tiers(scenario) { reaches(tier) } else { reaches(tier) - reaches(tier + 1) }
}

/// The tier that everybody is passed on to; 0 stays with the prime.
pub(crate) fn passed_to(people: &[Person], scenario: &Scenario, world: &World) -> Vec<u8> {
    let deepest = tiers(scenario) - 1;
    if deepest == 0 {
        return vec![0; people.len()];
    }
    let passed = scenario.get(Key::Passed);
    let tier_at = |place: f64| {
        let is_passed = |tier: &usize| place < libm::pow(passed, *tier as f64);
        (1..=deepest).take_while(is_passed).count() as u8
    };
    places(people, scenario, world).into_iter().map(tier_at).collect()
}

/// Everybody's place in the order in which people are passed on, 0 to 1; the first to go have the lowest.
fn places(people: &[Person], scenario: &Scenario, world: &World) -> Vec<f64> {
    if scenario.choice::<Flow>(Key::Flow) == Flow::Random {
        return people.iter().map(|person| uniforms(world.seed, person.luck, Channel::Referral, 0)[0]).collect();
    }
    let maker = RateMaker::of(&population(scenario));
    let value = |person: &Person| {
        let fees = world.contract.groups[person.group as usize].worth_of_start(world.retention);
        let chance = -libm::expm1(-maker.rates(person).judged_base * f64::from(WINDOW_WEEKS));
        fees * world.contract.price(person) * chance
    };
    let mut places = vec![0.0; people.len()];
    for (rank, position) in
        least_first(people.iter().map(|person| (value(person), person.luck))).into_iter().enumerate()
    {
        places[position as usize] = rank as f64 / people.len() as f64;
    }
    places
}

/// People of a rehearsal, and how far its luck is from that of the run.
const REHEARSED: f64 = 4_000.0;
const OTHER_LUCK: f64 = 1_000_003.0;

/// Whether the provider of each tier declines. A subcontractor that is not bound works its account out beforehand, on
/// other people with other luck: anybody at random if it is trusting, the people who will really be sent if it is
/// informed. Where the first declines there is nobody to pass people on to the second.
pub(crate) fn declined(scenario: &Scenario) -> Vec<bool> {
    let mut declined = vec![false; tiers(scenario)];
    let reply: Reply = scenario.choice(Key::SubReply);
    if declined.len() == 1 || reply == Reply::Bound {
        return declined;
    }
    let rehearsal = scenario
        .clone()
        .with_choice(Key::SubReply, Reply::Bound)
        .with_choice(Key::Insolvency, Insolvency::Ignored)
        .with(Key::Providers, 1.0)
        .with(Key::People, REHEARSED)
        .with(Key::Seed, 1.0 + (scenario.get(Key::Seed) + OTHER_LUCK) % 4_000_000_000.0);
    let rehearsal = if reply == Reply::Trusting { rehearsal.with_choice(Key::Flow, Flow::Random) } else { rehearsal };
    let run = run::programme(&draw(&rehearsal), &rehearsal);
    let loses = |tier: usize| run.providers[tier].weeks.iter().map(Accounts::balance).sum::<i64>() < 0;
    for tier in 1..declined.len() {
        declined[tier] = declined[tier - 1] || loses(tier);
    }
    declined
}
