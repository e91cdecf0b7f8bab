//! `parked run` as somebody at a terminal sees it: output, messages and exit codes.

use std::io::Write as _;

use crate::common::{Answer, parked};
use parked_model::{
    Scenario, Strategy, Twin,
    scenario::{Key, preset::PRESETS},
};
use serde_json::Value;
use tempfile::NamedTempFile;

/// Asserts a refusal: exit code 2, nothing on standard output, and exactly these words on each line of standard error.
fn assert_refused(answer: &Answer, expected: &[&[&str]]) {
    assert_eq!(answer.code, Some(2), "{}", answer.err);
    assert_eq!(answer.out, "");
    let lines: Vec<&str> = answer.err.lines().collect();
    assert_eq!(lines.len(), expected.len(), "{}", answer.err);
    for (line, words) in lines.iter().zip(expected) {
        assert!(line.starts_with("error: "), "{line}");
        for word in *words {
            assert!(line.contains(word), "{line:?} does not say {word:?}");
        }
    }
}

fn json(arguments: &[&str]) -> Value {
    let answer = parked(arguments);
    assert_eq!((answer.code, answer.err.as_str()), (Some(0), ""));
    serde_json::from_str(&answer.out).expect("JSON")
}

/// A file that holds this, gone at the end of the test.
fn file(text: &str) -> NamedTempFile {
    let mut file = NamedTempFile::new().expect("there is a place for a file");
    file.write_all(text.as_bytes()).expect("the file can be written");
    file
}

fn path(file: &NamedTempFile) -> &str {
    file.path().to_str().expect("a plain path")
}

fn number(value: &Value) -> f64 {
    value.as_f64().expect("a number")
}

#[test]
fn json_holds_the_summary_of_the_model_to_the_last_bit() {
    let arguments = ["run", "--people", "2000", "--seed", "7", "--set", "strategy=needs", "--set", "att=0", "--json"];
    let report = json(&arguments);
    let scenario = Scenario::default()
        .with(Key::People, 2000.0)
        .with(Key::Seed, 7.0)
        .with_strategy(Strategy::Needs)
        .with(Key::Attachment, 0.0);
    let summary = Twin::run(&scenario).summary(&scenario);
    assert_eq!(report["fingerprint"], summary.fingerprint);
    assert_eq!(report["strategy"], "needs");
    assert_eq!(number(&report["outcome_rate"]), summary.outcome_rate);
    assert_eq!(number(&report["margin"]), summary.margin.unwrap());
    assert_eq!(number(&report["deadweight_money_share"]), summary.deadweight_money_share.unwrap());
    assert_eq!(number(&report["groups"][3]["parked_share"]), summary.groups[3].part.parked_share);
    assert_eq!(report["groups"][4]["id"], "PG7");
    assert_eq!(report["money_pence"]["support"].as_i64(), Some(summary.money_pence.support.0));
    let changes = serde_json::json!({ "att": 0, "strategy": "needs", "people": 2000, "seed": 7 });
    assert_eq!(report["scenario"], changes);
}

#[test]
fn the_scenario_of_a_report_makes_the_same_run_again() {
    let first =
        json(&["run", "--people", "300", "--set", "alpha=0.30000000000000004", "--set", "strategy=park", "--json"]);
    let file = file(&first["scenario"].to_string());
    assert_eq!(json(&["run", "--scenario", path(&file), "--json"]), first);
}

