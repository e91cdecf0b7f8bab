//! What comes out in every scene that asks: the answers offered, the right one, and the other side.

use super::{
    super::{
        fault::Fault,
        page::escaped,
        prose::{Paragraph, Span},
        reader::{Asked, Prediction, Scene},
        right::right,
    },
    bound::Told,
    links,
};

/// A section for each scene whose question has an answer, in the story's order.
pub fn all(told: &Told, line: usize) -> Result<String, Fault> {
    let asks = |scene: &'_ &Scene| scene.prediction.as_ref().is_some_and(|asked| asked.kind.is_revealing());
    told.scenes.iter().filter(asks).map(|scene| section(scene, told, line)).collect()
}

fn section(scene: &Scene, told: &Told, line: usize) -> Result<String, Fault> {
    let Some(asked) = &scene.prediction else { return Ok(String::new()) };
    let link = links::read(&format!("#{}", scene.id), told, line)?;
    Ok(format!(
        "<section class=\"answer\"><h2>{}{}</a></h2>\n<p>{}</p>\n{}<p><strong>{}</strong></p>\n<p>{} {}</p></section>\n",
        link.tag,
        escaped(&link.name),
        escaped(&asked.ask),
        offered(scene, asked, told),
        escaped(&told.numbers.sentence(scene, &asked.found)),
        escaped(words::story::OTHER_SIDE),
        cited(scene, &scene.against, told, line)?,
    ))
}

/// The answers that were offered; the right one says so.
fn offered(scene: &Scene, asked: &Asked, told: &Told) -> String {
    let Prediction::Choice(measure, answers) = &asked.kind else { return String::new() };
    let is_right = told.numbers.measured(scene.start.as_deref(), measure).map(|number| right(number, answers));
    let item = |(at, (words, _)): (usize, &(String, f64))| {
        let mark = if is_right == Some(at) { words::lessons::RIGHT } else { "" };
        format!("<li>{}{}</li>", escaped(words), escaped(mark))
    };
    format!("<ul>{}</ul>\n", answers.iter().enumerate().map(item).collect::<String>())
}

/// A sentence with the links to its sources.
fn cited(scene: &Scene, sentence: &Paragraph, told: &Told, line: usize) -> Result<String, Fault> {
    let span = |span: &Span| {
        let words = escaped(&told.numbers.said(scene, span));
        let to = match span {
            Span::Cited(source, _) => source.clone(),
            _ => return Ok(words),
        };
        Ok(format!("{}{words}</a>", links::read(&to, told, line)?.tag))
    };
    sentence.iter().map(span).collect()
}
