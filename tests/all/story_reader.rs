//! The reader of scenes refuses what does not exist, with the line it stands on.
#![allow(dead_code, reason = "the build script uses the rest of the reader")]
#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

#[path = "../../build/argued.rs"]
mod argued;
#[path = "../../build/front.rs"]
mod front;
#[path = "../../build/measure.rs"]
mod measure;
#[path = "../../build/prose.rs"]
mod prose;
#[path = "../../build/reader.rs"]
mod reader;
#[path = "../../build/rust.rs"]
mod rust;
#[path = "../../src/story/vocabulary.rs"]
mod vocabulary;

use super::fault;
use prose::Span;
use vocabulary::Value;

/// A scene that is right; faults are put into it line by line.
const SCENE: &str = "---
id: share
question: Who gets the hours?
minutes: 2
picture: hours
controls: beta; strategy: needs, equal; ghosts
start: v=2&strategy=equal&beta=9
predict: choice
ask: Who?
measure: margin @ strategy=ignore - margin
option: Nobody | -5
option: Some | 5
option: All | 100
check: left-alone @ r=0.95 - left-alone > 10
---

Of {people} people **most** are seen, [as 3 of 4 say](S75), since 2011.

---

After {margin}.
";

/// The line and the message of the fault of a scene in which a piece was replaced.
fn fault(piece: &str, by: &str) -> (usize, String) {
    assert!(SCENE.contains(piece), "{piece}");
    let fault = reader::scene(&SCENE.replacen(piece, by, 1)).unwrap_err();
    (fault.line, fault.what)
}

#[test]
fn a_scene_is_read_with_its_bound_numbers_and_citations() {
    let scene = reader::scene(SCENE).unwrap();
    assert_eq!((scene.id.as_str(), scene.minutes, scene.controls.len(), scene.checks.len()), ("share", 2, 3, 1));
    let text = |words: &str| Span::Text(words.to_owned());
    assert_eq!(
        scene.prose.before,
        [vec![
            text("Of "),
            Span::Value(Value::People),
            text(" people "),
            Span::Strong("most".to_owned()),
            text(" are seen, "),
            Span::Cited("S75".to_owned(), "as 3 of 4 say".to_owned()),
            text(", since 2011."),
        ]]
    );
    assert_eq!(scene.prose.after, [vec![text("After "), Span::Value(Value::Margin), text(".")]]);
}

#[test]
fn whatever_does_not_exist_is_named_with_its_line() {
    for (piece, by, line, word) in [
        ("controls: beta", "controls: zeal", 6, "‘zeal’"),
        ("needs, equal", "needs, greed", 6, "‘greed’"),
        ("picture: hours", "picture: clouds", 5, "‘clouds’"),
        ("measure: margin", "measure: marginn", 10, "‘marginn’"),
        ("@ strategy=ignore", "@ strategy=idle", 10, "idle"),
        ("check: left-alone @ r", "check: left-alone @ sightt", 14, "‘sightt’"),
        ("{margin}", "{zeal}", 21, "‘zeal’"),
        ("(S75)", "(S999)", 17, "‘S999’"),
        ("predict: choice", "predict: oracle", 8, "‘oracle’"),
        ("minutes: 2", "minutes: long", 4, "‘long’"),
        ("minutes: 2", "moment: 2", 4, "‘moment’"),
    ] {
        let (at, what) = fault(piece, by);
        assert_eq!(at, line, "{by}: {what}");
        assert!(what.contains(word), "{by}: {what}");
    }
}

#[test]
fn a_start_that_is_no_link_of_the_models_settings_is_refused() {
    for (start, word) in [
        ("v=2&beta=900", "out of range"),
        ("v=2&zoom=3", "‘zoom’"),
        ("strategy=equal", "version"),
        ("v=3", "version"),
        ("v=2&month=12", "‘month’"),
    ] {
        let (line, what) = fault("v=2&strategy=equal&beta=9", start);
        assert_eq!(line, 7, "{start}: {what}");
        assert!(what.contains(word), "{start}: {what}");
    }
}

