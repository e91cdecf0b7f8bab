//! Payment by results in a welfare-to-work programme, as a microsimulation.
//!
//! A provider has a fixed amount of adviser time, a caseload of people who differ a lot, a noisy idea of who is who, and
//! a tariff that pays the same for everybody with the same label. Who gets the time? Who would have found work anyway?
//!
//! A [`Scenario`] (every parameter of the [`params`] table) gives [`people`]; a [`Twin`] lives their lives with and
//! without the programme, on the same luck; a [`Summary`] counts what became of them.
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
pub mod distance;
pub mod exact;
pub mod expect;
