//! One control: its value, its buttons and what it rests on.

use parked_model::{
    ScenarioError,
    record::calendar::{CalendarWeek, Month},
    scenario::{Official, Parameter, Unit, index_of},
};

use super::{
    numbers::{month, plain, pounds, value, whole_pounds},
    parameters::{allowed, label_at, of_contract},
    refusals::refusal,
};

/// Puts one thing back.
pub const RESET: &str = "reset";

/// Accessible name of a reset button.
pub fn reset_label(label: &str) -> String {
    format!("Reset {label}")
}

/// Accessible name of a minus button.
pub fn less(label: &str) -> String {
    format!("Less: {label}")
}

/// Accessible name of a plus button.
pub fn more(label: &str) -> String {
    format!("More: {label}")
}

/// The signs before and after the number in a box.
pub fn signs(unit: Unit) -> (&'static str, &'static str) {
    match unit {
        Unit::Pounds | Unit::PoundsPerWeek | Unit::PoundsPerHour => ("£", ""),
        Unit::PercentOfTariff | Unit::PercentOfFirstYear | Unit::PerWeek => ("", "%"),
        _ => ("", ""),
    }
}

/// What a number box takes, which has chances in per cent.
pub fn please_enter(row: &Parameter) -> String {
    match row.unit {
        Unit::PerWeek => format!("Please enter {}% to {}% a week", plain(row.min * 100.0), plain(row.max * 100.0)),
        _ => format!("Please enter {}", allowed(row)),
    }
}

/// What stands behind the numbers of settings without a unit, by how their keys begin.
const AFTER_NUMBER: [(&str, &str); 13] = [
    ("profile", " (0 is one price)"),
    ("accel_for", " for each likely outcome"),
    ("dist_bias", " units for the first pound"),
    ("nu", " (0 is equal shares)"),
    ("optimism", " times what help can do"),
    ("minimum", " of the level that was set"),
    ("sigma", " (0 is no spread)"),
    ("loss", " times each chance of losing a job"),
    ("tightness", " times each chance of a start"),
    ("trend", " more by March 2017"),
    ("providers", " in the area"),
    ("strikes", " in a row"),
    ("pay_", " at most"),
];

/// A value in words, as it stands beside its slider and is read aloud: never a number alone.
pub fn shown(row: &Parameter, at: f64) -> String {
    let number = value(row, at);
    match row.unit {
        Unit::Share => format!("{number} ({}%)", plain(at * 100.0)),
        Unit::Number | Unit::Count => {
            let after = AFTER_NUMBER.iter().find(|(key, _)| row.key.starts_with(key));
            number + after.map_or("", |&(_, after)| after)
        }
        _ => number,
    }
}
/// Why a change was not made, said at its control.
pub fn refused(why: &ScenarioError) -> String {
    let why = match why {
        ScenarioError::NobodyReferred => {
            "Every other share of referrals is 0: with this one at 0 too, nobody would be referred".to_owned()
        }
        ScenarioError::EndsBeforeItBegins { key, stop, .. } => format!(
            "The attachment fee would end in {}, before ‘{}’ begins",
            month(Month::of_week(CalendarWeek::new(*stop))),
            index_of(key).map_or(*key, label_at)
        ),
        other => refusal(other),
    };
    format!("{why}. This setting was left as it was.")
}

/// Why a control cannot be turned.
pub const FIXED: &str = "Fixed by whoever made this page or link. Everything can be turned on the full page.";

/// Beyond what studies covered.
pub const BEYOND: &str = "Nobody has measured a programme like this. From here on the model is guessing.";

/// What the tick on a slider is.
pub fn official(row: &Parameter, official: Official) -> String {
    match row.unit {
        // The slider's own words already say what 100% comes to.
        Unit::PercentOfTariff => format!("▴ {}", of_contract(official)),
        _ => format!("▴ {}: {}", of_contract(official), value(row, official.value)),
    }
}

/// Accessible name of a badge.
pub fn evidence_for(label: &str) -> String {
    format!("Evidence for ‘{label}’: ")
}

/// While what a setting rests on is fetched.
pub const GROUNDS_COMING: &str = "Loading…";
/// When it cannot be fetched.
pub const GROUNDS_MISSING: &str = "The reasons and sources could not be fetched. They may open by themselves:";

