//! What two firms have left of their fees over the years, as two lines on one axis.

use std::fmt::Write as _;

use parked_model::{Twin, money::Accounts, params::Key};
use yew::prelude::*;

use super::table::{Row, Table, data_table};
use crate::text;

const WEEKS_IN_QUARTER: usize = 13;
const QUARTERS_IN_YEAR: usize = 4;

/// Room for a label above and below the lines, as a part of their height.
const ROOM: f64 = 0.3;

/// Room that a label needs, per cent of the drawing's height.
const LABEL: f64 = 14.0;

/// What a firm has left after each quarter, pounds for each person referred.
pub fn left_over_time(twin: &Twin) -> Vec<f64> {
    let people = twin.people.len().max(1) as f64;
    let mut left = 0.0;
    let after = twin.weeks.chunks(WEEKS_IN_QUARTER).map(|quarter| {
        left += quarter.iter().map(Accounts::balance).sum::<i64>() as f64 / 100.0 / people;
        left
    });
    std::iter::once(0.0).chain(after).collect()
}

/// The lines of a firm that helps and of one that does not, under their finding; the attachment fee ends in a week.
pub fn cash_lines(title: String, helper: &[f64], idle: &[f64], stop: f64) -> Html {
    let quarters = helper.len().max(idle.len()).max(2) - 1;
    let both = || helper.iter().chain(idle).copied();
    let (low, high) = (both().fold(0.0, f64::min), both().fold(1.0, f64::max));
    let room = ROOM * (high - low);
    let down = |pounds: f64| 100.0 * (high + room - pounds) / (high - low + 2.0 * room);
    let across = |quarter: f64| 100.0 * (quarter / quarters as f64).min(1.0);
    let path = |line: &[f64]| {
        line.iter().enumerate().fold(String::new(), |mut path, (quarter, &pounds)| {
            let command = if quarter == 0 { 'M' } else { 'L' };
            // Writing to a string cannot fail.
            let _ = write!(path, "{command}{:.2},{:.2}", across(quarter as f64), down(pounds));
            path
        })
    };
    let end = |line: &[f64]| line.last().copied().unwrap_or(0.0);
    let (helper_end, idle_end) = (end(helper), end(idle));
    // Lines mostly rise, so a label stands above its line; the lower one's below where the lines end close together.
    let is_close = (down(helper_end) - down(idle_end)).abs() < LABEL;
    let label = |name: &str, left: f64, other: f64| {
        html! {
            <p class={classes!("cash-label", (left > other || !is_close).then_some("upper"))} style={format!("top: {:.1}%", down(left))}>
                { text::cash_label(name, left) }
            </p>
        }
    };
    let stop_x = format!("{:.2}", across(stop / WEEKS_IN_QUARTER as f64));
    let zero = format!("{:.2}", down(0.0));
    let week = |quarter: usize| text::value(Key::AttachmentStop.row(), (quarter * WEEKS_IN_QUARTER) as f64);
    html! {
        <section class="plate" aria-labelledby="finding">
            <h2 id="finding" class="finding">{ title }</h2>
            <p class="strip-title">{ text::CASH_UNIT }</p>
            <div class="cash">
                <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
                    <line class="strip-base" x1="0" x2="100" y1={zero.clone()} y2={zero} />
                    <line class="strip-equal" x1={stop_x.clone()} x2={stop_x.clone()} y1="0" y2="100" />
                    <path class="cash-idle" d={path(idle)} />
                    <path class="cash-helper" d={path(helper)} />
                </svg>
                <p class="cash-stop" style={format!("left: {stop_x}%")}>{ text::FEE_ENDS }</p>
                { label(text::FIRMS[0], helper_end, idle_end) }
                { label(text::FIRMS[1], idle_end, helper_end - f64::EPSILON) }
            </div>
            <p class="strip-axis"><span>{ week(0) }</span><span>{ week(quarters) }</span></p>
            { data_table(&table(helper, idle)) }
        </section>
    }
}

/// What is left after each contract year.
fn table(helper: &[f64], idle: &[f64]) -> Table {
    let years = helper.iter().zip(idle).enumerate().skip(QUARTERS_IN_YEAR).step_by(QUARTERS_IN_YEAR);
    let row = |(quarter, (helper, idle)): (usize, (&f64, &f64))| Row {
        heading: (quarter / QUARTERS_IN_YEAR).to_string(),
        cells: [helper, idle].map(|pounds| text::pounds(pounds.round())).into(),
    };
    Table {
        caption: text::CASH_UNIT.to_owned(),
        columns: vec![text::CONTRACT_YEAR, text::FIRMS[0], text::FIRMS[1]],
        rows: years.map(row).collect(),
    }
}

#[cfg(test)]
mod tests {
    use parked_model::Scenario;

    use super::*;

    #[test]
    fn the_line_ends_where_the_accounts_do() {
        let scenario = Scenario::default().with(Key::People, 500.0);
        let twin = Twin::run(&scenario);
        let line = left_over_time(&twin);
        let all: Accounts = twin.weeks.iter().copied().sum();
        assert_eq!(line[0], 0.0);
        assert!((line[line.len() - 1] - all.balance() as f64 / 50_000.0).abs() < 1e-6);
        assert_eq!(line.len(), twin.weeks.len().div_ceil(WEEKS_IN_QUARTER) + 1);
    }

    #[test]
    fn the_table_has_a_row_for_each_year() {
        let line: Vec<f64> = (0..10).map(f64::from).collect();
        let rows = table(&line, &line).rows;
        assert_eq!(rows.iter().map(|row| row.cells[0].as_str()).collect::<Vec<_>>(), ["£4", "£8"]);
    }
}
