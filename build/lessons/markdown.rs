//! A lesson's Markdown as HTML.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd, TextMergeWithOffset, html::push_html};

use super::{
    super::{fault::Fault, page::escaped},
    Lesson, answers,
    bound::Told,
    links,
    plan::Clock,
    sheet,
};

/// What encloses the words being read.
#[derive(PartialEq)]
enum Around {
    Nothing,
    /// The heading of a part, which in a plan is a step.
    Part,
    /// A link without words so far: its name, and whether it may have others.
    Link(String, bool),
    /// A link with words of its own.
    Worded,
}

/// The body of a lesson.
pub fn html(lesson: &Lesson, told: &Told) -> Result<String, Fault> {
    let Lesson { file, text } = lesson;
    let mut writer = Writer { file, told, clock: Clock::of(file), around: Around::Nothing, events: Vec::new() };
    let line_at = |place: usize| 1 + text[..place].matches('\n').count();
    let parser = Parser::new_ext(text, Options::ENABLE_TABLES);
    let events: Vec<(Event, usize)> = TextMergeWithOffset::new(parser.into_offset_iter())
        .map(|(event, place)| (event, line_at(place.start)))
        .collect();
    let mut rest = &events[..];
    while let [(event, line), after @ ..] = rest {
        rest = match rest {
            [
                (Event::Start(Tag::Paragraph), _),
                (Event::Text(words), _),
                (Event::End(TagEnd::Paragraph), _),
                after @ ..,
            ] if writer.block(words, *line)? => after,
            _ => {
                writer.take(event, *line)?;
                after
            }
        };
    }
    writer.clock.check(line_at(text.len()))?;
    let mut html = String::new();
    push_html(&mut html, writer.events.into_iter());
    Ok(html)
}

/// What has been read, as events that are written as they are.
struct Writer<'w> {
    file: &'w str,
    told: &'w Told<'w>,
    clock: Clock,
    around: Around,
    events: Vec<Event<'w>>,
}

impl<'w> Writer<'w> {
    /// Writes a paragraph that is one of the blocks made from runs; not where it is none.
    fn block(&mut self, words: &str, line: usize) -> Result<bool, Fault> {
        let html = match words {
            "{cards}" => sheet::cards(&self.told.table),
            "{count-sheet}" => sheet::count_sheet(&self.told.table),
            "{what-became}" => sheet::what_became(&self.told.table),
            "{answers}" => answers::all(self.told, line)?,
            _ => return Ok(false),
        };
        self.events.push(Event::Html(html.into()));
        Ok(true)
    }

    fn take(&mut self, event: &Event<'w>, line: usize) -> Result<(), Fault> {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                self.around = if *level == HeadingLevel::H2 { Around::Part } else { Around::Nothing };
                self.events.push(event.clone());
            }
            Event::Start(Tag::Link { dest_url, .. }) => return self.opens_link(dest_url, line),
            Event::End(TagEnd::Link) => self.closes_link(),
            Event::End(TagEnd::Heading(_)) => {
                self.around = Around::Nothing;
                self.events.push(event.clone());
            }
            Event::Start(
                Tag::Paragraph
                | Tag::Strong
                | Tag::Emphasis
                | Tag::BlockQuote(_)
                | Tag::List(_)
                | Tag::Item
                | Tag::Table(_)
                | Tag::TableHead
                | Tag::TableRow
                | Tag::TableCell,
            )
            | Event::End(_)
            | Event::SoftBreak => self.events.push(event.clone()),
            Event::Text(words) => return self.text(words, line),
            other => return Err(Fault::at(line, format!("lessons have no use for this Markdown: {other:?}"))),
        }
        Ok(())
    }

    fn opens_link(&mut self, to: &str, line: usize) -> Result<(), Fault> {
        let link = links::read(to, self.told, line)?;
        self.inline(link.tag);
        self.around = Around::Link(link.name, link.may_be_worded);
        Ok(())
    }

    /// A link without words has those that name where it leads.
    fn closes_link(&mut self) {
        if let Around::Link(name, _) = &self.around {
            let name = name.clone();
            self.events.push(Event::Text(name.into()));
        }
        self.around = Around::Nothing;
        self.inline("</a>".to_owned());
    }

    fn text(&mut self, words: &str, line: usize) -> Result<(), Fault> {
        match &self.around {
            Around::Link(_, false) => {
                return Err(Fault::at(
                    line,
                    "what leads to a scene or a lesson is named by it: it has no words of its own",
                ));
            }
            // What a source is cited for may hold its numbers.
            Around::Link(_, true) | Around::Worded => {
                self.around = Around::Worded;
                self.events.push(Event::Text(words.to_owned().into()));
            }
            Around::Part => {
                let (times, name) = match self.clock.step(words) {
                    Some((times, name)) => (Some(times), name),
                    None => (None, words),
                };
                if let Some([from, to]) = times {
                    self.inline(format!("<span class=\"clock\">{}</span> ", escaped(&words::lessons::clock(from, to))));
                }
                self.plain(name, line)?;
            }
            Around::Nothing => self.plain(words, line)?,
        }
        Ok(())
    }

    fn plain(&mut self, words: &str, line: usize) -> Result<(), Fault> {
        let filled = self.told.filled(words, self.file, line)?;
        self.events.push(Event::Text(filled.into()));
        Ok(())
    }

    fn inline(&mut self, html: String) {
        self.events.push(Event::InlineHtml(html.into()));
    }
}
