//! From flags, files and links to a scenario, or to everything that is wrong with them.

use std::{fs, io, path::Path};

use files::settings::{self, NoFile, NoSetting};
use parked_model::{
    Scenario, ScenarioError,
    scenario::{
        index_of,
        link::{self, Reading},
        preset::{PRESETS, preset},
        quoted, table,
    },
};
use thiserror::Error;
use words::{
    parameters::allowed,
    refusals::{notice, refusal},
};

use crate::arguments::Start;

/// A scenario to run.
#[derive(Debug)]
pub(crate) struct Input {
    pub(crate) scenario: Scenario,
    /// What a link said that was not used, one line each.
    pub(crate) warnings: Vec<String>,
}

/// Why there is no scenario. Every message is one line.
#[derive(Debug, Error)]
#[expect(missing_docs, reason = "each message says what its variant means")]
pub enum InputError {
    #[error("{}", refusal(.0))]
    Refused(#[from] ScenarioError),
    #[error("‘{key}’ is given no value; write {key}=VALUE; allowed: {allowed}")]
    NoValue { key: String, allowed: String },
    #[error("‘{id}’ is not a preset; allowed: {ids}")]
    UnknownPreset { id: String, ids: String },
    #[error("the scenario file ‘{path}’ cannot be read: {error}")]
    Unreadable { path: String, error: io::Error },
    #[error("{}", why.said(path))]
    NoFile { path: String, why: NoFile },
    #[error(transparent)]
    NoSetting(#[from] NoSetting),
}

/// One parameter's key and the text it is set to.
type Setting = Result<(String, String), InputError>;

/// Reads the scenario that the flags ask for, or says everything that is wrong with it. Without a link it starts from
/// `usual`.
pub(crate) fn read(options: &Start, usual: Scenario) -> Result<Input, Vec<InputError>> {
    let (scenario, warnings) = match &options.link {
        Some(link) => from_link(link::read(link)),
        None => (usual, Vec::new()),
    };
    let (start, mut errors) = match from_preset(options, &scenario) {
        Ok(preset) => (preset.unwrap_or(scenario), Vec::new()),
        Err(error) => (scenario, vec![error]),
    };
    match with_settings(start, settings(options)) {
        Ok(scenario) if errors.is_empty() => Ok(Input { scenario, warnings }),
        Ok(_) => Err(errors),
        Err(others) => {
            errors.extend(others);
            Err(errors)
        }
    }
}

/// Reads the text of a scenario file, a JSON object of keys and values, or says everything that is wrong with it; `name`
/// is what messages call the file.
pub fn from_text(name: &str, text: &str) -> Result<Scenario, Vec<InputError>> {
    with_settings(Scenario::default(), settings_in(name, text))
}

fn with_settings(mut scenario: Scenario, settings: Vec<Setting>) -> Result<Scenario, Vec<InputError>> {
    let mut errors: Vec<InputError> = settings
        .into_iter()
        .filter_map(|setting| setting.and_then(|(key, text)| Ok(scenario.set(&key, &text)?)).err())
        .collect();
    if errors.is_empty() {
        errors.extend(scenario.check().map_err(InputError::from).err());
    }
    if errors.is_empty() { Ok(scenario) } else { Err(errors) }
}

fn from_preset(options: &Start, usual: &Scenario) -> Result<Option<Scenario>, InputError> {
    let Some(id) = &options.preset else { return Ok(None) };
    let ids = || PRESETS.iter().map(|preset| preset.id).collect::<Vec<_>>().join(", ");
    let preset = preset(id).ok_or_else(|| InputError::UnknownPreset { id: quoted(id), ids: ids() })?;
    Ok(Some(preset.applied_to(usual)))
}

fn from_link(reading: Reading) -> (Scenario, Vec<String>) {
    let mut warnings: Vec<String> = reading.notices.iter().map(notice).collect();
    if !reading.others.is_empty() {
        let keys: Vec<String> = reading.others.iter().map(|(key, _)| format!("‘{}’", quoted(key))).collect();
        warnings.push(format!("not a parameter of the model and left out: {}", keys.join(", ")));
    }
    (reading.scenario, warnings)
}

/// Everything that is set, in the order in which it counts.
fn settings(options: &Start) -> Vec<Setting> {
    let file = options.scenario.as_deref().map(from_file).unwrap_or_default();
    let flags = options.set.iter().map(|text| from_flag(text));
    let short = [("people", &options.people), ("seed", &options.seed)];
    let short = short.into_iter().filter_map(|(key, text)| Some(Ok((key.to_owned(), text.clone()?))));
    file.into_iter().chain(flags).chain(short).collect()
}

fn from_flag(text: &str) -> Setting {
    if let Some((key, value)) = text.split_once('=') {
        return Ok((key.trim().to_owned(), value.to_owned()));
    }
    let (key, allowed) = known(text)?;
    Err(InputError::NoValue { key, allowed })
}

fn from_file(path: &Path) -> Vec<Setting> {
    let name = path.display().to_string();
    match fs::read_to_string(path) {
        Ok(text) => settings_in(&name, &text),
        Err(error) => vec![Err(InputError::Unreadable { path: name, error })],
    }
}

fn settings_in(name: &str, text: &str) -> Vec<Setting> {
    match settings::read(text) {
        Ok(settings) => settings.into_iter().map(|setting| Ok(setting?)).collect(),
        Err(why) => vec![Err(InputError::NoFile { path: name.to_owned(), why })],
    }
}

/// A parameter's key and what it accepts, for a message.
pub(crate) fn known(key: &str) -> Result<(String, String), ScenarioError> {
    let index = index_of(key.trim()).ok_or_else(|| ScenarioError::UnknownKey(quoted(key)))?;
    let row = &table()[index];
    Ok((row.key.to_owned(), allowed(row)))
}
