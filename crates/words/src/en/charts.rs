//! Titles, units and columns of the charts.

use parked_model::programme::accounts::{Cost, Fee};

use super::numbers::{minutes, percent, thousands, whole_pounds};
use crate::facts::Moved;

/// Left end of the axis.
pub const NEAREST: &str = "◂ nearest to work";
/// Right end of the axis.
pub const FURTHEST: &str = "furthest from work ▸";
/// Right end of a narrow axis.
pub const FURTHEST_SHORT: &str = "furthest ▸";

/// Row of the crowd's table.
pub fn tenth(tenth: usize) -> String {
    match tenth {
        0 => "1, nearest".to_owned(),
        9 => "10, furthest".to_owned(),
        n => (n + 1).to_string(),
    }
}

/// A picture for readers who do not see it: its finding, and what is drawn with its unit.
pub fn described(finding: &str, unit: &str) -> String {
    format!("{finding}. {unit}.")
}

/// A place on an axis, from the heading of its column and its own. That a bar is a bar goes without saying.
pub fn place(column: &str, heading: &str) -> String {
    if column.is_empty() || column == BAR_NAME { heading.to_owned() } else { format!("{column} {heading}") }
}

/// What is read off at a place: each name with its number. That a bar's number is its size goes without saying.
pub fn reading<'a>(place: &str, values: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let said =
        |(name, number): (&str, &str)| if name == BAR_SIZE { number.to_owned() } else { format!("{name} {number}") };
    let values: Vec<String> = values.map(said).collect();
    format!("{place}: {}", values.join("; "))
}

/// A bar among others, by the heading over its cluster, which may be empty, and its own name.
pub fn bar_of(cluster: &str, name: &str) -> String {
    if cluster.is_empty() { name.to_owned() } else { format!("{cluster} · {name}") }
}

/// A row among others, by the heading over it and its own name, either of which may be empty.
pub fn row_of(heading: &str, name: &str) -> String {
    if name.is_empty() { heading.to_owned() } else { bar_of(heading, name) }
}

/// In place of a number that is still worked out.
pub const NOT_YET: &str = "…";

/// A number, and where it has gone from what it is set against; `None` where that is nothing.
pub fn judged(number: &str, moved: Option<Moved>) -> String {
    moved.map_or_else(|| number.to_owned(), |moved| format!("{number} {}", sign(moved)))
}

/// The sign of where a number has gone.
fn sign(moved: Moved) -> char {
    match moved {
        Moved::Better => '▲',
        Moved::Worse => '▼',
        Moved::Nowhere => '=',
    }
}

/// The same; while it is not known, that it is still worked out.
pub fn sign_or_not_yet(moved: Option<Moved>) -> String {
    moved.map_or_else(|| NOT_YET.to_owned(), |moved| sign(moved).to_string())
}

/// Several signs, each with whom it is of.
pub fn signs(of: &[(&str, Option<Moved>)]) -> String {
    let signs: Vec<String> = of.iter().map(|(whom, moved)| format!("{whom} {}", sign_or_not_yet(*moved))).collect();
    signs.join(", ")
}

/// What stands beside the end of a line: its last number and its name, which may be empty.
pub fn line_end(number: &str, name: &str) -> String {
    if name.is_empty() { number.to_owned() } else { format!("{number} {name}") }
}

/// In place of a chart where there is nothing to draw on.
pub const NO_PICTURE: &str =
    "The browser gives this page nothing to draw on. The numbers stand beside this place, and in the table.";

/// How values are read off.
pub const HOW_TO_READ: &str = "Point at a picture or touch it, or use Tab and the arrow keys, to read its values.";

/// What the arrow keys read off.
pub fn read_off(finding: &str) -> String {
    format!("Values in the picture: {finding}")
}

/// Opens a table.
pub const SHOW_NUMBERS: &str = "Show the numbers";
/// Column.
pub const MINUTES_A_WEEK: &str = "Minutes a week";
/// Heading of the names of bars.
pub const BAR_NAME: &str = "What";
/// Heading of the sizes of bars.
pub const BAR_SIZE: &str = "Amount";
/// Title of the strip.
pub const STRIP_TITLE: &str = "Adviser’s minutes a week, first three months";
/// What the reader’s own line in it is.
pub const STRIP_DRAWN: &str = "Dashed: the line you drew. Steps: this run.";

/// Label of the dotted line.
pub fn equal_shares(minutes: f64) -> String {
    format!("equal shares: {}", super::numbers::minutes(minutes))
}

/// What the minutes are, with their unit.
pub const MINUTES_UNIT: &str = "Adviser minutes a week in the first 13 weeks, by tenth of distance from work";
/// Heading of the tenths.
pub const TENTH: &str = "Tenth";
/// Row of the same time for everybody.
pub const EQUAL_SHARES: &str = "Equal shares";
/// The same beside its line.
pub const EQUAL_SHARES_LINES: [&str; 2] = ["equal", "shares"];

