//! The numbers that a scene argues with: those that its prose or its answer tells or its picture shows. They stand there with their ranges.

use parked_model::report::argued::Argued;

use super::{
    prose::{Paragraph, Prose, Span},
    vocabulary::{Picture, Value},
};

/// The numbers, in their order; `found` is what answers the scene's question.
pub fn argued(picture: Picture, prose: &Prose, found: Option<&Paragraph>) -> Vec<Argued> {
    let spans = || prose.paragraphs().map(|told| &told.words).chain(found).flatten();
    let value = |span: &Span| match span {
        Span::Value(value) => Some(*value),
        Span::Named(measure) => Some(measure.of.value),
        _ => None,
    };
    let is_told = |number| spans().any(|span| value(span).and_then(told) == Some(number));
    Argued::ALL.into_iter().filter(|&number| shown(picture) == Some(number) || is_told(number)).collect()
}

fn shown(picture: Picture) -> Option<Argued> {
    match picture {
        Picture::Levers | Picture::Ranking => Some(Argued::Extra),
        Picture::Ledger => Some(Argued::SavedPerPound),
        _ => None,
    }
}

fn told(value: Value) -> Option<Argued> {
    match value {
        Value::Because | Value::Extra => Some(Argued::Extra),
        Value::AnywayOfTen => Some(Argued::AnywayOfTen),
        Value::CostPerExtra => Some(Argued::CostPerExtra),
        Value::Saved | Value::SavedPerPound => Some(Argued::SavedPerPound),
        _ => None,
    }
}
