//! A finished run and what is shown of it.

use parked_model::{Scenario, Summary, Twin, report::crowd::Crowd};

/// A finished run and what is shown of it.
#[derive(Debug)]
pub struct Outcome {
    /// What was run.
    pub scenario: Scenario,
    /// Everybody's two lives.
    pub twin: Twin,
    /// What they come to.
    pub summary: Summary,
    /// The thousand people drawn.
    pub crowd: Crowd,
}

/// A run is equal only to itself.
impl PartialEq for Outcome {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Outcome {
    /// Runs a scenario.
    pub fn of(scenario: &Scenario) -> Self {
        let twin = Twin::run(scenario);
        let summary = twin.summary(scenario);
        let crowd = Crowd::of(&twin, scenario);
        Self { scenario: scenario.clone(), twin, summary, crowd }
    }
}
