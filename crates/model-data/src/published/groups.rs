//! The payment groups, in the order used everywhere.

use std::path::Path;

use super::list;
use crate::{
    fault::Fault,
    rows::{Row, rows},
};

/// A payment group as `groups.csv` has it.
#[derive(Debug)]
pub struct Group {
    /// Id in the published data, such as `PG1`.
    pub id: String,
    /// Ending of this group's keys.
    pub suffix: String,
    label: String,
    /// Position of the group whose two-year result is taken for this one: itself, unless nothing was published for it.
    pub result_of: usize,
    /// Which benefit stands for this group in `benefit_rates.csv`.
    pub benefit: String,
    /// Whose.
    pub benefit_who: String,
}

/// Every payment group.
#[derive(Debug)]
pub struct Groups(Vec<Group>);

impl Groups {
    /// Reads `groups.csv`.
    pub fn read(data: &Path) -> Result<Self, Fault> {
        let rows = rows(data, "groups.csv")?;
        let ids = rows.iter().map(|row| row.text("group_id")).collect::<Result<Vec<_>, _>>()?;
        rows.iter().map(|row| group(row, &ids)).collect::<Result<_, _>>().map(Self)
    }

    /// The groups in order.
    pub fn iter(&self) -> impl Iterator<Item = &Group> {
        self.0.iter()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The list as a constant.
    pub fn constant(&self) -> String {
        let group = |Group { id, suffix, label, result_of, benefit, .. }: &Group| {
            let claims_esa = benefit == "ESA";
            format!(
                "Group {{ id: {id:?}, suffix: {suffix:?}, label: {label:?}, result_of: {result_of}, claims_esa: {claims_esa} }}"
            )
        };
        let items: Vec<String> = self.iter().map(group).collect();
        "/// The nine payment groups of the Work Programme, in the order used everywhere. By default people are referred to \
         the\n/// first five only: the others were small, and no two-year result of theirs was found.\n"
            .to_owned()
            + &list("pub const GROUPS", "Group", &items)
    }
}

fn group(row: &Row, ids: &[&str]) -> Result<Group, Fault> {
    let text = |column: &str| row.text(column).map(str::to_owned);
    let alike = row.text("result_of")?;
    let wrong = || row.fault("result_of", format!("‘{alike}’ is no payment group; allowed: {}", ids.join(", ")));
    Ok(Group {
        id: text("group_id")?,
        suffix: text("suffix")?,
        label: text("label")?,
        result_of: ids.iter().position(|id| *id == alike).ok_or_else(wrong)?,
        benefit: text("benefit")?,
        benefit_who: text("benefit_who")?,
    })
}
