//! The reader of scenes refuses what does not exist, with the line it stands on.
#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

use super::build_script::{
    fault::Fault,
    measure::{Measure, Term},
    prose::{self, Paragraph, Span, Told},
    reader,
    vocabulary::Value,
};

/// A scene that is right; faults are put into it line by line.
const SCENE: &str = "---
id: share
question: Who gets the hours?
watch: Both ends.
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
found: Who? {}, and {margin} at the start.
answer: r=0.95 | Better | As before
against: [Some 9](S75) say {extra @ answer - extra @ start} more.
---

Of {people} people **most** are seen, [as 3 of 4 say](S75), since 2011.

---

After {margin}, and {paid @ answer}.
";

/// A paragraph that every way shows.
fn told(words: Paragraph) -> Told {
    Told { words, mark: None }
}

/// The line and the message of the fault of a scene in which a piece was replaced.
fn fault(piece: &str, by: &str) -> (usize, String) {
    assert!(SCENE.contains(piece), "{piece}");
    let fault = reader::scene(&SCENE.replacen(piece, by, 1)).unwrap_err();
    (fault.line, fault.what)
}

#[test]
fn a_scene_is_read_with_its_bound_numbers_and_citations() {
    let scene = reader::scene(SCENE).unwrap();
    assert_eq!((scene.id.as_str(), scene.controls.len(), scene.checks.len()), ("share", 3, 1));
    let text = |words: &str| Span::Text(words.to_owned());
    assert_eq!(
        scene.prose.before,
        [told(vec![
            text("Of "),
            Span::Value(Value::People),
            text(" people "),
            Span::Strong("most".to_owned()),
            text(" are seen, "),
            Span::Cited("S75".to_owned(), "as 3 of 4 say".to_owned()),
            text(", since 2011."),
        ])]
    );
    let named = |value, settings: &str| Measure { of: Term { value, settings: settings.to_owned() }, less: None };
    let less = |of: Measure, less: Measure| Span::Named(Measure { less: Some(less.of), ..of });
    let paid = Span::Named(named(Value::Paid, "r=0.95"));
    let after = vec![text("After "), Span::Value(Value::Margin), text(", and "), paid, text(".")];
    assert_eq!(scene.prose.after, [told(after)]);
    let start = named(Value::Margin, "");
    assert_eq!(
        scene.prediction.unwrap().found,
        [
            text("Who? "),
            less(named(Value::Margin, "strategy=ignore"), start.clone()),
            text(", and "),
            Span::Named(start),
            text(" at the start."),
        ]
    );
    let answer = scene.answer.unwrap();
    assert_eq!([answer.settings, answer.name, answer.start], ["r=0.95", "Better", "As before"]);
    assert_eq!(
        scene.against,
        [
            Span::Cited("S75".to_owned(), "Some 9".to_owned()),
            text(" say "),
            less(named(Value::Extra, "r=0.95"), named(Value::Extra, "")),
            text(" more."),
        ]
    );
}

#[test]
fn a_line_that_ends_inside_a_link_or_strong_words_cuts_them_nowhere() {
    let prose = prose::read("**Most\nof** [them\nare](S75) [seen\nlater](#doubt).", 1).unwrap();
    let text = |words: &str| Span::Text(words.to_owned());
    assert_eq!(
        prose.before,
        [told(vec![
            Span::Strong("Most of".to_owned()),
            text(" "),
            Span::Cited("S75".to_owned(), "them are".to_owned()),
            text(" "),
            Span::Scene("doubt".to_owned(), "seen later".to_owned()),
            text("."),
        ])]
    );
}

/// The scene as one of the short way, with more text before the guess.
fn short(id: &str, text: &str) -> Result<reader::Scene, Fault> {
    reader::scene(
        &SCENE.replace("id: share", &format!("id: {id}")).replace("since 2011.", &format!("since 2011.{text}")),
    )
}

#[test]
fn a_paragraph_after_a_mark_is_for_the_whole_way_only() {
    let before = short("anyway", "\n\n> More\n> are parked.\n\nAll are parked.").unwrap().prose.before;
    assert_eq!(before.iter().map(|told| told.mark).collect::<Vec<_>>(), [None, Some(22), None]);
    assert_eq!(before[1].words, [Span::Text("More are parked.".to_owned())]);
    let is_term = |span: &Span| matches!(span, Span::Term(..));
    assert!(before[2].words.iter().any(is_term), "a word is explained where everybody first sees it");
}

