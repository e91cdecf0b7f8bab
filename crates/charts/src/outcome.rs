//! A finished run and what is shown of it.

use parked_model::{
    Scenario, Summary, Twin,
    report::{
        crowd::{Crowd, minutes_from_pounds},
        saved::Horizon,
        state::Counts,
    },
};

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

    /// Whether another run came out the same in all that is shown of it.
    pub fn is_like(&self, other: &Self) -> bool {
        self.twin.fingerprint() == other.twin.fingerprint()
            && self.summary == other.summary
            && self.crowd == other.crowd
    }

    /// What has become of everybody simulated by a week since joining, as counts of as many people as are drawn.
    pub fn counts(&self, week: u32) -> Counts {
        Counts::by(&self.twin, week).scaled_to(self.crowd.shown.len())
    }

    /// What the providers have left after all costs, pounds for each person referred; negative for a loss.
    pub fn kept_per_head_gbp(&self) -> f64 {
        self.summary.money_pence.balance().pounds() / f64::from(self.summary.referred)
    }

    /// Benefit saved by the programme within two years of joining, pounds for each person referred.
    pub fn saved_per_head_gbp(&self) -> f64 {
        self.saved_by_gbp(Horizon::TwoYears)
    }

    /// The same up to another date.
    pub fn saved_by_gbp(&self, horizon: Horizon) -> f64 {
        self.twin.benefit_saved_gbp(&self.scenario, horizon) / f64::from(self.summary.referred)
    }

    /// Adviser's minutes a week for the fifth furthest from work inside their labels; `None` where nobody is.
    pub fn far_fifth_minutes(&self) -> Option<f64> {
        Some(minutes_from_pounds(&self.scenario, self.summary.fifths.first()?.support_per_week_gbp))
    }
}
