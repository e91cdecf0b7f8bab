//! What of a link could not be used.

use parked_model::{
    report::crowd::LAST_MONTH,
    scenario::link::{LinkNotice, quoted},
};

use super::{
    keys::{ANSWERED, GHOSTS, LANGUAGE, MONTH, RUN, SCENE, THEME, VIEW, WAY},
    page::Page,
};
use crate::story::Way;

/// Unknown controls that a notice names.
const MOST_NAMED: usize = 5;

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
    /// Something other than on behind a key that says how the page is shown and is on as it stands there.
    NotOn(&'static str, String),
    /// An answer that is neither shown nor waited for.
    NoAnswered(String),
    /// Colours that there are not.
    NoTheme(String),
    /// A language that there is not.
    NoLanguage(String),
    /// Controls that there are not, under the key that names them.
    NoControls(&'static str, Vec<String>),
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
            Self::NotOn(key, value) => words::notices::not_on(key, &quoted(value)),
            Self::NoAnswered(value) => words::notices::no_answered(ANSWERED, &quoted(value)),
            Self::NoTheme(value) => words::notices::no_theme(THEME, &quoted(value)),
            Self::NoLanguage(value) => words::notices::no_language(LANGUAGE, &quoted(value), words::LANGUAGE),
            Self::NoControls(key, names) => {
                let first: Vec<String> = names.iter().take(MOST_NAMED).map(|name| quoted(name)).collect();
                words::notices::no_controls(key, &first, names.len() - first.len())
            }
        }
    }
}
