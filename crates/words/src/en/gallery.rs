//! What each picture shows, in a line, and what opens the list of them.

/// What the crowd shows.
pub const CROWD: &str = "What becomes of a thousand people, by distance from work, and whom the adviser’s time goes to";
/// What the picture for shared links shows.
pub const CARD: &str = "The same in few words and low, for where a link is shared";
/// What the minutes by tenth show.
pub const MINUTES_BY_TENTH: &str = "The adviser’s minutes a week, by tenth of distance from work";
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
/// What the labels’ hills show.
pub const HILLS: &str = "How far from work people under each label stand: the labels’ hills";
/// What the groups show.
pub const GROUPS: &str = "Who is parked: by label, and by distance inside the labels";
/// What the purse shows.
pub const PURSE: &str = "What becomes of the fees of two providers: the one set, and one that helps nobody";
/// What the account shows.
pub const ACCOUNT: &str =
    "What is left to a small firm in a chain, of people sent at random and of people picked for it";
/// What the picture of the fee shows.
pub const FEE: &str = "What the attachment fee does for four firms: help, people parked, what the firm keeps, its debt";
/// What the ledger shows.
pub const LEDGER: &str = "What the taxpayer pays in fees, and the benefit saved on extra work up to three dates";
/// What is paid for.
pub const PAID_FOR: &str = "What the fees were paid for: joining, outcomes that come anyway, outcomes because of help";
/// What the ranking shows.
pub const RANKING: &str = "Extra paid outcomes under each rule, by whom help does most for";
/// What the levers show.
pub const LEVERS: &str = "Five numbers of the run under those of the contract of 2011";
/// What the picture of more money shows.
pub const MORE_MONEY: &str = "Who is parked, extra jobs and the bill, over what is paid for results";
/// What the picture of few jobs shows.
pub const FEW_JOBS: &str = "Paid outcomes with and without help, and who loses out, over how plentiful jobs are";
/// Opens the gallery, as Markdown.
pub const GALLERY: &str = "# Gallery

Every picture of the usual run, with the defaults throughout. `parked chart NAME --out FILE.svg` writes one of any other run, or
as `.png`; `parked chart --list` lists them. `cargo xtask bless` writes this page and its pictures.
";
