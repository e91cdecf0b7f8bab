//! A board to draw minutes against distance on: by pointer, by finger, or handle by handle with the keys.

use parked_model::numeric::whole::whole;
use std::{cell::RefCell, rc::Rc};

use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use crate::{charts::axis_ends, story::CURVE_POINTS};

/// Highest minutes that can be drawn.
const HIGHEST: f64 = 40.0;

/// A drawing nobody has touched: a level line at this many minutes.
pub const UNTOUCHED: [f64; CURVE_POINTS] = [16.0; CURVE_POINTS];

/// A drawing under way. Pointers are faster than pictures, so it does not wait for them.
#[derive(Debug)]
pub struct Drawing {
    /// Minutes a week, nearest tenth first.
    pub curve: [f64; CURVE_POINTS],
    /// Where the stroke is, while there is one.
    last: Option<(usize, f64)>,
}

impl Default for Drawing {
    fn default() -> Self {
        Self { curve: UNTOUCHED, last: None }
    }
}

impl Drawing {
    /// Draws on to a point: straight from the last one of the stroke, if it goes on.
    fn stroke(&mut self, (tenth, minutes): (usize, f64), goes_on: bool) {
        let (from, start) = self.last.filter(|_| goes_on).unwrap_or((tenth, minutes));
        let steps = from.abs_diff(tenth);
        for step in 0..=steps {
            let part = if steps == 0 { 1.0 } else { step as f64 / steps as f64 };
            let at = if tenth < from { from - step } else { from + step };
            self.curve[at] = (start + part * (minutes - start)).round();
        }
        self.last = Some((tenth, minutes));
    }
}

/// The board: a handle for each tenth, nearest first. Dragging across it draws.
pub fn draw_curve(drawing: &Rc<RefCell<Drawing>>, board: &NodeRef, onchange: &Callback<[f64; CURVE_POINTS]>) -> Html {
    let stroke = |goes_on: bool| {
        let (drawing, board, onchange) = (drawing.clone(), board.clone(), onchange.clone());
        Callback::from(move |event: PointerEvent| {
            if event.buttons() == 1
                && let Some(point) = point_under(&event, &board)
            {
                drawing.borrow_mut().stroke(point, goes_on);
                onchange.emit(drawing.borrow().curve);
            }
        })
    };
    let curve = drawing.borrow().curve;
    let handle = |tenth: usize| {
        let (drawing, onchange) = (drawing.clone(), onchange.clone());
        let oninput = Callback::from(move |event: InputEvent| {
            let minutes = event.target_unchecked_into::<HtmlInputElement>().value_as_number();
            drawing.borrow_mut().curve[tenth] = minutes;
            onchange.emit(drawing.borrow().curve);
        });
        let minutes = curve[tenth];
        html! {
            <input type="range" class="handle" min="0" max={HIGHEST.to_string()} step="1" value={minutes.to_string()}
                style={format!("--fill: {:.3}", minutes / HIGHEST)} aria-label={words::story::handle(tenth)}
                aria-valuetext={words::numbers::in_minutes(minutes)} {oninput} />
        }
    };
    html! {
        <div class="draw" role="group" aria-label={words::story::DRAW}>
            <p class="draw-values" aria-hidden="true">
                { for curve.iter().map(|minutes| html! { <span>{ minutes.to_string() }</span> }) }
            </p>
            <div ref={board} class="board" onpointerdown={stroke(false)} onpointermove={stroke(true)}>
                { for (0..CURVE_POINTS).map(handle) }
            </div>
            { axis_ends(words::charts::NEAREST.to_owned(), words::charts::FURTHEST.to_owned()) }
            <p class="draw-help">{ words::story::DRAW_HELP }</p>
        </div>
    }
}

/// The tenth and the minutes under a pointer.
fn point_under(event: &PointerEvent, board: &NodeRef) -> Option<(usize, f64)> {
    let board = board.cast::<Element>()?.get_bounding_client_rect();
    let across = (f64::from(event.client_x()) - board.left()) / board.width();
    let up = (board.bottom() - f64::from(event.client_y())) / board.height();
    Some(point_at(across, up))
}

/// The same from parts of the board's width and height.
fn point_at(across: f64, up: f64) -> (usize, f64) {
    let tenth = whole((across * CURVE_POINTS as f64).clamp(0.0, CURVE_POINTS as f64 - 1.0)) as usize;
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

    #[test]
    fn a_quick_stroke_leaves_no_tenth_out_and_a_new_one_begins_afresh() {
        let mut drawing = Drawing::default();
        drawing.stroke((0, 30.0), false);
        drawing.stroke((9, 3.0), true);
        assert_eq!(drawing.curve, [30.0, 27.0, 24.0, 21.0, 18.0, 15.0, 12.0, 9.0, 6.0, 3.0]);
        drawing.stroke((5, 40.0), false);
        drawing.stroke((3, 20.0), true);
        assert_eq!(drawing.curve, [30.0, 27.0, 24.0, 20.0, 30.0, 40.0, 12.0, 9.0, 6.0, 3.0]);
    }
}
