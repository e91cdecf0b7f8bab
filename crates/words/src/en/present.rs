//! The story on a projector.

/// What a key does.
pub const ON_DOES: &str = "The next screen";
/// What a key does.
pub const BACK_DOES: &str = "The screen before";
/// What a key does.
pub const FIRST_DOES: &str = "The first screen of this question";
/// What a key does.
pub const LAST_DOES: &str = "The last screen of this question";
/// What a key does.
pub const BLACK_DOES: &str = "A black screen; the next key brings the picture back";
/// What a key does.
pub const POINTER_DOES: &str = "A large ring that follows the mouse, or none";
/// What a key does.
pub const KEYS_DOES: &str = "These keys";
/// What a key does.
pub const LEAVE_DOES: &str = "Back to the plain page, at this question";
/// What a key does.
pub const UNDO_DOES: &str = "Take back the last vote";
/// What a key does.
pub const CLEAR_DOES: &str = "Clear the votes, when pressed twice";
/// The keys that count, and what they do.
pub const DIGITS: [(&str, &str); 3] = [
    ("1 to 9", "One hand more for that answer"),
    ("Shift and 1 to 9", "One hand fewer for it"),
    ("A number, then Enter", "Adds it, where a number is asked for"),
];

/// Title of the list of keys.
pub const KEYS_TITLE: &str = "Keys";
/// Its columns.
pub const KEYS_COLUMNS: [&str; 2] = ["Key", "What it does"];
/// Under the list.
pub const KEYS_ABOUT: &str = "A clicker for slides works too. For the whole screen press F11. Votes stay on this page and are gone when you leave it.";
/// Closes the list.
pub const CLOSE: &str = "Close";

/// A key as it is written on keyboards, by its name in browsers.
pub fn key(name: &str) -> String {
    match name {
        "ArrowRight" => "→".to_owned(),
        "ArrowLeft" => "←".to_owned(),
        " " => "Space".to_owned(),
        "PageDown" => "Page down".to_owned(),
        "PageUp" => "Page up".to_owned(),
        "Escape" => "Esc".to_owned(),
        _ if name.chars().count() == 1 => name.to_uppercase(),
        _ => name.to_owned(),
    }
}

/// Button.
pub const BACK: &str = "Back";
/// Button.
pub const ON: &str = "Next";
/// Button.
pub const BLACK: &str = "Black";
/// Button.
pub const POINTER: &str = "Pointer";
/// Button.
pub const KEYS: &str = "Keys";
/// Link.
pub const LEAVE: &str = "Leave";
/// Name of the buttons, for ears.
pub const WAYS: &str = "Presenting";
/// Name of the black screen, which is a button.
pub const SHOW_AGAIN: &str = "Show the screen again";
/// There is more to read below.
pub const MORE_BELOW: &str = "More below ↓";

/// Which screen it is.
pub fn place(scene: usize, scenes: usize, screen: usize, screens: usize) -> String {
    format!("Question {scene} of {scenes}, screen {screen} of {screens}")
}
/// The same with what it is about, for ears.
pub fn screen(place: &str, question: &str) -> String {
    format!("{place}: {question}")
}

/// Title over what the class says.
pub const HANDS: &str = "The class so far";
/// Title over the votes when it was asked first.
pub const HANDS_BEFORE: &str = "At the beginning";
/// How votes are counted, before there is one.
pub const COUNT_CHOICES: &str = "Count hands: press the number of an answer once for each hand, or the answer itself.";
/// How numbers are collected, before there is one.
pub const COUNT_NUMBERS: &str = "Type a number that somebody calls out and press Enter, again and again.";
/// How drawings are collected, before there is one.
pub const COUNT_CURVES: &str = "Somebody draws on the board and adds it; then the next one.";
/// Label of the box for numbers.
pub const NUMBER: &str = "A number from the class";
/// Button.
pub const ADD: &str = "Add";
/// Button.
pub const ADD_DRAWING: &str = "Add this drawing";
/// Button.
pub const UNDO: &str = "Take back the last";
/// Button.
pub const CLEAR: &str = "Clear";
/// Asks to press the button or the key once more.
pub const CLEAR_TWICE: &str = "Once more clears every vote on this question.";
/// Asks to press the button or the key once more.
pub const LEAVE_TWICE: &str = "Once more leaves, and forgets every vote.";

/// Takes a vote back.
pub fn fewer(answer: &str) -> String {
    format!("One hand fewer for ‘{answer}’")
}

/// The votes for each answer, in a sentence.
pub fn tally(votes: &[(&str, usize)]) -> String {
    let each: Vec<String> = votes.iter().map(|(answer, votes)| format!("{answer}: {votes}")).collect();
    format!("{}.", each.join("; "))
}
