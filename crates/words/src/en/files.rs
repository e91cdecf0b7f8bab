//! What stands in a picture's file beside the picture.

/// Where the picture comes from.
pub const SOURCE: &str = "Parked: simulation of the Work Programme, Britain 2011–17. No real people.";

/// What is drawn as the crowd.
pub fn crowd_unit(month: u32) -> String {
    let plural = if month == 1 { "" } else { "s" };
    format!("What has become of people {month} month{plural} after they joined, by distance from work")
}

/// What gives the same picture again.
pub fn link(link: &str) -> String {
    format!("The same run: {link}")
}

/// Which run it is.
pub fn run(fingerprint: &str) -> String {
    format!("Run {fingerprint}")
}

/// A state and what it means, after how many are in it.
pub fn counted(name: &str, meaning: &str) -> String {
    format!("{name}: {meaning}")
}

/// Button.
pub const SAVE_SVG: &str = "Save as SVG";
/// Button.
pub const SAVE_PNG: &str = "Save as PNG";
/// Where the browser hands out no file.
pub const NOT_SAVED: &str = "This browser does not hand out files here. Open the page in a window of its own.";

/// A button with the picture that it saves.
pub fn save_about(button: &str, finding: &str) -> String {
    format!("{button}: {finding}")
}

/// What the crowd shows.
pub const CROWD_SHOWS: &str =
    "What becomes of a thousand people, by distance from work, and whom the adviser’s time goes to";
/// What the minutes by tenth show.
pub const MINUTES_BY_TENTH_SHOWS: &str =
    "The adviser’s minutes a week, by tenth of readiness inside each payment group";
/// What the strip of minutes shows.
pub const MINUTES_STRIP_SHOWS: &str = "The adviser’s minutes a week, by distance from work";
/// What the money shows.
pub const MONEY_SHOWS: &str = "Fees and costs for each person referred, added up week by week";
/// What the Lorenz curve shows.
pub const LORENZ_SHOWS: &str = "How unequally the adviser’s time is shared out";
/// What the picture of luck shows.
pub const LUCK_SHOWS: &str = "Paid outcomes by month of joining in 40 runs that differ in luck alone";
/// What the picture of the fit shows.
pub const FIT_SHOWS: &str = "The published figures beside the model’s";
/// What the hills show.
pub const HILLS_SHOWS: &str = "How far from work the people of each payment group are";
/// What the purse shows.
pub const PURSE_SHOWS: &str = "What becomes of the fees of a provider that helps, and of one that helps nobody";
/// What the groups show.
pub const GROUPS_SHOWS: &str = "Who is parked, by payment group and by distance inside the groups";
/// What the fee shows.
pub const FEE_SHOWS: &str = "What two providers have left over the years, with the attachment fee and without it";
/// What the account shows.
pub const ACCOUNT_SHOWS: &str = "A subcontractor’s account, sent anybody and sent those least likely to pay";
/// What the levers show.
pub const LEVERS_SHOWS: &str = "Four numbers of this contract beside those of the contract as it was";
/// What the ledger shows.
pub const LEDGER_SHOWS: &str = "Fees paid, and the benefit saved by extra work";
/// What the ranking shows.
pub const RANKING_SHOWS: &str = "Which rule adds most outcomes, by whom help does most for";
/// What the fees by what they were paid for show.
pub const PAID_FOR_SHOWS: &str =
    "Fees by what they were paid for: joining, results that come anyway, results because of help";
/// Opens the gallery, as Markdown.
pub const GALLERY: &str = "# Gallery

Every picture of the usual run, with the defaults throughout. `parked chart NAME --out FILE.svg` writes one of any other run, or
as `.png`; `parked chart --list` lists them. `cargo xtask bless` writes this page and its pictures.
";
