//! Which thousand people of a run are drawn, how they are ordered, and what has become of each by a given month.

use crate::{
    Scenario, Twin,
    numeric::{
        order::by_amount,
        units::Pence,
        whole::{count, middle_of_part},
    },
    people::{by_distance, first_start_clock},
    record::calendar::YEAR_WEEKS,
    report::state::State,
    scenario::Key,
    setup::people::population,
};

/// Months over which a run is shown: two years on the programme and the half year in which the last outcomes are
/// reached.
pub const LAST_MONTH: u32 = 30;

/// Weeks that have passed after so many months.
pub fn week_of(month: u32) -> u32 {
    month * YEAR_WEEKS / 12
}

/// Columns of the wide picture, nearest to work first.
pub const COLUMNS: usize = 40;

/// People drawn at most.
const SHOWN: usize = 1_000;

/// How many of the people simulated are drawn.
pub fn drawn(simulated: u32) -> usize {
    SHOWN.min(simulated as usize)
}

/// The people drawn, nearest to work first, and the adviser's minutes by distance for everybody simulated.
#[derive(Clone, Debug, PartialEq)]
pub struct Crowd {
    /// The people drawn, as positions among the people simulated, nearest to work first.
    pub shown: Vec<u32>,
    /// Minutes of an adviser's time a week in the first 13 weeks, by fortieth of distance from work, nearest first,
    /// over everybody simulated.
    pub minutes: [f64; COLUMNS],
    /// Minutes if everybody out of work got the same of the hours that head office wants, or the service guarantee where
    /// that is more.
    pub equal_minutes: f64,
}

impl Crowd {
    /// Chooses and orders the people of a run.
    ///
    /// Everybody is sorted by how soon they would start a job without help and cut into forty columns. Within a column
    /// the people drawn have evenly spread luck (every n-th by their first clock), so that the silhouette shows the
    /// contract and not the draw. The choice depends on people and luck only: no contract changes it.
    pub fn of(twin: &Twin, scenario: &Scenario) -> Self {
        let sorted = by_distance(&twin.people, &population(scenario).start_rates);
        let total = sorted.len();
        let shown_total = drawn(count(total));
        let mut shown = Vec::with_capacity(shown_total);
        let mut minutes = [0.0; COLUMNS];
        for (column, minutes) in minutes.iter_mut().enumerate() {
            let part = |n: usize| column * n / COLUMNS..(column + 1) * n / COLUMNS;
            let members = &sorted[part(total)];
            *minutes = early_minutes(twin, scenario, members);
            shown.extend(evenly_lucky(twin, scenario, members, part(shown_total).len()));
        }
        let equal = twin.wanted.hours.shared.max(scenario.get(Key::Floor));
        Self { shown, minutes, equal_minutes: minutes_from_pounds(scenario, equal) }
    }

    /// What has become of everybody drawn by a week since joining, in the order of `shown`.
    pub fn states(&self, twin: &Twin, week: u32) -> Vec<State> {
        self.shown.iter().map(|&person| State::by(twin, person as usize, week)).collect()
    }

    /// Who of them has reached a paid outcome by that week without the programme; nobody who is not referred.
    pub fn reached_without(&self, twin: &Twin, week: u32) -> Vec<bool> {
        let reached = |person: usize| {
            twin.people[person].referred && twin.without[person].outcome_week.is_some_and(|at| week >= at.get())
        };
        self.shown.iter().map(|&person| reached(person as usize)).collect()
    }
}

/// Pounds a week of support as minutes of an adviser's time.
pub fn minutes_from_pounds(scenario: &Scenario, pounds: f64) -> f64 {
    pounds / scenario.get(Key::HourlyCost) * 60.0
}

fn early_minutes(twin: &Twin, scenario: &Scenario, members: &[u32]) -> f64 {
    let lives = || members.iter().map(|&index| &twin.with[index as usize]);
    let weeks: f64 = lives().map(|life| f64::from(life.early_weeks)).sum();
    let support: Pence = lives().map(|life| life.early_support).sum();
    if weeks > 0.0 { minutes_from_pounds(scenario, support.pounds() / weeks) } else { 0.0 }
}

