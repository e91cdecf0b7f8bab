//! The contracts to start from, with how sure each figure is.

use parked_model::{Scenario, decision::hours::Wanted, scenario::preset::Preset};
use words::{
    parameters::{PresetWords, badge, preset_reasons, presets},
    terminal::hours_of_a_contract,
};

use crate::format::columns;

/// The list as it is printed.
pub(crate) fn text() -> String {
    presets().map(one).collect::<Vec<_>>().join("\n")
}

fn one((preset, words): (&Preset, PresetWords)) -> String {
    let rows = preset.settings.iter().zip(preset_reasons(preset.id)).map(|(setting, why)| {
        let setting_text = format!("  {}={}", setting.key, setting.value);
        vec![setting_text, badge(setting.evidence).to_owned(), setting.sources.to_owned(), (*why).to_owned()]
    });
    let (Preset { id, year, .. }, PresetWords { name, note, .. }) = (preset, words);
    let hours = hours_of_a_contract(&Wanted::of(&preset.applied_to(&Scenario::default())));
    format!("{id}: {name} ({year})\n  {note}\n  {hours}\n{}", columns(rows, |_| false))
}
