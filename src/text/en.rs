//! English.

use parked_model::{
    Strategy, Summary,
    report::crowd::{Counts, LAST_MONTH, State},
    scenario::params::{Official, Parameter, Unit},
};

use super::{percent, pounds, thousands};

/// Name and meaning of a state.
#[derive(Clone, Copy, Debug)]
pub struct StateWords {
    /// One word.
    pub name: &'static str,
    /// What it means, in a few words.
    pub meaning: &'static str,
}

/// The words for a state.
pub fn state(state: State) -> StateWords {
    let (name, meaning) = match state {
        State::Because => ("Because", "in work thanks to help"),
        State::Anyway => ("Anyway", "in work without it too"),
        State::Supported => ("Supported", "helped, no lasting job"),
        State::Parked => ("Parked", "left alone, no lasting job"),
    };
    StateWords { name, meaning }
}

/// Name and rule of one of a list of choices.
#[derive(Clone, Copy, Debug)]
pub struct ChoiceWords {
    /// A few words for the button.
    pub name: &'static str,
    /// The rule, in a sentence.
    pub rule: &'static str,
}

/// The words for a strategy.
pub fn strategy(strategy: Strategy) -> ChoiceWords {
    let (name, rule) = match strategy {
        Strategy::Equal => ("Equal shares", "Everybody out of work gets the same time."),
        Strategy::Cream => ("Nearest first", "The nearer somebody looks to work, the more time they get."),
        Strategy::Park => {
            ("Leave the furthest", "Those who look furthest from work get nothing; the rest share equally.")
        }
        Strategy::Needs => ("Furthest first", "The further somebody looks from work, the more time they get."),
        Strategy::Profit => (
            "Where it pays",
            "Head office fixes the hours. Advisers spend them where they are most likely to bring in a fee that would \
             not have come anyway.",
        ),
        Strategy::PureProfit => {
            ("Only if it pays for itself", "Nothing is spent unless each pound brings back more than a pound in fees.")
        }
        Strategy::Ignore => ("Take the fees", "Nobody is helped. The fees come in all the same."),
        Strategy::Jobs => (
            "Most extra jobs",
            "The hours go where they bring most job starts that would not have come anyway, whatever they pay.",
        ),
        Strategy::Conscience => ("Pay and conscience", "Part of the time goes where it pays, part by need."),
    };
    ChoiceWords { name, rule }
}

/// Name of the whole thing.
pub const NAME: &str = "Parked";
/// The question.
pub const QUESTION: &str = "Who gets helped when help is paid by results?";
/// First paragraph.
pub const INTRO: &str = "From 2011 to 2017 Britain’s Work Programme paid firms when people long out of work found a job \
     and stayed in it. The fee went by the benefit somebody was on, not by how far from work they were.";
/// Second paragraph.
pub const INTRO_CHANGE: &str = "Here are 1,000 simulated people. Change the fees or the provider’s rule: the people and \
     their luck stay the same.";
/// The trade's word is explained.
pub const INTRO_TRADE: &str =
    "Leaving somebody alone because helping would not pay has a name in the trade: “parking”.";
/// Title of the controls.
pub const CONTROLS: &str = "Change the contract";
/// Opens the contracts to start from, and names the one in force.
pub fn start_from(in_force: Option<&str>) -> String {
    format!("Start from: {}", in_force.unwrap_or("a contract of your own"))
}
/// Where the settings are those of no contract in the list.
pub const NO_PRESET: &str =
    "Each of these sets the contract and the provider anew. People, help and luck stay as they are.";
