//! `bless`: every recorded file written anew, after a change that was meant to change it.

use anyhow::{Result, bail, ensure};

use crate::command::{command, run_quietly, run_tests};
use crate::steps::Steps;

/// A test that compares with recorded files, and writes them when told to.
#[derive(Debug)]
struct Record {
    what: &'static str,
    files: &'static str,
    package: &'static str,
    test: &'static str,
}

/// All that is recorded, what others are read from first.
const RECORDS: [Record; 8] = [
    Record {
        what: "runs and tables of the command line",
        files: "crates/cli/tests/golden",
        package: "parked-cli",
        test: "golden::every_",
    },
    Record {
        what: "fingerprints of runs",
        files: "crates/model/tests/golden/fingerprints.txt",
        package: "parked-model",
        test: "runs_are_what_they_were_when_recorded",
    },
    Record {
        what: "what every setting rests on",
        files: "docs/evidence.tsv",
        package: "parked-words",
        test: "the_file_in_the_repository_is_current",
    },
    Record {
        what: "what the ranking of the rules hangs on",
        files: "crates/model/src/checks/sensitivity/recorded.csv",
        package: "parked-cli",
        test: "the_record_is_what_the_table_says",
    },
    Record {
        what: "the model card",
        files: "docs/model-card.md",
        package: "parked-words",
        test: "the_card_in_the_repository_is_current",
    },
    Record {
        what: "pictures of extreme runs",
        files: "crates/charts/tests/golden",
        package: "parked-charts",
        test: "every_recorded_picture_is_drawn_as_it_was",
    },
    Record {
        what: "pictures of the gallery",
        files: "docs/gallery",
        package: "parked-charts",
        test: "every_picture_of_the_gallery_is_current",
    },
    Record {
        what: "the gallery",
        files: "docs/gallery.md",
        package: "parked-charts",
        test: "the_gallery_lists_every_picture",
    },
];

/// Links that readers may hold; they must go on opening the same run.
const NEVER_WRITTEN: &str = "tests/golden/links.txt";

/// Writes all records anew and says which have changed; refuses where that would overwrite uncommitted changes.
pub(crate) fn run(steps: &mut Steps) -> Result<()> {
    let files = RECORDS.map(|record| record.files);
    let changed = changed(&files)?;
    if !changed.is_empty() {
        bail!("these are written anew and have uncommitted changes; commit or undo them first:\n{changed}");
    }
    for record in &RECORDS {
        steps.run(record.what, || write(record))?;
    }
    match self::changed(&files)?.as_str() {
        "" => println!("Nothing has changed."),
        changed => println!("Changed, to be looked at and committed:\n{changed}"),
    }
    println!("{NEVER_WRITTEN} is never written: links that were handed out keep opening the same run.");
    Ok(())
}

fn write(record: &Record) -> Result<()> {
    let mut tests = command("cargo", &["test", "--tests", "--package", record.package, "--", record.test]);
    let output = run_tests(tests.env("UPDATE_EXPECT", "1"))?;
    ensure!(output.contains("... ok"), "there is no test called {} in {}", record.test, record.package);
    Ok(())
}

/// What differs from the last commit, a file a line, as git has it.
fn changed(files: &[&str]) -> Result<String> {
    let status = run_quietly(command("git", &["status", "--porcelain", "--"]).args(files))?;
    Ok(status.trim_end().to_owned())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn every_record_is_there_and_links_are_none() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        for record in &RECORDS {
            assert!(root.join(record.files).exists(), "{}", record.files);
            assert!(!NEVER_WRITTEN.starts_with(record.files));
        }
        assert!(root.join(NEVER_WRITTEN).exists());
    }
}
