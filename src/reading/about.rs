//! About the model: its card, with how well it fits.

use yew::prelude::*;

use crate::hooks::{File, use_file};
use crate::reading::prose::prose;

/// The model card as `parked card` writes it, which is kept current by a test.
const CARD: &str = "./model-card.md";

/// The view.
#[component]
pub fn About() -> Html {
    let card = match use_file(Some(CARD)) {
        File::Coming => html! { <p key="coming">{ words::reading::LOADING }</p> },
        File::Here(text) => html! { <div key="here">{ prose(&text) }</div> },
        File::Missing => html! { <p key="missing">{ words::reading::MISSING }{ " " }<a href={CARD}>{ CARD }</a></p> },
    };
    html! {
        <div class="reading">
            <h1>{ words::frame::ABOUT_TITLE }</h1>
            <p>{ words::reading::ABOUT_LEAD }</p>
            <div class="card">{ card }</div>
        </div>
    }
}
