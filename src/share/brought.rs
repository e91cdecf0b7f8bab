//! A scenario file that somebody brings: read as strictly as a link, by the same reader.

use files::settings;
use parked_model::{
    Scenario,
    scenario::{link, quoted},
};

use crate::state::{AppState, Notice, permalink};

/// The largest file that is read, bytes: many times what all settings together take.
pub const MOST_BYTES: f64 = 100_000.0;

/// Faults that are named.
const MOST_NAMED: usize = 12;

/// What stands in a link and never in a file: its version.
const OF_LINKS: &str = "v";

/// What was loaded.
#[derive(Clone, Debug, PartialEq)]
pub struct Brought {
    /// The name of the file.
    pub name: String,
    /// Its settings; of the others the usual ones.
    pub scenario: Scenario,
    /// What could not be used, and what stands instead, each in a sentence.
    pub notices: Vec<String>,
}

impl Brought {
    /// The link that opens it in the lab.
    pub fn link(&self) -> String {
        permalink::write(&AppState { scenario: self.scenario.clone(), ..AppState::default() }, None)
    }
}

/// Why a file is not even looked into, in a sentence: by its size in bytes and the kind that the browser takes it for.
pub fn refused(name: &str, bytes: f64, kind: &str) -> Option<String> {
    let name = quoted(name);
    if bytes <= 0.0 {
        Some(words::share::empty(&name))
    } else if kind.starts_with("image/") {
        Some(words::share::picture(&name))
    } else {
        (bytes > MOST_BYTES).then(|| words::share::too_large(&name, MOST_BYTES / 1_000.0))
    }
}

/// Reads the text of a file. What is wrong in it is named, and the rest is kept.
///
/// # Errors
///
/// With a sentence, where there are no settings in it at all.
pub fn read(name: &str, text: &str) -> Result<Brought, String> {
    if let Some(why) = refused(name, text.trim().len() as f64, "") {
        return Err(why);
    }
    let name = quoted(name);
    if text.contains(['\0', char::REPLACEMENT_CHARACTER]) {
        return Err(words::share::no_text(&name));
    }
    let settings = settings::read(text).map_err(|why| words::share::not_loaded(&why.said(&name)))?;
    let (mut pairs, mut notices) = (Vec::new(), Vec::new());
    for setting in settings {
        match setting {
            Ok((key, _)) if key == OF_LINKS => notices.push(Notice::Unknown(key).said()),
            Ok(pair) => pairs.push(pair),
            Err(why) => notices.push(words::share::left_out(&why.to_string())),
        }
    }
    let reading = link::read_pairs(pairs);
    notices.extend(reading.notices.into_iter().map(|notice| Notice::Setting(notice).said()));
    notices.extend(reading.others.into_iter().map(|(key, _)| Notice::Unknown(key).said()));
    Ok(Brought { name, scenario: reading.scenario, notices: shortened(notices) })
}

/// The first of many, and how many more there are.
pub(super) fn shortened(mut notices: Vec<String>) -> Vec<String> {
    let more = notices.len().saturating_sub(MOST_NAMED);
    notices.truncate(MOST_NAMED);
    notices.extend((more > 0).then(|| words::share::more_faults(more)));
    notices
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use parked_model::scenario::Key;
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_was_saved_comes_back_and_its_link_opens_it_in_the_lab() {
        let scenario = Scenario::default().with(Key::Beta, 9.0).with(Key::Sight, 0.1 + 0.2);
        let brought = read("mine.json", &settings::text(&scenario).unwrap()).unwrap();
        assert_eq!((&brought.scenario, &brought.notices), (&scenario, &vec![]));
        let opened = permalink::read(&brought.link());
        assert_eq!(opened, AppState { scenario, ..AppState::default() });
        assert_eq!(read("usual.json", "{}").unwrap().scenario, Scenario::default());
    }

    #[test]
    fn every_bad_value_is_named_and_the_good_ones_are_kept() {
        let text =
            r#"{"beta": 99, "att": 0, "strategy": "greedy", "r": [1], "zoom": 3, "v": "2.AAA", "share_18": null}"#;
        let brought = read("a.json", text).unwrap();
        assert_eq!(brought.scenario, Scenario::default().with(Key::Attachment, 0.0));
        for key in ["beta", "strategy", "r", "zoom", "v", "share_18"] {
            let named = brought.notices.iter().filter(|said| said.contains(&format!("‘{key}’"))).count();
            assert_eq!(named, 1, "{key}: {:?}", brought.notices);
        }
        let nobody = r#"{"share_18":0,"share_25":0,"share_ea":0,"share_esa":0,"share_ib":0,"beta":9}"#;
        let mended = read("a.json", nobody).unwrap();
        assert_eq!((mended.scenario, mended.notices.len()), (Scenario::default().with(Key::Beta, 9.0), 1));
    }

    #[test]
    fn what_is_no_file_of_settings_is_refused_by_name() {
        for (text, reason) in [
            ("", "is empty"),
            (" \n", "is empty"),
            ("beta=9", "is not JSON"),
            ("[1]", "a list"),
            ("{\"beta\": \0}", "is no text"),
            ("\u{fffd}PNG", "is no text"),
        ] {
            let said = read("holiday.json", text).unwrap_err();
            assert!(said.contains("‘holiday.json’") && said.contains(reason), "{said}");
        }
        let too_large = format!("{{\"beta\": 9, \"x\": \"{}\"}}", "x".repeat(100_000));
        assert!(read("big.json", &too_large).unwrap_err().contains("100 KB"));
        assert!(refused("big.json", 1e7, "application/json").unwrap().contains("‘big.json’"));
        assert!(refused("me.png", 1e7, "image/png").unwrap().contains("picture"));
        assert_eq!(refused("mine.json", 800.0, ""), None);
    }

    #[test]
    fn of_thousands_of_faults_the_first_are_named_and_the_others_counted() {
        let many: Vec<String> = (0..5_000).map(|number| format!("\"x{number}\": 1")).collect();
        let brought = read("a.json", &format!("{{{}, \"beta\": 9}}", many.join(","))).unwrap();
        assert_eq!((brought.notices.len(), brought.scenario.get(Key::Beta)), (MOST_NAMED + 1, 9.0));
        assert!(brought.notices[MOST_NAMED].contains("4,988"), "{:?}", brought.notices);
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,200}") {
            let _ = read(&text, &text);
        }
    }
}
