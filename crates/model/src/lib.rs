//! Payment by results in a welfare-to-work programme, as a microsimulation.
//!
//! A provider has a fixed amount of adviser time, a caseload of people who differ a lot, a noisy idea of who is who, and
//! a tariff that pays the same for everybody with the same label. Who gets the time? Who would have found work anyway?
//!
//! A [`Scenario`] (every parameter of the [`scenario::params`] table) gives [`people`]; a [`Twin`] lives their lives with and
//! without the programme, on the same luck; a [`Summary`] counts what became of them.
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
//! 1. What is given: [`record::published`] figures, the [`scenario::params`] table and a [`scenario`].
//! 2. Who comes: [`people`], how far from work they are and how far they look (2.1, 2.2).
//! 3. What a week does: start rates (2.1 to 2.3), how long jobs last in [`people::jobs`] (2.4), a [`people::life`].
//! 4. What is paid: the [`contract`] (2.5), an [`contract::accelerator`] or pay for [`contract::distance`] (2.10), real contracts to start from
//!    ([`scenario::preset`]), and the accounts in [`programme::ledger`] (2.9).
//! 5. Who gets the time: the [`decision::optimum`] (K1 to K5), every provider's [`decision::strategy`] (2.8) and [`decision::purse`] (2.9);
//!    subcontractors in a [`programme::chain`] (2.8) and rivals in a [`programme::market`] (2.10).
//! 6. The [`programme::run`], its [`programme::twin`] without the programme (2.11), the [`report::summary`] (4) and the [`report::series`] by week.
//! 7. What must agree: [`expectation::exact`] formulas (F1 to F3), [`expectation::expect`]ed values, the specification's [`checks::reference`] tables (3.3).
//! 8. What it is worth: start rates by [`checks::calibrate`], the published record in [`checks::fit`] (3.1), [`checks::sensitivity`],
//!    and the [`scenario::evidence`] for every setting.
//!
//! Conventions: one step is a week. Weeks of a life count from joining, calendar weeks from June 2011. Money paid is
//! whole pence (`i64`); fees and effort that are reasoned about are pounds (`f64`). Shares and rates lie between 0 and 1.
//! Groups are numbered from 0 in the order of [`contract::GROUPS`]. Equation numbers are those of the specification
//! (`model.md`). The crate knows no browser, clock, thread or global state; the same scenario gives the same bytes on
//! every machine.

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
