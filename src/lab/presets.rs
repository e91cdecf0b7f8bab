//! Contracts to start from, the hours that result, and how sure each figure of the one in force is. What it rests on is fetched
//! when they are opened.

use parked_model::{
    Scenario,
    decision::hours::Wanted,
    scenario::{
        index_of,
        preset::{Preset, PresetSetting},
        table,
    },
};
use words::{
    evidence::contracts,
    parameters::{self, PresetWords, badge, label},
};
use yew::prelude::*;

use crate::{
    controls::{citations, time_that_results},
    hooks::{EVIDENCE, File, use_evidence, use_fold},
    state::{Action, AppState},
    text::apart,
};

/// What the list shows.
#[derive(Debug, PartialEq, Properties)]
pub struct PresetsProps {
    /// Values in force.
    pub scenario: Scenario,
    /// Where a choice goes.
    pub dispatch: UseReducerDispatcher<AppState>,
}

/// One button a contract; the one in force is pressed, and says what it sets.
#[component]
pub fn Presets(props: &PresetsProps) -> Html {
    let (is_open, ontoggle) = use_fold();
    let file = use_evidence(is_open);
    let in_force = parameters::presets().find(|(preset, _)| preset.is_in(&props.scenario));
    let button = |(preset, words): (&'static Preset, PresetWords)| {
        let dispatch = props.dispatch.clone();
        let onclick = Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Start(preset.id)));
        let pressed = in_force.is_some_and(|(in_force, _)| in_force.id == preset.id).to_string();
        html! {
            <button key={preset.id} type="button" class="preset" aria-pressed={pressed} {onclick}>
                { words.name }{ " " }<span class="preset-year">{ preset.year }</span>
            </button>
        }
    };
    let settings = in_force.map_or_else(Vec::new, |(preset, _)| settings(preset, &file));
    let is_missing = file == File::Missing && !settings.is_empty();
    let wanted = Wanted::of(&props.scenario);
    apart(html! {
        <>
        <details class="presets" {ontoggle}>
            <summary>{ words::lab::start_from(in_force.map(|(_, words)| words.name)) }</summary>
            <div class="panel-actions">{ for parameters::presets().map(button) }</div>
            <p role="status">{ in_force.map_or(words::lab::NO_PRESET, |(_, words)| words.note) }</p>
            <div hidden={settings.is_empty()}>
                <h3>{ words::lab::PRESET_SETTINGS }</h3>
                <ul>{ for settings }</ul>
                <p hidden={!is_missing}>{ words::controls::GROUNDS_MISSING }{ " " }<a href={EVIDENCE}>{ EVIDENCE }</a></p>
            </div>
        </details>
        <p class="hours-wanted">{ words::lab::hours_wanted(&time_that_results(&props.scenario, &wanted), wanted.income_ratio) }</p>
        </>
    })
}

/// What a contract sets, each with why and where it was read, as far as that is there.
fn settings(preset: &Preset, file: &File) -> Vec<Html> {
    let grounds: Vec<_> = contracts(file.text()).filter(|grounds| grounds.contract == preset.id).collect();
    let setting = |set: &PresetSetting| {
        let grounds = grounds.iter().find(|grounds| grounds.key == set.key);
        let why = grounds.map(|grounds| grounds.why.to_owned());
        let sources = grounds.into_iter().flat_map(|grounds| citations(file.text(), grounds.sources));
        html! {
            <li key={set.key}>
                { in_words(set) }{ " " }<em class="how-sure">{ badge(set.evidence) }</em>{ " " }{ why }
                { for sources.map(|source| html! { <>{ " " }{ source }</> }) }
            </li>
        }
    };
    preset.settings.iter().map(setting).collect()
}

/// A setting and its value: "Share paid as a delivery fee: 0.3".
fn in_words(set: &PresetSetting) -> Option<String> {
    let index = index_of(set.key)?;
    let row = &table()[index];
    let mut scenario = Scenario::default();
    // Presets hold nothing that the table refuses.
    let _ = scenario.set(set.key, set.value);
    Some(format!("{}: {}", label(row), words::numbers::value(row, scenario.value_at(index))))
}
