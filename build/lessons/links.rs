//! Where the links of a lesson lead: to a scene, to the page with some settings, to another lesson, or to a source.

use std::path::Path;

use parked_model::{record::published, scenario::link};

use super::{
    super::{fault::Fault, page::escaped},
    bound::Told,
    page_name,
};

/// Where the page is, seen from a lesson.
const PAGE: &str = "../";

/// Names the scene in an address of the page.
const SCENE: &str = "scene";

/// Where an address without a scene leads.
const LAB: &str = "lab";

/// A link: its first tag, the words that name it, and whether it may have others.
pub struct Link {
    pub tag: String,
    pub name: String,
    pub may_be_worded: bool,
}

/// Reads what a link leads to.
pub fn read(to: &str, told: &Told, line: usize) -> Result<Link, Fault> {
    if let Some(end) = to.strip_prefix('#') {
        return to_page(end, told, line);
    }
    if Path::new(to).extension().is_some_and(|ending| ending == "md") {
        return if told.has(to) {
            Ok(Link {
                tag: format!("<a href=\"{}\">", escaped(&page_name(to))),
                name: told.title(to).to_owned(),
                may_be_worded: false,
            })
        } else {
            Err(Fault::at(line, format!("‘{to}’ is no lesson")))
        };
    }
    let Some(source) = published::source(to) else {
        return Err(Fault::at(line, format!("‘{to}’ is no scene, no lesson and no source")));
    };
    // What is not on the web is named all the same.
    let address = if source.url.is_empty() {
        String::new()
    } else {
        format!(" href=\"{}\" target=\"_blank\" rel=\"noopener noreferrer\"", escaped(source.url))
    };
    Ok(Link { tag: format!("<a{address}>"), name: words::reading::typeset(source.title), may_be_worded: true })
}

/// A link into the page, `#pays` for a scene as it begins, or `#v=2&job=50&scene=pays`. It is named by the scene's question.
fn to_page(end: &str, told: &Told, line: usize) -> Result<Link, Fault> {
    let (id, end) = if end.contains('=') {
        let reading = link::read(end);
        if let Some(notice) = reading.notices.first() {
            return Err(Fault::at(line, notice.to_string()));
        }
        let scene = reading.others.into_iter().find(|(key, _)| key == SCENE);
        (scene.map_or_else(|| LAB.to_owned(), |(_, id)| id), end.to_owned())
    } else {
        (end.to_owned(), format!("{SCENE}={end}"))
    };
    let name = told.scene(&id, line)?.question.clone();
    let end = escaped(&end);
    Ok(Link {
        tag: format!("<a class=\"to-page\" href=\"{PAGE}#{end}\" data-end=\"#{end}\">"),
        name,
        may_be_worded: false,
    })
}
