//! What the stage of a scene shows where that is more than people: a chart, a game, a grid, the reader's guesses. It is in the part of
//! the program that is fetched when it is wanted; the first scene shows people alone.

use std::{cell::Cell, rc::Rc};

use charts::{
    Chart,
    crowd::crowd,
    pictures::{self, ByFees, ByJobs, Fees, Line, Purse},
};
use parked_model::{Scenario, report::by_provider::ProviderSummary, scenario::Key};
use yew::prelude::*;

use crate::scenes::{game::Game, guesses::guess_list, levers::LeverGrid};
use crate::{
    figures,
    part::at_first,
    run::Outcome,
    stage::{Shown, plate},
    story::{Guesses, Picture},
    text::apart,
};

/// What a picture shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Shows {
    /// The picture.
    pub picture: Picture,
    /// The run.
    pub outcome: Rc<Outcome>,
    /// The run of the scene's start, where another is shown beside it.
    pub before: Option<Rc<Outcome>>,
    /// How people are shown.
    pub shown: Shown,
    /// Whether a picture of the groups is unfolded.
    pub is_unfolded: bool,
    /// What the reader has said.
    pub guesses: UseReducerHandle<Guesses>,
}

/// What draws a picture of more than people.
pub type DrawCharted = fn(&Shows) -> Html;

thread_local! {
    /// Where it is found.
    pub static CHARTED: Cell<Option<DrawCharted>> = const { Cell::new(at_first(charted as DrawCharted)) };
}

/// What a picture needs of runs besides the one set.
#[derive(Debug, PartialEq)]
enum OtherRuns {
    /// The picture needs none.
    None,
    /// What becomes of the fees of a provider that helps nobody.
    Idle(Purse),
    /// What the attachment fee does for four firms.
    Firms(Vec<Fees>),
    /// What more money does.
    ByFees(ByFees),
    /// What few jobs do.
    ByJobs(ByJobs),
    /// Extra outcomes by rule.
    Ranked(Vec<Line>),
    /// The subcontractor, had it been sent the other people; `None` where there is none.
    OtherFlow(Option<ProviderSummary>),
}

/// The other runs of a picture, run again when the settings change.
#[hook]
fn use_other_runs(picture: Picture, scenario: &Scenario) -> Rc<OtherRuns> {
    let usual = |scenario: Scenario, key: Key| scenario.with(key, key.row().default);
    let scenario = match picture {
        // All of whom help helps most is drawn at once, so that it need not be run again.
        Picture::Ranking => usual(scenario.clone(), Key::Chi),
        // The same of what results are paid, and of how plentiful jobs are.
        Picture::MoreMoney => usual(usual(scenario.clone(), Key::Outcome), Key::Sustainment),
        Picture::FewJobs => usual(scenario.clone(), Key::Tightness),
        _ => scenario.clone(),
    };
    use_memo((picture, scenario), |(picture, scenario)| other_runs(*picture, scenario))
}

/// The other runs of a picture.
fn other_runs(picture: Picture, scenario: &Scenario) -> OtherRuns {
    match picture {
        Picture::Purse => OtherRuns::Idle(Purse::of_idle(scenario)),
        Picture::Fee => OtherRuns::Firms(pictures::firms(scenario)),
        Picture::MoreMoney => OtherRuns::ByFees(pictures::by_fees(scenario)),
        Picture::FewJobs => OtherRuns::ByJobs(pictures::by_jobs(scenario)),
        Picture::Ranking => OtherRuns::Ranked(pictures::rules_ranked(scenario)),
        Picture::Account => OtherRuns::OtherFlow(pictures::other_flow(scenario)),
        _ => OtherRuns::None,
    }
}

/// The picture of a run as a chart, for where nobody can turn anything; where it is no chart, the people, `width` CSS pixels wide.
pub fn picture_of(picture: Picture, outcome: &Outcome, width: f64) -> Chart {
    match picture {
        Picture::Tenths => pictures::minutes_by_tenth(outcome),
        _ => chart(picture, outcome, None, true, &other_runs(picture, &outcome.scenario))
            .unwrap_or_else(|| crowd(outcome, width)),
    }
}

/// The picture.
pub fn charted(shows: &Shows) -> Html {
    html! { <Charted ..shows.clone() /> }
}

/// The picture; people who have just joined, while nothing is told.
#[component]
fn Charted(props: &Shows) -> Html {
    let Shows { picture, outcome, shown, guesses, .. } = props;
    let before = props.before.as_deref();
    let others = use_other_runs(*picture, &outcome.scenario);
    apart(match (picture, &*others) {
        (Picture::Guesses, _) => guess_list(guesses, outcome),
        _ if shown.veiled => plate(outcome, shown),
        (Picture::Tenths, _) => unheaded(figures::figure(pictures::minutes_by_tenth_beside(outcome, before), outcome)),
        (Picture::Game, _) => html! { <Game outcome={outcome.clone()} /> },
        (Picture::Levers, _) => html! { <LeverGrid outcome={outcome.clone()} /> },
        _ => match chart(*picture, outcome, before, props.is_unfolded, &others) {
            Some(chart) => figures::plate(chart, outcome),
            None => plate(outcome, shown),
        },
    })
}

/// The chart of a picture that is one; `None` where the picture is people.
fn chart(
    picture: Picture,
    outcome: &Outcome,
    before: Option<&Outcome>,
    is_unfolded: bool,
    others: &OtherRuns,
) -> Option<Chart> {
    Some(match (picture, others) {
        (Picture::Hills, _) => pictures::hills_of(outcome, is_unfolded),
        (Picture::Purse, OtherRuns::Idle(idle)) => pictures::purse_of(outcome, idle),
        (Picture::Groups, _) => pictures::groups_beside(outcome, before),
        (Picture::Fee, OtherRuns::Firms(firms)) => pictures::fee_of(&outcome.scenario, firms),
        (Picture::MoreMoney, OtherRuns::ByFees(by_fees)) => pictures::more_money_of(&outcome.scenario, by_fees),
        (Picture::FewJobs, OtherRuns::ByJobs(by_jobs)) => pictures::few_jobs_of(&outcome.scenario, by_jobs),
        (Picture::Account, OtherRuns::OtherFlow(other)) => pictures::account_of(outcome, other.as_ref()),
        (Picture::Ledger, _) => pictures::ledger(outcome),
        (Picture::Ranking, OtherRuns::Ranked(lines)) => pictures::ranking_of(&outcome.scenario, lines),
        _ => return None,
    })
}

/// A chart under a heading of the scene's level.
fn unheaded(chart: Html) -> Html {
    html! { <section class="plate" aria-labelledby="finding"><h2 id="finding" class="for-ears">{ words::stage::PICTURE }</h2>{ chart }</section> }
}
