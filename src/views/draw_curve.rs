//! A board to draw minutes against distance on: by pointer, by finger, or handle by handle with the keys.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use crate::{story::CURVE_POINTS, text};

/// Highest minutes that can be drawn.
const HIGHEST: f64 = 40.0;

/// The board: a handle for each tenth, nearest first. Dragging across it moves the handle under the pointer.
pub fn draw_curve(curve: [f64; CURVE_POINTS], onchange: &Callback<[f64; CURVE_POINTS]>) -> Html {
    let set = {
        let onchange = onchange.clone();
        Callback::from(move |(tenth, minutes): (usize, f64)| {
            let mut next = curve;
            next[tenth] = minutes;
            if next != curve {
                onchange.emit(next);
            }
        })
    };
    let ondraw = {
        let set = set.clone();
        Callback::from(move |event: PointerEvent| {
            if event.buttons() == 1
                && let Some(point) = point_under(&event)
            {
                set.emit(point);
            }
        })
    };
    let handle = |tenth: usize| {
        let set = set.clone();
        let oninput = Callback::from(move |event: InputEvent| {
            set.emit((tenth, event.target_unchecked_into::<HtmlInputElement>().value_as_number()));
        });
        let minutes = curve[tenth];
        html! {
            <input type="range" class="handle" min="0" max={HIGHEST.to_string()} step="1" value={minutes.to_string()}
                style={format!("--fill: {:.3}", minutes / HIGHEST)} aria-label={text::handle(tenth)}
                aria-valuetext={text::in_minutes(minutes)} {oninput} />
        }
    };
    html! {
        <div class="draw" role="group" aria-label={text::DRAW}>
            <p class="draw-values" aria-hidden="true">
                { for curve.iter().map(|minutes| html! { <span>{ minutes.to_string() }</span> }) }
            </p>
            <div class="board" onpointerdown={ondraw.clone()} onpointermove={ondraw}>
                { for (0..CURVE_POINTS).map(handle) }
            </div>
            <p class="strip-axis"><span>{ text::NEAREST }</span><span>{ text::FURTHEST }</span></p>
            <p class="draw-help">{ text::DRAW_HELP }</p>
        </div>
    }
}

/// The tenth and the minutes under a pointer.
fn point_under(event: &PointerEvent) -> Option<(usize, f64)> {
    let board = event.current_target()?.dyn_into::<Element>().ok()?.get_bounding_client_rect();
    let across = (f64::from(event.client_x()) - board.left()) / board.width();
    let up = (board.bottom() - f64::from(event.client_y())) / board.height();
    Some(point_at(across, up))
}

/// The same from parts of the board's width and height.
fn point_at(across: f64, up: f64) -> (usize, f64) {
    let tenth = (across * CURVE_POINTS as f64).clamp(0.0, CURVE_POINTS as f64 - 1.0) as usize;
    (tenth, (up * HIGHEST).round().clamp(0.0, HIGHEST))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pointer_draws_where_it_is_and_never_off_the_board() {
        assert_eq!(point_at(0.05, 0.5), (0, 20.0));
        assert_eq!(point_at(0.95, 0.0), (9, 0.0));
        assert_eq!(point_at(-0.2, 1.3), (0, HIGHEST));
        assert_eq!(point_at(1.2, -0.1), (9, 0.0));
    }
}
