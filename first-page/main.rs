//! Writes what stands in the built page before the model has come, or where it never comes: the first scene with its picture, its
//! numbers and its table, the claim and its ground in words, and the tags and the picture for where a link is shared. All of it comes
//! from the components, the words and the run that the page itself has. A hook of `Trunk.toml` runs this on the folder it builds.

mod markup;

use std::{
    env,
    error::Error,
    fs,
    path::{Path, PathBuf},
};

use charts::{
    Chart, Outcome, Palette,
    catalogue::entry,
    file::{Imprint, Sheet, png},
};
use parked_model::Scenario;

/// The place in the page that the first scene takes, as `index.html` has it.
const PLACE: &str = "<first-page></first-page>";

/// The end of the part of the head behind which tags can stand, whatever the page's minifier has left out.
const TITLE_ENDS: &str = "</title>";

/// Where the published page is found, such as `https://example.org/parked/`: sites that show a picture of a link want its whole
/// address, which a page that works at any path does not know.
const ADDRESS: &str = "PARKED_ADDRESS";

/// The picture's file beside the page, and its size in CSS pixels, of which each is two of the file.
const CARD: &str = "card.png";
const CARD_SIZE: (u32, u32) = (600, 315);

fn main() -> Result<(), Box<dyn Error>> {
    let folder = env::args_os().nth(1).map(PathBuf::from).ok_or("in which folder does the page stand?")?;
    let page = folder.join("index.html");
    let html = fs::read_to_string(&page)?;
    let outcome = Outcome::of(&Scenario::default());
    let card =
        entry("card").and_then(|entry| entry.chart(&outcome, CARD_SIZE.0)).ok_or("there is no picture for links")?;
    let address = env::var(ADDRESS).ok().filter(|address| !address.is_empty());
    let tags = markup::tags(&html, &card.said(), address.as_deref())?;
    let html = put(&html, PLACE, &markup::first_page(&outcome))?;
    fs::write(page, put(&html, TITLE_ENDS, &format!("{TITLE_ENDS}{tags}"))?)?;
    write_card(&folder, &card, &outcome)
}

/// The page with something in place of the only mark of a kind.
fn put(html: &str, mark: &str, new: &str) -> Result<String, String> {
    match html.matches(mark).count() {
        1 => Ok(html.replacen(mark, new, 1)),
        count => Err(format!("the page has {mark} {count} times, not once")),
    }
}

fn write_card(folder: &Path, card: &Chart, outcome: &Outcome) -> Result<(), Box<dyn Error>> {
    let imprint = Imprint::of(outcome, "");
    let sheet = Sheet::new(card, &imprint, CARD_SIZE.0).at_least(CARD_SIZE.1);
    Ok(fs::write(folder.join(CARD), png(&sheet, &Palette::light())?)?)
}
