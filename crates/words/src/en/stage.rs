//! The crowd: what has become of its people, by month.

use parked_model::{
    numeric::whole::whole,
    report::{
        crowd::LAST_MONTH,
        state::{Counts, State},
    },
};

use super::{
    compare::about_side,
    numbers::{grouped, pounds, thousands},
};
use crate::forms::StateWords;

/// The words for a state.
pub fn state(state: State) -> StateWords {
    let (name, meaning) = match state {
        State::Because => ("Job thanks to help", "none without it"),
        State::Anyway => ("Job anyway", "with or without help"),
        State::Helped => ("Helped, no job yet", "none that lasted"),
        State::LeftAlone => ("Left alone, no job", "for half a year or more"),
        State::NotReferred => ("Not referred", "no programme for them"),
    };
    StateWords { name, meaning }
}

/// In place of the picture where there is nothing to draw on.
pub const NO_PICTURE: &str = "The browser gives this page nothing to draw the people on. What became of them is counted \
     beside this place, and the table below has it by distance from work.";

/// Under the numbers.
pub fn who_is_drawn(drawn: usize, simulated: u32) -> String {
    if drawn == simulated as usize {
        return "One mark, one person.".to_owned();
    }
    format!(
        "One mark, one person: {} of the {} simulated, the same whatever the contract, chosen so that luck is spread \
         evenly along the picture. The line of minutes is for all {}.",
        thousands(drawn as f64),
        thousands(f64::from(simulated)),
        thousands(f64::from(simulated)),
    )
}

/// The result in a sentence, for eyes and ears.
pub fn said(counts: Counts, month: u32) -> String {
    let because = counts.get(State::Because);
    let anyway = counts.get(State::Anyway);
    let reached = because + anyway;
    let left_alone = counts.get(State::LeftAlone);
    let when = if month == LAST_MONTH { String::new() } else { format!("{}: of", capital(&months_after(month))) };
    let of = if when.is_empty() { "Of".to_owned() } else { when };
    let would = if month == LAST_MONTH { "would have done so anyway" } else { "would have done so by then anyway" };
    let were = if left_alone == 1 { "was" } else { "were" };
    let told = format!(
        "{of} {} people, {} kept a job long enough to be paid for. {} {would}. {} {were} left alone and found none.",
        thousands(counts.total() as f64),
        thousands(reached as f64),
        thousands(anyway as f64),
        thousands(left_alone as f64),
    );
    match counts.get(State::NotReferred) {
        0 => told,
        others => format!("{told} {} were not referred.", thousands(others as f64)),
    }
}

fn months_after(month: u32) -> String {
    match month {
        0 => "in the first week".to_owned(),
        1 => "after 1 month".to_owned(),
        n => format!("after {n} months"),
    }
}

/// Label of the time slider.
pub fn months(month: u32) -> String {
    match month {
        LAST_MONTH => "After 30 months, with every paid outcome in".to_owned(),
        24 => "After 24 months, when the programme ends".to_owned(),
        n => capital(&months_after(n)),
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |first| std::iter::once(first.to_ascii_uppercase()).chain(letters).collect())
}

/// Name of the group of time controls.
pub const TIME: &str = "Months since joining";
/// Button.
pub const PLAY: &str = "Play the months";
/// Button.
pub const PAUSE: &str = "Pause";
/// Button.
pub const MONTH_BACK: &str = "One month back";
/// Button.
pub const MONTH_ON: &str = "One month on";
/// Checkbox.
pub const GHOSTS: &str = "Show where the same people would be with no programme";

/// What the ghosts show; the name stands for the picture where there are two.
pub fn ghosts(name: &str, counts: Counts) -> String {
    let sentences = format!(
        "The line is where lasting work would end with no programme. The {} outlined above it are the places of those in \
         work because of it: without it they would stand there, out of work.",
        thousands(counts.get(State::Because) as f64)
    );
    about_side(name, &sentences)
}

/// For how many of the people help paid for itself, and what was spent a head.
pub fn pays_for_itself(helped: usize, people: u32, pounds_a_head: f64) -> String {
    let people = thousands(f64::from(people));
    if helped == 0 {
        return format!(
            "As the advisers see them, help pays for itself for none of the {people} people referred: a pound of it would \
             bring back less than a pound in fees. So the result is that of ‘Take the fees’."
        );
    }
    format!(
        "As the advisers see them, help pays for itself for {} of the {people} people referred. On anybody else a pound of \
         it would bring back less than a pound in fees. All in all {} a person is spent.",
        thousands(helped as f64),
        pounds(pounds_a_head)
    )
}

