//! The whole tariff: what the commissioner pays, for whom and when (specification 2.5).

use crate::{
    contract::{accelerator::Accelerator, distance::DistancePay, payments::Schedule, price::Price},
    numeric::units::Pence,
    people::{Person, jobs::Retention, mix::Arrivals},
    record::{
        calendar::{CalendarWeek, WINDOW_WEEKS},
        groups::{GroupIndex, PerGroup},
        published::ATTACHMENT_YEARS,
        results::two_year_rates,
    },
};

/// One group's terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    /// Paid on joining in contract year 1.
    pub attachment: Pence,
    /// What weeks in work are paid.
    pub schedule: Schedule,
}

/// The whole tariff.
#[derive(Clone, Debug, PartialEq)]
pub struct Contract {
    /// Terms of each group.
    pub groups: PerGroup<Terms>,
    /// Share of the first year's attachment fee paid in contract years 1, 2 and 3; the third lasts until the end.
    pub attachment_steps: [f64; 3],
    /// Calendar week from which no attachment fee is paid.
    pub attachment_stop: CalendarWeek,
    /// How result fees go with distance from work inside a group.
    pub price: Price,
    /// Delivery fee for each week of somebody's two years.
    pub block: PerGroup<Pence>,
    /// Price of outcomes by how many there have been, where it is not one price.
    pub accelerator: Option<Accelerator>,
    /// Pay for distance travelled, where there is any.
    pub distance: Option<DistancePay>,
}

impl Contract {
    /// What weeks in work are paid for somebody.
    pub fn schedule(&self, person: &Person) -> Schedule {
        self.groups[person.group.index()].schedule.at_price(self.price.of(person.group, person.judged_readiness))
    }

    /// What a start in a group is worth in fees at a group's own price, pounds (`R_g`); with an accelerator the outcome
    /// is worth what one more brings at the expected result.
    pub fn worth_of_start(&self, group: GroupIndex, retention: Retention) -> f64 {
        let schedule = self.groups[group.index()].schedule;
        let marginal = self.accelerator.map_or(1.0, Accelerator::marginal);
        Schedule { outcome: schedule.outcome.part(marginal), ..schedule }.worth_of_start(retention)
    }

    /// Attachment fee of a group, pounds: the mean over its people, who join when they do.
    pub fn mean_attachment_gbp(&self, arrivals: &Arrivals, group: GroupIndex) -> f64 {
        arrivals.mean(group, |week| self.attachment_fee(group, week).pounds())
    }

    /// Attachment fee for somebody of a group who joins in a calendar week.
    pub fn attachment_fee(&self, group: GroupIndex, week: CalendarWeek) -> Pence {
        if week >= self.attachment_stop {
            return Pence::ZERO;
        }
        let years = self.attachment_steps.iter().zip(&ATTACHMENT_YEARS);
        let step = years.rev().find(|(_, year)| week.get() >= year.first_week).map_or(0.0, |(step, _)| *step);
        self.groups[group.index()].attachment.part(step)
    }
}

/// `phi_b` of the fees that each person is expected to bring in, spread over two years (specification 2.10), a week.
///
/// What is expected is the published two-year result of the group, paid as jobs last in the reference schedule.
pub fn delivery_fees(full: &PerGroup<Terms>, block: f64) -> PerGroup<Pence> {
    let usual = Retention { loss_scale: 1.0 };
    let results = two_year_rates();
    std::array::from_fn(|group| {
        let schedule = full[group].schedule;
        let worth_of_outcome = schedule.worth_of_start(usual) / usual.survival(schedule.milestones.trigger_weeks - 1);
        Pence::from_pounds(block * results[group].percent / 100.0 * worth_of_outcome / f64::from(WINDOW_WEEKS))
    })
}
