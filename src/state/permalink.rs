//! The reader's state as a link, and back: the scenario's pairs and those that only the page knows.

use parked_model::link::{self, quoted};

use super::{AppState, LAST_MONTH};

const MONTH: &str = "month";
const GHOSTS: &str = "ghosts";
const RUN: &str = "run";

/// The state as what stands behind the `#`; `fingerprint` is that of the run shown.
pub fn write(state: &AppState, fingerprint: Option<&str>) -> String {
    let mut others = Vec::new();
    if state.month != LAST_MONTH {
        others.push((MONTH, state.month.to_string()));
    }
    if state.ghosts {
        others.push((GHOSTS, "1".to_owned()));
    }
    others.extend(fingerprint.map(|run| (RUN, run.to_owned())));
    link::write(&state.scenario, others)
}

/// Reads a link; whatever is wrong with it is named in the notices and the rest is kept.
pub fn read(text: &str) -> AppState {
    let reading = link::read(text);
    let mut state = AppState {
        scenario: reading.scenario,
        notices: reading.notices.iter().map(ToString::to_string).collect(),
        ..AppState::default()
    };
    for (key, value) in reading.others {
        match (key.as_str(), value.as_str()) {
            (MONTH, value) => match value.parse() {
                Ok(month) if month <= LAST_MONTH => state.month = month,
                _ => state.notices.push(format!(
                    "‘month’ is set to ‘{}’; allowed: 0 to {LAST_MONTH}. Used instead: {LAST_MONTH}",
                    quoted(value)
                )),
            },
            (GHOSTS, "0" | "1") => state.ghosts = value == "1",
            (GHOSTS, value) => {
                state.notices.push(format!("‘ghosts’ is set to ‘{}’; allowed: 0 or 1. Used instead: 0", quoted(value)));
            }
            (RUN, value) if is_fingerprint(value) => state.recorded_run = Some(value.to_owned()),
            (RUN, value) => state.notices.push(format!("‘run’ is set to ‘{}’, which is no run", quoted(value))),
            (key, _) => state.notices.push(format!("‘{}’ is nothing this page knows; it was left out", quoted(key))),
        }
    }
    state
}

/// Four hex digits, a hyphen, four hex digits.
fn is_fingerprint(text: &str) -> bool {
    text.len() == 9
        && text.bytes().enumerate().all(|(at, byte)| if at == 4 { byte == b'-' } else { byte.is_ascii_hexdigit() })
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use parked_model::params::{Key, table};
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_default_link_is_short_and_carries_the_run() {
        assert_eq!(write(&AppState::default(), Some("7F3A-91C2")), "v=1&run=7F3A-91C2");
    }

    #[test]
    fn every_fault_is_named_and_the_rest_kept() {
        let state = read("#v=1&att=0&month=99&ghosts=maybe&run=zzz&zoom=3");
        assert_eq!(state.scenario.get(Key::Attachment), 0.0);
        assert_eq!((state.month, state.ghosts, state.recorded_run.clone()), (LAST_MONTH, false, None));
        for (said, word) in state.notices.iter().zip(["‘month’", "‘ghosts’", "‘run’", "‘zoom’"]) {
            assert!(said.contains(word), "{said}");
        }
        assert_eq!(state.notices.len(), 4);
    }

    proptest! {
        #[test]
        fn states_survive_the_journey(
            changes in proptest::collection::vec((0..table().len(), 0.0f64..1.0), 0..12),
            month in 0..=LAST_MONTH,
            ghosts: bool,
        ) {
            let scenario = changes.into_iter().fold(parked_model::Scenario::default(), |scenario, (index, part)| {
                let row = &table()[index];
                let changed = scenario.clone().with_value_at(index, row.min + part * (row.max - row.min));
                if changed.check().is_ok() { changed } else { scenario }
            });
            let state = AppState { scenario, month, ghosts, ..AppState::default() };
            prop_assert_eq!(read(&write(&state, None)), state);
        }

        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,200}") {
            let _ = read(&text);
        }
    }
}
