//! Contracts to start from, and how sure each figure of the one in force is.

use parked_model::{
    Scenario,
    scenario::{
        index_of,
        preset::{Preset, PresetSetting},
        table,
    },
};
use words::parameters::{self, PresetWords, badge, label};
use yew::prelude::*;

use crate::state::{Action, AppState};

/// One button a contract; the one in force is pressed, and says what it sets.
pub fn presets(scenario: &Scenario, dispatch: &UseReducerDispatcher<AppState>) -> Html {
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
    let settings = in_force.map(|(preset, words)| preset.settings.iter().zip(words.settings)).into_iter().flatten();
    let settings: Vec<Html> = settings.map(|(set, why)| setting(set, why)).collect();
    html! {
        <details class="presets">
            <summary>{ words::lab::start_from(in_force.map(|(_, words)| words.name)) }</summary>
            <div class="panel-actions">{ for parameters::presets().map(button) }</div>
            <p role="status">{ in_force.map_or(words::lab::NO_PRESET, |(_, words)| words.note) }</p>
            <div hidden={settings.is_empty()}>
                <h3>{ words::lab::PRESET_SETTINGS }</h3>
                <ul>{ for settings }</ul>
            </div>
        </details>
    }
}

fn setting(setting: &PresetSetting, why: &'static str) -> Html {
    let words = index_of(setting.key).map(|index| {
        let row = &table()[index];
        let mut scenario = Scenario::default();
        // Presets hold nothing that the table refuses.
        let _ = scenario.set(setting.key, setting.value);
        format!("{}: {}", label(row), words::numbers::value(row, scenario.value_at(index)))
    });
    let sources = setting.sources.iter().map(|source| {
        html! { <>{ " " }<a href={source.url} target="_blank" rel="noopener noreferrer">{ source.title }</a></> }
    });
    html! {
        <li key={setting.key}>
            { words }{ " " }<em class="how-sure">{ badge(setting.evidence) }</em>{ " " }{ why }{ for sources }
        </li>
    }
}
