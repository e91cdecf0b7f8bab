//! The minister's levers in one grid: what each does to five numbers, for each kind of firm.

use parked_model::Scenario;
use words::facts::Moved;

use crate::{
    chart::Chart,
    kinds::grid::{Grid, GridRow, grid},
    number::Number,
    outcome::Outcome,
};

/// What a minister looks at.
pub const LOOKED_AT: [Number; 5] =
    [Number::Extra, Number::FarFifthMinutes, Number::Parked, Number::Paid, Number::Margin];

/// The place among them of the number that is told of every firm.
const PARKED: usize = 2;

/// The minister's numbers in a run, in the order of [`LOOKED_AT`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Looked([Option<f64>; LOOKED_AT.len()]);

impl Looked {
    /// The numbers of a run.
    pub fn at(outcome: &Outcome) -> Self {
        Self(LOOKED_AT.map(|number| number.of(outcome)))
    }

    /// Where each number has gone.
    pub fn moved_from(&self, before: &Self) -> [Moved; LOOKED_AT.len()] {
        std::array::from_fn(|at| LOOKED_AT[at].moved(before.0[at], self.0[at]))
    }

    /// Where the number of people parked has gone.
    fn parked_from(&self, before: &Self) -> Moved {
        self.moved_from(before)[PARKED]
    }
}

/// A lever and one kind of firm.
#[derive(Clone, Debug, PartialEq)]
pub struct Lever {
    /// The lever; empty where it is that of the row before.
    pub name: String,
    /// The firm; empty where there is one kind only.
    pub firm: &'static str,
    /// The numbers with the lever; `None` while they are worked out.
    pub now: Option<Looked>,
    /// The numbers without it, likewise; `None` too where no lever is pulled.
    pub before: Option<Looked>,
    /// Whether it is the one that is pulled.
    pub is_pulled: bool,
    /// Where one firm stands in the picture: each kind of firm, with its numbers now and before, of which who is parked is told.
    pub others: Vec<(&'static str, Option<[Looked; 2]>)>,
}

/// A run in a row under the contract of 2011.
pub fn levers(outcome: &Outcome) -> Chart {
    let usual = Looked::at(&Outcome::of(&Scenario::default()));
    let row = |name: &str, now, before: Option<Looked>| Lever {
        name: name.to_owned(),
        firm: "",
        now: Some(now),
        before,
        is_pulled: before.is_some(),
        others: Vec::new(),
    };
    levers_of(&[
        row(words::grids::NO_LEVER, usual, None),
        row(words::grids::AS_SET_HERE, Looked::at(outcome), Some(usual)),
    ])
}

/// The levers in rows, under what the one that is pulled does, or what all of them have in common.
pub fn levers_of(levers: &[Lever]) -> Chart {
    let said = Grid {
        key: "levers",
        title: title(levers),
        unit: words::grids::levers_unit(levers.iter().any(|lever| !lever.others.is_empty())),
        beside: words::grids::PARKED_BY_FIRM,
        corner: words::grids::LEVER,
        columns: LOOKED_AT.into_iter().zip(words::grids::LOOKED_AT).collect(),
    };
    let numbers = |looked: Option<Looked>| looked.map(|looked| looked.0.to_vec());
    let row = |lever: &Lever| GridRow {
        heading: lever.name.clone(),
        name: lever.firm,
        now: numbers(lever.now),
        before: numbers(lever.before),
        is_forward: lever.is_pulled,
        beside: lever
            .others
            .iter()
            .map(|(firm, looked)| (*firm, looked.map(|[now, before]| now.parked_from(&before))))
            .collect(),
    };
    grid(&said, &levers.iter().map(row).collect::<Vec<_>>())
}

fn title(levers: &[Lever]) -> String {
    let judged = |lever: &Lever| lever.now.zip(lever.before).map(|(now, before)| now.moved_from(&before));
    if levers.iter().any(|lever| lever.now.is_none()) {
        return words::grids::LEVERS_RUNNING.to_owned();
    }
    let better = |judged: [Moved; LOOKED_AT.len()]| judged.iter().filter(|moved| **moved == Moved::Better).count();
    let mut pulled = levers.iter().filter(|lever| lever.is_pulled).peekable();
    if pulled.peek().is_some() {
        return words::grids::pulled_title(pulled.filter_map(|lever| Some((lever.firm, better(judged(lever)?)))));
    }
    words::grids::levers_title(levers.iter().filter_map(judged).all(|judged| better(judged) < LOOKED_AT.len()))
}

#[cfg(test)]
mod tests {
    use parked_model::scenario::Key;

