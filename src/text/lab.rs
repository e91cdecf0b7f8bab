//! Words of the lab's challenge and of one person followed.

use parked_model::Summary;

use super::{percent, pounds, thousands};

/// Name of the challenge.
pub const CHALLENGE: &str = "A challenge: a contract that parks few and costs no more";
/// What is asked.
pub const CHALLENGE_TASK: &str = "Change the contract or the provider until all three hold at once. ‘Copy link’ then shares \
     your contract, and the page judges it again for whoever opens the link.";

/// The three conditions in words; `left` is what is left to the firm with least left, `before` the cost in 2011.
pub fn challenge(summary: &Summary, left: f64, before: Option<f64>) -> [String; 3] {
    let cost = |cost: Option<f64>| cost.map_or_else(|| "no clear number".to_owned(), |cost| pounds(cost.round()));
    let lowest = if left < 0.0 {
        format!("a firm loses {} on each person", pounds(-left))
    } else {
        format!("the firm with least left has {} of each person", pounds(left))
    };
    [
        format!("Fewer than 5 in 100 people are parked: now {:.1}.", 100.0 * summary.parked_share),
        format!("No firm closes or ends with a loss: now {lowest}."),
        format!(
            "An extra job costs no more in fees than in 2011, with the same people and luck: now {}, then {}.",
            cost(summary.public_money_per_extra_job_gbp),
            cost(before)
        ),
    ]
}

/// A condition, and whether it is met.
pub fn condition(is_met: bool, words: &str) -> String {
    format!("{} {words}", if is_met { "✓ Met." } else { "✗ Not met." })
}

/// How many conditions are met.
pub fn challenge_score(met: [bool; 3]) -> String {
    match met.into_iter().filter(|&is_met| is_met).count() {
        3 => "All three hold. This contract does it.".to_owned(),
        count => format!("{count} of 3 hold."),
    }
}

/// Name of the choice of one person.
pub const FOLLOW: &str = "Choose a person of the crowd";
/// How somebody is chosen.
pub const FOLLOW_HOW: &str =
    "Click or tap a mark to follow one person; or move there with Tab, Enter and the arrow keys.";
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

/// What became of somebody in one world; weeks count from joining.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FollowedLife {
    /// Week of the first job.
    pub first_job: Option<u32>,
    /// Weeks in work within two years.
    pub weeks_in_work: u32,
    /// Week of the paid outcome.
    pub outcome: Option<u32>,
    /// Minutes of an adviser's time.
    pub minutes: f64,
    /// Fees for joining and for results, pounds.
    pub fees: f64,
}

/// Somebody by their luck.
pub fn luck(luck: u32) -> String {
    format!("Luck no. {}", luck + 1)
}

/// Somebody's place in the crowd.
pub fn place(place: usize, people: usize) -> String {
    format!("No. {} of {} drawn, counted from the nearest to work", thousands(place as f64), thousands(people as f64))
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
    let fees = if life.fees > 0.0 { pounds(life.fees.round()) } else { "nothing".to_owned() };
    format!(
        "{} {} minutes of an adviser’s time. The firm was paid {fees} for joining and results.",
        life_without(life),
        thousands(life.minutes)
    )
}

fn weeks(count: u32) -> String {
    if count == 1 { "1 week".to_owned() } else { format!("{count} weeks") }
}

/// What the Lorenz curve shows.
pub const LORENZ_UNIT: &str =
    "Share of all adviser time that goes to the least helped, of people out of work 13 weeks or more";
/// Columns behind the Lorenz curve.
pub const LORENZ_COLUMNS: [&str; 2] = ["Of the people, least helped first", "Their share of the time"];
/// Ends of the Lorenz curve.
pub const LEAST_HELPED: &str = "◂ least helped";
/// Ends of the Lorenz curve.
pub const MOST_HELPED: &str = "most helped ▸";
/// The dotted line.
pub const LORENZ_EQUAL: &str = "Dotted: everybody gets the same.";
/// What fees were paid for.
pub const PAID_FOR: [&str; 3] = ["Joining and other fees", "Results that come anyway", "Results because of help"];
/// Unit of what fees were paid for.
pub const PAID_FOR_UNIT: &str = "Pounds for each person referred, by what they were paid for";

/// What the Lorenz curve says.
pub fn lorenz_title(half: f64, is_given: bool) -> String {
    if is_given {
        format!("The half who are helped least get {} of the time", percent(half))
    } else {
        "Nobody gets any time".to_owned()
    }
}

/// What fees were paid for, in a sentence.
pub fn paid_for_title(all: f64, caused: f64) -> String {
    if all.round() <= 0.0 {
        return "Nothing was paid".to_owned();
    }
    format!("Of {} in fees a head, {} was for results because of help", pounds(all.round()), pounds(caused.round()))
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

    #[test]
    fn the_score_counts_what_holds() {
        assert_eq!(challenge_score([true, false, true]), "2 of 3 hold.");
        assert!(challenge_score([true; 3]).starts_with("All three"));
    }
}
