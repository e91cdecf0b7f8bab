//! Which of the answers offered is right; the build script reads it too.

/// The place of the right one: each is right up to a number of what is measured, and the last beyond it too.
pub fn right<W>(number: f64, answers: &[(W, f64)]) -> usize {
    answers.iter().position(|(_, upto)| number <= *upto).unwrap_or(answers.len() - 1)
}
