//! Controls built from the parameter table: one for every number, one for every choice; the box to find them by, and the
//! way through the story.

mod choice;
mod control;
mod copy_link;
mod evidence_badge;
mod fixed;
mod hold;
mod idle;
mod in_words;
mod labelled_input;
mod number_box;
mod phone_fold;
mod props;
mod search;
mod slider;
mod story_nav;

pub use control::{Control, control_for};
pub use copy_link::CopyLink;
pub use evidence_badge::{citations, evidence_body};
pub use idle::idle;
pub use in_words::time_that_results;
pub use labelled_input::ticked;
pub use phone_fold::PhoneFold;
pub use props::ControlProps;
pub use search::{Search, found, has_words, search};
pub use story_nav::{story_nav, use_story_keys};
