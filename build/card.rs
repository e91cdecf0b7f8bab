//! The model card as HTML: a page of its own, whose body the page shows under “About the model”.

use std::fmt::Write as _;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::{
    fault::Fault,
    page::{self, escaped},
};

/// Rows above which a table is folded away.
const LONG: usize = 20;

/// The card. Its title stands under that of the page that shows it, everything else one level further down.
pub fn html(markdown: &str) -> Result<String, Fault> {
    let mut card = Card::default();
    for (event, place) in Parser::new_ext(markdown, Options::ENABLE_TABLES).into_offset_iter() {
        if !card.takes(&event) {
            let line = 1 + markdown[..place.start].matches('\n').count();
            return Err(Fault::at(line, format!("the card has no use for this Markdown: {event:?}")));
        }
    }
    Ok(page::html(words::frame::ABOUT_TITLE, "", &format!("<div class=\"prose\">{}</div>", card.html)))
}

/// What has been written so far.
#[derive(Default)]
struct Card {
    html: String,
    table: Option<Table>,
}

/// A table being read.
#[derive(Default)]
struct Table {
    /// The words of its head, which name it.
    names: Vec<String>,
    /// The rows as HTML, the head first.
    rows: Vec<String>,
}

impl Card {
    /// Writes what Markdown says next; not where the card has no use for it.
    fn takes(&mut self, event: &Event) -> bool {
        match event {
            Event::Start(Tag::Table(_)) => self.table = Some(Table::default()),
            Event::End(TagEnd::Table) => self.write_table(),
            Event::Start(tag) => return self.opens(tag),
            Event::End(tag) => return self.closes(*tag),
            Event::Text(text) => {
                self.note_name(text);
                self.write(&escaped(&words::reading::typeset(text)));
            }
            Event::Code(code) => {
                self.note_name(code);
                self.write(&format!("<code>{}</code>", escaped(code)));
            }
            Event::SoftBreak => self.write("\n"),
            _ => return false,
        }
        true
    }

    fn opens(&mut self, tag: &Tag) -> bool {
        match tag {
            Tag::Paragraph => self.write("<p>"),
            Tag::Heading { level: HeadingLevel::H1, .. } => self.write("<h2>"),
            Tag::Heading { .. } => self.write("<h3>"),
            Tag::List(None) => self.write("<ul>"),
            Tag::List(Some(_)) => self.write("<ol>"),
            Tag::Item => self.write("<li>"),
            Tag::Strong => self.write("<strong>"),
            Tag::Link { dest_url, .. } => {
                let to = escaped(dest_url);
                self.write(&format!("<a href=\"{to}\" target=\"_blank\" rel=\"noopener noreferrer\">"));
            }
            Tag::TableHead | Tag::TableRow => self.begin_row(),
            Tag::TableCell if self.is_in_head() => {
                self.begin_name();
                self.write("<th scope=\"col\">");
            }
            Tag::TableCell => self.write("<td>"),
            _ => return false,
        }
        true
    }

    fn closes(&mut self, tag: TagEnd) -> bool {
        match tag {
            TagEnd::Paragraph => self.write("</p>\n"),
            TagEnd::Heading(HeadingLevel::H1) => self.write("</h2>\n"),
            TagEnd::Heading(_) => self.write("</h3>\n"),
            TagEnd::List(false) => self.write("</ul>\n"),
            TagEnd::List(true) => self.write("</ol>\n"),
            TagEnd::Item => self.write("</li>\n"),
            TagEnd::Strong => self.write("</strong>"),
            TagEnd::Link => self.write("</a>"),
            TagEnd::TableHead | TagEnd::TableRow => self.write("</tr>\n"),
            TagEnd::TableCell if self.is_in_head() => self.write("</th>"),
            TagEnd::TableCell => self.write("</td>"),
            _ => return false,
        }
        true
    }

    /// Writes to the row being read, if there is one, else to the card.
    fn write(&mut self, html: &str) {
        let row = self.table.as_mut().and_then(|table| table.rows.last_mut());
        row.unwrap_or(&mut self.html).push_str(html);
    }

    fn begin_row(&mut self) {
        if let Some(table) = &mut self.table {
            table.rows.push("<tr>".to_owned());
        }
    }

    fn is_in_head(&self) -> bool {
        self.table.as_ref().is_some_and(|table| table.rows.len() == 1)
    }

    fn begin_name(&mut self) {
        if let Some(table) = &mut self.table {
            table.names.push(String::new());
        }
    }

    /// The words of a table's head are its name.
    fn note_name(&mut self, words: &str) {
        if self.is_in_head()
            && let Some(name) = self.table.as_mut().and_then(|table| table.names.last_mut())
        {
            name.push_str(words);
        }
    }

    /// A table that scrolls sideways on its own, so that it can be focused for the arrow keys; a long one folded away.
    fn write_table(&mut self) {
        let Some(Table { names, rows }) = self.table.take() else { return };
        let Some((head, body)) = rows.split_first() else { return };
        let is_long = body.len() > LONG;
        if is_long {
            let summary = words::reading::show_rows(body.len());
            // Writing to a string cannot fail.
            let _ = write!(self.html, "<details class=\"fold\"><summary>{}</summary>", escaped(&summary));
        }
        let _ = write!(
            self.html,
            "<div class=\"table-scroll\" role=\"region\" aria-label=\"{}\" tabindex=\"0\"><table class=\"card-table\">\
             <thead>{head}</thead><tbody>{}</tbody></table></div>",
            escaped(&names.join(", ")),
            body.concat()
        );
        self.html.push_str(if is_long { "</details>\n" } else { "\n" });
    }
}