#[test]
fn a_number_that_is_neither_bound_nor_cited_is_refused() {
    for (piece, by, line) in [
        ("are seen", "(some 12) are seen", 17),
        ("**most**", "**9**", 17),
        ("since 2011", "since 2012", 17),
        ("After", "After 6 months", 21),
        ("Who gets the hours?", "Who gets 40 hours?", 3),
        ("ask: Who?", "ask: Which 3?", 9),
        ("option: Some |", "option: Some 20 |", 12),
    ] {
        let (at, what) = fault(piece, by);
        assert_eq!(at, line, "{by}");
        assert!(what.contains("neither bound nor cited"), "{what}");
    }
}

#[test]
fn a_lever_names_settings_that_exist() {
    let lever = |value: &str| fault("predict: choice", &format!("lever: {value}\npredict: choice"));
    for (value, word) in [
        ("Pay | pay=2", "‘pay’"),
        ("Pay | dist=2000 | gama=0.002", "‘gama’"),
        ("Pay", "what it sets"),
        ("Pay £5 | floor=5", "neither bound nor cited"),
    ] {
        let (line, what) = lever(value);
        assert_eq!(line, 8, "{value}");
        assert!(what.contains(word), "{value}: {what}");
    }
    let text = SCENE.replacen("predict", "lever: Pay | dist=2000 | gamma=0.002\nfirm: waits | idle |\npredict", 1);
    let scene = reader::scene(&text).unwrap();
    assert_eq!((scene.levers[0].sets.as_str(), scene.levers[0].needs.as_str()), ("dist=2000", "gamma=0.002"));
    assert_eq!((scene.firms[0].short.as_str(), scene.firms[0].settings.as_str()), ("idle", ""));
}

#[test]
fn firms_and_levers_go_together_and_name_settings_that_exist() {
    for (lines, word) in [
        ("lever: Pay | dist=2000", "‘firm’ is missing"),
        ("firm: waits | idle | strategy=ignore", "goes with ‘lever’"),
        ("lever: Pay | dist=2000\nfirm: waits | idle | strategi=ignore", "‘strategi’"),
        ("lever: Pay | dist=2000\nfirm: waits", "a word or two"),
    ] {
        let (_, what) = fault("predict: choice", &format!("{lines}\npredict: choice"));
        assert!(what.contains(word), "{lines}: {what}");
    }
}

#[test]
fn what_is_missing_empty_or_twice_is_said() {
    for (piece, by, word) in [
        ("question: Who gets the hours?\n", "", "‘question’ is missing"),
        ("question: Who gets the hours?", "question:", "‘question’ is empty"),
        ("minutes: 2", "id: twice", "set twice"),
        ("Of {people} people **most** are seen, [as 3 of 4 say](S75), since 2011.", "", "no text"),
        ("\n---\n\nAfter {margin}.\n", "", "goes with a prediction"),
        ("option: All | 100\n", "", "three answers"),
        ("option: All | 100", "option: All | 0", "three answers"),
        ("option: All | 100", "option: All", "ends with |"),
        ("predict: choice\n", "", "‘predict’"),
        ("{margin}", "{margin", "without its }"),
        ("After", "# After", "no use for this Markdown"),
        ("---\nid", "id", "begins with"),
    ] {
        let (_, what) = fault(piece, by);
        assert!(what.contains(word), "{by}: {what}");
    }
}

#[test]
fn two_scenes_of_one_name_and_a_story_without_its_ends_are_refused() {
    let scene = reader::scene(SCENE).unwrap();
    let twice = reader::check_together(&[scene.clone(), scene.clone()]).unwrap_err();
    assert!(twice.what.contains("‘share’"));
    assert!(reader::check_together(&[scene]).unwrap_err().what.contains("‘hook’"));
}
