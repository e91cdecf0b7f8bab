//! Whether a guess came close to what the run said.

use super::{Given, Guess, Truth};

/// Half a unit is well judged, as is a seventh of the number; minutes of a curve may be so far off on average.
const NEAR: f64 = 0.5;
const PART: f64 = 0.15;
const MINUTES: f64 = 3.0;

impl Guess {
    /// Whether it did; never where there is no truth to come close to.
    pub fn is_close(&self) -> bool {
        match (&self.given, &self.truth) {
            (Given::Choice(said), Truth::Choice(right)) => said == right,
            (Given::Number(said), Truth::Number(number)) => (said - number).abs() <= NEAR.max(PART * number.abs()),
            (Given::Curve(said), Truth::Curve(curve)) => {
                let apart: f64 = said.iter().zip(curve).map(|(said, run)| (said - run).abs()).sum();
                apart <= MINUTES * curve.len() as f64
            }
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn close_is_near_the_run_and_nothing_said_is_not() {
        let guess = |given, truth| Guess { given, truth, found: String::new() }.is_close();
        assert!(guess(Given::Number(8.0), Truth::Number(8.4)) && !guess(Given::Number(5.0), Truth::Number(8.4)));
        assert!(guess(Given::Choice(2), Truth::Choice(2)) && !guess(Given::Choice(1), Truth::Choice(2)));
        assert!(guess(Given::Curve([9.0; 10]), Truth::Curve([11.0; 10])));
        assert!(!guess(Given::Curve([2.0; 10]), Truth::Curve([11.0; 10])));
        assert!(!guess(Given::Nothing, Truth::Number(8.4)) && !guess(Given::Choice(0), Truth::None));
    }
}
