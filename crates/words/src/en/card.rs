//! The model card: an ODD description (the field's standard form) filled in from the code's own tables and constants.
//!
//! A description beside the code goes stale. Here only the prose is written by hand, in `card.md`; groups, rules, chances
//! of losing a job and the table of parameters are filled in from what the simulation itself reads, and a test holds the
//! published copy to it.

use parked_model::{
    Scenario,
    checks::{
        fit::{Figure, FigureUnit, facts, figures, model_values, within},
        sensitivity::{
            CLEAR_LEAD, RULES,
            recorded::{Recorded, ranked},
        },
    },
    contract::{Contract, payments::Schedule},
    decision::{choice::Choice, strategy::Strategy},
    numeric::{order::by_amount, units::Pence},
    people::jobs::Retention,
    record::{
        calendar::{LIFE_WEEKS, REFERRAL_WEEKS, WINDOW_WEEKS},
        groups::GROUPS,
    },
    scenario::{Key, Parameter, repeats, sources, table, text_of},
};

use crate::choices::Formula as _;
use crate::parameters::{allowed, badge, label, range};
use crate::since;

const TEMPLATE: &str = include_str!("card.md");

/// The whole card as Markdown.
pub fn markdown() -> String {
    let figures = record();
    let fills = [
        ("{window}", WINDOW_WEEKS.to_string()),
        ("{life}", LIFE_WEEKS.to_string()),
        ("{last_referral}", (REFERRAL_WEEKS - 1).to_string()),
        ("{people}", Key::People.row().max.to_string()),
        ("{default_people}", Key::People.row().default.to_string()),
        ("{groups}", groups()),
        ("{strategies}", strategies()),
        ("{loss_young}", loss(0)),
        ("{loss_middle}", loss(13)),
        ("{loss_old}", loss(26)),
        ("{parameters}", parameters()),
        ("{runs}", FIT_RUNS.to_string()),
        ("{fit_people}", FIT_PEOPLE.to_string()),
        ("{figures}", figures.len().to_string()),
        ("{facts}", facts().to_string()),
        ("{missed}", (figures.len() - within(&figures, 0.25)).to_string()),
        ("{roughly}", within(&figures, 0.25).to_string()),
        ("{near}", within(&figures, 0.1).to_string()),
        ("{fit}", fit(&figures)),
        ("{rules}", RULES.len().to_string()),
        ("{pairs}", (RULES.len() * (RULES.len() - 1) / 2).to_string()),
        ("{clear_lead}", CLEAR_LEAD.to_string()),
        ("{assumptions}", assumptions()),
        ("{since}", since()),
    ];
    fills.iter().fold(TEMPLATE.to_owned(), |text, (place, fill)| text.replace(place, fill))
}

fn lines(head: &[&str], rows: impl Iterator<Item = Vec<String>>) -> String {
    let line = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let head = [head.iter().map(|&cell| cell.to_owned()).collect(), vec!["---".to_owned(); head.len()]];
    head.into_iter().chain(rows).map(line).collect::<Vec<_>>().join("\n")
}

/// Weekly chance of losing a job of an age, as a per cent.
fn loss(age_weeks: u32) -> String {
    format!("{}%", (Retention { loss_scale: 1.0 }.weekly_loss(age_weeks) * 1000.0).round() / 10.0)
}

fn groups() -> String {
    let contract = Contract::of(&Scenario::default());
    let pounds = |amount: Pence| format!("£{}", amount.0 / 100);
    let rows = GROUPS.iter().zip(&contract.groups).map(|(group, terms)| {
        let Schedule { outcome, sustainment, milestones } = terms.schedule;
        vec![
            group.label.to_owned(),
            pounds(terms.attachment),
            pounds(outcome),
            milestones.trigger_weeks.to_string(),
            pounds(sustainment),
            milestones.sustainment_count.to_string(),
        ]
    });
    lines(&["group", "attachment fee", "job outcome fee", "after weeks", "sustainment fee", "at most"], rows)
}

