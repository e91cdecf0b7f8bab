//! What is left of the fees over the years.

use crate::{
    numeric::units::Pence,
    programme::{accounts::Accounts, twin::Twin},
    record::calendar::{QUARTER_WEEKS, YEAR_WEEKS},
};

/// Weeks between two points of the line.
pub const WEEKS_IN_QUARTER: usize = QUARTER_WEEKS as usize;

/// Points in a contract year.
pub const QUARTERS_IN_YEAR: usize = (YEAR_WEEKS / QUARTER_WEEKS) as usize;

/// What is left to the provider after each quarter, pounds for each person referred; 0 before the first.
pub fn left_over_time(twin: &Twin) -> Vec<f64> {
    let people = twin.referred().len().max(1) as f64;
    let mut left = 0.0;
    let mut points = vec![left];
    for quarter in twin.weeks.chunks(WEEKS_IN_QUARTER) {
        left += quarter.iter().map(Accounts::balance).sum::<Pence>().pounds() / people;
        points.push(left);
    }
    points
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{Key, Scenario};

    #[test]
    fn the_line_ends_where_the_accounts_do() {
        let scenario = Scenario::default().with(Key::People, 500.0);
        let twin = Twin::run(&scenario);
        let line = left_over_time(&twin);
        let all: Accounts = twin.weeks.iter().copied().sum();
        assert_eq!(line[0], 0.0);
        assert!((line[line.len() - 1] - all.balance().0 as f64 / 50_000.0).abs() < 1e-6);
        assert_eq!(line.len(), twin.weeks.len().div_ceil(WEEKS_IN_QUARTER) + 1);
    }
}
