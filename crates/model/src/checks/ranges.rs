//! How sure the numbers are that an argument rests on (specification 4): how far luck moves them, and, apart from it, how
//! far they hang on how much help can do.
//!
//! What has to be run is a list of scenarios; the caller runs them one by one or side by side, and hands back the numbers.

use serde::Serialize;

use crate::{
    checks::fit::refit::keeping_totals,
    numeric::{statistics::nine_in_ten, whole::count},
    report::argued::Numbers,
    scenario::{Key, Scenario, repeats::repeated},
};

/// Runs that differ in luck alone, the scenario's own first. Of forty, nine in ten are all but two at either end.
pub const LUCKS: usize = 40;

/// All runs: those, then the least and the most that help can do.
pub const RUNS: usize = LUCKS + 2;

/// Where a number lies.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Range {
    /// The lowest, in the number's unit; `None` where the number means nothing throughout.
    pub low: Option<f64>,
    /// The highest; `None` where the number means nothing at this end, as a cost for each extra outcome where hardly any
    /// is extra.
    pub high: Option<f64>,
}

/// Where the numbers lie, in the order of [`crate::report::argued::Argued::ALL`].
#[derive(Clone, Debug, PartialEq)]
pub struct Ranges {
    /// In nine of ten runs that differ in luck alone.
    pub luck: [Range; 4],
    /// With the least and with the most that help can do.
    pub help: [Range; 4],
}

/// The least and the most that help can do: the ends of the range that studies leave to `alpha`.
pub fn least_and_most_help() -> [f64; 2] {
    let row = Key::Alpha.row();
    let (least, most) = row.studied.unwrap_or((row.min, row.max));
    [least, most]
}

/// The scenario of a run, by its place among [`RUNS`]; `None` beyond them. Where help can do more, fewer find work alone:
/// with equal help each group comes to the same result in two years.
pub fn planned(scenario: &Scenario, place: usize) -> Option<Scenario> {
    match place.checked_sub(LUCKS) {
        None => repeated(scenario, count(LUCKS)).nth(place),
        Some(end) => least_and_most_help().get(end).map(|&alpha| keeping_totals(scenario, alpha)),
    }
}

impl Ranges {
    /// The ranges, from the numbers of all runs in the order of [`planned`]; `None` while some are missing.
    pub fn of(runs: &[Numbers]) -> Option<Self> {
        let (lucks, helps) = runs.split_at_checked(LUCKS).filter(|_| runs.len() == RUNS)?;
        Some(Self { luck: ranges(lucks), help: ranges(helps) })
    }
}