/// A fee in a word.
pub fn fee_name(fee: Fee) -> &'static str {
    match fee {
        Fee::Attachment => "Attachment",
        Fee::Delivery => "Delivery",
        Fee::Outcome => "Outcome",
        Fee::Sustainment => "Sustainment",
        Fee::Distance => "Distance",
    }
}

/// A cost in a few words.
pub fn cost_name(cost: Cost) -> &'static str {
    match cost {
        Cost::Support => "Support",
        Cost::Overhead => "Overhead",
        Cost::InWork => "In-work support",
        Cost::Flattery => "Flattering distances",
    }
}

/// The tenths from the nearest to work to the furthest.
const TENTH_NAMES: [&str; 10] = [
    "nearest",
    "second-nearest",
    "third-nearest",
    "fourth-nearest",
    "fifth-nearest",
    "fifth-furthest",
    "fourth-furthest",
    "third-furthest",
    "second-furthest",
    "furthest",
];

/// The name of a tenth by how near to work it is, from 0 at the nearest.
pub(crate) const fn tenth_name(tenth: usize) -> &'static str {
    TENTH_NAMES[tenth]
}

/// Who gets most minutes and who least, by their tenths; or what everybody gets, where there is no difference.
pub fn minutes_title((most, highest): (usize, f64), (least, lowest): (usize, f64), equal: Option<f64>) -> String {
    match equal {
        _ if highest == 0.0 => "Nobody gets any time".to_owned(),
        _ if highest < 0.5 => "Nobody gets as much as a minute a week".to_owned(),
        Some(equal) => format!("Everybody gets {} a week", long_minutes(equal)),
        None => {
            let (most, least) = (TENTH_NAMES[most], TENTH_NAMES[least]);
            format!("The {most} tenth gets {} a week; the {least} tenth gets {}", long_minutes(highest), count(lowest))
        }
    }
}

/// Column of what was so before.
pub const BEFORE: &str = "Before";
/// Under a picture with pale bars.
pub const PALE_BEFORE: &str = "Pale: before.";
/// Under a picture with a dashed line.
pub const DASHED_BEFORE: &str = "Dashed: before.";

/// A label of what was so before.
pub fn before(words: &str) -> String {
    format!("before: {words}")
}

/// Minutes for a label, such as `11 min`.
pub fn short_minutes(value: f64) -> String {
    if value > 0.0 && value < 0.5 { "<1 min".to_owned() } else { minutes(value.round()) }
}

/// Minutes in a sentence, such as `11 minutes`.
fn long_minutes(value: f64) -> String {
    let plural = if value.round() == 1.0 { "" } else { "s" };
    format!("{} minute{plural}", thousands(value.round()))
}

/// Minutes after the unit has been said: `2`, `none`.
fn count(minutes: f64) -> String {
    if minutes == 0.0 {
        "none".to_owned()
    } else if minutes < 0.5 {
        "less than one".to_owned()
    } else {
        thousands(minutes.round())
    }
}

/// What the money is, with its unit.
pub const MONEY_UNIT: &str = "Pounds for each person referred, added up since June 2011";
/// Name of the table of money.
pub const MONEY_CAPTION: &str = "Pounds for each person referred, added up to the end of each contract year of 52 weeks from June: all \
     fees and all costs, then each kind, rounded one by one";
/// Heading of its rows.
pub const YEAR: &str = "Year";
/// Its last row.
pub const ALL_YEARS: &str = "All years";
/// Its column of all fees.
pub const ALL_FEES: &str = "All fees";
/// Its column of all costs.
pub const ALL_COSTS: &str = "All costs";
/// The line of costs.
pub const SPENT: &str = "Spent";

/// The finding, from pounds a head paid and spent.
pub fn money_title(paid: f64, spent: f64) -> String {
    if paid.round() == 0.0 {
        return if spent.round() == 0.0 {
            "Nothing was paid and nothing was spent".to_owned()
        } else {
            format!("Nothing was paid; the provider spent {} a head", whole_pounds(spent))
        };
    }
    let kept = match pence_kept(paid, spent) {
        0 => "breaks even".to_owned(),
        pence @ 1..=99 => format!("keeps {pence}p of every pound"),
        100.. => "keeps it all".to_owned(),
        pence @ -99..=-1 => format!("loses {}p on every pound", -pence),
        pence => format!("loses £{:.2} on every pound", -pence as f64 / 100.0),
    };
    let spent = if spent.round() == 0.0 { "nothing".to_owned() } else { whole_pounds(spent) };
    format!("Paid {} a head, spent {spent}: the provider {kept}", whole_pounds(paid))
}

