//! The programme as it runs, week by week.

pub mod accounts;
pub(crate) mod area;
pub(crate) mod book;
pub(crate) mod case;
pub mod chain;
pub(crate) mod cohorts;
pub(crate) mod design;
pub(crate) mod entries;
pub(crate) mod ledger;
pub mod market;
pub(crate) mod place;
pub(crate) mod provider;
pub(crate) mod review;
pub mod run;
pub mod twin;
pub(crate) mod without;
pub(crate) mod world;
