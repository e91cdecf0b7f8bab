//! The published figures beside the model's.

use std::error::Error;

use parked_model::{
    Scenario,
    checks::fit::{Figure, FigureUnit, facts, figures, model_values, within},
    numeric::units::Pence,
    scenario::{Key, repeats},
};
use rayon::prelude::*;
use words::{
    numbers::grouped,
    terminal::{NO_VALUE, fit, money, or_none},
};

use crate::{arguments::Validate, format::columns};

/// Runs behind every mean and spread.
const RUNS: u32 = 8;

/// People in a run, unless told otherwise.
const PEOPLE: f64 = 40_000.0;

/// What is validated unless told otherwise.
pub(crate) fn usual() -> Scenario {
    Scenario::default().with(Key::People, PEOPLE)
}

/// The figures as they are printed.
pub(crate) fn text(scenario: &Scenario, options: &Validate) -> Result<String, Box<dyn Error>> {
    let scenarios: Vec<Scenario> = repeats::repeated(scenario, RUNS).collect();
    let runs: Vec<_> = scenarios.par_iter().map(model_values).collect();
    let figures = figures(&runs);
    if options.json { Ok(serde_json::to_string_pretty(&figures)? + "\n") } else { Ok(table(scenario, &figures)) }
}

fn table(scenario: &Scenario, figures: &[Figure]) -> String {
    let names = ["", "published", "model", "±", "gap", "", "evidence", "sources"].map(str::to_owned).to_vec();
    let rows = columns([names].into_iter().chain(figures.iter().map(row)), |column| (1..5).contains(&column));
    let people = grouped(scenario.people().into());
    let fit = fit(figures.len(), facts(), within(figures, 0.1), within(figures, 0.25));
    format!("{RUNS} runs of {people} people, from luck {}\n\n{rows}\n{fit}\n", scenario.seed())
}

fn row(figure: &Figure) -> Vec<String> {
    let shown = |value: Option<f64>| or_none(value, |value| amount(value, figure.unit));
    let gap = match figure.unit {
        FigureUnit::Percent => figure.gap.map(|gap| format!("{gap:+.1} points")),
        unit => figure.gap.map(|gap| format!("{}{}", if gap > 0.0 { "+" } else { "" }, amount(gap, unit))),
    };
    vec![
        figure.label.to_owned(),
        amount(figure.published, figure.unit),
        shown(figure.model),
        shown(figure.spread),
        gap.unwrap_or_else(|| NO_VALUE.to_owned()),
        if figure.fitted { "fitted" } else { "check" }.to_owned(),
        words::parameters::badge(figure.evidence).to_owned(),
        figure.sources.replace(';', " "),
    ]
}

/// A number with its unit, as exact as the published figures are.
fn amount(value: f64, unit: FigureUnit) -> String {
    match unit {
        FigureUnit::Percent => format!("{value:.1}%"),
        FigureUnit::People => signed(value),
        FigureUnit::Pounds => {
            let whole = money(Pence::from_pounds(value.round()));
            whole.trim_end_matches(".00").to_owned()
        }
        FigureUnit::Payments => format!("{value:.1}"),
        FigureUnit::Months => format!("{value:.1} months"),
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "figures are far below 2^53")]
fn signed(value: f64) -> String {
    let sign = if value <= -0.5 { "-" } else { "" };
    format!("{sign}{}", grouped(value.round().abs() as u64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_carry_their_unit_and_sign() {
        assert_eq!(amount(36.44, FigureUnit::Percent), "36.4%");
        assert_eq!(amount(-45_508.4, FigureUnit::People), "-45,508");
        assert_eq!(amount(-0.3, FigureUnit::People), "0");
        assert_eq!(amount(435e6, FigureUnit::Pounds), "£435,000,000");
        assert_eq!(amount(-206.6, FigureUnit::Pounds), "-£207");
        assert_eq!(amount(10.24, FigureUnit::Months), "10.2 months");
    }
}