#[test]
fn later_settings_win() {
    let file = file(r#"{"beta": 3, "nu": "0.5", "people": 200, "strategy": "cream"}"#);
    let flags = ["--set", "beta=4", "--set", "beta=5", "--people", "300"];
    let report = json(&[&["run", "--scenario", path(&file), "--json"], &flags[..]].concat());
    assert_eq!(report["scenario"], serde_json::json!({ "strategy": "cream", "beta": 5, "nu": 0.5, "people": 300 }));

    let link = "https://example.org/parked/#v=2&beta=9&people=200&seed=3";
    let report = json(&["run", "--link", link, "--set", "beta=2", "--seed", "4", "--json"]);
    assert_eq!(report["scenario"], serde_json::json!({ "beta": 2, "people": 200, "seed": 4 }));
}

#[test]
fn the_table_shows_headlines_parts_money_and_fingerprint() {
    let answer = parked(&["run", "--people", "1500", "--set", "strategy=equal"]);
    assert_eq!((answer.code, answer.err.as_str()), (Some(0), ""));
    let scenario = Scenario::default().with(Key::People, 1500.0).with_strategy(Strategy::Equal);
    let summary = Twin::run(&scenario).summary(&scenario);
    let line = |start: &str| {
        let found = answer.out.lines().find(|line| line.starts_with(start));
        found.unwrap_or_else(|| panic!("no line {start:?} in\n{}", answer.out)).to_owned()
    };
    assert_eq!(answer.out.lines().next(), Some("1,500 people, luck 1, rule equal"));
    assert!(line("Changed").ends_with("strategy=equal people=1500"));
    assert!(line("Reached a paid outcome").ends_with(&format!("{:.1}%", 100.0 * summary.outcome_rate)));
    assert!(line("PG1 JSA, 18 to 24").contains('%'));
    assert!(line("Nearest fifth ").contains("£7.00"));
    // 1,500 people for 104 weeks at £4.
    assert!(line("Overhead").ends_with("£624,000.00"));
    assert_eq!(line("Fingerprint"), format!("Fingerprint {}", summary.fingerprint));
}

#[test]
fn csv_is_tidy() {
    let arguments = ["run", "--people", "400", "--set", "strategy=ignore"];
    let answer = parked(&[&arguments[..], &["--csv"]].concat());
    assert_eq!((answer.code, answer.err.as_str()), (Some(0), ""));
    let mut reader = csv::Reader::from_reader(answer.out.as_bytes());
    assert_eq!(reader.headers().unwrap(), ["measure", "part", "value"].as_slice());
    let rows: Vec<(String, String, Option<f64>)> = reader.deserialize().map(Result::unwrap).collect();
    let value = |measure: &str, part: &str| {
        let mut found = rows.iter().filter(|row| row.0 == measure && row.1 == part);
        let row = found.next().unwrap_or_else(|| panic!("no {measure} of {part}"));
        assert!(found.next().is_none(), "{measure} of {part} twice");
        row.2
    };
    let report = json(&[&arguments[..], &["--json"]].concat());
    assert_eq!(value("outcome_rate", "all"), report["outcome_rate"].as_f64());
    assert_eq!(value("money_pence_overhead", "all"), Some(400.0 * 104.0 * 400.0));
    assert_eq!(value("people", "PG2"), report["groups"][1]["people"].as_f64());
    assert_eq!(value("outcome_rate", "fifth_5"), report["fifths"][4]["outcome_rate"].as_f64());
    assert_eq!(value("parked_share", "tenth_10"), report["tenths"][9]["parked_share"].as_f64());
    // Nobody was helped, so there is no ratio of help.
    assert_eq!(value("creaming_ratio", "all"), None);
}

/// Because, anyway, left alone, helped and not referred: whole people, who are everybody, in both kinds of file.
#[test]
fn the_parts_of_the_people_add_up_in_every_file() {
    let parts = ["because_share", "anyway_share", "left_alone_share", "helped_share", "not_referred_share"];
    for settings in PRESETS.iter().map(|preset| ["--preset", preset.id]).chain([["--set", "volume=0.3"]]) {
        let arguments = [&["run", "--people", "400"], &settings[..]].concat();
        let (report, csv) =
            (json(&[&arguments[..], &["--json"]].concat()), parked(&[&arguments[..], &["--csv"]].concat()).out);
        let people = parts.map(|part| 400.0 * number(&report[part]));
        assert!(people.iter().all(|part| (part - part.round()).abs() < 1e-9), "{settings:?}: {people:?}");
        assert_eq!(people.iter().map(|part| part.round()).sum::<f64>(), 400.0, "{settings:?}");
        for part in parts {
            assert!(csv.contains(&format!("\n{part},all,{}\n", report[part])), "{settings:?}: {part}");
        }
    }
}

#[test]
fn a_fee_for_a_group_of_whom_nobody_is_referred_is_said() {
    let few = ["run", "--people", "500", "--set", "volume=0.05", "--set", "eligible=nearest", "--set", "job_ib=5000"];
    let answer = parked(&few);
    assert_eq!(
        (answer.code, answer.out.lines().next()),
        (Some(0), Some("500 people, 25 of them referred, luck 1, rule profit"))
    );
    assert!(
        answer.err.contains("‘job_ib’: nobody of that group is referred") && answer.err.contains("‘eligible’"),
        "{}",
        answer.err
    );
    assert!(answer.out.contains("Extra outcomes for each 100 of all people"));
}

#[test]
fn every_mistake_is_named_with_its_value_and_range() {
    let set = ["beta", "beta=", "alpha=NaN", "r=2", "chi=-9", "seed=1.5", "strategy=greedy", "gravity=1", "nonsense"];
    let flags: Vec<&str> = set.iter().flat_map(|text| ["--set", *text]).collect();
    let answer = parked(&[&["run", "--json"], &flags[..], &["--people", "0"]].concat());
    assert_refused(
        &answer,
        &[
            &["‘beta’", "no value", "beta=VALUE", "£0 to £25"],
            &["‘beta’", "‘’", "£0 to £25"],
            &["‘alpha’", "‘NaN’", "0 to 1"],
            &["‘r’", "2", "0 to 1"],
            &["‘chi’", "-9", "-0.5 to 1.5"],
            &["‘seed’", "1.5", "whole", "1 to 4294967295"],
            &["‘strategy’", "‘greedy’", "equal, cream, park"],
            &["‘gravity’", "not a parameter"],
            &["‘nonsense’", "not a parameter"],
            &["‘people’", "0", "100 to 200000"],
        ],
    );
}

#[test]
fn people_and_luck_outside_their_ranges_are_refused() {
    for (flag, text, range) in [
        ("people", "5000000", "100 to 200000 people"),
        ("people", "-5", "100 to 200000 people"),
        ("people", "", "100 to 200000 people"),
        ("people", "many", "100 to 200000 people"),
        ("seed", "0", "1 to 4294967295"),
        ("seed", "1e999", "1 to 4294967295"),
    ] {
        assert_refused(&parked(&["run", &format!("--{flag}"), text]), &[&[flag, text, range]]);
    }
}

#[test]
fn shares_that_refer_nobody_are_refused() {
    let set = ["18", "25", "ea", "esa", "ib"].map(|group| format!("share_{group}=0"));
    let flags: Vec<&str> = set.iter().flat_map(|text| ["--set", text]).collect();
    assert_refused(&parked(&[&["run"], &flags[..]].concat()), &[&["share_18", "nobody"]]);
}

#[test]
fn files_that_are_no_scenario_are_refused() {
    let refused = |text: &str, expected: &[&[&str]]| {
        let file = file(text);
        assert_refused(&parked(&["run", "--scenario", path(&file)]), expected);
    };
    assert_refused(&parked(&["run", "--scenario", "nowhere.json"]), &[&["nowhere.json", "cannot be read"]]);
    refused("", &[&["not JSON"]]);
    refused("beta = 9", &[&["not JSON", "line 1"]]);
    refused(r#"{"beta": NaN}"#, &[&["not JSON"]]);
    refused("[1, 2]", &[&["holds a list"]]);
    refused("7", &[&["holds a number"]]);
    refused(
        r#"{"beta": [9], "nu": {"value": 1}, "q": null, "phi": true, "gravity": {}, "alpha": 1e999, "people": 99}"#,
        &[
            &["‘beta’", "a list", "£0 to £25"],
            &["‘nu’", "an object", "0 to 2"],
            &["‘q’", "null", "0 to 0.9"],
            &["‘phi’", "true or false", "0 to 1"],
            &["‘gravity’", "not a parameter"],
            &["‘alpha’", "1e+999", "0 to 1"],
            &["‘people’", "99", "100 to 200000"],
        ],
    );
}

#[test]
fn mistakes_in_file_and_flags_are_reported_together() {
    let file = file(r#"{"beta": 99}"#);
    let answer = parked(&["run", "--scenario", path(&file), "--set", "nu=99", "--seed", "x"]);
    assert_refused(&answer, &[&["‘beta’", "99"], &["‘nu’", "99"], &["‘seed’", "‘x’"]]);
}

#[test]
fn bad_parts_of_a_link_are_warnings_and_the_rest_counts() {
    let link = "https://example.org/#v=2&people=300&beta=lots&r=0.9&week=60&view=crowd&x%1B%0Ay=1";
    let answer = parked(&["run", "--link", link, "--json"]);
    assert_eq!(answer.code, Some(0));
    let report: Value = serde_json::from_str(&answer.out).unwrap();
    assert_eq!(report["scenario"], serde_json::json!({ "r": 0.9, "people": 300 }));
    let lines: Vec<&str> = answer.err.lines().collect();
    assert_eq!(lines.len(), 2, "{}", answer.err);
    assert!(lines[0].starts_with("warning: ‘beta’ is set to ‘lots’") && lines[0].ends_with("Used instead: 7"));
    // Whatever stands in a link, it cannot write elsewhere on the screen.
    assert!(lines[1].starts_with("warning: ") && lines[1].ends_with(r"‘week’, ‘view’, ‘x\u{1b}\ny’"), "{}", lines[1]);
}

#[test]
fn flags_that_contradict_each_other_are_refused() {
    for flags in [["--json", "--csv"], ["--scenario=a.json", "--link=v=2"]] {
        let answer = parked(&["run", flags[0], flags[1]]);
        assert_eq!((answer.code, answer.out.as_str()), (Some(2), ""));
        assert!(answer.err.contains("cannot be used with"), "{}", answer.err);
    }
}

#[test]
fn ranges_stand_beside_the_four_numbers() {
    let arguments = ["run", "--people", "1000", "--ranges"];
    let answer = parked(&arguments);
    assert_eq!((answer.code, answer.err.as_str()), (Some(0), ""));
    let line = |start: &str| answer.out.lines().find(|line| line.starts_with(start) && line.contains(" to ")).unwrap();
    let report = json(&[&arguments[..], &["--json"]].concat());
    let text = |value: &Value| format!("{:.2}", number(value));
    for (name, start) in [
        ("extra_per_100", "Extra outcomes"),
        ("anyway_of_ten", "Of ten"),
        ("public_money_per_extra_job_gbp", "Public money for each"),
        ("benefit_saved_per_pound_gbp", "Benefit saved for each"),
    ] {
        let ranges = &report["ranges"][name];
        let plain = line(start).replace(['£', ','], "");
        let expected = [&ranges["run"], &ranges["luck"]["low"], &ranges["help"]["high"]];
        for value in expected.into_iter().filter(|value| !value.is_null()) {
            assert!(plain.contains(&text(value)), "{} in {plain}", text(value));
        }
    }
    let extra = &report["ranges"]["extra_per_100"];
    assert_eq!(extra["run"], report["extra_per_100"]);
    assert!(number(&extra["luck"]["low"]) < number(&extra["luck"]["high"]), "{extra}");
    let csv = parked(&[&arguments[..], &["--csv"]].concat()).out;
    assert!(csv.contains(&format!("extra_per_100,luck_low,{}\n", extra["luck"]["low"])), "{csv}");
    assert!(json(&["run", "--people", "100", "--json"]).get("ranges").is_none());
}

#[test]
fn near_no_extra_jobs_a_cost_has_no_meaningful_value() {
    let answer = parked(&["run", "--people", "500", "--set", "strategy=ignore", "--ranges"]);
    let costs = answer.out.lines().filter(|line| line.starts_with("Public money for each"));
    let said: Vec<usize> = costs.map(|cost| cost.matches("no meaningful value").count()).collect();
    assert_eq!(said, [1, 3], "by itself, and with both of its ranges");
}

#[test]
fn help_explains_the_units() {
    let answer = parked(&["run", "--help"]);
    assert_eq!(answer.code, Some(0));
    assert!(answer.out.contains("fractions between 0 and 1"));
}
