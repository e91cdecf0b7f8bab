//! Published figures and sources, generated from `data/` when the crate is built.

use serde::Serialize;

mod evidence {
    include!(concat!(env!("OUT_DIR"), "/evidence.rs"));
}

pub use evidence::Evidence;

/// A text that a figure was read in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Source<'a> {
    /// Short id, such as `S01`.
    pub id: &'a str,
    /// Title, publisher and date.
    pub title: &'a str,
    /// Address; empty for the source articles.
    pub url: &'a str,
    /// Whether it speaks for a state: parliament, a department, an auditor.
    pub is_official: bool,
}

/// From which calendar week the attachment fee is which share of its first-year level.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct AttachmentYear {
    pub(crate) first_week: u32,
    pub(crate) multiplier: f64,
}

#[expect(clippy::unreadable_literal, reason = "written by the build script")]
mod generated {
    use super::{AttachmentYear, Source};

    include!(concat!(env!("OUT_DIR"), "/published.rs"));
}

pub use generated::SOURCES;
pub(crate) use generated::{ATTACHMENT_YEARS, MINIMUM_LEVELS, REFERRALS_TO_DATE};

/// The source with this id, if there is one.
pub fn source(id: &str) -> Option<&'static Source<'static>> {
    SOURCES.iter().find(|source| source.id == id)
}

/// The source with an id that stands in the program's text. Used in a constant, it puts this one source into the program
/// and not the list, and an id that is not listed fails the build.
///
/// # Panics
///
/// If no source has this id.
pub const fn cited(id: &str) -> Source<'static> {
    let mut at = 0;
    while at < SOURCES.len() {
        if is_same(SOURCES[at].id.as_bytes(), id.as_bytes()) {
            return SOURCES[at];
        }
        at += 1;
    }
    panic!("no source has this id")
}

/// Equality that constants can use.
pub(crate) const fn is_same(one: &[u8], other: &[u8]) -> bool {
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    at == one.len() && at == other.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_attachment_fee_steps_fall_on_the_first_whole_week_of_april() {
        let weeks: Vec<u32> = ATTACHMENT_YEARS.iter().map(|year| year.first_week).collect();
        // 1 April 2014 is 1,035 days after 1 June 2011: week 148, as in specification 2.5.
        assert_eq!(weeks, [0, 44, 96, 148]);
    }

    #[test]
    fn three_groups_had_a_minimum() {
        assert_eq!(MINIMUM_LEVELS[0][..4], [Some(0.055), Some(0.055), None, Some(0.055)]);
        assert_eq!(MINIMUM_LEVELS[1][..4], [Some(0.33), Some(0.275), None, Some(0.165)]);
        assert_eq!(MINIMUM_LEVELS[2][..4], [Some(0.44), Some(0.33), None, Some(0.165)]);
        assert!(MINIMUM_LEVELS.iter().all(|year| year[4..].iter().all(Option::is_none)));
    }

    #[test]
    fn a_source_is_found_by_its_whole_id() {
        for listed in &SOURCES {
            assert_eq!((cited(listed.id), source(listed.id)), (*listed, Some(listed)));
        }
        assert!(source("S").is_none() && source("S0111").is_none());
    }

    #[test]
    #[should_panic(expected = "no source")]
    fn part_of_an_id_is_none() {
        cited("S");
    }
}
