//! Data with one thing wrong stops the build with one line that names file, entry and field, and what is allowed.

#![allow(clippy::unwrap_used, reason = "a test whose files cannot be written has failed")]

use std::{fs, path::Path};

use parked_model_data::{write_model, write_words};
use tempfile::TempDir;

const DATA: &str = "../model/data";
const WORDS: &str = "../words/src/en/parameters";

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let copied = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &copied);
        } else {
            fs::copy(entry.path(), copied).unwrap();
        }
    }
}

/// The data and the words of the repository with one piece of a file replaced.
struct Changed(TempDir);

impl Changed {
    fn new(file: &str, old: &str, new: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        copy(Path::new(DATA), &folder.path().join("data"));
        copy(Path::new(WORDS), &folder.path().join("words"));
        let path = folder.path().join(file);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(old), "{file} has no {old:?}");
        fs::write(path, text.replacen(old, new, 1)).unwrap();
        Self(folder)
    }

    fn model(&self) -> Result<(), String> {
        write_model(&self.0.path().join("data"), self.0.path()).map_err(|fault| fault.to_string())
    }

    fn words(&self) -> Result<(), String> {
        let (data, words) = (self.0.path().join("data"), self.0.path().join("words"));
        write_words(&data, &words, self.0.path()).map_err(|fault| fault.to_string())
    }
}

/// The one line that a change of the data gives, which must begin with a place.
#[track_caller]
fn data_fault(file: &str, old: &str, new: &str, place: &str, parts: &[&str]) {
    check(&Changed::new(&format!("data/{file}"), old, new).model().unwrap_err(), &format!("data/{file}{place}"), parts);
}

/// The same for the words, whose folder is another one each time.
#[track_caller]
fn words_fault(file: &str, old: &str, new: &str, parts: &[&str]) {
    check(&Changed::new(&format!("words/{file}"), old, new).words().unwrap_err(), "", parts);
}

#[track_caller]
fn check(said: &str, place: &str, parts: &[&str]) {
    assert!(!said.contains('\n'), "{said}");
    assert!(said.starts_with(place), "{said:?} does not begin with {place:?}");
    for part in parts {
        assert!(said.contains(part), "{said:?} does not say {part:?}");
    }
}

const FEES: &str = "parameters/01_fees.toml";
const TIME: &str = "parameters/02_time.toml";
const PEOPLE: &str = "parameters/10_group_people.toml";
/// What the first entry of the fees begins with; it stands in line 5.
const ATT: &str = "key = \"att\"\nname = \"Attachment\"\nunit = \"percent_of_tariff\"\n";

#[test]
fn the_data_of_the_repository_has_no_fault() {
    let same = Changed::new("data/sources.csv", "S01", "S01");
    assert_eq!((same.model(), same.words()), (Ok(()), Ok(())));
}

#[test]
fn an_unknown_field_is_named_with_those_there_are() {
    data_fault(FEES, "step = 5", "stop = 5", ", line 11, ‘att’, stop: ", &["unknown field `stop`", "`step`"]);
}

#[test]
fn a_missing_field_is_named() {
    data_fault(FEES, "unit = \"percent_of_tariff\"\n", "", ", line 5, ‘att’: ", &["missing field `unit`"]);
    data_fault(FEES, "step = 5\n", "", ", line 5, ‘att’, step: ", &["missing field `step`"]);
    data_fault(FEES, "default = 100\n", "", ", line 5, ‘att’, default: ", &["missing field `default`"]);
    data_fault(TIME, "choices = \"Strategy\"\n", "", ", line 5, ‘strategy’, choices: ", &["missing field"]);
    data_fault(FEES, "section = \"fees\"\n", "", ", line 4, ‘parameter’: ", &["`section`"]);
}

