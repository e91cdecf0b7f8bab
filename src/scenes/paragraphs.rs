//! A scene's paragraphs, with the run's numbers in their places and sources linked.

use parked_model::record::published::Source;
use yew::prelude::*;

use crate::scenes::term::Explained;
use crate::{run::Outcome, story::Span};

/// The paragraphs; until the first run their numbers are dots.
pub fn paragraphs(prose: &[&[Span]], outcome: Option<&Outcome>) -> Html {
    let span = |span: &Span| match span {
        Span::Text(words) => html! { *words },
        Span::Strong(words) => html! { <strong>{ *words }</strong> },
        Span::Value(value) => {
            html! { <span class="bound">{ outcome.map_or_else(|| words::story::NOT_YET.to_owned(), |run| value.text(run)) }</span> }
        }
        Span::Cited { source, words } => cited(source, words),
        Span::Term { term, words } => html! { <Explained {term} {words} /> },
    };
    prose.iter().map(|paragraph| html! { <p>{ for paragraph.iter().map(span) }</p> }).collect()
}

fn cited(source: &Source<'static>, words: &'static str) -> Html {
    html! { <a href={source.url} title={source.title} target="_blank" rel="noopener noreferrer">{ words }</a> }
}