/// Title of what a contract sets.
pub const PRESET_SETTINGS: &str = "What it sets, and how sure that is";
/// Opens the groups' fees.
pub const GROUP_FEES: &str = "Fees group by group";
/// What the groups' fees are.
pub const GROUP_FEES_NOTE: &str = "The prices of 2011 for each payment group. The three sliders above multiply them.";
/// Opens the rest of the contract.
pub const CONTRACT: &str = "The contract";
/// Opens the rest of the provider.
pub const PROVIDER: &str = "The provider";
/// Opens the subcontractors.
pub const CHAIN: &str = "Subcontractors";
/// What a chain is.
pub const CHAIN_NOTE: &str = "The firm with the contract, the prime, may pass people on to smaller organisations.";
/// Opens the providers side by side.
pub const MARKET: &str = "Rivals and minimum results";
/// Opens people and jobs.
pub const PEOPLE: &str = "People, jobs and what help does";
/// Opens sizes and start rates of the groups.
pub const GROUP_PEOPLE: &str = "Who is referred, group by group";
/// Opens the size and the luck of a run.
pub const LUCK: &str = "Luck";
/// Label of the box that finds settings.
pub const FIND_SETTING: &str = "Find a setting";
/// Puts everything back.
pub const RESET_ALL: &str = "Reset everything";
/// Puts one thing back.
pub const RESET: &str = "reset";
/// One step back.
pub const UNDO: &str = "Undo";
/// One step on.
pub const REDO: &str = "Redo";
/// Keeps the present contract to compare others with.
pub const KEEP: &str = "Keep this one to compare";
/// Changes the places of two contracts.
pub const SWAP: &str = "Swap A and B";
/// Forgets the contract kept.
pub const STOP_COMPARING: &str = "Stop comparing";
/// Name of the contract kept.
pub const SIDE_A: &str = "A: kept";
/// Name of the contract in force while another is kept.
pub const SIDE_B: &str = "B: being changed";
/// The same where there is room for a letter only.
pub const SIDE_B_SHORT: &str = "B:";
/// Both contracts are the same.
pub const NO_DIFFERENCE: &str = "A and B are the same so far. Change something: B follows, A stays.";
/// Comparing different people.
pub const OTHER_PEOPLE: &str = "A and B have different people or different luck, so no life can be compared with its \
     other. Only totals can.";
/// Only fees differ.
pub const ONLY_CONTRACT: &str = "Only the contract changed";
/// Only what the provider does differs.
pub const ONLY_PROVIDER: &str = "Only the provider changed";
/// Both of them differ.
pub const ONLY_BOTH: &str = "Only the contract and the provider changed";
/// What the model assumes differs too.
pub const ONLY_SETTINGS: &str = "Only the settings changed";
/// Title of the settings that differ.
pub const DIFFERENCES: &str = "What differs between A and B";
/// Columns of a comparison: the name, contract A, contract B, the difference.
pub const COMPARED_COLUMNS: [&str; 4] = ["", "A", "B", "B less A"];
/// Caption of the numbers of two contracts.
pub const COMPARED: &str = "Headline numbers of both contracts";
/// Other people.
pub const SHUFFLE: &str = "Shuffle luck";
/// Title above the numbers.
pub const NUMBERS: &str = "What it comes to";
/// Title above the charts.
pub const CHARTS: &str = "Where the time and the money go";
/// Title of the strip.
pub const STRIP_TITLE: &str = "Adviser’s minutes a week, first three months";
/// What the reader's own line in it is.
pub const STRIP_DRAWN: &str = "Dashed: the line you drew. Steps: this run.";
/// Left end of the axis.
pub const NEAREST: &str = "◂ nearest to work";
/// Right end of the axis.
pub const FURTHEST: &str = "furthest from work ▸";
/// Name of the group of time controls.
pub const TIME: &str = "Months since joining";
/// Button.
pub const PLAY: &str = "Play the months";
/// Button.
pub const PAUSE: &str = "Pause";
/// Button.
pub const MONTH_BACK: &str = "One month back";
/// Button.
pub const MONTH_ON: &str = "One month on";
/// Checkbox.
pub const GHOSTS: &str = "Show where the same people would be with no programme";
/// Opens a table.
pub const SHOW_NUMBERS: &str = "Show the numbers";
/// Caption.
pub const CROWD_TABLE: &str = "The people drawn, by distance from work";
/// Column.
pub const DISTANCE: &str = "Distance";
/// Column.
pub const MINUTES_A_WEEK: &str = "Minutes a week";
/// Beyond what studies covered.
pub const BEYOND: &str = "Nobody has measured a programme like this. From here on the model is guessing.";
/// What a number box takes.
pub const ALLOWED: &str = "Please enter";
/// Button.
pub const COPY_LINK: &str = "Copy link";
/// After copying.
pub const COPIED: &str = "Copied. The link opens with the same people and the same luck.";
/// When copying is refused.
pub const COPY_BY_HAND: &str = "Copy this address:";
/// Title of the notices.
pub const NOTICE: &str = "Not everything could be used";
/// Why a change was not made.
pub fn left_as_it_was(why: &str) -> String {
    format!("{why}. The setting was left as it was.")
}