/// Caption.
pub const CROWD_TABLE: &str = "The people drawn, by distance from work";
/// Column.
pub const DISTANCE: &str = "Distance";
/// Heading of a picture whose finding is its own.
pub const PICTURE: &str = "The picture";

/// Title of the crowd before the reader has guessed, for so many people drawn.
pub fn veiled(people: usize) -> String {
    format!("{} people have just joined. What becomes of them?", grouped(people as u64))
}

/// Title of the crowd where a scene is not about minutes.
pub fn crowd_title(counts: Counts) -> String {
    let (because, anyway) = (counts.get(State::Because), counts.get(State::Anyway));
    format!(
        "Of {} jobs that were paid for, {} would have come anyway.",
        thousands((because + anyway) as f64),
        thousands(anyway as f64)
    )
}

/// Below this difference between the most and the least, minutes a week, everybody gets the same.
const EVEN_WITHIN: f64 = 1.0;

/// An end that gets at least this part of the most counts as getting the most.
const NEARLY: f64 = 0.85;

/// The finding in one or two sentences, from minutes by tenth of distance, nearest first.
pub fn finding(tenths: &[f64; 10]) -> String {
    let (nearest, furthest) = (tenths[0], tenths[9]);
    let most = tenths.iter().copied().fold(0.0, f64::max);
    let least = tenths.iter().copied().fold(f64::INFINITY, f64::min);
    if most < 0.5 {
        "Nobody gets any of the adviser’s time.".to_owned()
    } else if most - least < EVEN_WITHIN {
        format!("Everybody gets {} a week.", minutes(most))
    } else if nearest.max(furthest) < most * NEARLY {
        let (end, theirs) = if nearest < furthest { ("nearest", nearest) } else { ("furthest", furthest) };
        format!("The middle get up to {} a week. The {end} tenth get {}.", minutes(most), number(theirs))
    } else if nearest > furthest {
        format!("The nearest tenth get {} a week. The furthest tenth get {}.", minutes(nearest), number(furthest))
    } else {
        format!("The furthest tenth get {} a week. The nearest tenth get {}.", minutes(furthest), number(nearest))
    }
}

fn number(minutes: f64) -> String {
    match whole(minutes.round()) {
        0 => "none".to_owned(),
        1 => "one".to_owned(),
        n => n.to_string(),
    }
}

fn minutes(minutes: f64) -> String {
    match whole(minutes.round()) {
        1 => "one minute".to_owned(),
        n => format!("{n} minutes"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_result_is_one_plain_sentence_each() {
        let counts = Counts::of(&[State::Because, State::Anyway, State::Anyway, State::Helped, State::LeftAlone]);
        assert_eq!(
            said(counts, LAST_MONTH),
            "Of 5 people, 3 kept a job long enough to be paid for. 2 would have done so anyway. 1 was left alone and found none."
        );
        assert!(said(counts, 6).starts_with("After 6 months: of 5 people"));
        let fewer = Counts::of(&[State::NotReferred, State::Because, State::NotReferred]);
        assert!(said(fewer, LAST_MONTH).ends_with("left alone and found none. 2 were not referred."));
    }

    #[test]
    fn the_title_follows_the_shape() {
        assert_eq!(finding(&[16.2; 10]), "Everybody gets 16 minutes a week.");
        assert_eq!(finding(&[0.1; 10]), "Nobody gets any of the adviser’s time.");
        let falling: [f64; 10] = std::array::from_fn(|tenth| 40.0 - 4.3 * tenth as f64);
        assert_eq!(finding(&falling), "The nearest tenth get 40 minutes a week. The furthest tenth get one.");
        let rising: [f64; 10] = std::array::from_fn(|tenth| 1.2 + 4.3 * tenth as f64);
        assert_eq!(finding(&rising), "The furthest tenth get 40 minutes a week. The nearest tenth get one.");
        let hump = [11.0, 11.0, 19.0, 19.0, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2];
        assert_eq!(finding(&hump), "The middle get up to 19 minutes a week. The furthest tenth get none.");
    }
}
