//! Where numbers are typed that a class calls out, and drawings drawn.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::talk::NUMBER;
use crate::{
    scenes::{Drawing, draw_curve},
    story::{Draft, Given, Prediction},
    text::apart,
};

/// Id of what is wrong with one.
const COMPLAINT: &str = "number-complaint";

/// The most that the box takes, letters.
const LONGEST: &str = "20";

/// What is asked.
#[derive(Debug, PartialEq, Properties)]
pub struct NumberBoardProps {
    /// The question.
    pub asked: &'static Prediction,
    /// What follows the number.
    pub unit: &'static str,
    /// Takes it.
    pub onsay: Callback<Given>,
}

/// A box for one number after the other. One that is refused stays in it.
#[component]
pub fn NumberBoard(props: &NumberBoardProps) -> Html {
    let complaint = use_state_eq(String::new);
    let field = use_node_ref();
    let onsubmit = {
        let (asked, onsay) = (props.asked, props.onsay.clone());
        let (complaint, field) = (complaint.setter(), field.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Some(field) = field.cast::<HtmlInputElement>() else { return };
            match asked.taken(Some(&Draft::Typed(field.value()))) {
                Ok(given) => {
                    field.set_value("");
                    complaint.set(String::new());
                    onsay.emit(given);
                }
                Err(words) => complaint.set(words),
            }
        })
    };
    let is_wrong = !complaint.is_empty();
    apart(html! {
        <form {onsubmit} novalidate=true>
            <label class="number-guess" for={NUMBER}>{ words::present::NUMBER }</label>
            <p class="number-guess">
                <input ref={field} id={NUMBER} type="text" inputmode="decimal" autocomplete="off" maxlength={LONGEST}
                    aria-invalid={is_wrong.then_some("true")} aria-describedby={is_wrong.then_some(COMPLAINT)} />
                { " " }<span>{ props.unit }</span>{ " " }<button type="submit">{ words::present::ADD }</button>
            </p>
            <p id={COMPLAINT} class="missing" role="alert">{ (*complaint).clone() }</p>
        </form>
    })
}

/// What is done with a drawing.
#[derive(Debug, PartialEq, Properties)]
pub struct CurveBoardProps {
    /// Takes it.
    pub onsay: Callback<Given>,
}

/// A board for one drawing after the other.
#[component]
pub fn CurveBoard(props: &CurveBoardProps) -> Html {
    let drawing = use_mut_ref(Drawing::default);
    let (board, redraw) = (use_node_ref(), use_force_update());
    let onchange = {
        let redraw = redraw.clone();
        Callback::from(move |_| redraw.force_update())
    };
    let add = {
        let (drawing, onsay) = (drawing.clone(), props.onsay.clone());
        Callback::from(move |_: MouseEvent| {
            onsay.emit(Given::Curve(drawing.take().curve));
            redraw.force_update();
        })
    };
    apart(html! {
        <div>
            { draw_curve(&drawing, &board, &onchange) }
            <p><button type="button" onclick={add}>{ words::present::ADD_DRAWING }</button></p>
        </div>
    })
}
