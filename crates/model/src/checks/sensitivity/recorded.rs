//! The result of `parked sensitivity`, kept because it takes half a minute: which assumption turns the ranking most.
//!
//! Written anew by `cargo xtask bless`, from what `parked sensitivity --csv` prints.

use super::{Effect, Extra, RULES};
use crate::{
    decision::{choice::Choice, strategy::Strategy},
    scenario::{Parameter, index_of, table},
};

const RECORD: &str = include_str!("recorded.csv");

/// What the first row is called: the scenario itself, by which the record is known to be current.
const AS_IT_IS: &str = "as it is";

/// How much hangs on one assumption.
#[derive(Clone, Copy, Debug)]
pub struct Recorded {
    /// The assumption.
    pub row: &'static Parameter,
    /// Lowest value tried, in its unit.
    pub low: f64,
    /// Highest value tried.
    pub high: f64,
    /// Mean pairs of rules, 0 to 10, that clearly change places when it moves by two thirds of its range.
    pub pairs_swapped: f64,
    /// Mean size of its effect over the whole range, extra outcomes for each 100 people, over all rules.
    pub size: f64,
}

/// Every assumption tried, the one that turns the ranking over most first.
pub fn ranked() -> Vec<Recorded> {
    RECORD.lines().skip(2).filter_map(read).collect()
}

fn read(line: &str) -> Option<Recorded> {
    let (key, numbers) = line.split_once(',')?;
    let numbers = numbers.split(',').map(str::parse).collect::<Result<Vec<f64>, _>>().ok()?;
    let [low, high, pairs_swapped, sizes @ ..] = &numbers[..] else { return None };
    Some(Recorded {
        row: &table()[index_of(key)?],
        low: *low,
        high: *high,
        pairs_swapped: *pairs_swapped,
        size: sizes.iter().sum::<f64>() / sizes.len() as f64,
    })
}

/// The record as it is kept: the scenario itself, then a row for each parameter.
pub fn csv(as_it_is: &Extra, effects: &[Effect]) -> String {
    let head = format!("parameter,low,high,pairs_swapped,{}", RULES.map(Strategy::name).join(","));
    let row = |start: String, extra: &Extra| format!("{start},{}", extra.map(|number| number.to_string()).join(","));
    let rows = effects.iter().map(|effect| {
        row(format!("{},{},{},{}", effect.key, effect.low, effect.high, effect.pairs_swapped), &effect.mean_size)
    });
    let lines = [head, row(format!("{AS_IT_IS},,,"), as_it_is)].into_iter().chain(rows);
    lines.map(|line| line + "\n").collect()
}

#[cfg(test)]
mod tests {
    use super::{
        super::{extra_per_100, factors, usual},
        *,
    };

    const AGAIN: &str = "write it anew with `cargo xtask bless`";

    #[test]
    fn the_record_is_of_the_factors_and_ranges_there_are_now() {
        let mut tried: Vec<_> = ranked().iter().map(|one| (one.row.key, one.low, one.high)).collect();
        let mut there_are: Vec<_> = factors().map(|one| (one.key.row().key, one.low, one.high)).to_vec();
        tried.sort_by_key(|one| one.0);
        there_are.sort_by_key(|one| one.0);
        assert_eq!(tried, there_are, "{AGAIN}");
    }

    #[test]
    fn the_record_is_of_the_model_as_it_is() {
        let now = csv(&extra_per_100(&usual()), &[]);
        assert!(RECORD.starts_with(&now), "{AGAIN}; now it begins\n{now}");
    }

    #[test]
    fn the_assumption_that_turns_most_comes_first() {
        let ranked = ranked();
        assert!(ranked.is_sorted_by(|a, b| a.pairs_swapped >= b.pairs_swapped));
        // The card says that the ranking turns on this one.
        assert_eq!(ranked[0].row.key, "chi");
        assert!(ranked.iter().all(|one| (0.0..=10.0).contains(&one.pairs_swapped) && one.size >= 0.0));
    }
}
