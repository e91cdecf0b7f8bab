//! A class: each pupil's guess as a code, and what the teacher's page makes of them.

use super::{
    charts::tenth_name,
    numbers::{between, in_minutes, plain},
};
use crate::facts::Answer;

/// Before a reader's guess as a code.
pub const GIVE: &str = "Give your guess to the class:";
/// Link to the same in large letters and to photograph.
pub const SHOW: &str = "Show it";

/// Title over a pupil's code.
pub const YOURS: &str = "Your guess, for the class";
/// What to do with it.
pub const YOURS_ABOUT: &str =
    "Show this to your teacher, or read the letters out. It holds your guess and nothing about you.";
/// Name of the code, for ears.
pub const YOURS_QR: &str = "Your code as a picture to photograph";

/// Stands over a code that is none.
pub fn not_yours(why: &str) -> String {
    format!("The code in this address cannot be used: {why}. Go back to the page and open it again.")
}

/// Title.
pub const GATHER: &str = "What the class guessed";
/// How it works.
pub const GATHER_ABOUT: &str = "After each guess a pupil’s page offers a short code. Type or paste the codes here, as many at a time as \
     you like. They are drawn beside the run. They stay on this page and are gone when you close it.";
/// Label of the box for codes.
pub const CODES: &str = "Codes, one a line or with commas or spaces between";
/// Button.
pub const ADD: &str = "Add these codes";
/// Button.
pub const FORGET: &str = "Forget all";
/// After that.
pub const FORGOTTEN: &str = "Every code is forgotten.";
/// Nothing was typed.
pub const NO_CODES: &str = "Please type or paste codes first.";
/// Switch.
pub const SHOW_RUN: &str = "Show what the run says";
/// Over the codes that are none.
pub const MEND: &str = "These are left in the box, to be put right. All others are kept:";

/// What came of adding codes: how many are new, how many cannot be used, how many there are now.
pub fn added(new: usize, refused: usize, all: usize) -> String {
    let refused = match refused {
        0 => String::new(),
        1 => " One cannot be used.".to_owned(),
        _ => format!(" {refused} cannot be used."),
    };
    format!("{} added; {all} in all.{refused}", codes(new))
}

fn codes(count: usize) -> String {
    if count == 1 { "1 code".to_owned() } else { format!("{count} codes") }
}

/// A code that cannot be used, and why.
pub fn refused(code: &str, why: &str) -> String {
    format!("‘{code}’: {why}")
}
/// A sign that no code has.
pub fn no_such_letter(letter: char) -> String {
    format!("no code has a ‘{letter}’")
}
/// The first letter stands for no scene that asks.
pub const NO_SCENE: &str = "it begins like the code of no question";
/// Too short or too long.
pub fn wrong_length(question: &str, wanted: usize, found: usize) -> String {
    let size = if found < wanted { "short" } else { "long" };
    format!("it is too {size}: codes of ‘{question}’ have {wanted} letters, this one has {found}")
}
/// The letters do not go together.
pub const NO_CHECK: &str =
    "a letter is wrong, or two have changed places, or it comes from another version of the page";

/// Part of a picture.
pub const RUN: &str = "In the run";
/// Part of a picture.
pub const MIDDLE: &str = "Middle of the class";
/// The same beside its line.
pub const RUN_SHORT: &str = "the run";
/// The same beside its line.
pub const MIDDLE_LINES: [&str; 2] = ["middle of", "the class"];
/// What is drawn of numbers.
pub const NUMBERS_UNIT: &str = "Each dot is a guess. Shaded: the half of them in the middle.";
/// What is drawn of drawings.
pub const CURVES_UNIT: &str = "Minutes a week by distance from work. Each thin line is a drawing.";
/// What is drawn of answers.
pub const VOTES_UNIT: &str = "How many chose each answer.";

/// Columns of the table of numbers.
pub const NUMBERS_COLUMNS: [&str; 2] = ["Of the guesses", "Number"];
/// Its rows: what divides the guesses in order of size.
pub const FIVE: [&str; 5] =
    ["The lowest", "A quarter are below", "The middle one", "A quarter are above", "The highest"];