fn evenly_lucky(twin: &Twin, scenario: &Scenario, members: &[u32], wanted: usize) -> Vec<u32> {
    let clock = |&index: &u32| first_start_clock(scenario.seed(), &twin.people[index as usize]);
    let lucky = by_amount(members.iter().map(clock));
    // The middle one of each run of equal length, in order of distance.
    let mut is_drawn = vec![false; members.len()];
    for k in 0..wanted {
        is_drawn[lucky[middle_of_part(k, wanted, members.len())] as usize] = true;
    }
    members.iter().zip(is_drawn).filter(|(_, is_drawn)| *is_drawn).map(|(&member, _)| member).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Strategy, report::state::Counts};

    #[test]
    fn the_same_people_are_drawn_whatever_the_contract() {
        let usual = Scenario::default();
        let other = usual.clone().with_strategy(Strategy::Ignore).with(Key::Outcome, 0.0).with(Key::Beta, 20.0);
        let drawn = |scenario: &Scenario| Crowd::of(&Twin::run(scenario), scenario).shown;
        assert_eq!(drawn(&usual), drawn(&other));
    }

    #[test]
    fn equal_minutes_are_those_of_the_hours_in_force() {
        let equal_minutes = |scenario: &Scenario| Crowd::of(&Twin::run(scenario), scenario).equal_minutes;
        let usual = Scenario::default().with(Key::People, 200.0);
        // £7 at £26 an hour.
        assert!((equal_minutes(&usual) - 7.0 / 26.0 * 60.0).abs() < 1e-9);
        let poor = usual.clone().with(Key::Outcome, 25.0).with(Key::Sustainment, 25.0);
        assert!(equal_minutes(&poor) < 0.5 * equal_minutes(&usual));
        assert_eq!(equal_minutes(&poor.clone().with(Key::Response, 0.0)), equal_minutes(&usual));
        assert!((equal_minutes(&poor.with(Key::Floor, 10.0)) - 10.0 / 26.0 * 60.0).abs() < 1e-9);
    }

    #[test]
    fn columns_hold_different_people_in_order_of_distance() {
        let scenario = Scenario::default();
        let twin = Twin::run(&scenario);
        let crowd = Crowd::of(&twin, &scenario);
        assert_eq!(crowd.shown.len(), 1_000);
        let distinct: std::collections::HashSet<u32> = crowd.shown.iter().copied().collect();
        assert_eq!(distinct.len(), 1_000);
        let order = by_distance(&twin.people, &population(&scenario).start_rates);
        let place = |person| order.iter().position(|&index| index == person).unwrap();
        assert!(crowd.shown.windows(2).all(|pair| place(pair[0]) < place(pair[1])));
    }

    #[test]
    fn few_people_are_all_drawn() {
        let scenario = Scenario::default().with(Key::People, 130.0);
        assert_eq!(Crowd::of(&Twin::run(&scenario), &scenario).shown.len(), 130);
    }

    #[test]
    fn at_the_end_the_picture_has_the_state_of_everybody() {
        let scenario = Scenario::default().with(Key::People, 1_000.0);
        let twin = Twin::run(&scenario);
        let counts = Counts::of(&Crowd::of(&twin, &scenario).states(&twin, week_of(LAST_MONTH)));
        assert_eq!(counts, Counts::at_end(&twin));
        let summary = twin.summary(&scenario);
        assert!((summary.because_share + summary.anyway_share - summary.outcome_rate).abs() < 1e-12);
    }

    #[test]
    fn the_thousand_are_evenly_lucky() {
        // By chance the share who find work anyway would vary by 1.3 points; drawn evenly it stays close to all.
        for seed in 1..=5 {
            let scenario = Scenario::default().with(Key::Seed, f64::from(seed));
            let twin = Twin::run(&scenario);
            let crowd = Crowd::of(&twin, &scenario);
            let reached = crowd.reached_without(&twin, 300).iter().filter(|&&r| r).count() as f64 / 1_000.0;
            assert!((reached - twin.summary(&scenario).outcome_rate_without).abs() < 0.015);
        }
    }
}
