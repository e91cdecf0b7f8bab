//! Embed this: how it will look, and the code to paste.

use yew::prelude::*;

use super::{
    among::among,
    choices::{Choices, Size, WIDTHS, title},
    code::Code,
    preview::Preview,
};
use crate::{
    state::{AppState, Theme},
    text::apart,
};

/// What is shared.
#[derive(Debug, PartialEq, Properties)]
pub struct EmbedProps {
    /// The scene or the lab, with its settings.
    pub state: UseReducerHandle<AppState>,
    /// What is chosen.
    pub choices: Choices,
    /// Told of another choice.
    pub onchoose: Callback<Choices>,
    /// The fingerprint of its run, once that is there.
    pub run: Option<String>,
    /// The address of the page without its file.
    pub folder: String,
}

/// The section.
#[component]
pub fn Embed(props: &EmbedProps) -> Html {
    let EmbedProps { state, choices, onchoose, run, folder } = props;
    let measured = use_state_eq(|| None::<u32>);
    let onmeasure = {
        let measured = measured.clone();
        Callback::from(move |height| measured.set(Some(height)))
    };
    let code = choices.code(folder, state, run.as_deref(), *measured);
    let address = choices.address(folder, state, run.as_deref());
    apart(html! {
        <section id="embed" class="embedding" aria-labelledby="embed-title" tabindex="-1">
            <h2 id="embed-title">{ words::share::EMBED }</h2>
            <p class="lead">{ words::share::EMBED_ABOUT }</p>
            { look(choices, *measured, onchoose) }
            <Preview folder={folder.clone()} query={choices.presentation(state).query()} link={choices.link(state, None)}
                title={title(state)} width={choices.width} size={choices.size} {onmeasure} />
            <Code {code} {address} follows={choices.size == Size::Follows} />
        </section>
    })
}

/// How the frame looks.
fn look(choices: &Choices, measured: Option<u32>, onchoose: &Callback<Choices>) -> Html {
    let theme = |words: &str, theme: Option<Theme>| {
        (words.to_owned(), choices.theme == theme, Choices { theme, ..choices.clone() })
    };
    let size = |words: String, size: Size| (words, choices.size == size, Choices { size, ..choices.clone() });
    let width = |width: u32| (words::share::width(width), choices.width == width, Choices { width, ..choices.clone() });
    html! {
        <>
            { among("theme", words::share::THEME, vec![
                theme(words::share::THEME_AUTO, None),
                theme(words::share::THEME_LIGHT, Some(Theme::Light)),
                theme(words::share::THEME_DARK, Some(Theme::Dark)),
            ], onchoose) }
            { among("width", words::share::WIDTH, WIDTHS.map(width).to_vec(), onchoose) }
            { among("height", words::share::HEIGHT, vec![
                size(words::share::whole(measured), Size::Whole),
                size(words::share::scrolls(words::embedding::LOW), Size::Scrolls),
                size(words::share::FOLLOWS.to_owned(), Size::Follows),
            ], onchoose) }
        </>
    }
}
