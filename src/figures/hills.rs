//! How far from work the people of each payment group are: one row for each label, on one axis.

use std::fmt::Write as _;

use charts::{Row, Table};
use parked_model::{
    Scenario, Twin,
    numeric::whole::whole,
    record::groups::GROUPS,
    scenario::{GroupField, Key},
};
use yew::prelude::*;

use crate::figures::{
    frame::{axis_ends, headed},
    table::data_table,
};

/// Bins of the axis.
const BINS: usize = 40;

/// Height of the highest hill; as wide as [`BINS`] in the same unit.
const HILL: f64 = 10.0;

/// Standard deviations from the middle to somebody nearer, or further, than nine in ten of a label.
const NINE_IN_TEN: f64 = 1.281_55;

/// Standard deviations beyond the outer labels' middles where the axis ends.
const AXIS_ENDS: f64 = 2.0;

/// One label's people.
#[derive(Clone, Debug, PartialEq)]
struct Hill {
    label: &'static str,
    /// Logarithm of the weekly chance of its middle person.
    middle: f64,
    /// Share of the label's people in each bin, nearest first.
    bins: [f64; BINS],
}

/// The hills of a run.
#[derive(Clone, Debug, PartialEq)]
pub struct Landscape {
    hills: Vec<Hill>,
    /// Logarithms of the weekly chance at the two ends of the axis, nearest first.
    ends: (f64, f64),
    /// Standard deviation inside a label.
    sigma: f64,
}

impl Landscape {
    /// Where everybody stands, by label.
    pub fn of(twin: &Twin, scenario: &Scenario) -> Self {
        let sigma = scenario.get(Key::Sigma);
        let middle = |group: usize| libm::log(scenario.group(GroupField::StartRate, group));
        let referred: Vec<usize> =
            (0..GROUPS.len()).filter(|&group| scenario.group(GroupField::Share, group) > 0.0).collect();
        let middles = || referred.iter().map(|&group| middle(group));
        let ends = (
            middles().fold(f64::NEG_INFINITY, f64::max) + AXIS_ENDS * sigma,
            middles().fold(f64::INFINITY, f64::min) - AXIS_ENDS * sigma,
        );
        let hill = |group: usize| {
            let members = twin.people.iter().filter(|person| person.group.index() == group);
            let chances = members.map(|person| middle(group) + person.readiness);
            Hill { label: GROUPS[group].label, middle: middle(group), bins: bins(chances, ends) }
        };
        Self { hills: referred.iter().map(|&group| hill(group)).collect(), ends, sigma }
    }

    fn table(&self) -> Table {
        let row = |hill: &Hill| Row {
            heading: hill.label.to_owned(),
            cells: [NINE_IN_TEN, 0.0, -NINE_IN_TEN]
                .map(|away| format!("{:.2}%", 100.0 * libm::exp(hill.middle + away * self.sigma)))
                .into(),
        };
        Table {
            caption: words::charts::HILLS_CAPTION.to_owned(),
            columns: words::charts::HILLS_COLUMNS.into(),
            rows: self.hills.iter().map(row).collect(),
        }
    }
}

/// Place on the axis, 0 for the nearest end and 1 for the furthest.
fn place(chance: f64, (nearest, furthest): (f64, f64)) -> f64 {
    (nearest - chance) / (nearest - furthest).max(f64::MIN_POSITIVE)
}

/// Shares of the people by place; those beyond the ends of the axis are in no bin.
fn bins(chances: impl Iterator<Item = f64>, ends: (f64, f64)) -> [f64; BINS] {
    let (mut bins, mut total) = ([0.0; BINS], 0.0);
    for chance in chances {
        total += 1.0;
        let place = place(chance, ends);
        if (0.0..=1.0).contains(&place) {
            bins[(whole(place * BINS as f64) as usize).min(BINS - 1)] += 1.0;
        }
    }
    bins.map(|count| count / f64::max(total, 1.0))
}

/// The rows under their finding: the middle person of each label, and on request everybody.
pub fn hills(landscape: &Landscape, label_share: f64, is_unfolded: bool) -> Html {
    let title = words::charts::hills_title(label_share, is_unfolded);
    let highest = landscape.hills.iter().flat_map(|hill| hill.bins).fold(f64::MIN_POSITIVE, f64::max);
    let row = |hill: &Hill| {
        let middle = format!("{:.2}", place(hill.middle, landscape.ends) * BINS as f64);
        let outline = if is_unfolded { outline(&hill.bins, HILL / highest) } else { String::new() };
        html! {
            <div class="hill">
                <p>{ hill.label }</p>
                <svg viewBox={format!("0 0 {BINS} {HILL}")} preserveAspectRatio="none" aria-hidden="true">
                    <path class="strip-area" d={outline} />
                    <line class="hill-middle" x1={middle.clone()} x2={middle} y1="0" y2={HILL.to_string()} />
                </svg>
            </div>
        }
    };
    let picture = html! {
        <>
            <p class="strip-title">{ words::charts::HILLS_UNIT }</p>
            <div class="hills">{ for landscape.hills.iter().map(row) }</div>
            { axis_ends(words::charts::NEAREST.to_owned(), words::charts::FURTHEST.to_owned()) }
            { data_table(&landscape.table()) }
        </>
    };
    headed(title, picture)
}

fn outline(bins: &[f64; BINS], scale: f64) -> String {
    let mut path = format!("M0,{HILL}");
    for (bin, share) in bins.iter().enumerate() {
        // Writing to a string cannot fail.
        let _ = write!(path, "L{:.1},{:.2}", bin as f64 + 0.5, HILL - share * scale);
    }
    path + &format!("L{BINS},{HILL}Z")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_label_has_its_hill_and_the_hills_overlap() {
        let scenario = Scenario::default();
        let landscape = Landscape::of(&Twin::run(&scenario), &scenario);
        assert_eq!(landscape.hills.len(), 5, "the groups that people are referred to");
        for hill in &landscape.hills {
            let inside: f64 = hill.bins.iter().sum();
            assert!(inside > 0.9 && inside < 1.0 + 1e-9, "{}: {inside}", hill.label);
            let before = |bin: usize| hill.bins[..bin].iter().sum::<f64>();
            let middle = whole(place(hill.middle, landscape.ends) * BINS as f64) as usize;
            assert!(
                before(middle) < 0.6 && before(middle + 1) > 0.4,
                "{}: the middle is not in the middle",
                hill.label
            );
        }
        let overlap = |a: &Hill, b: &Hill| a.bins.iter().zip(b.bins).map(|(a, b)| a.min(b)).sum::<f64>();
        assert!(overlap(&landscape.hills[0], &landscape.hills[3]) > 0.3);
    }

    #[test]
    fn bins_run_from_the_nearest_to_the_furthest() {
        let shares = bins([5.0, 5.0, 1.0, 1.0, 9.0].into_iter(), (5.0, 1.0));
        assert_eq!((shares[0], shares[BINS - 1]), (0.4, 0.4));
        assert_eq!(bins(std::iter::empty(), (5.0, 1.0)), [0.0; BINS]);
    }

    #[test]
    fn people_who_do_not_differ_break_nothing() {
        let scenario = (0..GROUPS.len()).fold(Scenario::default().with(Key::Sigma, 0.0), |scenario, group| {
            scenario.with_group(GroupField::StartRate, group, 0.002)
        });
        let landscape = Landscape::of(&Twin::run(&scenario), &scenario);
        assert!(landscape.hills.iter().all(|hill| hill.bins.iter().all(|share| share.is_finite())));
    }
}
