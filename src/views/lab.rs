//! The lab: the question, the crowd, the controls, what it comes to, and two charts.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    challenge::Challenge, compared::Compared, frame::frame, headlines::Headlines, panel::Panel, providers::Providers,
    way::way,
};
use crate::{
    charts::{Chart, MinutesByTenth, MoneyOverTime, lorenz, paid_for},
    engine::Outcome,
    stage::{Counts, Stage, week_of},
    state::AppState,
    text,
};

/// What the lab shows.
#[derive(Debug, Properties)]
pub struct LabProps {
    /// What the reader has set.
    pub state: UseReducerHandle<AppState>,
    /// The run of it, or of what was set a moment ago; nothing before the first.
    pub outcome: Option<Rc<Outcome>>,
    /// The run of the scenario kept to compare with, if any.
    #[prop_or_default]
    pub kept: Option<Rc<Outcome>>,
}

impl PartialEq for LabProps {
    fn eq(&self, other: &Self) -> bool {
        let at = |outcome: &Option<Rc<Outcome>>| outcome.as_ref().map(Rc::as_ptr);
        // The handles, not what stands behind them: that is always the latest state.
        at(&self.outcome) == at(&other.outcome) && at(&self.kept) == at(&other.kept) && self.state == other.state
    }
}

/// The view in its frame.
#[component]
pub fn Lab(props: &LabProps) -> Html {
    let state = &props.state;
    let dispatch = state.dispatcher();
    let stage = match &props.outcome {
        Some(outcome) => html! {
            <Stage outcome={outcome.clone()} kept={props.kept.clone()} month={state.month} ghosts={state.ghosts}
                dispatch={dispatch.clone()} />
        },
        None => html! { <p class="working">{ text::WORKING }</p> },
    };
    let lab = html! {
        <div class="lab">
            <div class="intro">
                <h1>{ text::QUESTION }</h1>
                <p>{ text::INTRO }</p>
                // No link here: on a phone these words stand below the controls, which come later in the document.
                <p>{ text::INTRO_CHANGE }{ " " }{ text::INTRO_TRADE }</p>
            </div>
            <div class="picture"><div class="pinned">{ stage }<div class="numbers">{ numbers(props) }</div></div></div>
            <Panel scenario={state.scenario.clone()} counts={counts(props)}
                ways={(state.history.can_undo(), state.history.can_redo())} kept={state.kept.clone()} dispatch={dispatch.clone()} />
            <div class="below">{ charts(props) }</div>
            { way(state.scene, &dispatch) }
        </div>
    };
    frame(state, props.outcome.as_ref(), lab)
}

fn counts(props: &LabProps) -> Counts {
    let count = |outcome: &Rc<Outcome>| Counts::of(&outcome.crowd.states(&outcome.twin, week_of(props.state.month)));
    props.outcome.as_ref().map(count).unwrap_or_default()
}

fn numbers(props: &LabProps) -> Option<Html> {
    let outcome = props.outcome.as_ref()?;
    Some(match &props.kept {
        Some(kept) => html! { <Compared key="two" kept={kept.clone()} outcome={outcome.clone()} /> },
        None => html! { <Headlines key="one" outcome={outcome.clone()} /> },
    })
}

fn charts(props: &LabProps) -> Option<Html> {
    let outcome = props.outcome.as_ref()?;
    let providers = outcome.summary.providers.clone();
    let side = if props.kept.is_some() { text::SIDE_B } else { "" };
    Some(html! {
        <>
        <Challenge outcome={outcome.clone()} />
        <Providers {providers} />
        <section aria-labelledby="charts">
            <h2 id="charts">{ text::of_side(text::CHARTS, side) }</h2>
            <div class="charts">
                <Chart<MinutesByTenth> picture={MinutesByTenth::of(&outcome.summary, &outcome.scenario)} />
                <Chart<MoneyOverTime> picture={MoneyOverTime::of(&outcome.twin)} />
                { lorenz(&outcome.summary) }
                { paid_for(&outcome.summary) }
            </div>
        </section>
        </>
    })
}
