//! What the stage of a scene shows.

use std::rc::Rc;

use parked_model::{Scenario, Strategy, Twin, life::Life, metrics::ProviderSummary, params::Key};
use yew::prelude::*;

use super::{
    account::{account, other_flow},
    game::Game,
    guesses::guess_list,
    levers::{Dials, dial_table, dials_before},
};
use crate::{
    charts::{Bar, Cluster, Landscape, MinutesByTenth, bars, cash_lines, hills, left_over_time},
    engine::Outcome,
    stage::{Shown, plate},
    story::{Guesses, Picture, Value},
    text,
};

/// Runs that a picture needs besides the one set.
#[derive(Debug, Default, PartialEq)]
pub struct OtherRuns {
    /// Fees, help and what is left, of a firm that helps nobody; and its margin.
    idle: Option<(Vec<Bar>, Option<f64>)>,
    /// What that firm has left after each quarter.
    idle_cash: Vec<f64>,
    /// Extra outcomes for 1,000 people by rule.
    ranked: Vec<(Strategy, f64)>,
    /// The minister's numbers before a lever is pulled.
    dials: Dials,
    /// The subcontractor, had it been sent the other people.
    other_flow: Option<ProviderSummary>,
}

/// The other runs of a picture, run again when the settings change.
#[hook]
pub fn use_other_runs(picture: Picture, scenario: Option<&Scenario>) -> Rc<OtherRuns> {
    use_memo((picture, scenario.cloned()), |(picture, scenario)| match (picture, scenario) {
        (Picture::Purse | Picture::Cash, Some(scenario)) => {
            let idle = Outcome::of(&scenario.clone().with_strategy(Strategy::Ignore));
            OtherRuns {
                idle: Some((purse_bars(&idle), idle.summary.margin)),
                idle_cash: left_over_time(&idle.twin),
                ..OtherRuns::default()
            }
        }
        (Picture::Ranking, Some(scenario)) => OtherRuns { ranked: ranking(scenario), ..OtherRuns::default() },
        (Picture::Account, Some(scenario)) => OtherRuns { other_flow: other_flow(scenario), ..OtherRuns::default() },
        (Picture::Dials, Some(scenario)) => OtherRuns { dials: dials_before(scenario), ..OtherRuns::default() },
        _ => OtherRuns::default(),
    })
}

/// The picture; people who have just joined, while nothing is told.
pub fn scene_picture(
    picture: Picture,
    outcome: &Rc<Outcome>,
    shown: &Shown,
    is_unfolded: bool,
    others: &OtherRuns,
    guesses: &Guesses,
) -> Html {
    match picture {
        Picture::Guesses => guess_list(guesses),
        Picture::Hours => plate(outcome, &Shown { hours: true, ..shown.clone() }),
        _ if shown.veiled => plate(outcome, shown),
        Picture::Hills => hills_of(outcome, is_unfolded),
        Picture::Purse => purse(outcome, others),
        Picture::Tenths => headed(MinutesByTenth::of(&outcome.summary, &outcome.scenario).chart()),
        Picture::Groups => groups(outcome),
        Picture::Cash => cash(outcome, others),
        Picture::Account => account(outcome, others.other_flow.as_ref()),
        Picture::Ledger => ledger(outcome),
        Picture::Dials => dial_table(outcome, &others.dials),
        Picture::Ranking => ranked(&others.ranked),
        Picture::Game => html! { <Game outcome={outcome.clone()} /> },
        Picture::Crowd | Picture::Lab => plate(outcome, shown),
    }
}

/// A chart under a heading of the scene's level.
fn headed(chart: Html) -> Html {
    html! { <section class="plate" aria-labelledby="finding"><h2 id="finding" class="for-ears">{ text::PICTURE }</h2>{ chart }</section> }
}

fn hills_of(outcome: &Outcome, is_unfolded: bool) -> Html {
    let landscape = Landscape::of(&outcome.twin, &outcome.scenario);
    let label_share = Value::LabelShare.of(outcome).unwrap_or(0.0) / 100.0;
    hills(&landscape, label_share, is_unfolded)
}

fn pounds_bar(name: &str, amount: f64) -> Bar {
    Bar { name: name.to_owned(), amount, words: text::pounds(amount.round()) }
}

fn share_bar(name: &str, amount: f64) -> Bar {
    Bar { name: name.to_owned(), amount, words: text::percent(amount) }
}

fn purse_bars(outcome: &Outcome) -> Vec<Bar> {
    let values = [Value::Paid, Value::Help, Value::Kept].into_iter().zip(text::PURSE_ROWS);
    values.map(|(value, name)| pounds_bar(name, value.of(outcome).unwrap_or(0.0))).collect()
}

