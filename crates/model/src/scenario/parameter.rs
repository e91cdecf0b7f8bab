//! What the table knows of a parameter. Its words stand in the crate of words, by its key.

use serde::Serialize;

use crate::record::published::Evidence;

/// What a value is counted in; decides how it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Pounds.
    Pounds,
    /// Pounds a person a week.
    PoundsPerWeek,
    /// Pounds an hour.
    PoundsPerHour,
    /// Per cent of the 2011 tariff.
    PercentOfTariff,
    /// Per cent of the first year's fee.
    PercentOfFirstYear,
    /// A calendar week, counted from June 2011.
    CalendarWeek,
    /// A share between 0 and 1.
    Share,
    /// Weekly rate.
    PerWeek,
    /// A pure number.
    Number,
    /// A count of people.
    People,
    /// A count of something else, named in the label.
    Count,
    /// Weeks.
    Weeks,
    /// A whole number that stands for a piece of luck.
    Luck,
    /// One of a list of named choices.
    Choice,
}

impl Unit {
    /// Whether only whole numbers make sense.
    pub fn is_whole(self) -> bool {
        matches!(self, Self::People | Self::Count | Self::Weeks | Self::CalendarWeek | Self::Luck | Self::Choice)
    }
}

/// Where on the page a parameter is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Section {
    /// The tariff as a whole.
    Fees,
    /// The tariff group by group.
    GroupFees,
    /// What the provider does with its advisers' time.
    Provider,
    /// The people and what help does for them.
    People,
    /// The subcontractors.
    Chain,
    /// Several providers side by side.
    Market,
    /// The groups' sizes, start rates and benefits.
    GroupPeople,
    /// Luck and the size of the run.
    Luck,
}

/// A value that a real programme had, marked on the slider.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Official {
    /// The value, in the parameter's unit.
    pub value: f64,
    /// Whose value it is: the id of a [`crate::scenario::preset::Preset`].
    pub of: &'static str,
}

/// One row of the table: what a run and its controls need.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Parameter {
    /// Short name in links and on the command line.
    pub key: &'static str,
    /// Unit of every number in the row.
    pub unit: Unit,
    /// Value when nobody has touched it.
    pub default: f64,
    /// Smallest value allowed.
    pub min: f64,
    /// Largest value allowed.
    pub max: f64,
    /// Step of the slider.
    pub step: f64,
    /// The real programme's value, if it had one.
    pub official: Option<Official>,
    /// Range found in studies or thought plausible; beyond it nobody has measured anything.
    pub studied: Option<(f64, f64)>,
    /// How sure the default is.
    pub evidence: Evidence,
    /// Where it is set on the page.
    pub section: Section,
    /// Names of the choices, which values 0, 1, ... stand for; empty for a number.
    pub choices: &'static [&'static str],
}
