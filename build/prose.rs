//! The text of a scene: paragraphs of plain, strong, bound and cited words, and nothing else.

use parked_model::record::published;
use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::{
    fault::Fault,
    measure::{self, Measure},
    vocabulary::Value,
};

/// Numbers that need neither a run nor a source: names of years and the size of the crowd.
const ALLOWED: [&str; 4] = ["April 2014", "2011", "2017", "1,000"];

/// A piece of a paragraph.
#[derive(Clone, Debug, PartialEq)]
pub enum Span {
    /// Words.
    Text(String),
    /// Words that carry the weight.
    Strong(String),
    /// A number of the run of the moment.
    Value(Value),
    /// A number of runs that are named: the scene's start, or settings that differ from it.
    Named(Measure),
    /// Words that a source stands behind, by its id.
    Cited(String, String),
    /// Words that lead to a scene, by its id.
    Scene(String, String),
    /// A word of the field, by its place among those that are explained.
    Term(usize, String),
}

/// What a paragraph says.
pub type Paragraph = Vec<Span>;

/// A paragraph of a scene.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// What it says.
    pub words: Paragraph,
    /// The line whose `>` has the short way fold it away; `None` where every way shows it.
    pub mark: Option<usize>,
}

/// What is shown before the reader's guess, and what after it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Prose {
    /// Before.
    pub before: Vec<Told>,
    /// After: what follows a line of `---`.
    pub after: Vec<Told>,
}

impl Prose {
    /// All of it.
    pub fn paragraphs(&self) -> impl Iterator<Item = &Told> {
        self.before.iter().chain(&self.after)
    }
}

/// What encloses the words being read.
enum Around {
    Nothing,
    Strong,
    Source(String),
    Scene(String),
}

/// Reads the text; `first_line` is the line of the file that it begins on.
pub fn read(text: &str, first_line: usize) -> Result<Prose, Fault> {
    let (mut paragraphs, mut break_at, mut around, mut mark) = (Vec::<Told>::new(), None, Around::Nothing, None);
    for (event, place) in Parser::new(text).into_offset_iter() {
        let line = first_line + text[..place.start].matches('\n').count();
        match event {
            Event::Start(Tag::BlockQuote(_)) if mark.is_none() => mark = Some(line),
            Event::End(TagEnd::BlockQuote(_)) => mark = None,
            Event::Start(Tag::Paragraph) => paragraphs.push(Told { words: Vec::new(), mark }),
            Event::Start(Tag::Strong) => around = Around::Strong,
            Event::Start(Tag::Link { dest_url, .. }) => around = link(&dest_url, line)?,
            Event::End(TagEnd::Paragraph) => {}
            Event::End(TagEnd::Strong | TagEnd::Link) => around = Around::Nothing,
            Event::Rule if break_at.is_none() && mark.is_none() => break_at = Some(paragraphs.len()),
            Event::Text(words) => add(&mut paragraphs, &around, &words, line)?,
            Event::SoftBreak => add(&mut paragraphs, &around, " ", line)?,
            other => return Err(Fault::at(line, format!("scenes have no use for this Markdown: {other:?}"))),
        }
    }
    let after = break_at.map(|at| paragraphs.split_off(at)).unwrap_or_default();
    Ok(Prose { before: paragraphs, after })
}

/// Reads what front matter says in words: one paragraph.
pub fn sentence(text: &str, line: usize) -> Result<Paragraph, Fault> {
    let mut prose = read(text, line)?;
    match (prose.before.pop(), prose.before.is_empty() && prose.after.is_empty()) {
        (Some(Told { words, mark: None }), true) => Ok(words),
        _ => Err(Fault::at(line, "one paragraph of words stands here")),
    }
}

/// Where words lead: to a scene, as `#doubt`, or to a source. Whether there is such a scene is seen once all are read.
fn link(to: &str, line: usize) -> Result<Around, Fault> {
    if let Some(id) = to.strip_prefix('#') {
        return Ok(Around::Scene(id.to_owned()));
    }
    match published::source(to) {
        Some(_) => Ok(Around::Source(to.to_owned())),
        None => Err(Fault::at(line, format!("‘{to}’ is no source of the model's list"))),
    }
}

fn add(paragraphs: &mut [Told], around: &Around, words: &str, line: usize) -> Result<(), Fault> {
    let told = paragraphs.last_mut().ok_or_else(|| Fault::at(line, "words outside a paragraph"))?;
    let paragraph = &mut told.words;
    if !matches!(around, Around::Nothing | Around::Source(_)) {
        check_digits(words, line)?;
    }
    match (around, paragraph.last_mut()) {
        (Around::Nothing, _) => return add_plain(paragraph, words, line),
        // A line that ends inside what is strong or leads somewhere cuts it nowhere.
        (Around::Strong, Some(Span::Strong(before))) => before.push_str(words),
        (Around::Source(id), Some(Span::Cited(to, before))) if to == id => before.push_str(words),
        (Around::Scene(id), Some(Span::Scene(to, before))) if to == id => before.push_str(words),
        (Around::Strong, _) => paragraph.push(Span::Strong(words.to_owned())),
        (Around::Source(id), _) => paragraph.push(Span::Cited(id.clone(), words.to_owned())),
        (Around::Scene(id), _) => paragraph.push(Span::Scene(id.clone(), words.to_owned())),
    }
    Ok(())
}

/// Plain words, in which `{name}` stands for a value of the run, and `{name @ settings}` for that of another.
fn add_plain(paragraph: &mut Paragraph, words: &str, line: usize) -> Result<(), Fault> {
    let mut rest = words;
    while let Some((text, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').ok_or_else(|| Fault::at(line, "a { without its }"))?;
        add_text(paragraph, text, line)?;
        paragraph.push(if name.contains('@') {
            Span::Named(measure::measure(name, line)?)
        } else {
            Span::Value(measure::value(name, line)?)
        });
        rest = after;
    }
    add_text(paragraph, rest, line)
}

fn add_text(paragraph: &mut Paragraph, words: &str, line: usize) -> Result<(), Fault> {
    check_digits(words, line)?;
    match paragraph.last_mut() {
        Some(Span::Text(before)) => before.push_str(words),
        _ if words.is_empty() => {}
        _ => paragraph.push(Span::Text(words.to_owned())),
    }
    Ok(())
}

/// Refuses a number that is neither bound to the run, nor cited, nor a name.
pub fn check_digits(words: &str, line: usize) -> Result<(), Fault> {
    let left = ALLOWED.iter().fold(words.to_owned(), |left, name| left.replace(name, ""));
    if left.contains(|letter: char| letter.is_ascii_digit()) {
        return Err(Fault::at(line, format!("a number that is neither bound nor cited: ‘{}’", words.trim())));
    }
    Ok(())
}
