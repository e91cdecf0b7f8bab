//! Who is parked: by label, and by distance inside the labels.

use crate::{
    chart::Chart,
    kinds::bars::{Bar, Cluster, bars},
    outcome::Outcome,
};

/// Shares of the people parked.
pub fn groups(outcome: &Outcome) -> Chart {
    let summary = &outcome.summary;
    let labels = summary.groups.iter().map(|group| Bar::share(group.label, group.part.parked_share)).collect();
    let ends = [summary.fifths.first(), summary.fifths.last()].map(|fifth| fifth.map_or(0.0, |part| part.parked_share));
    let fifths = words::scenes::FIFTHS.iter().zip(ends).map(|(name, share)| Bar::share(name, share)).collect();
    let title = words::scenes::groups_title(ends[0], ends[1]);
    let clusters = [
        Cluster { heading: words::scenes::BY_LABEL.to_owned(), bars: labels },
        Cluster { heading: words::scenes::INSIDE_LABELS.to_owned(), bars: fifths },
    ];
    bars("groups", title, words::scenes::GROUPS_UNIT, &clusters, 1.0)
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
}
