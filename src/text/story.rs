//! English words of the story that are not in its scenes.

use parked_model::report::crowd::{Counts, State};

use super::{percent, pounds, thousands};
use crate::story::{CURVE_POINTS, Given, Kind, Prediction, Truth, differences_from_curve, game::Yield};

/// Written where a run has no such number.
pub const NO_NUMBER: &str = "no number";
/// Name of the way through the story.
pub const STORY: &str = "The story";
/// From the lab back to the story.
pub const TO_STORY: &str = "Read the story";
/// Button.
pub const BACK: &str = "Back";
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
/// Stands for a number before the first run.
pub const NOT_YET: &str = "…";
/// Title of the crowd before the reader has guessed.
pub const VEILED: &str = "1,000 people have just joined. What becomes of them?";
/// Heading of a picture whose finding is its own.
pub const PICTURE: &str = "The picture";
/// Title of the board to draw on.
pub const DRAW: &str = "Your drawing: minutes a week for each tenth of the people";
/// How to draw.
pub const DRAW_HELP: &str = "Drag across the board, or move each handle with the arrow keys.";
/// The reader's line on the picture.
pub const YOUR_LINE: &str = "dashed: your drawing";
/// Switch of the picture of the groups.
pub const SHOW_HILLS: &str = "Show how far people differ inside each label";
/// Title of the guesses.
pub const NO_GUESSES: &str = "You have not said anything yet. The questions wait in their scenes.";
/// Columns of the guesses.
pub const GUESS_COLUMNS: [&str; 3] = ["You were asked", "You said", "The run said"];
/// Caption of the guesses.
pub const GUESS_CAPTION: &str = "What you said, beside the runs";
/// There is no answer to a question of opinion.
pub const OPINION: &str = "no right answer";
/// The reader did not say.
pub const SAID_NOTHING: &str = "nothing";
/// Last button of the story.
pub const AGAIN: &str = "From the beginning";

/// Label of the next scene's button.
pub fn next(question: &str) -> String {
    format!("Next: {question}")
}

/// Where the reader is, and how long the rest takes.
pub fn progress(place: usize, scenes: usize, minutes: u32) -> String {
    let unit = if minutes == 1 { "minute" } else { "minutes" };
    format!("{place} of {scenes}, about {minutes} {unit} left")
}

/// Title of the browser's window in a scene.
pub fn window_title(question: &str) -> String {
    format!("{question} – {}", super::NAME)
}

/// Title of the crowd where a scene is not about minutes.
pub fn crowd_title(counts: Counts) -> String {
    let (because, anyway) = (counts.get(State::Because), counts.get(State::Anyway));
    format!(
        "Of {} paid outcomes, {} would have come anyway.",
        thousands((because + anyway) as f64),
        thousands(anyway as f64)
    )
}

/// Label of a handle of the drawing.
pub fn handle(tenth: usize) -> String {
    format!("Tenth {}", super::tenth(tenth))
}

/// Pence.
pub fn pence(value: f64) -> String {
    format!("{}p", thousands(value))
}

/// Minutes in a sentence.
pub fn in_minutes(value: f64) -> String {
    match value.round() as u32 {
        1 => "1 minute".to_owned(),
        n => format!("{n} minutes"),
    }
}

/// What the reader said, in words.
pub fn given(asked: &Prediction, given: &Given) -> String {
    match (given, &asked.kind) {
        (Given::Choice(at), Kind::Choice { answers, .. }) => answers[*at].0.to_owned(),
        (Given::Choice(at), Kind::Opinion { answers }) => answers[*at].to_owned(),
        (Given::Number(number), Kind::Number { unit, .. }) => format!("{} {unit}", plain(*number)),
        (Given::Curve(curve), _) => ends(curve),
        _ => SAID_NOTHING.to_owned(),
    }
}

/// What the run said, in words.
pub fn truth(asked: &Prediction, truth: &Truth) -> String {
    match (truth, &asked.kind) {
        (Truth::Choice(at, number), Kind::Choice { measure, answers }) => {
            let number = match measure.less {
                None => measure.of.value.written(*number),
                Some(_) => difference(&measure.of.value.written(number.abs()), *number),
            };
            format!("{} ({number})", answers[*at].0)
        }
        (Truth::Number(number), Kind::Number { unit, .. }) => format!("{} {unit}", plain(*number)),
        (Truth::Curve(curve), _) => ends(curve),
        _ => OPINION.to_owned(),
    }
}

