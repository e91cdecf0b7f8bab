//! The lessons: Markdown in `lessons/` that becomes pages beside the page, with the numbers of runs and the words of the
//! scenes.

mod answers;
mod bound;
pub mod cards;
mod links;
mod markdown;
mod numbers;
mod plan;
mod sheet;

use super::{
    fault::Fault,
    page::{self, escaped},
    reader::Scene,
};
use bound::Told;

/// The paper that leads to the others.
pub const INDEX: &str = "README.md";

/// A lesson that has been read.
#[derive(Debug)]
pub struct Lesson {
    /// Its name in `lessons/`.
    pub file: String,
    /// The Markdown.
    pub text: String,
}

/// A page that comes of one.
#[derive(Debug, PartialEq)]
pub struct Page {
    /// Its name beside the others.
    pub file: String,
    /// All of it.
    pub html: String,
}

/// The pages of all lessons; `style` is their look.
pub fn pages(lessons: &[Lesson], scenes: &[Scene], style: &str) -> Result<Vec<Page>, Fault> {
    let told = Told::of(lessons, scenes)?;
    let page = |lesson: &Lesson| {
        let body = markdown::html(lesson, &told).map_err(|fault| fault.in_file(&lesson.file))?;
        let body = framed(&lesson.file, &body, &told);
        Ok(Page { file: page_name(&lesson.file), html: page::html(told.title(&lesson.file), style, &body) })
    };
    lessons.iter().map(page).collect()
}

/// The name of a lesson's page: `index.html` for that of the folder.
fn page_name(file: &str) -> String {
    if file == INDEX { "index.html".to_owned() } else { file.replace(".md", ".html") }
}

/// What stands around a lesson: the ways back and to the others, where its numbers come from, and the licence.
fn framed(file: &str, body: &str, told: &Told) -> String {
    let way = |name: &str| {
        let here = if name == file { " aria-current=\"page\"" } else { "" };
        format!("<li><a href=\"{}\"{here}>{}</a></li>", page_name(name), escaped(told.title(name)))
    };
    let ways: String = told.files().map(way).collect();
    format!(
        "<header><p><a href=\"../\">{}</a></p><nav aria-label=\"{}\"><ul>{ways}</ul></nav></header>\n<main>\n{body}</main>\n\
         <footer><p>{}</p><p>{}</p><p>{}</p></footer>",
        escaped(words::lessons::BACK),
        escaped(words::lessons::NAME),
        escaped(&words::lessons::numbers(told.fingerprint())),
        escaped(words::lessons::ON_PAPER),
        escaped(words::lessons::LICENCE),
    )
}
