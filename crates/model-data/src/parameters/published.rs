//! The published values that entries may take as their defaults, so that each stands in one file only.

use serde::Deserialize;

/// A published value that an entry takes as its default.
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
