//! One person of the crowd, chosen by pointer or key, and their life in both worlds.

use std::rc::Rc;

use parked_model::report::state::State;
use web_sys::HtmlElement;
use yew::prelude::*;

use charts::crowd::{Grid, Place, places};

use crate::stage::{
    canvas::{CrowdCanvas, grid},
    lives::Lives,
};
use crate::{hooks::use_surface, run::Outcome, text::apart};

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
    /// Whether the picture keeps low and a life is told in a sentence, as in a scene.
    #[prop_or_default]
    pub is_brief: bool,
    /// Whether nobody can be chosen yet.
    #[prop_or_default]
    pub is_waiting: bool,
    /// What stands over the crowd and stays in sight with it.
    #[prop_or_default]
    pub above: Html,
    /// What stands under the crowd, on its axis; it follows from the run.
    pub children: Html,
}

/// The crowd, in which somebody can be chosen, and under it what became of them.
#[component]
pub fn Follow(props: &FollowProps) -> Html {
    let frame = use_node_ref();
    let grid = grid(props.states.len(), use_surface(frame.clone()).width.max(1.0), props.is_brief);
    let places = places(&props.states, &grid);
    let chosen = use_state_eq(|| None::<usize>);
    let position = chosen.filter(|&position| position < places.len() && !props.is_waiting);
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
    let chosen = position.map(|at| (Lives::of(&props.outcome, at), props.states[at]));
    let below = if props.is_brief {
        let said = chosen.map_or_else(|| words::follow::TAP.to_owned(), |(lives, state)| lives.in_brief(state));
        html! { <p class="stage-note followed" role="status" hidden={props.is_waiting}>{ said }</p> }
    } else {
        // Always an element, so that those before it are never made anew.
        let at_length = html! { <div>{ for chosen.map(|(lives, _)| lives.at_length()) }</div> };
        html! { <><p class="stage-note">{ words::follow::FOLLOW_HOW }</p>{ at_length }</> }
    };
    apart(html! {
        <div class="follow">
            <div class="seen">
                { props.above.clone() }
                <div class="follow-frame">
                    <CrowdCanvas states={props.states.clone()} without={props.without.clone()} low={props.is_brief} label={props.label.clone()} />
                    <div ref={frame} class="follow-layer" role="application" tabindex="0" {onclick} {onkeydown} hidden={props.is_waiting}
                        aria-label={words::compare::about_side(props.name, words::follow::FOLLOW)}>
                        { for position.map(|at| ring(places[at], &grid)) }
                    </div>
                </div>
            </div>
            { props.children.clone() }
            { below }
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
