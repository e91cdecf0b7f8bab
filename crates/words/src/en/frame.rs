//! What stands around every page: its name, the ways to the others, the link to share and the foot.

/// Name of the whole thing.
pub const NAME: &str = "Parked";
/// Name of the links to the views, for ears.
pub const VIEWS: &str = "Views";
/// Name of the lab in links.
pub const LAB: &str = "The lab";
/// Name of the page about the model in links, short enough for a phone.
pub const ABOUT: &str = "The model";
/// Title of the page about the model.
pub const ABOUT_TITLE: &str = "About the model";
/// Name and title of the page about the sources.
pub const EVIDENCE: &str = "Evidence";
/// Title of the browser's window in the lab.
pub const LAB_WINDOW: &str = "The lab – Parked";
/// Name of the way through the story.
pub const STORY: &str = "The story";

/// Title of the browser's window in a scene, named by its question, and on a page, named by its title.
pub fn window_title(name: &str) -> String {
    format!("{name} – {NAME}")
}

/// Asks who comes back whether to go on.
pub fn stopped_at(question: &str) -> String {
    format!("Last time you stopped at “{question}”")
}

/// Button.
pub const GO_ON: &str = "Go on there";
/// Button.
pub const BEGIN_HERE: &str = "Begin again";

/// Button.
pub const COPY_LINK: &str = "Copy link";
/// After copying.
pub const COPIED: &str = "Copied. The link opens with the same people and the same luck.";
/// When copying is refused.
pub const COPY_BY_HAND: &str = "Copy this address:";
/// Link in the embedded footer.
pub const FULL_PAGE: &str = "Open the full page";
/// Before the address of the page on paper.
pub const ADDRESS: &str = "This page, with the same people and the same luck:";
/// What the model leaves out, in two sentences.
pub const CAVEAT: &str = "Distance from work is about the market and the support on offer, not merit. People are simulated: \
     only totals mean anything, and with other luck others would stand there.";
/// Where the figures come from.
pub const SOURCES: &str = "Fees: the official tariff of 2011, as published by the Work and Pensions Committee. \
     Everything marked “our assumption” is ours.";
/// Before the source of the trade's word.
pub const PARKING_HEARD: &str = "The word “parking”:";

/// Footer line, before the fingerprint of the run.
pub const FOOTER: &str = "Parked, a simulation · run ";

/// While what the page asked for is fetched.
pub const COMING: &str = "Fetching what this page needs…";
/// Where it could not be.
pub const NOT_FETCHED: &str = "What this page needs could not be fetched. The first scene still works. If you are online, load \
     the page again: there may be a newer one. Your settings are in the address and stay.";
/// Has it fetched anew.
pub const FETCH_AGAIN: &str = "Try again";
