//! What of a run is held against a published value, and how it is counted.
//!
//! The published figures count different people over different spans: everybody who has finished, everybody referred so
//! far, one quarter's intake. Each measure here counts a run's lives in the same way as its figure was counted.

use std::ops::{Range, RangeInclusive};

use super::figure::FigureUnit;
use crate::{
    numeric::{order::by_rank, statistics::ratio, units::Pence, whole::count},
    people::{Person, life::Life},
    programme::{accounts::Accounts, twin::Twin},
    record::{
        calendar::{CALENDAR_WEEKS, CalendarWeek, LifeWeek, SUSTAINMENT_STEP_WEEKS, WINDOW_WEEKS, YEAR_WEEKS},
        groups::{GROUPS, GroupIndex},
        published::REFERRALS_TO_DATE,
    },
};

/// Payment groups in the order of their list, from one to another.
pub(super) type Who = RangeInclusive<GroupIndex>;

/// Every group.
pub(super) const ALL: Who = GroupIndex::new(0)..=GroupIndex::new(GROUPS.len() - 1);

/// Calendar weeks; a date stands for the week that begins on it or before it.
pub(super) type Weeks = Range<CalendarWeek>;

/// Everybody's week of joining.
pub(super) const ANY_TIME: Weeks = CalendarWeek::new(0)..CalendarWeek::new(count(CALENDAR_WEEKS));

/// No limit to the calendar weeks.
pub(super) const EVER: CalendarWeek = CalendarWeek::new(count(CALENDAR_WEEKS));

/// Weeks after an outcome until officials counted it, which they did when it was paid. Our assumption: claims were checked
/// before they were paid, and with six weeks the published first fourteen months come nearest.
const COUNTED_AFTER_WEEKS: u32 = 6;

/// What of a run is held against a published value.
#[derive(Clone)]
pub(super) enum Measure {
    /// Of those who joined in some weeks, the share with an outcome before a week of theirs and a calendar week.
    OutcomeShare { who: Who, joined: Weeks, within: LifeWeek, by: CalendarWeek },
    /// Outcomes reached in some calendar weeks over referrals in the same weeks.
    OutcomesPerReferral { who: Who, weeks: Weeks },
    /// Outcomes before a calendar week.
    Outcomes { who: Who, by: CalendarWeek },
    /// People whose first job began before a calendar week.
    Starts { who: Who, by: CalendarWeek },
    /// Of those who joined in some weeks, the share who began a job within two years.
    StartShare { who: Who, joined: Weeks },
    /// Of those who began a job, the share with an outcome.
    OutcomesPerStart,
    /// Of those who joined in some weeks, the share out of work at the end of their two years.
    OutOfWorkAtEnd { joined: Weeks },
    /// Of those who reached the outcome in some calendar weeks, the median of the sustainment payments before a week.
    MedianPayments { reached: Weeks, by: CalendarWeek },
    /// Of those who reached the outcome before a calendar week, mean months in work in the year after it.
    MonthsInWork { reached_by: CalendarWeek },
    /// Fees paid before a calendar week.
    Paid { by: CalendarWeek },
    /// Fees paid over outcomes reached, both before a calendar week.
    PaidPerOutcome { by: CalendarWeek },
    /// All fees for each person.
    FeesPerHead { who: Who },
    /// Fees without the attachment fee for each person.
    ResultFeesPerHead { who: Who },
}

/// What of the programme a figure tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    /// How many have an outcome in the end.
    TwoYearResult,
    /// How many have one early on.
    EarlyResult,
    /// How outcomes add up over the years.
    Outcomes,
    /// How many begin a job.
    Starts,
    /// How many of the jobs last until the outcome.
    Lasting,
    /// Who is out of work when the two years are over.
    OutOfWork,
    /// How long jobs last after the outcome.
    Sustainment,
    /// What is paid over the years.
    Paid,
    /// What is paid for a person.
    FeesPerHead,
}

/// Somebody with their life on the programme.
type Case<'a> = (&'a Person, &'a Life);

/// Calendar week of the outcome.
fn outcome_week((person, life): Case) -> Option<CalendarWeek> {
    life.outcome_week.map(|week| person.arrival + week)
}

/// Calendar week in which officials counted the outcome.
fn counted_week(case: Case) -> Option<CalendarWeek> {
    outcome_week(case).map(|week| week + COUNTED_AFTER_WEEKS)
}

/// Calendar week in which the first job begins.
fn start_week((person, life): Case) -> Option<CalendarWeek> {
    life.first_week_in_work().map(|week| person.arrival + week)
}

/// Weeks in work among some weeks from joining, within the first two years.
fn weeks_in_work(life: &Life, weeks: Range<u32>) -> u32 {
    count(weeks.filter(|week| life.out_of_work >> week & 1 == 0).count())
}

