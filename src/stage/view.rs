//! The stage: title, counts, crowd, time, minutes, the result in a sentence, and the table behind it all.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::{
    canvas::CrowdCanvas,
    counts::{CountList, Counts},
    finding::finding,
    scrubber::Scrubber,
    strip::Strip,
    table::CrowdTable,
};
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
    /// Months since joining.
    pub month: u32,
    /// Whether the no-programme world is drawn over it.
    pub ghosts: bool,
    /// Where changes go.
    pub dispatch: UseReducerDispatcher<AppState>,
}

impl PartialEq for StageProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.outcome, &other.outcome) && self.month == other.month && self.ghosts == other.ghosts
    }
}

/// Weeks that have passed after so many months.
pub fn week_of(month: u32) -> u32 {
    month * 52 / 12
}

/// The crowd and everything that belongs to it.
#[component]
pub fn Stage(props: &StageProps) -> Html {
    let outcome = &props.outcome;
    let week = week_of(props.month);
    let states = Rc::new(outcome.crowd.states(&outcome.twin, week));
    let without = if props.ghosts { outcome.crowd.reached_without(&outcome.twin, week) } else { Vec::new() };
    let counts = Counts::of(&states);
    let said = text::said(counts, props.month);
    let title = finding(&outcome.crowd.minutes);
    let ghosts = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |_| dispatch.dispatch(Action::ToggleGhosts))
    };
    html! {
        <section class="stage" aria-labelledby="finding">
            <h2 id="finding" class="finding">{ title.clone() }</h2>
            <CountList {counts} />
            <CrowdCanvas states={states.clone()} without={Rc::new(without)} label={format!("{title} {said}")} />
            <Strip minutes={outcome.crowd.minutes.to_vec()} equal={outcome.crowd.equal_minutes} />
            <Scrubber month={props.month} dispatch={props.dispatch.clone()} />
            <p class="said">{ said.clone() }</p>
            <Spoken sentence={said} />
            <label class="toggle">
                <input type="checkbox" checked={props.ghosts} onchange={ghosts} />
                <span>{ text::GHOSTS }</span>
            </label>
            <p class="ghost-note" hidden={!props.ghosts}>{ text::ghosts(counts) }</p>
            <p class="stage-note">{ text::who_is_drawn(counts.total(), outcome.summary.people) }</p>
            <CrowdTable {states} minutes={outcome.crowd.minutes.to_vec()} />
        </section>
    }
}

/// A sentence for the live region.
#[derive(Debug, PartialEq, Properties)]
struct SpokenProps {
    sentence: String,
}

/// Speaks the result once the reader has been still for a moment, and never every frame.
#[component]
fn Spoken(props: &SpokenProps) -> Html {
    let spoken = use_state_eq(String::new);
    let setter = spoken.setter();
    use_effect_with(props.sentence.clone(), move |sentence| {
        let sentence = sentence.clone();
        let timer = Timeout::new(SPEAK_AFTER_MS, move || setter.set(sentence));
        move || drop(timer)
    });
    html! { <p class="for-ears" role="status" aria-live="polite">{ (*spoken).clone() }</p> }
}
