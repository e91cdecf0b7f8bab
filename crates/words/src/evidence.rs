//! What the settings rest on, as a file that stands beside the page: `docs/evidence.tsv`.
//!
//! A first visit can do without these words, so the page fetches them when a reader asks what a value rests on. They are
//! written and read here, in rows of cells between tabs: `setting`, its key, help, reason and source ids, in the order of
//! the table; then `contract`, its id, a key it sets, why, and source ids; then `source`, its id, title and address, and
//! `official` if it is that.

use parked_model::{
    record::published::{SOURCES, Source},
    scenario::{self, preset::PRESETS, table},
};

use crate::parameters::{helps_and_reasons, preset_reasons};

const SETTING: &str = "setting";
const CONTRACT: &str = "contract";
const SOURCE: &str = "source";
const OFFICIAL: &str = "official";

/// What a row of the parameter table rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grounds<'a> {
    /// One sentence on what it does.
    pub help: &'a str,
    /// Why the default is what it is, in a sentence.
    pub reason: &'a str,
    /// Source ids of the default, joined by semicolons; empty for an assumption.
    pub sources: &'a str,
}

/// What a setting of a contract to start from rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ContractGrounds<'a> {
    /// Id of the contract.
    pub contract: &'a str,
    /// Key of what it sets.
    pub key: &'a str,
    /// Why it sets that, in a sentence.
    pub why: &'a str,
    /// Source ids, joined by semicolons; may be empty.
    pub sources: &'a str,
}

/// What each setting of each contract rests on, in the order of the list.
pub fn contract_grounds() -> impl Iterator<Item = ContractGrounds<'static>> {
    PRESETS.iter().flat_map(|preset| {
        preset.settings.iter().zip(preset_reasons(preset.id)).map(|(setting, why)| ContractGrounds {
            contract: preset.id,
            key: setting.key,
            why,
            sources: setting.sources,
        })
    })
}

/// What each row of the table rests on, in the same order.
pub fn grounds() -> impl Iterator<Item = Grounds<'static>> {
    let grounds = |((help, reason), sources)| Grounds { help, reason, sources };
    helps_and_reasons().zip(scenario::sources()).map(grounds)
}

/// The whole file.
pub fn file() -> String {
    let settings = table().iter().zip(grounds()).map(|(row, grounds)| {
        let Grounds { help, reason, sources } = grounds;
        [SETTING, row.key, help, reason, sources].join("\t")
    });
    let sources = SOURCES.iter().map(|&Source { id, title, url, is_official }| {
        let official = if is_official { OFFICIAL } else { "" };
        [SOURCE, id, title, url, official].join("\t")
    });
    let contracts = contract_grounds()
        .map(|ContractGrounds { contract, key, why, sources }| [CONTRACT, contract, key, why, sources].join("\t"));
    settings.chain(contracts).chain(sources).map(|line| line + "\n").collect()
}

/// Every setting of a file, by its key.
pub fn settings(file: &str) -> impl Iterator<Item = (&str, Grounds<'_>)> {
    rows(file, SETTING).map(|[key, help, reason, sources]| (key, Grounds { help, reason, sources }))
}

/// Every setting of every contract of a file.
pub fn contracts(file: &str) -> impl Iterator<Item = ContractGrounds<'_>> {
    rows(file, CONTRACT).map(|[contract, key, why, sources]| ContractGrounds { contract, key, why, sources })
}

/// Every source of a file.
pub fn sources(file: &str) -> impl Iterator<Item = Source<'_>> {
    rows(file, SOURCE).map(|[id, title, url, official]| Source { id, title, url, is_official: official == OFFICIAL })
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
        for ((row, written), read) in table().iter().zip(grounds()).zip(settings(&file)) {
            assert_eq!(read, (row.key, written));
        }
        assert_eq!(settings(&file).count(), table().len());
        assert!(sources(&file).eq(SOURCES));
        for (written, read) in contract_grounds().zip(contracts(&file)) {
            assert_eq!(read, written);
        }
        assert_eq!(file.lines().count(), table().len() + contract_grounds().count() + SOURCES.len());
    }

    #[test]
    fn a_line_that_is_neither_is_passed_over() {
        let file = "sources\tS0\nsource\tS1\tTitle\n\n<html>\nsetting\n";
        assert!(sources(file).eq([Source { id: "S1", title: "Title", url: "", is_official: false }]));
        assert_eq!(settings(file).count(), 0);
    }

    #[test]
    fn the_file_in_the_repository_is_current() {
        expect_test::expect_file!["../../../docs/evidence.tsv"].assert_eq(&file());
    }
}
