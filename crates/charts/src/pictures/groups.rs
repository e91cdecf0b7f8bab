//! Who is parked: by label, and by distance inside the labels.

use parked_model::Summary;

use crate::{
    chart::Chart,
    kinds::bars::{Bar, Cluster, bars},
    outcome::Outcome,
};

/// Shares of the people parked.
pub fn groups(outcome: &Outcome) -> Chart {
    groups_beside(outcome, None)
}

/// The same over those of a run before it, pale.
pub fn groups_beside(outcome: &Outcome, before: Option<&Outcome>) -> Chart {
    let summary = &outcome.summary;
    let before_of = |of: &dyn Fn(&Summary) -> Option<f64>| before.and_then(|before| of(&before.summary));
    let labels = summary.groups.iter().enumerate().map(|(place, group)| {
        let before = before_of(&|summary| summary.groups.get(place).map(|group| group.part.parked_share));
        Bar::share(group.label, group.part.parked_share).since(before)
    });
    let ends = |summary: &Summary| {
        [summary.fifths.first(), summary.fifths.last()].map(|fifth| fifth.map_or(0.0, |part| part.parked_share))
    };
    let fifths = words::scenes::FIFTHS.iter().zip(ends(summary)).enumerate();
    let fifths =
        fifths.map(|(end, (name, share))| Bar::share(name, share).since(before_of(&|before| Some(ends(before)[end]))));
    let [furthest, nearest] = ends(summary);
    let clusters = [
        Cluster { heading: words::scenes::BY_LABEL.to_owned(), bars: labels.collect() },
        Cluster { heading: words::scenes::INSIDE_LABELS.to_owned(), bars: fifths.collect() },
    ];
    let mut chart =
        bars("groups", words::scenes::groups_title(furthest, nearest), words::scenes::GROUPS_UNIT, &clusters, 1.0);
    chart.notes = vec![words::charts::LABELS_NOTE.to_owned()];
    chart.notes.extend(before.map(|_| words::charts::PALE_BEFORE.to_owned()));
    chart
}

#[cfg(test)]
mod tests {
    use parked_model::{Scenario, scenario::Key};

    use super::*;

    #[test]
    fn shares_are_drawn_against_everybody_and_each_group_has_its_bar() {
        let outcome = Outcome::of(&Scenario::default().with(Key::People, 1_000.0));
        let chart = groups(&outcome);
        assert_eq!(chart.across, (0.0, 1.0));
        assert_eq!(chart.readings.len(), outcome.summary.groups.len() + 2);
        let furthest = words::numbers::percent(outcome.summary.fifths[0].parked_share);
        assert_eq!(chart.table.rows[chart.table.rows.len() - 2].cells, [furthest]);
    }

    #[test]
    fn a_label_keeps_the_share_it_had_before() {
        let usual = Scenario::default().with(Key::People, 1_000.0);
        let (now, before) = (Outcome::of(&usual.clone().with(Key::Profile, 0.6)), Outcome::of(&usual));
        let (chart, alone) = (groups_beside(&now, Some(&before)), groups(&before));
        for (row, was) in chart.table.rows.iter().zip(alone.table.rows) {
            assert_eq!((&row.heading, &row.cells[1]), (&was.heading, &was.cells[0]));
        }
        assert_eq!((chart.notes.len(), groups(&now).notes.len()), (2, 1));
    }
}
