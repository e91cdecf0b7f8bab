//! What the control of one parameter is given.

use parked_model::scenario::table;
use words::forms::BoundFigure;
use yew::prelude::*;

use crate::state::AppState;

/// Which row, and its value.
#[derive(Debug, PartialEq, Properties)]
pub struct ControlProps {
    /// Position of the row in the table.
    pub index: usize,
    /// Value in force; of a choice, 0 for the first name.
    pub value: f64,
    /// The value in words, when the row's unit is not what the reader thinks in.
    #[prop_or_default]
    pub words: Option<String>,
    /// Names of the two ends, where numbers say little.
    #[prop_or_default]
    pub ends: Option<(&'static str, &'static str)>,
    /// The figure in the words on it that other settings decide.
    #[prop_or_default]
    pub bound: Option<BoundFigure>,
    /// Why a change of it was not made, if it was the last.
    #[prop_or_default]
    pub refused: Option<String>,
    /// Names of the choices offered; all when empty.
    #[prop_or_default]
    pub offered: &'static [&'static str],
    /// Whether it is shown and cannot be turned.
    #[prop_or_default]
    pub is_locked: bool,
    /// Where changes go.
    pub dispatch: UseReducerDispatcher<AppState>,
}

impl ControlProps {
    /// Id of what is said when a change was not made.
    pub(super) fn refusal_id(&self) -> String {
        format!("refusal-{}", table()[self.index].key)
    }

    /// What is said when a change was not made. The element stays, so that its words are read aloud when they come.
    pub(super) fn refusal(&self) -> Html {
        html! { <p id={self.refusal_id()} class="control-refusal" role="alert">{ self.refused.clone() }</p> }
    }
}
