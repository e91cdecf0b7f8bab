//! Scenarios as readable links: `v=2&strategy=needs&att=0&seed=7`, differences from the defaults only.
//!
//! A link is how one reader shows another what they found, so it must give the very same run, today and after the next
//! release, and a mangled one must give something sensible. Every part that can be read is kept; for every other the
//! default stands and a notice says so. Nothing here fails.

use form_urlencoded::{Serializer, parse};
use thiserror::Error;

pub use crate::scenario::quoted;
use crate::scenario::{Scenario, ScenarioError};

/// Version written into links. Raised when a link would otherwise open something else than its author saw.
///
/// Version 2: hours follow the fees, start rates meet two-year results, the labour market and the mix of people are those of
/// the record. `beta`, `share_…` and `accel_for` mean something else than in version 1.
pub const VERSION: u32 = 2;

/// What was wrong with part of a link. The rest of the link was kept.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum LinkNotice {
    /// A value was refused and the default stands.
    #[error("{error}. Used instead: {used}")]
    Refused {
        /// Why.
        error: ScenarioError,
        /// The value that stands.
        used: String,
    },
    /// The link was made for an earlier version: its settings were read as they are meant now.
    #[error("this link was made for version {0}; its settings were read as they are meant now")]
    Earlier(u32),
    /// The link was made by a later version.
    #[error("this link was made by a newer version (v={0}); what this version knows was kept")]
    Newer(String),
    /// The version is not a number.
    #[error("‘v’ is set to ‘{0}’, which is not a version; the link was read as version {VERSION}")]
    NotAVersion(String),
    /// Values that contradict each other; the usual one was used for what the message names.
    #[error("{0}. The usual setting was used instead")]
    Contradiction(ScenarioError),
}

/// What a link says.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The scenario, with the default wherever the link said nothing or nonsense.
    pub scenario: Scenario,
    /// Pairs that are not parameters, for whoever shows the scenario.
    pub others: Vec<(String, String)>,
    /// What was wrong, in the order of the link.
    pub notices: Vec<LinkNotice>,
}

/// Writes a scenario, with any further pairs behind it, without a leading `#`.
pub fn write<'a>(scenario: &Scenario, others: impl IntoIterator<Item = (&'a str, String)>) -> String {
    let mut pairs = Serializer::new(String::new());
    pairs.append_pair("v", &VERSION.to_string());
    for (row, value) in scenario.changes() {
        pairs.append_pair(row.key, &value);
    }
    for (key, value) in others {
        pairs.append_pair(key, &value);
    }
    pairs.finish()
}

/// Reads a link: a whole address, or what stands behind its `#`. Any text is read; nothing panics.
pub fn read(link: &str) -> Reading {
    let pairs = link.split_once('#').map_or(link, |(_, hash)| hash);
    let mut reading = Reading { scenario: Scenario::default(), others: Vec::new(), notices: Vec::new() };
    for (key, value) in parse(pairs.as_bytes()) {
        match key.as_ref() {
            "" => {}
            "v" => reading.notices.extend(version_notice(&value)),
            key => reading.take(key, &value),
        }
    }
    let (mended, errors) = std::mem::take(&mut reading.scenario).mended();
    reading.scenario = mended;
    reading.notices.extend(errors.into_iter().map(LinkNotice::Contradiction));
    reading
}

impl Reading {
    fn take(&mut self, key: &str, value: &str) {
        match self.scenario.set(key, value) {
            Ok(()) => {}
            Err(ScenarioError::UnknownKey(_)) => self.others.push((key.to_owned(), value.to_owned())),
            Err(error) => {
                let used = self.scenario.text(key).unwrap_or_default();
                self.notices.push(LinkNotice::Refused { error, used });
            }
        }
    }
}

fn version_notice(value: &str) -> Option<LinkNotice> {
    match value.parse::<u32>() {
        Ok(VERSION) => None,
        Ok(version) if version < VERSION => Some(LinkNotice::Earlier(version)),
        Ok(_) => Some(LinkNotice::Newer(quoted(value))),
        Err(_) => Some(LinkNotice::NotAVersion(quoted(value))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{decision::strategy::Strategy, scenario::Key};

    #[test]
    fn a_link_holds_differences_only_and_reads_back() {
        assert_eq!(write(&Scenario::default(), []), "v=2");
        let scenario =
            Scenario::default().with(Key::Attachment, 0.0).with(Key::Seed, 7.0).with_strategy(Strategy::PureProfit);
        let link = write(&scenario, [("week", "60".to_owned())]);
        assert_eq!(link, "v=2&att=0&strategy=pure-profit&seed=7&week=60");
        let reading = read(&format!("https://example.org/parked/?embed#{link}"));
        assert_eq!(reading.scenario, scenario);
        assert_eq!(reading.others, [("week".to_owned(), "60".to_owned())]);
        assert_eq!(reading.notices, []);
    }

    #[test]
    fn a_link_of_an_earlier_version_says_so_and_keeps_its_settings() {
        let reading = read("v=1&att=0&beta=9");
        assert_eq!(reading.scenario, Scenario::default().with(Key::Attachment, 0.0).with(Key::Beta, 9.0));
        assert_eq!(reading.notices, [LinkNotice::Earlier(1)]);
        // Without a version a link is one of today's.
        assert_eq!(read("att=0").notices, []);
    }

    #[test]
    fn bad_parts_are_named_and_the_rest_is_kept() {
        let reading = read("v=3&beta=lots&r=0.9&strategy=greedy&alpha=7");
        assert_eq!(reading.scenario, Scenario::default().with(Key::Sight, 0.9));
        let said: Vec<String> = reading.notices.iter().map(ToString::to_string).collect();
        assert!(said[0].contains("newer version (v=3)"));
        assert!(said[1].contains("‘beta’") && said[1].ends_with("Used instead: 7"));
        assert!(said[2].contains("greedy") && said[2].ends_with("Used instead: profit"));
        assert!(said[3].contains("‘alpha’ is set to 7"));
        assert_eq!(said.len(), 4);
    }

    #[test]
    fn a_link_that_refers_nobody_gets_the_usual_shares() {
        let reading = read("share_18=0&share_25=0&share_ea=0&share_esa=0&share_ib=0&beta=9");
        assert_eq!(reading.scenario, Scenario::default().with(Key::Beta, 9.0));
        assert_eq!(reading.notices, [LinkNotice::Contradiction(ScenarioError::NobodyReferred)]);
    }
}
