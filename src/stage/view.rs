//! The stage: title, counts, crowd, time, minutes, the result in a sentence, and the table behind it all.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::{compare, counts::Counts, crowd::State, scrubber::Scrubber, side::Side, table::CrowdTable, why::why};
use crate::{
    engine::Outcome,
    state::{Action, AppState},
    text,
};

/// Quiet time before the result is spoken, milliseconds.
const SPEAK_AFTER_MS: u32 = 700;

/// What the stage shows.
#[derive(Debug, Properties)]
pub struct StageProps {
    /// The run.
    pub outcome: Rc<Outcome>,
    /// The run it is compared with, if any.
    #[prop_or_default]
    pub kept: Option<Rc<Outcome>>,
    /// Months since joining.
    pub month: u32,
    /// Whether the no-programme world is drawn over it.
    pub ghosts: bool,
    /// Where changes go.
    pub dispatch: UseReducerDispatcher<AppState>,
}

impl PartialEq for StageProps {
    fn eq(&self, other: &Self) -> bool {
        let at = |outcome: &Option<Rc<Outcome>>| outcome.as_ref().map(Rc::as_ptr);
        Rc::ptr_eq(&self.outcome, &other.outcome)
            && at(&self.kept) == at(&other.kept)
            && (self.month, self.ghosts) == (other.month, other.ghosts)
    }
}

/// Weeks that have passed after so many months.
pub fn week_of(month: u32) -> u32 {
    month * 52 / 12
}

/// A run and what has become of its people by the month shown.
struct Shown {
    id: &'static str,
    name: &'static str,
    outcome: Rc<Outcome>,
    states: Rc<Vec<State>>,
    said: String,
}

impl Shown {
    fn of(id: &'static str, name: &'static str, outcome: &Rc<Outcome>, month: u32) -> Self {
        let states = Rc::new(outcome.crowd.states(&outcome.twin, week_of(month)));
        let said = text::said(Counts::of(&states), month);
        Self { id, name, outcome: outcome.clone(), states, said }
    }

    fn side(&self, week: Option<u32>) -> Html {
        let reached = |week| self.outcome.crowd.reached_without(&self.outcome.twin, week);
        let without = Rc::new(week.map(reached).unwrap_or_default());
        html! {
            <Side key={self.id} id={self.id} name={self.name} outcome={self.outcome.clone()}
                states={self.states.clone()} {without} said={self.said.clone()} />
        }
    }

    fn why(&self) -> Html {
        let why = why(&self.outcome);
        html! {
            <p key={self.id} class="stage-note" hidden={why.is_none()}>
                { why.map(|why| text::about_side(self.name, &why)) }
            </p>
        }
    }

    fn ghost_note(&self, is_shown: bool) -> Html {
        html! {
            <p key={self.id} class="ghost-note" hidden={!is_shown}>
                { text::ghosts(self.name, Counts::of(&self.states)) }
            </p>
        }
    }

    fn table(&self) -> Html {
        html! {
            <CrowdTable key={self.id} name={self.name} states={self.states.clone()}
                minutes={self.outcome.crowd.minutes.to_vec()} />
        }
    }
}

/// The crowd, or two of them beside each other, and everything that belongs to it.
#[component]
pub fn Stage(props: &StageProps) -> Html {
    let present_name = if props.kept.is_some() { text::SIDE_B } else { "" };
    let present = Shown::of("finding", present_name, &props.outcome, props.month);
    let kept = props.kept.as_ref().map(|kept| Shown::of("finding-kept", text::SIDE_A, kept, props.month));
    let said = kept.as_ref().map_or_else(|| present.said.clone(), |kept| compared(kept, &present));
    let counts = Counts::of(&present.states);
    let ghost_week = props.ghosts.then_some(week_of(props.month));
    let ghosts = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |_| dispatch.dispatch(Action::ToggleGhosts))
    };
    let shown = || kept.iter().chain([&present]);
    html! {
        <section class="stage" aria-labelledby="finding">
            <div class={classes!("sides", kept.is_some().then_some("two"))}>
                { for shown().map(|shown| shown.side(ghost_week)) }
            </div>
            <Scrubber month={props.month} dispatch={props.dispatch.clone()} />
            <p class="said">{ said.clone() }</p>
            { for shown().map(Shown::why) }
            <Spoken sentence={said} />
            <label class="toggle">
                <input type="checkbox" checked={props.ghosts} onchange={ghosts} />
                <span>{ text::GHOSTS }</span>
            </label>
            { for shown().map(|shown| shown.ghost_note(props.ghosts)) }
            <p class="stage-note">{ text::who_is_drawn(counts.total(), props.outcome.summary.people) }</p>
            <div>{ for shown().map(Shown::table) }</div>
        </section>
    }
}

fn compared(kept: &Shown, present: &Shown) -> String {
    compare::sentence((&kept.outcome.scenario, &kept.states), (&present.outcome.scenario, &present.states))
}

/// A sentence for the live region.
#[derive(Debug, PartialEq, Properties)]
pub(super) struct SpokenProps {
    pub(super) sentence: String,
}

/// Speaks the result once the reader has been still for a moment, and never every frame.
#[component]
pub(super) fn Spoken(props: &SpokenProps) -> Html {
    let spoken = use_state_eq(String::new);
    let setter = spoken.setter();
    use_effect_with(props.sentence.clone(), move |sentence| {
        let sentence = sentence.clone();
        let timer = Timeout::new(SPEAK_AFTER_MS, move || setter.set(sentence));
        move || drop(timer)
    });
    html! { <p class="for-ears" role="status" aria-live="polite">{ (*spoken).clone() }</p> }
}
