//! What is true of everybody in a run, whatever a provider does.

use crate::{
    contract::Contract,
    people::{course::Course, rates::RateMaker},
};

/// What is true of everybody in a run, whatever a provider does.
#[derive(Debug)]
pub(crate) struct World {
    /// Luck of the run.
    pub(crate) seed: u64,
    /// `alpha`: the most that help can add to the start rate of the middle person, as a share of it.
    pub(crate) alpha: f64,
    /// How fast people start jobs.
    pub(crate) rates: RateMaker,
    /// What weeks do to them.
    pub(crate) course: Course,
    /// What is paid for them.
    pub(crate) contract: Contract,
    /// Chance that an outcome a few weeks short is claimed, 0 to 1.
    pub(crate) claims: f64,
    /// What a week of full help is worth in pay for distance travelled, pounds.
    pub(crate) distance_week: f64,
}
