//! Scenarios as readable links: `v=2.ABC&strategy=needs&att=0&seed=7`, differences from the defaults only.
//!
//! Behind the version stands a short check of all that follows: a link that was cut inside a number would else be another
//! contract without a word. Links without a check are as good: those of before there was one, and those made by hand.
//!
//! A link is how one reader shows another what they found, so it must give the very same run, today and after the next
//! release, and a mangled one must give something sensible. Every part that can be read is kept; for every other the
//! default stands and a notice says so. Nothing here fails.

use form_urlencoded::{Serializer, parse};
use thiserror::Error;

pub use crate::scenario::quoted;
use crate::scenario::{Scenario, ScenarioError, link_check::check};

/// Key of the version.
const VERSION_KEY: &str = "v";

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
    /// The link no longer is what was written: some of it was lost or changed. Everything that it says was used.
    #[error("this link was cut or edited since it was made; used: {}", listed(used, *more))]
    CutOrEdited {
        /// What it sets, by key: the first of many, each no longer than a message repeats.
        used: Vec<(&'static str, String)>,
        /// How many settings more it has.
        more: usize,
    },
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
    written(&scenario.changes().map(|(row, value)| (row.key, value)).chain(others).collect::<Vec<(&str, String)>>())
}

fn written(pairs: &[(&str, String)]) -> String {
    let check = check(pairs.iter().map(|(key, value)| (*key, value.as_str())));
    let mut link = Serializer::new(String::new());
    link.append_pair(VERSION_KEY, &format!("{VERSION}.{check}")).extend_pairs(pairs).finish()
}

/// The pairs of a link: of a whole address, or of what stands behind its `#`. A full stop, a bracket or a quotation mark at
/// the end belongs to the sentence that the link was copied from.
pub fn pairs(link: &str) -> Vec<(String, String)> {
    let hash = link.split_once('#').map_or(link, |(_, hash)| hash);
    let mut pairs: Vec<(String, String)> = parse(hash.as_bytes()).into_owned().collect();
    if let Some((key, value)) = pairs.last_mut() {
        let last = if value.is_empty() { key } else { value };
        last.truncate(last.trim_end_matches(is_of_the_sentence).len());
    }
    pairs.retain(|(key, _)| !key.is_empty());
    pairs
}

/// Whether a sign may follow a link in a sentence, and never ends one that was written here.
fn is_of_the_sentence(sign: char) -> bool {
    sign.is_whitespace() || ".,;:!?…)]}>'\"`’”»*_\u{200b}".contains(sign)
}

/// Reads a link. Any text is read; nothing panics.
pub fn read(link: &str) -> Reading {
    read_pairs(pairs(link))
}

/// Reads the pairs of a link.
pub fn read_pairs(pairs: Vec<(String, String)>) -> Reading {
    let mut reading = Reading { scenario: Scenario::default(), others: Vec::new(), notices: Vec::new() };
    let settings = pairs.iter().filter(|(key, _)| key != VERSION_KEY);
    let check = check(settings.map(|(key, value)| (key.as_str(), value.as_str())));
    let mut is_whole = true;
    for (key, value) in pairs {
        if key == VERSION_KEY {
            let (version, recorded) = match value.split_once('.') {
                Some((version, recorded)) if version.parse::<u32>().is_ok() => (version, recorded),
                _ => (value.as_str(), check.as_str()),
            };
            is_whole &= recorded.eq_ignore_ascii_case(&check);
            reading.notices.extend(version_notice(version));
        } else {
            reading.take(&key, &value);
        }
    }
    let (mended, errors) = std::mem::take(&mut reading.scenario).mended();
    reading.scenario = mended;
    reading.notices.extend(errors.into_iter().map(LinkNotice::Contradiction));
    if !is_whole {
        reading.notices.insert(0, cut_or_edited(&reading.scenario));
    }
    reading
}

/// Settings that a message lists.
const MOST_LISTED: usize = 12;

/// That a link is not what was written, with what it sets.
fn cut_or_edited(scenario: &Scenario) -> LinkNotice {
    let used = scenario.changes().take(MOST_LISTED).map(|(row, value)| (row.key, quoted(&value))).collect();
    LinkNotice::CutOrEdited { used, more: scenario.changes().skip(MOST_LISTED).count() }
}

