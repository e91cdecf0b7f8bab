//! One person of the crowd, followed through both worlds.

use super::numbers::{thousands, weeks, whole_pounds};
use crate::facts::FollowedLife;

/// Name of the choice of one person.
pub const FOLLOW: &str = "Choose a person of the crowd";
/// How somebody is chosen.
pub const FOLLOW_HOW: &str = "Tap a mark, or use keys, to follow one person.";
/// The same, in a scene.
pub const TAP: &str = "Tap a mark: one person’s life, with the programme and without.";
/// The two worlds.
pub const WITH: &str = "With the programme";
/// The two worlds.
pub const WITHOUT: &str = "Without it";
/// Ends of a life's strip.
pub const JOINS: &str = "joins";
/// Ends of a life's strip.
pub const TWO_YEARS: &str = "two years on";
/// What a life's strip shows.
pub const LIFE_KEY: &str = "Tall: in work. Low: left alone. Line: out of work.";
/// What one life does not show.
pub const ONLY_TOTALS: &str = "Only totals mean anything: with other luck this person would have another life.";

/// Somebody by their luck.
pub fn luck(luck: u32) -> String {
    format!("Luck no. {}", luck + 1)
}

/// Somebody's place in the crowd.
pub fn place(place: usize, people: usize) -> String {
    format!("No. {} of {} drawn, counted from the nearest to work", thousands(place as f64), thousands(people as f64))
}

/// Both lives of somebody, for ears.
pub fn both(luck: &str, with: &str, without: &str) -> String {
    format!("{luck}. {WITH}: {with} {WITHOUT}: {without}")
}

/// Both lives of somebody whose mark has a name.
pub fn in_brief(luck: &str, mark: &str, with: &str, without: &str) -> String {
    format!("{mark}: {}", both(luck, with, without))
}

/// A life without the programme.
pub fn life_without(life: &FollowedLife) -> String {
    let job = match life.first_job {
        None => return "No job within two years.".to_owned(),
        Some(0) => "In work from the first week".to_owned(),
        Some(week) => format!("First job after {}", weeks(week)),
    };
    let outcome = life
        .outcome
        .map_or_else(|| "no lasting job".to_owned(), |week| format!("a lasting job counted after {}", weeks(week + 1)));
    format!("{job}, {} in work within two years; {outcome}.", weeks(life.weeks_in_work))
}

/// A life with the programme.
pub fn life_with(life: &FollowedLife) -> String {
    let fees = if life.fees > 0.0 { whole_pounds(life.fees) } else { "nothing".to_owned() };
    format!(
        "{} {} minutes of an adviser’s time. The firm was paid {fees} for joining and results.",
        life_without(life),
        thousands(life.minutes)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_life_is_told_in_two_sentences() {
        let life =
            FollowedLife { first_job: Some(9), weeks_in_work: 61, outcome: Some(34), minutes: 412.4, fees: 1_600.0 };
        assert_eq!(
            life_with(&life),
            "First job after 9 weeks, 61 weeks in work within two years; a lasting job counted after 35 weeks. \
             412 minutes of an adviser’s time. The firm was paid £1,600 for joining and results."
        );
        let none = FollowedLife { first_job: None, weeks_in_work: 0, outcome: None, minutes: 0.0, fees: 0.0 };
        assert_eq!(life_without(&none), "No job within two years.");
        assert!(life_with(&none).ends_with("The firm was paid nothing for joining and results."));
    }
}
