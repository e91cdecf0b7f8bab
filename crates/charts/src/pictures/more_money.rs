//! Would more money end parking? Who is parked, extra jobs and the bill, over what results are paid: for a firm whose hours follow
//! its fees, and for one that is told its hours.

use parked_model::{Scenario, scenario::Key};

use crate::{
    chart::{Chart, Pen},
    ink::Ink,
    kinds::{
        lines::Line,
        panels::{Panel, Panels, panels},
    },
    number::Number,
    outcome::Outcome,
};

/// What results are paid, per cent of the tariff of 2011.
const PAID: [f64; 6] = [25.0, 50.0, 100.0, 150.0, 200.0, 300.0];

/// What is drawn, a panel each.
const DRAWN: [Number; 3] = [Number::Parked, Number::Extra, Number::Paid];

/// The numbers of `DRAWN` at each of the fees of `PAID`, for both firms.
#[derive(Clone, Debug, PartialEq)]
pub struct ByFees([[[f64; PAID.len()]; DRAWN.len()]; 2]);

/// Both firms under a contract, at each of the fees.
pub fn by_fees(scenario: &Scenario) -> ByFees {
    let follows = scenario.get(Key::Response).max(Key::Response.row().step);
    let firm = |response: f64| {
        let runs = PAID.map(|paid| {
            let fees = scenario.clone().with(Key::Outcome, paid).with(Key::Sustainment, paid);
            Outcome::of(&fees.with(Key::Response, response))
        });
        DRAWN.map(|number| std::array::from_fn(|at| number.of(&runs[at]).unwrap_or_default()))
    };
    ByFees([firm(follows), firm(0.0)])
}

/// The three panels.
pub fn more_money(outcome: &Outcome) -> Chart {
    more_money_of(&outcome.scenario, &by_fees(&outcome.scenario))
}

/// The same of what has been run: that of [`by_fees`].
pub fn more_money_of(scenario: &Scenario, ByFees(firms): &ByFees) -> Chart {
    let (tariff, most) = (2, PAID.len() - 1);
    let said = Panels {
        key: "more-money",
        title: words::scenes::more_money_title([tariff, most].map(|at| [firms[0][0][at], firms[0][2][at]])),
        unit: words::scenes::MORE_MONEY_UNIT,
        places: PAID.map(|paid| (paid, words::numbers::percent(paid / 100.0))).into(),
        axis: words::scenes::RESULTS_PAID,
        mark: (scenario.get(Key::Outcome), words::scenes::AS_SET),
        ends: words::scenes::MORE_MONEY_ENDS.map(str::to_owned),
    };
    let pens = [Line::heavy(Ink::Because), Pen::dashed(Ink::Ink, 2.0)];
    let drawn = |panel: usize| Panel {
        heading: words::scenes::MORE_MONEY_PANELS[panel],
        written: [words::numbers::thousands, words::numbers::thousands, words::numbers::whole_pounds][panel],
        lines: (0..2)
            .map(|firm| Line {
                // Named once: in each panel the same two lines.
                name: if panel == 0 { words::scenes::MORE_MONEY_FIRMS[firm] } else { "" },
                pen: pens[firm],
                values: firms[firm][panel].into(),
            })
            .collect(),
        columns: &words::scenes::MORE_MONEY_COLUMNS[panel],
    };
    panels(said, &[drawn(0), drawn(1), drawn(2)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_money_ends_parking_only_where_hours_follow_it() {
        let ByFees([follows, told]) = by_fees(&Scenario::default());
        assert!(follows[0][0] > 400.0 && follows[0][5] < 20.0, "{follows:?}");
        assert!(told[0].windows(2).all(|pair| pair[0] == pair[1]), "the same people are parked: {told:?}");
        assert!(told[1].windows(2).all(|pair| pair[0] == pair[1]), "and as many jobs are extra");
        assert!(follows[2].is_sorted() && told[2].is_sorted(), "but the bill rises");
    }

    #[test]
    fn the_table_has_every_number_at_every_fee() {
        let chart = more_money(&Outcome::of(&Scenario::default().with(Key::People, 300.0)));
        assert_eq!(chart.table.rows.len(), PAID.len());
        assert!(chart.table.rows.iter().all(|row| row.cells.len() == 6));
        assert_eq!(chart.table.columns.len(), 7);
    }
}
