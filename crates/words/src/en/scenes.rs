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
pub const PURSE_ROWS: [&str; 4] = ["Fees paid to it", ACCOUNT_ROWS[1], ACCOUNT_ROWS[2], ACCOUNT_ROWS[3]];
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
/// Heading of what is paid.
pub const PAID_OUT: &str = "Paid";
/// All that is paid.
pub const ALL_FEES: &str = "All fees to firms";
/// Heading of what is saved.
pub const SAVED_ON_WORK: &str = "Benefit saved on extra work";
/// Up to when, in the order of [`parked_model::report::saved::Horizon`].
pub const SAVED_BY: [&str; 3] = ["Within a year", "Within two years", "Until the last fee"];
/// What officials counted beside the benefit, and what the last date leaves out.
pub const LEDGER_NOTES: [&str; 2] = [
    "Counted apart, and not added here: for Restart, a later programme, officials forecast £2.44 of social benefit for each \
     pound, after £3.80 at first (National Audit Office, 2022). That is more than benefit saved.",
    "Until the last fee: nobody starts a job after two years here, with or without help, so the last bar leans to the \
     programme.",
];
/// One price a label.
pub const TARIFF_LABEL: &str = "One price for each label, as in 2011";
/// A price that rises with distance.
pub const TARIFF_DISTANCE: &str = "A price that rises with distance inside the label";
/// Name of the choice between the two.
pub const TARIFF: &str = "What is paid for a job";
/// What the cards of the game show.
pub const GAME_KEY: &str = "Nearest to work first. Dots: of ten like them, who finds work alone. Pounds: what the firm is paid \
     if the job lasts. A tap gives two hours.";
/// Before the rules by which the rest of the hours can be given.
pub const GIVE_REST: &str = "Give the rest";
/// The rules.
pub const GIVE_BY: [&str; 4] = ["evenly", "to the nearest", "to the furthest", "where it pays best"];
/// Button.
pub const TAKE_ALL: &str = "Take all back";
/// Button.
pub const DONE: &str = "Done: show what it brings";
/// What the reader's hours and the firm's bring.
pub const GAME_COLUMNS: [&str; 2] = ["You", "A firm that chases fees"];
/// Rows of what they bring.
pub const GAME_ROWS: [&str; 4] =
    ["People left out", "Hours for the ten furthest", "Extra jobs in 100 such rooms", "Fees for them"];

/// Rooms of which jobs and fees are told: one is too small to count in.
const ROOMS: f64 = 100.0;

/// What hours bring, in the order of the rows.
pub fn game_cells(brought: [Brought; 2]) -> [[String; 2]; 4] {
    let cells = |cell: fn(&Brought) -> String| [cell(&brought[0]), cell(&brought[1])];
    [
        cells(|hours| hours.left_out.to_string()),
        cells(|hours| hours.far_hours.to_string()),
        cells(|hours| thousands(ROOMS * hours.jobs)),
        cells(|hours| whole_pounds(ROOMS * hours.fees)),
    ]
}

/// Title of the game: what is left to give, and once it is given, whom the reader and the firm leave out.
pub fn game_title(left: u32, left_out: Option<(usize, usize)>) -> String {
    match (left, left_out) {
        (_, Some((yours, firms))) => {
            format!("You left out {}. A firm that chases fees leaves out {}.", people(yours), people(firms))
        }
        (0, None) => "Every hour is given.".to_owned(),
        (left, None) => format!("{left} hours left to give."),
    }
}

fn people(count: usize) -> String {
    if count == 1 { "1 person".to_owned() } else { format!("{count} people") }
}

fn nobody_or(count: usize) -> String {
    if count == 0 { "nobody".to_owned() } else { people(count) }
}

/// What the reader would tell others: their hours and the firm's, in a sentence.
pub fn game_shared(yours: Brought, firms: Brought) -> String {
    format!(
        "“I had forty hours for twenty people and left out {}: {} extra jobs in a hundred such rooms. A firm that chases fees \
         leaves out {}: {} extra jobs.”",
        nobody_or(yours.left_out),
        thousands(ROOMS * yours.jobs),
        nobody_or(firms.left_out),
        thousands(ROOMS * firms.jobs)
    )
}

/// Part of the jobs by which two ways of giving hours may differ and still bring about as many.
const ABOUT: f64 = 0.05;

/// What the reader's hours and the firm's come to beside each other.
pub fn game_finding(yours: Brought, firms: Brought) -> &'static str {
    let more = yours.jobs - firms.jobs;
    if more.abs() <= ABOUT * firms.jobs.abs() {
        "About as many extra jobs both ways. What differs is who is helped."
    } else if more > 0.0 {
        "Your hours bring more extra jobs. The firm’s bring more fees, which is what it chases."
    } else {
        "The firm’s hours bring more extra jobs: it goes where a job is likely and not certain."
    }
}

