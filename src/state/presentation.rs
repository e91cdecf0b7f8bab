//! How the page is shown, as the query of its address asks: `?embed&theme=dark&show=beta,att&lock=beta`. Read once, as strictly
//! as a link; `static/theme.js` reads two of its keys before the first paint.

use parked_model::scenario::{index_of, link, table};

use super::{
    Notice,
    keys::{ANSWERED, EMBED, LANGUAGE, LOCK, PRESENT, SHOW, THEME},
};
use crate::story::{Answer, Control};

/// What a switch of the query is when it is on: `?embed` and `?embed=1`.
const ON: [&str; 2] = ["", "1"];

/// Colours that are shown whatever the reader prefers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// Its name in the query, in messages and in the style sheet.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The one with a name.
    pub fn named(name: &str) -> Option<Self> {
        [Self::Light, Self::Dark].into_iter().find(|theme| theme.name() == name)
    }
}

/// How the page is shown. The default is the page by itself, with everything on it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Presentation {
    /// Whether it stands in somebody else's page.
    pub is_embedded: bool,
    /// Whether its scenes are shown screen by screen, for a projector.
    pub is_presented: bool,
    /// Its colours; `None` for those that the reader prefers.
    pub theme: Option<Theme>,
    /// Whether each scene is as after the answer to its question.
    pub is_answered: bool,
    /// Names of the controls that are there: keys of settings, [`Control::OTHERS`] and [`Answer::CONTROL`]; `None` for all.
    pub show: Option<Vec<&'static str>>,
    /// Keys of the settings that cannot be turned.
    pub lock: Vec<&'static str>,
    /// What of the query could not be used.
    pub notices: Vec<Notice>,
}

impl Presentation {
    /// Reads a query, with or without its `?`. What is wrong is named in the notices and the rest is kept. Keys that the page does
    /// not know are left alone: feeds and campaigns add their own to every address.
    pub fn read(query: &str) -> Self {
        let mut shown = Self::default();
        for (key, value) in link::pairs(query.trim_start_matches('?')) {
            shown.take(&key, &value);
        }
        shown
    }

    fn take(&mut self, key: &str, value: &str) {
        let is_on = ON.contains(&value);
        match key {
            EMBED => self.is_embedded = true,
            PRESENT => self.is_presented = true,
            ANSWERED => self.is_answered = is_on,
            THEME => self.theme = Theme::named(value),
            SHOW => self.show = Some(self.controls(SHOW, value, control_named)),
            LOCK => self.lock = self.controls(LOCK, value, setting_named),
            _ => {}
        }
        let notice = match key {
            EMBED if !is_on => Some(Notice::NotOn(EMBED, value.to_owned())),
            PRESENT if !is_on => Some(Notice::NotOn(PRESENT, value.to_owned())),
            ANSWERED if !is_on => Some(Notice::NoAnswered(value.to_owned())),
            THEME if self.theme.is_none() => Some(Notice::NoTheme(value.to_owned())),
            LANGUAGE if value != words::LANGUAGE => Some(Notice::NoLanguage(value.to_owned())),
            _ => None,
        };
        self.notices.extend(notice);
    }

