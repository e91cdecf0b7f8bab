//! The story, save what its scenes say themselves: its buttons, its questions and the answers to them.

use super::numbers::{in_minutes, thousands};
use crate::facts::Answer;

/// Written where a run has no such number.
pub const NO_NUMBER: &str = "no number";
/// Button.
pub const BACK: &str = "Back";
/// Last button of the story.
pub const AGAIN: &str = "From the beginning";

/// Label of the next scene's button.
pub fn next(question: &str) -> String {
    format!("Next: {question}")
}

/// Offers the short way.
pub fn short_way(questions: usize, minutes: u32) -> String {
    format!("The short way: {questions} questions, about {}", in_whole_minutes(minutes))
}

/// Offers the whole story.
pub fn whole_way(questions: usize, minutes: u32) -> String {
    format!("Go deeper: all {questions} questions, about {}", in_whole_minutes(minutes))
}

/// Offers what the short way leaves out next.
pub fn deeper(question: &str) -> String {
    format!("Go deeper: {question}")
}

/// Opens what a scene leaves out on the short way.
pub const MORE: &str = "More about this";

fn in_whole_minutes(minutes: u32) -> String {
    if minutes == 1 { "1 minute".to_owned() } else { format!("{minutes} minutes") }
}

/// Where the reader is, and how long the rest takes.
pub fn progress(place: usize, scenes: usize, minutes: u32) -> String {
    format!("{place} of {scenes}, about {} left", in_whole_minutes(minutes))
}

/// Button of a prediction.
pub const SAY: &str = "Say so, and see";
/// Button of a question of opinion.
pub const SAY_OPINION: &str = "Say so";
/// Button of a prediction.
pub const SKIP: &str = "Just show me";
/// Label of the box for a number.
pub const YOUR_NUMBER: &str = "Your number";
/// Nothing was said yet.
pub const NO_GUESS: &str = "Please answer first, or have it shown.";

/// The box for a number is empty.
pub fn no_number_typed(range: [f64; 2]) -> String {
    format!("Please type a number from {}, or have it shown.", span(range))
}

/// What was typed is no number.
pub fn not_a_number(typed: &str, range: [f64; 2]) -> String {
    format!(
        "‘{typed}’ is no number. Please type one from {}, such as {}.",
        span(range),
        plain(range[0].midpoint(range[1]) + 0.5)
    )
}

/// What was typed is a number that cannot be.
pub fn out_of_range(typed: &str, range: [f64; 2], unit: &str) -> String {
    format!("‘{typed} {unit}’ cannot be. Please type a number from {}.", span(range))
}

fn span([low, high]: [f64; 2]) -> String {
    format!("{} to {}", plain(low), plain(high))
}

/// Stands before the best argument against what a scene says.
pub const OTHER_SIDE: &str = "The other side:";
/// Name of the choice between the start of a scene and the state that its question asks about.
pub const SHOWN: &str = "In the picture";
/// Under that choice, where neither is shown.
pub const SHOWN_OTHER: &str =
    "Your own settings are in the picture. The answer is about these two: choose one to go back.";
/// Title of the board to draw on.
pub const DRAW: &str = "Your drawing: minutes a week for each tenth of the people";
/// How to draw.
pub const DRAW_HELP: &str = "Drag across the board, or move each handle with the arrow keys.";
/// The reader's line on the picture.
pub const YOUR_LINE: &str = "dashed: your drawing";

/// Label of a handle of the drawing.
pub fn handle(tenth: usize) -> String {
    format!("Tenth {}", super::charts::tenth(tenth))
}

/// Switch of the picture of the groups.
pub const SHOW_HILLS: &str = "Show how far people differ inside each label";
/// Caption of the guesses.
pub const GUESS_CAPTION: &str = "What you said, beside the runs";
/// Columns of the guesses.
pub const GUESS_COLUMNS: [&str; 3] = ["You were asked", "You said", "In the run"];
/// Title of the guesses.
pub const NO_GUESSES: &str = "You have not said anything yet. The questions wait in their scenes.";
/// There is no answer to a question of opinion.
pub const OPINION: &str = "no right answer";
/// The reader did not say.
pub const SAID_NOTHING: &str = "nothing";

/// What the reader said, in words.
pub fn given(answer: &Answer) -> String {
    in_words(answer).unwrap_or_else(|| SAID_NOTHING.to_owned())
}

fn in_words(answer: &Answer) -> Option<String> {
    match answer {
        Answer::Offered(words) => Some((*words).to_owned()),
        Answer::Number(number, unit) => Some(format!("{} {unit}", plain(*number))),
        Answer::Curve(curve) => Some(ends(curve)),
        Answer::None => None,
    }
}

/// What the reader said, and the whole question answered by the run: a sentence that is `found`.
pub fn feedback(said: &Answer, run: &Answer, found: &str) -> String {
    let yours = given(said);
    match (said, run) {
        (Answer::None, _) => found.to_owned(),
        (_, Answer::None) => format!("You said: {yours}. No run can settle that."),
        (Answer::Offered(a), Answer::Offered(b)) if a == b => format!("You said: {yours}. So it is. {found}"),
        (Answer::Number(a, _), Answer::Number(b, _)) if (a - b).abs() < WELL_JUDGED => {
            format!("You said {yours}. Well judged. {found}")
        }
        (Answer::Number(..), _) => format!("You said {yours}. {found}"),
        (Answer::Curve(a), Answer::Curve(b)) => format!("{} {found}", curve_feedback(a, b)),
        _ => format!("You said: {yours}. {found}"),
    }
}

