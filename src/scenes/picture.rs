//! What the stage of a scene shows.

use std::rc::Rc;

use charts::pictures::minutes_by_tenth;
use parked_model::{Scenario, Strategy, report::by_provider::ProviderSummary, scenario::Key};
use yew::prelude::*;

use crate::scenes::{
    account::{account, other_flow},
    fee::{Left, fee, other_providers},
    game::Game,
    guesses::guess_list,
    levers::{Dials, dial_table, dials_before},
    ranking::{ranked, ranking},
};
use crate::{
    figures::{Bar, Cluster, Landscape, Line, bars, figure, hills},
    run::Outcome,
    stage::{Shown, plate},
    story::{Guesses, Picture, Value},
};

/// What a picture needs of runs besides the one set.
#[derive(Debug, PartialEq)]
pub enum OtherRuns {
    /// The picture needs none.
    None,
    /// A provider that helps nobody: its fees, help and what is left, and its margin.
    Idle(Vec<Bar>, Option<f64>),
    /// What other providers have left over the years.
    Providers(Vec<Left>),
    /// Extra outcomes by rule.
    Ranked(Vec<Line>),
    /// The minister's numbers before a lever is pulled.
    Dials(Dials),
    /// The subcontractor, had it been sent the other people; `None` where there is none.
    OtherFlow(Option<ProviderSummary>),
}

/// The other runs of a picture, run again when the settings change.
#[hook]
pub fn use_other_runs(picture: Picture, scenario: Option<&Scenario>) -> Rc<OtherRuns> {
    let scenario = match picture {
        // All of whom help helps most is drawn at once, so that it need not be run again.
        Picture::Ranking => scenario.map(|scenario| scenario.clone().with(Key::Chi, Key::Chi.row().default)),
        _ => scenario.cloned(),
    };
    use_memo((picture, scenario), |(picture, scenario)| {
        let Some(scenario) = scenario else { return OtherRuns::None };
        match picture {
            Picture::Purse => {
                let idle = Outcome::of(&scenario.clone().with_strategy(Strategy::Ignore));
                OtherRuns::Idle(purse_bars(&idle), idle.summary.margin)
            }
            Picture::Cash => OtherRuns::Providers(other_providers(scenario)),
            Picture::Ranking => OtherRuns::Ranked(ranking(scenario)),
            Picture::Account => OtherRuns::OtherFlow(other_flow(scenario)),
            Picture::Dials => OtherRuns::Dials(dials_before(scenario)),
            _ => OtherRuns::None,
        }
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
    match (picture, others) {
        (Picture::Guesses, _) => guess_list(guesses),
        (Picture::Hours, _) => plate(outcome, &Shown { hours: true, ..shown.clone() }),
        _ if shown.veiled => plate(outcome, shown),
        (Picture::Hills, _) => hills_of(outcome, is_unfolded),
        (Picture::Purse, OtherRuns::Idle(idle, margin)) => purse(outcome, idle, *margin),
        (Picture::Tenths, _) => unheaded(figure(minutes_by_tenth(outcome))),
        (Picture::Groups, _) => groups(outcome),
        (Picture::Cash, OtherRuns::Providers(others)) => fee(outcome, others),
        (Picture::Account, OtherRuns::OtherFlow(other)) => account(outcome, other.as_ref()),
        (Picture::Ledger, _) => ledger(outcome),
        (Picture::Dials, OtherRuns::Dials(before)) => dial_table(outcome, before),
        (Picture::Ranking, OtherRuns::Ranked(lines)) => ranked(&outcome.scenario, lines),
        (Picture::Game, _) => html! { <Game outcome={outcome.clone()} /> },
        _ => plate(outcome, shown),
    }
}

/// A chart under a heading of the scene's level.
fn unheaded(chart: Html) -> Html {
    html! { <section class="plate" aria-labelledby="finding"><h2 id="finding" class="for-ears">{ words::stage::PICTURE }</h2>{ chart }</section> }
}

fn hills_of(outcome: &Outcome, is_unfolded: bool) -> Html {
    let landscape = Landscape::of(&outcome.twin, &outcome.scenario);
    let label_share = Value::LabelShare.of(outcome).unwrap_or(0.0) / 100.0;
    hills(&landscape, label_share, is_unfolded)
}

fn pounds_bar(name: &str, amount: f64) -> Bar {
    Bar { name: name.to_owned(), amount, words: words::numbers::whole_pounds(amount) }
}

fn share_bar(name: &str, amount: f64) -> Bar {
    Bar { name: name.to_owned(), amount, words: words::numbers::percent(amount) }
}

fn purse_bars(outcome: &Outcome) -> Vec<Bar> {
    let values = [Value::Paid, Value::Help, Value::Kept].into_iter().zip(words::scenes::PURSE_ROWS);
    values.map(|(value, name)| pounds_bar(name, value.of(outcome).unwrap_or(0.0))).collect()
}

/// What becomes of the fees of two providers under one contract: the one set, and one that helps nobody.
fn purse(outcome: &Outcome, idle: &[Bar], margin: Option<f64>) -> Html {
    let clusters: Vec<Cluster> = words::scenes::PROVIDERS
        .iter()
        .zip([purse_bars(outcome), idle.to_vec()])
        .map(|(provider, bars)| Cluster { heading: (*provider).to_owned(), bars })
        .collect();
    bars(words::scenes::purse_title(outcome.summary.margin, margin), words::scenes::PURSE_UNIT, &clusters, 0.0)
}

/// Who is parked: by label, and by distance inside the labels.
fn groups(outcome: &Outcome) -> Html {
    let summary = &outcome.summary;
    let labels = summary.groups.iter().map(|group| share_bar(group.label, group.part.parked_share)).collect();
    let ends = [summary.fifths.first(), summary.fifths.last()].map(|fifth| fifth.map_or(0.0, |part| part.parked_share));
    let fifths = words::scenes::FIFTHS.iter().zip(ends).map(|(name, share)| share_bar(name, share)).collect();
    let title = words::scenes::groups_title(ends[0], ends[1]);
    let clusters = vec![
        Cluster { heading: words::scenes::BY_LABEL.to_owned(), bars: labels },
        Cluster { heading: words::scenes::INSIDE_LABELS.to_owned(), bars: fifths },
    ];
    bars(title, words::scenes::GROUPS_UNIT, &clusters, 1.0)
}

fn ledger(outcome: &Outcome) -> Html {
    let amounts = [Value::Paid, Value::Saved].map(|value| value.of(outcome).unwrap_or(0.0));
    let rows = words::scenes::LEDGER_ROWS.iter().zip(amounts).map(|(name, amount)| pounds_bar(name, amount)).collect();
    let clusters = [Cluster { heading: String::new(), bars: rows }];
    bars(words::scenes::ledger_title(amounts[0], amounts[1]), words::scenes::LEDGER_UNIT, &clusters, 0.0)
}
