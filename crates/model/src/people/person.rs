//! Who arrives, when, how far from work they are and how far they look (specification 2.1 and 2.2).

use crate::{
    numeric::{
        order::{by_amount, by_amount_then_rank},
        rng::{Channel, exponentials, normals, uniforms},
    },
    people::{intake::Candidate, population::Population},
    record::{
        calendar::CalendarWeek,
        groups::{GroupIndex, PerGroup},
        referrals::arrival_week,
    },
};

/// Somebody whom the programme is for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Person {
    /// Number that all of this person's luck is drawn with.
    pub luck: u32,
    /// Payment group.
    pub group: GroupIndex,
    /// Calendar week of arrival, 0 to 301.
    pub arrival: CalendarWeek,
    /// `z`: readiness against the middle of the group, log of the start rate.
    pub readiness: f64,
    /// `zhat`: readiness as the adviser judges it.
    pub judged_readiness: f64,
    /// Tenth of the group by readiness: 0 is the furthest from work, 9 the nearest.
    pub tenth: u8,
    /// Whether they are referred to the programme.
    pub referred: bool,
}

impl Person {
    /// Fifth of the group by readiness: 0 is the furthest from work, 4 the nearest.
    pub fn fifth(&self) -> usize {
        self.tenth as usize / 2
    }
}

/// Draws the people of a run. The same seed gives the same people, and a longer list begins with the shorter one (but
/// for `tenth`, which is a rank in the whole list, and `referred`, where there is not room for everybody).
pub fn draw(population: &Population) -> Vec<Person> {
    let bands: Vec<Vec<Band>> = population.mix.by_week().iter().map(referral_bands).collect();
    let (sigma, sight) = (population.spread.sigma, population.spread.sight);
    let blur = population.spread.blur();
    let seed = population.seed;
    let mut people: Vec<Person> = (0..population.people)
        .map(|luck| {
            let [group, arrival] = uniforms(seed, luck, Channel::Arrival, 0);
            let [truth, noise] = normals(seed, luck, Channel::Readiness, 0);
            let readiness = sigma * truth;
            let arrival = arrival_week(arrival);
            Person {
                luck,
                group: group_at(&bands[arrival.index()], group),
                arrival,
                readiness,
                judged_readiness: sight * readiness + blur * noise,
                tenth: 0,
                referred: true,
            }
        })
        .collect();
    rank(&mut people);
    refer(&mut people, population);
    people
}

/// Luck of somebody's first job start: the summed start rate at which it comes, exponential with mean 1.
/// Whatever the contract, it is the same; a picture can use it to choose people whose luck is evenly spread.
pub fn first_start_clock(seed: u64, person: &Person) -> f64 {
    exponentials(seed, person.luck, Channel::Spell, 0)[0]
}

/// Positions of the people in order of distance from work: whoever would start a job soonest without help comes first.
/// `start_rates` are those of the middle person of each group, a week.
pub fn by_distance(people: &[Person], start_rates: &PerGroup<f64>) -> Vec<u32> {
    let middle = start_rates.map(libm::log);
    let distance = |person: &Person| -(middle[person.group.index()] + person.readiness);
    by_amount(people.iter().map(distance))
}

/// A group and the upper end of its part of [0, 1).
type Band = (GroupIndex, f64);

/// The groups that people are referred to, whose parts add up to 1.
fn referral_bands(parts: &PerGroup<f64>) -> Vec<Band> {
    let mut upto = 0.0;
    let referred = GroupIndex::all().zip(parts).filter(|(_, part)| **part > 0.0);
    referred
        .map(|(group, part)| {
            upto += part;
            (group, upto)
        })
        .collect()
}

/// The band that a draw falls into; rounding may leave the last end short of 1.
fn group_at(bands: &[Band], draw: f64) -> GroupIndex {
    let found = bands.iter().find(|(_, upto)| draw < *upto).or(bands.last());
    found.map_or(GroupIndex::default(), |(group, _)| *group)
}

