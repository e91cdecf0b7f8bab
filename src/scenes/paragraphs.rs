//! A scene's paragraphs, with the run's numbers in their places and sources linked.

use parked_model::record::published::Source;
use yew::prelude::*;

use crate::scenes::term::Explained;
use crate::{
    run::Outcome,
    state::permalink,
    story::{Paragraph, Runs, Scene, Span, Way, find},
};

/// Those of the paragraphs that stand here. Where they lead to a scene, the reader stays on their way.
pub fn paragraphs(
    prose: &[Paragraph],
    stands_here: &dyn Fn(&Paragraph) -> bool,
    way: Way,
    outcome: &Outcome,
    runs: &Runs,
) -> Html {
    let paragraph = |told: &Paragraph| {
        if stands_here(told) {
            html! { <p>{ sentences(told.spans, way, outcome, runs) }</p> }
        } else {
            Html::default()
        }
    };
    prose.iter().map(paragraph).collect()
}

/// The words of one of them.
pub fn sentences(paragraph: &[Span], way: Way, outcome: &Outcome, runs: &Runs) -> Html {
    let bound = |text: String| html! { <span class="bound">{ text }</span> };
    let span = |span: &Span| match span {
        Span::Text(words) => html! { *words },
        Span::Strong(words) => html! { <strong>{ *words }</strong> },
        Span::Value(value) => bound(value.text(outcome)),
        Span::Named(measure) => bound(runs.text(measure)),
        Span::Scene { id, words } => to_scene(way, id, words),
        Span::Cited { source, words } => cited(source, words),
        Span::Term { term, words } => html! { <Explained {term} {words} /> },
    };
    paragraph.iter().map(span).collect()
}

/// A link to another scene, on the way where that leads through it; the build has checked its name.
fn to_scene(way: Way, id: &str, words: &'static str) -> Html {
    let scene = find(id).unwrap_or(Scene::hook());
    let link = permalink::to_scene(way.through(scene), scene);
    html! { <a href={format!("#{link}")}>{ words }</a> }
}

/// Words that a source stands behind; of one without an address its name is all there is.
fn cited(source: &Source<'static>, words: &'static str) -> Html {
    if source.url.is_empty() {
        return html! { <cite title={source.title}>{ words }</cite> };
    }
    html! { <a href={source.url} title={source.title} target="_blank" rel="noopener noreferrer">{ words }</a> }
}
