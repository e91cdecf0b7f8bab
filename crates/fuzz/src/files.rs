//! Any scenario file is read or refused, and a refusal names everything that is wrong.

use arbitrary::{Arbitrary as _, Unstructured};
use parked_cli::input::{InputError, from_text};
use parked_model::{Scenario, scenario::quoted};
use serde_json::{Map, Value};

use crate::settings::{Setting, is_sound, settled};

/// The most that is said of one fault, bytes.
const LONGEST_MESSAGE: usize = 1_000;

/// Bytes are a file as they stand, or settings of which a file is made.
///
/// # Panics
///
/// Where the promise is broken.
pub fn promise(bytes: &[u8]) {
    read(&String::from_utf8_lossy(bytes)).map_or_else(drop, drop);
    if let Ok(settings) = Vec::<Setting>::arbitrary(&mut Unstructured::new(bytes)) {
        pairs(&settings);
    }
}

/// Whatever the text: a sound scenario, or short messages. What prints them keeps each on its line.
fn read(text: &str) -> Result<Scenario, Vec<String>> {
    let scenario = from_text("a.json", text).map_err(|errors: Vec<InputError>| {
        let said: Vec<String> = errors.iter().map(ToString::to_string).collect();
        assert!(!said.is_empty(), "{text:?} is refused without a word");
        for said in &said {
            assert!(!said.is_empty() && said.len() < LONGEST_MESSAGE, "{text:?}: {said}");
        }
        said
    })?;
    assert!(is_sound(&scenario), "{text:?}: {scenario:?}");
    Ok(scenario)
}

/// Good settings come to what they say; one that is bad refuses the file and is named.
fn pairs(settings: &[Setting]) {
    let file: Map<String, Value> =
        settings.iter().map(|setting| (setting.key(), Value::String(setting.text()))).collect();
    // A key that stands twice counts once, where it first stood and as it was last set.
    let settings: Vec<(String, String)> =
        file.iter().map(|(key, value)| (key.clone(), value.as_str().unwrap_or_default().to_owned())).collect();
    let (expected, bad) = settled(&settings);
    match read(&Value::Object(file).to_string()) {
        Ok(scenario) => assert!(bad.is_empty() && scenario == expected, "{settings:?} comes to {scenario:?}"),
        Err(said) => {
            assert!(!bad.is_empty() || expected.check().is_err(), "{settings:?} is refused: {said:?}");
            for key in bad {
                let name = format!("‘{}’", quoted(key));
                assert!(said.iter().any(|said| said.contains(&name)), "{key:?} is not named in {said:?}");
            }
        }
    }
}
