//! The fees of each payment group in contract year 1.

use std::path::Path;

use super::{Groups, Sources};
use crate::{
    fault::Fault,
    rows::{Row, rows},
    vocabulary::Evidence,
};

const FILE: &str = "work_programme_fees.csv";

/// One group's fees and how sure they are.
#[derive(Debug)]
pub struct Fees {
    pub attachment: f64,
    pub outcome: f64,
    pub trigger_weeks: u32,
    pub sustainment: f64,
    pub sustainment_count: u32,
    pub fee_grounds: Grounds,
    pub trigger_grounds: Grounds,
    pub sustainment_grounds: Grounds,
}

/// How sure a figure is, and where it was read.
#[derive(Debug)]
pub struct Grounds {
    pub evidence: Evidence,
    /// Ids joined by semicolons.
    pub sources: String,
}

impl Grounds {
    /// The columns `…_evidence` and `…_source_id` of a row.
    fn of(row: &Row, what: &str, sources: &Sources) -> Result<Self, Fault> {
        let (evidence, ids) = sources.grounds(row, &format!("{what}_evidence"), &format!("{what}_source_id"))?;
        Ok(Self { evidence, sources: ids.to_owned() })
    }
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
            fee_grounds: Grounds::of(row, "fee", sources)?,
            trigger_grounds: Grounds::of(row, "trigger", sources)?,
            sustainment_grounds: Grounds::of(row, "sustain_split", sources)?,
        })
    };
    groups.iter().map(|group| fees(&group.id)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fee_totals_match_the_published_maxima() {
        let data = Path::new("../model/data");
        let (groups, sources) = (Groups::read(data).unwrap(), Sources::read(data).unwrap());
        let total = |fees: &Fees| fees.attachment + fees.outcome + fees.sustainment * f64::from(fees.sustainment_count);
        let totals: Vec<f64> = read(data, &groups, &sources).unwrap().iter().map(total).collect();
        assert_eq!(totals, [3810.0, 4395.0, 6600.0, 6500.0, 13720.0, 6600.0, 3700.0, 3700.0, 5600.0]);
    }
}
