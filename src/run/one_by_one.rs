//! Runs one after the other while the page stays quick under the hand, or all at once for paper.

use gloo::timers::callback::Interval;

/// From one run to the next, and from a change to the first, milliseconds.
const EVERY_MS: u32 = 30;

/// Calls what makes the next run until it says that it was the last; the clock that does so is stopped by dropping it. On paper all
/// are made at once, without a clock.
pub fn one_by_one(is_on_paper: bool, mut run_next: impl FnMut() -> bool + 'static) -> Option<Interval> {
    if is_on_paper {
        while !run_next() {}
        return None;
    }
    Some(Interval::new(EVERY_MS, move || {
        run_next();
    }))
}
