//! A run week by calendar week: who has come, started and got there, what was paid and spent, who is being left alone.

use serde::Serialize;

use crate::{
    numeric::{statistics::ratio, units::Pence},
    programme::twin::Twin,
    record::calendar::{CALENDAR_WEEKS, WINDOW_WEEKS},
    scenario::{Key, Scenario},
};

/// One calendar week of the programme. Counts called "so far" include this week.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Week {
    /// Calendar week, 0 to 535; 0 is the first of June 2011.
    pub week: u32,
    /// People referred so far.
    pub referrals: u32,
    /// People so far whose first job has begun, each counted once.
    pub starts: u32,
    /// People so far with a paid outcome.
    pub outcomes: u32,
    /// Attachment fees paid this week, pounds.
    pub attachment_paid_gbp: f64,
    /// Job outcome fees paid this week, pounds.
    pub outcome_paid_gbp: f64,
    /// Sustainment fees paid this week, pounds.
    pub sustainment_paid_gbp: f64,
    /// Spent on support this week, pounds.
    pub support_spent_gbp: f64,
    /// Spent on overhead this week, pounds.
    pub overhead_spent_gbp: f64,
    /// Spent on in-work support this week, pounds.
    pub in_work_spent_gbp: f64,
    /// All fees so far less all costs so far, pounds; below 0 the provider lives on its capital.
    pub cash_gbp: f64,
    /// People inside their two years on the programme, in work or not.
    pub on_programme: u32,
    /// Of those, people out of work.
    pub out_of_work: u32,
    /// Mean adviser time of the people out of work, minutes this week; `None` when there are none.
    pub mean_minutes: Option<f64>,
    /// Share of the people out of work who get less than £2 this week, 0 to 1; `None` when there are none.
    pub under_2_gbp_share: Option<f64>,
    /// The official rate: outcomes paid so far over referrals so far, 0 to 1; `None` before anybody is referred.
    pub official_rate: Option<f64>,
    /// Delivery fees paid this week, pounds.
    pub delivery_paid_gbp: f64,
    /// Pay for distance travelled this week, pounds.
    pub distance_paid_gbp: f64,
}

/// What happens to people in one calendar week.
#[derive(Clone, Copy, Default)]
struct Headcount {
    joining: u32,
    leaving: u32,
    starting: u32,
    reaching: u32,
    paid: u32,
    out_of_work: u32,
    alone: u32,
}

/// Every calendar week of a run, until the last person to join has been followed to the end.
pub fn weeks(twin: &Twin, scenario: &Scenario) -> Vec<Week> {
    let minutes_per_gbp = 60.0 / scenario.get(Key::HourlyCost);
    let (mut so_far, mut cash) = (Headcount::default(), Pence::ZERO);
    let rows = headcounts(twin).into_iter().zip(&twin.weeks).zip(0..);
    rows.map(|((now, accounts), week)| {
        so_far.add(&now);
        cash += accounts.balance();
        Week {
            week,
            referrals: so_far.joining,
            starts: so_far.starting,
            outcomes: so_far.reaching,
            attachment_paid_gbp: accounts.attachment.pounds(),
            outcome_paid_gbp: accounts.outcome.pounds(),
            sustainment_paid_gbp: accounts.sustainment.pounds(),
            support_spent_gbp: accounts.support.pounds(),
            overhead_spent_gbp: accounts.overhead.pounds(),
            in_work_spent_gbp: accounts.in_work.pounds(),
            cash_gbp: cash.pounds(),
            on_programme: so_far.joining - so_far.leaving,
            out_of_work: now.out_of_work,
            mean_minutes: ratio(accounts.support.pounds() * minutes_per_gbp, now.out_of_work.into()),
            under_2_gbp_share: ratio(now.alone.into(), now.out_of_work.into()),
            official_rate: ratio(so_far.paid.into(), so_far.joining.into()),
            delivery_paid_gbp: accounts.delivery.pounds(),
            distance_paid_gbp: accounts.distance.pounds(),
        }
    })
    .collect()
}

impl Headcount {
    /// Adds the people that pass from one state to another; who is out of work is not added up.
    fn add(&mut self, week: &Self) {
        self.joining += week.joining;
        self.leaving += week.leaving;
        self.starting += week.starting;
        self.reaching += week.reaching;
        self.paid += week.paid;
    }
}

