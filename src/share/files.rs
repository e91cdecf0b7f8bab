//! Take away: numbers as CSV, the settings as JSON, the words for a picture; and settings brought back.

use std::rc::Rc;

use files::{numbers, settings};
use parked_model::report::{
    crowd::{LAST_MONTH, week_of},
    series,
};
use yew::prelude::*;

use super::{bring::Bring, to_copy::ToCopy};
use crate::{download, run::Outcome, state::AppState, text::apart};

/// Whose files.
#[derive(Debug, PartialEq, Properties)]
pub struct FilesProps {
    /// The scene or the lab, with its settings.
    pub state: UseReducerHandle<AppState>,
    /// Its run.
    pub outcome: Rc<Outcome>,
    /// The address that opens it with its run.
    pub address: String,
}

/// A file that can be taken away.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Kind {
    Numbers,
    Weeks,
    Settings,
}

/// A file as it was made.
#[derive(Clone, Debug, PartialEq)]
struct Made {
    name: String,
    text: AttrValue,
    is_handed_out: bool,
}

impl Kind {
    const ALL: [Self; 3] = [Self::Numbers, Self::Weeks, Self::Settings];

    const fn button(self) -> &'static str {
        match self {
            Self::Numbers => words::share::SAVE_NUMBERS,
            Self::Weeks => words::share::SAVE_WEEKS,
            Self::Settings => words::share::SAVE_SETTINGS,
        }
    }

    /// The beginning and the ending of its name, and the type that browsers know it by.
    const fn form(self) -> [&'static str; 3] {
        match self {
            Self::Numbers => ["numbers", "csv", "text/csv"],
            Self::Weeks => ["weeks", "csv", "text/csv"],
            Self::Settings => ["settings", "json", "application/json"],
        }
    }

    /// What is in it; `None` never happens, but nothing would break.
    fn text(self, outcome: &Outcome) -> Option<String> {
        match self {
            Self::Numbers => numbers::summary_for_sheets(&outcome.summary).ok(),
            Self::Weeks => numbers::weeks_for_sheets(&series::weeks(&outcome.twin, &outcome.scenario)).ok(),
            Self::Settings => settings::text(&outcome.scenario).ok(),
        }
    }

    /// Makes the file of a run and hands it to the reader.
    fn save(self, outcome: &Outcome) -> Option<Made> {
        let [begins, ends, media] = self.form();
        let (name, text) = (format!("parked-{begins}-{}.{ends}", outcome.summary.fingerprint), self.text(outcome)?);
        let is_handed_out = download::save_text(&name, media, &text).is_some();
        Some(Made { name, text: text.into(), is_handed_out })
    }
}

/// The section.
#[component]
pub fn Files(props: &FilesProps) -> Html {
    let made = use_state_eq(|| None::<Made>);
    let button = |kind: Kind| {
        let (made, outcome) = (made.clone(), props.outcome.clone());
        let onclick = Callback::from(move |_: MouseEvent| made.set(kind.save(&outcome)));
        html! { <button type="button" {onclick}>{ kind.button() }</button> }
    };
    let message = match made.as_ref() {
        None => String::new(),
        Some(Made { name, is_handed_out: true, .. }) => words::share::handed_out(name),
        Some(Made { name, is_handed_out: false, .. }) => words::share::not_handed_out(name),
    };
    let text = made.as_ref().map(|made| made.text.clone()).unwrap_or_default();
    let counts = props.outcome.counts(week_of(LAST_MONTH));
    let caption =
        words::share::caption(&words::stage::crowd_title(counts), &props.outcome.summary.fingerprint, &props.address);
    let alt = words::share::alt(&words::stage::said(counts, LAST_MONTH));
    apart(html! {
        <section id="files" class="files" aria-labelledby="files-title" tabindex="-1">
            <h2 id="files-title">{ words::share::FILES }</h2>
            <p class="lead">{ words::share::FILES_ABOUT }</p>
            <div class="take">
                <h3>{ words::share::TAKE }</h3>
                <p>{ words::share::TAKE_ABOUT }</p>
                <div class="panel-actions">{ for Kind::ALL.map(button) }</div>
                <p class="share-message" role="status">{ message }</p>
                <div hidden={made.is_none()}>
                    <ToCopy name={words::share::MADE} button={words::share::COPY_MADE} {text} lines={6} />
                </div>
            </div>
            <Bring state={props.state.clone()} />
            <div class="captions">
                <h3>{ words::share::CAPTION }</h3>
                <p>{ words::share::CAPTION_ABOUT }</p>
                <ToCopy name={words::share::CAPTION} button={words::share::COPY_CAPTION} text={caption} lines={4} />
                <h3>{ words::share::ALT }</h3>
                <p>{ words::share::ALT_ABOUT }</p>
                <ToCopy name={words::share::ALT} button={words::share::COPY_ALT} text={alt} lines={4} />
            </div>
        </section>
    })
}
