//! One person of the crowd, chosen by pointer or key, and their life in both worlds.

use std::rc::Rc;

use parked_model::{
    people::life::Life,
    record::calendar::LifeWeek,
    report::{crowd::minutes_from_pounds, state::State},
};
use web_sys::HtmlElement;
use words::facts::FollowedLife;
use yew::prelude::*;

use charts::crowd::{Grid, Place, places};

use crate::stage::{canvas::CrowdCanvas, spoken::Spoken};
use crate::text::apart;
use crate::{
    figures::{Plot, axis_ends},
    hooks::use_surface,
    run::Outcome,
};

/// The crowd and whose run it is.
#[derive(Debug, PartialEq, Properties)]
pub struct FollowProps {
    /// Which of two runs this is; empty when there is only one.
    pub name: &'static str,
    /// The run.
    pub outcome: Rc<Outcome>,
    /// What has become of everybody drawn.
    pub states: Rc<Vec<State>>,
    /// Who would be in lasting work without the programme; empty when ghosts are off.
    pub without: Rc<Vec<bool>>,
    /// The finding, for readers who do not see the picture.
    pub label: String,
    /// What stands under the crowd, on its axis; it follows from the run.
    pub children: Html,
}

/// The crowd, in which somebody can be chosen, and under it what became of them.
#[component]
pub fn Follow(props: &FollowProps) -> Html {
    let frame = use_node_ref();
    let grid = Grid::for_crowd(props.states.len(), use_surface(frame.clone()).width.max(1.0));
    let places = places(&props.states, &grid);
    let chosen = use_state_eq(|| None::<usize>);
    let position = chosen.filter(|&position| position < places.len());
    let onclick = {
        let (chosen, places) = (chosen.clone(), places.clone());
        Callback::from(move |event: MouseEvent| {
            let target = event.target_unchecked_into::<HtmlElement>().get_bounding_client_rect();
            let at = (f64::from(event.client_x()) - target.left(), f64::from(event.client_y()) - target.top());
            chosen.set(nearest(at, &places, &grid));
        })
    };
    let onkeydown = {
        let (chosen, places) = (chosen.clone(), places.clone());
        Callback::from(move |event: KeyboardEvent| {
            if let Some(next) = after_key(&event.key(), position, &places) {
                event.prevent_default();
                chosen.set(Some(next));
            }
        })
    };
    apart(html! {
        <div class="follow">
            <div class="follow-frame">
                <CrowdCanvas states={props.states.clone()} without={props.without.clone()} label={props.label.clone()} />
                <div ref={frame} class="follow-layer" role="application" tabindex="0" {onclick} {onkeydown}
                    aria-label={words::compare::about_side(props.name, words::follow::FOLLOW)}>
                    { for position.map(|at| ring(places[at], &grid)) }
                </div>
            </div>
            { props.children.clone() }
            <p class="stage-note">{ words::follow::FOLLOW_HOW }</p>
            // Always an element, so that those before it are never made anew.
            <div>{ for position.map(|at| lives(&props.outcome, at)) }</div>
        </div>
    })
}

/// A ring around a mark.
fn ring(place: Place, grid: &Grid) -> Html {
    let ((x, y), size) = (grid.centre(place), grid.mark() * 2.0 + 4.0);
    html! { <span class="follow-ring" style={format!("left: {x:.1}px; top: {y:.1}px; width: {size:.1}px; height: {size:.1}px")}></span> }
}

/// Who stands nearest to a point, CSS pixels from the top left.
fn nearest((x, y): (f64, f64), places: &[Place], grid: &Grid) -> Option<usize> {
    let away = |place: Place| {
        let (left, top) = grid.centre(place);
        (left - x) * (left - x) + (top - y) * (top - y)
    };
    (0..places.len()).min_by(|&a, &b| away(places[a]).total_cmp(&away(places[b])))
}

