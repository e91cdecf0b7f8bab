//! What of a link could not be used.

use parked_model::{
    report::crowd::LAST_MONTH,
    scenario::link::{LinkNotice, quoted},
};

use super::{
    keys::{GHOSTS, MONTH, RUN, SCENE, VIEW, WAY},
    page::Page,
};
use crate::story::Way;

/// What a reader is told about: the values are those of the link, as they stood there.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// A setting of the contract in force.
    Setting(LinkNotice),
    /// A setting of the contract kept to compare with.
    KeptSetting(LinkNotice),
    /// A page that there is not.
    NoPage(String),
    /// A scene that there is not.
    NoScene(String),
    /// A way through the story that there is not.
    NoWay(String),
    /// A month that is not shown.
    NoMonth(String),
    /// Ghosts that are neither on nor off.
    NoGhosts(String),
    /// A run that is no fingerprint.
    NoRun(String),
    /// A key that the page does not know.
    Unknown(String),
}

impl Notice {
    /// The notice in a sentence or two.
    pub fn said(&self) -> String {
        match self {
            Self::Setting(notice) => words::refusals::notice(notice),
            Self::KeptSetting(notice) => words::notices::in_kept(&words::refusals::notice(notice)),
            Self::NoPage(name) => {
                words::notices::not_among(VIEW, &quoted(name), &Page::NAMES.join(", "), Page::NAMES[0])
            }
            Self::NoScene(id) => words::notices::no_scene(SCENE, &quoted(id)),
            Self::NoWay(name) => words::notices::no_way(WAY, &quoted(name), Way::SHORT_NAME),
            Self::NoMonth(month) => words::notices::no_month(MONTH, &quoted(month), LAST_MONTH),
            Self::NoGhosts(value) => words::notices::no_switch(GHOSTS, &quoted(value)),
            Self::NoRun(value) => words::notices::no_run(RUN, &quoted(value)),
            Self::Unknown(key) => words::notices::unknown(&quoted(key)),
        }
    }
}
