//! Numbers in rows and columns. A cell is tinted by whether its number is better or worse than what it is set against: the
//! deeper, the more it moves beside the others of its column.

use words::facts::Moved;

use crate::{
    chart::{Along, Chart, Fill, Label, Pen, Reading, Shape, Side},
    ink::Ink,
    kinds::broken::broken,
    number::Number,
    table::{Row, Table},
};

/// Letters of a column's name in one line.
const LETTERS: usize = 9;

/// Height of a cell, of the heading over a row, and between a row and the next heading, lines of a label.
const CELL: f64 = 1.15;
const HEADING: f64 = 1.15;
const GAP: f64 = 0.15;

/// How far the words of a cell, with the room under them, reach below it, so that they stand in its middle; lines of a label.
const SINK: f64 = 0.09;

/// Half of what lies between two cells, as a part of a column.
const BETWEEN: f64 = 0.02;

/// How deep a cell is tinted at least and at most.
const TINTS: (f64, f64) = (0.1, 0.38);

/// A row of cells.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct GridRow {
    /// What stands over it; empty where it belongs to the row before.
    pub heading: String,
    /// What stands left of it; may be empty.
    pub name: &'static str,
    /// Its numbers, column by column; `None` while they are not known.
    pub now: Option<Vec<Option<f64>>>,
    /// What they are set against, likewise; `None` where they are set against nothing.
    pub before: Option<Vec<Option<f64>>>,
    /// Whether it comes forward.
    pub is_forward: bool,
    /// What stands at the other end of its heading; empty where nothing does.
    pub beside: Vec<Beside>,
}

