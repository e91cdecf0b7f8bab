//! What a single claimant of each payment group was paid a week.

use std::path::Path;

use super::{Groups, Sources, groups::Group};
use crate::{
    fault::Fault,
    rows::{Row, rows},
};

const FILE: &str = "benefit_rates.csv";

/// One group's mean weekly benefit over all years, pounds and pence.
#[derive(Debug)]
pub struct Benefit {
    pub mean_weekly: f64,
    /// Every source of a year's rate once, joined by semicolons.
    pub sources: String,
}

/// The benefit of every group.
pub fn read(data: &Path, groups: &Groups, sources: &Sources) -> Result<Vec<Benefit>, Fault> {
    let rows = rows(data, FILE)?;
    groups.iter().map(|group| benefit(&rows, group, sources)).collect()
}

fn benefit(rows: &[Row], group: &Group, sources: &Sources) -> Result<Benefit, Fault> {
    let Group { id, benefit, benefit_who, .. } = group;
    let has = |row: &Row, column: &str, text: &str| row.text(column).is_ok_and(|cell| cell == text);
    let mine: Vec<&Row> =
        rows.iter().filter(|row| has(row, "benefit", benefit) && has(row, "who", benefit_who)).collect();
    if mine.is_empty() {
        let wrong = format!("no rate for {id}, which groups.csv says is ‘{benefit}’ for ‘{benefit_who}’");
        return Err(Fault::new(format!("data/{FILE}"), wrong));
    }
    let rates = mine.iter().map(|row| row.number("weekly_gbp")).collect::<Result<Vec<_>, _>>()?;
    let mean = rates.iter().sum::<f64>() / rates.len() as f64;
    let cited = mine.iter().map(|row| sources.of(row, "source_id")).collect::<Result<Vec<_>, _>>()?;
    let mut cited: Vec<&str> = cited.into_iter().flat_map(|ids| ids.split(';')).collect();
    cited.sort_unstable();
    cited.dedup();
    Ok(Benefit { mean_weekly: (mean * 100.0).round() / 100.0, sources: cited.join(";") })
}
