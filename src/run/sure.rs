//! Runs that a browser's slip cannot falsify.
//!
//! WebKit exchanges the machine code of a loop for quicker code while it runs, and now and then spoils a number by that (DESIGN.md p40).

use charts::Outcome;
use parked_model::Scenario;

use crate::dom::window;

/// How often something is made that never comes out the same.
const TRIES: usize = 4;

/// The run of a scenario.
pub fn outcome_of(scenario: &Scenario) -> Outcome {
    sure(&|| Outcome::of(scenario), Outcome::is_like)
}

/// What `make` makes. In a WebKit it is made until it comes out the same twice in a row: the slip comes while code is young, and
/// never in two runs alike.
pub fn sure<T>(make: &dyn Fn() -> T, is_same: fn(&T, &T) -> bool) -> T {
    // Which release it is nobody is asked: what WebKits say of that, others say too.
    let agent = window().and_then(|window| window.navigator().user_agent().ok());
    if agent.is_some_and(|agent| is_webkit(&agent)) { twice_the_same(make, is_same) } else { make() }
}

/// Whether a browser that calls itself so is built on WebKit, as all on an iPhone are. Those that began as a copy of it say so
/// too, and name Chrome.
fn is_webkit(agent: &str) -> bool {
    let names = |product| agent.split(' ').any(|word| word.starts_with(product));
    names("AppleWebKit/") && !names("Chrome/")
}

fn twice_the_same<T>(make: &dyn Fn() -> T, is_same: fn(&T, &T) -> bool) -> T {
    let mut latest = make();
    for _ in 1..TRIES {
        let again = make();
        if is_same(&latest, &again) {
            return again;
        }
        latest = again;
    }
    latest
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::*;

    /// What is taken of a browser's answers, and how many it was asked for.
    fn taken(answers: &[u32]) -> (u32, usize) {
        let asked = RefCell::new(answers.iter());
        let taken = twice_the_same(&|| *asked.borrow_mut().next().expect("no more tries than promised"), u32::eq);
        let left = asked.borrow().len();
        (taken, answers.len() - left)
    }

    #[test]
    fn what_comes_out_the_same_twice_in_a_row_is_taken_and_a_slip_is_not() {
        assert_eq!(taken(&[7, 7, 9]), (7, 2));
        assert_eq!(taken(&[9, 7, 7]), (7, 3));
        assert_eq!(taken(&[7, 9, 7, 7]), (7, 4));
        assert_eq!(taken(&[1, 2, 3, 4, 5]), (4, TRIES), "what never does must not keep the reader");
    }

    #[test]
    fn browsers_by_what_they_call_themselves() {
        let safari = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1";
        let chrome_of_an_iphone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/137.0.7151.79 Mobile/15E148 Safari/604.1";
        let chrome =
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/137.0.0.0 Safari/537.36";
        let firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:139.0) Gecko/20100101 Firefox/139.0";
        assert_eq!(
            [safari, chrome_of_an_iphone, chrome, firefox, ""].map(is_webkit),
            [true, true, false, false, false]
        );
    }

    #[test]
    fn two_runs_of_a_scenario_are_alike_and_of_two_are_not() {
        let scenario = Scenario::default().with(parked_model::scenario::Key::People, 200.0);
        let other = scenario.clone().with(parked_model::scenario::Key::Seed, 2.0);
        let outcome = outcome_of(&scenario);
        assert!(outcome.is_like(&outcome_of(&scenario)));
        assert!(!outcome.is_like(&outcome_of(&other)));
    }
}
