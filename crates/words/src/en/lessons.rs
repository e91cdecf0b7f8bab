//! What stands around the lessons' own text: the ways back, times, and the game on paper.

/// Name of all of them.
pub const NAME: &str = "Lessons";
/// Link from a lesson to the page.
pub const BACK: &str = "Parked: who gets helped when help is paid by results?";
/// Link from the page to the lessons.
pub const FOR_TEACHERS: &str = "For teachers: lessons, cards, a debate";
/// What an address on paper means.
pub const ON_PAPER: &str = "On paper, what stands in brackets goes behind the address of the page.";
/// The licence.
pub const LICENCE: &str = "Words and figures: Creative Commons Attribution 4.0 (CC BY 4.0). Copy, change and share them, and name \
     Parked.";

/// Where numbers come from, by the fingerprint of the run.
pub fn numbers(run: &str) -> String {
    format!(
        "Numbers without a source are simulated: they come from run {run} of the model and from runs that differ from it as \
         the text says. People are not real."
    )
}

/// From when to when a step lasts.
pub fn clock(from: u32, to: u32) -> String {
    format!("{from} to {to} min")
}

/// Answers that are offered, in a sentence.
pub fn offered(answers: &[&str]) -> String {
    let quoted: Vec<String> = answers.iter().map(|answer| format!("‘{answer}’")).collect();
    match &quoted[..] {
        [others @ .., last] if !others.is_empty() => format!("{} or {last}", others.join(", ")),
        _ => quoted.concat(),
    }
}

/// Behind the right answer.
pub const RIGHT: &str = " ✓ the model’s answer";

/// Who finds work alone, of ten.
pub fn alone(count: u32) -> String {
    let find = if count == 1 { "finds" } else { "find" };
    format!("{count} of ten like this {find} work alone")
}

/// What a job that lasts brings the firm.
pub fn pays(label: &str, distance: &str) -> String {
    format!("A lasting job pays {label}. Second round: {distance}.")
}

/// Caption of what hours do on a card.
pub const CHANCES: &str = "Of 1,000 like this, find work with so many hours";
/// Before the boxes to tick.
pub const GIVE: &str = "Two hours a box:";

/// The sheet to count on.
pub const SHEET_TITLE: &str = "Count sheet: the room after two years";
/// Its columns.
pub const SHEET: [&str; 7] = [
    "Person",
    "Of 1,000, alone",
    "Hours you gave",
    "Of 1,000, with your hours",
    "More than alone",
    "Luck",
    "A, H or N",
];
/// Its last row.
pub const TOGETHER: &str = "Together";

/// What became of each.
pub const LIVES_TITLE: &str = "Luck, and what became of each";
/// Its columns.
pub const LIVES: [&str; 7] =
    ["Person", "Luck", "Without help", "Firm, one price a label", "Then", "Firm, price by distance", "Then"];
/// What can become of somebody: found work anyway, found work thanks to help, helped and found none, left out and found none.
pub const FATES: [&str; 4] = ["A: anyway", "H: thanks to help", "N: no work", "N: left out"];

/// What every rule comes to.
pub const RULES_TITLE: &str = "What would have been";
/// The rules, each by its name in the model of the game and in words.
pub const RULES: [(&str, &str); 6] = [
    ("nobody", "Nobody helped"),
    ("evenly", "Two hours each"),
    ("nearest", "Nearest first"),
    ("furthest", "Furthest first"),
    ("firm", "Firm, one price a label"),
    ("distance", "Firm, price by distance"),
];
/// What is counted of each.
pub const TALLY: [&str; 6] = [
    "Rule",
    "People left out",
    "Hours for the ten furthest",
    "Found work anyway",
    "Found work thanks to help",
    "Thanks to help in 1,000 such rooms",
];