/// One of the signs at the end of a heading: whom it is of, and where their number has gone; `None` while that is not known.
pub(crate) type Beside = (&'static str, Option<Moved>);

/// What is said of the rows.
#[derive(Debug)]
pub(crate) struct Grid {
    /// The picture's name for files and the command line.
    pub key: &'static str,
    /// The finding.
    pub title: String,
    /// What the cells are.
    pub unit: String,
    /// Heading in the table of the signs beside the headings.
    pub beside: &'static str,
    /// Heading of the rows in the table.
    pub corner: &'static str,
    /// The columns, and their names.
    pub columns: Vec<(Number, &'static str)>,
}

impl GridRow {
    /// Where a cell has gone; `None` where it is set against nothing.
    fn moved(&self, column: usize, number: Number) -> Option<Moved> {
        let (now, before) = (self.now.as_ref()?, self.before.as_ref()?);
        Some(number.moved(before[column], now[column]))
    }

    fn moved_by(&self, column: usize) -> f64 {
        let at = |numbers: &Option<Vec<Option<f64>>>| numbers.as_ref().and_then(|numbers| numbers[column]);
        match (at(&self.before), at(&self.now)) {
            (Some(before), Some(now)) => (now - before).abs(),
            _ => 0.0,
        }
    }

    fn written(&self, column: usize, number: Number) -> String {
        let Some(now) = &self.now else { return words::charts::NOT_YET.to_owned() };
        words::charts::judged(&number.written(now[column]), self.moved(column, number))
    }
}

/// The grid.
pub(crate) fn grid(said: &Grid, rows: &[GridRow]) -> Chart {
    let heads: Vec<Vec<String>> = said.columns.iter().map(|(_, name)| broken(name, LETTERS)).collect();
    let head = heads.iter().map(Vec::len).max().unwrap_or(0) as f64;
    let mut chart = Chart::new(said.key, said.title.clone(), said.unit.clone());
    let mut height = head + GAP;
    let places: Vec<f64> = rows
        .iter()
        .map(|row| {
            let over = if row.heading.is_empty() { 0.0 } else { GAP + HEADING };
            height += over + CELL;
            height - CELL
        })
        .collect();
    chart.lines = height + GAP;
    chart.across = (0.0, said.columns.len() as f64);
    chart.up = (chart.lines, 0.0);
    for (column, lines) in heads.into_iter().enumerate() {
        let at = (chart.across_part(column as f64 + 0.5), chart.down_part(head));
        chart.labels.push(Label { lines, ..Label::new("", at, Side::Over).inked(Ink::Muted) });
    }
    for (row, &top) in rows.iter().zip(&places) {
        place(&mut chart, said, row, top, rows);
    }
    chart.read_along = Along::Down;
    chart.readings = places.iter().enumerate().map(|(row, &top)| Reading { at: top + CELL / 2.0, row }).collect();
    chart.table = table(said, rows);
    chart
}

/// One row: its words, its cells, and a rule over and under it where it comes forward.
fn place(chart: &mut Chart, said: &Grid, row: &GridRow, top: f64, rows: &[GridRow]) {
    let bottom = top + CELL;
    let over = if row.heading.is_empty() { 0.0 } else { HEADING };
    if over > 0.0 {
        let heading = Label::new(row.heading.clone(), (0.0, chart.down_part(top)), Side::OverAfter);
        chart.labels.push(if row.is_forward { heading.bold() } else { heading });
        if !row.beside.is_empty() {
            let signs: Vec<String> =
                row.beside.iter().map(|(_, moved)| words::charts::sign_or_not_yet(*moved)).collect();
            chart.labels.push(Label::new(signs.join(" "), (1.0, chart.down_part(top)), Side::OverBefore));
        }
    }
    if !row.name.is_empty() {
        chart.labels.push(Label::new(row.name, (0.0, chart.down_part(top + CELL / 2.0)), Side::Before));
    }
    for (column, &(number, _)) in said.columns.iter().enumerate() {
        let (left, right) = (column as f64 + BETWEEN, column as f64 + 1.0 - BETWEEN);
        if let Some(ink) = row.moved(column, number).and_then(tint) {
            let most = rows.iter().map(|row| row.moved_by(column)).fold(0.0, f64::max);
            let part = if most > 0.0 { row.moved_by(column) / most } else { 1.0 };
            let fill = Fill { ink, opacity: TINTS.0 + (TINTS.1 - TINTS.0) * part };
            chart.shapes.push(Shape::Bar { from: (left, top + BETWEEN), to: (right, bottom - BETWEEN), fill });
        }
        let at = (chart.across_part(column as f64 + 0.5), chart.down_part(bottom + SINK));
        let words = Label::new(row.written(column, number), at, Side::Over);
        chart.labels.push(if row.is_forward { words.bold() } else { words });
    }
    let rule =
        |level: f64, pen: Pen| Shape::Line { through: vec![(chart.across.0, level), (chart.across.1, level)], pen };
    let rules = if row.is_forward {
        vec![rule(top, Pen::solid(Ink::Ink, 2.0)), rule(bottom, Pen::solid(Ink::Ink, 2.0))]
    } else {
        vec![rule(bottom, Pen::hairline())]
    };
    chart.shapes.extend(rules);
}

/// The colour of where a number has gone.
fn tint(moved: Moved) -> Option<Ink> {
    match moved {
        Moved::Better => Some(Ink::Because),
        Moved::Worse => Some(Ink::LeftAlone),
        Moved::Nowhere => None,
    }
}

fn table(said: &Grid, rows: &[GridRow]) -> Table {
    let mut columns = vec![said.corner];
    columns.extend(said.columns.iter().map(|(_, name)| *name));
    let has_signs = rows.iter().any(|row| !row.beside.is_empty());
    columns.extend(has_signs.then_some(said.beside));
    let mut heading = "";
    let row = |row| -> Row {
        let row: &GridRow = row;
        if !row.heading.is_empty() {
            heading = &row.heading;
        }
        let cells = said.columns.iter().enumerate().map(|(column, &(number, _))| row.written(column, number));
        let beside = has_signs.then(|| words::charts::signs(&row.beside));
        Row { heading: words::charts::row_of(heading, row.name), cells: cells.chain(beside).collect() }
    };
    Table { caption: said.unit.clone(), columns, rows: rows.iter().map(row).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(heading: &str, name: &'static str, now: f64, before: f64) -> GridRow {
        GridRow {
            heading: heading.to_owned(),
            name,
            now: Some(vec![Some(now), Some(now)]),
            before: Some(vec![Some(before), Some(before)]),
            is_forward: false,
            beside: Vec::new(),
        }
    }

    fn of(rows: &[GridRow]) -> Chart {
        let columns = vec![(Number::Extra, "Extra jobs"), (Number::Parked, "Parked")];
        let said =
            Grid { key: "test", title: String::new(), unit: String::new(), beside: "Firms", corner: "What", columns };
        grid(&said, rows)
    }

    fn tints(chart: &Chart) -> Vec<(Ink, f64)> {
        let tint = |shape: &Shape| match shape {
            Shape::Bar { fill, .. } => Some((fill.ink, fill.opacity)),
            _ => None,
        };
        chart.shapes.iter().filter_map(tint).collect()
    }

    #[test]
    fn a_cell_is_tinted_by_whether_it_is_better_and_by_how_far_it_moves() {
        let chart = of(&[row("Most", "", 60.0, 40.0), row("Half", "", 50.0, 40.0), row("Same", "", 40.0, 40.0)]);
        let (inks, depths): (Vec<Ink>, Vec<f64>) = tints(&chart).into_iter().unzip();
        assert_eq!(inks, [Ink::Because, Ink::LeftAlone, Ink::Because, Ink::LeftAlone]);
        let half = f64::midpoint(TINTS.0, TINTS.1);
        let expected = [TINTS.1, TINTS.1, half, half];
        assert!(depths.iter().zip(expected).all(|(depth, expected)| (depth - expected).abs() < 1e-9), "{depths:?}");
        assert_eq!(chart.table.rows[2].cells, ["40 =", "40 ="], "what has not moved says so");
        assert!(
            chart.table.rows[0].cells[0].starts_with("60 ")
                && chart.table.rows[0].cells[0] != chart.table.rows[0].cells[1]
        );
    }

    #[test]
    fn what_is_not_known_yet_holds_its_place_and_says_so() {
        let waits = GridRow { now: None, ..row("Waits", "", 0.0, 0.0) };
        let (known, unknown) = (of(&[row("Waits", "", 1.0, 2.0)]), of(&[waits]));
        assert_eq!(known.lines, unknown.lines);
        assert_eq!(unknown.table.rows[0].cells, [words::charts::NOT_YET; 2]);
        assert_eq!(tints(&unknown), []);
    }

    #[test]
    fn signs_beside_a_heading_stand_in_the_table_with_whom_they_are_of() {
        let beside = vec![("told", Some(Moved::Better)), ("follows", Some(Moved::Nowhere)), ("idle", None)];
        let chart = of(&[GridRow { beside, ..row("A floor", "", 1.0, 2.0) }, row("None", "", 1.0, 1.0)]);
        assert!(chart.labels.iter().any(|label| label.lines == ["▲ = …"] && label.side == Side::OverBefore));
        assert_eq!(chart.table.columns.last(), Some(&"Firms"));
        assert_eq!(chart.table.rows[0].cells[2], "told ▲, follows =, idle …");
        assert_eq!(chart.table.rows[1].cells[2], "");
    }

    /// The words over a row keep clear of the row before: a label over its place takes a line and the room under it.
    #[test]
    fn a_heading_never_reaches_the_row_over_it() {
        let chart = of(&[row("One", "", 1.0, 2.0), row("Two", "", 1.0, 2.0)]);
        let bottoms = chart.shapes.iter().filter_map(|shape| match shape {
            Shape::Bar { to, .. } => Some(to.1),
            _ => None,
        });
        let first = bottoms.fold(f64::INFINITY, f64::min);
        let second = chart.labels.iter().find(|label| label.lines == ["Two"]).unwrap();
        assert!(chart.lines * second.at.1 - 1.2 > first + 0.1, "{first}");
    }

    #[test]
    fn rows_under_one_heading_are_read_with_it_and_what_comes_forward_is_bold() {
        let mut second = row("", "usual", 1.0, 1.0);
        second.is_forward = true;
        let chart = of(&[row("A floor", "told", 1.0, 1.0), second]);
        assert!(chart.read(1).starts_with("A floor") && chart.read(1).contains("usual"), "{}", chart.read(1));
        assert_eq!(chart.labels.iter().filter(|label| label.bold).count(), 2);
        let middles: Vec<f64> = chart.readings.iter().map(|reading| reading.at).collect();
        assert!((middles[1] - middles[0] - CELL).abs() < 1e-9);
    }
}