/// A client's name.
pub fn client(place: usize, label: &str) -> String {
    format!("Person {}, {label}", place + 1)
}

/// What the adviser knows of a client, what the client has, and what a press gives.
pub fn client_about(name: &str, alone: f64, pays: f64, given: u32) -> String {
    format!(
        "{name}: {:.0} of ten find work alone, a job that lasts pays {}; has {given} hours. Give two",
        10.0 * alone,
        whole_pounds(pays)
    )
}

/// Hours of one client.
pub fn hours(count: u32) -> String {
    format!("{count} h")
}

/// Hours that the firm would give.
pub fn firm_hours(count: u32) -> String {
    format!("firm {}", hours(count))
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

/// Unit of the picture of more money.
pub const MORE_MONEY_UNIT: &str = "By what is paid for results, as a part of the tariff of 2011. Heavy: a firm whose hours follow its \
     fees. Dashed: a firm with fixed hours";
/// Heading of what results are paid.
pub const RESULTS_PAID: &str = "Results paid";
/// The ends of what is paid.
pub const MORE_MONEY_ENDS: [&str; 2] = ["◂ a quarter", "three times ▸"];
/// Headings of the panels of more money.
pub const MORE_MONEY_PANELS: [&str; 3] = ["Parked, of 1,000", "Extra jobs, of 1,000", "Bill, pounds a person"];
/// The two firms of more money, in the first of the panels.
pub const MORE_MONEY_FIRMS: [&str; 2] = ["following", "fixed"];
/// The same in a table.
pub const MORE_MONEY_COLUMNS: [[&str; 2]; 3] = [
    ["Parked, hours follow", "Parked, fixed hours"],
    ["Extra jobs, hours follow", "Extra jobs, fixed hours"],
    ["Bill, hours follow", "Bill, fixed hours"],
];

/// Title of more money: parked people of 1,000 and the bill, at the tariff and at the most that is drawn.
pub fn more_money_title([tariff, most]: [[f64; 2]; 2]) -> String {
    format!(
        "Three times the pay: {} parked instead of {}, for {} a person instead of {}",
        thousands(most[0]),
        thousands(tariff[0]),
        whole_pounds(most[1]),
        whole_pounds(tariff[1])
    )
}

/// Unit of the picture of few jobs.
pub const FEW_JOBS_UNIT: &str =
    "Of 1,000 people, by how plentiful jobs are. Dashed: without help, and extra jobs if nobody’s place is taken";
/// The ends of how plentiful jobs are.
pub const FEW_JOBS_ENDS: [&str; 2] = ["◂ few jobs", "many ▸"];
/// Headings of the panels of few jobs.
pub const FEW_JOBS_PANELS: [&str; 3] = ["Lasting jobs", "Extra jobs because of help", "Lost a job they would have had"];
/// Lines of few jobs.
pub const FEW_JOBS_LINES: [&str; 5] = ["with help", "without", "extra", "none taken", "lose out"];
/// The same in a table.
pub const FEW_JOBS_COLUMNS: [&[&str]; 3] =
    [&["Lasting jobs with help", "Without"], &["Extra", "Extra, no place taken"], &["Lose out"]];

/// Title of few jobs: extra jobs of 1,000 people where jobs are few and many, and the most who lose out.
pub fn few_jobs_title(few: f64, many: f64, lost: f64) -> String {
    let extra =
        format!("Help adds {} jobs where jobs are few, {} where they are many", thousands(few), thousands(many));
    if lost.round() > 0.0 { format!("{extra}; up to {} people lose out", thousands(lost)) } else { extra }
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
    fn the_game_says_whether_jobs_or_only_people_differ() {
        let brought = |jobs| Brought { fees: 100.0, jobs, left_out: 0, far_hours: 20 };
        let said = |yours| game_finding(brought(yours), brought(1.0));
        assert!(said(0.97).starts_with("About as many") && said(1.03).starts_with("About as many"));
        assert!(said(1.2).starts_with("Your hours") && said(0.8).starts_with("The firm’s hours"));
        assert!(said(0.0).starts_with("The firm’s hours"));
    }

    #[test]
    fn nobody_is_said_to_lose_out_where_nobody_does() {
        assert!(!few_jobs_title(30.0, 50.0, 0.3).contains("lose"));
        assert!(few_jobs_title(1.0, 2.0, 9.0).ends_with("up to 9 people lose out"));
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
