//! The headline numbers of version 1 of the links beside those of now: the table that stands in the model card, the
//! specification and the changelog.

use parked_model::{
    Scenario, Summary, Twin,
    checks::reference::printed_under,
    scenario::{Key, repeats},
};

use super::{
    numbers::whole_pounds,
    terminal::{number, percent},
};

/// Runs behind every number, and people in each.
const RUNS: u32 = 8;
const PEOPLE: f64 = 40_000.0;

/// A headline number: its name, and how it is counted in some runs and written.
type Headline = (&'static str, fn(&[Summary]) -> String);

const HEADLINES: [Headline; 9] = [
    ("Outcome within two years", |runs| percent(mean(runs, |run| Some(run.outcome_rate_in_two_years)))),
    ("Outcome ever", |runs| percent(mean(runs, |run| Some(run.outcome_rate)))),
    ("Outcome ever without the programme", |runs| percent(mean(runs, |run| Some(run.outcome_rate_without)))),
    ("Extra outcomes for each 100 people", |runs| number(mean(runs, |run| Some(run.extra_per_100)))),
    ("Outcomes that come anyway", |runs| percent(1.0 - mean(runs, |run| run.additionality))),
    ("Parked", |runs| percent(mean(runs, |run| Some(run.parked_share)))),
    ("Support a head", |runs| whole_pounds(mean(runs, |run| Some(run.support_per_head_gbp)))),
    ("Provider's margin", |runs| percent(mean(runs, |run| run.margin))),
    ("Public money for each extra outcome", |runs| whole_pounds(mean(runs, |run| run.public_money_per_extra_job_gbp))),
];

/// Fees for results, per cent of the 2011 tariff, whose effect is shown.
const FEES: [f64; 2] = [25.0, 300.0];

fn mean(runs: &[Summary], of: impl Fn(&Summary) -> Option<f64>) -> f64 {
    let values: Vec<f64> = runs.iter().filter_map(of).collect();
    values.iter().sum::<f64>() / values.len() as f64
}

fn runs(scenario: &Scenario) -> Vec<Summary> {
    let scenario = scenario.clone().with(Key::People, PEOPLE);
    repeats::repeated(&scenario, RUNS).map(|scenario| Twin::run(&scenario).summary(&scenario)).collect()
}

/// The table: a headline number a row, then version 1 and now. Every number is the mean of eight runs of 40,000 people.
pub fn rows() -> Vec<[String; 3]> {
    let versions = [printed_under(Scenario::default()), Scenario::default()];
    let [before, now] = versions.each_ref().map(runs);
    let headlines = HEADLINES.iter().map(|(name, text)| [(*name).to_owned(), text(&before), text(&now)]);
    let fees = FEES.into_iter().flat_map(|fees| {
        let paid = |scenario: &Scenario| runs(&scenario.clone().with(Key::Outcome, fees).with(Key::Sustainment, fees));
        let [before, now] = versions.each_ref().map(paid);
        let row = |what: &str, text: fn(&[Summary]) -> String| {
            [format!("{what}, fees for results at {fees}%"), text(&before), text(&now)]
        };
        [
            row("Parked", |runs| percent(mean(runs, |run| Some(run.parked_share)))),
            row("Extra outcomes for each 100 people", |runs| number(mean(runs, |run| Some(run.extra_per_100)))),
        ]
    });
    headlines.chain(fees).collect()
}