/// What becomes of the fees of two firms under one contract: the one set, and one that helps nobody.
fn purse(outcome: &Outcome, others: &OtherRuns) -> Html {
    let (idle, margin) = others.idle.clone().unwrap_or_default();
    let clusters: Vec<Cluster> = text::FIRMS
        .iter()
        .zip([purse_bars(outcome), idle])
        .map(|(firm, bars)| Cluster { heading: (*firm).to_owned(), bars })
        .collect();
    bars(text::purse_title(outcome.summary.margin, margin), text::PURSE_UNIT, &clusters, 0.0)
}

/// What the helper has left over the years, beside the firm that helps nobody.
fn cash(outcome: &Outcome, others: &OtherRuns) -> Html {
    let title = text::purse_title(outcome.summary.margin, others.idle.as_ref().and_then(|(_, margin)| *margin));
    let stop = outcome.scenario.get(Key::AttachmentStop);
    cash_lines(title, &left_over_time(&outcome.twin), &others.idle_cash, stop)
}

/// Who is parked: by label, and by distance inside the labels.
fn groups(outcome: &Outcome) -> Html {
    let summary = &outcome.summary;
    let labels = summary.groups.iter().map(|group| share_bar(group.label, group.part.parked_share)).collect();
    let ends = [summary.fifths.first(), summary.fifths.last()].map(|fifth| fifth.map_or(0.0, |part| part.parked_share));
    let fifths = text::FIFTHS.iter().zip(ends).map(|(name, share)| share_bar(name, share)).collect();
    let title = text::groups_title(ends[0], ends[1]);
    let clusters = vec![
        Cluster { heading: text::BY_LABEL.to_owned(), bars: labels },
        Cluster { heading: text::INSIDE_LABELS.to_owned(), bars: fifths },
    ];
    bars(title, text::GROUPS_UNIT, &clusters, 1.0)
}

fn ledger(outcome: &Outcome) -> Html {
    let amounts = [Value::Paid, Value::Saved].map(|value| value.of(outcome).unwrap_or(0.0));
    let rows = text::LEDGER_ROWS.iter().zip(amounts).map(|(name, amount)| pounds_bar(name, amount)).collect();
    let clusters = [Cluster { heading: String::new(), bars: rows }];
    bars(text::ledger_title(amounts[0], amounts[1]), text::LEDGER_UNIT, &clusters, 0.0)
}

/// The rules that are ranked.
const RANKED: [Strategy; 5] =
    [Strategy::Needs, Strategy::Conscience, Strategy::Equal, Strategy::Profit, Strategy::Cream];

/// Extra outcomes by the provider's rule.
fn ranked(ranked: &[(Strategy, f64)]) -> Html {
    let bar = |&(rule, extra): &(Strategy, f64)| Bar {
        name: text::strategy(rule).name.to_owned(),
        amount: extra,
        words: text::thousands(extra),
    };
    let clusters = [Cluster { heading: String::new(), bars: ranked.iter().map(bar).collect() }];
    let end = |pick: fn(f64, f64) -> bool| {
        let pick = |a: (Strategy, f64), b: (Strategy, f64)| if pick(a.1, b.1) { a } else { b };
        ranked.iter().copied().reduce(pick).map_or("", |(rule, _)| text::strategy(rule).name)
    };
    let title = text::ranking_title(end(|a, b| a >= b), end(|a, b| a <= b));
    bars(title, text::RANKING_UNIT, &clusters, 0.0)
}

/// Each rule's extra outcomes for 1,000 people.
fn ranking(scenario: &Scenario) -> Vec<(Strategy, f64)> {
    let extra = |rule: Strategy| {
        let twin = Twin::run(&scenario.clone().with_strategy(rule));
        let outcomes = |lives: &[Life]| lives.iter().filter(|life| life.has_outcome()).count() as f64;
        1_000.0 * (outcomes(&twin.with) - outcomes(&twin.without)) / twin.people.len() as f64
    };
    RANKED.map(|rule| (rule, extra(rule))).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ranking_counts_what_the_summary_counts_and_turns_with_whom_help_helps() {
        let usual = Scenario::default();
        let ranked = ranking(&usual);
        let profit = ranked.iter().find(|(rule, _)| *rule == Strategy::Profit).unwrap().1;
        assert!((profit - 10.0 * Twin::run(&usual).summary(&usual).extra_per_100).abs() < 1e-9);
        let extra = |chi: f64, rule| {
            ranking(&usual.clone().with(Key::Chi, chi)).into_iter().find(|(ranked, _)| *ranked == rule).unwrap().1
        };
        assert!(extra(1.0, Strategy::Cream) > extra(1.0, Strategy::Needs));
        assert!(extra(-0.5, Strategy::Needs) > extra(-0.5, Strategy::Cream));
    }
}
