//! Every picture by its name.

use crate::{chart::Chart, crowd::crowd, file::plot_width, outcome::Outcome, pictures};

/// A picture that can be asked for.
#[derive(Debug)]
pub struct Entry {
    /// Its name, which is the key of its chart.
    pub name: &'static str,
    /// What it shows, in a line.
    pub shows: &'static str,
    /// Makes it from a run, for a plot of so many CSS pixels at most.
    make: fn(&Outcome, f64) -> Chart,
}

impl Entry {
    /// The picture of a run for a file that is so many CSS pixels wide; `None` where the run has nothing to draw in it.
    pub fn chart(&self, outcome: &Outcome, width: u32) -> Option<Chart> {
        let chart = (self.make)(outcome, plot_width(width));
        (!chart.shapes.is_empty()).then_some(chart)
    }
}

/// All pictures, in the order in which they are listed.
pub const CATALOGUE: &[Entry] = &[
    Entry { name: "crowd", shows: words::files::CROWD_SHOWS, make: crowd },
    Entry {
        name: "minutes",
        shows: words::files::MINUTES_STRIP_SHOWS,
        make: |outcome, _| pictures::minutes_strip(outcome),
    },
    Entry {
        name: "minutes-by-tenth",
        shows: words::files::MINUTES_BY_TENTH_SHOWS,
        make: |outcome, _| pictures::minutes_by_tenth(outcome),
    },
    Entry { name: "money", shows: words::files::MONEY_SHOWS, make: |outcome, _| pictures::money(outcome) },
    Entry { name: "lorenz", shows: words::files::LORENZ_SHOWS, make: |outcome, _| pictures::lorenz(outcome) },
    Entry { name: "paid-for", shows: words::files::PAID_FOR_SHOWS, make: |outcome, _| pictures::paid_for(outcome) },
    Entry { name: "luck", shows: words::files::LUCK_SHOWS, make: |outcome, _| pictures::luck(outcome) },
    Entry { name: "fit", shows: words::files::FIT_SHOWS, make: |outcome, _| pictures::fit(outcome) },
    Entry { name: "hills", shows: words::files::HILLS_SHOWS, make: |outcome, _| pictures::hills(outcome) },
    Entry { name: "purse", shows: words::files::PURSE_SHOWS, make: |outcome, _| pictures::purse(outcome) },
    Entry { name: "groups", shows: words::files::GROUPS_SHOWS, make: |outcome, _| pictures::groups(outcome) },
    Entry { name: "fee", shows: words::files::FEE_SHOWS, make: |outcome, _| pictures::fee(outcome) },
    Entry { name: "account", shows: words::files::ACCOUNT_SHOWS, make: |outcome, _| pictures::account(outcome) },
    Entry { name: "levers", shows: words::files::LEVERS_SHOWS, make: |outcome, _| pictures::levers(outcome) },
    Entry { name: "ledger", shows: words::files::LEDGER_SHOWS, make: |outcome, _| pictures::ledger(outcome) },
    Entry { name: "ranking", shows: words::files::RANKING_SHOWS, make: |outcome, _| pictures::ranking(outcome) },
];

/// The picture of a name.
pub fn entry(name: &str) -> Option<&'static Entry> {
    CATALOGUE.iter().find(|entry| entry.name == name)
}

#[cfg(test)]
mod tests {
    use parked_model::{Scenario, scenario::Key};

    use super::*;

    #[test]
    fn every_picture_has_a_name_of_its_own_and_a_line_that_says_what_it_shows() {
        let outcome = Outcome::of(&Scenario::default().with(Key::People, 400.0));
        for (at, entry) in CATALOGUE.iter().enumerate() {
            assert!(CATALOGUE[..at].iter().all(|other| other.name != entry.name), "{}", entry.name);
            assert!(entry.shows.len() > 10 && !entry.shows.ends_with('.'), "{}", entry.shows);
            let chart = entry.chart(&outcome, 640).unwrap();
            assert_eq!(chart.key, entry.name);
            assert!(!chart.title.is_empty());
        }
        assert!(entry("weather").is_none());
    }
}
