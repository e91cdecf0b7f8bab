//! What the settings rest on, as a file that stands beside the page: `docs/evidence.tsv`.
//!
//! A first visit can do without these words, so the page fetches them when a reader asks what a value rests on. They are
//! written and read here, in rows of cells between tabs: `setting`, its key, help, reason and source ids, in the order of
//! the table; then `source`, its id, title and address.

use crate::{
    record::published::{SOURCES, Source},
    scenario::params::{Grounds, grounds, table},
};

const SETTING: &str = "setting";
const SOURCE: &str = "source";

/// The whole file.
pub fn file() -> String {
    let settings = table().iter().zip(grounds()).map(|(row, grounds)| {
        let Grounds { help, reason, sources } = grounds;
        [SETTING, row.key, help, reason, sources].join("\t")
    });
    let sources = SOURCES.iter().map(|source| [SOURCE, source.id, source.title, source.url].join("\t"));
    settings.chain(sources).map(|line| line + "\n").collect()
}

/// Every setting of a file, by its key.
pub fn settings(file: &str) -> impl Iterator<Item = (&str, Grounds<'_>)> {
    rows(file, SETTING).map(|[key, help, reason, sources]| (key, Grounds { help, reason, sources }))
}

/// Every source of a file.
pub fn sources(file: &str) -> impl Iterator<Item = Source<'_>> {
    rows(file, SOURCE).map(|[id, title, url, _]| Source { id, title, url })
}

/// The cells of every row of a kind; those that a row lacks are empty.
fn rows<'a>(file: &'a str, kind: &'static str) -> impl Iterator<Item = [&'a str; 4]> {
    file.lines().filter_map(move |line| {
        let mut cells = line.strip_prefix(kind)?.strip_prefix('\t')?.split('\t');
        Some([(); 4].map(|()| cells.next().unwrap_or_default()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let file = file();
        let keys = table().iter().map(|row| row.key);
        assert!(settings(&file).eq(keys.zip(grounds().iter().copied())));
        assert!(sources(&file).eq(SOURCES));
        assert_eq!(file.lines().count(), table().len() + SOURCES.len());
    }

    #[test]
    fn a_line_that_is_neither_is_passed_over() {
        let file = "sources\tS0\nsource\tS1\tTitle\n\n<html>\nsetting\n";
        assert!(sources(file).eq([Source { id: "S1", title: "Title", url: "" }]));
        assert_eq!(settings(file).count(), 0);
    }

    #[test]
    fn the_file_in_the_repository_is_current() {
        expect_test::expect_file!["../../../../docs/evidence.tsv"].assert_eq(&file());
    }
}
