//! What stands around every view: the bar with the ways to the others, the notices, and the foot.

use std::rc::Rc;

use parked_model::record::published::{Source, cited};
use yew::prelude::*;

use crate::frame::{notices::notices, share::CopyLink};
use crate::{
    run::Outcome,
    state::{AppState, View, permalink},
    story::Scene,
};

/// Where the trade's word was heard: Rees, Whitworth and Carter.
const PARKING_SOURCE: Source = cited("S75");

/// A view in its frame.
pub fn frame(state: &UseReducerHandle<AppState>, outcome: Option<&Rc<Outcome>>, view: Html) -> Html {
    let run = outcome.filter(|outcome| outcome.scenario == state.scenario);
    let link = permalink::write(state, run.map(|outcome| outcome.summary.fingerprint.as_str()));
    html! {
        <div class="page">
            <header class="bar">
                <p class="name">{ words::frame::NAME }</p>
                <CopyLink {link} settings={permalink::write(state, None)} />
                <nav aria-label={words::frame::VIEWS}>{ ways(state) }</nav>
            </header>
            // Can take the focus, so that a view that has just been opened is read from its beginning.
            <main tabindex="-1">
                { notices(&sentences(state, outcome), state.dispatcher()) }
                { view }
            </main>
            <footer class="foot">
                <p>{ words::frame::CAVEAT }</p>
                <p>{ words::frame::SOURCES }{ " " }{ words::frame::PARKING_HEARD }{ " " }{ citation(PARKING_SOURCE) }</p>
                { ways(state) }
                <p class="run">{ outcome.map(|outcome| words::frame::footer(&outcome.summary.fingerprint)) }
                    <a class="full-page" href={full_page(state)} target="_blank" rel="noopener">{ words::frame::FULL_PAGE }</a></p>
            </footer>
        </div>
    }
}

/// Ordinary links to the story and to every view, with everything as it is set.
fn ways(state: &AppState) -> Html {
    let is_told = state.scene != Scene::lab();
    // Back to the scene the reader came from, or to the first.
    let story = if is_told { permalink::write_in(View::Lab, state) } else { permalink::to_scene(Scene::hook()) };
    let lab = AppState { scene: Scene::lab(), ..state.clone() };
    let link = |view: View| permalink::write_in(view, if view == View::Lab { &lab } else { state });
    let way = |name: &'static str, link: String, is_here: bool| {
        html! { <li><a href={format!("#{link}")} aria-current={is_here.then_some("page")}>{ name }</a></li> }
    };
    let views =
        View::ALL.map(|view| way(name(view), link(view), view == state.view && !(view == View::Lab && is_told)));
    html! {
        <ul class="ways">
            { way(words::frame::STORY, story, is_told && state.view == View::Lab) }
            { for views }
        </ul>
    }
}

/// Name of a view in links.
fn name(view: View) -> &'static str {
    match view {
        View::Lab => words::frame::LAB,
        View::About => words::frame::ABOUT,
        View::Evidence => words::frame::EVIDENCE,
    }
}

fn citation(source: Source<'static>) -> Html {
    html! { <a href={source.url} target="_blank" rel="noopener noreferrer">{ source.title }</a> }
}

/// The page outside its frame, as it is now.
fn full_page(state: &AppState) -> String {
    format!("./#{}", permalink::write(state, None))
}

fn sentences(state: &AppState, outcome: Option<&Rc<Outcome>>) -> Vec<String> {
    let mut sentences = state.notices.clone();
    if let (Some(recorded), Some(outcome)) = (&state.recorded_run, outcome) {
        let now = &outcome.summary.fingerprint;
        if outcome.scenario == state.scenario && !recorded.eq_ignore_ascii_case(now) {
            sentences.push(words::notices::another_run(recorded, now));
        }
    }
    sentences
}
