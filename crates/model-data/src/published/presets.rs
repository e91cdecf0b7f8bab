//! Contracts to start from, each with what it sets.

use std::path::Path;

use super::Sources;
use crate::{
    fault::Fault,
    rows::{Row, rows},
};

/// A contract's id, and the keys of what it sets.
#[derive(Debug)]
pub struct PresetSettings {
    pub id: String,
    pub keys: Vec<String>,
}

/// Every contract, in the order of a list.
pub fn preset_settings(data: &Path) -> Result<Vec<PresetSettings>, Fault> {
    let settings = rows(data, "preset_settings.csv")?;
    let preset = |row: &Row| {
        let id = row.text("preset_id")?;
        let mine = settings.iter().filter(|setting| setting.text("preset_id").is_ok_and(|preset| preset == id));
        let keys = mine.map(|setting| setting.text("key").map(str::to_owned)).collect::<Result<_, _>>()?;
        Ok(PresetSettings { id: id.to_owned(), keys })
    };
    rows(data, "presets.csv")?.iter().map(preset).collect()
}

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
    let id = row.text("preset_id")?;
    let mine = settings.iter().filter(|setting| setting.text("preset_id").is_ok_and(|preset| preset == id));
    let mine = mine.map(|setting| self::setting(setting, sources)).collect::<Result<Vec<_>, _>>()?;
    Ok(format!("Preset {{ id: {id:?}, year: {}, settings: &[\n{}\n] }}", row.count("year")?, mine.join(",\n")))
}

fn setting(row: &Row, sources: &Sources) -> Result<String, Fault> {
    let [key, value] = [row.text("key")?, row.text("value")?];
    let (evidence, ids) = sources.grounds(row, "evidence", "source_id")?;
    Ok(format!(
        "PresetSetting {{ key: {key:?}, value: {value:?}, evidence: Evidence::{evidence:?}, sources: {ids:?} }}"
    ))
}