/// Where nine in ten runs lie, each number by itself. What means nothing counts as more than any amount.
fn ranges(runs: &[Numbers]) -> [Range; 4] {
    std::array::from_fn(|number| {
        let amounts: Vec<f64> = runs.iter().map(|run| run[number].unwrap_or(f64::INFINITY)).collect();
        let (low, high) = nine_in_ten(&amounts).unwrap_or((f64::INFINITY, f64::INFINITY));
        let end = |amount: f64| Some(amount).filter(|amount| amount.is_finite());
        Range { low: end(low), high: end(high) }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        decision::strategy::Strategy,
        programme::twin::Twin,
        report::{argued::Argued, summary::Summary},
    };

    fn summary(scenario: &Scenario) -> Summary {
        Twin::run(scenario).summary(scenario)
    }

    fn numbers(scenario: &Scenario) -> Numbers {
        Argued::numbers(&summary(scenario))
    }

    fn found(scenario: &Scenario) -> Ranges {
        let all = (0..RUNS).filter_map(|place| planned(scenario, place));
        Ranges::of(&all.map(|scenario| numbers(&scenario)).collect::<Vec<_>>()).unwrap()
    }

    fn people(count: f64) -> Scenario {
        Scenario::default().with(Key::People, count)
    }

    #[test]
    fn most_other_lucks_lie_inside_and_the_range_is_the_same_each_time() {
        let usual = people(1_000.0);
        let luck = |seed: f64| found(&usual.clone().with(Key::Seed, seed)).luck;
        let ranges = [1.0, 101.0, 201.0, 301.0].map(luck);
        assert_eq!(luck(1.0), ranges[0]);
        let others: Vec<Numbers> =
            repeated(&usual.clone().with(Key::Seed, 1_001.0), 100).map(|scenario| numbers(&scenario)).collect();
        let amount = |number: Option<f64>| number.unwrap_or(f64::INFINITY);
        for (number, argued) in Argued::ALL.iter().enumerate() {
            let is_inside =
                |range: &Range, run: &Numbers| (amount(range.low)..=amount(range.high)).contains(&amount(run[number]));
            let inside = |luck: &[Range; 4]| others.iter().filter(|run| is_inside(&luck[number], run)).count();
            let inside: usize = ranges.iter().map(inside).sum();
            // Thirty-six in forty-one; four times forty runs leave the share three points of luck.
            assert!((312..=392).contains(&inside), "{inside} of 400: {argued:?}");
        }
    }

    #[test]
    fn luck_moves_more_people_less() {
        let width = |range: Range| range.high.unwrap() - range.low.unwrap();
        let (few, many) = (found(&people(2_500.0)).luck, found(&people(10_000.0)).luck);
        for (number, (few, many)) in few.into_iter().zip(many).enumerate() {
            let narrower = width(few) / width(many);
            assert!((1.3..3.2).contains(&narrower), "{narrower} where 2 is expected: {:?}", Argued::ALL[number]);
        }
    }

    #[test]
    fn the_more_help_can_do_the_more_is_extra_and_the_less_it_costs() {
        let usual = people(5_000.0);
        let [least, most] = [LUCKS, LUCKS + 1].map(|place| numbers(&planned(&usual, place).unwrap()));
        assert!(least[0] < most[0] && least[1] > most[1] && least[2] > most[2] && least[3] < most[3]);
        let (run, ranges) = (numbers(&usual), found(&usual).help);
        for (number, range) in ranges.into_iter().enumerate() {
            assert!(range.low < run[number] && run[number] < range.high, "{range:?}: {:?}", Argued::ALL[number]);
        }
    }

    #[test]
    fn however_much_help_can_do_as_many_find_work() {
        // With equal help, as the published totals are reckoned to have come about.
        let usual = people(40_000.0).with_strategy(Strategy::Equal);
        let all = summary(&usual).outcome_rate;
        for place in LUCKS..RUNS {
            let refitted = summary(&planned(&usual, place).unwrap()).outcome_rate;
            assert!((refitted - all).abs() < 0.004, "{refitted} for {all}");
        }
    }

    #[test]
    fn near_no_extra_jobs_a_cost_means_nothing() {
        let nothing = Range { low: None, high: None };
        let hardly = found(&people(1_000.0).with(Key::Beta, 0.2)).luck[2];
        assert!(hardly.high.is_none(), "{hardly:?}");
        let idle = found(&people(300.0).with(Key::Beta, 0.0));
        assert_eq!((idle.luck[2], idle.help[2]), (nothing, nothing));
        assert_eq!(idle.luck[0], Range { low: Some(0.0), high: Some(0.0) });
    }

    #[test]
    fn the_lucks_differ_in_nothing_else_and_the_first_is_the_scenarios_own() {
        let usual = people(100.0).with(Key::Seed, 7.0);
        let lucks: Vec<Scenario> = (0..LUCKS).filter_map(|place| planned(&usual, place)).collect();
        assert_eq!((lucks.len(), &lucks[0]), (LUCKS, &usual));
        assert!(lucks.iter().all(|other| other.clone().with(Key::Seed, 7.0) == usual));
        assert_eq!(planned(&usual, RUNS), None);
    }

    #[test]
    fn there_are_no_ranges_of_a_part_of_the_runs() {
        assert_eq!(Ranges::of(&[[Some(1.0); 4]; RUNS - 1]), None);
        let ranges = Ranges::of(&[[Some(1.0); 4]; RUNS]).unwrap();
        assert_eq!(ranges.luck, [Range { low: Some(1.0), high: Some(1.0) }; 4]);
    }
}
