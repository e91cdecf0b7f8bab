//! Payment by results in a welfare-to-work programme, as a microsimulation.
//!
//! A provider has a fixed amount of adviser time, a caseload of people who differ a lot, a noisy idea of who is who, and
//! a tariff that pays the same for everybody with the same label. Who gets the time? Who would have found work anyway?
//!
//! A [`Scenario`] (every parameter of the [`params`] table) gives [`people`]; a [`Twin`] lives their lives with and
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
//! 1. What is given: [`published`] figures, the [`params`] table and a [`scenario`].
//! 2. Who comes: [`people`], how far from work they are and how far they look (2.1, 2.2).
//! 3. What a week does: start rates (2.1 to 2.3), how long jobs last in [`hazard`] (2.4), a [`life`].
//! 4. What is paid: the [`contract`] (2.5), an [`accelerator`] or pay for [`distance`] (2.10), real contracts to start from
//!    ([`preset`]), and the accounts in [`money`] (2.9).
//! 5. Who gets the time: the [`optimum`] (K1 to K5), every provider's [`strategy`] (2.8) and purse ([`provider`], 2.9);
//!    subcontractors in a [`chain`] (2.8) and rivals in a [`market`] (2.10).
//! 6. The [`run`], its [`twin`] without the programme (2.11), the [`metrics`] (4) and the [`series`] by week.
//! 7. What must agree: [`exact`] formulas (F1 to F3), [`expect`]ed values, the specification's [`mod@reference`] tables (3.3).
//! 8. What it is worth: start rates by [`calibrate`], the published record in [`fit`] (3.1), [`sensitivity`], the [`card`],
//!    and the [`evidence`] for every setting.
//!
//! Conventions: one step is a week. Weeks of a life count from joining, calendar weeks from June 2011. Money paid is
//! whole pence (`i64`); fees and effort that are reasoned about are pounds (`f64`). Shares and rates lie between 0 and 1.
//! Groups are numbered from 0 in the order of [`contract::GROUPS`]. Equation numbers are those of the specification
//! (`model.md`). The crate knows no browser, clock, thread or global state; the same scenario gives the same bytes on
//! every machine.

pub mod accelerator;
mod belief;
pub mod calibrate;
pub mod card;
mod case;
pub mod chain;
pub mod contract;
pub mod decimal;
pub mod distance;
pub mod evidence;
pub mod exact;
pub mod expect;
mod firm;
pub mod fit;
pub mod hazard;
pub mod life;
pub mod link;
pub mod luck;
pub mod market;
pub mod metrics;
pub mod money;
pub mod optimum;
pub mod order;
pub mod params;
pub mod people;
pub mod preset;
pub mod provider;
pub mod published;
mod quadrature;
pub mod reference;
mod review;
mod rng;
pub mod run;
pub mod scenario;
pub mod sensitivity;
pub mod series;
pub mod strategy;
pub mod twin;
mod world;
mod worth;

pub use metrics::Summary;
pub use scenario::{Scenario, ScenarioError};
pub use strategy::Strategy;
pub use twin::Twin;