/// Columns of the table of drawings, without that of the run.
pub const CURVES_COLUMNS: [&str; 4] =
    ["Tenth", "A quarter drew less than", "Middle of the class", "A quarter drew more than"];

/// A number as in a table.
pub fn number(number: f64) -> String {
    plain((10.0 * number).round() / 10.0)
}

/// What the guesses at a number come to, and what the run says, if that is told.
pub fn numbers_title(count: usize, (low, middle, high): (f64, f64, f64), found: Option<f64>) -> String {
    let said = match count {
        1 => format!("One guess: {}", number(middle)),
        _ => format!(
            "{count} guesses: half of them from {}, the middle one {}",
            between(&number(low), &number(high)),
            number(middle)
        ),
    };
    found.map_or_else(|| said.clone(), |found| format!("{said}; the run says {}", number(found)))
}

/// What the drawings come to: at a tenth, the middle of the class and, if that is told, the run.
pub fn curves_title(count: usize, tenth: usize, middle: f64, found: Option<f64>) -> String {
    let drawings = if count == 1 { "One drawing".to_owned() } else { format!("{count} drawings") };
    let tenth = tenth_name(tenth);
    match found {
        Some(found) => format!(
            "{drawings}: {} for the {tenth} tenth, where the run gives {}",
            in_minutes(middle),
            plain(found.round())
        ),
        None => format!("{drawings}: most time, {}, for the {tenth} tenth", in_minutes(middle)),
    }
}

/// Which answer most chose, and what the run says, if it is told and there is a right one.
pub fn votes_title(count: usize, (most, votes): (&str, usize), right: Option<&str>) -> String {
    let said = format!("{} chose ‘{most}’", of(votes, count));
    match right {
        None => said,
        Some(right) if right == most => format!("{said}, as the run has it"),
        Some(right) => format!("{said}; in the run it is ‘{right}’"),
    }
}

/// Votes of all votes.
fn of(votes: usize, count: usize) -> String {
    format!("{votes} of {count}")
}

/// Votes and their share of some; how many there are stands above.
pub fn with_share(votes: usize, count: usize) -> String {
    format!("{votes}, {}", super::numbers::percent(votes as f64 / count.max(1) as f64))
}

/// The name of an answer that the run gives.
pub fn right(answer: &str) -> String {
    format!("{answer} (the run)")
}

/// What a code stands for, for the pupil whose it is.
pub fn says(question: &str, answer: &Answer) -> String {
    format!("{question} You said: {}.", super::story::given(answer))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_came_of_a_list_is_said_with_its_numbers() {
        assert_eq!(added(25, 5, 30), "25 codes added; 30 in all. 5 cannot be used.");
        assert_eq!(added(1, 1, 1), "1 code added; 1 in all. One cannot be used.");
        assert_eq!(added(3, 0, 3), "3 codes added; 3 in all.");
    }

    #[test]
    fn findings_say_the_class_and_the_run_only_where_it_is_told() {
        let numbers = |found| numbers_title(30, (2.0, 3.5, 5.0), found);
        assert_eq!(numbers(None), "30 guesses: half of them from 2 to 5, the middle one 3.5");
        assert_eq!(numbers(Some(8.58)), "30 guesses: half of them from 2 to 5, the middle one 3.5; the run says 8.6");
        assert_eq!(
            curves_title(30, 9, 24.0, Some(1.6)),
            "30 drawings: 24 minutes for the furthest tenth, where the run gives 2"
        );
        assert_eq!(curves_title(1, 0, 30.0, None), "One drawing: most time, 30 minutes, for the nearest tenth");
        assert_eq!(votes_title(30, ("Both", 12), None), "12 of 30 chose ‘Both’");
        assert_eq!(votes_title(30, ("Both", 12), Some("Both")), "12 of 30 chose ‘Both’, as the run has it");
        assert_eq!(votes_title(30, ("Both", 12), Some("None")), "12 of 30 chose ‘Both’; in the run it is ‘None’");
    }

    #[test]
    fn a_code_of_another_length_says_which() {
        assert_eq!(wrong_length("Who?", 12, 8), "it is too short: codes of ‘Who?’ have 12 letters, this one has 8");
        assert_eq!(wrong_length("Who?", 3, 4), "it is too long: codes of ‘Who?’ have 3 letters, this one has 4");
    }
}
