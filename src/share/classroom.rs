//! For a class: the link to what is chosen, what is handed out on paper, and what the class guessed.

use std::rc::Rc;

use yew::prelude::*;

use super::{choices::Choices, gather::Gather, on_paper::OnPaper, to_copy::ToCopy};
use crate::{
    run::Outcome,
    state::{AppState, Page},
    text::apart,
};

/// What is shared.
#[derive(Debug, PartialEq, Properties)]
pub struct ClassroomProps {
    /// The scene or the lab, with its settings.
    pub state: UseReducerHandle<AppState>,
    /// What is chosen.
    pub choices: Choices,
    /// The run of the settings, or of those of a moment ago.
    pub outcome: Rc<Outcome>,
    /// The fingerprint of its run, once that is there.
    pub run: Option<String>,
    /// The address of the page without its file.
    pub folder: String,
}

/// The section.
#[component]
pub fn Classroom(props: &ClassroomProps) -> Html {
    let ClassroomProps { state, choices, outcome, run, folder } = props;
    let link = choices.class_address(folder, state, run.as_deref());
    let on_screen = choices.projector_address(folder, state, run.as_deref());
    let is_lab = !matches!(state.page, Page::Scene(_));
    apart(html! {
        <section id="class" class="classroom" aria-labelledby="class-title" tabindex="-1">
            <h2 id="class-title">{ words::share::CLASS }</h2>
            <p class="lead">{ words::share::CLASS_ABOUT }</p>
            <ToCopy name={words::share::CLASS_LINK} button={words::frame::COPY_LINK} text={link.clone()} lines={3} />
            <p hidden={is_lab}><a class="on-projector" href={on_screen} target="_blank" rel="noopener">{ words::share::PROJECTOR }</a>{ " " }{ words::share::PROJECTOR_ABOUT }</p>
            <OnPaper state={state.clone()} choices={choices.clone()} outcome={outcome.clone()} {link} />
            <Gather />
        </section>
    })
}
