//! What stands around every page: the bar with the ways to the others, the notices, and the foot.

use parked_model::{
    record::published::{Source, cited},
    scenario::link::LinkNotice,
};
use yew::prelude::*;

use crate::frame::{notices::notices, resume::Resume};
use crate::{
    controls::CopyLink,
    dom,
    run::Outcome,
    state::{AppState, Notice, Page, permalink},
    story::Scene,
};

/// Where the trade's word was heard: Rees, Whitworth and Carter.
const PARKING_SOURCE: Source = cited("S75");

/// The index of the lessons, which lie beside the page.
const LESSONS: &str = "./lessons/index.html";

/// What a page shows, in its frame; `address` is where it is found, for paper, which the style sheet alone shows.
pub fn frame(state: &UseReducerHandle<AppState>, outcome: &Outcome, address: &str, content: Html) -> Html {
    let is_of_these = outcome.scenario == state.scenario;
    let link = permalink::write(state, is_of_these.then_some(outcome.summary.fingerprint.as_str()));
    let is_embedded = state.presentation.is_embedded;
    html! {
        <div class="page">
            <span id={dom::BEGINNING}></span>
            <header class="bar">
                <p class="name">{ words::frame::NAME }</p>
                <CopyLink link={link.clone()} settings={permalink::write(state, None)} />
                <a href={format!("share.html#{link}")} target="_blank" rel="noopener">{ words::share::TITLE }</a>
                <nav aria-label={words::frame::VIEWS}>{ ways(state) }</nav>
            </header>
            // Can take the focus, so that a page that has just been opened is read from its beginning.
            <main tabindex="-1">
                { faults(state, outcome) }
                <Resume scene={shown(state.page).filter(|_| !is_embedded)} way={state.way} dispatch={state.dispatcher()} />
                { content }
            </main>
            <footer class="foot">
                <div class="about-this">
                    <p>{ words::frame::CAVEAT }</p>
                    <p>{ words::frame::SOURCES }{ " " }{ words::frame::PARKING_HEARD }{ " " }{ citation(PARKING_SOURCE) }</p>
                    { ways(state) }
                    <p class="lessons"><a href={LESSONS} target="_blank" rel="noopener">{ words::lessons::FOR_TEACHERS }</a></p>
                </div>
                <p class="run"><span>{ fingerprint(&outcome.summary.fingerprint) }</span>
                    <a class="full-page" href={full_page(state)} target="_blank" rel="noopener">{ words::frame::FULL_PAGE }</a></p>
                <p class="address" hidden={address.is_empty()}>{ words::frame::ADDRESS }{ " " }<span translate="no">{ address }{ "#" }{ link }</span></p>
            </footer>
        </div>
    }
}

/// What could not be used of the address, until it is closed.
pub fn faults(state: &UseReducerHandle<AppState>, outcome: &Outcome) -> Html {
    notices(title(state), &sentences(state, outcome), is_earlier(state), card(state), state.dispatcher())
}

/// The scene that is shown.
fn shown(page: Page) -> Option<&'static Scene> {
    if let Page::Scene(scene) = page { Some(scene) } else { None }
}

/// Ordinary links to the story and to every other page, with everything as it is set.
fn ways(state: &AppState) -> Html {
    let page = state.page;
    // Back to the scene the reader came from, or to the first.
    let story = page.scene().map_or_else(
        || permalink::to_scene(state.way, Scene::hook()),
        |scene| permalink::write_on(Page::Scene(scene), state),
    );
    let to = |page: Page| permalink::write_on(page, state);
    let way = |name: &'static str, link: String, is_here: bool| {
        html! { <li><a href={format!("#{link}")} aria-current={is_here.then_some("page")}>{ name }</a></li> }
    };
    html! {
        <ul class="ways">
            { way(words::frame::STORY, story, matches!(page, Page::Scene(_))) }
            { way(words::frame::LAB, to(Page::Lab), page == Page::Lab) }
            { way(words::frame::ABOUT, to(page.about()), matches!(page, Page::About(_))) }
            { way(words::frame::EVIDENCE, to(page.sources()), matches!(page, Page::Sources(_))) }
        </ul>
    }
}

/// Which run it is; in a sentence the fingerprint stands alone, where no translator changes it.
fn fingerprint(run: &str) -> Html {
    html! { <>{ words::frame::FOOTER }<span>{ run.to_owned() }</span></> }
}

fn citation(source: Source<'static>) -> Html {
    html! { <a href={source.url} target="_blank" rel="noopener noreferrer">{ source.title }</a> }
}

/// The page outside its frame, as it is now.
fn full_page(state: &AppState) -> String {
    format!("./#{}", permalink::write(state, None))
}

/// What the notices are about.
fn title(state: &AppState) -> &'static str {
    match state.notices[..] {
        _ if !state.presentation.notices.is_empty() => words::notices::NOTICE,
        _ if is_earlier(state) => words::notices::OLDER,
        [Notice::Setting(LinkNotice::CutOrEdited { .. })] => words::notices::CHANGED,
        _ => words::notices::NOTICE,
    }
}

fn is_earlier(state: &AppState) -> bool {
    state.notices.iter().any(|notice| matches!(notice, Notice::Setting(LinkNotice::Earlier(_))))
}

/// The address of the card, which has what changed since an earlier version.
fn card(state: &AppState) -> String {
    format!("#{}", permalink::write_on(state.page.about(), state))
}

fn sentences(state: &AppState, outcome: &Outcome) -> Vec<String> {
    let mut sentences: Vec<String> =
        state.presentation.notices.iter().chain(&state.notices).map(Notice::said).collect();
    if let Some(recorded) = &state.recorded_run {
        let now = &outcome.summary.fingerprint;
        if outcome.scenario == state.scenario && !recorded.eq_ignore_ascii_case(now) {
            sentences.push(words::notices::another_run(recorded, now));
        }
    }
    sentences
}
