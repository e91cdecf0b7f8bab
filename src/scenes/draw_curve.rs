//! A board to draw minutes against distance on: by pointer, by finger, or handle by handle with the keys.

use std::{cell::RefCell, rc::Rc};

use charts::{Chart, Ink, Pen, Point, Shape};
use parked_model::numeric::whole::whole;
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use crate::{
    dom,
    figures::{Plot, axis_ends},
    story::CURVE_POINTS,
};

/// Highest minutes that can be drawn.
const HIGHEST: f64 = 40.0;

/// Room for a knob over the highest minutes and under none, minutes.
const ROOM: f64 = 4.0;

/// From the middle of a knob to its edge, and the width of its rim, CSS pixels.
const KNOB: f64 = 11.0;
const RIM: f64 = 3.0;

/// A drawing nobody has touched: a level line at this many minutes.
pub const UNTOUCHED: [f64; CURVE_POINTS] = [16.0; CURVE_POINTS];

/// A drawing under way. Pointers are faster than pictures, so it does not wait for them.
#[derive(Debug)]
pub struct Drawing {
    /// Minutes a week, nearest tenth first.
    pub curve: [f64; CURVE_POINTS],
    stroke: Option<Stroke>,
}

/// A stroke under way.
#[derive(Debug)]
struct Stroke {
    /// Where it is: tenth and minutes.
    at: (usize, f64),
    /// The curve before it.
    before: [f64; CURVE_POINTS],
}

impl Default for Drawing {
    fn default() -> Self {
        Self::of(UNTOUCHED)
    }
}

impl Drawing {
    /// A drawing taken up again.
    pub fn of(curve: [f64; CURVE_POINTS]) -> Self {
        Self { curve, stroke: None }
    }

    /// Begins a stroke at a point.
    fn begin(&mut self, point: (usize, f64)) {
        self.stroke = Some(Stroke { at: point, before: self.curve });
        self.draw_to(point);
    }

    /// Draws on to a point, straight from the last one of the stroke.
    fn draw_to(&mut self, (tenth, minutes): (usize, f64)) {
        let Some(Stroke { at, .. }) = &mut self.stroke else { return };
        let (from, start) = std::mem::replace(at, (tenth, minutes));
        let steps = from.abs_diff(tenth);
        for step in 0..=steps {
            let part = if steps == 0 { 1.0 } else { step as f64 / steps as f64 };
            let at = if tenth < from { from - step } else { from + step };
            self.curve[at] = (start + part * (minutes - start)).round();
        }
    }

    /// Ends the stroke, if there is one, at the tenth where it is.
    fn end(&mut self) -> Option<usize> {
        self.stroke.take().map(|stroke| stroke.at.0)
    }

    /// Takes the stroke back: the browser scrolls instead.
    fn cancel(&mut self) {
        if let Some(stroke) = self.stroke.take() {
            self.curve = stroke.before;
        }
    }
}

