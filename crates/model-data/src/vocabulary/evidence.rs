use serde::{Deserialize, Serialize};

/// How sure a figure is. The words are those of `data/README.md`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Evidence {
    /// The figure stood in a published text that was read, and an official source is among those cited.
    Seen,
    /// It stood in a published text that was read, none of them official: a think tank, a trade body, the press, a blog.
    Published,
    /// Worked out from figures that were seen.
    Derived,
    /// Recalled and not found in any source read.
    Memory,
    /// A choice made for this model.
    Assumption,
    /// Two sources that were read disagree.
    Conflicting,
}

impl Evidence {
    /// How many sources a figure with this word must cite.
    pub fn sources_needed(self) -> usize {
        match self {
            Self::Seen | Self::Published | Self::Derived => 1,
            Self::Conflicting => 2,
            Self::Memory | Self::Assumption => 0,
        }
    }
}
