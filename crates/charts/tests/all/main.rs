//! Pictures as they are drawn and written. One program for all, so that it is linked once.

mod gallery;
mod golden;
mod recorded;
mod recorder;
