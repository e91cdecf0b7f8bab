//! A scene's paragraphs, with the run's numbers in their places and sources linked.

use parked_model::record::published::Source;
use yew::prelude::*;

use crate::{
    run::Outcome,
    state::permalink,
    story::{Runs, Scene, Span, find},
};

/// The paragraphs; until the first run their numbers are dots.
pub fn paragraphs(prose: &[&[Span]], outcome: Option<&Outcome>, runs: &Runs) -> Html {
    prose.iter().map(|paragraph| html! { <p>{ sentences(paragraph, outcome, runs) }</p> }).collect()
}

/// The words of one of them.
pub fn sentences(paragraph: &[Span], outcome: Option<&Outcome>, runs: &Runs) -> Html {
    let bound = |of: &dyn Fn(&Outcome) -> String| {
        html! { <span class="bound">{ outcome.map_or_else(|| words::story::NOT_YET.to_owned(), of) }</span> }
    };
    let span = |span: &Span| match span {
        Span::Text(words) => html! { *words },
        Span::Strong(words) => html! { <strong>{ *words }</strong> },
        Span::Value(value) => bound(&|run| value.text(run)),
        Span::Named(measure) => bound(&|_| runs.text(measure)),
        Span::Scene { id, words } => to_scene(id, words),
        Span::Cited { source, words } => cited(source, words),
    };
    paragraph.iter().map(span).collect()
}

/// A link to another scene; the build has checked its name.
fn to_scene(id: &str, words: &'static str) -> Html {
    let link = permalink::to_scene(find(id).unwrap_or(Scene::hook()));
    html! { <a href={format!("#{link}")}>{ words }</a> }
}

fn cited(source: &Source<'static>, words: &'static str) -> Html {
    html! { <a href={source.url} title={source.title} target="_blank" rel="noopener noreferrer">{ words }</a> }
}
