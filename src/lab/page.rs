//! The lab: the question, the crowd, the controls, what it comes to, and two charts.

use std::{cell::Cell, rc::Rc};

use charts::pictures::{lorenz, minutes_by_tenth, money, paid_for};
use parked_model::report::{argued::Argued, crowd::drawn};
use yew::prelude::*;

use crate::lab::{
    challenge::Challenge, compared::compared, luck::Luck, panel::Panel, providers::providers, record::Record,
};
use crate::{
    controls::{PhoneFold, story_nav},
    figures::{figure, headlines, ranges},
    part::at_first,
    run::{Outcome, Repeats},
    stage::stage,
    state::AppState,
};

/// What the lab shows.
#[derive(Debug)]
pub struct LabProps {
    /// What the reader has set.
    pub state: UseReducerHandle<AppState>,
    /// The run of it, or of what was set a moment ago.
    pub outcome: Rc<Outcome>,
    /// The run of the scenario kept to compare with, if any.
    pub kept: Option<Rc<Outcome>>,
    /// The same contract run again and again, once it is.
    pub repeats: Option<Rc<Repeats>>,
}

/// What draws the lab.
pub type Draw = fn(&LabProps) -> Html;

thread_local! {
    /// Where that is found.
    pub static DRAW: Cell<Option<Draw>> = const { Cell::new(at_first(draw as Draw)) };
}

/// The lab.
pub fn lab(props: &LabProps) -> Html {
    DRAW.get().map_or_else(Html::default, |draw| draw(props))
}

/// What draws it: in the part of the program that is fetched when it is wanted.
pub fn draw(LabProps { state, outcome, kept, repeats }: &LabProps) -> Html {
    let (kept, repeats) = (kept.as_ref(), repeats.as_ref());
    let dispatch = state.dispatcher();
    html! {
        <div class="lab">
            <div class="intro">
                <h1>{ words::lab::TITLE }</h1>
                <p>{ words::lab::intro(drawn(state.scenario.people())) }</p>
                <div><Challenge outcome={outcome.clone()} /></div>
            </div>
            <div class="bench">
                <div class="picture">
                    <div class="pinned">
                        { stage(state, outcome, kept) }
                        <div class="numbers">
                            <PhoneFold title={words::lab::NUMBERS_FOLD}>
                                { numbers(outcome, kept, repeats) }
                            </PhoneFold>
                        </div>
                    </div>
                </div>
                <Panel presentation={state.presentation.clone()} scenario={state.scenario.clone()} refused={state.refused.clone()}
                    ways={(state.history.can_undo(), state.history.can_redo())} kept={state.kept.clone()} dispatch={dispatch.clone()} />
            </div>
            <div class="below">{ charts(outcome, kept.is_some(), repeats) }</div>
            { story_nav(state.page.step(), state.way, &dispatch) }
        </div>
    }
}

fn numbers(outcome: &Outcome, kept: Option<&Rc<Outcome>>, repeats: Option<&Rc<Repeats>>) -> Html {
    let (numbers, side) = match kept {
        Some(kept) => (compared(&kept.summary, &outcome.summary), words::compare::SIDE_B),
        None => (headlines(outcome), ""),
    };
    html! { <>{ numbers }{ ranges(side, &Argued::ALL, outcome, repeats.map(AsRef::as_ref)) }</> }
}

fn charts(outcome: &Rc<Outcome>, is_side: bool, repeats: Option<&Rc<Repeats>>) -> Html {
    let title = words::compare::of_side(words::lab::CHARTS, if is_side { words::compare::SIDE_B } else { "" });
    html! {
        <>
        { providers(&outcome.summary.providers) }
        <PhoneFold title={title.clone()}>
            <section aria-labelledby="charts">
                <h2 id="charts">{ title }</h2>
                <p class="unit">{ words::charts::HOW_TO_READ }</p>
                <div class="charts">
                    { figure(minutes_by_tenth(outcome), outcome) }
                    { figure(money(outcome), outcome) }
                    { figure(lorenz(outcome), outcome) }
                    { figure(paid_for(outcome), outcome) }
                    <Record outcome={outcome.clone()} />
                    <Luck repeats={repeats.cloned()} outcome={outcome.clone()} />
                </div>
            </section>
        </PhoneFold>
        </>
    }
}
