//! Who of the people eligible is referred, where there is not room for everybody (specification 2.1).

use strum::{VariantArray, VariantNames};

use crate::{
    numeric::{
        order::{by_amount_then_rank, by_rank},
        rng::{Channel, uniforms},
        whole::{count, middle_of_part, whole},
    },
    record::groups::GroupIndex,
};

/// How the people referred are picked where there is not room for everybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, VariantArray, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum Eligible {
    /// The same share of every group, and of every distance inside it.
    All,
    /// Those who look nearest to work first, whatever their group.
    Nearest,
    /// Those who look furthest from it first.
    Furthest,
    /// By lot.
    Random,
}

/// Who is referred.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Intake {
    /// Share of the people who are referred, above 0 up to 1.
    pub volume: f64,
    /// How they are picked.
    pub eligible: Eligible,
}

/// What is looked at of somebody who may be referred.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    /// Number that all of this person's luck is drawn with.
    pub(super) luck: u32,
    /// Payment group.
    pub(super) group: GroupIndex,
    /// Log of the weekly start rate without help as judged, but for what is the same for everybody.
    pub(super) ln_judged: f64,
}

impl Intake {
    /// Of so many people, those for whom there is room: at least one of any.
    fn room(self, people: usize) -> usize {
        (whole((self.volume * people as f64).round()) as usize).max(1).min(people)
    }

    /// Whether each is referred. It depends on people and luck alone; with room for everybody it is everybody.
    pub(super) fn refers(self, seed: u64, candidates: &[Candidate]) -> Vec<bool> {
        let room = self.room(candidates.len());
        let mut refers = vec![room == candidates.len(); candidates.len()];
        if room < candidates.len() {
            let order = self.order(seed, candidates);
            for place in 0..room {
                // Of an even share the middle one of each run of equal length, otherwise the first of all.
                let is_even = self.eligible == Eligible::All;
                let at = if is_even { middle_of_part(place, room, order.len()) } else { place };
                refers[order[at] as usize] = true;
            }
        }
        refers
    }

    /// Positions of the candidates in the order in which they are picked, for an even share group by group; ties go by luck.
    fn order(self, seed: u64, candidates: &[Candidate]) -> Vec<u32> {
        let amount = |candidate: &Candidate| match self.eligible {
            Eligible::All | Eligible::Furthest => candidate.ln_judged,
            Eligible::Nearest => -candidate.ln_judged,
            Eligible::Random => uniforms(seed, candidate.luck, Channel::Intake, 0)[0],
        };
        let order = by_amount_then_rank(candidates.iter().map(|candidate| (amount(candidate), candidate.luck)));
        if self.eligible != Eligible::All {
            return order;
        }
        let groups = order.iter().map(|&position| count(candidates[position as usize].group.index()));
        by_rank(groups).into_iter().map(|at| order[at as usize]).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A hundred people of two groups; the second is further from work, and its nearest are nearer than the first's
    /// furthest.
    fn candidates() -> Vec<Candidate> {
        let candidate = |luck: u32| {
            let group = usize::from(luck >= 60);
            Candidate {
                luck,
                group: GroupIndex::new(group),
                ln_judged: f64::from(luck * 37 % 60) - 30.0 * group as f64,
            }
        };
        (0..100).map(candidate).collect()
    }

    fn picked(volume: f64, eligible: Eligible) -> Vec<Candidate> {
        let candidates = candidates();
        let refers = Intake { volume, eligible }.refers(7, &candidates);
        candidates.into_iter().zip(refers).filter(|(_, refers)| *refers).map(|(candidate, _)| candidate).collect()
    }

    #[test]
    fn a_quarter_is_a_quarter_and_all_is_all() {
        for &eligible in <Eligible as VariantArray>::VARIANTS {
            assert_eq!(picked(0.25, eligible).len(), 25, "{eligible:?}");
            assert_eq!(picked(1.0, eligible).len(), 100);
            assert_eq!(picked(1e-9, eligible).len(), 1);
        }
        assert!(Intake { volume: 0.5, eligible: Eligible::All }.refers(7, &[]).is_empty());
    }

    #[test]
    fn nearest_and_furthest_look_at_the_judged_rate_over_all_groups() {
        let rates = |people: &[Candidate]| people.iter().map(|person| person.ln_judged).collect::<Vec<_>>();
        let mut all = rates(&candidates());
        all.sort_by(f64::total_cmp);
        let sorted = |eligible| {
            let mut rates = rates(&picked(0.4, eligible));
            rates.sort_by(f64::total_cmp);
            rates
        };
        assert_eq!(sorted(Eligible::Furthest), all[..40]);
        assert_eq!(sorted(Eligible::Nearest), all[60..]);
        let groups: Vec<usize> = picked(0.4, Eligible::Nearest).iter().map(|person| person.group.index()).collect();
        assert!(groups.contains(&0) && groups.contains(&1));
    }

    #[test]
    fn an_even_share_takes_the_same_of_every_group_and_half() {
        let of = |people: &[Candidate], group: usize, upto: f64| {
            let inside = |person: &&Candidate| person.group.index() == group && person.ln_judged < upto;
            people.iter().filter(inside).count()
        };
        let even = picked(0.2, Eligible::All);
        assert_eq!([of(&even, 0, 99.0), of(&even, 0, 30.0)], [12, 6]);
        assert_eq!(of(&even, 1, 99.0), 8);
        // By lot it comes out otherwise, and otherwise with other luck.
        let candidates = candidates();
        let lot = |seed| Intake { volume: 0.2, eligible: Eligible::Random }.refers(seed, &candidates);
        assert_ne!(lot(1), lot(2));
        assert_eq!(lot(1), lot(1));
    }
}
