//! `parked calibrate`: fits that can be pasted back, and refusals.

use crate::common::parked;
use parked_model::{Scenario, checks::fit::refit::start_rate, scenario::Key};
use serde_json::Value;

#[test]
fn the_flags_printed_are_the_start_rates_that_were_fitted() {
    let arguments = ["calibrate", "--target", "18=40", "--target", "esa=11.5", "--set", "alpha=0.6"];
    let answer = parked(&arguments);
    assert_eq!((answer.code, answer.err.as_str()), (Some(0), ""));
    let flags: Vec<&str> = answer.out.lines().last().unwrap().split(' ').collect();
    assert_eq!(flags.len(), 10, "--set for each of five groups");
    let scenario = Scenario::default().with(Key::Alpha, 0.6);
    for (group, percent) in [40.0, 31.7, 26.7, 11.5, 5.4].into_iter().enumerate() {
        let (key, value) = flags[2 * group + 1].split_once('=').unwrap();
        assert_eq!(key, ["lambda_18", "lambda_25", "lambda_ea", "lambda_esa", "lambda_ib"][group]);
        assert_eq!(value.parse(), Ok(start_rate(&scenario, group, percent).unwrap().start_rate));
    }
    // The flags are taken as they stand.
    let run = [&["run", "--people", "100", "--json"], &flags[..]].concat();
    assert_eq!(parked(&run).code, Some(0));

    let fits: Vec<Value> = serde_json::from_str(&parked(&[&arguments[..], &["--json"]].concat()).out).unwrap();
    assert_eq!(fits.len(), 5);
    for fit in &fits {
        let number = |name: &str| fit[name].as_f64().unwrap();
        assert!((number("achieved") - number("target")).abs() < 1e-8);
        assert!((number("residual") - (number("achieved") - number("target"))).abs() < 1e-12);
    }
    assert_eq!(fits[0]["evidence"], Value::Null);
    assert_eq!(fits[1]["evidence"], "published");
    assert_eq!(fits[2]["evidence"], "assumption");
}

#[test]
fn every_target_that_cannot_be_had_is_named_with_what_can() {
    let targets = ["18", "xx=3", "25=many", "ea=NaN", "esa=100", "ib=99"];
    let flags: Vec<&str> = targets.iter().flat_map(|target| ["--target", *target]).collect();
    let answer = parked(&[&["calibrate"], &flags[..]].concat());
    assert_eq!((answer.code, answer.out.as_str()), (Some(2), ""));
    let lines: Vec<&str> = answer.err.lines().collect();
    assert_eq!(lines.len(), 6, "{}", answer.err);
    for (line, words) in lines.iter().zip([
        &["‘18’", "GROUP=PERCENT"][..],
        &["‘xx’", "18, 25, ea, esa, ib"],
        &["‘25’", "‘many’", "less than 100"],
        &["‘ea’", "‘NaN’", "less than 100"],
        &["‘esa’", "100%", "more than 0.0000% and less than 100.0000%"],
        &["‘ib’", "99%", "lambda_ib=", "0 to 0.05"],
    ]) {
        assert!(words.iter().all(|word| line.contains(word)), "{line:?} does not say {words:?}");
    }
}
