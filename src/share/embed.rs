//! Embed this: what is chosen, how it will look, and the code to paste.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::{
    choices::{Choices, Size, WIDTHS, has_answer, title},
    code::Code,
    preview::Preview,
    settings::settings,
};
use crate::{
    state::{Action, AppState, Page, Theme},
    story::{SCENES, Scene, Way, find},
    text::apart,
};

/// What is shared.
#[derive(Debug, PartialEq, Properties)]
pub struct EmbedProps {
    /// The scene or the lab, with its settings.
    pub state: UseReducerHandle<AppState>,
    /// The fingerprint of its run, once that is there.
    pub run: Option<String>,
    /// The address of the page without its file.
    pub folder: String,
}

/// The section.
#[component]
pub fn Embed(props: &EmbedProps) -> Html {
    let state = &props.state;
    let choices = use_state_eq(Choices::default);
    let measured = use_state_eq(|| None::<u32>);
    let (run, folder) = (props.run.as_deref(), &props.folder);
    let onchoose = {
        let choices = choices.clone();
        Callback::from(move |next| choices.set(next))
    };
    let onmeasure = {
        let measured = measured.clone();
        Callback::from(move |height| measured.set(Some(height)))
    };
    let code = choices.code(folder, state, run, *measured);
    let address = choices.address(folder, state, run);
    apart(html! {
        <section id="embed" class="embedding" aria-labelledby="embed-title" tabindex="-1">
            <h2 id="embed-title">{ words::share::EMBED }</h2>
            <p class="lead">{ words::share::EMBED_ABOUT }</p>
            <div class="choosing">
                { scenes(state) }
                { look(&choices, state, *measured, &onchoose) }
                { settings(&choices, state, &onchoose) }
            </div>
            <div class="seeing">
                <Preview folder={folder.clone()} query={choices.presentation(state).query()} link={choices.link(state, None)}
                    title={title(state)} width={choices.width} size={choices.size} {onmeasure} />
                <Code {code} {address} follows={choices.size == Size::Follows} />
            </div>
        </section>
    })
}

/// The list of scenes, with the lab.
fn scenes(state: &UseReducerHandle<AppState>) -> Html {
    let (shown, dispatch) = (state.page.step(), state.dispatcher());
    let onchange = Callback::from(move |event: Event| {
        if let Some(scene) = find(&event.target_unchecked_into::<HtmlSelectElement>().value()) {
            dispatch.dispatch(Action::Scene(Way::Whole, scene));
        }
    });
    let option = |scene: &'static Scene| {
        let name = if scene == Scene::lab() { words::share::THE_LAB } else { scene.question };
        html! { <option value={scene.id} selected={scene == shown}>{ name }</option> }
    };
    html! {
        <p class="field">
            <label for="scene">{ words::share::SCENE }</label>
            <select id="scene" {onchange}>{ for SCENES.iter().map(option) }</select>
        </p>
    }
}

/// A choice among a few, each with what it leads to.
fn among(
    name: &'static str,
    legend: &'static str,
    options: Vec<(String, bool, Choices)>,
    onchoose: &Callback<Choices>,
) -> Html {
    let option = |(at, (words, checked, next)): (usize, (String, bool, Choices))| {
        let onchange = onchoose.reform(move |_: Event| next.clone());
        html! {
            <label key={at} class="answer">
                <input type="radio" {name} {checked} {onchange} />
                <span>{ words }</span>
            </label>
        }
    };
    html! {
        <fieldset class="field" data-choice={name}>
            <legend>{ legend }</legend>
            <div class="options">{ for options.into_iter().enumerate().map(option) }</div>
        </fieldset>
    }
}

/// How the frame looks and behaves.
fn look(
    choices: &Choices,
    state: &UseReducerHandle<AppState>,
    measured: Option<u32>,
    onchoose: &Callback<Choices>,
) -> Html {
    let theme = |words: &str, theme: Option<Theme>| {
        (words.to_owned(), choices.theme == theme, Choices { theme, ..choices.clone() })
    };
    let size = |words: String, size: Size| (words, choices.size == size, Choices { size, ..choices.clone() });
    let width = |width: u32| (words::share::width(width), choices.width == width, Choices { width, ..choices.clone() });
    let version = |words: &str, is_pinned: bool| {
        (words.to_owned(), choices.is_pinned == is_pinned, Choices { is_pinned, ..choices.clone() })
    };
    html! {
        <>
            <div hidden={!has_answer(state)}>{ question(choices, state, onchoose) }</div>
            { among("theme", words::share::THEME, vec![
                theme(words::share::THEME_AUTO, None),
                theme(words::share::THEME_LIGHT, Some(Theme::Light)),
                theme(words::share::THEME_DARK, Some(Theme::Dark)),
            ], onchoose) }
            { among("width", words::share::WIDTH, WIDTHS.map(width).to_vec(), onchoose) }
            { among("height", words::share::HEIGHT, vec![
                size(words::share::whole(measured), Size::Whole),
                size(words::share::scrolls(words::embedding::LOW), Size::Scrolls),
                size(words::share::FOLLOWS.to_owned(), Size::Follows),
            ], onchoose) }
            { among("version", words::share::VERSION, vec![
                version(words::share::LATEST, false),
                version(words::share::PINNED, true),
            ], onchoose) }
        </>
    }
}

/// Before or after the answer. Settings that are still those of the scene go with it.
fn question(choices: &Choices, state: &UseReducerHandle<AppState>, onchoose: &Callback<Choices>) -> Html {
    let onchoose = {
        let (onchoose, state, before) = (onchoose.clone(), state.clone(), choices.clone());
        Callback::from(move |next: Choices| {
            if let Some(scenario) = moved(&state, &before, &next) {
                state.dispatch(Action::Show(Box::new(scenario)));
            }
            onchoose.emit(next);
        })
    };
    let option = |words: &str, is_answered: bool| {
        (words.to_owned(), choices.is_answered == is_answered, Choices { is_answered, ..choices.clone() })
    };
    let options = vec![option(words::share::ASK_FIRST, false), option(words::share::ANSWERED, true)];
    among("question", words::share::QUESTION, options, &onchoose)
}

/// The settings that a scene begins with under other choices, where they are those of its beginning now.
fn moved(state: &AppState, before: &Choices, next: &Choices) -> Option<parked_model::Scenario> {
    let Page::Scene(scene) = state.page else { return None };
    let begun = |choices: &Choices| choices.begun(state, scene).scenario;
    (begun(before) == state.scenario).then(|| begun(next)).filter(|scenario| *scenario != state.scenario)
}
