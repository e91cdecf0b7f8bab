//! Prime and subcontractors (specification 2.8, DESIGN m17): who is passed on, and what of the fees goes with them.
//!
//! The prime ranks people by the fees they are expected to bring in, `R_g * pi * (1 - exp(-bhat * W))`, keeps the top
//! and passes the rest on, or passes on anybody at random. A subcontractor may do the same once more.

use strum::{VariantArray, VariantNames};

use crate::{
    decision::income::Reaching,
    numeric::{
        order::by_amount_then_rank,
        rng::{Channel, uniforms},
    },
    people::Person,
    programme::world::World,
    record::calendar::WINDOW_WEEKS,
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

/// The terms between a prime and those behind it, the same in every chain.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Chain {
    /// How many subcontractors there are.
    pub(crate) depth: Depth,
    /// Share of people that each provider is meant to pass on, 0 to 1.
    pub(crate) passed: f64,
    /// Who is passed on.
    pub(crate) flow: Flow,
    /// Share of the fees for results and delivery that each provider keeps of what it passes on, 0 to 1.
    pub(crate) slice: f64,
    /// Share of an attachment fee that each provider passes on, 0 to 1.
    pub(crate) passed_attachment: f64,
    /// Where people go that no subcontractor takes.
    pub(crate) returned: Returned,
}

impl Chain {
    /// Providers in the chain.
    pub(crate) fn tiers(&self) -> usize {
        self.depth.tiers()
    }

    /// Share of a prime's people that the provider of a tier is meant to have; the shares of all tiers add up to 1.
    pub(crate) fn share_of_tier(&self, tier: usize) -> f64 {
        let reaches = |tier: usize| libm::pow(self.passed, tier as f64);
        if tier + 1 == self.tiers() { reaches(tier) } else { reaches(tier) - reaches(tier + 1) }
    }

    /// Shares of the fees that reach the provider of a tier.
    pub(crate) fn reaching(&self, tier: usize) -> Reaching {
        let through = |share: f64| libm::pow(share, tier as f64);
        Reaching { attachment: through(self.passed_attachment), results: through(1.0 - self.slice) }
    }

    /// The tier that everybody is passed on to; 0 stays with the prime.
    #[expect(clippy::cast_possible_truncation, reason = "subcontractors are few")]
    pub(crate) fn passed_to(&self, people: &[Person], world: &World) -> Vec<u8> {
        let deepest = self.tiers() - 1;
        if deepest == 0 {
            return vec![0; people.len()];
        }
        let tier_at = |place: f64| {
            let is_passed = |tier: &usize| place < libm::pow(self.passed, *tier as f64);
            (1..=deepest).take_while(is_passed).count() as u8
        };
        self.order(people, world).into_iter().map(tier_at).collect()
    }

    /// Everybody's place in the order in which people are passed on, 0 to 1; the first to go have the lowest.
    fn order(&self, people: &[Person], world: &World) -> Vec<f64> {
        match self.flow {
            Flow::Random => {
                let draw = |person: &Person| uniforms(world.seed, person.luck, Channel::Referral, 0)[0];
                people.iter().map(draw).collect()
            }
            Flow::Picked => by_expected_fees(people, world),
        }
    }
}

/// Everybody's place, 0 to 1, by the fees they are expected to bring in; those who bring least have the lowest.
fn by_expected_fees(people: &[Person], world: &World) -> Vec<f64> {
    let value = |person: &Person| {
        let fees = world.contract.groups[person.group.index()].schedule.worth_of_start(world.course.forces.retention);
        let chance = -libm::expm1(-world.rates.rates(person).judged_base * f64::from(WINDOW_WEEKS));
        fees * world.contract.price.of(person.group, person.judged_readiness) * chance
    };
    let mut places = vec![0.0; people.len()];
    let order = by_amount_then_rank(people.iter().map(|person| (value(person), person.luck)));
    for (rank, position) in order.into_iter().enumerate() {
        places[position as usize] = rank as f64 / people.len() as f64;
    }
    places
}
