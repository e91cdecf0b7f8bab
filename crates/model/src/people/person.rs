//! Who arrives, when, how far from work they are and how far they look (model.md 2.1 and 2.2).

use crate::{
    numeric::{
        order::least_first,
        rng::{Channel, exponentials, normals, uniforms},
    },
    record::{
        groups::{GROUPS, PerGroup},
        referrals::arrival_week,
    },
    scenario::{
        Scenario,
        params::{GroupField, Key},
    },
};

/// Somebody referred to the programme.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Person {
    /// Number that all of this person's luck is drawn with.
    pub luck: u32,
    /// Payment group, a position in [`GROUPS`].
    pub group: u8,
    /// Calendar week of arrival, 0 to 301.
    pub arrival: u16,
    /// `z`: readiness against the middle of the group, log of the start rate.
    pub readiness: f64,
    /// `zhat`: readiness as the adviser judges it.
    pub judged_readiness: f64,
    /// Tenth of the group by readiness: 0 is the furthest from work, 9 the nearest.
    pub tenth: u8,
}

impl Person {
    /// Fifth of the group by readiness: 0 is the furthest from work, 4 the nearest.
    pub fn fifth(&self) -> usize {
        self.tenth as usize / 2
    }
}

/// Draws a scenario's people. The same seed gives the same people, and a longer list begins with the shorter one
/// (but for `tenth`, which is a rank in the whole list).
pub fn draw(scenario: &Scenario) -> Vec<Person> {
    let bands = referral_bands(scenario);
    let sigma = scenario.get(Key::Sigma);
    let sight = scenario.get(Key::Sight);
    // r * (z + eps) with Var(eps) = sigma^2 * (1/r - 1), written so that r = 0 needs no special case.
    let blur = sigma * (sight * (1.0 - sight)).sqrt();
    let seed = scenario.seed();
    let mut people: Vec<Person> = (0..scenario.people())
        .map(|luck| {
            let [group, arrival] = uniforms(seed, luck, Channel::Arrival, 0);
            let [truth, noise] = normals(seed, luck, Channel::Readiness, 0);
            let readiness = sigma * truth;
            Person {
                luck,
                group: group_at(&bands, group),
                arrival: arrival_week(arrival).get() as u16,
                readiness,
                judged_readiness: sight * readiness + blur * noise,
                tenth: 0,
            }
        })
        .collect();
    rank(&mut people);
    people
}

/// Luck of somebody's first job start: the summed start rate at which it comes, exponential with mean 1.
/// Whatever the contract, it is the same; a picture can use it to choose people whose luck is evenly spread.
pub fn first_start_clock(seed: u64, person: &Person) -> f64 {
    exponentials(seed, person.luck, Channel::Spell, 0)[0]
}

/// Positions of the people in order of distance from work: whoever would start a job soonest without help comes first.
pub fn by_distance(people: &[Person], scenario: &Scenario) -> Vec<u32> {
    let middle: PerGroup<f64> = std::array::from_fn(|group| libm::log(scenario.group(GroupField::StartRate, group)));
    let distance = |person: &Person| (-(middle[person.group as usize] + person.readiness), 0);
    least_first(people.iter().map(distance))
}

/// The groups that people are referred to, each with the upper end of its part of [0, 1).
fn referral_bands(scenario: &Scenario) -> Vec<(u8, f64)> {
    let shares: PerGroup<f64> = std::array::from_fn(|group| scenario.group(GroupField::Share, group));
    let total: f64 = shares.iter().sum();
    let mut upto = 0.0;
    let referred = (0..).zip(shares).filter(|(_, share)| *share > 0.0);
    referred
        .map(|(group, share)| {
            upto += share / total;
            (group, upto)
        })
        .collect()
}

/// The band that a draw falls into; rounding may leave the last end short of 1.
fn group_at(bands: &[(u8, f64)], draw: f64) -> u8 {
    let found = bands.iter().find(|(_, upto)| draw < *upto).or(bands.last());
    found.map_or(0, |(group, _)| *group)
}

/// Sets everybody's tenth by readiness inside their own group; ties go by luck.
fn rank(people: &mut [Person]) {
    for group in 0..GROUPS.len() as u8 {
        let members: Vec<usize> = (0..people.len()).filter(|&i| people[i].group == group).collect();
        let order = least_first(members.iter().map(|&member| (people[member].readiness, people[member].luck)));
        for (rank, place) in order.into_iter().enumerate() {
            people[members[place as usize]].tenth = (rank * 10 / members.len()) as u8;
        }
    }
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "a test may check against the platform's mathematics")]
mod tests {
    use super::*;

    #[test]
    fn groups_arrivals_and_spread_follow_the_scenario() {
        let people = draw(&Scenario::default().with(Key::People, 40_000.0));
        let share = people.iter().filter(|p| p.group == 1).count() as f64 / 40_000.0;
        assert!((share - 0.45).abs() < 4.0 * (0.45f64 * 0.55 / 40_000.0).sqrt());
        assert!(people.iter().all(|p| p.arrival < 302) && people.iter().any(|p| p.arrival == 301));
        // 878,000 of 1,950,000 had been referred by the end of July 2012, 61 weeks in.
        let early = people.iter().filter(|p| p.arrival < 61).count() as f64 / 40_000.0;
        assert!((early - 878.0 / 1950.0).abs() < 4.0 * (0.25f64 / 40_000.0).sqrt());
        let variance = people.iter().map(|p| p.readiness.powi(2)).sum::<f64>() / 40_000.0;
        assert!((variance - 1.0).abs() < 4.0 * (2.0f64 / 40_000.0).sqrt());
    }

    #[test]
    fn judgement_explains_the_share_of_the_spread_it_should() {
        for sight in [0.2, 0.6, 0.95] {
            let people = draw(&Scenario::default().with(Key::People, 40_000.0).with(Key::Sight, sight));
            let sum = |f: &dyn Fn(&Person) -> f64| people.iter().map(f).sum::<f64>();
            let cross = sum(&|p| p.readiness * p.judged_readiness);
            let correlation = cross / (sum(&|p| p.readiness.powi(2)) * sum(&|p| p.judged_readiness.powi(2))).sqrt();
            assert!((correlation.powi(2) - sight).abs() < 0.02, "{correlation} for {sight}");
            // A posterior mean: the truth, on average, is what is judged.
            assert!((cross / sum(&|p| p.judged_readiness.powi(2)) - 1.0).abs() < 0.03);
        }
    }

    #[test]
    fn no_sight_judges_everybody_alike_and_perfect_sight_is_the_truth() {
        assert!(draw(&Scenario::default().with(Key::Sight, 0.0)).iter().all(|p| p.judged_readiness == 0.0));
        assert!(draw(&Scenario::default().with(Key::Sight, 1.0)).iter().all(|p| p.judged_readiness == p.readiness));
    }

    #[test]
    fn more_people_leave_the_others_alone() {
        let few = draw(&Scenario::default().with(Key::People, 500.0));
        let many = draw(&Scenario::default().with(Key::People, 900.0));
        for (a, b) in few.iter().zip(&many) {
            assert_eq!((a.group, a.arrival, a.readiness), (b.group, b.arrival, b.readiness));
        }
    }

    #[test]
    fn tenths_are_equal_parts_of_each_group() {
        let people = draw(&Scenario::default());
        for group in 0..5 {
            let of = |tenth| people.iter().filter(|p| p.group == group && p.tenth == tenth).count();
            let sizes: Vec<usize> = (0..10).map(of).collect();
            assert!(sizes.iter().max().unwrap() - sizes.iter().min().unwrap() <= 1);
        }
    }
}
