//! The tables that the specification printed from an earlier program, once, as data: table 3.3 and the early-effort table
//! under (K4).
//!
//! `parked reference` prints them beside this model and `tests/all/reference.rs` holds this model to them. That program had
//! other luck and printed rounded figures; neither is evidence about the world.

use crate::{
    decision::strategy::Strategy,
    people::{Person, mix::EsaPath},
    programme::twin::Twin,
    record::{
        calendar::{CalendarWeek, WINDOW_WEEKS},
        groups::GroupIndex,
    },
    report::summary::Summary,
    scenario::{GroupField, Key, Scenario},
};

/// Columns of table 3.3, as its header names them. Rates, margin and shares are per cent.
pub const COLUMNS: [&str; 8] = [
    "Outcome %",
    "Extra per 100",
    "Support £/head",
    "Margin %",
    "Fee money anyway %",
    "Parked %",
    "Top/bottom fifth effort",
    "Gini",
];

/// People behind every row of table 3.3.
pub const PEOPLE: f64 = 40_000.0;

/// Some settings and their values.
pub type Settings = &'static [(Key, f64)];

/// One row of table 3.3.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// Name as printed.
    pub name: &'static str,
    /// The provider's rule.
    pub strategy: Strategy,
    /// What else differs.
    pub settings: Settings,
    /// What is printed, in the order of [`COLUMNS`]; `None` where the table has a dash.
    pub printed: [Option<f64>; 8],
}

/// A cell with a dash.
const DASH: Option<f64> = None;

const fn row(
    name: &'static str,
    strategy: Strategy,
    settings: Settings,
    rates: [f64; 6],
    spread: [Option<f64>; 2],
) -> Row {
    let [outcome, extra, support, margin, anyway, parked] = rates;
    let [ratio, gini] = spread;
    let printed = [Some(outcome), Some(extra), Some(support), Some(margin), Some(anyway), Some(parked), ratio, gini];
    Row { name, strategy, settings, printed }
}

/// What the table was printed under and is no longer the default: hours that do not follow the fees, a labour market that
/// stays as it is, jobs that last a little longer, one mix of groups throughout, and start rates that were fitted to
/// outcomes *ever*, which is what its column of outcomes counts too.
const PRINTED_UNDER: Settings = &[(Key::Response, 0.0), (Key::Tightness, 1.0), (Key::Trend, 0.0), (Key::Loss, 1.0)];

/// Start rates of the five groups, a week, that it was printed under.
const PRINTED_RATES: [f64; 5] = [0.0054, 0.00437, 0.00225, 0.00132, 0.00042];

/// The scenario with everything that the table was printed under.
pub fn printed_under(scenario: Scenario) -> Scenario {
    let scenario = with_settings(scenario, PRINTED_UNDER).with_choice(Key::EsaPath, EsaPath::Even);
    PRINTED_RATES
        .iter()
        .enumerate()
        .fold(scenario, |scenario, (group, &rate)| scenario.with_group(GroupField::StartRate, group, rate))
}

const CHI_0: Settings = &[(Key::Chi, 0.0)];

/// Table 3.3 of the specification: 40,000 people, everything else as in [`printed_under`].
#[rustfmt::skip]
pub const TABLE: [Row; 16] = [
    row("Ignore", Strategy::Ignore, &[], [23.8, 0.0, 0.0, 63.0, 100.0, 94.0], [DASH, DASH]),
    row("Pure profit", Strategy::PureProfit, &[], [23.9, 0.1, 5.0, 63.0, 100.0, 94.0], [DASH, Some(0.95)]),
    row("Equal", Strategy::Equal, &[], [27.4, 3.6, 616.0, 20.0, 87.0, 0.0], [Some(1.0), Some(0.0)]),
    row("Creaming", Strategy::Cream, &[], [27.4, 3.6, 616.0, 20.0, 87.0, 18.0], [Some(8.6), Some(0.52)]),
    row("Parking 40%", Strategy::Park, &[], [27.7, 3.9, 614.0, 20.0, 87.0, 35.0], [Some(3.2), Some(0.35)]),
    row("Profit-led", Strategy::Profit, &[], [27.7, 3.9, 615.0, 20.0, 87.0, 15.0], [Some(3.1), Some(0.32)]),
    row("Job-maximiser", Strategy::Jobs, &[], [27.8, 4.0, 615.0, 20.0, 87.0, 18.0], [Some(2.7), Some(0.35)]),
    row("Needs-led", Strategy::Needs, &[], [26.0, 2.1, 624.0, 15.0, 92.0, 21.0], [Some(0.1), Some(0.52)]),
    row("Conscience mix", Strategy::Conscience, &[], [27.6, 3.8, 616.0, 20.0, 87.0, 1.0], [Some(1.1), Some(0.16)]),
    row("Profit-led, floor £5", Strategy::Profit, &[(Key::Floor, 5.0)],
        [27.6, 3.8, 616.0, 20.0, 87.0, 0.0], [Some(1.7), Some(0.18)]),
    row("Profit-led, £3 a week", Strategy::Profit, &[(Key::Beta, 3.0)],
        [26.2, 2.4, 267.0, 45.0, 91.0, 45.0], [Some(7.5), Some(0.52)]),
    row("Profit-led, r = 0.95", Strategy::Profit, &[(Key::Sight, 0.95)],
        [27.9, 4.1, 614.0, 21.0, 86.0, 20.0], [Some(10.3), Some(0.37)]),
    row("Equal, chi = 0", Strategy::Equal, CHI_0, [27.1, 3.3, 619.0, 19.0, 88.0, 0.0], [Some(1.0), Some(0.0)]),
    row("Creaming, chi = 0", Strategy::Cream, CHI_0, [26.3, 2.5, 622.0, 16.0, 91.0, 19.0], [Some(8.6), Some(0.52)]),
    row("Needs-led, chi = 0", Strategy::Needs, CHI_0, [26.6, 2.8, 621.0, 17.0, 90.0, 21.0], [Some(0.1), Some(0.52)]),
    row("Profit-led, chi = 0", Strategy::Profit, CHI_0, [27.2, 3.4, 619.0, 19.0, 88.0, 11.0], [Some(0.5), Some(0.24)]),
];

