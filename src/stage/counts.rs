//! The four counts, which are also the legend.

use yew::prelude::*;

use crate::stage::crowd::State;
use crate::text;

/// How many of the people drawn are in each state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts([usize; 4]);

impl Counts {
    /// Counts the states of the people drawn.
    pub fn of(states: &[State]) -> Self {
        Self(State::ALL.map(|state| states.iter().filter(|&&s| s == state).count()))
    }

    /// How many are in a state.
    pub fn get(self, state: State) -> usize {
        self.0[state as usize]
    }

    /// How many there are in all.
    pub fn total(self) -> usize {
        self.0.iter().sum()
    }
}

/// One entry for each state: its mark, its count, its name and what that means.
pub fn count_list(counts: Counts) -> Html {
    let entry = |state: State| {
        let words = text::state(state);
        html! {
            <li class="count">
                { mark(state) }
                <span class="count-number">{ text::thousands(counts.get(state) as f64) }</span>
                { " " }
                <span class="count-name">{ words.name }</span>
                <span class="count-meaning">{ words.meaning }</span>
            </li>
        }
    };
    html! { <ul class="counts">{ for State::ALL.map(entry) }</ul> }
}

/// The same counts in one short line, to stay in sight on a phone while the controls scroll; `is_side` where they are those
/// of the one of two contracts that is being changed. Not for ears: the result is spoken already.
pub fn count_line(counts: Counts, is_side: bool) -> Html {
    let entry = |state: State| html! { <span>{ mark(state) }{ text::thousands(counts.get(state) as f64) }</span> };
    html! {
        <p class="count-line" aria-hidden="true">
            <span hidden={!is_side}>{ text::SIDE_B_SHORT }</span>
            { for State::ALL.map(entry) }
        </p>
    }
}

fn mark(state: State) -> Html {
    let shape = match state {
        State::Because => html! { <circle class="fill-because" cx="8" cy="8" r="7" /> },
        State::Anyway => html! { <circle class="stroke-anyway" cx="8" cy="8" r="5.8" /> },
        State::Supported => html! { <circle class="fill-supported" cx="8" cy="8" r="3.5" /> },
        State::Parked => html! { <rect class="fill-parked" x="1.5" y="1.5" width="13" height="13" /> },
    };
    html! { <svg class="count-mark" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">{ shape }</svg> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_person_is_counted_once() {
        let counts = Counts::of(&[State::Parked, State::Because, State::Parked]);
        assert_eq!((counts.get(State::Because), counts.get(State::Anyway), counts.get(State::Parked)), (1, 0, 2));
        assert_eq!(counts.total(), 3);
    }
}
