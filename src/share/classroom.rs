//! For a class: the link to what is chosen, as text and as a code to photograph, and both on paper; and what the class guessed.

use yew::prelude::*;

use super::{
    choices::{Choices, name},
    gather::Gather,
    qr::Qr,
    to_copy::ToCopy,
};
use crate::{dom, state::AppState, text::apart};

/// What is shared.
#[derive(Debug, PartialEq, Properties)]
pub struct ClassroomProps {
    /// The scene or the lab, with its settings.
    pub state: UseReducerHandle<AppState>,
    /// What is chosen.
    pub choices: Choices,
    /// The fingerprint of its run, once that is there.
    pub run: Option<String>,
    /// The address of the page without its file.
    pub folder: String,
}

/// The section. On paper nothing of the page is left but the sheet in it.
#[component]
pub fn Classroom(props: &ClassroomProps) -> Html {
    let ClassroomProps { state, choices, run, folder } = props;
    let link = choices.class_address(folder, state, run.as_deref());
    let print = Callback::from(|_: MouseEvent| dom::print());
    apart(html! {
        <section id="class" class="classroom" aria-labelledby="class-title" tabindex="-1">
            <h2 id="class-title">{ words::share::CLASS }</h2>
            <p class="lead">{ words::share::CLASS_ABOUT }</p>
            <ToCopy name={words::share::CLASS_LINK} button={words::frame::COPY_LINK} text={link.clone()} lines={3} />
            <div class="sheet">
                <h3>{ name(state) }</h3>
                <p>{ words::share::PHOTOGRAPH }</p>
                <Qr name={words::share::QR} text={link.clone()} />
                <p class="address-alone" translate="no">{ link }</p>
            </div>
            <div class="panel-actions"><button type="button" onclick={print}>{ words::share::PRINT_SHEET }</button></div>
            <p>{ words::share::PRINT_ABOUT }</p>
            <Gather />
        </section>
    })
}
