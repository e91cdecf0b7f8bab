//! The story, save what its scenes say themselves: its buttons, its questions and the answers to them.

use super::numbers::{in_minutes, thousands};
use crate::facts::Answer;

/// Written where a run has no such number.
pub const NO_NUMBER: &str = "no number";
/// Stands for a number before the first run.
pub const NOT_YET: &str = "…";
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
pub const GUESS_COLUMNS: [&str; 3] = ["You were asked", "You said", "The run said"];
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

/// What the run said, in words.
pub fn truth(answer: &Answer) -> String {
    in_words(answer).unwrap_or_else(|| OPINION.to_owned())
}

fn in_words(answer: &Answer) -> Option<String> {
    match answer {
        Answer::Offered(words, None) => Some((*words).to_owned()),
        Answer::Offered(words, Some(number)) => Some(format!("{words} ({number})")),
        Answer::Number(number, unit) => Some(format!("{} {unit}", plain(*number))),
        Answer::Curve(curve) => Some(ends(curve)),
        Answer::None => None,
    }
}

/// A guess beside the run, in a sentence or two.
pub fn feedback(said: &Answer, run: &Answer) -> String {
    let (yours, theirs) = (given(said), truth(run));
    match (said, run) {
        (Answer::None, _) => format!("In this run: {theirs}."),
        (_, Answer::None) => format!("You said: {yours}. No run can settle that."),
        (Answer::Offered(a, _), Answer::Offered(b, _)) if a == b => format!("You said so, and so it is: {theirs}."),
        (Answer::Number(a, _), Answer::Number(b, _)) => {
            format!("You said {yours}. The run says {theirs}: {}.", gap(*b - *a))
        }
        (Answer::Curve(a), Answer::Curve(b)) => curve_feedback(a, b),
        _ => format!("You said: {yours}. In this run: {theirs}."),
    }
}

fn gap(more: f64) -> String {
    let size = plain(more.abs());
    match more {
        _ if more.abs() < 0.5 => "well judged".to_owned(),
        m if m > 0.0 => format!("{size} more than you said"),
        _ => format!("{size} fewer than you said"),
    }
}

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

    #[test]
    fn a_number_is_answered_with_how_far_off_it_was() {
        let say = |said, run| feedback(&Answer::Number(said, "of ten"), &Answer::Number(run, "of ten"));
        assert_eq!(say(3.0, 8.43), "You said 3 of ten. The run says 8.4 of ten: 5.4 more than you said.");
        assert_eq!(say(9.5, 8.0), "You said 9.5 of ten. The run says 8 of ten: 1.5 fewer than you said.");
        assert!(say(8.0, 8.4).ends_with("well judged."));
        assert_eq!(feedback(&Answer::None, &Answer::Number(8.0, "of ten")), "In this run: 8 of ten.");
    }

    #[test]
    fn a_choice_is_answered_with_the_number_that_decided() {
        let run = Answer::Offered("C", Some(difference("42%", 42.0)));
        let say = |said| feedback(&Answer::Offered(said, None), &run);
        assert_eq!(say("C"), "You said so, and so it is: C (42 points more).");
        assert_eq!(say("A"), "You said: A. In this run: C (42 points more).");
        assert_eq!((difference("£115", -115.0), difference("3", -3.0)), ("£115 less".to_owned(), "3 fewer".to_owned()));
        assert_eq!(feedback(&Answer::Offered("A", None), &Answer::None), "You said: A. No run can settle that.");
    }

    #[test]
    fn a_drawing_is_answered_with_its_lean_and_its_widest_gap() {
        let falling: [f64; 10] = std::array::from_fn(|tenth| 20.0 - 2.0 * tenth as f64);
        let rising: [f64; 10] = std::array::from_fn(|tenth| 3.0 * tenth as f64);
        let say = |drawn| feedback(&Answer::Curve(drawn), &Answer::Curve(&falling));
        assert_eq!(
            say(&rising),
            "You drew more for people further from work; the run gave them less. \
             You are furthest apart in tenth 10, furthest: 25 minutes more than the run."
        );
        assert!(say(&falling).starts_with("Your drawing and the run are nowhere"));
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