/// Closes the notices.
pub const CLOSE: &str = "Close";
/// While the first run is under way.
pub const WORKING: &str = "Working out a thousand lives…";
/// After a fault that should not happen.
pub const BROKEN: &str = "Something broke and the page no longer answers. Loading it again keeps your settings.";
/// Link in the embedded footer.
pub const FULL_PAGE: &str = "Open the full page";
/// What the model leaves out, in two sentences.
pub const CAVEAT: &str = "Distance from work is about the market and the support on offer, not about merit. People are \
     simulated: only totals mean anything, and another piece of luck would give other individuals.";
/// Where the figures come from.
pub const SOURCES: &str = "Fees: Department for Work and Pensions’ tariff of 2011 as published by the Work and Pensions \
     Committee. Everything marked “our assumption” is ours.";
/// Before the source of the trade's word.
pub const PARKING_HEARD: &str = "The word “parking”:";

/// Under the numbers.
pub fn who_is_drawn(drawn: usize, simulated: u32) -> String {
    if drawn == simulated as usize {
        return "One mark, one person.".to_owned();
    }
    format!(
        "One mark, one person: {} of the {} simulated, the same whatever the contract, chosen so that luck is spread \
         evenly along the picture. The line of minutes is for all {}.",
        thousands(drawn as f64),
        thousands(f64::from(simulated)),
        thousands(f64::from(simulated)),
    )
}

/// The result in a sentence, for eyes and ears.
pub fn said(counts: Counts, month: u32) -> String {
    let because = counts.get(State::Because);
    let anyway = counts.get(State::Anyway);
    let reached = because + anyway;
    let parked = counts.get(State::Parked);
    let when = if month == LAST_MONTH { String::new() } else { format!("{}: of", capital(&months_after(month))) };
    let of = if when.is_empty() { "Of".to_owned() } else { when };
    let would = if month == LAST_MONTH { "would have anyway" } else { "would have by then anyway" };
    let were = if parked == 1 { "was" } else { "were" };
    format!(
        "{of} {} people, {} reached a paid outcome. {} {would}. {} {were} parked.",
        thousands(counts.total() as f64),
        thousands(reached as f64),
        thousands(anyway as f64),
        thousands(parked as f64),
    )
}

/// What the ghosts show; the name stands for the picture where there are two.
pub fn ghosts(name: &str, counts: Counts) -> String {
    let sentences = format!(
        "The line is where lasting work would end with no programme. The {} outlined above it are the places of those in \
         work because of it: without it they would stand there, out of work.",
        thousands(counts.get(State::Because) as f64)
    );
    about_side(name, &sentences)
}

/// For how many of the people help paid for itself, and what was spent a head.
pub fn pays_for_itself(helped: usize, people: u32, pounds_a_head: f64) -> String {
    let people = thousands(f64::from(people));
    if helped == 0 {
        return format!(
            "As the advisers see them, help pays for itself for none of the {people} people simulated: a pound of it would \
             bring back less than a pound in fees. So the result is that of ‘Take the fees’."
        );
    }
    format!(
        "As the advisers see them, help pays for itself for {} of the {people} people simulated. On anybody else a pound of \
         it would bring back less than a pound in fees. All in all {} a person is spent.",
        thousands(helped as f64),
        pounds(pounds_a_head)
    )
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |first| std::iter::once(first.to_ascii_uppercase()).chain(letters).collect())
}

fn months_after(month: u32) -> String {
    match month {
        0 => "in the first week".to_owned(),
        1 => "after 1 month".to_owned(),
        n => format!("after {n} months"),
    }
}

/// Label of the time slider.
pub fn months(month: u32) -> String {
    match month {
        LAST_MONTH => "After 30 months, with every paid outcome in".to_owned(),
        24 => "After 24 months, when the programme ends".to_owned(),
        n => capital(&months_after(n)),
    }
}

/// Label of the dotted line.
pub fn equal_shares(minutes: f64) -> String {
    format!("equal shares: {}", super::minutes(minutes))
}

/// Row of the crowd's table.
pub fn tenth(tenth: usize) -> String {
    match tenth {
        0 => "1, nearest".to_owned(),
        9 => "10, furthest".to_owned(),
        n => (n + 1).to_string(),
    }
}