fn cases<'a>(twin: &'a Twin, lives: &'a [Life], who: &Who) -> impl Iterator<Item = Case<'a>> {
    let who = who.clone();
    twin.people.iter().zip(lives).filter(move |(person, _)| person.referred && who.contains(&person.group))
}

fn joined_in<'a>(twin: &'a Twin, who: &Who, weeks: &Weeks) -> Vec<Case<'a>> {
    cases(twin, &twin.with, who).filter(|(person, _)| weeks.contains(&person.arrival)).collect()
}

fn percent_of(cases: &[Case], counts: impl Fn(Case) -> bool) -> Option<f64> {
    let counted = cases.iter().filter(|case| counts(**case)).count();
    ratio(100.0 * counted as f64, cases.len() as f64)
}

impl Measure {
    /// Unit of the value.
    pub(super) fn unit(&self) -> FigureUnit {
        match self {
            Self::OutcomeShare { .. }
            | Self::OutcomesPerReferral { .. }
            | Self::StartShare { .. }
            | Self::OutcomesPerStart
            | Self::OutOfWorkAtEnd { .. } => FigureUnit::Percent,
            Self::Outcomes { .. } | Self::Starts { .. } => FigureUnit::People,
            Self::MedianPayments { .. } => FigureUnit::Payments,
            Self::MonthsInWork { .. } => FigureUnit::Months,
            Self::Paid { .. }
            | Self::PaidPerOutcome { .. }
            | Self::FeesPerHead { .. }
            | Self::ResultFeesPerHead { .. } => FigureUnit::Pounds,
        }
    }

    /// The fact that it tells: what, and of whom. Two figures that tell the same fact differ in the date or in the way of
    /// counting only.
    pub(super) fn fact(&self) -> (Subject, &Who) {
        match self {
            Self::OutcomeShare { who, within, .. } if within.get() > YEAR_WEEKS => (Subject::TwoYearResult, who),
            Self::OutcomeShare { who, .. } | Self::OutcomesPerReferral { who, .. } => (Subject::EarlyResult, who),
            Self::Outcomes { who, .. } => (Subject::Outcomes, who),
            Self::Starts { who, .. } | Self::StartShare { who, .. } => (Subject::Starts, who),
            Self::OutcomesPerStart => (Subject::Lasting, &ALL),
            Self::OutOfWorkAtEnd { .. } => (Subject::OutOfWork, &ALL),
            Self::MedianPayments { .. } | Self::MonthsInWork { .. } => (Subject::Sustainment, &ALL),
            Self::Paid { .. } | Self::PaidPerOutcome { .. } => (Subject::Paid, &ALL),
            Self::FeesPerHead { who } | Self::ResultFeesPerHead { who } => (Subject::FeesPerHead, who),
        }
    }

    /// The value in a run; `None` where nobody is counted.
    pub(super) fn of(&self, twin: &Twin) -> Option<f64> {
        match self {
            Self::OutcomeShare { who, joined, within, by } => percent_of(&joined_in(twin, who, joined), |case| {
                case.1.outcome_week.is_some_and(|week| week < *within)
                    && counted_week(case).is_some_and(|week| week < *by)
            }),
            Self::OutcomesPerReferral { who, weeks } => outcomes_per_referral(twin, &twin.with, who, weeks),
            Self::Outcomes { who, by } => Some(scaled(
                twin,
                cases(twin, &twin.with, who).filter(|case| counted_week(*case).is_some_and(|w| w < *by)),
            )),
            Self::Starts { who, by } => Some(scaled(
                twin,
                cases(twin, &twin.with, who).filter(|case| start_week(*case).is_some_and(|w| w < *by)),
            )),
            Self::StartShare { who, joined } => {
                percent_of(&joined_in(twin, who, joined), |(_, life)| life.first_week_in_work().is_some())
            }
            Self::OutcomesPerStart => {
                let mut starters = joined_in(twin, &ALL, &ANY_TIME);
                starters.retain(|(_, life)| life.first_week_in_work().is_some());
                percent_of(&starters, |(_, life)| life.has_outcome())
            }
            Self::OutOfWorkAtEnd { joined } => percent_of(&joined_in(twin, &ALL, joined), |(_, life)| {
                weeks_in_work(life, WINDOW_WEEKS - 1..WINDOW_WEEKS) == 0
            }),
            Self::MedianPayments { reached, by } => median_payments(twin, reached, *by),
            Self::MonthsInWork { reached_by } => months_in_work(twin, *reached_by),
            Self::Paid { by } => Some(paid_gbp(twin, *by) * scale(twin)),
            Self::PaidPerOutcome { by } => {
                let outcomes =
                    cases(twin, &twin.with, &ALL).filter(|case| counted_week(*case).is_some_and(|w| w < *by));
                ratio(paid_gbp(twin, *by), outcomes.count() as f64)
            }
            Self::FeesPerHead { who } => per_head_gbp(twin, who, |i| twin.attachment_fee(i) + twin.result_fees(i)),
            Self::ResultFeesPerHead { who } => per_head_gbp(twin, who, |i| twin.result_fees(i)),
        }
    }
}

