//! Who pays for the hours: rule R1 of specification 2.9, the bid-keeper, and what the attachment fee is for.

use crate::common::flat;
use parked_model::{Scenario, Strategy, Twin, numeric::units::Pence, people::life::Life, scenario::Key};

const FIXED: f64 = 0.0;
const CASH: f64 = 1.0;
const BID: f64 = 2.0;

fn helper(budget: f64) -> Scenario {
    flat().with_strategy(Strategy::Equal).with(Key::Beta, 8.0).with(Key::Budget, budget)
}

/// Support a week of those who joined in a stretch of calendar weeks, in their first 13 weeks, pounds.
fn early_support(twin: &Twin, joined: std::ops::Range<u32>) -> f64 {
    let lives: Vec<&Life> = twin
        .people
        .iter()
        .zip(&twin.with)
        .filter(|(person, _)| joined.contains(&person.arrival.get()))
        .map(|(_, l)| l)
        .collect();
    let support: Pence = lives.iter().map(|life| life.early_support).sum();
    let weeks: i64 = lives.iter().map(|life| i64::from(life.early_weeks)).sum();
    support.pounds() / weeks as f64
}

#[test]
fn with_the_real_attachment_fee_cash_never_binds() {
    // Specification 2.9: with attachment fees the budget never binds and their end in April 2014 is invisible.
    assert_eq!(Twin::run(&helper(CASH)).with, Twin::run(&helper(FIXED)).with);
}

#[test]
fn without_it_the_helper_runs_dry_and_recovers() {
    let twin = Twin::run(&helper(CASH).with(Key::Attachment, 0.0));
    let (start, trough, later) =
        (early_support(&twin, 0..20), early_support(&twin, 65..110), early_support(&twin, 180..302));
    assert!(start > 7.9, "the first are helped from working capital: £{start:.2}");
    assert!(trough < 6.0, "then the capital is gone: £{trough:.2}");
    assert!(later > trough + 1.0, "then earlier cohorts pay for later ones: £{later:.2}");
}

#[test]
fn without_it_the_ignorer_is_not_touched() {
    let ignorer = |budget: f64| {
        let scenario = helper(budget).with_strategy(Strategy::Ignore).with(Key::Attachment, 0.0);
        Twin::run(&scenario).summary(&scenario).margin
    };
    assert_eq!(ignorer(CASH), ignorer(FIXED));
    assert!(ignorer(CASH).is_some_and(|margin| margin > 0.45));
}

#[test]
fn ample_capital_hides_the_end_of_the_fee() {
    let ample = helper(CASH).with(Key::Attachment, 0.0).with(Key::Capital, 2_000.0);
    assert!(early_support(&Twin::run(&ample), 85..125) > 7.9);
}

#[test]
fn the_bid_keeper_helps_until_the_credit_is_gone_and_then_nobody() {
    let thin = helper(BID).with(Key::Attachment, 0.0).with(Key::Capital, 100.0);
    let twin = Twin::run(&thin);
    assert!(early_support(&twin, 0..10) > 7.9);
    assert!(twin.with.iter().any(|life| life.early_weeks == 13 && life.early_support == Pence::ZERO));
    let rich = helper(BID).with(Key::Capital, 2_000.0);
    assert_eq!(Twin::run(&rich).with, Twin::run(&helper(FIXED)).with);
}

#[test]
fn a_caseload_cap_is_an_hour_for_everybody() {
    let capped = helper(FIXED).with(Key::CaseloadCap, 60.0);
    let weekly = capped.get(Key::HourlyCost) * 37.0 / 60.0;
    assert!((early_support(&Twin::run(&capped), 0..302) - weekly).abs() < 0.01);
}