/// A guess that is nearer than this to the run's number is said to be good.
const WELL_JUDGED: f64 = 0.5;

fn curve_feedback(drawn: &[f64; 10], run: &[f64; 10]) -> String {
    let (tenth, more) = widest_gap(drawn, run);
    let apart = match more.round() {
        m if m > 0.0 => format!("{} more than the run", in_minutes(m)),
        m if m < 0.0 => format!("{} fewer than the run", in_minutes(-m)),
        _ => return "Your drawing and the run are nowhere as much as a minute apart.".to_owned(),
    };
    let slope = |curve: &[f64; 10]| curve[9] - curve[0];
    let opening = match (slope(drawn) > 1.0, slope(run) > 1.0, slope(run) < -1.0) {
        (true, _, true) => "You drew more for people further from work; the run gave them less. ",
        (false, true, _) => "You drew no more for people further from work; the run gave them more. ",
        _ => "",
    };
    format!("{opening}You are furthest apart in tenth {}: {apart}.", super::charts::tenth(tenth))
}

/// Where a drawn curve is furthest from the run's: the tenth, and the drawn minutes less the run's there.
fn widest_gap(drawn: &[f64; 10], run: &[f64; 10]) -> (usize, f64) {
    let apart = |tenth: usize| drawn[tenth] - run[tenth];
    let wider = |widest: usize, tenth: usize| if apart(tenth).abs() > apart(widest).abs() { tenth } else { widest };
    let widest = (1..drawn.len()).fold(0, wider);
    (widest, apart(widest))
}

fn ends(curve: &[f64; 10]) -> String {
    format!("{} for the nearest tenth, {:.0} for the furthest", in_minutes(curve[0]), curve[9].round())
}

/// The difference of two numbers, from its size in words and its sign; of two shares it is counted in points.
pub fn difference(size: &str, number: f64) -> String {
    let size = size.strip_suffix('%').map_or_else(|| size.to_owned(), |points| format!("{points} points"));
    match (number < 0.0, size.ends_with("points") || size.starts_with('£')) {
        (true, true) => format!("{size} less"),
        (true, false) => format!("{size} fewer"),
        (false, _) => format!("{size} more"),
    }
}

/// At most one decimal.
fn plain(number: f64) -> String {
    let rounded = (number * 10.0).round() / 10.0;
    if rounded == rounded.round() { thousands(rounded) } else { format!("{rounded:.1}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A question as a statement.
    const FOUND: &str = "Of every ten people, 8.4 would have found work alone.";

    #[test]
    fn a_number_is_answered_with_the_whole_question() {
        let say = |said, run| feedback(&Answer::Number(said, "of ten"), &Answer::Number(run, "of ten"), FOUND);
        assert_eq!(say(3.0, 8.43), format!("You said 3 of ten. {FOUND}"));
        assert_eq!(say(8.5, 8.43), format!("You said 8.5 of ten. Well judged. {FOUND}"));
        assert_eq!(feedback(&Answer::None, &Answer::Number(8.0, "of ten"), FOUND), FOUND);
    }

    #[test]
    fn a_choice_is_answered_with_whether_it_is_right_and_the_whole_question() {
        let say = |said| feedback(&Answer::Offered(said), &Answer::Offered("C"), FOUND);
        assert_eq!(say("C"), format!("You said: C. So it is. {FOUND}"));
        assert_eq!(say("A"), format!("You said: A. {FOUND}"));
        assert_eq!((difference("£115", -115.0), difference("3", -3.0)), ("£115 less".to_owned(), "3 fewer".to_owned()));
        assert_eq!(feedback(&Answer::Offered("A"), &Answer::None, ""), "You said: A. No run can settle that.");
    }

    #[test]
    fn a_box_says_what_it_takes() {
        let range = [0.0, 10.0];
        assert_eq!(not_a_number("abc", range), "‘abc’ is no number. Please type one from 0 to 10, such as 5.5.");
        assert_eq!(out_of_range("-1", range, "of ten"), "‘-1 of ten’ cannot be. Please type a number from 0 to 10.");
    }

    #[test]
    fn a_drawing_is_answered_with_its_lean_and_its_widest_gap() {
        let falling: [f64; 10] = std::array::from_fn(|tenth| 20.0 - 2.0 * tenth as f64);
        let rising: [f64; 10] = std::array::from_fn(|tenth| 3.0 * tenth as f64);
        let say = |drawn| feedback(&Answer::Curve(drawn), &Answer::Curve(&falling), FOUND);
        assert_eq!(
            say(&rising),
            "You drew more for people further from work; the run gave them less. \
             You are furthest apart in tenth 10, furthest: 25 minutes more than the run. \
             Of every ten people, 8.4 would have found work alone."
        );
        assert!(say(&falling).starts_with("Your drawing and the run are nowhere") && say(&falling).ends_with(FOUND));
    }

    #[test]
    fn a_curve_is_furthest_off_where_the_gap_is_widest() {
        let run = [10.0; 10];
        let mut drawn = run;
        drawn[3] = 4.0;
        drawn[7] = 13.0;
        assert_eq!(widest_gap(&drawn, &run), (3, -6.0));
        assert_eq!(widest_gap(&run, &run), (0, 0.0));
    }
}