/// Settings as they stand in a link: `att=0, beta=9`.
fn listed(used: &[(&str, String)], more: usize) -> String {
    if used.is_empty() {
        return "the usual setting of everything".to_owned();
    }
    let listed: Vec<String> = used.iter().map(|(key, value)| format!("{key}={value}")).collect();
    let others = if more > 0 { format!(" and {more} more") } else { String::new() };
    listed.join(", ") + &others
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
    use crate::{
        decision::strategy::Strategy,
        scenario::{Key, table},
    };

    #[test]
    fn a_link_holds_differences_only_and_reads_back() {
        assert_eq!(write(&Scenario::default(), []), "v=2.1ZG");
        let scenario =
            Scenario::default().with(Key::Attachment, 0.0).with(Key::Seed, 7.0).with_strategy(Strategy::PureProfit);
        let link = write(&scenario, [("week", "60".to_owned())]);
        assert_eq!(link, "v=2.FYR&att=0&strategy=pure-profit&seed=7&week=60");
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

    /// The links that a link may have been once.
    fn whole() -> [String; 3] {
        let scenario = Scenario::default().with(Key::Beta, 12.5).with(Key::Zeta, 15_000.0);
        let month = || ("month", "12".to_owned());
        [
            write(&scenario, []),
            write(&scenario.clone().with(Key::Seed, 4_294_967_295.0), [month(), ("run", "7F3A-91C2".to_owned())]),
            write(&Scenario::default(), [month()]),
        ]
    }

    fn is_said(link: &str) -> bool {
        matches!(read(link).notices.first(), Some(LinkNotice::CutOrEdited { .. }))
    }

    #[test]
    fn a_link_that_was_cut_says_so_wherever_it_was_cut() {
        for link in whole() {
            assert!(!is_said(&link) && !is_said(&link.replace(&link[4..7], &link[4..7].to_lowercase())), "{link}");
            // Cut before the check it is the usual contract, or nothing at all.
            for end in "v=2.".len() + 1..link.len() {
                assert!(is_said(&link[..end]), "{}", &link[..end]);
            }
        }
    }

    #[test]
    fn a_link_that_was_edited_says_so_and_lists_what_was_used() {
        let [link, ..] = whole();
        let reading = read(&link.replace("12.5", "2.5"));
        let used = vec![("beta", "2.5".to_owned()), ("zeta", "15000".to_owned())];
        assert_eq!(reading.notices, [LinkNotice::CutOrEdited { used, more: 0 }]);
        assert!(reading.notices[0].to_string().ends_with("used: beta=2.5, zeta=15000"), "{}", reading.notices[0]);
        assert!(is_said(&format!("{link}&att=0")) && is_said(&link.replace("zeta", "kappa")));
        // By hand, and as they were before there was a check.
        let (check, unchecked) = (&link[3..7], link.replacen(&link[3..7], "", 1));
        assert_eq!((check.len(), check.starts_with('.')), (4, true));
        assert_eq!(read(&unchecked).notices, []);
        assert_eq!(read(&unchecked).scenario, read(&link).scenario);
        assert!(matches!(read(&link.replacen("v=2", "v=x", 1)).notices[..], [LinkNotice::NotAVersion(_)]));
    }

    #[test]
    fn of_many_settings_the_first_are_listed_and_the_others_counted() {
        let all = (0..table().len()).fold(Scenario::default(), |all, index| all.with_value_at(index, f64::MAX));
        let said = read(&write(&all, []).replacen("v=2.", "v=2.0", 1)).notices[0].to_string();
        let more = all.changes().count() - MOST_LISTED;
        assert!(more > 50 && said.ends_with(&format!(" and {more} more")) && said.len() < 1_000, "{said}");
    }

    #[test]
    fn what_a_sentence_leaves_behind_a_link_is_dropped() {
        let links = whole().into_iter().chain(["v=2&beta=9".to_owned(), "scene=share".to_owned(), "zoom".to_owned()]);
        for link in links {
            for end in
                [".", ",", ")", ").", "]", "…", "”", "’.", "\"", ">", "**", "!", " ", "%20", "%E2%80%9D.", "%22)."]
            {
                assert_eq!(read(&format!("https://example.org/#{link}{end}")), read(&link), "{link}{end}");
            }
        }
        assert_eq!(pairs("https://example.org/#."), []);
        assert_eq!(read("beta=9.5").scenario, Scenario::default().with(Key::Beta, 9.5));
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
