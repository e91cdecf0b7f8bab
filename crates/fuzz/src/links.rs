//! Any link opens something sound; what is good in it is kept, what is not is named.

use arbitrary::{Arbitrary as _, Unstructured};
use form_urlencoded::Serializer;
use parked::state::{AppState, Notice, permalink};
use parked_model::scenario::link::{self, LinkNotice, quoted};

use crate::settings::{Setting, is_sound, settled};

/// The most that is said of one fault, bytes.
const LONGEST_MESSAGE: usize = 1_000;

/// Bytes are a link as they stand, or settings of which a link is made.
///
/// # Panics
///
/// Where the promise is broken.
pub fn promise(bytes: &[u8]) {
    any_text(&String::from_utf8_lossy(bytes));
    if let Ok(settings) = Vec::<Setting>::arbitrary(&mut Unstructured::new(bytes)) {
        pairs(settings.iter().map(|setting| (setting.key(), setting.text())).collect());
    }
}

/// Whatever the text: the state is sound, what is said is short, and the link written from it opens the same.
fn any_text(text: &str) {
    let state = permalink::read(text);
    assert!(is_sound(&state.scenario) && state.kept.as_ref().is_none_or(is_sound), "{text:?}: {state:?}");
    for said in state.notices.iter().map(Notice::said) {
        assert!(!said.is_empty() && said.len() < LONGEST_MESSAGE, "{text:?}: {said}");
    }
    opens_the_same(&state);
}

/// Good settings are in force and bad ones are named.
fn pairs(mut settings: Vec<(String, String)>) {
    settings.retain(|(key, _)| !is_of_the_page(key));
    let (expected, bad) = settled(&settings);
    // The last pair keeps the one before it from being the end of a link, where a full stop counts for nothing.
    let link = Serializer::new(String::new())
        .append_pair("v", &link::VERSION.to_string())
        .extend_pairs(&settings)
        .append_pair("ghosts", "0")
        .finish();
    let state = permalink::read(&link);
    match expected.check() {
        Ok(()) => assert_eq!(state.scenario, expected, "{link}"),
        Err(contradiction) => {
            let contradiction = Notice::Setting(LinkNotice::Contradiction(contradiction));
            assert!(state.notices.contains(&contradiction), "{link}: {:?}", state.notices);
        }
    }
    let said: Vec<String> = state.notices.iter().map(Notice::said).collect();
    for key in bad {
        let name = format!("‘{}’", quoted(key));
        assert!(said.iter().any(|said| said.contains(&name)), "{link}: {key:?} is not named in {said:?}");
    }
}

/// Keys that mean something to the page, and none at all.
fn is_of_the_page(key: &str) -> bool {
    key.is_empty() || key.starts_with("a.") || ["v", "view", "scene", "month", "ghosts", "run"].contains(&key)
}

/// What is written of a state opens the same state.
pub(crate) fn opens_the_same(state: &AppState) {
    let link = permalink::write(state, None);
    let opened = permalink::read(&link);
    assert_eq!(opened.notices, [], "{link}");
    let plain = AppState {
        notices: Vec::new(),
        recorded_run: None,
        refused: None,
        history: opened.history.clone(),
        ..state.clone()
    };
    assert_eq!(opened, plain, "{link}");
}
