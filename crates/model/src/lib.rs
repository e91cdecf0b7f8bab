//! Payment by results in a welfare-to-work programme, as a microsimulation.
//!
//! A provider has a fixed amount of adviser time, a caseload of people who differ a lot, a noisy idea of who is who,
//! and a tariff that pays the same for everybody with the same label. Who gets the time? Who would have found work
//! anyway?
//!
//! A [`Scenario`] (every parameter of the [`scenario::table`]) gives [`people`]; a [`Twin`] lives their lives
//! with and without the programme, on the same luck; a [`Summary`] counts what became of them.
//!
//! ```
//! use parked_model::{Scenario, Strategy, Twin};
//!
//! let outcomes_with = |strategy| {
//!     let scenario = Scenario::default().with_strategy(strategy);
//!     Twin::run(&scenario).summary(&scenario)
//! };
//! let (helper, ignorer) = (outcomes_with(Strategy::Equal), outcomes_with(Strategy::Ignore));
//! assert!(helper.outcome_rate > ignorer.outcome_rate);
//! assert!(helper.margin < ignorer.margin);
//! ```
//!
//! # To read it as a book
//!
//! A chapter a folder, from the bottom up: none of them knows a later one. Numbers in brackets are sections of the
//! specification.
//!
//! 1. [`numeric`]: arithmetic that knows none of it, from random numbers to quadrature.
//! 2. [`record`]: what was published, the payment groups and the calendar.
//! 3. [`people`]: who comes, how far from work they are and how far they look (2.1, 2.2), how fast they start jobs
//!    (2.3), how long jobs last (2.4), and the life that comes of it.
//! 4. [`contract`]: what is paid, for whom and when (2.5, 2.10).
//! 5. [`decision`]: how one provider shares out its time: the [`decision::optimum`] (2.7: K1 to K5), the rules of
//!    [`decision::strategy`] (2.8), and the [`decision::purse`] (2.9).
//! 6. [`expectation`]: what to expect without drawing anybody (2.6: F1 to F3).
//! 7. [`programme`]: a run, week by week (7): a [`programme::chain`] of prime and subcontractors (2.8), a
//!    [`programme::market`] of primes (2.10), their [`programme::accounts`] (2.9), the [`programme::run`], and its
//!    [`programme::twin`] without the programme (2.11).
//! 8. [`scenario`]: what can be set, with keys, ranges and links, and real contracts to start from.
//! 9. [`setup`]: a scenario, read once into the parts that the chapters before it ask for.
//! 10. [`report`]: what a run comes to (4), as one [`report::summary`] and as a [`report::series`] by week.
//! 11. [`checks`]: what must agree: published results (3.1), the specification's own tables (3.3), start rates fitted
//!     anew, and how far the ranking of the rules hangs on what is assumed.
//!
//! Conventions: one step is a week. Weeks of a life count from joining, calendar weeks from June 2011. Money paid is
//! whole pence ([`numeric::units::Pence`]); fees and effort that are reasoned about are pounds (`f64`). Shares and rates
//! lie between 0 and 1. Groups are numbered from 0 in the order of [`record::groups::GROUPS`]. Equation numbers are
//! those of `docs/specification.md`. The crate knows no browser, clock, thread or global state; the same scenario gives
//! the same bytes on every machine.

pub mod checks;
pub mod contract;
pub mod decision;
pub mod expectation;
pub mod numeric;
pub mod people;
pub mod programme;
pub mod record;
pub mod report;
pub mod scenario;
pub mod setup;

pub use decision::{choice::Choice, strategy::Strategy};
pub use programme::twin::Twin;
pub use report::summary::Summary;
pub use scenario::{Scenario, ScenarioError};
