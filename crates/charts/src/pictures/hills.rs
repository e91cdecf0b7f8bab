//! How far from work the people of each payment group are: one row for each label, on one axis.

use parked_model::{
    Scenario, Twin,
    numeric::whole::whole,
    record::groups::GROUPS,
    scenario::{GroupField, Key},
};

use crate::{
    chart::{Along, Chart, Fill, Label, Pen, Point, Reading, Shape, Side},
    ink::Ink,
    outcome::Outcome,
    table::{Row, Table},
};

/// Bins of the axis.
const BINS: usize = 40;

/// Room for a label's name, for its hill and under both, lines of a label.
const NAME: f64 = 1.2;
const HILL: f64 = 2.0;
const GAP: f64 = 0.3;

/// Height of a row, lines of a label.
const ROW: f64 = NAME + HILL + GAP;

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
struct Landscape {
    hills: Vec<Hill>,
    /// Logarithms of the weekly chance at the two ends of the axis, nearest first.
    ends: (f64, f64),
    /// Standard deviation inside a label.
    sigma: f64,
}

/// Everybody by label, with the middle person of each.
pub fn hills(outcome: &Outcome) -> Chart {
    hills_of(outcome, true)
}

/// The middle person of each label, and on request everybody.
pub fn hills_of(outcome: &Outcome, is_unfolded: bool) -> Chart {
    let landscape = Landscape::of(&outcome.twin, &outcome.scenario);
    let title = words::charts::hills_title(label_share(outcome), is_unfolded);
    let mut chart = Chart::new("hills", title, words::charts::HILLS_UNIT);
    chart.lines = ROW * landscape.hills.len() as f64;
    chart.up = (chart.lines, 0.0);
    let highest = landscape.hills.iter().flat_map(|hill| hill.bins).fold(f64::MIN_POSITIVE, f64::max);
    for (row, hill) in landscape.hills.iter().enumerate() {
        let ground = ROW * row as f64 + NAME + HILL;
        if is_unfolded {
            chart.shapes.extend(slopes(&hill.bins, HILL / highest, ground));
        }
        chart.shapes.push(chart.level(ground, Pen::hairline()));
        chart.shapes.push(middle(place(hill.middle, landscape.ends), ground));
        let name_at = (0.0, chart.down_part(ground - HILL));
        chart.labels.push(Label::new(hill.label, name_at, Side::OverAfter));
        chart.readings.push(Reading { at: ground - HILL / 2.0, row });
    }
    chart.read_along = Along::Down;
    chart.ends = [words::charts::NEAREST, "", words::charts::FURTHEST].map(str::to_owned);
    chart.notes = [words::charts::HILLS_NOTE, words::charts::LABELS_NOTE].map(str::to_owned).into();
    chart.table = landscape.table();
    chart
}

/// A hill on its ground: its area and its edge.
fn slopes(bins: &[f64; BINS], scale: f64, ground: f64) -> [Shape; 2] {
    let point = |(bin, share): (usize, &f64)| ((bin as f64 + 0.5) / BINS as f64, ground - share * scale);
    let edge: Vec<Point> = bins.iter().enumerate().map(point).collect();
    let outline = [&[(0.0, ground)], edge.as_slice(), &[(1.0, ground)]].concat();
    [
        Shape::Area { outline, fill: Fill::whole(Ink::HelpedPale) },
        Shape::Line { through: edge, pen: Pen::solid(Ink::Helped, 1.5) },
    ]
}

/// The middle person.
fn middle(across: f64, ground: f64) -> Shape {
    Shape::Line { through: vec![(across, ground), (across, ground - HILL)], pen: Pen::solid(Ink::Because, 4.0) }
}

impl Landscape {
    /// Where everybody stands, by label.
    fn of(twin: &Twin, scenario: &Scenario) -> Self {
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

/// How much of the differences between people's distance from work their payment group accounts for, from 0 to 1: the
/// variance between the groups over the whole variance.
pub fn label_share(outcome: &Outcome) -> f64 {
    let middle: Vec<f64> =
        (0..GROUPS.len()).map(|group| libm::log(outcome.scenario.group(GroupField::StartRate, group))).collect();
    let people = &outcome.twin.people;
    let labels = people.iter().map(|person| middle[person.group.index()]);
    let everything = people.iter().map(|person| middle[person.group.index()] + person.readiness);
    variance(labels) / variance(everything)
}

fn variance(numbers: impl Iterator<Item = f64> + Clone) -> f64 {
    let count = numbers.clone().count() as f64;
    let mean = numbers.clone().sum::<f64>() / count;
    numbers.map(|number| (number - mean) * (number - mean)).sum::<f64>() / count
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

    #[test]
    fn hills_stay_inside_the_plot_and_are_drawn_on_request_only() {
        let outcome = Outcome::of(&Scenario::default().with(Key::People, 500.0));
        let areas = |chart: &Chart| {
            let outline = |shape: &Shape| match shape {
                Shape::Area { outline, .. } => Some(outline.clone()),
                _ => None,
            };
            chart.shapes.iter().filter_map(outline).collect::<Vec<_>>()
        };
        let (everybody, middles) = (hills(&outcome), hills_of(&outcome, false));
        assert_eq!((areas(&everybody).len(), areas(&middles).len()), (5, 0));
        let is_inside = |&(across, up): &Point| (0.0..=1.0).contains(&across) && (0.0..=everybody.lines).contains(&up);
        assert!(areas(&everybody).iter().flatten().all(is_inside));
        assert_eq!(everybody.readings.len(), everybody.table.rows.len());
        assert_eq!((everybody.lines, &everybody.table), (middles.lines, &middles.table), "only the hills come and go");
    }
}
