//! Contracts to start from, and how sure each figure of the one in force is. The reasons and sources are fetched once
//! somebody opens the list.

use parked_model::{
    Scenario,
    scenario::{
        index_of,
        preset::{Preset, PresetSetting},
        table,
    },
};
use words::{
    evidence::{cited, contracts},
    parameters::{self, PresetWords, badge, label},
};
use yew::prelude::*;

use crate::{
    hooks::{EVIDENCE, File, use_evidence},
    state::{Action, AppState},
};

/// One button a contract; the one in force is pressed, and says what it sets.
#[hook]
pub(super) fn use_presets(scenario: &Scenario, dispatch: &UseReducerDispatcher<AppState>) -> Html {
    let was_opened = use_state_eq(|| false);
    let file = use_evidence(*was_opened);
    let ontoggle = Callback::from(move |_: Event| was_opened.set(true));
    let in_force = parameters::presets().find(|(preset, _)| preset.is_in(scenario));
    let button = |(preset, words): (&'static Preset, PresetWords)| {
        let dispatch = dispatch.clone();
        let onclick = Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Start(preset.id)));
        let pressed = in_force.is_some_and(|(in_force, _)| in_force.id == preset.id).to_string();
        html! {
            <button key={preset.id} type="button" class="preset" aria-pressed={pressed} {onclick}>
                { words.name }{ " " }<span class="preset-year">{ preset.year }</span>
            </button>
        }
    };
    let settings = in_force.map_or(&[][..], |(preset, _)| preset.settings);
    let listed = |set: &PresetSetting| setting(in_force.map_or("", |(preset, _)| preset.id), set, file.text());
    html! {
        <details class="presets" {ontoggle}>
            <summary>{ words::lab::start_from(in_force.map(|(_, words)| words.name)) }</summary>
            <div class="panel-actions">{ for parameters::presets().map(button) }</div>
            <p role="status">{ in_force.map_or(words::lab::NO_PRESET, |(_, words)| words.note) }</p>
            <div hidden={settings.is_empty()}>
                <h3>{ words::lab::PRESET_SETTINGS }</h3>
                <ul>{ for settings.iter().map(listed) }</ul>
                <p hidden={file != File::Missing}>{ words::controls::GROUNDS_MISSING }{ " " }<a href={EVIDENCE}>{ EVIDENCE }</a></p>
            </div>
        </details>
    }
}

/// What a contract sets, with as much of why as is there.
fn setting(contract: &str, setting: &PresetSetting, evidence: &str) -> Html {
    let words = index_of(setting.key).map(|index| {
        let row = &table()[index];
        let mut scenario = Scenario::default();
        // Presets hold nothing that the table refuses.
        let _ = scenario.set(setting.key, setting.value);
        format!("{}: {}", label(row), words::numbers::value(row, scenario.value_at(index)))
    });
    let reason = contracts(evidence).find(|grounds| (grounds.contract, grounds.key) == (contract, setting.key));
    let sources = cited(evidence, setting.sources).map(|source| {
        let (url, title) = (source.url.to_owned(), source.title.to_owned());
        html! { <>{ " " }<a href={url} target="_blank" rel="noopener noreferrer">{ title }</a></> }
    });
    html! {
        <li key={setting.key}>
            { words }{ " " }<em class="how-sure">{ badge(setting.evidence) }</em>{ " " }
            { reason.map(|grounds| grounds.reason.to_owned()) }{ for sources }
        </li>
    }
}