#[test]
fn a_mark_where_nothing_can_be_folded_is_refused() {
    let refused = |id: &str, text: &str, line: usize, word: &str| {
        let fault = short(id, text).unwrap_err();
        assert_eq!(fault.line, line, "{id}: {fault}");
        assert!(fault.what.contains(word), "{id}: {fault}");
    };
    refused("share", "\n\n> More.", 22, "‘share’ is not among anyway,");
    refused("hook", "\n\n> More.", 22, "‘hook’ is not among anyway,");
    refused("pays", "\n\n> > More.", 22, "no use for this Markdown");
    let (line, what) = fault("[Some 9](S75)", "> [Some 9](S75)");
    assert_eq!(line, 17, "{what}");
    let text = SCENE.replace("id: share", "id: pays").replace("After {", "> After {");
    let fault = reader::scene(&text).unwrap_err();
    assert_eq!((fault.line, fault.what.contains("would show nothing here")), (24, true), "{fault}");
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
        ("After {margin}", "After {zeal}", 24, "‘zeal’"),
        ("{paid @ answer}", "{paid @ sightt=1}", 24, "‘sightt’"),
        ("{margin} at", "{zeal} at", 15, "‘zeal’"),
        ("answer: r=0.95", "answer: sightt=1", 16, "‘sightt’"),
        ("answer: r=0.95", "answer:", 16, "sets something"),
        (", [as 3 of 4 say](S75)", ", [as 3 of 4 say](S999)", 20, "‘S999’"),
        ("[Some 9](S75)", "[Some 9](S999)", 17, "‘S999’"),
        ("predict: choice", "predict: oracle", 8, "‘oracle’"),
        ("watch: Both", "watching: Both", 4, "‘watching’"),
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
        ("are seen", "(some 12) are seen", 20),
        ("[Some 9](S75)", "Some 9", 17),
        ("Better", "Better by 2", 16),
        ("Who? {}", "Who? 4", 15),
        ("**most**", "**9**", 20),
        ("since 2011", "since 2012", 20),
        ("After", "After 6 months", 24),
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
        ("watch: Both ends.", "id: twice", "set twice"),
        ("Of {people} people **most** are seen, [as 3 of 4 say](S75), since 2011.", "", "no text"),
        ("\n---\n\nAfter {margin}, and {paid @ answer}.\n", "", "goes with a prediction"),
        ("found: Who? {}, and {margin} at the start.\n", "", "‘found’ is missing"),
        ("Who? {}, and {margin} at the start.", "Somebody.", "holds no number"),
        ("| Better | As before", "| Better", "the name of the start"),
        ("answer: r=0.95 |", "answer: |", "an answer sets something"),
        ("option: All | 100\n", "", "three answers"),
        ("option: All | 100", "option: All | 0", "three answers"),
        ("option: All | 100", "option: All", "ends with |"),
        ("predict: choice\n", "", "‘predict’"),
        ("{paid @ answer}", "{paid @ answer", "without its }"),
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

#[test]
fn a_number_says_what_it_can_be() {
    let number = |range: &str| {
        SCENE
            .replacen("option: Nobody | -5\noption: Some | 5\noption: All | 100\n", range, 1)
            .replace("choice", "number")
    };
    let read = |range: &str| reader::scene(&number(range));
    let asked = read("unit: of ten\nrange: 0 to 10\n").unwrap().prediction.unwrap().kind;
    assert!(matches!(asked, reader::Prediction::Number(_, unit, [0.0, 10.0]) if unit == "of ten"));
    for (range, word) in [("", "‘range’"), ("range: ten\n", "two numbers"), ("range: 9 to 1\n", "from low to high")]
    {
        let fault = read(&format!("unit: of ten\n{range}")).unwrap_err();
        assert!(fault.what.contains(word), "{range}: {}", fault.what);
    }
}

#[test]
fn words_lead_to_a_scene_that_exists() {
    let scene = |id: &str, to: &str| {
        reader::scene(&SCENE.replace("id: share", &format!("id: {id}")).replace("since 2011", to)).unwrap()
    };
    let story = |to: &str| reader::check_together(&[scene("hook", to), scene("lab", "since 2011")]);
    assert_eq!(story("as [the lab](#lab) says"), Ok(()));
    assert!(story("as [the cellar](#cellar) says").unwrap_err().what.contains("‘cellar’"));
}

#[test]
fn a_word_of_the_field_is_explained_where_it_is_first_used_on_either_side_of_the_guess() {
    let text = SCENE
        .replace("are seen,", "have a Job outcome. Outcomes and outcomefees, parked or [parked](S75), are seen,")
        .replace("After", "**Parked** after being parked, not sparked:");
    let scene = reader::scene(&text).unwrap();
    let found = |paragraphs: &[Told]| -> Vec<String> {
        let term = |span: &Span| if let Span::Term(_, words) = span { Some(words.clone()) } else { None };
        paragraphs.iter().flat_map(|told| &told.words).filter_map(term).collect()
    };
    assert_eq!(found(&scene.prose.before), ["Job outcome", "parked"]);
    assert_eq!(found(&scene.prose.after), ["parked"]);
}
