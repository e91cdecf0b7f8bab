//! What is handed out on paper: the link with its code, or a worksheet of what is set. What is chosen stands here as it will be printed.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    among::among,
    choices::{Choices, name},
    qr::Qr,
    tasks::sheet,
    worksheet::Worksheet,
};
use crate::{dom, run::Outcome, state::AppState, text::apart};

/// What is printed.
#[derive(Debug, PartialEq, Properties)]
pub struct OnPaperProps {
    /// The scene or the lab, with its settings.
    pub state: UseReducerHandle<AppState>,
    /// What is chosen.
    pub choices: Choices,
    /// The run of the settings, or of those of a moment ago.
    pub outcome: Rc<Outcome>,
    /// The link for the class.
    pub link: String,
}

/// The choice, the sheet and the button. On paper nothing of the page is left but the sheet.
#[component]
pub fn OnPaper(props: &OnPaperProps) -> Html {
    let OnPaperProps { state, choices, outcome, link } = props;
    let is_worksheet = use_state_eq(|| false);
    let worksheet = use_memo((*is_worksheet, state.page, choices.clone(), outcome.clone()), |(is_wanted, ..)| {
        let run = AppState { scenario: outcome.scenario.clone(), ..(**state).clone() };
        is_wanted.then(|| Worksheet::of(&run, choices, outcome))
    });
    let onchoose = {
        let is_worksheet = is_worksheet.setter();
        Callback::from(move |is_wanted| is_worksheet.set(is_wanted))
    };
    let option = |words: &str, is_wanted: bool| (words.to_owned(), *is_worksheet == is_wanted, is_wanted);
    let options = vec![option(words::worksheet::LINK_SHEET, false), option(words::worksheet::WORKSHEET, true)];
    let print = Callback::from(|_: MouseEvent| dom::print());
    apart(html! {
        <div class="on-paper">
            { among("paper", words::worksheet::ON_PAPER, options, &onchoose) }
            <p hidden={!*is_worksheet}>{ words::worksheet::ABOUT }</p>
            <div class="sheet" hidden={*is_worksheet}>
                <h3>{ name(state) }</h3>
                <p>{ words::share::PHOTOGRAPH }</p>
                <Qr name={words::share::QR} text={link.clone()} />
                <p class="address-alone" translate="no">{ link }</p>
            </div>
            <div class="sheet" hidden={!*is_worksheet}>{ worksheet.as_ref().as_ref().map(|worksheet| sheet(worksheet, link)) }</div>
            <div class="panel-actions"><button type="button" onclick={print}>{ words::share::PRINT_SHEET }</button></div>
            <p>{ words::share::PRINT_ABOUT }</p>
        </div>
    })
}
