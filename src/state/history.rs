//! What was set before and what was undone: a bounded way back, and on again.

use std::collections::VecDeque;

/// Steps back that are kept.
const MOST_STEPS: usize = 100;

/// The way back and the way on from what is set now, which stands elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct History<T> {
    past: VecDeque<T>,
    future: Vec<T>,
    held: Option<Held<T>>,
}

/// A control that is being dragged, or changed by a key that stays down: all until it is let go is one step.
#[derive(Clone, Debug, PartialEq)]
struct Held<T> {
    control: usize,
    /// The way on as it was before, should nothing come of it.
    future: Vec<T>,
}

impl<T> Default for History<T> {
    fn default() -> Self {
        Self { past: VecDeque::new(), future: Vec::new(), held: None }
    }
}

impl<T: PartialEq> History<T> {
    /// Whether there is a step back.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is a step on.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Notes what was set before a change, in one step with the changes before it while the same control is `held`.
    pub fn record(&mut self, before: T, held: Option<usize>) {
        if held.is_some() && held == self.held.as_ref().map(|held| held.control) {
            return;
        }
        let future = std::mem::take(&mut self.future);
        self.held = held.map(|control| Held { control, future });
        if self.past.len() == MOST_STEPS {
            self.past.pop_front();
        }
        self.past.push_back(before);
    }

    /// Ends the step of what is held; one that ended where it began is none.
    pub fn let_go(&mut self, now: &T) {
        if self.past.back() == Some(now) {
            self.put_back();
        }
        self.held = None;
    }

    /// Takes the step of what is held back, if anything is: what was set before, with the way on of then.
    pub fn put_back(&mut self) -> Option<T> {
        self.future = self.held.take()?.future;
        self.past.pop_back()
    }

    /// One step back: what was set before, if there is such a step.
    pub fn undo(&mut self, now: T) -> Option<T> {
        let before = self.past.pop_back()?;
        self.held = None;
        self.future.push(now);
        Some(before)
    }

    /// One step on: what was undone last, if it was the last thing done.
    pub fn redo(&mut self, now: T) -> Option<T> {
        let after = self.future.pop()?;
        self.held = None;
        self.past.push_back(now);
        Some(after)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_go_back_and_on_in_order() {
        let mut history = History::default();
        history.record(1, None);
        history.record(2, None);
        assert_eq!((history.undo(3), history.undo(2), history.undo(1)), (Some(2), Some(1), None));
        assert_eq!((history.redo(1), history.redo(2), history.redo(3)), (Some(2), Some(3), None));
    }

    #[test]
    fn a_new_change_ends_the_way_on() {
        let mut history = History::default();
        history.record(1, None);
        assert_eq!(history.undo(2), Some(1));
        history.record(1, None);
        assert!(history.can_undo() && !history.can_redo());
    }

    #[test]
    fn a_drag_is_one_step_until_it_is_let_go() {
        let mut history = History::default();
        for now in 1..=5 {
            history.record(now, Some(7));
        }
        history.let_go(&6);
        history.record(6, Some(7));
        assert_eq!((history.undo(7), history.undo(6), history.undo(1)), (Some(6), Some(1), None));
    }

    #[test]
    fn a_drag_back_to_where_it_began_is_no_step() {
        let mut history = History::default();
        history.record(1, Some(7));
        history.record(2, Some(7));
        history.let_go(&1);
        assert!(!history.can_undo());
    }

    #[test]
    fn what_is_put_back_leaves_both_ways_as_they_were() {
        let mut history = History::default();
        history.record(1, None);
        history.record(2, None);
        assert_eq!(history.undo(3), Some(2));
        let before = history.clone();
        history.record(2, Some(7));
        history.record(4, Some(7));
        assert!(!history.can_redo());
        assert_eq!(history.put_back(), Some(2));
        assert_eq!(history, before);
        assert_eq!(history.put_back(), None, "nothing is held");
        history.record(2, Some(7));
        history.let_go(&2);
        assert_eq!(history, before, "a drag back to where it began");
    }

    #[test]
    fn a_hundred_steps_are_kept() {
        let mut history = History::default();
        for before in 0..150 {
            history.record(before, None);
        }
        let mut now = 150;
        while let Some(before) = history.undo(now) {
            now = before;
        }
        assert_eq!(now, 50);
    }
}
