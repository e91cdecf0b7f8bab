//! The numbers of a run that prose and pictures share: how each is reckoned, how it is written, and which way is better.

use words::facts::Moved;

use crate::outcome::Outcome;

/// A number of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Number {
    /// Extra paid outcomes for each 1,000 people referred.
    Extra,
    /// Minutes a week out of work for the fifth furthest from work inside their labels.
    FarFifthMinutes,
    /// Fees, pounds for each person referred.
    Paid,
    /// Per cent of the fees that the firm keeps.
    Margin,
    /// People parked, with or without a paid outcome, of each 1,000.
    Parked,
    /// Spent on help, pounds for each person referred.
    Help,
    /// The deepest the firm's account falls below nought, pounds for each person referred.
    CapitalNeed,
}

impl Number {
    /// The number, in the unit that it is written in; `None` where the run has none.
    pub fn of(self, outcome: &Outcome) -> Option<f64> {
        let summary = &outcome.summary;
        match self {
            Self::Extra => Some(10.0 * summary.extra_per_100),
            Self::FarFifthMinutes => outcome.far_fifth_minutes(),
            Self::Paid => Some(summary.public_money_per_head_gbp),
            Self::Margin => summary.margin.map(|margin| 100.0 * margin),
            Self::Parked => Some(1_000.0 * summary.parked_share),
            Self::Help => Some(summary.support_per_head_gbp),
            Self::CapitalNeed => Some(summary.peak_cash_need_per_head_gbp),
        }
    }

    /// The number in words; a dash where there is none.
    pub fn written(self, number: Option<f64>) -> String {
        let Some(number) = number else { return words::story::NO_NUMBER.to_owned() };
        match self {
            Self::Extra | Self::FarFifthMinutes | Self::Parked => words::numbers::thousands(number),
            Self::Paid | Self::Help | Self::CapitalNeed => words::numbers::whole_pounds(number),
            Self::Margin => words::numbers::percent(number / 100.0),
        }
    }

    /// Where it has gone, as it reads.
    pub fn moved(self, before: Option<f64>, now: Option<f64>) -> Moved {
        let is_more_better = !matches!(self, Self::Paid | Self::Parked | Self::CapitalNeed);
        match (self.written(before) == self.written(now), (now > before) == is_more_better) {
            (true, _) => Moved::Nowhere,
            (false, true) => Moved::Better,
            (false, false) => Moved::Worse,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lower_bill_and_fewer_parked_are_better_and_what_reads_the_same_is_the_same() {
        assert_eq!(Number::Extra.moved(Some(40.0), Some(41.0)), Moved::Better);
        assert_eq!(Number::FarFifthMinutes.moved(Some(3.0), Some(3.2)), Moved::Nowhere);
        assert_eq!(Number::Paid.moved(Some(1_000.0), Some(900.0)), Moved::Better);
        assert_eq!(Number::Parked.moved(Some(150.0), Some(200.0)), Moved::Worse);
        assert_eq!(Number::Margin.moved(Some(20.0), Some(-5.0)), Moved::Worse);
        assert_eq!(Number::Margin.moved(None, Some(1.0)), Moved::Better);
    }
}
