//! The reader's own card: what they guessed, where they came close, what they think now.

/// Beside a guess that came close.
pub const CLOSE: &str = "close";
/// Name of the card, on its picture.
pub const TITLE: &str = "What I guessed about payment by results";
/// One sentence to take away.
pub const TAKE_AWAY: &str =
    "Paid by results, a firm helps where help pays. Change what pays, and other people are helped.";
/// Copies a link to the beginning.
pub const COPY_BEGINNING: &str = "Copy a link for somebody else to guess";

/// How many of the guesses came close.
pub fn close(close: usize, guesses: usize) -> String {
    match (close, guesses) {
        (_, 0) => String::new(),
        (0, 1) => "One guess, and the run had a surprise.".to_owned(),
        (0, _) => format!("{guesses} guesses, and each run had a surprise."),
        (close, _) if close == guesses => format!("{close} of {guesses} guesses came close."),
        _ => format!("{close} of {guesses} guesses came close; the others found a surprise."),
    }
}

/// What the reader thinks, before the story and after it.
pub fn opinions(before: Option<&str>, after: Option<&str>) -> String {
    match (before, after) {
        (None, None) => String::new(),
        (Some(before), None) => format!("Why are some people left alone? Before: “{before}”. And now?"),
        (None, Some(after)) => format!("Why are some people left alone? Now: “{after}”."),
        (Some(before), Some(after)) if before == after => {
            format!("Why are some people left alone? Before and after: “{after}”.")
        }
        (Some(before), Some(after)) => {
            format!("Why are some people left alone? Before: “{before}”. Now: “{after}”.")
        }
    }
}

/// What the reader said, on the picture.
pub fn i_said(given: &str) -> String {
    format!("I said: {given}.")
}

/// The same where it came close.
pub fn i_said_close(given: &str) -> String {
    format!("I said: {given}. That came close.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_scolds_and_an_opinion_that_stayed_is_said_once() {
        assert_eq!(close(0, 0), "");
        for (near, all) in [(0, 1), (0, 4), (2, 4), (4, 4)] {
            assert!(!close(near, all).contains("wrong") && close(near, all).ends_with('.'));
        }
        assert!(opinions(Some("A"), Some("A")).ends_with("Before and after: “A”."));
        assert!(opinions(Some("A"), Some("B")).ends_with("Before: “A”. Now: “B”."));
        assert_eq!(opinions(None, None), "");
    }
}