fn headcounts(twin: &Twin) -> Vec<Headcount> {
    let mut weeks = vec![Headcount::default(); CALENDAR_WEEKS];
    for (person, life) in twin.referred().iter().map(|&i| (&twin.people[i], &twin.with[i])) {
        let own = &mut weeks[person.arrival.index()..];
        own[0].joining += 1;
        own[WINDOW_WEEKS as usize].leaving += 1;
        if let Some(week) = life.first_week_in_work() {
            own[week.index()].starting += 1;
        }
        if let Some(week) = life.outcome_week {
            own[week.index()].reaching += 1;
        }
        if let Some(week) = life.paid_week() {
            own[week.index()].paid += 1;
        }
        for (week, count) in own.iter_mut().take(WINDOW_WEEKS as usize).enumerate() {
            count.out_of_work += (life.out_of_work >> week & 1) as u32;
            count.alone += (life.alone >> week & 1) as u32;
        }
    }
    weeks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{decision::strategy::Strategy, programme::accounts::Accounts};

    fn run(strategy: Strategy) -> (Twin, Vec<Week>) {
        let scenario = Scenario::default().with(Key::People, 2_000.0).with_strategy(strategy);
        let twin = Twin::run(&scenario);
        let weeks = weeks(&twin, &scenario);
        (twin, weeks)
    }

    #[test]
    fn the_last_week_has_everybody_and_all_the_money() {
        let (twin, weeks) = run(Strategy::Profit);
        let last = weeks.last().unwrap();
        let total: Accounts = twin.weeks.iter().copied().sum();
        assert_eq!((weeks.len(), last.week, last.referrals), (536, 535, 2_000));
        assert_eq!((last.on_programme, last.out_of_work, last.mean_minutes), (0, 0, None));
        assert_eq!(last.outcomes as usize, twin.with.iter().filter(|life| life.has_outcome()).count());
        assert_eq!(last.cash_gbp, (total.revenue() - total.costs()).pounds());
        let paid = |f: fn(&Week) -> f64| weeks.iter().map(|week| Pence::from_pounds(f(week))).sum::<Pence>();
        assert_eq!(paid(|week| week.attachment_paid_gbp), total.attachment);
        assert_eq!(paid(|week| week.outcome_paid_gbp + week.sustainment_paid_gbp), total.outcome + total.sustainment);
        assert_eq!(paid(|week| week.support_spent_gbp), total.support);
        assert_eq!(paid(|week| week.overhead_spent_gbp), Pence(2_000 * 104 * 400));
    }

    #[test]
    fn weeks_out_of_work_are_those_of_the_lives() {
        let (twin, weeks) = run(Strategy::Park);
        let lived: u32 = twin.with.iter().map(|life| u32::from(life.weeks_out)).sum();
        assert_eq!(weeks.iter().map(|week| week.out_of_work).sum::<u32>(), lived);
        for life in &twin.with {
            assert_eq!(life.out_of_work.count_ones(), u32::from(life.weeks_out));
            assert_eq!(life.alone & !life.out_of_work, 0);
        }
    }

    #[test]
    fn equal_shares_are_equal_minutes_and_ignoring_is_none() {
        let (_, weeks) = run(Strategy::Equal);
        // £7 at £26 an hour.
        let out: Vec<&Week> = weeks.iter().filter(|week| week.out_of_work > 0).collect();
        assert!(out.iter().all(|week| (week.mean_minutes.unwrap() - 7.0 / 26.0 * 60.0).abs() < 1e-9));
        assert!(out.iter().all(|week| week.under_2_gbp_share == Some(0.0)));
        let (_, weeks) = run(Strategy::Ignore);
        assert!(weeks.iter().all(|week| week.under_2_gbp_share.is_none_or(|share| share == 1.0)));
        assert!(weeks.iter().all(|week| week.support_spent_gbp == 0.0));
    }

    #[test]
    fn counts_so_far_never_fall_and_come_in_order() {
        let (_, weeks) = run(Strategy::Needs);
        assert!(weeks.is_sorted_by_key(|week| week.referrals));
        assert!(weeks.is_sorted_by_key(|week| week.starts));
        assert!(weeks.is_sorted_by_key(|week| week.outcomes));
        for week in &weeks {
            assert!(week.outcomes <= week.starts && week.starts <= week.referrals);
            assert!(week.out_of_work <= week.on_programme);
        }
    }
}