/// Accessible name of a badge.
pub fn evidence_for(label: &str) -> String {
    format!("Evidence for ‘{label}’: ")
}

/// While what a setting rests on is fetched.
pub const GROUNDS_COMING: &str = "Loading…";
/// When it cannot be fetched.
pub const GROUNDS_MISSING: &str = "The reasons and sources could not be fetched. They may open by themselves:";
/// When settings could only be searched by name.
pub const SEARCHED_BY_NAME: &str = "Only names were searched: the explanations could not be fetched.";

/// How many settings match what was typed: of those folded away, and of those always in sight.
pub fn found(folded: usize, in_sight: usize) -> String {
    let settings = |count: usize| if count == 1 { "1 setting".to_owned() } else { format!("{count} settings") };
    match (folded, in_sight) {
        (0, 0) => "No setting found.".to_owned(),
        (0, above) => format!("{} found, all above.", settings(above)),
        (below, 0) => format!("{} found.", settings(below)),
        (below, above) => format!("{} found below, {above} above.", settings(below)),
    }
}

/// How many lives differ between two contracts; `changed` says what was changed.
pub fn lives_differ(people: usize, changed: &str, lives: usize) -> String {
    let (people, count) = (thousands(people as f64), thousands(lives as f64));
    let lives = match lives {
        0 => "no life differs".to_owned(),
        1 => "1 life differs".to_owned(),
        _ => format!("{count} lives differ"),
    };
    format!("Same {people} people. Same luck. {changed}: {lives}.")
}

/// A title with the name of the contract it belongs to; an empty name stands for the only one.
pub fn of_side(title: &str, name: &str) -> String {
    if name.is_empty() { title.to_owned() } else { format!("{title}, {name}") }
}

/// Sentences with the name of the contract they are about; an empty name stands for the only one.
pub fn about_side(name: &str, sentences: &str) -> String {
    if name.is_empty() { sentences.to_owned() } else { format!("{name}. {sentences}") }
}

/// A fault in the part of a link that describes the contract kept.
pub fn in_kept(fault: &str) -> String {
    format!("In contract A: {fault}")
}

/// The values of a setting that differs between two contracts.
pub fn difference(row: &Parameter, a: f64, b: f64) -> String {
    format!("A: {}. B: {}.", super::value(row, a), super::value(row, b))
}

/// Default and studied range.
pub fn default_and_range(default: &str, low: &str, high: &str) -> String {
    format!("Usual value here: {default}. Range studied or thought plausible: {low} to {high}.")
}

/// Default alone.
pub fn default_only(default: &str) -> String {
    format!("Usual value here: {default}.")
}

/// Accessible name of a reset button.
pub fn reset_label(label: &str) -> String {
    format!("Reset {label}")
}

/// Accessible name of a minus button.
pub fn less(label: &str) -> String {
    format!("Less: {label}")
}

/// Accessible name of a plus button.
pub fn more(label: &str) -> String {
    format!("More: {label}")
}

/// The signs before and after the number in a box.
pub fn signs(unit: Unit) -> (&'static str, &'static str) {
    match unit {
        Unit::Pounds | Unit::PoundsPerWeek | Unit::PoundsPerHour => ("£", ""),
        Unit::PercentOfTariff | Unit::PercentOfFirstYear => ("", "%"),
        _ => ("", ""),
    }
}

/// What the tick on a slider is.
pub fn official(row: &Parameter, official: Official) -> String {
    match row.unit {
        // The slider's own words already say what 100% comes to.
        Unit::PercentOfTariff => format!("▴ {}", official.label),
        _ => format!("▴ {}: {}", official.label, super::value(row, official.value)),
    }
}

/// Adviser time in words.
pub fn adviser_time(pounds_a_week: f64, minutes: f64) -> String {
    format!("{minutes:.0} minutes a week each ({})", pounds(pounds_a_week))
}

/// A fee multiplier in words.
pub fn fee(share_of_tariff: f64, low: f64, high: f64) -> String {
    let at = |fee: f64| pounds((fee * share_of_tariff / 100.0).round());
    if low == high { at(low) } else { format!("{} to {}, by group", at(low), at(high)) }
}

/// How well the adviser sees, in words.
pub fn sight(share: f64) -> String {
    match share {
        r if r < 0.05 => "by guessing".to_owned(),
        r if r < 0.35 => format!("dimly ({r:.2})"),
        r if r < 0.75 => format!("fairly ({r:.2})"),
        r if r < 0.99 => format!("clearly ({r:.2})"),
        _ => "perfectly".to_owned(),
    }
}

