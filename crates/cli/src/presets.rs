//! The contracts to start from, with how sure each figure is.

use parked_model::scenario::preset::Preset;
use words::{
    evidence::contract_grounds,
    parameters::{PresetWords, badge, presets},
};

use crate::format::columns;

/// The list as it is printed.
pub(crate) fn text() -> String {
    presets().map(one).collect::<Vec<_>>().join("\n")
}

fn one((preset, words): (&Preset, PresetWords)) -> String {
    let grounds = contract_grounds().filter(|grounds| grounds.contract == preset.id);
    let rows = preset.settings.iter().zip(grounds).map(|(setting, grounds)| {
        let setting_text = format!("  {}={}", setting.key, setting.value);
        [&setting_text, badge(setting.evidence), grounds.sources, grounds.reason].map(str::to_owned).to_vec()
    });
    let (Preset { id, year, .. }, PresetWords { name, note, .. }) = (preset, words);
    format!("{id}: {name} ({year})\n  {note}\n{}", columns(rows, |_| false))
}
