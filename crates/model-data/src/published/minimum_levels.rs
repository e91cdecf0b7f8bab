//! The least outcomes for each referral that contracts asked for.

use std::path::Path;

use super::Groups;
use crate::{
    fault::Fault,
    rows::{Row, rows},
};

const YEARS: [&str; 3] = ["1", "2", "3"];

/// The levels of contract years 1, 2 and 3 as a constant, as shares, for the groups that had one.
pub fn constant(data: &Path, groups: &Groups) -> Result<String, Fault> {
    let rows = rows(data, "minimum_performance_levels.csv")?;
    let has = |row: &Row, column: &str, text: &str| row.text(column).is_ok_and(|cell| cell == text);
    let level = |year: &str, id: &str| {
        let is_level = |row: &&Row| has(row, "measure", "annual_ratio") && has(row, "contract_year", year);
        let row = rows.iter().filter(is_level).find(|row| has(row, "group_id", id));
        row.map(|row| row.number("minimum_pct").map(|percent| percent / 100.0)).transpose()
    };
    let years = YEARS.map(|year| groups.iter().map(|group| level(year, &group.id)).collect::<Result<Vec<_>, _>>());
    let years = years.into_iter().collect::<Result<Vec<_>, _>>()?;
    Ok(format!("pub(crate) const MINIMUM_LEVELS: [[Option<f64>; {}]; {}] = {years:?};\n", groups.len(), YEARS.len()))
}
