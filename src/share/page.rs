//! The page itself: what is shared is the state in its address, as on the page that led here.

use yew::prelude::*;

use super::{
    choices::Choices,
    classroom::Classroom,
    embed::Embed,
    files::Files,
    what::what,
    yours::{Yours, parted},
};
use crate::{
    dom,
    run::use_outcome,
    state::{Action, AppState, Page, permalink},
    text::apart,
};

/// The sections, each by its id and title.
const SECTIONS: [(&str, &str); 4] = [
    ("what", words::share::WHAT),
    ("embed", words::share::EMBED),
    ("class", words::share::CLASS),
    ("files", words::share::FILES),
];

/// What a link opens. A page to read stands for the scene that it was opened from.
fn opened(link: &str) -> AppState {
    let state = permalink::read(parted(link).0);
    AppState { page: Page::of(state.page.step()), ..state }
}

/// A pupil's code in a link, if there is one.
fn code(link: &str) -> Option<String> {
    parted(link).1.map(str::to_owned)
}

/// The address of the page without its file.
fn folder() -> String {
    let address = dom::page_address();
    address.rsplit_once('/').map(|(folder, _)| format!("{folder}/")).unwrap_or_default()
}

/// The whole page.
#[component]
pub fn Share() -> Html {
    let state = use_reducer(|| opened(&dom::hash()));
    let code = use_state_eq(|| code(&dom::hash()));
    {
        let (dispatch, code) = (state.dispatcher(), code.setter());
        use_effect_with((), move |()| {
            let listener = dom::listen("hashchange", move |_| {
                dispatch.dispatch(Action::Open(permalink::write(&opened(&dom::hash()), None)));
                code.set(self::code(&dom::hash()));
            });
            move || drop(listener)
        });
    }
    let choices = use_state_eq(Choices::default);
    let onchoose = {
        let choices = choices.setter();
        Callback::from(move |next| choices.set(next))
    };
    let outcome = use_outcome(&state.scenario);
    let run = (outcome.scenario == state.scenario).then(|| outcome.summary.fingerprint.clone());
    let folder = folder();
    let address = format!("{folder}#{}", permalink::write(&state, run.as_deref()));
    let back = format!("./#{}", permalink::write(&state, None));
    let entry = |(id, title): (&'static str, &'static str)| {
        let go = Callback::from(move |_: MouseEvent| dom::focus(dom::by_id(id)));
        html! { <li><button type="button" class="plain" onclick={go}>{ title }</button></li> }
    };
    apart(html! {
        <div class="page">
            <header class="bar">
                <p class="name">{ words::frame::NAME }</p>
                <a href={back}>{ words::share::BACK }</a>
            </header>
            <main class="sharing">
                <h1>{ words::share::TITLE }</h1>
                <nav aria-label={words::share::SECTIONS}><ul class="ways">{ for SECTIONS.map(entry) }</ul></nav>
                <Yours code={(*code).clone()} />
                { what(&choices, &state, &onchoose) }
                <div class="sections">
                    <Embed state={state.clone()} choices={(*choices).clone()} {onchoose} run={run.clone()} folder={folder.clone()} />
                    <Classroom state={state.clone()} choices={(*choices).clone()} outcome={outcome.clone()} {run} {folder} />
                    <Files {state} {outcome} {address} />
                </div>
            </main>
        </div>
    })
}
