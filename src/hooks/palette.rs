//! The colours in force, read from the style sheet so that canvas and page never differ.

use charts::{Ink, Palette};
use gloo::events::EventListener;
use yew::prelude::*;

use crate::{dom, paper::use_paper};

const THEME_QUERIES: [&str; 2] = ["(prefers-color-scheme: dark)", "(forced-colors: active)"];

/// The colours in force; renders again when the reader's theme changes, and for paper.
#[hook]
pub fn use_palette() -> Palette {
    let palette = use_state_eq(|| Palette::read(|_| None));
    let setter = palette.setter();
    let is_on_paper = use_paper();
    use_effect_with(is_on_paper, move |_| {
        let refresh = move || setter.set(palette_now());
        refresh();
        let asked = {
            let refresh = refresh.clone();
            dom::listen(dom::OTHER_COLOURS, move |_| refresh())
        };
        let listeners: Vec<EventListener> = THEME_QUERIES
            .iter()
            .filter_map(|query| dom::media(query))
            .map(|query| {
                let refresh = refresh.clone();
                EventListener::new(&query, "change", move |_| refresh())
            })
            .chain(asked)
            .collect();
        move || drop(listeners)
    });
    *palette
}

/// The colours in force at the moment.
pub fn palette_now() -> Palette {
    let style = dom::root_style();
    Palette::read(|ink: Ink| rgb(&style.as_ref()?.get_property_value(ink.property()).ok()?))
}

/// A registered colour as browsers hand it out, `rgb(27, 75, 130)`.
fn rgb(css: &str) -> Option<[u8; 3]> {
    let parts = css.trim().strip_prefix("rgb")?.trim_start_matches(['a', '(']);
    let mut parts = parts.split([',', ' ', ')', '/']).filter(|part| !part.is_empty()).map(str::parse::<u8>);
    let mut next = || parts.next()?.ok();
    Some([next()?, next()?, next()?])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_read_in_either_way_of_writing_them() {
        for css in ["rgb(27, 75, 130)", " rgb(27 75 130)", "rgba(27, 75, 130, 1)"] {
            assert_eq!(rgb(css), Some([27, 75, 130]), "{css}");
        }
        for css in ["", "transparent", "rgb(27, 75)", "rgb(300, 0, 0)", "#1b4b82"] {
            assert_eq!(rgb(css), None, "{css}");
        }
    }
}
