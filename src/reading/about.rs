//! About the model: its card, with how well it fits.

use words::forms::{Term, around};
use yew::prelude::*;

use crate::hooks::{File, use_file};
use crate::text::apart;

/// The model card, which the build script turns to HTML.
const CARD: &str = "./model-card.html";

/// The page.
#[component]
pub fn About() -> Html {
    let file = use_file(Some(CARD));
    let card = match (body(file.text()), &file) {
        (Some(body), _) => html! { <div key="here">{ Html::from_html_unchecked(body.to_owned().into()) }</div> },
        (None, File::Coming) => html! { <p key="coming" class="working">{ words::reading::LOADING }</p> },
        _ => html! { <p key="missing">{ words::reading::MISSING }{ " " }<a href={CARD}>{ CARD }</a></p> },
    };
    apart(html! {
        <div class="reading">
            <h1>{ words::frame::ABOUT_TITLE }</h1>
            <p>{ words::reading::ABOUT_LEAD }</p>
            <details class="fold">
                <summary>{ words::terms::TITLE }</summary>
                <dl class="terms">{ for words::terms::TERMS.iter().map(term) }</dl>
            </details>
            <div class="card">{ card }</div>
        </div>
    })
}

/// A word of the field and what it means.
fn term(Term { name, meaning, .. }: &'static Term) -> Html {
    html! { <div><dt>{ *name }</dt><dd>{ *meaning }</dd></div> }
}

/// What stands in the body of a page that the build script has written; `None` of any other, such as what some hosts send
/// in place of a missing file.
fn body(page: &str) -> Option<&str> {
    let (body, _) = around(around(page, "<body>")?.1, "</body>")?;
    body.starts_with("<div class=\"prose\">").then_some(body)
}