/// Whom help helps most, in words.
pub fn whom_help_helps(chi: f64) -> String {
    match chi {
        c if c < -0.05 => "the furthest, even in jobs added",
        c if c < 0.05 => "everybody adds the same number of jobs",
        c if c < 0.95 => "in between",
        c if c < 1.05 => "the same proportion for everybody",
        _ => "the nearest, more than in proportion",
    }
    .to_owned()
}

/// Ends of the slider of whom help helps most.
pub const CHI_ENDS: (&str, &str) = ("furthest most", "nearest most");
/// Ends of the slider of sight.
pub const SIGHT_ENDS: (&str, &str) = ("guessing", "perfect");

/// A headline number: its name, its value, and what it means in one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headline {
    /// Name.
    pub name: &'static str,
    /// Value with its unit.
    pub value: String,
    /// What it means.
    pub meaning: String,
}

/// The headline numbers of a run.
pub fn headlines(summary: &Summary) -> Vec<Headline> {
    let because = summary.extra_per_100 * 10.0;
    let anyway = summary.outcome_rate * 1000.0 - because;
    vec![
        Headline {
            name: "Paid outcomes",
            value: format!("{} in 1,000", thousands(summary.outcome_rate * 1000.0)),
            meaning: "People in work for 13 or 26 weeks, as the contract asks.".to_owned(),
        },
        Headline {
            name: "Because, and anyway",
            value: format!("{} and {}", thousands(because), thousands(anyway)),
            meaning: deadweight(summary.deadweight_money_share),
        },
        Headline {
            name: "Parked",
            value: format!("{} in 1,000", thousands(summary.parked_share * 1000.0)),
            meaning: format!(
                "Under 5 minutes a week for half a year. {} of them reached a paid outcome all the same.",
                thousands(summary.banked_share * 1000.0)
            ),
        },
        Headline {
            name: "Provider’s margin",
            value: summary.margin.map_or_else(|| "no income".to_owned(), percent),
            meaning: margin(summary),
        },
        Headline {
            name: "Public money per extra job",
            value: summary.public_money_per_extra_job_gbp.map_or_else(|| "no meaningful value".to_owned(), pounds),
            meaning: match summary.public_money_per_extra_job_gbp {
                Some(_) => "All fees paid, over the jobs that would not have come anyway.".to_owned(),
                None => "Too few extra jobs to tell them from none.".to_owned(),
            },
        },
        Headline {
            name: "Official rate after 14 months",
            value: format!("{:.1}%", summary.official_rate_after_14_months * 100.0),
            meaning: "Outcomes so far over people referred so far. It is low because most have only just come."
                .to_owned(),
        },
    ]
}

/// A headline number of two runs and their difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparedHeadline {
    /// Name.
    pub name: &'static str,
    /// Value of contract A, of contract B, and B less A.
    pub values: [String; 3],
}

/// The headline numbers of contracts A and B. Differences are those of the rounded numbers beside them.
pub fn compared_headlines(a: &Summary, b: &Summary) -> Vec<ComparedHeadline> {
    let row = |name, value: fn(&Summary) -> Option<f64>, write: fn(f64) -> String, none: &str, unit: &str| {
        let written = |value: Option<f64>| value.map_or_else(|| none.to_owned(), write);
        let (a, b) = (value(a).map(f64::round), value(b).map(f64::round));
        let difference = a.zip(b).map_or_else(|| "–".to_owned(), |(a, b)| signed(b - a, write, unit));
        ComparedHeadline { name, values: [written(a), written(b), difference] }
    };
    let whole_percent = |value: f64| format!("{}%", thousands(value));
    vec![
        row("Paid outcomes in 1,000", |run| Some(run.outcome_rate * 1000.0), thousands, "", ""),
        row("Because, in 1,000", |run| Some(run.extra_per_100 * 10.0), thousands, "", ""),
        row("Anyway, in 1,000", |run| Some(run.outcome_rate * 1000.0 - run.extra_per_100 * 10.0), thousands, "", ""),
        row("Parked in 1,000", |run| Some(run.parked_share * 1000.0), thousands, "", ""),
        row("Provider’s margin", |run| run.margin.map(|margin| margin * 100.0), whole_percent, "no income", " points"),
        row("Public money per extra job", |run| run.public_money_per_extra_job_gbp, pounds, "no meaningful value", ""),
    ]
}

