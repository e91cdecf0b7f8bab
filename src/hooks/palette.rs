//! The colours in force, read from the style sheet so that canvas and page never differ.

use gloo::events::EventListener;
use yew::prelude::*;

use crate::dom;

/// Colours as CSS text, by the custom properties of `static/styles.css` that the canvas draws with.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Palette {
    /// In work because of the programme; also the accent.
    pub because: String,
    /// In work, would have been anyway.
    pub anyway: String,
    /// Supported, no lasting job.
    pub supported: String,
    /// Parked.
    pub parked: String,
    /// Text and lines that carry meaning.
    pub ink: String,
}

impl Palette {
    fn current() -> Option<Self> {
        let style = dom::root_style()?;
        let read = |name: &str| style.get_property_value(name).unwrap_or_default().trim().to_owned();
        Some(Self {
            because: read("--because"),
            anyway: read("--anyway"),
            supported: read("--supported"),
            parked: read("--parked"),
            ink: read("--ink"),
        })
    }
}

const THEME_QUERIES: [&str; 2] = ["(prefers-color-scheme: dark)", "(forced-colors: active)"];

/// The colours in force; renders again when the reader's theme changes.
#[hook]
pub fn use_palette() -> Palette {
    let palette = use_state_eq(Palette::default);
    let setter = palette.setter();
    use_effect_with((), move |()| {
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
