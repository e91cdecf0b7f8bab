//! The settings and controls of what is embedded: each with its value, and with what readers may do with it.

use parked_model::scenario::{index_of, table};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::choices::{Choices, Treatment};
use crate::{
    controls::{control_for, ticked},
    state::{Action, AppState, Page, Presentation},
    story::{Answer, Control},
};

/// What readers may do, in the words of the choice.
const TREATMENTS: [(&str, Treatment); 3] = [
    (words::share::CAN_TURN, Treatment::Turn),
    (words::share::FIXED, Treatment::Fixed),
    (words::share::ABSENT, Treatment::Absent),
];

/// The list, and what adds to it.
pub(super) fn settings(choices: &Choices, state: &UseReducerHandle<AppState>, onchoose: &Callback<Choices>) -> Html {
    let listed = choices.listed(state);
    let is_lab = !matches!(state.page, Page::Scene(_));
    let every = {
        let next = Choices { has_every_control: !choices.has_every_control, ..choices.clone() };
        ticked(
            "toggle",
            None,
            words::share::EVERY_CONTROL,
            choices.has_every_control,
            onchoose.reform(move |_: Event| next.clone()),
        )
    };
    let put_back = {
        let state = state.clone();
        let step = state.page.step();
        Callback::from(move |_: MouseEvent| state.dispatch(Action::Scene(state.way, step)))
    };
    html! {
        <section class="settings" aria-labelledby="settings">
            <h3 id="settings">{ words::share::SETTINGS }</h3>
            <p>{ words::share::SETTINGS_ABOUT }</p>
            <div hidden={!is_lab}>{ every }</div>
            <ul class="listed">{ for listed.iter().map(|name| entry(name, choices, state, onchoose)) }</ul>
            { add(&listed, choices, onchoose) }
            <button type="button" class="plain" hidden={is_lab} onclick={put_back}>{ words::share::AS_SCENE }</button>
        </section>
    }
}

/// One control of the list.
fn entry(
    name: &'static str,
    choices: &Choices,
    state: &UseReducerHandle<AppState>,
    onchoose: &Callback<Choices>,
) -> Html {
    let index = index_of(name);
    let now = choices.treatment(name);
    let label = index.map_or_else(|| other(name), |index| words::parameters::label(&table()[index]));
    let option = |(words, treatment): (&'static str, Treatment)| {
        let next = choices.treating(name, treatment);
        let onchange = onchoose.reform(move |_: Event| next.clone());
        html! {
            <label key={words} class="chip">
                <input type="radio" name={format!("reader-{name}")} checked={now == treatment} {onchange} />
                <span>{ words }</span>
            </label>
        }
    };
    // Only a setting has a value that can stand fixed.
    let offered = TREATMENTS.into_iter().filter(|(_, treatment)| index.is_some() || *treatment != Treatment::Fixed);
    html! {
        <li key={name} data-listed={name}>
            <div>{ match index {
                Some(index) => control_for(&Presentation::default(), &state.scenario, state.refused.as_ref(), index, &[], &state.dispatcher()),
                None => html! { <p class="control control-label">{ label }</p> },
            } }</div>
            <fieldset class="treatment">
                <legend class="for-ears">{ words::share::treatment(label) }</legend>
                <div class="chips">{ for offered.map(option) }</div>
            </fieldset>
        </li>
    }
}

/// The name of a control that is no setting.
fn other(name: &str) -> &'static str {
    match name {
        Answer::CONTROL => words::story::SHOWN,
        _ if name == Control::Ghosts.name() => words::stage::GHOSTS,
        _ if name == Control::Labels.name() => words::story::SHOW_HILLS,
        _ => words::grids::LEVERS,
    }
}

/// The list of what else can be set.
fn add(listed: &[&'static str], choices: &Choices, onchoose: &Callback<Choices>) -> Html {
    let onchange = {
        let (onchoose, choices) = (onchoose.clone(), choices.clone());
        Callback::from(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            if let Some(index) = index_of(&select.value()) {
                let added = choices.added.iter().copied().chain([table()[index].key]).collect();
                select.set_selected_index(0);
                onchoose.emit(Choices { added, ..choices.clone() });
            }
        })
    };
    let rows = table().iter().filter(|row| !listed.contains(&row.key));
    html! {
        <p class="field">
            <label for="add">{ words::share::ADD }</label>
            <select id="add" {onchange}>
                <option value="" selected=true>{ words::share::ADD_NONE }</option>
                { for rows.map(|row| html! { <option key={row.key} value={row.key}>{ words::parameters::label(row) }</option> }) }
            </select>
        </p>
    }
}