#[test]
fn numbers_out_of_range_are_named_with_what_is_allowed() {
    data_fault(FEES, "default = 100", "default = 400", ", line 5, ‘att’, default: ", &["400", "allowed: 0 to 300"]);
    data_fault(FEES, "{ value = 100,", "{ value = -1,", ", line 5, ‘att’, official: ", &["-1", "allowed: 0 to 300"]);
    data_fault(FEES, "step = 5", "step = 0", ", line 5, ‘att’, step: ", &["0 is no step", "up to 300"]);
    data_fault(FEES, "[0, 300]", "[300, 0]", ", line 5, ‘att’, range: ", &["[300, 0] does not rise"]);
    data_fault(TIME, "[4.5, 24]", "[4.5, 26]", ", line", &["‘beta’, studied", "[4.5, 26]", "0 to 25"]);
    let luck = "parameters/08_luck.toml";
    data_fault(luck, "default = 5000", "default = 5000.5", ", line 5, ‘people’, default: ", &["not a whole number"]);
    data_fault(PEOPLE, "18 = 0.2,", "18 = 2,", ", line 14, ‘share’, default: ", &["2 is out of range", "0 to 1"]);
}

#[test]
fn words_that_are_not_of_the_vocabulary_are_named_with_those_that_are() {
    data_fault(FEES, "\"S01\"", "\"S999\"", ", line 5, ‘att’, sources: ", &["‘S999’ is no source"]);
    data_fault(FEES, "\"seen\"", "\"heard\"", ", line", &["‘att’, evidence", "`heard`", "`seen`", "`memory`"]);
    data_fault(FEES, ATT, &ATT.replace("percent_", "permille_"), ", line 8, ‘att’, unit: ", &["`percent_of_tariff`"]);
    data_fault(
        TIME,
        "choices = \"Strategy\"",
        "choices = \"Tactics\"",
        ", line 5, ‘strategy’, choices: ",
        &["‘Tactics’", "Strategy, BudgetRule"],
    );
    data_fault(TIME, "\"profit\"", "\"greed\"", ", line 5, ‘strategy’, default: ", &["‘greed’", "equal, cream, park"]);
    data_fault(
        FEES,
        "of = \"wp2011\"",
        "of = \"wp2012\"",
        ", line 5, ‘att’, official: ",
        &["‘wp2012’", "wp2011, wp2014"],
    );
    data_fault(FEES, "\"fees\"", "\"taxes\"", ", line 3, ‘section’", &["`taxes`", "`fees`"]);
    data_fault(
        FEES,
        "\"second_attachment_share\"",
        "\"tenth\"",
        ", line",
        &["‘att_y2’, published", "`attachment_end`"],
    );
    data_fault(PEOPLE, "vol = 0", "vul = 0", ", line 14, ‘share’, default: ", &["‘vul’ is no payment group", "vol"]);
}

#[test]
fn a_key_or_a_name_used_twice_is_named() {
    data_fault(FEES, "key = \"job\"", "key = \"att\"", ", line", &["‘att’, key", "‘att’ is used already"]);
    data_fault(FEES, "name = \"Outcome\"", "name = \"Attachment\"", ", line", &["‘job’, name", "is used already"]);
    let twice = Changed::new("data/parameters/02_time.toml", "key = \"beta\"", "key = \"att_18\"").model().unwrap_err();
    check(&twice, "data/parameters/09_group_fees.toml, line 5, ‘att’, key: ", &["‘att_18’ is used already"]);
    data_fault(FEES, "key = \"att\"", "key = \"v\"", ", line", &["‘v’ is used already"]);
    data_fault(FEES, "key = \"att\"", "key = \"A t\"", ", line", &["‘A t’ is no key", "a to z"]);
}

#[test]
fn what_does_not_go_together_is_said() {
    data_fault(FEES, "default = 100", "default = \"much\"", ", line 5, ‘att’, default: ", &["‘much’ is not a number"]);
    data_fault(FEES, "sources = [\"S01\", \"S06\", \"S53\"]\n", "", ", line 5, ‘att’, sources: ", &["needs a source"]);
    data_fault(
        FEES,
        "published = \"second",
        "default = 1\npublished = \"second",
        ", line",
        &["‘att_y2’, default", "`published`"],
    );
    data_fault(
        TIME,
        "choices = \"Strategy\"",
        "choices = \"Strategy\"\nstep = 1",
        ", line",
        &["‘strategy’, range", "neither"],
    );
    data_fault(PEOPLE, "jib = 0, ", "", ", line 14, ‘share’, default: ", &["‘jib’ has none"]);
}

