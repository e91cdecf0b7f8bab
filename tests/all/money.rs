//! Every picture of money comes to the headline: no kind of fee and no kind of cost is left out of any of them.
#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

#[allow(dead_code, reason = "the tests of the model narrow the scenarios down, these do not")]
#[path = "../../crates/model/tests/all/common.rs"]
mod common;

use charts::pictures::{MoneyOverTime, paid_for_parts};
use parked::{run::Outcome, story::Value};
use parked_model::{
    Scenario, Strategy,
    scenario::{Key, preset::PRESETS},
};
use proptest::prelude::*;

/// Checks what each picture of a run's money comes to, pounds a head.
fn assert_pictures_agree(scenario: &Scenario) {
    let outcome = Outcome::of(scenario);
    let (summary, twin) = (&outcome.summary, &outcome.twin);
    let paid = summary.public_money_per_head_gbp;
    let spent = summary.money_pence.costs().pounds() / f64::from(summary.referred);
    let value = |value: Value| value.of(&outcome).unwrap();
    let money = MoneyOverTime::of(twin);
    let pictures = [
        ("paid over the years", money.paid(), paid),
        ("spent over the years", money.spent(), spent),
        ("what fees were paid for", paid_for_parts(summary).iter().sum(), paid),
        ("fees in the story", value(Value::Paid), paid),
        ("costs in the story", value(Value::Spent), spent),
        ("what is left in the story", value(Value::Kept), paid - spent),
    ];
    for (name, shown, headline) in pictures {
        assert!((shown - headline).abs() < 1e-6, "{name}: {shown} instead of {headline} in {}", link(scenario));
    }
    let table = money.table();
    let all = table.rows.last().unwrap();
    for (heading, pounds) in [(words::charts::ALL_FEES, paid), (words::charts::ALL_COSTS, spent)] {
        let column = table.columns.iter().position(|&column| column == heading).unwrap();
        // The first column has the rows' headings.
        assert_eq!(all.cells[column - 1], words::numbers::whole_pounds(pounds), "{heading} in {}", link(scenario));
    }
    assert!(table.rows.iter().all(|row| row.cells.len() + 1 == table.columns.len()), "{table:?}");
}

fn link(scenario: &Scenario) -> String {
    let changes: Vec<String> = scenario.changes().map(|(row, value)| format!("{}={value}", row.key)).collect();
    changes.join("&")
}

#[test]
fn every_preset_is_shown_with_all_its_money() {
    assert!(!PRESETS.is_empty());
    for preset in PRESETS {
        assert_pictures_agree(&preset.applied_to(&Scenario::default()));
    }
}

#[test]
fn a_contract_of_delivery_fees_alone_is_shown_as_paid() {
    let scenario = Scenario::default().with(Key::Attachment, 0.0).with(Key::Block, 1.0).with_strategy(Strategy::Equal);
    assert_pictures_agree(&scenario);
    assert!(MoneyOverTime::of(&Outcome::of(&scenario).twin).paid() > 1_000.0);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn every_contract_is_shown_with_all_its_money(scenario in common::scenarios(20..=200)) {
        assert_pictures_agree(&scenario);
    }
}
