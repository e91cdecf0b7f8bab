//! Takes the crowd away as a file.

use std::rc::Rc;

use charts::{
    crowd::crowd_by,
    file::{Imprint, USUAL_WIDTH, plot_width},
};
use yew::prelude::*;

use crate::{dom, figures::Save, run::Outcome};

/// Buttons that save the crowd of a run by a month, under its finding. Of two runs each has its own.
pub fn save_crowd(outcome: &Rc<Outcome>, month: u32, finding: &str) -> Html {
    let make = {
        let outcome = outcome.clone();
        Callback::from(move |()| Rc::new(crowd_by(&outcome, month, plot_width(USUAL_WIDTH))))
    };
    let imprint = Some(Imprint::of(outcome, &dom::page_address()));
    html! {
        <ContextProvider<Option<Imprint>> context={imprint}><Save finding={finding.to_owned()} {make} /></ContextProvider<Option<Imprint>>>
    }
}
