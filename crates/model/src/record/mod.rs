//! What was published about the programme, and its calendar.

pub mod calendar;
pub mod groups;
pub mod intake;
pub mod published;
pub mod referrals;
pub mod results;
