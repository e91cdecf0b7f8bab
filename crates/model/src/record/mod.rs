//! What was published about the programme, and its calendar.

pub mod calendar;
pub mod esa_share;
pub mod groups;
pub mod published;
pub mod referrals;
pub mod results;
