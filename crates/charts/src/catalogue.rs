//! Every picture by its name.

use parked_model::scenario::Key;
use words::gallery;

use crate::{
    chart::Chart,
    crowd::{card, crowd},
    file::plot_width,
    outcome::Outcome,
    pictures,
};

/// A picture that can be asked for.
#[derive(Debug)]
pub struct Entry {
    /// Its name, which is the key of its chart.
    pub name: &'static str,
    /// What it shows, in a line.
    pub shows: &'static str,
    /// What is set in an example, beside the defaults: keys and values, without which there is nothing to draw.
    pub example: &'static [(&'static str, &'static str)],
    /// Makes it from a run, for a plot of so many CSS pixels at most; `None` where the run has nothing to draw in it.
    make: fn(&Outcome, f64) -> Option<Chart>,
}

impl Entry {
    const fn of(name: &'static str, shows: &'static str, make: fn(&Outcome, f64) -> Option<Chart>) -> Self {
        Self { name, shows, example: &[], make }
    }

    /// The picture of a run for a file that is so many CSS pixels wide; `None` where the run has nothing to draw in it.
    pub fn chart(&self, outcome: &Outcome, width: u32) -> Option<Chart> {
        (self.make)(outcome, plot_width(width)).filter(|chart| !chart.shapes.is_empty())
    }
}

/// All pictures, in the order in which they are listed.
pub const CATALOGUE: &[Entry] = &[
    Entry::of("crowd", gallery::CROWD, |outcome, width| Some(crowd(outcome, width))),
    Entry::of("card", gallery::CARD, |outcome, width| Some(card(outcome, width))),
    Entry::of("minutes", gallery::MINUTES_STRIP, |outcome, _| Some(pictures::minutes_strip(outcome))),
    Entry::of("minutes-by-tenth", gallery::MINUTES_BY_TENTH, |outcome, _| Some(pictures::minutes_by_tenth(outcome))),
    Entry::of("lorenz", gallery::LORENZ, |outcome, _| Some(pictures::lorenz(outcome))),
    Entry::of("hills", gallery::HILLS, |outcome, _| Some(pictures::hills(outcome))),
    Entry::of("groups", gallery::GROUPS, |outcome, _| Some(pictures::groups(outcome))),
    Entry::of("money", gallery::MONEY, |outcome, _| Some(pictures::money(outcome))),
    Entry::of("paid-for", gallery::PAID_FOR, |outcome, _| Some(pictures::paid_for(outcome))),
    Entry::of("purse", gallery::PURSE, |outcome, _| Some(pictures::purse(outcome))),
    Entry { example: &[("stop", "0")], ..Entry::of("fee", gallery::FEE, |outcome, _| Some(pictures::fee(outcome))) },
    Entry { example: &[("chain", "one")], ..Entry::of("account", gallery::ACCOUNT, account) },
    Entry::of("ledger", gallery::LEDGER, |outcome, _| Some(pictures::ledger(outcome))),
    Entry::of("ranking", gallery::RANKING, |outcome, _| Some(pictures::ranking(outcome))),
    Entry {
        example: &[("floor", "5")],
        ..Entry::of("levers", gallery::LEVERS, |outcome, _| Some(pictures::levers(outcome)))
    },
    Entry::of("more-money", gallery::MORE_MONEY, |outcome, _| Some(pictures::more_money(outcome))),
    Entry::of("few-jobs", gallery::FEW_JOBS, |outcome, _| Some(pictures::few_jobs(outcome))),
    Entry::of("luck", gallery::LUCK, |outcome, _| Some(pictures::luck(outcome))),
    Entry::of("fit", gallery::FIT, |outcome, _| Some(pictures::fit(outcome))),
];

/// Without a chain nobody is sent on.
fn account(outcome: &Outcome, _: f64) -> Option<Chart> {
    (outcome.scenario.get(Key::Chain) > 0.0).then(|| pictures::account(outcome))
}

/// The picture of a name.
pub fn entry(name: &str) -> Option<&'static Entry> {
    CATALOGUE.iter().find(|entry| entry.name == name)
}

#[cfg(test)]
mod tests {
    use parked_model::Scenario;

    use super::*;

    fn example(entry: &Entry) -> Outcome {
        let mut scenario = Scenario::default().with(Key::People, 400.0);
        for (key, text) in entry.example {
            scenario.set(key, text).unwrap();
        }
        Outcome::of(&scenario)
    }

    #[test]
    fn every_picture_has_a_name_of_its_own_and_a_line_that_says_what_it_shows() {
        for (at, entry) in CATALOGUE.iter().enumerate() {
            assert!(CATALOGUE[..at].iter().all(|other| other.name != entry.name), "{}", entry.name);
            assert!(entry.shows.len() > 10 && !entry.shows.ends_with('.'), "{}", entry.shows);
            let chart = entry.chart(&example(entry), 640).unwrap();
            assert_eq!(chart.key, entry.name);
            assert!(!chart.title.is_empty());
        }
        assert!(entry("weather").is_none());
    }

    #[test]
    fn a_picture_of_what_the_run_does_not_have_is_none() {
        let usual = Outcome::of(&Scenario::default().with(Key::People, 400.0));
        let empty = CATALOGUE.iter().filter(|entry| entry.chart(&usual, 640).is_none());
        assert_eq!(empty.map(|entry| entry.name).collect::<Vec<_>>(), ["account"]);
    }
}
