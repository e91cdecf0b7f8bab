//! A worksheet of what is set: what a pupil fills in, and the answers for the teacher.

/// Legend of the choice of what is printed.
pub const ON_PAPER: &str = "On paper";
/// Answer.
pub const LINK_SHEET: &str = "The link and its picture";
/// Answer.
pub const WORKSHEET: &str = "A worksheet, with its answers on a page of their own";
/// What it is.
pub const ABOUT: &str = "The worksheet is made of what is shared above: its question, settings, picture and numbers. Hand out the first \
     part and keep the answers.";

/// Where a pupil writes who they are.
pub const NAME_AND_CLASS: &str = "Name and class:";
/// Before the address.
pub const OPEN: &str = "Open:";
/// Before the settings.
pub const SET: &str = "What is set:";
/// Everything is as usual.
pub const AS_USUAL: &str = "everything as usual";

/// A task by its number.
pub fn task(number: usize, words: &str) -> String {
    format!("{number}. {words}")
}

/// Before a question that has an answer.
pub const GUESS_FIRST: &str = "Before you look:";
/// Before a number that is to be written.
pub const YOUR_NUMBER: &str = "My guess:";
/// Over room to draw.
pub const DRAW: &str = "Draw your line: minutes a week, from the people nearest to work to those furthest from it.";
/// Between the question and what gives it away.
pub const FOLD: &str = "Fold the sheet here until you have answered.";
/// Task.
pub const SAY: &str = "What does the picture show? Say it in one sentence.";
/// Name of the picture, for ears.
pub const PICTURE: &str = "The picture to describe, without its title";
/// Task.
pub const FILL_IN: &str = "Fill in the numbers. The page has them under ‘Show the numbers’.";
/// Name of the table without its numbers, for ears.
pub fn to_fill_in(caption: &str) -> String {
    format!("To fill in: {caption}")
}
/// Task.
pub const AGAINST: &str = "What could somebody say against it?";

/// Task.
pub fn turn(label: &str, value: &str) -> String {
    format!("Turn ‘{label}’ to {value}. What does the picture show then?")
}

/// Title of the second part.
pub const ANSWERS: &str = "Answers, for the teacher";
/// Before what comes out as the scene is written.
pub const FOUND: &str = "As the scene begins:";
/// Before the best argument against a scene.
pub const OTHER_SIDE: &str = "For instance:";
/// What an opinion is.
pub const NO_ANSWER: &str = "There is no right answer.";

/// Which run the numbers are of.
pub fn of_run(run: &str) -> String {
    format!("All numbers are of run {run} and of runs that differ from it as the tasks say. The people are simulated.")
}
