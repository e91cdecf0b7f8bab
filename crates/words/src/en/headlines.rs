//! The headline numbers of a run, and of two.

use parked_model::{
    Scenario, Summary,
    people::alone::ALONE_UNDER_GBP,
    report::{crowd::minutes_from_pounds, state::State},
};

use super::{
    bound::weeks_asked,
    numbers::{NO_MEANING, in_minutes, percent, pounds, thousands, whole_pounds},
};
use crate::forms::{ComparedHeadline, Headline};

/// Under so much support a week somebody is being parked, pounds.
const PARKED_UNDER_GBP: f64 = ALONE_UNDER_GBP[1];

/// The headline numbers of the run of a scenario.
pub fn headlines(scenario: &Scenario, summary: &Summary) -> Vec<Headline> {
    let told_of = |states: &[State]| thousands(told(summary, states));
    let parked = (1000.0 * of_all(summary, summary.parked_share)).round();
    let reached_too = parked - summary.told().get(State::LeftAlone) as f64;
    let mut headlines = vec![
        Headline {
            name: "Paid outcomes",
            value: format!("{} in 1,000", told_of(&[State::Because, State::Anyway])),
            meaning: format!("People in work for {}, as the contract asks.", weeks_asked(scenario)),
        },
        Headline {
            name: "Jobs thanks to help, and anyway",
            value: format!("{} and {}", told_of(&[State::Because]), told_of(&[State::Anyway])),
            meaning: deadweight(summary.deadweight_money_share),
        },
        Headline {
            name: "No job: left alone, and helped",
            value: format!("{} and {}", told_of(&[State::LeftAlone]), told_of(&[State::Helped])),
            meaning: "People without a paid outcome: parked, and not parked.".to_owned(),
        },
        Headline {
            name: "Parked in all",
            value: format!("{} in 1,000", thousands(parked)),
            meaning: format!(
                "Under {} a week for half a year. {} of them reached a paid outcome all the same.",
                in_minutes(minutes_from_pounds(scenario, PARKED_UNDER_GBP)),
                thousands(reached_too)
            ),
        },
        Headline {
            name: "Provider’s margin",
            value: summary.margin.map_or_else(|| "no income".to_owned(), percent),
            meaning: margin(summary),
        },
        Headline {
            name: "Public money per extra job",
            value: summary.public_money_per_extra_job_gbp.map_or_else(|| NO_MEANING.to_owned(), pounds),
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
    ];
    headlines.extend(not_referred(summary));
    headlines
}

/// How many of a thousand are in one of some states, as the counts above the picture have it.
fn told(summary: &Summary, states: &[State]) -> f64 {
    let told = summary.told();
    states.iter().map(|&state| told.get(state)).sum::<usize>() as f64
}

/// A share of the people referred as one of everybody, who are in the picture.
fn of_all(summary: &Summary, share: f64) -> f64 {
    share * (1.0 - summary.not_referred_share)
}

/// How many stay outside, and what the same run is for those referred; `None` where everybody is.
fn not_referred(summary: &Summary) -> Option<Headline> {
    let per_1000 = |share: f64| thousands(share * 1000.0);
    (summary.referred < summary.people).then(|| Headline {
        name: "Not referred",
        value: format!("{} in 1,000", thousands(summary.told().get(State::NotReferred) as f64)),
        meaning: format!(
            "Of 1,000 referred, {} reached a paid outcome: {} more than without help. In all, {} more of the {} simulated.",
            per_1000(summary.outcome_rate),
            thousands(summary.extra_per_100 * 10.0),
            thousands(summary.extra_outcomes as f64),
            thousands(f64::from(summary.people)),
        ),
    })
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
        format!("Paid {} a person and losing {} of its own on each.", whole_pounds(revenue), whole_pounds(-left))
    } else {
        format!("Paid {} a person, of which {} are left after costs.", whole_pounds(revenue), whole_pounds(left))
    }
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
        row("Paid outcomes in 1,000", |run| Some(told(run, &[State::Because, State::Anyway])), thousands, "", ""),
        row("Job thanks to help, in 1,000", |run| Some(told(run, &[State::Because])), thousands, "", ""),
        row("Job anyway, in 1,000", |run| Some(told(run, &[State::Anyway])), thousands, "", ""),
        row("Left alone, no job, in 1,000", |run| Some(told(run, &[State::LeftAlone])), thousands, "", ""),
        row("Helped, no job yet, in 1,000", |run| Some(told(run, &[State::Helped])), thousands, "", ""),
        row("Parked in all, in 1,000", |run| Some(of_all(run, run.parked_share) * 1000.0), thousands, "", ""),
        row("Provider’s margin", |run| run.margin.map(|margin| margin * 100.0), whole_percent, "no income", " points"),
        row("Public money per extra job", |run| run.public_money_per_extra_job_gbp, pounds, NO_MEANING, ""),
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

#[cfg(test)]
mod tests {
    use parked_model::{
        Scenario, Twin,
        record::groups::GROUPS,
        scenario::{GroupField, Key},
    };

    use super::*;

    #[test]
    fn headlines_hold_up_when_nothing_is_paid() {
        let scenario = [Key::Attachment, Key::Outcome, Key::Sustainment]
            .into_iter()
            .fold(Scenario::default().with(Key::People, 500.0), |scenario, fee| scenario.with(fee, 0.0));
        let lines = headlines(&scenario, &Twin::run(&scenario).summary(&scenario));
        assert_eq!(lines[4].value, "no income");
        assert!(lines.iter().all(|line| !line.value.contains("NaN") && !line.meaning.contains("NaN")));
    }

    #[test]
    fn what_a_setting_says_is_said_of_the_setting() {
        let meanings = |scenario: &Scenario| {
            let lines = headlines(scenario, &Twin::run(scenario).summary(scenario));
            [lines[0].meaning.clone(), lines[3].meaning.clone()]
        };
        let usual = Scenario::default().with(Key::People, 500.0);
        let [outcomes, parked] = meanings(&usual);
        assert!(outcomes.contains("for 13 or 26 weeks,") && parked.starts_with("Under 5 minutes a week"), "{parked}");
        let other = usual.clone().with(Key::HourlyCost, 60.0).with_group(GroupField::Trigger, 1, 20.0);
        let [outcomes, parked] = meanings(&other);
        assert!(outcomes.contains("for 13, 20 or 26 weeks,"), "{outcomes}");
        assert!(parked.starts_with("Under 2 minutes a week"), "{parked}");
        // Nobody is referred from a group with another trigger.
        let only = (0..GROUPS.len()).fold(usual, |scenario, group| {
            let share = if group == 0 { 1.0 } else { 0.0 };
            scenario.with_group(GroupField::Share, group, share)
        });
        assert!(meanings(&only.clone())[0].contains("for 26 weeks,"));
        assert!(meanings(&only.with_group(GroupField::Trigger, 0, 1.0))[0].contains("for 1 week,"));
    }

    #[test]
    fn a_loss_is_called_one() {
        let scenario = Scenario::default().with(Key::People, 1_000.0).with(Key::Beta, 25.0);
        let lines = headlines(&scenario, &Twin::run(&scenario).summary(&scenario));
        assert!(lines[4].value.starts_with('−') && lines[4].meaning.contains("losing £"));
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
        assert_eq!(compared_headlines(&a, &nothing)[6].values[1..], ["no income", "–"]);
        assert!(compared_headlines(&a, &a).iter().all(|line| number(&line.values[2]) == 0.0));
    }
}
