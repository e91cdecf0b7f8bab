//! Takes the crowd away as a file.

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    figures::{SaveButtons, ToSave},
    run::Outcome,
};

/// Buttons that save the crowd of a run by a month, under its finding. Of two runs each has its own.
pub fn save_crowd(outcome: &Rc<Outcome>, month: u32, finding: &str) -> Html {
    html! { <SaveButtons picture={ToSave::Crowd { month }} finding={finding.to_owned()} outcome={outcome.clone()} /> }
}
