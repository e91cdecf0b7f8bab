//! What each picture shows, in a line, and what opens the list of them.

/// What the crowd shows.
pub const CROWD: &str = "What becomes of a thousand people, by distance from work, and whom the adviser’s time goes to";
/// What the minutes by tenth show.
pub const MINUTES_BY_TENTH: &str = "The adviser’s minutes a week, by tenth of readiness inside each payment group";
/// What the strip of minutes shows.
pub const MINUTES_STRIP: &str = "The adviser’s minutes a week, by distance from work";
/// What the money shows.
pub const MONEY: &str = "Fees and costs for each person referred, added up week by week";
/// What the Lorenz curve shows.
pub const LORENZ: &str = "How unequally the adviser’s time is shared out";
/// What the picture of luck shows.
pub const LUCK: &str = "Paid outcomes by month of joining in 40 runs that differ in luck alone";
/// What the picture of the fit shows.
pub const FIT: &str = "The published figures beside the model’s";
/// Opens the gallery, as Markdown.
pub const GALLERY: &str = "# Gallery

Every picture of the usual run, with the defaults throughout. `parked chart NAME --out FILE.svg` writes one of any other run, or
as `.png`; `parked chart --list` lists them. `cargo xtask bless` writes this page and its pictures.
";
