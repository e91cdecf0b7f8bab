//! How the attachment fee shrank from contract year to contract year.

use std::path::Path;

use super::{dates::days_since_start, list};
use crate::{fault::Fault, rows::rows};

/// From which calendar week the fee is which share of its first-year level.
#[derive(Debug)]
pub struct AttachmentYear {
    pub first_week: i32,
    pub multiplier: f64,
}

/// Every year, the last with a fee of 0.
pub fn read(data: &Path) -> Result<Vec<AttachmentYear>, Fault> {
    let year = |row: &crate::rows::Row| {
        let days = days_since_start(row.text("period_start")?).map_err(|wrong| row.fault("period_start", wrong))?;
        // The first whole week on or after the date.
        Ok(AttachmentYear { first_week: (days + 6) / 7, multiplier: row.number("multiplier_of_year1")? })
    };
    rows(data, "work_programme_attachment_fee_by_year.csv")?.iter().map(year).collect()
}

/// The list as a constant.
pub fn constant(years: &[AttachmentYear]) -> String {
    let item = |AttachmentYear { first_week, multiplier }: &AttachmentYear| {
        format!("AttachmentYear {{ first_week: {first_week}, multiplier: {multiplier:?} }}")
    };
    list("pub(crate) const ATTACHMENT_YEARS", "AttachmentYear", &years.iter().map(item).collect::<Vec<_>>())
}
