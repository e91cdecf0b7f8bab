//! One parameter of the table: label, value, slider, number box, minus and plus, evidence, and a way back.

use parked_model::{
    numeric::decimal,
    scenario::{Parameter, table},
};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::controls::{idle::idle, number_box::NumberBox, props::ControlProps};
use crate::state::Action;

/// The slider.
pub(super) fn slider(props: &ControlProps, badge: Html) -> Html {
    let (index, value) = (props.index, props.value);
    let row = &table()[index];
    let words = props.words.clone().unwrap_or_else(|| words::numbers::value(row, value));
    let set = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |value: f64| dispatch.dispatch(Action::Set(index, value)))
    };
    let oninput = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |event: InputEvent| {
            let value = event.target_unchecked_into::<HtmlInputElement>().value_as_number();
            dispatch.dispatch(Action::Drag(index, value));
        })
    };
    let onchange = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |_: Event| dispatch.dispatch(Action::LetGo))
    };
    let nudge = |by: f64| set.reform(move |_: MouseEvent| on_step(row, value + by));
    let reset = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Reset(index)))
    };
    let is_changed = value != row.default;
    html! {
        <div class="control" data-key={row.key}>
            <label class="control-label" for={format!("slide-{}", row.key)}>{ words::parameters::label(row) }</label>
            <div class="control-head">
                <p class="control-value">
                    <output for={format!("slide-{}", row.key)}>{ words.clone() }</output>
                    <button type="button" class="reset" hidden={!is_changed} onclick={reset} aria-controls={format!("slide-{}", row.key)}
                        aria-label={words::controls::reset_label(words::parameters::label(row))}>{ words::controls::RESET }</button>
                </p>
                { badge }
            </div>
            <div class="control-row">
                <button type="button" class="round" onclick={nudge(-row.step)} aria-disabled={idle(value <= row.min)}
                    aria-label={words::controls::less(words::parameters::label(row))}>{ "−" }</button>
                <div class="track" style={track_style(row, value)}>
                    <span class="band" hidden={row.studied.is_none()}></span>
                    <input id={format!("slide-{}", row.key)} type="range" min={row.min.to_string()}
                        max={row.max.to_string()} step={row.step.to_string()} value={value.to_string()} {oninput}
                        {onchange} aria-valuetext={words} />
                    <span class="tick" hidden={row.official.is_none()}></span>
                </div>
                <button type="button" class="round" onclick={nudge(row.step)} aria-disabled={idle(value >= row.max)}
                    aria-label={words::controls::more(words::parameters::label(row))}>{ "+" }</button>
                <NumberBox id={format!("box-{}", row.key)} {index} {value} onset={set} />
            </div>
            <p class="control-ends" hidden={props.ends.is_none()}>
                <span>{ props.ends.map(|ends| ends.0) }</span><span>{ props.ends.map(|ends| ends.1) }</span>
            </p>
            <p class="control-note">{ note(row, value) }</p>
        </div>
    }
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
    use parked_model::scenario::Key;

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
    fn beyond_the_studied_range_the_reader_is_told() {
        assert_eq!(note(Key::Beta.row(), 7.0), "");
        assert_eq!(note(Key::Beta.row(), 25.0), words::controls::BEYOND);
        assert!(note(Key::Attachment.row(), 0.0).contains("Work Programme, 2011"));
    }
}
