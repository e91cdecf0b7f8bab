//! Takes the crowd away as a file.

use std::rc::Rc;

use charts::{
    crowd::crowd_by,
    file::{USUAL_WIDTH, plot_width},
};
use yew::prelude::*;

use crate::{figures::save, run::Outcome};

/// Buttons that save the crowd of a run by a month, under its finding. Of two runs each has its own.
pub fn save_crowd(outcome: &Rc<Outcome>, month: u32, finding: &str) -> Html {
    let make = {
        let outcome = outcome.clone();
        Callback::from(move |()| Rc::new(crowd_by(&outcome, month, plot_width(USUAL_WIDTH))))
    };
    save(finding, &make, outcome)
}
