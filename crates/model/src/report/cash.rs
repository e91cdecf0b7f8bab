//! Quarters, in which what is left of the fees is followed over the years.

use crate::record::calendar::{QUARTER_WEEKS, YEAR_WEEKS};

/// Weeks between two points of the line.
pub const WEEKS_IN_QUARTER: usize = QUARTER_WEEKS as usize;

/// Points in a contract year.
pub const QUARTERS_IN_YEAR: usize = (YEAR_WEEKS / QUARTER_WEEKS) as usize;