/// A guess beside the run, in a sentence or two.
pub fn feedback(asked: &Prediction, said: &Given, run: &Truth) -> String {
    let (yours, theirs) = (given(asked, said), truth(asked, run));
    match (said, run) {
        (Given::Nothing, _) => format!("In this run: {theirs}."),
        (_, Truth::None) => format!("You said: {yours}. No run can settle that."),
        (Given::Choice(a), Truth::Choice(b, _)) if a == b => format!("You said so, and so it is: {theirs}."),
        (Given::Number(a), Truth::Number(b)) => format!("You said {yours}. The run says {theirs}: {}.", gap(*b - *a)),
        (Given::Curve(a), Truth::Curve(b)) => curve_feedback(a, b),
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

fn curve_feedback(drawn: &[f64; CURVE_POINTS], run: &[f64; CURVE_POINTS]) -> String {
    let (tenth, more) = differences_from_curve(drawn, run);
    let apart = match more.round() {
        m if m > 0.0 => format!("{} more than the run", in_minutes(m)),
        m if m < 0.0 => format!("{} fewer than the run", in_minutes(-m)),
        _ => return "Your drawing and the run are nowhere as much as a minute apart.".to_owned(),
    };
    let slope = |curve: &[f64; CURVE_POINTS]| curve[CURVE_POINTS - 1] - curve[0];
    let opening = match (slope(drawn) > 1.0, slope(run) > 1.0, slope(run) < -1.0) {
        (true, _, true) => "You drew more for people further from work; the run gave them less. ",
        (false, true, _) => "You drew no more for people further from work; the run gave them more. ",
        _ => "",
    };
    format!("{opening}You are furthest apart in tenth {}: {apart}.", super::tenth(tenth))
}

fn ends(curve: &[f64; CURVE_POINTS]) -> String {
    format!("{} for the nearest tenth, {:.0} for the furthest", in_minutes(curve[0]), curve[CURVE_POINTS - 1].round())
}

/// The difference of two numbers; of two shares it is counted in points.
fn difference(size: &str, number: f64) -> String {
    let size = size.strip_suffix('%').map_or_else(|| size.to_owned(), |points| format!("{points} points"));
    match (number < 0.0, size.ends_with("points")) {
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

/// Heading of the names of bars.
pub const BAR_NAME: &str = "What";
/// Heading of the sizes of bars.
pub const BAR_SIZE: &str = "Amount";

/// Title of what becomes of the fees.
pub fn purse_title(helper: Option<f64>, idle: Option<f64>) -> String {
    match (helper, idle) {
        (Some(helper), Some(idle)) if helper < 0.0 => {
            format!("Helping everybody loses {} of the fees; helping nobody keeps {}", percent(-helper), percent(idle))
        }
        (Some(helper), Some(idle)) => {
            format!("Helping everybody keeps {} of the fees; helping nobody keeps {}", percent(helper), percent(idle))
        }
        _ => "Nothing is paid, so nothing is kept".to_owned(),
    }
}

/// Unit of what becomes of the fees.
pub const PURSE_UNIT: &str = "Pounds for each person referred";
/// Rows of what becomes of the fees.
pub const PURSE_ROWS: [&str; 3] = ["Fees paid to it", "Spent on help", "Left to it after all costs"];
/// Names of two firms.
pub const FIRMS: [&str; 2] = ["Helps everybody", "Helps nobody"];

/// Title of who is parked.
pub fn groups_title(furthest: f64, nearest: f64) -> String {
    format!(
        "Of those furthest from work inside their label {} are parked; of the nearest {}",
        percent(furthest),
        percent(nearest)
    )
}

/// Unit of who is parked.
pub const GROUPS_UNIT: &str = "Share of people parked for half a year";
/// Heading of the labels.
pub const BY_LABEL: &str = "By label";
/// Heading of the distances.
pub const INSIDE_LABELS: &str = "By distance inside the label";
/// The outer fifths inside the groups, furthest first.
pub const FIFTHS: [&str; 2] = ["Furthest fifth", "Nearest fifth"];

/// Title of the ledger.
pub fn ledger_title(paid: f64, saved: f64) -> String {
    if paid <= 0.0 {
        return format!("Nothing was paid, and {} of benefit saved", pounds(saved.round()));
    }
    format!("Each pound of fees saved {} of benefit within two years", pence(100.0 * saved / paid))
}

/// Unit of the ledger.
pub const LEDGER_UNIT: &str = "Pounds for each person referred";
/// Rows of the ledger.
pub const LEDGER_ROWS: [&str; 2] = ["Fees paid to firms", "Benefit saved on extra work"];

/// One price a label.
pub const TARIFF_LABEL: &str = "One price for each label, as in 2011";
/// A price that rises with distance.
pub const TARIFF_DISTANCE: &str = "A price that rises with distance inside the label";
/// Name of the choice between the two.
pub const TARIFF: &str = "What is paid for a job";
/// Button.
pub const SHARE_EVENLY: &str = "Two hours each";
/// Button.
pub const DONE: &str = "Done: show what it brings";

/// Title of the game: what is left to give, and once it is given, what it brings.
pub fn game_title(left: u32, yours: Option<(usize, usize)>) -> String {
    let people = |count: usize| if count == 1 { "1 person".to_owned() } else { format!("{count} people") };
    match (left, yours) {
        (_, Some((you, firm))) => {
            format!("You left out {}. A firm that chases fees leaves out {}.", people(you), people(firm))
        }
        (0, None) => "Every hour is given.".to_owned(),
        (1, None) => "1 hour left to give.".to_owned(),
        (left, None) => format!("{left} hours left to give."),
    }
}

/// What hours bring beyond what would have come anyway, for the reader and for a firm that chases fees.
pub fn game_yield(yours: Yield, firm: Yield) -> String {
    format!(
        "Expected beyond what comes anyway: your hours {} in fees and {:.1} jobs; the firm’s {} and {:.1}.",
        pounds(yours.fees.round()),
        yours.starts,
        pounds(firm.fees.round()),
        firm.starts
    )
}

/// A client's name.
pub fn client(place: usize) -> String {
    format!("Person {}", place + 1)
}

/// What the adviser thinks of a client.
pub fn alone(chance: f64) -> String {
    format!("{} alone", percent(chance))
}

/// Hours of one client.
pub fn hours(count: u32) -> String {
    format!("{count} h")
}

/// Hours that the firm would give.
pub fn firm_hours(count: u32) -> String {
    format!("firm: {}", hours(count))
}

/// Title of the labels alone and of the hills.
pub fn hills_title(share: f64, is_unfolded: bool) -> String {
    if is_unfolded {
        format!("The labels’ hills overlap: labels account for {} of the differences", percent(share))
    } else {
        "What the label tells: where its middle person stands".to_owned()
    }
}

/// Unit of the hills.
pub const HILLS_UNIT: &str = "People by how soon they would find a job without help";
/// Caption of the numbers behind the hills.
pub const HILLS_CAPTION: &str = "Chance of finding a job without help, in a week: somebody nearer to work than nine in ten of \
     the label, its middle person, and somebody further than nine in ten";
/// Columns behind the hills.
pub const HILLS_COLUMNS: [&str; 4] = ["Label", "Nearer", "Middle", "Further"];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::{Measure, Term, Value};

    fn number() -> Prediction {
        let of = Term { value: Value::AnywayOfTen, settings: "" };
        Prediction { ask: "", kind: Kind::Number { measure: Measure { of, less: None }, unit: "of ten" } }
    }

    #[test]
    fn a_number_is_answered_with_how_far_off_it_was() {
        let say = |said, run| feedback(&number(), &Given::Number(said), &Truth::Number(run));
        assert_eq!(say(3.0, 8.43), "You said 3 of ten. The run says 8.4 of ten: 5.4 more than you said.");
        assert_eq!(say(9.5, 8.0), "You said 9.5 of ten. The run says 8 of ten: 1.5 fewer than you said.");
        assert!(say(8.0, 8.4).ends_with("well judged."));
        assert_eq!(feedback(&number(), &Given::Nothing, &Truth::Number(8.0)), "In this run: 8 of ten.");
    }

    #[test]
    fn a_choice_is_answered_with_the_number_that_decided() {
        let term = |settings| Term { value: Value::Margin, settings };
        let measure = Measure { of: term("strategy=ignore"), less: Some(term("")) };
        let asked =
            Prediction { ask: "", kind: Kind::Choice { measure, answers: &[("A", -5.0), ("B", 5.0), ("C", 1e3)] } };
        let say = |at| feedback(&asked, &Given::Choice(at), &Truth::Choice(2, 42.0));
        assert_eq!(say(2), "You said so, and so it is: C (42 points more).");
        assert_eq!(say(0), "You said: A. In this run: C (42 points more).");
    }

    #[test]
    fn a_drawing_is_answered_with_its_lean_and_its_widest_gap() {
        let asked = Prediction { ask: "", kind: Kind::Curve };
        let falling: [f64; CURVE_POINTS] = std::array::from_fn(|tenth| 20.0 - 2.0 * tenth as f64);
        let rising: [f64; CURVE_POINTS] = std::array::from_fn(|tenth| 3.0 * tenth as f64);
        let say = |drawn| feedback(&asked, &Given::Curve(drawn), &Truth::Curve(falling));
        assert_eq!(
            say(rising),
            "You drew more for people further from work; the run gave them less. \
             You are furthest apart in tenth 10, furthest: 25 minutes more than the run."
        );
        assert!(say(falling).starts_with("Your drawing and the run are nowhere"));
    }
}
