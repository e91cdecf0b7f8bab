//! Everything a reader has set: one value for each row of the parameter table.
//!
//! A scenario is all that a run depends on. It can only be changed in two ways: by moving a value into its range
//! ([`Scenario::with`], for sliders), or from text that is refused with a reason ([`Scenario::set`], for links, files and
//! the command line). So no code after it needs to ask whether a value is finite or allowed.

use thiserror::Error;

use crate::{
    decision::{choice::Choice, strategy::Strategy},
    numeric::{decimal, whole::whole},
    record::{groups::GROUPS, published::ATTACHMENT_YEARS},
    scenario::{GroupField, Key, Parameter, Section, Unit, index_of, table},
};

/// A value for every parameter, all finite and in range.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    values: Vec<f64>,
}

/// Why a value was refused. The message names the key and the value; what the table allows is worded by who shows it.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum ScenarioError {
    /// No parameter has this key.
    #[error("‘{0}’ is not a parameter; ‘parked params’ lists them")]
    UnknownKey(String),
    /// The text is not a finite number.
    #[error("‘{key}’ is set to ‘{value}’, which is not a number")]
    NotANumber {
        /// Key of the parameter.
        key: &'static str,
        /// Text that was given.
        value: String,
    },
    /// The number is outside the range.
    #[error("‘{key}’ is set to {value}, which is out of range")]
    OutOfRange {
        /// Key of the parameter.
        key: &'static str,
        /// Number that was given.
        value: String,
    },
    /// The number must be whole.
    #[error("‘{key}’ is set to {value}, which is not a whole number")]
    NotWhole {
        /// Key of the parameter.
        key: &'static str,
        /// Number that was given.
        value: String,
    },
    /// The name is not one of the choices.
    #[error("‘{key}’ is set to ‘{value}’, which is not one of its choices")]
    UnknownChoice {
        /// Key of the parameter.
        key: &'static str,
        /// Name that was given.
        value: String,
    },
    /// Nobody would be referred.
    #[error("the shares of referrals (‘share_18’ and the others) are all 0, so nobody would be referred")]
    NobodyReferred,
    /// The attachment fee ends before a year for which another share of it was set.
    #[error(
        "‘{key}’ is set to {value}, but the attachment fee ends in week {stop} (‘stop’), before that year begins; allowed: \
         ‘stop’ after week {begins}, or ‘{key}’ left at {usual}"
    )]
    EndsBeforeItBegins {
        /// Key of the year's share.
        key: &'static str,
        /// The share, as text.
        value: String,
        /// The share when nobody has touched it, as text.
        usual: String,
        /// Week in which the fee ends.
        stop: u32,
        /// Week in which the year begins.
        begins: u32,
    },
}

impl Default for Scenario {
    fn default() -> Self {
        Self { values: table().iter().map(|row| row.default).collect() }
    }
}

impl Scenario {
    /// Value of a parameter, in its unit.
    pub fn get(&self, key: Key) -> f64 {
        self.values[key.index()]
    }

    /// Value of a payment group's parameter, in its unit; groups as in [`GROUPS`].
    pub fn group(&self, field: GroupField, group: usize) -> f64 {
        self.values[field.index(group)]
    }

    /// Value at a position in the table.
    pub fn value_at(&self, index: usize) -> f64 {
        self.values[index]
    }

    /// How the provider shares out its time.
    pub fn strategy(&self) -> Strategy {
        self.choice(Key::Strategy)
    }

    /// What one of the choices stands at.
    pub fn choice<T: Choice>(&self, key: Key) -> T {
        T::ALL[whole(self.get(key)) as usize]
    }

    /// People simulated.
    pub fn people(&self) -> u32 {
        whole(self.get(Key::People))
    }

    /// Luck of the run.
    pub fn seed(&self) -> u64 {
        u64::from(whole(self.get(Key::Seed)))
    }

    /// The same scenario with one value changed, moved into the parameter's range.
    pub fn with(self, key: Key, value: f64) -> Self {
        self.with_value_at(key.index(), value)
    }

    /// The same scenario with a group's value changed, moved into the parameter's range.
    pub fn with_group(self, field: GroupField, group: usize, value: f64) -> Self {
        self.with_value_at(field.index(group), value)
    }

    /// The same scenario with another strategy.
    pub fn with_strategy(self, strategy: Strategy) -> Self {
        self.with_choice(Key::Strategy, strategy)
    }

    /// The same scenario with another choice.
    pub fn with_choice(self, key: Key, choice: impl Choice) -> Self {
        self.with(key, choice.index() as f64)
    }

