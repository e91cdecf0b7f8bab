//! Whether a subcontractor would sign: it works its account out beforehand (specification 2.8).

use crate::{
    decision::purse::Insolvency,
    numeric::units::Pence,
    people::draw,
    programme::{
        accounts::Accounts,
        chain::{Depth, Flow, Reply},
        run,
    },
    scenario::{Key, Scenario},
    setup::{design::design, people::population},
};

/// People of a rehearsal, and how far its luck is from that of the run.
const REHEARSED: f64 = 4_000.0;
const OTHER_LUCK: u64 = 1_000_003;
/// As many pieces of luck there are for it.
const LUCKS: u64 = 4_000_000_000;

/// Whether the provider of each tier declines. A subcontractor that is not bound works its account out beforehand, on
/// other people with other luck: anybody at random if it is trusting, the people who will really be sent if it is
/// informed. Where the first declines there is nobody to pass people on to the second.
pub(super) fn declined(scenario: &Scenario) -> Vec<bool> {
    let bound = vec![false; scenario.choice::<Depth>(Key::Chain).tiers()];
    if bound.len() == 1 {
        return bound;
    }
    let rehearsed = match scenario.choice(Key::SubReply) {
        Reply::Bound => return bound,
        Reply::Trusting => rehearsal(scenario).with_choice(Key::Flow, Flow::Random),
        Reply::Informed => rehearsal(scenario),
    };
    let run = run::run(&draw(&population(&rehearsed)), &design(&rehearsed, bound));
    let loses = |tier: usize| run.providers[tier].weeks.iter().map(Accounts::balance).sum::<Pence>() < Pence::ZERO;
    let mut declined = vec![false; run.providers.len()];
    for tier in 1..declined.len() {
        declined[tier] = declined[tier - 1] || loses(tier);
    }
    declined
}

/// The same terms for one prime on other people with other luck, whom nobody can leave.
fn rehearsal(scenario: &Scenario) -> Scenario {
    scenario
        .clone()
        .with_choice(Key::Insolvency, Insolvency::Ignored)
        .with(Key::Providers, 1.0)
        .with(Key::People, REHEARSED)
        .with(Key::Seed, (1 + (scenario.seed() + OTHER_LUCK) % LUCKS) as f64)
}