/// What is left of each pound paid, pence; negative for a loss, without bounds if nothing was paid.
#[expect(clippy::cast_possible_truncation, reason = "a rounded per cent")]
fn pence_kept(paid: f64, spent: f64) -> i64 {
    ((paid - spent) / paid * 100.0).round() as i64
}

/// The gap in the end, from pounds a head paid and spent; empty if it is less than 1%.
pub fn left_a_head(paid: f64, spent: f64) -> String {
    // The difference of the numbers as they are shown.
    let gap = paid.round() - spent.round();
    let word = if gap > 0.0 { "left" } else { "short" };
    match pence_kept(paid, spent).unsigned_abs() {
        0 => String::new(),
        _ if gap == 0.0 => String::new(),
        percent @ 1..100 => format!("{} a head {word}, {percent}%", whole_pounds(gap.abs())),
        _ => format!("{} a head {word}", whole_pounds(gap.abs())),
    }
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

/// What the Lorenz curve says.
pub fn lorenz_title(half: f64, is_given: bool) -> String {
    if is_given {
        format!("The half who are helped least get {} of the time", percent(half))
    } else {
        "Nobody gets any time".to_owned()
    }
}

/// What fees were paid for.
pub const PAID_FOR: [&str; 3] = ["Joining and other fees", "Results that come anyway", "Results because of help"];
/// Unit of what fees were paid for.
pub const PAID_FOR_UNIT: &str = "Pounds for each person referred, by what they were paid for";

/// What fees were paid for, in a sentence.
pub fn paid_for_title(all: f64, caused: f64) -> String {
    if all.round() <= 0.0 {
        return "Nothing was paid".to_owned();
    }
    format!("Of {} in fees a head, {} was for results because of help", whole_pounds(all), whole_pounds(caused))
}

/// Title of the labels alone and of the hills.
pub fn hills_title(share: f64, is_unfolded: bool) -> String {
    if is_unfolded {
        format!("The labels’ hills overlap: labels account for {} of the differences", percent(share))
    } else {
        "What the label tells: where its middle person stands".to_owned()
    }
}

/// Unit of the hills.
pub const HILLS_UNIT: &str = "People by how soon they would find a job without help";
/// Caption of the numbers behind the hills.
pub const HILLS_CAPTION: &str = "Chance of finding a job without help, in a week: somebody nearer to work than nine in ten of \
     the label, its middle person, and somebody further than nine in ten";
/// What the upright lines in the hills are.
pub const HILLS_NOTE: &str = "Upright: the middle person of each label.";
/// What the labels mean, under pictures that name them.
pub const LABELS_NOTE: &str = "JSA: looking for work. ESA: sick or disabled. Early access: let in sooner than most. Ex-incapacity: \
     moved from the older Incapacity Benefit.";
/// Columns behind the hills.
pub const HILLS_COLUMNS: [&str; 4] = ["Label", "Nearer", "Middle", "Further"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_title_says_what_is_left_of_a_pound() {
        assert_eq!(
            money_title(1320.4, 1030.0),
            "Paid £1,320 a head, spent £1,030: the provider keeps 22p of every pound"
        );
        assert_eq!(
            money_title(1000.0, 1054.0),
            "Paid £1,000 a head, spent £1,054: the provider loses 5p on every pound"
        );
        assert_eq!(money_title(400.0, 941.0), "Paid £400 a head, spent £941: the provider loses £1.35 on every pound");
        assert_eq!(money_title(1000.0, 1001.0), "Paid £1,000 a head, spent £1,001: the provider breaks even");
        assert_eq!(money_title(500.0, 0.0), "Paid £500 a head, spent nothing: the provider keeps it all");
        assert_eq!(money_title(0.0, 941.2), "Nothing was paid; the provider spent £941 a head");
        assert_eq!(money_title(0.0, 0.0), "Nothing was paid and nothing was spent");
    }

    #[test]
    fn the_margin_is_the_difference_of_the_numbers_shown() {
        assert_eq!(left_a_head(1320.4, 1029.6), "£290 a head left, 22%");
        assert_eq!(left_a_head(1000.0, 1054.0), "£54 a head short, 5%");
        assert_eq!(left_a_head(0.0, 941.0), "£941 a head short");
        assert_eq!(left_a_head(10.0, 941.0), "£931 a head short");
        assert_eq!([left_a_head(100.2, 99.8), left_a_head(1000.0, 999.0), left_a_head(0.0, 0.0)], [""; 3]);
    }

    #[test]
    fn labels_round_as_the_title_does() {
        assert_eq!([0.0, 0.3, 0.5, 16.5].map(short_minutes), ["0 min", "<1 min", "1 min", "17 min"]);
        assert_eq!([0.0, 0.3, 0.5, 16.5].map(count), ["none", "less than one", "1", "17"]);
        assert_eq!(minutes_title((0, 16.5), (9, 16.5), Some(16.5)), "Everybody gets 17 minutes a week");
    }
}
