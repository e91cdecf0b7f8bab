//! The adviser's minutes under a crowd, on its axis.

use std::rc::Rc;

use charts::pictures::MinutesStrip;
use yew::prelude::*;

use crate::figures::Plot;

/// The minutes: no numbers of their own behind them, for the crowd's have them.
pub fn minutes(strip: &MinutesStrip) -> Html {
    let chart = Rc::new(strip.chart());
    html! {
        <div class="strip" data-chart={chart.key}>
            <p class="unit">{ chart.unit.clone() }</p>
            <p class="unit" hidden={chart.notes.is_empty()}>{ chart.notes.concat() }</p>
            <Plot {chart} />
        </div>
    }
}
