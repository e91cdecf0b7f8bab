//! Contracts to start from, and how sure each figure of the one in force is.

use parked_model::{
    Scenario,
    scenario::{
        params::{index_of, table},
        preset::{PRESETS, Preset, PresetSetting},
    },
};
use yew::prelude::*;

use crate::state::{Action, AppState};

/// One button a contract; the one in force is pressed, and says what it sets.
pub fn presets(scenario: &Scenario, dispatch: &UseReducerDispatcher<AppState>) -> Html {
    let in_force = PRESETS.iter().find(|preset| preset.is_in(scenario));
    let button = |preset: &'static Preset| {
        let dispatch = dispatch.clone();
        let onclick = Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Start(preset.id)));
        let pressed = in_force.is_some_and(|in_force| in_force.id == preset.id).to_string();
        html! {
            <button key={preset.id} type="button" class="preset" aria-pressed={pressed} {onclick}>
                { preset.name }{ " " }<span class="preset-year">{ preset.year }</span>
            </button>
        }
    };
    let settings = in_force.map(|preset| preset.settings).unwrap_or_default();
    html! {
        <details class="presets">
            <summary>{ words::lab::start_from(in_force.map(|preset| preset.name)) }</summary>
            <div class="panel-actions">{ for PRESETS.iter().map(button) }</div>
            <p role="status">{ in_force.map_or(words::lab::NO_PRESET, |preset| preset.note) }</p>
            <div hidden={settings.is_empty()}>
                <h3>{ words::lab::PRESET_SETTINGS }</h3>
                <ul>{ for settings.iter().map(setting) }</ul>
            </div>
        </details>
    }
}

fn setting(setting: &PresetSetting) -> Html {
    let words = index_of(setting.key).map(|index| {
        let row = &table()[index];
        let mut scenario = Scenario::default();
        // Presets hold nothing that the table refuses.
        let _ = scenario.set(setting.key, setting.value);
        format!("{}: {}", row.label, words::numbers::value(row, scenario.value_at(index)))
    });
    let sources = setting.sources.iter().map(|source| {
        html! { <>{ " " }<a href={source.url} target="_blank" rel="noopener noreferrer">{ source.title }</a></> }
    });
    html! {
        <li key={setting.key}>
            { words }{ " " }<em class="how-sure">{ setting.evidence.badge() }</em>{ " " }{ setting.note }{ for sources }
        </li>
    }
}