/// Sets everybody's tenth by readiness inside their own group; ties go by luck.
#[expect(clippy::cast_possible_truncation, reason = "a tenth is at most 9")]
fn rank(people: &mut [Person]) {
    for group in GroupIndex::all() {
        let members: Vec<usize> = (0..people.len()).filter(|&i| people[i].group == group).collect();
        let order = by_amount_then_rank(members.iter().map(|&member| (people[member].readiness, people[member].luck)));
        for (rank, place) in order.into_iter().enumerate() {
            people[members[place as usize]].tenth = (rank * 10 / members.len()) as u8;
        }
    }
}

/// Says of everybody whether they are referred.
fn refer(people: &mut [Person], population: &Population) {
    let middle = population.start_rates.map(libm::log);
    let candidate = |person: &Person| Candidate {
        luck: person.luck,
        group: person.group,
        ln_judged: middle[person.group.index()] + person.judged_readiness,
    };
    let candidates: Vec<Candidate> = people.iter().map(candidate).collect();
    for (person, referred) in people.iter_mut().zip(population.intake.refers(population.seed, &candidates)) {
        person.referred = referred;
    }
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "a test may check against the platform's mathematics")]
mod tests {
    use super::*;
    use crate::people::{
        intake::{Eligible, Intake},
        mix::{EsaPath, Mix},
        population::Spread,
    };

    const USUAL: Population = Population {
        seed: 1,
        people: 4_000,
        intake: Intake { volume: 1.0, eligible: Eligible::All },
        mix: Mix { shares: [0.20, 0.45, 0.17, 0.14, 0.04, 0.0, 0.0, 0.0, 0.0], path: EsaPath::Even },
        start_rates: [0.005; 9],
        spread: Spread { sigma: 1.0, sight: 0.6 },
        alpha: 0.4,
        chi: 1.0,
    };

    fn seen(people: u32, sight: f64) -> Vec<Person> {
        draw(&Population { people, spread: Spread { sight, ..USUAL.spread }, ..USUAL })
    }

    #[test]
    fn groups_arrivals_and_spread_are_those_asked_for() {
        let people = draw(&Population { people: 40_000, ..USUAL });
        let share = people.iter().filter(|p| p.group.index() == 1).count() as f64 / 40_000.0;
        assert!((share - 0.45).abs() < 4.0 * (0.45f64 * 0.55 / 40_000.0).sqrt());
        assert!(people.iter().all(|p| p.arrival.get() < 302) && people.iter().any(|p| p.arrival.get() == 301));
        // 878,000 of 1,950,000 had been referred by the end of July 2012, 61 weeks in.
        let early = people.iter().filter(|p| p.arrival.get() < 61).count() as f64 / 40_000.0;
        assert!((early - 878.0 / 1950.0).abs() < 4.0 * (0.25f64 / 40_000.0).sqrt());
        let variance = people.iter().map(|p| p.readiness.powi(2)).sum::<f64>() / 40_000.0;
        assert!((variance - 1.0).abs() < 4.0 * (2.0f64 / 40_000.0).sqrt());
    }

    #[test]
    fn judgement_explains_the_share_of_the_spread_it_should() {
        for sight in [0.2, 0.6, 0.95] {
            let people = seen(40_000, sight);
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
        assert!(seen(4_000, 0.0).iter().all(|p| p.judged_readiness == 0.0));
        assert!(seen(4_000, 1.0).iter().all(|p| p.judged_readiness == p.readiness));
    }

    #[test]
    fn more_people_leave_the_others_alone() {
        let few = draw(&Population { people: 500, ..USUAL });
        let many = draw(&Population { people: 900, ..USUAL });
        for (a, b) in few.iter().zip(&many) {
            assert_eq!((a.group, a.arrival, a.readiness), (b.group, b.arrival, b.readiness));
        }
    }

    #[test]
    fn tenths_are_equal_parts_of_each_group() {
        let people = draw(&USUAL);
        for group in GroupIndex::all().take(5) {
            let of = |tenth| people.iter().filter(|p| p.group == group && p.tenth == tenth).count();
            let sizes: Vec<usize> = (0..10).map(of).collect();
            assert!(sizes.iter().max().unwrap() - sizes.iter().min().unwrap() <= 1);
        }
    }
}
