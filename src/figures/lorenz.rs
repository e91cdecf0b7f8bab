//! How evenly time is shared.

use charts::{Row, Table};
use parked_model::Summary;
use yew::prelude::*;

use crate::figures::{
    frame::{axis_ends, figure},
    path::path,
    table::data_table,
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
