//! Pictures as they are drawn and written. One program for all, so that it is linked once.
#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

mod card;
mod gallery;
mod golden;
mod recorded;
mod recorder;
