//! What the fees were paid for.

use parked_model::{Summary, numeric::units::Pence, programme::accounts::Fee};

use crate::{
    chart::Chart,
    kinds::bars::{Bar, Cluster, bars},
    outcome::Outcome,
};

/// What the fees were paid for: joining and the like, results that would have come anyway, and results because of help.
pub fn paid_for(outcome: &Outcome) -> Chart {
    let fees = paid_for_parts(&outcome.summary);
    let bar = |(name, amount): (&str, f64)| Bar::pounds(name, amount);
    let rows = words::charts::PAID_FOR.into_iter().zip(fees).map(bar).collect();
    let title = words::charts::paid_for_title(fees.iter().sum(), fees[2]);
    let clusters = [Cluster { heading: String::new(), bars: rows }];
    bars("paid-for", title, words::charts::PAID_FOR_UNIT, &clusters, 0.0)
}

/// Pounds for each person, in the order of the picture; together all fees.
pub fn paid_for_parts(summary: &Summary) -> [f64; 3] {
    let money = &summary.money_pence;
    let results = Fee::ALL.into_iter().filter(|&fee| is_for_results(fee)).map(|fee| money.fee(fee)).sum::<Pence>();
    let head = |money: Pence| money.pounds() / f64::from(summary.referred.max(1));
    let anyway = head(results) * summary.deadweight_money_share.unwrap_or(0.0);
    [head(money.revenue() - results), anyway, head(results) - anyway]
}

/// Whether a fee is paid for a job and its length.
fn is_for_results(fee: Fee) -> bool {
    match fee {
        Fee::Outcome | Fee::Sustainment => true,
        Fee::Attachment | Fee::Delivery | Fee::Distance => false,
    }
}

#[cfg(test)]
mod tests {
    use parked_model::{Scenario, Strategy, Twin, scenario::Key};

    use super::*;

    fn parts(scenario: &Scenario) -> [f64; 3] {
        paid_for_parts(&Twin::run(scenario).summary(scenario))
    }

    #[test]
    fn the_parts_add_up_and_an_idle_provider_causes_nothing() {
        let usual = Scenario::default().with(Key::People, 1_000.0);
        let summary = Twin::run(&usual).summary(&usual);
        assert!((parts(&usual).iter().sum::<f64>() - summary.public_money_per_head_gbp).abs() < 1e-9);
        assert!(parts(&usual).iter().all(|&part| part > 0.0));
        let idle = parts(&usual.clone().with_strategy(Strategy::Ignore));
        assert!(idle[2].abs() < 1e-9 && idle[1] > 0.0);
        assert_eq!(parts(&usual.with(Key::Attachment, 0.0))[0].round(), 0.0);
    }
}
