//! Every parameter at both ends of its range, one at a time: nothing panics and every number means something.

use parked_model::{
    Choice, Scenario, Strategy, Summary, Twin,
    report::part::PartSummary,
    scenario::{Key, Parameter, table},
};

/// Numbers that must be finite, and those of them that are shares.
fn numbers(summary: &Summary) -> (Vec<f64>, Vec<f64>) {
    let whole = &summary;
    let mut shares = vec![
        whole.outcome_rate,
        whole.outcome_rate_without,
        whole.harmed_share,
        whole.because_share,
        whole.anyway_share,
        whole.left_alone_share,
        whole.helped_share,
        whole.not_referred_share,
        whole.parked_share,
        whole.parked_share_under_1,
        whole.parked_share_under_4,
        whole.banked_share,
    ];
    shares.extend([whole.deadweight_money_share, whole.deadweight_money_share_narrow].iter().flatten());
    shares.extend(whole.gini);
    let mut amounts = vec![
        whole.extra_per_100,
        whole.support_per_head_gbp,
        whole.creaming_slope_gbp,
        whole.outcome_gap_widened,
        whole.public_money_per_head_gbp,
        whole.taxpayer_net_per_head_gbp,
    ];
    // Negative when help displaces more than it adds.
    amounts.extend(whole.additionality);
    amounts.extend(
        [whole.margin, whole.creaming_ratio, whole.public_money_per_extra_job_gbp, whole.support_per_extra_job_gbp]
            .iter()
            .flatten(),
    );
    let groups = whole.groups.iter().map(|group| &group.part);
    for part in groups.chain(&whole.fifths).chain(&whole.tenths) {
        let PartSummary { outcome_rate, outcome_rate_without, parked_share, .. } = part;
        shares.extend([outcome_rate, outcome_rate_without, parked_share]);
        amounts.extend([part.support_per_head_gbp, part.support_per_week_gbp, part.early_support_per_week_gbp]);
    }
    (amounts, shares)
}

/// Both ends of a range, and a value as near to nought as makes no difference but to a careless division.
fn ends(row: &Parameter) -> [f64; 3] {
    [row.min, row.max, row.min.max(1e-300)]
}

fn assert_sound(scenario: &Scenario) {
    let summary = Twin::run(scenario).summary(scenario);
    let changes: Vec<String> = scenario.changes().map(|(row, value)| format!("{}={value}", row.key)).collect();
    let (amounts, shares) = numbers(&summary);
    assert!(amounts.iter().all(|amount| amount.is_finite()), "{changes:?}: {summary:#?}");
    assert!(shares.iter().all(|share| (0.0..=1.0).contains(share)), "{changes:?}: {summary:#?}");
    let referred = summary.because_share + summary.anyway_share + summary.left_alone_share + summary.helped_share;
    let parts = referred + summary.not_referred_share;
    assert!((parts - 1.0).abs() < 1e-12, "{changes:?}: {summary:#?}");
}

#[test]
fn every_parameter_at_both_ends() {
    let usual = Scenario::default().with(Key::People, 400.0);
    // The number of people is what the sweep itself sets; a hundred is its lower end.
    for (index, row) in table().iter().enumerate().filter(|(index, _)| *index != Key::People.index()) {
        for end in ends(row) {
            assert_sound(&usual.clone().with_value_at(index, end));
        }
    }
    assert_sound(&usual.with(Key::People, 100.0));
}

/// The same, for every rule: an end may be harmless under one and not under another.
#[test]
fn every_strategy_at_both_ends_of_every_parameter() {
    for &strategy in Strategy::ALL {
        for (index, row) in table().iter().enumerate() {
            for end in ends(row) {
                let scenario = Scenario::default().with_strategy(strategy).with_value_at(index, end);
                assert_sound(&scenario.with(Key::People, 100.0).with_strategy(strategy));
            }
        }
    }
}

/// The same where everything is switched on at once: rivals with subcontractors behind each other, money that runs out,
/// minimum levels, referrals that move, and every way of paying.
#[test]
fn every_parameter_at_both_ends_where_everything_is_on() {
    let busy = Scenario::default()
        .with(Key::People, 300.0)
        .with(Key::Providers, 3.0)
        .with(Key::Chain, 2.0)
        .with(Key::Insolvency, 1.0)
        .with(Key::Minimum, 1.0)
        .with(Key::MinimumStrikes, 2.0)
        .with(Key::ShareShift, 0.1)
        .with(Key::Imitation, 0.5)
        .with(Key::Budget, 3.0)
        .with(Key::Zeta, 9_000.0)
        .with(Key::Optimism, 2.0)
        .with(Key::Block, 0.2)
        .with(Key::AcceleratorLow, 0.5)
        .with(Key::Distance, 2_000.0)
        .with(Key::DistanceBias, 0.01)
        .with(Key::Gamma, 0.002)
        .with(Key::Claims, 0.3)
        .with(Key::Hold, 0.2)
        .with(Key::Displacement, 0.3);
    for (index, row) in table().iter().enumerate().filter(|(index, _)| *index != Key::People.index()) {
        for end in ends(row) {
            let scenario = busy.clone().with_value_at(index, end);
            assert_sound(&scenario.mended().0);
        }
    }
}
