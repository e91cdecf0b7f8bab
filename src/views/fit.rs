//! The published figures beside the model's, run when the reader asks for it: one run a frame, so that nothing stops.

use std::rc::Rc;

use gloo::render::request_animation_frame;
use parked_model::{
    Scenario,
    fit::{Figure, figures, model_values},
    luck,
    order::least_first,
    params::Key,
    published::{Source, source},
};
use yew::prelude::*;

use super::fit_strip::fit_strip;
use crate::text::{self, about};

/// Runs behind every mean and spread.
const RUNS: u32 = 8;

/// People in a run: enough that luck moves the rates by less than they miss, few enough that no frame stops the page.
const PEOPLE: f64 = 20_000.0;

/// Whose fit can be asked for.
#[derive(Debug, PartialEq, Properties)]
pub struct FitProps {
    /// The settings; their number of people is replaced.
    pub scenario: Scenario,
}

/// The runs so far of a scenario; none are wanted before the button is pressed.
#[derive(Clone, Debug, Default, PartialEq)]
struct Runs {
    of: Option<Scenario>,
    done: Rc<Vec<Vec<Option<f64>>>>,
}

impl Runs {
    fn is_finished(&self) -> bool {
        self.done.len() == RUNS as usize
    }

    /// Does the next run, if one is wanted.
    fn next(&self) -> Option<Self> {
        let scenario = self.of.as_ref()?;
        let next = luck::repeated(scenario, RUNS).nth(self.done.len())?;
        let done = self.done.iter().cloned().chain([model_values(&next)]).collect();
        Some(Self { of: self.of.clone(), done: Rc::new(done) })
    }
}

/// A button, and the table once all runs are done. Other settings need another press.
#[component]
pub fn Fit(props: &FitProps) -> Html {
    let wanted = props.scenario.clone().with(Key::People, PEOPLE);
    let runs = use_state(Runs::default);
    let shown = if runs.of.as_ref() == Some(&wanted) { (*runs).clone() } else { Runs::default() };
    let setter = runs.setter();
    use_effect_with(shown.clone(), move |runs| {
        let runs = runs.clone();
        let frame = (runs.of.is_some() && !runs.is_finished()).then(|| {
            request_animation_frame(move |_| {
                if let Some(next) = runs.next() {
                    setter.set(next);
                }
            })
        });
        move || drop(frame)
    });
    let onclick = Callback::from(move |_: MouseEvent| runs.set(Runs { of: Some(wanted.clone()), done: Rc::default() }));
    let all = if shown.is_finished() { worst_first(&shown.done) } else { Vec::new() };
    let said = match shown.done.len() {
        _ if shown.of.is_none() => String::new(),
        done if !shown.is_finished() => about::fit_progress(done, RUNS),
        _ => about::fit_result(&all),
    };
    html! {
        <section class="fit" aria-labelledby="fit">
            <h2 id="fit">{ about::FIT_TITLE }</h2>
            <p>{ about::fit_lead(RUNS, PEOPLE) }</p>
            <p class="panel-actions"><button type="button" {onclick}>{ about::FIT_BUTTON }</button></p>
            <p class="fit-said" role="status">{ said }</p>
            <div hidden={all.is_empty()}>{ table(&all) }</div>
        </section>
    }
}

/// Every figure, the largest miss relative to what was published first.
fn worst_first(runs: &[Vec<Option<f64>>]) -> Vec<Figure> {
    let all = figures(runs);
    least_first(all.iter().map(|figure| (-about::miss(figure), 0)))
        .into_iter()
        .map(|at| all[at as usize].clone())
        .collect()
}

/// The roles are those of the elements; they are named because a narrow page lays the cells out as a grid, and some
/// browsers then forget them.
fn table(figures: &[Figure]) -> Html {
    let heading = |column: &'static str| html! { <th scope="col" role="columnheader">{ column }</th> };
    html! {
        <div class="table-scroll" role="region" aria-label={about::FIT_TABLE} tabindex="0">
            <table class="words figures" role="table">
                <caption>{ about::FIT_TABLE }{ ". " }{ about::FIT_LUCK }</caption>
                <thead role="rowgroup"><tr role="row">{ for about::FIT_COLUMNS.map(heading) }</tr></thead>
                <tbody role="rowgroup">{ for figures.iter().map(row) }</tbody>
            </table>
        </div>
    }
}

fn row(figure: &Figure) -> Html {
    let amount = |value: f64| about::amount(value, figure.unit);
    let model = figure.model.map_or_else(|| about::NO_VALUE.to_owned(), amount);
    let spread = figure.spread.map(|spread| html! { <span class="spread">{ "± " }{ amount(spread) }</span> });
    let gap = figure.gap.map(|gap| about::gap(gap, figure.unit)).unwrap_or_default();
    let cells = [
        html! { { amount(figure.published) } },
        html! { <>{ model }{ spread }</> },
        html! { { gap } },
        html! { { if figure.fitted { about::FITTED } else { about::CHECK } } },
        fit_strip(figure.published, figure.model, figure.spread),
    ];
    html! {
        <tr role="row">
            <th scope="row" role="rowheader">{ about::typeset(figure.label) }
                <span class="figure-sources">{ figure.evidence.badge() }{ for cited(&figure.sources).map(link) }</span></th>
            { for cells.into_iter().map(|cell| html! { <td role="cell">{ cell }</td> }) }
        </tr>
    }
}

/// The sources of some ids, each once.
fn cited(ids: &str) -> impl Iterator<Item = &'static Source> {
    let mut sources: Vec<&Source> = ids.split(';').filter_map(source).collect();
    sources.dedup();
    sources.into_iter()
}

fn link(source: &'static Source) -> Html {
    if source.url.is_empty() {
        return html! { <>{ " " }<span title={source.title}>{ source.id }</span></> };
    }
    html! {
        <>{ " " }<a href={source.url} target="_blank" rel="noopener noreferrer" title={source.title}
            aria-label={text::of_side(source.id, source.title)}>{ source.id }</a></>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_follow_each_other_until_all_are_done() {
        let mut runs = Runs { of: Some(Scenario::default().with(Key::People, 200.0)), done: Rc::default() };
        while let Some(next) = runs.next() {
            runs = next;
        }
        assert!(runs.is_finished());
        assert_ne!(runs.done[0], runs.done[1], "other luck, other values");
        assert_eq!(Runs::default().next(), None);
    }

    #[test]
    fn the_worst_miss_comes_first_and_none_is_left_out() {
        let runs = [model_values(&Scenario::default().with(Key::People, 2_000.0))];
        let sorted = worst_first(&runs);
        assert_eq!(sorted.len(), figures(&[]).len());
        assert!(sorted.is_sorted_by(|a, b| about::miss(a) >= about::miss(b)));
    }

    #[test]
    fn a_source_cited_twice_is_linked_once() {
        assert_eq!(cited("S44;S44").count(), 1);
    }
}
