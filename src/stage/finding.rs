//! The title of the picture: who gets the minutes, stated from the run.

use parked_model::report::crowd::COLUMNS;

/// Below this difference between the most and the least, minutes a week, everybody gets the same.
const EVEN_WITHIN: f64 = 1.0;

/// An end that gets at least this part of the most counts as getting the most.
const NEARLY: f64 = 0.85;

/// The finding in one or two sentences, from minutes by distance, nearest first.
pub fn finding(minutes: &[f64; COLUMNS]) -> String {
    let (nearest, furthest) = (minutes[0], minutes[COLUMNS - 1]);
    let most = minutes.iter().copied().fold(0.0, f64::max);
    let least = minutes.iter().copied().fold(f64::INFINITY, f64::min);
    if most < 0.5 {
        "Nobody gets any of the adviser’s time.".to_owned()
    } else if most - least < EVEN_WITHIN {
        format!("Everybody gets {} a week.", words(most))
    } else if nearest.max(furthest) < most * NEARLY {
        let (end, theirs) = if nearest < furthest { ("nearest", nearest) } else { ("furthest", furthest) };
        format!("The middle get {} a week. The {end} get {}.", words(most), number(theirs))
    } else if nearest > furthest {
        format!("The nearest get {} a week. The furthest get {}.", words(nearest), number(furthest))
    } else {
        format!("The furthest get {} a week. The nearest get {}.", words(furthest), number(nearest))
    }
}

fn number(minutes: f64) -> String {
    match minutes.round() as u32 {
        0 => "none".to_owned(),
        1 => "one".to_owned(),
        n => n.to_string(),
    }
}

fn words(minutes: f64) -> String {
    match minutes.round() as u32 {
        1 => "one minute".to_owned(),
        n => format!("{n} minutes"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_title_follows_the_shape() {
        assert_eq!(finding(&[16.2; COLUMNS]), "Everybody gets 16 minutes a week.");
        assert_eq!(finding(&[0.1; COLUMNS]), "Nobody gets any of the adviser’s time.");
        let falling: [f64; COLUMNS] = std::array::from_fn(|column| 40.0 - column as f64);
        assert_eq!(finding(&falling), "The nearest get 40 minutes a week. The furthest get one.");
        let rising: [f64; COLUMNS] = std::array::from_fn(|column| 1.2 + column as f64);
        assert_eq!(finding(&rising), "The furthest get 40 minutes a week. The nearest get one.");
        let hump: [f64; COLUMNS] = std::array::from_fn(|column| {
            if (10..20).contains(&column) {
                19.0
            } else if column < 10 {
                11.0
            } else {
                0.2
            }
        });
        assert_eq!(finding(&hump), "The middle get 19 minutes a week. The furthest get none.");
    }
}
