//! What a named value is: its number in a run, and how prose writes it.

use charts::{
    Number,
    pictures::{label_share, tenths},
};
use parked_model::{
    numeric::units::Pence,
    report::{
        argued::Argued,
        crowd::{LAST_MONTH, week_of},
        saved::Horizon,
        state::{Counts, State},
    },
};

use super::Value;
use crate::run::Outcome;

impl Value {
    /// The number, in the unit that it is written in; `None` where the run has none.
    pub fn of(self, outcome: &Outcome) -> Option<f64> {
        let (summary, crowd) = (&outcome.summary, &outcome.crowd);
        let count = |state| counts(outcome).get(state) as f64;
        let a_head = |money: Pence| money.pounds() / f64::from(summary.referred);
        Some(match self {
            Self::People => counts(outcome).total() as f64,
            Self::Reached => count(State::Because) + count(State::Anyway),
            Self::Because => count(State::Because),
            Self::Anyway => count(State::Anyway),
            Self::AnywayOfTen => Argued::AnywayOfTen.of(summary)?,
            Self::Helped => count(State::Helped),
            Self::LeftAlone => count(State::LeftAlone),
            Self::ParkedInAll => Number::Parked.of(outcome)?,
            Self::Banked => 1_000.0 * summary.banked_share,
            Self::LoseOut => 1_000.0 * summary.harmed_share,
            Self::Extra => Number::Extra.of(outcome)?,
            Self::Margin => Number::Margin.of(outcome)?,
            Self::Paid => Number::Paid.of(outcome)?,
            Self::Spent => a_head(summary.money_pence.costs()),
            Self::Kept => outcome.kept_per_head_gbp(),
            Self::Help => Number::Help.of(outcome)?,
            Self::Saved => outcome.saved_per_head_gbp(),
            Self::SavedByEnd => outcome.saved_by_gbp(Horizon::LastFee),
            Self::SavedPerPound => 100.0 * Argued::SavedPerPound.of(summary)?,
            Self::Net => summary.taxpayer_net_per_head_gbp,
            Self::CostPerExtra => summary.public_money_per_extra_job_gbp?,
            Self::DeadweightShare => 100.0 * summary.deadweight_money_share?,
            Self::NearMinutes => tenths(&crowd.minutes)[0],
            Self::FarMinutes => tenths(&crowd.minutes)[9],
            Self::MostMinutes => tenths(&crowd.minutes).into_iter().fold(0.0, f64::max),
            Self::EqualMinutes => crowd.equal_minutes,
            Self::LabelShare => 100.0 * label_share(outcome),
            Self::FarFifthMinutes => Number::FarFifthMinutes.of(outcome)?,
            Self::FarFifthParked => 100.0 * summary.fifths.first()?.parked_share,
            Self::NearFifthParked => 100.0 * summary.fifths.last()?.parked_share,
            Self::CapitalNeed => Number::CapitalNeed.of(outcome)?,
            Self::SubLeft => summary.providers.get(1)?.left_per_head_gbp?,
            Self::SubPeople => 1_000.0 * summary.providers.get(1)?.share_of_people,
        })
    }

    /// The number as prose writes it.
    pub fn text(self, outcome: &Outcome) -> String {
        self.of(outcome).map_or_else(|| words::story::NO_NUMBER.to_owned(), |number| self.written(number))
    }

    /// A number as prose writes this value.
    pub fn written(self, number: f64) -> String {
        match self {
            Self::Margin | Self::DeadweightShare | Self::LabelShare | Self::FarFifthParked | Self::NearFifthParked => {
                words::numbers::percent(number / 100.0)
            }
            Self::Paid
            | Self::Spent
            | Self::Kept
            | Self::Help
            | Self::Saved
            | Self::SavedByEnd
            | Self::Net
            | Self::CostPerExtra
            | Self::CapitalNeed
            | Self::SubLeft => words::numbers::whole_pounds(number),
            Self::SavedPerPound => words::numbers::pence(number),
            Self::AnywayOfTen => words::numbers::one_decimal(number),
            _ => words::numbers::thousands(number),
        }
    }

    /// How far a number is from another, in words: the difference of the two whole numbers, which may stand beside it.
    pub fn difference(self, number: f64, less: f64) -> String {
        let more = number.round() - less.round();
        words::story::difference(&self.written(more.abs()), more)
    }
}

fn counts(outcome: &Outcome) -> Counts {
    outcome.counts(week_of(LAST_MONTH))
}