/// The board: a handle for each tenth, nearest first. Dragging across it draws.
pub fn draw_curve(drawing: &Rc<RefCell<Drawing>>, board: &NodeRef, onchange: &Callback<[f64; CURVE_POINTS]>) -> Html {
    let on = |act: fn(&mut Drawing, &PointerEvent, &Element)| {
        let (drawing, board, onchange) = (drawing.clone(), board.clone(), onchange.clone());
        Callback::from(move |event: PointerEvent| {
            if let Some(board) = board.cast::<Element>() {
                act(&mut drawing.borrow_mut(), &event, &board);
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
            <input id={handle_id(tenth)} type="range" class="handle" min="0" max={HIGHEST.to_string()} step="1"
                value={minutes.to_string()} aria-orientation="vertical" aria-label={words::story::handle(tenth)}
                aria-valuetext={words::numbers::in_minutes(minutes)} {oninput} />
        }
    };
    html! {
        <div class="draw" role="group" aria-label={words::story::DRAW}>
            <p class="draw-values" aria-hidden="true">
                { for curve.iter().map(|minutes| html! { <span>{ minutes.to_string() }</span> }) }
            </p>
            <div ref={board} class="board" onpointerdown={on(pressed)} onpointermove={on(moved)} onpointerup={on(let_go)}
                onpointercancel={on(|drawing, _, _| drawing.cancel())}>
                { picture(&curve) }
                { for (0..CURVE_POINTS).map(handle) }
            </div>
            { axis_ends(words::charts::NEAREST.to_owned(), words::charts::FURTHEST.to_owned()) }
            <p class="draw-help">{ words::story::DRAW_HELP }</p>
        </div>
    }
}

fn pressed(drawing: &mut Drawing, event: &PointerEvent, board: &Element) {
    if event.buttons() == 1 {
        drawing.begin(point_under(event, board));
        // So that a stroke can leave the board. Not every pointer can be captured; its stroke stays inside.
        let _ = board.set_pointer_capture(event.pointer_id());
    }
}

fn moved(drawing: &mut Drawing, event: &PointerEvent, board: &Element) {
    if event.buttons() == 1 {
        drawing.draw_to(point_under(event, board));
    }
}

/// The keys go on where the pointer ended.
fn let_go(drawing: &mut Drawing, _: &PointerEvent, _: &Element) {
    if let Some(tenth) = drawing.end() {
        dom::focus_in_place(dom::by_id(&handle_id(tenth)).as_ref());
    }
}

fn handle_id(tenth: usize) -> String {
    format!("handle-{tenth}")
}

/// The curve, drawn rather than left to how each browser shows a range: a knob on a stem for each tenth, and the line
/// through them.
fn picture(curve: &[f64; CURVE_POINTS]) -> Html {
    let knobs: Vec<Point> = curve.iter().enumerate().map(|(tenth, &minutes)| (tenth as f64 + 0.5, minutes)).collect();
    let line = |through: Vec<Point>, pen: Pen| Shape::Line { through, pen };
    let knob = |&at: &Point| Shape::Dot { at, radius: KNOB, fill: Ink::Paper, edge: Ink::Because, rim: RIM };
    let mut chart = Chart::new("drawing", String::new(), "");
    chart.across = (0.0, CURVE_POINTS as f64);
    chart.up = (-ROOM, HIGHEST + ROOM);
    chart.shapes = knobs.iter().map(|&(across, up)| line(vec![(across, 0.0), (across, up)], stem())).collect();
    chart.shapes.push(line(knobs.clone(), Pen::solid(Ink::Because, 2.0)));
    chart.shapes.extend(knobs.iter().map(knob));
    html! { <Plot chart={Rc::new(chart)} /> }
}

fn stem() -> Pen {
    Pen::solid(Ink::Line, 4.0)
}

/// The tenth and the minutes under a pointer.
fn point_under(event: &PointerEvent, board: &Element) -> (usize, f64) {
    let board = board.get_bounding_client_rect();
    let across = (f64::from(event.client_x()) - board.left()) / board.width();
    let up = (board.bottom() - f64::from(event.client_y())) / board.height();
    point_at(across, up)
}

/// The same from parts of the board's width and height.
fn point_at(across: f64, up: f64) -> (usize, f64) {
    let tenth = whole((across * CURVE_POINTS as f64).clamp(0.0, CURVE_POINTS as f64 - 1.0)) as usize;
    let minutes = up * (HIGHEST + 2.0 * ROOM) - ROOM;
    (tenth, minutes.round().clamp(0.0, HIGHEST))
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
        drawing.begin((0, 30.0));
        drawing.draw_to((9, 3.0));
        assert_eq!(drawing.curve, [30.0, 27.0, 24.0, 21.0, 18.0, 15.0, 12.0, 9.0, 6.0, 3.0]);
        drawing.begin((5, 40.0));
        drawing.draw_to((3, 20.0));
        assert_eq!(drawing.end(), Some(3));
        assert_eq!(drawing.curve, [30.0, 27.0, 24.0, 20.0, 30.0, 40.0, 12.0, 9.0, 6.0, 3.0]);
    }

    #[test]
    fn without_a_stroke_nothing_is_drawn_and_one_that_is_cancelled_leaves_the_curve_as_it_was() {
        let mut drawing = Drawing::default();
        drawing.draw_to((4, 30.0));
        drawing.begin((2, 30.0));
        drawing.draw_to((7, 3.0));
        drawing.cancel();
        assert_eq!((drawing.curve, drawing.end()), (UNTOUCHED, None));
    }
}
