//! How sure the numbers are that an argument rests on.

use parked_model::{
    Summary,
    checks::ranges::{LUCKS, Range, Ranges, least_and_most_help},
    report::argued::Argued,
};

use super::numbers::{NO_MEANING, between, one_decimal, pence, percent, thousands, whole_pounds};
use crate::forms::Headline;

/// Title.
pub const TITLE: &str = "How sure is that?";

/// What a number is.
fn name(number: Argued) -> &'static str {
    match number {
        Argued::Extra => "Extra jobs for 1,000 referred",
        Argued::AnywayOfTen => "Of ten jobs paid for, come anyway",
        Argued::CostPerExtra => "Public money per extra job",
        Argued::SavedPerPound => "Benefit saved per pound of fees",
    }
}

/// A number as the page writes it.
fn value(number: Argued, amount: Option<f64>) -> String {
    let write = |amount: f64| match number {
        Argued::Extra => thousands(10.0 * amount),
        Argued::AnywayOfTen => one_decimal(amount),
        Argued::CostPerExtra => whole_pounds(amount),
        Argued::SavedPerPound => pence(100.0 * amount),
    };
    amount.map_or_else(|| NO_MEANING.to_owned(), write)
}

/// A number of a run, and where it lies by luck and by what help can do, once that is known.
pub fn line(number: Argued, summary: &Summary, known: Option<&Ranges>) -> Headline {
    let place = number as usize;
    let said = |range: Range| between(&value(number, range.low), &value(number, range.high));
    let meaning = known.map_or_else(
        || "How far this may be off is being worked out.".to_owned(),
        |Ranges { luck, help }| {
            format!("{} by luck; {} if help can do less or more.", said(luck[place]), said(help[place]))
        },
    );
    Headline { name: name(number), value: value(number, number.of(summary)), meaning }
}

/// What the ranges are, for runs of so many people.
pub fn note(people: u32) -> String {
    let [least, most] = least_and_most_help().map(percent);
    format!(
        "By luck: nine in ten of {LUCKS} runs, each of {} other people, lie there. If help can do less or more: it lets \
         people find work at most {least} faster, or {most}; how fast they find it alone is then fitted anew, so that equal \
         help leads to the same results.",
        thousands(people.into())
    )
}

#[cfg(test)]
mod tests {
    use parked_model::{Scenario, Twin, scenario::Key};

    use super::*;

    fn said(number: Argued, luck: [Option<f64>; 2], help: [Option<f64>; 2]) -> String {
        let scenario = Scenario::default().with(Key::People, 100.0);
        let all = |[low, high]: [Option<f64>; 2]| [Range { low, high }; 4];
        let known = Ranges { luck: all(luck), help: all(help) };
        line(number, &Twin::run(&scenario).summary(&scenario), Some(&known)).meaning
    }

    #[test]
    fn both_ranges_are_told_in_the_unit_of_the_number() {
        let told = |number, scale: f64| {
            let [a, b, c, d] = [3.58, 4.8, 2.5, 6.12].map(|end| Some(scale * end));
            said(number, [a, b], [c, d])
        };
        assert_eq!(told(Argued::Extra, 1.0), "36 to 48 by luck; 25 to 61 if help can do less or more.");
        assert_eq!(told(Argued::AnywayOfTen, 1.0), "3.6 to 4.8 by luck; 2.5 to 6.1 if help can do less or more.");
        assert!(told(Argued::CostPerExtra, 1e3).starts_with("£3,580 to £4,800 by luck; £2,500 to"));
        assert!(told(Argued::SavedPerPound, 0.1).starts_with("36p to 48p by luck; 25p to 61p if"));
    }

    #[test]
    fn an_end_that_means_nothing_says_so_and_equal_ends_are_one() {
        let cost = said(Argued::CostPerExtra, [Some(9_000.4), None], [None, None]);
        assert!(cost.starts_with("£9,000 to no meaningful value by luck; no meaningful value if help"), "{cost}");
        assert!(said(Argued::Extra, [Some(0.0); 2], [Some(0.0); 2]).starts_with("0 by luck; 0 if help"));
    }

    #[test]
    fn the_note_names_the_runs_and_the_ends() {
        let said = note(5_000);
        assert!(said.contains("40 runs, each of 5,000 other people"), "{said}");
        assert!(least_and_most_help().iter().all(|&end| said.contains(&percent(end))), "{said}");
    }
}
