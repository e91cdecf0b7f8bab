//! What the control of one parameter is given.

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
    /// Names of the choices offered; all when empty.
    #[prop_or_default]
    pub offered: &'static [&'static str],
    /// Where changes go.
    pub dispatch: UseReducerDispatcher<AppState>,
}