/// A difference with its sign; `unit` stands in place of the value's own when it is not empty.
fn signed(difference: f64, write: fn(f64) -> String, unit: &str) -> String {
    let sign = match difference {
        d if d > 0.0 => "+",
        d if d < 0.0 => "−",
        _ => "",
    };
    let size = difference.abs();
    if unit.is_empty() { format!("{sign}{}", write(size)) } else { format!("{sign}{}{unit}", thousands(size)) }
}

fn deadweight(share: Option<f64>) -> String {
    share.map_or_else(
        || "No fee was paid for a result.".to_owned(),
        |share| format!("{} of result fees were paid for people who would have got there anyway.", percent(share)),
    )
}

fn margin(summary: &Summary) -> String {
    let revenue = summary.public_money_per_head_gbp;
    let left = summary.margin.unwrap_or(0.0) * revenue;
    if summary.margin.is_none() {
        "Nothing comes in, whatever is spent.".to_owned()
    } else if left < 0.0 {
        format!("Paid {} a person and losing {} of its own on each.", pounds(revenue.round()), pounds((-left).round()))
    } else {
        format!("Paid {} a person, of which {} are left after costs.", pounds(revenue.round()), pounds(left.round()))
    }
}

/// The link recorded another run.
pub fn another_run(recorded: &str, now: &str) -> String {
    format!(
        "This link recorded run {recorded}; this version gives run {now}. The numbers may differ from those its author saw."
    )
}

/// Footer line.
pub fn footer(fingerprint: &str) -> String {
    format!("Parked · run {fingerprint} · one mark is one person")
}

#[cfg(test)]
mod tests {
    use parked_model::{Scenario, Twin, scenario::params::Key};

    use super::*;

    #[test]
    fn the_result_is_one_plain_sentence_each() {
        let counts = Counts::of(&[State::Because, State::Anyway, State::Anyway, State::Supported, State::Parked]);
        assert_eq!(
            said(counts, LAST_MONTH),
            "Of 5 people, 3 reached a paid outcome. 2 would have anyway. 1 was parked."
        );
        assert!(said(counts, 6).starts_with("After 6 months: of 5 people"));
    }

    #[test]
    fn headlines_hold_up_when_nothing_is_paid() {
        let scenario = [Key::Attachment, Key::Outcome, Key::Sustainment]
            .into_iter()
            .fold(Scenario::default().with(Key::People, 500.0), |scenario, fee| scenario.with(fee, 0.0));
        let lines = headlines(&Twin::run(&scenario).summary(&scenario));
        assert_eq!(lines[3].value, "no income");
        assert!(lines.iter().all(|line| !line.value.contains("NaN") && !line.meaning.contains("NaN")));
    }

    #[test]
    fn a_loss_is_called_one() {
        let scenario = Scenario::default().with(Key::People, 1_000.0).with(Key::Beta, 25.0);
        let lines = headlines(&Twin::run(&scenario).summary(&scenario));
        assert!(lines[3].value.starts_with('−') && lines[3].meaning.contains("losing £"));
    }

    #[test]
    fn differences_are_those_of_the_numbers_shown() {
        let run = |scenario: &Scenario| Twin::run(scenario).summary(scenario);
        let usual = Scenario::default().with(Key::People, 1_000.0);
        let (a, b) = (run(&usual), run(&usual.clone().with(Key::Beta, 25.0)));
        let number = |text: &str| -> f64 {
            let digits = text.replace(['£', ',', '%', '+'], "").replace(" points", "").replace('−', "-");
            digits.parse().unwrap()
        };
        for line in compared_headlines(&a, &b) {
            let [a, b, difference] = line.values.each_ref().map(|text| number(text));
            assert_eq!(b - a, difference, "{line:?}");
        }
        let nothing = run(&usual.with(Key::Attachment, 0.0).with(Key::Outcome, 0.0).with(Key::Sustainment, 0.0));
        assert_eq!(compared_headlines(&a, &nothing)[4].values[1..], ["no income", "–"]);
        assert!(compared_headlines(&a, &a).iter().all(|line| number(&line.values[2]) == 0.0));
    }
}