    /// The same scenario with the value at a position of the table changed, moved into range; NaN changes nothing. What is
    /// too small for a link to hold is nought.
    pub fn with_value_at(mut self, index: usize, value: f64) -> Self {
        let row = &table()[index];
        if !value.is_nan() {
            let held = if value.is_subnormal() { 0.0 } else { value };
            let whole = if row.unit.is_whole() { held.round() } else { held };
            // Minus nought is nought: it would print as "-0" and never equal a default of 0 in text.
            self.values[index] = whole.max(row.min).min(row.max) + 0.0;
        }
        self
    }

    /// The same scenario with the values of some sections back at their defaults.
    pub fn with_defaults_in(self, is_reset: impl Fn(Section) -> bool) -> Self {
        let reset = table().iter().enumerate().filter(|(_, row)| is_reset(row.section));
        reset.fold(self, |scenario, (index, row)| scenario.with_value_at(index, row.default))
    }

    /// Sets one parameter from text, as in a link, a file or on the command line; the scenario is unchanged on error.
    pub fn set(&mut self, key: &str, text: &str) -> Result<(), ScenarioError> {
        let index = index_of(key).ok_or_else(|| ScenarioError::UnknownKey(quoted(key)))?;
        self.values[index] = parse(&table()[index], text.trim())?;
        Ok(())
    }

    /// A parameter's value as [`Scenario::set`] reads it back, if there is such a parameter.
    pub fn text(&self, key: &str) -> Option<String> {
        index_of(key).map(|index| text_of(&table()[index], self.values[index]))
    }

    /// Checks what no single value shows; says the first contradiction.
    pub fn check(&self) -> Result<(), ScenarioError> {
        let referred: f64 = (0..GROUPS.len()).map(|group| self.group(GroupField::Share, group)).sum();
        if referred <= 0.0 {
            return Err(ScenarioError::NobodyReferred);
        }
        let years = [(Key::AttachmentYear2, 1), (Key::AttachmentYear3, 2)];
        years.into_iter().try_for_each(|(key, year)| self.check_attachment_year(key, ATTACHMENT_YEARS[year].first_week))
    }

    fn check_attachment_year(&self, key: Key, begins: u32) -> Result<(), ScenarioError> {
        let (row, stop) = (key.row(), whole(self.get(Key::AttachmentStop)));
        if self.get(key) == row.default || stop > begins {
            return Ok(());
        }
        let (value, usual) = (self.get(key).to_string(), row.default.to_string());
        Err(ScenarioError::EndsBeforeItBegins { key: row.key, value, usual, stop, begins })
    }

    /// The scenario without its contradictions: whatever [`Scenario::check`] names goes back to where it contradicts
    /// nothing. Returns what was wrong as well.
    pub fn mended(mut self) -> (Self, Vec<ScenarioError>) {
        let mut errors = Vec::new();
        while let Err(error) = self.check() {
            self = match &error {
                ScenarioError::EndsBeforeItBegins { key, .. } if *key == Key::AttachmentYear2.row().key => {
                    self.with(Key::AttachmentYear2, Key::AttachmentYear2.row().default)
                }
                ScenarioError::EndsBeforeItBegins { .. } => {
                    self.with(Key::AttachmentYear3, Key::AttachmentYear3.row().default)
                }
                _ => self.with_usual_shares(),
            };
            errors.push(error);
        }
        (self, errors)
    }

    fn with_usual_shares(self) -> Self {
        let usual = |group: usize| table()[GroupField::Share.index(group)].default;
        (0..GROUPS.len()).fold(self, |scenario, group| scenario.with_group(GroupField::Share, group, usual(group)))
    }

