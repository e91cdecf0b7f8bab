//! Which rule adds most jobs, over whom help helps most.

use parked_model::{
    Scenario, Strategy,
    people::{self, life::Life},
    scenario::Key,
    setup::{Setup, people::population},
};

use crate::{
    chart::{Chart, Pen},
    ink::Ink,
    kinds::lines::{Line, LineChart, lines},
    outcome::Outcome,
};

/// The rules that are ranked: the two that the argument is about, and what stands between them.
const RANKED: [Strategy; 5] =
    [Strategy::Needs, Strategy::Cream, Strategy::Equal, Strategy::Conscience, Strategy::Profit];

/// Whom help helps most, from one end of its range to the other.
const CHIS: [f64; 5] = [-0.5, 0.0, 0.5, 1.0, 1.5];

/// Extra outcomes for each 1,000 people by rule, over whom help helps most.
pub fn rules_ranked(scenario: &Scenario) -> Vec<Line> {
    let people = people::draw(&population(scenario));
    let outcomes = |lives: &[Life]| lives.iter().filter(|life| life.has_outcome()).count() as f64;
    // Nobody is helped in the other world, so it is the same under every rule.
    let anyway = outcomes(&Setup::of(scenario).without(&people));
    let extra = |rule: Strategy, chi: f64| {
        let helped = Setup::of(&scenario.clone().with_strategy(rule).with(Key::Chi, chi)).programme(&people);
        1_000.0 * (outcomes(&helped.lives) - anyway) / people.len() as f64
    };
    let line = |rule: Strategy| Line {
        name: words::choices::strategy(rule).name,
        pen: pen(rule),
        values: CHIS.map(|chi| extra(rule, chi)).into(),
    };
    RANKED.map(line).into()
}

fn pen(rule: Strategy) -> Pen {
    let thin = Pen::solid(Ink::Muted, 1.5);
    match rule {
        Strategy::Needs => Line::heavy(Ink::Because),
        Strategy::Cream => Line::heavy(Ink::Ink),
        // Told apart by their dashes, and by what stands at both ends.
        Strategy::Conscience => Pen { dash: Some((10.0, 5.0)), ..thin },
        Strategy::Profit => Pen { dash: Some((3.0, 4.0)), ..thin },
        _ => thin,
    }
}

/// The lines, under whether the two rules change places.
pub fn ranking(outcome: &Outcome) -> Chart {
    ranking_of(&outcome.scenario, &rules_ranked(&outcome.scenario))
}

/// The same, of which the rules have been run: those of [`rules_ranked`].
pub fn ranking_of(scenario: &Scenario, ranked: &[Line]) -> Chart {
    let lead = |point: usize| ranked[0].values[point] - ranked[1].values[point];
    let range = Key::Chi.row();
    let said = LineChart {
        key: "ranking",
        title: words::scenes::ranking_title(lead(0), lead(CHIS.len() - 1)),
        unit: words::scenes::RANKING_UNIT,
        written: words::numbers::thousands,
        mark: ((scenario.get(Key::Chi) - range.min) / (range.max - range.min), words::scenes::AS_SET),
        ends: words::scenes::RANKING_ENDS.map(str::to_owned),
        rows: (
            words::scenes::WHOM_HELP_HELPS,
            CHIS.iter().enumerate().map(|(point, &chi)| (words::controls::whom_help_helps(chi), point)).collect(),
        ),
    };
    lines(said, ranked)
}

#[cfg(test)]
mod tests {
    use parked_model::Twin;

    use super::*;

    #[test]
    fn the_ranking_counts_what_the_summary_counts_and_turns_with_whom_help_helps() {
        let usual = Scenario::default();
        let ranked = rules_ranked(&usual);
        let of = |rule| &ranked[RANKED.iter().position(|ranked| *ranked == rule).unwrap()].values;
        let usual_chi = CHIS.iter().position(|&chi| chi == usual.get(Key::Chi)).unwrap();
        let extra = Twin::run(&usual).summary(&usual).extra_per_100;
        assert!((of(Strategy::Profit)[usual_chi] - 10.0 * extra).abs() < 1e-9);
        assert!(of(Strategy::Needs)[0] > of(Strategy::Cream)[0]);
        assert!(of(Strategy::Needs)[4] < of(Strategy::Cream)[4]);
    }

    #[test]
    fn the_lines_run_from_end_to_end_of_the_control() {
        let range = Key::Chi.row();
        assert_eq!((CHIS[0], CHIS[4]), (range.min, range.max));
        assert!(CHIS.windows(2).all(|pair| pair[1] - pair[0] == CHIS[1] - CHIS[0]));
    }

    #[test]
    fn a_rule_reads_as_many_jobs_as_its_line_ends_with() {
        let chart = ranking(&Outcome::of(&Scenario::default().with(Key::People, 300.0)));
        assert_eq!(chart.readings.len(), CHIS.len());
        let last = &chart.table.rows[CHIS.len() - 1].cells;
        for (label, cell) in chart.labels.iter().zip(last) {
            assert!(label.lines[0].starts_with(cell.as_str()), "{label:?}: {cell}");
        }
    }
}
