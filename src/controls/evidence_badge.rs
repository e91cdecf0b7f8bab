//! The evidence badge: how sure a default is; opens to the reason, the range studied and the sources, which are fetched
//! then.

use parked_model::{record::published::Source, scenario::Parameter};
use words::{
    evidence::{Grounds, settings, sources},
    forms::BoundFigure,
};
use yew::prelude::*;

use crate::hooks::{EVIDENCE, File, use_evidence};

/// A badge that opens.
#[hook]
pub(super) fn use_evidence_badge(row: &Parameter, bound: Option<&BoundFigure>) -> Html {
    let was_opened = use_state_eq(|| false);
    let file = use_evidence(*was_opened);
    let ontoggle = Callback::from(move |_: Event| was_opened.set(true));
    html! {
        <details class="evidence" {ontoggle}>
            <summary><span class="for-ears">{ words::controls::evidence_for(words::parameters::label(row)) }</span>{ words::parameters::badge(row.evidence) }</summary>
            <div class="evidence-body" aria-live="polite">{ evidence_body(row, bound, &file) }</div>
        </details>
    }
}

/// What a badge opens to: as much of it as is there, with the figure that other settings decide.
pub fn evidence_body(row: &Parameter, bound: Option<&BoundFigure>, file: &File) -> Html {
    let grounds = settings(file.text()).find(|(key, _)| *key == row.key).map(|(_, grounds)| grounds);
    let words = match grounds {
        Some(Grounds { help, reason, .. }) => {
            let help = bound.map_or_else(|| help.to_owned(), |figure| figure.put_into(help));
            html! { <><p>{ help }</p><p>{ reason.to_owned() }</p></> }
        }
        None if *file == File::Coming => html! { <p>{ words::controls::GROUNDS_COMING }</p> },
        None => html! { <p>{ words::controls::GROUNDS_MISSING }{ " " }<a href={EVIDENCE}>{ EVIDENCE }</a></p> },
    };
    html! {
        <>
            { words }
            <p>{ studied(row) }</p>
            <ul>
                { for grounds.into_iter().flat_map(|grounds| citations(file.text(), grounds.sources)).map(|source| html! { <li>{ source }</li> }) }
            </ul>
        </>
    }
}

fn studied(row: &Parameter) -> String {
    let default = words::numbers::value(row, row.default);
    match row.studied {
        Some((low, high)) => words::controls::default_and_range(
            &default,
            &words::numbers::value(row, low),
            &words::numbers::value(row, high),
        ),
        None => words::controls::default_only(&default),
    }
}

/// Some sources of the file, whose ids are joined by semicolons, in that order.
pub fn citations<'a>(file: &'a str, ids: &'a str) -> impl Iterator<Item = Html> + 'a {
    ids.split(';').filter_map(|id| sources(file).find(|source| source.id == id)).map(citation)
}

fn citation(Source { title, url, .. }: Source) -> Html {
    let title = title.to_owned();
    if url.is_empty() {
        return html! { <span>{ title }</span> };
    }
    html! { <a href={url.to_owned()} target="_blank" rel="noopener noreferrer">{ title }</a> }
}
