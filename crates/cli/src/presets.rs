//! The contracts to start from, with how sure each figure is.

use parked_model::scenario::preset::{PRESETS, Preset};

use crate::format::columns;

/// The list as it is printed.
pub(crate) fn text() -> String {
    PRESETS.iter().map(one).collect::<Vec<_>>().join("\n")
}

fn one(preset: &Preset) -> String {
    let rows = preset.settings.iter().map(|setting| {
        let setting_text = format!("  {}={}", setting.key, setting.value);
        let sources = setting.sources.iter().map(|source| source.id).collect::<Vec<_>>().join(";");
        vec![setting_text, setting.evidence.badge().to_owned(), sources, setting.note.to_owned()]
    });
    let Preset { id, name, year, note, .. } = preset;
    format!("{id}: {name} ({year})\n  {note}\n{}", columns(rows, |_| false))
}
