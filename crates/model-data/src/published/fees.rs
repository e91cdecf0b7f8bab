//! The fees of each payment group in contract year 1.

use std::path::Path;

use super::{Groups, Sources, list};
use crate::{evidence, fault::Fault, rows::rows};

const FILE: &str = "work_programme_fees.csv";

/// One group's fees and how sure they are.
#[derive(Debug)]
pub struct Fees {
    pub attachment: f64,
    pub outcome: f64,
    pub trigger_weeks: u32,
    pub sustainment: f64,
    pub sustainment_count: u32,
    pub fee_evidence: &'static str,
    pub trigger_evidence: &'static str,
    pub sustainment_evidence: &'static str,
    pub sources: String,
}

/// The fees of every group.
pub fn read(data: &Path, groups: &Groups, sources: &Sources) -> Result<Vec<Fees>, Fault> {
    let rows = rows(data, FILE)?;
    let fees = |id: &str| {
        let row = rows.iter().find(|row| row.text("group_id").is_ok_and(|group| group == id));
        let row = row.ok_or_else(|| Fault::new(format!("data/{FILE}"), format!("no fees for {id}")))?;
        Ok(Fees {
            attachment: row.number("attachment_fee_y1_gbp")?,
            outcome: row.number("job_outcome_fee_gbp")?,
            trigger_weeks: row.count("job_outcome_trigger_weeks")?,
            sustainment: row.number("sustain_fee_per_4wk_gbp")?,
            sustainment_count: row.count("sustain_max_count")?,
            fee_evidence: evidence::of(row, "fee_evidence")?,
            trigger_evidence: evidence::of(row, "trigger_evidence")?,
            sustainment_evidence: evidence::of(row, "sustain_split_evidence")?,
            sources: sources.of(row)?.to_owned(),
        })
    };
    groups.iter().map(|group| fees(&group.id)).collect()
}

/// The list as a constant.
pub fn constant(fees: &[Fees]) -> String {
    let item = |fees: &Fees| {
        format!(
            "PublishedFees {{ attachment_gbp: {:?}, outcome_gbp: {:?}, trigger_weeks: {}, sustainment_gbp: {:?}, \
             sustainment_count: {}, fee_evidence: {}, trigger_evidence: {}, sustainment_evidence: {}, sources: {:?} }}",
            fees.attachment,
            fees.outcome,
            fees.trigger_weeks,
            fees.sustainment,
            fees.sustainment_count,
            fees.fee_evidence,
            fees.trigger_evidence,
            fees.sustainment_evidence,
            fees.sources,
        )
    };
    list("pub(crate) const PUBLISHED_FEES", "PublishedFees", &fees.iter().map(item).collect::<Vec<_>>())
}
