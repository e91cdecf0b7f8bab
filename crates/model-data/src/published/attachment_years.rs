//! How the attachment fee shrank from contract year to contract year.

use std::path::Path;

use super::{dates::days_since_start, list};
use crate::{
    fault::Fault,
    rows::{Row, rows},
};

/// From which calendar week the fee is which share of its first-year level.
#[derive(Debug)]
pub struct AttachmentYear {
    pub first_week: i32,
    pub multiplier: f64,
}

const FILE: &str = "work_programme_attachment_fee_by_year.csv";

/// The four years, the last with a fee of 0.
pub fn read(data: &Path) -> Result<[AttachmentYear; 4], Fault> {
    let year = |row: &Row| {
        let days = days_since_start(row.text("period_start")?).map_err(|wrong| row.fault("period_start", wrong))?;
        // The first whole week on or after the date.
        Ok(AttachmentYear { first_week: (days + 6) / 7, multiplier: row.number("multiplier_of_year1")? })
    };
    let years = rows(data, FILE)?.iter().map(year).collect::<Result<Vec<_>, _>>()?;
    let count = years.len();
    years
        .try_into()
        .map_err(|_| Fault::new(format!("data/{FILE}"), format!("{count} years; the settings are made for four")))
}

/// The list as a constant.
pub fn constant(years: &[AttachmentYear]) -> String {
    let item = |AttachmentYear { first_week, multiplier }: &AttachmentYear| {
        format!("AttachmentYear {{ first_week: {first_week}, multiplier: {multiplier:?} }}")
    };
    list("pub(crate) const ATTACHMENT_YEARS", "AttachmentYear", &years.iter().map(item).collect::<Vec<_>>())
}