/// People of the whole programme for each one referred here.
fn scale(twin: &Twin) -> f64 {
    REFERRALS_TO_DATE[REFERRALS_TO_DATE.len() - 1].1 / twin.referred().len() as f64
}

fn scaled<'a>(twin: &Twin, cases: impl Iterator<Item = Case<'a>>) -> f64 {
    cases.count() as f64 * scale(twin)
}

/// Outcomes and referrals of the same calendar weeks, per cent.
fn outcomes_per_referral(twin: &Twin, lives: &[Life], who: &Who, weeks: &Weeks) -> Option<f64> {
    let outcomes = cases(twin, lives, who).filter(|case| counted_week(*case).is_some_and(|week| weeks.contains(&week)));
    ratio(100.0 * outcomes.count() as f64, joined_in(twin, who, weeks).len() as f64)
}

/// Median of the payments, before calendar week `by`, of those whose outcome fell in some weeks.
fn median_payments(twin: &Twin, reached: &Weeks, by: CalendarWeek) -> Option<f64> {
    let reached =
        cases(twin, &twin.with, &ALL).filter(|case| outcome_week(*case).is_some_and(|w| reached.contains(&w)));
    let payments: Vec<u32> = reached
        .filter_map(|(person, life)| {
            let after_outcome = life.outcome_week?.get() + 1..by - person.arrival;
            let most = twin.contract.groups[person.group.index()].schedule.milestones.sustainment_count;
            Some((weeks_in_work(life, after_outcome) / SUSTAINMENT_STEP_WEEKS).min(most))
        })
        .collect();
    let order = by_rank(payments.iter().copied());
    order.get(order.len() / 2).map(|&middle| f64::from(payments[middle as usize]))
}

/// Mean months in work in the 52 weeks after outcomes before a calendar week.
fn months_in_work(twin: &Twin, reached_by: CalendarWeek) -> Option<f64> {
    let reached = cases(twin, &twin.with, &ALL).filter(|case| outcome_week(*case).is_some_and(|w| w < reached_by));
    let weeks: Vec<u32> = reached
        .filter_map(|(_, life)| {
            let first = life.outcome_week?.get() + 1;
            Some(weeks_in_work(life, first..first + YEAR_WEEKS))
        })
        .collect();
    ratio(12.0 / f64::from(YEAR_WEEKS) * f64::from(weeks.iter().sum::<u32>()), weeks.len() as f64)
}

/// Fees of all people simulated before a calendar week, pounds; those for results are paid when they are counted.
fn paid_gbp(twin: &Twin, by: CalendarWeek) -> f64 {
    let results = |week: &Accounts| week.outcome + week.sustainment;
    let at_once = twin.weeks[..by.index()].iter().map(|week| week.revenue() - results(week));
    let counted = twin.weeks[..by.earlier(COUNTED_AFTER_WEEKS).index()].iter().map(results);
    at_once.chain(counted).sum::<Pence>().pounds()
}

/// Mean of some amounts over the people of some groups, pounds.
fn per_head_gbp(twin: &Twin, who: &Who, amount: impl Fn(usize) -> Pence) -> Option<f64> {
    let members: Vec<usize> =
        twin.referred().iter().copied().filter(|&i| who.contains(&twin.people[i].group)).collect();
    ratio(members.iter().map(|&i| amount(i)).sum::<Pence>().pounds(), members.len() as f64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{Key, Scenario};

    #[test]
    fn weeks_in_work_add_up_to_the_trigger_at_the_outcome_and_to_the_payments_at_the_end() {
        let twin = Twin::run(&Scenario::default().with(Key::People, 4_000.0));
        let mut seen = 0;
        for (person, life) in twin.people.iter().zip(&twin.with) {
            let milestones = twin.contract.groups[person.group.index()].schedule.milestones;
            if let Some(week) = life.outcome_week.map(LifeWeek::get).filter(|&week| week < WINDOW_WEEKS) {
                assert_eq!(weeks_in_work(life, 0..week + 1), milestones.trigger_weeks);
                seen += 1;
            }
            assert_eq!(weeks_in_work(life, 0..WINDOW_WEEKS), u32::from(life.weeks_in_work));
        }
        assert!(seen > 500);
    }
}