    use super::*;

    fn lever(name: &str, now: [f64; 5], is_pulled: bool) -> Lever {
        let looked = |numbers: [f64; 5]| Some(Looked(numbers.map(Some)));
        let before = looked([40.0, 3.0, 150.0, 1_000.0, 20.0]);
        Lever { name: name.to_owned(), firm: "", now: looked(now), before, is_pulled, others: Vec::new() }
    }

    #[test]
    fn fewer_parked_and_a_lower_bill_are_better() {
        let all = lever("", [41.0, 4.0, 100.0, 900.0, 21.0], false);
        assert_eq!(all.now.unwrap().moved_from(&all.before.unwrap()), [Moved::Better; 5]);
        let none = lever("", [39.0, 2.0, 200.0, 1_100.0, -1.0], false);
        assert_eq!(none.now.unwrap().moved_from(&none.before.unwrap()), [Moved::Worse; 5]);
    }

    #[test]
    fn the_number_told_of_every_firm_is_who_is_parked() {
        assert_eq!(LOOKED_AT[PARKED], Number::Parked);
        let (fewer, same) =
            (lever("", [40.0, 3.0, 100.0, 1_000.0, 20.0], false), lever("", [60.0, 9.0, 150.0, 0.0, 90.0], false));
        let looked = |of: &Lever| of.now.zip(of.before).map(|(now, before)| [now, before]);
        let others = vec![("told", looked(&fewer)), ("follows", looked(&same)), ("idle", None)];
        let chart = levers_of(&[Lever { others, ..fewer.clone() }]);
        assert_eq!(chart.table.rows[0].cells.last().map(String::as_str), Some("told ▲, follows =, idle …"));
        assert_ne!(chart.unit, levers_of(&[fewer]).unit, "what the signs are is said where they stand");
    }

    #[test]
    fn the_title_counts_what_the_pulled_lever_makes_better_and_claims_of_all_only_what_is_so() {
        let (some, all) = ([41.0, 4.0, 150.0, 1_100.0, 20.0], [41.0, 4.0, 100.0, 900.0, 21.0]);
        let title = |levers: &[Lever]| levers_of(levers).title;
        assert!(title(&[lever("a", some, true), lever("b", all, false)]).contains('2'));
        assert_ne!(title(&[lever("a", some, false)]), title(&[lever("a", some, false), lever("b", all, false)]));
        let waits = Lever { now: None, ..lever("b", all, false) };
        assert_eq!(title(&[lever("a", some, true), waits]), words::grids::LEVERS_RUNNING);
    }

    #[test]
    fn a_run_stands_under_the_contract_of_2011() {
        let chart = levers(&Outcome::of(&Scenario::default().with(Key::Floor, 5.0)));
        assert_eq!(chart.table.rows.len(), 2);
        assert_eq!(chart.table.rows[1].heading, words::grids::AS_SET_HERE);
        assert!(chart.table.rows[1].cells.iter().any(|cell| cell.contains('▲')), "{:?}", chart.table.rows[1]);
        let same = levers(&Outcome::of(&Scenario::default()));
        let moved = same.table.rows[0].cells.iter().zip(&same.table.rows[1].cells);
        assert!(moved.clone().all(|(usual, set)| *set == format!("{usual} =")), "{:?}", same.table.rows);
    }
}
