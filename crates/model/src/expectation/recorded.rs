//! The plan that a finished run comes to, so that its expected values can stand beside its drawn lives.

use crate::{
    expectation::expected::Kind,
    numeric::units::Pence,
    people::{Person, life::Life},
    record::{calendar::EARLY_WEEKS, groups::GroupIndex},
};

/// Parts of a group, by judged readiness, that a recorded plan tells apart.
const PARTS: usize = 20;

/// What a run's provider gave whom, on average: by group, by how ready people looked, and by whether it was in their first
/// quarter. Between the middles of two parts it is straight, beyond the outermost it is flat.
///
/// A provider that chases fees gives more as the end of the two years comes near; after the first quarter this is lost.
#[derive(Clone, Debug, PartialEq)]
pub struct RecordedPlan {
    groups: Vec<Vec<Part>>,
}

/// People of one group who look alike.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Part {
    judged_readiness: f64,
    /// Pounds for each week out of work in the first quarter, and after it.
    early: f64,
    later: f64,
}

impl RecordedPlan {
    /// The plan that the lives of some people come to; who is not referred is no part of it.
    pub fn of(people: &[Person], lives: &[Life]) -> Self {
        let group = |group: GroupIndex| {
            let mut members: Vec<_> =
                people.iter().zip(lives).filter(|(person, _)| person.referred && person.group == group).collect();
            members.sort_by(|(a, _), (b, _)| a.judged_readiness.total_cmp(&b.judged_readiness));
            members.chunks(members.len().div_ceil(PARTS).max(1)).map(Part::of).collect()
        };
        Self { groups: GroupIndex::all().map(group).collect() }
    }

    /// Support, pounds a week, of a kind of person out of work in a programme week; 0 for a group without people.
    pub fn effort(&self, kind: &Kind, week: u32) -> f64 {
        let effort = |part: &Part| if week < EARLY_WEEKS { part.early } else { part.later };
        let parts = &self.groups[kind.group.index()];
        let above = parts.partition_point(|part| part.judged_readiness <= kind.judged_readiness);
        match (above.checked_sub(1).map(|below| &parts[below]), parts.get(above)) {
            (Some(low), Some(high)) => {
                let way =
                    (kind.judged_readiness - low.judged_readiness) / (high.judged_readiness - low.judged_readiness);
                effort(low) + way * (effort(high) - effort(low))
            }
            (Some(part), None) | (None, Some(part)) => effort(part),
            (None, None) => 0.0,
        }
    }
}

impl Part {
    fn of(members: &[(&Person, &Life)]) -> Self {
        let weeks = |count: &dyn Fn(&Life) -> u32| members.iter().map(|(_, life)| count(life)).sum::<u32>();
        let support = |part: &dyn Fn(&Life) -> Pence| members.iter().map(|(_, life)| part(life)).sum::<Pence>();
        let early_weeks = weeks(&|life| life.early_weeks.into());
        let early = support(&|life| life.early_support).pounds() / f64::from(early_weeks);
        let later_weeks = weeks(&|life| life.weeks_out.into()) - early_weeks;
        let later_support = support(&|life| life.support - life.early_support).pounds();
        Self {
            judged_readiness: members.iter().map(|(person, _)| person.judged_readiness).sum::<f64>()
                / members.len() as f64,
            early,
            // Where nobody is left after the first quarter, what comes after it does not matter.
            later: if later_weeks > 0 { later_support / f64::from(later_weeks) } else { early },
        }
    }
}
