//! The pictures of single scenes.

use parked_model::Strategy;

use super::{
    choices::strategy,
    numbers::{pence, percent, pounds, thousands, whole_pounds},
};
use crate::facts::Brought;

/// Title of what becomes of the fees.
pub fn purse_title(helper: Option<f64>, idle: Option<f64>) -> String {
    match (helper, idle) {
        (Some(helper), Some(idle)) if helper < 0.0 => {
            format!("Helping everybody loses {} of the fees; helping nobody keeps {}", percent(-helper), percent(idle))
        }
        (Some(helper), Some(idle)) => {
            format!("Helping everybody keeps {} of the fees; helping nobody keeps {}", percent(helper), percent(idle))
        }
        _ => "Nothing is paid, so nothing is kept".to_owned(),
    }
}

/// Unit of what becomes of the fees.
pub const PURSE_UNIT: &str = "Pounds for each person referred";
/// Rows of what becomes of the fees.
pub const PURSE_ROWS: [&str; 3] = ["Fees paid to it", "Spent on help", "Left to it after all costs"];
/// Names of two providers.
pub const PROVIDERS: [&str; 2] = ["Helps everybody", "Helps nobody"];

/// Title of who is parked.
pub fn groups_title(furthest: f64, nearest: f64) -> String {
    format!(
        "Of those furthest from work inside their label {} are parked; of the nearest {}",
        percent(furthest),
        percent(nearest)
    )
}

/// Unit of who is parked.
pub const GROUPS_UNIT: &str = "Share of people parked for half a year";
/// Heading of the labels.
pub const BY_LABEL: &str = "By label";
/// Heading of the distances.
pub const INSIDE_LABELS: &str = "By distance inside the label";
/// The outer fifths inside the groups, furthest first.
pub const FIFTHS: [&str; 2] = ["Furthest fifth", "Nearest fifth"];

/// Title of the ledger.
pub fn ledger_title(paid: f64, saved: f64) -> String {
    if paid <= 0.0 {
        return format!("Nothing was paid, and {} of benefit saved", whole_pounds(saved));
    }
    format!("Each pound of fees saved {} of benefit within two years", pence(100.0 * saved / paid))
}

/// Unit of the ledger.
pub const LEDGER_UNIT: &str = "Pounds for each person referred";
/// Rows of the ledger.
pub const LEDGER_ROWS: [&str; 2] = ["Fees paid to firms", "Benefit saved on extra work"];
/// One price a label.
pub const TARIFF_LABEL: &str = "One price for each label, as in 2011";
/// A price that rises with distance.
pub const TARIFF_DISTANCE: &str = "A price that rises with distance inside the label";
/// Name of the choice between the two.
pub const TARIFF: &str = "What is paid for a job";
/// Button.
pub const SHARE_EVENLY: &str = "Two hours each";
/// Button.
pub const DONE: &str = "Done: show what it brings";

/// Title of the game: what is left to give, and once it is given, what it brings.
pub fn game_title(left: u32, brought: Option<(Brought, Brought)>) -> String {
    let people = |count: usize| if count == 1 { "1 person".to_owned() } else { format!("{count} people") };
    match (left, brought) {
        (_, Some((yours, provider))) => {
            let (left_out, leaves_out) = (people(yours.left_out), people(provider.left_out));
            format!("You left out {left_out}. A firm that chases fees leaves out {leaves_out}.")
        }
        (0, None) => "Every hour is given.".to_owned(),
        (1, None) => "1 hour left to give.".to_owned(),
        (left, None) => format!("{left} hours left to give."),
    }
}

/// Who got the hours, and what they bring beyond what would have come anyway, for the reader and for a provider that chases fees.
pub fn game_yield(yours: Brought, provider: Brought) -> String {
    format!(
        "The ten furthest from work get {} of your 40 hours and {} of the firm’s. Expected beyond what comes anyway: your \
         hours {} in fees and {:.1} jobs; the firm’s {} and {:.1}.",
        yours.far_hours,
        provider.far_hours,
        whole_pounds(yours.fees),
        yours.jobs,
        whole_pounds(provider.fees),
        provider.jobs
    )
}

/// A client's name.
pub fn client(place: usize) -> String {
    format!("Person {}", place + 1)
}

/// What the adviser thinks of a client.
pub fn alone(chance: f64) -> String {
    format!("{} alone", percent(chance))
}

/// Hours of one client.
pub fn hours(count: u32) -> String {
    format!("{count} h")
}

/// Hours that the provider would give.
pub fn provider_hours(count: u32) -> String {
    format!("firm: {}", hours(count))
}

/// Who a subcontractor is sent, in the order of [`parked_model::programme::chain::Flow`].
pub const SENT: [&str; 2] = ["Sent those least likely to pay", "Sent anybody at random"];
/// Unit of a subcontractor's account.
pub const ACCOUNT_UNIT: &str = "The small firm’s account, pounds for each person sent to it";
/// Rows of a subcontractor's account.
pub const ACCOUNT_ROWS: [&str; 4] = ["Comes in", "Spent on help", "Other costs", "Left to it"];
/// What stands for the account of a provider that takes nobody.
pub const DECLINES: &str = "Takes nobody";
/// What is left to a provider that takes nobody.
pub const NOTHING_EITHER_WAY: &str = "nothing paid, nothing spent";

/// Title of a subcontractor's account: what is left of those picked and of anybody; `None` where it takes nobody.
pub fn account_title(picked: Option<f64>, random: Option<f64>) -> String {
    let (random, picked) = (fate_of(random), fate_of(picked));
    format!("Sent anybody, the small firm {random}. Sent those least likely to pay, it {picked}")
}

