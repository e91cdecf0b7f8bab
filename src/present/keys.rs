//! What each key does.

/// A way to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the next screen.
    On,
    /// To the one before.
    Back,
    /// To the first of the scene.
    First,
    /// To the last of the scene.
    Last,
}

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// Another screen.
    Go(Step),
    /// A black screen, or the picture back.
    Black,
    /// The ring that follows the mouse, or none.
    Pointer,
    /// The list of keys.
    Keys,
    /// The page by itself.
    Leave,
    /// One vote more for the choice at a place.
    Vote(usize),
    /// One vote fewer for it.
    TakeBack(usize),
    /// The last vote taken back.
    Undo,
    /// Every vote of the question taken back, once that is confirmed.
    Clear,
}

/// The keys, by the names that browsers give them, with what they ask for and that in words. Clickers send the keys for pages.
pub const KEYS: [(&[&str], Order, &str); 10] = [
    (&["ArrowRight", " ", "PageDown"], Order::Go(Step::On), words::present::ON_DOES),
    (&["ArrowLeft", "PageUp"], Order::Go(Step::Back), words::present::BACK_DOES),
    (&["Home"], Order::Go(Step::First), words::present::FIRST_DOES),
    (&["End"], Order::Go(Step::Last), words::present::LAST_DOES),
    (&["b"], Order::Black, words::present::BLACK_DOES),
    (&["p", "."], Order::Pointer, words::present::POINTER_DOES),
    (&["?"], Order::Keys, words::present::KEYS_DOES),
    (&["Escape"], Order::Leave, words::present::LEAVE_DOES),
    (&["Backspace"], Order::Undo, words::present::UNDO_DOES),
    (&["0"], Order::Clear, words::present::CLEAR_DOES),
];

/// Begins a browser's name for the place of a digit on the keyboard.
const DIGIT_PLACE: &str = "Digit";

/// What has the focus, and so comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// Nothing that uses keys.
    Free,
    /// A button, a link or what unfolds.
    Button,
    /// What unfolds a meaning, while that is unfolded.
    Open,
    /// A slider, or the people to choose from.
    Handle,
    /// A box that nothing is typed in.
    Box,
    /// A box that something is typed in.
    Typing,
}

impl Focus {
    /// Whether a key belongs to it.
    fn uses(self, key: &str) -> bool {
        match self {
            Self::Free => false,
            Self::Button => key == " ",
            Self::Open => key == " " || key == "Escape",
            Self::Handle => key == " " || key.starts_with("Arrow") || key == "Home" || key == "End",
            Self::Box => key.chars().count() == 1 || key == "Backspace",
            Self::Typing => true,
        }
    }
}

/// What a key asks for: its name and place as browsers have them, and whether Shift is held.
pub fn order(key: &str, place: &str, is_shifted: bool, focus: Focus) -> Option<Order> {
    if focus.uses(key) {
        return None;
    }
    let choice = |text: &str| text.parse::<usize>().ok().filter(|digit| (1..10).contains(digit)).map(|digit| digit - 1);
    // What Shift makes of a digit depends on the keyboard.
    if let Some(at) = place.strip_prefix(DIGIT_PLACE).and_then(choice).filter(|_| is_shifted && choice(key).is_none()) {
        return Some(Order::TakeBack(at));
    }
    let key = key.to_lowercase();
    let is_named = |names: &[&str]| names.iter().any(|name| name.to_lowercase() == key);
    let known = KEYS.iter().find(|(names, ..)| is_named(names)).map(|(_, order, _)| *order);
    known.or_else(|| choice(&key).map(Order::Vote))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn free(key: &str) -> Option<Order> {
        order(key, "", false, Focus::Free)
    }

    #[test]
    fn every_key_has_one_meaning() {
        let names: Vec<&str> = KEYS.iter().flat_map(|(names, ..)| names.iter().copied()).collect();
        for (at, name) in names.iter().enumerate() {
            assert!(!names[..at].contains(name), "{name} twice");
        }
        for (keys, asked, _) in KEYS {
            assert!(keys.iter().all(|key| free(key) == Some(asked)), "{keys:?}");
        }
    }

    #[test]
    fn clickers_and_capitals_are_understood_and_other_keys_left_alone() {
        assert_eq!((free("PageDown"), free("PageUp")), (Some(Order::Go(Step::On)), Some(Order::Go(Step::Back))));
        assert_eq!((free("B"), free("P")), (Some(Order::Black), Some(Order::Pointer)));
        for key in ["Tab", "Enter", "F5", "ArrowDown", "a", "½", ""] {
            assert_eq!(free(key), None, "{key}");
        }
    }

    #[test]
    fn digits_are_votes_and_shift_takes_them_back_on_any_keyboard() {
        assert_eq!((free("1"), free("9"), free("0")), (Some(Order::Vote(0)), Some(Order::Vote(8)), Some(Order::Clear)));
        for key in ["!", "\"", "+"] {
            assert_eq!(order(key, "Digit1", true, Focus::Free), Some(Order::TakeBack(0)), "{key}");
        }
        // A French keyboard has digits with Shift only.
        assert_eq!(order("1", "Digit1", true, Focus::Free), Some(Order::Vote(0)));
        assert_eq!(order("?", "Slash", true, Focus::Free), Some(Order::Keys));
    }

    #[test]
    fn what_has_the_focus_keeps_its_keys() {
        let is_left = |focus: Focus, key: &str| order(key, "", false, focus).is_none();
        for (keys, ..) in KEYS {
            assert!(keys.iter().all(|key| is_left(Focus::Typing, key)), "{keys:?}");
        }
        assert!(is_left(Focus::Button, " ") && !is_left(Focus::Button, "ArrowRight"));
        assert!(is_left(Focus::Open, "Escape") && !is_left(Focus::Open, "PageDown"));
        assert!(is_left(Focus::Handle, "ArrowRight") && !is_left(Focus::Handle, "PageDown"));
        assert!(is_left(Focus::Box, "b") && is_left(Focus::Box, "7") && !is_left(Focus::Box, "PageDown"));
    }
}
