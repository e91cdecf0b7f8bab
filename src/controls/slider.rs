//! One parameter of the table: label, value, slider, number box, minus and plus, evidence, and a way back.

use parked_model::{
    numeric::decimal,
    scenario::{Parameter, table},
};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::controls::{hold::Hold, idle::idle, number_box::NumberBox, props::ControlProps};

/// The slider.
pub(super) fn slider(props: &ControlProps, hold: &Hold, badge: Html) -> Html {
    let (index, value) = (props.index, props.value);
    let row = &table()[index];
    let words = props.words.clone().unwrap_or_else(|| words::controls::shown(row, value));
    let set = {
        let hold = hold.clone();
        Callback::from(move |value: f64| hold.set(value))
    };
    let nudge = |by: f64| set.reform(move |_: MouseEvent| on_step(row, value + by));
    let reset = set.reform(|_: MouseEvent| row.default);
    let id = format!("slide-{}", row.key);
    let parts = html! {
        <>
            <label class="control-label" for={id.clone()}>{ words::parameters::label(row) }</label>
            <div class="control-head">
                <p class="control-value">
                    <output for={id.clone()}>{ words.clone() }</output>
                    <button type="button" class="reset" hidden={value == row.default} onclick={reset} aria-controls={id.clone()}
                        aria-label={words::controls::reset_label(words::parameters::label(row))}>{ words::controls::RESET }</button>
                </p>
                { badge }
            </div>
            <div class="control-row">
                <button type="button" class="round" onclick={nudge(-row.step)} aria-disabled={idle(value <= row.min)}
                    aria-label={words::controls::less(words::parameters::label(row))}>{ "−" }</button>
                <div class="track" style={track_style(row, value)}>
                    <span class="band" hidden={row.studied.is_none()}></span>
                    { track(props, hold, id, words) }
                    <span class="tick" hidden={row.official.is_none()}></span>
                </div>
                <button type="button" class="round" onclick={nudge(row.step)} aria-disabled={idle(value >= row.max)}
                    aria-label={words::controls::more(words::parameters::label(row))}>{ "+" }</button>
                <NumberBox id={format!("box-{}", row.key)} {index} {value} refusal={props.refusal_id()} onset={set} />
            </div>
            { props.refusal() }
            <p class="control-ends" hidden={props.ends.is_none()}>
                <span>{ props.ends.map(|ends| ends.0) }</span><span>{ props.ends.map(|ends| ends.1) }</span>
            </p>
            <p class="control-note">{ note(row, value) }</p>
        </>
    };
    hold.around("div", row.key, parts)
}

/// What is dragged along the track.
fn track(props: &ControlProps, hold: &Hold, id: String, words: String) -> Html {
    let (row, value) = (&table()[props.index], props.value);
    let oninput = {
        let hold = hold.clone();
        Callback::from(move |event: InputEvent| {
            let to = event.target_unchecked_into::<HtmlInputElement>().value_as_number();
            hold.drag(beyond(row, value, to));
        })
    };
    let onchange = {
        let hold = hold.clone();
        Callback::from(move |_: Event| hold.change_ends())
    };
    // The browser moves a value between two steps to one of them, and would show another than the model uses.
    let step = if on_step(row, value) == value { row.step.to_string() } else { "any".to_owned() };
    html! {
        <input {id} type="range" min={row.min.to_string()} max={row.max.to_string()} {step} value={value.to_string()}
            {oninput} {onchange} aria-valuetext={words} aria-describedby={props.refusal_id()} />
    }
}

/// The step nearest to where a value was moved; from between two steps at least the first in that direction.
fn beyond(row: &Parameter, from: f64, to: f64) -> f64 {
    let near = on_step(row, to);
    let is_short = (near - from) * (to - from) <= 0.0;
    if is_short && to != from { on_step(row, near + row.step.copysign(to - from)) } else { near }
}

/// A value moved to the nearest step.
fn on_step(row: &Parameter, value: f64) -> f64 {
    let steps = ((value - row.min) / row.step).round();
    // Written and read back with few decimals, so that 0.1 + 0.2 shows as 0.3.
    let exact = row.min + steps * row.step;
    decimal::read(&format!("{exact:.6}")).unwrap_or(exact)
}

/// Positions on the track, as parts of its length, for the style sheet.
fn track_style(row: &Parameter, value: f64) -> String {
    let part = |at: f64| (at - row.min) / (row.max - row.min);
    let (low, high) = row.studied.unwrap_or((row.min, row.min));
    let official = row.official.map_or(row.min, |official| official.value);
    format!(
        "--fill: {:.4}; --low: {:.4}; --high: {:.4}; --official: {:.4}",
        part(value),
        part(low),
        part(high),
        part(official)
    )
}

/// What the tick is, or that nobody has been here.
fn note(row: &Parameter, value: f64) -> String {
    let is_beyond = row.studied.is_some_and(|(low, high)| value < low || value > high);
    match row.official {
        _ if is_beyond => words::controls::BEYOND.to_owned(),
        Some(official) => words::controls::official(row, official),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use parked_model::{Scenario, scenario::Key};

    use super::*;

    #[test]
    fn steps_do_not_drift() {
        let row = Key::Sight.row();
        let mut value = 0.0;
        for _ in 0..12 {
            value = on_step(row, value + row.step);
        }
        assert_eq!(value, 0.6);
    }

    #[test]
    fn a_value_between_two_steps_moves_to_the_next_in_either_direction() {
        let row = Key::Sight.row();
        for (from, to, there) in
            [(0.12, 0.13, 0.15), (0.12, 0.11, 0.1), (0.12, 0.5, 0.5), (0.1, 0.15, 0.15), (0.98, 0.99, 1.0)]
        {
            assert_eq!(beyond(row, from, to), there, "from {from} to {to}");
        }
    }

    #[test]
    fn nought_has_no_sign() {
        let row = Key::Chi.row();
        let nought = Scenario::default().with(Key::Chi, on_step(row, 0.1 - row.step)).get(Key::Chi);
        assert_eq!(nought.to_string(), "0");
    }

    #[test]
    fn beyond_the_studied_range_the_reader_is_told() {
        assert_eq!(note(Key::Beta.row(), 7.0), "");
        assert_eq!(note(Key::Beta.row(), 25.0), words::controls::BEYOND);
        assert!(note(Key::Attachment.row(), 0.0).contains("Work Programme, 2011"));
    }
}