/// Runs behind the comparison with published figures, and people in each.
const FIT_RUNS: u32 = 4;
const FIT_PEOPLE: f64 = 20_000.0;

/// The published figures beside the model's at default settings.
fn record() -> Vec<Figure> {
    let scenario = Scenario::default().with(Key::People, FIT_PEOPLE);
    let runs: Vec<_> = repeats::repeated(&scenario, FIT_RUNS).map(|scenario| model_values(&scenario)).collect();
    figures(&runs)
}

/// A row for each figure, the largest miss first.
fn fit(figures: &[Figure]) -> String {
    let row = |figure: &Figure| {
        let shown = |value: Option<f64>| value.map_or("none".to_owned(), |value| amount(value, figure.unit));
        vec![
            figure.label.to_owned(),
            amount(figure.published, figure.unit),
            shown(figure.model),
            shown(figure.spread),
            if figure.fitted { "fitted" } else { "check" }.to_owned(),
            badge(figure.evidence).to_owned(),
            figure.sources.replace(';', ", "),
        ]
    };
    let head = ["published figure", "published", "model", "±", "used", "evidence", "sources"];
    let order = by_amount(figures.iter().map(|figure| -figure.miss()));
    lines(&head, order.into_iter().map(|at| row(&figures[at as usize])))
}

/// A number of a published figure with its unit.
fn amount(value: f64, unit: FigureUnit) -> String {
    match unit {
        FigureUnit::Percent => format!("{value:.1}%"),
        FigureUnit::People => format!("{value:.0}"),
        FigureUnit::Pounds => format!("£{value:.0}"),
        FigureUnit::Payments => format!("{value:.1}"),
        FigureUnit::Months => format!("{value:.1} months"),
    }
}

/// Headline numbers of version 1 of the links and of now.
pub fn since() -> String {
    lines(&["default contract", "version 1", "version 2"], since::rows().into_iter().map(Vec::from))
}

fn strategies() -> String {
    lines(&["name", "rule"], Strategy::ALL.iter().map(|s| vec![format!("`{}`", s.name()), s.formula().to_owned()]))
}

fn parameters() -> String {
    let row = |(row, sources): (&Parameter, &str)| {
        vec![
            format!("`{}`", row.key),
            label(row).to_owned(),
            text_of(row, row.default),
            allowed(row),
            badge(row.evidence).to_owned(),
            sources.replace(';', ", "),
        ]
    };
    lines(&["key", "what it is", "default", "allowed", "evidence", "sources"], table().iter().zip(sources()).map(row))
}

fn assumptions() -> String {
    let row = |one: Recorded| {
        vec![
            format!("`{}`", one.row.key),
            label(one.row).to_owned(),
            range(one.row.unit, one.low, one.high),
            format!("{:.2}", one.pairs_swapped),
            format!("{:.1}", one.size),
        ]
    };
    lines(
        &["key", "assumption", "tried from and to", "pairs that change places", "effect"],
        ranked().into_iter().map(row),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_is_filled_and_every_parameter_and_rule_is_there() {
        let card = markdown();
        assert!(!card.contains('{') && !card.contains('}'));
        assert!(table().iter().all(|row| card.contains(&format!("| `{}` | {} |", row.key, label(row)))));
        assert!(Strategy::NAMES.iter().all(|name| card.contains(&format!("| `{name}` |"))));
    }

    #[test]
    fn changelog_and_specification_have_the_table_of_what_changed_since_version_1() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let table = since();
        for paper in ["CHANGELOG.md", "docs/specification.md"] {
            let text = std::fs::read_to_string(root.join(paper)).unwrap();
            assert!(text.contains(&table), "{paper} has not this table:\n{table}");
        }
    }

    #[test]
    fn the_card_in_the_repository_is_current() {
        expect_test::expect_file!["../../../../docs/model-card.md"].assert_eq(&markdown());
    }
}
