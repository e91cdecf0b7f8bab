//! The lab: the question, the crowd, the controls, what it comes to, and two charts.

use std::rc::Rc;

use parked_model::published::source;
use yew::prelude::*;

use super::{notices::Notices, panel::Panel, share::CopyLink};
use crate::{
    charts::{Chart, MinutesByTenth, MoneyOverTime},
    engine::Outcome,
    stage::{Counts, Stage, week_of},
    state::{AppState, permalink},
    text::{self, Headline},
};

/// Where the trade's word was heard: Rees, Whitworth and Carter.
const PARKING_SOURCE: &str = "S75";

/// What the lab shows.
#[derive(Debug, Properties)]
pub struct LabProps {
    /// What the reader has set.
    pub state: UseReducerHandle<AppState>,
    /// The run of it, or of what was set a moment ago; nothing before the first.
    pub outcome: Option<Rc<Outcome>>,
}

impl PartialEq for LabProps {
    fn eq(&self, other: &Self) -> bool {
        let same_run = match (&self.outcome, &other.outcome) {
            (Some(a), Some(b)) => Rc::ptr_eq(a, b),
            (None, None) => true,
            _ => false,
        };
        // The handles, not what stands behind them: that is always the latest state.
        same_run && self.state == other.state
    }
}

/// The whole page.
#[component]
pub fn Lab(props: &LabProps) -> Html {
    let state = &props.state;
    let dispatch = state.dispatcher();
    let stage = match &props.outcome {
        Some(outcome) => html! {
            <Stage outcome={outcome.clone()} month={state.month} ghosts={state.ghosts} dispatch={dispatch.clone()} />
        },
        None => html! { <p class="working">{ text::WORKING }</p> },
    };
    html! {
        <div class="page">
            <header class="bar">
                <p class="name">{ text::NAME }</p>
                <CopyLink />
            </header>
            <main>
                <Notices sentences={notices(props)} dispatch={dispatch.clone()} />
                <div class="lab">
                <div class="intro">
                    <h1>{ text::QUESTION }</h1>
                    <p>{ text::INTRO }</p>
                    <p>{ text::INTRO_CHANGE }{ " " }{ text::INTRO_TRADE }<a href={source(PARKING_SOURCE).map(|source| source.url)} target="_blank"
                        rel="noopener noreferrer">{ text::PARKING }</a>{ "." }</p>
                </div>
                <div class="picture"><div class="pinned">{ stage }<div class="numbers">{ props.outcome.as_ref().map(numbers) }</div></div></div>
                <Panel scenario={state.scenario.clone()} counts={counts(props)}
                    ways={(state.history.can_undo(), state.history.can_redo())} {dispatch} />
                <div class="below">{ props.outcome.as_ref().map(charts) }</div>
                </div>
            </main>
            <footer class="foot">
                <p>{ text::CAVEAT }</p>
                <p>{ text::SOURCES }</p>
                <p class="run">{ props.outcome.as_ref().map(|outcome| text::footer(&outcome.summary.fingerprint)) }
                    <a class="full-page" href={full_page(state)} target="_blank" rel="noopener">{ text::FULL_PAGE }</a></p>
            </footer>
        </div>
    }
}

/// The page outside its frame, as it is now.
fn full_page(state: &AppState) -> String {
    format!("./#{}", permalink::write(state, None))
}

fn counts(props: &LabProps) -> Counts {
    let count = |outcome: &Rc<Outcome>| Counts::of(&outcome.crowd.states(&outcome.twin, week_of(props.state.month)));
    props.outcome.as_ref().map(count).unwrap_or_default()
}

fn notices(props: &LabProps) -> Vec<String> {
    let mut sentences = props.state.notices.clone();
    if let (Some(recorded), Some(outcome)) = (&props.state.recorded_run, &props.outcome) {
        let now = &outcome.summary.fingerprint;
        if outcome.scenario == props.state.scenario && !recorded.eq_ignore_ascii_case(now) {
            sentences.push(text::another_run(recorded, now));
        }
    }
    sentences
}

fn numbers(outcome: &Rc<Outcome>) -> Html {
    let number = |line: Headline| {
        html! {
            <div class="headline">
                <dt>{ line.name }</dt>
                <dd class="headline-value">{ line.value }</dd>
                <dd class="headline-meaning">{ line.meaning }</dd>
            </div>
        }
    };
    html! {
        <section aria-labelledby="numbers">
            <h2 id="numbers">{ text::NUMBERS }</h2>
            <dl class="headlines">{ for text::headlines(&outcome.summary).into_iter().map(number) }</dl>
        </section>
    }
}

fn charts(outcome: &Rc<Outcome>) -> Html {
    html! {
        <section aria-labelledby="charts">
            <h2 id="charts">{ text::CHARTS }</h2>
            <div class="charts">
                <Chart<MinutesByTenth> picture={MinutesByTenth::of(&outcome.summary, &outcome.scenario)} />
                <Chart<MoneyOverTime> picture={MoneyOverTime::of(&outcome.twin)} />
            </div>
        </section>
    }
}
