//! The words that entries are written in. Each is the name of a variant in the model, where a name that is missing stops the
//! build.

use serde::Deserialize;

/// What a value is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    Pounds,
    PoundsPerWeek,
    PoundsPerHour,
    PercentOfTariff,
    PercentOfFirstYear,
    CalendarWeek,
    Share,
    PerWeek,
    Number,
    People,
    Count,
    Weeks,
    Luck,
    Choice,
}

impl Unit {
    /// Whether only whole numbers make sense.
    pub fn is_whole(self) -> bool {
        matches!(self, Self::People | Self::Count | Self::Weeks | Self::CalendarWeek | Self::Luck | Self::Choice)
    }
}

/// Where on the page a parameter is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Section {
    Fees,
    GroupFees,
    Provider,
    People,
    Chain,
    Market,
    GroupPeople,
    Luck,
}

/// A published value that an entry takes as its default, so that it stands in one file only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Published {
    /// The second contract year's attachment fee, per cent of the first's.
    SecondAttachmentShare,
    /// The third contract year's.
    ThirdAttachmentShare,
    /// The calendar week from which there was none.
    AttachmentEnd,
}

/// A published value that each payment group has its own of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PublishedByGroup {
    AttachmentFee,
    OutcomeFee,
    SustainmentFee,
    TriggerWeeks,
    SustainmentPayments,
    WeeklyBenefit,
}
