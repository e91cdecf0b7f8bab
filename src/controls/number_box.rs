//! A number box that lets the reader finish typing, says what it accepts, and keeps the old value until then.

use parked_model::{
    Scenario,
    numeric::decimal,
    scenario::{Parameter, Unit},
};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::text::apart;

/// What the box shows.
#[derive(Debug, PartialEq, Properties)]
pub struct NumberBoxProps {
    /// Id of the box and stem of its message's id.
    pub id: String,
    /// Position of the row in the table.
    pub index: usize,
    /// Value in force.
    pub value: f64,
    /// Id of what is said when the value contradicts other settings.
    pub refusal: String,
    /// Called with an accepted value.
    pub onset: Callback<f64>,
}

/// The box, and a message when what was typed cannot be used.
#[component]
pub fn NumberBox(props: &NumberBoxProps) -> Html {
    let row = &parked_model::scenario::table()[props.index];
    // What is being typed; `None` once it has been accepted.
    let draft = use_state_eq(|| None::<String>);
    let shown = (*draft).clone().unwrap_or_else(|| boxed(row, props.value));
    // Wide enough for what is in it and for both ends of what it takes.
    let digits =
        [row.min, row.max, props.value].map(|value| boxed(row, value).len().min(MOST_DIGITS)).into_iter().max();
    let style = digits.map(|digits| format!("--digits: {digits}"));
    let refused = draft.as_deref().and_then(|text| accepted(row, text).err());
    let oninput = {
        let draft = draft.clone();
        Callback::from(move |event: InputEvent| {
            draft.set(Some(event.target_unchecked_into::<HtmlInputElement>().value()));
        })
    };
    let onchange = {
        let (draft, onset) = (draft.clone(), props.onset.clone());
        Callback::from(move |event: Event| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            if let Ok(value) = accepted(row, &text) {
                draft.set(None);
                onset.emit(value);
            }
        })
    };
    let onkeydown = {
        let draft = draft.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                draft.set(None);
            }
        })
    };
    {
        let draft = draft.clone();
        // A slider, a link or a reset has moved on: what was typed no longer matters.
        use_effect_with(props.value, move |_| draft.set(None));
    }
    let (before, after) = words::controls::signs(row.unit);
    let message = format!("{}-message", props.id);
    apart(html! {
        <span class="number-box">
            <span class="number-before" aria-hidden="true">{ before }</span>
            <input id={props.id.clone()} {style} type="text" inputmode="decimal" autocomplete="off" value={shown} {oninput} {onchange} {onkeydown}
                aria-label={words::parameters::label(row)} aria-describedby={format!("{message} {}", props.refusal)}
                aria-invalid={refused.is_some().to_string()} />
            <span class="number-after" aria-hidden="true">{ after }</span>
            <span id={message} class="refused" role="alert">{ refused }</span>
        </span>
    })
}

/// Digits that a box is made wide for.
const MOST_DIGITS: usize = 10;

/// A value as it stands in the box.
fn boxed(row: &Parameter, value: f64) -> String {
    times_ten_to(places(row.unit), value).to_string()
}

/// Places by which the point moves from the table to the box: chances are in per cent there, as in the words beside it.
fn places(unit: Unit) -> i32 {
    if unit == Unit::PerWeek { 2 } else { 0 }
}

/// A number with its point moved, exactly as it is written.
fn times_ten_to(places: i32, number: f64) -> f64 {
    decimal::read(&format!("{number}e{places}")).unwrap_or(number)
}

fn accepted(row: &Parameter, text: &str) -> Result<f64, String> {
    let number = decimal::read(text.trim().trim_start_matches('£').trim_end_matches('%').trim());
    let value = number.map(|number| times_ten_to(-places(row.unit), number));
    // What the box takes is what a link takes; text that is no number is refused as such.
    let taken = Scenario::default().set(row.key, &value.map_or_else(String::new, |value| value.to_string()));
    value.filter(|_| taken.is_ok()).ok_or_else(|| words::controls::please_enter(row))
}

#[cfg(test)]
mod tests {
    use parked_model::scenario::table;

    use super::*;

    #[test]
    fn what_stands_in_any_box_is_taken_back_as_it_was() {
        for row in table().iter().filter(|row| row.unit != Unit::Choice) {
            for value in [row.min, row.default, row.max, row.min + row.step] {
                let exact = decimal::read(&format!("{value:.6}")).unwrap();
                assert_eq!(
                    accepted(row, &boxed(row, exact)),
                    Ok(exact),
                    "{} in the box of {}",
                    boxed(row, exact),
                    row.key
                );
            }
        }
    }

    #[test]
    fn a_chance_is_in_per_cent_as_beside_its_slider() {
        let row = parked_model::scenario::Key::Delta.row();
        assert_eq!((boxed(row, 0.002), words::numbers::value(row, 0.002)), ("0.2".into(), "0.2% a week".into()));
        assert_eq!([accepted(row, " 0.35 %"), accepted(row, "1")], [Ok(0.0035), Ok(0.01)]);
        assert_eq!(accepted(row, "1.1"), Err("Please enter 0% to 1% a week".to_owned()));
    }

    #[test]
    fn what_is_no_number_is_refused() {
        let row = parked_model::scenario::Key::Beta.row();
        for text in ["", "plenty", "£", "-1", "26", "NaN", "inf", "1e99", "1e999", "9 9"] {
            assert_eq!(accepted(row, text), Err("Please enter £0 to £25 a person a week".to_owned()), "{text}");
        }
        assert_eq!(accepted(row, " £9 "), Ok(9.0));
    }
}
