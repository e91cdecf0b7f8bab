//! The specification's reference tables beside this model.

use std::error::Error;

use csv::Writer;
use parked_model::{
    Scenario,
    checks::reference::{COLUMNS, EARLY_TABLE, PEOPLE, TABLE, printed_under},
    numeric::statistics::mean_and_deviation,
    scenario::{Key, repeats},
};
use rayon::prelude::*;
use serde::Serialize;
use words::{numbers::grouped, terminal::or_none};

use crate::{arguments::Reference, format::columns};

/// Runs behind every mean and standard error.
const RUNS: u32 = 8;

/// What is run unless told otherwise.
pub(crate) fn usual() -> Scenario {
    printed_under(Scenario::default()).with(Key::People, PEOPLE)
}

/// One cell of a table.
#[derive(Debug, Serialize)]
struct Cell {
    /// Section of the specification that prints it.
    table: &'static str,
    row: &'static str,
    column: String,
    printed: f64,
    /// Mean over the runs; `None` where no run has it.
    model: Option<f64>,
    /// Model less printed.
    gap: Option<f64>,
    /// Standard deviation from run to run: the standard error of one run, ours or the printed one.
    standard_error: Option<f64>,
}

/// The tables as they are printed.
pub(crate) fn text(scenario: &Scenario, options: &Reference) -> Result<String, Box<dyn Error>> {
    let cells = cells(scenario);
    if options.json {
        Ok(serde_json::to_string_pretty(&cells)? + "\n")
    } else if options.csv {
        csv(&cells)
    } else {
        Ok(tables(scenario, &cells))
    }
}

fn cells(scenario: &Scenario) -> Vec<Cell> {
    let scenarios: Vec<Scenario> = repeats::repeated(scenario, RUNS).collect();
    let names = COLUMNS.map(str::to_owned);
    let strategies = TABLE.par_iter().flat_map_iter(|row| {
        let runs: Vec<_> = scenarios.iter().map(|scenario| row.run(scenario)).collect();
        row_of_cells("3.3", row.name, &names, &row.printed, &runs)
    });
    let tenths: [String; 10] = std::array::from_fn(|tenth| format!("Tenth {}", tenth + 1));
    let early = EARLY_TABLE.par_iter().flat_map_iter(|row| {
        let runs: Vec<_> = scenarios.iter().map(|scenario| row.run(scenario)).collect();
        row_of_cells("2.7 (K4)", row.name, &tenths, &row.printed.map(Some), &runs)
    });
    strategies.chain(early).collect()
}

/// The cells of a row that has a printed figure.
fn row_of_cells<const N: usize>(
    table: &'static str,
    row: &'static str,
    names: &[String; N],
    printed: &[Option<f64>; N],
    runs: &[[Option<f64>; N]],
) -> Vec<Cell> {
    (0..N)
        .filter_map(|column| {
            let printed = printed[column]?;
            let values: Vec<f64> = runs.iter().filter_map(|run| run[column]).collect();
            let (model, standard_error) = mean_and_deviation(&values);
            let gap = model.map(|model| model - printed);
            Some(Cell { table, row, column: names[column].clone(), printed, model, gap, standard_error })
        })
        .collect()
}

fn csv(cells: &[Cell]) -> Result<String, Box<dyn Error>> {
    let mut rows = Writer::from_writer(Vec::new());
    for cell in cells {
        rows.serialize(cell)?;
    }
    Ok(String::from_utf8(rows.into_inner()?)?)
}

fn tables(scenario: &Scenario, cells: &[Cell]) -> String {
    let people = grouped(scenario.people().into());
    let parts = [("3.3, the rules", "3.3"), ("2.7 (K4), early effort, £ a week", "2.7 (K4)")].map(|(name, table)| {
        let header = ["", "", "printed", "model", "±", "gap"].map(str::to_owned).to_vec();
        let rows = cells.iter().filter(|cell| cell.table == table).map(cells_of);
        format!("{name}\n{}", columns([header].into_iter().chain(rows), |column| column > 1))
    });
    format!("{RUNS} runs of {people} people, from luck {}\n\n{}", scenario.seed(), parts.join("\n"))
}

fn cells_of(cell: &Cell) -> Vec<String> {
    let number = |value: f64| format!("{value:.2}");
    vec![
        cell.row.to_owned(),
        cell.column.clone(),
        cell.printed.to_string(),
        or_none(cell.model, number),
        or_none(cell.standard_error, number),
        or_none(cell.gap, |gap| format!("{gap:+.2}")),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dashes_are_left_out_and_gaps_have_their_sign() {
        let names = ["A", "B", "C"].map(str::to_owned);
        let runs = [[Some(1.0), Some(5.0), None], [Some(3.0), Some(5.0), None]];
        let cells = row_of_cells("3.3", "Row", &names, &[Some(2.5), None, Some(1.0)], &runs);
        assert_eq!(cells.len(), 2);
        assert_eq!((cells[0].model, cells[0].gap, cells[0].standard_error), (Some(2.0), Some(-0.5), Some(2f64.sqrt())));
        assert_eq!((cells[1].model, cells[1].gap, cells[1].standard_error), (None, None, None));
    }
}