#[test]
fn a_file_that_is_no_toml_is_named_with_the_line() {
    data_fault(FEES, "step = 5", "step = = 5", ", line 11", &[]);
    data_fault("choices.toml", "Fences = [", "Fences = [ [", ", line", &[]);
}

#[test]
fn rows_of_the_published_tables_are_named_with_their_line_and_column() {
    let fees = "work_programme_fees.csv";
    let row = fs::read_to_string(Path::new(DATA).join(fees)).unwrap().lines().nth(1).unwrap().to_owned();
    data_fault(fees, &row, &row.replacen("seen", "heard", 1), ", line 2, column ", &["`heard`", "`seen`"]);
    data_fault("groups.csv", ",PG1,JSA", ",PG0,JSA", ", line 2, column result_of: ", &["‘PG0’", "PG1, PG2"]);
    data_fault("sources.csv", "S02,", "S01,", ", line 3, column source_id: ", &["‘S01’ stands twice"]);
    data_fault(
        "preset_settings.csv",
        "wp2014,att",
        "wp2015,att",
        ", line 2, column preset_id: ",
        &["‘wp2015’", "wp2014"],
    );
    data_fault("preset_settings.csv", "S07;S08", "S07;S00", ", line 2, column source_id: ", &["‘S00’"]);
}

#[test]
fn a_word_that_the_sources_do_not_bear_out_is_named() {
    data_fault("sources.csv", ",think tank", ",thinktank", ", line 8, column kind: ", &["‘thinktank’", "think tank"]);
    data_fault(FEES, "\"seen\"", "\"published\"", ", line 5, ‘att’, sources: ", &["write `seen`"]);
    let stop = "\"conflicting\"\nsources = [\"S06\", \"S07\", \"S08\", \"S115\", \"S116\"]";
    let one = "\"conflicting\"\nsources = [\"S06\"]";
    data_fault(FEES, stop, one, ", line", &["‘stop’, sources", "needs two sources"]);
    data_fault("preset_settings.csv", ",seen,S07;S08", ",seen,", ", line 2, column evidence: ", &["needs a source"]);
    data_fault(
        "work_programme_outcomes.csv",
        ",seen,S22",
        ",seen,",
        ", line 2, column evidence: ",
        &["needs a source"],
    );
}

#[test]
fn what_has_no_words_is_named() {
    words_fault(
        "fees.toml",
        "[parameter.att]",
        "[parameter.attt]",
        &["fees.toml, line", "‘attt’, parameter", "allowed: att, job"],
    );
    words_fault("choices.toml", "[choice.Fences.group]", "[choice.Fences.both]", &["‘Fences.both’", "Fences.group"]);
    words_fault("fees.toml", "label = \"Attachment fee\"\n", "", &["‘att’", "missing field `label`"]);
    words_fault(
        "presets.toml",
        "official = \"Work Programme, 2011\"\n",
        "",
        &["[preset.wp2011]", "`official` is missing"],
    );
    words_fault("presets.toml", "block = ", "blocks = ", &["‘whp2017’, settings", "does not set ‘blocks’"]);
    words_fault("group_people.toml", "\"vol\", ", "", &["‘share’, reasons", "‘vol’ has none"]);
    words_fault("group_people.toml", "\"vol\", ", "\"vol\", \"18\", ", &["‘share’, reasons", "‘18’ has more than one"]);
    words_fault("units.toml", "[unit.pounds]", "[unit.euros]", &["‘euros’", "`euros`", "`pounds`"]);
}

#[test]
fn a_new_setting_needs_words() {
    let new = "[[parameter]]\nkey = \"desk\"\nname = \"Desk\"\nunit = \"pounds_per_week\"\ndefault = 0\nrange = [0, 50]\n\
               step = 1\nevidence = \"assumption\"\n\n";
    let changed = Changed::new("data/parameters/04_provider.toml", "[[parameter]]", &format!("{new}[[parameter]]"));
    assert_eq!(changed.model(), Ok(()));
    check(&changed.words().unwrap_err(), "", &["‘desk’ has no words", "[parameter.desk] is missing"]);
}
