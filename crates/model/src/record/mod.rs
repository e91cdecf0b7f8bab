//! What was published about the programme.

pub mod published;
