//! Who gets the adviser's time: one radio button for each strategy.

use parked_model::{Strategy, params::Key};
use yew::prelude::*;

use super::Evidence;
use crate::{
    state::{Action, AppState},
    text,
};

/// The strategy in force.
#[derive(Debug, PartialEq, Properties)]
pub struct StrategyChoiceProps {
    /// The strategy in force.
    pub strategy: Strategy,
    /// Where changes go.
    pub dispatch: UseReducerDispatcher<AppState>,
}

/// The order shown: from those who lean to the furthest to those who do least.
const SHOWN: [Strategy; 9] = [
    Strategy::Needs,
    Strategy::Equal,
    Strategy::Cream,
    Strategy::Park,
    Strategy::Profit,
    Strategy::Jobs,
    Strategy::Conscience,
    Strategy::PureProfit,
    Strategy::Ignore,
];

/// The choice.
#[component]
pub fn StrategyChoice(props: &StrategyChoiceProps) -> Html {
    let row = Key::Strategy.row();
    let option = |strategy: Strategy| {
        let dispatch = props.dispatch.clone();
        let onchange = Callback::from(move |_: Event| {
            dispatch.dispatch(Action::Set(Key::Strategy.index(), strategy.index() as f64));
        });
        html! {
            <label class="chip" key={strategy.name()}>
                <input type="radio" name="strategy" value={strategy.name()} checked={props.strategy == strategy} {onchange} />
                <span>{ text::strategy(strategy).name }</span>
            </label>
        }
    };
    html! {
        <fieldset class="control" data-key={row.key.clone()}>
            <legend class="control-label">{ row.label.clone() }</legend>
            <div class="chips">{ for SHOWN.map(option) }</div>
            <div class="control-head">
                <p class="control-value">{ text::strategy(props.strategy).rule }</p>
                <Evidence index={Key::Strategy.index()} />
            </div>
        </fieldset>
    }
}
