//! Every figure that a model may be held against, a constant each, so that a name without a row fails the build and a row
//! that nobody names costs the page nothing.

use std::path::Path;

use super::Sources;
use crate::{
    fault::Fault,
    rows::{Row, rows},
};

/// The constants, named after what stands in the rows.
pub fn results(data: &Path, sources: &Sources) -> Result<String, Fault> {
    let mut code = String::new();
    for row in rows(data, "work_programme_outcomes.csv")? {
        let name = constant_name(&row, &["measure", "group_id", "cohort_or_period"])?;
        code += &figure(&name, &row, "value", "evidence", sources)?;
    }
    for row in rows(data, "spend_per_participant.csv")? {
        let name = constant_name(&row, &["measure", "group_id", "unit", "source_id"])?;
        code += &figure(&name, &row, "value", "evidence", sources)?;
    }
    for row in rows(data, "minimum_performance_levels.csv")? {
        if !row.text("actual_pct")?.is_empty() {
            let name = constant_name(&row, &["measure", "group_id", "actual_scope"])?;
            code += &figure(&name, &row, "actual_pct", "actual_evidence", sources)?;
        }
        // Without a minimum beside it, the level without the programme is the department's own figure.
        if !row.text("implied_non_intervention_pct")?.is_empty() && row.text("minimum_pct")?.is_empty() {
            let name = constant_name(&row, &["measure", "group_id"])? + "_NON_INTERVENTION";
            code += &figure(&name, &row, "implied_non_intervention_pct", "actual_evidence", sources)?;
        }
    }
    Ok(code)
}

/// The words of some columns, as in `JOB_OUTCOMES_CUMULATIVE_ALL_END_JULY_2012`.
fn constant_name(row: &Row, columns: &[&str]) -> Result<String, Fault> {
    let texts = columns.iter().map(|column| row.text(column)).collect::<Result<Vec<_>, _>>()?.join("_");
    let words = texts.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    Ok(words.collect::<Vec<_>>().join("_").to_ascii_uppercase())
}

/// The figure in a column, as sure as another column says.
fn figure(name: &str, row: &Row, column: &str, sure: &str, sources: &Sources) -> Result<String, Fault> {
    let value = row.number(column)?;
    let (evidence, sources) = sources.grounds(row, sure, "source_id")?;
    Ok(format!(
        "pub(crate) const {name}: Published = Published {{ value: {value:?}, evidence: Evidence::{evidence:?}, sources: \
         {sources:?} }};\n"
    ))
}
