//! Contracts to start from, each with what it sets.

use std::path::Path;

use super::Sources;
use crate::{
    evidence,
    fault::Fault,
    rows::{Row, rows},
};

/// The list as a constant. Keys and values are checked where they are used.
pub fn presets(data: &Path, sources: &Sources) -> Result<String, Fault> {
    let settings = rows(data, "preset_settings.csv")?;
    let presets = rows(data, "presets.csv")?;
    let ids = presets.iter().map(|row| row.text("preset_id")).collect::<Result<Vec<_>, _>>()?;
    for row in &settings {
        let id = row.text("preset_id")?;
        if !ids.contains(&id) {
            return Err(row.fault("preset_id", format!("‘{id}’ is no preset; allowed: {}", ids.join(", "))));
        }
    }
    let presets = presets.iter().map(|row| preset(row, &settings, sources)).collect::<Result<Vec<_>, _>>()?;
    Ok(format!(
        "/// Every preset, in the order of a list.\npub const PRESETS: &[Preset] = &[\n{}\n];\n",
        presets.join(",\n")
    ))
}

fn preset(row: &Row, settings: &[Row], sources: &Sources) -> Result<String, Fault> {
    let [id, name, note] = [row.text("preset_id")?, row.text("name")?, row.text("note")?];
    let mine = settings.iter().filter(|setting| setting.text("preset_id").is_ok_and(|preset| preset == id));
    let mine = mine.map(|setting| self::setting(setting, sources)).collect::<Result<Vec<_>, _>>()?;
    Ok(format!(
        "Preset {{ id: {id:?}, name: {name:?}, year: {}, note: {note:?}, settings: &[\n{}\n] }}",
        row.count("year")?,
        mine.join(",\n")
    ))
}

fn setting(row: &Row, sources: &Sources) -> Result<String, Fault> {
    let [key, value, note] = [row.text("key")?, row.text("value")?, row.text("note")?];
    let evidence = evidence::of(row, "evidence")?;
    let cited = sources.of(row)?.split(';').filter(|id| !id.is_empty()).map(|id| format!("cited({id:?})"));
    let cited = cited.collect::<Vec<_>>().join(", ");
    Ok(format!(
        "PresetSetting {{ key: {key:?}, value: {value:?}, evidence: {evidence}, sources: &[{cited}], note: {note:?} }}"
    ))
}
