//! What a picture says of where it comes from.

use parked_model::scenario::link;

use crate::outcome::Outcome;

/// Which run a picture shows, and where to find it again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imprint {
    /// A link that opens the same run.
    pub link: String,
    /// The run's fingerprint.
    pub fingerprint: String,
}

impl Imprint {
    /// The imprint of a run; `address` is where the page is found, empty where that is not known.
    pub fn of(outcome: &Outcome, address: &str) -> Self {
        let link = format!("{address}#{}", link::write(&outcome.scenario, []));
        Self { link, fingerprint: outcome.summary.fingerprint.clone() }
    }

    /// Its lines, in the order in which they stand.
    pub(super) fn lines(&self) -> [String; 3] {
        [words::files::SOURCE.to_owned(), words::files::link(&self.link), words::files::run(&self.fingerprint)]
    }
}