fn fate_of(left: Option<f64>) -> String {
    match left.map(f64::round) {
        None => "takes nobody".to_owned(),
        Some(left) if left < 0.0 => format!("loses {} on each", pounds(-left)),
        Some(left) => format!("keeps {} of each", pounds(left)),
    }
}

/// What a minister looks at.
pub const DIALS: [&str; 4] = [
    "Extra jobs for each 1,000 people",
    "Minutes a week for the furthest fifth",
    "Fees for each person",
    "What the firm keeps of them",
];
/// What stands for the minister's numbers.
pub const DIALS_UNIT: &str = "○ without the lever, ● with it; each number on its own line from nought";
/// Caption of the minister's numbers.
pub const DIALS_CAPTION: &str = "Four numbers without the lever and with it";
/// Columns of the minister's numbers.
pub const DIALS_COLUMNS: [&str; 4] = ["What", "Without", "With", "Better?"];
/// Name of the choice of levers.
pub const LEVERS: &str = "Pull one lever";
/// No lever is pulled.
pub const NO_LEVER: &str = "None, as in 2011";

/// A number without the lever and with it; once where they read the same.
pub fn before_and_now(before: &str, now: &str) -> String {
    if before == now { now.to_owned() } else { format!("{before} → {now}") }
}

/// Whether a number got better; `None` where it is as before.
pub fn moved(is_better: Option<bool>) -> &'static str {
    match is_better {
        Some(true) => "▲ better",
        Some(false) => "▼ worse",
        None => "same",
    }
}

/// Title of the minister's numbers.
pub fn dials_title(parked: f64, better: usize, is_pulled: bool) -> String {
    let parked = format!("{} in 1,000 people are parked", thousands(1_000.0 * parked));
    if is_pulled { format!("{better} of the 4 numbers get better; {parked}") } else { parked }
}

/// What a lever sets, and what it takes as given.
pub fn lever(sets: &str, given: &str) -> String {
    if given.is_empty() { format!("{sets}.") } else { format!("{sets}. Taken as given: {given}.") }
}

/// Unit of what two providers have left.
pub const CASH_UNIT: &str = "What each firm has left of its fees, pounds for each person referred";
/// Where the attachment fee stops.
pub const FEE_ENDS: &str = "fee ends";
/// Heading of the years.
pub const CONTRACT_YEAR: &str = "After year";
/// Lines of what providers have left: both, and both without the attachment fee.
pub const FEE_LINES: [&str; 4] = ["helps everybody", "helps nobody", "helper, no fee", "idle, no fee"];

/// Title of what providers have left, from what each keeps of its fees in the order of its lines.
pub fn fee_title(margins: [Option<f64>; 4]) -> String {
    match margins {
        [Some(helper), Some(idle), Some(helper_without), Some(idle_without)] if helper != helper_without => format!(
            "The fee lifts what helping everybody keeps from {} to {}, helping nobody from {} to {}",
            percent(helper_without),
            percent(helper),
            percent(idle_without),
            percent(idle)
        ),
        _ => purse_title(margins[0], margins[1]),
    }
}

/// Unit of the rules ranked.
pub const RANKING_UNIT: &str = "Extra jobs for each 1,000 people, by whom help does most for";
/// Whom help helps most, left and right.
pub const RANKING_ENDS: [&str; 2] = ["◂ the furthest", "the nearest ▸"];
/// Heading of whom help helps most.
pub const WHOM_HELP_HELPS: &str = "Help does most for";
/// Where a control stands on an axis.
pub const AS_SET: &str = "as set";

/// Title of the rules ranked, from how many more jobs ‘furthest first’ adds than ‘nearest first’ at the two ends.
pub fn ranking_title(left: f64, right: f64) -> String {
    let [needs, cream] = [Strategy::Needs, Strategy::Cream].map(|rule| strategy(rule).name);
    let more = |lead: f64| if lead > 0.0 { "more" } else { "fewer" };
    if left == 0.0 && right == 0.0 {
        "Help that does nothing adds as few jobs, whoever gets it".to_owned()
    } else if (left > 0.0) == (right > 0.0) {
        format!("‘{needs}’ adds {} jobs than ‘{cream}’, whoever gains most from help", more(left))
    } else {
        format!("‘{needs}’ adds {} jobs than ‘{cream}’ on the left, {} on the right", more(left), more(right))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_account_says_what_is_left_in_each_case() {
        assert_eq!(
            account_title(Some(-291.7), Some(217.5)),
            "Sent anybody, the small firm keeps £218 of each. Sent those least likely to pay, it loses £292 on each"
        );
        assert!(account_title(None, Some(1.0)).ends_with("it takes nobody"));
    }

    #[test]
    fn the_fee_is_titled_by_what_it_lifts_where_there_is_one() {
        assert_eq!(
            fee_title([0.2, 0.63, -0.02, 0.51].map(Some)),
            "The fee lifts what helping everybody keeps from −2% to 20%, helping nobody from 51% to 63%"
        );
        assert!(fee_title([-0.02, 0.51, -0.02, 0.51].map(Some)).starts_with("Helping everybody loses 2%"));
        assert_eq!(fee_title([None; 4]), purse_title(None, None));
    }

    #[test]
    fn the_ranking_is_titled_by_whether_it_turns() {
        assert_eq!(
            ranking_title(12.8, -29.0),
            "‘Furthest first’ adds more jobs than ‘Nearest first’ on the left, fewer on the right"
        );
        assert_eq!(
            ranking_title(-1.0, -29.0),
            "‘Furthest first’ adds fewer jobs than ‘Nearest first’, whoever gains most from help"
        );
        assert!(ranking_title(0.0, 0.0).starts_with("Help that does nothing"));
    }
}