    /// The parameters that differ from their defaults, in table order, each with its value as text.
    pub fn changes(&self) -> impl Iterator<Item = (&'static Parameter, String)> + '_ {
        table()
            .iter()
            .zip(&self.values)
            .filter(|(row, value)| row.default != **value)
            .map(|(row, value)| (row, text_of(row, *value)))
    }
}

/// A value as [`Scenario::set`] reads it back, exactly.
pub fn text_of(row: &Parameter, value: f64) -> String {
    match row.unit {
        Unit::Choice => row.choices[whole(value) as usize].to_owned(),
        _ => value.to_string(),
    }
}

/// Longest piece of somebody's text that a message repeats.
const QUOTED_CHARS: usize = 40;

/// Shortens text for a message.
pub fn quoted(text: &str) -> String {
    if text.chars().count() <= QUOTED_CHARS {
        return text.to_owned();
    }
    text.chars().take(QUOTED_CHARS).chain(['…']).collect()
}

fn parse(row: &'static Parameter, text: &str) -> Result<f64, ScenarioError> {
    let (key, value) = (row.key, quoted(text));
    if row.unit == Unit::Choice {
        let found = row.choices.iter().position(|name| *name == text);
        return found.map(|index| index as f64).ok_or(ScenarioError::UnknownChoice { key, value });
    }
    match decimal::read(text).filter(|number| number.is_finite()) {
        None => Err(ScenarioError::NotANumber { key, value }),
        Some(number) if number < row.min || number > row.max => Err(ScenarioError::OutOfRange { key, value }),
        Some(number) if row.unit.is_whole() && number.fract() != 0.0 => Err(ScenarioError::NotWhole { key, value }),
        Some(number) => Ok(number + 0.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(key: &str, text: &str) -> String {
        Scenario::default().set(key, text).unwrap_err().to_string()
    }

    #[test]
    fn every_refusal_names_key_and_value() {
        assert_eq!(message("alpha", "3"), "‘alpha’ is set to 3, which is out of range");
        for text in ["", "NaN", "inf", "-inf", "1e999", "twelve", "0x10", "1,5"] {
            let said = message("beta", text);
            assert!(said.contains("‘beta’") && said.contains(&format!("‘{text}’, which is not a number")), "{said}");
        }
        assert!(message("people", "5000000").contains("5000000"));
        assert!(message("people", "100.5").contains("whole"));
        assert!(message("strategy", "greedy").contains("‘greedy’, which is not one of its choices"));
        assert!(message("gravity", "1").contains("‘gravity’ is not a parameter"));
    }

    #[test]
    fn a_message_repeats_no_more_than_the_beginning_of_a_long_text() {
        assert!(message("beta", &"x".repeat(100_000)).len() < 300);
        assert!(message(&"x".repeat(100_000), "1").len() < 300);
        // But a long way of writing a number is a number.
        assert_eq!(Scenario::default().set("beta", "9.0000000000000000000000000000000000000000000000001"), Ok(()));
    }

    #[test]
    fn nought_has_no_sign() {
        let moved = Scenario::default().with(Key::Chi, -0.0);
        let mut set = moved.clone();
        set.set("chi", "-0").unwrap();
        assert_eq!([moved, set].map(|scenario| scenario.text("chi").unwrap()), ["0", "0"]);
    }

    #[test]
    fn a_refused_value_changes_nothing() {
        let mut scenario = Scenario::default().with(Key::Beta, 9.0);
        assert!(scenario.set("beta", "-1").is_err());
        assert_eq!(scenario, Scenario::default().with(Key::Beta, 9.0));
    }

    #[test]
    fn changes_read_back_exactly() {
        let scenario = Scenario::default().with(Key::Sight, 0.1 + 0.2).with_strategy(Strategy::Needs).with_group(
            GroupField::StartRate,
            3,
            0.001_234_567,
        );
        let mut again = Scenario::default();
        for (row, text) in scenario.changes() {
            again.set(row.key, &text).unwrap();
        }
        assert_eq!(again, scenario);
        assert_eq!(Scenario::default().changes().count(), 0);
    }

    #[test]
    fn nobody_referred_is_explained() {
        let nobody =
            (0..GROUPS.len()).fold(Scenario::default(), |s, group| s.with_group(GroupField::Share, group, 0.0));
        assert_eq!(nobody.check(), Err(ScenarioError::NobodyReferred));
        assert_eq!(Scenario::default().check(), Ok(()));
    }

    #[test]
    fn a_fee_that_ends_before_its_year_begins_is_explained() {
        let early = Scenario::default().with(Key::AttachmentStop, 60.0);
        assert_eq!(early.check(), Ok(()));
        assert_eq!(early.clone().with(Key::AttachmentYear2, 50.0).check(), Ok(()));
        let said = early.clone().with(Key::AttachmentYear3, 25.0).check().unwrap_err().to_string();
        assert!(said.contains("‘att_y3’ is set to 25") && said.contains("ends in week 60"), "{said}");
        assert!(said.contains("‘stop’ after week 96"), "{said}");
        assert_eq!(early.clone().with(Key::AttachmentYear3, 25.0).mended().0, early);
    }

    #[test]
    fn everything_wrong_at_once_is_mended_at_once() {
        let nobody =
            (0..GROUPS.len()).fold(Scenario::default(), |s, group| s.with_group(GroupField::Share, group, 0.0));
        let wrong =
            nobody.with(Key::AttachmentStop, 0.0).with(Key::AttachmentYear2, 10.0).with(Key::AttachmentYear3, 0.0);
        let (mended, errors) = wrong.mended();
        assert_eq!((mended.check(), errors.len()), (Ok(()), 3));
    }
}
