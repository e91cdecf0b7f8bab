//! The published values that parameters take as their defaults.

use std::path::Path;

use super::{
    Groups, Sources,
    attachment_years::{self, AttachmentYear},
    benefits::{self, Benefit},
    fees::{self, Fees, Grounds},
};
use crate::{
    fault::Fault,
    parameters::{Published, PublishedByGroup},
    vocabulary::Evidence,
};

/// Fees, benefits and the steps of the attachment fee.
#[derive(Debug)]
pub struct Defaults {
    fees: Vec<Fees>,
    benefits: Vec<Benefit>,
    /// How the attachment fee shrank: the first year, two shares of it, and nothing.
    years: [AttachmentYear; 4],
}

impl Defaults {
    /// Reads them.
    pub fn read(data: &Path, groups: &Groups, sources: &Sources) -> Result<Self, Fault> {
        Ok(Self {
            fees: fees::read(data, groups, sources)?,
            benefits: benefits::read(data, groups, sources)?,
            years: attachment_years::read(data)?,
        })
    }

    /// A published value in the unit of a parameter.
    pub fn value(&self, published: Published) -> f64 {
        let [_, second, third, end] = &self.years;
        match published {
            Published::SecondAttachmentShare => second.multiplier * 100.0,
            Published::ThirdAttachmentShare => third.multiplier * 100.0,
            Published::AttachmentEnd => f64::from(end.first_week),
        }
    }

    /// Every group's published value with its own evidence word, if it has one, and its sources.
    pub fn by_group(&self, published: PublishedByGroup) -> Vec<(f64, Option<Evidence>, String)> {
        let fee = |of: fn(&Fees) -> (f64, &Grounds)| {
            let value = |fees: &Fees| {
                let (value, grounds) = of(fees);
                (value, Some(grounds.evidence), grounds.sources.clone())
            };
            self.fees.iter().map(value).collect()
        };
        match published {
            PublishedByGroup::AttachmentFee => fee(|fees| (fees.attachment, &fees.fee_grounds)),
            PublishedByGroup::OutcomeFee => fee(|fees| (fees.outcome, &fees.fee_grounds)),
            PublishedByGroup::SustainmentFee => fee(|fees| (fees.sustainment, &fees.sustainment_grounds)),
            PublishedByGroup::TriggerWeeks => fee(|fees| (fees.trigger_weeks.into(), &fees.trigger_grounds)),
            PublishedByGroup::SustainmentPayments => {
                fee(|fees| (fees.sustainment_count.into(), &fees.sustainment_grounds))
            }
            PublishedByGroup::WeeklyBenefit => {
                self.benefits.iter().map(|benefit| (benefit.mean_weekly, None, benefit.sources.clone())).collect()
            }
        }
    }

    /// The steps of the attachment fee as a constant.
    pub fn constant(&self) -> String {
        attachment_years::constant(&self.years)
    }
}
