//! The colours in force, read from the style sheet so that canvas and page never differ.

use gloo::events::EventListener;
use yew::prelude::*;

use crate::{dom, paper::use_paper};

/// A colour that the canvas draws with, a registered property of the style sheet (DESIGN c8).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    /// In work because of the programme; also the accent.
    Because,
    /// In work, would have been anyway.
    Anyway,
    /// Helped, no lasting job.
    Helped,
    /// Left alone, no lasting job.
    LeftAlone,
    /// Not referred.
    NotReferred,
    /// Text and lines that carry meaning.
    Ink,
}

impl Colour {
    const ALL: [Self; 6] = [Self::Because, Self::Anyway, Self::Helped, Self::LeftAlone, Self::NotReferred, Self::Ink];

    /// Its custom property in `static/styles/tokens.css`.
    pub fn property(self) -> &'static str {
        match self {
            Self::Because => "--because",
            Self::Anyway => "--anyway",
            Self::Helped => "--helped",
            Self::LeftAlone => "--left-alone",
            Self::NotReferred => "--muted",
            Self::Ink => "--ink",
        }
    }
}

/// The colours in force, as CSS text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Palette([String; Colour::ALL.len()]);

impl Palette {
    fn current() -> Option<Self> {
        let style = dom::root_style()?;
        let read = |colour: Colour| style.get_property_value(colour.property()).unwrap_or_default().trim().to_owned();
        Some(Self(Colour::ALL.map(read)))
    }

    /// A colour as CSS text.
    pub fn get(&self, colour: Colour) -> &str {
        &self.0[colour as usize]
    }
}

const THEME_QUERIES: [&str; 2] = ["(prefers-color-scheme: dark)", "(forced-colors: active)"];

/// The colours in force; renders again when the reader's theme changes, and for paper.
#[hook]
pub fn use_palette() -> Palette {
    let palette = use_state_eq(Palette::default);
    let setter = palette.setter();
    let is_on_paper = use_paper();
    use_effect_with(is_on_paper, move |_| {
        let refresh = move || setter.set(Palette::current().unwrap_or_default());
        refresh();
        let listeners: Vec<EventListener> = THEME_QUERIES
            .iter()
            .filter_map(|query| dom::media(query))
            .map(|query| {
                let refresh = refresh.clone();
                EventListener::new(&query, "change", move |_| refresh())
            })
            .collect();
        move || drop(listeners)
    });
    (*palette).clone()
}
