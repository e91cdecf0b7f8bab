//! Pictures of a run, as files.

use std::path::Path;

use charts::{
    Outcome, Palette,
    catalogue::{CATALOGUE, Entry, entry},
    file::{Imprint, NotDrawn, Sheet, png, svg},
};
use parked_model::{Scenario, scenario::quoted};
use thiserror::Error;

use crate::{
    arguments::{Chart, Theme},
    file::{FileError, write_whole},
    format::columns,
};

/// Why there is no picture. Every message is one line.
#[derive(Debug, Error)]
pub(crate) enum ChartError {
    /// No such picture.
    #[error("‘{name}’ is not a picture; there are: {names}")]
    Unknown { name: String, names: String },
    /// Neither of the two.
    #[error("‘{0}’ ends neither in .svg nor in .png, so that its form is not known")]
    Ending(String),
    /// The run leaves it empty.
    #[error("this run has nothing to draw in ‘{name}’, unlike one with {example}")]
    Empty { name: &'static str, example: String },
    #[error(transparent)]
    NotDrawn(#[from] NotDrawn),
    #[error(transparent)]
    File(#[from] FileError),
}

/// Names of all pictures and what they show.
pub(crate) fn list() -> String {
    columns(CATALOGUE.iter().map(|entry| vec![entry.name.to_owned(), entry.shows.to_owned()]), |_| false)
}

/// A picture that was asked for and that there is.
#[derive(Debug)]
pub(crate) struct Request<'a> {
    entry: &'static Entry,
    form: Form,
    out: &'a Path,
    width: u32,
    height: u32,
    palette: Palette,
    /// Where the page is found, as far as a link says.
    address: String,
}

/// How a picture is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// Shapes and words.
    Svg,
    /// Pixels.
    Png,
}

/// What the flags ask for, before anything is run.
pub(crate) fn request(options: &Chart) -> Result<Request<'_>, ChartError> {
    let name = options.name.as_deref().unwrap_or_default();
    let entry = entry(name).ok_or_else(|| ChartError::Unknown { name: quoted(name), names: names() })?;
    let out = options.out.as_deref().unwrap_or(Path::new(""));
    let palette = match options.theme {
        Theme::Light => Palette::light(),
        Theme::Dark => Palette::dark(),
    };
    let address = options.start.link.as_deref().map(address).unwrap_or_default();
    Ok(Request { entry, form: form(out)?, out, width: options.width, height: options.height, palette, address })
}

impl Request<'_> {
    /// Runs a scenario and writes its picture.
    pub(crate) fn write(&self, scenario: &Scenario) -> Result<(), ChartError> {
        let outcome = Outcome::of(scenario);
        let chart = self.entry.chart(&outcome, self.width).ok_or_else(|| empty(self.entry))?;
        let imprint = Imprint::of(&outcome, &self.address);
        let sheet = Sheet::new(&chart, &imprint, self.width).at_least(self.height);
        let bytes = match self.form {
            Form::Svg => svg(&sheet, &self.palette)?.into_bytes(),
            Form::Png => png(&sheet, &self.palette)?,
        };
        Ok(write_whole(self.out, |file| file.write_all(&bytes))?)
    }
}

fn empty(entry: &Entry) -> ChartError {
    let set = entry.example.iter().map(|(key, text)| format!("--set {key}={text}"));
    ChartError::Empty { name: entry.name, example: set.collect::<Vec<_>>().join(" ") }
}

fn names() -> String {
    CATALOGUE.iter().map(|entry| entry.name).collect::<Vec<_>>().join(", ")
}

/// The form that a name's ending asks for.
fn form(out: &Path) -> Result<Form, ChartError> {
    match out.extension().and_then(|ending| ending.to_str()).map(str::to_lowercase).as_deref() {
        Some("svg") => Ok(Form::Svg),
        Some("png") => Ok(Form::Png),
        _ => Err(ChartError::Ending(out.display().to_string())),
    }
}

/// What stands before the `#` of a link that is a whole address; nothing of any other.
fn address(link: &str) -> String {
    match link.split_once('#') {
        Some((address, _)) if address.starts_with("https://") || address.starts_with("http://") => address.to_owned(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ending_says_the_form_in_any_case() {
        assert_eq!(form(Path::new("a/b.SVG")).unwrap(), Form::Svg);
        assert_eq!(form(Path::new("b.c.png")).unwrap(), Form::Png);
        for other in ["b", "svg", ".svg", "b.svg.gz", "b.", ""] {
            assert!(form(Path::new(other)).is_err(), "{other}");
        }
    }

    #[test]
    fn a_picture_names_the_page_its_link_came_from() {
        assert_eq!(address("https://example.org/parked/#v=2&att=0"), "https://example.org/parked/");
        assert_eq!([address("v=2&att=0"), address("#v=2"), address("javascript:#v=2")], [""; 3]);
    }
}
