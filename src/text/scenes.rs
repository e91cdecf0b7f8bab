//! Words of single scenes: the subcontractor's account, the minister's levers.

use parked_model::Strategy;

use super::{percent, pounds, purse_title, strategy, thousands};

/// Who a subcontractor is sent, in the order of [`parked_model::programme::chain::FLOWS`].
pub const SENT: [&str; 2] = ["Sent those least likely to pay", "Sent anybody at random"];
/// Unit of a subcontractor's account.
pub const ACCOUNT_UNIT: &str = "The small firm’s account, pounds for each person sent to it";
/// Rows of a subcontractor's account.
pub const ACCOUNT_ROWS: [&str; 4] = ["Comes in", "Spent on help", "Other costs", "Left to it"];
/// What stands for the account of a firm that takes nobody.
pub const DECLINES: &str = "Takes nobody";
/// What is left to a firm that takes nobody.
pub const NOTHING_EITHER_WAY: &str = "nothing paid, nothing spent";

/// Title of a subcontractor's account: what is left of those picked and of anybody; nothing where it takes nobody.
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
/// Caption of the minister's numbers.
pub const DIALS_CAPTION: &str = "Four numbers without the lever and with it";
/// Columns of the minister's numbers.
pub const DIALS_COLUMNS: [&str; 4] = ["What", "Without", "With", "Better?"];
/// Name of the choice of levers.
pub const LEVERS: &str = "Pull one lever";
/// No lever is pulled.
pub const NO_LEVER: &str = "None, as in 2011";

/// Whether a number got better; nothing where it is as before.
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

/// Unit of what two firms have left.
pub const CASH_UNIT: &str = "What each firm has left of its fees, pounds for each person referred";
/// Where the attachment fee stops.
pub const FEE_ENDS: &str = "fee ends";
/// Heading of the years.
pub const CONTRACT_YEAR: &str = "After year";
/// Lines of what firms have left: both firms, and both without the attachment fee.
pub const FEE_LINES: [&str; 4] = ["helps everybody", "helps nobody", "helper, no fee", "idle, no fee"];

/// Title of what firms have left, from what each keeps of its fees in the order of its lines.
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
pub const RANKING_UNIT: &str = "Extra paid outcomes for each 1,000 people, by whom help does most for";
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
