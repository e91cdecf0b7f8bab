use serde::{Deserialize, Serialize};

/// What a value is counted in; decides how it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