/// Who is chosen after a key; `None` for a key that has no use here. Without anybody chosen every key begins with
/// the first person.
fn after_key(key: &str, position: Option<usize>, places: &[Place]) -> Option<usize> {
    let (columns, rows) = match key {
        "ArrowLeft" => (-1, 0),
        "ArrowRight" => (1, 0),
        "ArrowUp" => (0, 1),
        "ArrowDown" => (0, -1),
        "Enter" | " " if position.is_none() => (0, 0),
        _ => return None,
    };
    let Some(at) = position else { return (!places.is_empty()).then_some(0) };
    let column = places[at].column.checked_add_signed(columns)?;
    let row = places[at].row.checked_add_signed(rows)?;
    places.iter().position(|place| (place.column, place.row) == (column, row))
}

/// Both lives of the person at a place of the crowd, in words and as strips of weeks.
fn lives(outcome: &Outcome, at: usize) -> Html {
    let (twin, scenario) = (&outcome.twin, &outcome.scenario);
    let person = outcome.crowd.shown[at] as usize;
    let who = &twin.people[person];
    let with = FollowedLife {
        minutes: minutes_from_pounds(scenario, twin.with[person].support.pounds()),
        fees: (twin.attachment_fee(person) + twin.result_fees(person)).pounds(),
        ..life(&twin.with[person])
    };
    let line = |name: &'static str, life: &Life, words: String| {
        html! {
            <div class="life">
                <h4>{ name }</h4>
                <div class="life-weeks"><Plot chart={Rc::new(charts::pictures::life(life))} /></div>
                <p>{ words }</p>
            </div>
        }
    };
    let (luck, with, without) = (
        words::follow::luck(who.luck),
        words::follow::life_with(&with),
        words::follow::life_without(&life(&twin.without[person])),
    );
    let spoken = words::follow::both(&luck, &with, &without);
    html! {
        <section class="lives">
            <h3>{ luck }</h3>
            <p class="stage-note">{ words::follow::place(at + 1, outcome.crowd.shown.len()) }</p>
            { line(words::follow::WITH, &twin.with[person], with) }
            { line(words::follow::WITHOUT, &twin.without[person], without) }
            { axis_ends(words::follow::JOINS.to_owned(), words::follow::TWO_YEARS.to_owned()) }
            <p class="stage-note">{ words::follow::LIFE_KEY }{ " " }{ words::follow::ONLY_TOTALS }</p>
            <Spoken sentence={spoken} />
        </section>
    }
}

fn life(life: &Life) -> FollowedLife {
    FollowedLife {
        first_job: life.first_week_in_work().map(LifeWeek::get),
        weeks_in_work: life.weeks_in_work.into(),
        outcome: life.outcome_week.map(LifeWeek::get),
        minutes: 0.0,
        fees: 0.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_walk_the_grid_and_stay_in_it() {
        let place = |column, row| Place { column, row };
        let places = [place(0, 0), place(0, 1), place(1, 0), place(1, 1)];
        let after = |key: &str, at| after_key(key, at, &places);
        assert_eq!(after("Enter", None), Some(0));
        assert_eq!(after("ArrowRight", Some(1)), Some(3));
        assert_eq!(after("ArrowUp", Some(2)), Some(3));
        assert_eq!(after("ArrowLeft", Some(0)), None);
        assert_eq!(after("ArrowUp", Some(1)), None);
        assert_eq!((after("Tab", Some(1)), after("Enter", Some(1))), (None, None));
        assert_eq!(after_key("Enter", None, &[]), None);
    }

    #[test]
    fn a_click_finds_the_nearest_mark() {
        let grid = Grid::for_crowd(1_000, 760.0);
        let places = places(&vec![State::LeftAlone; 1_000], &grid);
        for position in [0, 417, 999] {
            let (x, y) = grid.centre(places[position]);
            assert_eq!(nearest((x + 2.0, y - 2.0), &places, &grid), Some(position));
        }
    }
}