/// Default and studied range.
pub fn default_and_range(default: &str, low: &str, high: &str) -> String {
    format!("Usual value here: {default}. Range studied or thought plausible: {low} to {high}.")
}

/// Default alone.
pub fn default_only(default: &str) -> String {
    format!("Usual value here: {default}.")
}

/// Adviser time in words.
pub fn adviser_time(pounds_a_week: f64, minutes: f64) -> String {
    format!("{minutes:.0} minutes a week each ({})", pounds(pounds_a_week))
}

/// The adviser time that results from a contract; `is_held` where it would go beyond what is allowed.
pub fn time_that_results(time: &str, is_held: bool) -> String {
    format!("{time}{}", if is_held { ", the most allowed" } else { "" })
}

/// How far hours follow the fees, and the time that results.
pub fn hours_follow(response: f64, time: &str) -> String {
    format!("{response}: with these fees {time}")
}

/// A fee multiplier in words.
pub fn fee(share_of_tariff: f64, low: f64, high: f64) -> String {
    let at = |fee: f64| whole_pounds(fee * share_of_tariff / 100.0);
    if low == high { at(low) } else { format!("{} to {}, by group", at(low), at(high)) }
}

/// How well the adviser sees, in words.
pub fn sight(share: f64) -> String {
    match share {
        r if r < 0.05 => "by guessing".to_owned(),
        r if r < 0.35 => format!("dimly ({r:.2})"),
        r if r < 0.75 => format!("fairly ({r:.2})"),
        r if r < 0.99 => format!("clearly ({r:.2})"),
        _ => "perfectly".to_owned(),
    }
}

/// Whom help helps most, in words.
pub fn whom_help_helps(chi: f64) -> String {
    match chi {
        c if c < -0.05 => "the furthest, even in jobs added",
        c if c < 0.05 => "everybody adds the same number of jobs",
        c if c < 0.95 => "in between",
        c if c < 1.05 => "the same proportion for everybody",
        _ => "the nearest, more than in proportion",
    }
    .to_owned()
}

/// Ends of the slider of whom help helps most.
pub const CHI_ENDS: (&str, &str) = ("furthest most", "nearest most");
/// Ends of the slider of sight.
pub const SIGHT_ENDS: (&str, &str) = ("guessing", "perfect");

#[cfg(test)]
mod tests {
    use parked_model::scenario::{GroupField, Key, table};

    use super::*;

    #[test]
    fn no_value_is_a_number_alone() {
        // Those of two are worded by the page, from the run.
        let is_worded = |row: &&Parameter| row.unit == Unit::Choice || ["response", "chi"].contains(&row.key);
        let rows = table().iter().filter(|row| !is_worded(row));
        for (row, at) in rows.flat_map(|row| [row.min, row.default, row.max].map(|at| (row, at))) {
            let words = shown(row, at);
            assert!(words.contains(|sign: char| sign.is_alphabetic() || "£%".contains(sign)), "{}: {words}", row.key);
            assert!(!words.contains(char::is_control) && words.contains(&value(row, at)), "{}: {words}", row.key);
        }
        assert_eq!(shown(Key::Alpha.row(), 0.4), "0.4 (40%)");
        assert_eq!(shown(Key::Tightness.row(), 0.85), "0.85 times each chance of a start");
        let payments = &table()[GroupField::Payments.index(0)];
        assert_eq!(shown(payments, 13.0), "13 at most", "beside ‘Sustainment payments at most’");
    }

    #[test]
    fn a_refusal_names_what_stands_against_it() {
        let nobody = refused(&ScenarioError::NobodyReferred);
        assert!(nobody.contains("nobody would be referred") && nobody.ends_with("left as it was."), "{nobody}");
        let key = Key::AttachmentYear3.row().key;
        let (value, usual) = ("25".to_owned(), "50".to_owned());
        let early = refused(&ScenarioError::EndsBeforeItBegins { key, value, usual, stop: 60, begins: 96 });
        assert!(early.contains("July 2012") && early.contains("‘Attachment fee, third year’"), "{early}");
    }
}
