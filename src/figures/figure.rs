//! A chart on the page: its finding and unit, its plot with words around it, and its numbers.

use std::rc::Rc;

use charts::Chart;
use yew::prelude::*;

use crate::figures::{frame::headed, plot::Plot, save::SaveButtons, saving::ToSave, table::data_table};
use crate::run::Outcome;

/// A chart among others, under its finding.
pub fn figure(chart: Chart, outcome: &Rc<Outcome>) -> Html {
    let chart = Rc::new(chart);
    html! {
        <figure class="chart" data-chart={chart.key}>
            <figcaption><h3>{ chart.title.clone() }</h3><p>{ chart.unit.clone() }</p></figcaption>
            { body(&chart, outcome) }
        </figure>
    }
}

/// A scene's chart, under its finding.
pub fn plate(chart: Chart, outcome: &Rc<Outcome>) -> Html {
    let chart = Rc::new(chart);
    let picture = html! {
        <div class="chart" data-chart={chart.key}>
            <p class="unit">{ chart.unit.clone() }</p>
            { body(&chart, outcome) }
        </div>
    };
    headed(chart.title.clone(), picture)
}

fn body(chart: &Rc<Chart>, outcome: &Rc<Outcome>) -> Html {
    html! {
        <>
            <Plot chart={chart.clone()} />
            <div class="chart-notes">{ for chart.notes.iter().map(|note| html! { <p>{ note.clone() }</p> }) }</div>
            <div class="behind">
                { data_table(&chart.table) }
                <SaveButtons picture={ToSave::Chart(chart.clone())} finding={chart.title.clone()} outcome={outcome.clone()} />
            </div>
        </>
    }
}
