//! Numbers as readers write them.

use parked_model::{
    numeric::whole::whole,
    record::calendar::{CalendarWeek, Month},
    scenario::{Parameter, Unit},
};

use super::choices::choice;

/// Stands for a number that would mean nothing.
pub const NO_MEANING: &str = "no meaningful value";

/// The months of a year.
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A count with commas: 1,234.
pub fn grouped(count: u64) -> String {
    let digits = count.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// A whole number with commas: 1,234, −56.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a rounded size, far below 2^53")]
pub fn thousands(value: f64) -> String {
    signed(value, grouped(value.abs().round_ties_even() as u64))
}

/// Pounds: £1,234, −£56, and pence below £100 where there are any: £7.50.
pub fn pounds(value: f64) -> String {
    let size = value.abs();
    let has_pence = size < 100.0 && (size - size.round()).abs() > 0.004;
    let written = if has_pence { format!("£{size:.2}") } else { format!("£{}", thousands(size)) };
    signed(value, written)
}

/// A size with the sign of its value; nought, and what is written like it, has none.
fn signed(value: f64, size: String) -> String {
    let is_nought = !size.contains(|sign: char| ('1'..='9').contains(&sign));
    if value < 0.0 && !is_nought { format!("−{size}") } else { size }
}

/// Pounds without pence: £1,234, −£56.
pub fn whole_pounds(value: f64) -> String {
    pounds(value.round())
}

/// A share between 0 and 1 as a whole per cent.
pub fn percent(share: f64) -> String {
    format!("{}%", thousands(share * 100.0))
}

/// Minutes as a label: "16 min".
pub fn minutes(value: f64) -> String {
    format!("{} min", thousands(value))
}

/// A value of a parameter with its unit.
pub fn value(row: &Parameter, value: f64) -> String {
    match row.unit {
        Unit::Pounds => pounds(value),
        Unit::PoundsPerWeek => format!("{} a person a week", pounds(value)),
        Unit::PoundsPerHour => format!("{} an hour", pounds(value)),
        Unit::PercentOfTariff => format!("{value:.0}% of the 2011 fee"),
        Unit::PercentOfFirstYear => format!("{value:.0}% of the first year’s"),
        Unit::CalendarWeek => month(Month::of_week(CalendarWeek::new(whole(value)))),
        Unit::PerWeek => format!("{} a week", plain(value * 100.0) + "%"),
        Unit::People => format!("{} people", thousands(value)),
        Unit::Weeks => weeks(whole(value)),
        Unit::Share | Unit::Number | Unit::Count => plain(value),
        Unit::Luck => format!("luck no. {value}"),
        Unit::Choice => choice(row, whole(value) as usize).name.to_owned(),
    }
}

/// A month of the calendar: "April 2014".
pub fn month(month: Month) -> String {
    format!("{} {}", MONTHS[month.month as usize - 1], month.year)
}

/// Weeks: "1 week", "26 weeks".
pub fn weeks(count: u32) -> String {
    if count == 1 { "1 week".to_owned() } else { format!("{count} weeks") }
}

/// Numbers of which one holds, in their order: "13 or 26", "13, 20 or 26".
pub fn alternatives(numbers: &[u32]) -> String {
    let words: Vec<String> = numbers.iter().map(u32::to_string).collect();
    match &words[..] {
        [] => String::new(),
        [one] => one.clone(),
        [others @ .., last] => format!("{} or {last}", others.join(", ")),
    }
}

/// A number with one decimal: 36.4, −0.5.
pub fn one_decimal(value: f64) -> String {
    signed(value, format!("{:.1}", value.abs()))
}

/// At most three decimals, and none that are nought.
pub(crate) fn plain(value: f64) -> String {
    let size = format!("{:.3}", value.abs());
    signed(value, size.trim_end_matches('0').trim_end_matches('.').to_owned())
}

/// Two ends of a range in words, or one where they read the same.
pub fn between(low: &str, high: &str) -> String {
    if low == high { low.to_owned() } else { format!("{low} to {high}") }
}

/// Pence.
pub fn pence(value: f64) -> String {
    format!("{}p", thousands(value))
}

/// Minutes in a sentence.
pub fn in_minutes(value: f64) -> String {
    match whole(value.round()) {
        1 => "1 minute".to_owned(),
        n => format!("{n} minutes"),
    }
}

#[cfg(test)]
mod tests {
    use parked_model::scenario::{GroupField, Key, table};

    use super::*;

    #[test]
    fn numbers_read_as_people_write_them() {
        assert_eq!(thousands(1_234_567.0), "1,234,567");
        assert_eq!(thousands(-0.2), "0");
        assert_eq!((pounds(-1300.0), pounds(7.0), pounds(7.5)), ("−£1,300".into(), "£7".into(), "£7.50".into()));
        assert_eq!(percent(0.277), "28%");
    }

    #[test]
    fn what_is_written_as_nought_has_no_sign() {
        for nought in [-0.0, -1e-9, -0.000_4] {
            let written =
                [pounds(nought), whole_pounds(nought), thousands(nought), percent(nought), one_decimal(nought)];
            assert_eq!(written, ["£0", "£0", "0", "0%", "0.0"], "{nought}");
            assert_eq!((plain(nought), pence(nought), minutes(nought)), ("0".into(), "0p".into(), "0 min".into()));
        }
        assert_eq!([one_decimal(-0.46), plain(-0.46), pounds(-0.46)], ["−0.5", "−0.46", "−£0.46"]);
    }

    #[test]
    fn values_carry_their_unit() {
        assert_eq!(value(Key::Beta.row(), 7.5), "£7.50 a person a week");
        assert_eq!(value(Key::Attachment.row(), 100.0), "100% of the 2011 fee");
        assert_eq!(value(Key::AttachmentStop.row(), 148.0), "April 2014");
        assert_eq!(
            [0.0, 39.0, 301.0].map(|week| value(Key::AttachmentStop.row(), week)),
            ["June 2011", "March 2012", "March 2017"]
        );
        assert_eq!(value(Key::Chi.row(), -0.5), "−0.5");
        assert_eq!(value(&table()[GroupField::StartRate.index(0)], 0.0054), "0.54% a week");
        assert_eq!(value(&table()[GroupField::Outcome.index(4)], 3500.0), "£3,500");
    }
}