impl Row {
    /// The row's scenario, with the size and luck of another.
    pub fn scenario(&self, usual: &Scenario) -> Scenario {
        with_settings(usual.clone().with_strategy(self.strategy), self.settings)
    }

    /// What this model has in each column.
    pub fn run(&self, usual: &Scenario) -> [Option<f64>; 8] {
        let scenario = self.scenario(usual);
        columns(&Twin::run(&scenario).summary(&scenario))
    }
}

/// A run's numbers in the columns of table 3.3.
pub fn columns(summary: &Summary) -> [Option<f64>; 8] {
    let percent = |share: f64| 100.0 * share;
    [
        Some(percent(summary.outcome_rate)),
        Some(summary.extra_per_100),
        Some(summary.support_per_head_gbp),
        summary.margin.map(percent),
        summary.deadweight_money_share.map(percent),
        Some(percent(summary.parked_share)),
        summary.creaming_ratio,
        summary.gini,
    ]
}

/// One row of the early-effort table under (K4): who gets the time of the first 13 weeks inside one group.
#[derive(Clone, Copy, Debug)]
pub struct EarlyRow {
    /// Name as printed.
    pub name: &'static str,
    /// The payment group.
    pub group: GroupIndex,
    /// What else differs.
    pub settings: Settings,
    /// Pounds for each week out of work by tenth of readiness, furthest first.
    pub printed: [f64; 10],
}

const SHARP: Settings = &[(Key::Sight, 0.95)];

/// The early-effort table of specification 2.7: the profit-led provider when advisers see nearly everything.
#[rustfmt::skip]
pub const EARLY_TABLE: [EarlyRow; 4] = [
    EarlyRow { name: "JSA 18-24", group: GroupIndex::new(0), settings: SHARP,
        printed: [0.4, 2.6, 4.6, 6.1, 7.2, 8.1, 8.6, 8.7, 7.8, 3.1] },
    EarlyRow { name: "JSA 25+", group: GroupIndex::new(1), settings: SHARP,
        printed: [0.3, 2.3, 4.5, 6.2, 7.4, 8.5, 9.3, 9.8, 9.7, 5.7] },
    EarlyRow { name: "New ESA", group: GroupIndex::new(3), settings: SHARP,
        printed: [0.0, 0.0, 0.5, 1.7, 3.5, 5.1, 6.8, 8.6, 10.4, 12.5] },
    EarlyRow { name: "JSA 25+, chi = 0.5", group: GroupIndex::new(1), settings: &[(Key::Sight, 0.95), (Key::Chi, 0.5)],
        printed: [4.1, 6.2, 7.1, 7.6, 7.8, 7.9, 7.8, 7.2, 5.7, 1.7] },
];

impl EarlyRow {
    /// The row's scenario, with the size and luck of another.
    pub fn scenario(&self, usual: &Scenario) -> Scenario {
        with_settings(usual.clone().with_strategy(Strategy::Profit), self.settings)
    }

    /// What this model has for each tenth.
    pub fn run(&self, usual: &Scenario) -> [Option<f64>; 10] {
        early_effort(&Twin::run(&self.scenario(usual)), self.group)
    }
}

fn with_settings(scenario: Scenario, settings: Settings) -> Scenario {
    settings.iter().fold(scenario, |scenario, &(key, value)| scenario.with(key, value))
}

/// Calendar week from which as many people leave the books as join them.
const CASELOAD_IS_FULL: CalendarWeek = CalendarWeek::new(WINDOW_WEEKS);

/// Pounds of support for each week out of work in the first 13 weeks, mean over people, by tenth of one group's
/// readiness, furthest first; `None` where nobody is.
///
/// Only people who join a full caseload count. The specification does not say whom the printed table counted; with everybody, each
/// tenth gets some 35p more, because a provider that has just begun has nobody but newcomers to spend its hours on.
pub fn early_effort(twin: &Twin, group: GroupIndex) -> [Option<f64>; 10] {
    let (mut pounds, mut people) = ([0.0; 10], [0.0; 10]);
    let counted = |person: &Person| person.group == group && person.arrival >= CASELOAD_IS_FULL;
    for (person, life) in twin.people.iter().zip(&twin.with).filter(|(person, _)| counted(person)) {
        pounds[person.tenth as usize] += life.early_support.pounds() / f64::from(life.early_weeks);
        people[person.tenth as usize] += 1.0;
    }
    std::array::from_fn(|tenth| (people[tenth] > 0.0).then(|| pounds[tenth] / people[tenth]))
}