    /// The controls of a list, each once; names of none are told together.
    fn controls(
        &mut self,
        key: &'static str,
        list: &str,
        named: impl Fn(&str) -> Option<&'static str>,
    ) -> Vec<&'static str> {
        let (mut known, mut unknown) = (Vec::new(), Vec::new());
        for name in list.split(',').filter(|name| !name.is_empty()) {
            match named(name) {
                Some(name) if known.contains(&name) => {}
                Some(name) => known.push(name),
                None => unknown.push(name.to_owned()),
            }
        }
        if !unknown.is_empty() {
            self.notices.push(Notice::NoControls(key, unknown));
        }
        known
    }

    /// The query that asks for this, with its `?`; empty for the page by itself.
    pub fn query(&self) -> String {
        let mut parts: Vec<String> = Vec::new();
        parts.extend(self.is_embedded.then(|| EMBED.to_owned()));
        parts.extend(self.is_presented.then(|| PRESENT.to_owned()));
        parts.extend(self.theme.map(|theme| format!("{THEME}={}", theme.name())));
        parts.extend(self.is_answered.then(|| ANSWERED.to_owned()));
        parts.extend(self.show.as_ref().map(|names| format!("{SHOW}={}", names.join(","))));
        parts.extend((!self.lock.is_empty()).then(|| format!("{LOCK}={}", self.lock.join(","))));
        if parts.is_empty() { String::new() } else { format!("?{}", parts.join("&")) }
    }

    /// Whether a control is there.
    pub fn shows(&self, name: &str) -> bool {
        self.show.as_ref().is_none_or(|shown| shown.contains(&name))
    }

    /// Whether a setting, by its position in the table, cannot be turned.
    pub fn locks(&self, index: usize) -> bool {
        self.lock.contains(&table()[index].key)
    }
}

fn setting_named(key: &str) -> Option<&'static str> {
    Some(table()[index_of(key)?].key)
}

fn control_named(name: &str) -> Option<&'static str> {
    let others = Control::OTHERS.into_iter().chain([Answer::CONTROL]);
    others.into_iter().find(|other| *other == name).or_else(|| setting_named(name))
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn said(query: &str) -> Vec<String> {
        Presentation::read(query).notices.iter().map(Notice::said).collect()
    }

    #[test]
    fn a_query_says_how_the_page_is_shown() {
        let shown = Presentation::read(
            "?embed&present&theme=dark&lang=en&answered&show=beta,ghosts,beta&lock=att&utm_source=feed",
        );
        assert_eq!(
            shown,
            Presentation {
                is_embedded: true,
                is_presented: true,
                theme: Some(Theme::Dark),
                is_answered: true,
                show: Some(vec!["beta", "ghosts"]),
                lock: vec!["att"],
                notices: vec![],
            }
        );
        assert_eq!(Presentation::read(""), Presentation::default());
        assert!(shown.shows("beta") && !shown.shows("att") && Presentation::default().shows("att"));
        assert!(!Presentation::read("show=").shows("beta"), "no control at all");
    }

    #[test]
    fn what_is_wrong_is_named_and_the_rest_kept() {
        for (query, words) in [
            ("embed=yes", ["‘embed’", "‘yes’"]),
            ("present=no", ["‘present’", "‘no’"]),
            ("theme=sepia", ["‘theme’", "‘sepia’"]),
            ("lang=cy", ["‘lang’", "‘cy’"]),
            ("answered=2", ["‘answered’", "‘2’"]),
            ("show=beta,zoom,warp", ["‘show’", "‘zoom’, ‘warp’"]),
            ("lock=ghosts", ["‘lock’", "‘ghosts’"]),
        ] {
            let said = said(&format!("{query}&lock=att"));
            assert_eq!(said.len(), 1, "{query}: {said:?}");
            assert!(words.iter().all(|word| said[0].contains(word)), "{query}: {said:?}");
            assert!(Presentation::read(&format!("{query}&lock=att")).lock.contains(&"att"), "{query}");
        }
        assert_eq!(Presentation::read("show=beta,zoom").show, Some(vec!["beta"]));
    }

    #[test]
    fn a_list_of_thousands_is_one_short_notice() {
        let many: Vec<String> = (0..10_000).map(|number| format!("x{number}")).collect();
        let said = said(&format!("show={}", many.join(",")));
        assert!(said.len() == 1 && said[0].len() < 400, "{}", said[0].len());
        assert!(said[0].contains("9,995 more"), "{said:?}");
    }

    proptest! {
        #[test]
        fn any_text_is_read_and_what_was_read_is_written_back(query in "\\PC{0,120}") {
            let read = Presentation::read(&query);
            let again = Presentation::read(&read.query());
            prop_assert_eq!(again, Presentation { notices: vec![], ..read });
        }
    }
}
