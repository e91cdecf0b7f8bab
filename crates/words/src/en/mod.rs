//! English.

pub mod bound;
pub mod card;
pub mod charts;
pub mod choices;
pub mod class;
pub mod compare;
pub mod controls;
pub mod files;
pub mod first_page;
pub mod fit;
pub mod follow;
pub mod frame;
pub mod gallery;
pub mod grids;
pub mod headlines;
pub mod lab;
pub mod lessons;
pub mod luck;
pub mod notices;
pub mod numbers;
pub mod parameters;
pub mod present;
pub mod providers;
pub mod ranges;
pub mod reading;
pub mod refusals;
pub mod said;
pub mod scenes;
pub mod share;
pub mod since;
pub mod stage;
pub mod story;
pub mod terminal;
pub mod terms;
mod worded;
pub mod worksheet;

/// Name of the language in paths: of this folder, and of that of its scenes.
pub const LANGUAGE: &str = "en";
