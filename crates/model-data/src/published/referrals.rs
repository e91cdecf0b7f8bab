//! How many people had been referred by which week.

use std::path::Path;

use super::dates::days_to_end_of;
use crate::{fault::Fault, rows::rows};

/// Points of the curve as a constant: weeks from June 2011, people referred until then.
pub fn constant(data: &Path) -> Result<String, Fault> {
    let mut points = vec![(0.0, 0.0)];
    for row in rows(data, "work_programme_outcomes.csv")? {
        if row.text("measure")? != "referrals_cumulative" || row.text("group_id")? != "ALL" {
            continue;
        }
        let period = row.text("cohort_or_period")?;
        let days = days_to_end_of(period).map_err(|wrong| row.fault("cohort_or_period", wrong))?;
        points.push((f64::from(days) / 7.0, row.number("value")?));
    }
    points.sort_by(|a, b| a.0.total_cmp(&b.0));
    Ok(format!("pub(crate) const REFERRALS_TO_DATE: [(f64, f64); {}] = {points:?};\n", points.len()))
}
