//! Two small pictures of the lab: how evenly time is shared, and what the fees were paid for.

use parked_model::{Summary, programme::accounts::Fee};
use yew::prelude::*;

use crate::charts::{
    around::axis_ends,
    bars::{Bar, Cluster, bar_table},
    frame::figure,
    path::path,
    table::{Row, Table, data_table},
};

/// The Lorenz curve of adviser time, under what it says about the half who get least.
pub fn lorenz(summary: &Summary) -> Html {
    let shares = summary.lorenz;
    let path = path(shares.iter().enumerate().map(|(tenth, share)| (10.0 * tenth as f64, 100.0 - 100.0 * share)));
    let row = |tenth: usize| Row {
        heading: words::numbers::percent(tenth as f64 / 10.0),
        cells: vec![words::numbers::percent(shares[tenth])],
    };
    let table = Table {
        caption: words::charts::LORENZ_UNIT.to_owned(),
        columns: words::charts::LORENZ_COLUMNS.into(),
        rows: (1..shares.len()).map(row).collect(),
    };
    figure(
        "small-chart",
        &words::charts::lorenz_title(shares[5], summary.gini.is_some()),
        words::charts::LORENZ_UNIT,
        html! {
            <>
                <svg class="lorenz" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
                    <path class="strip-area" d={format!("{path}L100,100Z")} />
                    <path class="strip-line" d={path} />
                    <line class="strip-equal" x1="0" y1="100" x2="100" y2="0" />
                </svg>
                { axis_ends(words::charts::LEAST_HELPED.to_owned(), words::charts::MOST_HELPED.to_owned()) }
                <p>{ words::charts::LORENZ_EQUAL }</p>
                { data_table(&table) }
            </>
        },
    )
}

/// What the fees were paid for: joining and the like, results that would have come anyway, and results because of help.
pub fn paid_for(summary: &Summary) -> Html {
    let fees = paid_for_parts(summary);
    let bar = |(name, amount): (&str, f64)| Bar {
        name: name.to_owned(),
        amount,
        words: words::numbers::whole_pounds(amount),
    };
    let bars = words::charts::PAID_FOR.into_iter().zip(fees).map(bar).collect();
    let cluster = Cluster { heading: String::new(), bars };
    figure(
        "small-chart",
        &words::charts::paid_for_title(fees.iter().sum(), fees[2]),
        "",
        bar_table(words::charts::PAID_FOR_UNIT, &[cluster], 0.0),
    )
}

/// Pounds for each person, in the order of the picture; together all fees.
pub fn paid_for_parts(summary: &Summary) -> [f64; 3] {
    let money = &summary.money_pence;
    let results = Fee::ALL.into_iter().filter(|&fee| is_for_results(fee)).map(|fee| money.fee(fee)).sum::<i64>();
    let head = |pence: i64| pence as f64 / 100.0 / f64::from(summary.people.max(1));
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
    use parked_model::{Scenario, Strategy, Twin, scenario::params::Key};

    use super::*;

    fn parts(scenario: &Scenario) -> [f64; 3] {
        paid_for_parts(&Twin::run(scenario).summary(scenario))
    }

    #[test]
    fn the_parts_add_up_and_an_idle_firm_causes_nothing() {
        let usual = Scenario::default().with(Key::People, 1_000.0);
        let summary = Twin::run(&usual).summary(&usual);
        assert!((parts(&usual).iter().sum::<f64>() - summary.public_money_per_head_gbp).abs() < 1e-9);
        assert!(parts(&usual).iter().all(|&part| part > 0.0));
        let idle = parts(&usual.clone().with_strategy(Strategy::Ignore));
        assert!(idle[2].abs() < 1e-9 && idle[1] > 0.0);
        assert_eq!(parts(&usual.with(Key::Attachment, 0.0))[0].round(), 0.0);
    }
}
