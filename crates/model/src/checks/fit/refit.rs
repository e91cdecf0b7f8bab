//! Start rates refitted to two-year outcome rates, group by group, under a scenario's other values.
//!
//! The fit is exact ([`crate::checks::calibrate`]): everybody is given the scenario's budget for each person, whatever the
//! provider's rule, in a labour market that stays as plentiful as `tightness` says.

use crate::{
    checks::calibrate::{Assumptions, Fit, UnreachableTarget, fit_start_rate},
    contract::Contract,
    people::jobs::Retention,
    record::calendar::{LIFE_WEEKS, WINDOW_WEEKS},
    scenario::{Key, Scenario},
};

/// Finds the start rate of a group that gives a two-year outcome rate, per cent.
pub fn start_rate(scenario: &Scenario, group: usize, percent: f64) -> Result<Fit, UnreachableTarget> {
    let retention = Retention { loss_scale: scenario.get(Key::Loss) };
    let weekly_loss: Vec<f64> = (0..LIFE_WEEKS).map(|age| retention.weekly_loss(age)).collect();
    let assumptions = Assumptions {
        sigma: scenario.get(Key::Sigma),
        alpha: scenario.get(Key::Alpha),
        kappa: scenario.get(Key::Kappa),
        chi: scenario.get(Key::Chi),
        effort: scenario.get(Key::Beta),
        delta: scenario.get(Key::Delta),
        tightness: scenario.get(Key::Tightness),
        weekly_loss: &weekly_loss,
        window_weeks: WINDOW_WEEKS,
    };
    fit_start_rate(
        percent / 100.0,
        Contract::of(scenario).groups[group].schedule.milestones.trigger_weeks,
        &assumptions,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        decision::strategy::Strategy, programme::twin::Twin, record::results::two_year_rates, scenario::GroupField,
    };

    fn refitted(scenario: Scenario) -> Scenario {
        two_year_rates().iter().enumerate().fold(scenario, |scenario, (group, target)| {
            let fit = start_rate(&scenario, group, target.percent).unwrap();
            scenario.with_group(GroupField::StartRate, group, fit.start_rate)
        })
    }

    #[test]
    fn the_defaults_are_refitted_to_nearly_themselves() {
        // The specification counts wear by programme week, which makes two of them a little higher (see `calibrate`).
        let rates = refitted(Scenario::default());
        let rate = |group| (rates.group(GroupField::StartRate, group) * 1e5).round();
        assert_eq!([0, 1, 2, 3, 4].map(rate), [538.0, 435.0, 225.0, 132.0, 42.0]);
    }

    #[test]
    fn a_run_with_the_refitted_rates_hits_the_targets() {
        let odd = Scenario::default().with(Key::Alpha, 0.6).with(Key::Beta, 3.0).with(Key::Loss, 1.5);
        let scenario = refitted(odd.with(Key::Tightness, 0.8).with(Key::Sigma, 0.7).with(Key::Chi, 0.0))
            .with_strategy(Strategy::Equal)
            .with(Key::People, 40_000.0);
        let summary = Twin::run(&scenario).summary(&scenario);
        for (group, target) in summary.groups.iter().zip(two_year_rates()) {
            let rate = target.percent / 100.0;
            let standard_error = (rate * (1.0 - rate) / f64::from(group.part.people)).sqrt();
            assert!((group.part.outcome_rate - rate).abs() < 4.0 * standard_error, "{}", group.label);
        }
    }
}
